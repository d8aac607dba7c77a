"""The `list` format: `label: value` a line, a blank line between records; logical text, no escapes, no padding.

For screen readers, braille, copying, recording, and terminals in which no table can be right.
"""

from __future__ import annotations

from collections.abc import Iterator

from interpol_un.text import clean
from interpol_un.views import Listing, Say, Sheet

BLANK = "\u2800"
"""Drawn blank, but of class L: a number behind it keeps its place after an Arabic label (UAX #9 W2)."""


def labelled(view: Listing | Sheet, columns: int = 0) -> str:
    """A listing or a sheet as labelled lines.

    columns: for a terminal that reorders text and cuts words at its edge: lines are broken at blanks, and what is of no
    language (a code, a date) stands behind a `BLANK`. 0: neither.
    """
    text = _listing(view) if isinstance(view, Listing) else _sheet(view)
    if not columns:
        return text.replace(BLANK, " ")
    from textwrap import wrap

    lines = [wrap(line, columns, break_long_words=False, break_on_hyphens=False) or [""] for line in text.split("\n")]
    return "\n".join([part for parts in lines for part in parts])


def _listing(listing: Listing) -> str:
    """A listing, record by record; then its notes."""
    records = []
    for row in listing.rows:
        lines = [line for column, says in zip(listing.columns, row, strict=True) for line in _lines(column.label, says)]
        records.append("\n".join(lines))
    return "\n\n".join([clean(listing.title), *records, *_notes(listing.notes)]) + "\n"


def _sheet(sheet: Sheet) -> str:
    """A sheet: its title, then every field; a field without a label of its own takes its section's heading."""
    blocks = [clean(sheet.title.text)]
    for section in sheet.sections:
        lines: list[str] = []
        for entry in section.entries:
            lines += _lines(entry.label or section.heading, entry.says)
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, *_notes(sheet.notes)]) + "\n"


def _lines(label: str, says: tuple[Say, ...]) -> Iterator[str]:
    for say in says:
        yield f"{say.label or label}:{' ' if say.language else BLANK}{_one_line(say.whole)}"


def _notes(notes: tuple[Say, ...]) -> list[str]:
    return ["\n".join(_one_line(note.text) for note in notes)] if notes else []


def _one_line(text: str) -> str:
    return clean(text).replace("\n", " ")
