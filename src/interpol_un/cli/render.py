"""Listings and sheets → lines of cells → text for the device."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any, Literal

from rich.box import ROUNDED

from interpol_un.languages import is_rtl
from interpol_un.layout import Block, Column, Entry, Paragraph, Section, Sheet, Table
from interpol_un.text.line import Line
from interpol_un.views import Listing, Say
from interpol_un.views import Sheet as SheetView

from .device import Device

COLORS: Mapping[str, str] = MappingProxyType(
    {
        "id": "36",
        "code": "36",
        "strong": "1",
        "muted": "2",
        "header": "1",
        "title": "1",
        "heading": "1",
        "match": "1;4",
    }
)
"""Style key → SGR parameters: bold, dim, underline and the one colour that is legible on black and on white. No italic:
Arabic has none. A warning is told by its words and its mark."""


def drawn(view: Listing | SheetView, device: Device) -> str:
    """The text of a view for a device, every line ended by a newline. Raises TooWideError."""
    return sent(fitted(partial(lay_out, view), device), device, COLORS)


def sent(lines: Iterable[Line], device: Device, colors: Mapping[str, str]) -> str:
    """Finished lines as text for a device, every line ended by a newline. colors: style key → SGR parameters."""
    shown = colors if device.color else {}
    return "".join([f"{device.choice.write(line, shown)}\n" for line in lines])


class TooWideError(Exception):
    """The width that the reader gave leaves no room for the marks that this terminal counts as columns."""


def fitted(at_width: Callable[[int], list[Line]], device: Device) -> list[Line]:
    """The lines at the device's width; where it counts marks as columns, narrower until all fit with their marks.

    at_width: gives the lines at a width of so many columns. Raises TooWideError where the reader gave the width.
    """
    width = device.width
    if not device.choice.counts_marks:
        return at_width(width)
    limit = max(width, device.window)
    while True:
        lines = at_width(width)
        over = max((device.choice.columns(line) for line in lines), default=0) - limit
        if over <= 0 or width <= over:
            return lines
        if device.asked:
            raise TooWideError
        width -= over


def lay_out(view: Listing | SheetView, width: int) -> list[Line]:
    """The lines of a view at a width of so many columns."""
    return _listing(view, width) if isinstance(view, Listing) else _sheet(view).lines(width)


def framed(title: str, body: Iterable[Line], notes: Iterable[Say], language: str, width: int) -> list[Line]:
    """The lines of a body between those of its title and its notes."""
    above = Paragraph(title, base=base(language), style="title").lines(width)
    return [*above, *body, *(line for note in notes for line in _paragraph(note).lines(width))]


def base(language: str) -> Literal["L", "R"]:
    """The direction of paragraphs in a language; "" (ids, codes, dates) is none."""
    return "R" if is_rtl(language) else "L"


def _sheet(view: SheetView) -> Sheet:
    sections = []
    for section in view.sections:
        entries: list[Entry | list[Block]] = []
        for entry in section.entries:
            says = [_paragraph(say) for say in entry.says]
            entries.append(Entry(entry.label, says) if entry.label else says)
        sections.append(Section(entries, section.heading or None))
    return Sheet(
        sections,
        title=_paragraph(view.title),
        rtl=is_rtl(view.language),
        box=ROUNDED,
        expand=True,
        title_style="title",
        heading_style="heading",
        label_style="label",
        border_style="border",
    )


def _listing(view: Listing, width: int) -> list[Line]:
    """Title, table, notes; without its optional columns, the last first, where the table would have to cut words."""
    shown = list(range(len(view.columns)))
    spare = [index for index in shown if view.columns[index].optional]
    table = _table(view, shown, width)
    while table.min_width > width and spare:
        shown.remove(spare.pop())
        table = _table(view, shown, width)
    return framed(view.title, table.lines(width) if view.rows else [], view.notes, view.language, width)


def _table(view: Listing, shown: Sequence[int], width: int) -> Table:
    columns = [
        Column(
            Paragraph(column.label, base=base(view.language), style="header"),
            base=base(column.language),
            justify="default" if not column.language or is_rtl(column.language) else "left",
            ratio=column.share or None,
            max_width=max(1, width * 2 // 5) if column.breaks else None,
        )
        for column in (view.columns[index] for index in shown)
    ]
    return Table(
        columns,
        [[[_paragraph(say) for say in row[index]] for index in shown] for row in view.rows],
        rtl=is_rtl(view.language),
        box=ROUNDED,
        show_lines=view.ruled,
        keep_words=True,
        expand=True,
        border_style="border",
    )


def _paragraph(say: Say) -> Block:
    lead = ((0, say.lead, "strong"),) if say.lead else ()
    cited = ((len(say.text), len(say.whole), "muted"),) if say.cited else ()
    styles = (*lead, *[(start, end, "match") for start, end in say.marked], *cited)
    limits: dict[str, Any] = {"overflow": "ellipsis", "max_lines": say.lines} if say.lines else {}
    text = Paragraph(say.whole, base=base(say.language), style=say.role, styles=styles, **limits)
    return _FirstThatFits([text, *[text.but(text=words) for words in say.shorter]]) if say.shorter else text


class _FirstThatFits:
    """The first of several paragraphs, each shorter than the one before, that fits in its own number of lines.

    The last where none does. A block.
    """

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self.min_width = paragraphs[-1].min_width
        self.max_width = paragraphs[0].max_width

    def lines(self, width: int) -> list[Line]:
        def fits(text: Paragraph) -> bool:
            return len(text.prepared.lines(width, overflow=text.overflow)) <= (text.max_lines or 1)

        first, *shorter = self._paragraphs
        if fits(first):
            return first.lines(width)
        return shorter[min(bisect_left(shorter, True, key=fits), len(shorter) - 1)].lines(width)
