"""What a reader sees, before it is drawn: texts with their language, in columns or under labels.

A listing is a table of records; a sheet is everything about one record. Table, list and Markdown all draw from these,
so they cannot tell different stories. Nothing here knows of widths, colours or terminals.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Say(NamedTuple):
    """One paragraph: its text in logical order, its language ("" for ids, codes and addresses), its role.

    role: "" plain, "id", "code", "warn" (no longer true), "muted" (ours, notes), "strong".
    lead: so many code points at its beginning are its heading.
    marked: [start, end) of the words that a search found, in code points of the text.
    cited: the numbers of its sources in the list of the record's, as they stand behind the text: " [1] [4]".
    label: what it is, where that is not what its column is called: where it stands in a line of its own, under it.
    lines: at most so many lines of a table, the last ending in … where there is more; 0 for all.
    shorter: what to say instead where the text needs more lines, the longest first: names are left out, never cut.
    """

    text: str
    language: str = ""
    role: str = ""
    marked: tuple[tuple[int, int], ...] = ()
    lead: int = 0
    label: str = ""
    cited: str = ""
    lines: int = 0
    shorter: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """The text and the numbers of its sources."""
        return self.text + self.cited


class Column(NamedTuple):
    """A column of a listing. name: the field; optional: whether it may give way where there is little room.

    share: its part of the width that is left after the columns without one (ids, dates) have what they need.
    breaks: whether it leaves most of the width to the others, even if a long id has to be broken for it.
    """

    name: str
    label: str
    language: str
    optional: bool = False
    share: int = 0
    breaks: bool = False


class Listing(NamedTuple):
    """Records in rows; a cell is a tuple of paragraphs. language: the display language, which decides the direction.

    ruled: whether a rule stands between rows.
    """

    title: str
    language: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[tuple[Say, ...], ...]]
    notes: tuple[Say, ...] = ()
    ruled: bool = True


class Entry(NamedTuple):
    """A labelled field of a sheet."""

    name: str
    label: str
    says: tuple[Say, ...]


class Section(NamedTuple):
    """Entries under a heading; the first section of a sheet has none. name: what it holds, whatever the language."""

    heading: str
    entries: tuple[Entry, ...]
    name: str = ""


class Sheet(NamedTuple):
    """Everything about one record."""

    title: Say
    id: str
    language: str
    sections: tuple[Section, ...]
    notes: tuple[Say, ...] = ()
