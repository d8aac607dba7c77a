"""The commands that draw: who works on what, and what happened when."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Annotated

from interpol_un.catalogue import one_of, open_catalogue
from interpol_un.catalogue.vocabulary import PARTNER_TYPES
from interpol_un.cli.answer import Answer, show
from interpol_un.cli.list_or_record import show_listed
from interpol_un.cli.option_values import allow, area_of, arranged, asked, dates, partner_of
from interpol_un.cli.settings import Settings
from interpol_un.cli.write import can_encode, write
from interpol_un.errors import UsageError

if TYPE_CHECKING:
    import typer

    from interpol_un.cli.device import Device
    from interpol_un.cli.options import Area, PartnerType, Since, Until, one
    from interpol_un.text.line import Line
    from interpol_un.views import Reader, Say

DIMENSIONS = ("partner", "sdg")
DRAWINGS = ("svg", "dot")


def draw_map(
    settings: Settings,
    by: Annotated[
        str, typer.Option("--by", metavar="WHAT", help="partner: areas and partners; sdg: what serves which target.")
    ] = "partner",
    area: Area = None,
    type: PartnerType = None,
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
    from interpol_un.catalogue.matrix_rows import by_partner, by_sdg

    one_of("--by", by, DIMENSIONS)
    allow("--type", type, PARTNER_TYPES)
    if type is not None and by == "sdg":
        raise UsageError("--type is about partners, --by sdg shows none", "give one of them")
    catalogue = open_catalogue(settings.data)
    area = area_of(area, catalogue)
    if by == "sdg":
        answer = Answer("map", "sdg-target", by_sdg(catalogue, area=area), absences=catalogue.absences(area=area))
    else:
        answer = Answer("map", "partner", by_partner(catalogue, area=area, type=type))
    answer = answer._replace(
        asked=asked(by=by if by == "sdg" else None, area=area, type=type), picture=partial(_matrix, answer, by)
    )
    if draw is None:
        show(answer, catalogue, settings)
        return
    one_of("--draw", draw, DRAWINGS)
    if settings.format != "table":
        both = f"--draw {draw} and --format {settings.format} ask for two forms"
        raise UsageError(both, "leave one out, or add --format table")
    from interpol_un.cli.footer import absent
    from interpol_un.formats.graph import dot, svg
    from interpol_un.views import Reader, Say
    from interpol_un.views.matrix import matrix

    reader = Reader(catalogue, settings.languages or ("ar",))
    empty = () if answer.records else (Say(reader.word("empty"), reader.language),)
    view = matrix(answer.records, by, reader, (*empty, *absent(answer, reader)))
    drawn = svg(view) if draw == "svg" else dot(view)
    if not can_encode(drawn):  # XML and Graphviz both read character references
        drawn = drawn.encode("ascii", "xmlcharrefreplace").decode("ascii")
    write(drawn)


def timeline(
    settings: Settings,
    record_id: Annotated[str | None, one("an event")] = None,
    area: Area = None,
    partner: Annotated[
        str | None, typer.Option("--partner", metavar="PARTNER", help="What one partner or office had a part in.")
    ] = None,
    since: Since = None,
    until: Until = None,
    reverse: Annotated[bool, typer.Option("--reverse", help="The newest first.")] = False,
) -> None:
    """What happened when, the oldest first; what is still to come is marked.

    \b
    iun timeline
    iun timeline --area cybercrime
    iun timeline --from 2016 --to 2018-06
    iun timeline --partner unodc --reverse
    """
    catalogue = open_catalogue(settings.data)
    area, partner = area_of(area, catalogue), partner_of(partner, catalogue, ("partner", "office"))
    since, until = dates(since, until)
    records = arranged(
        "timeline",
        catalogue.events(area=area, partner=partner, since=since, until=until),
        None,
        reverse,
        settings,
    )
    words = asked(area=area, partner=partner, from_=since, to=until, reverse=reverse)
    answer = Answer("timeline", "event", records, asked=words)
    show_listed(answer._replace(picture=partial(_timeline, answer)), record_id, catalogue, settings)


def _matrix(answer: Answer, by: str, reader: Reader, notes: tuple[Say, ...], device: Device) -> str:
    from interpol_un.cli.render_charts import matrix_lines
    from interpol_un.views.matrix import matrix

    return _sent(partial(matrix_lines, matrix(answer.records, by, reader, notes)), device)


def _timeline(answer: Answer, reader: Reader, notes: tuple[Say, ...], device: Device) -> str:
    from interpol_un.cli.render_charts import timeline_lines
    from interpol_un.views.timeline import drawn_timeline

    return _sent(partial(timeline_lines, drawn_timeline(answer.records, reader, notes)), device)


def _sent(lay_out: Callable[[int], list[Line]], device: Device) -> str:
    from interpol_un.cli.render import COLORS, fitted, sent
    from interpol_un.cli.render_charts import AREA_COLORS

    return sent(fitted(lay_out, device), device, {**COLORS, **AREA_COLORS})
