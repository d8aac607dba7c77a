"""The sharing out of cells among columns. That it agrees with Rich is tested on what Rich prints."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interpol_un.layout.grid import Demand, column_widths

demands = st.lists(
    st.builds(
        Demand,
        natural=st.integers(0, 60),
        word=st.integers(0, 12),
        padding=st.integers(0, 4),
        fixed=st.none() | st.integers(1, 600),
        minimum=st.none() | st.integers(1, 8),
        maximum=st.none() | st.integers(8, 30),
        ratio=st.none() | st.integers(1, 3),
        wrappable=st.booleans(),
    ),
    min_size=1,
    max_size=6,
)


@given(demands, st.integers(1, 500), st.booleans(), st.booleans())
def test_columns_fit_and_each_keeps_a_cell_of_what_it_holds(
    wishes: list[Demand], available: int, expand: bool, keep_words: bool
) -> None:
    widths = column_widths(wishes, available, expand=expand, keep_words=keep_words)
    least = [wish.padding + min(wish.natural, wish.word if keep_words else 1, 1) for wish in wishes]
    assert all(width >= floor for width, floor in zip(widths, least, strict=True))
    assert sum(widths) <= max(available, sum(wish.padding + 1 for wish in wishes))


@given(st.lists(st.tuples(st.integers(1, 60), st.integers(0, 4)), min_size=1, max_size=6), st.data())
def test_an_expanding_table_takes_all_there_is(sizes: list[tuple[int, int]], data: st.DataObject) -> None:
    wishes = [Demand(natural, padding=padding) for natural, padding in sizes]
    available = data.draw(st.integers(sum(wish.padding + 1 for wish in wishes), 500))
    assert sum(column_widths(wishes, available, expand=True)) == available


def test_the_widest_column_gives_way_first_and_no_further_than_the_next_widest() -> None:
    assert column_widths([Demand(40), Demand(10), Demand(20)], 50) == [20, 10, 20]
    assert column_widths([Demand(40), Demand(10), Demand(20)], 40) == [15, 10, 15]


def test_a_column_that_may_not_wrap_gives_way_last() -> None:
    assert column_widths([Demand(20, wrappable=False), Demand(40)], 30) == [20, 10]
    assert column_widths([Demand(20, wrappable=False), Demand(40)], 12) == [11, 1]


def test_fixed_least_and_greatest_widths_are_of_the_content() -> None:
    assert column_widths([Demand(3, padding=2, fixed=6), Demand(3, padding=2)], 80) == [8, 5]
    assert column_widths([Demand(3, padding=2, minimum=5), Demand(30, padding=2, maximum=10)], 80) == [7, 12]


def test_a_fixed_column_gives_way_last() -> None:
    assert column_widths([Demand(3, fixed=20), Demand(40)], 30) == [20, 10]


def test_ratios_share_what_the_others_leave() -> None:
    wishes = [Demand(10), Demand(5, ratio=1), Demand(5, ratio=3)]
    assert column_widths(wishes, 50, expand=True) == [10, 10, 30]
    assert column_widths(wishes, 50) == [10, 5, 5]


def test_words_stay_whole_while_another_column_has_room() -> None:
    wishes = [Demand(11, word=11), Demand(60, word=4), Demand(60, word=4)]
    assert column_widths(wishes, 24) == [8, 8, 8]
    assert column_widths(wishes, 24, keep_words=True) == [11, 7, 6]
    assert column_widths([Demand(30, word=9), Demand(30, word=9)], 17, keep_words=True) == [9, 8]
    # A word that leaves no room for the others is cut, theirs are not.
    assert column_widths(wishes, 12, keep_words=True) == [4, 4, 4]
