"""Plain records → the classes of `model`. What a record lacks stays as the class has it: None, `()` or an empty map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .description import struct
from .model import ByLanguage, Meta
from .model.field_types import LANGUAGE_MAPS, ListOf, Struct, Type


def decoded(kind: str, record: Mapping[str, Any]) -> Any:
    """A listed record of a kind as an object. KeyError if there is no such kind."""
    areas = {"areas": record["areas"]} if kind == "priority" else {}
    return _object(struct(kind), record, areas)


def decoded_meta(meta: Mapping[str, Any]) -> Meta:
    """The catalogue's version, date and founding document."""
    made: Meta = _object(struct("meta"), meta, {})
    return made


def _object(described: Struct, plain: Mapping[str, Any], areas: Mapping[str, Any]) -> Any:
    """An object of the class that is described. areas: what the activities of an area have from it."""
    if described.name == "activity":
        plain = {**plain, **areas}
    return described.cls(
        **{
            field.attribute: _value(field.type, plain[field.name], areas)
            for field in described.listed
            if field.name in plain
        }
    )


def _value(field_type: Type, plain: Any, areas: Mapping[str, Any]) -> Any:
    if isinstance(field_type, ListOf):
        return tuple(_value(field_type.item, item, areas) for item in plain)
    if isinstance(field_type, Struct):
        return _object(field_type, plain, areas)
    if field_type == "acronyms":
        return ByLanguage({language: tuple(words) for language, words in plain.items()})
    return ByLanguage(plain) if field_type in LANGUAGE_MAPS else plain
