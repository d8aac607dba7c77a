"""Text copied from the program's own tables, in every mode, means what it meant there."""

from __future__ import annotations

import pytest

from interpol_un.catalogue import Catalogue, Record
from interpol_un.catalogue.fold import pasted, words
from interpol_un.cli.draw import COLORS, lay_out
from interpol_un.terminal import Mode, emit
from interpol_un.text.line import Line
from interpol_un.views import Reader, listing

LANGUAGES = ("ar", "fr")
Drawn = dict[tuple[str, str], list[tuple[Record, list[Line]]]]


@pytest.fixture(scope="module")
def drawn(real: Catalogue) -> Drawn:
    """For each listing and language, the records with the lines of a table that holds each alone."""
    listed = {"priorities": real.priorities(), "partners": real.partners()}
    return {
        (name, language): [
            (record, lay_out(listing(name, [record], Reader(real, [language])), 100)) for record in records
        ]
        for name, records in listed.items()
        for language in LANGUAGES
    }


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("name", ["priorities", "partners"])
def test_the_line_of_a_row_that_holds_its_id_finds_the_row(
    real: Catalogue, drawn: Drawn, name: str, mode: Mode
) -> None:
    rows = 0
    for language in LANGUAGES:
        for record, lines in drawn[name, language]:
            line = next(each for each in lines if record["id"] in each.visual.replace("│", " ").split())
            text = emit(line, mode, COLORS)
            assert real.index.search(text, 1)[0].id == record["id"], text
            rows += 1
    assert rows >= 10


@pytest.mark.parametrize("mode", [mode for mode in Mode if mode is not Mode.LOGICAL])
def test_every_line_finds_what_its_logical_text_finds(real: Catalogue, drawn: Drawn, mode: Mode) -> None:
    for language in LANGUAGES:
        for _, lines in drawn["priorities", language]:
            for line in lines:
                copied, logical = emit(line, mode, COLORS), emit(line, Mode.LOGICAL)
                assert _first(real, copied) == _first(real, logical), copied


@pytest.mark.parametrize("mode", Mode)
def test_every_word_of_a_table_is_read_as_it_was_written(drawn: Drawn, mode: Mode) -> None:
    for _, lines in drawn["priorities", "ar"]:
        for line in lines:
            written = words(" ".join("".join(cell.text for cell in line.logical(part)) for part in line.stretches))
            read = [word for reading in pasted(emit(line, mode, COLORS)) for word in reading]
            assert set(written) <= set(read), line.visual


@pytest.mark.parametrize("mode", Mode)
def test_a_name_drawn_alone_is_looked_up_whole(real: Catalogue, mode: Mode) -> None:
    looked_up = 0
    for partner in real.partners():
        name = partner.get("title", {}).get("ar")
        lines = lay_out(listing("partners", [], Reader(real, ["ar"]))._replace(title=name or "", notes=()), 200)
        if name:
            assert real.find(emit(lines[0], mode).strip(), ("partner",))[1]["id"] == partner["id"]
            looked_up += 1
    assert looked_up > 20


def test_a_block_of_rows_is_one_text(real: Catalogue, drawn: Drawn) -> None:
    record, lines = drawn["priorities", "ar"][0]
    text = "\n".join(emit(line, Mode.VISUAL) for line in lines[3:-3])
    assert real.index.search(text, 1)[0].id == record["id"]


def _first(real: Catalogue, text: str) -> str:
    return next((hit.id for hit in real.index.search(text, 1)), "")
