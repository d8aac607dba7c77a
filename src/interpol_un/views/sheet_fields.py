"""The pieces that sheets of every kind are made of."""

from __future__ import annotations

from collections.abc import Iterable

from interpol_un.catalogue import Record

from .page import Entry, Say, Section
from .parts import claim_marks, figure_says, source_marks, source_numbers
from .reader import Reader

Says = tuple[Say, ...]


def entry(name: str, label: str, says: Iterable[Say]) -> Entry:
    """A field with this label."""
    return Entry(name, label, tuple(says))


def field(name: str, says: Iterable[Say], reader: Reader) -> Entry:
    """A field with the program's own label for it."""
    return Entry(name, reader.word(name), tuple(says))


def section(name: str, entries: Iterable[Entry], reader: Reader) -> Section:
    """Entries under the program's own heading for them."""
    return Section(reader.word(name), tuple(entries), name)


def named(ids: Iterable[str], reader: Reader, command: str = "") -> Says:
    """Names of records: for short in one paragraph, else each with its id. command: lists those that were left out."""
    if reader.short:
        return reader.mentions(ids, command)
    return tuple(
        Say(name, "", "id") if reader.name(name) == name else Say(f"{reader.name(name)} ({name})", reader.language)
        for name in ids
    )


def id_list(ids: Iterable[str]) -> Says:
    """Ids in one paragraph; none where there are none."""
    joined = " ".join(ids)
    return (Say(joined, "", "id"),) if joined else ()


def name_list(ids: Iterable[str], reader: Reader, command: str = "") -> Says:
    """Names of records in one paragraph if the answer is to be short, else their ids."""
    return reader.mentions(ids, command) if reader.short else id_list(ids)


def text(record: Record, field: str, role: str = "") -> Says:
    """A plain field of a record, if it has it."""
    return (Say(record[field], "", role),) if record.get(field) else ()


def common(record: Record, reader: Reader) -> list[Entry]:
    """What nearly every record begins with: id, names, summary."""
    return [
        field("id", (Say(record["id"], "", "id"),), reader),
        field("title", reader.all(record.get("title")), reader),
        field("summary", (*reader.all(record.get("summary")), *claim_marks(record, reader)), reader),
    ]


def area_entry(record: Record, reader: Reader) -> Entry:
    """The areas of a record."""
    says = tuple(say for area in record.get("areas", ()) for say in reader.area(area))
    return field("areas", says, reader)


def facts(record: Record, reader: Reader) -> Section:
    """The facts of a record, say under its kind and with the numbers of its sources."""
    entries = []
    numbers = source_numbers(record)
    for fact in record.get("facts", ()):
        label = reader.word(f"fact-kind.{fact['kind']}")
        dated = f"{fact['date']}: " if fact.get("date") else ""
        marks = source_marks(fact, numbers)
        says = [say._replace(text=f"{dated}{say.text}", cited=marks) for say in reader.all(fact["text"])]
        entries.append(entry("facts", label, (*says, *claim_marks(fact, reader))))
    return section("facts", entries, reader)


def figures(record: Record, reader: Reader) -> Section:
    """The figures of a record."""
    says = figure_says(record, reader)
    return section("figures", (entry("figures", "", says),), reader)


Body = tuple[list[Entry], list[Section]]
"""The entries that stand first in a sheet, and the sections that follow."""


def sdg_links(record: Record, reader: Reader) -> Says:
    """Each link of a record to a goal or target with its basis, its reason and the numbers of its sources."""
    said = []
    numbers = source_numbers(record)
    for link in record["links"]:
        basis = reader.word(f"basis.{link['basis']}")
        label = f"SDG {link['to']} ({basis})" if link.get("to") else reader.word("absence")
        marks = source_marks(link, numbers)
        said.append(Say(f"{label}{reader.colon}{link['why'][reader.language]}", reader.language, cited=marks))
        said += reader.say(link.get("note"), role="muted")
    return tuple(dict.fromkeys(said))
