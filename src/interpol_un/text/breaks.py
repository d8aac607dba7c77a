"""Where lines break: greedily, in logical order, by columns; the same places as Rich's own `divide_line`.

All indices count clusters. `edges[i]` is the column at which cluster i begins in the unbroken paragraph, and the last
edge is the paragraph's width.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

# Clusters [first, last) hold a word, with the blanks before it if it is the paragraph's first; [last, end) hold the
# blanks after it.
Word = tuple[int, int, int]


def divide(words: Sequence[Word], edges: Sequence[int], width: int, *, fold: bool) -> list[int]:
    """The clusters with which a new line begins, the first line apart.

    A word wider than the line gets lines of its own: cut where the line is full if fold is true, else left whole.
    """
    starts: list[int] = []
    column = 0
    for first, last, end in words:
        columns = edges[last] - edges[first]
        if columns <= width - column:
            column += edges[end] - edges[first]
        elif columns > width and fold:
            cuts = list(_cuts(edges, first, end, width))
            starts += cuts
            column = edges[end] - edges[cuts[-1]]
        else:
            starts.append(first)
            column = edges[end] - edges[first]
    return [start for start in starts if start]


def _cuts(edges: Sequence[int], first: int, end: int, width: int) -> Iterator[int]:
    """The clusters with which the lines of [first, end) begin if each is filled; none is empty."""
    while first < end:
        yield first
        fitting = bisect_right(edges, edges[first] + width) - 1
        first = max(fitting, first + 1)
