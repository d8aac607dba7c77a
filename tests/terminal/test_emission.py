"""What each mode writes for lines that go wrong easily."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from interpol_un.terminal import Mode, emit, overhead
from interpol_un.terminal.emission import as_pieces, logical
from interpol_un.text import prepare
from interpol_un.text.line import Cell, Line, Stretch

HARD = {
    "borders": "│ CBA FED │ HG │ x │",
    "adjacent columns": "BA   DC",
    "digits touch a letter": "(A2018) CB",
    "latin touches a letter": "zxAyw-B",
    "arabic digits": "₁₂ BA ₃₄",
    "arabic digits touch a letter": "A₁₂BC₃",
    "arabic digits and a slash": "₁₂/₃",
    "brackets": "[DC (BA)]",
    "a bracket between words": "BA(DC)",
    "quotes": "»BA« ؛",
    "punctuation": "DC ،BA",
    "begins with arabic": "BA 12 ab DC",
    "begins with a blank": " BA x DC",
    "ends with a blank": "DC BA ",
    "a number touches a letter on its right": "x12A",
    "a superscript": "BA ² DC",
    "a superscript touches a letter": "A²3x",
    "latin only": "│ ab (12) │",
}

WORDS = {
    "borders": "│ ABC ^DEF ^│ GH ^│ x │",
    "adjacent columns": "AB   ^CD",
    "digits touch a letter": "(A^2018) BC",
    "latin touches a letter": "zxAyw-B",
    "arabic digits": "₁₂ ^AB ^₃₄",
    "arabic digits touch a letter": "A^₁₂^CB^₃",
    "arabic digits and a slash": "₁₂^/₃",
    "brackets": "[CD ^(AB^)]",
    "a bracket between words": "AB^(CD^)",
    "quotes": "»AB^« ؛",
    "punctuation": "CD ^،AB",
    "begins with arabic": "AB ^12 ab CD",
    "begins with a blank": " AB x CD",
    "ends with a blank": "CD ^AB ",
    "a number touches a letter on its right": "x12A",
    "a superscript": "AB ^² CD",
    "a superscript touches a letter": "A^²3x",
    "latin only": "│ ab (12) │",
}

FEWEST_MARKS = {
    "borders": "│ DEF ABC │ GH │ x │",
    "adjacent columns": "^CD   AB",
    "digits touch a letter": "(^A^2018) BC",
    "latin touches a letter": "zxAyw-B",
    "arabic digits": "^₁₂ ^AB ^₃₄",
    "arabic digits touch a letter": "^A^₁₂^CB^₃",
    "arabic digits and a slash": "₁₂/^₃",
    "brackets": "[^CD (^AB)]",
    "a bracket between words": "^AB(^CD)",
    "quotes": "»^AB« ^؛",
    "punctuation": "^CD ،^AB",
    "begins with arabic": "^AB ^12 ab CD",
    "begins with a blank": " ^AB x CD",
    "ends with a blank": "^AB CD ",
    "a number touches a letter on its right": "x12A",
    "a superscript": "^AB ^² CD",
    "a superscript touches a letter": "^A^²3x",
    "latin only": "│ ab (12) │",
}

KITTY = {
    "borders": "│ ABC DEF │ GH │ x │",
    "adjacent columns": "AB   CD",
    "digits touch a letter": "~[1m(~[0mA~[1m2018~[0m) BC",
    "latin touches a letter": "z~[1mx~[0mA~[1my~[0mw~[1m-~[0mB",
    "arabic digits": "₂₁ AB ₄₃",
    "arabic digits touch a letter": "₃CB₂₁A",
    "arabic digits and a slash": "₂₁~[1m/~[0m₃",
    "brackets": "~[1m[~[0mCD ~[1m(~[0mAB~[1m)~[0m]",
    "a bracket between words": "AB~[1m(~[0mCD~[1m)~[0m",
    "quotes": "~[1m»~[0mAB~[1m«~[0m ؛",
    "punctuation": "CD ~[1m،~[0mAB",
    "begins with arabic": "AB 12 ab CD",
    "begins with a blank": " AB x CD",
    "ends with a blank": "CD AB ",
    "a number touches a letter on its right": "x~[1m12~[0mA",
    "a superscript": "AB ² CD",
    "a superscript touches a letter": "A~[1m²3~[0mx",
    "latin only": "│ ab (12) │",
}

PUTTY = {
    "borders": "│_ABC_DEF_│_GH_│_x_│",
    "adjacent columns": "_AB___CD",
    "digits touch a letter": "_(A2018)_BC",
    "latin touches a letter": "zxAyw-B",
    "arabic digits": "₁₂_AB_₃₄",
    "arabic digits touch a letter": "_A₁₂CB₃",
    "arabic digits and a slash": "₁₂/₃",
    "brackets": "_[CD_(AB)]",
    "a bracket between words": "_AB(CD)",
    "quotes": "_»AB«_؛",
    "punctuation": "_CD_،AB",
    "begins with arabic": "_AB_12_ab_CD",
    "begins with a blank": "_AB_x_CD",
    "ends with a blank": "_CD_AB_",
    "a number touches a letter on its right": "x12A",
    "a superscript": "_AB_²_CD",
    "a superscript touches a letter": "_A²3x",
    "latin only": "│ ab (12) │",
}


@pytest.mark.parametrize("name", HARD)
def test_override(name: str, line: Callable[..., Line], shown: Callable[[str], str]) -> None:
    """From the first Arabic letter to the last, after a cell that is not Arabic; where there is none, a blank."""
    visual = HARD[name]
    arabic = re.search("[A-T₁-₄؛،](.*[A-T₁-₄؛،])?", visual)
    expected = f"{visual[: arabic.start()] or ' '}<{arabic[0]}>{visual[arabic.end() :]}" if arabic else visual
    assert shown(emit(line(visual), Mode.OVERRIDE)) == expected


@pytest.mark.parametrize(
    ("visual", "styles", "emitted"),
    [
        ("│ AB │ C", "     rrr", "│ <AB> ~[31m│ <C>~[0m"),
        ("│ AB c", "  rr  ", "│~[31m <AB>~[0m c"),
        ("x AB CD", "    rrr", "x <AB>~[31m <CD>~[0m"),
        ("(AB) x", " rr   ", "~[31m(<AB>~[0m) x"),
        ("AB", "rr", "~[31m <AB>~[0m"),
        ("x ABCD", "    rr", "x~[31m <ABCD>~[0m"),
        ("ab AB", "rr   ", "~[31mab~[0m <AB>"),
    ],
)
def test_a_stretch_of_one_style_has_an_override_of_its_own(
    visual: str, styles: str, emitted: str, line: Callable[..., Line], shown: Callable[[str], str]
) -> None:
    keys = ["" if key == " " else key for key in styles]
    assert shown(emit(line(visual, keys), Mode.OVERRIDE, {"r": "31"})) == emitted


def test_a_latin_letter_with_an_arabic_mark_needs_no_override(
    line: Callable[..., Line], shown: Callable[[str], str]
) -> None:
    marked = Line((Cell("a\u064e", 1), *line(" BA").cells))
    assert shown(emit(marked, Mode.OVERRIDE)) == "a\u064e <BA>"


@pytest.mark.parametrize("name", HARD)
def test_words(name: str, line: Callable[..., Line], shown: Callable[[str], str]) -> None:
    assert shown(emit(line(HARD[name]), Mode.WORDS)) == WORDS[name]


@pytest.mark.parametrize("name", HARD)
def test_words_with_the_fewest_marks(name: str, line: Callable[..., Line], shown: Callable[[str], str]) -> None:
    assert shown(emit(line(HARD[name]), Mode.WORDS, leading_mark=True)) == FEWEST_MARKS[name]


@pytest.mark.parametrize("name", HARD)
def test_pieces_are_what_is_written(name: str, line: Callable[..., Line], shown: Callable[[str], str]) -> None:
    hard = line(HARD[name])
    assert shown("".join(text for text, _ in as_pieces(hard, Mode.WORDS))) == WORDS[name]
    fewest = as_pieces(hard, Mode.WORDS, leading_mark=True)
    assert shown("".join(text for text, _ in fewest)) == FEWEST_MARKS[name]


@pytest.mark.parametrize("name", HARD)
def test_kitty(name: str, line: Callable[..., Line], shown: Callable[[str], str]) -> None:
    assert shown(emit(line(HARD[name]), Mode.KITTY)) == KITTY[name]


@pytest.mark.parametrize("name", HARD)
def test_putty(name: str, line: Callable[..., Line], shown: Callable[[str], str]) -> None:
    assert shown(emit(line(HARD[name]), Mode.PUTTY)) == PUTTY[name]


@pytest.mark.parametrize(
    ("visual", "emitted"),
    [("x BA/DC", "x_CD/AB"), ("BA/-D", "_D-/AB"), ("BA(D", "_AB(D"), ("BA│D", "_AB│D"), ("BA/ D", "_AB/_D")],
)
def test_putty_sends_words_and_a_slash_between_them_as_one_run(
    visual: str, emitted: str, line: Callable[..., Line], shown: Callable[[str], str]
) -> None:
    assert shown(emit(line(visual), Mode.PUTTY)) == emitted


@pytest.mark.parametrize("name", HARD)
def test_visual_is_the_line_and_explicit_the_same_with_bdsm_around(
    name: str, line: Callable[..., Line], shown: Callable[[str], str]
) -> None:
    assert shown(emit(line(HARD[name]), Mode.VISUAL)) == HARD[name]
    explicit = shown(emit(line(HARD[name]), Mode.EXPLICIT))
    assert explicit == (HARD[name] if name == "latin only" else f"~[8l{HARD[name]}~[8h")


STYLES = ["", "id", "id", "id", "", "head", "head"]
SGR = {"id": "36", "head": "1;4"}
STYLED = {
    Mode.VISUAL: "│~[36mCBA~[0m ~[1;4mED~[0m",
    Mode.EXPLICIT: "~[8l│~[36mCBA~[0m ~[1;4mED~[0m~[8h",
    Mode.WORDS: "│~[36mABC~[0m ^~[1;4mDE~[0m",
    Mode.KITTY: "│~[36mABC~[0m ~[1;4mDE~[0m",
    Mode.PUTTY: "_│~[36mABC~[0m_~[1;4mDE~[0m",
    Mode.OVERRIDE: "~[36m│<CBA>~[0m~[1;4m <ED>~[0m",
}


@pytest.mark.parametrize("mode", STYLED)
def test_styles_go_with_their_cells(mode: Mode, line: Callable[..., Line], shown: Callable[[str], str]) -> None:
    assert shown(emit(line("│CBA ED", STYLES), mode, SGR)) == STYLED[mode]


def test_a_style_inside_a_word_goes_with_its_letters(line: Callable[..., Line], shown: Callable[[str], str]) -> None:
    assert shown(emit(line("CBA", ["id", "id"]), Mode.WORDS, SGR)) == "A~[36mBC~[0m"


def test_a_mark_has_the_style_beside_it(line: Callable[..., Line], shown: Callable[[str], str]) -> None:
    styled = line("B 12 DC", ["id", "", "head", "head", "", "head", "id"])
    assert shown(emit(styled, Mode.WORDS, SGR)) == "~[36mB~[0m ^~[1;4m12~[0m ~[36mC~[0;1;4mD~[0m"
    assert shown(emit(styled, Mode.WORDS, SGR, leading_mark=True)) == "~[36m^B~[0m ~[1;4m^12~[0m ~[36mC~[0;1;4mD~[0m"


def test_one_style_after_another_starts_from_nothing(line: Callable[..., Line], shown: Callable[[str], str]) -> None:
    assert shown(emit(line("ab", ["id", "head"]), Mode.VISUAL, SGR)) == "~[36ma~[0;1;4mb~[0m"


def test_an_unknown_style_is_none(line: Callable[..., Line]) -> None:
    assert emit(line("ab", ["no such", "style"]), Mode.VISUAL, SGR) == "ab"


def test_kitty_draws_what_touches_bold_arabic_in_normal_weight(
    line: Callable[..., Line], shown: Callable[[str], str]
) -> None:
    emitted = emit(line("(BA) c", ["head"] * 6), Mode.KITTY, SGR)
    assert shown(emitted) == "~[1;4;22m(~[0;1;4mAB~[0;1;4;22m)~[0;1;4m c~[0m"


def test_kitty_leaves_what_has_the_other_weight_already(line: Callable[..., Line], shown: Callable[[str], str]) -> None:
    assert shown(emit(line("(BA", ["head"]), Mode.KITTY, SGR)) == "~[1;4m(~[0mAB"


@pytest.mark.parametrize(("visual", "sent"), [("A ؛c", "A ؛c"), ("؟", "؟"), ("c؛BA", "~[1mc~[0mAB؛"), ("2؟ B", "2؟ B")])
def test_kitty_turns_a_mark_of_no_script_only_with_letters(
    visual: str, sent: str, line: Callable[..., Line], shown: Callable[[str], str]
) -> None:
    assert shown(emit(line(visual), Mode.KITTY)) == sent


def test_kitty_turns_pieces_of_another_weight_by_themselves(
    line: Callable[..., Line], shown: Callable[[str], str]
) -> None:
    assert shown(emit(line("DCBA", ["head", "head"]), Mode.KITTY, SGR)) == "~[1;4mCD~[0mAB"


@pytest.mark.parametrize("color", ["38;5;1", "48;2;1;1;1", "58;5;1", "1;22", "1;0", "1;"])
def test_kitty_takes_the_numbers_of_a_colour_for_no_weight(
    color: str, line: Callable[..., Line], shown: Callable[[str], str]
) -> None:
    assert shown(emit(line("(A", ["key"]), Mode.KITTY, {"key": color})) == f"~[{color};1m(~[0mA"


@pytest.mark.parametrize("mode", [mode for mode in Mode if mode is not Mode.LOGICAL])
def test_nothing_a_terminal_obeys_comes_from_a_cell(mode: Mode, line: Callable[..., Line]) -> None:
    hostile = "\x1b\n\x9b\u202e\u202a\u2066\u2067\u2068\u2069\u061c\u200f\u206a"
    cells = (Cell(f"a{hostile}", 1), *(Cell(char, 0) for char in hostile), *line("CB").cells)
    assert emit(Line(cells), mode) == emit(Line((Cell("a", 1), *line("CB").cells)), mode)


@pytest.mark.parametrize("mode", [mode for mode in Mode if mode is not Mode.LOGICAL])
def test_isolates_of_the_program_draw_nothing(mode: Mode, line: Callable[..., Line]) -> None:
    first, *rest = line("BA 12 DC").cells
    isolates = (Cell("", 0, "", "\u2069", 3), Cell("", 0, "", "\u2066", 3))
    assert emit(Line((first, *isolates, *rest)), mode) == emit(Line((first, *rest)), mode)


def test_marks_ride_on_their_letter(shown: Callable[[str], str]) -> None:
    fatha = "\u064e"
    cells = (Cell(f"\u0628{fatha}", 1), Cell("\u0627", 1), Cell(" ", 1), Cell("\u0629", 1))
    assert shown(emit(Line(cells), Mode.WORDS)) == f"AB{fatha} ^C"


def test_a_letter_newer_than_the_interpreter_turns_like_its_block() -> None:
    unassigned = "\u05ff"
    assert emit(Line((Cell(unassigned, 1), Cell("\u05d0", 1))), Mode.WORDS) == f"\u05d0{unassigned}"


def test_an_unassigned_character_elsewhere_does_not_turn() -> None:
    cells = (Cell("\u0378", 1), Cell("\u0379", 1), Cell("\u05d0", 1))
    assert emit(Line(cells), Mode.WORDS) == "\u0378\u0379\u05d0"


def test_overhead_is_what_is_written_beside_the_cells(line: Callable[..., Line]) -> None:
    hard = line("BA 12 DC │ E")
    assert overhead(hard, Mode.WORDS) == emit(hard, Mode.WORDS).count("\u200e") == 2
    assert overhead(hard, Mode.WORDS, leading_mark=True) == 2
    assert (overhead(line("BA"), Mode.WORDS), overhead(line("BA"), Mode.WORDS, leading_mark=True)) == (0, 1)
    assert overhead(hard, Mode.PUTTY) == 1
    assert overhead(line("│ BA"), Mode.PUTTY) == 0
    assert overhead(hard, Mode.EXPLICIT) == overhead(hard, Mode.VISUAL) == overhead(hard, Mode.KITTY) == 0


@pytest.mark.parametrize("mode", Mode)
def test_an_empty_line_is_empty(mode: Mode) -> None:
    assert emit(Line(), mode) == ""


# Logical text.

RLI, LRI, PDI = "\u2067", "\u2066", "\u2069"


def _row(*texts: tuple[str, bool]) -> Line:
    """Paragraphs beside one another between borders, the first at the left."""
    cells: list[Cell] = [Cell("│", 1)]
    stretches = []
    for text, rtl in texts:
        (part,) = prepare(text, base="R" if rtl else "L").lines(100)
        stretches.append(Stretch(len(cells), len(cells) + len(part.cells), rtl))
        cells += [*part.cells, Cell(" ", 1), Cell("│", 1)]
    return Line(tuple(cells), tuple(stretches))


def test_logical_keeps_each_column_by_isolates() -> None:
    arabic = "مكافحة الإرهاب (2018م)"
    row = _row((arabic, True), ("UNOCT (12)", False), ("see لا", False), ("", True))
    assert emit(row, Mode.LOGICAL) == f"│{RLI}{arabic}{PDI}│UNOCT (12) │{LRI}see لا{PDI}│ │"


def test_logical_isolates_latin_in_a_right_to_left_paragraph_too() -> None:
    assert emit(_row(("IPSG", True)), Mode.LOGICAL) == f"│{RLI}IPSG{PDI} │"


def test_logical_writes_the_letters_as_they_are_in_the_text() -> None:
    assert emit(_row(("لأنّ «الأمن»", True)), Mode.LOGICAL) == f"│{RLI}لأنّ «الأمن»{PDI}│"


def test_logical_takes_a_blank_for_each_lam_alef() -> None:
    (part,) = prepare("لا أهلا", base="R").lines(100)
    padded = (Cell("│", 1), *[Cell(" ", 1)] * 4, *part.cells, Cell(" ", 1), Cell("│", 1))
    line = Line(padded, (Stretch(5, 5 + len(part.cells), rtl=True),))
    assert emit(line, Mode.LOGICAL) == f"│  {RLI}لا أهلا{PDI} │"
    assert len(emit(line, Mode.LOGICAL)) - 2 == line.width


@pytest.mark.parametrize("alef", "آأإا")
@pytest.mark.parametrize(("before", "after"), [("", ""), ("ب", ""), ("", "\u064e"), ("ب", "\u064e")])
def test_logical_knows_each_lam_alef_by_its_glyph(alef: str, before: str, after: str) -> None:
    text = f"{before}ل{alef}{after}"
    (part,) = prepare(text, base="R", marks="keep").lines(9)
    line = Line((*[Cell(" ", 1)] * 2, *part.cells), (Stretch(2, 2 + len(part.cells), rtl=True),))
    assert emit(line, Mode.LOGICAL) == f" {RLI}{text}{PDI}"


@pytest.mark.parametrize("glyph", ["\ufef4", "\ufeff", "ﻝ", "b"])
def test_logical_takes_no_blank_for_another_glyph(glyph: str) -> None:
    line = Line((Cell(" ", 1), Cell(glyph, 1, "", "x", 0)), (Stretch(1, 2, rtl=True),))
    assert emit(line, Mode.LOGICAL) == f" {RLI}x{PDI}"


def test_logical_writes_a_cell_without_a_text_as_it_is_drawn() -> None:
    assert (
        emit(Line((Cell("a", 1, "", "", 0), Cell("b", 1, "", "c", 1)), (Stretch(0, 2, rtl=False),)), Mode.LOGICAL)
        == "ac"
    )


def test_logical_keeps_every_blank_for_who_draws_a_lam_alef_as_one_cell() -> None:
    (part,) = prepare("لا", base="R").lines(9)
    blank = Cell(" ", 1)
    line = Line((blank, blank, *part.cells, blank), (Stretch(2, 2 + len(part.cells), rtl=True),))
    assert "".join(text for text, _ in logical(line, {}, whole=True)) == f"  {RLI}لا{PDI} "
    assert "".join(text for text, _ in logical(line, {})) == f" {RLI}لا{PDI}"


def test_logical_keeps_the_isolates_of_tokens() -> None:
    assert emit(_row(("في 2017-12-21 صدر", True)), Mode.LOGICAL) == f"│{RLI}في {LRI}2017-12-21{PDI} صدر{PDI} │"
    two = emit(_row(("في 2017-12 中 2018-01", True)), Mode.LOGICAL)
    assert two == f"│{RLI}في {LRI}2017-12{PDI} 中 {LRI}2018-01{PDI}{PDI} │"


def test_logical_balances_isolates_that_a_break_has_cut() -> None:
    opening, closing = Cell("", 0, "", LRI, 0), Cell("", 0, "", PDI, 1)
    one, two = Cell("1", 1, "", "1", 0), Cell("2", 1, "", "2", 0)
    assert emit(Line((one, opening), (Stretch(0, 2, True),)), Mode.LOGICAL) == f"{RLI}{LRI}1{PDI}{PDI}"
    assert emit(Line((closing, two), (Stretch(0, 2, True),)), Mode.LOGICAL) == f"{RLI}{LRI}2{PDI}{PDI}"
    whole = Line((closing, one, opening), (Stretch(0, 3, True),))
    assert emit(whole, Mode.LOGICAL) == f"{RLI}{LRI}1{PDI}{PDI}"
    middle = Line((Cell("", 0, "", PDI, 0), Cell("1", 1, "", "1", 1), Cell("", 0, "", LRI, 2)), (Stretch(0, 3, True),))
    assert emit(middle, Mode.LOGICAL) == f"{RLI}{LRI}{PDI}1{LRI}{PDI}{PDI}"


def test_logical_writes_no_isolates_where_nothing_stands() -> None:
    isolates = Cell("", 0, "", LRI, 1), Cell("", 0, "", PDI, 1)
    blank = Line((Cell(" ", 1, "", " ", 0), *isolates, Cell("│", 1)), (Stretch(0, 3, True),))
    assert emit(blank, Mode.LOGICAL) == " │"


def test_logical_has_no_trailing_blanks_and_colours_only_when_given() -> None:
    text = prepare("ab", style="id").lines(9)[0]
    line = Line((*text.cells, Cell(" ", 1), Cell(" ", 1)), text.stretches)
    assert emit(line, Mode.LOGICAL) == "ab"
    assert emit(line, Mode.LOGICAL, SGR) == "\x1b[36mab\x1b[0m"
    blank = Line((Cell(" ", 1), Cell("|", 1), Cell(" ", 1)), ())
    assert emit(blank, Mode.LOGICAL, SGR) == " |"
    assert emit(Line((Cell(" ", 1),), ()), Mode.LOGICAL) == ""


def test_logical_colours_words_in_reading_order() -> None:
    text = prepare("لا ab", base="R", styles=((0, 2, "id"),)).lines(9)[0]
    assert emit(text, Mode.LOGICAL, SGR) == f"{RLI}\x1b[36mلا\x1b[0m ab{PDI}"


def test_logical_keeps_an_ellipsis_where_it_is_read() -> None:
    (cut,) = prepare("مكافحة الإرهاب", base="R").lines(9, overflow="ellipsis", max_lines=1)
    emitted = emit(cut, Mode.LOGICAL)
    assert emitted.endswith(f"…{PDI}")
    assert emitted.startswith(f"{RLI}مكافحة")
