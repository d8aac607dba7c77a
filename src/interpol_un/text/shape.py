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
from types import MappingProxyType, ModuleType
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

ISOLATED, INITIAL, MEDIAL, FINAL = range(4)  # places of the forms in arabic-reshaper's tables
ZWJ = "\u200d"
LAM = "\u0644"

# A letter, the joiners before it, and what rides on it.
_UNIT = re.compile(f"([{JOINERS}]*)([{ARABIC_LETTERS}])([{MARKS}{INVISIBLE}{DIRECTIONAL}{JOINERS}]*)")

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


class Shaped(NamedTuple):
    """The cells of one word in logical order, one column each: what is drawn, the characters it stands for, and the
    index of the first of them in the word."""

    glyphs: tuple[str, ...]
    texts: tuple[str, ...]
    offsets: tuple[int, ...]


class Letter(NamedTuple):
    """before, after: whether it joins the letter before, after it; forms: isolated, initial, medial, final."""

    before: bool
    after: bool
    forms: tuple[str, str, str, str]


@lru_cache(maxsize=8192)
def shape(word: str, *, keep_marks: bool) -> Shaped:
    """Shape one word: Arabic letters, each with what follows it (marks, joiners, invisible characters); joiners may
    also stand before the first letter. keep_marks draws harakat; without it they are in the texts alone."""
    letters, ligatures = _letters(), _ligatures()
    undrawn = _undrawn(keep_marks=keep_marks)
    units: list[tuple[str, str, str]] = _UNIT.findall(word)
    connections = _connections(units)
    glyphs: list[str] = []
    texts: list[str] = []
    offsets: list[int] = []
    offset = 0
    done = 0
    while done < len(units):
        lead, base, after = units[done]
        joined_before, joined_after = connections[done]
        forms = letters[base].forms
        text = lead + base + after
        done += 1
        if base == LAM and joined_after and not _joiners(after):
            alef, alef_after = units[done][1:]
            ligature = ligatures.get(base + alef)
            if ligature is not None:
                forms, joined_after = ligature, False
                text += alef + alef_after
                after += alef_after
                done += 1
        if joined_after:
            form = forms[MEDIAL if joined_before else INITIAL]
        else:
            form = forms[FINAL if joined_before else ISOLATED]
        glyphs.append((form or base) + undrawn.sub("", after))
        texts.append(text)
        offsets.append(offset)
        offset += len(text)
    return Shaped(tuple(glyphs), tuple(texts), tuple(offsets))


def _connections(units: list[tuple[str, str, str]]) -> list[tuple[bool, bool]]:
    """Whether each letter is joined to what stands before it and to what stands after it.

    Between two letters, a joiner beside a letter decides for that letter; everything else there is transparent.
    """
    letters = _letters()
    connections = []
    offers = False
    joiners: Sequence[str] = units[0][0]
    for index, (_, base, after) in enumerate(units):
        letter = letters[base]
        joined_before = letter.before and (joiners[-1] == ZWJ if joiners else offers)
        joiners = _joiners(after)
        takes = index + 1 < len(units) and letters[units[index + 1][1]].before
        connections.append((joined_before, letter.after and (joiners[0] == ZWJ if joiners else takes)))
        offers = letter.after
    return connections


def _joiners(after: str) -> Sequence[str]:
    return [character for character in after if character in JOINERS] if after else ()


@cache
def _undrawn(*, keep_marks: bool) -> re.Pattern[str]:
    return re.compile(f"[{JOINERS}{INVISIBLE}{DIRECTIONAL}{'' if keep_marks else HARAKAT}]")


@cache
def _letters() -> Mapping[str, Letter]:
    forms = _tables("letters").LETTERS_ARABIC
    none = ("", "", "", "")
    joining = {**dict.fromkeys(members(_RIGHT), (True, False)), **dict.fromkeys(members(_DUAL), (True, True))}
    return MappingProxyType(
        {
            letter: Letter(*joining.get(letter, (False, False)), forms.get(letter, none))
            for letter in members(ARABIC_LETTERS)
        }
    )


@cache
def _ligatures() -> Mapping[str, tuple[str, str, str, str]]:
    """Forms of lam with each alef. arabic-reshaper's other ligatures (Allah as U+FDF2 among them) are left alone: in
    most fonts they are illegible in one column."""
    return MappingProxyType(
        {
            letters: forms
            for name, (letters, forms) in _tables("ligatures").LIGATURES
            if re.fullmatch("ARABIC LIGATURE LAM WITH ALEF( WITH (HAMZA (ABOVE|BELOW)|MADDA ABOVE))?", name)
        }
    )


def _tables(name: str) -> ModuleType:
    """A module of tables of arabic-reshaper, loaded without its package.

    The package reads a configuration file named by the environment as soon as it is imported, fails if there is none
    at that place, and takes most of the time of a short run to load.
    """
    if TYPE_CHECKING:  # for programs that bundle what a program imports
        import arabic_reshaper.letters
        import arabic_reshaper.ligatures  # noqa: F401
    package = find_spec("arabic_reshaper")
    spec = package and PathFinder.find_spec(f"arabic_reshaper.{name}", package.submodule_search_locations)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"arabic_reshaper.{name}", name="arabic_reshaper")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_DOTTED_CIRCLE = "\u25cc"
_CHUNK, _WORD, _SIMPLE = 1, 2, 3  # groups of `_USUAL`


class Clusters(NamedTuple):
    """The clusters of a paragraph in logical order, a column each: what is drawn, terminal columns, the characters
    they stand for, and the index of the first of these in the paragraph."""

    glyphs: list[str]
    widths: list[int]
    texts: list[str]
    starts: list[int]


JOINED_WORD = re.compile(f"[{JOINERS}]*[{ARABIC_LETTERS}][{ARABIC_LETTERS}{MARKS}{INVISIBLE}{DIRECTIONAL}{JOINERS}]*")
"""A run of letters that may join, with what rides on them."""

_UNDRAWN = re.compile(f"[{INVISIBLE}{DIRECTIONAL}\u200c]|\u200d(?![{EMOJI}])")


# What stands between blanks, if nothing rides on it; an Arabic word by itself; other characters of one column.
_PLAIN = f"[{ARABIC_LETTERS}{SIMPLE_VISIBLE}{SIMPLE_RTL}]"
_USUAL = re.compile(
    f"({_PLAIN}+ ?(?![{ARABIC_LETTERS}{EXTENDERS}{JOINERS}]))"
    f"|({JOINED_WORD.pattern})"
    f"|([{SIMPLE}{SIMPLE_RTL}]+(?![{EXTENDERS}{JOINERS}]))"
)


@cache
def _any() -> re.Pattern[str]:
    # One cluster: a flag, emoji joined (GB11), or any character, with its riders. A joiner in front of an Arabic letter
    # belongs to that letter, whatever stands before. Apart from the others, since most texts need none compiled.
    emoji = f"[{EMOJI}](?:[{EXTENDERS}]*\u200d[{EMOJI}])*"
    rider = f"[{EXTENDERS}]|[{JOINERS}](?![{JOINERS}]*[{ARABIC_LETTERS}])"
    return re.compile(f"(?:[\U0001f1e6-\U0001f1ff]{{2}}|{emoji}|.)(?:{rider})*", re.DOTALL)


def clusters(paragraph: str, *, keep_marks: bool) -> Clusters:
    """The clusters of a cleaned paragraph, Arabic shaped. Every character is in exactly one of the texts.

    keep_marks: see `shape`.
    """
    glyphs: list[str] = []
    widths: list[int] = []
    texts: list[str] = []
    starts: list[int] = []
    place = 0
    while place < len(paragraph):
        # A group of the usual pieces by its number, or else one cluster, which matches anything.
        match = _USUAL.match(paragraph, place) or next(_any().finditer(paragraph, place))
        start, place, piece = place, match.end(), match[0]
        if match.lastindex == _CHUNK:
            shaped = _shaped_chunk(piece)
            size = len(shaped.glyphs)
            glyphs += shaped.glyphs
            texts += shaped.texts
            widths += [1] * size
            starts += range(start, start + size) if size == len(piece) else [start + index for index in shaped.offsets]
        elif match.lastindex == _SIMPLE:
            glyphs.extend(piece)
            texts.extend(piece)
            widths.extend([1] * len(piece))
            starts.extend(range(start, place))
        elif match.lastindex == _WORD:
            shaped = shape(piece, keep_marks=keep_marks)
            glyphs.extend(shaped.glyphs)
            texts.extend(shaped.texts)
            widths.extend([1] * len(shaped.glyphs))
            starts.extend([start + offset for offset in shaped.offsets])
        else:
            glyph, width = _drawn(piece)
            if width == 0 and widths and widths[-1]:
                glyphs[-1] += glyph
                texts[-1] += piece
                continue
            if width == 0 and glyph:  # a mark with nothing to stand on would fall on a border
                glyph, width = _DOTTED_CIRCLE + glyph, 1
            glyphs.append(glyph)
            widths.append(width)
            texts.append(piece)
            starts.append(start)
    return Clusters(glyphs, widths, texts, starts)


@lru_cache(maxsize=8192)
def _shaped_chunk(chunk: str) -> Shaped:
    """Arabic letters and characters of one column, nothing riding on any of them."""
    glyphs: list[str] = []
    texts: list[str] = []
    offsets: list[int] = []
    done = 0
    for match in JOINED_WORD.finditer(chunk):
        start = match.start()
        shaped = shape(match[0], keep_marks=True)
        between = chunk[done:start]
        glyphs += [*between, *shaped.glyphs]
        texts += [*between, *shaped.texts]
        offsets += [*range(done, start), *(start + offset for offset in shaped.offsets)]
        done = match.end()
    return Shaped((*glyphs, *chunk[done:]), (*texts, *chunk[done:]), (*offsets, *range(done, len(chunk))))


@lru_cache(maxsize=1024)
def _drawn(cluster: str) -> tuple[str, int]:
    from rich.cells import cell_len

    glyph = _UNDRAWN.sub("", cluster)
    return glyph, cell_len(glyph)
