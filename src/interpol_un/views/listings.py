"""The columns of each listing. The order is the reading order: the first column is the right-hand one in Arabic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from interpol_un.catalogue import Record
from interpol_un.languages import LANGUAGES

from . import cells
from .page import Column, Listing, Say
from .reader import Reader


class _Spec(NamedTuple):
    """A column: its name, how a record fills it, and whether it stands once for each display language.

    optional: it gives way where several languages stand side by side, or the table is narrow; share, breaks: see
    `page.Column`.
    """

    name: str
    fill: cells.Fill
    each_language: bool = False
    optional: bool = False
    share: int = 0
    breaks: bool = False


_SPECS: dict[str, tuple[_Spec, ...]] = {
    "search": (
        _Spec("id", cells.found_head, breaks=True),
        _Spec("title", cells.found, each_language=True, share=1),
    ),
    "priorities": (
        _Spec("id", cells.own_id),
        _Spec("title", cells.title, each_language=True, share=3),
        _Spec("summary", cells.summary, each_language=True, share=6),
        _Spec("partners", cells.partner_ids, optional=True, share=4),
    ),
    "partners": (
        _Spec("id", cells.id_and_acronym),
        _Spec("title", cells.title, each_language=True, share=3),
        _Spec("type", cells.closed("partner-type", "type"), optional=True, share=2),
        _Spec("instruments", cells.instrument_names, share=3),
    ),
    "offices": (
        _Spec("id", cells.own_id),
        _Spec("title", cells.title, each_language=True, share=3),
        _Spec("since", cells.plain("since"), optional=True),
        _Spec("summary", cells.summary, each_language=True, share=6),
    ),
    "instruments": (
        _Spec("symbol", cells.symbol_and_id, share=3),
        _Spec("date", cells.plain("date")),
        _Spec("kind", cells.closed("instrument-kind", "kind"), optional=True, share=2),
        _Spec("summary", cells.title_and_summary, each_language=True, share=6),
    ),
    "gpg": (
        _Spec("id", cells.own_id),
        _Spec("wording.2023", cells.wording("2023"), each_language=True, share=1),
        _Spec("wording.2017", cells.wording("2017"), share=1),
    ),
    "sdg": (
        _Spec("code", cells.plain("code", "code")),
        _Spec("summary", cells.sdg_text, each_language=True, share=5),
        _Spec("links", cells.links, share=4),
    ),
    "claims": (
        _Spec("id", cells.claim_head, breaks=True),
        _Spec("statement", cells.statement, each_language=True, share=4),
        _Spec("finding", cells.finding, each_language=True, share=5),
    ),
    "sources": (
        _Spec("id", cells.own_id, share=2),
        _Spec("title", cells.source_title, share=3),
        _Spec("publisher", cells.plain("publisher"), share=2),
        _Spec("page_date", cells.page_date, optional=True),
        _Spec("records", cells.citing),
        _Spec("reliability", cells.closed("reliability", "reliability"), optional=True),
    ),
    "map": (
        _Spec("id", cells.own_id),
        _Spec("title", cells.called, each_language=True, share=3),
        _Spec("marks", cells.marks, share=4),
    ),
    "timeline": (
        _Spec("id", cells.own_id),
        _Spec("date", cells.when),
        _Spec("event", cells.event, each_language=True, share=5),
        _Spec("areas", cells.areas, optional=True, share=2),
    ),
}


def listing(name: str, records: Sequence[Record], reader: Reader, notes: Iterable[Say] = ()) -> Listing:
    """The listing of a command: records in rows, a column for each display language where wording differs by it."""
    if name == "terms":
        return _terms(records, reader, notes)
    columns: list[tuple[_Spec, str, Column]] = []
    specs = _SPECS[name] if len(reader.languages) == 1 else _side_by_side(_SPECS[name])
    for spec in specs:
        if spec.optional and len(reader.languages) > 1:
            continue
        for language in reader.languages if spec.each_language else (reader.language,):
            label = reader.word(spec.name)
            if spec.each_language and len(reader.languages) > 1:
                label = f"{label} ({language})"
            columns.append(
                (
                    spec,
                    language,
                    Column(
                        spec.name,
                        label,
                        language if spec.each_language else "",
                        spec.optional,
                        spec.share,
                        spec.breaks,
                    ),
                )
            )

    rows = [tuple([spec.fill(record, reader, language) for spec, language, _ in columns]) for record in records]
    return Listing(
        reader.word(f"title.{name}"), reader.language, tuple(column for _, _, column in columns), rows, tuple(notes)
    )


def _side_by_side(specs: Sequence[_Spec]) -> list[_Spec]:
    """The columns where several languages stand side by side: one for each language, the name above its text."""
    names = [spec for spec in specs if spec.name == "title" and spec.each_language]
    texts = [spec for spec in specs if spec.name == "summary" and spec.each_language]
    if not (names and texts):
        return list(specs)
    (first, second) = (names[0], texts[0])
    merged = first._replace(fill=cells.name_above_text(first.fill, second.fill), share=first.share + second.share)
    return [merged if spec is first else spec for spec in specs if spec is not second]


def _terms(records: Sequence[Record], reader: Reader, notes: Iterable[Say]) -> Listing:
    """The translator's table: a column a language, the display languages first; only they if several were asked."""
    languages = reader.languages
    if len(languages) == 1:
        languages = (*languages, *(language for language in LANGUAGES if language not in languages))
    columns = tuple(
        Column(f"lang.{language}", reader.word(f"lang.{language}"), language, share=1) for language in languages
    )
    fills = [cells.rendering_and_id, *[cells.renderings] * (len(languages) - 1)]
    rows = [
        tuple([fill(record, reader, language) for fill, language in zip(fills, languages, strict=True)])
        for record in records
    ]
    return Listing(reader.word("title.terms"), reader.language, columns, rows, tuple(notes))
