"""The commands that look things up whatever their kind: one record, or all that match some words."""

from __future__ import annotations

from collections.abc import Sequence

from interpol_un.catalogue import open_catalogue
from interpol_un.cli.answer import Answer, show
from interpol_un.cli.option_values import MAX_RESULTS, limit_of
from interpol_un.cli.settings import Settings
from interpol_un.errors import NotFoundError, UsageError

MAX_WORDS = 500
"""Words of a query: a table that was copied, not a book."""

MAX_LETTERS = 20_000
"""The same in characters, borders and blanks included."""

ON_SCREEN, IN_FILES = 10, 50
"""Results without --limit: in a table, and in the other formats."""


def show_record(settings: Settings, record_id: str) -> None:
    """Shows everything about one record."""
    catalogue = open_catalogue(settings.data)
    kind, record = catalogue.find(record_id)
    show(Answer("show", kind, [record], single=True), catalogue, settings)


def search(settings: Settings, query: Sequence[str], limit: str | None = None) -> None:
    """Lists the records that match words best."""
    most = (ON_SCREEN if settings.format == "table" else IN_FILES) if limit is None else limit_of(limit, "search")
    words = " ".join(query)
    if not words.strip():
        raise UsageError("no-words", "type", command="iun search WORDS")
    count = len(words.split())
    if count > MAX_WORDS:
        raise UsageError("too-many-words", "rarest-words", count=count, most=MAX_WORDS)
    if len(words) > MAX_LETTERS:
        raise UsageError("too-many-characters", "rarest-words", count=len(words), most=MAX_LETTERS)
    catalogue = open_catalogue(settings.data)
    hits = catalogue.index.search(words, MAX_RESULTS)
    if not hits:
        near = catalogue.index.nearest(" ".join(words.split()[:8]))  # each costs a look at every word there is
        hint = "near-words" if near else "type"
        raise NotFoundError("nothing-matches", hint, query=words, near=near, command="iun priorities")
    found = [{**catalogue.result(hit.id), "words": list(hit.words)} for hit in hits[:most]]
    show(Answer("search", "", found, total=len(hits), asked=lambda: tuple(query)), catalogue, settings)
