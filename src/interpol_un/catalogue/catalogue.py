"""A catalogue that can be asked: what each command lists, and lookups by id and by name.

Records are plain maps, as JSON shows them, and are never changed. What follows from other records (the partners of an
area, the links of a target, the claims about a body) stands in them already: see `derived.listings`.
"""

from __future__ import annotations

import os
from _thread import allocate_lock
from collections.abc import Collection, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from interpol_un.errors import NotFoundError

from .derived import Record, record_title
from .store import Store, bundled, compiled
from .vocabulary import AREAS, not_found

if TYPE_CHECKING:
    from interpol_un.search.query import Index
    from interpol_un.search.search_text import SearchWords

_RECORDS = "SELECT content FROM records"
_META = "SELECT content FROM meta WHERE key = ?"


class PlainCatalogue:
    """An open catalogue of plain records, made by `open_catalogue`; methods return them in the order of their files."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._filling = allocate_lock()
        self._listed: dict[str, Sequence[Record]] = {}
        self._read: dict[str, Record] = {}
        self._kinds: dict[str, str] = {}
        self.meta: Record = store.contents(_META, "catalogue", needed=True)[0]
        """Version, date and founding document."""

    @cached_property
    def search_words(self) -> SearchWords:
        """The words that searches know beside those of the records."""
        from interpol_un.search.search_text import search_words

        return search_words(self._store.contents(_META, "search-words", needed=True)[0])

    def listed(
        self,
        kind: str,
        /,
        *,
        area: str | None = None,
        partner: str | None = None,
        since: str | None = None,
        until: str | None = None,
        older_than: str | None = None,
        query: str | None = None,
        **values: str | None,
    ) -> Sequence[Record]:
        """The records of a kind as its command lists them: all, or those that fit every filter that is not None.

        partner: the id of a partner or office that has a part in it, or whose work rests on it; since, until: dates of
        any precision, both included; older_than: of before a date, by a source's page, else by the day it was
        retrieved; values: what fields hold. With a query those that match all of its words, the best first.
        """
        if kind not in self._listed:
            self._listed[kind] = self._store.contents(f"{_RECORDS} WHERE kind = ? ORDER BY position", kind)
        found = self._listed[kind]
        if area is not None:
            found = [record for record in found if area in record.get("areas", ())]
        for field, value in values.items():
            if value is not None:
                found = [record for record in found if record[field] == value]
        if partner is not None:
            named = self.get(partner)[1].get("instruments", ())
            involved = [(record, (*record.get("partners", ()), *record.get("parties", ()))) for record in found]
            found = [record for record, bodies in involved if partner in bodies or record["id"] in named]
        if since or until or older_than:
            from .order import is_after, overlaps, source_date

            found = [record for record in found if overlaps(record, since, until)]
            found = [record for record in found if not older_than or is_after(older_than, source_date(record))]
        if query is not None:
            own = {record["id"]: record for record in found}
            found = [own[name] for name in self.index.matching(query, kind) if name in own]
        return found

    def sdg(
        self, *, area: str | None = None, gpg: str | None = None, basis: str | None = None, everything: bool = False
    ) -> Sequence[Record]:
        """SDG goals and targets in the UN's order: those with a link that fits the filters, or all 17 and 169."""
        targets = {target["id"]: target for target in self.listed("sdg-target")}
        goals = self.listed("sdg-goal")
        items = [item for goal in goals for item in (goal, *[targets[code] for code in goal["targets"]])]
        if everything and area is gpg is basis is None:
            return items
        fits = {
            link["to"]
            for link in self._links(area)
            if "to" in link
            and (gpg is None or link["from"] == f"gpg-{gpg}")
            and (basis is None or link["basis"] == basis)
        }
        return [item for item in items if item["id"] in fits]

    def absences(self, *, area: str | None = None) -> list[Record]:
        """The links that say that no target names a thing, all or those of an area."""
        return [link for link in self._links(area) if link.get("absence")]

    def cited(self, names: Collection[str]) -> dict[str, Record]:
        """The sources of these ids as their file holds them, by id: what rests on each is left out."""
        places = ",".join("?" * len(names))
        found = self._store.contents(f"{_RECORDS} WHERE kind = 'source' AND id IN ({places}) ORDER BY position", *names)
        return {source["id"]: {name: source[name] for name in source if name != "cited_by"} for source in found}

    def ids(self) -> dict[str, str]:
        """The kind of every id that `get` finds, activities of areas included."""
        if not self._kinds:
            self._kinds = dict(self._store.rows("SELECT id, kind FROM records ORDER BY position"))
        return self._kinds

    def get(self, name: str) -> tuple[str, Record]:
        """The kind and the record of an id. Raises NotFoundError with the nearest ids."""
        kind = self.ids().get(name)
        if kind is None:
            raise not_found(name, self.ids())
        if name not in self._read:
            self._read[name] = self._store.contents(f"{_RECORDS} WHERE id = ?", name, needed=True)[0]
        return kind, self._read[name]

    def result(self, name: str) -> Record:
        """What a search shows of the record of an id: names, summary, areas, sources; its "words" are empty."""
        kind, record = self.get(name)
        summary = record.get("summary") or record.get("why")
        named = {"title": record_title(record), "symbol": record.get("symbol"), "summary": summary}
        return {
            "id": record["id"],
            "kind": kind,
            **{field: value for field, value in named.items() if value},
            "areas": record.get("areas", [record["from"]] if record.get("from") in AREAS else []),
            "words": [],
            "sources": record.get("sources", []),
        }

    @cached_property
    def index(self) -> Index:
        """What searches look through."""
        from interpol_un.search.query import Index

        from .sdg import normalise, target_of

        with self._filling:
            if not self._store.rows("SELECT 1 FROM searched LIMIT 1"):  # as in a store that was read from YAML
                from interpol_un.search.index import KINDS_SEARCHED, tables

                searched = [(kind, record) for kind in KINDS_SEARCHED for record in self.listed(kind)]
                for statement, rows in tables(searched, self.search_words):
                    self._store.write(statement, rows)
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
        known = self.ids()
        if name in known and (not kinds or known[name] in kinds):
            return self.get(name)
        anything = self.index.called(name)
        called = [(kind, record_id) for kind, record_id in anything if not kinds or kind in kinds]
        bodies = [(kind, record_id) for kind, record_id in called if kind not in ("term", "source")]
        called = bodies or called  # a term or a page is named after a record that is itself among them, or stands alone
        if len(called) == 1:
            return self.get(called[0][1])
        if called:
            near = [record_id for _, record_id in called]
            raise NotFoundError("ambiguous", "type", name=name, command=f"iun show {near[0]}", near=near)
        if name in known or anything:
            kind, record_id = (known[name], name) if name in known else anything[0]
            command, found = f"iun show {record_id}", {"id": record_id, "kind": kind}
            values = {"is_a": kind, "wanted": list(kinds), "command": command, "near": [], "found": found}
            raise NotFoundError("other-kind", "type", name=name, **values)
        for kind, record_id in self.index.of_any_year(name):
            if not kinds or kind in kinds:
                year = self.get(record_id)[1]["date"][:4]
                raise NotFoundError("other-year", "did-you-mean", name=name, year=year, near=[record_id])
        raise not_found(name, known, kinds)

    def _links(self, area: str | None) -> Sequence[Record]:
        """All links, or those of an area and of its themes and activities; none if there is no such area."""
        if area is None:
            return self.listed("link")
        return [link for own in self.listed("priority") if own["id"] == area for link in own["links"]]


def open_catalogue(directory: str | os.PathLike[str] | None = None) -> PlainCatalogue:
    """The bundled catalogue, or the one in a directory of YAML files.

    Raises DataError if the directory does not hold to the rules; its details list every problem with file and line.
    """
    if directory is None and (store := compiled()) is not None:
        return PlainCatalogue(store)
    from .from_yaml import store_of

    return PlainCatalogue(store_of(bundled() if directory is None else os.fspath(directory)))


def compile_to(source: str, target: str) -> None:
    """Writes the tables of a directory, those of searches too, to a new file. Raises DataError if it breaks a rule."""
    from .from_yaml import store_of

    store = store_of(source)
    PlainCatalogue(store).index  # noqa: B018 - fills the tables of searches
    store.save(target)
