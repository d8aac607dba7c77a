"""What fits a screen of 80 columns and 24 rows: the lines of each listing, where the first row is, the pager."""

from __future__ import annotations

import os
import pty
import re
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")

MOST = {
    "priorities": 22,
    "partners --area terrorism": 46,
    "partners": 84,
    "gpg": 22,
    "offices": 12,
    "sdg": 62,
    "sdg --area terrorism": 20,
    "claims": 112,
    "instruments": 150,
    "instruments --partner unodc": 22,
    "terms": 230,
    "search terrorism": 48,
}
"""The most lines of a listing, without a pager."""

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
Screen = Callable[..., str]


@pytest.fixture(scope="module")
def screen(project: Path) -> Screen:
    """Runs a command line over the real catalogue in a terminal of 80 by 24 that draws what it is sent."""

    def ran(line: str, **environ: str) -> str:
        near, far = pty.openpty()
        fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        bare = {"PATH": os.environ["PATH"], "PYTHONPATH": str(project / "src"), "LANG": "C.UTF-8", "NO_COLOR": "1"}
        terminal = {"TERM": "xterm", "XTERM_VERSION": "XTerm(379)", **environ}
        argv = [sys.executable, "-m", "interpol_un", *line.split()]
        with subprocess.Popen(argv, stdin=far, stdout=far, stderr=far, env=bare | terminal) as process:
            os.close(far)
            said = b""
            while True:
                try:
                    part = os.read(near, 65536)
                except OSError:  # the other side is closed
                    break
                said += part
            os.close(near)
        assert process.returncode == 0
        return ESCAPES.sub("", said.decode().replace("\r\n", "\n"))

    return ran


@pytest.fixture
def pager(tmp_path: Path) -> str:
    """A pager that says that it runs."""
    program = tmp_path / "pager"
    program.write_text("#!/bin/sh\necho PAGER\ncat\n", encoding="utf-8")
    program.chmod(0o755)
    return str(program)


@pytest.mark.terminal
@pytest.mark.parametrize("language", ["ar", "en", "fr", "es"])
@pytest.mark.parametrize("line", MOST)
def test_a_listing_takes_no_more_lines(line: str, language: str, screen: Screen) -> None:
    lines = screen(f"{line} --no-pager --lang {language}").splitlines()
    assert len(lines) <= MOST[line]
    assert max(map(len, lines)) <= 80


@pytest.mark.terminal
def test_the_best_hit_is_on_the_first_screen(screen: Screen) -> None:
    first = screen("search terrorism --lang en --no-pager").splitlines()[:24]
    assert any("Counter-terrorism" in line for line in first)
    assert "(10 of " in first[0]


@pytest.mark.terminal
def test_a_persons_questions_take_one_command(screen: Screen) -> None:
    assert re.search("UNOCT, UNCCT", screen("priorities --lang en"))
    assert "Convention" in "".join(screen("show unodc --lang en --no-pager").splitlines()[:12])
    outdated = screen("claims 39 --lang en")
    assert re.search(r"outdated .*39 UN entities", outdated)
    assert "43 (as of" in outdated


@pytest.mark.terminal
@pytest.mark.parametrize("line", ["claims --lang en", "show unodc", "timeline", "instruments --long --lang fr"])
def test_what_is_taller_than_the_window_goes_through_the_pager(line: str, screen: Screen, pager: str) -> None:
    assert screen(line, IUN_PAGER=pager).startswith("PAGER\n")
    assert screen(line, PAGER=pager).startswith("PAGER\n")
    for plain in ({"IUN_PAGER": ""}, {"IUN_PAGER": "cat"}, {"IUN_PAGER": pager, "TERM": "dumb"}):
        assert "PAGER" not in screen(line, **plain)
    assert "PAGER" not in screen(f"{line} --no-pager", IUN_PAGER=pager)


@pytest.mark.terminal
@pytest.mark.parametrize("line", ["priorities", "claims --json", "claims --format list", "claims --format csv"])
def test_what_fits_and_what_is_no_table_does_not(line: str, screen: Screen, pager: str) -> None:
    assert "PAGER" not in screen(line, IUN_PAGER=pager)


@pytest.mark.terminal
def test_what_fits_loads_no_pager(screen: Screen) -> None:
    loaded = screen("priorities", PYTHONPROFILEIMPORTTIME="1")
    assert "interpol_un.views" in loaded
    assert "subprocess" not in loaded
    assert "subprocess" in screen("claims", PYTHONPROFILEIMPORTTIME="1", IUN_PAGER="head")
