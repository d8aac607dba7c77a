"""The closed lists of words that records are made of, and the kinds of records with their files.

A command line needs no more of the description than this, so this is all that a start over compiled data loads of it.
"""

from __future__ import annotations

from typing import NamedTuple

AREAS = ("terrorism", "organized-crime", "trafficking-smuggling", "cybercrime", "policing-goals")
"""The five areas of the founding document, in its order."""

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

BASES = ("stated", "textual", "inferred")
"""On what a link to an SDG goal or target rests, the strongest first."""

CLAIM_STATUSES = ("stands", "outdated", "contradicted", "unconfirmed", "wording")

RELIABILITIES = ("primary", "secondary")
"""How near a source stands to what it tells."""


class Kind(NamedTuple):
    """A kind of record: its name in code and data, and its file without ending."""

    name: str
    file: str


KINDS = (
    Kind("priority", "priorities"),
    Kind("partner", "partners"),
    Kind("office", "offices"),
    Kind("instrument", "instruments"),
    Kind("policing-goal", "policing-goals"),
    Kind("sdg-goal", "sdg-goals"),
    Kind("sdg-target", "sdg-targets"),
    Kind("link", "links"),
    Kind("event", "events"),
    Kind("term", "terms"),
    Kind("claim", "claims"),
    Kind("source", "sources"),
)
"""Every kind of record, in the order in which a reader meets them."""
