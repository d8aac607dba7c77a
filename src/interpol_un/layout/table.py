"""A table whose columns may stand from right to left, laid out line by line.

Every line is exactly as wide as the table. With `rtl` the first column stands at the right. A line of a cell is a
stretch of its own, so that a terminal emission, or logical output, keeps it in its column; borders and padding are
layout cells. A table of Latin text comes out as Rich's own `Table` draws it, cell by cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from sys import maxsize
from typing import Final, NamedTuple

from rich.box import HEAVY_HEAD, Box

from interpol_un.layout.compose import align
from interpol_un.layout.content import Block, Content, Framed, Setting, stand
from interpol_un.layout.grid import Demand, Edges, Placed, Ruling, column_widths, row_lines
from interpol_un.layout.paragraph import Justify
from interpol_un.text.line import Base, Line
from interpol_un.text.prepared import Marks, Overflow


class Column(NamedTuple):
    """A column: its header, its width and what its cells take from it. Widths are of the content, in cells.

    justify: with "default" Arabic stands at the right, and Latin where the table begins.
    base, overflow, no_wrap, marks, tokens: as in `Paragraph`, for cells given as plain text.
    ratio: its share of what an expanding table has to give; style, header_style: style keys.
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


class Row(NamedTuple):
    """The cells of a row, first column first. style goes before the column's; section: a rule follows the row."""

    cells: Sequence[Content]
    style: str = ""
    section: bool = False


class _LaidRow(NamedTuple):
    """A row, and the blocks of each of its cells."""

    cells: list[list[Block]]
    style: str = ""
    section: bool = False
    header: bool = False


class Table(Framed):
    """A table of text; nothing in it is read as markup. It never changes: what was measured is kept.

    columns: the columns or just their headers, first one first.
    rows: a row shorter than the columns is filled with empty cells.
    rtl: the first column stands at the right.
    box: None draws no borders; show_edge: borders at the edges, too; show_lines: a rule between rows.
    padding: blanks on either side of a cell; pad_edge: at the two edges of the table, too.
    expand: as wide as there is room.
    keep_words: no column cuts a word while another has room to spare (Rich cuts it).
    The styles are style keys.

    Raises ValueError when a row has more cells than there are columns.
    """

    def __init__(
        self,
        columns: Sequence[Column | str],
        rows: Sequence[Row | Sequence[Content]] = (),
        *,
        rtl: bool = False,
        title: Content | None = None,
        caption: Content | None = None,
        box: Box | None = HEAVY_HEAD,
        padding: int = 1,
        pad_edge: bool = True,
        show_edge: bool = True,
        show_header: bool = True,
        show_lines: bool = False,
        expand: bool = False,
        keep_words: bool = False,
        title_style: str = "",
        caption_style: str = "",
        header_style: str = "",
        border_style: str = "",
    ) -> None:
        super().__init__(rtl=rtl, box=box, expand=expand)
        given = [Column(column) if isinstance(column, str) else column for column in columns]
        self.columns: Final = [column._replace(header_style=column.header_style or header_style) for column in given]
        self.title: Final = title
        self.caption: Final = caption
        self.padding: Final = padding
        self.pad_edge: Final = pad_edge
        self.show_edge: Final = show_edge
        self.show_header: Final = show_header
        self.show_lines: Final = show_lines
        self.keep_words: Final = keep_words
        self.title_style: Final = title_style
        self.caption_style: Final = caption_style
        self.border_style: Final = border_style
        self._border_width: Final = 0 if box is None else 2 * show_edge + max(0, len(columns) - 1)
        self._headers: Final = [
            self._setting(column, column.header_style).blocks(column.header) for column in self.columns
        ]
        self._settings: Final = [self._setting(column, "") for column in self.columns]
        self._rows: Final = [self._laid(row) for row in rows]

    @property
    def min_width(self) -> int:
        """Cells it takes when every column that may wrap is as narrow as its longest word."""
        return self._border_width + sum(
            demand._replace(natural=demand.word).within(maxsize) for demand in self._demands
        )

    @property
    def max_width(self) -> int:
        """Cells it takes when no cell wraps."""
        return self._border_width + sum(demand.within(maxsize) for demand in self._demands)

    @cached_property
    def _demands(self) -> list[Demand]:
        """What each column asks for at any width."""
        return [self._demand(column, index) for index, column in enumerate(self.columns)]

    def _demand(self, column: Column, index: int) -> Demand:
        blocks = [block for row in self._rows for block in row.cells[index]]
        blocks += self._headers[index] if self.show_header else []
        natural = max([block.max_width for block in blocks], default=0)
        word = natural if column.no_wrap else max([block.min_width for block in blocks], default=0)
        return Demand(
            natural=natural,
            word=word if column.max_width is None else min(word, column.max_width),
            padding=sum(self._padding(index)),
            fixed=column.width,
            minimum=column.min_width,
            maximum=column.max_width,
            ratio=column.ratio,
            wrappable=not column.no_wrap,
        )

    def _padding(self, index: int) -> tuple[int, int]:
        """Blanks of a column at the side where the table begins, and at the other."""
        before = self.padding if index or self.pad_edge else 0
        return before, self.padding if index < len(self.columns) - 1 or self.pad_edge else 0

    def _laid(self, row: Row | Sequence[Content]) -> _LaidRow:
        """A row with the blocks of its cells. Raises ValueError if there are more than columns."""
        cells, style, section = row if isinstance(row, Row) else Row(row)
        if len(cells) > len(self.columns):
            raise ValueError(f"a row has {len(cells)} cells, the table has {len(self.columns)} columns")
        settings = [self._setting(column, style) for column in self.columns] if style else self._settings
        filled = [*cells, *[""] * (len(settings) - len(cells))]
        blocks = [setting.blocks(content) for setting, content in zip(settings, filled, strict=True)]
        return _LaidRow(blocks, style, section)

    def _setting(self, column: Column, row_style: str) -> Setting:
        return Setting(
            rtl=self.rtl,
            base=column.base,
            style=row_style or column.style,
            justify=column.justify,
            overflow=column.overflow,
            no_wrap=column.no_wrap,
            marks=column.marks,
            tokens=column.tokens,
        )

    # The drawing.

    def _drawn(self, width: int, box: Box | None) -> Iterator[Line]:
        if not self.columns:
            return
        room = width - self._border_width
        widths = column_widths(self._demands, room, expand=self.expand, keep_words=self.keep_words)
        total = sum(widths) + self._border_width
        yield from self._annotation(self.title, self.title_style, total)
        yield from self._grid(widths, box)
        yield from self._annotation(self.caption, self.caption_style, total)

    def _annotation(self, content: Content | None, style: str, width: int) -> Iterator[Line]:
        """A title or caption, in the middle."""
        setting = Setting(rtl=self.rtl, style=style, justify="center")
        for block in [] if content is None else setting.blocks(content):
            for line in block.lines(width):
                yield align(line, width, "center", style)

    def _grid(self, widths: list[int], box: Box | None) -> Iterator[Line]:
        rows = [_LaidRow(self._headers, header=True), *self._rows] if self.show_header else self._rows
        if box is None:
            for row in rows:
                yield from row_lines(self._placed(row, widths), Edges())
            return
        if not self.show_header:
            box = box.get_plain_headed_box()
        ruling = Ruling(box, tuple(widths[::-1] if self.rtl else widths), self.show_edge, self.border_style)
        between, inside = ruling.rule("row"), ruling.edges(first=False, last=False)
        last = len(rows) - 1
        if self.show_edge:
            yield ruling.rule("top")
        for index, row in enumerate(rows):
            edges = inside if 0 < index < last else ruling.edges(first=index == 0, last=index == last)
            yield from row_lines(self._placed(row, widths), edges)
            if index == 0 and self.show_header:
                yield ruling.rule("head")
            elif (row.section or self.show_lines) and index < last:
                yield between
        if self.show_edge:
            yield ruling.rule("bottom")

    def _placed(self, row: _LaidRow, widths: list[int]) -> list[Placed]:
        """The cells of a row wrapped to their columns, in visual order."""
        placed: list[Placed] = []
        for index, (column, blocks, width) in enumerate(zip(self.columns, row.cells, widths, strict=True)):
            before, after = self._padding(index)[:: -1 if self.rtl else 1]
            inner = width - before - after
            style = column.header_style if row.header else row.style or column.style
            lines = [line for block in blocks for line in stand(block, inner, self._side, style)]
            placed.append(Placed(lines, inner, before, after, style, at_bottom=row.header))
        return placed[::-1] if self.rtl else placed
