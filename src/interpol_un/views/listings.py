"""The columns of each listing. The order is the reading order: the first column is the right-hand one in Arabic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from operator import itemgetter

from interpol_un.catalogue import Record
from interpol_un.languages import LANGUAGES

from . import cells
from .cells import Fill, Spec, words
from .page import Column, Listing, Say
from .reader import Reader
from .short_listings import SHORT

_SPECS: dict[str, tuple[Spec, ...]] = {
    "search": (
        Spec("id", cells.found_head, breaks=True),
        Spec("title", cells.found, each_language=True, share=1),
    ),
    "priorities": (
        Spec("id", cells.own_id),
        Spec("title", words("title"), each_language=True, share=3),
        Spec("summary", words("summary"), each_language=True, share=6),
        Spec("partners", cells.partner_ids, optional=True, share=4),
    ),
    "partners": (
        Spec("id", cells.id_and_acronym),
        Spec("title", words("title"), each_language=True, share=3),
        Spec("type", cells.closed("partner-type", "type"), optional=True, share=2),
        Spec("instruments", cells.instrument_names, share=3),
    ),
    "offices": (
        Spec("id", cells.own_id),
        Spec("title", words("title"), each_language=True, share=3),
        Spec("since", cells.plain("since"), optional=True),
        Spec("summary", words("summary"), each_language=True, share=6),
    ),
    "instruments": (
        Spec("symbol", cells.symbol_and_id, share=3),
        Spec("date", cells.plain("date")),
        Spec("kind", cells.closed("instrument-kind", "kind"), optional=True, share=2),
        Spec("summary", cells.title_and_summary, each_language=True, share=6),
    ),
    "gpg": (
        Spec("id", cells.own_id),
        Spec("wording.2023", partial(cells.wording, "2023"), each_language=True, share=1),
        Spec("wording.2017", partial(cells.wording, "2017"), share=1),
    ),
    "sdg": (
        Spec("code", cells.plain("code", "code")),
        Spec("summary", cells.sdg_text, each_language=True, share=5),
        Spec("links", cells.links, share=4),
    ),
    "claims": (
        Spec("id", cells.claim_head, breaks=True),
        Spec("statement", words("statement"), each_language=True, share=4),
        Spec("finding", words("finding"), each_language=True, share=5),
    ),
    "sources": (
        Spec("id", cells.own_id, share=2),
        Spec("title", cells.source_title, share=3),
        Spec("publisher", cells.plain("publisher"), share=2),
        Spec("page_date", cells.page_date, optional=True),
        Spec("records", cells.citing),
        Spec("reliability", cells.closed("reliability", "reliability"), optional=True),
    ),
    "map": (
        Spec("id", cells.own_id),
        Spec("title", words("title", "summary"), each_language=True, share=3),
        Spec("marks", cells.marks, share=4),
    ),
    "timeline": (
        Spec("id", cells.own_id),
        Spec("date", cells.when),
        Spec("event", cells.event, each_language=True, share=5),
        Spec("areas", cells.areas, optional=True, share=2),
    ),
}


def listing(name: str, records: Sequence[Record], reader: Reader, notes: Iterable[Say] = ()) -> Listing:
    """The listing of a command, in its short form if the reader wants that: records in rows."""
    if reader.short:
        columns = _columns(SHORT[name], reader)
    elif name == "terms":
        columns = _terms(reader)
    elif len(reader.languages) == 1:
        columns = _columns(_SPECS[name], reader)
    else:
        columns = _columns([spec for spec in _side_by_side(_SPECS[name]) if not spec.optional], reader)
    rows = [
        tuple([fill(record, reader, column.language or reader.language) for fill, column in columns])
        for record in records
    ]
    title, shown = reader.word(f"title.{name}"), tuple(map(itemgetter(1), columns))
    return Listing(title, reader.language, shown, rows, tuple(notes), not reader.short)


def _columns(specs: Iterable[Spec], reader: Reader) -> list[tuple[Fill, Column]]:
    """Columns and what fills them, one for each display language where wording differs by it."""
    columns = []
    for name, fill, share, each_language, optional, breaks in specs:
        for language in reader.languages if each_language else ("",):
            label = reader.word(name)
            if language and len(reader.languages) > 1:
                label = f"{label} ({language})"
            columns.append((fill, Column(name, label, language, optional, share, breaks)))
    return columns


def _side_by_side(specs: Sequence[Spec]) -> list[Spec]:
    """The columns where several languages stand side by side: one for each language, the name above its text."""
    names = [spec for spec in specs if spec.name == "title" and spec.each_language]
    texts = [spec for spec in specs if spec.name == "summary" and spec.each_language]
    if not (names and texts):
        return list(specs)
    (first, second) = (names[0], texts[0])
    merged = first._replace(fill=cells.name_above_text(first.fill, second.fill), share=first.share + second.share)
    return [merged if spec is first else spec for spec in specs if spec is not second]


def _terms(reader: Reader) -> list[tuple[Fill, Column]]:
    """The translator's table: a column a language, the display languages first; only they if several were asked."""
    languages = reader.languages
    if len(languages) == 1:
        languages = (*languages, *(language for language in LANGUAGES if language not in languages))
    return [
        (
            cells.rendering_and_id if language == languages[0] else cells.renderings,
            Column(f"lang.{language}", reader.word(f"lang.{language}"), language, share=1),
        )
        for language in languages
    ]
