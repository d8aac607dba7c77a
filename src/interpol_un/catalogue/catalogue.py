"""A catalogue that can be asked: plain records by kind, what follows from them, and lookups by id.

Records are plain maps, as JSON shows them, and are never changed after loading. What follows from other records (the
partners of an area, the links of a target, the claims about a body) is added here, once, for every reader.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from interpol_un.errors import NotFoundError, UsageError

from . import sdg
from .load import Compiled, Yaml, open_directory
from .vocabulary import AREAS, KINDS

if TYPE_CHECKING:
    from .search import Index

Record = Mapping[str, Any]
"""A plain record; read it, never write to it."""


class Catalogue:
    """An open catalogue, made by `open_catalogue`; methods return records in the order of their files."""

    def __init__(self, source: Compiled | Yaml) -> None:
        self._source = source
        self._cache: dict[str, Any] = {}

    def _once(self, key: str, make: Callable[[], Any]) -> Any:
        """What make gives, made at most once: records do not change while a catalogue is open."""
        if key not in self._cache:
            self._cache[key] = make()
        return self._cache[key]

    @property
    def meta(self) -> Record:
        """Version, date and founding document."""
        return self._once("meta", lambda: self._source.read("meta"))  # type: ignore[no-any-return]

    def plain(self, kind: str) -> Sequence[Record]:
        """The records of a kind as they stand in its file."""
        file = next(each.file for each in KINDS if each.name == kind)
        return self._once(file, lambda: self._source.read(file))  # type: ignore[no-any-return]

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
            {**each, "claims_about": self._claims_about(each["id"])}
            for each in self.plain("partner")
            if (area is None or area in each["areas"]) and (type is None or type == each["type"])
        ]

    def offices(self) -> list[Record]:
        """INTERPOL's own offices to the UN."""
        return [{**each, "claims_about": self._claims_about(each["id"])} for each in self.plain("office")]

    def instruments(self, *, area: str | None = None, kind: str | None = None) -> list[Record]:
        """The instruments, all or those of an area or of a kind, the oldest first."""
        return [
            {**each, "claims_about": self._claims_about(each["id"])}
            for each in self.plain("instrument")
            if (area is None or area in each.get("areas", ())) and (kind is None or kind == each["kind"])
        ]

    def policing_goals(self) -> list[Record]:
        """The seven Global Policing Goals, each with its links to the SDGs."""
        return [
            {**each, "links": self._links_from({each["id"]}), "claims_about": self._claims_about(each["id"])}
            for each in self.plain("policing-goal")
        ]

    def events(self, *, area: str | None = None, partner: str | None = None) -> list[Record]:
        """The dated events, all or those of an area or a partner, the oldest first."""
        return [
            each
            for each in self.plain("event")
            if (area is None or area in each.get("areas", ()))
            and (partner is None or partner in each.get("partners", ()))
        ]

    def terms(self, *, area: str | None = None) -> list[Record]:
        """The terms, each with its preferred rendering in every language as its title."""
        return [
            {**each, "title": _term_title(each), "sources": _merged(each["renderings"])}
            for each in self.plain("term")
            if area is None or area in each.get("areas", ())
        ]

    def claims(self, *, status: str | None = None) -> list[Record]:
        """The claims of the founding document in its order, all or those of one status, each with its area."""
        return [
            {
                **each,
                "summary": each["statement"],
                "areas": [AREAS[int(each["section"]) - 1]] if 0 < int(each["section"]) <= len(AREAS) else [],
            }
            for each in self.plain("claim")
            if status is None or status == each["status"]
        ]

    def sources(self) -> list[Record]:
        """The sources, each with the ids of the records that rest on it."""
        cited = self._once("cited", self._cited)
        return [{**each, "cited_by": cited.get(each["id"], [])} for each in self.plain("source")]

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
        wanted = {area, *(each["id"] for each in self._area_parts(area))} if area else None
        fits = [
            link["to"]
            for link in self.plain("link")
            if "to" in link
            and (wanted is None or link["from"] in wanted)
            and (gpg is None or link["from"] == f"gpg-{gpg}")
            and (basis is None or link["basis"] == basis)
        ]
        if everything and area is gpg is basis is None:
            return list(items)
        return [each for each in items if each["id"] in fits]

    def absences(self, *, area: str | None = None) -> list[Record]:
        """The links that say that no target names a thing, all or those of an area."""
        wanted = {area, *(each["id"] for each in self._area_parts(area))} if area else None
        return [
            link for link in self.plain("link") if link.get("absence") and (wanted is None or link["from"] in wanted)
        ]

    # --- lookups -------------------------------------------------------------------------------------------------

    def ids(self) -> dict[str, str]:
        """The kind of every id that `get` finds, activities of areas included."""
        compiled = isinstance(self._source, Compiled)  # it knows them without reading every kind
        return self._once("ids", lambda: self._source.read("ids") if compiled else self._ids())  # type: ignore[no-any-return]

    def get(self, name: str) -> tuple[str, Record]:
        """The kind and the record of an id. Raises NotFoundError with the nearest ids."""
        kind = self.ids().get(name)
        if kind is None:
            raise self.not_found(name)
        index = self._once(f"index {kind}", lambda: {each["id"]: each for each in self.listed(kind)})
        return kind, index[name]

    @property
    def index(self) -> Index:
        """What searches look through."""
        return self._once("index", self._index)  # type: ignore[no-any-return]

    def find(self, name: str, kinds: Iterable[str] = ()) -> tuple[str, Record]:
        """The kind and the record that a name means: an id, acronym, symbol, code or title, in any language.

        kinds: only records of these. Raises NotFoundError for a name that means nothing, or more than one record; its
        details["near"] then holds the candidates.
        """
        wanted = set(kinds)
        kind = self.ids().get(name)
        if kind is not None and (not wanted or kind in wanted):
            return self.get(name)
        called = [each for each in self.index.called(name) if not wanted or each[0] in wanted]
        bodies = [each for each in called if each[0] != "term"]
        called = bodies or called  # a term names a record that is itself among them, or stands alone
        if len(called) == 1:
            return self.get(called[0][1])
        if not called:
            raise self.not_found(name, wanted)
        candidates = [each for _, each in called]
        raise NotFoundError(
            f"{name!r} may be {', '.join(candidates)}", f"type: iun show {candidates[0]}", near=candidates
        )

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
            "sdg-goal": lambda: self.sdg(everything=True),
            "sdg-target": lambda: self.sdg(everything=True),
            "link": lambda: list(self.plain("link")),
            "event": self.events,
            "term": self.terms,
            "claim": self.claims,
            "source": self.sources,
        }
        return lists[kind]()

    def not_found(self, name: str, kinds: Iterable[str] = ()) -> NotFoundError:
        """The error for a name that is no id of these kinds (or of any), with near matches and what to type next."""
        from .check import nearest

        wanted = set(kinds)
        known = [each for each, kind in self.ids().items() if not wanted or kind in wanted]
        near = nearest(name, known)
        code = sdg.normalise(name)
        goal = code.partition(".")[0]
        if "." in code and sdg.is_goal(goal) and not sdg.is_target(code):
            return NotFoundError(
                f"{code} is no SDG target: goal {goal} has {', '.join(sdg.targets(goal))}",
                f"type: iun sdg {goal}",
                near=near,
            )
        hint = f"did you mean {' or '.join(near)}?" if near else "type: iun search WORDS"
        return NotFoundError(f"nothing is called {name!r}", hint, near=near)

    # --- what follows from other records -------------------------------------------------------------------------

    def _index(self) -> Index:
        from .index import build
        from .search import Index

        return Index(self._source.read("index") if isinstance(self._source, Compiled) else build(self))

    def _area_parts(self, area: str) -> list[Record]:
        return [each for record in self.plain("priority") if record["id"] == area for each in activities(record)]

    def _claims_about(self, name: str) -> list[str]:
        about: dict[str, list[str]] = self._once("about", self._about)
        return about.get(name, [])

    def _about(self) -> dict[str, list[str]]:
        about: dict[str, list[str]] = {}
        for claim in self.plain("claim"):
            for name in dict.fromkeys(claim["about"]):
                about.setdefault(name, []).append(claim["id"])
        return about

    def _links_from(self, names: set[str]) -> list[Record]:
        return [each for each in self.plain("link") if each["from"] in names]

    def _ids(self) -> dict[str, str]:
        known: dict[str, str] = {}
        for kind in KINDS:
            known.update({each["id"]: kind.name for each in self.plain(kind.name)})
        for area in self.plain("priority"):
            known.update({each["id"]: "activity" for each in activities(area)})
        known.update({each["id"]: f"sdg-{each['type']}" for each in self.sdg(everything=True)})
        return known

    def _sdg(self) -> list[Record]:
        links: dict[str, list[Record]] = {}
        for link in self.plain("link"):
            if "to" in link:
                links.setdefault(link["to"], []).append(link)
        areas_of = {each["id"]: [area["id"]] for area in self.plain("priority") for each in (area, *activities(area))}
        areas_of.update({each["id"]: each["areas"] for each in self.plain("policing-goal")})
        own = {each["id"]: each for each in self.plain("sdg-target")}

        def derived(code: str) -> dict[str, Any]:
            mine = links.get(code, [])
            seen = {area for link in mine for area in areas_of.get(link["from"], ())}
            return {"uri": sdg.uri(code), "areas": [area for area in AREAS if area in seen], "links": mine}

        items: list[Record] = []
        for goal in self.plain("sdg-goal"):
            items.append({**goal, "type": "goal", "code": goal["id"], **derived(goal["id"])})
            for code in goal["targets"]:
                fields = {"sources": goal["sources"], **own.get(code, {})}
                items.append(
                    {"id": code, "type": "target", "code": code, "goal": goal["id"], **derived(code), **fields}
                )
        return items

    def _cited(self) -> dict[str, list[str]]:
        cited: dict[str, list[str]] = {}
        for kind in KINDS:
            if kind.name != "source":
                for record in self.plain(kind.name):
                    for source in cited_sources(record):
                        cited.setdefault(source, []).append(record["id"])
        return cited


def open_catalogue(directory: str | os.PathLike[str] | None = None) -> Catalogue:
    """The bundled catalogue, or the one in a directory of YAML files.

    Raises DataError if the directory does not hold to the rules; its details list every problem with file and line.
    """
    return Catalogue(open_directory(directory))


def activities(area: Record) -> list[Record]:
    """The themes of an area, then its later activities."""
    return [*area.get("themes", ()), *area.get("activities", ())]


def cited_sources(value: Any) -> list[str]:
    """The ids of all sources that a record or a part of it cites, each once, in the order of first mention."""
    found: dict[str, None] = {}

    def visit(part: Any) -> None:
        if isinstance(part, Mapping):
            for key, child in part.items():
                if key == "sources":
                    found.update(dict.fromkeys(each["source"] for each in child))
                elif key == "stated_by":
                    found[child] = None
                elif not isinstance(child, str):
                    visit(child)
        elif isinstance(part, (list, tuple)):
            for child in part:
                visit(child)

    visit(value)
    return list(found)


def one_of(name: str, value: str, valid: Sequence[str]) -> str:
    """The value, if it is one of the valid ones. Raises UsageError with the list and the nearest match."""
    if value in valid:
        return value
    from .check import nearest

    near = nearest(value, valid, 1)
    hint = f"did you mean {near[0]}?" if near else ""
    raise UsageError(f"{name}: {value!r} is not one of {', '.join(valid)}", hint, near=near, valid=list(valid))


def _term_title(term: Record) -> dict[str, str]:
    title: dict[str, str] = {}
    for rendering in sorted(term["renderings"], key=lambda each: not each.get("preferred")):
        title.setdefault(rendering["lang"], rendering["text"])
    return {language: title[language] for language in ("ar", "en", "fr", "es") if language in title}


def _merged(parts: Iterable[Record]) -> list[Record]:
    merged: dict[str, Record] = {}
    for part in parts:
        for cite in part["sources"]:
            merged.setdefault(cite["source"], cite)
    return list(merged.values())
