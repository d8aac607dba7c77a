"""The numbers that decide what a search finds first. The search of the exported site is handed them all by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

# How well a word of the index fits a word of the query that is:
SAME, STEM, CUT = 1.0, 0.9, 0.8
"""the same; of the same stem; of the same stem without its ending"""

JOINED, SKELETON, SYNONYM = 0.85, 0.6, 0.55
"""one of two that were written as one, or both of them; of the same Arabic consonants; of about the same meaning"""

BEGINS, NEAR, SLIP = 0.8, 0.7, 0.15
"""its beginning, times the part of it that it is; mistyped, less so much for each slip"""

KIN_SHARE, KIN_OF_KNOWN, NEAR_KNOWN = 0.6, 0.5, 0.7
"""The part of two words that must be the same beginning for them to be kin; what remains of how well kin fit, or words
that differ by a slip, where the word itself is known."""

SWAPPED, CONFUSED, DOUBLED, NEAREST = 0.75, 0.5, 0.5, 12
"""What counts for less than a slip: neighbours swapped, a letter that writers confuse, a letter doubled or not. And how
many of the likeliest slips are kept."""

NEARLY_BEST = 0.2
"""How much worse than the best a meaning may fit for its records to tell how rare the word is."""

FUNCTION = 0.02
"""What a word says that only joins others (see `SearchWords.function`)."""

FULL = 4.0
"""The weight from which a word counts as covered: it stands in a name."""

LIKE_NAME, LIKE_SENTENCE, SHORT_QUERY, LONG_QUERY = 4.0, 20.0, 3, 7
"""How much it adds that the query is a name of the record, whole, and that a long query is a sentence of it; the words
up to which a query cannot be a sentence, and from which it likely is one."""

LONGER_NAME = 0.75
"""How much it takes that a name has more words than the query: 0 for nothing, 1 for as much as it has."""

PAIRS, WHOLE = 0.5, 5.0
"""How much it adds that words stand side by side in the query and in a name or sentence; how much more it counts that
the query is one, word for word."""

QUOTED, QUOTED_WORDS = 6.0, 5
"""How much more it counts that the query is a part of a name or sentence, word for word, from so many words that say
something; each fewer halves it, for they may name another record, and each more doubles it, up to twice so many."""

CALLED = 1000.0
"""The score of a record that is called what was asked: more than any words can add up to."""

CALLED_BY_KIND: Mapping[str, float] = {"activity": 0.9, "term": 0.9, "claim": 0.5, "event": 0.5, "source": 0.0}
"""How likely a record of that kind is meant by its name: a page has the title of what it is about."""

WEIGHED_AGAIN, TYPED_WORDS = 40, 10
"""So many of the best are weighed by their names; a query of more words was copied: what is known in it is right."""

MOST_WORDS, LONGEST_WORD = 300, 64
"""So much of a query is looked at: more words than a row of a table has, more letters than a word of our languages."""


def all_weights() -> dict[str, Any]:
    """Every weight by its name."""
    return {name: value for name, value in globals().items() if name.isupper()}
