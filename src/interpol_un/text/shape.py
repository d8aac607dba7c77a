"""Split a paragraph into clusters, in logical order: what is drawn in one or two columns, with the marks on it.

Arabic letters are joined: each has the contextual form of its place in the word, and lam-alef is one cell. The
joining types of ArabicShaping.txt (Unicode 15.0) say which letters join, for every letter of the Arabic blocks. The
tables of arabic-reshaper give the forms. Its `reshape` is not used: it parts the neighbours of a letter that has no
presentation form, raises on a joiner before lam-alef, and keeps no map back to the letters. Here such a letter is drawn
by its own code point, and its neighbours still join it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from interpol_un.text.characters import (
    ARABIC_LETTERS,
    DIRECTIONAL,
    EMOJI,
    EXTENDERS,
    HARAKAT,
    INVISIBLE,
    JOINERS,
    MARKS,
    SIMPLE,
    SIMPLE_RTL,
    SIMPLE_VISIBLE,
    members,
)

ZWJ = "\u200d"
LAM, ALEFS = "\u0644", "\u0622\u0623\u0625\u0627"

# Marks and signs that ride on a letter and part no two of them.
_TRANSPARENT = f"{MARKS}{INVISIBLE}{DIRECTIONAL}"
# What has a cell of its own, between the joiners before it and what rides on it. Lam and alef have one cell together.
_UNIT = re.compile(f"([{JOINERS}]*)({LAM}[{_TRANSPARENT}]*[{ALEFS}]|.)([{_TRANSPARENT}{JOINERS}]*)")
_JOINER = re.compile(f"[{JOINERS}]")

# Joining types; the Arabic letters in neither set (hamza, high hamza, U+08AD) are of type U.
_DUAL = (
    "\u0620\u0626\u0628\u062a-\u062e\u0633-\u063f\u0641-\u0647\u0649\u064a\u066e\u066f\u0678-\u0687\u069a-\u06bf"
    "\u06c1\u06c2\u06cc\u06ce\u06d0\u06d1\u06fa-\u06fc\u06ff\u0750-\u0758\u075c-\u076a\u076d-\u0770\u0772\u0775-\u0777"
    "\u077a-\u077f\u0886\u0889-\u088d\u08a0-\u08a9\u08af\u08b0\u08b3-\u08b8\u08ba-\u08c8"
    "\u0640\u0883-\u0885"  # type C, tatweel: joins on both sides as well
)
_RIGHT = (
    "\u0622-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf"
    "\u06d2\u06d3\u06d5\u06ee\u06ef\u0759-\u075b\u076b\u076c\u0771\u0773\u0774\u0778\u0779\u0870-\u0882\u088e"
    "\u08aa-\u08ac\u08ae\u08b1\u08b2\u08b9"
)


class Letter(NamedTuple):
    """before, after: whether it joins what stands before, after it; forms: isolated, initial, medial, final."""

    before: bool
    after: bool
    forms: tuple[str, str, str, str]


_NO_LETTER = Letter(False, False, ("", "", "", ""))


@lru_cache(maxsize=8192)
def shape(piece: str, *, keep_marks: bool) -> tuple[Sequence[str], Sequence[str]]:
    """What is drawn in each column of a piece of text, in logical order, and the characters that each stands for.

    The piece is one of `_USUAL`. keep_marks draws harakat; without it they are in the texts alone. Between two letters,
    a joiner beside a letter decides for that letter; everything else there is transparent.
    """
    if not JOINED_WORD.search(piece):
        return (*piece,), (*piece,)
    letters = _letters()
    undrawn = f"[{JOINERS}{INVISIBLE}{DIRECTIONAL}{'' if keep_marks else HARAKAT}]"
    glyphs: list[str] = []
    texts: list[str] = []
    units: list[tuple[str, str, str]] = _UNIT.findall(piece)
    offered = units[0][0].endswith(ZWJ)
    for (lead, base, after), (_, following, _) in pairwise([*units, ("", "", "")]):
        letter = letters.get(base[0] + base[1:][-1:], _NO_LETTER)
        joiners = _JOINER.findall(after) if after else ()
        takes = joiners[0] == ZWJ if joiners else letters.get(following[:1], _NO_LETTER).before
        isolated, initial, medial, final = letter.forms
        if letter.before and offered:
            form = medial if letter.after and takes else final
        else:
            form = initial if letter.after and takes else isolated
        offered = joiners[-1] == ZWJ if joiners else letter.after
        riders = base[1:-1] + after
        glyphs.append((form or base) + (riders and re.sub(undrawn, "", riders)))
        texts.append(lead + base + after)
    return tuple(glyphs), tuple(texts)


@cache
def _letters() -> Mapping[str, Letter]:
    """The letters, and lam with each alef. Other ligatures are illegible in one column in most fonts, and left alone.

    The table of arabic-reshaper is loaded without its package, which reads a configuration file named by the
    environment as soon as it is imported, fails if there is none at that place, and takes most of the time of a short
    run to load.
    """
    if TYPE_CHECKING:  # for programs that bundle what a program imports
        import arabic_reshaper.letters  # noqa: F401
    package = find_spec("arabic_reshaper")
    spec = package and PathFinder.find_spec("arabic_reshaper.letters", package.submodule_search_locations)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError("arabic_reshaper.letters", name="arabic_reshaper")
    table = module_from_spec(spec)
    spec.loader.exec_module(table)
    dual, right = {*members(_DUAL)}, {*members(_RIGHT)}
    letters = {}
    for letter in members(ARABIC_LETTERS):
        after = letter in dual
        letters[letter] = Letter(after or letter in right, after, table.LETTERS_ARABIC.get(letter, _NO_LETTER.forms))
    for alef, isolated, final in zip(ALEFS, "\ufef5\ufef7\ufef9\ufefb", "\ufef6\ufef8\ufefa\ufefc", strict=True):
        letters[LAM + alef] = Letter(True, False, (isolated, "", "", final))
    return MappingProxyType(letters)


JOINED_WORD = re.compile(f"[{JOINERS}]*[{ARABIC_LETTERS}][{ARABIC_LETTERS}{_TRANSPARENT}{JOINERS}]*")
"""A run of letters that may join, with what rides on them."""

_UNDRAWN = re.compile(f"[{INVISIBLE}{DIRECTIONAL}\u200c]|\u200d(?![{EMOJI}])")

# What stands between blanks, if nothing rides on it; an Arabic word by itself; other characters of one column.
_USUAL = re.compile(
    f"[{ARABIC_LETTERS}{SIMPLE_VISIBLE}{SIMPLE_RTL}]+ ?(?![{ARABIC_LETTERS}{EXTENDERS}{JOINERS}])"
    f"|{JOINED_WORD.pattern}"
    f"|[{SIMPLE}{SIMPLE_RTL}]+(?![{EXTENDERS}{JOINERS}])"
)


@cache
def _any() -> re.Pattern[str]:
    # One cluster: a flag, emoji joined (GB11), or any character, with its riders. A joiner in front of an Arabic letter
    # belongs to that letter, whatever stands before. Apart from the others, since most texts need none compiled.
    emoji = f"[{EMOJI}](?:[{EXTENDERS}]*\u200d[{EMOJI}])*"
    rider = f"[{EXTENDERS}]|[{JOINERS}](?![{JOINERS}]*[{ARABIC_LETTERS}])"
    return re.compile(f"(?:[\U0001f1e6-\U0001f1ff]{{2}}|{emoji}|.)(?:{rider})*", re.DOTALL)


def clusters(paragraph: str, *, keep_marks: bool) -> tuple[list[str], list[int], list[str]]:
    """The clusters of a cleaned paragraph in logical order: what is drawn, columns in a terminal, what it stands for.

    Every character is in exactly one of the texts. keep_marks: see `shape`.
    """
    glyphs: list[str] = []
    widths: list[int] = []
    texts: list[str] = []
    place = 0
    while place < len(paragraph):
        if match := _USUAL.match(paragraph, place):
            place = match.end()
            drawn, logical = shape(match[0], keep_marks=keep_marks)
            glyphs += drawn
            widths += [1] * len(drawn)
            texts += logical
            continue
        piece = next(_any().finditer(paragraph, place))[0]
        place += len(piece)
        glyph, width = _drawn(piece)
        if width == 0 and widths and widths[-1]:
            glyphs[-1] += glyph
            texts[-1] += piece
            continue
        if width == 0 and glyph:  # a mark with nothing to stand on would fall on a border
            glyph, width = "\u25cc" + glyph, 1
        glyphs.append(glyph)
        widths.append(width)
        texts.append(piece)
    return glyphs, widths, texts


@lru_cache(maxsize=1024)
def _drawn(cluster: str) -> tuple[str, int]:
    """What is drawn of a cluster, without what is invisible, and its columns."""
    from rich.cells import cell_len

    glyph = _UNDRAWN.sub("", cluster)
    return glyph, cell_len(glyph)
