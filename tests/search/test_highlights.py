"""The words by which a record was found are marked where they stand, cell by cell, in Arabic too."""

from __future__ import annotations

from itertools import groupby

import pytest

from interpol_un.catalogue import PlainCatalogue
from interpol_un.cli.render import lay_out
from interpol_un.layout import Paragraph
from interpol_un.search.folding import fold
from interpol_un.text.line import Cell
from interpol_un.views import Reader, listing
from interpol_un.views.parts import marked

CASES = [
    ("الإرهاب", "مكافحة الإرهاب", ["الإرهاب"]),
    ("ارهاب", "العمل على مكافحة الإرهاب وبالإرهاب", ["الإرهاب", "وبالإرهاب"]),
    ("terrorism", "Counter-terrorism, and TERRORISM (2018)", ["terrorism", "TERRORISM"]),
    ("مقاتلين", "قرار بشأن المقاتلين الأجانب في 2014", ["المقاتلين"]),
    ("securite", "Conseil de sécurité de l’ONU", ["sécurité"]),
    ("لإرهاب UNOCT", "مكتب UNOCT لمكافحة الإرهاب", ["UNOCT", "الإرهاب"]),
]


@pytest.mark.parametrize(("query", "text", "expected"), CASES)
def test_whole_words_are_marked_as_they_are_written(
    real: PlainCatalogue, query: str, text: str, expected: list[str]
) -> None:
    found = {word for hit in real.index.search(query, 100) for word in hit.words}
    assert [text[start:end] for start, end in marked(text, found)] == expected


@pytest.mark.parametrize("base", ["L", "R"])
@pytest.mark.parametrize(("query", "text", "expected"), CASES)
def test_exactly_the_cells_of_a_word_are_marked(
    real: PlainCatalogue, query: str, text: str, expected: list[str], base: str
) -> None:
    found = {word for hit in real.index.search(query, 100) for word in hit.words}
    spans = marked(text, found)
    styles = [(start, end, "match") for start, end in spans]
    paragraph = Paragraph(text, base="R" if base == "R" else "L", styles=tuple(styles))
    for width in (200, 12):  # one line, and broken over several
        cells = [cell for line in paragraph.lines(width) for cell in line.cells if cell.start >= 0 and cell.glyph]
        for cell in cells:
            inside = any(start <= cell.start < end for start, end in spans)
            assert (cell.style == "match") == inside, cell
        assert _word(cells) == [letter for word in expected for letter in word]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_a_search_lists_is_marked_in_its_table(real: PlainCatalogue, language: str) -> None:
    hit = real.index.search("الإرهاب terrorism", 1)[0]
    record = {**real.get(hit.id)[1], "kind": hit.kind, "words": list(hit.words)}
    lines = lay_out(listing("search", [record], Reader(real, [language])), 90)
    shown = [
        "".join(cell.text for cell in run)
        for line in lines
        for part in line.stretches
        for style, run in groupby(line.logical(part), key=lambda cell: cell.style)
        if style == "match"
    ]
    assert shown
    assert all("ارهاب" in fold(line) or fold(line) in ("terrorism", "terrorist") for line in shown), shown


def _word(cells: list[Cell]) -> list[str]:
    """The letters of the marked cells in reading order."""
    letters = [(cell.start, cell.text) for cell in cells if cell.style == "match" and cell.glyph]
    return [letter for _, text in sorted(letters) for letter in text]
