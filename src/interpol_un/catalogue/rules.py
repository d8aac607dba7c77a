"""What must hold between the records of a catalogue. `iun check` and every load from YAML apply the same rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from . import sdg
from .checker import short
from .order import is_after
from .vocabulary import AREAS, nearest
from .yaml_reader import Problem

MAX_COMPARED = 100_000
"""Ids compared in search of near ones, over all references to nothing; beyond that a problem is told without one."""


class Read(NamedTuple):
    """A record as read: its kind, its plain value, and where it begins."""

    kind: str
    plain: dict[str, Any]
    file: str
    line: int
    column: int

    def problem(self, field: str, message: str) -> Problem:
        """A problem of this record."""
        about = f"{self.kind} {short(str(self.plain.get('id', '?')))}"
        return Problem(self.file, self.line, self.column, about, field, message)


def ids(records: Iterable[Read]) -> dict[str, str]:
    """The kind of every id, the themes and activities of the areas included, and all SDG codes."""
    known = dict.fromkeys(sdg.GOALS, "sdg-goal")
    known.update({code: "sdg-target" for goal in sdg.GOALS for code in sdg.targets(goal)})
    for record in records:
        if isinstance(record.plain.get("id"), str):
            known[record.plain["id"]] = record.kind
        for activity in _activities(record.plain):
            known[activity["id"]] = "activity"
    return known


def _activities(plain: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for activity in (plain.get("themes") or []) + (plain.get("activities") or []):
        if isinstance(activity, dict) and isinstance(activity.get("id"), str):
            yield activity


def references(found: Iterable[tuple[Problem, tuple[str, ...], str]], known: dict[str, str]) -> Iterator[Problem]:
    """A problem for every reference to nothing, or to a record of the wrong kind."""
    compared = 0
    for place, kinds, target in found:
        kind = known.get(target)
        if kind is not None and (not kinds or kind in kinds):
            continue
        if kind is None:
            wanted = f"an id of kind {' or '.join(kinds)}" if kinds else "an id"
            message = f"expected {wanted}, found {short(target)!r}, which names nothing"
            if compared < MAX_COMPARED:
                alike = [record_id for record_id, its in known.items() if not kinds or its in kinds]
                compared += len(alike)
                near = nearest(target, alike, 1)
                message += f"; did you mean {near[0]}?" if near else ""
        else:
            message = f"expected an id of kind {' or '.join(kinds)}, found {short(target)!r} of kind {kind}"
        yield place._replace(message=message)


def between(records: list[Read], as_of: str, used: set[str]) -> Iterator[Problem]:
    """The problems that only show when records are seen together.

    as_of: the day up to which the catalogue was kept, "" if that is not known; used: the ids of the sources cited.
    """
    yield from _unique(records)
    yield from _ordered(records)
    yield from _circles(records)
    goals = {record.plain.get("id") for record in records if record.kind == "sdg-goal"}
    for record in records:
        goal = str(record.plain.get("id")).partition(".")[0]
        if record.kind == "sdg-target" and sdg.is_goal(goal) and goal not in goals:
            yield record.problem("id", f"expected the goal {goal} in sdg-goals.yaml, found none")
        if record.kind == "source" and record.plain.get("id") not in used:
            yield record.problem("id", "no record cites this source")
        yield from _alone(record, as_of)


def overdue(records: Iterable[Read], today: str) -> Iterator[Problem]:
    """The events still announced or scheduled for a time that has passed by a day: no breach, but worth a look.

    today: YYYY-MM-DD. What is of a month or year has passed when that month or year has.
    """
    for record in records:
        plain = record.plain
        when = plain.get("end") or plain.get("date")
        certainty = plain.get("certainty")
        if record.kind == "event" and certainty in ("announced", "scheduled") and when and is_after(today, when):
            yield record.problem("certainty", f"still {certainty} for {when}, which has passed: did it take place?")


def _unique(records: list[Read]) -> Iterator[Problem]:
    first: dict[str, Read] = {}
    for record in records:
        for part in (record.plain, *_activities(record.plain)):
            name = part.get("id")
            if not isinstance(name, str):
                continue
            if name in first:
                other = first[name]
                yield record.problem("id", f"the id {short(name)!r} is taken: {other.file}:{other.line}")
            first.setdefault(name, record)


_Order: TypeAlias = tuple[Callable[[dict[str, Any]], Any], str]
_BY_ID: _Order = (lambda plain: plain["id"], "by id")
_BY_CODE: _Order = (lambda plain: sdg.sort_key(plain["id"]), "by code")
_BY_DATE: _Order = (lambda plain: (plain.get("date", "9999"), plain["id"]), "by date, then id")
_ORDERS: Mapping[str, _Order] = MappingProxyType(
    {
        "priority": (lambda plain: [*AREAS, plain["id"]].index(plain["id"]), "the document's order"),
        "partner": _BY_ID,
        "term": _BY_ID,
        "source": _BY_ID,
        "instrument": _BY_DATE,
        "event": _BY_DATE,
        "sdg-goal": _BY_CODE,
        "sdg-target": _BY_CODE,
        "claim": (lambda plain: (int(plain["section"]), int(plain["paragraph"])), "by section and paragraph"),
        "policing-goal": (lambda plain: int(plain["number"]), "by number"),
    }
)
"""The order that each kind's file keeps, so that changes are easy to read: by what, and in words."""


def _ordered(records: list[Read]) -> Iterator[Problem]:
    """Records that stand before one that belongs before them."""
    before: dict[str, Any] = {}
    for record in records:
        if record.kind not in _ORDERS:
            continue
        key, order = _ORDERS[record.kind]
        try:
            here = key(record.plain)
            misplaced = record.kind in before and here < before[record.kind]
        except (AttributeError, KeyError, TypeError, ValueError):  # already reported: the field itself is wrong
            continue
        if misplaced:
            yield record.problem("id", f"out of place: this file is kept {order}")
        before[record.kind] = here


def _circles(records: list[Read]) -> Iterator[Problem]:
    """Bodies that belong to themselves, by themselves or through others: one problem a circle."""
    bodies = {str(record.plain.get("id")): record for record in records if record.kind == "partner"}
    seen: set[str] = set()
    for name in bodies:
        way: dict[str, None] = {}
        here = name
        while here in bodies and here not in way and here not in seen:
            way[here] = None
            here = str(bodies[here].plain.get("parent"))
        seen.update(way)
        if here in way:
            yield bodies[here].problem("parent", f"parents in a circle: {short(here)!r} belongs to itself")


def _alone(record: Read, as_of: str) -> Iterator[Problem]:
    """Rules of a single record that its fields' types cannot say."""
    plain = record.plain
    for part in (plain, *_activities(plain)):
        begin, end = part.get("date"), part.get("end")
        if isinstance(begin, str) and isinstance(end, str) and end < begin[: len(end)]:
            yield record.problem("end", f"expected a date not before {begin}, found {end}")
    if record.kind == "priority" and plain.get("id") not in (*AREAS, None):
        yield record.problem("id", f"expected one of {', '.join(AREAS)}")
    if record.kind == "event" and as_of and isinstance(plain.get("date"), str):
        future = plain["date"] > as_of[: len(plain["date"])]
        if future != (plain.get("certainty") == "scheduled"):
            wanted = "scheduled" if future else "anything but scheduled"
            yield record.problem("certainty", f"expected {wanted}: {plain['date']} against {as_of}")
    if record.kind == "link" and ("to" in plain) == bool(plain.get("absence")):
        yield record.problem("to", 'expected either a code, or absence: "true"')
    if record.kind == "sdg-goal" and tuple(plain.get("targets") or ()) != sdg.targets(str(plain.get("id"))):
        yield record.problem("targets", "expected all targets of the goal in the UN's order")
    if record.kind == "term":
        renderings = [rendering for rendering in plain.get("renderings") or () if rendering]
        preferred = [rendering.get("lang") or "" for rendering in renderings if rendering.get("preferred")]
        for language in sorted({language for language in preferred if language and preferred.count(language) > 1}):
            yield record.problem("renderings", f"more than one preferred rendering in {language}")
