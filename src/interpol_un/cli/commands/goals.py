"""The commands about what it serves: INTERPOL's Global Policing Goals and the Sustainable Development Goals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from interpol_un.catalogue import open_catalogue
from interpol_un.catalogue.vocabulary import BASES
from interpol_un.cli.answer import Answer, show
from interpol_un.cli.list_or_record import named, show_listed
from interpol_un.cli.option_values import allow, area_of, asked
from interpol_un.cli.settings import Settings
from interpol_un.errors import NotFoundError

if TYPE_CHECKING:
    import typer

    from interpol_un.cli.options import Area


def gpg(
    settings: Settings,
    number: Annotated[
        str | None, typer.Argument(metavar="[N]", show_default=False, help="A goal's number, 1 to 7.")
    ] = None,
) -> None:
    """INTERPOL's seven Global Policing Goals, in their wordings of 2017 and 2023.

    \b
    iun gpg
    iun gpg 2
    """
    catalogue = open_catalogue(settings.data)
    short = number is not None and number.isdecimal() and len(number) < 9
    wanted = f"gpg-{int(number)}" if number and short else number
    if short and wanted not in catalogue.ids():
        count = len(catalogue.policing_goals())
        raise NotFoundError(f"there is no Global Policing Goal {number}", f"give a number from 1 to {count}", near=[])
    show_listed(Answer("gpg", "policing-goal", catalogue.policing_goals()), wanted, catalogue, settings)


def sdg(
    settings: Settings,
    code: Annotated[
        str | None,
        typer.Argument(metavar="[CODE]", show_default=False, help="A goal or target, such as 16, 16.4 or 16.a."),
    ] = None,
    area: Area = None,
    gpg: Annotated[str | None, typer.Option("--gpg", metavar="N", help="Linked to Global Policing Goal N.")] = None,
    basis: Annotated[
        str | None,
        typer.Option("--basis", metavar="BASIS", help="stated, textual or inferred: who says that they are linked."),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All 17 goals and 169 targets.")] = False,
) -> None:
    """The Sustainable Development Goals and targets that policing serves, and on what basis.

    \b
    iun sdg
    iun sdg 16.4
    iun sdg --area trafficking-smuggling
    iun sdg --basis stated

    stated: a source says it; textual: the target's own text names it; inferred: our conclusion.
    """
    catalogue = open_catalogue(settings.data)
    if code is not None:
        kind, found = named(code, ("sdg-goal", "sdg-target"), "sdg", catalogue)
        show(Answer("sdg", kind, [found], single=True), catalogue, settings)
        return
    allow("--gpg", gpg, [each["number"] for each in catalogue.policing_goals()])
    allow("--basis", basis, BASES)
    area = area_of(area, catalogue)
    records = catalogue.sdg(area=area, gpg=gpg, basis=basis, everything=everything)
    absent = catalogue.absences(area=area) if gpg is None and basis in (None, "textual") else []
    words = asked(area=area, gpg=gpg, basis=basis, all=everything)
    show(Answer("sdg", "sdg-target", records, absences=absent, asked=words), catalogue, settings)
