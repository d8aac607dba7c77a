"""What tmux and the Linux console say about themselves."""

from __future__ import annotations

import ctypes
import os
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from interpol_un.terminal import query
from interpol_un.terminal.query import Client, console_has_arabic, tmux_client


@pytest.fixture
def tmux(tmp_path: Path) -> Callable[[str], dict[str, str]]:
    """Put a tmux on the path that runs a line of shell, its last argument being the format; gives the environment."""

    def make(script: str) -> dict[str, str]:
        program = tmp_path / "tmux"
        program.write_text(f'#!/bin/sh\necho "$*" > "{tmp_path}/asked"\n{script}\n')
        program.chmod(0o755)
        return {"PATH": f"{tmp_path}{os.pathsep}{os.defpath}", "TMUX": "socket,1,0", "TMUX_PANE": "%7"}

    return make


def test_tmux_names_its_client(tmux: Callable[[str], dict[str, str]], tty: tuple[int, int], tmp_path: Path) -> None:
    environ = tmux(f"echo '{os.ttyname(tty[1])} xterm-256color Konsole 22.12.3'")
    assert tmux_client(environ, tty[1]) == Client(True, "xterm-256color", "Konsole 22.12.3")
    asked = (tmp_path / "asked").read_text()
    assert asked == "display-message -t %7 -p #{pane_tty} #{client_termname} #{client_termtype}\n"


def test_a_pane_may_be_unknown_and_a_client_without_a_name(
    tmux: Callable[[str], dict[str, str]], tty: tuple[int, int], tmp_path: Path
) -> None:
    environ = tmux(f"echo '{os.ttyname(tty[1])}  '")
    del environ["TMUX_PANE"]
    assert tmux_client(environ, tty[1]) == Client(True, "", "")
    assert " -t " not in (tmp_path / "asked").read_text()


@pytest.mark.parametrize("pane", ["/dev/pts/none", "/dev/null", ""])
def test_another_pane_is_not_ours(pane: str, tmux: Callable[[str], dict[str, str]], tty: tuple[int, int]) -> None:
    client = tmux_client(tmux(f"echo '{pane} xterm XTerm(379)'"), tty[1])
    assert client == Client(False, "xterm", "XTerm(379)")


def test_bytes_that_are_no_utf8_are_replaced(tmux: Callable[[str], dict[str, str]], tty: tuple[int, int]) -> None:
    assert tmux_client(tmux("printf '/dev/null \\303\\251\\377 x\\n'"), tty[1]) == Client(False, "é\ufffd", "x")


def test_an_answer_with_an_error_is_none(tmux: Callable[[str], dict[str, str]], tty: tuple[int, int]) -> None:
    assert tmux_client(tmux("echo '/dev/null xterm x'; exit 1"), tty[1]) is None


def test_what_tmux_complains_of_is_not_shown(
    tmux: Callable[[str], dict[str, str]], tty: tuple[int, int], capfd: pytest.CaptureFixture[str]
) -> None:
    assert tmux_client(tmux("echo no server >&2; exit 1"), tty[1]) is None
    assert capfd.readouterr() == ("", "")


def test_tmux_takes_no_key_from_our_stdin(tmux: Callable[[str], dict[str, str]], tty: tuple[int, int]) -> None:
    read, write = os.pipe()
    os.write(write, b"key\n")
    os.close(write)
    stdin = os.dup(0)
    os.dup2(read, 0)
    try:
        client = tmux_client(tmux('read -r key; echo "/dev/null $key x"'), tty[1])
        assert client == Client(False, "", "x")
        assert os.read(0, 9) == b"key\n"
    finally:
        os.dup2(stdin, 0)
        os.close(stdin)
        os.close(read)


LATE = "sleep 2 > /dev/null 2>&1; echo '/dev/null xterm x'"


@pytest.mark.parametrize("script", ["exit 1", "echo nothing", "exec sleep 60", "printf '\\377'", LATE])
def test_a_tmux_that_says_nothing_of_use(
    script: str, tmux: Callable[[str], dict[str, str]], tty: tuple[int, int]
) -> None:
    assert tmux_client(tmux(script), tty[1]) is None


def test_no_tmux_at_all(tmp_path: Path, tty: tuple[int, int]) -> None:
    assert tmux_client({"PATH": str(tmp_path), "TMUX": "socket,1,0"}, tty[1]) is None


@pytest.mark.terminal
@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_a_real_tmux_knows_its_pane(tmp_path: Path) -> None:
    out = tmp_path / "out"
    code = (
        "import os; from interpol_un.terminal.query import tmux_client;"
        "said = repr(tmux_client(os.environ, 1));"
        f"open({str(out) + '~'!r}, 'w').write(said); os.rename({str(out) + '~'!r}, {str(out)!r})"
    )
    socket = ["tmux", "-S", str(tmp_path / "socket"), "-f", os.devnull]
    subprocess.run([*socket, "new-session", "-d", sys.executable, "-c", code], check=True)
    deadline = time.monotonic() + 30
    while not out.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    subprocess.run([*socket, "kill-server"], check=False, capture_output=True)
    assert out.read_text() == "Client(ours=True, term='', version='')"


FORMS = [0xFE8E, 0xFEDF, 0xFEE0, 0xFEF4, 0xFEFB]
"""Final alef, initial and medial lam, medial yeh, lam-alef."""
FULL = 0xFFFF
"""Pairs that a font may have at most."""


@pytest.mark.parametrize(
    ("held", "arabic"),
    [
        (FORMS * (FULL // len(FORMS)), True),
        ([0x20, 0x41, *range(0xFE80, 0xFEFD)], True),
        *[([0x20, *(form for form in FORMS if form != gone), gone + 1, gone - 1], False) for gone in FORMS],
        ([0x20, 0x41], False),
        ([], False),
        ([0x20] * (FULL - len(FORMS)) + FORMS, True),
        ([0x20] * FULL, False),  # the forms are places in this font
    ],
    ids=["forms", "all", *map(hex, FORMS), "latin", "empty", "full", "places"],
)
def test_the_font_of_a_console_is_asked_for_its_forms(
    held: list[int], arabic: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl", reason="needs ioctl")

    def ioctl(fd: int, request: int, wanted: bytearray, mutate: bool) -> int:
        """As the kernel: write the pairs where the caller has room, then their number."""
        assert (fd, request, mutate) == (7, 0x4B66, True)
        room, where = struct.unpack("HP", wanted)
        assert room == FULL
        pairs = b"".join(struct.pack("HH", char, place) for place, char in enumerate(held))
        ctypes.memmove(where, pairs, len(pairs))
        wanted[:2] = struct.pack("H", len(held))
        return 0

    monkeypatch.setattr(fcntl, "ioctl", ioctl)
    assert console_has_arabic(7) is arabic


def test_what_is_no_console_has_no_font(tty: tuple[int, int]) -> None:
    assert console_has_arabic(tty[1]) is False


def test_a_system_without_ioctl_has_no_font(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    assert query.console_has_arabic(1) is False
