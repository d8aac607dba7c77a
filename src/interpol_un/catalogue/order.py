"""How records compare: by dates as precise as a source gives them, and in the orders that a listing can be shown in.

Dates ("2018", "2018-12", "2018-12-06") are compared by the digits that both have. What a record lacks cannot be
compared: such records stand last, whichever way the order runs. Records that are equal keep the order they had.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from interpol_un.errors import UsageError
from interpol_un.search.folding import fold

from .derived import Record
from .vocabulary import CLAIM_STATUSES, INSTRUMENT_KINDS, PARTNER_TYPES

if TYPE_CHECKING:
    from .catalogue import PlainCatalogue

_CLOSED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"type": PARTNER_TYPES, "kind": INSTRUMENT_KINDS, "status": CLAIM_STATUSES}
)
_DIGITS = re.compile(r"(\d+)")
_HYPHENS = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
"""What word processors write for a hyphen."""

Key: TypeAlias = Any
"""Whatever can be compared with its like; None where a record has nothing to compare."""


def in_order(records: Iterable[Record], by: str | None, language: str, *, reverse: bool = False) -> list[Record]:
    """The records in an order; None: their own. language: of the titles, for the order by title."""
    listed = list(records)
    if by is None:
        return listed[::-1] if reverse else listed
    keyed = [(_key(record, by, language), record) for record in listed]
    known = [pair for pair in keyed if pair[0] is not None]
    known.sort(key=lambda pair: pair[0], reverse=reverse)
    return [record for _, record in known] + [record for key, record in keyed if key is None]


def in_reading_order(partners: Iterable[Record], catalogue: PlainCatalogue) -> list[Record]:
    """Partners, or rows about them, as a person looks for them: first what the founding document names, in its order.

    The others follow by how many texts they share with INTERPOL, then by id. JSON keeps the order of the files.
    """
    mentions = [name for claim in catalogue.listed("claim") for name in claim["about"]]
    bodies = {partner["id"]: partner for partner in catalogue.listed("partner")}

    def rank(row: Record) -> tuple[int, int, str]:
        partner = bodies[row["id"]]
        if partner["named_in_document"]:
            place = mentions.index(row["id"]) if row["id"] in mentions else len(mentions)
            return (place - len(mentions), 0, row["id"])
        return (1, -len(partner.get("instruments", ())), row["id"])

    return sorted(partners, key=rank)


def _key(record: Record, by: str, language: str) -> Key:
    if by in _CLOSED:
        return _CLOSED[by].index(record[by])
    return _KEYS[by](record, language) if by in _KEYS else record.get(by)


def _title(record: Record, language: str) -> Key:
    title = (record.get("title") or {}).get(language)
    return fold(title).split() if title else None


def _symbol(record: Record, language: str) -> Key:
    """Numbers in a symbol compare by value: A/RES/72/1 stands before A/RES/72/10."""
    symbol = record.get("symbol")
    parts: Sequence[str] = _DIGITS.split(symbol) if symbol else ()
    return [int(part) if part.isdigit() else part for part in parts] or None


def _date(record: Record, language: str) -> Key:
    return record.get("date") or record.get("page_date", {}).get("date")


def _cited(record: Record, language: str) -> Key:
    """What most records rest on comes first."""
    return -len(record["cited_by"])


_KEYS: Mapping[str, Callable[[Record, str], Key]] = MappingProxyType(
    {"title": _title, "symbol": _symbol, "date": _date, "cited": _cited}
)


def is_date(text: str) -> bool:
    """Whether text is a calendar date of year, month or day precision: 2018, 2018-12, 2018-12-06."""
    parts = text.split("-")
    if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]):
        return False
    if not all(part.isascii() and part.isdigit() for part in parts):
        return False
    year, month, day = (*map(int, parts), 1, 1)[:3]
    days = (31, 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return year > 0 and 1 <= month <= 12 and 1 <= day <= days[month - 1]


def date_of(name: str, text: str) -> str:
    """The date that somebody gave, as the catalogue writes it, whatever digits and dashes it was typed in.

    Raises UsageError, which says that `name` is no date, where there is no such day.
    """
    from unicodedata import decimal

    date = "".join([str(decimal(char)) if char.isdecimal() else _HYPHENS.get(char, char) for char in text.strip()])
    if not is_date(date):
        raise UsageError("no-date", "give-date", name=name, value=text)
    return date


def is_after(date: str, day: str) -> bool:
    """Whether a date of any precision lies after a day, by the digits that both have."""
    return date[: len(day)] > day[: len(date)]


def source_date(source: Record) -> str:
    """The date of a source's page, else the one when it was retrieved, as where a page is only known to be later."""
    page = source["page_date"]
    date: str = page.get("date", "") if page["kind"] != "after" else ""
    return date or source["retrieved"]


def overlaps(record: Record, since: str | None, until: str | None) -> bool:
    """Whether a record's date may lie between two dates of any precision, both included; None: no bound.

    What is of "2018" may be of any part of 2018. What has no date lies within no bound.
    """
    first = record.get("date")
    if first is None:
        return since is until is None
    last = record.get("end") or first
    return not (since is not None and is_after(since, last)) and not (until is not None and is_after(first, until))
