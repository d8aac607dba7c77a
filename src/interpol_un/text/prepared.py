"""Text made ready for any width: cleaned, shaped and resolved once, broken into lines as often as wanted.

Lines are broken in logical order by columns, where Rich breaks them (blanks of every kind, no-break ones included, so
that a Latin text comes out as Rich's own); then each line is put in visual order.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from interpol_un.text.cleaning import clean
from interpol_un.text.line import Base, Cell, Line, Stretch
from interpol_un.text.logical_paragraph import LogicalParagraph, Styled, prepare_paragraph
from interpol_un.text.reorder import visual_order

Overflow = Literal["fold", "ellipsis", "crop"]
Marks = Literal["keep", "drop"]


class Prepared(NamedTuple):
    """A text, ready to be set in lines of any width; made by `prepare`.

    text: the text as cleaned, with a newline between paragraphs; `Cell.start` is an index into it. The isolates round
    tokens are no part of it. min_width: columns of its widest word; in less, words are cut. max_width: columns of its
    longest paragraph when nothing is broken, blanks at its end included.
    """

    text: str
    min_width: int
    max_width: int
    paragraphs: Sequence[LogicalParagraph]

    def lines(self, width: int, *, overflow: Overflow = "fold", max_lines: int | None = None) -> list[Line]:
        """The text in lines of at most width columns, in visual order.

        Each line has one stretch over all of its cells, whose direction is its paragraph's, and no blanks at its
        logical end; an empty line has neither cells nor stretch, and an empty text is one empty line.

        A word wider than the line is cut at a cluster and goes on in the next line ("fold"), is cut and ends in …
        ("ellipsis"), or is cut ("crop"). With max_lines, text left over is dropped; unless it is folded, the last line
        is filled to its end, with "ellipsis" by …. The … stands at the line's logical end, on the left in Arabic. A
        cluster two columns wide in a line of one is drawn as a blank. In no column at all there is one empty line.
        """
        if width < 1:
            return [Line()]
        if max_lines is not None and max_lines < 1:
            return []
        lines: list[Line] = []
        for number, paragraph in enumerate(self.paragraphs, 1):
            size = len(paragraph.cells)
            starts = _divide(paragraph, width, fold=overflow == "fold")
            for first, last in pairwise([*starts, size]):
                full = len(lines) + 1 == max_lines
                more = full and (last < size or number < len(self.paragraphs))
                if more and overflow != "fold":
                    last = size  # noqa: PLW2901  what is left of the paragraph fills the line
                lines.append(_line(paragraph, first, last, width, more=more, ellipsis=overflow == "ellipsis"))
                if full:
                    return lines
        return lines


def prepare(
    text: str,
    *,
    base: Base | None = None,
    styles: Sequence[Styled] = (),
    style: str = "",
    marks: Marks = "drop",
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
    if cleaned is not text:  # what was removed stands where the next character does; what was composed, behind it
        styles = [(len(clean(text[: max(0, a)])), len(clean(text[: max(0, b)])), key) for a, b, key in styles]
    paragraphs: list[LogicalParagraph] = []
    start = min_width = max_width = 0
    for part in cleaned.split("\n"):
        paragraph = prepare_paragraph(
            part, start, styles, base=base, style=style, keep_marks=marks == "keep", tokens=tokens
        )
        paragraphs.append(paragraph)
        min_width = max(min_width, paragraph.narrowest)
        max_width = max(max_width, paragraph.edges[-1])
        start += len(part) + 1
    return Prepared(cleaned, min_width, max_width, paragraphs)


def _divide(paragraph: LogicalParagraph, width: int, *, fold: bool) -> list[int]:
    """The clusters with which the lines begin.

    A word wider than the line gets lines of its own: cut where the line is full if fold is true, else left whole.
    """
    edges, words = paragraph.edges, paragraph.words
    for opened, closed in reversed(paragraph.isolates):  # the words of a token are one if that fits into a line
        number, upto = bisect_left(words, (opened + 1,)) - 1, bisect_left(words, (closed,))
        first, last = words[number][0], words[upto - 1][1]
        if upto - number > 1 and edges[last] - edges[first] <= width:
            words = [*words[:number], (first, last), *words[upto:]]
    starts = [0]
    column = 0
    for (first, last), (end, _) in pairwise([*words, (len(paragraph.cells), 0)]):
        begin = first
        columns = edges[last] - edges[first]
        if columns > width - column:
            column = 0
            if first:
                starts.append(first)
            if columns > width and fold:
                while (cut := max(bisect_right(edges, edges[begin] + width) - 1, begin + 1)) < end:
                    starts.append(cut)
                    begin = cut
        column += edges[end] - edges[begin]
    return starts


def _line(paragraph: LogicalParagraph, first: int, last: int, width: int, *, more: bool, ellipsis: bool) -> Line:
    """Clusters [first, last) of a paragraph as a line; more: text follows that will not be shown."""
    cells, edges = paragraph.cells, paragraph.edges
    more = more and ellipsis
    if not more:
        last = _without_blanks(cells, first, last)
    ellipsis = more or (ellipsis and edges[last] - edges[first] > width)
    room = width - ellipsis
    tail: list[Cell] = []
    if edges[last] - edges[first] > room:
        last = bisect_right(edges, edges[first] + room) - 1
        if last == first:
            tail = [cells[first]._replace(glyph=" ", width=1)]
    if ellipsis:
        hidden = cells[last] if last < len(cells) else (*cells[-1:], Cell("", 0))[0]._replace(start=paragraph.end)
        tail = [hidden._replace(glyph="…", width=1, text="…")]  # in the style of what it stands for
    else:
        last = _without_blanks(cells, first, last)
    visual: list[Cell] = []
    for level, part in visual_order(*_shown(paragraph, first, last, tail)):
        visual += part[::-1] if level & 1 else part
    return Line(tuple(visual), (Stretch(0, len(visual), paragraph.rtl),)) if visual else Line()


def _without_blanks(cells: Sequence[Cell], first: int, last: int) -> int:
    """The end of [first, last) without the blanks there."""
    while last > first and cells[last - 1].glyph.isspace():
        last -= 1
    return last


def _shown(paragraph: LogicalParagraph, first: int, last: int, tail: list[Cell]) -> tuple[list[int], list[Cell]]:
    """The levels and cells of a line in logical order. A token that goes on in another has both isolates in each."""
    cells = paragraph.cells
    levels, shown = paragraph.levels[first:last], cells[first:last]
    isolates = paragraph.isolates
    near = isolates and isolates[max(bisect_left(isolates, (first,)) - 1, 0) : bisect_left(isolates, (last,))]
    for opened, closed in near if shown else ():
        if opened < first < closed:  # a PDI, in no column, never begins a line
            levels.insert(0, paragraph.levels[opened])
            shown.insert(0, cells[opened]._replace(start=cells[first].start))
        if last == opened + 1:
            del levels[-1], shown[-1]
        elif opened < last <= closed:  # in a token every character is a cell
            levels.append(paragraph.levels[closed])
            shown.append(cells[closed]._replace(start=cells[last - 1].start + 1))
    return levels + [int(paragraph.rtl)] * len(tail), shown + tail
