"""A process that gets no memory, or misses a part of the program: a line, exit code 4, no traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

CODE = """
import sys
from types import SimpleNamespace
from interpol_un import cli
hidden = sys.argv.pop(1)
if hidden:
    sys.modules[hidden] = None
def run(given):
    {raised}
sys.modules["interpol_un.cli.run"] = SimpleNamespace(main=run)
cli.main()
"""
ENDS = {
    "raise MemoryError": ("there is not enough memory", "close other programs"),
    "raise OSError(12, 'Cannot allocate memory', '/x')": ("there is not enough memory", "close other programs"),
    "raise SystemError('error return without exception set')": ("there is not enough memory", "close other programs"),
    "import interpol_un.nothing": ("the program cannot be loaded: No module named", "install the package again"),
    "raise ImportError('x.so: failed to map segment from shared object')": (
        "the program cannot be loaded: x.so: failed to map segment",
        "close other programs",
    ),
}


def ended(raised: str, hidden: str = "", *words: str) -> subprocess.CompletedProcess[str]:
    """How the command ends where its run raises."""
    argv = [sys.executable, "-c", CODE.replace("{raised}", raised), hidden, *words]
    environ = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    return subprocess.run(argv, env=environ, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60)


@pytest.mark.parametrize("raised", ENDS)
def test_a_line_and_a_hint(raised: str) -> None:
    message, hint = ENDS[raised]
    done = ended(raised)
    assert (done.returncode, done.stdout) == (4, "")
    first, second = done.stderr.splitlines()
    assert first.startswith(f"iun: {message}")
    assert second == f"iun: {hint}"


@pytest.mark.parametrize("raised", ENDS)
def test_json_where_json_was_asked_for(raised: str) -> None:
    done = ended(raised, "", "priorities", "--json")
    answer = json.loads(done.stderr)
    assert (done.returncode, done.stdout, answer["exit_code"]) == (4, "", 4)
    assert answer["error"]["message"].startswith(ENDS[raised][0])


def test_the_bare_line_where_not_even_an_error_can_be_loaded() -> None:
    done = ended("raise MemoryError", "interpol_un.cli.speech")
    assert (done.returncode, done.stdout, done.stderr) == (4, "", "iun: there is not enough memory\n")


def test_silence_where_stderr_is_closed() -> None:
    done = ended("sys.stderr = None; raise MemoryError", "interpol_un.cli.speech")
    assert (done.returncode, done.stdout, done.stderr) == (4, "", "")
