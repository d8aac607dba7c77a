"""Many short entries in one text, sorted, and found in it by halves: nothing is taken apart to find a handful.

An entry is a key, a space and what it leads to. Neither sign that divides has to be escaped in JSON: a text of this
kind is read at the speed of a copy.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

END = "|"
"""Stands before and after every entry; folded words have none."""


def written(leads: Mapping[str, str]) -> str:
    """The text of what each key leads to."""
    return END + "".join([f"{each}{END}" for each in sorted(f"{key} {lead}" for key, lead in leads.items())])


def lead(text: str, key: str) -> str:
    """What a key leads to; "" if it is not there."""
    start = f"{key} "
    place = _place(text, start)
    return text[place + len(start) : text.index(END, place)] if text.startswith(start, place) else ""


def beginning(text: str, start: str) -> Iterator[tuple[str, str]]:
    """The keys that begin so, each with what it leads to."""
    place = _place(text, start)
    while text.startswith(start, place):
        end = text.index(END, place)
        key, _, led = text[place:end].partition(" ")
        yield key, led
        place = end + 1


def holding(text: str, part: str) -> Iterator[str]:
    """The keys of the entries that lead to what holds a part."""
    place = text.find(part)
    while place >= 0:
        begin = text.rfind(END, 0, place) + 1
        yield text[begin : text.index(" ", begin)]
        place = text.find(part, text.index(END, place))


def _place(text: str, start: str) -> int:
    """Where the first entry begins that sorts at or after a start; the text's length if there is none."""
    low, high = 1, len(text)
    while low < high:
        begin = text.rfind(END, 0, (low + high) // 2) + 1
        if text[begin : begin + len(start)] < start:
            low = text.find(END, begin) + 1
        else:
            high = begin
    return high
