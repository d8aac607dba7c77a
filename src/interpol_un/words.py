"""The program's own words in the display languages, from `data/ui/`: a file a language, a text a key.

A word the catalogue writes stands in the catalogue; here stands only what the program says. `ar.json` and its like hold
what stands beside content: labels, titles, footers. What the values of a closed list are called has the list's name, a
point, and the value as its key; what only pictures or pages say begins with `chart.` or `site.`. `help.ar.json` and its
like hold what the program says of itself: help, errors (`error.KEY`), hints (`hint.KEY`), warnings, doctor's page.

The form is i18next's JSON v4: where a text depends on `count`, its key ends in `_` and the plural category of CLDR.
Compiled gettext catalogues would cost every start a millisecond more, half of it the import of `gettext`: JSON, which
is loaded anyway, takes a tenth of that. A start reads only the files that it shows words of.

What a placeholder may say after a colon: `{near:or}` joins a list by the word of that key; `{kind:@a-kind}` is the word
of `a-kind.` and the value. Lists are joined by the language's comma; of a map of languages its own stands there. What
is typed stands between backticks.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple, cast

from .languages import RLM, comma, is_rtl

LRM = "\u200e"
"""Keeps what is typed from left to right inside Arabic."""


def word(key: str, language: str, **values: object) -> str:
    """The label or other word beside content of that key in a language. Raises KeyError where none was written."""
    return _filled(_words(f"{language}.json"), key, language, values)


def message(key: str, language: str, **values: object) -> str:
    """What the program says of itself under that key, commands set off where Arabic would turn them.

    Raises KeyError where none was written.
    """
    return _filled(_words(f"help.{language}.json"), key, language, values, LRM if is_rtl(language) else "")


def keys(language: str) -> tuple[str, ...]:
    """Every key there is a word for in a language."""
    return tuple(_words(f"{language}.json"))


def help_texts(language: str) -> Mapping[str, str]:
    """All that the program says of itself in a language, as it is kept: with backticks and placeholders."""
    return _words(f"help.{language}.json")


def part(name: str, language: str) -> list[tuple[str, str]]:
    """The names in a part of the help (`environment`, `exit`), each with what the help says of it."""
    found = (key for key in _words(f"help.{language}.json") if key.startswith(f"{name}."))
    return [(key.removeprefix(f"{name}."), message(key, language)) for key in found]


def plural_category(count: int, language: str) -> str:
    """The plural category of a whole number, as CLDR has it; `many` of French and Spanish is for millions."""
    if language == "ar":
        if count < 3:
            return ("zero", "one", "two")[count]
        return "few" if 3 <= count % 100 <= 10 else "many" if count % 100 > 10 else "other"
    if count == 1 or (language == "fr" and count == 0):
        return "one"
    return "many" if language != "en" and count and count % 1_000_000 == 0 else "other"


class _Value(NamedTuple):
    """A value as it stands in a text of a language. mark: what sets off what reads from left to right."""

    value: Any
    language: str
    mark: str = ""

    def __format__(self, spec: str) -> str:
        if isinstance(self.value, (list, tuple)):
            form, _, joined = spec.partition(" ") if spec.startswith("@") else ("", "", spec)
            mark = RLM if self.mark else ""
            between = f" {message(joined, self.language)}{mark} " if joined else comma(self.language, mark)
            return between.join([format(self._replace(value=value), form) for value in self.value])
        if isinstance(self.value, Mapping):
            return str(self.value.get(self.language) or next(iter(self.value.values()), ""))
        if spec.startswith("@"):
            return message(f"{spec[1:]}.{self.value}", self.language)
        if not self.mark or not isinstance(self.value, str):
            return format(self.value, spec)
        if not any("\u0590" <= char <= "\u08ff" for char in self.value):
            return f"{self.mark}{self.value}{self.mark}"
        return f"\u2066{self.value}\u2069" if self.value.startswith("iun ") else self.value

    def __repr__(self) -> str:
        return repr(self.value)


def _filled(words: Mapping[str, str], key: str, language: str, values: dict[str, Any], mark: str = "") -> str:
    """The text of a key with its values, and of its plural form where it has one."""
    count = values.get("count")
    plural = f"{key}_{plural_category(count, language)}" if isinstance(count, int) else key
    text = words[plural if plural in words else key].replace("`", mark)
    for name, value in values.items():
        values[name] = _Value(value, language, mark)
    return text.format(**values) if values else text


@cache
def _words(name: str) -> Mapping[str, str]:
    """The texts of a file; lists are their lines. Raises ModuleNotFoundError where it cannot be read."""
    package = os.path.dirname(os.path.abspath(__file__))
    for data in (os.path.join(package, "data"), os.path.join(os.path.dirname(os.path.dirname(package)), "data")):
        try:  # the second is that of an editable install; a loader reads out of archives, too
            texts = json.loads(__spec__.loader.get_data(os.path.join(data, "ui", name)))  # type: ignore[union-attr]
        except OSError:
            continue
        except ValueError as error:
            raise ModuleNotFoundError(f"{name}: {error}") from None
        for key, text in texts.items():
            if isinstance(text, list):
                texts[key] = "\n".join(text) + "\n"
        return cast(Mapping[str, str], texts)
    raise ModuleNotFoundError(f"{name} is missing")
