"""Against ICU (order) and HarfBuzz (joining), on texts made here."""

from __future__ import annotations

import random
import re
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from typing import Any, Literal
from unicodedata import category, decomposition

import pytest

from interpol_un.text import visual_lines
from interpol_un.text.shape import shape

pytestmark = pytest.mark.oracle

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
ARABIC = [
    *("في", "القرار", "الذي", "اعتمدته", "الجمعية", "العامة", "للأمم", "المتحدة", "بشأن", "التعاون", "مع"),
    *("المنظمة", "الدولية", "للشرطة", "الجنائية"),
]
LATIN = ["INTERPOL", "UNODC", "I-24/7", "C++", "R&D", "the", "office", "in", "Vienna", "e-mail", "IPv6", "GPG"]
NUMBERS = [
    "2018-12",
    "2015–2030",
    "35%",
    "12:30",
    "1,500.5",
    "-7",
    "$5",
    "٢٠٣٠",
    "٪٣٥",
    "+41 22",
    "16.a",
    "A/RES/71/19",
]
PUNCTUATION = ["،", "؛", ".", ":", "؟", "!", "…", "/", " - "]
PAIRS = ["()", "[]", "«»", "“”", '""']


def library(name: str) -> Any:
    """The library, or a skip with its reason; importorskip would hide a library that is there and broken."""
    try:
        return import_module(name)
    except ModuleNotFoundError:
        pytest.skip(f"{name} is not installed (extra `oracle`)")


def sentence(numbers: random.Random, depth: int = 0, *, marks: bool = False, isolates: bool = False) -> str:
    parts = []
    for _ in range(numbers.randint(1, 5 if depth else 25)):
        kind = numbers.random()
        if kind < 0.45:
            word = numbers.choice(ARABIC)
            if marks and numbers.random() < 0.3:
                word = word[:2] + numbers.choice("\u064e\u0651\u0650") + word[2:]
        elif kind < 0.65:
            word = numbers.choice(LATIN)
        elif kind < 0.85 or depth > 1:
            word = numbers.choice(NUMBERS)
        else:
            isolate = isolates and numbers.random() < 0.5
            pair = numbers.choice("\u2066\u2067\u2068") + "\u2069" if isolate else numbers.choice(PAIRS)
            word = pair[0] + sentence(numbers, depth + 1, marks=marks, isolates=isolates) + pair[1]
        parts.append(word + (numbers.choice(PUNCTUATION) if numbers.random() < 0.2 else ""))
    return " ".join(parts)


def cut(text: str, numbers: random.Random) -> list[tuple[int, int]]:
    """Lines of random length, broken at blanks, without these."""
    lines = []
    start = 0
    while start < len(text):
        end = text.find(" ", start + numbers.randint(1, 40))
        end = len(text) if end < 0 else end
        lines.append((start, end))
        start = end + 1
    return lines


@pytest.mark.parametrize("kind", ["plain", "marks", "isolates"])
@pytest.mark.parametrize("base", ["L", "R", None])
def test_lines_are_those_of_icu(kind: str, base: Literal["L", "R"] | None) -> None:
    icu = library("icu")
    numbers = random.Random(f"{kind}{base}")
    options = icu.Bidi.DO_MIRRORING | icu.Bidi.KEEP_BASE_COMBINING
    level = {"L": 0, "R": 1, None: icu.Bidi.DEFAULT_LTR}[base]
    for _ in range(700):
        text = sentence(numbers, marks=kind == "marks", isolates=kind == "isolates")
        lines = cut(text, numbers)
        resolved = icu.Bidi()
        resolved.setPara(icu.UnicodeString(text), level)
        want = [str(resolved.setLine(start, end).writeReordered(options)) for start, end in lines]
        assert list(map(drawn_part, visual_lines(text, lines, base))) == list(map(drawn_part, want)), ascii(text)


def drawn_part(line: str) -> str:
    """Without isolates: ICU does not apply L1 to a blank before a PDI at the end of a line."""
    return re.sub("[\u2066-\u2069]", "", line).strip()


def test_joining_is_that_of_harfbuzz() -> None:
    """20,000 random words of the Arabic, Persian and Urdu letters for which the font has a glyph."""
    harfbuzz = library("uharfbuzz")
    if not FONT.exists():
        pytest.skip(f"{FONT} is not there (fonts-dejavu)")
    font = harfbuzz.Font(harfbuzz.Face(harfbuzz.Blob.from_file_path(str(FONT))))
    letters = [
        letter
        for letter in "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـٱپچژڤکگیٹڈڑںھےۓ"
        if font.get_nominal_glyph(ord(letter)) is not None
    ]
    assert len(letters) > 45
    numbers = random.Random(20_000)
    for _ in range(20_000):
        word = "".join(numbers.choices(letters, k=numbers.randint(1, 9)))
        if numbers.random() < 0.3:
            place = numbers.randint(1, len(word))
            # The font draws tatweel with a mark by one glyph.
            inserted = numbers.choice("\u200c\u200d" if word[place - 1] == "ـ" else "\u064e\u0651\u200c\u200d")
            word = word[:place] + inserted + word[place:]
        shown, parts = shape(word, keep_marks=False)
        offsets = accumulate(map(len, parts[:-1]), initial=0)
        ours = {offset: drawn(glyph) for offset, glyph in zip(offsets, shown, strict=True)}
        theirs = glyphs(harfbuzz, font, word)
        assert ours == {offset: theirs[offset] for offset in ours}, ascii(word)
        assert all(category(word[offset]) in ("Mn", "Cf") for offset in theirs.keys() - ours.keys()), ascii(word)


def drawn(glyph: str) -> str:
    """A glyph as the font draws it: the isolated form of a letter is the letter itself."""
    kind, *letters = decomposition(glyph).split() or ("",)
    return chr(int(letters[0], 16)) if kind == "<isolated>" and len(letters) == 1 else glyph


def glyphs(harfbuzz: Any, font: Any, word: str) -> dict[int, str]:
    """What HarfBuzz draws for each character of a word, by the index of that character."""
    buffer = harfbuzz.Buffer()
    buffer.add_str(word)
    buffer.direction, buffer.script, buffer.language = "rtl", "Arab", "ar"
    buffer.cluster_level = harfbuzz.BufferClusterLevel.CHARACTERS
    harfbuzz.shape(font, buffer)
    found: dict[int, str] = {}
    for info in buffer.glyph_infos:
        name = font.glyph_to_string(info.codepoint)
        if name.startswith("uni"):
            found.setdefault(info.cluster, drawn(chr(int(name[3:7], 16))))
    return found
