"""Who reads: the languages asked for, and how a wording is chosen when one of them is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from interpol_un.catalogue import Catalogue, Record
from interpol_un.languages import LANGUAGES

from .page import Say
from .ui_text import word


class Reader:
    """The display languages, the first of which speaks in labels, and the catalogue that names are looked up in."""

    def __init__(self, catalogue: Catalogue, languages: Sequence[str]) -> None:
        self.catalogue = catalogue
        self.languages = tuple(languages)
        self.language = self.languages[0]

    def word(self, key: str, **values: object) -> str:
        """The program's word in the display language."""
        return word(key, self.language, **values)

    def say(self, names: Mapping[str, str] | None, language: str | None = None, role: str = "") -> tuple[Say, ...]:
        """One paragraph of a language map: in the language, else in another with its tag; empty if there is none."""
        wanted = language or self.language
        if not names:
            return ()
        if wanted in names:
            return (Say(names[wanted], wanted, role),)
        other = next(language for language in LANGUAGES if language in names)
        return (Say(f"[{other}] {names[other]}", other, role),)

    def all(self, names: Mapping[str, str] | None, role: str = "") -> tuple[Say, ...]:
        """A paragraph for each display language, another language with its tag where one is missing, none twice."""
        said: dict[Say, None] = {}
        for language in self.languages:
            said.update(dict.fromkeys(self.say(names, language, role)))
        return tuple(said)

    def name(self, record_id: str) -> str:
        """A short name of a record in the display language, with its id: what a reference shows."""
        kind = self.catalogue.ids().get(record_id)
        if kind is None:
            return record_id
        record = self.catalogue.get(record_id)[1]
        title = record.get("short_title") or record.get("title")
        acronym = acronym_of(record, self.language)
        if acronym:
            return acronym
        if kind == "policing-goal":
            return f"GPG {record['number']}"
        if record.get("symbol"):
            return str(record["symbol"])
        return str(title[self.language]) if title and self.language in title else record_id

    def area(self, area: str) -> tuple[Say, ...]:
        """The title of an area."""
        record = next((record for record in self.catalogue.priorities() if record["id"] == area), None)
        return self.say(record["title"]) if record else (Say(area, "", "id"),)

    def closed(self, name: str, value: str, role: str = "") -> tuple[Say, ...]:
        """The word for a value of a closed list."""
        return (Say(self.word(f"{name}.{value}"), self.language, role),)


def acronym_of(record: Record, language: str) -> str:
    """The acronym a record has in a language, or in English; "" if it has neither."""
    acronyms: dict[str, Any] = record.get("acronyms") or {}
    own = acronyms.get(language) or acronyms.get("en")
    return str(own[0]) if own else ""
