"""The commands that look things up whatever their kind: one record, or all that match some words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from interpol_un.catalogue import Catalogue, Record, open_catalogue
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.errors import NotFoundError, UsageError

from .answer import Answer, show
from .settings import Settings

if TYPE_CHECKING:
    from interpol_un.catalogue.search import Hit

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
    show(Answer("search", "", [_result(hit, catalogue) for hit in hits], asked=tuple(query)), catalogue, settings)


def _result(hit: Hit, catalogue: Catalogue) -> Record:
    """A search result: what the record is, its names and summary, and the words by which it was found."""
    record = catalogue.get(hit.id)[1]
    title = record.get("title") or record.get("short_title")
    if hit.kind == "policing-goal":
        title = {}
        for wording in record["wordings"]:
            title.update(wording.get("title", {}))
    optional = {"title": title, "symbol": record.get("symbol"), "summary": record.get("summary") or record.get("why")}
    return {
        "id": hit.id,
        "kind": hit.kind,
        **{name: value for name, value in optional.items() if value},
        "areas": record.get("areas", [record["from"]] if record.get("from") in AREAS else []),
        "words": list(hit.words),
        "sources": record.get("sources", []),
    }
