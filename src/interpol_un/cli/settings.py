"""What the reader asked for: the options that hold everywhere, before or after the command, and the environment.

Settings are made once, from the command's options, then the group's, then the environment, and passed along. Only help
and an error, which may come before they are made, ask for the language of their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from interpol_un.catalogue import one_of
from interpol_un.errors import UsageError
from interpol_un.languages import LANGUAGES, language_named

from .options import COLORS, FORMATS, LANG, MODES, values_given

MAX_WIDTH = 1000


class Settings(NamedTuple):
    """The options that hold everywhere. languages: () if nobody asked; width, bidi, data: None if not given.

    bom: begin with a byte order mark, delimiter: between columns (both of csv). long: not the short form; pager:
    whether one may be used. spoken: the language in which the program speaks of itself.
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
    spoken: str = "en"
    delimiter: str = ","


def resolve(
    nearer: Mapping[str, Any], farther: Mapping[str, Any], environ: Mapping[str, str], *, csv: str = "add-csv"
) -> Settings:
    """The settings from options after the command, those before it, and the environment.

    csv: the hint where an option of csv is given without that format, "" where the command writes csv in any case.
    Raises UsageError on a wrong value.
    """
    both = (*farther.items(), *nearer.items())
    option = {name: value for name, value in both if value not in (None, False, [], ())}
    form = option.get("format")
    if option.get("json"):
        if form not in (None, "json"):
            raise UsageError("two-formats", "give-one", first="--json", second=f"--format {form}")
        form = "json"
    name, form = ("--format", form) if form is not None else ("IUN_FORMAT", environ.get("IUN_FORMAT") or "table")
    if form not in FORMATS:
        one_of(name, form, FORMATS)
    for name in ("bom", "delimiter"):
        if name in option and form != "csv" and csv:
            raise UsageError("for-csv-alone", csv, option=f"--{name}")
    if option.get("data") == "":
        raise UsageError("no-data-directory", "data-or-leave-out")
    languages = _languages("--lang", option["lang"]) if "lang" in option else ()
    if not languages and environ.get("IUN_LANG"):
        languages = _languages("IUN_LANG", [environ["IUN_LANG"]])
    width = option.get("width")
    if width is not None and not (re.fullmatch("[0-9]{1,8}", width) and 1 <= int(width) <= MAX_WIDTH):
        raise UsageError("no-width", "give-number", value=width, last=MAX_WIDTH)
    color, bidi, sign = option.get("color", "auto"), option.get("bidi"), option.get("delimiter", ",")
    if color not in COLORS:
        one_of("--color", color, COLORS)
    if bidi not in (None, *MODES):
        one_of("--bidi", bidi, MODES)
    delimiter = {"tab": "\t", "\\t": "\t"}.get(sign, sign)
    if delimiter not in (",", ";", "\t"):
        raise UsageError("no-delimiter", "type", value=sign, command="--delimiter ';'")
    number = None if width is None else int(width)
    data = option.get("data") or environ.get("IUN_DATA") or None
    bom, long, pager = "bom" in option, "long" in option, "no_pager" not in option
    spoken = languages[0] if languages else locale_language(environ) or "en"
    return Settings(languages, form, number, color, bidi, data, bom, long, pager, spoken, delimiter)


def _languages(name: str, values: Sequence[str]) -> tuple[str, ...]:
    """The languages that are named in texts with commas between them."""
    words = [word.strip() for value in values for word in re.split("[,،]", value) if word.strip()]
    return tuple(dict.fromkeys(language_named(word) or one_of(name, word, LANGUAGES) for word in words))


def spoken(given: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language in which the program speaks of itself, where its command line is not read yet, or cannot be."""
    asked = [*values_given(LANG, given), environ.get("IUN_LANG", "")]
    named = (language_named(word) for value in asked for word in re.split("[,،]", value))
    return next(filter(None, named), "") or locale_language(environ) or "en"


def locale_language(environ: Mapping[str, str]) -> str:
    """The language of the reader's locale, if it is one of ours; LANGUAGE goes before it, as in gettext, but for C."""
    locale = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or "C"
    if locale.partition(".")[0] in ("C", "POSIX"):
        return ""
    names = [*environ.get("LANGUAGE", "").split(":"), locale]
    return next(filter(None, map(language_named, names)), "")
