"""What a record is described with: fields, and the types that say what a field's value must be.

Every scalar of the YAML is a string; a field's type says what the string must be and what it becomes in JSON. A type is
the name of a scalar (`text`, `id`, `date`, …), or one of the small frozen shapes below. The aliases at the end are how
the classes of records write these types down.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, NamedTuple, TypeAlias, TypeVar, dataclass_transform

from interpol_un.catalogue.vocabulary import AREAS


class OneOf(NamedTuple):
    """One of a closed list of words."""

    values: tuple[str, ...]


class Ref(NamedTuple):
    """The id of a record of one of these kinds; no kinds means any."""

    kinds: tuple[str, ...] = ()


class ListOf(NamedTuple):
    """A list, never empty where it is given, of one type."""

    item: Type


class Struct(NamedTuple):
    """A mapping with the fields of a file and no others. listed: with what a listing adds; cls: of the Python API."""

    name: str
    fields: tuple[Field, ...]
    listed: tuple[Field, ...] = ()
    cls: type[Any] = object


Type: TypeAlias = "str | OneOf | Ref | ListOf | Struct"


class Field(NamedTuple):
    """A named field. about: a sentence for the schema; derived: a listing adds it; attribute: its name in Python."""

    name: str
    type: Type
    required: bool = False
    about: str = ""
    derived: bool = False
    attribute: str = ""


class Scalar(NamedTuple):
    """What a scalar expects, in the words of an error message; pattern: of its JSON, a regular expression or ""."""

    expected: str
    pattern: str = ""


SCALARS = {
    "id": Scalar("an id: lower-case words joined by hyphens", "^[a-z0-9]+(-[a-z0-9]+)*$"),
    "text": Scalar("a text that is not empty"),
    "name": Scalar("a map of official wordings, only in the languages in which a source shows them (ar, en, fr, es)"),
    "ours": Scalar("a map of our own words in all four languages (ar, en, fr, es)"),
    "some": Scalar("a map of our own words in one or more of the four languages (ar, en, fr, es)"),
    "acronyms": Scalar("a map from language (ar, en, fr, es) to a list of acronyms"),
    "date": Scalar('a date as "2018", "2018-12" or "2018-12-06"', "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
    "year": Scalar('a year as "2018"', "^[0-9]{4}$"),
    "bool": Scalar('"true" or "false"'),
    "url": Scalar("an address that begins with http:// or https://", "^https?://"),
    "goal": Scalar("an SDG goal code, 1 to 17", "^[0-9]{1,2}$"),
    "target": Scalar("an SDG target code such as 16.4 or 16.a", "^[0-9]{1,2}\\.[0-9a-z]{1,2}$"),
    "code": Scalar("an SDG goal or target code", "^[0-9]{1,2}(\\.[0-9a-z]{1,2})?$"),
    "number": Scalar("a whole number", "^[0-9]+$"),
}
"""The scalars by name; those of a language map among them."""

LANGUAGE_MAPS = ("name", "ours", "some")
"""The scalars that are maps from language to text."""

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """A frozen class whose fields are those of a record: those with a default may be absent from its file."""
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)


class Note(NamedTuple):
    """What else holds for a field: that it "is" the scalar of a name in `SCALARS`, or is "called" so in files."""

    what: str
    name: str = ""


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
        return dict(self._pairs)[language]

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

Name: TypeAlias = Annotated[Texts, Note("is", "name")]
Ours: TypeAlias = Annotated[Texts, Note("is", "ours")]
Some: TypeAlias = Annotated[Texts, Note("is", "some")]
Acronyms: TypeAlias = Annotated[ByLanguage[tuple[str, ...]], Note("is", "acronyms")]

Id: TypeAlias = Annotated[str, Note("is", "id")]
Text: TypeAlias = Annotated[str, Note("is", "text")]
Date: TypeAlias = Annotated[str, Note("is", "date")]
Year: TypeAlias = Annotated[str, Note("is", "year")]
Number: TypeAlias = Annotated[str, Note("is", "number")]
Url: TypeAlias = Annotated[str, Note("is", "url")]
Flag: TypeAlias = Annotated[bool, Note("is", "bool")]
GoalCode: TypeAlias = Annotated[str, Note("is", "goal")]
TargetCode: TypeAlias = Annotated[str, Note("is", "target")]
SdgCode: TypeAlias = Annotated[str, Note("is", "code")]
Area: TypeAlias = Annotated[str, OneOf(AREAS)]

AnyId: TypeAlias = Annotated[str, Ref()]
AreaId: TypeAlias = Annotated[str, Ref(("priority",))]
ClaimId: TypeAlias = Annotated[str, Ref(("claim",))]
InstrumentId: TypeAlias = Annotated[str, Ref(("instrument",))]
LinkId: TypeAlias = Annotated[str, Ref(("link",))]
PartnerId: TypeAlias = Annotated[str, Ref(("partner",))]
SourceId: TypeAlias = Annotated[str, Ref(("source",))]
