"""Lines put together: padded, aligned, cropped, side by side; and as Rich segments.

Everything here works on finished lines of cells in visual order. What is added is layout: blanks and borders are cells
with `start` -1 that stand outside every stretch, so that logical output isolates the text alone. Widths are in cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from interpol_un.text.line import Cell, Line, Stretch

if TYPE_CHECKING:
    from rich.console import Console
    from rich.segment import Segment

Side = Literal["left", "center", "right"]

# Blocks in which every strong character is right-to-left, presentation forms included (UAX #44, Bidi_Class R and AL).
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"


def is_right_to_left(text: str) -> bool:
    """Whether the text holds anything written from right to left, shaped or not."""
    return not text.isascii() and re.search(_RIGHT_TO_LEFT, text) is not None


def layout_cells(glyphs: str, style: str = "") -> tuple[Cell, ...]:
    """Layout cells for glyphs that are one column wide each: blanks and the characters of a border."""
    return tuple([Cell(glyph, 1, style, glyph) for glyph in glyphs])


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
    return Line(
        blanks(before, style) + line.cells + blanks(after, style),
        tuple([Stretch(first + before, last + before, rtl) for first, last, rtl in line.stretches])
        if before
        else line.stretches,
    )


def crop(line: Line, width: int, *, keep: Literal["left", "right"] = "left") -> Line:
    """At most `width` cells of the line, from the side to keep; a wide glyph cut in two leaves a blank."""
    if line.width <= width:
        return line
    cells = line.cells if keep == "left" else line.cells[::-1]
    count = room = 0
    while room + cells[count].width <= width:
        room += cells[count].width
        count += 1
    filler = blanks(width - room)
    total = len(line.cells)
    first_kept, last_kept = (0, count) if keep == "left" else (total - count, total)
    shift = 0 if keep == "left" else len(filler) - first_kept
    kept = line.cells[first_kept:last_kept]
    stretches = [
        Stretch(max(first, first_kept) + shift, min(last, last_kept) + shift, rtl)
        for first, last, rtl in line.stretches
        if max(first, first_kept) < min(last, last_kept)
    ]
    return Line(kept + filler if keep == "left" else filler + kept, tuple(stretches))


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


_style_of = attrgetter("style")


def segments(lines: Iterable[Line], console: Console) -> Iterator[Segment]:
    """The segments of the lines in visual order, each line ended by a newline. Only the methods that Rich calls use it.

    Cells of one style become one segment. A style key is a name of the console's theme or a Rich style definition; one
    that is neither draws plainly, as in `interpol_un.terminal.emit`. Italic is taken off whatever holds right-to-left
    letters: Arabic has none, and fonts put other glyphs, or boxes, in its place.
    """
    from rich.segment import Segment
    from rich.style import Style

    newline = Segment.line()
    upright = Style(italic=False)
    plain = Style.null()
    styles: dict[str, Style | None] = {"": None}
    for line in lines:
        for key, cells in groupby(line.cells, key=_style_of):
            text = "".join([cell.glyph for cell in cells])
            if key not in styles:
                styles[key] = console.get_style(key, default=plain)
            style = styles[key]
            if style is not None and style.italic and is_right_to_left(text):
                style += upright
            yield Segment(text, style)
        yield newline
