"""How records compare: by dates as precise as a source gives them, and in the orders that a listing can be shown in.

Dates ("2018", "2018-12", "2018-12-06") are compared by the digits that both have. What a record lacks cannot be
compared: such records stand last, whichever way the order runs. Records that are equal keep the order they had.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from interpol_un.errors import UsageError
from interpol_un.search.folding import fold

from .derived import Record
from .vocabulary import CLAIM_STATUSES, INSTRUMENT_KINDS, PARTNER_TYPES

if TYPE_CHECKING:
    from .catalogue import PlainCatalogue

_CLOSED = {"type": PARTNER_TYPES, "kind": INSTRUMENT_KINDS, "status": CLAIM_STATUSES}


def in_order(records: Iterable[Record], by: str | None, language: str, *, reverse: bool = False) -> list[Record]:
    """The records in an order; None: their own. language: of the titles, for the order by title."""
    if by is None:
        return [*records][::-1] if reverse else [*records]
    keyed = [(_key(record, by, language), record) for record in records]
    known = sorted((pair for pair in keyed if pair[0] is not None), key=itemgetter(0), reverse=reverse)
    return [record for _, record in (*known, *(pair for pair in keyed if pair[0] is None))]


def in_reading_order(partners: Iterable[Record], catalogue: PlainCatalogue) -> list[Record]:
    """Partners, or rows about them, as a person looks for them: first what the founding document names, in its order.

    The others follow by how many texts they share with INTERPOL, then by id. JSON keeps the order of the files.
    """
    mentions = [*chain.from_iterable(map(itemgetter("about"), catalogue.listed("claim")))]
    bodies = {partner["id"]: partner for partner in catalogue.listed("partner")}

    def rank(row: Record) -> tuple[int, int, str]:
        partner = bodies[row["id"]]
        if partner["named_in_document"]:
            return ([*mentions, row["id"]].index(row["id"]) - len(mentions), 0, row["id"])
        return (1, -len(partner.get("instruments", ())), row["id"])

    return sorted(partners, key=rank)


def _key(record: Record, by: str, language: str) -> Any:
    """What can be compared with its like; None where a record has nothing to compare."""
    if by in _CLOSED:
        return _CLOSED[by].index(record[by])
    if by == "title":
        return fold(title).split() if (title := (record.get("title") or {}).get(language)) else None
    if by == "symbol":  # numbers compare by value: A/RES/72/1 stands before A/RES/72/10
        parts = re.split(r"(\d+)", record.get("symbol") or "")
        return [int(part) if part.isdigit() else part for part in parts] if parts != [""] else None
    if by == "date":
        return record.get("date") or record.get("page_date", {}).get("date")
    return -len(record["cited_by"]) if by == "cited" else record.get(by)  # what most records rest on comes first


def is_date(text: str) -> bool:
    """Whether text is a calendar date of year, month or day precision: 2018, 2018-12, 2018-12-06."""
    from datetime import date

    with suppress(ValueError):
        return bool(re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text) and date.fromisoformat(f"{text}-01-01"[:10]))
    return False


def date_of(name: str, text: str) -> str:
    """The date that somebody typed, in any digits and dashes, as the catalogue writes it. Raises UsageError if none."""
    from unicodedata import decimal

    hyphens = re.sub("[\u2010-\u2015\u2212]", "-", text.strip())  # word processors write other signs for them
    date = "".join([str(decimal(char, char)) for char in hyphens])
    if not is_date(date):
        raise UsageError("no-date", "give-date", name=name, value=text)
    return date


def is_after(date: str, day: str) -> bool:
    """Whether a date of any precision lies after a day, by the digits that both have."""
    return date[: len(day)] > day[: len(date)]


def source_date(source: Record) -> str:
    """The date of a source's page, else the one when it was retrieved, as where a page is only known to be later."""
    page = source["page_date"]
    return str((page["kind"] != "after" and page.get("date")) or source["retrieved"])


def overlaps(record: Record, since: str | None, until: str | None) -> bool:
    """Whether a record's date may lie between two dates of any precision, both included; None: no bound.

    What is of "2018" may be of any part of 2018. What has no date lies within no bound.
    """
    first = record.get("date")
    if first is None:
        return since is until is None
    last = record.get("end") or first
    return not (since is not None and is_after(since, last)) and not (until is not None and is_after(first, until))
