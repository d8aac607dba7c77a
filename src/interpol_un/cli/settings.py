"""What the reader asked for: the options that hold everywhere, before or after the command, and the environment.

Settings are made once, from the command's options, then the group's, then the environment, and passed along. Only
an error that comes before they are made asks the environment itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from interpol_un.catalogue import one_of
from interpol_un.errors import UsageError
from interpol_un.languages import LANGUAGES

from .options import COLORS, FORMATS, MODES

MAX_WIDTH = 1000


class Settings(NamedTuple):
    """The options that hold everywhere. languages: () if nobody asked; width, bidi, data: None if not given.

    bom: begin with a byte order mark (csv only). long: not the short form; pager: whether one may be used.
    """

    languages: tuple[str, ...]
    format: str
    width: int | None
    color: str
    bidi: str | None
    data: str | None
    bom: bool
    long: bool = False
    pager: bool = True


def resolve(nearer: Mapping[str, Any], farther: Mapping[str, Any], environ: Mapping[str, str]) -> Settings:
    """The settings from options after the command, those before it, and the environment.

    Raises UsageError on a wrong value.
    """
    option = {
        name: value
        for values in (farther, nearer)
        for name, value in values.items()
        if value not in (None, False, [], ())
    }
    form = option.get("format")
    if option.get("json"):
        if form not in (None, "json"):
            raise UsageError(f"--json and --format {form} ask for two formats", "give one of them")
        form = "json"
    if form is None:
        form = environ.get("IUN_FORMAT") or "table"
        if form not in FORMATS:
            one_of("IUN_FORMAT", form, FORMATS)
    elif form not in FORMATS:
        one_of("--format", form, FORMATS)
    if option.get("bom") and form != "csv":
        raise UsageError("--bom is for csv alone", "add --format csv")
    color, bidi, data = option.get("color", "auto"), option.get("bidi"), option.get("data")
    if data == "":
        raise UsageError("--data names no directory", "type: --data DIR, or leave it out")
    languages = _languages("--lang", option["lang"]) if "lang" in option else ()
    if not languages and environ.get("IUN_LANG"):
        languages = _languages("IUN_LANG", [environ["IUN_LANG"]])
    return Settings(
        languages,
        form,
        _width(option["width"]) if "width" in option else None,
        color if color in COLORS else one_of("--color", color, COLORS),
        bidi if bidi in (None, *MODES) else one_of("--bidi", bidi, MODES),
        data or environ.get("IUN_DATA") or None,
        "bom" in option,
        "long" in option,
        "no_pager" not in option,
    )


def _languages(name: str, values: Sequence[str]) -> tuple[str, ...]:
    """The languages that are named in texts with commas between them."""
    words = [word.strip() for value in values for word in value.split(",") if word.strip()]
    return tuple(dict.fromkeys(one_of(name, word, LANGUAGES) for word in words))


def _width(value: str) -> int:
    """A number of columns. Raises UsageError where it is none."""
    if not (value.isascii() and value.isdigit() and len(value) < 9 and 1 <= int(value) <= MAX_WIDTH):
        raise UsageError(f"--width: {value!r} is no number of columns", f"give a number from 1 to {MAX_WIDTH}")
    return int(value)
