"""The columns of each listing. The order is the reading order: the first column is the right-hand one in Arabic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from interpol_un.catalogue import Record
from interpol_un.mapped import Mapped

from .page import Column, Listing, Say
from .parts import claim_marks, link_says, marked, places
from .reader import Reader, acronym_of

Says = tuple[Say, ...]

_MOST_INSTRUMENTS = 3
"""Instruments that a list of partners names for each; a partner's own sheet names all."""


class _Spec(NamedTuple):
    """A column: its name, how a record fills it, and whether it stands once for each display language.

    optional: it gives way where several languages stand side by side, or the table is narrow.
    """

    name: str
    fill: Callable[[Record, Reader, str], Says]
    each_language: bool = False
    optional: bool = False
    share: int = 0


def _id(record: Record, reader: Reader, language: str) -> Says:
    return (Say(record["id"], "", "id"),)


def _title(record: Record, reader: Reader, language: str) -> Says:
    return reader.say(record.get("title"), language)


def _summary(record: Record, reader: Reader, language: str) -> Says:
    return reader.say(record.get("summary"), language)


def _named(record: Record, reader: Reader, language: str) -> Says:
    acronym = acronym_of(record, reader.language)
    shown = (Say(record["id"], "", "id"),)
    return shown if acronym.lower().replace(" ", "-") == record["id"] or not acronym else (*shown, Say(acronym, ""))


def _partner_ids(record: Record, reader: Reader, language: str) -> Says:
    return (Say(" ".join(record["partners"]), "", "id"),) if record["partners"] else ()


def _closed(name: str, field: str) -> Callable[[Record, Reader, str], Says]:
    return lambda record, reader, language: reader.closed(name, record[field])


def _instrument_names(record: Record, reader: Reader, language: str) -> Says:
    """The texts it rests on, by symbol or id; of many, the latest."""
    known = [reader.catalogue.get(each)[1] for each in record.get("instruments", ())]
    names = [each.get("symbol", each["id"]) for each in sorted(known, key=lambda each: str(each.get("date", "")))]
    if not names:
        return (Say("—", "", "muted"),)
    more = (Say(f"+{len(names) - _MOST_INSTRUMENTS}", "", "muted"),) if len(names) > _MOST_INSTRUMENTS else ()
    return (*(Say(each, "") for each in names[-_MOST_INSTRUMENTS:]), *more)


def _plain(field: str, role: str = "") -> Callable[[Record, Reader, str], Says]:
    return lambda record, reader, language: (Say(record[field], "", role),) if record.get(field) else ()


def _areas(record: Record, reader: Reader, language: str) -> Says:
    return tuple(each for area in record.get("areas", ()) for each in reader.area(area))


def _wording(year: str) -> Callable[[Record, Reader, str], Says]:
    def fill(record: Record, reader: Reader, language: str) -> Says:
        for wording in record["wordings"]:
            if wording["year"] == year and wording.get("title"):
                return reader.say(wording["title"], language)
        return (Say(reader.word("not-available"), reader.language, "muted"),)

    return fill


def _instrument(record: Record, reader: Reader, language: str) -> Says:
    title = reader.say(record.get("title"), language)
    return (*title, *reader.say(record["summary"], language)) if title else reader.say(record["summary"], language)


def _symbol(record: Record, reader: Reader, language: str) -> Says:
    symbol = (Say(record["symbol"], "", "strong"),) if record.get("symbol") else ()
    return (*symbol, Say(record["id"], "", "id"))


def _sdg_text(record: Record, reader: Reader, language: str) -> Says:
    if record["type"] == "goal":
        return reader.say(record["short_title"], language, "strong")
    return reader.say(record.get("summary"), language)


def _links(record: Record, reader: Reader, language: str) -> Says:
    return link_says(record["links"], reader)


def _claim_status(record: Record, reader: Reader, language: str) -> Says:
    role = "" if record["status"] == "stands" else "warn"
    return reader.closed("status", record["status"], role)


def _statement(record: Record, reader: Reader, language: str) -> Says:
    return reader.say(record["statement"], language)


def _finding(record: Record, reader: Reader, language: str) -> Says:
    return reader.say(record["finding"], language)


def _source(record: Record, reader: Reader, language: str) -> Says:
    return reader.all(record["title"])[:1]


def _page_date(record: Record, reader: Reader, language: str) -> Says:
    date = record["page_date"]
    return (Say(reader.word(f"page-date.{date['kind']}", date=date.get("date", "")), reader.language),)


def _rendering(record: Record, reader: Reader, language: str) -> Says:
    says = []
    ordered = sorted(
        (each for each in record["renderings"] if each["lang"] == language), key=lambda each: not each.get("preferred")
    )
    for each in ordered:
        acronyms = f" ({', '.join(each['acronyms'])})" if each.get("acronyms") else ""
        users = f" — {', '.join(each['used_by'])}" if each.get("used_by") and len(ordered) > 1 else ""
        says.append(Say(f"{each['text']}{acronyms}{users}", language))
    return tuple(says) or (Say("—", "", "muted"),)


def _when(record: Record, reader: Reader, language: str) -> Says:
    end = f"–{record['end']}" if record.get("end") else ""
    return (Say(f"{record['date']}{end}", "", "strong"),)


def _event(record: Record, reader: Reader, language: str) -> Says:
    said = reader.say(record["summary"], language)
    if record["certainty"] != "confirmed":
        said = (*said, *reader.closed("certainty", record["certainty"], "muted"))
    return (*said, *claim_marks(record, reader))


def _called(record: Record, reader: Reader, language: str) -> Says:
    return reader.say(record.get("title") or record.get("summary"), language)


def _marks(record: Record, reader: Reader, language: str) -> Says:
    """A paragraph for each mark of a row of the map: an area or policing goal, and the bases of its links."""
    says: list[Say] = []
    for mark in record["marks"]:
        bases = " + ".join(reader.word(f"basis.{basis}") for basis in mark.get("basis", ()))
        says.append(Say(f"{reader.name(mark['of'])} ({bases})" if bases else reader.name(mark["of"]), reader.language))
    return tuple(says)


def _found(record: Record, reader: Reader, language: str) -> Says:
    symbol = (Say(record["symbol"], "", "strong"),) if record.get("symbol") else ()
    says = (*symbol, *reader.say(record.get("title"), language), *reader.say(record.get("summary"), language))
    return tuple(each._replace(marked=marked(each.text, record["words"])) for each in says)


_SPECS: dict[str, tuple[_Spec, ...]] = {
    "search": (
        _Spec("id", _id),
        _Spec("record-kind", _closed("record-kind", "kind")),
        _Spec("title", _found, each_language=True, share=1),
    ),
    "priorities": (
        _Spec("id", _id),
        _Spec("title", _title, each_language=True, share=3),
        _Spec("summary", _summary, each_language=True, share=6),
        _Spec("partners", _partner_ids, optional=True, share=4),
    ),
    "partners": (
        _Spec("id", _named),
        _Spec("title", _title, each_language=True, share=3),
        _Spec("type", _closed("partner-type", "type"), optional=True, share=2),
        _Spec("instruments", _instrument_names, share=3),
    ),
    "offices": (
        _Spec("id", _id),
        _Spec("title", _title, each_language=True, share=3),
        _Spec("since", _plain("since"), optional=True),
        _Spec("summary", _summary, each_language=True, share=6),
    ),
    "instruments": (
        _Spec("symbol", _symbol, share=3),
        _Spec("date", _plain("date")),
        _Spec("kind", _closed("instrument-kind", "kind"), optional=True, share=2),
        _Spec("summary", _instrument, each_language=True, share=6),
    ),
    "gpg": (
        _Spec("id", _id),
        _Spec("wording.2023", _wording("2023"), each_language=True, share=1),
        _Spec("wording.2017", _wording("2017"), share=1),
    ),
    "sdg": (
        _Spec("code", _plain("code", "code")),
        _Spec("summary", _sdg_text, each_language=True, share=5),
        _Spec("links", _links, share=4),
    ),
    "claims": (
        _Spec("id", _id, share=2),
        _Spec("status", _claim_status),
        _Spec("statement", _statement, each_language=True, share=4),
        _Spec("finding", _finding, each_language=True, share=5),
        _Spec("place", lambda record, reader, language: places(record, reader), optional=True, share=1),
    ),
    "sources": (
        _Spec("id", _id, share=2),
        _Spec("title", _source, share=3),
        _Spec("publisher", _plain("publisher"), share=2),
        _Spec("page_date", _page_date, optional=True),
        _Spec("reliability", _closed("reliability", "reliability"), optional=True),
    ),
    "map": (
        _Spec("id", _id),
        _Spec("title", _called, each_language=True, share=3),
        _Spec("marks", _marks, share=4),
    ),
    "timeline": (
        _Spec("date", _when),
        _Spec("event", _event, each_language=True, share=5),
        _Spec("areas", _areas, optional=True, share=2),
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
                    Column(spec.name, label, language if spec.each_language else "", spec.optional, spec.share),
                )
            )

    def row(record: Record) -> tuple[Says, ...]:
        return tuple([spec.fill(record, reader, language) for spec, language, _ in columns])

    rows = Mapped(row, records)
    empty = () if rows else (Say(reader.word("empty"), reader.language),)
    return Listing(
        reader.word(f"title.{name}"), reader.language, tuple(each[2] for each in columns), rows, (*empty, *notes)
    )


def _side_by_side(specs: Sequence[_Spec]) -> list[_Spec]:
    """The columns where several languages stand side by side: one for each language, the name above its text."""
    names = [spec for spec in specs if spec.name == "title" and spec.each_language]
    texts = [spec for spec in specs if spec.name == "summary" and spec.each_language]
    if not (names and texts):
        return list(specs)
    (first, second) = (names[0], texts[0])

    def both(record: Record, reader: Reader, language: str) -> Says:
        headed = tuple(each._replace(role=each.role or "strong") for each in first.fill(record, reader, language))
        return (*headed, *second.fill(record, reader, language))

    merged = first._replace(fill=both, share=first.share + second.share)
    return [merged if spec is first else spec for spec in specs if spec is not second]


def _terms(records: Sequence[Record], reader: Reader, notes: Iterable[Say]) -> Listing:
    """The translator's table: a column a language, the display languages first; only they if several were asked."""
    languages = reader.languages
    if len(languages) == 1:
        languages = (*languages, *(each for each in ("ar", "en", "fr", "es") if each not in languages))
    columns = tuple(Column(f"lang.{each}", reader.word(f"lang.{each}"), each, share=1) for each in languages)

    def row(record: Record) -> tuple[Says, ...]:
        return tuple(
            (*_rendering(record, reader, each), *([Say(record["id"], "", "id")] if each == languages[0] else []))
            for each in languages
        )

    rows = Mapped(row, records)
    empty = () if rows else (Say(reader.word("empty"), reader.language),)
    return Listing(reader.word("title.terms"), reader.language, columns, rows, (*empty, *notes))
