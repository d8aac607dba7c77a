"""Implicit embedding levels (UAX #9 rules W1-W7, N0-N2, I1-I2) of text without explicit formatting, from python-bidi.

python-bidi has no function for levels. Two ways lead to them:

1. `get_display(text, debug=True)` returns Rust's debug print, in which one `Level(n)` stands for every UTF-8 byte at a
   fixed distance from the next.
2. Where that print is missing or has another form: characters of class BN take part in no rule (X9) and python-bidi
   keeps them at the level of the character before. So a tag of such characters behind every character tells, in the
   displayed string, which character stands where and whether its level is odd.

Neither way is ever given isolates or embeddings: the library looks at the wrong context of a bracket that follows an
isolate. `explicit` takes those apart. So only the levels 0, 1 and 2 occur here.

A phrase (letters of one direction with neutrals between them) has one level throughout, because N1 gives the neutrals
their neighbours' direction. It is resolved as one letter, which makes the text about ten times shorter. Brackets are
never inside a phrase (N0 pairs them), nor are digits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import compress

from interpol_un.text.scripts import ARABIC_LETTERS, INVISIBLE, JOINERS, MARKS

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8"
OBJECT = "\ufffc"  # class ON, no bracket: what an isolate is to the text around it
_NEUTRALS = f" {OBJECT},.:;!?'\"/&*_\u00ab\u00bb\u060c\u2013\u2014\u2018-\u201f\u2022\u2026"

# One unit of the debug print, around the digit.
_HEAD = "\n        Level(\n            "
_TAIL = ",\n        ),"
_STRIDE = len(_HEAD) + 1 + len(_TAIL)
_BEFORE_LEVELS = "\n    levels: ["
_AFTER_LEVELS = "\n    ],\n    paragraphs: ["

_LEAD_BYTES = bytes(0 if 0x80 <= byte < 0xC0 else 1 for byte in range(256))

# Alphabet of the tags: class BN, and none of them can stand in cleaned text outside a flag.
_TAG_DIGITS = 64
_TAG_LENGTH = 4
_TAG_BASE = 0xE0020
_TAG_OPEN, _TAG_CLOSE = "\U000e0070", "\U000e0071"


@cache
def _phrases() -> re.Pattern[str]:
    arabic = f"[{ARABIC_LETTERS}][{ARABIC_LETTERS}{MARKS}{INVISIBLE}{JOINERS}]*"
    return re.compile(
        f"{arabic}(?:[{_NEUTRALS}]+{arabic})*|[{_LATIN}]+(?:[{_NEUTRALS}]+[{_LATIN}]+)*",
    )


@cache
def _beginning() -> re.Pattern[str]:
    """Up to the first strong character; for the scripts of most texts."""
    return re.compile(f"[{_NEUTRALS}0-9()]*(?:([{ARABIC_LETTERS}])|[{_LATIN}])")


@cache
def _surrogates() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")


def encodable(text: str) -> str:
    """The text with lone surrogates, which are of class L, as a letter of that class: python-bidi takes UTF-8."""
    return _surrogates().sub("A", text)


def base_level(text: str) -> int:
    """Paragraph embedding level by the first strong character outside isolates: 0 or 1 (rules P2, P3)."""
    beginning = _beginning().match(text)
    if beginning:
        return 1 if beginning[1] else 0
    from bidi import get_base_level

    return int(get_base_level(encodable(text))) if text else 0


def resolve(text: str, base: int) -> list[int]:
    """Embedding level of every character of text, in which no explicit formatting character may stand.

    base is 0 or 1. The levels are those before L1. Characters of class BN have the level of the character before them.
    Raises nothing on any string.
    """
    spans = [match.span() for match in _phrases().finditer(text)]
    parts = []
    done = 0
    for first, last in spans:
        parts.append(text[done : first + 1])
        done = last
    parts.append(text[done:])
    short = encodable("".join(parts))
    found = levels_from_debug(short, base)
    if found is None:
        found = levels_from_display(short, base)
    levels: list[int] = []
    taken = done = 0
    for first, last in spans:
        upto = taken + first + 1 - done
        levels += found[taken:upto]
        levels += [levels[-1]] * (last - first - 1)
        taken, done = upto, last
    levels += found[taken:]
    return levels


def levels_from_debug(text: str, base: int) -> list[int] | None:
    """The first way; None if python-bidi's debug print does not have the known form."""
    from bidi import get_display

    try:
        report = get_display(text, base_dir="LR"[base], debug=True)
    except TypeError:  # no such argument any more
        return None
    data = text.encode()
    last = report.rfind(_AFTER_LEVELS)
    first = last - _STRIDE * len(data)
    if first < 0 or not report.endswith(_BEFORE_LEVELS, 0, first):
        return None
    digits = report[first + len(_HEAD) : last : _STRIDE]
    if not set(digits) <= {"0", "1", "2"}:
        return None
    return list(map(int, compress(digits, data.translate(_LEAD_BYTES))))


def levels_from_display(text: str, base: int) -> list[int]:
    """The second way. A level 2 that no odd level touches is told as 0: every line of it looks the same."""
    from bidi import get_display

    # The strong mark at the end stands for eos (X10) and keeps L1 off the blanks before it.
    tagged = "".join([character + _tag(index) for index, character in enumerate(_untagged(text))])
    shown = get_display(tagged + "\u200e\u200f"[base], base_dir="LR"[base])
    rank: dict[int, int] = {}
    odd: dict[int, bool] = {}
    pattern = f"{_TAG_OPEN}(.{{{_TAG_LENGTH}}}){_TAG_CLOSE}|{_TAG_CLOSE}(.{{{_TAG_LENGTH}}}){_TAG_OPEN}"
    for place, match in enumerate(re.finditer(pattern, shown, re.DOTALL)):
        index = _number(match[1] or match[2][::-1])
        rank[index], odd[index] = place, match[1] is None
    if base:
        return [1 if odd[index] else 2 for index in range(len(text))]
    levels = [1 if odd[index] else 0 for index in range(len(text))]
    for indices in (range(len(text)), range(len(text) - 1, -1, -1)):
        nearest = None
        for index in indices:
            if odd[index]:
                nearest = index
            elif nearest is not None and (index < nearest) != (rank[index] < rank[nearest]):
                levels[index] = 2  # turned round together with an odd one: nothing at level 0 stands between
    return levels


def _untagged(text: str) -> str:
    """The text without characters like those of the tags, and with other neutrals for the separators of segments.

    The library applies L1, and sets the tag of the character before a separator to the base level with it.
    """
    return re.sub("[\t\x0b\x1f]", "\ufffc", re.sub("[\U000e0020-\U000e007f]", "\u200d", text))


def _tag(number: int) -> str:
    digits = [chr(_TAG_BASE + number // _TAG_DIGITS**place % _TAG_DIGITS) for place in range(_TAG_LENGTH)]
    return _TAG_OPEN + "".join(digits) + _TAG_CLOSE


def _number(digits: Sequence[str]) -> int:
    return sum((ord(digit) - _TAG_BASE) * _TAG_DIGITS**place for place, digit in enumerate(digits))
