"""A catalogue that can be asked: what each command lists, and lookups by id and by name.

Records are plain maps, as JSON shows them, and are never changed after loading. What `follows` from other records (the
partners of an area, the links of a target, the claims about a body) is added here, once, for every reader.
"""

from __future__ import annotations

import os
from _thread import allocate_lock
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from . import derived, suggestions
from .derived import Record, activities
from .store import Store, bundled, compiled
from .vocabulary import KINDS

if TYPE_CHECKING:
    from interpol_un.search.query import Index
    from interpol_un.search.search_words import SearchWords


class Catalogue:
    """An open catalogue, made by `open_catalogue`; methods return records in the order of their files."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._filling = allocate_lock()
        self._cache: dict[str, Any] = {}

    def _once(self, key: str, make: Callable[[], Any]) -> Any:
        """What make gives, made at most once: records do not change while a catalogue is open."""
        if key not in self._cache:
            self._cache[key] = make()
        return self._cache[key]

    @property
    def meta(self) -> Record:
        """Version, date and founding document."""
        return self._once("meta", lambda: self._store.meta("catalogue"))  # type: ignore[no-any-return]

    @property
    def search_words(self) -> SearchWords:
        """The words that searches know beside those of the records."""
        from interpol_un.search.search_words import search_words

        return self._once("search words", lambda: search_words(self._store.meta("search-words")))  # type: ignore[no-any-return]

    def plain(self, kind: str) -> Sequence[Record]:
        """The records of a kind as they stand in its file."""
        return self._once(f"plain {kind}", lambda: self._store.records(kind))  # type: ignore[no-any-return]

    # --- what each command lists ---------------------------------------------------------------------------------

    def priorities(self) -> list[Record]:
        """The areas in the document's order, each with the ids of its partners, instruments and claims."""
        return [
            {
                **area,
                "areas": [area["id"]],
                "partners": [each["id"] for each in self.plain("partner") if area["id"] in each["areas"]],
                "instruments": [each["id"] for each in self.plain("instrument") if area["id"] in each.get("areas", ())],
                "links": self._links_from({area["id"], *(each["id"] for each in activities(area))}),
                "claims_about": [each["id"] for each in self.claims() if area["id"] in each["areas"]],
            }
            for area in self.plain("priority")
        ]

    def partners(self, *, area: str | None = None, type: str | None = None) -> list[Record]:
        """The partners, all or those of an area or of a type."""
        return [
            self._with_claims(each)
            for each in self.plain("partner")
            if (area is None or area in each["areas"]) and (type is None or type == each["type"])
        ]

    def offices(self) -> list[Record]:
        """INTERPOL's own offices to the UN."""
        return [self._with_claims(each) for each in self.plain("office")]

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
        from .dates import overlaps

        with_partner = self._instruments_of(partner)
        return [
            self._with_claims(each)
            for each in self.plain("instrument")
            if (area is None or area in each.get("areas", ()))
            and (kind is None or kind == each["kind"])
            and (partner is None or partner in each.get("parties", ()) or each["id"] in with_partner)
            and overlaps(each, since, until)
        ]

    def policing_goals(self) -> list[Record]:
        """The seven Global Policing Goals, each with its links to the SDGs."""
        return [
            self._with_claims({**each, "links": self._links_from({each["id"]})}) for each in self.plain("policing-goal")
        ]

    def events(
        self,
        *,
        area: str | None = None,
        partner: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[Record]:
        """The dated events, the oldest first: all, or those of an area, of a time, or with a partner or office."""
        from .dates import overlaps

        return [
            each
            for each in self.plain("event")
            if (area is None or area in each.get("areas", ()))
            and (partner is None or partner in each.get("partners", ()))
            and overlaps(each, since, until)
        ]

    def terms(self, *, area: str | None = None, query: str | None = None) -> list[Record]:
        """The terms, all or those of an area; with a query those that match all of its words, the best first."""
        listed = {each["id"]: each for each in self.plain("term") if area is None or area in each.get("areas", ())}
        names: Iterable[str] = listed if query is None else self.index.matching(query, "term")
        return [derived.term_with_title(listed[name]) for name in names if name in listed]

    def claims(self, *, area: str | None = None, status: str | None = None) -> list[Record]:
        """The claims of the founding document in its order, all or those on an area or of a status."""
        found = map(derived.claim_with_area, self.plain("claim"))
        return [
            each
            for each in found
            if (area is None or area in each["areas"]) and (status is None or status == each["status"])
        ]

    def sources(self, *, reliability: str | None = None) -> list[Record]:
        """The sources, all or those of a reliability, each with the ids of the records that rest on it."""
        cited = self._once("cited", self._cited)
        return [
            {**each, "cited_by": cited.get(each["id"], [])}
            for each in self.plain("source")
            if reliability is None or reliability == each["reliability"]
        ]

    def sdg(
        self,
        *,
        area: str | None = None,
        gpg: str | None = None,
        basis: str | None = None,
        everything: bool = False,
    ) -> list[Record]:
        """SDG goals and targets in the UN's order: those with a link that fits the filters, or all 17 and 169."""
        items = self._once("sdg", self._sdg)
        wanted = self._parts(area)
        fits = [
            link["to"]
            for link in self.plain("link")
            if "to" in link
            and (area is None or link["from"] in wanted)
            and (gpg is None or link["from"] == f"gpg-{gpg}")
            and (basis is None or link["basis"] == basis)
        ]
        if everything and area is gpg is basis is None:
            return list(items)
        return [each for each in items if each["id"] in fits]

    def absences(self, *, area: str | None = None) -> list[Record]:
        """The links that say that no target names a thing, all or those of an area."""
        wanted = self._parts(area)
        return [link for link in self.plain("link") if link.get("absence") and (area is None or link["from"] in wanted)]

    def source(self, name: str) -> Record:
        """A source as it stands in its file; what rests on it is not looked for. Raises KeyError for another id."""
        return self._once("source", lambda: {each["id"]: each for each in self.plain("source")})[name]  # type: ignore[no-any-return]

    # --- lookups -------------------------------------------------------------------------------------------------

    def ids(self) -> dict[str, str]:
        """The kind of every id that `get` finds, activities of areas included."""
        return self._once("ids", self._store.ids)  # type: ignore[no-any-return]

    def get(self, name: str) -> tuple[str, Record]:
        """The kind and the record of an id. Raises NotFoundError with the nearest ids."""
        kind = self.ids().get(name)
        if kind is None:
            raise suggestions.not_found(name, self.ids())
        index = self._once(f"index {kind}", lambda: {each["id"]: each for each in self.listed(kind)})
        return kind, index[name]

    def result(self, name: str) -> Record:
        """What a search shows of the record of an id; its "words" are empty."""
        _ = self.index  # filled with it
        return self._store.shown(name)

    @property
    def index(self) -> Index:
        """What searches look through."""
        return self._once("index", self._index)  # type: ignore[no-any-return]

    def find(self, name: str, kinds: Collection[str] = ()) -> tuple[str, Record]:
        """The kind and the record that a name means: an id, acronym, symbol, code or title, in any language.

        kinds: only records of these. Raises NotFoundError for a name that means nothing, a record of another kind
        (then its details["found"]), or more than one record (the candidates in details["near"]).
        """
        known = self.ids()
        if name in known and (not kinds or known[name] in kinds):
            return self.get(name)
        anything = self.index.called(name)
        called = [each for each in anything if not kinds or each[0] in kinds]
        bodies = [each for each in called if each[0] != "term"]
        called = bodies or called  # a term names a record that is itself among them, or stands alone
        if len(called) == 1:
            return self.get(called[0][1])
        if called:
            raise suggestions.ambiguous(name, [each for _, each in called])
        if name in known or anything:
            kind, record_id = (known[name], name) if name in known else anything[0]
            raise suggestions.of_another_kind(name, kind, record_id, kinds)
        raise suggestions.not_found(name, known, kinds)

    def listed(self, kind: str) -> list[Record]:
        """All records of a kind, as its command lists them."""
        lists: dict[str, Callable[[], list[Record]]] = {
            "priority": self.priorities,
            "activity": lambda: [
                {**each, "areas": [area["id"]]} for area in self.plain("priority") for each in activities(area)
            ],
            "partner": self.partners,
            "office": self.offices,
            "instrument": self.instruments,
            "policing-goal": self.policing_goals,
            "sdg-goal": lambda: [item for item in self.sdg(everything=True) if item["type"] == "goal"],
            "sdg-target": lambda: [item for item in self.sdg(everything=True) if item["type"] == "target"],
            "link": lambda: list(self.plain("link")),
            "event": self.events,
            "term": self.terms,
            "claim": self.claims,
            "source": self.sources,
        }
        return lists[kind]()

    # --- what follows from other records -------------------------------------------------------------------------

    def _index(self) -> Index:
        from interpol_un.search.query import Index

        with self._filling:
            if not self._store.rows("SELECT 1 FROM searched LIMIT 1"):
                self._fill()
        return Index(self._store.rows, self.search_words.function)

    def _fill(self) -> None:
        """Fills the tables of searches, in a store that was read from YAML."""
        from interpol_un.search.index import KINDS_SEARCHED, tables

        listed = [(kind, record) for kind in KINDS_SEARCHED for record in self.listed(kind)]
        searched = [(kind, record, derived.search_result(kind, record)) for kind, record in listed]
        for statement, rows in tables(searched, self.search_words):
            self._store.write(statement, rows)

    def _parts(self, area: str | None) -> set[str]:
        """An area's id and those of its themes and activities; empty if there is no such area."""
        own = [each for each in self.plain("priority") if each["id"] == area]
        return {part["id"] for each in own for part in (each, *activities(each))}

    def _with_claims(self, record: Mapping[str, Any]) -> Record:
        about = self._once("about", lambda: derived.claims_about(self.plain("claim")))
        return {**record, "claims_about": about.get(record["id"], [])}

    def _instruments_of(self, partner: str | None) -> list[str]:
        return [name for each in self.plain("partner") if each["id"] == partner for name in each.get("instruments", ())]

    def _links_from(self, names: set[str]) -> list[Record]:
        return [each for each in self.plain("link") if each["from"] in names]

    def _sdg(self) -> list[Record]:
        kinds = ("sdg-goal", "sdg-target", "link", "priority", "policing-goal")
        return derived.sdg_items(*map(self.plain, kinds))

    def _cited(self) -> dict[str, list[str]]:
        return derived.citing(each for kind in KINDS if kind.name != "source" for each in self.plain(kind.name))


def open_catalogue(directory: str | os.PathLike[str] | None = None) -> Catalogue:
    """The bundled catalogue, or the one in a directory of YAML files.

    Raises DataError if the directory does not hold to the rules; its details list every problem with file and line.
    """
    store = compiled() if directory is None else None
    if store is None:
        from .from_yaml import store_of

        store = store_of(bundled() if directory is None else os.fspath(directory))
    return Catalogue(store)
