"""The table of terminals is whole: each row says how it is known, each emission is some terminal's."""

from __future__ import annotations

import inspect
import re
import subprocess

import pytest

from interpol_un.terminal import PROFILES, Mode, Profile, choice, identities
from interpol_un.terminal.identities import by_attributes, by_term, by_variables, by_version
from interpol_un.words import help_texts


def test_no_row_can_be_changed() -> None:
    with pytest.raises(TypeError):
        PROFILES["xterm"] = PROFILES["kitty"]  # type: ignore[index]


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_each_row_has_its_evidence(profile: Profile) -> None:
    assert len(profile.evidence) > 15
    if profile.basis == "measured":
        assert any(char.isdigit() for char in profile.evidence), "a measured row names the version"
    if profile.layout == "list":
        assert f"doctor.note.{profile.name}" in help_texts("en"), "whoever gets a list must be told why"
        assert profile.mode is Mode.LOGICAL


def test_doctor_has_words_for_every_row_and_for_no_other() -> None:
    named = [key.split(".", 2)[1:] for key in help_texts("en") if re.match(r"doctor\.(title|note|font)\.", key)]
    assert [name for what, name in named if what == "title"] == [*PROFILES]
    assert {name for _, name in named} == {*PROFILES}


@pytest.mark.parametrize("table", [name for name in vars(identities) if name.startswith("_BY_")])
def test_what_names_a_terminal_names_a_row(table: str) -> None:
    rows = getattr(identities, table)
    named = {*rows.values()} if isinstance(rows, dict) else {name for _, name in rows}
    assert named - {*PROFILES} == set()


RULES = {
    *("vte", "vte-old", "iterm2-rtl", "windows-console"),  # a version, a setting that is told, a system
    *("console", "console-arabic", "dumb", "emacs", "jupyter", "dvtm", "vim", "file", "unknown"),  # in `choice`
    *("jetbrains", "qterminal", "cool-retro-term"),  # several variables, or an answer and a TERM
}
"""Rows that a rule names, and no table."""
UNTOLD = {"kitty-force-ltr"}
"""Rows for a setting of which nothing tells: their users name the mode."""


def test_every_row_is_named_by_a_table_or_a_rule() -> None:
    tables = [getattr(identities, name) for name in vars(identities) if name.startswith("_BY_")]
    named = {name for table in tables for name in (table.values() if isinstance(table, dict) else dict(table).values())}
    assert {*PROFILES} - named == RULES | UNTOLD
    rules = "".join(inspect.getsource(module) for module in (choice, identities))
    assert [name for name in sorted(RULES) if f'"{name}"' not in rules] == []


def test_what_is_done_in_few_terminals_only() -> None:
    """Each of these makes the program behave in another way: a slip in the table must not pass."""
    rows = PROFILES.values()
    assert {row.name: row.relayed for row in rows if row.relayed} == {
        "vte": Mode.WORDS,
        "vscode": Mode.VISUAL,
        "mintty": Mode.WORDS,
        "wezterm": Mode.VISUAL,
        "unknown": Mode.VISUAL,
    }
    assert {row.name for row in rows if row.layout == "list"} == {"qterminal", "windows-console", "emacs", "dumb"}
    assert {row.name: row.mark_width for row in rows if row.mark_width} == {"mlterm": 1}
    assert {row.name for row in rows if row.latin_only} == {"console"}
    assert {row.name for row in rows if row.redraws} == {"vim", "dvtm"}


def test_every_emission_is_right_somewhere() -> None:
    assert {profile.mode for profile in PROFILES.values()} == set(Mode)


def test_nothing_is_explicit_where_its_escapes_are_taken_away() -> None:
    for profile in PROFILES.values():
        assert (profile.relayed is not None) == (profile.mode in (Mode.EXPLICIT, Mode.OVERRIDE))
        assert profile.relayed is not Mode.EXPLICIT


@pytest.mark.parametrize("test", [profile.test for profile in PROFILES.values() if profile.test])
def test_each_shell_condition_is_one(test: str) -> None:
    done = subprocess.run(["/bin/sh", "-c", test], env={}, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize(
    ("environ", "name"),
    [
        ({"VTE_VERSION": "7006"}, "vte"),
        ({"KONSOLE_VERSION": "221203"}, "konsole"),
        ({"TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"}, "kitty"),
        ({"XTERM_VERSION": "XTerm(379)"}, "xterm"),
        ({"ALACRITTY_WINDOW_ID": "7"}, "alacritty"),
        ({"TERM": "foot-extra"}, "foot"),
        ({"TERM": "rxvt-unicode-256color"}, "urxvt"),
        ({"TERM": "st-256color"}, "st"),
        ({"MLTERM": "3.9.0"}, "mlterm"),
        ({"TERM_PROGRAM": "vscode"}, "vscode"),
        ({"TERM_PROGRAM": "WezTerm"}, "wezterm"),
        ({"TERM": "linux"}, "console"),
        ({"TERM": "linux"}, "console-arabic"),
        ({"WT_SESSION": "a-b"}, "windows-terminal"),
        ({"TERM_PROGRAM": "mintty"}, "mintty"),
        ({"TERM_PROGRAM": "ghostty"}, "ghostty"),
        ({"LC_TERMINAL": "iTerm2"}, "iterm2"),
        ({"LC_TERMINAL": "iTerm2"}, "iterm2-rtl"),
        ({"TERM_PROGRAM": "Apple_Terminal"}, "apple-terminal"),
        ({"TERM_PROGRAM": "WarpTerminal"}, "warp"),
        ({"TERMINAL_EMULATOR": "JetBrains-JediTerm"}, "jetbrains"),
        ({"NVIM": "/run/nvim"}, "vim"),
        ({"VIM_TERMINAL": "900"}, "vim"),
        ({"TERM": "dvtm-256color"}, "dvtm"),
        ({"JPY_PARENT_PID": "7"}, "jupyter"),
        ({"STY": "1.host"}, "multiplexer"),
    ],
)
def test_a_shell_condition_holds_in_its_terminal(environ: dict[str, str], name: str) -> None:
    assert PROFILES[name].test
    assert subprocess.run(["/bin/sh", "-c", PROFILES[name].test], env=environ, check=False).returncode == 0


@pytest.mark.parametrize(
    ("term", "name"),
    [
        ("xterm-kitty", "kitty"),
        ("alacritty", "alacritty"),
        ("alacritty-direct", "alacritty"),
        ("foot", "foot"),
        ("rxvt-unicode-256color", "urxvt"),
        ("st", "st"),
        ("st-256color", "st"),
        ("mlterm", "mlterm"),
        ("xterm-ghostty", "ghostty"),
        ("ghostty", "ghostty"),
        ("mintty", "mintty"),
        ("mintty-direct", "mintty"),
        ("wezterm", "wezterm"),
        ("putty-256color", "putty"),
        ("konsole-256color", "konsole"),
        ("xterm", ""),
        ("xterm-256color", ""),
        ("sterile", ""),
        ("", ""),
    ],
)
def test_what_a_term_names(term: str, name: str) -> None:
    assert by_term(term) == name


@pytest.mark.parametrize(
    ("environ", "named"),
    [
        ({}, {}),
        ({"VTE_VERSION": "5800"}, {"VTE_VERSION": "vte"}),
        ({"VTE_VERSION": "5799"}, {"VTE_VERSION": "vte-old"}),
        ({"VTE_VERSION": "9" * 9}, {"VTE_VERSION": "vte"}),
        ({"VTE_VERSION": "9" * 10}, {"VTE_VERSION": ""}),
        ({"VTE_VERSION": "9" * 5000}, {"VTE_VERSION": ""}),
        ({"VTE_VERSION": "new"}, {"VTE_VERSION": ""}),
        ({"VTE_VERSION": "²"}, {"VTE_VERSION": ""}),
        ({"TERM_PROGRAM": "iTerm.app", "TERM_PROGRAM_VERSION": "3.6.4"}, {"TERM_PROGRAM": "iterm2"}),
        ({"TERM_PROGRAM": "iTerm.app", "TERM_PROGRAM_VERSION": "3.7.0beta1"}, {"TERM_PROGRAM": "iterm2-rtl"}),
        ({"LC_TERMINAL": "iTerm2", "LC_TERMINAL_VERSION": "3.10.1"}, {"LC_TERMINAL": "iterm2-rtl"}),
        *[
            ({"LC_TERMINAL": "iTerm2", "LC_TERMINAL_VERSION": version}, {"LC_TERMINAL": "iterm2"})
            for version in ("", ".7", "4.", f"{'9' * 10}.1", f"4.{'9' * 10}", f"4.{'9' * 5000}")
        ],
        ({"LC_TERMINAL": "other"}, {}),
        ({"TERM_PROGRAM": "Hyper"}, {"TERM_PROGRAM": ""}),
        ({"TERM_PROGRAM": "vscode"}, {"TERM_PROGRAM": "vscode"}),
        ({"TERM_PROGRAM": "mintty"}, {"TERM_PROGRAM": "mintty"}),
        ({"TERM_PROGRAM": "WezTerm"}, {"TERM_PROGRAM": "wezterm"}),
        ({"TERM_PROGRAM": "ghostty"}, {"TERM_PROGRAM": "ghostty"}),
        ({"TERM_PROGRAM": "Apple_Terminal"}, {"TERM_PROGRAM": "apple-terminal"}),
        ({"TERM_PROGRAM": "WarpTerminal"}, {"TERM_PROGRAM": "warp"}),
        ({"XTERM_VERSION": "XTerm(379)"}, {"XTERM_VERSION": "xterm"}),
        ({"MLTERM": "3.9.0"}, {"MLTERM": "mlterm"}),
        ({"KITTY_WINDOW_ID": "1"}, {"KITTY_WINDOW_ID": "kitty"}),
        ({"ALACRITTY_WINDOW_ID": "1"}, {"ALACRITTY_WINDOW_ID": "alacritty"}),
        ({"TERMINAL_EMULATOR": "JetBrains-JediTerm"}, {"TERMINAL_EMULATOR": "jetbrains"}),
        (
            {"WT_SESSION": "a", "KONSOLE_VERSION": "1"},
            {"WT_SESSION": "windows-terminal", "KONSOLE_VERSION": "konsole"},
        ),
    ],
)
def test_what_variables_name(environ: dict[str, str], named: dict[str, str]) -> None:
    assert by_variables(environ) == named


@pytest.mark.parametrize(
    ("version", "name"),
    [
        ("XTerm(379)", "xterm"),
        ("Konsole 22.12.3", "konsole"),
        ("kitty(0.26.5)", "kitty"),
        ("foot(1.13.1)", "foot"),
        ("VTE(7803)", "vte"),
        ("VTE(5202)", "vte-old"),
        ("iTerm2 3.5.0", "iterm2"),
        ("iTerm2 3.7.0", "iterm2-rtl"),
        ("WezTerm 20240203", "wezterm"),
        ("ghostty 1.1.0", "ghostty"),
        ("mintty 3.7.6", "mintty"),
        ("xterm.js(5.6.0)", "vscode"),
        ("tmux 3.3a", "multiplexer"),
        ("iTerm2 10.0", "iterm2-rtl"),
        ("iTerm2 v3.7", "iterm2"),
        ("iTerm2 ", "iterm2"),
        ("terminology 1.13.0", ""),
        # What only begins or goes on alike.
        ("XTerminal", ""),
        ("Konsolette 1", ""),
        ("kitty-tools", ""),
        ("footer 1", ""),
        ("WezTerminal", ""),
        ("ghosttyish", ""),
        ("minttyish", ""),
        ("xterm.json", ""),
        ("tmuxinator", ""),
        ("no VTE(7803)", ""),
        ("no iTerm2 3.7.0", ""),
        ("", ""),
    ],
)
def test_what_xtversion_names(version: str, name: str) -> None:
    assert by_version(version) == name


@pytest.mark.parametrize(
    ("attributes", "term", "name"),
    [
        ("65;7006;1", "xterm-256color", "vte"),
        ("61;7803;1", "xterm-256color", "vte"),
        ("65;5600;1", "xterm-256color", "vte-old"),
        ("61;337;0", "xterm-256color", ""),
        ("41;379;0", "xterm", "xterm"),
        ("24;279;0", "xterm", "mlterm"),
        ("85;95;0", "xterm", "urxvt"),
        ("77;30706;0", "xterm", "mintty"),
        ("83;40900;0", "xterm", "multiplexer"),
        ("84;0;0", "xterm", "multiplexer"),
        ("0;136;0", "xterm", "putty"),
        ("0;115;0", "xterm-256color", "qterminal"),
        ("0;115;0", "linux", "qterminal"),
        ("0;115;0", "xterm", "cool-retro-term"),
        ("1;115;0", "xterm-256color", "konsole"),
        ("0;276;0", "xterm-256color", "vscode"),
        ("0;10;1", "xterm-256color", "windows-terminal"),
        ("0;1700;1", "xterm-256color", "alacritty"),
        ("1;4000;26", "xterm-256color", "kitty"),
        ("1;95;0", "xterm-256color", "apple-terminal"),
        ("0;95;0", "xterm-256color", "iterm2"),
        ("9;9;9", "xterm", ""),
        ("65;7006;10", "xterm-256color", ""),
        ("0;1700;12", "xterm-256color", ""),
        ("0;17;1", "xterm-256color", ""),
        ("1;4000;26;1", "xterm-256color", ""),
        ("1;4000;", "xterm-256color", ""),
        ("", "xterm", ""),
    ],
)
def test_what_secondary_attributes_name(attributes: str, term: str, name: str) -> None:
    assert by_attributes(attributes, term) == name
