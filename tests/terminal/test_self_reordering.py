"""What the emissions for terminals that turn text rest on: weights in SGR parameters, box drawing, digits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interpol_un.terminal import Mode, emit
from interpol_un.terminal.self_reordering import bold, phrases, weighed
from interpol_un.text.line import Cell, Line


@pytest.mark.parametrize(
    ("style", "heavy"),
    [
        ("", False),
        ("1", True),
        ("1;31", True),
        ("31;1", True),
        ("1;22", False),
        ("22;1", True),
        ("1;0", False),
        ("1;", False),
        ("0;1", True),
        ("1;4", True),
        ("21", False),
        # The numbers of a colour are no switches, and what follows them is.
        ("38;5;1", False),
        ("48;5;1", False),
        ("58;5;1", False),
        ("38;2;1;1;1", False),
        ("48;2;1;1;1", False),
        ("58;2;1;1;1", False),
        ("38;5;22;1", True),
        ("38;2;0;0;0;1", True),
        ("58;2;0;0;0;1", True),
        ("1;38;5;22", True),
        ("1;48;2;0;22;0", True),
        ("38;5;7;38;5;1;1", True),
    ],
)
def test_what_is_bold(style: str, heavy: bool) -> None:
    assert bold(style) is heavy
    assert weighed(style, heavy=heavy) == style
    assert weighed(style, heavy=not heavy) == f"{style};{22 if heavy else 1}".lstrip(";")
    assert bold(weighed(style, heavy=not heavy)) is not heavy


@pytest.mark.parametrize("style", ["38", "38;2", "38;2;1", "58;5"])
def test_a_colour_cut_short_is_not_bold(style: str) -> None:
    assert bold(style) is False


@pytest.mark.parametrize(("border", "apart"), [("─", True), ("╿", True), ("│", True), ("▀", False), ("⓿", False)])
def test_box_drawing_ends_a_run_in_kitty(border: str, apart: bool) -> None:
    line = Line((Cell("\u0628", 1), Cell(border, 1)))
    assert emit(line, Mode.KITTY) == ("\u0628" + border if apart else f"\u0628\x1b[1m{border}\x1b[0m")


def test_a_digit_with_a_mark_is_a_digit(line: Callable[..., Line], shown: Callable[[str], str]) -> None:
    marked = Line((*line("BA ").cells, Cell("1\u0301", 1), *line(" C").cells))
    assert shown(emit(marked, Mode.WORDS, leading_mark=True)) == "^AB ^1\u0301 C"


def test_a_mark_has_the_style_of_what_is_drawn_behind_it() -> None:
    cells = [Cell("\ufe8f", 1, "a"), Cell("\ufe8d", 1, "b")]
    assert list(phrases(cells, {"a": "31", "b": "32"})) == [("\u200e", "32"), ("\ufe8d", "32"), ("\ufe8f", "31")]
