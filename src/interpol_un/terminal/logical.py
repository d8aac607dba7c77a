"""A line as text in reading order: for files, pipes, editors and whoever copies from them.

Each stretch is put back into logical order by the cells' `start`, with the characters the cells stand for. A
right-to-left stretch stands between RLI and PDI, a left-to-right one that holds right-to-left letters between LRI and
PDI, so that no reader's own reordering moves it out of its column. The isolates that the text itself carries round a
token are closed and opened again where a line break cut the token in two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from interpol_un.terminal.char_class import TURNS
from interpol_un.terminal.pieces import Piece, paint

if TYPE_CHECKING:
    from interpol_un.text.line import Cell, Line

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"


def logical(line: Line, sgr: Mapping[str, str]) -> str:
    """The line's text, blanks at its end dropped; without escapes unless a style key of it stands in sgr.

    A lam-alef is one cell as drawn and two letters as text: so many blanks fewer stand beside the stretch, before a
    right-to-left one, after another, as far as there are any.
    """
    pieces: list[Piece] = []
    done = owed = 0
    for stretch in line.stretches:
        layout, owed = _shortened(line.cells[done : stretch.first], owed, at_end=False)
        cells = line.logical(stretch)
        extra = sum("\ufef5" <= cell.glyph[:1] <= "\ufefc" for cell in cells)
        if stretch.rtl:
            layout, extra = _shortened(layout, extra, at_end=True)
        owed += extra
        pieces += [(cell.glyph, sgr.get(cell.style, "")) for cell in layout]
        text = [(cell.text or cell.glyph, sgr.get(cell.style, "")) for cell in cells]
        pieces += _isolated(text, rtl=stretch.rtl)
        done = stretch.last
    rest, _ = _shortened(line.cells[done:], owed, at_end=False)
    pieces += [(cell.glyph, sgr.get(cell.style, "")) for cell in rest]
    while pieces and not pieces[-1][0].strip(" "):
        pieces.pop()
    return paint(pieces)


def _shortened(layout: Sequence[Cell], owed: int, *, at_end: bool) -> tuple[Sequence[Cell], int]:
    """Layout cells without as many of the blanks at their end or beginning as are owed, and how many still are."""
    while owed and layout and layout[-1 if at_end else 0].glyph == " ":
        layout = layout[:-1] if at_end else layout[1:]
        owed -= 1
    return layout, owed


def _isolated(pieces: list[Piece], *, rtl: bool) -> list[Piece]:
    """The pieces of a stretch with their isolates balanced, between RLI or LRI and PDI where that is needed."""
    text = "".join([text for text, _ in pieces])
    if not text.strip(f" {LRI}{PDI}"):
        return [(text.replace(LRI, "").replace(PDI, ""), style) for text, style in pieces]
    before, after = _missing(text)
    if rtl or TURNS.search(text):
        before, after = (RLI if rtl else LRI) + before, after + PDI
    return [(before, ""), *pieces, (after, "")]


def _missing(text: str) -> tuple[str, str]:
    """An LRI for each PDI that ends nothing, to stand before the text, and a PDI for each isolate left open."""
    opened = missing = 0
    for char in text:
        if char == LRI:
            opened += 1
        elif char == PDI:
            if opened:
                opened -= 1
            else:
                missing += 1
    return LRI * missing, PDI * opened
