"""Tables too long to be measured whole: the same as others up to a limit; beyond it they begin early and stay right."""

from __future__ import annotations

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.box import ROUNDED

from interpol_un.layout import Column, Row, Table
from interpol_un.mapped import Mapped
from interpol_un.text.line import Line

texts = st.text(alphabet="ابتجحدسعفقلم ()،.0123٣ABCxyz/-\u064e", max_size=60)
options = st.fixed_dictionaries(
    {
        "rtl": st.booleans(),
        "expand": st.booleans(),
        "keep_words": st.booleans(),
        "show_lines": st.booleans(),
        "show_header": st.booleans(),
        "show_edge": st.booleans(),
        "box": st.sampled_from([ROUNDED, None]),
    }
)
COLUMNS = ["الأول", Column("second", ratio=1), Column("ثالث", no_wrap=True, overflow="ellipsis")]


def rows_of(texts: list[str]) -> list[Row]:
    return [
        Row([text, text[::-1], text], style="odd" if index % 2 else "", section=index % 3 == 0)
        for index, text in enumerate(texts)
    ]


@given(st.lists(texts, max_size=5), st.integers(1, 120), options)
def test_up_to_as_many_rows_as_are_measured_nothing_changes(
    texts: list[str], width: int, options: dict[str, object]
) -> None:
    rows = rows_of(texts)
    whole = Table(COLUMNS, rows, **options)  # type: ignore[arg-type]
    assert Table(COLUMNS, rows, measured=len(rows), **options).lines(width) == whole.lines(width)  # type: ignore[arg-type]


@given(st.lists(texts, min_size=2, max_size=6), st.integers(1, 120), options)
def test_beyond_them_the_first_rows_decide_and_the_others_hold_to_it(
    texts: list[str], width: int, options: dict[str, object]
) -> None:
    rows = rows_of(texts)
    lines = Table(COLUMNS, rows, measured=1, **options).lines(width)  # type: ignore[arg-type]
    alone = Table(COLUMNS, rows[:1], **options).lines(width)  # type: ignore[arg-type]
    assert {line.width for line in lines} == {line.width for line in alone}
    assert max(line.width for line in lines) <= width


def logical(lines: list[Line]) -> str:
    return "".join(
        cell.text for line in lines for stretch in line.stretches for cell in line.logical(stretch) if cell.text > " "
    )


def test_what_is_wider_than_any_measured_row_wraps_and_nothing_is_lost() -> None:
    texts = ["قصير", "un-cybercrime-convention-of-the-general-assembly", "مكتب الأمم المتحدة المعني بالمخدرات"]
    table = Table([""], [[text] for text in texts], measured=1, show_header=False, rtl=True)
    lines = table.lines(80)
    assert {line.width for line in lines} == {4 + 4}
    assert logical(lines) == "".join(texts).replace(" ", "")


def test_begins_before_rows_that_are_not_measured_are_read() -> None:
    read: list[int] = []

    def cells(number: int) -> list[str]:
        read.append(number)
        return [f"row {number}"]

    table = Table(["n"], Mapped(cells, range(1000)), measured=10)
    lines = table.each_line(40)
    list(islice(lines, 3 + 10))  # border, header, rule, measured rows
    assert read == list(range(10))
    next(lines)
    assert read == list(range(11))
    assert sum("row" in line.visual for line in lines) == 1000 - 11
    assert read == list(range(1000))


def test_more_cells_than_columns_are_an_error_where_they_are_drawn() -> None:
    table = Table(["one"], [["a"], ["a", "b"]], measured=1)
    with pytest.raises(ValueError, match="a row has 2 cells, the table has 1 columns"):
        table.lines(20)
    with pytest.raises(ValueError, match="a row has 2 cells, the table has 1 columns"):
        Table(["one"], [["a"], ["a", "b"]], measured=2)


def test_a_mapped_sequence_is_one() -> None:
    mapped = Mapped(str, range(5))
    assert list(mapped) == ["0", "1", "2", "3", "4"] == [mapped[index] for index in range(len(mapped))]
    assert list(mapped[1:3]) == ["1", "2"]
    assert mapped[-1] == "4"
    assert "3" in mapped
    assert not Mapped(str, [])
