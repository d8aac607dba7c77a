"""Where the output goes: how wide it is, in which mode Arabic is sent, which colours, and what it cannot do."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, TextIO

from interpol_un.errors import UsageError
from interpol_un.languages import is_rtl

from .settings import Settings, locale_language
from .write import can_encode, is_terminal

if TYPE_CHECKING:
    from interpol_un.terminal import Choice


MARGIN = 4
"""Columns that Arabic leaves free in a window: it is laid out the same where marks between words take columns."""

NARROW = 40
"""In a window of so many columns every one is needed."""


class Device(NamedTuple):
    """width: columns to lay out in; window: those there are; asked: whether the reader gave the width.

    choice: how lines are sent, and why. no_table, english_only: the key of the warning that says why, or "".
    """

    width: int
    window: int
    asked: bool
    choice: Choice
    color: bool
    no_table: str
    english_only: str
    locale: str

    def __enter__(self) -> Device:
        return self

    def __exit__(self, *_: object) -> None:
        """Leaves the terminal to whoever reads it next."""
        self.choice.settle()


def find_device(settings: Settings, stream: TextIO | None = None, environ: Mapping[str, str] = os.environ) -> Device:
    """The device that a stream is, stdout if None, with what the reader forced.

    Use it in a `with`, unless its choice is settled otherwise. Raises UsageError where IUN_BIDI names no mode.
    """
    from interpol_un.terminal import VARIABLE, Mode, descriptor, detect, width

    stdin, stdout = descriptor(sys.stdin), descriptor(stream or sys.stdout)
    requested = Mode(settings.bidi) if settings.bidi else None
    try:
        choice = detect(environ, stdin, stdout, requested, settle=False)
    except ValueError:
        raise UsageError("no-mode", "type", value=environ[VARIABLE], valid=list(Mode), command="iun doctor") from None
    english_only = "" if can_encode("\u0627", stream) else "stdout-lacks-arabic"
    if choice.english_only:
        english_only = english_only or "console-lacks-arabic"
    no_table = "no-table" if choice.layout == "list" else ""
    window = width(environ, stdout)
    columns = settings.width or window
    terminal = is_terminal(stream)
    if settings.width is None and terminal and window > NARROW and is_rtl((settings.languages or ("ar",))[0]):
        columns -= MARGIN
    window = window if terminal else columns
    asked = settings.width is not None
    return Device(
        columns, window, asked, choice, _color(settings.color), no_table, english_only, locale_language(environ)
    )


def _color(when: str) -> bool:
    """Whether to colour: the option, NO_COLOR, FORCE_COLOR or CLICOLOR_FORCE, then whether it is a terminal."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0") or os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return is_terminal() and os.environ.get("TERM") != "dumb"
