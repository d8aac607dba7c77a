"""The parts of records: what a record holds that has fields of its own."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from interpol_un.languages import LANGUAGES

from .field_types import OneOf
from .values import (
    DERIVED,
    NO_TEXTS,
    Area,
    ClaimId,
    Date,
    Flag,
    Id,
    InstrumentId,
    Name,
    Number,
    Ours,
    PartnerId,
    Some,
    SourceId,
    Text,
    Url,
    Year,
    record,
)

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
