"""How far a mistyped word is from a known one.

A swap of neighbours counts as three quarters of a slip; letters that writers confuse, and a letter doubled or not, as
half of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import weights

CONFUSED_PAIRS = (
    *("سص", "ضظ", "تط", "دض", "ذز", "ذد", "ثس", "قك", "حه", "عا", "غق", "زظ", "ثت", "جش"),
    *("cs", "sz", "ck", "kq", "iy", "bv", "gj", "mn", "ae", "ei", "io", "ou", "ao"),
)
"""Letters written for one another: alike in sound or, for vowels, unstressed."""

_EITHER_WAY = frozenset((*CONFUSED_PAIRS, *(pair[::-1] for pair in CONFUSED_PAIRS)))


def near(word: str, known: Sequence[str]) -> list[tuple[float, str]]:
    """Known words that differ from a word by one slip, two if it is long, with how many, the nearest first.

    Where there is none, those that begin with a word that does. Words of three letters and numbers have none.
    """
    if len(word) < 4 or any(char.isdigit() for char in word):
        return []
    most = 1.0 if len(word) < 7 else 2.0
    found = [(distance(word, other, most), other) for other in _alike(word, known, int(most))]
    if len(word) > 4 and all(far > most for far, _ in found):
        lengths = range(len(word) - 1, len(word) + 2)
        longer = [other for other in known if other[:2] == word[:2] and len(other) > len(word) + most]
        found = [(min(distance(word, other[:length], most) for length in lengths) + 0.5, other) for other in longer]
    farthest = min([most, *[far + 0.5 for far, _ in found]])
    within = [(far, other) for far, other in found if far <= farthest]
    return sorted(within, key=lambda slip: (slip[0], slip[1][0] != word[0], slip[1]))


def _alike(word: str, known: Sequence[str], most: int) -> Iterator[str]:
    """The known words of about the length that have a third of the word about where it stands.

    Whatever the slips, most of which touch one third of a word: one is left.
    """
    size = len(word) // 3
    first, middle, last = word[:size], word[size : 2 * size], word[2 * size :]
    head, low, high, tail = size + most, max(size - most, 0), 2 * size + most, len(last) + most
    for other in known:
        if not -most <= len(other) - len(word) <= most or other == word:
            continue
        if most == 1 and other[0] not in word[:2] and word[0] + other[0] not in _EITHER_WAY:
            continue  # of a short word the first letter is right, or swapped, or left out
        if first in other[:head] or middle in other[low:high] or last in other[-tail:]:
            yield other


def distance(left: str, right: str, most: float) -> float:
    """The slips from one word to the other; more than most as soon as it is more."""
    last: list[float] = []
    row = [*map(float, range(len(right) + 1))]
    for i, a in enumerate(left):
        before, last, row = last, row, [i + 1.0]
        for j, b in enumerate(right):
            less = last[j + 1] + (weights.DOUBLED if i and left[i - 1] == a else 1.0)
            more = row[j] + (weights.DOUBLED if j and right[j - 1] == b else 1.0)
            cost = min(less, more, last[j] + (0.0 if a == b else weights.CONFUSED if a + b in _EITHER_WAY else 1.0))
            if i and j and a == right[j - 1] and left[i - 1] == b:
                cost = min(cost, before[j - 1] + weights.SWAPPED)
            row.append(cost)
        if min(row) > most:
            return most + 1.0
    return row[-1]
