"""Mutation testing of text/ and terminal/: does a test fail when one thing in a module is wrong?

pip install cosmic-ray                                    its operators are used, its runner is not
python -m tests.mutants                                   every module: hours on two cores
python -m tests.mutants text/prepared text/reorder          some of them
python -m tests.mutants --show text/prepared                what would be changed

Each mutant is written into a copy of the package and tried in a fork of this process, which has the libraries loaded:
the files of the checkout are never touched. hypothesis takes the same few examples each time. What survives and is not
explained in tests/MUTANTS.md is printed, and the exit code is 1. POSIX only.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.mutants.changes import Mutant, mutants

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "interpol_un"
PAGE = ROOT / "tests" / "MUTANTS.md"
EXAMPLES = 40

# The tests of a module, the ones that know it best first: the first failure ends a run.
_SHAPE = ("text/test_shape.py", "text/test_prepared.py", "text/test_tables.py", "text/test_tokens.py")
_ORDER = ("text/test_reorder.py", "text/test_tables.py", "text/test_prepared.py", "text/test_tokens.py")
_EMIT = ("terminal/test_emission.py", "terminal/test_choice.py", "terminal/test_properties.py")
_CHOOSE = ("terminal/test_profiles.py", "terminal/test_choice.py", "terminal/test_query.py", "terminal/test_width.py")
_LINES = ("text/test_prepared.py", "text/test_tokens.py", "text/test_shape.py", "text/test_properties.py")
TESTS: Mapping[str, Sequence[str]] = {
    "text/characters": (*_SHAPE, "text/test_reorder.py", "text/test_properties.py"),
    "text/cleaning": ("text/test_cleaning.py", "text/test_prepared.py", "text/test_properties.py"),
    "text/levels": (*_ORDER, "text/test_properties.py"),
    "text/line": (*_LINES, "terminal/test_emission.py"),
    "text/logical_paragraph": (*_LINES, "text/test_reorder.py"),
    "text/prepared": _LINES,
    "text/reorder": (*_ORDER, "text/test_properties.py"),
    "text/shape": (*_SHAPE, "text/test_properties.py"),
    "text/tokens": ("text/test_tokens.py", "text/test_prepared.py", "text/test_properties.py"),
    "terminal/choice": (
        "terminal/test_choice.py",
        "terminal/test_width.py",
        "terminal/test_profiles.py",
        "terminal/test_query.py",
    ),
    "terminal/identities": _CHOOSE,
    "terminal/glyphs": ("terminal/test_glyphs.py", *_EMIT),
    "terminal/pager": ("terminal/test_pager.py",),
    "terminal/profiles": _CHOOSE,
    "terminal/query": ("terminal/test_query.py", "terminal/test_outside.py", "terminal/test_choice.py"),
    "terminal/self_reordering": ("terminal/test_self_reordering.py", *_EMIT),
    "terminal/emission": _EMIT,
}
# What profiles say is for people.
WITHOUT_STRINGS = ("terminal/profiles",)
# First the tests by tables and by hand, then all of them; never those by other libraries, nor the 90,000 cases that
# only Debian's unicode-data has.
_AGAINST = ("--deselect", "tests/text/test_reorder.py::test_all_unicode_conformance_cases")
_SLOW = "does_not_matter or needs_neither or needed_to_start or nothing_of_use or real_tmux or reasonable_time"
FIRST = (*_AGAINST, "-m", "not oracle and not hypothesis and not terminal", "-k", f"not ({_SLOW})")
ALL = (*_AGAINST, "-m", "not oracle")
PLUGINS = ("cacheprovider", "terminal", "unraisableexception", "threadexception", "faulthandler", "logging")
PLAIN = ("-x", "-s", "--assert=plain", "-W", "ignore::pytest.PytestAssertRewriteWarning", f"--rootdir={ROOT}")
LOADED = ("hypothesis", "pexpect", "rich.console", "rich.text", "rich.cells", "bidi", "interpol_un.catalogue")


def explained(page: str) -> set[tuple[str, str, str]]:
    """(module, line before, line after) of the mutants that the page explains, from its blocks of `diff`."""
    found = set()
    for block in re.findall(r"^```diff\n(.*?)^```", page, re.DOTALL | re.MULTILINE):
        module = before = ""
        for row in block.splitlines():
            if row.startswith("@@ "):
                module = row[3:].strip()
            elif row.startswith("-"):
                before = row[1:].strip()
            elif row.startswith("+"):
                found.add((module, before, row[1:].strip()))
    return found


def survives(place: Path, code: str, tests: Sequence[str], which: Sequence[str], seconds: float) -> bool:
    """Whether each of these tests passes with this code in that place; processor time is limited to so many seconds."""
    original, times = place.read_bytes(), place.stat()
    place.write_text(code, encoding="utf-8")
    try:
        child = os.fork()
        if not child:
            _test(tests, which, seconds)
        return _ended(child, seconds)
    finally:
        place.write_bytes(original)
        os.utime(place, ns=(times.st_atime_ns, times.st_mtime_ns))


def _test(tests: Sequence[str], which: Sequence[str], seconds: float) -> None:
    """Run the tests and end this process."""
    import pytest
    from hypothesis import HealthCheck, Phase, settings

    os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs have it ignored, tests do not
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    few = settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    settings.register_profile("mutants", few)
    settings.load_profile("mutants")
    files = [str(ROOT / "tests" / name) for name in tests]
    code = 1
    try:
        code = int(pytest.main([*PLAIN, *[f"-pno:{name}" for name in PLUGINS], *which, *files]))
    finally:
        os._exit(code)


def _ended(child: int, seconds: float) -> bool:
    deadline = time.monotonic() + 20 * seconds + 60
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            break
        if time.monotonic() > deadline:
            os.killpg(child, signal.SIGKILL)
            status = os.waitpid(child, 0)[1]
            break
        time.sleep(0.01)
    return os.WIFEXITED(status) and os.WEXITSTATUS(status) in (0, 5)  # 5: none of the tests was chosen


def examine(module: str, copy: Path, known: set[tuple[str, str, str]], *, quick: bool) -> list[Mutant]:
    """Try every mutant of a module, print its counts, and give the survivors that nobody has explained."""
    place = copy / f"{module}.py"
    source = place.read_text(encoding="utf-8")
    tests = TESTS[module]
    begun = sum(os.times()[2:4])
    if not survives(place, source, tests, FIRST if quick else ALL, 600):
        sys.exit(f"{module}: its tests fail without any change")
    seconds = 5 + 5 * (sum(os.times()[2:4]) - begun)
    count = 0
    harmless: list[tuple[str, str, str]] = []
    left: list[Mutant] = []
    for mutant in mutants(source, strings=module not in WITHOUT_STRINGS):
        count += 1
        passed = survives(place, mutant.code, tests, FIRST, seconds)
        if passed and (quick or survives(place, mutant.code, tests, ALL, seconds)):
            if (found := (module, mutant.before, mutant.after)) in known:
                harmless.append(found)
            else:
                left.append(mutant)
                print(f"@@ {module}\n-{mutant.before}\n+{mutant.after}", flush=True)
    if not survives(place, source, tests, FIRST if quick else ALL, seconds):
        sys.exit(f"{module}: its tests fail without any change by now: the counts say nothing")
    for _, before, after in {found for found in known if found[0] == module}.difference(harmless):
        print(f"explained, and killed or gone: {module}: {before} -> {after}")
    print(f"| {module} | {count} | {count - len(harmless) - len(left)} | {len(harmless)} | {len(left)} |", flush=True)
    return left


def main(words: Sequence[str]) -> int:
    """Examine the modules that are named."""
    parser = argparse.ArgumentParser(description="mutation testing")
    parser.add_argument("modules", nargs="*", metavar="MODULE", help=f"of {', '.join(TESTS)}; all by default")
    parser.add_argument("--show", action="store_true", help="print the mutants, try none")
    parser.add_argument("--quick", action="store_true", help="only the tests by tables and by hand")
    options = parser.parse_args(words)
    if unknown := set(options.modules) - set(TESTS):
        parser.error(f"no module of these: {', '.join(sorted(unknown))}")
    modules = options.modules or list(TESTS)
    if options.show:
        for module in modules:
            source = (PACKAGE / f"{module}.py").read_text(encoding="utf-8")
            for mutant in mutants(source, strings=module not in WITHOUT_STRINGS):
                print(f"@@ {module}\n-{mutant.before}\n+{mutant.after}")
        return 0
    known = explained(PAGE.read_text(encoding="utf-8")) if PAGE.exists() else set()
    with TemporaryDirectory() as directory:
        copy = Path(directory) / "src" / "interpol_un"
        shutil.copytree(PACKAGE, copy)
        (Path(directory) / "data").symlink_to(ROOT / "data")  # as in a checkout
        sys.path.insert(0, str(copy.parent))
        os.environ["PYTHONPATH"] = str(copy.parent)
        os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
        sys.dont_write_bytecode = True
        for name in LOADED:
            import_module(name)
        print("| module | mutants | killed | harmless | left |")
        left = [mutant for module in modules for mutant in examine(module, copy, known, quick=options.quick)]
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
