"""How long `iun` takes to start, beside the bare interpreter, the smallest Typer program and tools of the same kind.

python bench/start.py                      an installed wheel in a fresh virtualenv (made for this)
python bench/start.py --bin DIR            the programs of a virtualenv in which the wheel is installed already
python bench/start.py --peers DIR          also tldr, undata, linecast and sqlite-utils as far as DIR holds them
python bench/start.py --runs 31 --only NAME

All cases run in turn, their medians are told as ratios to the Typer program. Exit code 1 if a case is over its limit.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

from measure import Case, fresh_install, medians, once, workplace

FRAMEWORK = "typer"
PROGRAM = '''\
from __future__ import annotations

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def main(name: str = "", number: int = 0) -> None:
    """A program with two options."""
    print("{}")


app()
'''
"""What every Typer program has to pay: the ratios are to this one."""


def ours(bins: Path, work: Path) -> Iterator[Case]:
    """The interpreter, the framework, and iun."""
    python, iun = str(bins / "python"), str(bins / "iun")
    program = work / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    yield Case("interpreter", [python, "-c", "pass"])
    yield Case(FRAMEWORK, [python, str(program)])
    yield Case("priorities --json", [iun, "priorities", "--json"], at_most=0.6)
    yield Case("priorities, parsed", [iun, "--json", "priorities"], at_most=1.3)
    yield Case("priorities, terminal", [iun, "priorities"], terminal=True, at_most=1.3)
    yield Case("search --json", [iun, "search", "terrorism", "--json"], at_most=0.9)
    yield Case("show --json", [iun, "show", "unodc", "--json"], at_most=0.9)
    yield Case("show, parsed", [iun, "--color", "auto", "show", "unodc", "--json"], at_most=1.3)
    yield Case("timeline --json", [iun, "timeline", "--json"], at_most=0.6)
    yield Case("search, terminal", [iun, "search", "terrorism"], terminal=True)
    yield Case("show, terminal", [iun, "show", "unodc"], terminal=True)
    yield Case("iun", [iun])
    completing = {"_IUN_COMPLETE": "complete_bash", "COMP_WORDS": "iun partners --area terr", "COMP_CWORD": "3"}
    completion = Case("completion of a value", [iun], environ=completing, at_most=1.15)
    if b"terrorism" in once(completion)[2]:
        yield completion


def peers(bins: Path, work: Path) -> Iterator[Case]:
    """Tools of the same kind: help, and one real question each that needs no network."""
    database = work / "small.db"
    with sqlite3.connect(database) as connection:
        connection.execute("create table area (id text)")
        connection.executemany("insert into area values (?)", [("terrorism",), ("cybercrime",)])
    connection.close()
    pages = work / "cache" / "tldr" / "pages" / "common"
    pages.mkdir(parents=True)
    (pages / "tar.md").write_text("# tar\n\n> Archives.\n\n- List:\n\n`tar tf {{file}}`\n", encoding="utf-8")
    cache = {"XDG_CACHE_HOME": str(work / "cache"), "TLDR_CACHE_ENABLED": "1"}
    questions = {
        "tldr": (["--platform", "common", "tar"], cache),
        "undata": (["regions"], {}),
        "linecast": (["moon", "--location", "48.2,16.4"], {}),
        "sqlite-utils": (["rows", str(database), "area"], {}),
    }
    for name, (words, environ) in questions.items():
        program = bins / name
        if not program.exists():
            print(f"{name}: not installed in {bins}", file=sys.stderr)
            continue
        for case in (
            Case(f"{name} --help", [str(program), "--help"]),
            Case(f"{name} {words[0]}", [str(program), *words], environ=environ),
        ):
            if once(case)[1]:
                print(f"{case.name}: fails here, left out", file=sys.stderr)
            else:
                yield case


def main() -> int:
    """Measures and tells; 1 if a case is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=Path, help="a virtualenv's directory of programs")
    parser.add_argument("--peers", type=Path, help="a directory of programs to compare with")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--only", action="append", help="only cases whose name begins so")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with workplace() as place:
        work = Path(place)
        cases = list(ours(given.bin or fresh_install(work), work))
        if given.peers:
            cases += peers(given.peers, work)
        wanted = tuple(given.only or [""])
        cases = [case for case in cases if case.name == FRAMEWORK or case.name.startswith(wanted)]
        found = medians(cases, given.runs)
    unit = found[FRAMEWORK]
    if given.json:
        print(
            json.dumps(
                {name: {"ms": round(1000 * value, 1), "ratio": round(value / unit, 3)} for name, value in found.items()}
            )
        )
    over = 0
    for case in cases:
        ratio = found[case.name] / unit
        late = case.at_most is not None and ratio > case.at_most
        over += late
        limit = "" if case.at_most is None else f"  (at most {case.at_most}{', OVER' if late else ''})"
        if not given.json:
            print(f"{case.name:24} {1000 * found[case.name]:7.1f} ms {ratio:6.2f} x{limit}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
