"""What a listed record of each kind holds: the fields of its file, and those that follow from other records.

`fields` describes what is written down; `Catalogue` adds to it. CSV columns, database tables and the Python API's
classes all need both, in one order; a test holds them equal to the JSON Schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .field_types import Enum, Field, ListOf, Ref, Struct
from .fields import LINK, STRUCTS
from .parts import ACTIVITY, CITES
from .vocabulary import BASES, KINDS, PARTNER_TYPES

_AREA_LIST = Field("areas", ListOf(Ref(("priority",))), True, "the areas it belongs to")
_CLAIMS_ABOUT = Field("claims_about", ListOf(Ref(("claim",))), True, "claims of the founding document about it")
_LINKS = Field("links", ListOf(LINK), True, "its links to the Sustainable Development Goals")
_CODE = Field("code", "code", True, "the UN's code")
_URI = Field("uri", "url", True, "the UN's identifier")
_TYPE = Field("type", Enum("sdg-type", ("goal", "target")), True, "whether it is a goal or a target")

_DERIVED: Mapping[str, tuple[Field, ...]] = MappingProxyType(
    {
        "priority": (
            _AREA_LIST,
            Field("partners", ListOf(Ref(("partner",))), True, "partners in the area"),
            Field("instruments", ListOf(Ref(("instrument",))), True, "instruments of the area"),
            _LINKS,
            _CLAIMS_ABOUT,
        ),
        "activity": (_AREA_LIST,),
        "partner": (_CLAIMS_ABOUT,),
        "office": (_CLAIMS_ABOUT,),
        "instrument": (_CLAIMS_ABOUT,),
        "policing-goal": (_LINKS, _CLAIMS_ABOUT),
        "sdg-goal": (_TYPE, _CODE, _URI, _AREA_LIST, _LINKS),
        "sdg-target": (_TYPE, _CODE, Field("goal", "goal", True, "the goal it belongs to"), _URI, _AREA_LIST, _LINKS),
        "term": (
            Field("title", "name", True, "the preferred rendering in each language"),
            Field("sources", CITES, True, "the sources of all its renderings"),
        ),
        "claim": (Field("summary", "ours", True, "the statement"), _AREA_LIST),
        "source": (Field("cited_by", ListOf(Ref()), True, "the records that rest on it"),),
    }
)

SEARCH_HIT = (
    Field("id", "id", True),
    Field("kind", Enum("record-kind", (*(each.name for each in KINDS), "activity")), True),
    Field("title", "name"),
    Field("symbol", "text"),
    Field("summary", "ours"),
    _AREA_LIST,
    Field("words", ListOf("text"), True, "the folded words by which it was found"),
    Field("sources", CITES, True),
)
"""What a search result holds, whatever the kind of the record."""

_MARK = Struct(
    "mark",
    (
        Field("of", Ref(("priority", "policing-goal")), True, "the column: an area or a policing goal"),
        Field("basis", ListOf(Enum("basis", BASES)), False, "the bases of the links, the strongest first"),
        Field("links", ListOf(Ref(("link",))), False, "the links"),
    ),
)
ROW = Struct(
    "row",
    (
        Field("id", "text", True, "id of a partner, or code of an SDG goal or target"),
        Field("kind", Enum("row-kind", ("partner", "sdg-goal", "sdg-target")), True),
        Field("type", Enum("partner-type", PARTNER_TYPES)),
        Field("acronyms", "acronyms"),
        Field("title", "name", False, "of a partner; of a goal, its short name"),
        Field("summary", "ours", False, "what a target is about"),
        Field("areas", ListOf(Ref(("priority",))), True),
        Field("marks", ListOf(_MARK), True, "the columns in which the row has a mark"),
        Field("sources", CITES, True),
    ),
)
"""What a row of the matrix (`crossing`) holds; its kinds are kinds of records."""

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
    struct = ACTIVITY if kind == "activity" else STRUCTS[kind]
    own = struct.fields
    if kind == "sdg-target":  # only the targets that touch policing have a summary
        own = tuple(field._replace(required=False) if field.name == "summary" else field for field in own)
    return (*own, *_DERIVED.get(kind, ()))


def command_fields(name: str) -> tuple[Field, ...]:
    """The fields of what a command lists, each once, required only where every kind it lists requires it."""
    if name == "search":
        return SEARCH_HIT
    if name == "map":
        return ROW.fields
    kinds = [listed_fields(kind) for kind in COMMANDS[name]]
    merged: dict[str, Field] = {}
    for fields in kinds:
        for field in fields:
            merged.setdefault(field.name, field)
    required = [{field.name for field in fields if field.required} for fields in kinds]
    return tuple(field._replace(required=all(field.name in names for names in required)) for field in merged.values())
