"""The commands that draw: who works on what, and what happened when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from interpol_un.catalogue import open_catalogue
from interpol_un.cli.answer import Answer, show
from interpol_un.cli.command_table import Command
from interpol_un.cli.option_values import as_arguments, filters_of, one_record
from interpol_un.cli.settings import Settings
from interpol_un.cli.write import can_encode, write
from interpol_un.errors import UsageError

from .listings import narrowed

if TYPE_CHECKING:
    from interpol_un.cli.device import Device
    from interpol_un.views import Reader, Say


def draw_map(command: Command, settings: Settings, **values: Any) -> None:
    """Draws who works on what: areas against partners, or against SDG targets."""
    from interpol_un.catalogue.derived import by_partner, by_sdg

    catalogue = open_catalogue(settings.data)
    given = filters_of(command.options, values, catalogue)
    by, area, draw = given.get("by") or "partner", given.get("area"), given.pop("draw", None)
    if given.get("type") is not None and by == "sdg":
        raise UsageError("type-without-partners", "give-one")
    if by == "sdg":
        answer = Answer("map", "sdg-target", by_sdg(catalogue, area=area), absences=catalogue.absences(area=area))
    else:
        answer = Answer("map", "partner", by_partner(catalogue, area=area, type=given.get("type")))
    if draw is None:
        asked = partial(as_arguments, command.options, given)
        show(answer._replace(asked=asked, picture=partial(_matrix, answer, by)), catalogue, settings)
        return
    if settings.format != "table":
        first, second = f"--draw {draw}", f"--format {settings.format}"
        raise UsageError("two-forms", "leave-out-or-table", first=first, second=second)
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


def timeline(command: Command, settings: Settings, record_id: str | None = None, **values: Any) -> None:
    """Draws what happened when, or shows one event."""
    catalogue = open_catalogue(settings.data)
    answer = narrowed(command, settings, catalogue, values)
    drawn = answer._replace(picture=partial(_timeline, answer))
    show(drawn if record_id is None else one_record(command, record_id, catalogue), catalogue, settings)


def _matrix(answer: Answer, by: str, reader: Reader, notes: tuple[Say, ...], device: Device) -> str:
    from interpol_un.cli.render_charts import chart, matrix_lines
    from interpol_un.views.matrix import matrix

    return chart(partial(matrix_lines, matrix(answer.records, by, reader, notes)), device)


def _timeline(answer: Answer, reader: Reader, notes: tuple[Say, ...], device: Device) -> str:
    from interpol_un.cli.render_charts import chart, timeline_lines
    from interpol_un.views.timeline import drawn_timeline

    return chart(partial(timeline_lines, drawn_timeline(answer.records, reader, notes)), device)
