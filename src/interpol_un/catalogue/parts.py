"""What records are made of that have parts: citations, figures, facts, activities, and the parts of one kind alone."""

from __future__ import annotations

from .field_types import Enum, ListOf, Ref, Struct, may, must
from .vocabulary import LANGUAGES

CITATION = Struct(
    "citation",
    (must("source", Ref(("source",)), "id of the source"), may("locator", "text", "where in the source")),
)
CITES = ListOf(CITATION)
SOURCES = must("sources", CITES, "the sources the record rests on, each with a locator where there is one")
AREA_LIST = ListOf(Ref(("priority",)))
CLAIM_LIST = ListOf(Ref(("claim",)))

FIGURE = Struct(
    "figure",
    (
        must("what", "ours", "what is counted"),
        must("value", "text", "the figure as the source gives it"),
        must("as_of", "date", "the date for which the figure holds"),
        may("series", "id", "figures of the same series count the same thing at different dates"),
        SOURCES,
    ),
)
FACT = Struct(
    "fact",
    (
        must(
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
        may("date", "date"),
        must("text", "ours"),
        may("claims", CLAIM_LIST, "claims of the founding document that this statement repeats"),
        SOURCES,
    ),
)
ACTIVITY = Struct(
    "activity",
    (
        must("id", "id"),
        must(
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
        must("title", "ours", "a short name, our own words"),
        must("summary", "ours"),
        may("date", "date"),
        may("end", "date"),
        may("partners", ListOf(Ref(("partner",)))),
        may("instruments", ListOf(Ref(("instrument",)))),
        may("figures", ListOf(FIGURE)),
        may("claims", CLAIM_LIST, "claims of the founding document that this statement repeats"),
        SOURCES,
    ),
)
FOUNDING = Struct(
    "founding",
    (
        must("section", "number", "section of the founding document"),
        must("paragraphs", ListOf("number"), "paragraphs in it"),
    ),
)
WORDING = Struct(
    "wording",
    (
        must("year", "year"),
        may("title", "name"),
        may("gloss", "some", "our translation, never official"),
        may("note", "ours"),
        SOURCES,
    ),
)
POINT = Struct("point", (must("text", "ours"), SOURCES))
INDICATOR = Struct("indicator", (must("code", "text"), may("uri", "url"), may("summary", "ours")))
RENDERING = Struct(
    "rendering",
    (
        must("lang", Enum("language", LANGUAGES)),
        must("text", "text"),
        may("acronyms", ListOf("text")),
        may("used_by", ListOf("text")),
        may("preferred", "bool"),
        may("note", "ours"),
        SOURCES,
    ),
)
PAGE_DATE = Struct(
    "page-date",
    (
        must("kind", Enum("page-date-kind", ("published", "as-of", "after", "by-content", "undated"))),
        may("date", "date"),
    ),
)
COPY = Struct(
    "copy",
    (must("kind", Enum("copy-kind", ("mirror", "proxy", "reprint", "archive"))), must("url", "url")),
)
DOCUMENT = Struct(
    "document",
    (
        must("source", Ref(("source",))),
        must("title", "name"),
        must("sections", ListOf("name"), "the titles of its sections, in order"),
    ),
)
