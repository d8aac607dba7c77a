"""Which records of one kind match every word of a query: what a listing is narrowed by.

A word matches as it does in a search (folded, begun, nearly right, in any of the four languages); unlike there, a
record that lacks one of the words is left out.
"""

from __future__ import annotations

from .folding import plain, squash
from .query import Index

_ALL = 1 << 30
"""More results than there can be."""


def matching(index: Index, query: str, kind: str) -> list[str]:
    """The ids of the records of a kind that match all words of a query, the best first."""
    found = [hit.id for hit in index.search(query, _ALL) if hit.kind == kind]
    for word in plain(query).split():
        if squash(word):  # signs between words say nothing
            having = {hit.id for hit in index.search(word, _ALL) if hit.kind == kind}
            found = [each for each in found if each in having]
    return found
