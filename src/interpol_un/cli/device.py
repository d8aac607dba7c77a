"""Where the output goes: how wide it is, in which mode Arabic is sent, which colours, and what it cannot do."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from interpol_un.errors import UsageError
from interpol_un.languages import LANGUAGES, is_rtl

from .settings import Settings
from .write import can_encode, is_terminal

if TYPE_CHECKING:
    from interpol_un.terminal import Choice


MARGIN = 4
"""Columns that Arabic leaves free in a window: it is laid out the same where marks between words take columns."""

NARROW = 40
"""In a window of so many columns every one is needed."""


class Device(NamedTuple):
    """width: columns to lay out in; window: those there are; asked: whether the reader gave the width.

    choice: how lines are sent, and why. no_table, english_only: why, in one line, or "".
    """

    width: int
    window: int
    asked: bool
    choice: Choice
    color: bool
    no_table: str
    english_only: str
    locale: str


def find_device(settings: Settings) -> Device:
    """The device that stdout is, with what the reader forced. Raises UsageError where IUN_BIDI names no mode."""
    from interpol_un.terminal import Mode, detect, width

    stdin, stdout = _descriptor(sys.stdin), _descriptor(sys.stdout)
    requested = Mode(settings.bidi) if settings.bidi else None
    try:
        choice = detect(os.environ, stdin, stdout, requested)
    except ValueError as error:
        raise UsageError(str(error), "type: iun doctor") from None
    english_only = ""
    if not can_encode("\u0627"):
        english_only = "stdout cannot carry Arabic: shown in English; --lang ar forces it"
    elif choice.english_only:
        english_only = "this console may lack Arabic glyphs: shown in English; --lang ar forces Arabic"
    no_table = ""
    if choice.layout == "list":
        no_table = f"no table can be right in {choice.profile.title}: shown as a list; --bidi MODE forces a table"
    window = width(os.environ, stdout)
    columns = settings.width or window
    if settings.width is None and is_terminal() and window > NARROW and is_rtl((settings.languages or ("ar",))[0]):
        columns -= MARGIN
    window = window if is_terminal() else columns
    asked = settings.width is not None
    return Device(columns, window, asked, choice, _color(settings.color), no_table, english_only, _locale())


def _descriptor(stream: object) -> int:
    try:
        return int(stream.fileno())  # type: ignore[attr-defined]
    except (AttributeError, OSError, ValueError):
        return -1


def _color(when: str) -> bool:
    """Whether to colour: the option, NO_COLOR, FORCE_COLOR or CLICOLOR_FORCE, then whether it is a terminal."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0") or os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return is_terminal() and os.environ.get("TERM") != "dumb"


def _locale() -> str:
    """The language of the reader's locale, if it is one the catalogue speaks."""
    name = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    language = name[:2].lower()
    return language if language in LANGUAGES else ""
