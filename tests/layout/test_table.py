"""Tables: every line is as wide as the table, nothing is lost, nothing leaves its column."""

from __future__ import annotations

import string
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich import box

from interpol_un.layout import Column, Content, Paragraph, Row, Table
from interpol_un.text import clean
from interpol_un.text.line import Line

arabic = st.text(alphabet="ابتجحدرزسعفقكلمنهوية ()«»،.0123٣٤ABC/-\n\u064e", max_size=50)
anything = st.text(max_size=30)
boxes = st.sampled_from([box.HEAVY_HEAD, box.SIMPLE, box.MARKDOWN, None])


def shown(lines: Sequence[Line]) -> list[str]:
    """The logical text of every stretch."""
    return [
        "".join(cell.text for cell in line.logical(stretch) if cell.text not in ("\u2066", "\u2069"))
        for line in lines
        for stretch in line.stretches
    ]


@given(
    st.lists(st.lists(arabic | anything, min_size=3, max_size=3), max_size=4),
    st.integers(1, 500),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    boxes,
)
def test_every_line_is_as_wide_as_the_table(
    rows: list[list[str]], width: int, rtl: bool, expand: bool, keep_words: bool, box: box.Box | None
) -> None:
    table = Table(
        ["الأول", Column("ثانٍ", no_wrap=True, overflow="ellipsis"), Column("third", min_width=4, ratio=1)],
        rows,
        rtl=rtl,
        expand=expand,
        keep_words=keep_words,
        box=box,
        title="عنوان",
        show_lines=True,
    )
    lines = table.lines(width)
    widths = {line.width for line in lines}
    assert len(widths) == 1
    assert widths.pop() <= width
    if expand:
        assert lines[0].width == width


@given(st.lists(st.lists(arabic | anything, min_size=2, max_size=2), max_size=4), st.integers(30, 120), st.booleans())
def test_no_character_is_lost_and_cells_keep_their_order(rows: list[list[str]], width: int, rtl: bool) -> None:
    # One row a table: then the stretches of a column are its cell. What takes no cell at all needs no column.
    for row in rows:
        row = [text if Paragraph(text).max_width else "" for text in row]  # noqa: PLW2901
        lines = Table(["", ""], [row], rtl=rtl, show_header=False).lines(width)
        found = ["", ""]
        for line in lines[1:-1]:
            place = [index for index, cell in enumerate(line.cells) if cell.start == -1 and cell.glyph == "│"][1]
            for stretch, text in zip(line.stretches, shown([line]), strict=True):
                found[(stretch.first > place) != rtl] += text
        assert ["".join(text.split()) for text in found] == ["".join(clean(text).split()) for text in row]


@given(st.lists(st.integers(1, 60), min_size=3, max_size=3), st.integers(20, 120), st.booleans())
def test_each_cell_stands_in_its_column(sizes: list[int], width: int, rtl: bool) -> None:
    letters = ["ب", "x", "د"]
    rows = [[letter * (size + row) for letter, size in zip(letters, sizes, strict=True)] for row in range(3)]
    lines = Table(["", "", ""], rows, rtl=rtl, show_header=False).lines(width)
    dividers = [0, *[index for index, cell in enumerate(lines[0].cells) if cell.glyph == "┬"], len(lines[0].cells)]
    for line in lines:
        for index, cell in enumerate(line.cells):
            if cell.text[:1] in letters:
                column = letters.index(cell.text[0])
                place = 2 - column if rtl else column
                assert dividers[place] < index < dividers[place + 1]


@pytest.mark.parametrize("width", [*range(1, 40), 77, 250, 500])
def test_no_width_is_too_small_or_too_large(width: int, partners: Callable[..., Table]) -> None:
    for rtl in (True, False):
        lines = partners(rtl=rtl).lines(width)
        assert {line.width for line in lines} == {min(width, lines[0].width)}
        for line in lines:
            ends = [0, *[end for stretch in line.stretches for end in stretch[:2]], len(line.cells)]
            assert ends == sorted(ends)


def test_what_is_cropped_is_what_is_read_last() -> None:
    rows = [["ا", "ب", "ج", "د"]]
    assert Table(["", "", "", ""], rows, rtl=True, show_header=False).lines(7)[1].visual == "ﺏ │ ﺍ │"
    assert Table(["", "", "", ""], rows, show_header=False).lines(7)[1].visual == "│ ﺍ │ ﺏ"


def test_a_stretch_holds_the_text_of_one_cell_and_nothing_else(partners: Callable[..., Table]) -> None:
    lines = partners(rtl=True).lines(90)
    assert shown([lines[4]]) == ["2018-12-06", "مكتب مكافحة الإرهاب (UNOCT)", "unoct"]
    assert all(
        (cell.start >= 0) == any(stretch.first <= index < stretch.last for stretch in line.stretches)
        for line in lines
        for index, cell in enumerate(line.cells)
    )


def styles(lines: Sequence[Line], text: str) -> set[str]:
    """The style keys of the cells that show a text."""
    for line in lines:
        for stretch in line.stretches:
            cells = line.logical(stretch)
            logical = "".join(cell.text for cell in cells)
            if text in logical:
                where = logical.index(text)
                ends = [sum(len(cell.text) for cell in cells[: index + 1]) for index in range(len(cells))]
                return {cell.style for cell, end in zip(cells, ends, strict=True) if where < end <= where + len(text)}
    raise AssertionError(text)


def test_the_nearest_style_counts(partners: Callable[..., Table]) -> None:
    lines = partners(rtl=True).lines(90)
    assert styles(lines, "المعرّف") == {"header"}
    assert styles(lines, "unoct") == {"id"}
    assert styles(lines, "مكافحة الإرهاب") == {"match"}
    assert styles(lines, "مكتب") == {""}
    assert styles(lines, "interpol") == {"muted"}
    assert styles(lines, "الشركاء") == {"title"}
    assert {cell.style for cell in lines[1].cells} == {"border"}


def test_what_a_paragraph_says_goes_before_the_row_and_the_row_before_the_column() -> None:
    row = Row(["one", Paragraph("two", style="own", base="L", no_wrap=True), "three"], style="row")
    table = Table(
        ["", Column(base="R", style="column"), Column(style="column")], [row, ["", Paragraph("four (4)"), ""]]
    )
    lines = table.lines(40)
    assert [styles(lines, word) for word in ("one", "two", "three", "four")] == [{"row"}, {"own"}, {"row"}, {"column"}]
    assert [stretch.rtl for line in lines for stretch in line.stretches] == [False, False, False, True]


def test_a_column_that_may_not_wrap_holds_for_paragraphs_too() -> None:
    for content in ("one two three", Paragraph("one two three", overflow="crop")):
        lines = Table([Column(no_wrap=True, max_width=7)], [[content]], show_header=False).lines(40)
        assert [line.visual for line in lines[1:-1]] == ["│ one two │"]


def test_the_greatest_number_of_lines_counts_all_paragraphs_of_a_cell() -> None:
    cell = Paragraph("نعم\nyes\nلا", max_lines=2)
    lines = Table([""], [[cell]], rtl=True, show_header=False).lines(40)
    assert [line.visual for line in lines[1:-1]] == ["│ ﻢﻌﻧ │", "│ yes │"]


def test_a_box_may_draw_the_last_row_differently() -> None:
    glyphs = box.Box("┌─┬┐\n1 23\n├─┼┤\n4 56\n├─┼┤\n├─┼┤\n7 89\n└─┴┘\n")
    lines = Table(["a", "b"], [["c", "d"], ["e", "f"], ["g", "h"]], box=glyphs).lines(40)
    assert [line.visual for line in lines if line.stretches] == ["1 a 2 b 3", "4 c 5 d 6", "4 e 5 f 6", "7 g 8 h 9"]


def test_blanks_of_a_cell_have_its_style() -> None:
    cells = Table(["long"], [Row(["b"], style="row")]).lines(20)[3].cells
    assert [cell.style for cell in cells] == ["", *["row"] * 6, ""]


def test_a_latin_acronym_at_the_begin_does_not_turn_an_arabic_table() -> None:
    lines = Table(["x"], [["INTERPOL والأمم (UN)"]], rtl=True, show_header=False).lines(40)
    assert lines[1].visual == "│ (UN) ﻢﻣﻷﺍﻭ INTERPOL │"
    lines = Table([Column("x", base="L")], [["INTERPOL والأمم (UN)"]], rtl=True, show_header=False).lines(40)
    assert lines[1].visual == "│ INTERPOL ﻢﻣﻷﺍﻭ (UN) │"


def test_latin_that_wraps_in_an_arabic_table_reads_from_its_own_side() -> None:
    content: Content = ["one two three four", "five"]
    lines = Table([Column("x", max_width=9)], [[content]], rtl=True, show_header=False).lines(40)
    assert [line.visual for line in lines[1:-1]] == ["│   one two │", "│   three   │", "│   four    │", "│      five │"]


def test_a_cell_may_hold_several_blocks_a_table_among_them() -> None:
    inner = Table(["s"], [["1"]], rtl=True, box=box.SQUARE)
    lines = Table(["القسم"], [[["نص", Paragraph("ab", justify="center"), inner]]], rtl=True, show_header=False).lines(
        40
    )
    assert [line.visual for line in lines[1:-1]] == [
        "│    ﺺﻧ │",
        "│  ab   │",
        "│ ┌───┐ │",
        "│ │ s │ │",
        "│ ├───┤ │",
        "│ │ 1 │ │",
        "│ └───┘ │",
    ]


def test_more_cells_than_columns_are_an_error() -> None:
    with pytest.raises(ValueError, match="a row has 2 cells, the table has 1 columns"):
        Table(["one"], [["a", "b"]])


def test_no_columns_no_lines() -> None:
    assert Table([]).lines(80) == []


@pytest.mark.parametrize("keep_words", [True, False])
def test_words_are_cut_only_where_the_table_asks_for_it(keep_words: bool) -> None:
    rows = [["un-cybercrime-convention", "كلمة " * 20, "كلمة " * 20]]
    lines = Table(["", "", ""], rows, keep_words=keep_words).lines(60)
    assert any("un-cybercrime-convention" in text for text in shown(lines)) is keep_words
    assert Table(["", "", ""], rows).min_width == 4 + 6 + 24 + 4 + 4


def test_letters_of_the_alphabet_survive_any_width() -> None:
    table = Table(["", ""], [[string.ascii_lowercase, string.ascii_uppercase]], rtl=True)
    for width in range(9, 80):
        assert sorted("".join(shown(table.lines(width)))) == sorted(string.ascii_letters)
