"""Finished lines of cells: what text becomes, and what layout and terminals work on.

A `Cell` is one thing a terminal draws in 0, 1 or 2 columns together with the marks that ride on it. A `Line` is the
cells of one physical line in visual order, from the left edge to the right, plus the `Stretch`es of it that are text
of a paragraph (everything else is layout: borders, padding). Emissions, search marking, cropping and tests use the
logical text and span that every cell keeps.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Literal, NamedTuple

Base = Literal["L", "R"]
"""The direction of a paragraph."""


class Cell(NamedTuple):
    """One grapheme as drawn.

    glyph: what is drawn: a character or presentation form, mirrored where rule L4 says so, then its marks.
    width: columns it takes: 0, 1 or 2.
    style: the style key ("" for none); what a key looks like is decided where the line is emitted.
    text: the logical characters it stands for, unshaped and unmirrored (two for lam-alef).
    start: index of the first of them in the cleaned text (`Prepared.text`), in code points; -1 for a layout cell.

    An isolate that the program put round a token is a cell without glyph and width whose text is U+2066 or U+2069; it
    starts where the token starts or ends and stands for no character of the text.
    """

    glyph: str
    width: int
    style: str = ""
    text: str = ""
    start: int = -1


class Stretch(NamedTuple):
    """Cells [first, last) of a line that hold one line of one paragraph; rtl: the paragraph's base direction."""

    first: int
    last: int
    rtl: bool


class Line(NamedTuple):
    """One physical line, cells in visual order from the left. stretches are disjoint and in order."""

    cells: tuple[Cell, ...] = ()
    stretches: tuple[Stretch, ...] = ()

    @property
    def width(self) -> int:
        """Columns of the whole line."""
        return sum(map(attrgetter("width"), self.cells))

    @property
    def visual(self) -> str:
        """The glyphs from left to right, without styles: what a terminal without bidi must be sent."""
        return "".join(map(attrgetter("glyph"), self.cells))

    def logical(self, stretch: Stretch) -> list[Cell]:
        """The cells of a stretch in reading order, the program's isolates in their places."""
        # At one index a token that ends comes before a token that begins, and both before the character there.
        cells = self.cells[stretch.first : stretch.last]
        return sorted(cells, key=lambda cell: (cell.start, cell.text != "\u2069", cell.text != "\u2066"))
