"""Listings and sheets → lines of cells → text for the device."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from rich.box import ROUNDED

from interpol_un.layout import Column, Entry, Paragraph, Section, Sheet, Table
from interpol_un.terminal import emit, marks
from interpol_un.text.line import Line
from interpol_un.views import Listing, Say
from interpol_un.views import Sheet as SheetView

from .device import Device

COLORS: Mapping[str, str] = MappingProxyType(
    {
        "id": "36",
        "code": "36",
        "strong": "1",
        "warn": "33",
        "muted": "2",
        "header": "1",
        "title": "1",
        "border": "2",
        "label": "2",
        "heading": "1",
    }
)
"""Style key → SGR parameters. Only the eight colours every theme sets, no italic: Arabic has none."""


def drawn(view: Listing | SheetView, device: Device) -> str:
    """The text of a view for a device, every line ended by a newline."""
    lines = fitted(view, device)
    colors = COLORS if device.color else {}
    leading = device.choice.profile.leading_mark if device.choice else False
    return "".join([f"{emit(line, device.mode, colors, leading_mark=leading)}\n" for line in lines])


def fitted(view: Listing | SheetView, device: Device) -> list[Line]:
    """The lines at the device's width; where it counts marks as columns, at a width that leaves room for them."""
    width = device.width
    while True:
        lines = _lines(view, width)
        if not (device.choice and device.choice.profile.counts_marks):
            return lines
        over = max((line.width + marks(line, device.mode, leading_mark=True) for line in lines), default=0) - device.width
        if over <= 0 or width <= over:
            return lines
        width -= over


def _lines(view: Listing | SheetView, width: int) -> list[Line]:
    if isinstance(view, Listing):
        return _listing(view, width)
    rtl = view.language == "ar"
    sections = [
        Section(
            [
                Entry(entry.label, _paragraphs(entry.says)) if entry.label else _paragraphs(entry.says)
                for entry in section.entries
            ],
            section.heading or None,
        )
        for section in view.sections
    ]
    sheet = Sheet(
        sections,
        title=_paragraph(view.title),
        rtl=rtl,
        box=ROUNDED,
        expand=True,
        title_style="title",
        heading_style="heading",
        label_style="label",
        border_style="border",
    )
    return sheet.lines(width)


def _listing(view: Listing, width: int) -> list[Line]:
    rtl = view.language == "ar"
    title = Paragraph(view.title, base="R" if rtl else "L", style="title", justify="default")
    blocks = [title]
    if view.rows:
        columns = [
            Column(
                column.label,
                base=_base(column.language),
                no_wrap=column.short and width >= 60,
                header_style="header",
            )
            for column in view.columns
        ]
        rows = [[_paragraphs(says) for says in row] for row in view.rows]
        table = Table(
            columns,
            rows,
            rtl=rtl,
            box=ROUNDED,
            show_lines=True,
            keep_words=True,
            expand=rtl,
            border_style="border",
        )
        lines = [*title.lines(width), *table.lines(width)]
    else:
        lines = title.lines(width)
    for say in view.notes:
        lines += _paragraph(say).lines(width)
    return lines


def _base(language: str) -> str | None:
    return {"ar": "R", "": None}.get(language, "L")


def _paragraphs(says: Sequence[Say]) -> list[Paragraph]:
    return [_paragraph(say) for say in says]


def _paragraph(say: Say) -> Paragraph:
    return Paragraph(say.text, base="R" if say.language == "ar" else "L", style=say.role)
