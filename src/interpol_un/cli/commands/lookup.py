"""The commands that look things up whatever their kind: one record, or all that match some words."""

from __future__ import annotations

from collections.abc import Sequence

from interpol_un.catalogue import open_catalogue
from interpol_un.cli.answer import Answer, show
from interpol_un.cli.settings import Settings
from interpol_un.errors import NotFoundError, UsageError

MAX_WORDS = 500
"""Words of a query: a table that was copied, not a book."""

MAX_LETTERS = 20_000
"""The same in characters, borders and blanks included."""

MAX_RESULTS = 500
ON_SCREEN, IN_FILES = 10, 50
"""Results without --limit: in a table, and in the other formats."""


def show_record(settings: Settings, record_id: str) -> None:
    """Shows everything about one record."""
    catalogue = open_catalogue(settings.data)
    kind, record = catalogue.find(record_id)
    show(Answer("show", kind, [record], single=True), catalogue, settings)


def search(settings: Settings, query: Sequence[str], limit: str | None = None) -> None:
    """Lists the records that match words best."""
    most = (ON_SCREEN if settings.format == "table" else IN_FILES) if limit is None else _number(limit)
    words = " ".join(query)
    if not words.strip():
        raise UsageError("there is nothing to search for", "type: iun search WORDS")
    count = len(words.split())
    if count > MAX_WORDS:
        raise UsageError(f"{count} words to search for: the limit is {MAX_WORDS}", "give the rarest of them")
    if len(words) > MAX_LETTERS:
        raise UsageError(f"{len(words)} characters to search for: the limit is {MAX_LETTERS}", "give the rarest words")
    catalogue = open_catalogue(settings.data)
    hits = catalogue.index.search(words, MAX_RESULTS)
    if not hits:
        near = catalogue.index.nearest(" ".join(words.split()[:8]))  # each costs a look at every word there is
        hint = f"near words: {', '.join(near)}" if near else "type: iun priorities"
        raise NotFoundError(f"nothing matches {words!r}", hint, near=near)
    found = [{**catalogue.result(hit.id), "words": list(hit.words)} for hit in hits[:most]]
    show(Answer("search", "", found, total=len(hits), asked=lambda: tuple(query)), catalogue, settings)


def _number(limit: str) -> int:
    """The number of results asked for. Raises UsageError where it is none, or too great."""
    try:
        number = int(limit)
    except ValueError:
        raise UsageError(f"--limit: {limit!r} is not a valid int range", "type: iun search --help") from None
    if not 1 <= number <= MAX_RESULTS:
        raise UsageError(f"--limit: {number} is not in the range 1<=x<={MAX_RESULTS}", "type: iun search --help")
    return number
