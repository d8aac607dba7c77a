"""One paragraph in logical order, ready to be broken: its cells, their levels, its words.

Style spans are given over code points and end up on whole clusters and whole joined words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate, groupby
from operator import itemgetter
from typing import NamedTuple

from interpol_un.text.characters import LRI, MIRROR_IMAGES, MIRRORED, PDI, SIMPLE
from interpol_un.text.levels import OBJECT, base_level, implicit_levels
from interpol_un.text.line import Base, Cell
from interpol_un.text.shape import JOINED_WORD, clusters
from interpol_un.text.tokens import token_spans

# (start, end, style key), code points.
Styled = tuple[int, int, str]

# Clusters [first, last) hold a word, with the blanks before it if it is the paragraph's first; [last, end) hold the
# blanks after it.
Word = tuple[int, int, int]

# A row of Cell(glyph, width, style, text, start) without the call of a Python function for every character.
_new_cell = partial(tuple.__new__, Cell)


_LEFT_TO_RIGHT = re.compile(f"[{SIMPLE}]*")
_WORD = re.compile(r"\S+")
_first = itemgetter(0)


class Run(NamedTuple):
    """Clusters [first, last) have one embedding level."""

    first: int
    last: int
    level: int


class LogicalParagraph(NamedTuple):
    """One paragraph in logical order.

    cells: its clusters, mirrored where the level is odd, and the isolates. edges: the column at which each begins in
    the unbroken paragraph, and the paragraph's width. isolates: for every token the indices of its two isolates among
    the cells. kept: for every token with blanks in it, the indices [first, last) of its words. narrowest: columns of
    the widest word. end: the index behind its last character in the whole text.
    """

    cells: tuple[Cell, ...]
    edges: Sequence[int]
    words: Sequence[Word]
    runs: Sequence[Run]
    isolates: Sequence[tuple[int, int]]
    kept: Sequence[tuple[int, int]]
    rtl: bool
    narrowest: int
    end: int


class Ways(NamedTuple):
    """How paragraphs are prepared: see the arguments of `prepared.prepare` of these names; keep_marks is `marks`."""

    base: Base | None
    style: str
    keep_marks: bool
    tokens: bool


def prepare_paragraph(text: str, start: int, spans: Sequence[Styled], ways: Ways) -> LogicalParagraph:
    """Prepare one cleaned paragraph, which begins at index start of the whole text. spans are over that text."""
    here = [(first - start, last - start, key) for first, last, key in spans]
    if ways.base != "R" and _LEFT_TO_RIGHT.fullmatch(text):
        return _latin(text, start, here, ways)
    glyphs, widths, texts = clusters(text, keep_marks=ways.keep_marks)
    starts = list(accumulate(map(len, texts), initial=0))[:-1]
    isolated = token_spans(text) if ways.tokens else []
    rtl, character_levels, token_levels = _levels(text, ways.base, isolated)
    levels = [character_levels[index] for index in starts]
    for mirror in [index for index, character in enumerate(text) if character in MIRRORED]:
        place = bisect_right(starts, mirror) - 1
        if levels[place] & 1:
            glyphs[place] = glyphs[place].translate(MIRROR_IMAGES)
    styled = _styled(starts, len(text), ways.style, [_widened(span, text) for span in here])
    cells = _cells(glyphs, widths, styled, texts, [start + index for index in starts])
    places = [(bisect_left(starts, first), bisect_left(starts, last)) for first, last in isolated]
    for number in range(len(isolated) - 1, -1, -1):  # from the end, so that the places before stay true
        (first, last), (opened, closed), level = isolated[number], places[number], token_levels[number]
        cells.insert(closed, Cell("", 0, cells[closed - 1].style, PDI, start + last))
        cells.insert(opened, Cell("", 0, cells[opened].style, LRI, start + first))
        starts[opened:closed] = [first, *starts[opened:closed], last]
        levels[opened:closed] = [level, *levels[opened:closed], level]
    isolates = [(first + 2 * number, last + 2 * number + 1) for number, (first, last) in enumerate(places)]
    edges = list(accumulate([cell.width for cell in cells], initial=0))
    words, narrowest = _split(text, partial(bisect_left, starts), edges)
    kept = [
        (bisect_right(words, opened, key=_first) - 1, bisect_left(words, closed, key=_first))
        for (first, last), (opened, closed) in zip(isolated, isolates, strict=True)
        if len(text[first:last].split()) > 1
    ]
    runs = []
    done = 0
    for level, group in groupby(levels):
        last = done + len(list(group))
        runs.append(Run(done, last, level))
        done = last
    return LogicalParagraph(tuple(cells), edges, words, runs, isolates, kept, rtl, narrowest, start + len(text))


def _latin(text: str, start: int, spans: Sequence[Styled], ways: Ways) -> LogicalParagraph:
    """A paragraph in which every character is a cell of one column and nothing is reordered."""
    size = len(text)
    end = start + size
    edges = range(size + 1)
    words, narrowest = _split(text, int, edges)
    cells = _cells(text, [1] * size, _styled(range(size), size, ways.style, spans), text, range(start, end))
    return LogicalParagraph(tuple(cells), edges, words, (Run(0, size, 0),), (), (), False, narrowest, end)


def _cells(
    glyphs: Sequence[str], widths: Sequence[int], styles: Sequence[str], texts: Sequence[str], starts: Sequence[int]
) -> list[Cell]:
    return list(map(_new_cell, zip(glyphs, widths, styles, texts, starts, strict=True)))


def _levels(text: str, base: Base | None, isolated: Sequence[tuple[int, int]]) -> tuple[bool, list[int], list[int]]:
    """Whether the paragraph runs from right to left, the level of each character, the level of each token's isolates.

    To the text around it an isolate is one neutral object. Inside, from left to right and without a right-to-left
    character or Arabic-Indic digit, everything has the next even level (X5b, W7, I1), which is 2.
    """
    parts = []
    done = 0
    for first, last in isolated:
        parts.append(text[done:first])
        done = last
    parts.append(text[done:])
    outside = OBJECT.join(parts)
    level = base_level(outside) if base is None else "LR".index(base)
    found = implicit_levels(outside, level)
    levels: list[int] = []
    token_levels: list[int] = []
    taken = done = 0
    for first, last in isolated:
        token = taken + first - done
        levels += found[taken:token]
        levels += [2] * (last - first)
        token_levels.append(found[token])
        taken, done = token + 1, last
    return bool(level), levels + found[taken:], token_levels


def _widened(span: Styled, text: str) -> Styled:
    """The span with the joined words at its ends whole."""
    start, end, key = span
    for word in JOINED_WORD.finditer(text):
        first, last = word.span()
        if first < start < last:
            start = first
        if first < end < last:
            end = last
    return start, end, key


def _styled(starts: Sequence[int], size: int, style: str, spans: Sequence[Styled]) -> list[str]:
    """The style key of each cluster; spans are over the paragraph's characters and may reach beyond it."""
    keys = [style] * len(starts)
    for start, end, key in spans:
        if max(start, 0) < min(end, size):
            first = bisect_right(starts, max(start, 0)) - 1
            last = bisect_left(starts, end)
            keys[first:last] = [key] * (last - first)
    return keys


def _split(text: str, place: Callable[[int], int], edges: Sequence[int]) -> tuple[list[Word], int]:
    """The words of a paragraph and the columns of the widest one; place finds a character's cluster."""
    spans = [match.span() for match in _WORD.finditer(text)]
    firsts = [place(start) for start, _ in spans]
    lasts = [place(end) for _, end in spans]
    narrowest = max([edges[last] - edges[first] for first, last in zip(firsts, lasts, strict=True)], default=0)
    return list(zip([0, *firsts[1:]], lasts, [*firsts[1:], len(edges) - 1], strict=False)), narrowest
