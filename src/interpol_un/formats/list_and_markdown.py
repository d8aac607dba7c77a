"""Listings and sheets as text that is read as it stands: the `list` and the `md` format, in the display languages.

`list` is `label: value` a line, a blank line between records; logical text, no escapes, no padding. For screen readers,
braille, copying, recording, and terminals in which no table can be right.

`md` is a GitHub table, its notes below. Text from the catalogue is text: nothing in it is taken for markup, HTML or the
end of a cell. Arabic stays in logical order, each paragraph between U+2067 and U+2069, so that its neighbours cannot
move it, also where Markdown is read as it stands; text of other scripts inside an Arabic table stands between U+2066
and U+2069. An Arabic table's first column is its right-hand one, by `dir="rtl"`, which GitHub keeps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from interpol_un.languages import is_rtl
from interpol_un.text import clean
from interpol_un.views import Listing, Say, Sheet

_MARKUP = re.compile(r"[\\`*\[\]|~$#]|(?<![^\W_])_|_(?![^\W_])")
_OPENING = re.compile(r"(?=[-+=])|\d+(?=[.)])")
_ADDRESS = re.compile(r"https?://[^\s<>]+")
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_IN_ADDRESS = ":/?#@!&'()*+,;=%-._~[]"


BLANK = "\u2800"
"""Drawn blank, but of class L: a number behind it keeps its place after an Arabic label (UAX #9 W2)."""


def labelled(view: Listing | Sheet, columns: int = 0) -> str:
    """A listing record by record, or a sheet field by field, as labelled lines; then the notes.

    A field without a label of its own takes its section's heading. columns: for a terminal that reorders text and cuts
    words at its edge: lines are broken at blanks, and what is of no language (a code, a date) stands behind a `BLANK`.
    0: neither.
    """
    if isinstance(view, Listing):
        labels = [column.label for column in view.columns]
        blocks = [list(zip(labels, row, strict=True)) for row in view.rows]
    else:
        blocks = [[(entry.label or held.heading, entry.says) for entry in held.entries] for held in view.sections]
    title = view.title if isinstance(view, Listing) else view.title.text
    texts = ["\n".join(_lines(block)) for block in blocks]
    notes = ["\n".join(_one_line(note.text) for note in view.notes)] if view.notes else []
    text = "\n\n".join([clean(title), *texts, *notes]) + "\n"
    if not columns:
        return text.replace(BLANK, " ")
    from textwrap import wrap

    lines = [wrap(line, columns, break_long_words=False, break_on_hyphens=False) or [""] for line in text.split("\n")]
    return "\n".join([part for parts in lines for part in parts])


def _lines(fields: Iterable[tuple[str, Iterable[Say]]]) -> Iterator[str]:
    for label, says in fields:
        yield from (f"{say.label or label}:{' ' if say.language else BLANK}{_one_line(say.whole)}" for say in says)


def _one_line(text: str) -> str:
    return clean(text).replace("\n", " ")


def markdown(view: Listing | Sheet) -> str:
    """A listing or a sheet as Markdown."""
    rtl = is_rtl(view.language)
    title = _inline(Say(view.title, view.language) if isinstance(view, Listing) else view.title, rtl)
    rows = _listing_rows(view, rtl) if isinstance(view, Listing) else list(_sheet_rows(view, rtl))
    blocks = [f"## {title}", *(["\n".join(_table(rows))] if rows else [])]
    blocks += [_opened(_inline(note, rtl)) for note in view.notes]
    if rtl:
        blocks = ['<div dir="rtl">', *blocks, "</div>"]
    return "\n\n".join(blocks) + "\n"


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for number, cells in enumerate(rows):
        yield f"| {' | '.join(cells)} |"
        if number == 0:
            yield f"|{' --- |' * len(cells)}"


def _listing_rows(listing: Listing, rtl: bool) -> list[list[str]]:
    if not listing.rows:
        return []
    labels = [_inline(Say(column.label, listing.language), rtl) for column in listing.columns]
    return [labels, *([_cell(says, rtl) for says in cells] for cells in listing.rows)]


def _sheet_rows(sheet: Sheet, rtl: bool) -> Iterator[list[str]]:
    """Labels beside values; a section's heading stands alone, or is the label of an entry that has none."""
    for section in sheet.sections:
        if section.heading and all(entry.label for entry in section.entries):
            yield [_strong(_inline(Say(section.heading, sheet.language), rtl)), ""]
        for entry in section.entries:
            label = _inline(Say(entry.label or section.heading, sheet.language), rtl)
            yield [label if entry.label else _strong(label), _cell(entry.says, rtl)]


def _cell(says: Iterable[Say], rtl: bool) -> str:
    return "<br>".join(_inline(say, rtl) for say in says)


def _inline(say: Say, rtl: bool) -> str:
    """A paragraph as inline Markdown on one line."""
    text = clean(say.whole).strip()
    if not say.language and _ADDRESS.fullmatch(text):
        from urllib.parse import quote

        return f"<{quote(text, safe=_IN_ADDRESS)}>"
    lines = [_escaped(line) for line in text.split("\n")]
    if is_rtl(say.language):
        lines = [f"\u2067{line}\u2069" for line in lines]
    elif rtl:
        lines = [f"\u2066{line}\u2069" for line in lines]
    inline = "<br>".join(lines)
    return _strong(inline) if say.role == "strong" else inline


def _strong(inline: str) -> str:
    return f"**{inline}**" if inline else ""


def _escaped(text: str) -> str:
    """The text with whatever Markdown would take for markup anywhere in a line."""
    return _MARKUP.sub(r"\\\g<0>", text).translate(_HTML)


def _opened(paragraph: str) -> str:
    """A paragraph that begins no list and underlines no heading."""
    match = _OPENING.match(paragraph)
    return f"{paragraph[: match.end()]}\\{paragraph[match.end() :]}" if match else paragraph
