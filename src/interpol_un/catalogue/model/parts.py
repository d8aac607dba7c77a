"""The parts of records: what a record holds that has fields of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .language import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What a statement rests on: the id of a source, and where in it."""

    source: str
    locator: str | None


Citations: TypeAlias = tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number as the source gives it. series: figures of one series count the same thing at different dates."""

    what: Texts
    value: str
    as_of: str
    series: str | None
    sources: Citations


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A sourced statement of its kind: role, history, cooperation, conflict, …"""

    kind: str
    date: str | None
    text: Texts
    claims: tuple[str, ...]
    sources: Citations


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """A theme of an area that the founding document names, or a later programme, project, operation, tool, …"""

    id: str
    kind: str
    title: Texts
    summary: Texts
    date: str | None
    end: str | None
    partners: tuple[str, ...]
    instruments: tuple[str, ...]
    figures: tuple[Figure, ...]
    claims: tuple[str, ...]
    sources: Citations
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """A place in the founding document: a section, and paragraphs in it, counted from 1."""

    section: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A policing goal's wording of a year. gloss: our translation, never official."""

    year: str
    title: Texts
    gloss: Texts
    note: Texts
    sources: Citations


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """An action point of a policing goal."""

    text: Texts
    sources: Citations


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """An indicator of a target."""

    code: str
    uri: str | None
    summary: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """A term in one language, and who uses it so."""

    lang: str
    text: str
    acronyms: tuple[str, ...]
    used_by: tuple[str, ...]
    preferred: bool
    note: Texts
    sources: Citations


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDate:
    """When a page was written. kind: published, as-of, after, by-content or undated."""

    kind: str
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Where a page was read instead of its own address. kind: mirror, proxy, reprint or archive."""

    kind: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The founding document: its source, its title, and the titles of its sections in order."""

    source: str
    title: Texts
    sections: tuple[Texts, ...]
