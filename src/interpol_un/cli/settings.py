"""What the reader asked for: the options that hold everywhere, before or after the command, and the environment.

Settings are made once, from the command's options, then the group's, then the environment, and passed along. Only
an error that comes before they are made asks the environment itself.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from interpol_un.catalogue import one_of
from interpol_un.errors import UsageError
from interpol_un.languages import LANGUAGES

FORMATS = ("table", "list", "json", "csv", "yaml", "md")
COLORS = ("auto", "always", "never")
MODES = ("visual", "explicit", "words", "kitty", "putty", "logical")
MAX_WIDTH = 1000


class Settings(NamedTuple):
    """The options that hold everywhere. languages: () if nobody asked; width, bidi, data: None if not given.

    bom: begin with a byte order mark (csv only).
    """

    languages: tuple[str, ...]
    format: str
    width: int | None
    color: str
    bidi: str | None
    data: str | None
    bom: bool


def resolve(given: Sequence[Mapping[str, Any]], environ: Mapping[str, str]) -> Settings:
    """The settings from options, the nearest first, and the environment. Raises UsageError on a wrong value."""

    option = functools.partial(first_given, given)
    languages = _languages(option("lang"), "--lang") or _languages(_list(environ.get("IUN_LANG")), "IUN_LANG")
    form = option("format")
    if option("json"):
        if form not in (None, "json"):
            raise UsageError(f"--json and --format {form} ask for two formats", "give one of them")
        form = "json"
    if form is None:
        form = one_of("IUN_FORMAT", environ.get("IUN_FORMAT") or "table", FORMATS)
    form = one_of("--format", form, FORMATS)
    if option("bom") and form != "csv":
        raise UsageError("--bom is for csv alone", "add --format csv")
    bidi = option("bidi")
    color = option("color")
    data = option("data")
    if data == "":
        raise UsageError("--data names no directory", "type: --data DIR, or leave it out")
    return Settings(
        languages,
        form,
        _width(option("width")),
        one_of("--color", "auto" if color is None else color, COLORS),
        one_of("--bidi", bidi, MODES) if bidi is not None else None,
        data or environ.get("IUN_DATA") or None,
        bool(option("bom")),
    )


def first_given(given: Sequence[Mapping[str, Any]], name: str) -> Any:
    """An option's value, the nearest first; None if it is not given."""
    return next((each[name] for each in given if each.get(name) not in (None, [], ())), None)


def _list(value: str | None) -> list[str] | None:
    return [value] if value else None


def _languages(values: Sequence[str] | None, name: str) -> tuple[str, ...]:
    words = [word.strip() for value in values or () for word in value.split(",") if word.strip()]
    return tuple(dict.fromkeys(one_of(name, word, LANGUAGES) for word in words))


def _width(value: str | None) -> int | None:
    if value is None:
        return None
    if not (value.isascii() and value.isdigit() and len(value) < 9 and 1 <= int(value) <= MAX_WIDTH):
        raise UsageError(f"--width: {value!r} is no number of columns", f"give a number from 1 to {MAX_WIDTH}")
    return int(value)
