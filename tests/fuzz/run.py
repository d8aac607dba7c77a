"""Coverage-guided fuzzing of the loader and the text engine with atheris (install it by hand: pip install atheris).

python tests/fuzz/run.py                  five minutes each
python tests/fuzz/run.py --seconds 30 text

A finding ends the run: libFuzzer writes the bytes to crash-… in the current directory. It becomes a test with its fix.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "tests" / "data" / "catalogue"
WIDTHS = (1, 2, 7, 40, 200)


def loader(directory: str) -> Callable[[bytes], None]:
    """Puts the bytes in place of one file of a catalogue: refused with problems, or loaded and shown as JSON."""
    from interpol_un.catalogue import open_catalogue
    from interpol_un.catalogue.vocabulary import KINDS
    from interpol_un.errors import DataError
    from interpol_un.formats.envelope import dumps, envelope

    names = [*(kind.file for kind in KINDS), "meta"]
    good = {name: (CATALOGUE / f"{name}.yaml").read_bytes() for name in names}
    for name, content in good.items():
        Path(directory, f"{name}.yaml").write_bytes(content)

    def one(raw: bytes) -> None:
        if not raw:
            return
        name = names[raw[0] % len(names)]
        place = Path(directory, f"{name}.yaml")
        place.write_bytes(raw[1:])
        try:
            catalogue = open_catalogue(directory)
            dumps(envelope("priorities", catalogue.listed("priority"), catalogue))
            for name in catalogue.ids():
                catalogue.get(name)
        except DataError as error:
            if not error.details.get("problems"):
                raise
        finally:
            place.write_bytes(good[name])

    return one


def records(directory: str) -> Callable[[bytes], None]:
    """Bytes as the one file of a kind, checked by its description and by the rules between records: many a second."""
    from interpol_un.catalogue import rules
    from interpol_un.catalogue.checker import Checker
    from interpol_un.catalogue.description import struct
    from interpol_un.catalogue.vocabulary import KINDS
    from interpol_un.catalogue.yaml_reader import UnreadableError, decode, read

    def one(raw: bytes) -> None:
        kind = KINDS[raw[0] % len(KINDS)].name if raw else ""
        checker = Checker("x.yaml")
        with suppress(UnreadableError):
            top = read(decode(raw[1:], "x.yaml"), "x.yaml")
            nodes = top.value if isinstance(top.value, list) else []
            plain = [(node, checker.struct(node, struct(kind), "")) for node in nodes]
            found = [rules.Read(kind, value, "x.yaml", node.line, node.column) for node, value in plain if value]
            told = [*checker.problems, *rules.references(checker.references, rules.ids(found))]
            told += rules.between(found, "2026", set())
            assert all(problem.message and problem.line for problem in told)
            assert max((len(str(problem)) for problem in told), default=0) < 2000

    return one


def reader(directory: str) -> Callable[[bytes], None]:
    """Bytes to nodes: refused with a place, or a tree."""
    from interpol_un.catalogue.yaml_reader import UnreadableError, decode, read

    def one(raw: bytes) -> None:
        with suppress(UnreadableError):
            read(decode(raw, "x.yaml"), "x.yaml")

    return one


def text(directory: str) -> Callable[[bytes], None]:
    """Any string through the whole engine at several widths, in every mode: no line too wide, no control, no loss."""
    from interpol_un.terminal import Mode, emit
    from interpol_un.text import clean, prepare

    def one(raw: bytes) -> None:
        given = raw.decode("utf-8", "surrogatepass" if raw[:1] == b"s" else "replace")
        assert clean(clean(given)) == clean(given)
        bases: tuple[Literal["L", "R"] | None, ...] = ("R", "L", None)
        for base in bases:
            prepared = prepare(given, base=base)
            for width in WIDTHS:
                for line in prepared.lines(width):
                    assert line.width <= max(width, 2)
                    for mode in Mode:
                        sent = re.sub("\x1b\\[[0-9;]*m|\x1b\\[8[lh]", "", emit(line, mode))
                        assert not any(char < " " or "\x7f" <= char < "\xa0" for char in sent)

    def safely(raw: bytes) -> None:
        with suppress(UnicodeDecodeError):
            one(raw)

    return safely


def words(directory: str) -> Callable[[bytes], None]:
    """Any query: folded the same twice, searched for, looked up."""
    from interpol_un.catalogue import open_catalogue
    from interpol_un.errors import NotFoundError
    from interpol_un.search.folding import fold

    catalogue = open_catalogue(CATALOGUE)

    def one(raw: bytes) -> None:
        query = raw.decode("utf-8", "replace")
        assert fold(fold(query)) == fold(query)
        catalogue.index.search(query)
        with suppress(NotFoundError):
            catalogue.find(query)

    return one


SEEN = (
    "catalogue.from_yaml",
    "catalogue.yaml_reader",
    "catalogue.checker",
    "catalogue.rules",
    "search.index",
    "text",
    "terminal",
)
TARGETS = {"loader": loader, "records": records, "reader": reader, "text": text, "words": words}


def seeds(target: str, directory: Path) -> None:
    """Real content to begin from; a first byte says of which file, where the target asks for it."""
    from interpol_un.catalogue.vocabulary import KINDS

    files = [CATALOGUE / f"{name}.yaml" for name in (*(kind.file for kind in KINDS), "meta")]
    if target in ("loader", "records", "reader"):
        parts: Iterator[bytes] = (
            bytes([number]) * (target != "reader") + file.read_bytes() for number, file in enumerate(files)
        )
    else:
        parts = (line.strip().encode() for file in files for line in file.read_text(encoding="utf-8").splitlines()[:40])
    for number, part in enumerate(parts):
        (directory / str(number)).write_bytes(part)


def fuzz(target: str, seconds: int) -> None:
    """Fuzzes one target in this process, which libFuzzer ends."""
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["interpol_un"]):  # what is imported here is what libFuzzer sees into
        for name in SEEN:
            import_module(f"interpol_un.{name}")
    place, corpus = TemporaryDirectory(), TemporaryDirectory()
    seeds(target, Path(corpus.name))
    options = [
        f"-max_total_time={seconds}",
        "-print_final_stats=1",
        "-timeout=60",
        "-max_len=4096",
        "-rss_limit_mb=4096",
        "-verbosity=0",
    ]
    atheris.Setup([sys.argv[0], *options, corpus.name], TARGETS[target](place.name))
    atheris.Fuzz()


def main() -> int:
    """Runs each target in a process of its own; 1 if one found something."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], help=f"of {', '.join(TARGETS)}; all if none")
    parser.add_argument("--seconds", type=int, default=300, help="for each target")
    given = parser.parse_args()
    failed = []
    for target in given.targets or TARGETS:
        print(f"{target}: {given.seconds} s", flush=True)
        child = os.fork()
        if not child:
            fuzz(target, given.seconds)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status:
            failed.append(target)
    print(f"found something: {', '.join(failed)}" if failed else "found nothing")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
