"""Text made ready for any width: cleaned, shaped and resolved once, broken into lines as often as wanted.

Lines are broken in logical order by columns, where Rich breaks them (blanks of every kind, no-break ones included, so
that a Latin text comes out as Rich's own); then each line is put in visual order.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Final, Literal

from interpol_un.text.cleaning import clean
from interpol_un.text.line import Base, Cell, Line, Stretch
from interpol_un.text.logical_paragraph import LogicalParagraph, Run, Styled, Ways, Word, prepare_paragraph
from interpol_un.text.reorder import visual_order

Overflow = Literal["fold", "ellipsis", "crop"]
Marks = Literal["keep", "drop"]

# The level of a run on a line, and its cells in logical order.
_Part = tuple[int, tuple[Cell, ...]]


class Prepared:
    """A text, ready to be set in lines of any width; made by `prepare`.

    text: the text as cleaned, with a newline between paragraphs; `Cell.start` is an index into it. The isolates round
    tokens are no part of it. min_width: columns of its widest word; in less, words are cut. max_width: columns of its
    longest paragraph when nothing is broken, blanks at its end included.
    """

    __slots__ = ("_given", "_paragraphs", "max_width", "min_width", "text")

    def __init__(self, given: str, text: str, paragraphs: Sequence[LogicalParagraph]) -> None:
        self._given: Final = given
        self._paragraphs: Final = paragraphs
        self.text: Final = text
        self.min_width: Final = max([paragraph.narrowest for paragraph in paragraphs])
        self.max_width: Final = max([paragraph.edges[-1] for paragraph in paragraphs])

    def position(self, index: int) -> int:
        """Where a code point of the text as it was given to `prepare` stands in `text`.

        One that cleaning removed stands where the next one does; one that composed with others, behind them.
        """
        return _position(self._given, self.text, index)

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
        for number, paragraph in enumerate(self._paragraphs, 1):
            starts = _divide(_words(paragraph, width), paragraph.edges, width, fold=overflow == "fold")
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
    spans = [(_position(text, cleaned, start), _position(text, cleaned, end), key) for start, end, key in styles]
    ways = Ways(base, style, marks == "keep", tokens)
    paragraphs = []
    start = 0
    for part in cleaned.split("\n"):
        paragraphs.append(prepare_paragraph(part, start, spans, ways))
        start += len(part) + 1
    return Prepared(text, cleaned, paragraphs)


def _position(given: str, cleaned: str, index: int) -> int:
    return index if given is cleaned else len(clean(given[: max(0, index)]))


def _words(paragraph: LogicalParagraph, width: int) -> Sequence[Word]:
    """The words of a paragraph, those of a token as one if they fit into a line of so many columns."""
    words, edges = paragraph.words, paragraph.edges
    for first, last in reversed(paragraph.kept):
        word = (words[first][0], *words[last - 1][1:])
        if edges[word[1]] - edges[word[0]] <= width:
            words = [*words[:first], word, *words[last:]]
    return words


def _divide(words: Sequence[Word], edges: Sequence[int], width: int, *, fold: bool) -> list[int]:
    """The clusters with which a new line begins, the first line apart.

    A word wider than the line gets lines of its own: cut where the line is full if fold is true, else left whole.
    """
    starts: list[int] = []
    column = 0
    for first, last, end in words:
        columns = edges[last] - edges[first]
        if columns <= width - column:
            column += edges[end] - edges[first]
        elif columns > width and fold:
            cuts = list(_cuts(edges, first, end, width))
            starts += cuts
            column = edges[end] - edges[cuts[-1]]
        else:
            starts.append(first)
            column = edges[end] - edges[first]
    return [start for start in starts if start]


def _cuts(edges: Sequence[int], first: int, end: int, width: int) -> Iterator[int]:
    """The clusters with which the lines of [first, end) begin if each is filled; none is empty."""
    while first < end:
        yield first
        fitting = bisect_right(edges, edges[first] + width) - 1
        first = max(fitting, first + 1)


def _line(paragraph: LogicalParagraph, first: int, last: int, width: int, *, more: bool, ellipsis: bool) -> Line:
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
        if last == first:
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


def _ellipsis(paragraph: LogicalParagraph, hidden: int) -> Cell:
    """The … for clusters from hidden on, in the style of the first of them."""
    cells = paragraph.cells
    if hidden < len(cells):
        return Cell("…", 1, cells[hidden].style, "…", cells[hidden].start)
    return Cell("…", 1, cells[-1].style if cells else "", "…", paragraph.end)


def _parts(paragraph: LogicalParagraph, first: int, last: int) -> list[_Part]:
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
            else:  # in a token every character is a cell
                closing = [_repeated(paragraph, closed, cells[last - 1].start + 1)]
    parts: list[_Part] = []
    for index in range(_run_at(runs, first), len(runs)):
        run = runs[index]
        if run.first >= last:
            break
        parts.append((run.level, cells[max(first, run.first) : min(last, run.last)]))
    return opening + parts + closing


def _repeated(paragraph: LogicalParagraph, isolate: int, start: int) -> _Part:
    """An isolate once more, at another place, as a level run."""
    level = paragraph.runs[_run_at(paragraph.runs, isolate)].level
    return level, (paragraph.cells[isolate]._replace(start=start),)


def _run_at(runs: Sequence[Run], cluster: int) -> int:
    return bisect_right(runs, cluster, key=itemgetter(1))
