"""A matrix or a timeline → lines of cells, at any width.

Narrow terminals: the matrix gives up the names of its rows, then its padding, then the names of its columns, whose
shapes the legend explains; the timeline puts dates above what happened. Each piece of text is a stretch of its own;
shapes, years and the line itself are layout.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import zip_longest
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from rich.box import ROUNDED

from interpol_un.catalogue import Record
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.languages import is_rtl
from interpol_un.layout import Column, Paragraph, Table
from interpol_un.layout.compose import Side, align, beside, blanks, crop, layout_cells
from interpol_un.text.line import Line
from interpol_un.views import Reader, Say
from interpol_un.views.matrix import NO_MARK, Key, Matrix, cell_symbols, matrix
from interpol_un.views.timeline import Moment, Timeline, drawn_timeline

from .device import Device
from .render import COLORS, base, fitted, framed, sent

AREA_COLORS: Mapping[str, str] = MappingProxyType(
    {f"area-{area}": color for area, color in zip(AREAS, ("35", "33", "32", "36", "1"), strict=True)}
)
"""Style key of an area → SGR parameters; of the eight colours every theme sets, those without red, which says that
something is wrong, and blue, which is hard to read on black."""

_NAME_WIDTH = 36
"""Columns below which the names of rows would take more lines than they are worth."""
_GAP = 3
"""Columns between two keys of a legend."""
_DATES_BESIDE = 60
"""Columns from which dates stand beside what happened: in fewer, its lines would hold two or three words."""


class _Form(NamedTuple):
    """How much of a matrix is shown."""

    names: bool
    headings: bool
    padding: int


_FORMS = (_Form(True, True, 1), _Form(False, True, 1), _Form(False, True, 0), _Form(False, False, 1))
_NARROWEST = _Form(False, False, 0)


def chart(records: Sequence[Record], by: str, reader: Reader, notes: tuple[Say, ...], device: Device) -> str:
    """The text of a timeline (by date) or a matrix (by partner or sdg) for a device. Raises TooWideError."""
    if by == "date":
        lay_out = partial(timeline_lines, drawn_timeline(records, reader, notes))
    else:
        lay_out = partial(matrix_lines, matrix(records, by, reader, notes))
    return sent(fitted(lay_out, device), device, {**COLORS, **AREA_COLORS})


def matrix_lines(view: Matrix, width: int) -> list[Line]:
    """Title, matrix, legend and notes at a width of so many columns."""
    body = []
    if view.rows:
        tables = (_table(view, form) for form in _FORMS)
        table = next((table for table in tables if table.min_width <= width), None) or _table(view, _NARROWEST)
        body = [align(line, width, _side(view.language)) for line in table.lines(width)]
    return _whole(view, body, width)


def _whole(view: Matrix | Timeline, body: list[Line], width: int) -> list[Line]:
    """A picture between title, legend and notes, these in as many lines as they need: there is room for them."""
    if body:
        body += legend_lines(view.keys, view.language, width)
    return framed(view.title, body, [note._replace(lines=0) for note in view.notes], view.language, width)


def legend_lines(keys: Sequence[Key], language: str, width: int) -> list[Line]:
    """The keys of a legend, as many to a line as there is room for, from the side where reading begins."""
    rtl = is_rtl(language)
    rows: list[list[Line]] = []
    for key in keys:
        text = f"{key.symbol} {key.text}" if key.symbol else key.text
        styles = ((0, len(key.symbol), key.role),) if key.role and key.symbol else ()
        drawn = Paragraph(text, base=base(language), styles=styles).raw_lines(width)
        used = sum(part.width + _GAP for part in rows[-1]) if rows else width
        if len(drawn) == 1 and used + drawn[0].width <= width:
            rows[-1].append(drawn[0])
        else:
            rows += [[line] for line in drawn]
    lines = []
    for row in rows:
        parts = [part for line in row for part in (Line(blanks(_GAP)), line)][1:]
        lines.append(align(beside(parts[::-1] if rtl else parts), width, _side(language)))
    return lines


def timeline_lines(view: Timeline, width: int) -> list[Line]:
    """Title, the drawn line, legend and notes at a width of so many columns."""
    side = _side(view.language)
    return _whole(view, [crop(align(line, width, side), width, keep=side) for line in _drawn(view, width)], width)


def _drawn(view: Timeline, width: int) -> Iterator[Line]:
    """The line with its years, the shapes of what happened on it, and dates and texts beside it."""
    if not view.moments:
        return
    shapes = max(len(moment.symbols) for moment in view.moments)
    dates = max(len(date) for moment in view.moments for date in _dates(moment)) if width >= _DATES_BESIDE else 0
    taken = 4 + 3 + shapes + 1 + (dates + 2 if dates else 0)
    pen = _Pen(is_rtl(view.language), shapes, dates, max(1, width - taken))
    last = ""
    to_come = view.newest_first and view.moments[0].to_come
    for moment in view.moments:
        if last and abs(int(moment.year) - int(last)) > 1:
            yield pen.line("", "┊", (), Line(), Line())
        if moment.to_come != to_come:
            to_come = moment.to_come
            said = Paragraph(view.now, base=base(view.language), style="muted").raw_lines(pen.texts)
            for number, line in enumerate(said):
                yield pen.line("", "┊" if number else "╡" if pen.rtl else "╞", (), Line(), line)
        yield from pen.moment(moment, "" if moment.year == last else moment.year)
        last = moment.year


class _Pen(NamedTuple):
    """Where the parts of a timeline stand: columns of the shapes, of the dates (0: above the texts), of the texts.

    Arms reach from the line to the texts only: one to each side would reach into the next column in xterm.
    """

    rtl: bool
    shapes: int
    dates: int
    texts: int

    def moment(self, moment: Moment, year: str) -> Iterator[Line]:
        """The lines of one moment. year: "" where it is that of the moment before."""
        dates = [Paragraph(date, base="L", style="strong").raw_lines(11)[0] for date in _dates(moment)]
        texts = []
        for say in moment.says:
            limits: Any = {"max_lines": say.lines, "overflow": "ellipsis"} if say.lines else {}
            paragraph = Paragraph(say.text, base=base(say.language), style=say.role, **limits)
            side = _side(say.language)  # of what does not run along the timeline it is the other one
            texts += [align(line, self.texts, side) for line in paragraph.raw_lines(self.texts)]
        if not self.dates:
            texts, dates = [beside(dates), *texts], []
        first = year, "┤" if self.rtl else "├", moment.symbols
        rest = "", "┊" if moment.to_come else "│", ()
        for number, (date, text) in enumerate(zip_longest(dates, texts, fillvalue=Line())):
            yield self.line(*(rest if number else first), date, text)

    def line(self, year: str, axis: str, shapes: tuple[tuple[str, str], ...], date: Line, text: Line) -> Line:
        """One line of the picture, from its parts in reading order."""
        side: Side = "right" if self.rtl else "left"
        marks = [Line(layout_cells(symbol, style)) for symbol, style in shapes]
        parts = [
            align(Line(layout_cells(year, "strong")), 4, side),
            Line(blanks(1) + layout_cells(axis, "border") + blanks(1)),
            align(beside(marks[::-1] if self.rtl else marks), self.shapes + 1, side),
            align(date, self.dates + 2, side) if self.dates else Line(),
            align(text, self.texts, side),
        ]
        return beside(parts[::-1] if self.rtl else parts)


def _dates(moment: Moment) -> tuple[str, ...]:
    return (moment.date, f"–{moment.end}") if moment.end else (moment.date,)


def _table(view: Matrix, form: _Form) -> Table:
    columns = [Column(Paragraph(view.of, base=base(view.language), style="header"), base="L")]
    if form.names:
        called = Paragraph(view.called, base=base(view.language), style="header")
        columns.append(Column(called, ratio=1, min_width=_NAME_WIDTH))
    rows = []
    for row in view.rows:
        says = (row.short, row.name) if form.names else (row.short,)
        rows.append([Paragraph(say.text, base=base(say.language), style=say.role) for say in says])
    for column in view.columns:
        symbol = Paragraph(column.symbol, base="L", style=f"area-{column.id}", justify="center")
        name = Paragraph(column.name, base=base(view.language), style="header", justify="center")
        heading = [name, symbol] if form.headings else [symbol]
        if column.symbol.isdigit():
            heading = [name if form.headings and form.padding else symbol]
        for row, cells in zip(view.rows, rows, strict=True):
            symbols = cell_symbols(row, column, view.on_bases)
            style = f"area-{column.id}" if symbols else "muted"
            cells.append(Paragraph(symbols or NO_MARK, base="L", style=style, justify="center"))
        room = max(block.min_width for block in (*heading, *(cells[-1] for cells in rows)))
        columns.append(Column(heading, justify="center", width=room))
    frame: Any = {"keep_words": True, "expand": form.names, "border_style": "border"}
    return Table(columns, rows, rtl=is_rtl(view.language), box=ROUNDED, padding=form.padding, **frame)


def _side(language: str) -> Literal["left", "right"]:
    return "right" if is_rtl(language) else "left"
