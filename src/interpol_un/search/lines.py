"""Many short entries in one text, sorted, and found in it by halves: nothing is taken apart to find a handful.

An entry is a key, a space and what it leads to. The text is UTF-8, whose bytes sort as its code points do: what is not
looked at is not even decoded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

END = "|"
"""Stands before and after every entry; folded words have none."""

_END = END.encode()


def written(leads: Mapping[str, str]) -> bytes:
    """The text of what each key leads to."""
    entries = sorted(f"{key} {lead}" for key, lead in leads.items())
    return (END + "".join([f"{each}{END}" for each in entries])).encode()


def lead(text: bytes, key: str) -> str:
    """What a key leads to; "" if it is not there. Raises ValueError, as all here do, for a text that was cut off."""
    start = _bytes(f"{key} ")
    place = _place(text, start)
    return text[place + len(start) : text.index(_END, place)].decode() if text.startswith(start, place) else ""


def beginning(text: bytes, start: str) -> Iterator[tuple[str, str]]:
    """The keys that begin so, each with what it leads to."""
    begun = _bytes(start)
    place = _place(text, begun)
    while text.startswith(begun, place):
        end = text.index(_END, place)
        key, _, led = text[place:end].decode().partition(" ")
        yield key, led
        place = end + 1


def holding(text: bytes, part: str) -> Iterator[str]:
    """The keys of the entries that lead to what holds a part."""
    sought = _bytes(part)
    place = text.find(sought)
    while place >= 0:
        begin = text.rfind(_END, 0, place) + 1
        yield text[begin : text.index(b" ", begin)].decode()
        place = text.find(sought, text.index(_END, place))


def _bytes(text: str) -> bytes:
    """A text as it would stand in another; half a surrogate, which a command line may hold, stands in none."""
    return text.encode(errors="surrogatepass")


def _place(text: bytes, start: bytes) -> int:
    """Where the first entry begins that sorts at or after a start; the text's length if there is none."""
    low, high = 1, len(text)
    while low < high:
        begin = text.rfind(_END, 0, (low + high) // 2) + 1
        if text[begin : begin + len(start)] < start:
            low = text.index(_END, begin) + 1
        else:
            high = begin
    return high
