"""Finding records by words, in four languages at once, and by any of their names.

A query's word matches an index word that is the same, that begins with it, or, where nothing does, that is nearly the
same. A record's score is the sum over the query's words of how well each matched, where, and how rare the word is,
times the part of the query that it covers; a record that is called exactly what was asked comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import log
from typing import NamedTuple

from . import sdg
from .fold import cut, is_arabic, pasted, plain, squash, stem, stems

SAME, STEM, CUT, BEGINS, NEAR = 1.0, 0.9, 0.8, 0.6, 0.5
"""How well a word matched."""

FULL = 4.0
"""The weight from which a word counts as covered: it stands in a name."""

CALLED = 1000.0
"""The score of a record that is called what was asked: more than any words can add up to."""

_KIND_ORDER = (
    "priority", "partner", "office", "instrument", "policing-goal", "sdg-goal", "sdg-target", "activity", "term",
    "claim", "event", "source",
)  # fmt: skip
_KIND_WEIGHT: Mapping[str, float] = {
    "priority": 1.5, "partner": 1.3, "office": 1.3, "instrument": 1.2, "term": 0.9, "event": 0.7, "claim": 0.7,
    "source": 0.4,
}  # fmt: skip
"""How likely a person means a record of that kind: a body rather than what was said or written about it."""

_CALLED_WEIGHT: Mapping[str, float] = {"activity": 0.9, "term": 0.9, "claim": 0.5, "event": 0.5, "source": 0.0}
"""The same where a record is called what was asked: a page has the title of what it is about."""


BORDER = "│"
"""What stands between the columns of our tables."""

_TAG = re.compile(r"\[[a-z]{2}\]")


class Hit(NamedTuple):
    """A record that was found. words: the index words by which, for marking."""

    kind: str
    id: str
    score: float
    words: tuple[str, ...]


class Index:
    """A search index, opened: read `search` and `called`."""

    def __init__(self, index: Mapping[str, str]) -> None:
        lines = index["records"].split("\n") if index["records"] else []
        self._records: list[tuple[str, str]] = [(kind, name) for kind, name in (each.split("\t") for each in lines)]
        self._ids = f"{index['records']}\n"
        self._names = index["names"]
        self._words = index["words"]

    def called(self, name: str) -> list[tuple[str, str]]:
        """The kind and id of every record that is called so: by id, acronym, symbol, code or title in any language."""
        return [self._records[number] for number in self._called(name)]

    def search(self, query: str, limit: int = 20) -> list[Hit]:
        """The records that match a query best, the best first; at most limit of them."""
        scores: dict[int, float] = {}
        covered: dict[int, float] = {}
        matched: dict[int, dict[str, None]] = {}
        asked = 0.0
        for reading in pasted(query):
            found, rarest = self._matches(reading)
            asked += rarest
            for number, (score, cover, words) in found.items():
                scores[number] = scores.get(number, 0.0) + score
                covered[number] = covered.get(number, 0.0) + cover * rarest
                matched.setdefault(number, {}).update(dict.fromkeys(words))
        for number in scores:
            scores[number] *= covered[number] / asked * _KIND_WEIGHT.get(self._records[number][0], 1.0)
        for number in self._called(self._row_id(query) or query):
            kind, name = self._records[number]
            sure = 1.0 if squash(name) == squash(query) else _CALLED_WEIGHT.get(kind, 1.0)
            scores[number] = scores.get(number, 0.0) + CALLED * sure
            matched.setdefault(number, {})
        best = sorted(scores, key=lambda number: (-scores[number], self._order(number)))[:limit]
        return [Hit(*self._records[number], scores[number], tuple(matched[number])) for number in best]

    def nearest(self, query: str, count: int = 3) -> list[str]:
        """Index words like the query's words, for when nothing was found."""
        from difflib import get_close_matches

        known = re.findall(r"\n([^\t\n]+)\t", self._words)
        near: dict[str, None] = {}
        for reading in pasted(query):
            near.update(dict.fromkeys(get_close_matches(reading[0], known, count, 0.6)))
        return list(near)[:count]

    def _row_id(self, query: str) -> str:
        """The id that names a row copied from one of our tables, the first in reading order; "" if it is none."""
        for line in query.splitlines() if BORDER in query else ():
            cells = [" ".join(plain(cell).split()) for cell in line.split(BORDER)]
            ids = [cell for cell in cells if f"\t{cell}\n" in self._ids]
            if ids:
                # a cell with the tag of another language says nothing of the table's
                prose = [each for cell in cells if cell not in ids and not _TAG.search(cell) for each in cell]
                letters = [is_arabic(each) for each in prose if each.isalpha()]
                return ids[-1] if 2 * sum(letters) > len(letters) else ids[0]
        return ""

    def _called(self, name: str) -> list[int]:
        """The numbers of the records that are called so."""
        numbers: dict[int, None] = {}
        for key in self._keys(name):
            numbers.update(dict.fromkeys(map(int, _line(self._names, key).split())))
        return sorted(numbers, key=self._order)

    def _keys(self, name: str) -> list[str]:
        """The keys under which a name may stand: a code with its point, else squashed; turned if it was copied so."""
        code = sdg.normalise(name)
        if sdg.is_goal(code) or sdg.is_target(code):
            return [code]
        readings = pasted(name)
        keys = ["".join([reading[0] for reading in readings]), "".join([reading[-1] for reading in readings])]
        if any(len(reading) > 1 for reading in readings):  # drawn from left to right, the last word came first
            keys += ["".join([reading[at] for reading in reversed(readings)]) for at in (0, -1)]
        keys = [squash(code), *keys]
        return [each for each in dict.fromkeys([*keys, *map(stem, keys)]) if each]

    def _order(self, number: int) -> tuple[int, int]:
        return (_KIND_ORDER.index(self._records[number][0]), number)

    def _matches(self, reading: list[str]) -> tuple[dict[int, tuple[float, float, list[str]]], float]:
        """What one word of the query matches, and how rare its rarest meaning is.

        For each record: the score, how well it is covered (0 to 1), and the index words.
        """
        found: dict[int, tuple[float, float, list[str]]] = {}
        rarest = 0.0
        for word, quality in self._candidates(reading).items():
            own = _opened(_line(self._words, word))
            rare = 1.0 + log(len(self._records) / len(own))
            rarest = max(rarest, rare)
            for number, weight in own:
                score, cover, words = found.get(number, (0.0, 0.0, []))
                cover = max(cover, quality * min(weight, FULL) / FULL)
                found[number] = (max(score, quality * weight * rare), cover, [*words, word])
        return found, rarest or 1.0 + log(max(len(self._records), 1))

    def _candidates(self, reading: list[str]) -> dict[str, float]:
        """The index words that a query's word may mean, and how well each fits."""
        found: dict[str, float] = {}
        for word in reading:
            for number, each in enumerate(stems(word)):
                for form, quality in ((each, STEM if number else SAME), (cut(each), CUT)):
                    if f"\n{form}\t" in self._words:
                        found[form] = max(found.get(form, 0.0), quality)
        for word in reading:
            if len(word) >= 3:
                for each in _beginning(self._words, word):
                    found.setdefault(each, BEGINS)
        if not found:
            for word in reading:
                near = _near(word, list(_beginning(self._words, word[0])))
                for each in near or re.findall(rf"\n(.{re.escape(word[1:])})\t", self._words) if word[3:] else ():
                    found[each] = NEAR
        return found


def _line(text: str, key: str) -> str:
    """What a key leads to; "" if it is not there."""
    place = text.find(f"\n{key}\t")
    if place < 0:
        return ""
    begin = place + len(key) + 2
    return text[begin : text.index("\n", begin)]


def _beginning(text: str, start: str) -> Iterator[str]:
    """The keys that begin so; they stand together."""
    place = text.find(f"\n{start}")
    while place >= 0:
        yield text[place + 1 : text.index("\t", place)]
        place = text.index("\n", place + 1)
        if not text.startswith(start, place + 1):
            return


def _opened(records: str) -> list[tuple[int, float]]:
    """The records of a word with its weight in each."""
    pairs = [record.partition(":") for record in records.split()]
    return [(int(number), float(weight)) for number, _, weight in pairs]


def _near(word: str, known: list[str]) -> list[str]:
    """Known words that differ from a word, or begin with one that does, by one letter, two if it is long."""
    if len(word) < 4:
        return []
    most = 1 if len(word) < 7 else 2
    alike = [each for each in known if len(each) >= len(word) - most]
    for start in (False, True):  # whole words first, then words that begin nearly so
        pairs = [(min(_distance(word, part, most) for part in _parts(each, len(word), start)), each) for each in alike]
        best = min((distance for distance, _ in pairs), default=most + 1)
        if best <= most:
            return [each for distance, each in pairs if distance == best]
    return []


def _parts(known: str, length: int, start: bool) -> list[str]:
    """The word itself, or its beginnings of about a length."""
    return [known[:size] for size in range(length - 1, length + 2)] if start else [known]


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
