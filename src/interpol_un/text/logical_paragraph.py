"""One paragraph in logical order, ready to be broken: its cells, their levels, its words.

Style spans are given over code points and end up on whole clusters and whole joined words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import partial
from itertools import accumulate, chain, islice
from typing import NamedTuple

from interpol_un.text.characters import LRI, MIRROR_IMAGES, MIRRORED, PDI, SIMPLE
from interpol_un.text.levels import OBJECT, base_level, implicit_levels
from interpol_un.text.line import Base, Cell
from interpol_un.text.shape import JOINED_WORD, clusters
from interpol_un.text.tokens import token_spans

# (start, end, style key), code points.
Styled = tuple[int, int, str]

# A row of Cell(glyph, width, style, text, start) without the call of a Python function for every character.
_new_cell = partial(tuple.__new__, Cell)

_LEFT_TO_RIGHT = re.compile(f"[{SIMPLE}]*")
_WORD = re.compile(r"\S+")


class LogicalParagraph(NamedTuple):
    """One paragraph in logical order.

    cells: its clusters, mirrored where the level is odd, and the isolates. levels: the embedding level of each. edges:
    the column at which each begins in the unbroken paragraph, and the paragraph's width. words: the clusters [first,
    last) of each, those of the first with the blanks before it. isolates: for every token the indices of its two
    isolates among the cells. narrowest: columns of the widest word. end: the index behind its last character in the
    whole text.
    """

    cells: list[Cell]
    levels: list[int]
    edges: Sequence[int]
    words: Sequence[tuple[int, int]]
    isolates: Sequence[tuple[int, int]]
    rtl: bool
    narrowest: int
    end: int


def prepare_paragraph(
    text: str, start: int, spans: Sequence[Styled], *, base: Base | None, style: str, keep_marks: bool, tokens: bool
) -> LogicalParagraph:
    """Prepare one cleaned paragraph, which begins at index start of the whole text; spans are over that text.

    The other arguments are those of `prepared.prepare`; keep_marks is its `marks`.
    """
    end = start + len(text)
    isolated: Sequence[tuple[int, int]] = ()
    around: Sequence[int] = ()
    level = 0
    if base != "R" and _LEFT_TO_RIGHT.fullmatch(text):  # each character is a cell of one column, none is reordered
        glyphs, widths, texts = list(text), [1] * len(text), list(text)
        starts, levels = list(range(start, end)), [0] * len(text)
    else:
        glyphs, widths, texts = clusters(text, keep_marks=keep_marks)
        offsets = list(accumulate(map(len, texts), initial=0))[:-1]
        starts = list(map(start.__add__, offsets))
        isolated = token_spans(text) if tokens else ()
        level, character_levels, around = _levels(text, base, isolated)
        levels = list(map(character_levels.__getitem__, offsets))
        for index, character in enumerate(text, start):
            if character in MIRRORED and levels[place := bisect_right(starts, index) - 1] & 1:
                glyphs[place] = glyphs[place].translate(MIRROR_IMAGES)
    styles = _styles(text, start, starts, style, spans)
    cells = list(map(_new_cell, zip(glyphs, widths, styles, texts, starts, strict=True)))
    isolates: list[tuple[int, int]] = []
    opened = closed = -1
    for (first, last), inner in zip(isolated, around, strict=True):
        opened = bisect_left(starts, start + first, closed + 1)
        inside = slice(opened, bisect_left(starts, start + last, opened))
        closed = inside.stop + 1
        before = Cell("", 0, cells[opened].style, LRI, start + first)
        after = Cell("", 0, cells[closed - 2].style, PDI, start + last)
        cells[inside] = [before, *cells[inside], after]
        widths[inside] = [0, *widths[inside], 0]
        starts[inside] = [before.start, *starts[inside], after.start]
        levels[inside] = [inner, *levels[inside], inner]
        isolates.append((opened, closed))
    edges = list(accumulate(widths, initial=0))
    words: list[tuple[int, int]] = []
    narrowest = 0
    for match in _WORD.finditer(text):
        first, last = match.span()
        opened, closed = bisect_left(starts, start + first), bisect_left(starts, start + last)
        narrowest = max(narrowest, edges[closed] - edges[opened])
        words.append((opened if words else 0, closed))
    return LogicalParagraph(cells, levels, edges, words, isolates, bool(level), narrowest, end)


def _levels(text: str, base: Base | None, isolated: Sequence[tuple[int, int]]) -> tuple[int, list[int], list[int]]:
    """The paragraph's level, the level of each character, and the level of the isolate round each token.

    To the text around it an isolate is one neutral object. Inside, from left to right and without a right-to-left
    character or Arabic-Indic digit, everything has the next even level (X5b, W7, I1), which is 2.
    """
    ends = [0, *chain.from_iterable(isolated), len(text)]
    outside = OBJECT.join(map(text.__getitem__, map(slice, ends[::2], ends[1::2])))
    level = base_level(outside) if base is None else "LR".index(base)
    found = iter(implicit_levels(outside, level))
    levels: list[int] = []
    around = []
    for first, last in isolated:
        levels += islice(found, first - len(levels))
        around.append(next(found))
        levels += [2] * (last - first)
    return level, [*levels, *found], around


def _styles(text: str, start: int, starts: Sequence[int], style: str, spans: Sequence[Styled]) -> list[str]:
    """The style key of each cluster; spans are over the whole text, as are the starts."""
    keys = [style] * len(starts)
    for begin, end, key in spans:
        first, last = max(begin, start), min(end, start + len(text))
        for word in JOINED_WORD.finditer(text):  # a span that begins or ends within a word has all of it
            if word.start() < begin - start < word.end():
                first = start + word.start()
            if word.start() < end - start < word.end():
                last = start + word.end()
        if first < last:
            place, upto = bisect_right(starts, first) - 1, bisect_left(starts, last)
            keys[place:upto] = [key] * (upto - place)
    return keys
