"""From records to bytes: what a command answers, drawn in the format and for the terminal it goes to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from interpol_un.catalogue import Catalogue, Record

from .device import Device, find_device
from .settings import Settings
from .write import can_encode, note, write

if TYPE_CHECKING:
    from interpol_un.views import Reader, Say


class Answer(NamedTuple):
    """What a command found. name: the command's; kind: the records'; single: one record, asked for by its id.

    asked: the words after the command, so that a note can repeat them. picture: where tables are drawn, draws this
    instead, for a reader, with the notes that go below it.
    """

    name: str
    kind: str
    records: Sequence[Record]
    single: bool = False
    absences: Sequence[Record] = ()
    asked: tuple[str, ...] = ()
    picture: Callable[[Reader, tuple[Say, ...], Device], str] | None = None

    @property
    def command(self) -> str:
        """The command line that asks this again, to be typed into a shell."""
        return " ".join(["iun", self.name, *map(_quoted, self.asked)])


def _quoted(word: str) -> str:
    """The word as a shell reads it back."""
    plain = word.replace("-", "").replace(".", "").replace("_", "")
    return word if plain.isalnum() else "'" + word.replace("'", "'\\''") + "'"


def show(answer: Answer, catalogue: Catalogue, settings: Settings) -> None:
    """Draws an answer and writes it."""
    if settings.format == "json":
        from interpol_un.formats.envelope import dumps, envelope

        extra = {"absences": list(answer.absences)} if answer.name in ("sdg", "map") else None
        write(dumps(envelope(answer.name, answer.records, catalogue, extra), ascii_only=not can_encode("\u0627")))
        return
    write(text(answer, catalogue, settings, find_device(settings)))


def text(answer: Answer, catalogue: Catalogue, settings: Settings, device: Device) -> str:
    """The answer as text for a device; says on stderr where the device made it choose otherwise than usual."""
    from interpol_un.views import Listing, Reader, Sheet, listing, sheet

    from .notes import notes

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
    as_list = settings.format == "list"
    if not as_list and device.no_table:
        as_list = True
        note(device.no_table)
    if as_list:
        from interpol_un.formats.labelled import labelled

        return labelled(view)
    if answer.picture is not None:
        return answer.picture(reader, view.notes, device)
    from .draw import drawn

    return drawn(view, device)
