"""What a record of each kind holds: the one description that the reader, the rules and the JSON Schema work from.

Every scalar of the YAML is a string; a field's type says what the string must be and what it becomes in JSON. A type is
the name of a scalar (`text`, `id`, `date`, …), or one of the small frozen shapes below.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

LANGUAGES = ("ar", "en", "fr", "es")
"""INTERPOL's official languages, the document's own first."""

AREAS = ("terrorism", "organized-crime", "trafficking-smuggling", "cybercrime", "policing-goals")
"""The five areas of the founding document, in its order."""


class Enum(NamedTuple):
    """One of a closed list of words."""

    name: str
    values: tuple[str, ...]


class Ref(NamedTuple):
    """The id of a record of one of these kinds; no kinds means any."""

    kinds: tuple[str, ...] = ()


class ListOf(NamedTuple):
    """A list, never empty where it is given, of one type."""

    item: Type


class Struct(NamedTuple):
    """A mapping with these fields and no others."""

    name: str
    fields: tuple[Field, ...]

    def field(self, name: str) -> Field | None:
        """The field of that name, or None."""
        return next((field for field in self.fields if field.name == name), None)


Type: TypeAlias = "str | Enum | Ref | ListOf | Struct"


class Field(NamedTuple):
    """A named field. about: one English sentence for the schema and the docs."""

    name: str
    type: Type
    required: bool = False
    about: str = ""


SCALARS = {
    "id": "an id: lower-case words joined by hyphens",
    "text": "a text that is not empty",
    "name": "a map of official wordings, only in the languages in which a source shows them (ar, en, fr, es)",
    "ours": "a map of our own words in all four languages (ar, en, fr, es)",
    "some": "a map of our own words in one or more of the four languages (ar, en, fr, es)",
    "acronyms": "a map from language (ar, en, fr, es) to a list of acronyms",
    "date": 'a date as "2018", "2018-12" or "2018-12-06"',
    "year": 'a year as "2018"',
    "bool": '"true" or "false"',
    "url": "an address that begins with http:// or https://",
    "goal": "an SDG goal code, 1 to 17",
    "target": "an SDG target code such as 16.4 or 16.a",
    "code": "an SDG goal or target code",
    "number": "a whole number",
}
"""The scalar types and what each expects, in the words of an error message."""


def _f(name: str, kind: Type, about: str = "") -> Field:
    """A field that every record of its kind must have."""
    return Field(name, kind, True, about)


def _o(name: str, kind: Type, about: str = "") -> Field:
    """A field that may be absent."""
    return Field(name, kind, False, about)


CITATION = Struct(
    "citation",
    (_f("source", Ref(("source",)), "id of the source"), _o("locator", "text", "where in the source")),
)
CITES = ListOf(CITATION)
_SOURCES = _f("sources", CITES, "the sources the record rests on, each with a locator where there is one")
_AREA_LIST = ListOf(Ref(("priority",)))
_CLAIM_LIST = ListOf(Ref(("claim",)))

FIGURE = Struct(
    "figure",
    (
        _f("what", "ours", "what is counted"),
        _f("value", "text", "the figure as the source gives it"),
        _f("as_of", "date", "the date for which the figure holds"),
        _o("series", "id", "figures of the same series count the same thing at different dates"),
        _SOURCES,
    ),
)
FACT = Struct(
    "fact",
    (
        _f(
            "kind",
            Enum(
                "fact-kind",
                (
                    "role",
                    "history",
                    "cooperation",
                    "membership",
                    "provision",
                    "conflict",
                    "representation",
                    "output",
                    "limit",
                ),
            ),
        ),
        _o("date", "date"),
        _f("text", "ours"),
        _o("claims", _CLAIM_LIST, "claims of the founding document that this statement repeats"),
        _SOURCES,
    ),
)
ACTIVITY = Struct(
    "activity",
    (
        _f("id", "id"),
        _f(
            "kind",
            Enum(
                "activity-kind",
                (
                    "theme",
                    "programme",
                    "project",
                    "operation",
                    "tool",
                    "mechanism",
                    "activity",
                    "provision",
                    "document",
                ),
            ),
        ),
        _f("title", "ours", "a short name, our own words"),
        _f("summary", "ours"),
        _o("date", "date"),
        _o("end", "date"),
        _o("partners", ListOf(Ref(("partner",)))),
        _o("instruments", ListOf(Ref(("instrument",)))),
        _o("figures", ListOf(FIGURE)),
        _o("claims", _CLAIM_LIST, "claims of the founding document that this statement repeats"),
        _SOURCES,
    ),
)
FOUNDING = Struct(
    "founding",
    (
        _f("section", "number", "section of the founding document"),
        _f("paragraphs", ListOf("number"), "paragraphs in it"),
    ),
)

PRIORITY = Struct(
    "priority",
    (
        _f("id", "id"),
        _f("title", "name"),
        _f("founding", FOUNDING),
        _f("summary", "ours"),
        _f("themes", ListOf(ACTIVITY), "what the founding document itself names"),
        _o("activities", ListOf(ACTIVITY), "what later sources tell"),
        _o("claims", _CLAIM_LIST, "claims of the founding document that the summary repeats"),
        _SOURCES,
    ),
)
PARTNER_TYPES = (
    "un-organ",
    "un-office",
    "security-council-body",
    "general-assembly-body",
    "inter-agency-mechanism",
    "treaty-body",
    "specialised-agency",
    "programme-or-fund",
    "research-institute",
    "related-organization",
    "compact-member",
)
PARTNER = Struct(
    "partner",
    (
        _f("id", "id"),
        _f("type", Enum("partner-type", PARTNER_TYPES)),
        _o("acronyms", "acronyms"),
        _f("title", "name"),
        _o("parent", Ref(("partner",)), "the body it belongs to"),
        _o("seat", "ours"),
        _o("since", "date"),
        _o("since_what", "ours", "what began then"),
        _f("areas", _AREA_LIST),
        _f("named_in_document", "bool", "whether the founding document names it"),
        _f("summary", "ours"),
        _o("facts", ListOf(FACT)),
        _o("figures", ListOf(FIGURE)),
        _o("instruments", ListOf(Ref(("instrument",)))),
        _o("claims", _CLAIM_LIST, "claims of the founding document that the summary repeats"),
        _SOURCES,
    ),
)
OFFICE = Struct(
    "office",
    (
        _f("id", "id"),
        _f("title", "name"),
        _f("city", "ours"),
        _o("since", "date"),
        _f("summary", "ours"),
        _o("areas", _AREA_LIST),
        _o("facts", ListOf(FACT)),
        _o("claims", _CLAIM_LIST),
        _SOURCES,
    ),
)
INSTRUMENT_KINDS = (
    "agreement",
    "arrangement",
    "memorandum",
    "supplementary-agreement",
    "declaration",
    "ga-resolution",
    "sc-resolution",
    "sc-presidential-statement",
    "ecosoc-resolution",
    "compact",
    "convention",
    "strategy",
    "notice",
    "charter",
)
INSTRUMENT = Struct(
    "instrument",
    (
        _f("id", "id"),
        _o("symbol", "text", "UN document symbol"),
        _f("kind", Enum("instrument-kind", INSTRUMENT_KINDS)),
        _o("title", "name"),
        _o("date", "date"),
        _o("organ", "ours", "the organ that adopted it"),
        _o("parties", ListOf(Ref(("partner",)))),
        _f(
            "status",
            Enum("instrument-status", ("adopted", "signed", "in-force", "open-for-signature", "announced", "unknown")),
        ),
        _f("summary", "ours", "what it does for the cooperation"),
        _o("areas", _AREA_LIST),
        _o("facts", ListOf(FACT)),
        _o("figures", ListOf(FIGURE)),
        _o("claims", _CLAIM_LIST),
        _SOURCES,
    ),
)
EVENT = Struct(
    "event",
    (
        _f("id", "id"),
        _f("date", "date"),
        _o("end", "date"),
        _f("certainty", Enum("certainty", ("confirmed", "reported", "announced", "disputed", "scheduled"))),
        _f("summary", "ours"),
        _o("areas", _AREA_LIST),
        _o("partners", ListOf(Ref(("partner", "office")))),
        _o("instruments", ListOf(Ref(("instrument",)))),
        _o("claims", _CLAIM_LIST),
        _SOURCES,
    ),
)
WORDING = Struct(
    "wording",
    (
        _f("year", "year"),
        _o("title", "name"),
        _o("gloss", "some", "our translation, never official"),
        _o("note", "ours"),
        _SOURCES,
    ),
)
POLICING_GOAL = Struct(
    "policing-goal",
    (
        _f("id", "id"),
        _f("number", "number"),
        _f("wordings", ListOf(WORDING)),
        _o("points", ListOf(Struct("point", (_f("text", "ours"), _SOURCES)))),
        _o("points_complete", Enum("completeness", ("true", "false", "unknown"))),
        _f("summary", "ours"),
        _f("areas", _AREA_LIST),
        _SOURCES,
    ),
)
SDG_GOAL = Struct(
    "sdg-goal",
    (
        _f("id", "goal"),
        _f("title", "name"),
        _f("short_title", "name"),
        _f("targets", ListOf("target")),
        _SOURCES,
    ),
)
SDG_TARGET = Struct(
    "sdg-target",
    (
        _f("id", "target"),
        _f("summary", "ours"),
        _o(
            "indicators",
            ListOf(Struct("indicator", (_f("code", "text"), _o("uri", "url"), _o("summary", "ours")))),
        ),
        _SOURCES,
    ),
)
BASES = ("stated", "textual", "inferred")
LINK = Struct(
    "link",
    (
        _f("id", "id"),
        _f("from", Ref(("priority", "activity", "policing-goal"))),
        _o("to", "code", "the SDG goal or target"),
        _f("basis", Enum("basis", BASES)),
        _o("stated_by", Ref(("source",))),
        _f("why", "ours"),
        _o("note", "ours"),
        _o("absence", "bool", "searched for, and no target names it"),
        _SOURCES,
    ),
)
RENDERING = Struct(
    "rendering",
    (
        _f("lang", Enum("language", LANGUAGES)),
        _f("text", "text"),
        _o("acronyms", ListOf("text")),
        _o("used_by", ListOf("text")),
        _o("preferred", "bool"),
        _o("note", "ours"),
        _SOURCES,
    ),
)
TERM = Struct(
    "term",
    (
        _f("id", "id"),
        _f("domain", "id"),
        _o("ref", Ref()),
        _o("areas", _AREA_LIST),
        _f("renderings", ListOf(RENDERING)),
        _o("note", "ours"),
    ),
)
CLAIM_STATUSES = ("stands", "outdated", "contradicted", "unconfirmed", "wording")
CLAIM = Struct(
    "claim",
    (
        _f("id", "id"),
        _f("section", "number"),
        _f("paragraph", "number"),
        _f("statement", "ours", "what the founding document asserts, our words"),
        _f("status", Enum("claim-status", CLAIM_STATUSES)),
        _f("finding", "ours", "what other sources say"),
        _o("since", "date", "since when it no longer holds"),
        _f("about", ListOf(Ref())),
        _o("figures", ListOf(FIGURE)),
        _SOURCES,
    ),
)
RELIABILITIES = ("primary", "secondary")
SOURCE = Struct(
    "source",
    (
        _f("id", "id"),
        _f("title", "name"),
        _f("publisher", "text"),
        _f("url", "url"),
        _f("language", "id"),
        _f(
            "page_date",
            Struct(
                "page-date",
                (
                    _f("kind", Enum("page-date-kind", ("published", "as-of", "after", "by-content", "undated"))),
                    _o("date", "date"),
                ),
            ),
        ),
        _f("retrieved", "date", "when a stored copy of the page was read"),
        _f("reliability", Enum("reliability", RELIABILITIES)),
        _o(
            "copy",
            Struct(
                "copy",
                (_f("kind", Enum("copy-kind", ("mirror", "proxy", "reprint", "archive"))), _f("url", "url")),
            ),
        ),
        _o("note", "text"),
    ),
)


class Kind(NamedTuple):
    """A kind of record: its name in code and data, its file without ending, and the shape of a record."""

    name: str
    file: str
    struct: Struct


KINDS = (
    Kind("priority", "priorities", PRIORITY),
    Kind("partner", "partners", PARTNER),
    Kind("office", "offices", OFFICE),
    Kind("instrument", "instruments", INSTRUMENT),
    Kind("policing-goal", "policing-goals", POLICING_GOAL),
    Kind("sdg-goal", "sdg-goals", SDG_GOAL),
    Kind("sdg-target", "sdg-targets", SDG_TARGET),
    Kind("link", "links", LINK),
    Kind("event", "events", EVENT),
    Kind("term", "terms", TERM),
    Kind("claim", "claims", CLAIM),
    Kind("source", "sources", SOURCE),
)
"""Every kind of record, in the order in which a reader meets them."""

META = Struct(
    "meta",
    (
        _f("version", "text", "version of the data"),
        _f("as_of", "date", "the day up to which the catalogue was kept"),
        _f(
            "document",
            Struct(
                "document",
                (
                    _f("source", Ref(("source",))),
                    _f("title", "name"),
                    _f("sections", ListOf("name"), "the titles of its sections, in order"),
                ),
            ),
        ),
    ),
)


def kind_named(name: str) -> Kind:
    """The kind of that name. KeyError if there is none: the caller's mistake, not the user's."""
    for kind in KINDS:
        if kind.name == name:
            return kind
    raise KeyError(name)
