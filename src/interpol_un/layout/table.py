"""A table whose columns may stand from right to left, laid out line by line.

Every line is exactly as wide as the table. With `rtl` the first column stands at the right. A line of a cell is a
stretch of its own, so that a terminal emission, or logical output, keeps it in its column; borders and padding are
layout cells. A table of Latin text comes out as Rich's own `Table` draws it, cell by cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, partial
from operator import attrgetter, methodcaller
from sys import maxsize
from typing import Any, Literal, NamedTuple, Self

from rich.box import HEAVY_HEAD, Box

from interpol_un.layout.compose import align, blanks, layout_cells, pad
from interpol_un.layout.content import Block, Content, Framed, blocks_of, checked, over, stand
from interpol_un.layout.grid import Demand, Placed, Vertical, column_widths, row_lines
from interpol_un.layout.paragraph import Justify, one_of
from interpol_un.text.line import Base, Line
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


class Row(NamedTuple):
    """The cells of a row, first column first. style goes before the column's; section: a rule follows the row."""

    cells: Sequence[Content]
    style: str = ""
    section: bool = False


Padding = int | tuple[int] | tuple[int, int] | tuple[int, int, int, int]
"""Blanks on either side of a cell; or as in Rich: all round, (above and below, beside), (above, right, below, left)."""


def _sides(padding: Padding) -> tuple[int, int, int, int]:
    """Blanks above, at the right, below, at the left. Raises ValueError for what does not say that."""
    match padding:
        case int():
            return 0, padding, 0, padding
        case tuple((int(all_round),)):
            return all_round, all_round, all_round, all_round
        case tuple((int(above), int(beside))):
            return above, beside, above, beside
        case tuple((int(above), int(right), int(below), int(left))):
            return above, right, below, left
    raise ValueError(f"padding={padding!r}: give a number for left and right, or a tuple of 1, 2 or 4 numbers")


class _LaidRow(NamedTuple):
    """A row of the "header", "body" or "footer": of each of its cells the blocks, their style and where they stand."""

    part: str
    cells: list[tuple[list[Block], str, Vertical]]
    section: bool


def _column(column: Column | Content) -> Column:
    """The column with its header and footer as they are now. Raises as the table does."""
    column = column if isinstance(column, Column) else Column(column)
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
        if isinstance(columns, str) or isinstance(rows, str):
            raise TypeError('the columns are one list, the rows another: Table(["a", "b"], [["1", "2"]])')
        _sides(padding)
        one_of(Justify, title_justify)
        one_of(Justify, caption_justify)
        self.title = title if title is None else checked(title)
        self.caption = caption if caption is None else checked(caption)
        self.rtl, self.expand, self.width, self.least_width = rtl, expand, width, min_width
        self.box, self.safe_box, self.show_edge, self.pad_edge = box, safe_box, show_edge, pad_edge
        self.padding, self.collapse_padding = padding, collapse_padding
        self.show_header, self.show_footer, self.show_lines = show_header, show_footer, show_lines
        self.leading, self.keep_words, self.highlight = leading, keep_words, highlight
        self.style, self.border_style, self.row_styles = style, border_style, row_styles
        self.header_style, self.footer_style = header_style, footer_style
        self.title_style, self.title_justify = title_style, title_justify
        self.caption_style, self.caption_justify = caption_style, caption_justify
        self.columns = tuple(map(_column, columns))
        self.rows = tuple(map(self._row, rows))

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

    def _row(self, row: Row | Sequence[Content]) -> Row:
        """The row with its cells as they are now. Raises as the table does."""
        cells, style, section = row if isinstance(row, Row) else Row(row)
        if isinstance(cells, str) or not isinstance(cells, Sequence):
            raise TypeError(f"a row is a list of cells: [{cells!r}]")
        if len(cells) > len(self.columns):
            raise ValueError(f"a row has {len(cells)} cells, the table has {len(self.columns)} columns")
        return Row(list(map(checked, cells)), style, section)

    @property
    def min_width(self) -> int:
        """Cells it takes when every column that may wrap is as narrow as its longest word."""
        return self._between([demand._replace(natural=demand.word) for demand in self._demands])

    @property
    def max_width(self) -> int:
        """Cells it takes when no cell wraps."""
        return self._between(self._demands)

    def _between(self, demands: Iterable[Demand]) -> int:
        """The width of the table where each column takes what it asks for."""
        content = sum(map(methodcaller("within", maxsize), demands))
        return self.width or max(content + self._border_width, self.least_width or 0)

    @property
    def _border_width(self) -> int:
        return 0 if self.box is None else 2 * self.show_edge + max(0, len(self.columns) - 1)

    @property
    def _margins(self) -> list[tuple[int, int]]:
        """Blanks at the left and at the right of each column's cells."""
        _, right, _, left = _sides(self.padding)
        last = len(self.columns) - 1
        between = max(0, left - right) if self.collapse_padding else left
        first, final = (left, right) if self.pad_edge else (0, 0)
        margins = list(zip([first, *[between] * last], [*[right] * last, final], strict=True))
        return margins[::-1] if self.rtl else margins

    @cached_property
    def _demands(self) -> list[Demand]:
        """What each column asks for at any width."""
        demands = []
        for index, (column, margin) in enumerate(zip(self.columns, self._margins, strict=False)):
            blocks = [block for row in self._laid_rows for block in row.cells[index][0]]
            natural = max(map(attrgetter("max_width"), blocks), default=0)
            word = natural if column.no_wrap else max(map(attrgetter("min_width"), blocks), default=0)
            word, wraps = word if column.max_width is None else min(word, column.max_width), not column.no_wrap
            widths = (column.width, column.min_width, column.max_width, column.ratio)
            demands.append(Demand(natural, word, sum(margin), *widths, wraps))
        return demands

    @cached_property
    def _laid_rows(self) -> list[_LaidRow]:
        """Header, rows and footer as they are shown."""
        columns, turns = self.columns, self.row_styles or ("",)
        laid = []
        if self.show_header:
            header = [(column.header, self.header_style, column.header_style) for column in columns]
            laid.append(self._laid("header", header))
        for index, (cells, style, section) in enumerate(self.rows):
            turn, filled = turns[index % len(turns)], [*cells, *[""] * (len(columns) - len(cells))]
            body = [(cell, style or column.style, turn) for column, cell in zip(columns, filled, strict=True)]
            laid.append(self._laid("body", body, section))
        if self.show_footer:
            footer = [(column.footer, self.footer_style, column.footer_style) for column in columns]
            laid.append(self._laid("footer", footer))
        return laid

    def _laid(self, part: str, cells: Iterable[tuple[Content, str, str]], section: bool = False) -> _LaidRow:
        """A row of contents, each with two styles that are laid over each other."""
        laid = _LaidRow(part, [], section)
        for column, cell in zip(self.columns, cells, strict=True):
            content, *styles = cell
            style = over(*styles)
            if isinstance(content, str) and (column.highlight or self.highlight):
                from rich.highlighter import ReprHighlighter

                content = ReprHighlighter()(content)
            way: dict[str, Any] = {"base": column.base, "marks": column.marks, "tokens": column.tokens}
            way |= {"justify": column.justify, "overflow": column.overflow, "no_wrap": column.no_wrap}
            vertical: Vertical = "bottom" if part == "header" else "top" if part == "footer" else column.vertical
            laid.cells.append((blocks_of(content, rtl=self.rtl, style=style, **way), style, vertical))
        return laid

    # The drawing.

    def _drawn(self, box: Box | None, width: int) -> Iterator[Line]:
        if not self.columns:
            return
        demands, margins, borders = self._demands, self._margins, self._border_width
        count = len(demands)
        room = min(width, self.width or width) - borders
        if count <= room < count + sum(map(sum, margins)):  # rather no blanks than no text
            demands, margins = [demand._replace(padding=0) for demand in demands], [(0, 0)] * count
        expand, least = self.expand or self.width is not None, (self.least_width or 0) - borders
        widths = column_widths(demands, room, expand=expand, keep_words=self.keep_words, least=least)
        yield from self._annotation(self.title, self.title_style, self.title_justify, sum(widths) + borders)
        yield from self._grid(box, widths, margins)
        yield from self._annotation(self.caption, self.caption_style, self.caption_justify, sum(widths) + borders)

    def _annotation(self, content: Content | None, style: str, justify: Justify, width: int) -> Iterator[Line]:
        """A title or caption."""
        side = justify if justify in ("left", "center", "right") else self._side
        for block in blocks_of(content, rtl=self.rtl, style=over(style), justify=justify):
            for line in block.lines(width):
                yield align(line, width, side, over(style))

    def _grid(self, box: Box | None, widths: list[int], margins: list[tuple[int, int]]) -> Iterator[Line]:
        """Header, rows and footer, with borders where there is a box."""
        rows, edge, style = self._laid_rows, self.show_edge, over(self.style, self.border_style)
        from_left = widths[::-1] if self.rtl else widths
        if box and not self.show_header:
            box = box.get_plain_headed_box()

        @cache
        def rule(place: Literal["top", "head", "row", "mid", "foot", "bottom"]) -> list[Line]:
            if box is None or (place in ("top", "bottom") and not edge):
                return []
            if place == "top":
                glyphs = box.get_top(from_left)
            else:
                glyphs = box.get_bottom(from_left) if place == "bottom" else box.get_row(from_left, place, edge=edge)
            return [Line(layout_cells(glyphs, style))]

        last = len(rows) - 1
        yield from rule("top")
        for index, row in enumerate(rows):
            if row.part == "footer":
                yield from rule("foot")
            kind = "head" if index == 0 else "foot" if index == last else "mid"  # a box may draw these differently
            places = (f"{kind}_left" if edge else "", f"{kind}_vertical", f"{kind}_right" if edge else "")
            beside = [layout_cells(getattr(box, place, ""), style) for place in places]
            yield from row_lines(self._placed(index, widths, margins), *beside)
            if row.part == "header":
                yield from rule("head")
            elif index < last and rows[index + 1].part == "body":
                if self.leading:
                    yield from rule("mid") * self.leading
                elif row.section or self.show_lines:
                    yield from rule("row")
        yield from rule("bottom")

    def _placed(self, number: int, widths: list[int], margins: list[tuple[int, int]]) -> list[Placed]:
        """The cells of a row wrapped to their columns, in visual order."""
        above, _, below, _ = _sides(self.padding)
        last = number == len(self._laid_rows) - 1
        if self.collapse_padding and not last:
            below = max(0, above - below)
        above, below = above if number or self.pad_edge else 0, below if not last or self.pad_edge else 0
        placed = []
        cells = self._laid_rows[number].cells
        for (blocks, style, vertical), width, (before, after) in zip(cells, widths, margins, strict=True):
            blank = Line(blanks(width, style))
            lines = stand(blocks, width - before - after, self._side, style)
            padded = map(partial(pad, before=before, after=after, style=style), lines)
            placed.append(Placed([*[blank] * above, *padded, *[blank] * below], blank, vertical))
        return placed[::-1] if self.rtl else placed
