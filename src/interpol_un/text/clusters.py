"""Split a paragraph into clusters, in logical order: what is drawn in one or two columns, with the marks on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from interpol_un.text.characters import (
    ARABIC_LETTERS,
    DIRECTIONAL,
    EMOJI,
    EXTENDERS,
    INVISIBLE,
    JOINERS,
    MARKS,
    SIMPLE,
    SIMPLE_RTL,
    SIMPLE_VISIBLE,
)
from interpol_un.text.shape import Shaped, shape

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


def _pieces(paragraph: str) -> Iterator[re.Match[str]]:
    """The paragraph in pieces: each a group of the usual ones by its number, or else one cluster."""
    place = 0
    while place < len(paragraph):
        piece = _USUAL.match(paragraph, place) or next(_any().finditer(paragraph, place))  # it matches anything
        yield piece
        place = piece.end()


def clusters(paragraph: str, *, keep_marks: bool) -> Clusters:
    """The clusters of a cleaned paragraph, Arabic shaped. Every character is in exactly one of the texts.

    keep_marks: see `shape`.
    """
    glyphs: list[str] = []
    widths: list[int] = []
    texts: list[str] = []
    starts: list[int] = []
    for match in _pieces(paragraph):
        start, piece = match.start(), match[0]
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
            starts.extend(range(start, match.end()))
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
