"""A directory of YAML files, read whole, checked by every rule, and put into the tables of a store."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from shlex import quote
from typing import Any, NamedTuple

from interpol_un.errors import DataError

from . import checker, derived, rules
from .checker import Checker, TooManyError, short
from .description import struct
from .store import Store, bundled, filled
from .vocabulary import KINDS
from .yaml_reader import MAX_BYTES, Node, Problem, UnreadableError, decode, read

WORDS = "search-words"
"""The file of the search words, without its ending; a directory that lacks it takes those of the bundled one."""


class Checked(NamedTuple):
    """What a directory holds: its problems, causes first; the plain records by kind; and as read, with their places."""

    problems: list[Problem]
    records: dict[str, list[dict[str, Any]]]
    meta: dict[str, Any]
    words: dict[str, Any]
    read: list[rules.Read]


def store_of(directory: str) -> Store:
    """The tables of a directory. Raises DataError as `checked` does."""
    found = checked(directory)
    return filled(derived.listings(found.records), {"catalogue": found.meta, WORDS: found.words})


def checked(directory: str) -> Checked:
    """What a directory holds. Raises DataError, whose details list every problem, if it breaks a rule."""
    found = check_directory(directory)
    if found.problems:
        problems = [{**problem._asdict(), "text": str(problem)} for problem in found.problems]
        values = {"count": len(problems), "directory": directory, "problems": problems}
        raise DataError("problems", "mend-files", **values, command=f"iun check --data {quote(directory)}")
    return found


def check_directory(directory: str) -> Checked:
    """Reads and checks a directory. Raises DataError only where there is none; what a file holds becomes a problem."""
    if not os.path.isdir(directory):  # a path that is too long or holds NUL is no directory; Path would raise
        what = "not-a-directory" if os.path.exists(directory) else "does-not-exist"
        raise DataError(what, "give-data", directory=directory)
    reading = _Reading(Path(directory))
    records = {kind.name: reading.kind(kind.name, kind.file) for kind in KINDS}
    meta = reading.mapping("meta")
    ids = rules.ids(reading.read)
    if (reading.root / f"{WORDS}.yaml").exists():
        words = reading.mapping(WORDS)
    else:  # those of the bundled catalogue, without nicknames of other records
        words = _Reading(Path(bundled())).mapping(WORDS)
        words["nicknames"] = [nickname for nickname in words.get("nicknames", ()) if nickname["ref"] in ids]
    reading.find_empty(ids)
    lost = rules.lost(reading.read) | {kind for kind, file, _ in KINDS if f"{file}.yaml" in reading.unread}
    wrong = [*islice(rules.references(reading.references, ids, lost), checker.MAX_PROBLEMS)]
    whole = not (reading.problems or lost or wrong)
    cited = {target for _, allowed, target in reading.references if allowed == ("source",)} if whole else None
    between = islice(rules.between(reading.read, str(meta.get("as_of") or ""), cited, lost), checker.MAX_PROBLEMS)
    order = [f"{file}.yaml" for file in (*(kind.file for kind in KINDS), "meta", WORDS)]

    def place(problem: Problem) -> tuple[bool, int, int, int]:
        return problem.file not in reading.unread, order.index(problem.file), problem.line, problem.column

    problems = [problem for found in (reading.problems, between, wrong) for problem in sorted(found, key=place)]
    return Checked(problems, records, meta, words, reading.read)


class _Reading:
    """The files of one directory while they are read."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.references: list[tuple[Problem, tuple[str, ...], str]] = []
        self.read: list[rules.Read] = []
        self.unread: set[str] = set()
        """The files that could not be read to their end."""

    def kind(self, kind: str, file: str) -> list[dict[str, Any]]:
        """The records of a kind that hold to its description."""
        records: list[dict[str, Any]] = []
        with self._checking(f"{file}.yaml") as (checking, node):
            items = node.value if node is not None and isinstance(node.value, list) else None
            if node is not None and items is None:
                checking.problem(node, "", "expected a list of records, each beginning with `- id:`")
            for index, item in enumerate(items or ()):
                given = item.value.get("id") if isinstance(item.value, dict) else None
                name = short(given.value) if given and isinstance(given.value, str) else f"number {index + 1}"
                checking.record = f"{kind} {name}"
                if (plain := checking.struct(item, struct(kind), "")) is not None:
                    records.append(plain)
                    self.read.append(rules.Read(kind, plain, checking.file, item.line, item.column))
        if items is None or len(records) < len(items):
            self.unread.add(checking.file)
        return records

    def find_empty(self, ids: Collection[str]) -> None:
        """A problem for each file that holds no record though others refer to some."""
        missed = {kind for _, kinds, name in self.references if name not in ids for kind in kinds}
        missed -= {record.kind for record in self.read}
        empty = [name for kind in KINDS if kind.name in missed and (name := f"{kind.file}.yaml") not in self.unread]
        self.unread.update(empty)
        self.problems += [Problem(name, 1, 1, "", "", "holds no record, though others refer to some") for name in empty]

    def mapping(self, name: str) -> dict[str, Any]:
        """The one map that a file holds; empty if it cannot be read."""
        plain: dict[str, Any] = {}
        with self._checking(f"{name}.yaml") as (checking, node):
            if node is None:
                self.unread.add(checking.file)
            else:
                plain = checking.struct(node, struct(name), "") or {}
        return plain

    @contextmanager
    def _checking(self, file: str) -> Iterator[tuple[Checker, Node | None]]:
        """What checks a file, and what that holds; ends where it holds too many problems, and keeps what was found."""
        checking = Checker(file)
        with suppress(TooManyError):
            yield checking, self._node(file)
        self.problems += checking.problems
        self.references += checking.references

    def _node(self, file: str) -> Node | None:
        """What a file holds; None, and a problem, if it cannot be read."""
        try:
            path = (self.root / file).resolve()
            if not path.is_relative_to(self.root.resolve()):
                raise UnreadableError(file, 0, 0, "is a link that leads out of the directory")
            if path.exists() and not path.is_dir() and not path.is_file():  # a pipe or a device may never end
                raise UnreadableError(file, 0, 0, "cannot be read: is not a file")
            with open(path, "rb") as opened:
                return read(decode(opened.read(MAX_BYTES + 1), file), file)
        except UnreadableError as error:
            self.problems.append(error.problem)
        except (OSError, RuntimeError) as error:
            reason = f"cannot be read: {getattr(error, 'strerror', None) or error}"
            self.problems.append(Problem(file, 0, 0, "", "", reason))
        return None
