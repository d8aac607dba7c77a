"""Plain records → the classes of `model`, by the description of each kind in `shapes`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from . import model
from .field_types import Field, ListOf, Struct, Type
from .fields import META
from .listed_fields import listed_fields

_CLASSES: Mapping[str, type[Any]] = MappingProxyType(
    {
        "citation": model.Citation,
        "figure": model.Figure,
        "fact": model.Fact,
        "activity": model.Activity,
        "founding": model.Founding,
        "link": model.Link,
        "priority": model.Priority,
        "partner": model.Partner,
        "office": model.Office,
        "instrument": model.Instrument,
        "wording": model.Wording,
        "point": model.Point,
        "policing-goal": model.PolicingGoal,
        "sdg-goal": model.SdgGoal,
        "indicator": model.Indicator,
        "sdg-target": model.SdgTarget,
        "event": model.Event,
        "rendering": model.Rendering,
        "term": model.Term,
        "claim": model.Claim,
        "page-date": model.PageDate,
        "copy": model.Copy,
        "source": model.Source,
        "document": model.Document,
        "meta": model.Meta,
    }
)
"""The class of each kind of record and of each part of one, by the name it has in `fields`."""

_NAMES: Mapping[str, str] = MappingProxyType({"from": "origin"})
"""Fields whose name is a word of Python's own, and the attributes that hold them."""


def decoded(kind: str, record: Mapping[str, Any]) -> Any:
    """A listed record of a kind as an object. KeyError if there is no such kind."""
    areas = {"areas": record["areas"]} if kind == "priority" else {}
    return _made(kind, record, listed_fields(kind), areas)


def decoded_meta(meta: Mapping[str, Any]) -> model.Meta:
    """The catalogue's version, date and founding document."""
    made: model.Meta = _made(META.name, meta, META.fields, {})
    return made


def attribute(field: Field) -> str:
    """The attribute that holds a field."""
    return _NAMES.get(field.name, field.name)


def class_of(name: str) -> type[Any]:
    """The class of a kind of record, or of a part of one."""
    return _CLASSES[name]


def _made(name: str, plain: Mapping[str, Any], fields: Iterable[Field], inherited: Mapping[str, Any]) -> Any:
    """An object of the class of that name. inherited: what the activities of an area have from it."""
    values = {attribute(field): _value(field.type, plain.get(field.name, _ABSENT), inherited) for field in fields}
    return _CLASSES[name](**values)


_ABSENT = object()


def _value(kind: Type, plain: Any, inherited: Mapping[str, Any]) -> Any:
    if isinstance(kind, ListOf):
        return () if plain is _ABSENT else tuple(_value(kind.item, each, inherited) for each in plain)
    if kind == "acronyms":
        texts = {} if plain is _ABSENT else plain
        return model.ByLanguage({language: tuple(words) for language, words in texts.items()})
    if kind in ("name", "ours", "some"):
        return model.ByLanguage(None if plain is _ABSENT else plain)
    if kind == "bool":
        return plain is True
    if plain is _ABSENT:
        return None
    if not isinstance(kind, Struct):
        return plain
    if kind.name == "activity":
        return _made(kind.name, {**plain, **inherited}, listed_fields("activity"), inherited)
    return _made(kind.name, plain, kind.fields, inherited)
