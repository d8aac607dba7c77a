"""From records to bytes: what a command answers, drawn in the format and for the terminal it goes to."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from interpol_un.catalogue import PlainCatalogue, Record
from interpol_un.languages import LANGUAGES

from .settings import Settings
from .write import can_encode, carried, encoding, is_terminal, too_tall, write

if TYPE_CHECKING:
    from interpol_un.views import Listing, Reader, Say, Sheet

    from .device import Device


class Answer(NamedTuple):
    """What a command found. name: the command's; kind: the records'; single: one record, asked for by its id.

    total: of which these records are the first, 0 where they are all. ordered: whether an order was asked for. asked:
    gives the words after the command, so that a note can repeat them. drawn_by: what a chart instead of a table shows
    its records by: "partner" or "sdg" (a matrix), "date" (a timeline).
    """

    name: str
    kind: str
    records: Sequence[Record]
    single: bool = False
    absences: Sequence[Record] = ()
    total: int = 0
    ordered: bool = False
    asked: Callable[[], tuple[str, ...]] = tuple
    drawn_by: str = ""

    @property
    def command(self) -> str:
        """The command line that asks this again, to be typed into a shell."""
        words = ["iun", self.name]
        for word in self.asked():
            plain = re.sub("[-._]", "", word).isalnum()
            words.append(word if plain else "'" + word.replace("'", "'\\''") + "'")
        return " ".join(words)


def show(answer: Answer, catalogue: PlainCatalogue, settings: Settings) -> None:
    """Draws an answer and writes it."""
    if settings.format in ("json", "yaml"):
        from interpol_un.formats.envelope import dumps, envelope, yaml_text

        extra = {"absences": list(answer.absences)} if answer.name in ("sdg", "map") else None
        form = dumps if settings.format == "json" else yaml_text
        write(form(envelope(answer.name, answer.records, catalogue, extra), ascii_only=not can_encode("\u0627")))
        return
    if settings.format == "csv":
        from interpol_un.catalogue.description import command_fields, listed_fields
        from interpol_un.formats.csv_text import BOM, csv_text

        if not can_encode(BOM):
            _warn("stdout-lacks-unicode", settings)
        fields = listed_fields(answer.kind) if answer.name == "show" else command_fields(answer.name)
        marked = settings.bom and can_encode(BOM)
        write(csv_text(answer.records, fields, bom=marked, delimiter=settings.delimiter))
        return
    from .device import find_device

    with find_device(settings) as device:
        drawn = text(answer, catalogue, settings, device)
        if settings.format != "table" or not settings.pager or not _paged(answer, drawn, catalogue, settings, device):
            write(drawn)


def _paged(answer: Answer, drawn: str, catalogue: PlainCatalogue, settings: Settings, device: Device) -> bool:
    """Shows a text that is taller than the window in the reader's pager; False where it is still to be written."""
    if device.no_table or not is_terminal() or not too_tall(drawn, sys.stdout.fileno()):
        return False
    from interpol_un.terminal import pager

    from .signals import leaving_tidily

    argv = pager.choose(os.environ)
    choice = pager.through(device.choice, argv, os.environ) if argv else None
    if argv is None or choice is None:
        return False
    shown = device._replace(choice=choice, color=device.color and pager.takes_colour(argv, os.environ))
    if shown != device:
        drawn = text(answer, catalogue, settings, shown)
    device.choice.settle()
    with leaving_tidily():
        return pager.page(carried(drawn), argv, os.environ, encoding())


def _warn(key: str, settings: Settings, device: Device | None = None) -> None:
    """Says on stderr why the answer is not what was asked for."""
    from .speech import warn

    warn(key, settings.spoken, terminal=device.choice.profile.name if device else "")


def text(answer: Answer, catalogue: PlainCatalogue, settings: Settings, device: Device) -> str:
    """The answer as text for a device; says on stderr where the device made it choose otherwise than usual."""
    from interpol_un.views import Reader

    languages = settings.languages or ("ar",)
    if not settings.languages and device.english_only:
        languages = ("en",)
        _warn(device.english_only, settings)
    if settings.format == "table" and device.no_table:
        _warn(device.no_table, settings, device)
    elif settings.format == "table":
        from .render import TooWideError, drawn

        reader = Reader(catalogue, languages, short=len(languages) == 1 and not settings.long)
        try:
            if answer.drawn_by:
                from .render_charts import chart

                return chart(answer.records, answer.drawn_by, reader, notes(answer, reader, device.locale), device)
            return drawn(_view(answer, reader, device), device)
        except TooWideError:
            _warn("marks-take-columns", settings, device)
    from interpol_un.formats.list_and_markdown import labelled, markdown

    view = _view(answer, Reader(catalogue, languages), device)
    return markdown(view) if settings.format == "md" else labelled(view, device.window if device.no_table else 0)


def _view(answer: Answer, reader: Reader, device: Device) -> Listing | Sheet:
    """What the reader sees of an answer, in its short form if the reader wants that."""
    from interpol_un.catalogue.order import in_reading_order
    from interpol_un.views import listing

    if answer.single:
        from interpol_un.views.sheets import sheet

        return sheet(answer.kind, answer.records[0], reader)
    if reader.short and answer.name == "partners" and not answer.ordered:
        answer = answer._replace(records=in_reading_order(answer.records, reader.catalogue))
    view = listing(answer.name, answer.records, reader, notes(answer, reader, device.locale))
    if reader.short and answer.name == "search":
        query, shown = " ".join(answer.asked()), len(answer.records)
        return view._replace(title=reader.word("search.counted", query=query, shown=shown, all=answer.total))
    return view


def notes(answer: Answer, reader: Reader, locale: str) -> tuple[Say, ...]:
    """The footer of a listing. locale: the language of the reader's locale, "" if it is none of ours."""
    from interpol_un.views import Say

    lines = [] if answer.records else [Say(reader.word("empty"), reader.language)]
    lines.extend(absent(answer, reader))
    left = answer.total - len(answer.records)
    if left > 0:
        lines += _told("more", f"{answer.command} --limit {answer.total}", reader, count=left)
    if answer.records:
        first = answer.records[0]["id"]
        lines += _told("see", f"iun show {first}", reader)
    for language in filter(None, (locale, "en", *LANGUAGES)):
        if language not in reader.languages:
            return (*lines, *_told("other", f"{answer.command} --lang {language}", reader))
    return tuple(lines)


def _told(key: str, command: str, reader: Reader, **values: object) -> list[Say]:
    """A hint with a command; one that holds Arabic stands alone in an Arabic footer, where it would be turned."""
    from interpol_un.views import Say

    if reader.language == "ar" and re.search("[\u0600-\u06ff]", command):
        return [Say(reader.word(key, command="", **values).rstrip(), "ar", "muted"), Say(command, "en", "muted")]
    return [Say(reader.word(key, command=command, **values), reader.language, "muted")]


def absent(answer: Answer, reader: Reader) -> Iterator[Say]:
    """What was searched for among the targets, and none names."""
    from interpol_un.views import Say

    for absence in answer.absences:
        text = f"{reader.name(absence['from'])}: {absence['why'][reader.language]}"
        yield Say(text, reader.language, lines=int(reader.short))
