"""The two streams: bytes to stdout, lines to stderr. Output that cannot be written is an error of its own."""

from __future__ import annotations

import contextlib
import os
import sys
from types import MappingProxyType
from typing import TextIO

from interpol_un.errors import OutputError

_PLAIN = MappingProxyType(
    {
        **dict(zip("╭╮╰╯", ("┌+", "┐+", "└+", "┘+"), strict=True)),
        **dict.fromkeys("┌┐└┘├┤┬┴┼╞╡", "+"),
        **dict(zip("─━│┊", "--||", strict=True)),
        **dict(zip("▲■◆▼★△□◇▽☆●≡○·•", "^#xv*AODVS@=o.-", strict=True)),
        **dict(zip("“”„«»‘’‚→←…–—−‐‑", '"""""\'\'\'><~-----', strict=True)),
        **dict.fromkeys("\u00a0\u202f", " "),
        **dict.fromkeys("\u200e\u200f\u2066\u2067\u2068\u2069", ""),
    }
)
"""What stands for a sign that an encoding lacks, the best first: as wide as the sign, so that columns stay."""


def encoding(stream: TextIO | None = None) -> str:
    """The encoding of a stream, stdout if None; UTF-8 where it does not say, or is a pipe on Windows.

    ASCII where it has one that replaces nothing (idna): text in that is no text for anybody.
    """
    named = getattr(stream or sys.stdout, "encoding", None) or "utf-8"
    if os.name == "nt" and stream is None and not is_terminal():
        return "utf-8"
    try:
        "\u0627".encode(named, "replace")
    except (UnicodeError, LookupError):
        return "ascii"
    return named


def is_terminal(stream: TextIO | None = None) -> bool:
    """Whether a stream, stdout if None, is a terminal, told by its descriptor: no variable can pretend it."""
    try:
        return os.isatty((stream or sys.stdout).fileno())
    except (AttributeError, OSError, ValueError):
        return False


def too_tall(text: str, fd_out: int) -> bool:
    """Whether the text, with a prompt below it, needs more rows than the window has. False where there is none."""
    try:
        rows = os.get_terminal_size(fd_out).lines
    except (OSError, ValueError):
        return False
    return 0 < rows <= text.count("\n")


def can_encode(text: str, stream: TextIO | None = None) -> bool:
    """Whether a stream, stdout if None, can carry a text."""
    try:
        text.encode(encoding(stream))
    except UnicodeEncodeError:
        return False
    return True


def carried(text: str, stream: TextIO | None = None) -> str:
    """The text as a stream, stdout if None, can carry it: `+-|` for a frame, straight quotes; `?` for the rest."""
    if can_encode(text, stream):
        return text
    lacking = [sign for sign in set(text) if not can_encode(sign, stream)]
    best = {sign: next((best for best in _PLAIN.get(sign, "?") if can_encode(best, stream)), "") for sign in lacking}
    return "".join([best.get(sign, sign) for sign in text])


def write(text: str) -> None:
    """Writes a text to stdout, as its encoding can carry it.

    Raises OutputError, or BrokenPipeError where the reader has gone.
    """
    if sys.stdout is None:
        raise unwritten(OSError("it is closed"))
    data = carried(text).encode(encoding(), "replace")
    try:
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:
            sys.stdout.write(data.decode(encoding()))
        else:
            sys.stdout.flush()
            stream.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise unwritten(error) from None


def unwritten(error: OSError | ValueError) -> OutputError:
    """The error that says why stdout could not be written."""
    reason = getattr(error, "strerror", None) or str(error)
    return OutputError("stdout-unwritable", "send-elsewhere", reason=reason)


def line(text: str) -> str:
    """The text as one line, with nothing that a terminal would obey: a name that somebody gave may stand in it."""
    from interpol_un.text import clean

    return clean(text).replace("\n", " ")


def complain(text: str) -> None:
    """Writes a line to stderr; never fails. A stderr that is closed is None, which `print` takes for stdout."""
    with contextlib.suppress(OSError, ValueError):
        if sys.stderr is not None:
            try:
                print(carried(text, sys.stderr), file=sys.stderr, flush=True)
            except UnicodeError:  # its encoding replaces nothing
                sys.stderr.buffer.write(f"{text}\n".encode("ascii", "backslashreplace"))
                sys.stderr.buffer.flush()


def give_up_stdout() -> None:
    """After stdout failed: keeps the interpreter from trying once more at exit, and complaining."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
