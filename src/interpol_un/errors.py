"""What can go wrong, said so that the reader knows what to type next.

One base error carries the keys of a message and of a hint, and the values that fill them in; its class fixes the exit
code. The command line prints both on stderr in the reader's language (or the whole as JSON under `--json`); the Python
API raises the same objects, which speak English.
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

    key: which error it is, the name of its message; hint_key: of what to type next, or "". values: what fills both in,
    JSON-ready and never translated. The texts of `message` and `hint` are English; `said` has them in any language.
    """

    code: ExitCode = ExitCode.USAGE
    kind: str = "usage"

    def __init__(self, key: str, hint_key: str = "", **values: Any) -> None:
        super().__init__(key)
        self.key = key
        self.hint_key = hint_key
        self.values = values

    def said(self, language: str) -> tuple[str, str]:
        """The message, one sentence without a full stop, and the hint or "", in a language."""
        from .words import message

        text = message(f"error.{self.key}", language, **self.values)
        if self.values.get("about"):
            text = message("about-command", language, text=text, about=self.values["about"])
        return text, message(f"hint.{self.hint_key}", language, **self.values) if self.hint_key else ""

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return self.said("en")[0]

    @property
    def hint(self) -> str:
        """What to type next, in English, or ""."""
        return self.said("en")[1]

    @property
    def details(self) -> dict[str, Any]:
        """Of the values those that programs ask for: near, valid, found, problems."""
        return {name: value for name, value in self.values.items() if name in ("near", "valid", "found", "problems")}

    def __str__(self) -> str:
        return self.message


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
