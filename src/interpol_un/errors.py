"""What can go wrong, said so that the reader knows what to type next.

One base error carries a message, a hint and machine-readable details; its class fixes the exit code. The command line
prints message and hint on stderr (or the whole as JSON under `--json`); the Python API raises the same objects.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Any


class ExitCode(IntEnum):
    """The program's exit codes. Nothing else is ever returned."""

    OK = 0
    """Done, also when a filter matched nothing and when the reader closed the pipe."""
    NOT_FOUND = 1
    """An id or a query names nothing."""
    USAGE = 2
    """The command line is wrong, an option's value included."""
    DATA = 3
    """The catalogue does not hold to its rules."""
    OUTPUT = 4
    """Output could not be written."""
    INTERRUPTED = 130
    """Stopped by the user (128 + SIGINT)."""


class IunError(Exception):
    """Base of every error the package raises on purpose.

    message: one sentence, no full stop needed; hint: what to type next, or ""; details: JSON-ready facts.
    """

    code: ExitCode = ExitCode.USAGE
    kind: str = "usage"

    def __init__(self, message: str, hint: str = "", **details: Any) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.details = details


class UsageError(IunError):
    """A command, option or value that does not exist or does not fit."""


class NotFoundError(IunError):
    """An id, a name or a query that matches no record; details["near"] holds the nearest ids."""

    code = ExitCode.NOT_FOUND
    kind = "not-found"


class DataError(IunError):
    """The catalogue is broken; details["problems"] lists every problem found."""

    code = ExitCode.DATA
    kind = "data"


class OutputError(IunError):
    """Output could not be written: a full disk, a directory that cannot be made."""

    code = ExitCode.OUTPUT
    kind = "output"
