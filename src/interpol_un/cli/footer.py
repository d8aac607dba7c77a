"""The lines below a listing: how to see one record, and how to read it in another language, the reader's own first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interpol_un.languages import LANGUAGES
from interpol_un.views import Reader, Say

if TYPE_CHECKING:
    from .answer import Answer


def notes(answer: Answer, reader: Reader, locale: str) -> tuple[Say, ...]:
    """The footer of a listing. locale: the language of the reader's locale, "" if it is none of ours."""
    lines = [] if answer.records else [Say(reader.word("empty"), reader.language)]
    lines += absent(answer, reader)
    left = answer.total - len(answer.records)
    if left > 0:
        lines += _told("more", f"{answer.command} --limit {answer.total}", reader, count=left)
    if answer.records:
        first = answer.records[0]["id"]
        lines += _told("see", f"iun show {first}", reader)
    others = [language for language in LANGUAGES if language not in reader.languages]
    others.sort(key=lambda language: (language != locale, language != "en"))
    if others:
        lines += _told("other", f"{answer.command} --lang {others[0]}", reader)
    return tuple(lines)


def _told(key: str, command: str, reader: Reader, **values: object) -> list[Say]:
    """A hint with a command; one that holds Arabic stands alone in an Arabic footer, where it would be turned."""
    if reader.language == "ar" and any("\u0600" <= char <= "\u06ff" for char in command):
        return [Say(reader.word(key, command="", **values).rstrip(), "ar", "muted"), Say(command, "en", "muted")]
    return [Say(reader.word(key, command=command, **values), reader.language, "muted")]


def absent(answer: Answer, reader: Reader) -> tuple[Say, ...]:
    """What was searched for among the targets, and none names."""
    return tuple(
        Say(
            f"{reader.name(absence['from'])}: {absence['why'][reader.language]}",
            reader.language,
            lines=int(reader.short),
        )
        for absence in answer.absences
    )
