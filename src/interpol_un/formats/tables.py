"""The catalogue as relational tables: which there are, and their rows; `database` writes them.

A table a kind, its language maps as columns (`title_ar`, …), a reference as a foreign key, a list of references as a
table of pairs (`partners_areas`). `records` holds every id of whatever kind with its names, so that a reference to any
kind is a foreign key too. Parts without an id of their own (facts, figures, wordings, points, renderings, indicators)
stand in tables by that name; `citations` ties each record, or part of one, to its sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from interpol_un.catalogue import PlainCatalogue, Record, activities
from interpol_un.catalogue.derived import record_titles
from interpol_un.catalogue.description import struct
from interpol_un.catalogue.model.field_types import LANGUAGE_MAPS, Field, ListOf, Ref, Struct
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.languages import LANGUAGES

from .flat import joined, separator

TABLES: Mapping[str, str] = MappingProxyType(
    {kind.name: kind.file.replace("-", "_") for kind in KINDS} | {"activity": "activities"}
)
"""The table of each kind of record."""


class Column(NamedTuple):
    """A column. type: TEXT or INTEGER; refers: the table whose id it holds, or ""; key: part of the primary key.

    needed: no cell is empty.
    """

    name: str
    type: str = "TEXT"
    refers: str = ""
    key: bool = False
    needed: bool = False


class Table(NamedTuple):
    """A table, its rows in the order of its columns."""

    name: str
    columns: tuple[Column, ...]
    rows: list[tuple[Any, ...]]


def tables(catalogue: PlainCatalogue) -> list[Table]:
    """All tables of a catalogue, a table before those that refer to it where that is possible."""
    made = _Made()
    meta = catalogue.meta
    made.table("meta", (Column("key", key=True), Column("value", needed=True)))
    values = {"version": meta["version"], "as_of": meta["as_of"], "document": meta["document"]["source"]}
    made.rows("meta", values.items())
    titles = tuple(Column(f"title_{language}") for language in LANGUAGES)
    made.table("records", (Column("id", key=True), Column("kind", needed=True), *titles))
    for name, record in _all(catalogue):
        title = next(iter(record_titles(record)), {})
        made.rows("records", [(record["id"], name, *(title.get(language) for language in LANGUAGES))])
    made.table(
        "citations",
        (
            Column("id", "INTEGER", key=True),
            Column("record", refers="records", needed=True),
            Column("part"),
            Column("source", refers="sources", needed=True),
            Column("locator"),
        ),
    )
    for kind in KINDS:
        extra = (Column("goal", refers="sdg_goals", needed=True),) if kind.name == "sdg-target" else ()
        described = struct(kind.name)
        made.record_table(kind.name, described, extra)
        for record in catalogue.listed(kind.name):
            made.record(kind.name, described, record, [record["goal"]] if extra else [])
    return made.tables()


def _all(catalogue: PlainCatalogue) -> Iterator[tuple[str, Record]]:
    """Every record of every kind, with its kind."""
    for kind in KINDS:
        for record in catalogue.listed(kind.name):
            yield kind.name, record
            if kind.name == "priority":
                yield from (("activity", record) for record in activities(record))


class _Made:
    """Tables in the making."""

    def __init__(self) -> None:
        self._columns: dict[str, tuple[Column, ...]] = {}
        self._rows: dict[str, list[tuple[Any, ...]]] = {}

    def tables(self) -> list[Table]:
        """The tables that hold a row; every kind of record has its own in any case."""
        kept = {"meta", "records", "citations", *TABLES.values()}
        return [
            Table(name, columns, self._rows[name])
            for name, columns in self._columns.items()
            if self._rows[name] or name in kept
        ]

    def table(self, name: str, columns: tuple[Column, ...]) -> None:
        """Adds a table; the first to do so says what its columns are."""
        self._columns.setdefault(name, columns)
        self._rows.setdefault(name, [])

    def rows(self, name: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Adds rows to a table."""
        self._rows[name] += rows

    def record_table(self, kind: str, struct: Struct, extra: tuple[Column, ...] = ()) -> None:
        """Adds the table of a kind, and those of its lists."""
        columns = (Column("id", refers="records", key=True), *_columns(struct, skip=("id",)), *extra)
        self.table(TABLES[kind], columns)
        for field in struct.fields:
            self._part_tables(TABLES[kind], field)

    def record(self, kind: str, struct: Struct, record: Record, extra: Iterable[Any] = ()) -> None:
        """Adds a record's row, and those of its lists and parts."""
        self.rows(TABLES[kind], [(record["id"], *_cells(struct, record, skip=("id",)), *extra)])
        for field in struct.fields:
            self._part(TABLES[kind], record["id"], "", field, record.get(field.name, ()))

    def _part_tables(self, owner: str, field: Field) -> None:
        """Adds the table that a list needs."""
        if not isinstance(field.type, ListOf):
            return
        item = field.type.item
        if item == struct("citation"):
            return
        if isinstance(item, Ref):
            pair = (Column("record", refers=owner, key=True), Column(field.name, refers=_target(item), key=True))
            self.table(f"{owner}_{field.name}", pair)
        elif isinstance(item, Struct) and item.name == "activity":
            of = Column("priority", refers=TABLES["priority"], needed=True)
            self.record_table("activity", item, (of, Column("in_document", "INTEGER", needed=True)))
        elif isinstance(item, Struct):
            head = (Column("id", "INTEGER", key=True), Column("record", refers="records", needed=True))
            self.table(field.name, (*head, *_columns(item)))
            for inner in item.fields:
                self._part_tables(field.name, inner)

    def _part(self, owner: str, record_id: str, part: str, field: Field, value: Any) -> None:
        """Adds the rows of a list. part: which part of the record holds it, as "facts/3", or "" for the record."""
        if not isinstance(field.type, ListOf) or not value:
            return
        item = field.type.item
        if item == struct("citation"):
            rows = self._rows["citations"]
            rows += [
                (number, record_id, part or None, cite["source"], cite.get("locator"))
                for number, cite in enumerate(value, len(rows) + 1)
            ]
        elif isinstance(item, Ref):
            key = int(part.partition("/")[2]) if part else record_id
            self.rows(f"{owner}_{field.name}", [(key, name) for name in dict.fromkeys(value)])
        elif isinstance(item, Struct) and item.name == "activity":
            for part_value in value:
                self.record("activity", item, part_value, (record_id, field.name == "themes"))
        elif isinstance(item, Struct):
            for part_value in value:
                number = len(self._rows[field.name]) + 1
                self.rows(field.name, [(number, record_id, *_cells(item, part_value))])
                for inner in item.fields:
                    self._part(field.name, record_id, f"{field.name}/{number}", inner, part_value.get(inner.name, ()))


def _target(ref: Ref) -> str:
    """The table that a reference points to."""
    return TABLES[ref.kinds[0]] if len(ref.kinds) == 1 else "records"


def _columns(struct: Struct, prefix: str = "", skip: tuple[str, ...] = (), needed: bool = True) -> Iterator[Column]:
    """The columns of what is no list of references or parts. needed: whether the record always holds the struct."""
    always = {field.name for field in struct.listed if field.required and needed}  # a file may be asked for more
    for field in struct.fields:
        name, must = prefix + field.name, field.name in always
        if field.name in skip:
            continue
        if field.type == "acronyms" or field.type in LANGUAGE_MAPS:
            yield from (Column(f"{name}_{language}", needed=must and field.type == "ours") for language in LANGUAGES)
        elif isinstance(field.type, Struct):
            yield from _columns(field.type, f"{name}_", needed=must)
        elif isinstance(field.type, Ref):
            yield Column(name, refers=_target(field.type), needed=must)
        elif field.type in ("code", "goal", "target"):
            yield Column(name, refers="records", needed=must)
        elif field.type == "bool":
            yield Column(name, "INTEGER", needed=needed)
        elif not isinstance(field.type, ListOf) or not isinstance(field.type.item, (Ref, Struct)):
            yield Column(name, needed=must)


def _cells(struct: Struct, record: Record, skip: tuple[str, ...] = ()) -> Iterator[Any]:
    """A record's cells, in the order of `_columns`."""
    for field in struct.fields:
        value = record.get(field.name)
        if field.name in skip:
            continue
        if field.type == "acronyms":
            yield from (joined((value or {}).get(language, ())) or None for language in LANGUAGES)
        elif field.type in LANGUAGE_MAPS:
            yield from ((value or {}).get(language) for language in LANGUAGES)
        elif isinstance(field.type, Struct):
            yield from _cells(field.type, value or {})
        elif field.type == "bool":
            yield bool(value)
        elif not isinstance(field.type, ListOf):
            yield value
        elif not isinstance(field.type.item, (Ref, Struct)):
            yield joined(value or (), separator(field)) or None
