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
from collections.abc import Iterable, Iterator

from interpol_un.languages import is_rtl
from interpol_un.text import clean
from interpol_un.views import Listing, Say, Sheet

_MARKUP = re.compile(r"[\\`*\[\]|~$#]|(?<![^\W_])_|_(?![^\W_])")
"""What Markdown would take for markup anywhere in a line."""
_OPENING = re.compile(r"\A(?:(?=[-+=])|\d+(?=[.)]))")
"""What would begin a list or underline a heading."""
_ADDRESS = re.compile(r"https?://[^\s<>]+")
_IN_ADDRESS = ":/?#@!&'()*+,;=%-._~[]"
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

BLANK = "\u2800"
"""Drawn blank, but of class L: a number behind it keeps its place after an Arabic label (UAX #9 W2)."""


def labelled(view: Listing | Sheet, columns: int = 0) -> str:
    """A listing record by record, or a sheet field by field, as labelled lines; then the notes.

    A field without a label of its own takes its section's heading. columns: for a terminal that reorders text and cuts
    words at its edge: lines are broken at blanks, and what is of no language (a code, a date) stands behind a `BLANK`.
    0: neither.
    """
    if isinstance(view, Listing):
        title, labels = view.title, [column.label for column in view.columns]
        blocks = [list(zip(labels, row, strict=True)) for row in view.rows]
    else:
        title = view.title.text
        blocks = [[(entry.label or held.heading, entry.says) for entry in held.entries] for held in view.sections]
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
    """A listing or a sheet as Markdown; a section's heading stands alone, or is the label of an entry without one."""
    rtl = is_rtl(view.language)

    def cell(*says: Say) -> str:
        return "<br>".join(_inline(say, rtl) for say in says)

    def label(text: str, role: str = "") -> str:
        return _inline(Say(text, view.language, role), rtl)

    rows: list[list[str]] = []
    if isinstance(view, Listing):
        title = label(view.title)
        if view.rows:
            rows = [
                [label(column.label) for column in view.columns],
                *([cell(*own) for own in row] for row in view.rows),
            ]
    else:
        title = cell(view.title)
        for section in view.sections:
            if section.heading and all(entry.label for entry in section.entries):
                rows.append([label(section.heading, "strong"), ""])
            for entry in section.entries:
                named = label(entry.label) if entry.label else label(section.heading, "strong")
                rows.append([named, cell(*entry.says)])
    lines = [f"| {' | '.join(cells)} |" for cells in rows]
    lines[1:1] = [f"|{' --- |' * len(cells)}" for cells in rows[:1]]
    blocks = [f"## {title}", *(["\n".join(lines)] if lines else [])]
    blocks += [_OPENING.sub(r"\g<0>\\", cell(note)) for note in view.notes]
    return "\n\n".join(['<div dir="rtl">', *blocks, "</div>"] if rtl else blocks) + "\n"


def _inline(say: Say, rtl: bool) -> str:
    """A paragraph as inline Markdown on one line."""
    text = clean(say.whole).strip()
    if not say.language and _ADDRESS.fullmatch(text):
        from urllib.parse import quote

        return f"<{quote(text, safe=_IN_ADDRESS)}>"
    lines = [_MARKUP.sub(r"\\\g<0>", line).translate(_HTML) for line in text.split("\n")]
    if rtl or is_rtl(say.language):
        first = "\u2067" if is_rtl(say.language) else "\u2066"
        lines = [f"{first}{line}\u2069" for line in lines]
    inline = "<br>".join(lines)
    return f"**{inline}**" if inline and say.role == "strong" else inline
