"""What a record of each kind holds, read from the classes of `model`; checks, schemas, CSV and tables work from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from .model import Citation, MapItem, Meta, Record, SearchItem, SearchWords
from .model.field_types import Field, ListOf, OneOf, Ref, Struct, Type
from .model.values import DERIVED, SPARSE, Called, Is

COMMANDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "priorities": ("priority",),
        "partners": ("partner",),
        "offices": ("office",),
        "instruments": ("instrument",),
        "gpg": ("policing-goal",),
        "sdg": ("sdg-goal", "sdg-target"),
        "timeline": ("event",),
        "terms": ("term",),
        "claims": ("claim",),
        "sources": ("source",),
    }
)
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


def struct(name: str) -> Struct:
    """What a kind of record holds, `meta`, or an item of a command that lists no kind. KeyError for another name."""
    return _struct(_classes()[name])  # type: ignore[arg-type]


@cache
def _classes() -> Mapping[str, type[Any]]:
    return {_name(cls): cls for cls in (*get_args(Record), Citation, Meta, SearchItem, MapItem, SearchWords)}


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
            next((note.name for note in notes if isinstance(note, Called)), attribute.name),
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
            if isinstance(note, (OneOf, Ref)):
                found = note
            elif isinstance(note, Is):
                found = note.name
        return found, notes
    if get_origin(hint) is tuple:
        return ListOf(_read(get_args(hint)[0])[0]), []
    if isinstance(hint, type):
        return _struct(hint) if is_dataclass(hint) else "text", []
    inner = get_args(hint)
    return _read(inner[0]) if inner else ("text", [])  # X | None
