"""The lines below a listing: how to see one record, and how to read it in another language, the reader's own first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from interpol_un.languages import LANGUAGES
from interpol_un.views import Reader, Say

if TYPE_CHECKING:
    from .answer import Answer


def notes(answer: Answer, reader: Reader, locale: str) -> tuple[Say, ...]:
    """The footer of a listing. locale: the language of the reader's locale, "" if it is none of ours."""
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
    if reader.language == "ar" and re.search("[\u0600-\u06ff]", command):
        return [Say(reader.word(key, command="", **values).rstrip(), "ar", "muted"), Say(command, "en", "muted")]
    return [Say(reader.word(key, command=command, **values), reader.language, "muted")]


def absent(answer: Answer, reader: Reader) -> Iterator[Say]:
    """What was searched for among the targets, and none names."""
    for absence in answer.absences:
        text = f"{reader.name(absence['from'])}: {absence['why'][reader.language]}"
        yield Say(text, reader.language, lines=int(reader.short))
