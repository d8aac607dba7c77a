"""Ask what is outside the program: the terminal itself, tmux of its client, a Linux console of its font.

The terminal is asked who it is by one write of `CSI > 0 q`, `CSI > c`, `CSI c`, read until the last is answered.
Every terminal answers `CSI c` (DA1), so its answer ends the waiting; XTVERSION and DA2 before it say who answers. No
DECRQM: some terminals print its "p". The terminal's mode is changed without flushing, so that keys struck beforehand
stay where they are, and it is put back before any signal is let through.

An answer may come later than anybody wants to wait for it. Then the mode stays as it is, without echo, until the
answer has been read or nobody can expect it any more (`Answers.settle`): else the shell would take it for keys.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Any, NamedTuple

QUESTION = b"\x1b[>0q\x1b[>c\x1b[c"
OUTSTANDING = 3.5
"""Seconds after which an answer is not expected any more."""

_PRIMARY = re.compile(rb"\x1b\[\?[\d;]*c")
_SECONDARY = re.compile(rb"\x1b\[>([\d;]*)c")
_VERSION = re.compile(rb"\x1bP>\|([^\x07\x1b]*)(?:\x07|\x1b\\)")
_ANSWERS = re.compile(rb"\x1b\[[?>][\d;]*(?:c|$)|\x1bP>\|[^\x07\x1b]*(?:\x07|\x1b\\|$)")
"""Every answer, also one that breaks off at the end; the rest are keys."""


class Answers(NamedTuple):
    """What came back: all bytes, the text of XTVERSION, the parameters of DA2 ("" where there was none), and whether
    DA1 was answered in time.

    settle: waits for what is outstanding and puts the terminal's mode back, once; call it before anybody else reads.
    """

    raw: bytes
    version: str
    attributes: str
    complete: bool
    settle: Callable[[], object] = bool  # does nothing: there is nothing to wait for


def patience(environ: Mapping[str, str]) -> float:
    """Seconds to wait for the answers: a local terminal takes 20 ms, a far one a round trip more."""
    return 1.0 if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY") or _far() else 0.3


_SERVERS = ("sshd", "mosh-server", "dropbear", "in.telnetd")


def _far() -> bool:
    """Whether an ancestor serves far terminals, or whoever opened this one is outside of the container.

    `sudo`, `su` and `docker exec` drop the variables that ssh sets. False where there is no /proc of Linux.
    """
    try:
        pid = leader = os.getsid(0)
        while pid > 1:
            with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
                name, _, fields = file.read().partition("(")[2].rpartition(") ")
            if name.startswith(_SERVERS):
                return True
            child, pid = pid, int(fields.split()[1])
    except (AttributeError, OSError, ValueError, IndexError):
        return False
    return leader < 2 or (pid == 0 and child == leader)


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
    `refusal` first. Where an answer is outstanding and somebody reads this terminal after us, the mode is not restored
    before `settle` is called; of the signals only SIGINT is let through until then.
    """
    import signal
    import termios
    import time

    ending = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP, signal.SIGTTOU}
    held = signal.pthread_sigmask(signal.SIG_BLOCK, ending)
    outstanding = False
    try:
        before = termios.tcgetattr(fd_in)
        if _ready([fd_in], []):
            return None
        quiet = [*before]
        quiet[3] &= ~(termios.ICANON | termios.ECHO)
        raw = b""
        try:
            termios.tcsetattr(fd_in, termios.TCSANOW, quiet)
            # Only now does a line that was begun but not ended show itself.
            if _ready([fd_in], []) or not _ready([], [fd_out]):
                return None
            asked = time.monotonic()
            os.write(fd_out, QUESTION)
            raw = _read(fd_in, asked + seconds)
            answers = parse(raw)
            outstanding = not answers.complete and os.getsid(0) != os.getpid()
        finally:
            if not outstanding:
                _restore(fd_in, before, raw)
        if not outstanding:
            return answers
        ours, held = held, {*held, *ending} - {signal.SIGINT}
        return answers._replace(settle=cache(partial(_settle, fd_in, before, raw, asked + OUTSTANDING, ours)))
    except (OSError, termios.error):
        return None
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


def _settle(fd: int, before: list[Any], raw: bytes, deadline: float, signals: set[int]) -> None:
    """Waits until the last answer has come or the time (monotonic) is up; an interrupt ends the waiting.

    signals: those to hold back from then on.
    """
    import signal
    import termios
    from contextlib import suppress

    try:
        with suppress(OSError, KeyboardInterrupt):
            raw = _read(fd, deadline, raw)
    finally:
        with suppress(OSError, termios.error):
            _restore(fd, before, raw)
        signal.pthread_sigmask(signal.SIG_SETMASK, signals)


def _restore(fd: int, before: list[Any], raw: bytes) -> None:
    """Puts the mode back, and the keys that came before the answers back in front of those that came after them.

    A system that does not let keys be put back (TIOCSTI; Linux since 6.2 need not) loses those that came before.
    """
    import termios
    from contextlib import suppress
    from fcntl import ioctl

    keys = _ANSWERS.sub(b"", raw)
    if keys:
        try:
            ioctl(fd, termios.TIOCSTI, b"\0")  # where this is not allowed nothing more is read
            keys += os.read(fd, 4096)[:-1]
        except (AttributeError, OSError):
            keys = b""
    termios.tcsetattr(fd, termios.TCSANOW, before)
    with suppress(OSError):
        for key in keys:
            ioctl(fd, termios.TIOCSTI, bytes([key]))


def parse(raw: bytes) -> Answers:
    """What these bytes, read from a terminal, answer."""
    version, secondary = _VERSION.search(raw), _SECONDARY.search(raw)
    return Answers(
        raw,
        version[1].decode("utf-8", "replace") if version else "",
        secondary[1].decode("ascii") if secondary else "",
        _PRIMARY.search(raw) is not None,
    )


def _read(fd: int, deadline: float, raw: bytes = b"") -> bytes:
    """What was read and what comes until DA1 is answered or the time (monotonic) is up; no key after the answer."""
    import select
    import time

    while not _PRIMARY.search(raw):
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([fd], [], [], left)[0]:
            break
        if not (char := os.read(fd, 1)):
            break
        raw += char
    return raw


def _ready(reading: Sequence[int], writing: Sequence[int]) -> bool:
    """Whether one of these descriptors can be read, or written to, at once."""
    import select

    return any(select.select(reading, writing, [], 0))


class Client(NamedTuple):
    """What tmux knows: whether our terminal is one of its panes at all, and the TERM and XTVERSION of its client.

    ours is False in a terminal that was started from a pane, and in the window of a program that runs in one.
    """

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
        said = subprocess.check_output(
            command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=0.5, env=dict(environ)
        )
        tty, term, version = said.decode("utf-8", "replace").rstrip("\n").split(" ", 2)
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
