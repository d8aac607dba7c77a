"""What answers hold that are no records: a search's result in the Python API and in JSON, a row of the matrix."""

from __future__ import annotations

from typing import Annotated

from interpol_un.catalogue.vocabulary import BASES, KINDS, PARTNER_TYPES

from .field_types import OneOf, Ref
from .parts import Citations
from .values import DERIVED, NO_ACRONYMS, NO_TEXTS, Acronyms, AnyId, Area, LinkId, Name, Ours, Text, record


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
