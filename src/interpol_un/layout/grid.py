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
from math import ceil
from typing import Literal, NamedTuple

from rich.box import Box

from interpol_un.layout.compose import beside, blanks, layout_cells, pad
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
        width = min(self.natural + self.padding, available)
        if self.minimum is not None:
            width = max(width, self.minimum + self.padding)
        if self.maximum is not None:
            width = min(width, self.maximum + self.padding)
        return width


def column_widths(
    demands: Sequence[Demand], available: int, *, expand: bool = False, keep_words: bool = False, least: int = 0
) -> list[int]:
    """Cells of each column, padding included, borders not; together at least `least`, where there is room.

    The sum is at most `available`, unless that is too little for one cell of content in each column.
    """
    widths = [demand.within(available) or 1 for demand in demands]
    if expand and any(demand.ratio for demand in demands):
        widths = _flex(demands, widths, available)
    total = sum(widths)
    if total > available:
        widths = _collapse(widths, [demand.wrappable and demand.fixed is None for demand in demands], available)
        excess = sum(widths) - available
        if excess > 0:
            widths = _reduce(excess, [1] * len(widths), widths, widths)
        total = sum(widths)
        widths = [demand.within(width) for demand, width in zip(demands, widths, strict=True)]
    wanted = available if expand else min(least, available)
    if total < wanted:
        widths = [width + more for width, more in zip(widths, _distribute(wanted - total, widths), strict=True)]
    words = [demand.word if keep_words else min(demand.natural, 1) for demand in demands]
    floors = _least(words, [demand.padding for demand in demands], available)
    minima = [
        max(floor, demand.padding + (demand.minimum or 0)) if demand.fixed is None else floor
        for demand, floor in zip(demands, floors, strict=True)
    ]
    if sum(minima) <= available:
        floors = minima
    return _keep_content(widths, floors, available)


def _flex(demands: Sequence[Demand], widths: list[int], available: int) -> list[int]:
    """Columns with a ratio share what the others leave."""
    flexible = [demand for demand in demands if demand.ratio is not None]
    left = available - sum(width for demand, width in zip(demands, widths, strict=True) if demand.ratio is None)
    shares = iter(
        _distribute(
            left,
            [demand.ratio or 0 for demand in flexible],
            [(demand.fixed or 1) + demand.padding for demand in flexible],
        )
    )
    return [width if demand.ratio is None else next(shares) for demand, width in zip(demands, widths, strict=True)]


def _collapse(widths: list[int], wrappable: Sequence[bool], available: int) -> list[int]:
    """Take from the widest columns that may wrap, down to the next widest, until the sum fits."""
    excess = sum(widths) - available
    while excess > 0 and any(wrappable):
        widest = max(width for width, may in zip(widths, wrappable, strict=True) if may)
        next_widest = max(width if may and width != widest else 0 for width, may in zip(widths, wrappable, strict=True))
        if widest == next_widest:
            break
        ratios = [int(may and width == widest) for width, may in zip(widths, wrappable, strict=True)]
        widths = _reduce(excess, ratios, [min(excess, widest - next_widest)] * len(widths), widths)
        excess = sum(widths) - available
    return widths


def _least(words: Sequence[int], paddings: Sequence[int], available: int) -> list[int]:
    """The least width of each column: its widest word, unless the room is too little for all of them."""
    room = available - sum(paddings)
    limit = min(max(words, default=1), max(room, 1))
    while limit > 1 and sum(min(word, limit) for word in words) > room:
        limit -= 1
    return [min(word, limit) + padding for word, padding in zip(words, paddings, strict=True)]


def _keep_content(widths: list[int], least: Sequence[int], available: int) -> list[int]:
    """Give each column its least width, taken from the widest others as far as they have it."""
    widths = [max(min(width, available), floor) for width, floor in zip(widths, least, strict=True)]
    excess = sum(widths) - available
    while excess > 0:
        spare, index = max((width - floor, i) for i, (width, floor) in enumerate(zip(widths, least, strict=True)))
        if spare <= 0:
            break
        widths[index] -= 1
        excess -= 1
    return widths


def _reduce(excess: int, ratios: Sequence[int], most: Sequence[int], widths: list[int]) -> list[int]:
    """Take `excess` cells from the widths by ratio, from none more than its `most`."""
    ratios = [ratio if limit else 0 for ratio, limit in zip(ratios, most, strict=True)]
    parts = sum(ratios)
    result: list[int] = []
    for ratio, limit, width in zip(ratios, most, widths, strict=True):
        taken = min(limit, round(ratio * excess / parts)) if ratio and parts > 0 else 0
        result.append(width - taken)
        excess -= taken
        parts -= ratio
    return result


def _distribute(cells: int, ratios: Sequence[int], least: Sequence[int] | None = None) -> list[int]:
    """Share out cells by ratio, to each at least its `least`; what rounding leaves goes to the first ones."""
    parts = sum(ratios)
    result: list[int] = []
    for ratio, floor in zip(ratios, least or [0] * len(ratios), strict=True):
        share = max(floor, ceil(ratio * cells / parts)) if parts > 0 else max(floor, cells)
        result.append(share)
        cells -= share
        parts -= ratio
    return result


Cells = tuple[Cell, ...]


class Edges(NamedTuple):
    """The layout cells at the left of a row, between its cells and at its right; each may be empty."""

    left: Cells = ()
    divider: Cells = ()
    right: Cells = ()


Vertical = Literal["top", "middle", "bottom"]


class Placed(NamedTuple):
    """A table cell in its place: lines of `width` cells, between blanks before and after, at a height of its row."""

    lines: Sequence[Line]
    width: int
    before: int
    after: int
    style: str
    vertical: Vertical = "top"


class Ruling(NamedTuple):
    """The borders of a table, from left to right: a box, the width of each column with its padding, the style."""

    box: Box
    widths: tuple[int, ...]
    edge: bool
    style: str

    def rule(self, place: Literal["top", "head", "row", "mid", "foot", "bottom"]) -> Line:
        """The upper border, the rule below the header, between two rows, its blank form, above the footer, the last."""
        if place == "top":
            glyphs = self.box.get_top(self.widths)
        elif place == "bottom":
            glyphs = self.box.get_bottom(self.widths)
        else:
            glyphs = self.box.get_row(self.widths, place, edge=self.edge)
        return Line(layout_cells(glyphs, self.style))

    def edges(self, *, first: bool, last: bool) -> Edges:
        """What stands beside the cells of a row: a box may draw the first and the last row differently."""
        box = self.box
        if first:
            glyphs = (box.head_left, box.head_vertical, box.head_right)
        elif last:
            glyphs = (box.foot_left, box.foot_vertical, box.foot_right)
        else:
            glyphs = (box.mid_left, box.mid_vertical, box.mid_right)
        left, divider, right = [layout_cells(glyph, self.style) for glyph in glyphs]
        return Edges(left, divider, right) if self.edge else Edges((), divider, ())


def row_lines(cells: Sequence[Placed], edges: Edges) -> Iterator[Line]:
    """The lines of one row, as many as its highest cell has."""
    height = max([len(cell.lines) for cell in cells])
    left, divider, right = [Line(glyphs) for glyphs in edges]
    parts: list[Sequence[Line]] = [[left] * height]
    for cell in cells:
        parts += [_column_lines(cell, height), [divider] * height]
    parts[-1] = [right] * height
    return map(beside, zip(*parts, strict=True))


def _column_lines(cell: Placed, height: int) -> list[Line]:
    """The lines of one cell, each as wide as its column, blank ones added up to `height`."""
    lines = [pad(line, cell.before, cell.after, cell.style) for line in cell.lines]
    missing = height - len(lines)
    above = {"top": 0, "middle": missing // 2, "bottom": missing}[cell.vertical]
    blank = Line(blanks(cell.before + cell.width + cell.after, cell.style))
    return [blank] * above + lines + [blank] * (missing - above)
