"""What can stand where somebody asks a shell to complete a command line: commands, options and values.

Commands and options are those of `command_table`. Titles are read only for shells that show them. Nothing is parsed or
drawn, so neither Typer nor what draws is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from interpol_un.catalogue import open_catalogue
from interpol_un.catalogue.derived import record_title
from interpol_un.catalogue.vocabulary import AREAS

from .command_table import BY_NAME, COMMANDS, Command
from .options import COMMON, HELP, VERSION, Parameter
from .settings import spoken
from .shells import VARIABLE, line


class Found(NamedTuple):
    """Something that can stand there, and what it is called."""

    value: str
    title: str = ""


def answer(environ: Mapping[str, str]) -> str:
    """What a shell is told: a line for each word that can stand there."""
    shell = environ[VARIABLE].removeprefix("complete_")
    typed = environ.get("COMP_WORDS", "")
    words = typed.split("\n") if "\n" in typed else typed.split()
    number = int(environ.get("COMP_CWORD") or len(words) - 1)
    before, begun = words[1:number], words[number] if number < len(words) else ""
    language = "" if shell == "bash" else spoken(before, environ)
    found = candidates(before, begun, language, data=environ.get("IUN_DATA") or None)
    return "".join([line(shell, word.value, word.title) for word in found])


def candidates(before: Sequence[str], begun: str, language: str = "en", *, data: str | None = None) -> list[Found]:
    """What can stand after the words before, and begins as the word begun; with titles in a language, if given."""
    words = [word for word in before if word != "="]  # bash takes it for a word of its own
    begun = "" if begun == "=" else begun
    valued = {flag: option for option in COMMON if option.metavar for flag in option.flags}
    at = 0
    while at < len(words) and words[at].startswith("-"):
        at += 2 if words[at] in valued else 1
    known = BY_NAME.get(words[at]) if at < len(words) else None
    if at < len(words) and known is None:
        return []
    options = (*(known.options if known else (VERSION,)), *COMMON)
    valued = {flag: option for option in options if option.metavar for flag in option.flags}
    rest = words[at + 1 :] if known else words
    given = [word for last, word in pairwise(["", *rest]) if word[:1] != "-" and last not in valued]
    flag, equals, part = begun.partition("=")
    if begun.startswith("-") and equals and flag in valued:
        return [Found(f"{flag}={found.value}", found.title) for found in _values(valued[flag], part, language, data)]
    if rest and rest[-1] in valued:
        return _values(valued[rest[-1]], begun, language, data)
    if begun.startswith("-"):
        flags = {name: option for option in (*options, HELP) for name in option.flags if name.startswith("--")}
        return [_found(name, option, language) for name, option in flags.items() if name.startswith(begun)]
    if known is None:
        return [_found(other.name, other, language) for other in COMMANDS if other.name.startswith(begun)]
    return _values(known.arguments[len(given)], begun, language, data) if len(given) < len(known.arguments) else []


def _found(word: str, what: Parameter | Command, language: str) -> Found:
    return Found(word, what.help(language) if language else "")


def _values(asked: Parameter, begun: str, language: str, data: str | None) -> list[Found]:
    """The values that an option or argument can have and that begin so, in the order of the catalogue."""
    if not asked.kinds or (asked.name == "area" and not language):
        values: Iterable[str] = AREAS if asked.kinds else asked.values
        if asked.name == "name":  # of a schema
            from interpol_un.formats.schemas import NAMES

            values = NAMES
        return [Found(value) for value in values if value.startswith(begun)]
    catalogue, begun = open_catalogue(data), begun.casefold()
    if asked.kinds == ("policing-goal",):
        numbers = {goal["number"]: _title(goal, language) for goal in catalogue.listed("policing-goal")}
        return [Found(number, title) for number, title in numbers.items() if number.startswith(begun)]
    fits: dict[str, list[str]] = {}
    for name, kind in catalogue.ids().items():
        if name.startswith(begun) and (kind in asked.kinds or "any" in asked.kinds):
            fits.setdefault(kind, []).append(name)
    listed = [record for kind in fits for record in catalogue.listed(kind)] if language else []
    titles = {record["id"]: _title(record, language) for record in listed}
    return [Found(name, titles.get(name, "")) for names in fits.values() for name in names]


def _title(record: Mapping[str, Any], language: str) -> str:
    """What a record is called in a language; else in another, best in one that a menu's columns can count."""
    texts = record_title(record) or record.get("summary") or {}
    text = next((str(texts[other]) for other in (language, "en", "fr", "es", "ar") if other in texts), "")
    return text if len(text) <= 80 else f"{text[:79]}…"
