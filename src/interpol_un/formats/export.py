"""The whole catalogue as files in a directory, as data or as a site, written whole or not at all.

Everything is first written elsewhere on the same disk, and moved only when all of it is complete: a new directory in
one step, into one that exists file by file. Whatever else that holds stays.
"""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, suppress
from functools import partial
from typing import Any

from interpol_un.catalogue import PlainCatalogue, Record
from interpol_un.catalogue.description import COMMANDS, command_fields, listed_fields
from interpol_un.errors import OutputError, UsageError

from .csv_text import csv_text
from .database import write_database
from .envelope import dumps, envelope

DATABASE = "iun.db"
Step = tuple[str, Callable[[str], None]]
"""A file's name, with slashes where it stands in a directory of its own, and what writes it to a path."""


def data(catalogue: PlainCatalogue, *, bom: bool = False, delimiter: str = ",") -> list[Step]:
    """The catalogue as data: the JSON of each command that lists a kind, CSV of each kind, one SQLite database."""
    as_csv = partial(csv_text, bom=bom, delimiter=delimiter)
    texts: list[tuple[str, Callable[[], str]]] = []
    for name, kinds in COMMANDS.items():
        records = catalogue.sdg(everything=True) if name == "sdg" else catalogue.listed(kinds[0])
        extra = {"absences": catalogue.absences()} if name == "sdg" else None
        texts.append((f"{name}.json", partial(_json, name, records, catalogue, extra)))
        texts.append((f"{name}.csv", partial(as_csv, records, command_fields(name))))
    for name, kind in (("links", "link"), ("activities", "activity")):
        texts.append((f"{name}.csv", partial(as_csv, catalogue.listed(kind), listed_fields(kind))))
    return [*_steps(texts), (DATABASE, partial(write_database, catalogue))]


def site(catalogue: PlainCatalogue) -> list[Step]:
    """The catalogue as a site: pages that need no network."""
    from .site.pages import files_of

    return _steps(files_of(catalogue))


def _steps(texts: Iterable[tuple[str, Callable[[], str]]]) -> list[Step]:
    return [(name, partial(_write, make)) for name, make in texts]


def _write(make: Callable[[], str], path: str) -> None:
    """Writes what is only made now, so that a progress bar tells the truth."""
    text = make()
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def export(
    directory: str, files: list[Step], *, force: bool = False, done: Callable[[str], None] | None = None
) -> None:
    """Writes files into a directory that does not exist or is empty. done: called with each name once it is written.

    force: also into a directory that holds something. Raises UsageError where the directory may not be written to, and
    OutputError where it cannot.
    """
    if not directory:
        raise UsageError("no-name", "new-directory")
    target = os.path.realpath(directory)
    names = [name for name, _ in files]
    try:
        _refuse(directory, target, names, force)
        with ExitStack() as undo:
            _make_way(os.path.dirname(target), undo)
            place = target if os.path.isdir(target) else os.path.dirname(target)  # a directory may be a mount point
            beside = os.path.join(place, f"{secrets.token_hex(4)}.part")
            os.mkdir(beside)
            undo.callback(_clear, beside)
            for name, write in files:
                path = os.path.join(beside, name)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                write(path)
                if done is not None:
                    done(name)
            _move(beside, target, names)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise OutputError("unwritable", "other-directory", directory=directory, reason=reason) from None


def _make_way(directory: str, undo: ExitStack) -> None:
    """Makes a directory and those on the way to it; undo takes away again what was made, where it is empty."""
    missing = []
    while not os.path.isdir(directory):
        missing.append(directory)
        directory = os.path.dirname(directory)
    for path in reversed(missing):
        os.mkdir(path)
        undo.callback(_undo, os.rmdir, path)


def _undo(take: Callable[[str], None], path: str) -> None:
    """Takes a file or an empty directory away, if it is there."""
    with suppress(OSError):
        take(path)


def _refuse(directory: str, target: str, names: list[str], force: bool) -> None:
    """Before anything is moved: no file where a directory is needed, none the other way round, no link to elsewhere."""
    if not os.path.lexists(target):
        return
    if not os.path.isdir(target):
        raise UsageError("not-a-directory", "new-directory", directory=directory)
    if os.listdir(target) and not force:
        raise UsageError("not-empty", "other-or-force", directory=directory)
    for name in names:
        *way, last = name.split("/")
        path = target
        for part in way:
            path = os.path.join(path, part)
            if os.path.lexists(path) and (os.path.islink(path) or not os.path.isdir(path)):
                raise UsageError("led-elsewhere", "other-directory", directory=directory, part=part)
        path = os.path.join(path, last)
        if os.path.isdir(path):
            raise UsageError("is-a-directory", "other-directory", directory=directory, file=name)
        if os.path.lexists(path) and not (os.path.isfile(path) or os.path.islink(path)):
            raise UsageError("no-file", "other-directory", directory=directory, file=name)


def _move(beside: str, target: str, names: list[str]) -> None:
    """Puts what was written in its place: the directory as a whole, or where there is one, file by file.

    What files replace is kept until all are moved, and put back where one of them cannot be. Raises OutputError where
    that fails, too: then it stays where it was kept.
    """
    if not os.path.isdir(target):
        os.rename(beside, target)
        return
    keep = f"{beside}.kept"
    os.mkdir(keep)
    kept: dict[str, str] = {}
    try:
        with ExitStack() as undo:
            for number, name in enumerate(names):
                path = os.path.join(target, name)
                if os.path.lexists(path):
                    kept[name] = os.path.join(keep, str(number))
                    _keep(path, kept[name])
            for name in names:
                path = os.path.join(target, name)
                _make_way(os.path.dirname(path), undo)
                if name not in kept:
                    undo.callback(_undo, os.remove, path)
                os.replace(os.path.join(beside, name), path)
            undo.pop_all()
    except BaseException as error:
        lost = False
        for name, copy in kept.items():
            if not os.path.lexists(os.path.join(beside, name)):
                try:
                    os.replace(copy, os.path.join(target, name))
                except OSError:
                    lost = True
        if lost:
            reason = getattr(error, "strerror", None) or str(error) or "interrupted"
            raise OutputError("unwritable", "kept-in", directory=target, reason=reason, kept=keep) from None
        _clear(keep)
        raise
    _clear(keep)


def _keep(path: str, copy: str) -> None:
    """Keeps a file by another name: itself, or a copy of it where files have one name only."""
    try:
        os.link(path, copy, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(path, copy, follow_symlinks=False)


def _clear(directory: str) -> None:
    """Takes a directory away with all it holds, as far as that can be, also if an interrupt comes in between."""
    try:
        shutil.rmtree(directory, ignore_errors=True)
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def _json(name: str, records: Sequence[Record], catalogue: PlainCatalogue, extra: dict[str, Any] | None) -> str:
    return dumps(envelope(name, records, catalogue, extra))
