"""How well a record fits the words of a query: by where each word stands in it, then by its names and sentences.

The measure is rarity throughout: a word counts for as much as few records have it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import NamedTuple

from . import weights


class Word(NamedTuple):
    """A word of a query. written: as it is, folded; stem: what it shares with words of the index; rarity: how much it
    says; meant: the index words that it may mean, and how well each fits; places: for each of these where it stands, by
    weight."""

    written: str
    stem: str
    rarity: float
    meant: Mapping[str, float]
    places: Mapping[str, Sequence[tuple[int, list[int]]]]


def rarity(word: str, records: int, having: int) -> float:
    """What a word says that so many of the records have, in any form: nearly nothing where all have it.

    A number of one or two digits says half: it may number anything.
    """
    rare = log(1 + records / max(having, 1)) - 0.5
    return rare / 2 if len(word) < 3 and word.isdigit() else rare


def standing(asked: Sequence[Word]) -> tuple[dict[int, float], dict[int, dict[str, None]]]:
    """How well each record fits by where words of a query stand in it; and the index words by which it was found.

    The best that each word has in a record, times what the word says, is summed, and counts for as much as the query's
    words say that stand in names of the record; of a short query for as much as stand in it anywhere, too.
    """
    scores: dict[int, float] = {}
    covered: dict[int, float] = {}
    present: dict[int, float] = {}
    matched: dict[int, dict[str, None]] = {}
    for word in asked:
        values: dict[int, float] = {}
        for known, fit in word.meant.items():
            for weight, numbers in word.places.get(known, ()):
                value = fit * weight
                for number in numbers:
                    if value > values.get(number, 0.0):
                        values[number] = value
                    matched.setdefault(number, {})[known] = None
        for number, value in values.items():
            scores[number] = scores.get(number, 0.0) + value * word.rarity
            covered[number] = covered.get(number, 0.0) + min(1.0, value / weights.FULL) * word.rarity
            present[number] = present.get(number, 0.0) + min(1.0, value) * word.rarity
    whole = sum([word.rarity for word in asked])
    typed = len(asked) <= weights.TYPED_WORDS
    for number, score in scores.items():
        scores[number] = score * covered[number] / whole * (present[number] / whole if typed else 1.0)
    return scores, matched


class Query:
    """The words of a query, to be compared with names and sentences.

    quotes: how a phrase of the index reads that they are a part of.
    """

    def __init__(self, words: Sequence[Word]) -> None:
        self._said = [word.rarity for word in words]
        self._means: dict[str, list[tuple[int, float]]] = {}
        for at, word in enumerate(words):
            for known, fit in word.meant.items():
                self._means.setdefault(known, []).append((at, fit))
        long = min(max(len(words) - weights.SHORT_QUERY, 0) / (weights.LONG_QUERY - weights.SHORT_QUERY), 1.0)
        self._sentence = weights.LIKE_SENTENCE * long
        written = [word.written for word in words]
        says = sum([word.rarity > weights.FUNCTION for word in words])
        self._quoted = weights.QUOTED * 2.0 ** min(says - weights.QUOTED_WORDS, weights.QUOTED_WORDS)
        orders = (written, written[::-1]) if self._quoted > 1.0 else ()  # drawn from left to right, it is turned
        self.quotes = [f" {' '.join(order)} " for order in orders]

    def likeness(self, phrases: Iterable[tuple[float, str]], words: Iterable[str], quoted: bool) -> float:
        """What to multiply the score of a record by for its names and sentences; 1 if none is like the query.

        phrases: for each what its words say together, and the words between blanks. words: the index words by which it
        was found; quoted: whether one of quotes stands in its phrases.
        """
        best = 0.0
        spaced = [(f" {word} ", self._means[word]) for word in words]
        for total, phrase in phrases:
            fits: dict[int, float] = {}
            for word, meant in spaced:
                if word in phrase:
                    for at, fit in meant:
                        fits[at] = max(fit, fits.get(at, 0.0))
            if fits:
                said = sum([fit * self._said[at] for at, fit in fits.items()])
                value = said * min(1.0, said / max(total, 0.1)) ** weights.LONGER_NAME
                if len(fits) > 1 and value + weights.PAIRS * said > best:
                    value += weights.PAIRS * self._side_by_side(phrase.split())
                best = max(best, value)
        same = best / sum(self._said)
        liking = 1.0 + weights.LIKE_NAME * same + self._sentence * same**4
        held = max(self._quoted, 1.0) if quoted else 1.0
        return liking * (max(held, weights.WHOLE) if same > 1.0 + weights.PAIRS / 2 else held)

    def _side_by_side(self, name: list[str]) -> float:
        """What the words say that stand side by side in the query and in a name, in either order."""
        pairs: dict[int, float] = {}
        before: list[tuple[int, float]] = []
        for word in name:
            here = self._means.get(word, [])
            for at, fit in here:
                for other, its in before:
                    if abs(other - at) == 1:
                        pairs[min(at, other)] = max(fit * its, pairs.get(min(at, other), 0.0))
            before = here
        return sum([fit * (self._said[at] + self._said[at + 1]) / 2 for at, fit in pairs.items()])
