"""Cleaning: what can steer a terminal or turn text is made harmless, and nothing else changes."""

from __future__ import annotations

import sys
from unicodedata import bidirectional, category, normalize

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


def cleaned_alone(character: str) -> str:
    """What cleaning makes of one character, by the properties that Unicode gives it."""
    code = ord(character)
    if character in "\t\x0b\x0c\r":
        return " "
    if character in "\n\x85\u2028\u2029":
        return "\n"
    if category(character) == "Cc":
        return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"
    if category(character) == "Cs":
        return "\ufffd"
    if bidirectional(character) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"):
        return ""
    if 0x206A <= code <= 0x206F or (0xE0000 <= code <= 0xE0FFF and not 0xE0100 <= code <= 0xE01EF):
        return ""
    return normalize("NFC", character)


def test_every_character_alone() -> None:
    every = map(chr, [*range(0x20000), *range(0xDFFFF, 0xE1001), sys.maxunicode])
    assert [ascii(c) for c in every if clean(c) != cleaned_alone(c)] == []


def test_every_character_beside_one_that_is_replaced() -> None:
    every = map(chr, [*range(0x20000), *range(0xDFFFF, 0xE1001), sys.maxunicode])
    assert [ascii(c) for c in every if clean(f"\x01{c}") != f"␁{cleaned_alone(c)}"] == []


@pytest.mark.parametrize(
    ("tags", "kept"),
    [
        ("\U000e0067\U000e007f", True),
        ("\U000e0020\U000e007e\U000e007f", True),
        ("\U000e007f", False),  # nothing is tagged
        ("\U000e0067", False),  # and here no end
        ("\U000e001f\U000e007f", False),
        ("\U000e0080\U000e007f", False),
    ],
)
def test_tags_stay_in_the_sequence_of_a_flag(tags: str, kept: bool) -> None:
    assert clean(f"\U0001f3f4{tags}a") == (f"\U0001f3f4{tags}a" if kept else "\U0001f3f4a")
    assert clean(f"\U0001f3f3{tags}a") == "\U0001f3f3a"


def test_clean_text_is_given_back_itself() -> None:
    """The way to know that no position has moved."""
    text = "القرار " * 3
    assert clean(text) is text
