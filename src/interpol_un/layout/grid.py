"""The drawing of a table: rules, and rows of cells side by side. All in visual order, from the left edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from rich.box import Box

from interpol_un.layout.compose import beside, blanks, layout_cells, pad
from interpol_un.text.line import Cell, Line

Cells = tuple[Cell, ...]


class Edges(NamedTuple):
    """The layout cells at the left of a row, between its cells and at its right; each may be empty."""

    left: Cells = ()
    divider: Cells = ()
    right: Cells = ()


class Placed(NamedTuple):
    """A table cell in its place: lines of `width` cells, between blanks before and after."""

    lines: Sequence[Line]
    width: int
    before: int
    after: int
    style: str
    at_bottom: bool = False


class Ruling(NamedTuple):
    """The borders of a table, from left to right: a box, the width of each column with its padding, the style."""

    box: Box
    widths: tuple[int, ...]
    edge: bool
    style: str

    def rule(self, place: Literal["top", "head", "row", "bottom"]) -> Line:
        """The upper border, the rule below the header, the rule between two rows, or the lower border."""
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
    missing = [Line(blanks(cell.before + cell.width + cell.after, cell.style))] * (height - len(lines))
    return missing + lines if cell.at_bottom else lines + missing
