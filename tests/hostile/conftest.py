"""Runs `iun` as a process of its own, in surroundings that a test chooses, over the small catalogue."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

PROGRAM = (sys.executable, "-m", "interpol_un")


class Ended(NamedTuple):
    """How a process ended."""

    code: int
    out: bytes
    err: str


Iun = Callable[..., Ended]


def environment(small: Path, more: dict[str, str]) -> dict[str, str]:
    """The variables of a process: none of the caller's but PATH, and what the test adds."""
    return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "IUN_DATA": str(small), **more}


@pytest.fixture(scope="session")
def iun(small: Path) -> Iun:
    """Runs `iun` with these words; keywords in capitals are variables, the others go to `subprocess.run`."""

    def run(*words: str | bytes, **given: Any) -> Ended:
        more = {name: given.pop(name) for name in [*given] if name.isupper()}
        settings: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, **given}
        done = subprocess.run(
            [*PROGRAM, *words],
            env=environment(small, more),
            stderr=subprocess.PIPE,
            timeout=120,
            check=False,
            **settings,
        )
        err = done.stderr.decode("utf-8", "replace")
        assert "Traceback" not in err
        return Ended(done.returncode, done.stdout or b"", err)

    return run


@pytest.fixture
def shell(small: Path) -> Callable[..., Ended]:
    """Runs a line of bash in which `iun` is the program; pipefail is set."""

    def run(line: str, **more: str) -> Ended:
        program = " ".join(f"'{word}'" for word in PROGRAM)
        script = f'set -o pipefail; iun() {{ {program} "$@"; }}; {line}'
        done = subprocess.run(
            ["bash", "-c", script],
            env=environment(small, more),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=120,
            check=False,
        )
        err = done.stderr.decode("utf-8", "replace")
        assert "Traceback" not in err
        assert "Exception ignored" not in err
        return Ended(done.returncode, done.stdout, err)

    return run


@pytest.fixture
def copied(small: Path, tmp_path: Path) -> Path:
    """A copy of the small catalogue to break."""
    directory = tmp_path / "catalogue"
    shutil.copytree(small, directory)
    return directory
