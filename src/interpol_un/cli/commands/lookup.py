"""The commands that look things up whatever their kind: one record, or all that match some words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from interpol_un.catalogue import open_catalogue
from interpol_un.cli.answer import Answer, show
from interpol_un.cli.settings import Settings
from interpol_un.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    import typer


MAX_WORDS = 500
"""Words of a query: a table that was copied, not a book."""

MAX_LETTERS = 20_000
"""The same in characters, borders and blanks included."""


def show_record(
    settings: Settings,
    record_id: Annotated[
        str, typer.Argument(metavar="ID", help="The id, acronym, symbol, code or any other name of a record.")
    ],
) -> None:
    """Everything about one record, whatever its kind, sources included.

    \b
    iun show terrorism
    iun show unodc
    iun show 16.4
    """
    catalogue = open_catalogue(settings.data)
    kind, record = catalogue.find(record_id)
    show(Answer("show", kind, [record], single=True), catalogue, settings)


def search(
    settings: Settings,
    query: Annotated[
        list[str],
        typer.Argument(metavar="QUERY...", help="Words, an acronym, a symbol, or what was copied from a terminal."),
    ],
    limit: Annotated[int, typer.Option("--limit", metavar="N", help="At most so many results.", min=1, max=500)] = 20,
) -> None:
    """Find records by words in Arabic, English, French or Spanish; by acronym or symbol; by what a terminal printed.

    \b
    iun search foreign terrorist fighters
    iun search المقاتلون الإرهابيون
    iun search BLT
    iun search "res 71/19"
    """
    words = " ".join(query)
    if not words.strip():
        raise UsageError("there is nothing to search for", "type: iun search WORDS")
    count = len(words.split())
    if count > MAX_WORDS:
        raise UsageError(f"{count} words to search for: the limit is {MAX_WORDS}", "give the rarest of them")
    if len(words) > MAX_LETTERS:
        raise UsageError(f"{len(words)} characters to search for: the limit is {MAX_LETTERS}", "give the rarest words")
    catalogue = open_catalogue(settings.data)
    hits = catalogue.index.search(words, limit)
    if not hits:
        near = catalogue.index.nearest(" ".join(words.split()[:8]))  # each costs a look at every word there is
        hint = f"near words: {', '.join(near)}" if near else "type: iun priorities"
        raise NotFoundError(f"nothing matches {words!r}", hint, near=near)
    found = [{**catalogue.result(hit.id), "words": list(hit.words)} for hit in hits]
    show(Answer("search", "", found, asked=tuple(query)), catalogue, settings)
