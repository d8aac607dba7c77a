"""What can stand where somebody asks a shell to complete a command line: commands, options and values.

Commands and options are those of `command_table`. Titles are read only for shells that show them. Nothing is parsed or
drawn, so neither Typer nor what draws is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from interpol_un.catalogue import PlainCatalogue, open_catalogue
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
    words, begun = _joined(before, begun)
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
    given = [
        word for index, word in enumerate(rest) if word[:1] != "-" and (not index or rest[index - 1] not in valued)
    ]
    values = _Values(known, language, data)
    flag, equals, part = begun.partition("=")
    if begun.startswith("-") and equals and flag in valued:
        return [found._replace(value=f"{flag}={found.value}") for found in values.of(valued[flag], part)]
    if rest and rest[-1] in valued:
        return values.of(valued[rest[-1]], begun)
    if begun.startswith("-"):
        return [found for found in _flags(options, language) if found.value.startswith(begun)]
    if known is None:
        begin = [other for other in COMMANDS if other.name.startswith(begun)]
        return [Found(other.name, other.help(language) if language else "") for other in begin]
    return values.of(known.arguments[len(given)], begun) if len(given) < len(known.arguments) else []


class _Values:
    """The values that an option or argument of a command can have."""

    def __init__(self, known: Command | None, language: str, data: str | None) -> None:
        self._command = known
        self._language = language
        self._data = data

    def of(self, asked: Parameter, begun: str) -> list[Found]:
        """Those that begin so, in the order of the catalogue."""
        if asked.name == "area" and not self._language:
            return [Found(area) for area in AREAS if area.startswith(begun)]
        if asked.kinds:
            return self._records(asked, begun.casefold())
        values = asked.values
        if self._command and (self._command.name, asked.name) == ("schema", "name"):
            from interpol_un.formats.schemas import NAMES

            values = NAMES
        return [Found(value) for value in values if value.startswith(begun)]

    def _records(self, asked: Parameter, begun: str) -> list[Found]:
        catalogue = open_catalogue(self._data)
        if asked.kinds == ("policing-goal",):
            numbers = {goal["number"]: _title(goal, self._language) for goal in catalogue.listed("policing-goal")}
            return [Found(number, title) for number, title in numbers.items() if number.startswith(begun)]
        fits: dict[str, list[str]] = {}
        for name, kind in catalogue.ids().items():
            if name.startswith(begun) and (kind in asked.kinds or "any" in asked.kinds):
                fits.setdefault(kind, []).append(name)
        titles = _titles(catalogue, fits, self._language) if self._language else {}
        return [Found(name, titles.get(name, "")) for names in fits.values() for name in names]


def _titles(catalogue: PlainCatalogue, kinds: Iterable[str], language: str) -> dict[str, str]:
    """The title of every record of these kinds."""
    return {record["id"]: _title(record, language) for kind in kinds for record in catalogue.listed(kind)}


def _title(record: Mapping[str, Any], language: str) -> str:
    """What a record is called in a language; else in another, best in one that a menu's columns can count."""
    texts = record_title(record) or record.get("summary") or {}
    text = next((str(texts[other]) for other in (language, "en", "fr", "es", "ar") if other in texts), "")
    return text if len(text) <= 80 else f"{text[:79]}…"


def _joined(before: Sequence[str], begun: str) -> tuple[list[str], str]:
    """The words without the `=` that bash takes for one of its own."""
    words = [word for word in before if word != "="]
    return words, "" if begun == "=" else begun


def _flags(options: Iterable[Parameter], language: str) -> list[Found]:
    """The long forms of options, with their help if a language is given."""
    told = [(flag, option) for option in (*options, HELP) for flag in option.flags if flag.startswith("--")]
    return [Found(flag, option.help(language) if language else "") for flag, option in told]
