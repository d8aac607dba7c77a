"""Lines put together: padded, aligned, justified, cropped, side by side.

Everything here works on finished lines of cells in visual order. What is added is layout: blanks and borders are cells
with `start` -1 that stand outside every stretch, so that logical output isolates the text alone. Widths are in cells.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate, cycle, islice, repeat
from operator import itemgetter
from typing import Literal

from interpol_un.text.line import Cell, Line, Stretch

Side = Literal["left", "center", "right"]

AND = "\n"
"""Stands between the parts of a style key that are laid over each other, the last one above."""


def is_right_to_left(text: str) -> bool:
    """Whether the text holds anything written from right to left, shaped or not."""
    # Blocks in which every strong character is, presentation forms included (UAX #44, Bidi_Class R and AL).
    blocks = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
    return not text.isascii() and re.search(blocks, text) is not None


def layout_cells(glyphs: str, style: str = "") -> tuple[Cell, ...]:
    """Layout cells for glyphs that are one column wide each: blanks and the characters of a border."""
    return tuple(map(Cell, glyphs, repeat(1), repeat(style), glyphs))


def blanks(count: int, style: str = "") -> tuple[Cell, ...]:
    """A run of `count` blank layout cells."""
    return (Cell(" ", 1, style, " "),) * count


def align(line: Line, width: int, side: Side, style: str = "") -> Line:
    """The line exactly `width` cells wide: blanks on the other side, or cropped where the line is wider.

    A centred line with an odd cell to spare has it on the right, as in Rich.
    """
    spare = width - line.width
    if spare == 0:
        return line
    if spare < 0:
        return crop(line, width, keep="right" if side == "right" else "left")
    before = {"left": 0, "center": spare // 2, "right": spare}[side]
    return pad(line, before, spare - before, style)


def pad(line: Line, before: int, after: int, style: str = "") -> Line:
    """The line between so many blanks on its left and on its right."""
    return beside([Line(blanks(before, style)), line, Line(blanks(after, style))])


def spread(line: Line, width: int) -> Line:
    """The line as wide as asked, its blanks doubled from its logical end on and round again, as in Rich's "full"."""
    places = [index for index, cell in enumerate(line.cells) if cell.glyph == " "]
    if not places:
        return line
    rtl = line.stretches[0].rtl
    more = Counter(islice(cycle(places if rtl else places[::-1]), max(0, width - line.width)))
    cells = [cell for index, cell in enumerate(line.cells) for _ in range(1 + more[index])]
    return Line(tuple(cells), (Stretch(0, len(cells), rtl),))


def crop(line: Line, width: int, *, keep: Literal["left", "right"] = "left") -> Line:
    """At most `width` cells of the line, from the side to keep; a wide glyph cut in two leaves a blank."""
    if line.width <= width:
        return line
    cells = line.cells if keep == "left" else line.cells[::-1]
    count = bisect_right(list(accumulate(map(itemgetter(1), cells))), width)
    first, last = (0, count) if keep == "left" else (len(cells) - count, len(cells))
    stretches = [
        Stretch(max(begin, first) - first, min(end, last) - first, rtl)
        for begin, end, rtl in line.stretches
        if max(begin, first) < min(end, last)
    ]
    return align(Line(line.cells[first:last], tuple(stretches)), width, keep)


def beside(parts: Iterable[Line]) -> Line:
    """One line of several, from left to right."""
    cells: list[Cell] = []
    stretches: list[Stretch] = []
    for part in parts:
        offset = len(cells)
        cells += part.cells
        for first, last, rtl in part.stretches:
            stretches.append(Stretch(first + offset, last + offset, rtl))
    return Line(tuple(cells), tuple(stretches))
