"""Sheets: their width, their two columns, what stands in a border."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interpol_un.layout import Entry, Section, Sheet


@pytest.mark.parametrize("options", [{}, {"rtl": False}, {"expand": True}, {"box": None}])
def test_every_line_is_as_wide_as_the_sheet(options: dict[str, object], sheet: Callable[..., Sheet]) -> None:
    block = sheet(**options)
    for width in (*range(1, 40), 77, 250, 500):
        assert {line.width for line in block.lines(width)} == {width if block.expand else min(width, block.max_width)}


def test_labels_take_a_third_at_most() -> None:
    lines = Sheet([Section([Entry("a label of many words", "value " * 9)])], box=None).lines(45)
    assert [line.visual.rstrip() for line in lines] == [
        "a label of many  value value value value",
        "words            value value value value",
        "                 value",
    ]


def test_a_title_too_long_for_the_border_stands_below_it() -> None:
    lines = Sheet([Section(["text"], heading="a heading")], title="a title too long for this").lines(16)
    assert [line.visual for line in lines] == [
        "╭──────────────╮",
        "│ a title too  │",
        "│ long for     │",
        "│ this         │",
        "├─ a heading ──┤",
        "│ text         │",
        "╰──────────────╯",
    ]


def test_a_title_of_two_paragraphs_or_none() -> None:
    lines = Sheet([Section(["text."])], title="one\ntwo").lines(20)
    assert [line.visual for line in lines] == ["╭───────╮", "│ one   │", "│ two   │", "│ text. │", "╰───────╯"]
    lines = Sheet([Section(["text."])], title="").lines(20)
    assert [line.visual for line in lines] == ["╭───────╮", "│       │", "│ text. │", "╰───────╯"]


def test_sections_without_a_heading_are_parted_by_a_rule() -> None:
    lines = Sheet([Section(["a"]), Section(["b"])]).lines(20)
    assert [line.visual for line in lines] == ["╭───╮", "│ a │", "├───┤", "│ b │", "╰───╯"]


def test_an_empty_sheet_is_a_frame() -> None:
    assert [line.visual for line in Sheet([]).lines(20)] == ["╭───╮", "╰───╯"]
    assert Sheet([], box=None).lines(20) == []
