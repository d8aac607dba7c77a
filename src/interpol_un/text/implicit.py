"""Embedding levels of text without explicit formatting (UAX #9 rules W1-W7, N0-N2, I1-I2), by way of python-bidi.

python-bidi displays text but tells no levels. Characters of class BN take part in no rule (X9), and the library keeps
them at the level of the character before. So every character is given a tag of such characters that holds its index:
in the displayed string the tags tell where each character stands, and a tag that reads backwards, that its level is
odd.

The library is never given isolates or embeddings: it looks at the wrong context of a bracket that follows an isolate.
`explicit` takes those apart. So only the levels 0, 1 and 2 occur here.

A phrase (letters of one direction with neutrals between them, or digits) has one level throughout: N1 gives neutrals
their neighbours' direction. It is resolved as one letter, which makes the text about ten times shorter. Brackets are
never inside a phrase (N0 pairs them).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import add

from interpol_un.text.characters import ARABIC_LETTERS, INVISIBLE, JOINERS, MARKS

OBJECT = "\ufffc"  # class ON, no bracket: what an isolate is to the text around it
STRONG = "\u200e\u200f"  # LRM, RLM: the strong mark of a level by its parity

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8"
_NEUTRALS = f" {OBJECT},.:;!?'\"/&*_\u00ab\u00bb\u060c\u2013\u2014\u2018-\u201f\u2022\u2026"

_ARABIC = f"[{ARABIC_LETTERS}][{ARABIC_LETTERS}{MARKS}{INVISIBLE}{JOINERS}]*"
_PHRASE = re.compile(f"{_ARABIC}(?:[{_NEUTRALS}]+{_ARABIC})*|[{_LATIN}]+(?:[{_NEUTRALS}]+[{_LATIN}]+)*|[0-9]+")
# Up to the first strong character, in the scripts of most texts.
_BEGINNING = re.compile(f"[{_NEUTRALS}0-9()]*(?:([{ARABIC_LETTERS}])|[{_LATIN}])")
# What python-bidi must be given another character for: separators of segments, lone surrogates, tags.
_UNLIKE = re.compile("[\t\x0b\x1f]|([\ud800-\udfff])|([\U000e0020-\U000e007f])")
# What tags are made of, all of class BN.
_TAG_DIGITS = "".join(map(chr, range(0xE0020, 0xE0080)))


def _stand_in(match: re.Match[str]) -> str:
    """A character of the same class.

    The library takes UTF-8, where a lone surrogate (class L) cannot stand. It applies L1 to the tag before a separator.
    """
    return ("A", "\u200d")[match.lastindex - 1] if match.lastindex else OBJECT


def base_level(text: str) -> int:
    """Paragraph embedding level by the first strong character outside isolates: 0 or 1 (rules P2, P3)."""
    beginning = _BEGINNING.match(text)
    if beginning:
        return 1 if beginning[1] else 0
    from bidi import get_base_level

    return int(get_base_level(_UNLIKE.sub(_stand_in, text))) if text else 0


def implicit_levels(text: str, base: int) -> list[int]:
    """Embedding level of every character of text, in which no explicit formatting character may stand.

    base is 0 or 1. The levels are those before L1; a level 2 that no odd level touches is told as 0: every line of it
    looks the same. Characters of class BN have the level of the character before them. Raises nothing on any string.
    """
    spans = [match.span() for match in _PHRASE.finditer(text)]
    parts = []
    done = 0
    for first, last in spans:
        parts.append(text[done : first + 1])
        done = last
    parts.append(text[done:])
    found = _levels("".join(parts), base)
    levels: list[int] = []
    taken = done = 0
    for first, last in spans:
        upto = taken + first + 1 - done
        levels += found[taken:upto]
        levels += [levels[-1]] * (last - first - 1)
        taken, done = upto, last
    levels += found[taken:]
    return levels


def _levels(text: str, base: int) -> list[int]:
    """The levels of a text without its phrases."""
    from bidi import get_display

    size = len(text)
    tags = _tags(1 << size.bit_length())
    units = list(map(add, _UNLIKE.sub(_stand_in, text), tags))
    # The strong mark at the end stands for eos (X10) and keeps L1 off the blanks before it. It is displayed at the end
    # where the paragraph's direction leads.
    display = get_display("".join(units) + STRONG[base], base_dir="LR"[base])[base:]
    length = 1 + len(tags[0])
    shown = [display[place : place + length] for place in range(0, size * length, length)]
    indices = dict(zip(units, range(size), strict=True))
    even = [indices[unit] for unit in shown if unit in indices]  # what is not reversed
    levels = [1] * size
    for index in even:
        levels[index] = 2 if base else 0
    if base or len(even) == size:
        return levels
    places = {indices[unit if unit in indices else unit[::-1]]: place for place, unit in enumerate(shown)}
    for direction in (range(size), range(size - 1, -1, -1)):
        odd = None  # the nearest character of odd level
        for index in direction:
            if levels[index] == 1:
                odd = index
            elif odd is not None and (index < odd) != (places[index] < places[odd]):
                levels[index] = 2  # turned round together with an odd one: nothing at level 0 stands between
    return levels


@lru_cache(maxsize=4)
def _tags(count: int) -> Sequence[str]:
    """So many tags, all of one length."""
    tags = list(_TAG_DIGITS)
    while len(tags) < count:
        tags = [digit + tag for digit in _TAG_DIGITS for tag in tags][:count]
    return tags
