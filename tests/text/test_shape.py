"""Joining: which form each letter takes, what stands behind every cell, and what leaves joining alone."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from importlib.machinery import ModuleSpec
from itertools import product
from types import SimpleNamespace

import pytest

from interpol_un.text import prepare
from interpol_un.text import shape as module
from interpol_un.text.shape import shape


def cells(text: str, marks: str = "drop") -> list[tuple[str, str]]:
    """Drawn and logical characters of each cell, in reading order."""
    lines = prepare(text, base="R", marks=marks).lines(80)  # type: ignore[arg-type]
    return [(cell.glyph, cell.text) for line in lines for cell in line.logical(line.stretches[0])]


@pytest.mark.parametrize(
    ("word", "glyphs"),
    [
        ("ب", "\ufe8f"),
        ("بب", "\ufe91\ufe90"),
        ("ببب", "\ufe91\ufe92\ufe90"),
        ("دب", "\ufea9\ufe8f"),
        ("بدب", "\ufe91\ufeaa\ufe8f"),
        ("ءب", "\ufe80\ufe8f"),
        ("بءب", "\ufe8f\ufe80\ufe8f"),
        ("ببء", "\ufe91\ufe90\ufe80"),
        ("ببدب", "\ufe91\ufe92\ufeaa\ufe8f"),
        ("بـ", "\ufe91\u0640"),
        ("بل", "\ufe91\ufede"),
        ("بلب", "\ufe91\ufee0\ufe90"),
        ("یک", "\ufbfe\ufb8f"),  # Persian
        ("ہے", "\ufba8\ufbaf"),  # Urdu
    ],
)
def test_forms(word: str, glyphs: str) -> None:
    assert "".join(shape(word, keep_marks=False)[0]) == glyphs


@pytest.mark.parametrize(
    ("alef", "isolated", "final"),
    [
        ("\u0622", "\ufef5", "\ufef6"),
        ("\u0623", "\ufef7", "\ufef8"),
        ("\u0625", "\ufef9", "\ufefa"),
        ("\u0627", "\ufefb", "\ufefc"),
    ],
)
def test_lam_alef_is_one_cell(alef: str, isolated: str, final: str) -> None:
    assert cells(f"ل{alef}") == [(isolated, f"ل{alef}")]
    assert cells(f"بل{alef}ب") == [("\ufe91", "ب"), (final, f"ل{alef}"), ("\ufe8f", "ب")]


@pytest.mark.parametrize(("text", "glyphs"), [
    ("لل", ["\ufedf", "\ufede"]),
    ("للا", ["\ufedf", "\ufefc"]),
    ("لٱ", ["\ufedf", "\ufb51"]),  # alef wasla makes no ligature
    ("الله", ["\ufe8d", "\ufedf", "\ufee0", "\ufeea"]),  # and Allah is four letters
    ("ل\u200dا", ["\ufedf", "\ufe8e"]),  # joined, but told not to become one
    ("ل\u200cا", ["\ufedd", "\ufe8d"]),
    ("ل", ["\ufedd"]),
])  # fmt: skip
def test_other_pairs_are_not(text: str, glyphs: list[str]) -> None:
    assert [glyph for glyph, _ in cells(text)] == glyphs


def test_marks_are_dropped_from_what_is_drawn_only() -> None:
    assert cells("لَاَ") == [("\ufefb", "لَاَ")]
    assert cells("لَاَ", "keep") == [("\ufefb\u064e\u064e", "لَاَ")]
    assert cells("ببُب") == [("\ufe91", "ب"), ("\ufe92", "بُ"), ("\ufe90", "ب")]
    assert cells("بَّب") == [("\ufe91", "بَّ"), ("\ufe90", "ب")]


def test_marks_that_make_another_letter_stay() -> None:
    assert cells("ا\u0654") == [("\ufe83", "أ")]  # composed
    assert cells("ب\u0654") == [("\ufe8f\u0654", "ب\u0654")]
    assert cells("هٰذا")[0] == ("\ufeeb\u0670", "هٰ")


def test_joiners_are_honoured_and_gone() -> None:
    assert cells("ب\u200d") == [("\ufe91", "ب\u200d")]
    assert cells("\u200dب") == [("\ufe90", "\u200dب")]
    assert cells("\u200dبب") == [("\ufe92", "\u200dب"), ("\ufe90", "ب")]
    assert cells("\u200c\u200dبب\u200d\u200c")[1:] == [("\ufe92", "ب\u200d\u200c")]
    assert cells("ل\u200dا") == [("\ufedf", "ل\u200d"), ("\ufe8e", "ا")]
    assert cells("ل\u200cا") == [("\ufedd", "ل\u200c"), ("\ufe8d", "ا")]
    assert cells("ل\u200d") == [("\ufedf", "ل\u200d")]
    assert cells("\u200cب\u200cب") == [("\ufe8f", "\u200cب\u200c"), ("\ufe8f", "ب")]
    assert cells("a\u200dب") == [("a", "a"), ("\ufe90", "\u200dب")]
    assert cells("ب\u200c\u200dب") == [("\ufe8f", "ب\u200c\u200d"), ("\ufe90", "ب")]


@pytest.mark.parametrize("between", ["\u064e", "\u0301", "\u00ad", "\u034f", "\u200e", "\u200f", "\u061c", "\ufe0f"])
def test_what_is_transparent_parts_no_letters(between: str) -> None:
    assert [glyph[0] for glyph, _ in cells(f"ب{between}ب")] == ["\ufe91", "\ufe90"]


@pytest.mark.parametrize(("letter", "before", "after"), [
    ("\u0620", True, True),  # Kashmiri yeh
    ("\u067c", True, True),  # Pashto teh with ring
    ("\u06c2", True, True),
    ("\u06ce", True, True),  # Kurdish yeh
    ("\u0672", True, False),
    ("\u06d5", True, False),  # Uyghur ae
    ("\u06c3", True, False),
    ("\u0695", True, False),  # Kurdish rreh
    ("\u076a", True, True),
    ("\u08a0", True, True),
    ("\u0883", True, True),
    ("\u0674", False, False),
    ("\u08ad", False, False),
])  # fmt: skip
def test_letters_without_forms_do_not_part_their_neighbours(letter: str, before: bool, after: bool) -> None:
    drawn = [glyph for glyph, _ in cells(f"ب{letter}ب", "keep")]
    assert drawn == ["\ufe91" if before else "\ufe8f", letter, "\ufe90" if after else "\ufe8f"]


def test_shaped_text_stays_as_it_is() -> None:
    assert [glyph for glyph, _ in cells("\ufe91\ufe90 \ufefb")] == ["\ufe91", "\ufe90", " ", "\ufefb"]


def test_emoji_sequences_stay_whole() -> None:
    """A joiner before lam-alef raises in arabic-reshaper, and elsewhere takes the sequence apart."""
    sequences = ["👩\u200d💻", "👍🏽", "🇫🇷", "❤\ufe0f", "\U0001f3f4\U000e0067\U000e0062\U000e007f"]
    for sequence in sequences:
        assert cells(f"{sequence}ولا") == [(sequence, sequence), ("\ufeed", "و"), ("\ufefb", "لا")]
    line = prepare("ب" + "".join(sequences)).lines(80)[0]
    assert [cell.width for cell in line.cells] == [2, 2, 2, 2, 2, 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\u200cb", [("a", 1, "a\u200c", 0), ("b", 1, "b", 2)]),
        ("a\u200db", [("a", 1, "a\u200d", 0), ("b", 1, "b", 2)]),
        ("a\u200d", [("a", 1, "a\u200d", 0)]),
        ("\u200da", [("", 0, "\u200d", 0), ("a", 1, "a", 1)]),
        # A joiner joins emoji alone (GB11).
        ("a\u200d👩", [("a", 1, "a\u200d", 0), ("👩", 2, "👩", 2)]),
        ("中\u0301\u200d👩", [("中\u0301", 2, "中\u0301\u200d", 0), ("👩", 2, "👩", 3)]),
        ("👩\u200da", [("👩", 2, "👩\u200d", 0), ("a", 1, "a", 2)]),
        ("👩\u200c\u200d👩", [("👩", 2, "👩\u200c\u200d", 0), ("👩", 2, "👩", 3)]),
        ("🇫🇷\u200d👩", [("🇫🇷", 2, "🇫🇷\u200d", 0), ("👩", 2, "👩", 3)]),
        (
            "👩🏽\u200d❤\ufe0f\u200d👨!",
            [("👩🏽\u200d❤\ufe0f\u200d👨", 2, "👩🏽\u200d❤\ufe0f\u200d👨", 0), ("!", 1, "!", 7)],
        ),
        # What is invisible is drawn nowhere, and marks stay with their base wherever it stands.
        ("ab\u00ad\u0301c", [("a", 1, "a", 0), ("b\u0301", 1, "b\u00ad\u0301", 1), ("c", 1, "c", 4)]),
        ("a中\u0301\u0903b", [("a", 1, "a", 0), ("中\u0301\u0903", 2, "中\u0301\u0903", 1), ("b", 1, "b", 4)]),
        ("\u0301a", [("◌\u0301", 1, "\u0301", 0), ("a", 1, "a", 1)]),
        ("a  !\u0323", [("a", 1, "a", 0), *[(" ", 1, " ", at) for at in (1, 2)], ("!\u0323", 1, "!\u0323", 3)]),
        ("中[|", [("中", 2, "中", 0), ("]", 1, "[", 1), ("|", 1, "|", 2)]),
        ("中\u0301ا", [("中\u0301", 2, "中\u0301", 0), ("ﺍ", 1, "ا", 2)]),
        ("中\u200c!ا", [("中", 2, "中\u200c", 0), ("!", 1, "!", 2), ("ﺍ", 1, "ا", 3)]),
        ("©\u200d®", [("©\u200d®", 1, "©\u200d®", 0)]),
        ("\u200bا\U000e0100", [("", 0, "\u200b", 0), ("ﺍ\U000e0100", 1, "ا\U000e0100", 1)]),
        ("\u200e\u0903a", [("", 0, "\u200e", 0), ("◌\u0903", 1, "\u0903", 1), ("a", 1, "a", 2)]),
        # Words and others in one run between blanks.
        ("لا1لاb ", [("ﻻ", 1, "لا", 0), ("1", 1, "1", 2), ("ﻻ", 1, "لا", 3), ("b", 1, "b", 5)]),
        ("-لا لا", [("-", 1, "-", 0), ("ﻻ", 1, "لا", 1), (" ", 1, " ", 3), ("ﻻ", 1, "لا", 4)]),
        ("لاَ ب", [("ﻻ", 1, "لاَ", 0), (" ", 1, " ", 3), ("ﺏ", 1, "ب", 4)]),
    ],
)
def test_clusters(text: str, expected: list[tuple[str, int, str, int]]) -> None:
    (line,) = prepare(text, base="R").lines(80)
    found = [(cell.glyph, cell.width, cell.text, cell.start) for cell in line.logical(line.stretches[0])]
    assert found == [(unicodedata.normalize("NFC", glyph), *rest) for glyph, *rest in expected]


RIDERS = [
    "🏻",
    "\u200d",
    "\ufe0f",
    "\u20e3",
    "\u0301",
    "\u200d👩",
    "\u200d♂\ufe0f",
    "\U000e0067\U000e007f",
    "\u200c",
    "\u0903",
]


@pytest.mark.parametrize(
    "base", ["a", "中", "👩", "©", "1", "🇫", "🇫🇷", "ب", "א", "あ", "‼", "👍", " ", "가", "\u200d", "\u0301"]
)
def test_no_cluster_takes_more_than_two_columns(base: str) -> None:
    for first, second in product(RIDERS, [*RIDERS, "🇫", "\u1161", ""]):
        (line,) = prepare(f"{base}{first}{second}", marks="keep").lines(80)
        assert [cell for cell in line.cells if not 0 <= cell.width <= 2] == []


def test_every_kind_of_letter_is_in_the_table() -> None:
    assert module.shape("ب", keep_marks=True) == (("\ufe8f",), ("ب",))


@pytest.mark.parametrize("place", ["/nowhere/at/all.ini", __file__])
def test_configuration_of_arabic_reshaper_does_not_matter(place: str) -> None:
    """Its package reads the file that the environment names as soon as it is imported, and may raise there."""
    program = "from interpol_un.text import prepare; print(ascii(prepare('الله').lines(9)[0].visual))"
    environment = {"PYTHON_ARABIC_RESHAPER_CONFIGURATION_FILE": place, "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ascii("\ufeea\ufee0\ufedf\ufe8d")


@pytest.mark.parametrize("found", [None, ModuleSpec("arabic_reshaper.letters", None)])
def test_missing_tables_of_arabic_reshaper_are_named(found: ModuleSpec | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PathFinder", SimpleNamespace(find_spec=lambda *_: found))
    with pytest.raises(ModuleNotFoundError, match=r"arabic_reshaper\.letters") as caught:
        module._letters.__wrapped__()
    assert caught.value.name == "arabic_reshaper"


def test_missing_arabic_reshaper_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    with pytest.raises(ModuleNotFoundError, match=r"arabic_reshaper\.letters"):
        module._letters.__wrapped__()
