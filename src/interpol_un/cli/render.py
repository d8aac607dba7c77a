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
    {**dict.fromkeys(("id", "code"), "36"), **dict.fromkeys(("strong", "header", "title", "heading"), "1")}
    | {"muted": "2", "match": "1;4"}
)
"""Style key → SGR parameters: bold, dim, underline and the one colour that is legible on black and on white. No italic:
Arabic has none. A warning is told by its words and its mark."""


def drawn(view: Listing | SheetView, device: Device) -> str:
    """The text of a view for a device, every line ended by a newline. Raises TooWideError."""
    return sent(fitted(partial(lay_out, view), device), device, COLORS)


def sent(lines: Iterable[Line], device: Device, colors: Mapping[str, str]) -> str:
    """Finished lines as text for a device, every line ended by a newline. colors: style key → SGR parameters."""
    write = partial(device.choice.write, sgr=colors if device.color else {})
    return "\n".join([*map(write, lines), ""])


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
    """The lines of a view at a width of so many columns.

    A table gives up its optional columns, the last first, where it would have to cut words.
    """
    if not isinstance(view, Listing):
        return _sheet(view).lines(width)
    columns: list[Column] = []
    spare = []
    for column in view.columns:
        if column.optional:
            spare.append(len(columns))
        called = Paragraph(column.label, base=base(view.language), style="header")
        justify: Any = "default" if not column.language or is_rtl(column.language) else "left"
        most = max(1, width * 2 // 5) if column.breaks else None
        ratio = column.share or None
        columns.append(Column(called, base=base(column.language), justify=justify, ratio=ratio, max_width=most))
    rows = [[[*map(_paragraph, says)] for says in row] for row in view.rows]
    frame: dict[str, Any] = {"show_lines": view.ruled, "keep_words": True, "expand": True, "border_style": "border"}
    while (table := Table(columns, rows, rtl=is_rtl(view.language), box=ROUNDED, **frame)).min_width > width and spare:
        index = spare.pop()
        del columns[index]
        for row in rows:
            del row[index]
    return framed(view.title, table.lines(width) if rows else [], view.notes, view.language, width)


def framed(title: str, body: Iterable[Line], notes: Iterable[Say], language: str, width: int) -> list[Line]:
    """The lines of a body between those of its title and its notes."""
    lines = [*Paragraph(title, base=base(language), style="title").lines(width), *body]
    for note in notes:
        lines += _paragraph(note).lines(width)
    return lines


def base(language: str) -> Literal["L", "R"]:
    """The direction of paragraphs in a language; "" (ids, codes, dates) is none."""
    return "R" if is_rtl(language) else "L"


def _sheet(view: SheetView) -> Sheet:
    sections = []
    for section in view.sections:
        entries: list[Entry | list[Block]] = []
        for entry in section.entries:
            says = [*map(_paragraph, entry.says)]
            entries.append(Entry(entry.label, says) if entry.label else says)
        sections.append(Section(entries, section.heading or None))
    styles: Any = {f"{part}_style": part for part in ("title", "heading", "label", "border")}
    title = _paragraph(view.title)
    return Sheet(sections, title=title, rtl=is_rtl(view.language), box=ROUNDED, expand=True, **styles)


def _paragraph(say: Say) -> Block:
    styles = [(0, say.lead, "strong")] if say.lead else []
    for start, end in say.marked:
        styles.append((start, end, "match"))
    if say.cited:
        styles.append((len(say.text), len(say.whole), "muted"))
    limits: dict[str, Any] = {"overflow": "ellipsis", "max_lines": say.lines} if say.lines else {}
    text = Paragraph(say.whole, base=base(say.language), style=say.role, styles=tuple(styles), **limits)
    return _FirstThatFits(text, say.shorter) if say.shorter else text


class _FirstThatFits:
    """The first of several paragraphs, each shorter than the one before, that fits in its own number of lines.

    The last where none does. A block.
    """

    def __init__(self, first: Paragraph, shorter: Sequence[str]) -> None:
        self._first, self._shorter = first, shorter
        self.min_width = first.but(text=shorter[-1]).min_width
        self.max_width = first.max_width

    def lines(self, width: int) -> list[Line]:
        def fits(words: str) -> bool:
            text = self._first.but(text=words)
            return len(text.prepared.lines(width, overflow=text.overflow)) <= (text.max_lines or 1)

        if fits(self._first.text):
            return self._first.lines(width)
        place = min(bisect_left(self._shorter, True, key=fits), len(self._shorter) - 1)
        return self._first.but(text=self._shorter[place]).lines(width)
