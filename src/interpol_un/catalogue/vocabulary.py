"""The closed lists of words that records are made of, the kinds of records, and errors for other words.

Errors come with suggestions and what to type next.
A command line needs no more of the description than this, so this is all that a start over compiled data loads of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from interpol_un.errors import NotFoundError, UsageError

from . import sdg

AREAS = ("terrorism", "organized-crime", "trafficking-smuggling", "cybercrime", "policing-goals")
"""The five areas of the founding document, in its order."""

PARTNER_TYPES = (
    "un-organ", "un-office", "security-council-body", "general-assembly-body", "inter-agency-mechanism",
    "treaty-body", "specialised-agency", "programme-or-fund", "research-institute", "related-organization",
    "compact-member",
)  # fmt: skip

INSTRUMENT_KINDS = (
    "agreement", "arrangement", "memorandum", "supplementary-agreement", "declaration", "ga-resolution",
    "sc-resolution", "sc-presidential-statement", "ecosoc-resolution", "compact", "convention", "strategy", "notice",
    "charter",
)  # fmt: skip

BASES = ("stated", "textual", "inferred")
"""On what a link to an SDG goal or target rests, the strongest first."""

CLAIM_STATUSES = ("stands", "outdated", "contradicted", "unconfirmed", "wording")

RELIABILITIES = ("primary", "secondary")
"""How near a source stands to what it tells."""


class Kind(NamedTuple):
    """A kind of record: its name in code and data, its file without ending, and the command that lists it."""

    name: str
    file: str
    command: str = ""


KINDS = (
    Kind("priority", "priorities", "priorities"),
    Kind("partner", "partners", "partners"),
    Kind("office", "offices", "offices"),
    Kind("instrument", "instruments", "instruments"),
    Kind("policing-goal", "policing-goals", "gpg"),
    Kind("sdg-goal", "sdg-goals", "sdg"),
    Kind("sdg-target", "sdg-targets", "sdg"),
    Kind("link", "links"),
    Kind("event", "events", "timeline"),
    Kind("term", "terms", "terms"),
    Kind("claim", "claims", "claims"),
    Kind("source", "sources", "sources"),
)
"""Every kind of record, in the order in which a reader meets them."""


def nearest(word: str, known: Iterable[str], count: int = 3) -> list[str]:
    """The known words most like a word, the best first."""
    from difflib import get_close_matches

    return get_close_matches(word.lower(), list(known), count, 0.6)


def one_of(name: str, value: str, valid: Sequence[str]) -> str:
    """The value, if it is one of the valid ones. Raises UsageError with the list and the nearest match."""
    if value in valid:
        return value
    near = nearest(value, valid, 1)
    raise UsageError("not-one-of", "did-you-mean" if near else "", name=name, value=value, near=near, valid=list(valid))


def not_found(name: str, known: Mapping[str, str], kinds: Collection[str] = ()) -> NotFoundError:
    """The error for a name that means nothing. known: every id with its kind; kinds: those asked for, if not any."""
    near = nearest(name, [record_id for record_id, kind in known.items() if not kinds or kind in kinds])
    code, target = sdg.normalise(name), sdg.target_of(name)
    goal = (target or code).partition(".")[0]
    if target or ("." in code and goal in sdg.GOALS and code not in sdg.targets(goal)):
        targets, command = list(sdg.targets(goal)), f"iun sdg {target or goal}"
        return NotFoundError("no-target", "type", code=code, goal=goal, targets=targets, command=command, near=near)
    if code.isdecimal() and "sdg-goal" in kinds:
        return NotFoundError("no-goal", "type", code=code, last=sdg.GOALS[-1], command="iun sdg", near=near)
    if near:
        return NotFoundError("nothing-called", "did-you-mean", name=name, near=near)
    from shlex import quote

    words = name if all(char.isalnum() or char == "-" for char in name) else quote(name)
    words = f"-- {words}" if name[:1] == "-" else words  # it is no option
    command = f"iun search {words}" if name.strip() else "iun --help"
    return NotFoundError("nothing-called", "type", name=name, command=command, near=[])
