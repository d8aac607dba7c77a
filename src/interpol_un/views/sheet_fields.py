"""The fields that a sheet begins with: which there are for each kind, and what each says.

They stand in this order; a short sheet puts those that answer first (`sheets`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from interpol_un.catalogue import Record
from interpol_un.catalogue.derived import grouped
from interpol_un.catalogue.order import in_reading_order
from interpol_un.languages import semicolon

from .cells import Fill, Says, areas, closed, own_id, page_date, plain, status
from .page import Entry, Say
from .parts import claim_marks, id_list, named, places, source_marks, source_numbers
from .reader import Reader

_NAMES = ("id", "title", "summary")
_SDG = ("code", "title", "short_title", "summary", "uri", "areas", "targets")

SHOWN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "priority": (*_NAMES, "partners", "instruments", "links"),
        "activity": (*_NAMES, "kind", "date", "areas", "partners", "instruments"),
        "partner": (*_NAMES, "acronym", "type", "parent", "seat", "since", "areas", "instruments"),
        "office": (*_NAMES, "city", "since", "areas"),
        "instrument": (*_NAMES, "symbol", "date", "kind", "organ", "parties", "status", "areas"),
        "policing-goal": (*_NAMES, "areas", "links"),
        "sdg-goal": _SDG,
        "sdg-target": _SDG,
        "link": ("id", "from", "to", "basis", "why", "note"),
        "event": ("id", "date", "event", "certainty", "areas", "partners", "instruments"),
        "term": ("id", "ref", "areas", "note"),
        "claim": ("id", "statement", "status", "finding", "place", "about"),
        "source": (
            *("id", "title", "publisher", "url", "language", "page_date", "retrieved", "reliability", "copy", "note"),
            "cited_by",
        ),
    }
)


def fields(kind: str, record: Record, reader: Reader) -> list[Entry]:
    """The fields of a record of a kind that say something, with the program's own labels for them."""
    entries = [Entry(name, reader.word(name), _says(kind, name, record, reader)) for name in SHOWN[kind]]
    return [entry for entry in entries if entry.says]


def _says(kind: str, name: str, record: Record, reader: Reader) -> Says:
    """What a field says: words in each display language, other records by their names, all else as it stands."""
    own = _OWN.get(f"{kind}.{name}") or _OWN.get(name)
    if own:
        return own(record, reader, reader.language)
    value = record.get(name)
    if not value or isinstance(value, str):
        return (Say(value),) if value else ()
    return reader.all(value) if isinstance(value, Mapping) else named(value, reader)


def _named(field: str) -> Fill:
    """One other record."""
    return lambda record, reader, language: named([record[field]], reader) if record.get(field) else ()


def _summary(record: Record, reader: Reader, language: str) -> Says:
    return (*reader.all(record.get("summary")), *claim_marks(record, reader))


def _acronyms(record: Record, reader: Reader, language: str) -> Says:
    return tuple(Say(f"{', '.join(words)} ({name})") for name, words in record.get("acronyms", {}).items())


def _since(record: Record, reader: Reader, language: str) -> Says:
    if record.get("since") and record.get("since_what"):
        return tuple(Say(f"{record['since']}: {say.text}", say.language) for say in reader.all(record["since_what"]))
    return plain("since")(record, reader, language)


def _instruments_of_partner(record: Record, reader: Reader, language: str) -> Says:
    return named(record.get("instruments", ()), reader, f"iun instruments --partner {record['id']}")


def _partners_of_area(record: Record, reader: Reader, language: str) -> Says:
    """The bodies that work on an area; for short, those that the document names come first."""
    if not reader.short:
        return id_list(record["partners"])
    bodies = in_reading_order(reader.catalogue.listed("partner", area=record["id"]), reader.catalogue)
    return reader.mentions([body["id"] for body in bodies], f"iun partners --area {record['id']}", most=8)


def _instruments_of_area(record: Record, reader: Reader, language: str) -> Says:
    """Their names in one paragraph if the answer is to be short, else their ids."""
    command = f"iun instruments --area {record['id']}"
    return reader.mentions(record["instruments"], command) if reader.short else id_list(record["instruments"])


def _linked_codes(record: Record, reader: Reader, language: str) -> Says:
    """For each basis, the goals and targets that are linked on it; then what no target names."""
    by_basis = grouped((link["basis"], link["to"]) for link in record["links"] if link.get("to"))
    said = semicolon(language).join(
        f"{reader.word('basis.' + basis)}{reader.colon}{' '.join(dict.fromkeys(codes))}"
        for basis, codes in by_basis.items()
    )
    absent = [
        Say(f"{reader.word('absence')}{reader.colon}{reader.name(link['from'])}", language)
        for link in record["links"]
        if "to" not in link
    ]
    return (*((Say(said, language),) if said else ()), *absent)


def _linked(record: Record, reader: Reader, language: str) -> Says:
    """Each link to a goal or target with its basis, its reason and the numbers of its sources."""
    said: list[Say] = []
    numbers = source_numbers(record)
    for link in record["links"]:
        to = f"SDG {link['to']} ({reader.word('basis.' + link['basis'])})" if link.get("to") else reader.word("absence")
        why = Say(f"{to}{reader.colon}{link['why'][language]}", language, cited=source_marks(link, numbers))
        said += (why, *reader.say(link.get("note"), role="muted"))
    return tuple(dict.fromkeys(said))


def _to(record: Record, reader: Reader, language: str) -> Says:
    return plain("to", "code")(record, reader, language) or (reader.said("absence"),)


def _status(record: Record, reader: Reader, language: str) -> Says:
    (stands,) = status(record, reader, language)
    since = f" ({reader.word('since.date', date=record['since'])})" if record.get("since") else ""
    return (stands._replace(text=f"{stands.text}{since}"),)


def _place(record: Record, reader: Reader, language: str) -> Says:
    """Where in the founding document, and its address."""
    source = reader.catalogue.get(reader.catalogue.meta["document"]["source"])[1]
    return (*places(record, reader), Say(str(source["url"]), "", "muted"))


def _copy(record: Record, reader: Reader, language: str) -> Says:
    copy = record.get("copy")
    return (reader.said(f"copy.{copy['kind']}"), Say(copy["url"], "", "muted")) if copy else ()


_OWN: Mapping[str, Fill] = MappingProxyType(
    {
        "id": own_id,
        "summary": _summary,
        "event": _summary,
        "areas": areas,
        "acronym": _acronyms,
        "parent": _named("parent"),
        "ref": _named("ref"),
        "from": _named("from"),
        "symbol": plain("symbol", "strong"),
        "code": plain("code", "code"),
        "targets": lambda record, reader, language: id_list(record.get("targets", ())),
        "cited_by": lambda record, reader, language: id_list(record["cited_by"]),
        "page_date": page_date,
        "copy": _copy,
        "place": _place,
        "to": _to,
        "basis": closed("basis", "basis"),
        "certainty": closed("certainty", "certainty"),
        "reliability": closed("reliability", "reliability"),
        "activity.kind": closed("activity-kind", "kind"),
        "claim.status": _status,
        "event.date": lambda record, reader, language: (
            Say(f"{record['date']}{'–' + record['end'] if record.get('end') else ''}"),
        ),
        "instrument.kind": closed("instrument-kind", "kind"),
        "instrument.status": closed("instrument-status", "status"),
        "partner.instruments": _instruments_of_partner,
        "partner.since": _since,
        "partner.type": closed("partner-type", "type"),
        "policing-goal.links": _linked,
        "priority.instruments": _instruments_of_area,
        "priority.links": _linked_codes,
        "priority.partners": _partners_of_area,
        "source.note": lambda record, reader, language: (Say(record["note"], "en"),) if record.get("note") else (),
        "source.title": lambda record, reader, language: tuple(Say(*said[::-1]) for said in record["title"].items()),
    }
)
"""Field, or kind and field → what it says, where that is more than its value."""
