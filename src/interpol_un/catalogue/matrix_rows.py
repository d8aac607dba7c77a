"""The rows of the matrix: which partner works in which area, and which SDG goal or target serves which area or goal.

A mark of a row names its column in `of` (an area, or a policing goal). In the row of a goal or target it also says on
which basis and by which links. Only what has a mark is a row.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .catalogue import Catalogue
from .derived import Record, activities
from .vocabulary import AREAS, BASES


def by_partner(catalogue: Catalogue, *, area: str | None = None, type: str | None = None) -> list[Record]:
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
        for partner in catalogue.partners(area=area, type=type)
    ]


def by_sdg(catalogue: Catalogue, *, area: str | None = None) -> list[Record]:
    """A row for each linked SDG goal and target, all or those of an area, a mark for each area and policing goal.

    A link from a part of an area (a theme, an operation) is a mark of the area.
    """
    area_of = {part["id"]: own["id"] for own in catalogue.priorities() for part in (own, *activities(own))}
    rows: list[Record] = []
    for item in catalogue.sdg(area=area):
        links: dict[str, list[Record]] = {}
        for link in item["links"]:
            links.setdefault(area_of.get(link["from"], link["from"]), []).append(link)
        rows.append(
            {
                "id": item["id"],
                "kind": f"sdg-{item['type']}",
                **({"title": item["short_title"]} if "short_title" in item else {}),
                **({"summary": item["summary"]} if "summary" in item else {}),
                "areas": item["areas"],
                "marks": [_mark(name, links[name]) for name in columns(catalogue) if name in links],
                "sources": _sources(item["links"]),
            }
        )
    return rows


def columns(catalogue: Catalogue) -> tuple[str, ...]:
    """The columns of the matrix by SDG: the five areas, then the policing goals."""
    return (*AREAS, *(goal["id"] for goal in catalogue.policing_goals()))


def _mark(name: str, links: Iterable[Record]) -> dict[str, Any]:
    found = list(links)
    present = {link["basis"] for link in found}
    return {
        "of": name,
        "basis": [basis for basis in BASES if basis in present],
        "links": [link["id"] for link in found],
    }


def _sources(links: Iterable[Record]) -> list[Record]:
    """What the links cite, each source once."""
    cited: dict[str, Record] = {}
    for link in links:
        for cite in link["sources"]:
            cited.setdefault(cite["source"], cite)
    return list(cited.values())
