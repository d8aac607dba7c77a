"""The classes of characters the emissions rest on, against those of Unicode."""

from __future__ import annotations

import sys
from unicodedata import bidirectional, category

import pytest

from interpol_un.terminal.glyphs import NOT_DRAWN, TURNS, CharClass, char_class

EVERY = "".join(map(chr, range(sys.maxunicode + 1)))
RIGHT_TO_LEFT = ("R", "AL", "AN")
MARKS = set("\u061c\u200e\u200f")
"""ALM, LRM, RLM."""


def test_whatever_turns_is_noticed() -> None:
    assert [
        ascii(c) for c in EVERY if bidirectional(c) in RIGHT_TO_LEFT and not TURNS.match(c) and c not in MARKS
    ] == []


@pytest.mark.parametrize(
    ("first", "last"),
    [(0x590, 0x8FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFF), (0x10800, 0x10FFF), (0x1E800, 0x1EFFF)],
)
def test_blocks_of_right_to_left_scripts_turn_whole(first: int, last: int) -> None:
    """What is not assigned yet included (DerivedBidiClass.txt, @missing)."""
    assert all(TURNS.match(chr(code)) for code in range(first, last + 1))
    assert not TURNS.match(chr(first - 1))
    assert not TURNS.match(chr(last + 1))


def test_nothing_a_terminal_obeys_is_drawn() -> None:
    obeyed = {c for c in EVERY if category(c) in ("Cc", "Zl", "Zp")}
    formats = {c for c in EVERY if bidirectional(c) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")}
    deprecated = set(map(chr, range(0x206A, 0x2070)))
    assert set(NOT_DRAWN.findall(EVERY)) == obeyed | MARKS | formats | deprecated


@pytest.mark.parametrize(
    ("glyph", "expected"),
    [
        ("\u05d0", CharClass.RTL),
        ("\u0628\u064e", CharClass.RTL),
        ("\ufedf", CharClass.RTL),
        ("\u05ff", CharClass.RTL),  # unassigned, in the block of Hebrew
        ("\u0663", CharClass.DIGIT),
        (" ", CharClass.BLANK),
        ("\u3000", CharClass.BLANK),
        ("a", CharClass.LTR),
        ("中", CharClass.LTR),
        ("7", CharClass.OTHER),
        ("(", CharClass.OTHER),
        ("\u06f3", CharClass.OTHER),  # a Persian digit is a European one
        ("\u0378", CharClass.OTHER),  # unassigned elsewhere
        ("\u0378\u05d0", CharClass.OTHER),  # the first character counts
    ],
)
def test_the_class_of_a_cell(glyph: str, expected: CharClass) -> None:
    assert char_class(glyph) is expected
