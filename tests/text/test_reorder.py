"""Levels and reordering: Unicode's own cases, hard lines by hand, and what python-bidi is asked."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path
from typing import Literal
from unicodedata import category

import pytest

from interpol_un.text import visual_lines
from interpol_un.text.characters import MIRROR_IMAGES
from interpol_un.text.levels import REMOVED, _levels, base_level, embedding_levels, implicit_levels

SAMPLE = Path(__file__).parent / "data" / "bidi-character-sample.txt"
WHOLE = Path("/usr/share/unicode/BidiCharacterTest.txt")
LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI, PDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
Base = Literal["L", "R"] | None


def expected(text: str, levels: list[int], order: list[int]) -> str:
    """The file's order with marks behind their base (L3) and mirrored characters (L4)."""
    riders: dict[int, list[int]] = {}
    base = None
    kept = sorted(order)
    for before, index in zip([None, *kept], kept, strict=False):
        together = before is not None and levels[before] == levels[index] and levels[index] & 1
        if together and base is not None and category(text[index])[0] == "M":
            riders[base].append(index)
            continue
        riders[index] = []
        base = index if category(text[index])[0] != "M" else None
    drawn = [MIRROR_IMAGES.get(ord(text[i]), text[i]) if levels[i] & 1 else text[i] for i in range(len(text))]
    return "".join([drawn[i] + "".join([drawn[rider] for rider in riders[i]]) for i in order if i in riders])


def failures(rows: Iterable[str]) -> tuple[int, list[str]]:
    count = 0
    wrong = []
    for row in rows:
        if not row.strip() or row.startswith("#"):
            continue
        points, direction, level, levels, order = row.split(";")
        text = "".join([chr(int(point, 16)) for point in points.split()])
        base: Base = {"0": "L", "1": "R", "2": None}[direction]
        want = [REMOVED if item == "x" else int(item) for item in levels.split()]
        shown = expected(text, want, [int(item) for item in order.split()])
        count += 1
        if visual_lines(text, [(0, len(text))], base) != [shown] or embedding_levels(text, base)[0] != int(level):
            wrong.append(row)
    return count, wrong


def test_sample_of_unicode_conformance_cases() -> None:
    count, wrong = failures(SAMPLE.read_text(encoding="utf-8").splitlines())
    assert count == 500
    assert wrong == []


@pytest.mark.slow
@pytest.mark.skipif(not WHOLE.exists(), reason=f"{WHOLE} comes with Debian's unicode-data")
def test_all_unicode_conformance_cases() -> None:
    with WHOLE.open(encoding="utf-8") as rows:
        count, wrong = failures(rows)
    assert count > 90_000
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "base", "shown"),
    [
        ("", None, ""),
        ("abc", "L", "abc"),
        ("ابت", None, "تبا"),
        ("القرار (ITU) مهم", None, "مهم (ITU) رارقلا".replace("مهم", "مهم"[::-1])),
        ("ا 2018-12 ب", "R", "ب 12-2018 ا"),
        ("a 2018-12 b", "R", "a 2018-12 b"),
        ("ا (b) ج", "R", "ج (b) ا"),
        ("a (ب) c", "L", "a (ب) c"),
        ("«اب»", "R", "«با»"),  # L4: the opening quote is on the right
        ("ab  ", "R", "  ab"),  # L1: blanks at the end belong to the paragraph
        ("a\tb", "R", "b\ta"),  # L1: so do segment separators
        ("ab \tا", "L", "ab \tا"),
        ("ab \x0bcd", "R", "cd\x0b ab"),
        ("ab \x1fcd", "R", "cd\x1f ab"),
        ("a\t", "R", "\ta"),
        ("اَب", "R", "باَ"),  # L3: the mark stays behind its base
        ("\u064eا", "R", "ا\u064e"),  # a mark without a base is reordered by itself
        (f"ا{RLI}ab (ج){PDI}ا", "L", f"ا{PDI}(ج) ab{RLI}ا"),
        (f"{RLO}abc{PDF}d", "L", "cbad"),  # X6: an override turns letters; X9: it leaves no character
        (f"{LRO}اب{PDF}", "R", "اب"),
        (f"{RLE}a ب{PDF} c", "L", "ب a c"),
        (f"{LRE}ا{LRI}b{PDI}", "R", f"{PDI}ا{LRI}b"),  # L1: a PDI at the end belongs to the paragraph
        (f"{FSI}ا b{PDI}", "L", f"{FSI}b ا{PDI}"),
        (f"{FSI}b ا{PDI}", "R", f"{PDI}b ا{FSI}"),
        (f"ا{RLI}ب", "L", f"ا{RLI}ب"),  # X10: eos after an isolate that is never closed is the paragraph's direction
        (f"ا!{RLE}ب{PDF}", "L", "ب!ا"),  # X10: eos is that of the higher level behind the run
        (f"{RLE}ب{PDF}!ا", "L", "ا!ب"),  # X10: and sos that before it
        (f"a{PDF}{PDI}ب", "L", f"a{PDI}ب"),
        (f"{RLI}a{PDI}ب{PDI}c{PDI}", "L", f"{RLI}a{PDI}ب{PDI}c{PDI}"),  # X6a: a PDI too many closes nothing
        (f"{FSI}1 2{PDI}ا", "L", f"{FSI}1 2{PDI}ا"),  # X5c: what stands behind its PDI says nothing of an isolate
        (f"{RLO}abc", "L", "cba"),  # X6: an override that is never closed turns all that follows
        (f"{RLE}ب{PDF}{LRI}!ا{PDI}", "R", f"{PDI}!ا{LRI}ب"),  # X10: before an isolate stands its initiator, ...
        (f"{LRI}ا!{PDI}{RLE}ب", "R", f"ب{PDI}ا!{LRI}"),  # behind it its PDI, whatever is beyond
        (f"!ا{RLE}ب", "L", "!با"),  # X10: nothing stands before the first character
        ("\ud800ا", None, "\ud800ا"),  # a lone surrogate is of class L
        ("ا\u00adب", "R", "با"),  # X9: class BN is left out
        ("مR\u2068ا\u2069(ا)", "L", "مR\u2068ا\u2069(ا)"),  # the library alone turns this bracket
    ],
)
def test_hard_lines(text: str, base: Base, shown: str) -> None:
    assert visual_lines(text, [(0, len(text))], base) == [shown]


def test_levels_are_resolved_once_for_all_lines() -> None:
    text = "القرار 2018-12 مهم"
    assert visual_lines(text, [(0, 6), (7, 14), (15, 18)], "R") == ["رارقلا", "12-2018", "مهم"[::-1]]
    # By itself the second line would read 2018-12: what stands before the digits counts.
    assert visual_lines(text[7:14], [(0, 7)], "R") == ["2018-12"]


def test_l1_holds_for_each_line_by_itself() -> None:
    assert visual_lines("ab  cd", [(0, 3), (4, 6)], "R") == [" ab", "cd"]
    assert visual_lines("اب  جد", [(0, 3), (4, 6)], "L") == ["با ", "دج"]
    assert visual_lines("a\u00adb\tab", [(0, 3), (3, 6)], "R") == ["ab", "ab\t"]  # X9 within one


def test_brackets_parted_by_a_break_are_still_a_pair() -> None:
    assert visual_lines("ا (b ج)", [(0, 4), (5, 7)], "R") == ["b) ا", "(ج"]


@pytest.mark.parametrize("separator", ["\n", "\r", "\x1c", "\x1d", "\x1e", "\x85", "\u2029"])
def test_one_paragraph_at_a_time(separator: str) -> None:
    with pytest.raises(ValueError, match="one paragraph at a time"):
        visual_lines(f"a{separator}b", [(0, 3)], None)


@pytest.mark.parametrize("line", [(-1, 1), (2, 1), (0, 4)])
def test_lines_outside_the_paragraph(line: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="outside the paragraph of 3"):
        visual_lines("abc", [line], "L")


def test_depth_of_embedding_is_limited() -> None:
    """X2-X8: what overflows is ignored together with its terminator, and the rest goes on."""
    # Of 70 embeddings 63 are in force (levels 1, 3, … 125); of 9 PDF, 7 close what overflowed.
    level, levels = embedding_levels(RLE * 70 + "a" + PDF * 9 + "b" + RLI * 2 + "c" + PDI * 2 + "d", "L")
    assert level == 0
    assert [level for level in levels if level != REMOVED] == [126, 122, 122, 123, 126, 123, 122, 122]
    deep, levels = embedding_levels(RLI * 70 + RLE + "a" + PDF + PDI * 70 + "b", "L")
    assert (deep, max(levels), levels[-1]) == (0, 126, 0)
    _, levels = embedding_levels(RLE * 62 + LRI + "a" + PDF + "b" + PDI + "ا", "L")
    assert [level for level in levels if level != REMOVED] == [123, 124, 124, 123, 123]
    # X6a: with the isolate go the embeddings that overflowed in it, so that this PDF closes one from outside.
    _, levels = embedding_levels(RLE * 62 + LRI + RLE * 3 + PDI + PDF + "a", "L")
    assert levels[-1] == 122
    # X2-X5: in an isolate that overflows embeddings are not counted, and X7: nor are their terminators.
    _, levels = embedding_levels(RLE * 63 + RLI + RLE + PDI + PDF + "a", "L")
    assert levels[-1] == 124
    _, levels = embedding_levels(RLE * 63 + RLI + PDF + "a", "L")
    assert levels[-1] == 126


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (RLE * 63 + "ا", 125),
        (RLE * 63 + LRE + "ا", 125),  # 126 would be too deep
        (RLE * 63 + LRI + "ا", 125),
        (RLE * 62 + LRE + "a", 124),
        (RLE * 62 + LRE + LRE + "a", 124),
        (RLE * 62 + LRE + RLE + "ا", 125),
        # What overflows bars whatever follows in it, though that would not be too deep.
        (RLE * 62 + LRE + LRE + RLE + "a", 124),
        (RLE * 62 + LRE + LRI + RLE + "a", 124),
        (RLE * 62 + LRE + LRI + RLI + "a", 124),
        (RLE * 62 + LRE + LRE + RLI + "a", 124),
        # Its terminator lets it pass again.
        (RLE * 62 + LRE + LRE + PDF + RLE + "ا", 125),
        (RLE * 62 + LRE + LRI + PDI + RLE + "ا", 125),
        (RLE * 62 + LRE + LRI + PDI + RLI + "ا", 125),
    ],
)
def test_depth_to_the_last_level(text: str, level: int) -> None:
    assert embedding_levels(text, "L")[1][-1] == level


def test_an_isolate_closes_the_embeddings_opened_in_it() -> None:
    _, levels = embedding_levels(f"{RLI}{LRE}a{PDI}b{PDF}", "L")
    assert levels == [0, REMOVED, 2, 0, 0, REMOVED]


@pytest.mark.parametrize(
    ("text", "base", "levels"),
    [
        ("ab 12", 0, [0, 0, 0, 0, 0]),
        ("اب 12 ab", 0, [1, 1, 1, 2, 2, 0, 0, 0]),
        ("12 اب", 0, [0, 0, 0, 1, 1]),
        ("ا 1 ب", 0, [1, 1, 2, 1, 1]),  # in the middle of what is turned, and yet level 2
        ("٣ا", 0, [2, 1]),
        ("اب 12 ab", 1, [1, 1, 1, 2, 2, 1, 2, 2]),
        # Separators of segments, to which python-bidi applies L1.
        ("ا\tb \x0b", 0, [1, 0, 0, 0, 0]),
        ("ab\tاب", 1, [2, 2, 1, 1, 1]),
        ("اب\x1fab 1", 1, [1, 1, 1, 2, 2, 2, 2]),
        # Longer than one and than two digits of a tag can count.
        ("ab اب 12 " * 30, 0, [0, 0, 0, 1, 1, 1, 2, 2, 0] * 30),
        ("ab اب 12 " * 30, 1, [2, 2, 1, 1, 1, 1, 2, 2, 1] * 30),
        ("اب ab 12 " * 2000, 0, [1, 1, 0, 0, 0, 0, 0, 0, 0] * 2000),
        ("اب ab 12 " * 2000, 1, [1, 1, 1, 2, 2, 2, 2, 2, 1] * 2000),
        ("\ud800ا", 0, [0, 1]),
        ("\udbffا\udfff", 0, [0, 1, 0]),
        # What could be taken for the tags of each other, turned round.
        ("ا\U000e0022\U000e0021ب", 1, [1, 1, 1, 1]),
        ("", 0, []),
        ("", 1, []),
    ],
)
def test_levels_of_text_without_formatting(text: str, base: int, levels: list[int]) -> None:
    assert implicit_levels(text, base) == levels


@pytest.mark.parametrize("code", [0xE0020, 0xE0050, 0xE007F])
def test_characters_like_those_of_the_tags(code: int) -> None:
    text = f"اب{chr(code)}ab {chr(code)}12 جد"
    assert implicit_levels(text, 0) == [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1]
    assert implicit_levels(text, 1) == [1, 1, 1, 2, 2, 2, 2, 2, 2, 1, 1, 1]


def test_phrases_have_the_levels_of_their_letters() -> None:
    """Resolving a phrase as one letter changes no level."""
    numbers = random.Random(7)
    pieces = [
        "اب",
        "ab",
        "é",
        " ",
        ", ",
        "، ",
        "(",
        ")",
        "12",
        "٣",
        "-",
        "\u0301",
        "\u064e",
        "\u200d",
        "؟",
        "«",
        "%",
        "א",
    ]
    for _ in range(400):
        text = "".join(numbers.choices(pieces, k=12))
        for base in (0, 1):
            pairs = zip(text, implicit_levels(text, base), _levels(text, base), strict=True)
            assert all(short == long for character, short, long in pairs if character != "\u200d")


def test_base_levels_that_python_bidi_refuses_to_tell() -> None:
    assert base_level("") == 0
    assert base_level("\ud800ا") == 0
