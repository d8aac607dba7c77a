"""Dates as precise as a source gives them ("2018", "2018-12", "2018-12-06"), compared by the digits that both have."""

from __future__ import annotations

from interpol_un.errors import UsageError

from .derived import Record


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
    """The date that somebody gave, as the catalogue writes it, whatever digits it was typed in.

    Raises UsageError, which says that `name` is no date, where there is no such day.
    """
    from unicodedata import decimal

    date = "".join([str(decimal(char)) if char.isdecimal() else char for char in text.strip()])
    if not is_date(date):
        hint = "give a year, month or day, such as 2018, 2018-12 or 2018-12-06"
        raise UsageError(f"{name}: {text!r} is no date", hint)
    return date


def is_after(date: str, day: str) -> bool:
    """Whether a date of any precision lies after a day, by the digits that both have."""
    return date[: len(day)] > day[: len(date)]


def overlaps(record: Record, since: str | None, until: str | None) -> bool:
    """Whether a record's date may lie between two dates of any precision, both included; None: no bound.

    What is of "2018" may be of any part of 2018. What has no date lies within no bound.
    """
    first = record.get("date")
    if first is None:
        return since is until is None
    last = record.get("end") or first
    return not (since is not None and is_after(since, last)) and not (until is not None and is_after(first, until))
