"""The sheets of an area and of its themes and activities."""

from __future__ import annotations

from collections.abc import Iterable

from interpol_un.catalogue import Record
from interpol_un.languages import colon, semicolon

from .page import Entry, Say
from .parts import claim_marks
from .reader import Reader
from .sheet_fields import (
    Body,
    Says,
    area_entry,
    common,
    entry,
    field,
    figures,
    id_list,
    name_list,
    named,
    section,
    text,
)


def _themes(area: Record, reader: Reader) -> tuple[Entry, ...]:
    """What the document itself names, each as a paragraph that begins with its title."""
    entries = []
    for theme in area["themes"]:
        says = []
        for language in reader.languages:
            title = _dated_title(theme, language)
            figures = [
                f"{figure['what'][language]}{colon(language)}{figure['value']} ({figure['as_of']})"
                for figure in theme.get("figures", ())
            ]
            counted = f" [{semicolon(language).join(figures)}]" if figures else ""
            told = f"{title}{colon(language)}{theme['summary'][language]}{counted}"
            says.append(Say(told, language, lead=len(title), lines=2 * reader.short))
        entries.append(entry(theme["id"], "", (*says, *claim_marks(theme, reader))))
    return tuple(entries)


def _later(area: Record, reader: Reader) -> tuple[Entry, ...]:
    """What followed: an overview by title and id; each is a record of its own that `show` tells whole."""
    says = []
    for activity in area.get("activities", ()):
        says += [
            Say(f"{_dated_title(activity, language)} — {activity['id']}", language) for language in reader.languages
        ]
        says += claim_marks(activity, reader)
    return (entry("activities", "", says),)


def _dated_title(activity: Record, language: str) -> str:
    """The title with its dates in brackets."""
    if not activity.get("date"):
        return str(activity["title"][language])
    end = f"–{activity['end']}" if activity.get("end") else ""
    return f"{activity['title'][language]} ({activity['date']}{end})"


def area_body(record: Record, reader: Reader) -> Body:
    """An area: what the document names of it in full, what followed as an overview."""
    head = [
        *common(record, reader),
        field("partners", _partners(record, reader), reader),
        field(
            "instruments", name_list(record["instruments"], reader, f"iun instruments --area {record['id']}"), reader
        ),
        field("links", _linked_codes(record["links"], reader), reader),
    ]
    sections = [
        section("themes", _themes(record, reader), reader),
        section("activities", _later(record, reader), reader),
    ]
    return head, sections


def _partners(record: Record, reader: Reader) -> Says:
    """The bodies that work on an area; for short, those that the document names come first."""
    if not reader.short:
        return id_list(record["partners"])
    bodies = reader.ordered(reader.catalogue.partners(area=record["id"]))
    return reader.mentions([body["id"] for body in bodies], f"iun partners --area {record['id']}", most=8)


def _linked_codes(links: Iterable[Record], reader: Reader) -> Says:
    """For each basis, the goals and targets that are linked on it; then what no target names."""
    by_basis: dict[str, dict[str, None]] = {}
    for link in links:
        if link.get("to"):
            by_basis.setdefault(link["basis"], {})[link["to"]] = None
    said = semicolon(reader.language).join(
        f"{reader.word('basis.' + basis)}{reader.colon}{' '.join(codes)}" for basis, codes in by_basis.items()
    )
    absent = [
        Say(f"{reader.word('absence')}{reader.colon}{reader.name(link['from'])}", reader.language)
        for link in links
        if "to" not in link
    ]
    return (*((Say(said, reader.language),) if said else ()), *absent)


def activity_body(record: Record, reader: Reader) -> Body:
    """A theme or an activity of an area."""
    head = [
        *common(record, reader),
        field("kind", reader.closed("activity-kind", record["kind"]), reader),
        field("date", text(record, "date"), reader),
        area_entry(record, reader),
        field("partners", named(record.get("partners", ()), reader), reader),
        field("instruments", named(record.get("instruments", ()), reader), reader),
    ]
    return head, [figures(record, reader)]
