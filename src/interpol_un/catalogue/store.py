"""Where a catalogue comes from: a directory of YAML, or the compiled form that the wheel carries beside it.

Both give the same plain records (a test proves it). YAML is always read whole and checked by every rule, so a broken
file is reported before anything is shown. The compiled form was checked when it was made, and only the kinds that a
command asks for are read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING, Any

from interpol_un.errors import DataError
from interpol_un.search.lines import END, lead

from .vocabulary import KINDS

if TYPE_CHECKING:
    from interpol_un.search.query import Index

COMPILED = "compiled"
INDEX, RESULTS = "index.txt", "results.txt"


def bundled() -> str:
    """The directory of the bundled catalogue: inside the package in a wheel, beside `src` in a checkout."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(here, "data")
    if os.path.isdir(inside) or _zipped():
        return inside
    return os.path.join(os.path.dirname(os.path.dirname(here)), "data")  # editable install


def _zipped() -> bool:
    """Whether the package was imported from an archive."""
    return not os.path.isfile(__file__)


class Compiled:
    """Plain records from files made by `compile_to`, one a kind, each read when first asked for."""

    def __init__(self, directory: str) -> None:
        self._directory = directory
        self._results = b""

    def read(self, name: str) -> Any:
        """The content of one compiled file. Raises DataError if it cannot be read."""
        import json

        with _readable():  # `loads` takes three times as long to decode bytes itself
            return json.loads(_content(os.path.join(self._directory, f"{name}.json")).decode())

    def result(self, record_id: str) -> Any:
        """What a search shows of a record (see `results`); no more of the file is parsed. Raises DataError."""
        import json

        with _readable():
            self._results = self._results or _content(os.path.join(self._directory, RESULTS))
            if not self._results.endswith(END.encode()):
                raise ValueError(f"{RESULTS} ends too early")
            return json.loads(lead(self._results, record_id))

    def index(self) -> Index:
        """What searches look through. Raises DataError."""
        from interpol_un.search.query import Index

        with _readable():
            *rows, end = _content(os.path.join(self._directory, INDEX)).split(b"\n")
            if end:
                raise ValueError(f"{INDEX} ends too early")
            return Index({name.decode(): part for name, part in zip(rows[::2], rows[1::2], strict=True)})


@contextmanager
def _readable() -> Iterator[None]:
    """What is read in it can be read, or DataError is raised."""
    try:
        yield
    except (OSError, ValueError, KeyError) as error:
        raise DataError(f"the compiled catalogue cannot be read: {error}", "install the package again") from None


def _content(path: str) -> bytes:
    """The bytes of a file of the package, from whatever the package was imported from."""
    loader: Any = __spec__.loader if __spec__ and _zipped() else None
    if loader is not None:
        return bytes(loader.get_data(path))
    with open(path, "rb") as file:
        return file.read()


class Yaml:
    """Plain records from a directory of YAML files, read and checked at once."""

    def __init__(self, directory: str) -> None:
        problems, kinds, meta = check_directory(directory)
        if problems:
            count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
            raise DataError(
                f"{count} in {directory}",
                "mend the files, then type: iun check --data DIR",
                problems=[{**problem._asdict(), "text": str(problem)} for problem in problems],
            )
        self._files: dict[str, Any] = {"meta": meta, **kinds}

    def read(self, name: str) -> Any:
        """The records of a kind's file, or meta."""
        return self._files[name]


def open_directory(directory: str | os.PathLike[str] | None) -> Compiled | Yaml:
    """The catalogue of a directory, or the bundled one. Raises DataError if it does not hold to the rules."""
    if directory is None:
        compiled = os.path.join(bundled(), COMPILED)
        return Compiled(compiled) if os.path.isdir(compiled) or _zipped() else Yaml(bundled())
    return Yaml(os.fspath(directory))


def check_directory(directory: str) -> tuple[list[Any], dict[str, list[dict[str, Any]]], dict[str, Any]]:
    """All problems of a directory, the plain records by file name, and meta. Never raises for what a file holds."""
    from pathlib import Path

    from . import rules
    from .checker import MAX_PROBLEMS, Checker, TooManyError, short
    from .field_types import Ref
    from .fields import META, STRUCTS
    from .yaml_reader import MAX_BYTES, Problem, UnreadableError, decode, read

    problems: list[Problem] = []
    found: list[Any] = []
    records: list[rules.Read] = []
    kinds: dict[str, list[dict[str, Any]]] = {}
    root = Path(directory)
    if not os.path.isdir(directory):  # a path that is too long or holds NUL is no directory; Path would raise
        what = "is not a directory" if os.path.exists(directory) else "does not exist"
        raise DataError(f"{directory} {what}", "give --data a directory of YAML files, such as the project's data/")

    def load(name: str) -> Any:
        file = f"{name}.yaml"
        try:
            path = (root / file).resolve()
            if not path.is_relative_to(root.resolve()):
                raise UnreadableError(Problem(file, 0, 0, "", "", "is a link that leads out of the directory"))
            if path.exists() and not path.is_dir() and not path.is_file():  # a pipe or a device may never end
                raise UnreadableError(Problem(file, 0, 0, "", "", "cannot be read: is not a file"))
            with open(path, "rb") as opened:
                raw = opened.read(MAX_BYTES + 1)
            return read(decode(raw, file), file)
        except UnreadableError as error:
            problems.append(error.problem)
        except (OSError, RuntimeError) as error:
            problems.append(Problem(file, 0, 0, "", "", f"cannot be read: {getattr(error, 'strerror', None) or error}"))
        return None

    for kind in KINDS:
        kinds[kind.file] = []
        node = load(kind.file)
        if node is None:
            continue
        checker = Checker(f"{kind.file}.yaml")
        if not isinstance(node.value, list):
            checker.problem(node, "", "expected a list of records, each beginning with `- id:`")
        else:
            with suppress(TooManyError):
                for index, item in enumerate(node.value):
                    given = item.value.get("id") if isinstance(item.value, dict) else None
                    name = short(given.value) if given and isinstance(given.value, str) else f"number {index + 1}"
                    checker.record = f"{kind.name} {name}"
                    plain = checker.struct(item, STRUCTS[kind.name], "")
                    if plain is not None:
                        kinds[kind.file].append(plain)
                        records.append(rules.Read(kind.name, plain, checker.file, item.line, item.column))
        problems += checker.problems
        found += checker.references
    meta_node = load("meta")
    meta: dict[str, Any] = {}
    if meta_node is not None:
        checker = Checker("meta.yaml")
        with suppress(TooManyError):
            meta = checker.struct(meta_node, META, "") or {}
        problems += checker.problems
        found += checker.references
    used = {target for _, allowed, target in found if allowed == Ref(("source",)).kinds}
    problems += islice(rules.references(found, rules.ids(records)), MAX_PROBLEMS)
    problems += islice(rules.between(records, str(meta.get("as_of") or ""), used), MAX_PROBLEMS)
    order = [f"{kind.file}.yaml" for kind in KINDS] + ["meta.yaml"]
    return sorted(problems, key=lambda each: (order.index(each.file), each.line, each.column)), kinds, meta


def compile_to(source: str, target: str) -> list[str]:
    """Writes the compiled form of a YAML directory, one file a kind and more; returns the paths written.

    Raises DataError if the directory does not hold to the rules, so that no wheel can carry a broken catalogue.
    """
    import json

    from interpol_un.search.index import build

    from .catalogue import Catalogue
    from .results import results

    whole = Yaml(source)
    os.makedirs(target, exist_ok=True)
    parts = {name: whole.read(name) for name in (*(kind.file for kind in KINDS), "meta")}
    catalogue = Catalogue(whole)
    parts["ids"] = catalogue.ids()
    index = b"".join([name.encode() + b"\n" + part + b"\n" for name, part in build(catalogue).items()])
    written = []
    for name, part in parts.items():
        path = os.path.join(target, f"{name}.json")
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            json.dump(part, file, ensure_ascii=False, separators=(",", ":"))
        written.append(path)
    for name, text in ((INDEX, index), (RESULTS, results(catalogue))):
        written.append(os.path.join(target, name))
        with open(written[-1], "wb") as raw:
            raw.write(text)
    return written
