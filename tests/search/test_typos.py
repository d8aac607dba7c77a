"""How far a mistyped word is from the word that was meant."""

from __future__ import annotations

import pytest

from interpol_un.search.typos import distance, near

KNOWN = ["committee", "commission", "terrorism", "terrorist", "security", "المنظمه", "الارهاب", "مجلس", "gafi", "unodc"]


@pytest.mark.parametrize(
    ("typed", "meant", "slips"),
    [
        ("terrorism", "terrorism", 0.0),
        ("terorism", "terrorism", 0.5),  # a letter doubled or not
        ("terrrorism", "terrorism", 0.5),
        ("terrorsim", "terrorism", 0.75),  # neighbours swapped
        ("terroriszm", "terrorism", 1.0),
        ("terrarism", "terrorism", 0.5),  # vowels confused
        ("terrobism", "terrorism", 1.0),
        ("المنضمه", "المنظمه", 0.5),  # letters that sound alike
        ("مجلص", "مجلس", 0.5),
        ("unocd", "unodc", 0.75),
    ],
)
def test_a_swap_is_less_than_a_slip_and_what_writers_confuse_half_of_one(typed: str, meant: str, slips: float) -> None:
    assert distance(typed, meant, 2.0) == slips
    assert distance(meant, typed, 2.0) == slips


def test_the_nearest_words_come_first_and_far_ones_not_at_all() -> None:
    assert near("comittee", KNOWN) == [(0.5, "committee")]
    assert near("secuirty", KNOWN) == [(0.75, "security")]
    assert near("xyzzy", KNOWN) == []


def test_the_beginning_of_a_longer_word_may_be_mistyped() -> None:
    assert [word for _, word in near("terori", KNOWN)] == ["terrorism", "terrorist"]


def test_short_words_and_numbers_have_no_neighbours() -> None:
    """S/RES/2395 is not a slip for S/RES/2396, nor is WCO one for WHO."""
    assert near("2395", ["2396"]) == []
    assert near("wco", ["who"]) == []


def test_no_word_is_its_own_neighbour() -> None:
    assert near("gafi", KNOWN) == []
