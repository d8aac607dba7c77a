"""How cost grows: a catalogue of 10,000 made-up partners against one of 1,000, read from YAML and compiled.

python bench/grow.py                 the checkout's program; --runs 5, --sizes 1000 10000

Tells seconds, their ratio and the most memory a process took. Exit code 1 if JSON or the table of the compiled
catalogue grows more than twelvefold, or a process takes more than 300 MB. The smallest
Typer program (see `start.py`) is timed beside them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from measure import ROOT, bare_environ, workplace
from start import PROGRAM

MOST_GROWTH, MOST_MEMORY = 12.0, 300.0


class Took(NamedTuple):
    """Seconds, and the most memory in MB."""

    seconds: float
    memory: float


def partner(number: int) -> str:
    """A made-up partner, about as long as a real one."""
    return f"""\
- id: "body-{number:05}"
  type: "un-office"
  acronyms:
    en: ["B{number}"]
  title:
    ar: "مكتب الأمثلة رقم {number}"
    en: "Office of Examples no. {number}"
  areas: ["terrorism", "cybercrime"]
  named_in_document: "false"
  summary:
    ar: "مكتب رقمه {number} يعمل معه الإنتربول على مكافحة الإرهاب والجريمة السيبرانية وتبادل المعلومات منذ عام 2018."
    en: "Office no. {number}, with which INTERPOL works against terrorism and cybercrime, exchanging data since 2018."
    fr: "Bureau no {number}, avec lequel INTERPOL lutte contre le terrorisme et la cybercriminalité depuis 2018."
    es: "Oficina n.º {number}, con la que INTERPOL lucha contra el terrorismo y la ciberdelincuencia desde 2018."
  sources:
    - source: "source-press"
      locator: "page {number}"
"""


def catalogue(directory: Path, size: int) -> Path:
    """The small catalogue of the tests with so many partners more."""
    shutil.copytree(ROOT / "tests" / "data" / "catalogue", directory)
    made = "".join(partner(number) for number in range(size))
    kept = (directory / "partners.yaml").read_text(encoding="utf-8")
    (directory / "partners.yaml").write_text(made + kept, encoding="utf-8")  # `body-…` sorts before `ode`
    return directory


def installed(directory: Path, data: Path) -> Path:
    """The package over a catalogue, compiled as the wheel carries it.

    Compiled by another process: a child's most memory counts from its parent's.
    """
    shutil.copytree(ROOT / "src" / "interpol_un", directory / "interpol_un", ignore=shutil.ignore_patterns("__py*"))
    shutil.copytree(data, directory / "interpol_un" / "data")
    shutil.copytree(ROOT / "data" / "ui", directory / "interpol_un" / "data" / "ui")
    code = "import sys; from interpol_un.catalogue.catalogue import compile_to; compile_to(*sys.argv[1:])"
    target = directory / "interpol_un" / "data" / "catalogue.db"
    environ = bare_environ({"PYTHONPATH": str(ROOT / "src")})
    subprocess.run([sys.executable, "-c", code, str(data), str(target)], check=True, env=environ)
    return directory


def once(path: Path, words: list[str]) -> Took:
    """Runs the program with a path in front."""
    argv = [sys.executable, "-c", "from interpol_un.cli import main; main()", *words]
    begun = time.perf_counter()
    with subprocess.Popen(
        argv,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env=bare_environ({"PYTHONPATH": str(path)}),
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(words)}: exit code {process.returncode}")
    return Took(time.perf_counter() - begun, usage.ru_maxrss / 1024)


def framework(work: Path) -> float:
    """Seconds that the smallest Typer program takes."""
    program = work / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    begun = time.perf_counter()
    subprocess.run([sys.executable, str(program)], check=True, capture_output=True, env=bare_environ())
    return time.perf_counter() - begun


def main() -> int:
    """Measures and tells; 1 if a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs=2, default=[1000, 10_000])
    given = parser.parse_args()
    over = []
    with workplace() as place:
        work = Path(place)
        yaml = {size: catalogue(work / f"yaml-{size}", size) for size in given.sizes}
        compiled = {size: installed(work / f"compiled-{size}", yaml[size]) for size in given.sizes}
        cases: dict[str, list[str]] = {
            "JSON": ["--json", "partners"],
            "table": ["partners", "--bidi", "visual", "--width", "100"],
            "table, piped": ["partners"],
            "list": ["partners", "--format", "list"],
            "search": ["--json", "search", "cybercrime"],
            "JSON of YAML": ["--json", "partners", "--data"],
            "table of YAML": ["partners", "--data"],
        }
        for name, words in cases.items():
            took = {}
            for size in given.sizes:
                line = [*words, str(yaml[size])] if words[-1] == "--data" else words
                runs = 1 if "YAML" in name else given.runs
                rounds = [once(compiled[size], line) for _ in range(runs)]
                took[size] = Took(*map(median, zip(*rounds, strict=True)))
            few, many = (took[size] for size in given.sizes)
            growth = many.seconds / few.seconds
            print(
                f"{name:14} {few.seconds:7.2f} s {many.seconds:7.2f} s {growth:6.1f} x  "
                f"memory {few.memory:.0f} MB, {many.memory:.0f} MB",
                flush=True,
            )
            if many.memory > MOST_MEMORY or (name in ("JSON", "table") and growth > MOST_GROWTH):
                over.append(name)
        print(f"the smallest Typer program: {median(framework(work) for _ in range(given.runs)):.2f} s")
    print(f"over a limit: {', '.join(over)}" if over else "within the limits")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
