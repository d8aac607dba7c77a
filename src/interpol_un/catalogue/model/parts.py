"""The parts of records, and what is no record: results of searches, rows of the matrix, the words of searches."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from interpol_un.catalogue.vocabulary import BASES, KINDS, PARTNER_TYPES
from interpol_un.languages import LANGUAGES

from .field_types import *

_FACTS = ("role", "history", "cooperation", "membership", "provision", "conflict", "representation", "output", "limit")
_ACTIVITIES = ("theme", "programme", "project", "operation", "tool", "mechanism", "activity", "provision", "document")


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
