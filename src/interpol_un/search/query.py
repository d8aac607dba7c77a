"""Finding records by words, in four languages at once, and by any of their names.

A word of the query may mean several of the index (`word_match`). A record's score is the sum over the query's words of
how well each fits, where it stands, and how rare it is, times the part of the query that the record covers. The best
are then weighed by how much of one of their names the query is, and how much of the query that name (`ranking`). A
record that is called exactly what was asked comes first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate, chain, pairwise
from typing import Any, NamedTuple

from . import weights
from .folding import codes, dates, is_arabic, pasted, plain, squash, stem
from .ranking import Query, Word, rarity, standing
from .search_text import SAID, SearchWords, numbered, symbol_in
from .word_match import Vocabulary


class Hit(NamedTuple):
    """A record that was found. words: the index words by which, for marking."""

    kind: str
    id: str
    score: float
    words: tuple[str, ...]


class Index:
    """A search over the tables that `search.index` fills: read `search` and `called`."""

    def __init__(
        self,
        rows: Callable[..., list[Any]],
        known: SearchWords,
        read_code: Callable[[str], str],
        target_of: Callable[[str], str],
    ) -> None:
        """rows: gives the rows that answer a question in SQL; read_code: gives the code of an SDG goal or target as the
        UN writes it, or back what is none; target_of: the target of an indicator, or nothing."""
        self._rows = rows
        self._read_code = read_code
        self._target_of = target_of
        self._known = known
        self._records: list[tuple[str, str, float]] = rows("SELECT kind, id, prior FROM searched ORDER BY number")
        self._kinds = {record_id: kind for kind, record_id, _ in self._records}
        self._vocabulary = Vocabulary(rows, known.function)

    def called(self, name: str) -> list[tuple[str, str]]:
        """The kind and id of every record that is called so: by id, acronym, symbol, code or title in any language."""
        return [self._records[number][:2] for number in self._numbers(self._keys(name))]

    def of_any_year(self, name: str) -> list[tuple[str, str]]:
        """The kind and id of every text of the kind and number in a name, whatever its year."""
        keys = dict.fromkeys(map(squash, numbered(symbol_in(name), self._known, dated=False)))
        return [self._records[number][:2] for number in self._numbers(keys)]

    def search(self, query: str, limit: int = 20) -> list[Hit]:
        """The records that match a query best, the best first; at most limit of them."""
        asked = self._asked(query)
        words = Query(asked)
        scores, found = standing(asked)
        for number in scores:
            scores[number] *= self._records[number][2]
        asking = "SELECT number FROM phrases WHERE instr(words, ?) > 0"
        quoted = {number for quote in words.quotes for (number,) in self._rows(asking, quote)}
        likely = sorted(scores, key=lambda number: -scores[number])[: weights.WEIGHED_AGAIN]
        for number in {*likely, *quoted} & found.keys():
            phrases = self._rows("SELECT says, words FROM phrases WHERE number = ? ORDER BY position", number)
            scores[number] *= words.likeness(phrases, found[number], number in quoted)
        name = self._row_id(query) or query
        for number in self._numbers(self._keys(name)) or self._numbers(self._keys(self._target_of(name))):
            kind, record_id, _ = self._records[number]
            sure = 1.0 if squash(record_id) == squash(name) else weights.CALLED_BY_KIND.get(kind, 1.0)
            scores[number] = scores.get(number, 0.0) + weights.CALLED * sure
        hits = []
        for number in sorted(scores, key=lambda number: (-scores[number], number))[:limit]:
            by = found.get(number, {})
            stems = [word.stem for word in asked if word.stem and not by.keys().isdisjoint(word.meant)]
            hits.append(Hit(*self._records[number][:2], scores[number], tuple(dict.fromkeys([*by, *stems]))))
        return hits

    def nearest(self, query: str, count: int = 3) -> list[str]:
        """Words of names that are like the query's words, as they are written, for when nothing was found."""
        from difflib import get_close_matches

        known = self._vocabulary.named(SAID)
        near = [word for reading in _readings(query) for word in get_close_matches(reading[0], known, count, 0.6)]
        return [
            self._rows("SELECT spelt FROM words WHERE word = ?", word)[0][0] for word in [*dict.fromkeys(near)][:count]
        ]

    def matching(self, query: str, kind: str) -> list[str]:
        """The ids of the records of a kind that match all words of a query, the best first.

        A word matches as it does in a search; unlike there, a record that lacks one of the words is left out.
        """
        parts = [word for word in plain(query).split() if squash(word)]  # signs between words say nothing
        first, *others = [
            {hit.id: None for hit in self.search(part, len(self._records)) if hit.kind == kind}
            for part in (query, *parts)
        ]
        return [record_id for record_id in first if all(record_id in other for other in others)]

    def _row_id(self, query: str) -> str:
        """The id that names a row copied from one of our tables, the first in reading order; "" if it is none."""
        rows = [[plain(cell).strip() for cell in line.split("│")] for line in query.splitlines() if "│" in line]
        for row in rows:
            ids = [cell for cell in row if cell in self._kinds and not cell.isdigit()]
            if ids:
                # a cell with the tag of another language says nothing of the table's
                prose = [
                    char for cell in row if cell not in ids and not re.search(r"\[[a-z]{2}\]", cell) for char in cell
                ]
                letters = [is_arabic(char) for char in prose if char.isalpha()]
                return ids[-1] if 2 * sum(letters) > len(letters) else ids[0]
        # an id may be broken over the first lines of a column; a number is the code of a goal, or a count beside such
        broken = (text for column in zip(*rows, strict=False) for text in accumulate(column) if not text.isdigit())
        return next((text for text in chain(broken, *rows) if text in self._kinds), "")

    def _numbers(self, keys: Iterable[str]) -> list[int]:
        """The numbers of the records that have one of some squashed names."""
        rows = [row for key in keys for row in self._rows("SELECT number FROM names WHERE name = ?", key)]
        return sorted({number for (number,) in rows})

    def _keys(self, name: str) -> list[str]:
        """The keys under which a name may stand: a code with its point, else squashed; turned if it was copied so."""
        name = symbol_in(name)
        code = self._read_code(name)
        if self._kinds.get(code, "").startswith("sdg-") or (code[:1].isdigit() and "." in code and "." in name):
            return [code]
        readings = pasted(name)
        keys = ["".join([reading[0] for reading in readings]), "".join([reading[-1] for reading in readings])]
        if any(len(reading) > 1 for reading in readings):  # drawn from left to right, the last word came first
            keys += ["".join([reading[at] for reading in reversed(readings)]) for at in (0, -1)]
        keys = [squash(code), *keys, *map(squash, numbered(name, self._known))]
        return [key for key in dict.fromkeys([*keys, *map(stem, keys)]) if key]

    def _asked(self, query: str) -> list[Word]:
        """The words of a query with what they may mean and where that stands."""
        readings = [self._vocabulary.read(reading) for reading in _readings(query)]
        readings += [[whole] for whole in (*dates(query), *codes(query))[: weights.MOST_WORDS]]
        typed = len(readings) <= weights.TYPED_WORDS
        meant = {tuple(reading): self._vocabulary.meant(reading, typed) for reading in readings}
        for first, second in pairwise(readings):
            joined = first[0] + second[0]
            if self._vocabulary.places(joined) and not joined.isdecimal():  # 24/7 is not 247
                for its in (meant[tuple(first)], meant[tuple(second)]):
                    its[joined] = max(its.get(joined, 0.0), weights.JOINED)
        agency = "WHO" in query.split()
        empty = [reading[0] in self._known.function and not (agency and reading[0] == "who") for reading in readings]
        return [
            Word(reading[0], "", weights.FUNCTION, meant[tuple(reading)], {})
            if says_nothing and not all(empty)
            else self._word(reading, meant[tuple(reading)])
            for reading, says_nothing in zip(readings, empty, strict=True)
        ]

    def _word(self, reading: list[str], meant: Mapping[str, float]) -> Word:
        """A word with how much it says: the fewer records have it, in the meanings that fit best, the more."""
        places = {word: self._vocabulary.places(word) for word in meant}
        least = max(meant.values(), default=0.0) - weights.NEARLY_BEST
        having = set().union(*[numbers for word, fit in meant.items() if fit >= least for _, numbers in places[word]])
        return Word(reading[0], stem(reading[0]), rarity(reading[0], len(self._records), len(having)), meant, places)


def _readings(query: str) -> list[list[str]]:
    """The ways in which each word of a query can be read, as far as words and letters are looked at."""
    return [[word[: weights.LONGEST_WORD] for word in reading] for reading in pasted(query)[: weights.MOST_WORDS]]
