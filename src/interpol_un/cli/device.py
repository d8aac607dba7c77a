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
    console = "console-lacks-arabic" if choice.english_only else ""
    english_only = console if can_encode("\u0627", stream) else "stdout-lacks-arabic"
    no_table = "no-table" if choice.layout == "list" else ""
    window, terminal, asked = width(environ, stdout), is_terminal(stream), settings.width is not None
    columns = settings.width or window
    # Arabic leaves columns free for marks between words that take some, but in a window where every one is needed.
    if not asked and terminal and window > 40 and is_rtl((settings.languages or ("ar",))[0]):
        columns -= 4
    color = settings.color == "always"
    if settings.color == "auto" and not os.environ.get("NO_COLOR"):
        forced = {os.environ.get("FORCE_COLOR", ""), os.environ.get("CLICOLOR_FORCE", "")} - {"", "0"}
        color = bool(forced) or (is_terminal() and os.environ.get("TERM") != "dumb")
    window = window if terminal else columns
    return Device(columns, window, asked, choice, color, no_table, english_only, locale_language(environ))
