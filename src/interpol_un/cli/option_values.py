"""What the values of arguments and options mean: closed lists, areas and partners by any name, dates."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from interpol_un.catalogue import PlainCatalogue, Record, one_of
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.errors import NotFoundError, UsageError

from .answer import Answer
from .command_table import Command
from .options import Parameter
from .settings import Settings

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
            meant["area"] = _area(value, catalogue)
        elif option.name == "partner":
            meant["partner"] = str(catalogue.find(value, option.kinds)[1]["id"])
        elif option.name in ("since", "until"):
            meant.update(_dates(values["since"], values["until"]))
        elif option.name == "older_than":
            meant["older_than"] = _date(option.flags[0], value)
    return meant


def _area(area: str, catalogue: PlainCatalogue) -> str:
    """The id of the area that was named. Raises UsageError where it is none."""
    try:
        return str(catalogue.find(area, ("priority",))[1]["id"])
    except NotFoundError:
        return one_of("--area", area, AREAS)


def _date(flag: str, text: str) -> str:
    """The date that an option was given. Raises UsageError."""
    from interpol_un.catalogue.order import date_of

    return date_of(flag, text)


def _dates(since: str | None, until: str | None) -> dict[str, str | None]:
    """The bounds of a time as the catalogue writes dates. Raises UsageError for no date, and for bounds that cross."""
    from interpol_un.catalogue.order import is_after

    first = None if since is None else _date("--from", since)
    last = None if until is None else _date("--to", until)
    if first is not None and last is not None and is_after(first, last):
        raise UsageError("dates-cross", "earlier-first", first=first, last=last)
    return {"since": first, "until": last}


def limit_of(text: str, command: str) -> int:
    """The number of results asked for. Raises UsageError where it is none, or too great."""
    number = int(text) if text.isdecimal() and len(text) < 9 else 0
    if not 1 <= number <= MAX_RESULTS:
        raise UsageError("no-limit", "type", value=text, last=MAX_RESULTS, command=f"iun {command} --help")
    return number


def arranged(
    records: Sequence[Record], options: Iterable[Parameter], by: str | None, reverse: bool, settings: Settings
) -> Sequence[Record]:
    """Records in the order that was asked for; titles are those of the first language asked for."""
    from interpol_un.catalogue.order import in_order

    orders = next((option.values for option in options if option.name == "sort"), ())
    if by is not None:
        one_of("--sort", by, orders)
    return in_order(records, by, (settings.languages or ("ar",))[0], reverse=reverse)


def as_arguments(options: Iterable[Parameter], values: Mapping[str, Any]) -> tuple[str, ...]:
    """Given options as words of a command line, so that a hint can repeat them."""
    words: list[str] = []
    for option in options:
        value = values.get(option.name)
        if value:
            words += [option.flags[0]] if value is True else [option.flags[0], str(value)]
    return tuple(words)


def one_record(command: Command, name: str, catalogue: PlainCatalogue) -> Answer:
    """The one record of a command's kind that a name means. Raises NotFoundError."""
    kind, record = named(name, (command.kind,), command, catalogue)
    return Answer(command.name, kind, [record], single=True)


def named(name: str, kinds: Collection[str], command: Command, catalogue: PlainCatalogue) -> tuple[str, Record]:
    """The record of these kinds that a name means. Raises NotFoundError, with the option that takes it if one does."""
    try:
        return catalogue.find(name, kinds)
    except NotFoundError as error:
        meant = option_meant(name, command, catalogue)
        if not meant:
            raise
        raise NotFoundError(error.key, "type", **{**error.values, "command": meant}) from None


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
