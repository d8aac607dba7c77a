"""A catalogue that can be asked: what each command lists, and lookups by id and by name.

Records are plain maps, as JSON shows them, and are never changed. What follows from other records (the partners of an
area, the links of a target, the claims about a body) stands in them already: see `derived.listings`.
"""

from __future__ import annotations

import os
from _thread import allocate_lock
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from . import vocabulary
from .derived import Record, activities, search_result
from .store import Store, bundled, compiled

if TYPE_CHECKING:
    from interpol_un.search.query import Index
    from interpol_un.search.search_text import SearchWords

_META = "SELECT content FROM meta WHERE key = ?"


class Catalogue:
    """An open catalogue, made by `open_catalogue`; methods return records in the order of their files."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._filling = allocate_lock()
        self._listed: dict[str, Sequence[Record]] = {}
        self._read: dict[str, Record] = {}
        self.meta: Record = store.contents(_META, "catalogue", needed=True)[0]
        """Version, date and founding document."""

    @cached_property
    def search_words(self) -> SearchWords:
        """The words that searches know beside those of the records."""
        from interpol_un.search.search_text import search_words

        return search_words(self._store.contents(_META, "search-words", needed=True)[0])

    # --- what each command lists ---------------------------------------------------------------------------------

    def listed(self, kind: str) -> Sequence[Record]:
        """All records of a kind, as its command lists them."""
        if kind not in self._listed:
            question = "SELECT content FROM records WHERE kind = ? ORDER BY position"
            self._listed[kind] = self._store.contents(question, kind)
        return self._listed[kind]

    def priorities(self) -> Sequence[Record]:
        """The areas in the document's order, each with the ids of its partners, instruments and claims."""
        return self.listed("priority")

    def partners(self, *, area: str | None = None, type: str | None = None) -> list[Record]:
        """The partners, all or those of an area or of a type."""
        return [
            partner
            for partner in self.listed("partner")
            if (area is None or area in partner["areas"]) and (type is None or type == partner["type"])
        ]

    def offices(self) -> Sequence[Record]:
        """INTERPOL's own offices to the UN."""
        return self.listed("office")

    def instruments(
        self,
        *,
        area: str | None = None,
        kind: str | None = None,
        partner: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[Record]:
        """The instruments, the oldest first: all, or those of an area, of a kind, of a time, or with a partner.

        A partner's instruments are those it is a party to, and those that the work with it rests on.
        """
        from .order import overlaps

        bodies = self.listed("partner") if partner else ()
        with_partner = {name for body in bodies if body["id"] == partner for name in body.get("instruments", ())}
        return [
            text
            for text in self.listed("instrument")
            if (area is None or area in text.get("areas", ()))
            and (kind is None or kind == text["kind"])
            and (partner is None or partner in text.get("parties", ()) or text["id"] in with_partner)
            and overlaps(text, since, until)
        ]

    def policing_goals(self) -> Sequence[Record]:
        """The seven Global Policing Goals, each with its links to the SDGs."""
        return self.listed("policing-goal")

    def events(
        self,
        *,
        area: str | None = None,
        partner: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[Record]:
        """The dated events, the oldest first: all, or those of an area, of a time, or with a partner or office."""
        from .order import overlaps

        return [
            event
            for event in self.listed("event")
            if (area is None or area in event.get("areas", ()))
            and (partner is None or partner in event.get("partners", ()))
            and overlaps(event, since, until)
        ]

    def terms(self, *, area: str | None = None, query: str | None = None) -> list[Record]:
        """The terms, all or those of an area; with a query those that match all of its words, the best first."""
        terms = [term for term in self.listed("term") if area is None or area in term.get("areas", ())]
        return terms if query is None else self._matching(query, "term", terms)

    def claims(self, *, area: str | None = None, status: str | None = None, query: str | None = None) -> list[Record]:
        """The claims of the founding document in its order, all or those on an area or of a status.

        With a query those that match all of its words, the best first.
        """
        claims = [
            claim
            for claim in self.listed("claim")
            if (area is None or area in claim["areas"]) and (status is None or status == claim["status"])
        ]
        return claims if query is None else self._matching(query, "claim", claims)

    def _matching(self, query: str, kind: str, records: Iterable[Record]) -> list[Record]:
        """Those of some records of a kind that match all words of a query, the best first."""
        own = {record["id"]: record for record in records}
        return [own[name] for name in self.index.matching(query, kind) if name in own]

    def sources(self, *, reliability: str | None = None, older_than: str | None = None) -> list[Record]:
        """The sources, all or those of a reliability, each with the ids of the records that rest on it.

        older_than: those of before a date of any precision, by the date of the page, else by the day it was retrieved.
        """
        from .order import is_after, source_date

        return [
            source
            for source in self.listed("source")
            if (reliability is None or reliability == source["reliability"])
            and (older_than is None or is_after(older_than, source_date(source)))
        ]

    def sdg(
        self,
        *,
        area: str | None = None,
        gpg: str | None = None,
        basis: str | None = None,
        everything: bool = False,
    ) -> Sequence[Record]:
        """SDG goals and targets in the UN's order: those with a link that fits the filters, or all 17 and 169."""
        if everything and area is gpg is basis is None:
            return self._sdg
        wanted = self._parts(area)
        fits = {
            link["to"]
            for link in self.listed("link")
            if "to" in link
            and (area is None or link["from"] in wanted)
            and (gpg is None or link["from"] == f"gpg-{gpg}")
            and (basis is None or link["basis"] == basis)
        }
        return [item for item in self._sdg if item["id"] in fits]

    def absences(self, *, area: str | None = None) -> list[Record]:
        """The links that say that no target names a thing, all or those of an area."""
        wanted = self._parts(area)
        return [
            link for link in self.listed("link") if link.get("absence") and (area is None or link["from"] in wanted)
        ]

    def cited(self, names: Collection[str]) -> dict[str, Record]:
        """The sources of these ids as their file holds them, by id: what rests on each is left out."""
        places = ",".join("?" * len(names))
        question = f"SELECT content FROM records WHERE kind = 'source' AND id IN ({places}) ORDER BY position"
        return {
            source["id"]: {name: value for name, value in source.items() if name != "cited_by"}
            for source in self._store.contents(question, *names)
        }

    # --- lookups -------------------------------------------------------------------------------------------------

    def ids(self) -> dict[str, str]:
        """The kind of every id that `get` finds, activities of areas included."""
        return self._kinds

    def get(self, name: str) -> tuple[str, Record]:
        """The kind and the record of an id. Raises NotFoundError with the nearest ids."""
        kind = self._kinds.get(name)
        if kind is None:
            raise vocabulary.not_found(name, self._kinds)
        if name not in self._read:
            question = "SELECT content FROM records WHERE id = ?"
            self._read[name] = self._store.contents(question, name, needed=True)[0]
        return kind, self._read[name]

    def result(self, name: str) -> Record:
        """What a search shows of the record of an id; its "words" are empty."""
        return search_result(*self.get(name))

    @cached_property
    def index(self) -> Index:
        """What searches look through."""
        from interpol_un.search.query import Index

        from .sdg import normalise, target_of

        with self._filling:
            if not self._store.rows("SELECT 1 FROM searched LIMIT 1"):
                self._fill()
        return Index(self._store.rows, self.search_words, normalise, target_of)

    def search_rows(self, question: str) -> Sequence[Any]:
        """The rows that answer a question in SQL about the tables that searches look through (see `search.index`)."""
        _ = self.index  # fills them
        return self._store.rows(question)

    def find(self, name: str, kinds: Collection[str] = ()) -> tuple[str, Record]:
        """The kind and the record that a name means: an id, acronym, symbol, code or title, in any language.

        kinds: only records of these. Raises NotFoundError for a name that means nothing, a record of another kind
        (then its details["found"]), or more than one record (the candidates in details["near"]).
        """
        known = self._kinds
        if name in known and (not kinds or known[name] in kinds):
            return self.get(name)
        anything = self.index.called(name)
        called = [(kind, record_id) for kind, record_id in anything if not kinds or kind in kinds]
        bodies = [(kind, record_id) for kind, record_id in called if kind not in ("term", "source")]
        called = bodies or called  # a term or a page is named after a record that is itself among them, or stands alone
        if len(called) == 1:
            return self.get(called[0][1])
        if called:
            raise vocabulary.ambiguous(name, [record_id for _, record_id in called])
        if name in known or anything:
            kind, record_id = (known[name], name) if name in known else anything[0]
            raise vocabulary.of_another_kind(name, kind, record_id, kinds)
        for kind, record_id in self.index.of_any_year(name):
            if not kinds or kind in kinds:
                raise vocabulary.of_another_year(name, record_id, self.get(record_id)[1]["date"][:4])
        raise vocabulary.not_found(name, known, kinds)

    # --- what is read once ---------------------------------------------------------------------------------------

    @cached_property
    def _kinds(self) -> dict[str, str]:
        return dict(self._store.rows("SELECT id, kind FROM records ORDER BY position"))

    @cached_property
    def _sdg(self) -> Sequence[Record]:
        """All goals, each followed by its targets."""
        targets = {target["id"]: target for target in self.listed("sdg-target")}
        return [
            item for goal in self.listed("sdg-goal") for item in (goal, *[targets[code] for code in goal["targets"]])
        ]

    def _fill(self) -> None:
        """Fills the tables of searches, in a store that was read from YAML."""
        from interpol_un.search.index import KINDS_SEARCHED, tables

        searched = [(kind, record) for kind in KINDS_SEARCHED for record in self.listed(kind)]
        for statement, rows in tables(searched, self.search_words):
            self._store.write(statement, rows)

    def _parts(self, area: str | None) -> set[str]:
        """An area's id and those of its themes and activities; empty if there is no such area."""
        areas = [own for own in self.listed("priority") if own["id"] == area]
        return {part["id"] for own in areas for part in (own, *activities(own))}


def open_catalogue(directory: str | os.PathLike[str] | None = None) -> Catalogue:
    """The bundled catalogue, or the one in a directory of YAML files.

    Raises DataError if the directory does not hold to the rules; its details list every problem with file and line.
    """
    store = compiled() if directory is None else None
    if store is None:
        from .from_yaml import store_of

        store = store_of(bundled() if directory is None else os.fspath(directory))
    return Catalogue(store)


def compile_to(source: str, target: str) -> None:
    """Writes the tables of a directory, those of searches included, to a file that does not exist.

    Raises DataError if the directory breaks a rule, so that no wheel can carry a broken catalogue.
    """
    from .from_yaml import store_of

    store = store_of(source)
    Catalogue(store).index  # noqa: B018 - fills the tables of searches
    store.save(target)
