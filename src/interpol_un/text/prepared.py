"""Text made ready for any width: cleaned, shaped and resolved once, broken into lines as often as wanted.

Lines are broken in logical order by columns, where Rich breaks them (blanks of every kind, no-break ones included, so
that a Latin text comes out as Rich's own); then each line is put in visual order.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import accumulate, groupby
from operator import itemgetter
from typing import Literal, NamedTuple

from interpol_un.text.breaks import Word, divide
from interpol_un.text.cleaning import clean
from interpol_un.text.clusters import clusters, joined_words
from interpol_un.text.implicit import OBJECT, base_level, resolve
from interpol_un.text.line import Cell, Line, Stretch
from interpol_un.text.mirror import mirror_images, mirrored_characters
from interpol_un.text.reorder import visual_order
from interpol_un.text.scripts import SIMPLE
from interpol_un.text.tokens import LRI, PDI, token_spans

Overflow = Literal["fold", "ellipsis", "crop"]
Styled = tuple[int, int, str]

# A row of Cell(glyph, width, style, text, start) without the call of a Python function for every character.
_new_cell = partial(tuple.__new__, Cell)

# The level of a run on a line, and its cells in logical order.
_Part = tuple[int, tuple[Cell, ...]]


@cache
def _left_to_right() -> re.Pattern[str]:
    return re.compile(f"[{SIMPLE}]*")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\S+")


class _Run(NamedTuple):
    """Clusters [first, last) have one embedding level."""

    first: int
    last: int
    level: int


class _Paragraph(NamedTuple):
    """One paragraph in logical order.

    cells: its clusters, mirrored where the level is odd, and the isolates. edges, words: see `breaks`. isolates: for
    every token the indices of its two isolates among the cells. narrowest: columns of the widest word. end: the index
    behind its last character in the whole text.
    """

    cells: tuple[Cell, ...]
    edges: Sequence[int]
    words: Sequence[Word]
    runs: Sequence[_Run]
    isolates: Sequence[tuple[int, int]]
    rtl: bool
    narrowest: int
    end: int


class Prepared:
    """A text, ready to be set in lines of any width. Immutable; make it with `prepare`.

    text: the text as cleaned, with a newline between paragraphs; `Cell.start` is an index into it. The isolates round
    tokens are no part of it. min_width: columns of its widest word; in less, words are cut. max_width: columns of its
    longest paragraph when nothing is broken, blanks at its end included.
    """

    __slots__ = ("_given", "_paragraphs", "max_width", "min_width", "text")

    def __init__(self, given: str, text: str, paragraphs: tuple[_Paragraph, ...]) -> None:
        self._given = given
        self._paragraphs = paragraphs
        self.text = text
        self.min_width = max(paragraph.narrowest for paragraph in paragraphs)
        self.max_width = max(paragraph.edges[-1] for paragraph in paragraphs)

    def position(self, index: int) -> int:
        """Where a code point of the text as it was given to `prepare` stands in `text`.

        One that cleaning removed stands where the next one does; one that composed with others, behind them.
        """
        return _position(self._given, self.text, index)

    def lines(self, width: int, *, overflow: Overflow = "fold", max_lines: int | None = None) -> list[Line]:
        """The text in lines of at most width columns, in visual order.

        Each line has one stretch over all of its cells, whose direction is its paragraph's, and no blanks at its
        logical end; an empty line has neither cells nor stretch, and an empty text is one empty line. A word wider
        than the line is cut at a cluster and goes on in the next line ("fold"), is cut and ends in … ("ellipsis"), or
        is cut ("crop"). With max_lines, text left over is dropped, and the last line is then filled to its end and
        with "ellipsis" ends in …. The … stands at the line's logical end, on the left in Arabic. A cluster two columns
        wide in a line of one is drawn as a blank. In no column at all there is one empty line.
        """
        if width < 1:
            return [Line()]
        if max_lines is not None and max_lines < 1:
            return []
        lines: list[Line] = []
        for number, paragraph in enumerate(self._paragraphs, 1):
            starts = divide(paragraph.words, paragraph.edges, width, fold=overflow == "fold")
            size = len(paragraph.cells)
            for first, last in zip([0, *starts], [*starts, size], strict=True):
                full = len(lines) + 1 == max_lines
                more = full and (last < size or number < len(self._paragraphs))
                if more and overflow != "fold":
                    last = size  # noqa: PLW2901  what is left of the paragraph fills the line
                lines.append(_line(paragraph, first, last, width, more=more, ellipsis=overflow == "ellipsis"))
                if full:
                    return lines
        return lines


def prepare(
    text: str,
    *,
    base: Literal["L", "R"] | None = None,
    styles: Sequence[Styled] = (),
    style: str = "",
    marks: Literal["keep", "drop"] = "drop",
    tokens: bool = True,
) -> Prepared:
    """Clean, shape and resolve a text, each once; newlines separate its paragraphs.

    base: direction of every paragraph; None takes that of its first strong character outside tokens. styles: (start,
    end, key) over code points of text as given; later ones win, style is the key of the rest. A style that covers a
    part of a cluster or of a joined (Arabic) word covers all of it: a terminal would part the letters there. marks:
    whether harakat are drawn; the cells' texts keep them in any case. tokens: whether tokens (see `tokens`) are
    isolated in paragraphs that hold right-to-left text. Nothing in the text is markup. Raises nothing on any string.
    """
    cleaned = clean(text)
    spans = [(_position(text, cleaned, start), _position(text, cleaned, end), key) for start, end, key in styles]
    paragraphs = []
    start = 0
    for part in cleaned.split("\n"):
        here = [(first - start, last - start, key) for first, last, key in spans]
        if base != "R" and _left_to_right().fullmatch(part):
            paragraphs.append(_latin(part, start, style, here))
        else:
            paragraphs.append(_mixed(part, start, style, here, base=base, keep_marks=marks == "keep", tokens=tokens))
        start += len(part) + 1
    return Prepared(text, cleaned, tuple(paragraphs))


def _position(given: str, cleaned: str, index: int) -> int:
    return index if given is cleaned else len(clean(given[:index]))


def _latin(text: str, start: int, style: str, spans: Sequence[Styled]) -> _Paragraph:
    """A paragraph in which every character is a cell of one column and nothing is reordered."""
    size = len(text)
    end = start + size
    edges = range(size + 1)
    words, narrowest = _split(text, int, edges)
    cells = _cells(text, [1] * size, _styled(range(size), size, style, spans), text, range(start, end))
    return _Paragraph(cells, edges, words, (_Run(0, size, 0),), (), False, narrowest, end)


def _cells(
    glyphs: Sequence[str], widths: Sequence[int], styles: Sequence[str], texts: Sequence[str], starts: Sequence[int]
) -> tuple[Cell, ...]:
    return tuple(map(_new_cell, zip(glyphs, widths, styles, texts, starts, strict=True)))


def _mixed(
    text: str,
    start: int,
    style: str,
    spans: Sequence[Styled],
    *,
    base: Literal["L", "R"] | None,
    keep_marks: bool,
    tokens: bool,
) -> _Paragraph:
    glyphs, widths, texts, starts = clusters(text, keep_marks=keep_marks)
    isolated = token_spans(text) if tokens else []
    rtl, character_levels, token_levels = _levels(text, base, isolated)
    levels = [character_levels[index] for index in starts]
    for match in mirrored_characters().finditer(text):
        place = bisect_right(starts, match.start()) - 1
        if levels[place] & 1:
            glyphs[place] = glyphs[place].translate(mirror_images())
    styled = _styled(starts, len(text), style, [_widened(span, text) for span in spans])
    places = [(bisect_left(starts, first), bisect_left(starts, last)) for first, last in isolated]
    for number in range(len(isolated) - 1, -1, -1):  # from the end, so that the places before stay true
        for place, index, character in zip(places[number][::-1], isolated[number][::-1], (PDI, LRI), strict=True):
            glyphs.insert(place, "")
            widths.insert(place, 0)
            texts.insert(place, character)
            starts.insert(place, index)
            levels.insert(place, token_levels[number])
            styled.insert(place, styled[place - (character == PDI)])
    isolates = [(first + 2 * number, last + 2 * number + 1) for number, (first, last) in enumerate(places)]
    edges = list(accumulate(widths, initial=0))
    words, narrowest = _split(text, partial(bisect_left, starts), edges)
    cells = _cells(glyphs, widths, styled, texts, [start + index for index in starts])
    runs = []
    done = 0
    for level, group in groupby(levels):
        last = done + len(list(group))
        runs.append(_Run(done, last, level))
        done = last
    return _Paragraph(cells, edges, words, runs, isolates, rtl, narrowest, start + len(text))


def _levels(
    text: str, base: Literal["L", "R"] | None, isolated: Sequence[tuple[int, int]]
) -> tuple[bool, list[int], list[int]]:
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
    found = resolve(outside, level)
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
    for word in joined_words().finditer(text):
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
    spans = [match.span() for match in _words().finditer(text)]
    firsts = [place(start) for start, _ in spans]
    lasts = [place(end) for _, end in spans]
    narrowest = max([edges[last] - edges[first] for first, last in zip(firsts, lasts, strict=True)], default=0)
    return list(zip([0, *firsts[1:]], lasts, [*firsts[1:], len(edges) - 1], strict=False)), narrowest


def _line(paragraph: _Paragraph, first: int, last: int, width: int, *, more: bool, ellipsis: bool) -> Line:
    """Clusters [first, last) of a paragraph as a line; more: text follows that will not be shown."""
    cells, edges = paragraph.cells, paragraph.edges
    more = more and ellipsis
    if not more:
        last = _without_blanks(cells, first, last)
    ellipsis = more or (ellipsis and edges[last] - edges[first] > width)
    room = width - ellipsis
    tail: tuple[Cell, ...] = ()
    if edges[last] - edges[first] > room:
        last = bisect_right(edges, edges[first] + room) - 1
        if last == first and not ellipsis:
            tail = (cells[first]._replace(glyph=" ", width=1),)
    if ellipsis:
        tail = (_ellipsis(paragraph, last),)
    else:
        last = _without_blanks(cells, first, last)
    visual: list[Cell] = []
    for level, part in visual_order([*_parts(paragraph, first, last), (int(paragraph.rtl), tail)]):
        visual += part[::-1] if level & 1 else part
    return Line(tuple(visual), (Stretch(0, len(visual), paragraph.rtl),)) if visual else Line()


def _without_blanks(cells: Sequence[Cell], first: int, last: int) -> int:
    """The end of [first, last) without the blanks there."""
    while last > first and cells[last - 1].glyph.isspace():
        last -= 1
    return last


def _ellipsis(paragraph: _Paragraph, hidden: int) -> Cell:
    """The … for clusters from hidden on, in the style of the first of them."""
    cells = paragraph.cells
    if hidden < len(cells):
        return Cell("…", 1, cells[hidden].style, "…", cells[hidden].start)
    return Cell("…", 1, cells[-1].style if cells else "", "…", paragraph.end)


def _parts(paragraph: _Paragraph, first: int, last: int) -> list[_Part]:
    """The level runs of a line in logical order. A token that goes on in another line has both isolates in each."""
    cells, runs = paragraph.cells, paragraph.runs
    opening: list[_Part] = []
    closing: list[_Part] = []
    for opened, closed in paragraph.isolates if first < last else ():
        if opened < first < closed:  # a PDI, in no column, never begins a line
            opening = [_repeated(paragraph, opened, cells[first].start)]
        if opened < last <= closed:
            if last == opened + 1:
                last -= 1
            else:
                closing = [_repeated(paragraph, closed, cells[last - 1].start + len(cells[last - 1].text))]
    parts: list[_Part] = []
    for index in range(_run_at(runs, first), len(runs)):
        run = runs[index]
        if run.first >= last:
            break
        parts.append((run.level, cells[max(first, run.first) : min(last, run.last)]))
    return opening + parts + closing


def _repeated(paragraph: _Paragraph, isolate: int, start: int) -> _Part:
    """An isolate once more, at another place, as a level run."""
    level = paragraph.runs[_run_at(paragraph.runs, isolate)].level
    return level, (paragraph.cells[isolate]._replace(start=start),)


def _run_at(runs: Sequence[_Run], cluster: int) -> int:
    return bisect_right(runs, cluster, key=itemgetter(1))
