"""In which orders a listing can be shown, and how records are put into one.

What a record lacks cannot be compared: such records stand last, whichever way the order runs. Records that are equal
keep the order they had.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeAlias

from interpol_un.search.folding import fold

from .derived import Record
from .vocabulary import CLAIM_STATUSES, INSTRUMENT_KINDS, PARTNER_TYPES

ORDERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "partners": ("id", "title", "type", "since"),
        "instruments": ("date", "id", "title", "kind", "symbol"),
        "claims": ("id", "status"),
        "terms": ("id", "title", "domain"),
        "sources": ("id", "title", "publisher", "date", "cited"),
    }
)
"""The orders of each listing that has more than its own."""

_CLOSED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"type": PARTNER_TYPES, "kind": INSTRUMENT_KINDS, "status": CLAIM_STATUSES}
)
_DIGITS = re.compile(r"(\d+)")

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
