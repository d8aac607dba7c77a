"""The types of values: what stands in a field, as Python holds it and as `field_types` describes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, NamedTuple, TypeAlias, TypeVar, dataclass_transform

from interpol_un.catalogue.vocabulary import AREAS

from .field_types import OneOf, Ref

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """A frozen class whose fields are those of a record: those with a default may be absent from its file."""
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)


class Is(NamedTuple):
    """The value is the scalar of that name in `SCALARS`."""

    name: str


class Called(NamedTuple):
    """The name of a field in files and JSON where it is a word of Python's own."""

    name: str


class Note(NamedTuple):
    """Something else that holds for a field."""

    name: str


DERIVED = Note("derived")
"""No file holds it: it follows from other records, and a listing adds it."""

SPARSE = Note("sparse")
"""A file must hold it, but a listing shows records without it too."""


class ByLanguage(Mapping[str, T_co]):
    """A read-only map from language (ar, en, fr, es) to what stands in it; a language that is missing is absent."""

    __slots__ = ("_pairs",)

    def __init__(self, pairs: Mapping[str, T_co] | None = None) -> None:
        self._pairs = tuple((pairs or {}).items())

    def __getitem__(self, language: str) -> T_co:
        for name, value in self._pairs:
            if name == language:
                return value
        raise KeyError(language)

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    def __hash__(self) -> int:
        return hash(frozenset(self._pairs))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({dict(self)!r})"


Texts: TypeAlias = ByLanguage[str]
NO_TEXTS: Texts = ByLanguage()
NO_ACRONYMS: ByLanguage[tuple[str, ...]] = ByLanguage()

Name: TypeAlias = Annotated[Texts, Is("name")]
Ours: TypeAlias = Annotated[Texts, Is("ours")]
Some: TypeAlias = Annotated[Texts, Is("some")]
Acronyms: TypeAlias = Annotated[ByLanguage[tuple[str, ...]], Is("acronyms")]

Id: TypeAlias = Annotated[str, Is("id")]
Text: TypeAlias = Annotated[str, Is("text")]
Date: TypeAlias = Annotated[str, Is("date")]
Year: TypeAlias = Annotated[str, Is("year")]
Number: TypeAlias = Annotated[str, Is("number")]
Url: TypeAlias = Annotated[str, Is("url")]
Flag: TypeAlias = Annotated[bool, Is("bool")]
GoalCode: TypeAlias = Annotated[str, Is("goal")]
TargetCode: TypeAlias = Annotated[str, Is("target")]
SdgCode: TypeAlias = Annotated[str, Is("code")]
Area: TypeAlias = Annotated[str, OneOf(AREAS)]

AnyId: TypeAlias = Annotated[str, Ref()]
AreaId: TypeAlias = Annotated[str, Ref(("priority",))]
ClaimId: TypeAlias = Annotated[str, Ref(("claim",))]
InstrumentId: TypeAlias = Annotated[str, Ref(("instrument",))]
LinkId: TypeAlias = Annotated[str, Ref(("link",))]
PartnerId: TypeAlias = Annotated[str, Ref(("partner",))]
SourceId: TypeAlias = Annotated[str, Ref(("source",))]
