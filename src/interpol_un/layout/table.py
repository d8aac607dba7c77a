"""A table whose columns may stand from right to left, laid out line by line.

Every line is exactly as wide as the table. With `rtl` the first column stands at the right. A line of a cell is a
stretch of its own, so that a terminal emission, or logical output, keeps it in its column; borders and padding are
layout cells. A table of Latin text comes out as Rich's own `Table` draws it, cell by cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from sys import maxsize
from typing import Any, Literal, NamedTuple, Self

from rich.box import HEAVY_HEAD, Box

from interpol_un.layout.column import Column, Padding, Row, sides
from interpol_un.layout.compose import align, blanks
from interpol_un.layout.content import Block, Content, Framed, Setting, checked, over, stand
from interpol_un.layout.grid import Demand, Edges, Placed, Ruling, Vertical, column_widths, row_lines
from interpol_un.layout.paragraph import Justify, one_of
from interpol_un.text.line import Line
from interpol_un.text.prepared import Overflow


class _LaidRow(NamedTuple):
    """A row: the blocks of each of its cells, and the style of each."""

    cells: list[list[Block]]
    styles: list[str]
    section: bool = False
    part: Literal["header", "body", "footer"] = "body"


def _column(column: Column) -> Column:
    """The column with its header and footer as they are now. Raises as the table does."""
    for names, value in ((Justify, column.justify), (Overflow, column.overflow), (Vertical, column.vertical)):
        one_of(names, value)
    return column._replace(header=checked(column.header), footer=checked(column.footer))


class Table(Framed):
    """A table of text; nothing in it is read as markup. What was measured is kept until something is set or added.

    columns: the columns or just their headers, first one first.
    rows: a row shorter than the columns is filled with empty cells.
    rtl: the first column stands at the right.
    box: None draws no borders; show_edge: borders at the edges, too; show_lines: a rule between rows; leading: so many
    blank lines instead.
    padding: see `Padding`; pad_edge: at the edges of the table, too; collapse_padding: not twice between two cells.
    expand: as wide as there is room; width: so many cells, least_width: at least so many, both if there is room.
    row_styles: laid over the columns' styles, in turn.
    keep_words: no column cuts a word while another has room to spare (Rich cuts it).
    The other options are Rich's. The styles are style keys.

    Raises ValueError when a row has more cells than there are columns and for an option that is none, TypeError for a
    cell that holds no text.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def __init__(
        self,
        columns: Sequence[Column | Content] = (),
        rows: Iterable[Row | Sequence[Content]] = (),
        *,
        rtl: bool = False,
        title: Content | None = None,
        caption: Content | None = None,
        width: int | None = None,
        min_width: int | None = None,
        box: Box | None = HEAVY_HEAD,
        safe_box: bool | None = None,
        padding: Padding = 1,
        collapse_padding: bool = False,
        pad_edge: bool = True,
        show_edge: bool = True,
        show_header: bool = True,
        show_footer: bool = False,
        show_lines: bool = False,
        leading: int = 0,
        expand: bool = False,
        keep_words: bool = False,
        highlight: bool = False,
        style: str = "",
        row_styles: Sequence[str] = (),
        title_style: str = "",
        caption_style: str = "",
        header_style: str = "",
        footer_style: str = "",
        border_style: str = "",
        title_justify: Justify = "center",
        caption_justify: Justify = "center",
    ) -> None:
        super().__init__(rtl=rtl, box=box, expand=expand)
        if isinstance(columns, str) or isinstance(rows, str):
            raise TypeError('the columns are one list, the rows another: Table(["a", "b"], [["1", "2"]])')
        self.title = title if title is None else checked(title)
        self.caption = caption if caption is None else checked(caption)
        self.least_width = min_width
        self.padding = padding
        sides(padding)
        one_of(Justify, title_justify)
        one_of(Justify, caption_justify)
        self.width = width
        self.safe_box = safe_box
        self.collapse_padding = collapse_padding
        self.pad_edge = pad_edge
        self.show_edge = show_edge
        self.show_header = show_header
        self.show_footer = show_footer
        self.show_lines = show_lines
        self.leading = leading
        self.keep_words = keep_words
        self.highlight = highlight
        self.style = style
        self.row_styles = row_styles
        self.title_style = title_style
        self.caption_style = caption_style
        self.header_style = header_style
        self.footer_style = footer_style
        self.border_style = border_style
        self.title_justify = title_justify
        self.caption_justify = caption_justify
        self.columns = tuple([_column(column if isinstance(column, Column) else Column(column)) for column in columns])
        self.rows = tuple([self._row(row if isinstance(row, Row) else Row(row)) for row in rows])

    @classmethod
    def grid(cls, columns: Sequence[Column | Content] = (), **options: Any) -> Self:
        """A table without borders, header and padding, as in Rich."""
        bare = {"box": None, "padding": 0, "collapse_padding": True, "pad_edge": False}
        return cls(columns, **{**bare, "show_header": False, "show_edge": False, **options})

    def add_column(self, header: Content = "", footer: Content = "", **options: Any) -> None:
        """One more column; options are those of `Column`. The rows that there are have an empty cell in it."""
        self.columns = (*self.columns, _column(Column(header, footer=footer, **options)))

    def add_row(self, *cells: Content, style: str = "", end_section: bool = False) -> None:
        """One more row. Raises as the table does."""
        self.rows = (*self.rows, self._row(Row(cells, style, end_section)))

    def add_section(self) -> None:
        """A rule after the last row, if another one follows."""
        if self.rows:
            self.rows = (*self.rows[:-1], self.rows[-1]._replace(section=True))

    def __setattr__(self, name: str, value: object) -> None:
        for kept in ("_demands", "_laid_rows"):
            vars(self).pop(kept, None)
        super().__setattr__(name, value)

    def _row(self, row: Row) -> Row:
        """The row with its cells as they are now. Raises as the table does."""
        cells = row.cells
        if isinstance(cells, str) or not isinstance(cells, Sequence):
            raise TypeError(f"a row is a list of cells: [{cells!r}]")
        if len(cells) > len(self.columns):
            raise ValueError(f"a row has {len(cells)} cells, the table has {len(self.columns)} columns")
        return row._replace(cells=[checked(cell) for cell in cells])

    @property
    def min_width(self) -> int:
        """Cells it takes when every column that may wrap is as narrow as its longest word."""
        return self._between(sum(demand._replace(natural=demand.word).within(maxsize) for demand in self._demands))

    @property
    def max_width(self) -> int:
        """Cells it takes when no cell wraps."""
        return self._between(sum(demand.within(maxsize) for demand in self._demands))

    def _between(self, content: int) -> int:
        """The width of the table with columns of so many cells together."""
        return self.width or max(content + self._border_width, self.least_width or 0)

    @property
    def _border_width(self) -> int:
        return 0 if self.box is None else 2 * self.show_edge + max(0, len(self.columns) - 1)

    @cached_property
    def _demands(self) -> list[Demand]:
        """What each column asks for at any width."""
        return [self._demand(column, index) for index, column in enumerate(self.columns)]

    def _demand(self, column: Column, index: int) -> Demand:
        blocks = [block for row in self._laid_rows for block in row.cells[index]]
        natural = max([block.max_width for block in blocks], default=0)
        word = natural if column.no_wrap else max([block.min_width for block in blocks], default=0)
        return Demand(
            natural=natural,
            word=word if column.max_width is None else min(word, column.max_width),
            padding=sum(self._beside(index)),
            fixed=column.width,
            minimum=column.min_width,
            maximum=column.max_width,
            ratio=column.ratio,
            wrappable=not column.no_wrap,
        )

    def _beside(self, index: int) -> tuple[int, int]:
        """Blanks at the left and at the right of a column's cells."""
        _, right, _, left = sides(self.padding)
        last = len(self.columns) - 1
        place = last - index if self.rtl else index
        if self.collapse_padding and place:
            left = max(0, left - right)
        return left if place or self.pad_edge else 0, right if place < last or self.pad_edge else 0

    def _around(self, index: int) -> tuple[int, int]:
        """Blank lines above and below a row's cells; header and footer are among the rows."""
        above, _, below, _ = sides(self.padding)
        last = len(self._laid_rows) - 1
        if self.collapse_padding and index < last:
            below = max(0, above - below)
        return above if index or self.pad_edge else 0, below if index < last or self.pad_edge else 0

    @cached_property
    def _laid_rows(self) -> list[_LaidRow]:
        """Header, rows and footer as they are shown."""
        columns, turns = self.columns, self.row_styles or ("",)
        laid = []
        if self.show_header:
            styles = [over(self.header_style, column.header_style) for column in columns]
            laid.append(self._laid([column.header for column in columns], styles, part="header"))
        for index, (cells, style, section) in enumerate(self.rows):
            styles = [over(style or column.style, turns[index % len(turns)]) for column in columns]
            laid.append(self._laid(cells, styles, section=section))
        if self.show_footer:
            styles = [over(self.footer_style, column.footer_style) for column in columns]
            laid.append(self._laid([column.footer for column in columns], styles, part="footer"))
        return laid

    def _laid(self, cells: Sequence[Content], styles: list[str], **options: Any) -> _LaidRow:
        filled = [*cells, *[""] * (len(self.columns) - len(cells))]
        places = zip(self.columns, styles, filled, strict=True)
        return _LaidRow([self._blocks(column, style, cell) for column, style, cell in places], styles, **options)

    def _blocks(self, column: Column, style: str, content: Content) -> list[Block]:
        if isinstance(content, str) and (column.highlight or self.highlight):
            from rich.highlighter import ReprHighlighter

            content = ReprHighlighter()(content)
        return column.setting(rtl=self.rtl, style=style).blocks(content)

    # The drawing.

    def _drawn(self, width: int, box: Box | None) -> Iterator[Line]:
        if not self.columns:
            return
        demands, padded = self._demands, True
        room = min(width, self.width or width) - self._border_width
        if len(demands) <= room < sum(demand.padding + 1 for demand in demands):  # rather no blanks than no text
            demands, padded = [demand._replace(padding=0) for demand in demands], False
        widths = column_widths(
            demands,
            room,
            expand=self.expand or self.width is not None,
            keep_words=self.keep_words,
            least=(self.least_width or 0) - self._border_width,
        )
        total = sum(widths) + self._border_width
        yield from self._annotation(self.title, self.title_style, self.title_justify, total)
        yield from self._grid(widths, box, padded)
        yield from self._annotation(self.caption, self.caption_style, self.caption_justify, total)

    def _annotation(self, content: Content | None, style: str, justify: Justify, width: int) -> Iterator[Line]:
        """A title or caption."""
        setting = Setting(rtl=self.rtl, style=over(style), justify=justify)
        side = justify if justify in ("left", "center", "right") else self._side
        for block in [] if content is None else setting.blocks(content):
            for line in block.lines(width):
                yield align(line, width, side, over(style))

    def _grid(self, widths: list[int], box: Box | None, padded: bool) -> Iterator[Line]:
        rows = self._laid_rows
        if box is None:
            for index in range(len(rows)):
                yield from row_lines(self._placed(index, widths, padded), Edges())
            return
        if not self.show_header:
            box = box.get_plain_headed_box()
        border = over(self.style, self.border_style)
        ruling = Ruling(box, tuple(widths[::-1] if self.rtl else widths), self.show_edge, border)
        between, inside = ruling.rule("row"), ruling.edges(first=False, last=False)
        last = len(rows) - 1
        if self.show_edge:
            yield ruling.rule("top")
        for index, row in enumerate(rows):
            if row.part == "footer":
                yield ruling.rule("foot")
            edges = inside if 0 < index < last else ruling.edges(first=index == 0, last=index == last)
            yield from row_lines(self._placed(index, widths, padded), edges)
            if row.part == "header":
                yield ruling.rule("head")
            elif index < last and rows[index + 1].part == "body":
                if self.leading:
                    yield from [ruling.rule("mid")] * self.leading
                elif row.section or self.show_lines:
                    yield between
        if self.show_edge:
            yield ruling.rule("bottom")

    def _placed(self, number: int, widths: list[int], padded: bool) -> list[Placed]:
        """The cells of a row wrapped to their columns, in visual order."""
        row = self._laid_rows[number]
        above, below = self._around(number)
        placed: list[Placed] = []
        for index, (column, blocks, style, width) in enumerate(
            zip(self.columns, row.cells, row.styles, widths, strict=True)
        ):
            before, after = self._beside(index) if padded else (0, 0)
            inner = width - before - after
            blank = Line(blanks(inner, style))
            lines = [line for block in blocks for line in stand(block, inner, self._side, style)]
            lines = [*[blank] * above, *lines, *[blank] * below]
            vertical = {"header": "bottom", "body": column.vertical, "footer": "top"}[row.part]
            placed.append(Placed(lines, inner, before, after, style, vertical))
        return placed[::-1] if self.rtl else placed
