"""The emissions for terminals that reorder text themselves: bytes that their reordering turns into the wanted line.

Each relies on one thing: the terminal reverses a run of right-to-left letters, so such a run is sent reversed. What
differs is how far a run reaches and how it can be kept from growing over its neighbours.

- `words` (VTE, Konsole, mlterm, xterm.js): UAX #9 with base direction L. U+200E after a run, or after the blanks that
  follow it, gives everything to its right an L context: digits stay European (W2, W7), brackets and blanks fall on
  level 0 (N0-N2), so each word is a run of its own on level 1 and a mirrored bracket is never mirrored twice.
- `kitty`: runs reach as far as the font does and marks damage glyphs. What touches Arabic is drawn in the other
  weight, which is another font. Arabic-Indic digits are in the run.
- `putty`: marks are thrown away; U+2800 (class L, drawn blank) stands for the space. What touches a letter (a digit,
  a bracket inside a word) cannot be kept apart; a slash between two words is in their run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import groupby, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING
from unicodedata import mirrored

from interpol_un.terminal.glyphs import LRM, CharClass, Piece, char_class

if TYPE_CHECKING:
    from interpol_un.text.line import Cell

BLANK = "\u2800"
_ARABIC = (CharClass.RTL, CharClass.DIGIT)


def words(cells: Sequence[Cell], sgr: Mapping[str, str]) -> Iterator[Piece]:
    """Runs of R and AL reversed in place; U+200E before the first thing that is neither blank nor L after a run."""
    owed = False
    style = ""
    for what, group in groupby(cells, key=_class_of):
        if owed and what not in (CharClass.BLANK, CharClass.LTR):
            yield LRM, style
        if what is not CharClass.BLANK:
            owed = what in _ARABIC
        run = list(group)
        for cell in reversed(run) if what is CharClass.RTL else run:
            style = sgr.get(cell.style, "")
            yield cell.glyph, style


def phrases(cells: Sequence[Cell], sgr: Mapping[str, str]) -> Iterator[Piece]:
    """As `words` with the fewest marks, for mlterm, where box drawing has class L and the base direction is found.

    Words with only blanks between them are one run, reversed as a whole; U+200E stands only before a letter or digit
    that a run to its left would draw along, and before the first such one where nothing of class L comes first.
    """
    classes = [CharClass.LTR if _is_box(cell.glyph) else _class_of(cell) for cell in cells]
    owed = next((what for what in classes if what in (CharClass.RTL, CharClass.LTR)), None) is CharClass.RTL
    for what, phrase in _joined(cells, classes, lambda group: _class_of(group[0]) is CharClass.BLANK):
        run = [(cell.glyph, sgr.get(cell.style, "")) for _, cell in phrase]
        if what is CharClass.RTL:
            run.reverse()
        strong = what in _ARABIC or any(glyph[0].isdigit() for glyph, _ in run)
        if owed and strong:
            yield LRM, run[0][1]
        if strong or what is CharClass.LTR:
            owed = what in _ARABIC
        yield from run


def _joined(
    cells: Sequence[Cell], classes: Sequence[CharClass], joins: Callable[[Sequence[Cell]], bool]
) -> Iterator[tuple[CharClass, Iterator[tuple[CharClass, Cell]]]]:
    """The runs of one class, each cell with its class; what stands between two words is in their run where it joins."""
    groups = [
        (what, [cell for _, cell in run]) for what, run in groupby(zip(classes, cells, strict=True), itemgetter(0))
    ]
    words = [False, *(what is CharClass.RTL for what, _ in groups), False]
    joined = [
        (CharClass.RTL if words[index] and words[index + 2] and joins(group) else what, cell)
        for index, (what, group) in enumerate(groups)
        for cell in group
    ]
    return groupby(joined, key=itemgetter(0))


def putty(cells: Sequence[Cell], sgr: Mapping[str, str]) -> Iterator[Piece]:
    """Runs of R and AL reversed in place, U+2800 for every space.

    The base direction is that of the line's first letter: before one of a run stands one U+2800 more.
    """
    strong = (CharClass.RTL, CharClass.LTR, CharClass.BLANK)  # a blank is a U+2800, of class L
    if next((what for what in map(_class_of, cells) if what in strong), None) is CharClass.RTL:
        yield BLANK, ""
    for what, group in _joined(cells, [*map(_class_of, cells)], _is_between_words):
        run = [cell for _, cell in group]
        for cell in reversed(run) if what is CharClass.RTL else run:
            yield BLANK if cell.glyph == " " else cell.glyph, sgr.get(cell.style, "")


def _is_between_words(group: Sequence[Cell]) -> bool:
    """Whether these are drawn the same in a run from either side: no blanks, letters, digits, brackets or borders."""
    glyphs = [cell.glyph[0] for cell in group]
    apart = any(mirrored(glyph) or glyph.isdigit() or _is_box(glyph) for glyph in glyphs)
    return _class_of(group[0]) is CharClass.OTHER and not apart


def kitty(cells: Sequence[Cell], sgr: Mapping[str, str]) -> Iterator[Piece]:
    """Runs of R, AL and AN of one weight reversed in place; what touches them drawn in the other weight."""
    runs = _runs(cells, sgr)
    for index, (what, run) in enumerate(runs):
        if what in _LETTERS:
            yield from ((cell.glyph, sgr.get(cell.style, "")) for cell in reversed(run))
            continue
        styles = [sgr.get(cell.style, "") for cell in run]
        if what is Font.BESIDE:
            if index + 1 < len(runs) and (right := runs[index + 1][0]) in _LETTERS:
                for place in range(len(run) - _reach(run[::-1]), len(run)):
                    styles[place] = weighed(styles[place], heavy=right is Font.LIGHT)
            if index and (left := runs[index - 1][0]) in _LETTERS:
                for place in range(_reach(run)):
                    styles[place] = weighed(styles[place], heavy=left is Font.LIGHT)
        yield from zip((cell.glyph for cell in run), styles, strict=True)


def _runs(cells: Sequence[Cell], sgr: Mapping[str, str]) -> list[tuple[Font, list[Cell]]]:
    """The cells by how they take part; marks of no script (UAX #24 Common) are in a run only beside Arabic letters."""
    parted: list[tuple[Font, Cell]] = []
    for what, group in groupby(cells, key=lambda cell: _font(cell, sgr)):
        run = list(group)
        alone = all(cell.glyph in _NO_SCRIPT for cell in run)
        parted += [(Font.BESIDE if alone else what, cell) for cell in run]
    return [(what, [cell for _, cell in group]) for what, group in groupby(parted, key=itemgetter(0))]


class Font(Enum):
    """How a cell takes part in kitty's runs."""

    LIGHT = auto()
    """Arabic of normal weight."""
    HEAVY = auto()
    """Arabic in bold."""
    APART = auto()
    """A blank or box drawing, which ends a run."""
    BESIDE = auto()
    """The rest: in the run if it touches and has the same font."""


_LETTERS = (Font.LIGHT, Font.HEAVY)
_NO_SCRIPT = "\u061b\u061f"
"""The Arabic semicolon and question mark: class AL, but by themselves no right-to-left run to HarfBuzz."""


def _font(cell: Cell, sgr: Mapping[str, str]) -> Font:
    what = _class_of(cell)
    if what in _ARABIC:
        return Font.HEAVY if bold(sgr.get(cell.style, "")) else Font.LIGHT
    return Font.APART if what is CharClass.BLANK or _is_box(cell.glyph) else Font.BESIDE


def _reach(run: Sequence[Cell]) -> int:
    """How many cells change their weight from the touching one on: it alone, or the whole number it belongs to."""
    return max(1, sum(1 for _ in takewhile(lambda cell: cell.glyph.isdigit(), run)))


def weighed(style: str, *, heavy: bool) -> str:
    """The SGR parameters with the weight asked for."""
    return style if bold(style) == heavy else f"{style};{'1' if heavy else '22'}".lstrip(";")


@lru_cache(maxsize=256)
def bold(style: str) -> bool:
    """Whether these SGR parameters leave bold switched on. The numbers of a colour (38, 48, 58) are no switches."""
    heavy = False
    codes = iter(style.split(";"))
    for code in codes:
        if code in ("38", "48", "58"):
            for _ in range(3 if next(codes, "") == "2" else 1):
                next(codes, "")
        elif code in ("", "0", "1", "22"):
            heavy = code == "1"
    return heavy


def _is_box(glyph: str) -> bool:
    return "\u2500" <= glyph <= "\u257f"


def _class_of(cell: Cell) -> CharClass:
    return char_class(cell.glyph)
