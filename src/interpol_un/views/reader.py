"""Who reads: the languages asked for, and how a wording is chosen when one of them is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter, methodcaller
from typing import Any

from interpol_un.catalogue import PlainCatalogue, Record, activities
from interpol_un.languages import LANGUAGES, RLM, colon, comma, is_rtl
from interpol_un.words import word

from .page import Say

SHORT_NAME = 25
"""Characters of a name that a first column holds; of a longer one the id stands there, for names are not cut."""
_SHORT_TITLE = 40
"""Characters of a title that fits beside others in a row."""


class Reader:
    """The display languages, the first of which speaks in labels, and the catalogue that names are looked up in.

    short: whether the reader wants an answer at a glance, rather than all there is.
    """

    def __init__(self, catalogue: PlainCatalogue, languages: Sequence[str], *, short: bool = False) -> None:
        self.catalogue = catalogue
        self.short = short
        self.languages = tuple(languages)
        self.language = self.languages[0]
        self._mark = RLM if short and is_rtl(self.language) else ""
        """Keeps an Arabic line of a short answer running from the right; formats that hold all hold bare text."""

    def word(self, key: str, **values: object) -> str:
        """The program's word in the display language."""
        return word(key, self.language, **values)

    def said(self, key: str, role: str = "", **values: object) -> Say:
        """The program's word in the display language, as a paragraph."""
        return Say(word(key, self.language, **values), self.language, role)

    def say(self, names: Mapping[str, str] | None, language: str | None = None, role: str = "") -> tuple[Say, ...]:
        """One paragraph of a language map: in the language, else in another with its tag; empty if there is none."""
        wanted = language or self.language
        if not names:
            return ()
        if wanted in names:
            return (Say(names[wanted], wanted, role),)
        other = min(names, key=LANGUAGES.index)
        return (Say(f"[{other}] {names[other]}", other, role),)

    def all(self, names: Mapping[str, str] | None, role: str = "") -> tuple[Say, ...]:
        """A paragraph for each display language, another language with its tag where one is missing, none twice."""
        said: dict[Say, None] = {}
        for language in self.languages:
            said.update(dict.fromkeys(self.say(names, language, role)))
        return tuple(said)

    def name(self, record_id: str) -> str:
        """A short name of a record in the display language, with its id: what a reference shows."""
        if record_id not in self.catalogue.ids():
            return record_id
        record = self.catalogue.get(record_id)[1]
        return self._called(record, ("short_title", "title")) or record_id

    def short_name(self, record: Record) -> str:
        """What a record is called where another mentions it: it opens the record when it is typed.

        An acronym, a symbol with its year, a short name, or a goal's number; else the title or the id.
        """
        if called := self._called(record, ("label", "short_title", "title")):
            return called
        names = record.get("short_title") or record.get("title") or {}
        return str(names.get("en") or next(iter(names.values()), record["id"]))

    def _called(self, record: Record, fields: Sequence[str]) -> str:
        """An acronym, number or symbol, else the first of these fields that has the display language; else ""."""
        if acronym := acronym_of(record, self.language):
            return acronym
        if "number" in record:
            return f"GPG {record['number']}"
        if record.get("symbol"):
            return str(record["symbol"])
        for field in fields:
            if called := (record.get(field) or {}).get(self.language):
                return str(called)
        return ""

    def area_name(self, area: str) -> str:
        """The title of an area where it is short, else the program's short name for it."""
        titles = next(record["title"] for record in self.catalogue.listed("priority") if record["id"] == area)
        title = str(titles.get(self.language, ""))
        return title if 0 < len(title) <= _SHORT_TITLE else self.word(f"chart.area.{area}")

    def linked_name(self, origin: str) -> str:
        """The short name of the area or policing goal that a link comes from, itself or by one of its activities."""
        if origin.startswith("gpg-"):
            return f"GPG {origin.removeprefix('gpg-')}"
        for area in self.catalogue.listed("priority"):
            if origin == area["id"] or any(origin == part["id"] for part in activities(area)):
                return self.word(f"chart.area.{area['id']}")
        return self.name(origin)

    @property
    def comma(self) -> str:
        """What stands between the names of a list."""
        return comma(self.language)

    @property
    def colon(self) -> str:
        """What stands between a label and what it labels."""
        return colon(self.language)

    @property
    def arrow(self) -> str:
        """What stands between what was said and what holds: it points where reading goes."""
        return "←" if is_rtl(self.language) else "→"

    def latest(self, names: Iterable[str]) -> list[Record]:
        """The records of these ids, the latest first."""
        records = map(itemgetter(1), map(self.catalogue.get, names))
        return sorted(records, key=methodcaller("get", "date", ""), reverse=True)

    def mentions(self, names: Iterable[str], command: str = "", most: int = 6) -> tuple[Say, ...]:
        """Records by their short names in one paragraph, the latest first; command: lists those beyond so many."""
        records = self.latest(names)
        if not records:
            return ()
        left = len(records) - most if command and len(records) > most + 1 else 0
        shown = self.joined([self.short_name(record) for record in (records[:most] if left else records)])
        return (Say(f"{shown}{self._mark} +{left}{self._mark}: {command}" if left else shown, self.language),)

    def joined(self, names: Iterable[str]) -> str:
        """Names with the comma of the display language between them."""
        return comma(self.language, self._mark).join(names)

    def area(self, area: str) -> tuple[Say, ...]:
        """The title of an area."""
        record = next((record for record in self.catalogue.listed("priority") if record["id"] == area), None)
        return self.say(record["title"]) if record else (Say(area, "", "id"),)


def acronym_of(record: Record, language: str) -> str:
    """The acronym a record has in a language, or in English; "" if it has neither."""
    acronyms: dict[str, Any] = record.get("acronyms") or {}
    own = acronyms.get(language) or acronyms.get("en")
    return str(own[0]) if own else ""
