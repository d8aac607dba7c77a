"""Embedding levels of a paragraph: rules P2-P3, X1-X10 here, W1-W7, N0-N2 and I1-I2 by way of python-bidi.

python-bidi displays text but tells no levels. Characters of class BN take part in no rule (X9), and the library keeps
them at the level of the character before. So every character is given a tag of such characters that holds its index:
in the displayed string the tags tell where each character stands, and a tag that reads backwards, that its level is
odd.

The library is never given isolates or embeddings: it looks at the wrong context of a bracket that follows an isolate.
The explicit levels of X1-X8 and the isolating run sequences of X10 are worked out here. Each sequence is then resolved
by itself as if it were a paragraph: its sos and eos stand as strong marks at its ends, isolate initiators and PDI as
neutral objects, overridden characters as the strong mark they are overridden to. So the library tells only the levels
0, 1, 2.

A phrase (letters of one direction with neutrals between them, or digits) has one level throughout: N1 gives neutrals
their neighbours' direction. It is resolved as one letter, which makes the text about ten times shorter. Brackets are
never inside a phrase (N0 pairs them).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, product
from operator import add, itemgetter

from interpol_un.text.characters import ARABIC_LETTERS, FSI, INVISIBLE, JOINERS, LRO, MARKS, PDF, PDI, RLE, RLI, RLO
from interpol_un.text.line import Base

OBJECT = "\ufffc"  # class ON, no bracket: what an isolate is to the text around it
STRONG = "\u200e\u200f"  # LRM, RLM: the strong mark of a level by its parity

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8"
_NEUTRALS = f" {OBJECT},.:;!?'\"/&*_\u00ab\u00bb\u060c\u2013\u2014\u2018-\u201f\u2022\u2026"

_ARABIC = f"[{ARABIC_LETTERS}{MARKS}{INVISIBLE}{JOINERS}]*"
# The first character of a phrase, and the rest.
_PHRASE = re.compile(
    f"([{ARABIC_LETTERS}{_LATIN}0-9])((?<=[0-9])[0-9]*|(?<=[{_LATIN}])[{_LATIN}]*(?:[{_NEUTRALS}]+[{_LATIN}]+)*"
    f"|{_ARABIC}(?:[{_NEUTRALS}]+[{ARABIC_LETTERS}]{_ARABIC})*)"
)
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
    if beginning := _BEGINNING.match(text):
        return 1 if beginning[1] else 0
    from bidi import get_base_level

    return int(get_base_level(_UNLIKE.sub(_stand_in, text))) if text else 0


def implicit_levels(text: str, base: int) -> list[int]:
    """Embedding level of every character of text, in which no explicit formatting character may stand.

    base is 0 or 1. The levels are those before L1; a level 2 that no odd level touches is told as 0: every line of it
    looks the same. Characters of class BN have the level of the character before them. Raises nothing on any string.
    """
    pieces = _PHRASE.split(text)
    rests = pieces[2::3]
    del pieces[2::3]
    found = _levels("".join(pieces), base)
    levels: list[int] = []
    done = 0
    for before, rest in zip(pieces[::2], rests, strict=False):
        upto = done + len(before) + 1
        levels += found[done:upto]
        levels += levels[-1:] * len(rest)
        done = upto
    return levels + found[done:]


def _levels(text: str, base: int) -> list[int]:
    """The levels of a text without its phrases."""
    from bidi import get_display

    size = len(text)
    length = 1 + (size.bit_length() - 1) // 6  # of a tag
    tags = map("".join, product(_TAG_DIGITS, repeat=length))
    units = list(map(add, _UNLIKE.sub(_stand_in, text), tags))
    # The strong mark at the end stands for eos (X10) and keeps L1 off the blanks before it. It is displayed at the end
    # where the paragraph's direction leads.
    display = get_display("".join(units) + STRONG[base], base_dir="LR"[base])[base:]
    indices = dict(zip(units, range(size), strict=True))
    levels = [1] * size
    places = [0] * size
    for place in range(size):
        unit = display[place * (1 + length) : (place + 1) * (1 + length)]
        index = indices.get(unit)
        if index is None:
            index = indices[unit[::-1]]
        else:
            levels[index] = 2 * base
        places[index] = place
    if base or 1 not in levels:
        return levels
    for direction in (range(size), range(size - 1, -1, -1)):
        odd = None  # the nearest character of odd level
        for index in direction:
            if levels[index] == 1:
                odd = index
            elif odd is not None and (index < odd) != (places[index] < places[odd]):
                levels[index] = 2  # turned round together with an odd one: nothing at level 0 stands between
    return levels


REMOVED = -1  # level of a character that X9 takes out

_MAX_DEPTH = 125
_OVERRIDES = {LRO: STRONG[0], RLO: STRONG[1]}
_ISOLATES = re.compile("[\u2066-\u2069]")
_FORMATTING = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Class BN without those.
_BOUNDARY_NEUTRAL = re.compile(
    "[\\x00-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f\\xad\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\ufeff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
_SIGN = f"{_FORMATTING.pattern}|{_BOUNDARY_NEUTRAL.pattern}"


def embedding_levels(paragraph: str, base: Base | None) -> tuple[int, list[int]]:
    """The paragraph embedding level and the level of every character, before rule L1.

    base None takes the direction of the first strong character outside isolates (P2, P3). Characters that X9 takes
    out have the level REMOVED. No paragraph separator may stand in the text.
    """
    level = base_level(paragraph) if base is None else "LR".index(base)
    levels = (_explicit_levels if _FORMATTING.search(paragraph) else implicit_levels)(paragraph, level)
    for match in _BOUNDARY_NEUTRAL.finditer(paragraph):
        levels[match.start()] = REMOVED
    return level, levels


def _explicit_levels(text: str, base: int) -> list[int]:
    """The levels of a paragraph, or of what stands in a valid isolate, which is resolved by itself (X1-X10)."""
    levels = [REMOVED] * len(text)
    kept: list[tuple[int, int, str]] = []  # level, index, and the character that it acts as from here on
    stack = [(base, "")]  # level, and the strong mark that characters are overridden to
    overflow = 0  # embeddings that are open but too deep
    done = inert = 0  # inert: the end of an isolate that is too deep
    signs, ended = re.compile(_SIGN), text + PDF
    while match := signs.search(ended, done):
        index, sign = match.start(), match[0]
        level, override = stack[-1]
        kept += [(level, place, override or text[place]) for place in range(done, index)]
        done = index + 1
        if isolate := _ISOLATES.match(sign) is not None:
            kept.append((level, index, override or OBJECT))
        if index < inert or sign == PDI or not _FORMATTING.match(sign):
            continue
        if sign == PDF:
            if overflow:
                overflow -= 1
            elif len(stack) > 1:
                stack.pop()
            continue
        end = _end_of_isolate(text, done) if isolate else done
        rtl = base_level(text[done:end]) if sign == FSI else sign in (RLE, RLO, RLI)
        inner = level + 1 + (level % 2 == rtl)
        if overflow or inner > _MAX_DEPTH:
            inert = end
            overflow += not isolate
        elif isolate:
            levels[done:end] = _explicit_levels(text[done:end], inner)
            done = end
        else:
            stack.append((inner, _OVERRIDES.get(sign, "")))
    _resolve(kept, base, levels)
    return levels


def _end_of_isolate(text: str, start: int) -> int:
    """Where the PDI stands that matches the initiator before start, or the end of the text (BD9)."""
    depth = 1
    for match in _ISOLATES.finditer(text, start):
        depth += -1 if match[0] == PDI else 1
        if not depth:
            return match.start()
    return len(text)


def _resolve(kept: Sequence[tuple[int, int, str]], base: int, levels: list[int]) -> None:
    """Put the levels into the places that are kept: their runs are the isolating run sequences (X10).

    What an isolate holds is not kept, so that its initiator and PDI stand side by side (BD13).
    """
    runs = [(level, [*run]) for level, run in groupby(kept, key=itemgetter(0))]
    explicit = [base, *[level for level, _ in runs], base]
    for (level, run), before, after in zip(runs, explicit, explicit[2:], strict=False):
        sos, eos = STRONG[max(level, before) & 1], STRONG[max(level, after) & 1]
        found = implicit_levels(sos + "".join([character for _, _, character in run]) + eos, level & 1)
        for (_, index, _), relative in zip(run, found[1:-1], strict=True):
            levels[index] = level - (level & 1) + relative
