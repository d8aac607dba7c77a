"""The two streams: bytes to stdout, one-line notes to stderr. Output that cannot be written is an error of its own."""

from __future__ import annotations

import contextlib
import os
import sys

from interpol_un.errors import OutputError


def encoding() -> str:
    """The encoding of stdout; UTF-8 where the stream does not say, or is a pipe on Windows."""
    named = getattr(sys.stdout, "encoding", None) or "utf-8"
    if os.name == "nt" and not is_terminal():
        return "utf-8"
    return named


def is_terminal() -> bool:
    """Whether stdout is a terminal, told by its descriptor: no variable can pretend it."""
    try:
        return os.isatty(sys.stdout.fileno())
    except (AttributeError, OSError, ValueError):
        return False


def can_encode(text: str) -> bool:
    """Whether stdout can carry a text."""
    try:
        text.encode(encoding())
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def write(text: str) -> None:
    """Writes a text to stdout; what its encoding lacks becomes `?`. Raises OutputError; BrokenPipeError passes."""
    if sys.stdout is None:
        return
    data = text.encode(encoding(), "replace")
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
        reason = getattr(error, "strerror", None) or str(error)
        raise OutputError(f"stdout cannot be written: {reason}", "send the output elsewhere") from None


def note(text: str) -> None:
    """One line on stderr; never fails."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        print(f"iun: {text}", file=sys.stderr, flush=True)


def close_broken_pipe() -> None:
    """After the reader has gone: keeps the interpreter from complaining at exit."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
