"""Everything about one record, in labelled fields under headings: what `show ID` and `<command> ID` display."""

from __future__ import annotations

from collections.abc import Iterable

from interpol_un.catalogue import Record
from interpol_un.catalogue.derived import record_titles

from .page import Entry, Say, Section, Sheet
from .parts import what_holds
from .reader import Reader
from .sheet_fields import fields
from .sheet_sections import sections


def sheet(kind: str, record: Record, reader: Reader) -> Sheet:
    """The sheet of a record of a kind, its sources last."""
    title = _title(kind, record, reader)
    told = [entry for entry in fields(kind, record, reader) if entry.name != "title" or entry.says != (title,)]
    if reader.short:  # the heading says the title already
        told = _answer_first(record, told, reader)
    first = [Section("", tuple(told))] if told else []
    return Sheet(title, record["id"], reader.language, (*first, *sections(record, reader)))


_ANSWER_ORDER = (
    *("statement", "status", "finding", "summary", "event", "code", "since", "symbol", "date", "kind", "organ"),
    *("instruments", "parties", "basis", "from", "to", "why", "links", "today", "partners"),
)
"""The fields that answer what most readers ask, in the order of a short sheet; the others follow as they stand."""

_ON_ONE_LINE = ("acronym", "areas")


def _answer_first(record: Record, entries: Iterable[Entry], reader: Reader) -> list[Entry]:
    """The fields of a short sheet: what it is, since when, by which text, what holds today; then the rest, id last."""
    last = len(_ANSWER_ORDER)
    order = {name: place for place, name in enumerate(_ANSWER_ORDER)} | {"id": last + 1}
    told = sorted([*entries, *_today(record, reader)], key=lambda entry: order.get(entry.name, last))
    return [_on_one_line(entry, reader) if entry.name in _ON_ONE_LINE else entry for entry in told]


def _on_one_line(entry: Entry, reader: Reader) -> Entry:
    return entry._replace(says=(Say(reader.joined([say.text for say in entry.says]), reader.language),))


def _today(record: Record, reader: Reader) -> list[Entry]:
    """What of the document's claims about a record does not simply stand, and what holds instead; none without claims."""
    claims = [reader.catalogue.get(name)[1] for name in record.get("claims_about", ())]
    says = [
        Say(
            f"{reader.word('status.' + claim['status'])}: {reader.say(claim['statement'])[0].text} "
            f"{reader.arrow} {what_holds(claim, reader)}",
            reader.language,
            "warn",
            lines=2,
        )
        for claim in claims
        if claim["status"] != "stands"
    ]
    return [Entry("today", reader.word("today"), tuple(says) or (reader.said("all-stand"),))] if claims else []


def _title(kind: str, record: Record, reader: Reader) -> Say:
    """What a sheet is headed with: an official wording, in the display language if there is one; else symbol or id."""
    if kind == "claim":
        return reader.say(record["statement"])[0]
    if titles := sorted(record_titles(record), key=lambda names: reader.language not in names):
        return reader.say(titles[0])[0]
    if record.get("symbol"):
        return Say(record["symbol"], "", "strong")
    return Say(record["id"], "", "id")
