"""What the values of arguments and options mean: closed lists, areas and partners by any name, dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from interpol_un.catalogue import PlainCatalogue, one_of
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.errors import NotFoundError, UsageError

from .answer import Answer
from .command_table import Command
from .options import Parameter

MAX_RESULTS = 500
"""Results of a search at most, and of what else takes a limit."""


def filters_of(options: Iterable[Parameter], values: Mapping[str, Any], catalogue: PlainCatalogue) -> dict[str, Any]:
    """The values of a listing's options as the catalogue takes them. Raises UsageError, NotFoundError."""
    meant = dict(values)
    for option in options:
        value = values.get(option.name)
        if value is None:
            continue
        if option.values and option.name != "sort":
            one_of(option.flags[0], value, option.values)
        elif option.name == "area" and value not in AREAS:
            try:
                meant["area"] = str(catalogue.find(value, option.kinds)[1]["id"])
            except NotFoundError:
                one_of("--area", value, AREAS)
        elif option.name == "partner":
            meant["partner"] = str(catalogue.find(value, option.kinds)[1]["id"])
        elif option.name in ("since", "until", "older_than"):
            from interpol_un.catalogue.order import date_of

            meant[option.name] = date_of(option.flags[0], value)
    if meant.get("since") is not None and meant.get("until") is not None:
        from interpol_un.catalogue.order import is_after

        if is_after(meant["since"], meant["until"]):
            raise UsageError("dates-cross", "earlier-first", first=meant["since"], last=meant["until"])
    return meant


def limit_of(text: str, command: str) -> int:
    """The number of results asked for. Raises UsageError where it is none, or too great."""
    number = int(text) if text.isdecimal() and len(text) < 9 else 0
    if not 1 <= number <= MAX_RESULTS:
        raise UsageError("no-limit", "type", value=text, last=MAX_RESULTS, command=f"iun {command} --help")
    return number


def as_arguments(options: Iterable[Parameter], values: Mapping[str, Any]) -> tuple[str, ...]:
    """Given options as words of a command line, so that a hint can repeat them."""
    words: list[str] = []
    for option in options:
        if value := values.get(option.name):
            words += [option.flags[0]] if value is True else [option.flags[0], str(value)]
    return tuple(words)


def one_record(command: Command, name: str, catalogue: PlainCatalogue) -> Answer:
    """The one record that a name means. Raises NotFoundError, with the option that takes it if one does."""
    try:
        kind, record = catalogue.find(name, command.arguments[0].kinds)
    except NotFoundError as error:
        if meant := option_meant(name, command, catalogue):
            raise NotFoundError(error.key, "type", **{**error.values, "command": meant}) from None
        raise
    return Answer(command.name, kind, [record], single=True)


def option_meant(name: str, command: Command, catalogue: PlainCatalogue) -> str:
    """The command line that gives a word as an option of a command that takes it; "" if none does."""
    try:
        kind, record = catalogue.find(name)
    except NotFoundError:
        kind, record = "", {}
    for option in command.options:
        if option.name != "sort" and name in option.values:
            return f"iun {command.name} {option.flags[0]} {name}"
        if kind in option.kinds:
            return f"iun {command.name} {option.flags[0]} {record['id']}"
    return ""
