"""A table whose columns may stand from right to left, laid out line by line.

Every line is exactly as wide as the table. With `rtl` the first column stands at the right. A line of a cell is a
stretch of its own, so that a terminal emission, or logical output, keeps it in its column; borders and padding are
layout cells. A table of Latin text comes out as Rich's own `Table` draws it, cell by cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from sys import maxsize
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from rich.box import HEAVY_HEAD, Box

from interpol_un.layout.compose import Side, align, crop
from interpol_un.layout.content import Content, Setting
from interpol_un.layout.grid import Edges, Placed, Ruling, row_lines
from interpol_un.layout.paragraph import Base, Block, Justify, Marks, Overflow, stand
from interpol_un.layout.widths import Demand, column_widths
from interpol_un.text.line import Line

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult
    from rich.measure import Measurement


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


class _Laid(NamedTuple):
    """A row, and the blocks of each of its cells."""

    cells: list[list[Block]]
    style: str = ""
    section: bool = False
    header: bool = False


class Table:
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
        self.columns: Final = columns
        self.rows: Final = rows
        self.rtl: Final = rtl
        self.title: Final = title
        self.caption: Final = caption
        self.box: Final = box
        self.padding: Final = padding
        self.pad_edge: Final = pad_edge
        self.show_edge: Final = show_edge
        self.show_header: Final = show_header
        self.show_lines: Final = show_lines
        self.expand: Final = expand
        self.keep_words: Final = keep_words
        self.title_style: Final = title_style
        self.caption_style: Final = caption_style
        self.header_style: Final = header_style
        self.border_style: Final = border_style
        _ = self._laid_rows  # raises

    @property
    def min_width(self) -> int:
        """Cells it takes when every column that may wrap is as narrow as its longest word."""
        return self._border_width + sum(
            demand._replace(natural=demand.word).within(maxsize) for demand in self._worded_demands
        )

    @property
    def max_width(self) -> int:
        """Cells it takes when no cell wraps."""
        return self._border_width + sum(demand.within(maxsize) for demand in self._demands)

    def lines(self, width: int) -> list[Line]:
        """Its lines, each exactly as wide as the table, which is never wider than `width` cells."""
        return list(self._lines(width, self.box))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        from interpol_un.layout.segments import segments  # Rich is loaded by then, not before

        box = self.box and self.box.substitute(options, safe=console.safe_box)
        return segments(self._lines(options.max_width, box), console)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        from rich.measure import Measurement

        maximum = options.max_width if self.expand else self.max_width
        return Measurement(self.min_width, maximum).normalize().with_maximum(options.max_width)

    # What does not depend on the width is worked out once.

    @cached_property
    def _columns(self) -> list[Column]:
        return [Column(column) if isinstance(column, str) else column for column in self.columns]

    @cached_property
    def _headers(self) -> list[list[Block]]:
        """The blocks of each column's header."""
        return [self._setting(column, self._header_style(column)).blocks(column.header) for column in self._columns]

    @cached_property
    def _laid_rows(self) -> list[_Laid]:
        return [self._laid(row) for row in self.rows]

    @cached_property
    def _settings(self) -> list[Setting]:
        """What the cells of each column take from it in a row without a style."""
        return [self._setting(column, "") for column in self._columns]

    @cached_property
    def _demands(self) -> list[Demand]:
        return [
            Demand(
                natural=max([block.max_width for block in blocks], default=0),
                padding=sum(padding),
                fixed=column.width,
                minimum=column.min_width,
                maximum=column.max_width,
                ratio=column.ratio,
                wrappable=not column.no_wrap,
            )
            for column, blocks, padding in zip(self._columns, self._column_blocks(), self._paddings, strict=True)
        ]

    @cached_property
    def _worded_demands(self) -> list[Demand]:
        """The demands with what each column cannot give up, which only measuring and `keep_words` need."""
        return [
            demand._replace(
                word=min(
                    max([block.min_width for block in blocks], default=0) if demand.wrappable else demand.natural,
                    maxsize if demand.maximum is None else demand.maximum,
                )
            )
            for demand, blocks in zip(self._demands, self._column_blocks(), strict=True)
        ]

    def _column_blocks(self) -> Iterator[list[Block]]:
        """All blocks of each column."""
        for index, header in enumerate(self._headers):
            blocks = [block for row in self._laid_rows for block in row.cells[index]]
            yield header + blocks if self.show_header else blocks

    @cached_property
    def _paddings(self) -> list[tuple[int, int]]:
        """Blanks of each column at the side where the table begins, and at the other."""
        last = len(self.columns) - 1
        return [
            (self.padding if index or self.pad_edge else 0, self.padding if index < last or self.pad_edge else 0)
            for index in range(len(self.columns))
        ]

    @property
    def _border_width(self) -> int:
        if self.box is None:
            return 0
        return 2 * self.show_edge + max(0, len(self.columns) - 1)

    def _laid(self, row: Row | Sequence[Content]) -> _Laid:
        """A row with the blocks of its cells. Raises ValueError if there are more than columns."""
        cells, style, section = row if isinstance(row, Row) else Row(row)
        if len(cells) > len(self.columns):
            raise ValueError(f"a row has {len(cells)} cells, the table has {len(self.columns)} columns")
        settings = [self._setting(column, style) for column in self._columns] if style else self._settings
        filled = [*cells, *[""] * (len(settings) - len(cells))]
        blocks = [setting.blocks(content) for setting, content in zip(settings, filled, strict=True)]
        return _Laid(blocks, style, section)

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

    def _header_style(self, column: Column) -> str:
        return column.header_style or self.header_style

    # The drawing.

    def _lines(self, width: int, box: Box | None) -> Iterator[Line]:
        if not self.columns:
            return
        demands = self._worded_demands if self.keep_words else self._demands
        widths = column_widths(demands, width - self._border_width, expand=self.expand, keep_words=self.keep_words)
        total = sum(widths) + self._border_width
        keep: Literal["left", "right"] = "right" if self.rtl else "left"
        for line in self._parts(widths, total, box):
            yield crop(line, width, keep=keep) if total > width else line

    def _parts(self, widths: list[int], total: int, box: Box | None) -> Iterator[Line]:
        if self.title is not None:
            yield from self._annotation(self.title, self.title_style, total)
        yield from self._grid(widths, box)
        if self.caption is not None:
            yield from self._annotation(self.caption, self.caption_style, total)

    def _annotation(self, content: Content, style: str, width: int) -> Iterator[Line]:
        setting = Setting(rtl=self.rtl, style=style, justify="center")
        for block in setting.blocks(content):
            for line in block.lines(width):
                yield align(line, width, "center", style)

    def _grid(self, widths: list[int], box: Box | None) -> Iterator[Line]:
        rows = self._rows()
        if box is None:
            for row in rows:
                yield from row_lines(self._placed(row, widths), Edges())
            return
        if not self.show_header:
            box = box.get_plain_headed_box()
        ruling = Ruling(box, tuple(widths[::-1] if self.rtl else widths), self.show_edge, self.border_style)
        between, edges = ruling.between(), ruling.edges(first=False, last=False)
        last = len(self.rows) - 1 + self.show_header
        if self.show_edge:
            yield ruling.top()
        for index, row in enumerate(rows):
            inside = 0 < index < last
            here = edges if inside else ruling.edges(first=index == 0, last=index == last)
            yield from row_lines(self._placed(row, widths), here)
            if index == 0 and self.show_header:
                yield ruling.below_header()
            elif (row.section or self.show_lines) and index < last:
                yield between
        if self.show_edge:
            yield ruling.bottom()

    def _rows(self) -> Iterator[_Laid]:
        """The header, where it is shown, and all rows."""
        if self.show_header:
            yield _Laid(self._headers, header=True)
        yield from self._laid_rows

    def _placed(self, row: _Laid, widths: list[int]) -> list[Placed]:
        """The cells of a row wrapped to their columns, in visual order."""
        side: Side = "right" if self.rtl else "left"
        placed: list[Placed] = []
        for column, blocks, padding, width in zip(self._columns, row.cells, self._paddings, widths, strict=True):
            before, after = padding[::-1] if self.rtl else padding
            inner = width - before - after
            style = self._header_style(column) if row.header else row.style or column.style
            lines = [line for block in blocks for line in stand(block, inner, side, style)]
            placed.append(Placed(lines, inner, before, after, style, at_bottom=row.header))
        return placed[::-1] if self.rtl else placed
