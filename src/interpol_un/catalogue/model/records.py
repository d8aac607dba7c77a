"""A class for each kind of record, and for what the catalogue says of itself."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from interpol_un.catalogue.vocabulary import BASES, CLAIM_STATUSES, INSTRUMENT_KINDS, PARTNER_TYPES, RELIABILITIES

from .field_types import *
from .parts import *

_SummaryClaims: TypeAlias = Annotated[tuple[ClaimId, ...], "claims of the founding document that the summary repeats"]
_ClaimsAbout: TypeAlias = Annotated[tuple[Id, ...], DERIVED]
_Areas: TypeAlias = Annotated[tuple[Area, ...], DERIVED]


@record
class Link:
    """An area, activity or policing goal tied to an SDG goal or target, on a basis: stated, textual or inferred."""

    id: Id
    origin: Annotated[str, Ref(("priority", "activity", "policing-goal")), Note("called", "from")]
    to: Annotated[SdgCode | None, "the SDG goal or target"] = None
    basis: Annotated[str, OneOf(BASES)]
    stated_by: SourceId | None = None
    why: Ours
    note: Ours = NO_TEXTS
    absence: Annotated[Flag, "searched for, and no target names it"] = False
    sources: Sources


_Links: TypeAlias = Annotated[tuple[Link, ...], DERIVED]


@record
class Priority:
    """One of the five areas of the founding document. partners, instruments: those that name the area as theirs."""

    id: Id
    title: Name
    founding: Founding
    summary: Ours
    themes: Annotated[tuple[Activity, ...], "what the founding document itself names"]
    activities: Annotated[tuple[Activity, ...], "what later sources tell"] = ()
    claims: _SummaryClaims = ()
    sources: Sources
    areas: _Areas
    partners: Annotated[tuple[Id, ...], DERIVED]
    instruments: Annotated[tuple[Id, ...], DERIVED]
    links: _Links
    claims_about: _ClaimsAbout


@record
class Partner:
    """A UN body, mechanism or agency, or a body that joined one beside INTERPOL."""

    id: Id
    type: Annotated[str, OneOf(PARTNER_TYPES)]
    acronyms: Acronyms = NO_ACRONYMS
    title: Name
    short_title: Annotated[Name, "a shorter name that a source shows"] = NO_TEXTS
    parent: Annotated[PartnerId | None, "the body it belongs to"] = None
    seat: Ours = NO_TEXTS
    since: Date | None = None
    since_what: Annotated[Ours, "what began then"] = NO_TEXTS
    areas: tuple[AreaId, ...]
    named_in_document: Annotated[Flag, "whether the founding document names it"]
    summary: Ours
    facts: tuple[Fact, ...] = ()
    figures: tuple[Figure, ...] = ()
    instruments: tuple[InstrumentId, ...] = ()
    claims: _SummaryClaims = ()
    sources: Sources
    claims_about: _ClaimsAbout


@record
class Office:
    """One of INTERPOL's own offices to the United Nations."""

    id: Id
    title: Name
    city: Ours
    since: Date | None = None
    summary: Ours
    areas: tuple[AreaId, ...] = ()
    facts: tuple[Fact, ...] = ()
    claims: tuple[ClaimId, ...] = ()
    sources: Sources
    claims_about: _ClaimsAbout


@record
class Instrument:
    """An agreement, resolution, compact, convention or arrangement."""

    id: Id
    symbol: Annotated[Text | None, "UN document symbol"] = None
    kind: Annotated[str, OneOf(INSTRUMENT_KINDS)]
    title: Name = NO_TEXTS
    date: Date | None = None
    organ: Annotated[Ours, "the organ that adopted it"] = NO_TEXTS
    parties: tuple[PartnerId, ...] = ()
    status: Annotated[str, OneOf(("adopted", "signed", "in-force", "open-for-signature", "announced", "unknown"))]
    summary: Annotated[Ours, "what it does for the cooperation"]
    areas: tuple[AreaId, ...] = ()
    facts: tuple[Fact, ...] = ()
    figures: tuple[Figure, ...] = ()
    claims: tuple[ClaimId, ...] = ()
    sources: Sources
    label: Annotated[Ours, "a short name, our own words"] = NO_TEXTS
    claims_about: _ClaimsAbout


@record
class PolicingGoal:
    """One of INTERPOL's seven Global Policing Goals. points_complete: whether all its points are known."""

    id: Id
    number: Number
    wordings: tuple[Wording, ...]
    points: tuple[Point, ...] = ()
    points_complete: Annotated[str | None, OneOf(("true", "false", "unknown"))] = None
    summary: Ours
    areas: tuple[AreaId, ...]
    sources: Sources
    links: _Links
    claims_about: _ClaimsAbout


@record
class SdgGoal:
    """A Sustainable Development Goal. code: the UN's, the same as id; uri: the UN's identifier."""

    id: GoalCode
    title: Name
    short_title: Name
    targets: tuple[TargetCode, ...]
    sources: Sources
    type: Annotated[str, OneOf(("goal",)), DERIVED]
    code: Annotated[SdgCode, DERIVED]
    uri: Annotated[Url, DERIVED]
    areas: _Areas
    links: _Links


@record
class SdgTarget:
    """A target of a Sustainable Development Goal; only those that touch policing have a summary."""

    id: TargetCode
    summary: Annotated[Ours, SPARSE] = NO_TEXTS
    indicators: tuple[Indicator, ...] = ()
    sources: Sources
    type: Annotated[str, OneOf(("target",)), DERIVED]
    code: Annotated[SdgCode, DERIVED]
    goal: Annotated[GoalCode, DERIVED]
    uri: Annotated[Url, DERIVED]
    areas: _Areas
    links: _Links


@record
class Event:
    """A dated happening."""

    id: Id
    date: Date
    end: Date | None = None
    certainty: Annotated[str, OneOf(("confirmed", "reported", "announced", "disputed", "scheduled"))]
    summary: Ours
    areas: tuple[AreaId, ...] = ()
    partners: tuple[Annotated[str, Ref(("partner", "office"))], ...] = ()
    instruments: tuple[InstrumentId, ...] = ()
    claims: tuple[ClaimId, ...] = ()
    sources: Sources


@record
class Term:
    """A proper name or technical term. ref: the record it names; title: the preferred rendering in each language."""

    id: Id
    domain: Id
    ref: AnyId | None = None
    areas: tuple[AreaId, ...] = ()
    renderings: tuple[Rendering, ...]
    note: Ours = NO_TEXTS
    title: Annotated[Name, DERIVED]
    sources: Annotated[Citations, DERIVED]


@record
class Claim:
    """An assertion of the founding document. summary: the same as statement."""

    id: Id
    section: Number
    paragraph: Number
    statement: Annotated[Ours, "what the founding document asserts, our words"]
    status: Annotated[str, OneOf(CLAIM_STATUSES)]
    finding: Annotated[Ours, "what other sources say"]
    since: Annotated[Date | None, "since when it no longer holds"] = None
    about: tuple[AnyId, ...]
    figures: tuple[Figure, ...] = ()
    sources: Sources
    summary: Annotated[Ours, DERIVED]
    areas: _Areas


@record
class Source:
    """A page or document. cited_by: the ids of the records that rest on it."""

    id: Id
    title: Name
    publisher: Text
    url: Url
    language: Id
    page_date: PageDate
    retrieved: Annotated[Date, "when a stored copy of the page was read"]
    reliability: Annotated[str, OneOf(RELIABILITIES)]
    copy: Copy | None = None
    note: Text | None = None
    cited_by: Annotated[tuple[AnyId, ...], DERIVED]


@record
class Meta:
    """What the catalogue says of itself."""

    version: Annotated[Text, "version of the data"]
    as_of: Annotated[Date, "the day up to which the catalogue was kept"]
    document: Document


_Goal: TypeAlias = PolicingGoal | SdgGoal | SdgTarget
Record: TypeAlias = Priority | Activity | Partner | Office | Instrument | _Goal | Link | Event | Term | Claim | Source
"""A record of any kind."""
