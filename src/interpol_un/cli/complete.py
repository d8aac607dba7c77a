"""What can stand where somebody asks a shell to complete a command line: commands, options and values.

Commands and options are read from the parser, so that they are written down once; values go by what an option or
argument calls its value. Titles are read only for shells that show them. Nothing is drawn, so nothing that draws is
loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from interpol_un.catalogue import Catalogue, open_catalogue
from interpol_un.catalogue.derived import record_title
from interpol_un.catalogue.vocabulary import (
    AREAS,
    BASES,
    CLAIM_STATUSES,
    INSTRUMENT_KINDS,
    PARTNER_TYPES,
    RELIABILITIES,
)
from interpol_un.languages import LANGUAGES

from .settings import COLORS, FORMATS, MODES
from .shells import SCRIPTS, VARIABLE, line

_KINDS: Mapping[str, tuple[str, ...]] = {
    "priorities": ("priority",),
    "partners": ("partner",),
    "offices": ("office",),
    "instruments": ("instrument",),
    "claims": ("claim",),
    "timeline": ("event",),
    "terms": ("term",),
    "sources": ("source",),
}
"""The kinds of record whose ids a command takes; a command that is not here takes any."""

_CLOSED: Mapping[str, tuple[str, ...]] = {
    "TYPE": PARTNER_TYPES,
    "KIND": INSTRUMENT_KINDS,
    "RELIABILITY": RELIABILITIES,
    "BASIS": BASES,
    "STATUS": CLAIM_STATUSES,
    "LANG": LANGUAGES,
    "FORMAT": FORMATS,
    "WHEN": COLORS,
    "MODE": MODES,
    "SHELL": tuple(SCRIPTS),
}
"""The closed lists, by what an option or argument calls its value."""


_TITLES = ("en", "fr", "es", "ar")
"""The languages of titles, the best first: a shell's menu runs from left to right, in letters it can count."""


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
    titled = shell != "bash"
    found = candidates(before, begun, titled=titled, data=environ.get("IUN_DATA") or None)
    return "".join([line(shell, each.value, each.title) for each in found])


def candidates(before: Sequence[str], begun: str, *, titled: bool = True, data: str | None = None) -> list[Found]:
    """What can stand after the words before, and begins as the word begun; titled: with titles."""
    from .parser import group

    words, begun = _joined(before, begun)
    root = group()
    valued = _valued(root)
    at = 0
    while at < len(words) and words[at].startswith("-"):
        at += 2 if words[at] in valued else 1
    command = root.get_command(None, words[at]) if at < len(words) else None
    if at < len(words) and command is None:
        return []
    parser = command or root
    valued = _valued(parser)
    rest = words[at + 1 :] if command else words
    given = [
        word for index, word in enumerate(rest) if word[:1] != "-" and (not index or rest[index - 1] not in valued)
    ]
    values = _Values(words[at] if command else "", titled, data)
    option, equals, part = begun.partition("=")
    if begun.startswith("-") and equals and option in valued:
        return [each._replace(value=f"{option}={each.value}") for each in values.of(valued[option], part)]
    if rest and rest[-1] in valued:
        return values.of(valued[rest[-1]], begun)
    if begun.startswith("-"):
        return [each for each in _options(parser) if each.value.startswith(begun)]
    if command is None:
        from .command_table import COMMANDS

        return [Found(each.name, each.help) for each in COMMANDS if each.name.startswith(begun)]
    arguments = [each for each in parser.params if each.param_type_name == "argument"]
    if len(given) < len(arguments):
        return values.of(_metavar(arguments[len(given)]), begun)
    return []


class _Values:
    """The values that an option or argument of a command can have."""

    def __init__(self, command: str, titled: bool, data: str | None) -> None:
        self._command = command
        self._titled = titled
        self._data = data

    def of(self, metavar: str, begun: str) -> list[Found]:
        """Those that begin so, in the order of the catalogue, by what the value is called."""
        names: Sequence[str] = ()
        if metavar in ("ID", "CODE", "N", "PARTNER", "AREA") or (metavar, self._command) == ("QUERY", "terms"):
            return self._records(metavar, begun.casefold())
        if metavar == "STYLE":
            from .commands.publish import STYLES as names  # noqa: N811 - its own list
        elif metavar == "NAME":
            from interpol_un.formats.schemas import NAMES as names  # noqa: N811
        elif metavar == "WHAT":
            names = ("data", "site") if self._command == "export" else ("partner", "sdg")
        elif metavar == "FORM":
            names = ("svg", "dot")
        elif metavar == "ORDER":
            from interpol_un.catalogue.sort_orders import ORDERS

            names = ORDERS.get(self._command, ())
        else:
            names = _CLOSED.get(metavar, ())
        return [Found(each) for each in names if each.startswith(begun)]

    def _records(self, metavar: str, begun: str) -> list[Found]:
        catalogue = open_catalogue(self._data)
        kinds: tuple[str, ...] = _KINDS.get(self._command, ())
        if metavar == "AREA":
            if not self._titled:
                return [Found(each) for each in AREAS if each.startswith(begun)]
            kinds = ("priority",)
        elif metavar == "PARTNER":
            kinds = ("partner", "office") if self._command == "timeline" else ("partner",)
        elif metavar == "CODE":
            kinds = ("sdg-goal", "sdg-target")
        elif metavar == "N" and self._command in ("gpg", "sdg"):
            numbers = {each["number"]: _title(each) for each in catalogue.policing_goals()}
            return [Found(each, title) for each, title in numbers.items() if each.startswith(begun)]
        elif metavar == "N":
            return []
        fits: dict[str, list[str]] = {}
        for name, kind in catalogue.ids().items():
            if name.startswith(begun) and (not kinds or kind in kinds):
                fits.setdefault(kind, []).append(name)
        titles = _titles(catalogue, fits) if self._titled else {}
        return [Found(name, titles.get(name, "")) for names in fits.values() for name in names]


def _titles(catalogue: Catalogue, kinds: Iterable[str]) -> dict[str, str]:
    """The title of every record of these kinds."""
    return {each["id"]: _title(each) for kind in kinds for each in catalogue.listed(kind)}


def _title(record: Mapping[str, Any]) -> str:
    texts = record_title(record) or record.get("summary") or {}
    text = next((str(texts[language]) for language in _TITLES if language in texts), "")
    return text if len(text) <= 80 else f"{text[:79]}…"


def _joined(before: Sequence[str], begun: str) -> tuple[list[str], str]:
    """The words without the `=` that bash takes for one of its own."""
    words = [word for word in before if word != "="]
    return words, "" if begun == "=" else begun


def _metavar(parameter: Any) -> str:
    """What a parameter calls its value, without the brackets of what may be missing."""
    return (parameter.metavar or "").strip("[].")


def _valued(parser: Any) -> dict[str, str]:
    """The options of a parser that take a value, each with what it calls it."""
    return {
        name: "" if each.name in ("width", "limit") else _metavar(each)  # a number, and no record's
        for each in parser.params
        if each.param_type_name == "option" and not each.is_flag
        for name in each.opts
    }


def _options(parser: Any) -> list[Found]:
    """The long options of a parser with their help."""
    options = [each for each in parser.params if each.param_type_name == "option"]
    named = [Found(name, each.help or "") for each in options for name in each.opts if name.startswith("--")]
    return [*named, Found("--help", "Show the help.")]
