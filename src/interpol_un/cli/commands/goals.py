"""The commands about what it serves: INTERPOL's Global Policing Goals and the Sustainable Development Goals."""

from __future__ import annotations

from typing import Any

from interpol_un.catalogue import one_of, open_catalogue
from interpol_un.cli.answer import Answer, show
from interpol_un.cli.command_table import Command
from interpol_un.cli.list_or_record import named, one_record
from interpol_un.cli.option_values import filters_of
from interpol_un.cli.settings import Settings
from interpol_un.errors import NotFoundError

from .listings import narrowed


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
        kind, found = named(code, ("sdg-goal", "sdg-target"), command, catalogue)
        show(Answer("sdg", kind, [found], single=True), catalogue, settings)
        return
    if values.get("gpg") is not None:
        one_of("--gpg", values["gpg"], [goal["number"] for goal in catalogue.listed("policing-goal")])
    given = filters_of(command.options, values, catalogue)
    answer = narrowed(command, settings, catalogue, given)
    sought = given.get("gpg") is None and given.get("basis") in (None, "textual")
    absences = catalogue.absences(area=given.get("area")) if sought else []
    show(answer._replace(absences=absences), catalogue, settings)
