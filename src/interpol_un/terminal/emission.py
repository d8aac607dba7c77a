"""From a finished `Line` to the text one kind of terminal must be sent so that it draws that line.

Every emission is a pure function of cells, never of strings with escapes in them. Nothing stays switched on at the end
of a line, so that a killed program, a pager or a copied line leaves no colour and no mode behind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from interpol_un.terminal import self_reordering
from interpol_un.terminal.char_class import NOT_DRAWN, TURNS
from interpol_un.terminal.logical import logical
from interpol_un.terminal.pieces import LRM, NO_STYLES, Piece, paint

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
    LOGICAL = "logical"
    """Text in reading order, unshaped, without escapes, each right-to-left stretch between U+2067 and U+2069: for
    files, pipes and editors."""


_style_of = attrgetter("style")


def emit(line: Line, mode: Mode, sgr: Mapping[str, str] = NO_STYLES, *, leading_mark: bool = False) -> str:
    """One finished physical line for a terminal, without its newline.

    sgr: style key → SGR parameters; a key that is not there has no style.
    leading_mark: for `words` in a terminal that finds the base direction from the line itself and counts each mark as
    a column (mlterm): one mark before the first letter that could mislead it, as few others as can be.
    The line must be written from column 1: `CSI 8 l` anywhere else does nothing (VTE).
    """
    if mode is Mode.LOGICAL:
        return logical(line, sgr)
    cells = _drawn(line)
    if mode is Mode.VISUAL or TURNS.search(line.visual) is None:
        return paint(_as_they_stand(cells, sgr))
    if mode is Mode.EXPLICIT:
        return f"\x1b[8l{paint(_as_they_stand(cells, sgr))}\x1b[8h"
    if mode is Mode.WORDS:
        return paint((self_reordering.phrases if leading_mark else self_reordering.words)(cells, sgr))
    if mode is Mode.KITTY:
        return paint(self_reordering.kitty(cells, sgr))
    return paint(self_reordering.putty(cells, sgr))


def overhead(line: Line, mode: Mode, *, leading_mark: bool = False) -> int:
    """How many characters that the line has no cell for `emit` writes: U+200E in `words`, a first U+2800 in `putty`.

    A U+2800 is a column everywhere, a U+200E only where the terminal's profile says so.
    """
    if mode is Mode.WORDS:
        return emit(line, mode, leading_mark=leading_mark).count(LRM)
    return len(emit(line, mode)) - sum(len(cell.glyph) for cell in _drawn(line)) if mode is Mode.PUTTY else 0


def _as_they_stand(cells: Sequence[Cell], sgr: Mapping[str, str]) -> Iterator[Piece]:
    for style, run in groupby(cells, key=_style_of):
        yield "".join([cell.glyph for cell in run]), sgr.get(style, "")


def _drawn(line: Line) -> list[Cell]:
    """The cells that put something on the screen, their glyphs free of anything a terminal would obey."""
    if NOT_DRAWN.search(line.visual) is None:
        return [cell for cell in line.cells if cell.glyph]
    bare = [cell._replace(glyph=NOT_DRAWN.sub("", cell.glyph)) for cell in line.cells]
    return [cell for cell in bare if cell.glyph]
