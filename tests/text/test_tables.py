"""The frozen tables against the Unicode data they were taken from, and against Rich's widths."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from unicodedata import bidirectional, category, combining, decomposition, mirrored

import pytest
from rich.cells import get_character_cell_size

from interpol_un.text import characters, levels
from interpol_un.text.characters import MIRROR_IMAGES
from interpol_un.text.levels import _BOUNDARY_NEUTRAL, _FORMATTING, _LATIN, _NEUTRALS
from interpol_un.text.reorder import _BLANKS, _PARAGRAPH_SEPARATOR, _perhaps_marks
from interpol_un.text.shape import _DUAL, _RIGHT, _letters

UCD = Path("/usr/share/unicode")
EVERY = "".join(map(chr, range(sys.maxunicode + 1)))


def members(inside: str) -> list[str]:
    return re.findall(f"[{inside}]", EVERY)


def data(name: str) -> Iterator[list[str]]:
    path = UCD / name
    if not path.exists():
        pytest.skip(f"{path} comes with Debian's unicode-data")
    for row in path.read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in row.split("#")[0].split(";")]
        if len(fields) > 1:
            yield fields


def test_mirror_images_are_those_of_unicode() -> None:
    assert dict(MIRROR_IMAGES) == {int(a, 16): chr(int(b, 16)) for a, b in data("BidiMirroring.txt")}


def test_mirror_images_are_of_mirrored_characters_and_go_both_ways() -> None:
    images = MIRROR_IMAGES
    assert len(images) == 428
    for code, image in images.items():
        assert mirrored(chr(code))
        assert images[ord(image)] == chr(code)


def test_joining_types_are_those_of_unicode() -> None:
    types = {chr(int(fields[0], 16)): fields[2] for fields in data("ArabicShaping.txt")}
    joins = {"D": (True, True), "C": (True, True), "R": (True, False), "U": (False, False)}
    letters = {letter: (shape.before, shape.after) for letter, shape in _letters().items() if len(letter) == 1}
    assert letters == {letter: joins[types[letter]] for letter in letters}
    blocks = [letter for letter in types if "\u0600" <= letter <= "\u06ff" or "\u0750" <= letter <= "\u08ff"]
    assert [a for a in blocks if types[a] in "RDCL" and a not in letters and not "\u0780" <= a <= "\u086f"] == []


def test_joining_types_are_of_letters_one_each() -> None:
    dual, right = members(_DUAL), members(_RIGHT)
    assert len({*dual, *right}) == len(dual) + len(right)
    assert {*dual, *right} < set(members(characters.ARABIC_LETTERS))


def test_every_letter_that_joins_before_has_its_final_form_or_none_at_all() -> None:
    for letter, (before, after, forms) in _letters().items():
        if any(forms) and letter not in (
            "\u06ba",
            "\u0677",
            *LAM_ALEF,
        ):  # noon ghunna, u with hamza: forms for a part of the contexts
            assert bool(forms[3]) == before, ascii(letter)
            assert bool(forms[1]) == bool(forms[2]) == after, ascii(letter)


LAM_ALEF = ["لآ", "لأ", "لإ", "لا"]


def test_lam_alef_alone_is_a_ligature() -> None:
    assert sorted(pair for pair in _letters() if len(pair) > 1) == LAM_ALEF
    for pair in LAM_ALEF:
        isolated, _, _, final = _letters()[pair].forms
        assert decomposition(isolated).split() == ["<isolated>", *[f"{ord(letter):04X}" for letter in pair]]
        assert decomposition(final).split() == ["<final>", *[f"{ord(letter):04X}" for letter in pair]]


@pytest.mark.parametrize(
    ("name", "classes"),
    [
        ("ARABIC_LETTERS", {"AL"}),
        ("HARAKAT", {"NSM"}),
        ("MARKS", {"NSM"}),
        ("INVISIBLE", {"BN", "NSM"}),
        ("JOINERS", {"BN"}),
        ("DIRECTIONAL", {"AL", "L", "R"}),
        ("SIMPLE", {"L", "EN", "ES", "ET", "CS", "WS", "ON"}),
        ("SIMPLE_RTL", {"R", "AL", "AN", "EN", "ET", "CS", "ON"}),
    ],
)
def test_bidi_classes_of_the_sets(name: str, classes: set[str]) -> None:
    found = members(getattr(characters, name))
    assert found
    # What this Python's tables do not know yet has no class there.
    assert {bidirectional(character) for character in found} - {""} <= classes


NEWER = set("\u088f\u0897")
"""In the blocks of Arabic since Unicode 15.0; later versions of Python know them."""


def ranges(*pairs: tuple[int, int]) -> set[str]:
    return {chr(code) for first, last in pairs for code in range(first, last + 1)}


ARABIC = ranges((0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF)) - NEWER


def test_arabic_letters_are_all_but_the_small_high_ones() -> None:
    small = set("\u06e5\u06e6\u08c9")
    assert set(members(characters.ARABIC_LETTERS)) == {c for c in ARABIC if category(c) in ("Lo", "Lm")} - small


def test_harakat_are_all_marks_but_those_that_make_a_letter() -> None:
    making = set("\u0653\u0654\u0655\u0670")
    assert set(members(characters.HARAKAT)) == {c for c in ARABIC if category(c) == "Mn"} - making
    assert making < set(members(characters.MARKS))


def test_marks_are_all_of_their_blocks() -> None:
    blocks = ranges((0x300, 0x36F), (0x483, 0x489), (0x591, 0x5C7), (0x1AB0, 0x1ACE), (0x1DC0, 0x1DFF))
    blocks |= ranges((0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F)) | ARABIC
    assert set(members(characters.MARKS)) == {c for c in blocks if category(c)[0] == "M"} - {"\u034f"}


def test_what_rides_on_any_character() -> None:
    mongolian, operators = (0x180B, 0x180F), (0x2060, 0x2064)
    invisible = set("\u00ad\u034f\u200b\ufeff") | ranges(mongolian, operators)
    assert set(members(characters.INVISIBLE)) == invisible
    assert set(members(characters.DIRECTIONAL)) == set("\u061c\u200e\u200f")
    assert set(members(characters.JOINERS)) == set("\u200c\u200d")
    tones, tags, selectors = (0x1F3FB, 0x1F3FF), (0xE0020, 0xE007F), (0xE0100, 0xE01EF)
    marks = set(members(characters.MARKS))
    assert set(members(characters.EXTENDERS)) == (
        invisible | marks | set("\u061c\u200e\u200f") | ranges(tones, tags, selectors)
    )


def test_emoji_are_within_their_blocks() -> None:
    assert set(members(characters.EMOJI)) == set("©®") | ranges((0x203C, 0x3299), (0x1F000, 0x1FAFF))


def test_phrases_are_of_one_class_with_neutrals() -> None:
    assert {bidirectional(character) for character in members(_LATIN)} == {"L"}
    assert {bidirectional(character) for character in members(_NEUTRALS)} == {"WS", "ON", "CS"}
    brackets = {chr(int(fields[0], 16)) for fields in data("BidiBrackets.txt")}
    assert not brackets & set(members(_NEUTRALS))


@pytest.mark.parametrize("name", ["ARABIC_LETTERS", "SIMPLE", "SIMPLE_RTL"])
def test_sets_of_one_column(name: str) -> None:
    wrong = [ascii(c) for c in members(getattr(characters, name)) if get_character_cell_size(c) != 1 or combining(c)]
    assert wrong == []


@pytest.mark.parametrize("name", ["MARKS", "DIRECTIONAL", "JOINERS"])
def test_sets_of_no_column(name: str) -> None:
    wrong = [ascii(c) for c in members(getattr(characters, name)) if get_character_cell_size(c) != 0]
    assert wrong == []


def test_presentation_forms_take_one_column() -> None:
    forms = "".join(form for letter in _letters().values() for form in letter.forms)
    assert {get_character_cell_size(form) for form in forms} == {1}


def test_characters_that_x9_removes() -> None:
    removed = {*_BOUNDARY_NEUTRAL.findall(EVERY), *_FORMATTING.findall(EVERY)}
    assert {c for c in EVERY if bidirectional(c) in ("BN", "LRE", "RLE", "PDF", "LRO", "RLO")} == (
        removed - set("\u2066\u2067\u2068\u2069")
    )


def test_blanks_of_l1() -> None:
    """Class WS and the isolates, those that separate segments or paragraphs apart."""
    classes = ("WS", "LRI", "RLI", "FSI", "PDI")
    assert set(members(_BLANKS)) == {c for c in EVERY if bidirectional(c) in classes}


def test_no_mark_and_no_separator_is_overlooked() -> None:
    assert {c for c in EVERY if category(c)[0] == "M"} <= set(_perhaps_marks().findall(EVERY))
    assert [c for c in EVERY if bidirectional(c) == "B"] == _PARAGRAPH_SEPARATOR.findall(EVERY)


# Blocks whose characters the short ways know: Latin and Greek, Cyrillic letters, punctuation, currencies, arrows,
# mathematics, lines and blocks.
KNOWN = ((0x21, 0x2FF), (0x370, 0x482), (0x2010, 0x205E), (0x20A0, 0x20BF), (0x2190, 0x2199), (0x2200, 0x22FF))
DRAWN = (0x2500, 0x25FC)
UNASSIGNED_GREEK = "\u0380\u0381\u0382\u0383\u038b\u038d\u03a2"
NARROW_BLANK = "\u202f"
# Of the right-to-left scripts the short way leaves out a Hebrew mark of punctuation and Yiddish ligatures, Arabic signs
# of mathematics, of recitation and of Sindhi.
RARE = "\u05c6\u05ef-\u05f2\u0606-\u060b\u06de\u06e5\u06e6\u06e9\u06fd\u06fe"


def of_one_column(code: int) -> bool:
    character = chr(code)
    return category(character)[0] not in "CM" and get_character_cell_size(character) == 1


def test_the_short_way_knows_every_character_of_common_blocks() -> None:
    wanted = {
        chr(code)
        for first, last in (*KNOWN, DRAWN)
        for code in range(first, last + 1)
        if of_one_column(code) and bidirectional(chr(code)) not in ("R", "AL", "AN")
    }
    assert set(members(characters.SIMPLE_VISIBLE)) - set(UNASSIGNED_GREEK) == wanted - {NARROW_BLANK}


def test_the_short_way_knows_hebrew_letters_and_arabic_punctuation_and_digits() -> None:
    letters = set(members(characters.ARABIC_LETTERS))
    wanted = {chr(code) for code in range(0x590, 0x700) if of_one_column(code)} - letters
    assert set(members(characters.SIMPLE_RTL)) == wanted - set(members(RARE))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What python-bidi is asked for levels."""
    texts: list[str] = []

    def noted(text: str, base: int) -> list[int]:
        texts.append(text)
        return [base] * len(text)

    monkeypatch.setattr(levels, "_levels", noted)
    return texts


@pytest.mark.parametrize(
    "sign",
    " ,.:;!?'\"/&*_\u00ab\u00bb\u060c\u2013\u2014\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2022\u2026\ufffc",
)
def test_of_prose_with_its_punctuation_only_the_beginning_is_asked(sign: str, asked: list[str]) -> None:
    levels.implicit_levels(f"نص{sign}آخر", 1)
    levels.implicit_levels(f"one{sign}two", 0)
    assert asked == ["ن", "o"]


@pytest.mark.parametrize(
    "text",
    ["نَصٌّ، «آخَر»… ثالثٌ ورابع", "ن\u200cص\u200d\u2060 ب", "One; two: “three”… four", "E, F; G", "ab cd  ef", "2018"],
)
def test_of_a_row_of_words_only_the_beginning_is_asked(text: str, asked: list[str]) -> None:
    levels.implicit_levels(text, 1)
    assert asked == [text[0]]


def test_of_latin_words_only_the_beginning_is_asked(asked: list[str]) -> None:
    strong = [chr(code) for code in range(0x41, 0x2B9) if bidirectional(chr(code)) == "L"]
    letters = [run for run in strong if category(run)[0] == "L" and run not in "\u00aa\u00b5\u00ba"]
    for letter in letters:
        levels.implicit_levels(f"a{letter}{letter}b", 0)
    assert set(asked) == {"a"}


@pytest.mark.parametrize("sign", ["0", "5", "9", "(", ")", ",", ".", "«", "»", "–", "…"])
def test_the_level_of_a_paragraph_is_seen_at_its_first_letter(sign: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("bidi.get_base_level")
    assert levels.base_level(f"{sign} {sign}نص") == 1
    assert levels.base_level(f"{sign}{sign} text") == 0
