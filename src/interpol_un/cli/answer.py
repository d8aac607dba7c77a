"""From records to bytes: what a command answers, drawn in the format and for the terminal it goes to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from interpol_un.catalogue import Catalogue, Record

from .settings import Settings
from .write import can_encode, note, write

if TYPE_CHECKING:
    from interpol_un.views import Reader, Say

    from .device import Device


class Answer(NamedTuple):
    """What a command found. name: the command's; kind: the records'; single: one record, asked for by its id.

    asked: gives the words after the command, so that a note can repeat them. picture: where tables are drawn, draws
    this instead, for a reader, with the notes that go below it.
    """

    name: str
    kind: str
    records: Sequence[Record]
    single: bool = False
    absences: Sequence[Record] = ()
    asked: Callable[[], tuple[str, ...]] = tuple
    picture: Callable[[Reader, tuple[Say, ...], Device], str] | None = None

    @property
    def command(self) -> str:
        """The command line that asks this again, to be typed into a shell."""
        return " ".join(["iun", self.name, *map(_quoted, self.asked())])


def _quoted(word: str) -> str:
    """The word as a shell reads it back."""
    plain = word.replace("-", "").replace(".", "").replace("_", "")
    return word if plain.isalnum() else "'" + word.replace("'", "'\\''") + "'"


def show(answer: Answer, catalogue: Catalogue, settings: Settings) -> None:
    """Draws an answer and writes it."""
    if settings.format in ("json", "yaml"):
        from interpol_un.formats.envelope import dumps, envelope

        extra = {"absences": list(answer.absences)} if answer.name in ("sdg", "map") else None
        whole, ascii_only = envelope(answer.name, answer.records, catalogue, extra), not can_encode("\u0627")
        if settings.format == "json":
            write(dumps(whole, ascii_only=ascii_only))
        else:
            from interpol_un.formats.yaml_text import yaml_text

            write(yaml_text(whole, ascii_only=ascii_only))
        return
    if settings.format == "csv":
        write(_csv(answer, settings))
        return
    from .device import find_device

    write(text(answer, catalogue, settings, find_device(settings)))


def _csv(answer: Answer, settings: Settings) -> str:
    """The records as CSV; says on stderr where stdout cannot carry it."""
    from interpol_un.catalogue.description import command_fields, listed_fields
    from interpol_un.formats.csv_text import BOM, csv_text

    fields = listed_fields(answer.kind) if answer.name == "show" else command_fields(answer.name)
    if not can_encode(BOM):
        note("stdout cannot carry all of Unicode: what it lacks is written as ?; set PYTHONIOENCODING=utf-8")
    return csv_text(answer.records, fields, bom=settings.bom and can_encode(BOM))


def text(answer: Answer, catalogue: Catalogue, settings: Settings, device: Device) -> str:
    """The answer as text for a device; says on stderr where the device made it choose otherwise than usual."""
    from interpol_un.views import Listing, Reader, Sheet, listing, sheet

    from .footer import notes

    languages = settings.languages or ("ar",)
    if not settings.languages and device.english_only:
        languages = ("en",)
        note(device.english_only)
    reader = Reader(catalogue, languages)
    view: Listing | Sheet
    if answer.single:
        view = sheet(answer.kind, answer.records[0], reader)
    else:
        view = listing(answer.name, answer.records, reader, notes(answer, reader, device.locale))
    if settings.format == "md":
        from interpol_un.formats.markdown import markdown

        return markdown(view)
    as_list = settings.format == "list"
    if not as_list and device.no_table:
        as_list = True
        note(device.no_table)
    if not as_list:
        from .render import TooWideError, drawn

        try:
            return answer.picture(reader, view.notes, device) if answer.picture else drawn(view, device)
        except TooWideError:
            note(f"{device.choice.profile.title} counts marks as columns: shown as a list; a smaller --width may fit")
    from interpol_un.formats.labelled import labelled

    return labelled(view)
