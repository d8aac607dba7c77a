"""What a table is made of: its columns and its rows. All widths are in cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from interpol_un.layout.content import Content, Setting
from interpol_un.layout.grid import Vertical
from interpol_un.layout.paragraph import Justify
from interpol_un.text.line import Base
from interpol_un.text.prepared import Marks, Overflow


class Column(NamedTuple):
    """A column: its header and footer, its width and what its cells take from it. Widths are of the content, in cells.

    justify: with "default" Arabic stands at the right, and Latin where the table begins.
    base, overflow, no_wrap, marks, tokens: as in `Paragraph`, for cells given as plain text.
    ratio: its share of what an expanding table has to give; vertical: where a cell stands in a higher row.
    highlight: numbers, addresses and the like in plain text are coloured as Rich does.
    style, header_style, footer_style: style keys.
    """

    header: Content = ""
    base: Base | None = None
    justify: Justify = "default"
    overflow: Overflow = "fold"
    no_wrap: bool = False
    width: int | None = None
    min_width: int | None = None
    max_width: int | None = None
    ratio: int | None = None
    style: str = ""
    header_style: str = ""
    marks: Marks = "drop"
    tokens: bool = True
    footer: Content = ""
    footer_style: str = ""
    vertical: Vertical = "top"
    highlight: bool = False

    def setting(self, *, rtl: bool, style: str) -> Setting:
        """What its cells take from it, in a table of a direction and in a style."""
        return Setting(
            rtl, self.base, style, self.justify, self.overflow, self.no_wrap, marks=self.marks, tokens=self.tokens
        )


class Row(NamedTuple):
    """The cells of a row, first column first. style goes before the column's; section: a rule follows the row."""

    cells: Sequence[Content]
    style: str = ""
    section: bool = False


Padding = int | tuple[int] | tuple[int, int] | tuple[int, int, int, int]
"""Blanks on either side of a cell; or as in Rich: all round, (above and below, beside), (above, right, below, left)."""


def sides(padding: Padding) -> tuple[int, int, int, int]:
    """Blanks above, at the right, below, at the left. Raises ValueError for what does not say that."""
    numbers = (0, padding) if isinstance(padding, int) else padding
    if (
        not isinstance(numbers, tuple)
        or len(numbers) not in (1, 2, 4)
        or not all(isinstance(number, int) for number in numbers)
    ):
        raise ValueError(f"padding={padding!r}: give a number for left and right, or a tuple of 1, 2 or 4 numbers")
    above, right, below, left = numbers if len(numbers) == 4 else (numbers[0], numbers[-1]) * 2
    return above, right, below, left
