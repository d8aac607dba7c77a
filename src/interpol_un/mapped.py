"""A sequence worked out item by item when it is read: what a long listing is drawn from before its end is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

From = TypeVar("From")
To = TypeVar("To")


class Mapped(Sequence[To]):
    """What `make` gives for each item of a sequence. Nothing is kept: an item read twice is made twice."""

    def __init__(self, make: Callable[[From], To], items: Sequence[From]) -> None:
        self._make = make
        self._items = items

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[To]:
        return map(self._make, self._items)

    @overload
    def __getitem__(self, index: int) -> To: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[To]: ...
    def __getitem__(self, index: int | slice) -> To | Sequence[To]:
        if isinstance(index, slice):
            return Mapped(self._make, self._items[index])
        return self._make(self._items[index])
