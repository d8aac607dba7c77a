"""Cleaning: what can steer a terminal or turn text is made harmless, and nothing else changes."""

from __future__ import annotations

import pytest

from interpol_un.text import clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("", ""),
        ("Nothing to do: naïve, القرار (٣٥٪)", "Nothing to do: naïve, القرار (٣٥٪)"),
        ("\x1b[31mred\x1b]8;;x\x07", "␛[31mred␛]8;;x␇"),
        ("\x00\x1c\x7f", "␀␜␡"),
        ("\x9b31m\x84", "\ufffd31m\ufffd"),
        ("a\tb\rc\x0bd\x0ce", "a b c d e"),
        ("a\nb\r\nc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("a\u202ab\u202bc\u202cd\u202de\u202ef", "abcdef"),
        ("a\u2066b\u2067c\u2068d\u2069e", "abcde"),
        ("a\u206ab\u206f", "ab"),
        ("\u200f\u200e\u061c\u200c\u200d", "\u200f\u200e\u061c\u200c\u200d"),
        ("a\ud800b\udfff", "a\ufffdb\ufffd"),
        ("e\u0301 ا\u0654", "é أ"),
        ("\u212b", "Å"),
        ("a\U000e0001\U000e0041b", "ab"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e007f\U000e0041", "\U0001f3f4\U000e0067\U000e0062\U000e007f"),
        ("\U0001f3f4\U000e0001\U000e0067\U000e007f", "\U0001f3f4"),
        ("葛\U000e0100", "葛\U000e0100"),  # a variation selector is no tag
        ("e\u202a\u0301", "é"),  # composed after what stood between is gone
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_clean_text_is_given_back_itself() -> None:
    """The way to know that no position has moved."""
    text = "القرار " * 3
    assert clean(text) is text
