"""The commands that draw: who works on what, and what happened when."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from interpol_un.catalogue import one_of, open_catalogue
from interpol_un.catalogue.fields import AREAS, PARTNER_TYPES
from interpol_un.errors import UsageError

from .answer import Answer, show
from .settings import Settings
from .write import can_encode, write

if TYPE_CHECKING:
    from interpol_un.text.line import Line
    from interpol_un.views import Reader, Say

    from .device import Device

DIMENSIONS = ("partner", "sdg")
DRAWINGS = ("svg", "dot")

_Area = Annotated[str | None, typer.Option("--area", metavar="AREA", help="One of the five areas, by id.")]


def draw_map(
    settings: Settings,
    by: Annotated[
        str, typer.Option("--by", metavar="WHAT", help="partner: areas and partners; sdg: what serves which target.")
    ] = "partner",
    area: _Area = None,
    type: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="Partners of one type, such as un-office.")
    ] = None,
    draw: Annotated[
        str | None, typer.Option("--draw", metavar="FORM", help="svg or dot: the same as a graph, to stdout.")
    ] = None,
) -> None:
    """Who works on what: areas against partners, or against SDG targets.

    \b
    iun map
    iun map --area terrorism
    iun map --by sdg
    iun map --draw svg > map.svg
    """
    from interpol_un.catalogue.crossing import by_partner, by_sdg

    by = one_of("--by", by, DIMENSIONS)
    area = None if area is None else one_of("--area", area, AREAS)
    wanted = None if type is None else one_of("--type", type, PARTNER_TYPES)
    if wanted is not None and by == "sdg":
        raise UsageError("--type is about partners, --by sdg shows none", "give one of them")
    catalogue = open_catalogue(settings.data)
    if by == "sdg":
        answer = Answer("map", "sdg-target", by_sdg(catalogue, area=area), absences=catalogue.absences(area=area))
    else:
        answer = Answer("map", "partner", by_partner(catalogue, area=area, type=wanted))
    answer = answer._replace(
        asked=_asked(by=by if by == "sdg" else None, area=area, type=type), picture=partial(_matrix, answer, by)
    )
    if draw is None:
        show(answer, catalogue, settings)
        return
    one_of("--draw", draw, DRAWINGS)
    if settings.format != "table":
        both = f"--draw {draw} and --format {settings.format} ask for two forms"
        raise UsageError(both, "leave one out, or add --format table")
    from interpol_un.formats.graph import dot, svg
    from interpol_un.views import Reader, Say
    from interpol_un.views.matrix import matrix

    from .notes import absent

    reader = Reader(catalogue, settings.languages or ("ar",))
    empty = () if answer.records else (Say(reader.word("empty"), reader.language),)
    view = matrix(answer.records, by, reader, (*empty, *absent(answer, reader)))
    drawn = svg(view) if draw == "svg" else dot(view)
    if not can_encode(drawn):  # XML and Graphviz both read character references
        drawn = drawn.encode("ascii", "xmlcharrefreplace").decode("ascii")
    write(drawn)


def timeline(
    settings: Settings,
    record_id: Annotated[str | None, typer.Argument(metavar="[ID]", show_default=False)] = None,
    area: _Area = None,
    partner: Annotated[
        str | None, typer.Option("--partner", metavar="PARTNER", help="What one partner or office had a part in.")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Not before: a year, a month or a day.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Not after: a year, a month or a day.")
    ] = None,
) -> None:
    """What happened when, the oldest first; what is still to come is marked.

    \b
    iun timeline
    iun timeline --area cybercrime
    iun timeline --from 2016 --to 2018-06
    iun timeline --partner unodc
    """
    from interpol_un.views.drawn_timeline import is_after, overlaps

    catalogue = open_catalogue(settings.data)
    if record_id is not None:
        show(Answer("timeline", "event", [catalogue.find(record_id, ("event",))[1]], single=True), catalogue, settings)
        return
    area = None if area is None else one_of("--area", area, AREAS)
    body = None if partner is None else str(catalogue.find(partner, ("partner", "office"))[1]["id"])
    since, until = _date("--from", since), _date("--to", until)
    if since is not None and until is not None and is_after(since, until):
        raise UsageError(f"--from {since} lies after --to {until}", "give the earlier date as --from")
    records = [each for each in catalogue.events(area=area, partner=body) if overlaps(each, since, until)]
    asked = _asked(area=area, partner=body, **{"from": since, "to": until})
    answer = Answer("timeline", "event", records, asked=asked)
    show(answer._replace(picture=partial(_timeline, answer)), catalogue, settings)


def _matrix(answer: Answer, by: str, reader: Reader, notes: tuple[Say, ...], device: Device) -> str:
    from interpol_un.views.matrix import matrix

    from .draw_pictures import matrix_lines

    return _sent(partial(matrix_lines, matrix(answer.records, by, reader, notes)), device)


def _timeline(answer: Answer, reader: Reader, notes: tuple[Say, ...], device: Device) -> str:
    from interpol_un.views.drawn_timeline import drawn_timeline

    from .draw_pictures import timeline_lines

    return _sent(partial(timeline_lines, drawn_timeline(answer.records, reader, notes)), device)


def _sent(lay_out: Callable[[int], list[Line]], device: Device) -> str:
    from .draw import COLORS, fitted, sent
    from .draw_pictures import AREA_COLORS

    return sent(fitted(lay_out, device), device, {**COLORS, **AREA_COLORS})


def _asked(**filters: str | None) -> tuple[str, ...]:
    """The options that were given, as words of a command line."""
    return tuple(word for name, value in filters.items() if value is not None for word in (f"--{name}", value))


def _date(option: str, value: str | None) -> str | None:
    """A date as the catalogue writes it: a year, a month or a day that there is. Raises UsageError."""
    if value is None:
        return None
    from datetime import date

    parts = value.split("-")
    if [len(part) for part in parts] == [4, 2, 2][: len(parts)] and value.replace("-", "").isdecimal():
        try:
            year, month, day = (*(int(part) for part in parts), *(1, 1)[len(parts) - 1 :])
            date(year, month, day)
        except ValueError:
            pass
        else:
            return "-".join(f"{int(part):0{len(part)}}" for part in parts)
    raise UsageError(
        f"{option}: {value!r} is no date", "give a year, month or day, such as 2018, 2018-12 or 2018-12-06"
    )
