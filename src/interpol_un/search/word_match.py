"""Which words of the index a typed word may mean, and how well each fits.

The same word; one with the same stem; one that begins with it or shares most of its beginning (terrorism, terrorist);
one with the same Arabic consonants (لجان, لجنة); two that were written as one or one as two; and, where none of these
stands in a name, one that differs by a slip or two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from . import weights
from .folding import cut, forms, is_arabic, skeleton, stems
from .search_text import NAME, SAID, TEXT
from .typos import near

SPELLINGS = (("or", "our"), ("our", "or"), ("er", "re"), ("re", "er"), ("am", "amme"), ("amme", "am"))
"""Endings of English words that are spelt in two ways: labor, labour; center, centre; program, programme."""


class Vocabulary:
    """The words of an index, in the tables `words`, `places`, `forms` and `synonyms`."""

    def __init__(self, rows: Callable[..., list[Any]], function_words: frozenset[str]) -> None:
        self._rows = rows
        self._function_words = function_words
        self._known: dict[str, Sequence[tuple[int, list[int]]]] = {}

    def places(self, word: str) -> Sequence[tuple[int, list[int]]]:
        """For each weight, the least first, the numbers of the records where a word stands so; empty if unknown."""
        if word not in self._known:
            rows = self._rows("SELECT weight, numbers FROM places WHERE word = ? ORDER BY weight", word)
            self._known[word] = [(weight, [*map(int, numbers.split())]) for weight, numbers in rows]
        return self._known[word]

    def named(self, least: int) -> list[str]:
        """Every word that weighs so much or more anywhere."""
        return self._first("SELECT word FROM words WHERE weight >= ? ORDER BY word", least)

    def _first(self, question: str, *values: object) -> list[str]:
        """The first column of the rows that answer a question."""
        return [row[0] for row in self._rows(question, *values)]

    def _having(self, form: str) -> list[str]:
        """The other words that have a form, or a skeleton after ~."""
        return " ".join(self._first("SELECT words FROM forms WHERE form = ?", form)).split()

    def read(self, reading: list[str]) -> list[str]:
        """Of the ways a word can be read, those that make a word; all if none does."""
        if len(reading) == 1:
            return reading
        return [word for word in reading if word in self._function_words or any(self._same(word))] or reading

    def meant(self, reading: list[str], doubted: bool) -> dict[str, float]:
        """The index words that one word of a query may mean, in any of the ways it can be read.

        doubted: whether a word that is known but stands in no name may be a slip for one that does.
        """
        found: dict[str, float] = {}

        def keep(matches: Iterable[tuple[float, str]], share: float = 1.0) -> None:
            for fit, match in matches:
                found[match] = max(fit * share, found.get(match, 0.0))

        for word in reading:
            keep(self._same(word))
        known = bool(found)
        named = any(self._is_named(match) for match in found)
        for word in reading:
            keep(self._kin(word), weights.KIN_OF_KNOWN if known else 1.0)
            keep((weights.SKELETON, other) for other in self._having(f"~{skeleton(word)}"))
        meaning = "SELECT words FROM synonyms WHERE form = ?"
        listed = [words for word in reading for form in forms(word) for words in self._first(meaning, form)]
        synonyms = " ".join(listed).split()
        keep((weights.SYNONYM, other) for other in synonyms)
        for word in reading if not synonyms and (not known or (doubted and not named)) else ():
            slips = near(word, self.named(SAID)) or ([] if found else near(word, self.named(TEXT)))
            fits = [(weights.NEAR - weights.SLIP * far, other) for far, other in slips[: weights.NEAREST]]
            keep(fits, weights.NEAR_KNOWN if known else 1.0)
            if not known:
                # two words that were written as one, both of names
                cuts = ((word[:at], word[at:]) for at in range(len(word) - 3, 1, -1) if word.isalpha())
                own = (parts for parts in cuts if self._function_words.isdisjoint(parts))
                parted: tuple[str, ...] = next((parts for parts in own if all(map(self._is_named, parts))), ())
                keep((weights.JOINED, part) for part in parted)
        return found

    def _is_named(self, word: str) -> bool:
        """Whether a word stands in a name."""
        return any(weight >= NAME for weight, _ in self.places(word))

    def _same(self, word: str) -> Iterator[tuple[float, str]]:
        """The word itself and those with the same stem."""
        if self.places(word):
            yield weights.SAME, word
        for stem in stems(word):
            if stem != word and self.places(stem):
                yield weights.STEM, stem
            for form, fit in ((stem, weights.STEM), (cut(stem), weights.CUT)):
                yield from ((fit, other) for other in self._having(form))
                if form != stem and self.places(form):
                    yield fit, form
        for ending, other in SPELLINGS:
            if word.endswith(ending) and self.places(word[: -len(ending)] + other):
                yield weights.CUT, word[: -len(ending)] + other

    def _kin(self, word: str) -> Iterator[tuple[float, str]]:
        """Words that begin with the word or share most of its beginning."""
        if len(word) < 3:
            return
        start = word if len(word) < 5 or word.isdigit() else word[:5]
        begun = "SELECT word FROM words WHERE word >= ? AND word < ? ORDER BY word"
        for other in self._first(begun, start, f"{start}\U0010ffff"):
            shared = next((at for at, letter in enumerate(word) if letter != other[at : at + 1]), len(word))
            longest = max(len(word), len(other))
            if shared == len(word):
                yield weights.BEGINS * (0.5 + 0.5 * shared / longest), other
            elif shared >= weights.KIN_SHARE * longest and not is_arabic(word):
                yield weights.BEGINS * shared / longest, other
