"""The whole catalogue as files in a directory, as data or as a site, written whole or not at all.

Everything is first written elsewhere on the same disk, and moved only when all of it is complete: a new directory in
one step, into one that exists file by file. Whatever else that holds stays.
"""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from functools import partial

from interpol_un.catalogue import PlainCatalogue, Record
from interpol_un.catalogue.description import COMMANDS, command_fields, listed_fields
from interpol_un.catalogue.model.field_types import Field
from interpol_un.errors import OutputError, UsageError

from .csv_text import csv_text
from .database import write_database
from .envelope import dumps, envelope

DATABASE = "iun.db"
Step = tuple[str, Callable[[str], None]]
"""A file's name, with slashes where it stands in a directory of its own, and what writes it to a path."""


def data(catalogue: PlainCatalogue, *, bom: bool = False, delimiter: str = ",") -> list[Step]:
    """The catalogue as data: the JSON of each command that lists a kind, CSV of each kind, one SQLite database."""
    as_csv = partial(_csv, catalogue, bom=bom, delimiter=delimiter)
    steps: list[Step] = []
    for name, kinds in COMMANDS.items():
        steps.append((f"{name}.json", partial(_make, partial(_json, name, kinds, catalogue))))
        steps.append((f"{name}.csv", partial(_make, partial(as_csv, kinds, command_fields(name)))))
    for name, kind in (("links", "link"), ("activities", "activity")):
        steps.append((f"{name}.csv", partial(_make, partial(as_csv, (kind,), listed_fields(kind)))))
    return [*steps, (DATABASE, partial(write_database, catalogue))]


def site(catalogue: PlainCatalogue) -> list[Step]:
    """The catalogue as a site: pages that need no network."""
    from .site.pages import files_of

    return [(name, partial(_make, make)) for name, make in files_of(catalogue)]


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
                path = _made(beside, name)
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
    if not os.path.lexists(target):
        return
    if not os.path.isdir(target):
        raise UsageError("not-a-directory", "new-directory", directory=directory)
    if os.listdir(target) and not force:
        raise UsageError("not-empty", "other-or-force", directory=directory)
    for name in names:
        _refuse_in(directory, target, name)


def _refuse_in(directory: str, target: str, name: str) -> None:
    """Before anything is moved: no file where a directory is needed, none the other way round, no link to elsewhere."""
    *way, last = name.split("/")
    path = target
    for part in way:
        path = os.path.join(path, part)
        if os.path.lexists(path) and (os.path.islink(path) or not os.path.isdir(path)):
            raise UsageError("led-elsewhere", "other-directory", directory=directory, part=part)
    path = os.path.join(path, last)
    if os.path.lexists(path) and not (os.path.isfile(path) or (os.path.islink(path) and not os.path.isdir(path))):
        what = "is-a-directory" if os.path.isdir(path) else "no-file"
        raise UsageError(what, "other-directory", directory=directory, file=name)


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
                path = _path(target, name)
                if os.path.lexists(path):
                    kept[name] = os.path.join(keep, str(number))
                    _keep(path, kept[name])
            for name in names:
                path = _path(target, name)
                _make_way(os.path.dirname(path), undo)
                if name not in kept:
                    undo.callback(_undo, os.remove, path)
                os.replace(_path(beside, name), path)
            undo.pop_all()
    except BaseException as error:
        moved = [name for name in names if not os.path.lexists(_path(beside, name))]
        lost = [name for name in moved if name in kept and not _put_back(kept[name], _path(target, name))]
        if lost:
            reason = getattr(error, "strerror", None) or str(error) or "interrupted"
            raise OutputError("unwritable", "kept-in", directory=target, reason=reason, kept=keep) from None
        _clear(keep)
        raise
    _clear(keep)


def _clear(directory: str) -> None:
    """Takes a directory away with all it holds, as far as that can be, also if an interrupt comes in between."""
    try:
        shutil.rmtree(directory, ignore_errors=True)
    except BaseException:
        shutil.rmtree(directory, ignore_errors=True)
        raise


def _keep(path: str, copy: str) -> None:
    """Keeps a file by another name: itself, or a copy of it where files have one name only."""
    try:
        os.link(path, copy, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(path, copy, follow_symlinks=False)


def _put_back(copy: str, path: str) -> bool:
    """Puts a file that was kept in its place again; whether it stands there."""
    try:
        os.replace(copy, path)
    except OSError:
        return False
    return True


def _path(directory: str, name: str) -> str:
    return os.path.join(directory, *name.split("/"))


def _made(directory: str, name: str) -> str:
    """The path of a file in a directory, the directories on its way made."""
    path = _path(directory, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return path


def _json(name: str, kinds: Sequence[str], catalogue: PlainCatalogue) -> str:
    extra = {"absences": catalogue.absences()} if name == "sdg" else None
    return dumps(envelope(name, _records(kinds, catalogue), catalogue, extra))


def _csv(
    catalogue: PlainCatalogue, kinds: Sequence[str], fields: tuple[Field, ...], *, bom: bool, delimiter: str
) -> str:
    return csv_text(_records(kinds, catalogue), fields, bom=bom, delimiter=delimiter)


def _records(kinds: Sequence[str], catalogue: PlainCatalogue) -> Sequence[Record]:
    """All records of these kinds; SDG targets stand behind their goals."""
    return catalogue.sdg(everything=True) if "sdg-goal" in kinds else catalogue.listed(kinds[0])


def _make(make: Callable[[], str], path: str) -> None:
    """Writes what is only made now, so that a progress bar tells the truth."""
    _write(path, make())


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
