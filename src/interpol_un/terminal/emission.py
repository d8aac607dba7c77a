"""From a finished `Line` to the text one kind of terminal must be sent so that it draws that line.

Every emission is a pure function of cells, never of strings with escapes in them. Nothing stays switched on at the end
of a line, so that a killed program, a pager or a copied line leaves no colour and no mode behind.

`logical` is a line as text in reading order: for files, pipes, editors and whoever copies from them. Each stretch is
put back into logical order by the cells' `start`, with the characters the cells stand for. A right-to-left stretch
stands between RLI and PDI, a left-to-right one that holds right-to-left letters between LRI and PDI, so that no
reader's own reordering moves it out of its column. The isolates that the text itself carries round a token are closed
and opened again where a line break cut the token in two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import accumulate, groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from interpol_un.terminal import self_reordering
from interpol_un.terminal.glyphs import LRM, NO_STYLES, NOT_DRAWN, TURNS, Piece, paint

if TYPE_CHECKING:
    from interpol_un.text.line import Cell, Line


class Mode(StrEnum):
    """The ways in which a line can be written, each right in some terminals and wrong in the others.

    The values are what `--bidi` and `IUN_BIDI` take."""

    VISUAL = "visual"
    """Left to right as drawn, in presentation forms: for a terminal that reorders nothing."""
    EXPLICIT = "explicit"
    """The same between `CSI 8 l` and `CSI 8 h`, which tell a terminal with BDSM (ECMA-48 8.2.1) to reorder nothing."""
    WORDS = "words"
    """Words in visual order, their letters in logical order, kept apart by U+200E: for a terminal that reorders the
    line by UAX #9 with a left-to-right base direction."""
    KITTY = "kitty"
    """For a terminal that reorders nothing but reverses each run of one font that holds Arabic."""
    PUTTY = "putty"
    """For a terminal that reorders the line by UAX #9 but throws marks away: U+2800 instead of the space keeps the
    words apart."""
    OVERRIDE = "override"
    """As `visual`, each stretch of one style between U+202D and U+202C: for xterm.js, which reorders such a stretch by
    UAX #9 where a browser draws it as text, and nothing where WebGL does."""
    LOGICAL = "logical"
    """Text in reading order, unshaped, without escapes, each right-to-left stretch between U+2067 and U+2069: for
    files, pipes and editors."""


ADDS_COLUMNS = (Mode.PUTTY, Mode.OVERRIDE)
"""The modes that begin a line with a column of their own where it begins with a letter."""

_style_of, _glyph_of = attrgetter("style"), attrgetter("glyph")


def emit(line: Line, mode: Mode, sgr: Mapping[str, str] = NO_STYLES, *, leading_mark: bool = False) -> str:
    """One finished physical line for a terminal, without its newline.

    sgr: style key → SGR parameters; a key that is not there has no style.
    leading_mark: for `words` in a terminal that finds the base direction from the line itself and counts each mark as
    a column (mlterm): one mark before the first letter that could mislead it, as few others as can be.
    The line must be written from column 1: `CSI 8 l` anywhere else does nothing (VTE).
    """
    text = paint(as_pieces(line, mode, sgr, leading_mark=leading_mark))
    return f"\x1b[8l{text}\x1b[8h" if mode is Mode.EXPLICIT and TURNS.search(line.visual) else text


def as_pieces(
    line: Line, mode: Mode, sgr: Mapping[str, str] = NO_STYLES, *, leading_mark: bool = False
) -> Iterable[Piece]:
    """What `emit` writes, each piece with the SGR parameters of its style; without what `explicit` puts around it."""
    if mode is Mode.LOGICAL:
        return logical(line, sgr)
    cells = _drawn(line)
    if mode in (Mode.VISUAL, Mode.EXPLICIT) or TURNS.search(line.visual) is None:
        return _as_they_stand(cells, sgr)
    if mode is Mode.WORDS:
        return (self_reordering.phrases if leading_mark else self_reordering.words)(cells, sgr)
    if mode is Mode.OVERRIDE:
        return _overridden(cells, sgr)
    return self_reordering.kitty(cells, sgr) if mode is Mode.KITTY else self_reordering.putty(cells, sgr)


def overhead(line: Line, mode: Mode, *, leading_mark: bool = False) -> int:
    """How many characters that the line has no cell for `emit` writes: U+200E in `words`, a first U+2800 in `putty`, a
    first blank in `override`.

    A U+2800 or blank is a column everywhere, a U+200E only where the terminal's profile says so.
    """
    emitted = emit(line, mode, leading_mark=leading_mark)
    if mode is Mode.WORDS:
        return emitted.count(LRM)
    drawn = emitted.replace(LRO, "").replace(PDF, "")
    return len(drawn) - sum(len(cell.glyph) for cell in _drawn(line)) if mode in ADDS_COLUMNS else 0


def _as_they_stand(cells: Sequence[Cell], sgr: Mapping[str, str]) -> Iterator[Piece]:
    for style, run in groupby(cells, key=_style_of):
        yield "".join(map(_glyph_of, run)), sgr.get(style, "")


LRO, PDF = "\u202d", "\u202c"


def _overridden(cells: Sequence[Cell], sgr: Mapping[str, str]) -> Iterator[Piece]:
    """Stretches of one style, the Arabic of each from its first letter to its last between U+202D and U+202C.

    xterm.js gives both to the cell before them, and U+202D must not be in an Arabic one: a stretch that begins with
    Arabic takes cells from the end of the one before it, up to one that is not, and at the line's beginning a blank.
    Borders get neither: WebGL draws those without gaps that have nothing with them.
    """
    stretches: list[tuple[list[str], str]] = [([], "")]
    for style, run in groupby(cells, key=lambda cell: sgr.get(cell.style, "")):
        glyphs, before = [cell.glyph for cell in run], stretches[-1][0]
        while TURNS.match(glyphs[0]):
            glyphs.insert(0, before.pop() if before else " ")
        stretches.append((glyphs, style))
    for glyphs, style in stretches:
        arabic = [index for index, glyph in enumerate(glyphs) if TURNS.match(glyph)]
        if arabic:
            glyphs.insert(arabic[-1] + 1, PDF)
            glyphs.insert(arabic[0], LRO)
        yield "".join(glyphs), style


def _drawn(line: Line) -> list[Cell]:
    """The cells that put something on the screen, their glyphs free of anything a terminal would obey."""
    cells: Iterable[Cell] = line.cells
    if NOT_DRAWN.search(line.visual):
        cells = [cell._replace(glyph=NOT_DRAWN.sub("", cell.glyph)) for cell in cells]
    return [*filter(_glyph_of, cells)]


LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"


def logical(line: Line, sgr: Mapping[str, str], *, whole: bool = False) -> list[Piece]:
    """The line's text, blanks at its end dropped.

    A lam-alef is one cell as drawn and two letters as text: so many blanks fewer stand beside the stretch, before a
    right-to-left one, after another, as far as there are any. whole: all blanks stay, for who draws it as one cell.
    """
    pieces: list[Piece] = []
    done = owed = 0
    for stretch in line.stretches:
        layout, owed = _shortened(line.cells[done : stretch.first], owed, at_end=False)
        cells = line.logical(stretch)
        extra = sum("\ufef5" <= cell.glyph[:1] <= "\ufefc" for cell in cells if not whole)
        if stretch.rtl:
            layout, extra = _shortened(layout, extra, at_end=True)
        owed += extra
        pieces += [(cell.glyph, sgr.get(cell.style, "")) for cell in layout]
        text = [(cell.text or cell.glyph, sgr.get(cell.style, "")) for cell in cells]
        pieces += _isolated(text, rtl=stretch.rtl)
        done = stretch.last
    rest, _ = _shortened(line.cells[done:], owed, at_end=False)
    pieces += [(cell.glyph, sgr.get(cell.style, "")) for cell in rest]
    while pieces and not whole and not pieces[-1][0].strip(" "):
        pieces.pop()
    return pieces


def _shortened(layout: Sequence[Cell], owed: int, *, at_end: bool) -> tuple[Sequence[Cell], int]:
    """Layout cells without as many of the blanks at their end or beginning as are owed, and how many still are."""
    while owed and layout and layout[-1 if at_end else 0].glyph == " ":
        layout = layout[:-1] if at_end else layout[1:]
        owed -= 1
    return layout, owed


def _isolated(pieces: list[Piece], *, rtl: bool) -> list[Piece]:
    """The pieces of a stretch with their isolates balanced, between RLI or LRI and PDI where that is needed."""
    text = "".join([text for text, _ in pieces])
    if not text.strip(f" {LRI}{PDI}"):
        return [(text.replace(LRI, "").replace(PDI, ""), style) for text, style in pieces]
    before, after = _missing(text)
    if rtl or TURNS.search(text):
        before, after = (RLI if rtl else LRI) + before, after + PDI
    return [(before, ""), *pieces, (after, "")]


def _missing(text: str) -> tuple[str, str]:
    """An LRI for each PDI that ends nothing, to stand before the text, and a PDI for each isolate left open."""
    depths = [0, *accumulate([(char == LRI) - (char == PDI) for char in text])]
    missing = -min(depths)
    return LRI * missing, PDI * (depths[-1] + missing)
