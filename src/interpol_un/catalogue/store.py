"""A catalogue as SQLite tables: the file that the wheel carries, or the same tables filled in memory from YAML.

`TABLES` says which there are. Nothing here knows what a record means, and nothing above asks where tables come from.
"""

from __future__ import annotations

import json
import os
import sqlite3
from _thread import allocate_lock
from collections.abc import Iterable, Mapping
from typing import Any

from interpol_un.errors import DataError

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE records (position INTEGER PRIMARY KEY, kind TEXT NOT NULL, content TEXT NOT NULL);
CREATE INDEX records_by_kind ON records (kind);
CREATE TABLE ids (position INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL);
CREATE TABLE searched (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL UNIQUE, prior REAL NOT NULL,
    shown TEXT NOT NULL);
CREATE TABLE names (name TEXT, number INTEGER, PRIMARY KEY (name, number)) WITHOUT ROWID;
CREATE TABLE words (word TEXT PRIMARY KEY, weight INTEGER NOT NULL, spelt TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE places (word TEXT, weight INTEGER, numbers TEXT NOT NULL, PRIMARY KEY (word, weight)) WITHOUT ROWID;
CREATE TABLE forms (form TEXT, word TEXT, PRIMARY KEY (form, word)) WITHOUT ROWID;
CREATE TABLE synonyms (form TEXT, position INTEGER, word TEXT NOT NULL, PRIMARY KEY (form, position)) WITHOUT ROWID;
CREATE TABLE phrases (number INTEGER, position INTEGER, says REAL NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (number, position)) WITHOUT ROWID;
"""
"""meta: what the catalogue says of itself, and the search words. records: each as its file holds it, in JSON. ids: the
kind of every id, activities and SDG codes included. The others are what searches look through: see `search.index`."""

_PAGE = 4096
"""Bytes of a page of the file."""

COMPILED = "catalogue.db"
"""The name of the compiled catalogue in the directory of the bundled one."""


class Store:
    """The tables of one catalogue. It may be asked from several threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = allocate_lock()

    def rows(self, question: str, *values: object) -> list[Any]:
        """The rows that answer a question in SQL. Raises DataError where the tables cannot be read.

        Half a surrogate, which a command line may hold, stands in no text of a catalogue; it becomes `?`.
        """
        given = [value.encode("utf-8", "replace").decode() if isinstance(value, str) else value for value in values]
        try:
            with self._lock:
                return self._connection.execute(question, given).fetchall()
        except sqlite3.Error as error:
            raise unreadable(error) from None

    def write(self, statement: str, rows: Iterable[Any]) -> None:
        """Puts rows into a table of a store in memory."""
        with self._lock:
            self._connection.executemany(statement, rows)

    def records(self, kind: str) -> list[dict[str, Any]]:
        """The records of a kind as they stand in its file."""
        rows = self.rows("SELECT content FROM records WHERE kind = ? ORDER BY position", kind)
        return _parsed(f"[{','.join([content for (content,) in rows])}]")  # type: ignore[no-any-return]

    def meta(self, key: str) -> dict[str, Any]:
        """What is kept under a key of meta; an empty map if nothing is."""
        rows = self.rows("SELECT content FROM meta WHERE key = ?", key)
        return _parsed(rows[0][0]) if rows else {}

    def ids(self) -> dict[str, str]:
        """The kind of every id."""
        return dict(self.rows("SELECT id, kind FROM ids ORDER BY position"))

    def shown(self, name: str) -> dict[str, Any]:
        """What a search shows of the record of an id."""
        return _parsed(self.rows("SELECT shown FROM searched WHERE id = ?", name)[0][0])  # type: ignore[no-any-return]

    def save(self, path: str) -> None:
        """Writes the tables to a file that does not exist."""
        with self._lock:
            self._connection.commit()
            self._connection.execute("VACUUM INTO ?", (path,))


def filled(records: Mapping[str, Iterable[Any]], meta: Mapping[str, Any], ids: Mapping[str, str]) -> Store:
    """A store in memory. records: by kind; meta: by key; ids: the kind of each."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(f"PRAGMA page_size = {_PAGE}; {TABLES}")
    store = Store(connection)
    store.write("INSERT INTO meta VALUES (?, ?)", [(key, packed(content)) for key, content in meta.items()])
    store.write("INSERT INTO ids (id, kind) VALUES (?, ?)", ids.items())
    for kind, own in records.items():
        store.write("INSERT INTO records (kind, content) VALUES (?, ?)", [(kind, packed(record)) for record in own])
    return store


def packed(plain: Any) -> str:
    """A plain value as the tables hold it."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise unreadable(error) from None


def compiled() -> Store | None:
    """The compiled catalogue that an installed package carries; None in a checkout. Raises DataError."""
    path = os.path.join(bundled(), COMPILED)
    try:
        if _zipped():
            connection = sqlite3.connect(":memory:", check_same_thread=False)
            connection.deserialize(_loader().get_data(path))
            return Store(connection)
    except (OSError, sqlite3.Error) as error:
        raise unreadable(error) from None
    return opened(path) if os.path.isfile(path) else None


def opened(path: str) -> Store:
    """The tables of a file that `Store.save` wrote. Raises DataError."""
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    address = f"file:{quoted}?mode=ro&immutable=1"  # it never changes: no lock is taken, no journal sought
    try:
        if os.path.getsize(path) % _PAGE:  # SQLite takes what is missing of a page for zeros
            raise OSError("it ends too early")
        return Store(sqlite3.connect(address, uri=True, check_same_thread=False))
    except (OSError, sqlite3.Error) as error:
        raise unreadable(error) from None


def bundled() -> str:
    """The directory of the bundled catalogue: inside the package in a wheel, beside `src` in a checkout."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(here, "data")
    if os.path.isdir(inside) or _zipped():
        return inside
    return os.path.join(os.path.dirname(os.path.dirname(here)), "data")  # editable install


def unreadable(error: Exception) -> DataError:
    """The error for tables that cannot be read."""
    return DataError(f"the compiled catalogue cannot be read: {error}", "install the package again")


def _zipped() -> bool:
    """Whether the package was imported from an archive."""
    return not os.path.isfile(__file__)


def _loader() -> Any:
    """What the package was imported by."""
    return __spec__.loader if __spec__ else None
