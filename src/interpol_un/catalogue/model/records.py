"""A class for each kind of record and for its parts, and for what is no record: the results and words of searches."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from interpol_un.catalogue.vocabulary import (
    BASES,
    CLAIM_STATUSES,
    INSTRUMENT_KINDS,
    KINDS,
    PARTNER_TYPES,
    RELIABILITIES,
)
from interpol_un.languages import LANGUAGES

from .field_types import *

_FACTS = ("role", "history", "cooperation", "membership", "provision", "conflict", "representation", "output", "limit")
_ACTIVITIES = ("theme", "programme", "project", "operation", "tool", "mechanism", "activity", "provision", "document")
_SummaryClaims: TypeAlias = Annotated[tuple[ClaimId, ...], "claims of the founding document that the summary repeats"]
_ClaimsAbout: TypeAlias = Annotated[tuple[Id, ...], DERIVED]
_Areas: TypeAlias = Annotated[tuple[Area, ...], DERIVED]


@record
class Citation:
    """What a statement rests on: the id of a source, and where in it."""

    source: Annotated[SourceId, "id of the source"]
    locator: Annotated[Text | None, "where in the source"] = None


Citations: TypeAlias = tuple[Citation, ...]
Sources: TypeAlias = Annotated[Citations, "the sources the record rests on, each with a locator where there is one"]


@record
class Figure:
    """A number as the source gives it."""

    what: Annotated[Ours, "what is counted"]
    value: Annotated[Text, "the figure as the source gives it"]
    as_of: Annotated[Date, "the date for which the figure holds"]
    series: Annotated[Id | None, "figures of the same series count the same thing at different dates"] = None
    sources: Sources


@record
class Fact:
    """A sourced statement of its kind: role, history, cooperation, conflict, …"""

    kind: Annotated[str, OneOf(_FACTS)]
    date: Date | None = None
    text: Ours
    claims: Annotated[tuple[ClaimId, ...], "claims of the founding document that this statement repeats"] = ()
    sources: Sources


@record
class Activity:
    """A theme of an area that the founding document names, or a later programme, project, operation, tool, …"""

    id: Id
    kind: Annotated[str, OneOf(_ACTIVITIES)]
    title: Annotated[Ours, "a short name, our own words"]
    summary: Ours
    date: Date | None = None
    end: Date | None = None
    partners: tuple[PartnerId, ...] = ()
    instruments: tuple[InstrumentId, ...] = ()
    figures: tuple[Figure, ...] = ()
    claims: Annotated[tuple[ClaimId, ...], "claims of the founding document that this statement repeats"] = ()
    sources: Sources
    areas: Annotated[tuple[Area, ...], DERIVED]


@record
class Founding:
    """A place in the founding document: a section, and paragraphs in it, counted from 1."""

    section: Annotated[Number, "section of the founding document"]
    paragraphs: Annotated[tuple[Number, ...], "paragraphs in it"]


@record
class Wording:
    """A policing goal's wording of a year."""

    year: Year
    title: Name = NO_TEXTS
    gloss: Annotated[Some, "our translation, never official"] = NO_TEXTS
    note: Ours = NO_TEXTS
    sources: Sources


@record
class Point:
    """An action point of a policing goal."""

    text: Ours
    sources: Sources


@record
class Indicator:
    """An indicator of a target."""

    code: Text
    uri: Url | None = None
    summary: Ours = NO_TEXTS


@record
class Rendering:
    """A term in one language, and who uses it so."""

    lang: Annotated[str, OneOf(LANGUAGES)]
    text: Text
    acronyms: tuple[Text, ...] = ()
    used_by: tuple[Text, ...] = ()
    preferred: Flag = False
    note: Ours = NO_TEXTS
    sources: Sources


@record
class PageDate:
    """When a page was written."""

    kind: Annotated[str, OneOf(("published", "as-of", "after", "by-content", "undated"))]
    date: Date | None = None


@record
class Copy:
    """Where a page was read instead of its own address."""

    kind: Annotated[str, OneOf(("mirror", "proxy", "reprint", "archive"))]
    url: Url


@record
class Document:
    """The founding document: its source and its title."""

    source: SourceId
    title: Name
    sections: Annotated[tuple[Name, ...], "the titles of its sections, in order"]


@record
class Found:
    """A search result: which record, how well it fits (more is better), and the folded words by which it was found."""

    kind: str
    id: str
    score: float
    words: tuple[str, ...]


@record
class SearchItem:
    """A search result as JSON shows it, whatever the kind of the record."""

    id: AnyId
    kind: Annotated[str, OneOf((*(kind.name for kind in KINDS), "activity"))]
    title: Name = NO_TEXTS
    symbol: Text | None = None
    summary: Ours = NO_TEXTS
    areas: tuple[Area, ...]
    words: Annotated[tuple[Text, ...], "the folded words by which it was found"]
    sources: Annotated[Citations, DERIVED]


@record
class Mark:
    """The place of a row in a column."""

    of: Annotated[str, Ref(("priority", "policing-goal")), "the column: an area or a policing goal"]
    basis: Annotated[tuple[Annotated[str, OneOf(BASES)], ...], "the bases of the links, the strongest first"] = ()
    links: Annotated[tuple[LinkId, ...], "the links"] = ()


@record
class MapItem:
    """A row of the matrix."""

    id: Annotated[Text, "id of a partner, or code of an SDG goal or target"]
    kind: Annotated[str, OneOf(("partner", "sdg-goal", "sdg-target"))]
    type: Annotated[str | None, OneOf(PARTNER_TYPES)] = None
    acronyms: Acronyms = NO_ACRONYMS
    title: Annotated[Name, "of a partner; of a goal, its short name"] = NO_TEXTS
    summary: Annotated[Ours, "what a target is about"] = NO_TEXTS
    areas: tuple[Area, ...]
    marks: Annotated[tuple[Mark, ...], "the columns in which the row has a mark"]
    sources: Citations


@record
class KindName:
    """What a record of a kind is called before its number."""

    kind: Id
    names: Acronyms


@record
class Nickname:
    """What people call a record."""

    ref: AnyId
    names: Acronyms


@record
class SearchWords:
    """All of them; what a directory lacks has no words."""

    function_words: Annotated[Ours, "words that say nothing of what is looked for, between blanks"] = NO_TEXTS
    months: Annotated[tuple[Ours, ...], "January to December"] = ()
    ordinals: Annotated[tuple[Text, ...], "first to seventeenth, in Arabic"] = ()
    kind_names: tuple[KindName, ...] = ()
    nicknames: tuple[Nickname, ...] = ()
    synonyms: Annotated[tuple[Text, ...], "groups of words that mean about the same, between blanks"] = ()


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
