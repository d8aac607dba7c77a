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

from interpol_un.terminal import outside
from interpol_un.terminal.outside import Client, console_has_arabic, tmux_client


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


def test_another_pane_is_not_ours(tmux: Callable[[str], dict[str, str]], tty: tuple[int, int]) -> None:
    client = tmux_client(tmux("echo '/dev/pts/none xterm XTerm(379)'"), tty[1])
    assert client == Client(False, "xterm", "XTerm(379)")


@pytest.mark.parametrize("script", ["exit 1", "echo nothing", "exec sleep 60", "printf '\\377'"])
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
        "import os; from interpol_un.terminal.outside import tmux_client;"
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


ARABIC_FONT = [0x20, 0x41, 0xFE8D, 0xFE8E, 0xFEDF, 0xFEE0, 0xFEF4, 0xFEFB]


@pytest.mark.parametrize(
    ("held", "arabic"), [(ARABIC_FONT, True), (ARABIC_FONT[:-1], False), ([0x20, 0x41], False), ([], False)]
)
def test_the_font_of_a_console_is_asked_for_its_forms(
    held: list[int], arabic: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl", reason="needs ioctl")

    def ioctl(fd: int, request: int, wanted: bytearray, mutate: bool) -> int:
        """As the kernel: write the pairs where the caller has room, then their number."""
        assert (fd, request, mutate) == (7, 0x4B66, True)
        room, where = struct.unpack("HP", wanted)
        assert room >= len(held)
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
    assert outside.console_has_arabic(1) is False
