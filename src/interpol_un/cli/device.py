"""Where the output goes: how wide it is, in which mode Arabic is sent, which colours, and what it cannot do."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from .settings import LANGUAGES, Settings
from .write import can_encode, is_terminal

if TYPE_CHECKING:
    from interpol_un.terminal import Choice, Mode

PIPED_WIDTH = 80


class Device(NamedTuple):
    """width: columns. mode: how lines are sent. no_table, english_only: why, in one line, or ""."""

    width: int
    mode: Mode
    choice: Choice | None
    color: bool
    no_table: str
    english_only: str
    locale: str


def find_device(settings: Settings) -> Device:
    """The device that stdout is, with what the reader forced. Raises UsageError where IUN_BIDI names no mode."""
    from interpol_un.errors import UsageError
    from interpol_un.terminal import Mode, detect, window_width

    terminal = is_terminal()
    requested = Mode(settings.bidi) if settings.bidi else None
    choice = None
    no_table = ""
    english_only = "" if can_encode("\u0627") else "stdout cannot carry Arabic: shown in English; --lang ar forces it"
    if terminal:
        try:
            choice = detect(os.environ, _descriptor(sys.stdin), _descriptor(sys.stdout), requested)
        except ValueError as error:
            raise UsageError(str(error), "type: iun doctor") from None
        mode = choice.mode
        if choice.layout == "list":
            no_table = f"no table can be right in {choice.profile.name}: shown as a list; --bidi MODE forces a table"
        if choice.english_only and not english_only:
            english_only = "this console may lack Arabic glyphs: shown in English; --lang ar forces Arabic"
    else:
        mode = requested or Mode.LOGICAL
    width = settings.width or (window_width(os.environ, _descriptor(sys.stdout)) if terminal else _columns())
    return Device(width, mode, choice, _color(settings.color, terminal), no_table, english_only, _locale())


def _columns() -> int:
    """The width where there is no window: COLUMNS, or 80."""
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isascii() and columns.isdigit() and int(columns) > 0 else PIPED_WIDTH


def _descriptor(stream: object) -> int:
    try:
        return int(stream.fileno())  # type: ignore[attr-defined]
    except (AttributeError, OSError, ValueError):
        return -1


def _color(when: str, terminal: bool) -> bool:
    """Whether to colour: the option, then NO_COLOR, then FORCE_COLOR or CLICOLOR_FORCE, then whether it is a terminal."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0") or os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def _locale() -> str:
    """The language of the reader's locale, if it is one the catalogue speaks."""
    name = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    language = name[:2].lower()
    return language if language in LANGUAGES else ""
