"""Runs commands many times in turn and tells their medians: what every bench here measures with.

Alternating (one run of each, then again) lets a busy moment of the machine fall on all of them alike.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent


class Case(NamedTuple):
    """A command line to time. terminal: its stdout is a pseudo-terminal; environ: variables besides the bare ones."""

    name: str
    argv: Sequence[str]
    terminal: bool = False
    environ: Mapping[str, str] = {}
    at_most: float | None = None  # the ratio that it shall keep to


def bare_environ(more: Mapping[str, str] = {}) -> dict[str, str]:
    """An environment that says nothing but where programs are, and a terminal that asks no questions back."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT", "TMPDIR") if name in os.environ}
    return {**kept, "LANG": "C.UTF-8", "TERM": "xterm-256color", "VTE_VERSION": "7600", **more}


def once(case: Case) -> tuple[float, int, bytes]:
    """Seconds from start to end, the exit code, and what came out."""
    if case.terminal:
        return _on_terminal(case)
    begun = time.perf_counter()
    done = subprocess.run(
        case.argv, stdin=subprocess.DEVNULL, capture_output=True, env=bare_environ(case.environ), check=False
    )
    return time.perf_counter() - begun, done.returncode, done.stdout


def _on_terminal(case: Case) -> tuple[float, int, bytes]:
    import pty

    master, slave = pty.openpty()
    begun = time.perf_counter()
    child = subprocess.Popen(
        case.argv, stdin=subprocess.DEVNULL, stdout=slave, stderr=slave, env=bare_environ(case.environ), close_fds=True
    )
    os.close(slave)
    parts = []
    while True:
        try:
            part = os.read(master, 1 << 16)
        except OSError:  # Linux tells the end of a terminal so
            break
        if not part:
            break
        parts.append(part)
    code = child.wait()
    spent = time.perf_counter() - begun
    os.close(master)
    return spent, code, b"".join(parts)


def medians(cases: Sequence[Case], runs: int) -> dict[str, float]:
    """The median seconds of each case over so many alternating runs. The first round warms caches and is dropped."""
    seconds: dict[str, list[float]] = {case.name: [] for case in cases}
    for number in range(runs + 1):
        for case in cases:
            spent, code, out = once(case)
            if code:
                sys.exit(f"{case.name}: exit code {code}: {' '.join(case.argv)}\n{out.decode(errors='replace')}")
            if number:
                seconds[case.name].append(spent)
    return {name: median(value) for name, value in seconds.items()}


def fresh_install(directory: Path) -> Path:
    """The `bin` of a new virtualenv in directory with a wheel of this checkout, and its dependencies, installed."""
    wheels = directory / "wheels"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT)], check=True)
    subprocess.run([sys.executable, "-m", "venv", str(directory / "venv")], check=True)
    bins = directory / "venv" / ("Scripts" if os.name == "nt" else "bin")
    wheel = next(wheels.glob("*.whl"))
    pip[0] = str(bins / "python")
    subprocess.run([*pip, "install", "-c", str(ROOT / "constraints.txt"), str(wheel)], check=True)
    return bins


def workplace() -> tempfile.TemporaryDirectory[str]:
    """A directory for what a bench makes, taken away at its end."""
    return tempfile.TemporaryDirectory(prefix="iun-bench-")
