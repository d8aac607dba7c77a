"""What must hold between the records of a catalogue. `iun check` and every load from YAML apply the same rules."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

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


def _named(record: Read) -> Iterator[tuple[str, str | None]]:
    """The kind and the id of a record and of its activities; None for an id that could not be read."""
    yield record.kind, record.plain.get("id")
    if record.kind == "priority":
        for field, absent in (("themes", None), ("activities", [])):
            parts = record.plain.get(field, absent)
            yield from (("activity", (part or {}).get("id")) for part in ([None] if parts is None else parts))


def ids(records: Iterable[Read]) -> dict[str, tuple[str, ...]]:
    """The kinds of every id, the themes and activities of the areas included, and all SDG codes."""
    known: dict[str, tuple[str, ...]] = dict.fromkeys(sdg.GOALS, ("sdg-goal",))
    known.update({code: ("sdg-target",) for goal in sdg.GOALS for code in sdg.targets(goal)})
    for kind, name in chain.from_iterable(map(_named, records)):
        if name is not None:
            known[name] = (*known.get(name, ()), kind)
    return known


def lost(records: Iterable[Read]) -> set[str]:
    """The kinds of which an id is not known, since what stands for it is none or another record's."""
    seen: set[str | None] = {None}
    found = set()
    for kind, name in chain.from_iterable(map(_named, records)):
        if name in seen or (kind == "priority" and name not in AREAS):
            found.add(kind)
        seen.add(name)
    return found


def references(
    found: Iterable[tuple[Problem, tuple[str, ...], str]],
    known: Mapping[str, tuple[str, ...]],
    lost: Collection[str] = (),
) -> Iterator[Problem]:
    """A problem for every reference to nothing, or to a record of the wrong kind.

    lost: the kinds of which not every id is known: what could name one of them is not judged.
    """
    compared = 0
    for place, kinds, target in found:
        own = known.get(target, ())
        if not {*own, *lost}.isdisjoint(kinds) or (not kinds and (own or lost)):
            continue
        wanted = f"an id of kind {' or '.join(kinds)}" if kinds else "an id"
        message = f"expected {wanted}, found {short(target)!r}"
        if own:
            message += f" of kind {own[0]}"
        else:
            message += ", which names nothing"
            if compared < MAX_COMPARED:
                alike = [name for name, its in known.items() if not kinds or not {*its}.isdisjoint(kinds)]
                compared += len(alike)
                near = nearest(target, alike, 1)
                message += f"; did you mean {near[0]}?" if near else ""
        yield place._replace(message=message)


def between(records: list[Read], as_of: str, cited: set[str] | None, lost: Collection[str] = ()) -> Iterator[Problem]:
    """The problems that only show when records are seen together.

    as_of: the day up to which the catalogue was kept, "" if that is not known; cited: the ids of the sources cited,
    None if that is not known; lost: the kinds of which not every id is known.
    """
    yield from _in_place(records)
    yield from _circles(records)
    goals = {record.plain.get("id") for record in records if record.kind == "sdg-goal"}
    for record in records:
        goal = str(record.plain.get("id")).partition(".")[0]
        if record.kind == "sdg-target" and goal in sdg.GOALS and goal not in goals and "sdg-goal" not in lost:
            yield record.problem("id", f"expected the goal {goal} in sdg-goals.yaml, found none")
            goals = goals | {goal} if goals else {*sdg.GOALS}  # once a goal, and once if there is no goal at all
        if record.kind == "source" and cited is not None and record.plain.get("id") not in cited | {None}:
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


_ORDERS: dict[str, tuple[Callable[[dict[str, Any]], Any], str]] = {
    **dict.fromkeys(("partner", "term", "source"), (lambda plain: plain["id"], "by id")),
    **dict.fromkeys(
        ("instrument", "event"), (lambda plain: (plain.get("date", "9999"), plain["id"]), "by date, then id")
    ),
    **dict.fromkeys(("sdg-goal", "sdg-target"), (lambda plain: sdg.sort_key(plain["id"]), "by code")),
    "priority": (lambda plain: AREAS.index(plain["id"]), "the document's order"),
    "claim": (lambda plain: (int(plain["section"]), int(plain["paragraph"])), "by section and paragraph"),
    "policing-goal": (lambda plain: int(plain["number"]), "by number"),
}
"""The order that each kind's file keeps, so that changes are easy to read: by what, and in words."""


def _in_place(records: list[Read]) -> Iterator[Problem]:
    """Ids that are taken, and records that stand before one that belongs before them."""
    first: dict[str, Read] = {}
    before: dict[str, Any] = {}
    for record in records:
        names = [name for _, name in _named(record) if name is not None]
        taken = [name for number, name in enumerate(names) if name in first or name in names[:number]]
        for name in taken:
            other = first.get(name, record)
            yield record.problem("id", f"the id {short(name)!r} is taken: {other.file}:{other.line}")
        first.update({name: record for name in names if name not in first})
        if taken or record.kind not in _ORDERS or None in record.plain.values():  # told already
            continue
        key, order = _ORDERS[record.kind]
        try:
            here = key(record.plain)
        except (KeyError, ValueError):  # as is a field that is missing
            continue
        if record.kind in before and here < before[record.kind]:
            yield record.problem("id", f"out of place: this file is kept {order}")
        before[record.kind] = here


def _circles(records: list[Read]) -> Iterator[Problem]:
    """Bodies that belong to themselves, by themselves or through others: one problem a circle."""
    bodies = {record.plain.get("id"): record for record in reversed(records) if record.kind == "partner"}
    bodies.pop(None, None)
    seen: set[str | None] = set()
    for name in reversed(bodies):
        way: dict[str | None, None] = {}
        here = name
        while here in bodies and here not in way and here not in seen:
            way[here] = None
            here = bodies[here].plain.get("parent")
        seen.update(way)
        if here in way:
            yield bodies[here].problem("parent", f"parents in a circle: {short(str(here))!r} belongs to itself")


def _alone(record: Read, as_of: str) -> Iterator[Problem]:
    """Rules of a single record that its fields' types cannot say."""
    plain = record.plain
    for part in filter(None, (plain, *(plain.get("themes") or ()), *(plain.get("activities") or ()))):
        begin, end = part.get("date"), part.get("end")
        if isinstance(begin, str) and isinstance(end, str) and end < begin[: len(end)]:
            yield record.problem("end", f"expected a date not before {begin}, found {end}")
    if record.kind == "priority" and plain.get("id") not in (*AREAS, None):
        yield record.problem("id", f"expected one of {', '.join(AREAS)}")
    if record.kind == "event" and as_of and plain.get("date") and plain.get("certainty"):
        future = plain["date"] > as_of[: len(plain["date"])]
        if future != (plain["certainty"] == "scheduled"):
            wanted = "scheduled" if future else "anything but scheduled"
            yield record.problem("certainty", f"expected {wanted}: {plain['date']} against {as_of}")
    if record.kind == "link" and ("to" in plain) == plain.get("absence", False):
        yield record.problem("to", 'expected either a code, or absence: "true"')
    codes = [plain.get("id"), *(plain.get("targets") or [None])]
    if record.kind == "sdg-goal" and None not in codes and tuple(codes[1:]) != sdg.targets(plain["id"]):
        yield record.problem("targets", "expected all targets of the goal in the UN's order")
    if record.kind == "term":
        renderings = [rendering for rendering in plain.get("renderings") or () if rendering]
        preferred = [rendering.get("lang") or "" for rendering in renderings if rendering.get("preferred")]
        for language in sorted({language for language in preferred if language and preferred.count(language) > 1}):
            yield record.problem("renderings", f"more than one preferred rendering in {language}")
