"""Finding records by words, in four languages at once, and by any of their names.

A query's word matches an index word that is the same, that begins with it, or, where nothing does, that is nearly the
same. A record's score is the sum over the query's words of how well each matched, where, and how rare the word is; a
record that is called exactly what was asked comes first.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from typing import Any, NamedTuple

from . import sdg
from .fold import pasted, squash, stem, stems

SAME, STEM, BEGINS, NEAR = 1.0, 0.95, 0.6, 0.5
"""How well a word matched."""

CALLED = 1000.0
"""The score of a record that is called what was asked: more than any words can add up to."""

_KIND_ORDER = (
    "priority", "partner", "office", "instrument", "policing-goal", "sdg-goal", "sdg-target", "activity", "term",
    "claim", "event", "source",
)  # fmt: skip
_KIND_WEIGHT = {"priority": 1.5, "partner": 1.3, "instrument": 1.2, "event": 0.7, "source": 0.5, "claim": 0.8}


class Hit(NamedTuple):
    """A record that was found. words: the index words by which, for marking."""

    kind: str
    id: str
    score: float
    words: tuple[str, ...]


class Index:
    """A search index, opened: read `search` and `called`."""

    def __init__(self, plain: Mapping[str, Any]) -> None:
        self._records: list[tuple[str, str]] = [(kind, name) for kind, name in plain["records"]]
        self._names: Mapping[str, list[int]] = plain["names"]
        self._words: Mapping[str, str] = plain["words"]

    def called(self, name: str) -> list[tuple[str, str]]:
        """The kind and id of every record that is called so: by id, acronym, symbol, code or title in any language."""
        numbers: dict[int, None] = {}
        for key in self._keys(name):
            numbers.update(dict.fromkeys(self._names.get(key, ())))
        return [self._records[number] for number in sorted(numbers, key=self._order)]

    def search(self, query: str, limit: int = 20) -> list[Hit]:
        """The records that match a query best, the best first; at most limit of them."""
        scores: dict[int, float] = {}
        matched: dict[int, dict[str, None]] = {}
        readings = pasted(query)
        asked = 0
        for reading in readings:
            found = self._matches(reading)
            asked += 1
            for number, (score, word) in found.items():
                scores[number] = scores.get(number, 0.0) + score
                matched.setdefault(number, {})[word] = None
        for number in scores:
            coverage = len(matched[number]) / max(asked, 1)
            scores[number] *= coverage * _KIND_WEIGHT.get(self._records[number][0], 1.0)
        for kind, name in self.called(query):
            number = self._records.index((kind, name))
            scores[number] = scores.get(number, 0.0) + CALLED
            matched.setdefault(number, {})
        best = sorted(scores, key=lambda number: (-scores[number], self._order(number)))[:limit]
        return [Hit(*self._records[number], scores[number], tuple(matched[number])) for number in best]

    def nearest(self, query: str, count: int = 3) -> list[str]:
        """Index words like the query's words, for when nothing was found."""
        from difflib import get_close_matches

        near: dict[str, None] = {}
        for reading in pasted(query):
            near.update(dict.fromkeys(get_close_matches(reading[0], list(self._words), count, 0.6)))
        return list(near)[:count]

    def _keys(self, name: str) -> list[str]:
        code = sdg.normalise(name)
        whole = ["".join(words) for words in zip(*_padded(pasted(name)), strict=True)] if name.strip() else []
        turned = ["".join(reversed([reading[0] for reading in pasted(name)]))]
        keys = [squash(code), *whole, *(stem(each) for each in whole), *turned, *(stem(each) for each in turned)]
        return [each for each in dict.fromkeys(keys) if each]

    def _order(self, number: int) -> tuple[int, int]:
        return (_KIND_ORDER.index(self._records[number][0]), number)

    def _matches(self, reading: list[str]) -> dict[int, tuple[float, str]]:
        """For each record that one word of the query matches: the score and the index word."""
        candidates = self._candidates(reading)
        found: dict[int, tuple[float, str]] = {}
        for word, quality in candidates.items():
            own = _opened(self._words[word])
            rare = 1.0 + log(len(self._records) / len(own))
            for number, weight in own:
                score = quality * weight * rare
                if score > found.get(number, (0.0, ""))[0]:
                    found[number] = (score, word)
        return found

    def _candidates(self, reading: list[str]) -> dict[str, float]:
        """The index words that a query's word may mean, and how well each fits."""
        found: dict[str, float] = {}
        for word in reading:
            for number, each in enumerate(stems(word)):
                if each in self._words:
                    found[each] = max(found.get(each, 0.0), STEM if number else SAME)
        for word in reading:
            if len(word) >= 3:
                for each in self._words:
                    if each.startswith(word) and each not in found:
                        found[each] = BEGINS
        if not found:
            for word in reading:
                for each in _near(word, self._words):
                    found[each] = NEAR
        return found


def _opened(records: str) -> list[tuple[int, float]]:
    """The records of a word with its weight in each."""
    pairs = [record.partition(":") for record in records.split()]
    return [(int(number), float(weight)) for number, _, weight in pairs]


def _padded(readings: list[list[str]]) -> list[list[str]]:
    """The readings of every word, two each, so that they can be read in parallel."""
    return [[reading[0], reading[-1]] for reading in readings]


def _near(word: str, known: Mapping[str, Any]) -> list[str]:
    """Known words that differ from a word, or begin with one that does, by one letter, two if it is long."""
    if len(word) < 4:
        return []
    most = 1 if len(word) < 7 else 2
    alike = [each for each in known if each[:1] == word[:1] and len(each) >= len(word) - most]
    for cut in (0, 1):  # whole words first, then words that begin nearly so
        pairs = [(min(_distance(word, part, most) for part in _parts(each, len(word), cut)), each) for each in alike]
        best = min((distance for distance, _ in pairs), default=most + 1)
        if best <= most:
            return [each for distance, each in pairs if distance == best]
    return []


def _parts(known: str, length: int, cut: int) -> list[str]:
    """The word itself, or its beginnings of about a length."""
    return [known[:size] for size in range(length - 1, length + 2)] if cut else [known]


def _distance(left: str, right: str, most: int) -> int:
    """Edits from one word to the other, a swap of neighbours being one; most + 1 as soon as it is more."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        last, before_last = row, before
        row = [i]
        for j, b in enumerate(right, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, before_last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before = last
    return row[-1]
