"""The JSON Schema (2020-12) of each command's JSON, made from the description of records.

`data/schema/` holds what this module makes, so that scripts can read it without the program; a test keeps them equal.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from interpol_un.languages import LANGUAGES

from .description import COMMANDS, item_kinds, struct
from .model.field_types import SCALARS, Field, ListOf, OneOf, Ref, Struct, Type

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_TEXT = {"type": "string", "minLength": 1}


def _by_language(value: dict[str, Any], required: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict.fromkeys(LANGUAGES, value),
        "required": list(required),
        "minProperties": 1,
        "additionalProperties": False,
    }


_MAPS = {
    "name": _by_language(_TEXT),
    "ours": _by_language(_TEXT, LANGUAGES),
    "some": _by_language(_TEXT),
    "acronyms": _by_language({"type": "array", "items": _TEXT}),
}
"""The schema of each map by language."""

_LAST = ("type", "goal")
"""What tells the two kinds of SDG items apart stands after what they share."""

_LISTINGS = (*(name for name in COMMANDS if name != "sdg"), "sdg")
NAMES = (*_LISTINGS, "map", "search", "show")
"""The names of all outputs that have a schema."""


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of an output. KeyError if there is none of that name."""
    parts: dict[str, Struct] = {}
    if name == "show":
        options = [_item(item_kinds(listing), parts) for listing in _LISTINGS]
        item: dict[str, Any] = {"anyOf": [*options, *(_item((kind,), parts) for kind in ("activity", "link"))]}
    else:
        item = _item(item_kinds(name), parts)
    properties: dict[str, Any] = {
        "schema": {"const": f"iun/{name}/v1"},
        "data_version": _TEXT,
        "count": {"type": "integer", "minimum": 0},
        "items": {"type": "array", "items": item},
        "sources": {"type": "object", "additionalProperties": {"$ref": "#/$defs/source"}},
    }
    if name in ("sdg", "map"):
        properties["absences"] = {"type": "array", "items": {"$ref": "#/$defs/link"}}
    parts.update({name: struct(name) for name in ("source", "link", "citation")})
    return {
        "$schema": DIALECT,
        "title": f"iun {name} --json",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": {**_MAPS, **_definitions(parts)},
    }


def _item(kinds: Iterable[str], parts: dict[str, Struct]) -> dict[str, Any]:
    """An item of any of these kinds. parts: where the records in records that it refers to are noted."""
    options = [
        _object(sorted(struct(kind).listed, key=lambda field: field.derived and field.name in _LAST), parts)
        for kind in kinds
    ]
    return options[0] if len(options) == 1 else {"anyOf": options}


def _object(fields: Iterable[Field], parts: dict[str, Struct]) -> dict[str, Any]:
    properties = {}
    required = []
    for field in fields:
        noted = {} if field.derived else parts  # what a listing adds is links and citations, which every schema has
        properties[field.name] = _type(field.type, noted)
        if field.about:
            properties[field.name]["description"] = field.about
        if field.required:
            required.append(field.name)
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _type(field_type: Type, parts: dict[str, Struct]) -> dict[str, Any]:
    if isinstance(field_type, Struct):
        parts[field_type.name] = field_type
        return {"$ref": f"#/$defs/{field_type.name}"}
    if isinstance(field_type, ListOf):
        return {"type": "array", "items": _type(field_type.item, parts)}
    if isinstance(field_type, OneOf):
        values = list(field_type.values)
        return {"enum": values} if len(values) > 1 else {"const": values[0]}
    if isinstance(field_type, Ref):
        return dict(_TEXT)
    if field_type in _MAPS:
        return {"$ref": f"#/$defs/{field_type}"}
    if field_type == "bool":
        return {"type": "boolean"}
    pattern = SCALARS[field_type].pattern
    return {"type": "string", "pattern": pattern} if pattern else dict(_TEXT)


def _definitions(parts: dict[str, Struct]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    while waiting := [name for name in parts if name not in made]:
        for name in waiting:
            made[name] = _object(parts[name].fields, parts)
    return made
