"""Ask what is outside the program: the terminal itself, tmux of its client, a Linux console of its font.

The terminal is asked who it is by one write of `CSI > 0 q`, `CSI > c`, `CSI c`, read until the last is answered.
Every terminal answers `CSI c` (DA1), so its answer ends the waiting; XTVERSION and DA2 before it say who answers. No
DECRQM: some terminals print its "p". The terminal's mode is changed without flushing, so that keys struck beforehand
stay where they are, and it is put back before any signal is let through.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

QUESTION = b"\x1b[>0q\x1b[>c\x1b[c"

_PRIMARY = re.compile(rb"\x1b\[\?[\d;]*c")
_SECONDARY = re.compile(rb"\x1b\[>([\d;]*)c")
_VERSION = re.compile(rb"\x1bP>\|([^\x07\x1b]*)(?:\x07|\x1b\\)")


class Answers(NamedTuple):
    """What came back: all bytes, the text of XTVERSION, the parameters of DA2 ("" where there was none), and whether
    DA1 was answered in time."""

    raw: bytes
    version: str
    attributes: str
    complete: bool


def patience(environ: Mapping[str, str]) -> float:
    """Seconds to wait for the answers: a local terminal takes 20 ms, a far one a round trip more."""
    return 1.0 if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY") else 0.3


def refusal(environ: Mapping[str, str], fd_in: int, fd_out: int) -> str:
    """Why the terminal must not be asked, or "" where it may."""
    if environ.get("CI"):
        return "CI is set"
    if environ.get("TERM_PROGRAM") == "Apple_Terminal":
        return "Apple Terminal prints what it does not know"
    if not os.isatty(fd_in):
        return "stdin is not a terminal"
    if os.fstat(fd_in).st_rdev != os.fstat(fd_out).st_rdev:
        return "stdin and stdout are different terminals"
    try:
        import termios  # noqa: F401 - Windows has none
    except ImportError:
        return "this system has no termios"
    try:
        foreground = os.tcgetpgrp(fd_in) == os.getpgrp()
    except OSError:  # not our controlling terminal
        foreground = False
    return "" if foreground else "not in the foreground"


def ask(fd_in: int, fd_out: int, seconds: float) -> Answers | None:
    """The terminal's answers, or None where keys wait to be read, output is stopped or the terminal is gone.

    Signals that would end or stop the process are held back until the terminal's mode is restored. POSIX only; ask
    `refusal` first.
    """
    import signal
    import termios

    ending = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP, signal.SIGTTOU}
    held = signal.pthread_sigmask(signal.SIG_BLOCK, ending)
    try:
        before = termios.tcgetattr(fd_in)
        if _ready([fd_in], []):
            return None
        quiet = [*before]
        quiet[3] &= ~(termios.ICANON | termios.ECHO)
        try:
            termios.tcsetattr(fd_in, termios.TCSANOW, quiet)
            # Only now does a line that was begun but not ended show itself.
            if _ready([fd_in], []) or not _ready([], [fd_out]):
                return None
            os.write(fd_out, QUESTION)
            return parse(_read(fd_in, seconds))
        finally:
            termios.tcsetattr(fd_in, termios.TCSANOW, before)
    except (OSError, termios.error):
        return None
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


def parse(raw: bytes) -> Answers:
    """What these bytes, read from a terminal, answer."""
    version, secondary = _VERSION.search(raw), _SECONDARY.search(raw)
    return Answers(
        raw,
        version[1].decode("utf-8", "replace") if version else "",
        secondary[1].decode("ascii") if secondary else "",
        _PRIMARY.search(raw) is not None,
    )


def _read(fd: int, seconds: float) -> bytes:
    import select
    import time

    deadline = time.monotonic() + seconds
    raw = b""
    while not _PRIMARY.search(raw):
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([fd], [], [], left)[0]:
            break
        chunk = os.read(fd, 4096)
        if not chunk:
            break
        raw += chunk
    return raw


def _ready(reading: Sequence[int], writing: Sequence[int]) -> bool:
    """Whether one of these descriptors can be read, or written to, at once."""
    import select

    return any(select.select(reading, writing, [], 0))


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
