"""The commands that list one kind of record, and show one of them when it is named."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from interpol_un.catalogue import PlainCatalogue, one_of, open_catalogue
from interpol_un.cli.answer import Answer, show
from interpol_un.cli.command_table import Command
from interpol_un.cli.option_values import as_arguments, filters_of, limit_of, one_record, option_meant
from interpol_un.cli.settings import Settings
from interpol_un.errors import NotFoundError, UsageError


def listed(command: Command, settings: Settings, record_id: str | None = None, **values: Any) -> None:
    """Lists the records of a command's kind that fit its options, or shows the one that is named."""
    catalogue = open_catalogue(settings.data)
    answer = narrowed(command, settings, catalogue, values)
    show(answer if record_id is None else one_record(command, record_id, catalogue), catalogue, settings)


def narrowed(
    command: Command, settings: Settings, catalogue: PlainCatalogue, values: dict[str, Any], **more: Any
) -> Answer:
    """The records of a command that fit its options, in the order asked for. more: filters beside the options."""
    given = filters_of(command.options, values, catalogue)
    limit = given.pop("limit", None)
    most = None if limit is None else limit_of(limit, command.name)
    filters = {**given, **more}
    by, reverse = filters.pop("sort", None), filters.pop("reverse", False)
    ordered = by is not None or reverse
    records = catalogue.sdg(**filters) if command.name == "sdg" else catalogue.listed(command.kind, **filters)
    if ordered:
        from interpol_un.catalogue.order import in_order

        if by is not None:
            one_of("--sort", by, next(option.values for option in command.options if option.name == "sort"))
        records = in_order(records, by, (settings.languages or ("ar",))[0], reverse=reverse)
    elif most is not None and command.kind == "partner" and settings.format == "table":
        from interpol_un.catalogue.order import in_reading_order

        records = in_reading_order(records, catalogue)
    asked = partial(as_arguments, command.options, given)
    total = len(records) if most else 0
    return Answer(command.name, command.kind, records[:most], ordered=ordered, total=total, asked=asked)


def worded(command: Command, settings: Settings, query: Sequence[str] | None = None, **values: Any) -> None:
    """Lists records of a kind, all or those that match some words, or shows the one whose id is given."""
    catalogue = open_catalogue(settings.data)
    words = " ".join(query or ())
    if query and not words.strip():
        raise UsageError("no-words", "type", command=f"iun {command.name} WORDS")
    if catalogue.ids().get(words) == command.kind:
        show(Answer(command.name, command.kind, [catalogue.get(words)[1]], single=True), catalogue, settings)
        return
    answer = narrowed(command, settings, catalogue, values, query=words or None)
    every = partial(catalogue.listed, command.kind)
    if words and not answer.records and not every(query=words):
        if meant := option_meant(words, command, catalogue):
            raise NotFoundError("nothing-called", "type", name=words, command=meant, near=[])
        near = [word for word in catalogue.index.nearest(words) if every(query=word)]
        hint, all_of_them = "near-words" if near else "all-of-them", f"iun {command.name}"
        raise NotFoundError(f"no-{command.kind}-matches", hint, query=words, near=near, command=all_of_them)
    show(answer._replace(asked=lambda: (*(query or ()), *answer.asked())), catalogue, settings)


def gpg(command: Command, settings: Settings, number: str | None = None, **values: Any) -> None:
    """Lists the Global Policing Goals, or shows the one of a number."""
    catalogue = open_catalogue(settings.data)
    short = number is not None and number.isdecimal() and len(number) < 9
    wanted = f"gpg-{int(number)}" if number and short else number
    if short and wanted not in catalogue.ids():
        count = len(catalogue.listed("policing-goal"))
        raise NotFoundError("no-policing-goal", "give-number", number=number, last=count, near=[])
    answer = one_record(command, wanted, catalogue) if wanted else narrowed(command, settings, catalogue, values)
    show(answer, catalogue, settings)


def sdg(command: Command, settings: Settings, code: str | None = None, **values: Any) -> None:
    """Lists the goals and targets that are linked to the subject, or shows the one of a code."""
    catalogue = open_catalogue(settings.data)
    if code is not None:
        show(one_record(command, code, catalogue), catalogue, settings)
        return
    if values.get("gpg") is not None:
        one_of("--gpg", values["gpg"], [goal["number"] for goal in catalogue.listed("policing-goal")])
    given = filters_of(command.options, values, catalogue)
    answer = narrowed(command, settings, catalogue, given)
    sought = given.get("gpg") is None and given.get("basis") in (None, "textual")
    absences = catalogue.absences(area=given.get("area")) if sought else []
    show(answer._replace(absences=absences), catalogue, settings)
