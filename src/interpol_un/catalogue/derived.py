"""What follows from records: what is said of one thing in the files of others, and what a listing adds to a record.

Plain maps in, plain maps out. All of it is worked out once, when the tables of a catalogue are filled (`listings`), but
for the rows of the matrix (`by_partner`, `by_sdg`): which partner works in which area, and which SDG goal or target
serves which area or policing goal. A mark of a row names its column in `of` (an area, or a policing goal). In the row
of a goal or target it also says on which basis and by which links. Only what has a mark is a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from interpol_un.languages import LANGUAGES

from . import sdg
from .vocabulary import AREAS, BASES

if TYPE_CHECKING:
    from .catalogue import PlainCatalogue

Record = Mapping[str, Any]
"""A plain record; read it, never write to it."""

K = TypeVar("K")
V = TypeVar("V")


def grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    """For each key, the values that stand beside it, both in the order of first mention."""
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


def activities(area: Record) -> list[Record]:
    """The themes of an area, then its later activities."""
    return [*area.get("themes", ()), *area.get("activities", ())]


def listings(records: Mapping[str, Sequence[Record]]) -> dict[str, list[Record]]:
    """The records of every kind as its command lists them; those of `activity` stand in areas. records: by kind."""
    about = grouped((name, claim["id"]) for claim in records["claim"] for name in dict.fromkeys(claim["about"]))
    goals = [{**goal, "links": _links_from({goal["id"]}, records["link"])} for goal in records["policing-goal"]]
    claims: list[Record] = []
    for claim in records["claim"]:
        section = int(claim["section"])  # 0 is the introduction
        claims.append({**claim, "summary": claim["statement"], "areas": [*AREAS[section - 1 : section]]})
    items = sdg_items(records)
    citing = [record for kind, own in records.items() if kind != "source" for record in own]
    cited = grouped((source, record["id"]) for record in citing for source in cited_sources(record))
    return {
        "priority": [
            {
                **area,
                "areas": [name],
                "partners": [partner["id"] for partner in records["partner"] if name in partner["areas"]],
                "instruments": [text["id"] for text in records["instrument"] if name in text.get("areas", ())],
                "links": _links_from({name, *(part["id"] for part in activities(area))}, records["link"]),
                "claims_about": [claim["id"] for claim in claims if name in claim["areas"]],
            }
            for name, area in ((area["id"], area) for area in records["priority"])
        ],
        **{
            kind: [{**record, "claims_about": about.get(record["id"], [])} for record in own]
            for kind, own in {**records, "policing-goal": goals}.items()
            if kind in ("partner", "office", "instrument", "policing-goal")
        },
        "sdg-goal": [item for item in items if item["type"] == "goal"],
        "sdg-target": [item for item in items if item["type"] == "target"],
        "link": list(records["link"]),
        "event": list(records["event"]),
        "term": [term_with_title(term) for term in records["term"]],
        "claim": claims,
        "source": [{**source, "cited_by": cited.get(source["id"], [])} for source in records["source"]],
        "activity": [{**part, "areas": [area["id"]]} for area in records["priority"] for part in activities(area)],
    }


def _links_from(names: set[str], links: Iterable[Record]) -> list[Record]:
    return [link for link in links if link["from"] in names]


def record_titles(record: Record) -> list[Mapping[str, str]]:
    """The official names of a record, the best first: title, short title, a policing goal's wordings from the last."""
    names = [record.get("title"), record.get("short_title")]
    names += [wording.get("title") for wording in reversed(record.get("wordings", ()))]
    return [by_language for by_language in names if by_language]


def record_title(record: Record) -> dict[str, str]:
    """The best name of a record in each language that has one."""
    return {language: title for titles in reversed(record_titles(record)) for language, title in titles.items()}


def cited_sources(value: Any) -> list[str]:
    """The ids of all sources that a record or a part of it cites, each once, in the order of first mention."""
    found: dict[str, None] = {}
    left: list[tuple[str, Any]] = [("", value)]
    while left:
        name, part = left.pop()
        if name == "sources":
            found.update(dict.fromkeys([cite["source"] for cite in part]))
        elif name == "stated_by":
            found[part] = None
        elif isinstance(part, dict):
            left += [*part.items()][::-1]
        elif isinstance(part, (list, tuple)):
            left += [("", child) for child in reversed(part)]
    return list(found)


def term_with_title(term: Record) -> Record:
    """A term with its preferred rendering in each language as its title, and the sources of all its renderings."""
    best_first = sorted(term["renderings"], key=lambda rendering: not rendering.get("preferred"))
    title = {rendering["lang"]: rendering["text"] for rendering in best_first[::-1]}
    ordered = {language: title[language] for language in LANGUAGES if language in title}
    return {**term, "title": ordered, "sources": _citations(term["renderings"])}


def sdg_items(records: Mapping[str, Iterable[Record]]) -> list[Record]:
    """All SDG goals, each followed by its targets, with the links to each and the areas that these come from."""
    linked = grouped((link["to"], link) for link in records["link"] if "to" in link)
    areas_of = {part["id"]: [area["id"]] for area in records["priority"] for part in (area, *activities(area))}
    areas_of.update({goal["id"]: goal["areas"] for goal in records["policing-goal"]})
    own = {target["id"]: target for target in records["sdg-target"]}

    def derived(code: str) -> dict[str, Any]:
        mine = linked.get(code, [])
        seen = {area for link in mine for area in areas_of.get(link["from"], ())}
        return {"uri": sdg.URI + code, "areas": [area for area in AREAS if area in seen], "links": mine}

    items: list[Record] = []
    for goal in records["sdg-goal"]:
        items.append({**goal, "type": "goal", "code": goal["id"], **derived(goal["id"])})
        for code in goal["targets"]:
            fields = {"sources": goal["sources"], **own.get(code, {})}
            items.append({"id": code, "type": "target", "code": code, "goal": goal["id"], **derived(code), **fields})
    return items


def by_partner(catalogue: PlainCatalogue, *, area: str | None = None, type: str | None = None) -> list[Record]:
    """A row for each partner, all or those of an area or of a type, with a mark for each of its areas."""
    return [
        {
            "id": partner["id"],
            "kind": "partner",
            **{name: partner[name] for name in ("type", "acronyms", "title") if name in partner},
            "areas": partner["areas"],
            "marks": [{"of": name} for name in AREAS if name in partner["areas"]],
            "sources": partner["sources"],
        }
        for partner in catalogue.listed("partner", area=area, type=type)
    ]


def by_sdg(catalogue: PlainCatalogue, *, area: str | None = None) -> list[Record]:
    """A row for each linked SDG goal and target, all or those of an area; links from parts of an area are its marks."""
    area_of = {part["id"]: own["id"] for own in catalogue.listed("priority") for part in (own, *activities(own))}
    rows: list[Record] = []
    for item in catalogue.sdg(area=area):
        links = grouped((area_of.get(link["from"], link["from"]), link) for link in item["links"])
        row = {
            "id": item["id"],
            "kind": f"sdg-{item['type']}",
            **({"title": item["short_title"]} if "short_title" in item else {}),
            **({"summary": item["summary"]} if "summary" in item else {}),
            "areas": item["areas"],
            "marks": [_mark(name, links[name]) for name in columns(catalogue) if name in links],
            "sources": _citations(item["links"]),
        }
        rows.append(row)
    return rows


def columns(catalogue: PlainCatalogue) -> tuple[str, ...]:
    """The columns of the matrix by SDG: the five areas, then the policing goals."""
    return (*AREAS, *(goal["id"] for goal in catalogue.listed("policing-goal")))


def _mark(name: str, links: Iterable[Record]) -> dict[str, Any]:
    found = {link["id"]: link["basis"] for link in links}
    return {"of": name, "basis": [basis for basis in BASES if basis in found.values()], "links": list(found)}


def _citations(parts: Iterable[Record]) -> list[Record]:
    """What some parts of a record cite, each source once."""
    cited = grouped((cite["source"], cite) for part in parts for cite in part["sources"])
    return [cites[0] for cites in cited.values()]
