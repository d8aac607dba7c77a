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
from interpol_un.catalogue.model.field_types import Field, ListOf, Ref, Struct, Type
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.languages import LANGUAGES

from .csv_text import by_language, columns, in_languages, joined, separator

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


_ID = Column("id", "INTEGER", key=True)
_RECORD = Column("record", refers="records", needed=True)


def tables(catalogue: PlainCatalogue) -> list[Table]:
    """All tables of a catalogue that hold a row or are of a kind, a table before those that refer to it if possible."""
    made = _Made()
    meta = catalogue.meta
    values = {"version": meta["version"], "as_of": meta["as_of"], "document": meta["document"]["source"]}
    made.add("meta", Column("key", key=True), Column("value", needed=True)).rows.extend(values.items())
    titles = [Column(f"title_{language}") for language in LANGUAGES]
    names = made.add("records", Column("id", key=True), Column("kind", needed=True), *titles).rows
    source = Column("source", refers="sources", needed=True)
    made.add("citations", _ID, _RECORD, Column("part"), source, Column("locator"))
    for kind in KINDS:
        extra = (Column("goal", refers="sdg_goals", needed=True),) if kind.name == "sdg-target" else ()
        made.add_kind(kind.name, struct(kind.name), *extra)
        for record in catalogue.listed(kind.name):
            made.fill(kind.name, struct(kind.name), record, [record["goal"]] if extra else [])
            own = activities(record) if kind.name == "priority" else []
            for name, named in ((kind.name, record), *(("activity", part) for part in own)):
                title = next(iter(record_titles(named)), {})
                names.append((named["id"], name, *(title.get(language) for language in LANGUAGES)))
    kept = {"meta", "records", "citations", *TABLES.values()}
    return [table for table in made.values() if table.rows or table.name in kept]


class _Made(dict[str, Table]):
    """Tables in the making, by name."""

    def add(self, name: str, *columns: Column) -> Table:
        """Adds a table; the first to do so says what its columns are."""
        return self.setdefault(name, Table(name, columns, []))

    def add_kind(self, kind: str, struct: Struct, *extra: Column) -> None:
        """Adds the table of a kind, and those of its lists."""
        columns = [column for column, _ in _columns(struct, {}, skip="id")]
        self.add(TABLES[kind], Column("id", refers="records", key=True), *columns, *extra)
        for field in struct.fields:
            self._add_parts(TABLES[kind], field)

    def fill(self, kind: str, struct: Struct, record: Record, extra: Iterable[Any] = ()) -> None:
        """Adds a record's row, and those of its lists and parts."""
        cells = [cell for _, cell in _columns(struct, record, skip="id")]
        self[TABLES[kind]].rows.append((record["id"], *cells, *extra))
        for field in struct.fields:
            self._fill_parts(TABLES[kind], record["id"], "", field, record.get(field.name, ()))

    def _add_parts(self, owner: str, field: Field) -> None:
        """Adds the table that a list needs."""
        item = field.type.item if isinstance(field.type, ListOf) else None
        if isinstance(item, Ref):
            pair = (Column("record", refers=owner, key=True), Column(field.name, refers=_target(item), key=True))
            self.add(f"{owner}_{field.name}", *pair)
        elif isinstance(item, Struct) and item.name == "activity":
            of = Column("priority", refers=TABLES["priority"], needed=True)
            self.add_kind("activity", item, of, Column("in_document", "INTEGER", needed=True))
        elif isinstance(item, Struct) and item != struct("citation"):
            self.add(field.name, _ID, _RECORD, *(column for column, _ in _columns(item, {})))
            for inner in item.fields:
                self._add_parts(field.name, inner)

    def _fill_parts(self, owner: str, record_id: str, part: str, field: Field, value: Any) -> None:
        """Adds the rows of a list. part: which part of the record holds it, as "facts/3", or "" for the record."""
        item = field.type.item if isinstance(field.type, ListOf) and value else None
        if isinstance(item, Ref):
            key = int(part.partition("/")[2]) if part else record_id
            self[f"{owner}_{field.name}"].rows.extend((key, name) for name in dict.fromkeys(value))
        elif isinstance(item, Struct):
            rows = self["citations" if item == struct("citation") else TABLES.get(item.name, field.name)].rows
            for own in value:
                number = len(rows) + 1
                if item == struct("citation"):
                    rows.append((number, record_id, part or None, own["source"], own.get("locator")))
                elif item.name == "activity":
                    self.fill("activity", item, own, (record_id, field.name == "themes"))
                else:
                    rows.append((number, record_id, *(cell for _, cell in _columns(item, own))))
                    for inner in item.fields:
                        self._fill_parts(field.name, record_id, f"{field.name}/{number}", inner, own.get(inner.name))


def _target(type: Type) -> str:
    """The table that a value of a type points to; "" where it is no reference."""
    if isinstance(type, Ref):
        return TABLES[type.kinds[0]] if len(type.kinds) == 1 else "records"
    return "records" if type in ("code", "goal", "target") else ""


def _columns(
    struct: Struct, record: Record, prefix: str = "", skip: str = "", needed: bool = True
) -> Iterator[tuple[Column, Any]]:
    """The columns of what is no list of references or parts, each with its cell in the row of a record.

    needed: whether the record always holds the struct.
    """
    always = {field.name for field in struct.listed if field.required and needed}  # a file may be asked for more
    for field in struct.fields:
        name, value, must = prefix + field.name, record.get(field.name), field.name in always
        if field.name == skip:
            continue
        if by_language(field):
            for column, text in zip(columns(field), in_languages(value), strict=True):
                yield Column(prefix + column, needed=must and field.type == "ours"), text or None
        elif isinstance(field.type, Struct):
            yield from _columns(field.type, value or {}, f"{name}_", needed=must)
        elif field.type == "bool":
            yield Column(name, "INTEGER", needed=needed), bool(value)
        elif not isinstance(field.type, ListOf):
            yield Column(name, refers=_target(field.type), needed=must), value
        elif not isinstance(field.type.item, (Ref, Struct)):
            yield Column(name, needed=must), joined(value or (), separator(field)) or None
