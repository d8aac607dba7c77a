"""Lines of a prepared text: breaks, overflow, direction, styles, and the same lines as Rich for Latin text."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from interpol_un.text import Cell, Line, Stretch, prepare

ARABIC = "قرار الجمعية العامة A/RES/71/19 بشأن التعاون (2016)"


def visual(text: str, width: int, **options: Any) -> list[str]:
    return [line.visual for line in prepare(text).lines(width, **options)]


def logical(text: str, width: int, **options: Any) -> list[str]:
    lines = prepare(text).lines(width, **options)
    return ["".join([c.text for s in line.stretches for c in line.logical(s) if c.width]) for line in lines]


def test_lines_are_broken_in_logical_order() -> None:
    assert logical(ARABIC, 20) == ["قرار الجمعية العامة", "A/RES/71/19 بشأن", "التعاون (2016)"]
    assert visual(ARABIC, 20) == ["ﺔﻣﺎﻌﻟﺍ ﺔﻴﻌﻤﺠﻟﺍ ﺭﺍﺮﻗ", "ﻥﺄﺸﺑ A/RES/71/19", "(2016) ﻥﻭﺎﻌﺘﻟﺍ"]


def test_a_lam_alef_counts_one_column() -> None:
    assert logical("ولا ولا", 5) == ["ولا ولا"]
    assert prepare("الاتصالات").max_width == 7


def test_a_word_too_long_is_cut_and_fills_lines_of_its_own() -> None:
    assert logical("في والاتصالات من", 5) == ["في", "والاتص", "الات", "من"]
    assert logical("في والاتصالات من", 5, overflow="crop") == ["في", "والاتص", "من"]
    # The … stands at the logical end: on the left.
    assert visual("في والاتصالات من", 5, overflow="ellipsis") == ["ﻲﻓ", "…ﺗﻻﺍﻭ", "ﻦﻣ"]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("ab cd    e", 3, ["ab", "cd", "e"]),  # blanks that do not fit begin no line
        ("abc     d", 3, ["abc", "d"]),
        ("  ab cd", 5, ["  ab", "cd"]),  # blanks at the beginning take their columns
        ("abcd ef", 3, ["abc", "d", "ef"]),
        ("abcd e f", 3, ["abc", "d e", "f"]),  # after the rest of a word that was cut
        ("中中中", 1, [" ", " ", " "]),
        ("a中b", 1, ["a", " ", "b"]),
    ],
)
def test_where_lines_begin(text: str, width: int, lines: list[str]) -> None:
    assert visual(text, width) == lines


def test_an_ellipsis_after_latin_words_at_the_end_of_an_arabic_line() -> None:
    assert visual("قرار ITU-T Geneva", 9, overflow="ellipsis", max_lines=1) == ["…ITU ﺭﺍﺮﻗ"]
    (line,) = prepare("قرار ITU-T Geneva").lines(9, overflow="ellipsis", max_lines=1)
    assert line.cells[0] == Cell("…", 1, "", "…", 8)


@pytest.mark.parametrize(
    ("overflow", "most", "shown"),
    [
        ("fold", 1, ["one"]),
        ("crop", 1, ["one tw"]),
        ("crop", 2, ["one", "two"]),
        ("ellipsis", 1, ["one t…"]),
        ("ellipsis", 2, ["one", "two…"]),
        ("ellipsis", 3, ["one", "two", "three…"]),
        ("ellipsis", 4, ["one", "two", "three", "four"]),
        ("fold", 0, []),
    ],
)
def test_most_lines(overflow: str, most: int, shown: list[str]) -> None:
    assert visual("one two\nthree\nfour", 6, overflow=overflow, max_lines=most) == shown


@pytest.mark.parametrize(
    ("text", "width", "overflow", "shown"),
    [
        ("one two", 4, "crop", "one"),  # a crop leaves no blank at the end
        ("abc", 3, "ellipsis", "abc"),
        ("abc", 2, "ellipsis", "a…"),
        ("ab    ", 3, "ellipsis", "ab"),  # blanks at the end never make an overflow
        ("ab    ", 3, "crop", "ab"),
        ("ab  \nc", 6, "ellipsis", "ab  …"),  # the last line is filled to its end
        ("ab  \nc", 6, "crop", "ab"),
        ("中", 1, "crop", " "),
        ("中", 1, "ellipsis", "…"),
    ],
)
def test_the_end_of_one_line(text: str, width: int, overflow: str, shown: str) -> None:
    assert visual(text, width, overflow=overflow, max_lines=1) == [shown]


def test_a_paragraph_that_fits_still_says_that_others_follow() -> None:
    assert visual("abcdef\ng", 6, overflow="ellipsis", max_lines=1) == ["abcde…"]
    assert visual("\ng", 6, overflow="ellipsis", max_lines=1) == ["…"]
    assert visual("ab\ng", 6, overflow="fold", max_lines=1) == ["ab"]
    for text in ("ab\ng", "ab\nق"):
        (line,) = prepare(text, style="dim").lines(6, overflow="ellipsis", max_lines=1)
        assert line.cells[-1] == Cell("…", 1, "dim", "…", 2)
    *_, line = prepare("ab\nقر\ng", style="dim").lines(6, overflow="ellipsis", max_lines=2)
    assert line.cells[0] == Cell("…", 1, "dim", "…", 5)
    (line,) = prepare("abc\ng", styles=[(2, 3, "x")]).lines(6, overflow="ellipsis", max_lines=1)
    assert line.cells[-1] == Cell("…", 1, "x", "…", 3)
    (line,) = prepare("\ng", style="dim").lines(6, overflow="ellipsis", max_lines=1)
    assert line.cells == (Cell("…", 1, "", "…", 0),)


@pytest.mark.parametrize("text", ["", " ", "   "])
def test_nothing_to_show_is_an_empty_line(text: str) -> None:
    assert prepare(text).lines(2) == [Line()]


@pytest.mark.parametrize("width", [0, -3])
def test_no_column_at_all(width: int) -> None:
    assert prepare("abc").lines(width) == [Line()]


def test_a_wide_character_in_one_column_is_a_blank() -> None:
    first, second = prepare("中a").lines(1)
    assert first.cells == (Cell(" ", 1, "", "中", 0),)
    assert second.cells == (Cell("a", 1, "", "a", 1),)
    assert visual("中中", 3) == ["中", "中"]
    assert visual("中中", 1, overflow="ellipsis") == ["…"]


def test_each_paragraph_has_its_own_direction() -> None:
    lines = prepare("قرار\nresolution\n\nITU قرار\n12").lines(20)
    assert [line.stretches[0].rtl if line.stretches else None for line in lines] == [True, False, None, False, False]
    assert [line.stretches[0].rtl for line in prepare("abc\nقرار", base="R").lines(20)] == [True, True]
    assert [line.stretches[0].rtl for line in prepare("abc\nقرار", base="L").lines(20)] == [False, False]
    assert prepare("abc!", base="R").lines(20)[0].visual == "!abc"
    assert [cell.start for cell in lines[1].cells] == list(range(5, 15))


@pytest.mark.parametrize("text", ["", "ab cd ef", "في 2018-12 و(A/RES/71/19)، (ب)", "قرار 12 (مهم)"])
def test_a_paragraph_behind_another_is_what_it_is_alone(text: str) -> None:
    (alone,) = prepare(text).paragraphs
    _, second = prepare(f"نص\n{text}").paragraphs
    cells = [cell._replace(start=cell.start - 3) for cell in second.cells]
    assert second._replace(cells=cells, end=second.end - 3) == alone


def test_a_paragraph_has_a_level_for_every_cell_and_a_width_without_words() -> None:
    (latin,) = prepare("abc").paragraphs
    assert latin.levels == [0, 0, 0]
    (blank,) = prepare("  ").paragraphs
    assert blank.narrowest == 0


def test_a_bracket_with_a_mark_is_mirrored_once() -> None:
    assert visual("ا(\u0301ب", 9) == ["ﺏ)\u0301ﺍ"]


def test_a_token_that_is_cut_is_isolated_on_every_line() -> None:
    prepared = prepare("في https://www.interpol.int/ar من")
    pieces = []
    for line in prepared.lines(10):
        (stretch,) = line.stretches
        pieces.append("".join([cell.text for cell in line.logical(stretch)]))
    assert pieces == [
        "في",
        "\u2066https://ww\u2069",
        "\u2066w.interpol\u2069",
        "\u2066.int/ar\u2069 من",
    ]
    assert [line.stretches for line in prepared.lines(10)][1] == (Stretch(0, 12, True),)
    assert [line.visual for line in prepared.lines(10)] == ["ﻲﻓ", "https://ww", "w.interpol", "ﻦﻣ .int/ar"]
    starts = [[cell.start for cell in line.cells if cell.text in "\u2066\u2069"] for line in prepared.lines(10)]
    # In visual order: the isolate that ends the token stands to its left.
    assert starts == [[], [13, 3], [23, 13], [30, 23]]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        # The cut falls between an isolate and what it isolates: it goes with it.
        ("ابج2018-12", 3, ["ابج", "\u2066201\u2069", "\u20668-1\u2069", "\u20662\u2069"]),
        ("ابج2018-12 و3-4", 6, ["ابج\u2066201\u2069", "\u20668-12\u2069", "و\u20663-4\u2069"]),
        ("2018-12ابجد", 7, ["\u20662018-12\u2069", "ابجد"]),
        # Each token has its own isolates, wherever the line begins.
        ("في 1-2 و3-4 و5-6", 7, ["في \u20661-2\u2069", "و\u20663-4\u2069", "و\u20665-6\u2069"]),
        (
            "في 1-2 و3-4ا5-6",
            3,
            ["في", "\u20661-2\u2069", "و\u20663-\u2069", "\u20664\u2069ا\u20665\u2069", "\u2066-6\u2069"],
        ),
    ],
)
def test_no_isolate_is_parted_from_its_token(text: str, width: int, lines: list[str]) -> None:
    shown = ["".join([c.text for c in line.logical(line.stretches[0])]) for line in prepare(text).lines(width)]
    assert shown == lines


def test_of_two_tokens_that_share_a_word_the_later_stays_whole() -> None:
    assert logical("35 %و5 %", 8) == ["35 %و5 %"]
    assert logical("35 %و5 %", 6) == ["35", "%و5 %"]


def test_two_tokens_of_two_words_behind_other_words() -> None:
    assert logical("من في عن ثم 35 % 45 % الآن", 14) == ["من في عن ثم", "35 % 45 % الآن"]


def test_no_isolates_stand_round_nothing() -> None:
    lines = prepare("في S/RES/2396 (2017)").lines(1, overflow="ellipsis")
    assert [[cell.text for cell in line.cells] for line in lines] == [["…"]] * 3
    first, *_ = prepare("abابج2018-12", base="R").lines(5)
    assert first.visual == "ﺞﺑﺍab"


@pytest.mark.parametrize("order", [*permutations("\u2069\u2066a")])
def test_at_one_index_isolates_come_before_the_character(order: Sequence[str]) -> None:
    cells = tuple([Cell("", 0, "", text, 3) for text in order])
    line = Line((Cell("b", 1), *cells, Cell("c", 1, "", "c", 2)), (Stretch(1, 5, rtl=True),))
    assert [cell.text for cell in line.logical(line.stretches[0])] == ["c", "\u2069", "\u2066", "a"]


def test_a_cell_of_layout_stands_for_no_text() -> None:
    assert Cell("│", 1) == ("│", 1, "", "", -1)


def test_isolates_take_the_style_of_their_token() -> None:
    (line,) = prepare("في 2018-12 من", styles=[(3, 10, "date")]).lines(40)
    assert [cell.text for cell in line.logical(line.stretches[0]) if cell.style == "date"] == [
        "\u2066",
        *"2018-12",
        "\u2069",
    ]
    (line,) = prepare("في 2018-12 من", styles=[(9, 10, "end")]).lines(40)
    assert [cell.text for cell in line.logical(line.stretches[0]) if cell.style == "end"] == ["2", "\u2069"]
    (line,) = prepare("في 2018-12 من", styles=[(3, 4, "begin")]).lines(40)
    assert [cell.text for cell in line.logical(line.stretches[0]) if cell.style == "begin"] == ["\u2066", "2"]


def styles(text: str, spans: list[tuple[int, int, str]], **options: Any) -> list[tuple[str, str]]:
    (line,) = prepare(text, styles=spans, **options).lines(80)
    return [(cell.text, cell.style) for cell in line.logical(line.stretches[0])]


def test_styles_follow_their_letters_and_the_later_wins() -> None:
    assert styles("abcd", [(0, 3, "x"), (1, 2, "y")], style="z") == [("a", "x"), ("b", "y"), ("c", "x"), ("d", "z")]
    (line,) = prepare("قد (ab)", styles=[(4, 6, "latin")]).lines(80)
    assert [cell.glyph for cell in line.cells if cell.style] == ["a", "b"]


@pytest.mark.parametrize("text", ["abcd\nefgh", "abcd\nقefg", "قabc\nقefg"])
@pytest.mark.parametrize(("span", "first", "second"), [
    ((1, 3), range(1, 3), range(0)),
    ((2, 7), range(2, 4), range(2)),
    ((6, 8), range(0), range(1, 3)),
    ((8, 99), range(0), range(3, 4)),
    ((-3, 1), range(1), range(0)),
])  # fmt: skip
def test_a_style_may_reach_over_paragraphs(text: str, span: tuple[int, int], first: range, second: range) -> None:
    lines = prepare(text, styles=[(*span, "x")], base="L").lines(9)
    styled = [[cell.start for cell in line.cells if cell.style] for line in lines]
    assert styled == [list(first), [5 + index for index in second]]


@pytest.mark.parametrize("text", ["abcd", "قرار", "abقر", "أب٢ (1)"])
def test_a_line_is_as_wide_as_its_cells(text: str) -> None:
    (line,) = prepare(text).lines(9)
    assert [cell.width for cell in line.cells] == [1] * len(text)
    assert line.width == len(text)


def test_no_style_splits_a_joined_word() -> None:
    assert {style for _, style in styles("قرار", [(1, 2, "x")])} == {"x"}
    assert "".join([text for text, style in styles("في القرار مهم", [(5, 6, "x")]) if style]) == "القرار"
    assert "".join([text for text, style in styles("في القرار مهم", [(2, 5, "x")]) if style]) == " القرار"
    assert "".join([text for text, style in styles("في القرار مهم", [(1, 3, "x")]) if style]) == "في "
    prepared = prepare(
        "في القرار مهم\nفي القرار مهم", styles=[(19, 20, "x")]
    )  # within the word of the second paragraph
    assert [cell.start for cell in prepared.paragraphs[0].cells if cell.style] == []
    assert [cell.start for cell in prepared.paragraphs[1].cells if cell.style] == [17, 18, 19, 20, 21, 22]
    # Latin letters do not join: there a style may cover a part of a word.
    assert styles("abc ا", [(1, 2, "x")])[:3] == [("a", ""), ("b", "x"), ("c", "")]


@pytest.mark.parametrize("span", [(-5, 0, "x"), (4, 9, "x"), (2, 2, "x"), (3, 1, "x")])
def test_styles_of_nothing(span: tuple[int, int, str]) -> None:
    assert {style for _, style in styles("abcd", [span])} == {""}


def test_styles_keep_to_the_text_that_was_given() -> None:
    text = "\u202ee\u0301\x1b[x\r\nقرار"
    prepared = prepare(text, styles=[(5, 6, "x"), (8, 12, "y")])
    assert prepared.text == "é␛[x\nقرار"
    assert [cell.text for line in prepared.lines(9) for cell in line.cells if cell.style == "x"] == ["x"]
    assert {cell.style for cell in prepared.lines(9)[1].cells} == {"y"}
    spans = [(0, 1, ""), (0, 2, "é"), (2, 3, ""), (-1, 4, "é␛"), (3, 4, "␛"), (8, 9, "قرار"), (-2, 90, "é␛[xقرار")]
    for first, last, marked in spans:
        lines = prepare(text, styles=[(first, last, "x")]).lines(9)
        cells = [cell for line in lines for cell in line.logical(line.stretches[0])]
        assert "".join(cell.text for cell in cells if cell.style == "x") == marked
    assert {cell.style for cell in prepare("\u202eab", styles=[(-2, -1, "x")]).lines(9)[0].cells} == {""}
    for first, last, marked in [(0, 1, "a"), (-1, 1, "a"), (0, 0, ""), (-1, 0, ""), (1, 2, "b")]:
        (line,) = prepare("ab\x1b", styles=[(first, last, "x")]).lines(9)
        assert "".join(cell.text for cell in line.cells if cell.style) == marked


def test_every_character_stands_on_a_line_where_it_starts() -> None:
    prepared = prepare("القرار 2018-12 \u202eمهم")
    shown = {cell.start: cell.text for line in prepared.lines(8) for cell in line.cells}
    assert shown[prepared.text.index("مهم")] == "م"


def test_widths() -> None:
    prepared = prepare("القرار 2018-12\nab  ")
    assert (prepared.min_width, prepared.max_width) == (7, 14)
    assert (prepare("").min_width, prepare("").max_width) == (0, 0)
    assert (prepare("ab  ").min_width, prepare("ab  ").max_width) == (2, 4)
    assert prepare("中文 ا").min_width == 4


def test_what_is_invisible_takes_no_column_and_is_not_drawn() -> None:
    (line,) = prepare("ا\u200f (ب\u200e) a\u00adb\u2060").lines(80)
    assert line.visual == "a b (ﺏ) ﺍ".replace("a b", "ab")
    assert line.width == 8
    (line,) = prepare("\u200fabc").lines(80)
    assert (line.cells[-1].glyph, line.cells[-1].text) == ("", "\u200f")


def test_a_mark_with_nothing_to_stand_on() -> None:
    assert visual("\u064eا", 9) == ["ﺍ◌\u064e"]
    assert visual("\u200e\u0301", 9) == ["◌\u0301"]
    assert visual("\u200e\u0941", 9) == ["◌\u0941"]
    assert visual("中\u0301\u0903", 9) == ["中\u0301\u0903"]


LATIN = st.lists(
    st.one_of(
        st.sampled_from("ab cdé «»’–—€ Ωж,.()\u00a0\u202f"), st.sampled_from(["word", "verylongword", " ", "  "])
    ),
    max_size=60,
).map("".join)


@given(LATIN, st.integers(1, 40), st.sampled_from(["fold", "crop", "ellipsis"]))
def test_latin_text_breaks_where_rich_breaks_it(text: str, width: int, overflow: Any) -> None:
    console = Console(width=width)
    wrapped = Text(text).wrap(console, width, overflow=overflow)
    assert [line.visual.rstrip() for line in prepare(text).lines(width, overflow=overflow)] == [
        line.plain.rstrip() for line in wrapped
    ]


@given(
    st.lists(st.sampled_from(["中", "a", " ", "é", "ab ", "😀", "文字"]), max_size=30).map("".join), st.integers(2, 20)
)
def test_wide_text_breaks_where_rich_breaks_it(text: str, width: int) -> None:
    wrapped = Text(text).wrap(Console(width=width), width)
    assert [line.visual.rstrip() for line in prepare(text).lines(width)] == [line.plain.rstrip() for line in wrapped]


@given(LATIN)
def test_latin_text_measures_as_rich_measures_it(text: str) -> None:
    console = Console(width=200)
    measured = Text(text).__rich_measure__(console, console.options)
    prepared = prepare(text)
    assert prepared.max_width == measured.maximum
    assert prepared.min_width == measured.minimum or not text.split()


@given(LATIN, st.integers(1, 40), st.sampled_from(["crop", "ellipsis"]))
def test_one_line_is_what_rich_makes_without_wrapping(text: str, width: int, overflow: Any) -> None:
    text = text.rstrip()  # blanks at the end never make an overflow here
    (wrapped,) = Text(text).wrap(Console(width=width), width, overflow=overflow, no_wrap=True)
    (line,) = prepare(text).lines(width, overflow=overflow, max_lines=1)
    assert line.visual.rstrip() == wrapped.plain.rstrip()


def test_latin_text_needs_neither_bidi_nor_rich() -> None:
    program = (
        "import sys; from interpol_un.text import prepare; prepare('INTERPOL – Nations Unies').lines(9);"
        "print([name for name in ('bidi', 'rich', 'arabic_reshaper', 'importlib.metadata') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
