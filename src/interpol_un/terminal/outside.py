"""What is outside the program: the width of the window, the terminal of a tmux client, the font of a Linux console."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import NamedTuple


class Client(NamedTuple):
    """What tmux knows: whether our terminal is one of its panes at all, and the TERM and XTVERSION of its client."""

    ours: bool
    term: str
    version: str


def tmux_client(environ: Mapping[str, str], fd_out: int) -> Client | None:
    """What tmux says of the client that shows this pane; None where it cannot be asked.

    `TMUX` survives in a terminal that was started from a pane: only the pane's tty tells.
    """
    import subprocess

    pane = ["-t", environ["TMUX_PANE"]] if environ.get("TMUX_PANE") else []
    command = ["tmux", "display-message", *pane, "-p", "#{pane_tty} #{client_termname} #{client_termtype}"]
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=0.5,
            env=dict(environ),
            check=True,
            encoding="utf-8",
            errors="replace",
        )
        tty, term, version = done.stdout.rstrip("\n").split(" ", 2)
        return Client(tty == os.ttyname(fd_out), term, version)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


_GIO_UNIMAP = 0x4B66  # linux/kd.h: the font's map from Unicode
_FORMS = {0xFE8E, 0xFEDF, 0xFEE0, 0xFEF4, 0xFEFB}  # letters of three kinds of joining, and lam-alef


def console_has_arabic(fd: int) -> bool:
    """Whether the font of this Linux console holds Arabic presentation forms (False where it cannot be told)."""
    try:
        from array import array
        from fcntl import ioctl
        from struct import pack

        room = 0xFFFF
        pairs = array("H", bytes(4 * room))  # struct unipair {u16 unicode, fontpos}; zeros where the font has no more
        ioctl(fd, _GIO_UNIMAP, bytearray(pack("HP", room, pairs.buffer_info()[0])), True)  # struct unimapdesc
    except (ImportError, OSError):
        return False
    return set(pairs[::2]) >= _FORMS


DEFAULT = 80
WIDEST = 1000
"""Columns of which use is made: a window that says it has more is a mistake or a trap."""


def width(environ: Mapping[str, str], fd_out: int) -> int:
    """Columns of the window: COLUMNS where it is a positive number (as in Python's shutil) of at most four digits, else
    what the descriptor says, else 80; at most 1000."""
    columns = environ.get("COLUMNS", "")
    if columns.isdecimal() and len(columns) < 5 and int(columns):
        return min(int(columns), WIDEST)
    try:
        return min(os.get_terminal_size(fd_out).columns or DEFAULT, WIDEST)
    except (OSError, ValueError):
        return DEFAULT
