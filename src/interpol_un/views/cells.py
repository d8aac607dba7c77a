"""How a record fills a cell of a listing: each function gives the paragraphs of one column in one language."""

from __future__ import annotations

from collections.abc import Callable
from operator import methodcaller
from typing import NamedTuple

from interpol_un.catalogue import Record

from .page import Say
from .parts import claim_marks, link_says, marked, places, rendering_text, renderings_in
from .reader import Reader, acronym_of

Says = tuple[Say, ...]
Fill = Callable[[Record, Reader, str], Says]


class Spec(NamedTuple):
    """A column: its name, how a record fills it, and whether it stands once for each display language.

    optional: it gives way where several languages stand side by side, or the table is narrow; share, breaks: see
    `page.Column`.
    """

    name: str
    fill: Fill
    share: int = 0
    each_language: bool = False
    optional: bool = False
    breaks: bool = False


_MOST_INSTRUMENTS = 3
"""Instruments that a list of partners names for each; a partner's own sheet names all."""


def own_id(record: Record, reader: Reader, language: str) -> Says:
    return (Say(record["id"], "", "id"),)


def words(*fields: str) -> Fill:
    """The first of these language maps that a record has."""

    def fill(record: Record, reader: Reader, language: str) -> Says:
        return reader.say(next(filter(None, map(record.get, fields)), None), language)

    return fill


def within(lines: int, fill: Fill) -> Fill:
    """What fills a cell, each paragraph in at most so many lines."""
    limited = methodcaller("_replace", lines=lines)
    return lambda record, reader, language: tuple(map(limited, fill(record, reader, language)))


def id_and_acronym(record: Record, reader: Reader, language: str) -> Says:
    acronym = acronym_of(record, reader.language)
    shown = (Say(record["id"], "", "id"),)
    if acronym.lower().replace(" ", "-") == record["id"] or not acronym:
        return shown
    return (*shown, Say(acronym, "", label=reader.word("acronym")))


def partner_ids(record: Record, reader: Reader, language: str) -> Says:
    return (Say(" ".join(record["partners"]), "", "id"),) if record["partners"] else ()


def closed(name: str, field: str) -> Fill:
    """The word for a value of a closed list."""
    return lambda record, reader, language: (reader.said(f"{name}.{record[field]}"),)


def instrument_names(record: Record, reader: Reader, language: str) -> Says:
    """The texts it rests on, by symbol or id; of many, the latest."""
    known = [reader.catalogue.get(name)[1] for name in record.get("instruments", ())]
    names = [
        instrument.get("symbol", instrument["id"])
        for instrument in sorted(known, key=lambda instrument: str(instrument.get("date", "")))
    ]
    if not names:
        return (Say("—", "", "muted"),)
    more = (Say(f"+{len(names) - _MOST_INSTRUMENTS}", "", "muted"),) if len(names) > _MOST_INSTRUMENTS else ()
    return (*(Say(name, "") for name in names[-_MOST_INSTRUMENTS:]), *more)


def plain(field: str, role: str = "") -> Fill:
    return lambda record, reader, language: (Say(record[field], "", role),) if record.get(field) else ()


def areas(record: Record, reader: Reader, language: str) -> Says:
    return tuple(say for area in record.get("areas", ()) for say in reader.area(area))


def wording(year: str, record: Record, reader: Reader, language: str) -> Says:
    for wording in record["wordings"]:
        if wording["year"] == year and wording.get("title"):
            return reader.say(wording["title"], language)
    return (reader.said("not-available", "muted"),)


def title_and_summary(record: Record, reader: Reader, language: str) -> Says:
    """The name, where a source shows one, above what it does."""
    return (
        *_labelled("title", reader.say(record.get("title"), language), reader, language),
        *reader.say(record["summary"], language),
    )


def symbol_and_id(record: Record, reader: Reader, language: str) -> Says:
    return (*plain("symbol", "strong")(record, reader, language), id_elsewhere(record, reader))


def id_elsewhere(record: Record, reader: Reader) -> Say:
    """The id in a column that is called otherwise."""
    return Say(record["id"], "", "id", label=reader.word("id"))


def sdg_text(record: Record, reader: Reader, language: str) -> Says:
    if record["type"] == "goal":
        return reader.say(record["short_title"], language, "strong")
    return reader.say(record.get("summary"), language)


def links(record: Record, reader: Reader, language: str) -> Says:
    return link_says(record["links"], reader)


def status(record: Record, reader: Reader, language: str) -> Says:
    """How a claim stands; a warning where it does not simply stand."""
    return (reader.said(f"status.{record['status']}", "" if record["status"] == "stands" else "warn"),)


def claim_head(record: Record, reader: Reader, language: str) -> Says:
    """The id of a claim, its status, and where it stands: ids are wide, and the others short."""
    (stands,), (place,) = status(record, reader, language), places(record, reader)
    stands, place = stands._replace(label=reader.word("status")), place._replace(label=reader.word("place"))
    return (Say(record["id"], "", "id"), stands, place._replace(role="muted"))


def source_title(record: Record, reader: Reader, language: str) -> Says:
    return reader.all(record["title"])[:1]


def citing(record: Record, reader: Reader, language: str) -> Says:
    return (Say(str(len(record["cited_by"])), ""),)


def page_date(record: Record, reader: Reader, language: str) -> Says:
    date = record["page_date"]
    return (reader.said(f"page-date.{date['kind']}", date=date.get("date", "")),)


def renderings(record: Record, reader: Reader, language: str) -> Says:
    found = renderings_in(record, language)
    says = tuple(Say(rendering_text(rendering, users=len(found) > 1), language) for rendering in found)
    return says or (Say("—", "", "muted"),)


def rendering_and_id(record: Record, reader: Reader, language: str) -> Says:
    return (*renderings(record, reader, language), id_elsewhere(record, reader))


def when(record: Record, reader: Reader, language: str) -> Says:
    end = f"–{record['end']}" if record.get("end") else ""
    return (Say(f"{record['date']}{end}", "", "strong"),)


def event(record: Record, reader: Reader, language: str) -> Says:
    said = reader.say(record["summary"], language)
    if record["certainty"] != "confirmed":
        said = (*said, reader.said(f"certainty.{record['certainty']}", "muted"))
    return (*said, *claim_marks(record, reader))


def marks(record: Record, reader: Reader, language: str) -> Says:
    """A paragraph for each mark of a row of the map: an area or policing goal, and the bases of its links."""
    says: list[Say] = []
    for mark in record["marks"]:
        bases = " + ".join(reader.word(f"basis.{basis}") for basis in mark.get("basis", ()))
        says.append(Say(f"{reader.name(mark['of'])} ({bases})" if bases else reader.name(mark["of"]), reader.language))
    return tuple(says)


def found_head(record: Record, reader: Reader, language: str) -> Says:
    """The id of what a search found, and what kind of record it is."""
    kind = reader.said(f"record-kind.{record['kind']}")
    return (Say(record["id"], "", "id"), kind._replace(label=reader.word("record-kind")))


def found(record: Record, reader: Reader, language: str) -> Says:
    """Symbol, name and summary of what a search found, its words marked."""
    symbol = [say._replace(label=reader.word("symbol")) for say in plain("symbol", "strong")(record, reader, language)]
    says = (
        *symbol,
        *reader.say(record.get("title"), language),
        *_labelled("summary", reader.say(record.get("summary"), language), reader, language),
    )
    return tuple(say._replace(marked=marked(say.text, record["words"])) for say in says)


def name_above_text(name: Fill, text: Fill) -> Fill:
    """Both in one cell, for languages side by side."""

    def fill(record: Record, reader: Reader, language: str) -> Says:
        headed = tuple(say._replace(role=say.role or "strong") for say in name(record, reader, language))
        return (*headed, *_labelled("summary", text(record, reader, language), reader, language))

    return fill


def _labelled(name: str, says: Says, reader: Reader, language: str) -> Says:
    """Paragraphs that are something else than their column is called."""
    label = reader.word(name) if len(reader.languages) == 1 else f"{reader.word(name)} ({language})"
    return tuple(say._replace(label=label) for say in says)
