"""Text copied from the program's own tables, in every mode, means what it meant there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from interpol_un.catalogue import PlainCatalogue, Record
from interpol_un.cli.render import COLORS, lay_out
from interpol_un.search.folding import pasted, words
from interpol_un.terminal import Mode, emit
from interpol_un.text.line import Line
from interpol_un.views import Reader, listing

LANGUAGES = ("ar", "fr")
TURNED = [mode for mode in Mode if mode is not Mode.LOGICAL]
MOST = 6
"""So many records of each listing are drawn, spread over all of it."""

Drawn = dict[tuple[str, str], list[tuple[Record, list[Line]]]]


@pytest.fixture(scope="module")
def drawn(real: PlainCatalogue) -> Drawn:
    """For each listing and language, records with the lines of a table that holds each alone, at two widths in turn."""
    listed = {
        "priorities": real.listed("priority"),
        "partners": real.listed("partner"),
        "offices": real.listed("office"),
        "instruments": real.listed("instrument"),
        "gpg": real.listed("policing-goal"),
        "sdg": real.sdg(),
        "terms": real.listed("term"),
        "claims": real.listed("claim"),
        "timeline": real.listed("event"),
        "sources": real.listed("source"),
    }
    return {
        (name, language): [
            (record, lay_out(listing(name, [record], Reader(real, [language])), 100 if number % 2 else 80))
            for number, record in enumerate(records[:: -(-len(records) // MOST)])
        ]
        for name, records in listed.items()
        for language in LANGUAGES
    }


def _rows(drawn: Drawn, *names: str) -> Iterator[tuple[Record, list[Line]]]:
    """Every record of these listings, or of all, with the lines of its row: without title, borders and header."""
    for (name, _), records in drawn.items():
        for record, lines in records if not names or name in names else ():
            borders = [number for number, line in enumerate(lines) if line.visual[:1] in ("├", "╰")]
            yield record, lines[borders[0] + 1 : borders[1]]


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(
    "name", ["priorities", "partners", "offices", "instruments", "gpg", "sdg", "claims", "sources"]
)
def test_the_line_of_a_row_that_holds_its_id_finds_the_row(
    real: PlainCatalogue, drawn: Drawn, name: str, mode: Mode
) -> None:
    rows = 0
    for record, lines in _rows(drawn, name):
        line = next((each for each in lines if record["id"] in each.visual.replace("│", " ").split()), None)
        if line is not None:  # a long id is broken over lines
            text = emit(line, mode, COLORS)
            assert real.index.search(text, 1)[0].id == record["id"], text
            rows += 1
    assert rows >= (4 if name == "offices" else 6)


@pytest.mark.parametrize("mode", Mode)
def test_a_whole_row_finds_its_record(real: PlainCatalogue, drawn: Drawn, mode: Mode) -> None:
    """Also where it has no id, as in the timeline, or a broken one; but a source may stand behind its subject."""
    behind = 0
    for record, lines in _rows(drawn):
        text = "\n".join(emit(line, mode, COLORS) for line in lines)
        if _first(real, text) not in {record["id"], record.get("ref")}:
            assert "reliability" in record, text  # it is a source
            behind += 1
    assert behind <= 2  # one source, in both languages


@pytest.mark.parametrize("mode", TURNED)
def test_every_line_finds_what_its_logical_text_finds(real: PlainCatalogue, drawn: Drawn, mode: Mode) -> None:
    """But for lines of a few words of which two records have the same, in another order."""
    compared, other = 0, []
    for _, lines in _rows(drawn, "priorities", "timeline"):
        for line in lines:
            copied, logical = emit(line, mode, COLORS), emit(line, Mode.LOGICAL)
            compared += 1
            if (first := _first(real, copied)) != _first(real, logical):
                other.append(copied)
                assert first in [hit.id for hit in real.index.search(emit(line, Mode.LOGICAL), 3)], copied
    assert compared > 50
    assert len(other) <= 2, other


@pytest.mark.parametrize("mode", Mode)
def test_every_word_of_a_table_is_read_as_it_was_written(drawn: Drawn, mode: Mode) -> None:
    for _, lines in _rows(drawn, "priorities"):
        for line in lines:
            written = words(" ".join("".join(cell.text for cell in line.logical(part)) for part in line.stretches))
            read = [word for reading in pasted(emit(line, mode, COLORS)) for word in reading]
            assert set(written) <= set(read), line.visual


@pytest.mark.parametrize("mode", Mode)
def test_a_name_drawn_alone_is_looked_up_whole(real: PlainCatalogue, mode: Mode) -> None:
    looked_up = 0
    for partner in real.listed("partner"):
        name = partner.get("title", {}).get("ar")
        lines = lay_out(listing("partners", [], Reader(real, ["ar"]))._replace(title=name or "", notes=()), 200)
        if name:
            assert real.find(emit(lines[0], mode).strip(), ("partner",))[1]["id"] == partner["id"]
            looked_up += 1
    assert looked_up > 20


def _first(real: PlainCatalogue, text: str) -> str:
    return next((hit.id for hit in real.index.search(text, 1)), "")
