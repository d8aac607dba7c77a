"""A class for each kind of record, for what the catalogue says of itself, and for what a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .language import Acronyms, Texts
from .parts import (
    Activity,
    Citations,
    Copy,
    Document,
    Fact,
    Figure,
    Founding,
    Indicator,
    PageDate,
    Point,
    Rendering,
    Wording,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An area, activity or policing goal tied to an SDG goal or target, on a basis: stated, textual or inferred.

    origin: what is tied. to: the goal's or target's code; None where absence says that no target names it.
    """

    id: str
    origin: str
    to: str | None
    basis: str
    stated_by: str | None
    why: Texts
    note: Texts
    absence: bool
    sources: Citations


Links: TypeAlias = tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """One of the five areas of the founding document. themes: named there; activities: what followed."""

    id: str
    title: Texts
    founding: Founding
    summary: Texts
    themes: tuple[Activity, ...]
    activities: tuple[Activity, ...]
    claims: tuple[str, ...]
    sources: Citations
    areas: tuple[str, ...]
    partners: tuple[str, ...]
    instruments: tuple[str, ...]
    links: Links
    claims_about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A UN body, mechanism or agency, or a body that joined one beside INTERPOL."""

    id: str
    type: str
    acronyms: Acronyms
    title: Texts
    parent: str | None
    seat: Texts
    since: str | None
    since_what: Texts
    areas: tuple[str, ...]
    named_in_document: bool
    summary: Texts
    facts: tuple[Fact, ...]
    figures: tuple[Figure, ...]
    instruments: tuple[str, ...]
    claims: tuple[str, ...]
    sources: Citations
    claims_about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One of INTERPOL's own offices to the United Nations."""

    id: str
    title: Texts
    city: Texts
    since: str | None
    summary: Texts
    areas: tuple[str, ...]
    facts: tuple[Fact, ...]
    claims: tuple[str, ...]
    sources: Citations
    claims_about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """An agreement, resolution, compact, convention or arrangement. symbol: the UN's document symbol."""

    id: str
    symbol: str | None
    kind: str
    title: Texts
    date: str | None
    organ: Texts
    parties: tuple[str, ...]
    status: str
    summary: Texts
    areas: tuple[str, ...]
    facts: tuple[Fact, ...]
    figures: tuple[Figure, ...]
    claims: tuple[str, ...]
    sources: Citations
    claims_about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicingGoal:
    """One of INTERPOL's seven Global Policing Goals. points_complete: "true", "false", "unknown" or None."""

    id: str
    number: str
    wordings: tuple[Wording, ...]
    points: tuple[Point, ...]
    points_complete: str | None
    summary: Texts
    areas: tuple[str, ...]
    sources: Citations
    links: Links
    claims_about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SdgGoal:
    """A Sustainable Development Goal. type: "goal"; code: the UN's, the same as id; uri: the UN's identifier."""

    id: str
    title: Texts
    short_title: Texts
    targets: tuple[str, ...]
    sources: Citations
    type: str
    code: str
    uri: str
    areas: tuple[str, ...]
    links: Links


@dataclass(frozen=True, slots=True, kw_only=True)
class SdgTarget:
    """A target of a Sustainable Development Goal; only those that touch policing have a summary. type: "target"."""

    id: str
    summary: Texts
    indicators: tuple[Indicator, ...]
    sources: Citations
    type: str
    code: str
    goal: str
    uri: str
    areas: tuple[str, ...]
    links: Links


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A dated happening. certainty: confirmed, reported, announced, disputed or scheduled."""

    id: str
    date: str
    end: str | None
    certainty: str
    summary: Texts
    areas: tuple[str, ...]
    partners: tuple[str, ...]
    instruments: tuple[str, ...]
    claims: tuple[str, ...]
    sources: Citations


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A proper name or technical term. ref: the id of the record it names; title: the preferred renderings."""

    id: str
    domain: str
    ref: str | None
    areas: tuple[str, ...]
    renderings: tuple[Rendering, ...]
    note: Texts
    title: Texts
    sources: Citations


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """An assertion of the founding document. status: stands, outdated, contradicted, unconfirmed or wording.

    finding: what other sources say; since: since when it no longer holds; summary: the same as statement.
    """

    id: str
    section: str
    paragraph: str
    statement: Texts
    status: str
    finding: Texts
    since: str | None
    about: tuple[str, ...]
    figures: tuple[Figure, ...]
    sources: Citations
    summary: Texts
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A page or document. retrieved: when a stored copy was read; cited_by: the ids of the records that rest on it."""

    id: str
    title: Texts
    publisher: str
    url: str
    language: str
    page_date: PageDate
    retrieved: str
    reliability: str
    copy: Copy | None
    note: str | None
    cited_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """The data's version, the day up to which it was kept, and the founding document."""

    version: str
    as_of: str
    document: Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A search result: which record, how well it fits (more is better), and the folded words by which it was found."""

    kind: str
    id: str
    score: float
    words: tuple[str, ...]


Record: TypeAlias = (
    Priority
    | Activity
    | Partner
    | Office
    | Instrument
    | PolicingGoal
    | SdgGoal
    | SdgTarget
    | Link
    | Event
    | Term
    | Claim
    | Source
)
"""A record of any kind."""
