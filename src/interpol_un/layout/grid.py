"""The grid of a table: how wide each column is, and the drawing of rules and of rows of cells side by side.

The rules of sharing out whole cells among columns are those of Rich's own `Table`, so that a table of Latin text comes
out the same: every column asks for the width of its longest line; when the sum is too much, the widest columns that may
wrap give way first, down to the next widest; when that is not enough, all give way evenly; an expanding table shares
what is left by ratio or by width.

Three rules are added. Rich lets a column vanish when there is no room; here a column keeps one cell of what it holds,
and the finished line is cropped instead. A minimum gives way too where there is no room for all of them; Rich draws the
table wider than the window. And where asked, words are kept whole: columns with room to spare give to those narrower
than their widest word. All widths are in cells and include the padding of the column. What is drawn stands in visual
order, from the left edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count, repeat
from math import ceil
from operator import add, attrgetter, sub
from typing import Literal, NamedTuple

from interpol_un.layout.compose import beside
from interpol_un.text.line import Cell, Line


class Demand(NamedTuple):
    """What one column asks for, in cells.

    natural: its longest line unbroken, without padding; word: its widest word.
    padding: blanks on both sides together.
    fixed, minimum, maximum: the width of the content wished for, if any; fixed goes before the others.
    ratio: its share of an expanding table; None for a column that keeps its natural width there.
    wrappable: whether it may be made narrower than natural while others can give way.
    """

    natural: int
    word: int = 1
    padding: int = 0
    fixed: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    ratio: int | None = None
    wrappable: bool = True

    def within(self, available: int) -> int:
        """The width this column takes when `available` cells are there for it alone."""
        if available < 1:
            return 0
        if self.fixed is not None:
            return min(self.fixed + self.padding, available)
        least = 0 if self.minimum is None else self.minimum + self.padding
        width = max(min(self.natural + self.padding, available), least)
        return width if self.maximum is None else min(width, self.maximum + self.padding)


def column_widths(
    demands: Sequence[Demand], available: int, *, expand: bool = False, keep_words: bool = False, least: int = 0
) -> list[int]:
    """Cells of each column, padding included, borders not; together at least `least`, where there is room.

    The sum is at most `available`, unless that is too little for one cell of content in each column.
    """
    widths = [demand.within(available) or 1 for demand in demands]
    ratios = list(map(attrgetter("ratio"), demands))
    if expand and any(ratios):
        floors = [
            width if demand.ratio is None else (demand.fixed or 1) + demand.padding
            for demand, width in zip(demands, widths, strict=True)
        ]
        widths = _distribute(available, ratios, floors)
    total = sum(widths)
    if total > available:
        widths = _collapse(widths, [demand.wrappable and demand.fixed is None for demand in demands], available)
        total = sum(widths)
        widths = [demand.within(width) for demand, width in zip(demands, widths, strict=True)]
    wanted = available if expand else min(least, available)
    if total < wanted:
        widths = list(map(add, widths, _distribute(wanted - total, widths, [0] * len(widths))))
    floors = _least(demands, available, keep_words=keep_words)
    widths = list(map(max, map(min, widths, repeat(available)), floors))
    for _ in range(sum(widths) - available):
        spare, index = max(zip(map(sub, widths, floors), count(), strict=False))
        widths[index] -= min(spare, 1)
    return widths


def _collapse(widths: list[int], wrappable: Sequence[bool], available: int) -> list[int]:
    """Less of the widest columns that may wrap, down to the next widest, until the sum fits; else less of all."""
    while (excess := sum(widths) - available) > 0:
        open_widths = [width if may else 0 for width, may in zip(widths, wrappable, strict=True)]
        widest = max(open_widths)
        next_widest = max([width for width in open_widths if width < widest], default=0)
        most = min(excess, widest - next_widest) if widest else excess
        giving = [i for i, width in enumerate(open_widths if widest else widths) if width and width >= widest]
        for done, index in enumerate(giving):
            taken = min(most, widths[index], round(excess / (len(giving) - done)))
            widths[index] -= taken
            excess -= taken
        if not widest:
            break
    return widths


def _least(demands: Sequence[Demand], available: int, *, keep_words: bool) -> list[int]:
    """The least width of each column: its widest word, unless the room is too little for all; its minimum likewise."""
    room = available
    words, minima = [], []
    for demand in demands:
        words.append(demand.word if keep_words else min(demand.natural, 1))
        minima.append(demand.minimum or 0 if demand.fixed is None else 0)
        room -= demand.padding
    limit = min(max(words), max(room, 1))
    while limit > 1 and sum(map(min, words, repeat(limit))) > room:
        limit -= 1
    words = list(map(min, words, repeat(limit)))
    least = list(map(max, words, minima))
    paddings = map(attrgetter("padding"), demands)
    return list(map(add, least if sum(least) <= room else words, paddings))


def _distribute(cells: int, ratios: Sequence[int | None], least: Sequence[int]) -> list[int]:
    """Share out cells by ratio, to each at least its `least`; what rounding leaves goes to the first ones.

    One without a ratio gets its `least` before the others.
    """
    parts = 0
    for ratio, floor in zip(ratios, least, strict=True):
        parts += ratio or 0
        cells -= floor if ratio is None else 0
    result: list[int] = []
    for ratio, floor in zip(ratios, least, strict=True):
        share = floor
        if ratio is not None:
            share = max(floor, ceil(ratio * cells / parts) if parts > 0 else cells)
            cells -= share
            parts -= ratio
        result.append(share)
    return result


Vertical = Literal["top", "middle", "bottom"]


class Placed(NamedTuple):
    """A table cell: lines as wide as its column, and blank ones where it is lower than its row, as `vertical` says."""

    lines: Sequence[Line]
    blank: Line
    vertical: Vertical = "top"


def row_lines(
    cells: Sequence[Placed], left: tuple[Cell, ...] = (), divider: tuple[Cell, ...] = (), right: tuple[Cell, ...] = ()
) -> Iterator[Line]:
    """The lines of one row, as many as its highest cell has, between borders."""
    height = max(map(len, map(attrgetter("lines"), cells)))
    parts: list[Sequence[Line]] = [[Line(left)] * height]
    for lines, blank, vertical in cells:
        missing = height - len(lines)
        above = {"top": 0, "middle": missing // 2, "bottom": missing}[vertical]
        parts += [[*[blank] * above, *lines, *[blank] * (missing - above)], [Line(divider)] * height]
    parts[-1] = [Line(right)] * height
    return map(beside, zip(*parts, strict=True))
