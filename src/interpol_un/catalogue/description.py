"""What a record of each kind holds, read from the classes of `model`; checks, CSV and tables work from it.

Made from it, too: the objects of the Python API, and the JSON Schema (2020-12) of each command's JSON. `data/schema/`
holds these schemas, so that scripts can read them without the program; a test keeps them equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from itertools import chain, groupby
from operator import attrgetter
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from interpol_un.languages import LANGUAGES

from .model import ByLanguage, Citation, MapItem, Meta, Record, SearchItem, SearchWords
from .model.field_types import DERIVED, LANGUAGE_MAPS, SCALARS, SPARSE, Field, ListOf, Note, OneOf, Ref, Struct, Type
from .vocabulary import KINDS

COMMANDS = {name: tuple(kind.name for kind in own) for name, own in groupby(KINDS, attrgetter("command")) if name}
"""The commands that list a kind of record, and the kinds they list."""


def listed_fields(kind: str) -> tuple[Field, ...]:
    """The fields of a listed record of a kind, `id` first. KeyError if there is no such kind."""
    return struct(kind).listed


def command_fields(name: str) -> tuple[Field, ...]:
    """The fields of what a command lists, each once, required only where every kind it lists requires it."""
    kinds = [listed_fields(kind) for kind in item_kinds(name)]
    merged: dict[str, Field] = {}
    for field in chain.from_iterable(kinds):
        merged.setdefault(field.name, field)
    always = set.intersection(*({field.name for field in listed if field.required} for listed in kinds))
    return tuple(field._replace(required=field.name in always) for field in merged.values())


def item_kinds(name: str) -> tuple[str, ...]:
    """The kinds of the items of a command's answer. KeyError if it has none."""
    return (f"{name}-item",) if name in ("search", "map") else COMMANDS[name]


@cache
def struct(name: str) -> Struct:
    """What a kind of record holds, `meta`, or an item of a command that lists no kind. KeyError for another name."""
    classes = (*get_args(Record), Citation, Meta, SearchItem, MapItem, SearchWords)
    return _struct({_name(cls): cls for cls in classes}[name])


def _name(cls: type[Any]) -> str:
    """PolicingGoal is called policing-goal."""
    return re.sub(r"\B[A-Z]", r"-\g<0>", cls.__name__).lower()


@cache
def _struct(cls: type[Any]) -> Struct:
    """What a class holds."""
    hints = get_type_hints(cls, include_extras=True)
    own, listed = [], []
    for attribute in fields(cls):
        field_type, notes = _read(hints[attribute.name])
        field = Field(
            next((note.name for note in notes if isinstance(note, Note) and note.what == "called"), attribute.name),
            field_type,
            required=attribute.default is MISSING,
            about=next((note for note in reversed(notes) if isinstance(note, str)), ""),
            derived=DERIVED in notes,
            attribute=attribute.name,
        )
        listed.append(field)
        if not field.derived:
            own.append(field._replace(required=True) if SPARSE in notes else field)
    return Struct(_name(cls), tuple(own), tuple(listed), cls)


def _read(hint: Any) -> tuple[Type, list[Any]]:
    """The type that an annotation stands for, and what else it says."""
    if get_origin(hint) is Annotated:
        found, notes = _read(hint.__origin__)
        notes += hint.__metadata__
        for note in notes:
            if isinstance(note, OneOf | Ref):
                found = note
            elif isinstance(note, Note) and note.what == "is":
                found = note.name
        return found, notes
    if get_origin(hint) is tuple:
        return ListOf(_read(get_args(hint)[0])[0]), []
    if isinstance(hint, type):
        return _struct(hint) if is_dataclass(hint) else "text", []
    inner = get_args(hint)
    return _read(inner[0]) if inner else ("text", [])  # X | None


def decoded(kind: str, record: Mapping[str, Any]) -> Any:
    """A listed record of a kind, or `meta`, as an object. KeyError if there is no such kind."""
    if kind == "priority":  # whose activities have its areas
        parts = {name: record.get(name, ()) for name in ("themes", "activities")}
        areas = {"areas": record["areas"]}
        record = {**record, **{name: [{**part, **areas} for part in own] for name, own in parts.items()}}
    return _value(struct(kind), record)


def _value(field_type: Type, plain: Any) -> Any:
    if isinstance(field_type, Struct):
        own = [field for field in field_type.listed if field.name in plain]
        return field_type.cls(**{field.attribute: _value(field.type, plain[field.name]) for field in own})
    if isinstance(field_type, ListOf):
        return tuple(_value(field_type.item, item) for item in plain)
    if field_type == "acronyms":
        return ByLanguage({language: tuple(words) for language, words in plain.items()})
    return ByLanguage(plain) if field_type in LANGUAGE_MAPS else plain


_TEXT = {"type": "string", "minLength": 1}
_LISTINGS = (*(name for name in COMMANDS if name != "sdg"), "sdg")
NAMES = (*_LISTINGS, "map", "search", "show")
"""The names of all outputs that have a schema."""


def object_schema(title: str, properties: Mapping[str, Any], required: Iterable[str] | None = None) -> dict[str, Any]:
    """The schema of an object, open: a later version may add keys. required: names of properties, None for all.

    title: a kebab-case name; as a title it is written as that of a class, for programs that make code from schemas.
    """
    return {
        "title": _class_name(title),
        "type": "object",
        "properties": dict(properties),
        "required": list(properties if required is None else required),
    }


def _class_name(name: str) -> str:
    return "".join([part.capitalize() for part in re.split("[-_]", name)])


def answer_schema(name: str, about: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of a whole answer. about: what writes it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:iun:{name}:v1",
        "description": about,
        **object_schema(f"{name}-answer", {"schema": {"const": f"iun/{name}/v1"}, **properties}),
    }


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of an output. KeyError if there is none of that name."""
    parts: dict[str, tuple[Field, ...]] = {}
    kinds = item_kinds(name) if name != "show" else (*chain(*map(item_kinds, _LISTINGS)), "activity", "link")
    items = [_fields_schema(kind, struct(kind).listed, parts) for kind in kinds]
    properties: dict[str, Any] = {
        "data_version": _TEXT,
        "count": {"type": "integer", "minimum": 0},
        "items": {"type": "array", "items": items[0] if len(items) == 1 else {"anyOf": items}},
        "sources": {"type": "object", "additionalProperties": _type_schema(struct("source"), parts)},
    }
    if name in ("sdg", "map"):
        properties["absences"] = _type_schema(ListOf(struct("link")), parts)
    languages = {}
    for map_name in (*LANGUAGE_MAPS, "acronyms"):
        value = {"type": "array", "items": _TEXT} if map_name == "acronyms" else _TEXT
        described = object_schema(map_name, dict.fromkeys(LANGUAGES, value), LANGUAGES if map_name == "ours" else ())
        languages[map_name] = {**described, "description": SCALARS[map_name].expected, "minProperties": 1}
    made: dict[str, Any] = {}
    while waiting := [part for part in parts if part not in made]:
        for part in waiting:
            made[part] = _fields_schema(part, parts[part], parts)
    return {**answer_schema(name, f"What `iun {name} --json` writes.", properties), "$defs": {**languages, **made}}


def _type_schema(field_type: Type, parts: dict[str, tuple[Field, ...]]) -> dict[str, Any]:
    """The schema of a type. parts: where the fields of a struct it refers to are noted, to be defined."""
    if isinstance(field_type, Struct):  # what it holds by itself
        name = field_type.name if field_type.fields == field_type.listed else f"plain-{field_type.name}"
        parts[name] = field_type.fields
        return {"$ref": f"#/$defs/{name}"}
    if isinstance(field_type, ListOf):
        return {"type": "array", "items": _type_schema(field_type.item, parts)}
    if isinstance(field_type, OneOf):
        values = list(field_type.values)
        return {"enum": values} if len(values) > 1 else {"const": values[0]}
    if isinstance(field_type, Ref):
        return dict(_TEXT)
    if field_type in LANGUAGE_MAPS or field_type == "acronyms":
        return {"$ref": f"#/$defs/{field_type}"}
    if field_type == "bool":
        return {"type": "boolean"}
    pattern = SCALARS[field_type].pattern
    return {"type": "string", "pattern": pattern} if pattern else dict(_TEXT)


def _fields_schema(name: str, fields: Iterable[Field], parts: dict[str, tuple[Field, ...]]) -> dict[str, Any]:
    """The schema of an object with these fields. name: kebab-case."""
    # what tells the two kinds of SDG items apart stands after what they share
    fields = sorted(fields, key=lambda field: field.derived and field.name in ("type", "goal"))
    properties = {}
    for field in fields:
        properties[field.name] = _type_schema(field.type, parts)
        if "enum" in properties[field.name]:
            properties[field.name]["title"] = _class_name(f"{name}-{field.name}")
        if field.about:
            properties[field.name]["description"] = field.about
    return object_schema(name, properties, [field.name for field in fields if field.required])
