"""The whole catalogue as files in a directory, written whole or not at all.

Everything is first written elsewhere on the same disk, and moved only when all of it is complete: a new directory in
one step, into one that exists file by file. Whatever else that holds stays.
"""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Iterator

from interpol_un.catalogue import Catalogue
from interpol_un.catalogue.shapes import COMMANDS, command_fields, listed_fields
from interpol_un.errors import OutputError, UsageError

from .csv_text import csv_text
from .database import write_database
from .envelope import dumps, envelope

DATABASE = "iun.db"
Step = tuple[str, Callable[[str], None]]
"""A file's name, and what writes it to a path."""


def steps(catalogue: Catalogue) -> list[Step]:
    """The files of the export: the JSON of each command that lists a kind, CSV of each kind, one SQLite database."""
    return list(_steps(catalogue))


def export(
    directory: str, files: list[Step], *, force: bool = False, done: Callable[[str], None] | None = None
) -> None:
    """Writes files into a directory that does not exist or is empty. done: called with each name once it is written.

    force: also into a directory that holds something. Raises UsageError where the directory may not be written to, and
    OutputError where it cannot.
    """
    target = os.path.realpath(directory)
    try:
        _refuse(directory, target, force)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        place = os.path.join(target, "") if os.path.isdir(target) else f"{target}."  # a directory may be a mount point
        beside = f"{place}{secrets.token_hex(4)}.part"
        os.mkdir(beside)
        try:
            for name, write in files:
                write(os.path.join(beside, name))
                if done is not None:
                    done(name)
            _move(beside, target, [name for name, _ in files])
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise OutputError(f"{directory} cannot be written: {reason}", "name another directory") from None


def _refuse(directory: str, target: str, force: bool) -> None:
    if not os.path.lexists(target):
        return
    if not os.path.isdir(target):
        raise UsageError(f"{directory} is no directory", "name one that does not exist yet")
    if os.listdir(target) and not force:
        raise UsageError(f"{directory} is not empty", "name another directory, or add --force to replace its files")


def _move(beside: str, target: str, names: list[str]) -> None:
    """Puts what was written in its place: the directory as a whole, or where there is one, file by file."""
    if not os.path.isdir(target):
        os.rename(beside, target)
        return
    for name in names:
        os.replace(os.path.join(beside, name), os.path.join(target, name))


def _steps(catalogue: Catalogue) -> Iterator[Step]:
    for name, kinds in COMMANDS.items():
        yield f"{name}.json", _json(name, kinds[0], catalogue)
        yield f"{name}.csv", _csv(name, kinds[0], catalogue)
    yield "links.csv", lambda path: _write(path, csv_text(catalogue.plain("link"), listed_fields("link")))
    yield (
        "activities.csv",
        lambda path: _write(path, csv_text(catalogue.listed("activity"), listed_fields("activity"))),
    )
    yield DATABASE, lambda path: write_database(catalogue, path)


def _json(name: str, kind: str, catalogue: Catalogue) -> Callable[[str], None]:
    def write(path: str) -> None:
        extra = {"absences": catalogue.absences()} if name == "sdg" else None
        _write(path, dumps(envelope(name, catalogue.listed(kind), catalogue, extra)))

    return write


def _csv(name: str, kind: str, catalogue: Catalogue) -> Callable[[str], None]:
    return lambda path: _write(path, csv_text(catalogue.listed(kind), command_fields(name)))


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
