"""The Python API: an open catalogue that answers in frozen, typed objects.

It prints nothing, keeps no state outside itself and may be asked from several threads. Every answer is a tuple in the
catalogue's order, which a notebook shows as a table; errors are those of `interpol_un.errors`, with a hint and the
nearest matches.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from interpol_un.catalogue import PlainCatalogue, model, one_of, vocabulary
from interpol_un.catalogue import open_catalogue as open_plain
from interpol_un.catalogue.order import date_of
from interpol_un.languages import LANGUAGES

_VALID: Mapping[str, Sequence[str]] = {
    "area": vocabulary.AREAS,
    "type": vocabulary.PARTNER_TYPES,
    "kind": vocabulary.INSTRUMENT_KINDS,
    "basis": vocabulary.BASES,
    "status": vocabulary.CLAIM_STATUSES,
    "reliability": vocabulary.RELIABILITIES,
}


class Catalogue:
    """An open catalogue, made by `open_catalogue`. Filters raise UsageError for a value that does not exist."""

    def __init__(self, catalogue: PlainCatalogue) -> None:
        self._plain = catalogue
        self._known: dict[str, Mapping[str, Any]] = {}

    @property
    def meta(self) -> model.Meta:
        """The data's version, the day up to which it was kept, and the founding document."""
        from interpol_un.catalogue.description import decoded

        meta: model.Meta = decoded("meta", self._plain.meta)
        return meta

    def priorities(self) -> tuple[model.Priority, ...]:
        """The five areas, in the founding document's order."""
        return self._listed("priority")

    def partners(self, *, area: str | None = None, type: str | None = None) -> tuple[model.Partner, ...]:
        """The UN bodies that INTERPOL works with, all or those of an area or of a type."""
        return self._listed("partner", area=area, type=type)

    def offices(self) -> tuple[model.Office, ...]:
        """INTERPOL's own offices to the United Nations."""
        return self._listed("office")

    def instruments(
        self,
        *,
        area: str | None = None,
        kind: str | None = None,
        partner: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> tuple[model.Instrument, ...]:
        """Agreements, resolutions, compacts and conventions, oldest first: all, or those that fit every filter.

        partner: one it is a party to, or whose work with INTERPOL rests on it, by any name. since, until: a year, month
        or day, both included.
        """
        return self._listed("instrument", area=area, kind=kind, partner=partner, since=since, until=until)

    def policing_goals(self) -> tuple[model.PolicingGoal, ...]:
        """INTERPOL's seven Global Policing Goals."""
        return self._listed("policing-goal")

    def sdg(
        self, *, area: str | None = None, gpg: str | None = None, basis: str | None = None, everything: bool = False
    ) -> tuple[model.SdgGoal | model.SdgTarget, ...]:
        """SDG goals and targets with a link that fits the filters, in the UN's order; everything: all 17 and 169.

        gpg: the number of a policing goal, as a string.
        """
        self._check("sdg", {"area": area, "basis": basis, "gpg": gpg})
        return self._objects("sdg", self._plain.sdg(area=area, gpg=gpg, basis=basis, everything=everything))

    def links(self) -> tuple[model.Link, ...]:
        """Every tie of an area, activity or policing goal to an SDG goal or target, with its basis."""
        return tuple(self._listed("link"))

    def events(
        self, *, area: str | None = None, partner: str | None = None, since: str | None = None, until: str | None = None
    ) -> tuple[model.Event, ...]:
        """What happened when, oldest first: all, or what fits every filter.

        partner: a partner or office that had a part in it, by any name. since, until: a year, month or day, both
        included; what is of "2018" may be of any part of 2018.
        """
        return self._listed("event", area=area, partner=partner, since=since, until=until)

    def terms(self, *, area: str | None = None, query: str | None = None) -> tuple[model.Term, ...]:
        """Names and technical terms in four languages, all or those of an area.

        query: only those that match all of its words, in any language, the best first.
        """
        return self._listed("term", area=area, query=query)

    def claims(self, *, area: str | None = None, status: str | None = None) -> tuple[model.Claim, ...]:
        """What the founding document asserts, all or those on an area or of one status, in its order."""
        return self._listed("claim", area=area, status=status)

    def sources(self, *, reliability: str | None = None, older_than: str | None = None) -> tuple[model.Source, ...]:
        """The sources that everything rests on, all or those of one reliability: primary or secondary.

        older_than: only those of before a year, month or day, by the page's date, else by when it was retrieved.
        """
        return self._listed("source", reliability=reliability, older_than=older_than)

    def get(self, name: str) -> model.Record:
        """The record that a name means: an id, acronym, symbol, code, or title in any of the four languages.

        Raises NotFoundError for a name that means nothing, or more than one record; `details["near"]` has candidates.
        """
        kind, record = self._plain.find(name)
        found: model.Record = self._one(kind, record["id"])
        return found

    def search(self, query: str, limit: int = 20) -> tuple[model.Found, ...]:
        """The records that match words in any language best, the best first; empty if there are none."""
        return tuple(model.Found(**hit._asdict()) for hit in self._plain.index.search(query, limit))

    def _listed(self, kind: str, /, **filters: str | None) -> tuple[Any, ...]:
        """The objects of the records of a kind that fit every filter that is not None."""
        return self._objects(kind, self._plain.listed(kind, **self._check(kind, filters)))

    def _check(self, kind: str, filters: dict[str, str | None]) -> dict[str, str | None]:
        """The filters with dates as the catalogue writes them, and a body's id for its name."""
        for name, value in filters.items():
            if value is None or name == "query":
                continue
            if name == "partner":
                bodies = ("partner", "office") if kind == "event" else ("partner",)
                filters[name] = self._plain.find(value, bodies)[1]["id"]
            elif name == "gpg":
                one_of(name, value, [goal["number"] for goal in self._plain.listed("policing-goal")])
            elif name in _VALID:
                one_of(name, value, _VALID[name])
            else:
                filters[name] = date_of(name, value)
        return filters

    def _objects(self, kind: str, records: Sequence[Mapping[str, Any]]) -> tuple[Any, ...]:
        """The objects of records of a kind; kind "sdg": goals and targets."""
        kinds = [f"sdg-{record['type']}" if kind == "sdg" else kind for record in records]
        found = _Listed([self._one(kind, record["id"]) for kind, record in zip(kinds, records, strict=True)])
        found._shown = kind, records, self._plain
        return found

    def _one(self, kind: str, record_id: str) -> Any:
        """The one object of a record. Two threads may both make a kind's objects; all get those of the first."""
        known = self._known.get(kind)
        if known is None:
            from interpol_un.catalogue.description import decoded

            records = self._plain.listed(kind)
            known = self._known.setdefault(kind, {record["id"]: decoded(kind, record) for record in records})
        return known[record_id]


class _Listed(tuple[Any, ...]):
    """A tuple that a notebook shows as a table, in the languages of IUN_LANG, else in Arabic."""

    _shown: tuple[str, Sequence[Mapping[str, Any]], PlainCatalogue]
    """The kind of the records, or "sdg"; the records, and whose they are."""

    def __reduce__(self) -> tuple[type, tuple[tuple[Any, ...]]]:
        return tuple, (tuple(self),)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        from interpol_un.formats.site.html import table
        from interpol_un.views import Reader, listing

        kind, records, catalogue = self._shown
        command = next((known.command for known in vocabulary.KINDS if known.name == kind), kind)
        named = tuple(language for language in os.environ.get("IUN_LANG", "").split(",") if language in LANGUAGES)
        shown = table(listing(command, records, Reader(catalogue, named or LANGUAGES[:1])))
        return {"text/plain": repr(self), "text/html": shown}


def open_catalogue(directory: str | os.PathLike[str] | None = None) -> Catalogue:
    """The bundled catalogue, or the one in a directory of YAML files.

    Raises DataError if the directory does not hold to the rules; `details["problems"]` lists every problem.
    """
    return Catalogue(open_plain(directory))
