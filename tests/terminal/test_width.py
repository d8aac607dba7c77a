"""How wide the terminal is, and what the package needs to start."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys

import pytest

from interpol_un.terminal import descriptor, width


@pytest.fixture
def wide(tty: tuple[int, int]) -> int:
    """A terminal of 137 columns."""
    fcntl = pytest.importorskip("fcntl", reason="needs ioctl")
    termios = pytest.importorskip("termios", reason="needs pseudo-terminals")
    fcntl.ioctl(tty[1], termios.TIOCSWINSZ, struct.pack("HHHH", 24, 137, 0, 0))
    return tty[1]


def test_the_window_says_its_width(wide: int) -> None:
    assert width({}, wide) == 137


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        *[("60", 60), ("1", 1), ("1000", 1000), ("9999", 1000), ("٦٠", 60)],
        *[(wrong, 137) for wrong in ("10000", "100000", "0", "-5", "²", "wide", "")],
    ],
)
def test_columns_comes_first_if_it_is_a_width(columns: str, expected: int, wide: int) -> None:
    assert width({"COLUMNS": columns}, wide) == expected


def test_a_window_is_not_taken_for_wider_than_any(wide: int) -> None:
    import fcntl
    import termios

    fcntl.ioctl(wide, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 65535, 0, 0))
    assert width({}, wide) == 1000


def test_a_window_without_a_width_has_the_default(tty: tuple[int, int]) -> None:
    assert width({}, tty[1]) == 80


@pytest.mark.parametrize("fd", [-1, 9999])
def test_no_window_has_the_default(fd: int) -> None:
    assert width({}, fd) == 80
    with open(os.devnull) as null:
        assert width({}, null.fileno()) == 80


class _Stream:
    def fileno(self) -> int:
        raise OSError("this stream has none")


def test_a_stream_has_its_descriptor_or_none() -> None:
    with open(os.devnull) as null:
        assert descriptor(null) == null.fileno()
    assert [descriptor(stream) for stream in (null, None, io.StringIO(), _Stream())] == [-1] * 4


HIDDEN = """
import sys
hidden = ["termios", "tty", "pty", "fcntl", "select", "resource", "subprocess", "dataclasses", "rich", "bidi"]
sys.modules.update(dict.fromkeys(hidden))
from interpol_un.terminal import detect, width
for term in ("xterm-kitty", "linux", "xterm-256color"):
    choice = detect({"TERM": term}, 0, 1)
    print(choice.mode, choice.signals[-1].said, width({"COLUMNS": "9"}, 1), sep=", ", file=sys.stderr)
"""


def test_nothing_of_posix_and_no_process_is_needed_to_start(tty: tuple[int, int]) -> None:
    """Windows has no termios; a start that loads subprocess or dataclasses is a slow one."""
    done = subprocess.run(
        [sys.executable, "-c", HIDDEN], stdin=tty[1], stdout=tty[1], stderr=subprocess.PIPE, text=True, check=False
    )
    assert done.stderr.splitlines() == [
        "kitty, xterm-kitty, 9",
        "visual, holds no Arabic forms, 9",
        "explicit, not asked: this system has no termios, 9",
    ]
