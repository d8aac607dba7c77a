"""Whatever the line: a terminal that does to it what its kind does shows the cells in the order wanted."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby

import pytest
from bidi import get_display
from hypothesis import example, given
from hypothesis import strategies as st

from interpol_un.terminal import Mode, emit
from interpol_un.text import prepare
from interpol_un.text.line import Cell, Line

MIXED = "ABCabc0123₁₂()[]«»،؛.,:-+/% 　"
LINES = st.text(alphabet=MIXED, max_size=14)
FRAMED = st.text(alphabet=MIXED + "│─", max_size=14)

OBEYED = re.compile("[\u061c\u200f\u202a-\u202e\u2066-\u206f]")


def reordered(emitted: str, base: str | None) -> str:
    """What a terminal with UAX #9 draws, U+200E taking no room."""
    return get_display(emitted, base_dir=base).replace("\u200e", "") if emitted else ""


def as_kitty_draws(emitted: str) -> str:
    """Runs of one weight between blanks and borders, reversed if there is Arabic in them."""
    cells = []
    heavy = False
    for escape, char in re.findall(r"(\x1b\[[\d;]*m)|(.)", emitted):
        if escape:
            heavy = "1" in escape[2:-1].split(";") and not escape.endswith(";22m")
        else:
            cells.append((char, "apart" if char in " 　│─" else "bold" if heavy else "normal"))
    drawn = ""
    for _, group in groupby(cells, key=lambda cell: cell[1]):
        run = "".join(char for char, _ in group)
        drawn += run[::-1] if re.search("[\u0627-\u063a\u0660-\u0669]", run) else run
    return drawn


@given(visual=FRAMED)
def test_words_are_read_in_order_from_left_to_right(visual: str, line: Callable[..., Line]) -> None:
    wanted = line(visual)
    assert reordered(emit(wanted, Mode.WORDS), "L") == wanted.visual


@given(visual=LINES)
def test_few_marks_are_enough_whatever_the_base_direction(visual: str, line: Callable[..., Line]) -> None:
    wanted = line(visual)
    assert reordered(emit(wanted, Mode.WORDS, leading_mark=True), None) == wanted.visual


@given(visual=FRAMED)
def test_no_fewer_marks_than_few(visual: str, line: Callable[..., Line]) -> None:
    wanted = line(f"a{visual}")
    few, usual = (emit(wanted, Mode.WORDS, leading_mark=few).count("\u200e") for few in (True, False))
    assert few <= usual


@given(visual=FRAMED, style=st.sampled_from(["", "1", "36", "1;36", "38;5;7"]))
def test_kitty_turns_its_runs_back(visual: str, style: str, line: Callable[..., Line]) -> None:
    wanted = line(visual, ["key"] * len(visual))
    assert as_kitty_draws(emit(wanted, Mode.KITTY, {"key": style})) == wanted.visual


@given(visual=st.lists(st.sampled_from(["AB", "C", "ab", "12", "(AB)", "،A", "A.", "«B»"]), max_size=6))
def test_putty_turns_its_words_back(visual: list[str], line: Callable[..., Line]) -> None:
    wanted = line(" ".join(visual))
    drawn = reordered(emit(wanted, Mode.PUTTY), None).replace("\u2800", " ")
    assert drawn.removeprefix(" " * (len(drawn) - len(wanted.visual))) == wanted.visual


def _without_overrides(emitted: str, mode: Mode) -> str:
    """What stands between the overrides that `override` writes, each ended before the next begins."""
    return re.sub("\u202d([^\u202d\u202c]*)\u202c", r"\1", emitted) if mode is Mode.OVERRIDE else emitted


@example(text="\U0001e8d7", base="L", mode=Mode.OVERRIDE)
@given(text=st.text(max_size=40), base=st.sampled_from(["L", "R", None]), mode=st.sampled_from(Mode))
def test_no_line_carries_what_a_terminal_obeys(text: str, base: str | None, mode: Mode) -> None:
    for part in prepare(text, base=base).lines(12):  # type: ignore[arg-type]
        emitted = emit(part, mode)
        bare = emitted.removeprefix("\x1b[8l").removesuffix("\x1b[8h") if mode is Mode.EXPLICIT else emitted
        bare = re.sub(r"\x1b\[0?;?(1|22)?m", "", bare) if mode is Mode.KITTY else _without_overrides(bare, mode)
        assert not re.search("[\x00-\x1f\x7f-\x9f]", bare)
        if mode is not Mode.LOGICAL:
            assert not OBEYED.search(bare)
        assert ("\u200e" in bare) <= (mode in (Mode.WORDS, Mode.LOGICAL))


@given(glyphs=st.lists(st.text(min_size=0, max_size=3), max_size=8), mode=st.sampled_from(Mode))
def test_no_cell_carries_what_a_terminal_obeys(glyphs: list[str], mode: Mode) -> None:
    if mode is Mode.LOGICAL:
        return
    emitted = emit(Line(tuple(Cell(glyph, 1) for glyph in glyphs)), mode)
    assert not OBEYED.search(_without_overrides(emitted, mode))
    assert "\n" not in emitted


@given(text=st.text(alphabet="ابة abc 12٣(«»)،.-/", max_size=60), width=st.integers(1, 30))
def test_logical_lines_say_the_text(text: str, width: int) -> None:
    """Every character that is not a blank comes out once and in order, isolates balanced on each line."""
    lines = [emit(part, Mode.LOGICAL) for part in prepare(text, base="R").lines(width)]
    said = re.sub("[\u2066\u2067\u2069 ]", "", "".join(lines))
    assert said == re.sub(" ", "", text)
    for emitted in lines:
        depth = 0
        for char in emitted:
            depth += (char in "\u2066\u2067") - (char == "\u2069")
            assert depth >= 0
        assert depth == 0


@pytest.mark.parametrize("mode", [Mode.WORDS, Mode.KITTY])
def test_the_models_see_a_line_that_is_sent_as_it_is(mode: Mode, line: Callable[..., Line]) -> None:
    """The models of this module do turn what no emission has turned."""
    wanted = line("BA 12 (DC)")
    model = as_kitty_draws if mode is Mode.KITTY else lambda sent: reordered(sent, "L")
    assert model(emit(wanted, Mode.VISUAL)) != wanted.visual
