"""What a record is described with: fields, and the types that say what a field's value must be.

Every scalar of the YAML is a string; a field's type says what the string must be and what it becomes in JSON. A type is
the name of a scalar (`text`, `id`, `date`, …), or one of the small frozen shapes below.
"""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias


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
    """A mapping with these fields and no others.

    fields: those of a file; listed: those and what a listing adds; cls: the class of the Python API.
    """

    name: str
    fields: tuple[Field, ...]
    listed: tuple[Field, ...] = ()
    cls: type[Any] = object


Type: TypeAlias = "str | OneOf | Ref | ListOf | Struct"


class Field(NamedTuple):
    """A named field.

    about: one English sentence for the schema; derived: a listing adds it; attribute: what it is called in Python.
    """

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
