"""What a record of each kind holds: the one description that the reader, the rules and the JSON Schema work from."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .field_types import Enum, ListOf, Ref, Struct, may, must
from .parts import (
    ACTIVITY,
    AREA_LIST,
    CLAIM_LIST,
    COPY,
    DOCUMENT,
    FACT,
    FIGURE,
    FOUNDING,
    INDICATOR,
    PAGE_DATE,
    POINT,
    RENDERING,
    SOURCES,
    WORDING,
)
from .vocabulary import BASES, CLAIM_STATUSES, INSTRUMENT_KINDS, PARTNER_TYPES, RELIABILITIES

PRIORITY = Struct(
    "priority",
    (
        must("id", "id"),
        must("title", "name"),
        must("founding", FOUNDING),
        must("summary", "ours"),
        must("themes", ListOf(ACTIVITY), "what the founding document itself names"),
        may("activities", ListOf(ACTIVITY), "what later sources tell"),
        may("claims", CLAIM_LIST, "claims of the founding document that the summary repeats"),
        SOURCES,
    ),
)
PARTNER = Struct(
    "partner",
    (
        must("id", "id"),
        must("type", Enum("partner-type", PARTNER_TYPES)),
        may("acronyms", "acronyms"),
        must("title", "name"),
        may("parent", Ref(("partner",)), "the body it belongs to"),
        may("seat", "ours"),
        may("since", "date"),
        may("since_what", "ours", "what began then"),
        must("areas", AREA_LIST),
        must("named_in_document", "bool", "whether the founding document names it"),
        must("summary", "ours"),
        may("facts", ListOf(FACT)),
        may("figures", ListOf(FIGURE)),
        may("instruments", ListOf(Ref(("instrument",)))),
        may("claims", CLAIM_LIST, "claims of the founding document that the summary repeats"),
        SOURCES,
    ),
)
OFFICE = Struct(
    "office",
    (
        must("id", "id"),
        must("title", "name"),
        must("city", "ours"),
        may("since", "date"),
        must("summary", "ours"),
        may("areas", AREA_LIST),
        may("facts", ListOf(FACT)),
        may("claims", CLAIM_LIST),
        SOURCES,
    ),
)
INSTRUMENT = Struct(
    "instrument",
    (
        must("id", "id"),
        may("symbol", "text", "UN document symbol"),
        must("kind", Enum("instrument-kind", INSTRUMENT_KINDS)),
        may("title", "name"),
        may("date", "date"),
        may("organ", "ours", "the organ that adopted it"),
        may("parties", ListOf(Ref(("partner",)))),
        must(
            "status",
            Enum("instrument-status", ("adopted", "signed", "in-force", "open-for-signature", "announced", "unknown")),
        ),
        must("summary", "ours", "what it does for the cooperation"),
        may("areas", AREA_LIST),
        may("facts", ListOf(FACT)),
        may("figures", ListOf(FIGURE)),
        may("claims", CLAIM_LIST),
        SOURCES,
    ),
)
EVENT = Struct(
    "event",
    (
        must("id", "id"),
        must("date", "date"),
        may("end", "date"),
        must("certainty", Enum("certainty", ("confirmed", "reported", "announced", "disputed", "scheduled"))),
        must("summary", "ours"),
        may("areas", AREA_LIST),
        may("partners", ListOf(Ref(("partner", "office")))),
        may("instruments", ListOf(Ref(("instrument",)))),
        may("claims", CLAIM_LIST),
        SOURCES,
    ),
)
POLICING_GOAL = Struct(
    "policing-goal",
    (
        must("id", "id"),
        must("number", "number"),
        must("wordings", ListOf(WORDING)),
        may("points", ListOf(POINT)),
        may("points_complete", Enum("completeness", ("true", "false", "unknown"))),
        must("summary", "ours"),
        must("areas", AREA_LIST),
        SOURCES,
    ),
)
SDG_GOAL = Struct(
    "sdg-goal",
    (
        must("id", "goal"),
        must("title", "name"),
        must("short_title", "name"),
        must("targets", ListOf("target")),
        SOURCES,
    ),
)
SDG_TARGET = Struct(
    "sdg-target",
    (
        must("id", "target"),
        must("summary", "ours"),
        may(
            "indicators",
            ListOf(INDICATOR),
        ),
        SOURCES,
    ),
)
LINK = Struct(
    "link",
    (
        must("id", "id"),
        must("from", Ref(("priority", "activity", "policing-goal"))),
        may("to", "code", "the SDG goal or target"),
        must("basis", Enum("basis", BASES)),
        may("stated_by", Ref(("source",))),
        must("why", "ours"),
        may("note", "ours"),
        may("absence", "bool", "searched for, and no target names it"),
        SOURCES,
    ),
)
TERM = Struct(
    "term",
    (
        must("id", "id"),
        must("domain", "id"),
        may("ref", Ref()),
        may("areas", AREA_LIST),
        must("renderings", ListOf(RENDERING)),
        may("note", "ours"),
    ),
)
CLAIM = Struct(
    "claim",
    (
        must("id", "id"),
        must("section", "number"),
        must("paragraph", "number"),
        must("statement", "ours", "what the founding document asserts, our words"),
        must("status", Enum("claim-status", CLAIM_STATUSES)),
        must("finding", "ours", "what other sources say"),
        may("since", "date", "since when it no longer holds"),
        must("about", ListOf(Ref())),
        may("figures", ListOf(FIGURE)),
        SOURCES,
    ),
)
SOURCE = Struct(
    "source",
    (
        must("id", "id"),
        must("title", "name"),
        must("publisher", "text"),
        must("url", "url"),
        must("language", "id"),
        must("page_date", PAGE_DATE),
        must("retrieved", "date", "when a stored copy of the page was read"),
        must("reliability", Enum("reliability", RELIABILITIES)),
        may("copy", COPY),
        may("note", "text"),
    ),
)
META = Struct(
    "meta",
    (
        must("version", "text", "version of the data"),
        must("as_of", "date", "the day up to which the catalogue was kept"),
        must("document", DOCUMENT),
    ),
)

SEARCH_WORDS = Struct(
    "search-words",
    (
        may("function_words", "ours", "words that say nothing of what is looked for, between blanks"),
        may("months", ListOf("ours"), "January to December"),
        may("ordinals", ListOf("text"), "first to seventeenth, in Arabic"),
        may("kind_names", ListOf(Struct("kind-name", (must("kind", "id"), must("names", "acronyms"))))),
        may("nicknames", ListOf(Struct("nickname", (must("ref", Ref()), must("names", "acronyms"))))),
        may("synonyms", ListOf("text"), "groups of words that mean about the same, between blanks"),
    ),
)
"""The words that searches know beside those of the records."""

STRUCTS: Mapping[str, Struct] = MappingProxyType(
    {
        each.name: each
        for each in (
            PRIORITY,
            PARTNER,
            OFFICE,
            INSTRUMENT,
            POLICING_GOAL,
            SDG_GOAL,
            SDG_TARGET,
            LINK,
            EVENT,
            TERM,
            CLAIM,
            SOURCE,
        )
    }
)
"""What a record of each kind holds, by the name of the kind."""
