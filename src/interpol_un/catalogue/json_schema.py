"""The JSON Schema (2020-12) of each command's JSON, made from the description in `fields`.

`data/schema/` holds what this module makes, so that scripts can read it without the program; a test keeps them equal.
"""

from __future__ import annotations

from typing import Any

from .field_types import Enum, ListOf, Ref, Struct, Type
from .fields import (
    CLAIM,
    EVENT,
    INSTRUMENT,
    LINK,
    OFFICE,
    PARTNER,
    POLICING_GOAL,
    PRIORITY,
    SDG_GOAL,
    SDG_TARGET,
    SOURCE,
    TERM,
)
from .listed_fields import ROW
from .parts import ACTIVITY, CITATION
from .vocabulary import AREAS, KINDS, LANGUAGES

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_TEXT = {"type": "string", "minLength": 1}
_TEXTS = {"type": "array", "items": _TEXT}
_SCALARS: dict[str, dict[str, Any]] = {
    "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    "text": _TEXT,
    "date": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    "year": {"type": "string", "pattern": "^[0-9]{4}$"},
    "bool": {"type": "boolean"},
    "url": {"type": "string", "pattern": "^https?://"},
    "goal": {"type": "string", "pattern": "^[0-9]{1,2}$"},
    "target": {"type": "string", "pattern": "^[0-9]{1,2}\\.[0-9a-z]{1,2}$"},
    "code": {"type": "string", "pattern": "^[0-9]{1,2}(\\.[0-9a-z]{1,2})?$"},
    "number": {"type": "string", "pattern": "^[0-9]+$"},
}
_AREA_LIST = {"type": "array", "items": {"enum": list(AREAS)}}
_ID_LIST = {"type": "array", "items": _SCALARS["id"]}
_LINKS = {"type": "array", "items": {"$ref": "#/$defs/link"}}

_DERIVED: dict[str, dict[str, Any]] = {
    "priorities": {
        "areas": _AREA_LIST,
        "partners": _ID_LIST,
        "instruments": _ID_LIST,
        "links": _LINKS,
        "claims_about": _ID_LIST,
    },
    "partners": {"claims_about": _ID_LIST},
    "offices": {"claims_about": _ID_LIST},
    "instruments": {"claims_about": _ID_LIST},
    "gpg": {"links": _LINKS, "claims_about": _ID_LIST},
    "claims": {"summary": {"$ref": "#/$defs/ours"}, "areas": _AREA_LIST},
    "terms": {"title": {"$ref": "#/$defs/name"}, "sources": {"type": "array", "items": {"$ref": "#/$defs/citation"}}},
    "sources": {"cited_by": {"type": "array", "items": _TEXT}},
}
_ITEMS: dict[str, Struct] = {
    "priorities": PRIORITY,
    "partners": PARTNER,
    "offices": OFFICE,
    "instruments": INSTRUMENT,
    "gpg": POLICING_GOAL,
    "timeline": EVENT,
    "terms": TERM,
    "claims": CLAIM,
    "sources": SOURCE,
}
_SDG_DERIVED = {"code": _SCALARS["code"], "uri": _SCALARS["url"], "areas": _AREA_LIST, "links": _LINKS}

_FOUND = {
    "type": "object",
    "properties": {
        "id": _TEXT,
        "kind": {"enum": [kind.name for kind in KINDS] + ["activity"]},
        "title": {"$ref": "#/$defs/name"},
        "symbol": _TEXT,
        "summary": {"$ref": "#/$defs/ours"},
        "areas": _AREA_LIST,
        "words": {"type": "array", "items": _TEXT, "description": "the folded words by which it was found"},
        "sources": {"type": "array", "items": {"$ref": "#/$defs/citation"}},
    },
    "required": ["id", "kind", "areas", "words", "sources"],
    "additionalProperties": False,
}

NAMES = (*_ITEMS, "sdg", "map", "search", "show")
"""The names of all outputs that have a schema."""


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of an output. KeyError if there is none of that name."""
    structs: dict[str, Struct] = {}
    if name == "show":
        item: dict[str, Any] = {"anyOf": [_item(each, structs) for each in (*_ITEMS, "sdg")]}
        item["anyOf"] += [_object(ACTIVITY, structs, {"areas": _AREA_LIST}), _object(LINK, structs, {})]
    else:
        item = _item(name, structs)
    properties: dict[str, Any] = {
        "schema": {"const": f"iun/{name}/v1"},
        "data_version": _TEXT,
        "count": {"type": "integer", "minimum": 0},
        "items": {"type": "array", "items": item},
        "sources": {"type": "object", "additionalProperties": {"$ref": "#/$defs/source"}},
    }
    if name in ("sdg", "map"):
        properties["absences"] = _LINKS
    structs.update({"source": SOURCE, "link": LINK, "citation": CITATION})
    return {
        "$schema": DIALECT,
        "title": f"iun {name} --json",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": {**_language_maps(), **_definitions(structs)},
    }


def _item(name: str, structs: dict[str, Struct]) -> dict[str, Any]:
    if name == "search":
        return _FOUND
    if name == "map":
        return _object(ROW, structs, {"areas": _AREA_LIST})
    if name == "sdg":
        goal = _object(SDG_GOAL, structs, {**_SDG_DERIVED, "type": {"const": "goal"}})
        own = {**_SDG_DERIVED, "type": {"const": "target"}, "goal": _SCALARS["goal"]}
        target = _object(SDG_TARGET, structs, own)
        target["required"].remove("summary")  # only the targets that touch policing have one
        return {"anyOf": [goal, target]}
    return _object(_ITEMS[name], structs, _DERIVED.get(name, {}))


def _object(struct: Struct, structs: dict[str, Struct], derived: dict[str, Any]) -> dict[str, Any]:
    properties = {}
    for field in struct.fields:
        about = {"description": field.about} if field.about else {}
        properties[field.name] = {**_type(field.type, structs), **about}
    required = [field.name for field in struct.fields if field.required]
    return {
        "type": "object",
        "properties": {**properties, **derived},
        "required": list(dict.fromkeys([*required, *derived])),
        "additionalProperties": False,
    }


def _type(kind: Type, structs: dict[str, Struct]) -> dict[str, Any]:
    if isinstance(kind, Struct):
        structs[kind.name] = kind
        return {"$ref": f"#/$defs/{kind.name}"}
    if isinstance(kind, ListOf):
        return {"type": "array", "items": _type(kind.item, structs)}
    if isinstance(kind, Enum):
        return {"enum": list(kind.values)}
    if isinstance(kind, Ref):
        return dict(_TEXT)
    return dict(_SCALARS[kind]) if kind in _SCALARS else {"$ref": f"#/$defs/{kind}"}


def _definitions(structs: dict[str, Struct]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    while waiting := [each for each in structs if each not in made]:
        for name in waiting:
            made[name] = _object(structs[name], structs, {})
    return made


def _language_maps() -> dict[str, Any]:
    def by_language(value: dict[str, Any], required: tuple[str, ...]) -> dict[str, Any]:
        return {
            "type": "object",
            "properties": dict.fromkeys(LANGUAGES, value),
            "required": list(required),
            "minProperties": 1,
            "additionalProperties": False,
        }

    return {
        "name": by_language(_TEXT, ()),
        "ours": by_language(_TEXT, LANGUAGES),
        "some": by_language(_TEXT, ()),
        "acronyms": by_language(_TEXTS, ()),
    }
