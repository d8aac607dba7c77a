"""A catalogue as SQLite tables: the file that the wheel carries, or the same tables filled in memory from YAML.

`TABLES` says which there are. Nothing here knows what a record means, and nothing above asks where tables come from.
"""

from __future__ import annotations

import json
import os
import sqlite3
from _thread import allocate_lock
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from itertools import chain
from typing import Any

from interpol_un.errors import DataError

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE records (position INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL UNIQUE, content TEXT NOT NULL);
CREATE INDEX records_by_kind ON records (kind);
CREATE TABLE searched (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, prior REAL NOT NULL);
CREATE TABLE names (name TEXT, number INTEGER, PRIMARY KEY (name, number)) WITHOUT ROWID;
CREATE TABLE words (word TEXT PRIMARY KEY, weight INTEGER NOT NULL, spelt TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE places (word TEXT, weight INTEGER, numbers TEXT NOT NULL, PRIMARY KEY (word, weight)) WITHOUT ROWID;
CREATE TABLE forms (form TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE synonyms (form TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE phrases (number INTEGER, position INTEGER, says REAL NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (number, position)) WITHOUT ROWID;
"""
"""meta: what the catalogue says of itself, and the search words. records: each as its command lists it, in JSON;
activities and all SDG codes are among them. The others are what searches look through: see `search.index`."""

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
        with _readable(), self._lock:
            return self._connection.execute(question, given).fetchall()

    def write(self, statement: str, rows: Iterable[Any]) -> None:
        """Puts rows into a table of a store in memory. Raises DataError for a file, which lacks rows then."""
        with _readable(), self._lock:
            self._connection.executemany(statement, rows)

    def contents(self, question: str, *values: object, needed: bool = False) -> list[dict[str, Any]]:
        """The JSON in the one column of an answer. Raises DataError where none can be read, or is there if needed."""
        rows = self.rows(question, *values)
        with _readable():
            if needed and not rows:
                raise KeyError(*values)
            return json.loads(f"[{','.join(chain.from_iterable(rows))}]")  # type: ignore[no-any-return]

    def save(self, path: str) -> None:
        """Writes the tables to a file that does not exist."""
        with self._lock:
            self._connection.commit()
            self._connection.execute("VACUUM INTO ?", (path,))


def filled(records: Mapping[str, Iterable[Mapping[str, Any]]], meta: Mapping[str, Any]) -> Store:
    """A store in memory. records: by kind, as `derived.listings` gives them; meta: by key."""
    packed = partial(json.dumps, ensure_ascii=False, separators=(",", ":"))
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(f"PRAGMA page_size = {_PAGE}; {TABLES}")
    store = Store(connection)
    store.write("INSERT INTO meta VALUES (?, ?)", [(key, packed(content)) for key, content in meta.items()])
    for kind, own in records.items():
        rows = [(kind, record["id"], packed(record)) for record in own]
        store.write("INSERT INTO records (kind, id, content) VALUES (?, ?, ?)", rows)
    return store


def compiled() -> Store | None:
    """The compiled catalogue that an installed package carries; None in a checkout. Raises DataError."""
    directory = _inside()
    path = os.path.join(directory, COMPILED)
    if os.path.isdir(directory):
        return opened(path)
    if os.path.isfile(__file__):  # not imported from an archive
        return None
    with _readable():
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        connection.deserialize(__spec__.loader.get_data(path))  # type: ignore[union-attr]
        return Store(connection)


def opened(path: str) -> Store:
    """The tables of a file that `Store.save` wrote. Raises DataError."""
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    address = f"file:{quoted}?mode=ro&immutable=1"  # it never changes: no lock is taken, no journal sought
    with _readable():
        if os.path.getsize(path) % _PAGE:  # SQLite takes what is missing of a page for zeros
            raise OSError("it ends too early")
        return Store(sqlite3.connect(address, uri=True, check_same_thread=False))


def bundled() -> str:
    """The directory of the bundled catalogue: inside the package in a wheel, beside `src` in a checkout."""
    inside = _inside()
    if os.path.isdir(inside) or not os.path.isfile(__file__):
        return inside
    return os.path.abspath(os.path.join(inside, *[os.pardir] * 3, "data"))  # editable install


def _inside() -> str:
    return os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data")


@contextmanager
def _readable() -> Iterator[None]:
    """Raises DataError where the tables cannot be read; SQLite's own message may quote broken bytes."""
    try:
        yield
    except (OSError, sqlite3.Error, LookupError, ValueError, TypeError) as error:
        raise DataError("unreadable", "install-again", reason=str(error)) from None
