"""From the environment to the mode: what each terminal was seen to set, and what it must lead to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from types import SimpleNamespace

import pytest

from interpol_un.terminal import PROFILES, Choice, Mode, Signal, detect, query
from interpol_un.terminal import choice as choice_module
from interpol_un.terminal.query import Client
from interpol_un.text.line import Line

VTE = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "VTE_VERSION": "7006"}
KONSOLE = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "KONSOLE_VERSION": "221203", "COLORFGBG": "15;0"}
TMUX = {"TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0", "TERM_PROGRAM": "tmux", "TMUX_PANE": "%0"}
NVIM = {"TERM": "xterm-256color", "NVIM": "/run/nvim.7.0"}
VIM = {"TERM": "xterm-256color", "VIM_TERMINAL": "900"}
SCREEN = {"TERM": "screen", "STY": "1.pts-0.host"}

SEEN: dict[str, tuple[Mapping[str, str], str, Mode]] = {
    "alacritty": ({"TERM": "alacritty", "ALACRITTY_WINDOW_ID": "2097159"}, "alacritty", Mode.VISUAL),
    "emacs shell": ({"TERM": "dumb", "INSIDE_EMACS": "28.2,comint"}, "dumb", Mode.LOGICAL),
    "emacs term": ({"TERM": "eterm-color", "INSIDE_EMACS": "28.2,term:0.96"}, "emacs", Mode.LOGICAL),
    "emacs vterm": ({"TERM": "xterm-256color", "INSIDE_EMACS": "vterm"}, "emacs", Mode.LOGICAL),
    "emacs eat": ({"TERM": "eat-truecolor"}, "emacs", Mode.LOGICAL),
    "kitty started from emacs": ({"TERM": "xterm-kitty", "INSIDE_EMACS": "28.2,comint"}, "kitty", Mode.KITTY),
    "foot": ({"TERM": "foot", "COLORTERM": "truecolor"}, "foot", Mode.VISUAL),
    "gnome-terminal": (VTE | {"GNOME_TERMINAL_SCREEN": "/org/gnome/Terminal/1"}, "vte", Mode.EXPLICIT),
    "xfce4-terminal": (VTE, "vte", Mode.EXPLICIT),
    "old vte": (VTE | {"VTE_VERSION": "5202"}, "vte-old", Mode.VISUAL),
    "kitty": ({"TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"}, "kitty", Mode.KITTY),
    "kitty with another TERM": ({"TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"}, "kitty", Mode.KITTY),
    "konsole": (KONSOLE, "konsole", Mode.WORDS),
    "mlterm": ({"TERM": "mlterm", "MLTERM": "3.9.0"}, "mlterm", Mode.WORDS),
    "urxvt": ({"TERM": "rxvt-unicode-256color", "COLORTERM": "rxvt-xpm"}, "urxvt", Mode.VISUAL),
    "st": ({"TERM": "st-256color"}, "st", Mode.VISUAL),
    "xterm": ({"TERM": "xterm", "XTERM_VERSION": "XTerm(379)"}, "xterm", Mode.VISUAL),
    "vscode": ({"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"}, "vscode", Mode.OVERRIDE),
    "windows terminal, wsl": ({"TERM": "xterm-256color", "WT_SESSION": "a-b"}, "windows-terminal", Mode.VISUAL),
    "mintty": ({"TERM": "xterm", "TERM_PROGRAM": "mintty"}, "mintty", Mode.EXPLICIT),
    "wezterm": ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, "wezterm", Mode.EXPLICIT),
    "ghostty": ({"TERM": "xterm-ghostty", "TERM_PROGRAM": "ghostty"}, "ghostty", Mode.VISUAL),
    "iterm2": (
        {"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app", "TERM_PROGRAM_VERSION": "3.5", "LC_TERMINAL": "iTerm2"},
        "iterm2",
        Mode.VISUAL,
    ),
    "iterm2 over ssh": (
        {"TERM": "xterm-256color", "LC_TERMINAL": "iTerm2", "LC_TERMINAL_VERSION": "3.7.1"},
        "iterm2-rtl",
        Mode.WORDS,
    ),
    "apple terminal": ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, "apple-terminal", Mode.WORDS),
    "warp": ({"TERM": "xterm-256color", "TERM_PROGRAM": "WarpTerminal"}, "warp", Mode.VISUAL),
    "jetbrains": (
        {"TERM": "xterm-256color", "TERMINAL_EMULATOR": "JetBrains-JediTerm"},
        "jetbrains",
        Mode.VISUAL,
    ),
    "console": ({"TERM": "linux"}, "console", Mode.VISUAL),
    "no TERM": ({}, "dumb", Mode.LOGICAL),
    "ssh, nobody answers": ({"TERM": "xterm-256color", "SSH_CONNECTION": "a"}, "unknown", Mode.EXPLICIT),
    "st started from vte": (VTE | {"TERM": "st-256color"}, "st", Mode.VISUAL),
    "alacritty started from konsole": (KONSOLE | {"TERM": "alacritty"}, "alacritty", Mode.VISUAL),
    "vte started from konsole, nobody answers": (KONSOLE | VTE, "unknown", Mode.EXPLICIT),
    "a program unknown in vte": (VTE | {"TERM_PROGRAM": "Hyper"}, "vte", Mode.EXPLICIT),
    "screen in vte": (VTE | SCREEN, "vte", Mode.WORDS),
    "screen in xterm": (SCREEN | {"XTERM_VERSION": "XTerm(379)"}, "xterm", Mode.VISUAL),
    "screen in st": (SCREEN | {"TERM": "screen.st-256color"}, "st", Mode.VISUAL),
    "screen in st, started in vte": (VTE | SCREEN | {"TERM": "screen.st-256color"}, "st", Mode.VISUAL),
    "screen in something": (SCREEN, "multiplexer", Mode.VISUAL),
    "screen, two inherited": (VTE | KONSOLE | SCREEN, "multiplexer", Mode.VISUAL),
    "screen in wezterm": (SCREEN | {"TERM_PROGRAM": "WezTerm"}, "wezterm", Mode.VISUAL),
    "qterminal started from xterm, nobody answers": (
        {"TERM": "xterm-256color", "XTERM_VERSION": "XTerm(379)", "COLORFGBG": "15;0"},
        "unknown",
        Mode.EXPLICIT,
    ),
    "neovim in vte": (VTE | NVIM, "vte", Mode.PUTTY),
    "neovim in konsole": (KONSOLE | NVIM, "konsole", Mode.PUTTY),
    "vim in kitty": ({"TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1", "VIM_TERMINAL": "900"}, "kitty", Mode.KITTY),
    "vim in vte": (VTE | VIM, "vte", Mode.PUTTY),
    "vim in something": (VIM, "vim", Mode.VISUAL),
    "neovim in xterm": (NVIM | {"XTERM_VERSION": "XTerm(379)"}, "xterm", Mode.VISUAL),
    "neovim in vscode": (NVIM | {"TERM_PROGRAM": "vscode"}, "vscode", Mode.VISUAL),
    "neovim in something": (NVIM, "vim", Mode.VISUAL),
    "neovim in screen in vte": (VTE | SCREEN | NVIM, "vte", Mode.PUTTY),
    "screen started from neovim": (NVIM | VTE | SCREEN, "vte", Mode.WORDS),
    "alacritty started from neovim": (VTE | NVIM | {"TERM": "alacritty"}, "alacritty", Mode.VISUAL),
    "dvtm in vte": (VTE | {"TERM": "dvtm-256color"}, "vte", Mode.PUTTY),
    "dvtm in xterm": ({"TERM": "dvtm", "XTERM_VERSION": "XTerm(379)"}, "xterm", Mode.VISUAL),
    "dvtm in something": ({"TERM": "dvtm"}, "dvtm", Mode.VISUAL),
    "jupyter started in vte": (VTE | {"TERM": "xterm-color", "JPY_PARENT_PID": "7"}, "jupyter", Mode.WORDS),
    "xterm started from jupyter": (
        {"TERM": "xterm", "XTERM_VERSION": "XTerm(379)", "JPY_PARENT_PID": "7"},
        "xterm",
        Mode.VISUAL,
    ),
    "ssh from tmux": ({"TERM": "tmux-256color", "SSH_CONNECTION": "a"}, "multiplexer", Mode.VISUAL),
}


@pytest.fixture
def quiet(tty: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """A stdin that is no terminal, so that nothing is asked, and a stdout that is one."""
    null = os.open(os.devnull, os.O_RDONLY)
    yield null, tty[1]
    os.close(null)


def _decided(choice: Choice) -> list[str]:
    return [signal.name for signal in choice.signals if signal.decided]


@pytest.mark.parametrize("case", SEEN)
def test_what_each_terminal_leads_to(case: str, quiet: tuple[int, int]) -> None:
    environ, name, mode = SEEN[case]
    choice = detect(environ, *quiet)
    assert (choice.profile.name, choice.mode) == (name, mode)
    assert choice.profile is PROFILES[name]
    assert (choice.layout, choice.english_only) == (choice.profile.layout, choice.profile.latin_only)
    assert choice.answers is None
    assert choice.signals[0] == Signal("stdout", "a terminal")
    decided = _decided(choice)
    assert bool(decided) == (name != "unknown")


NOT_ASKED = Signal("query", "not asked: stdin is not a terminal")
STY = Signal("STY", SCREEN["STY"])
SCREEN_TERM = Signal("TERM", "screen")
NOBODY = Signal("multiplexer", "the terminal outside is unknown", decided=True)
VTE_VERSION = Signal("VTE_VERSION", "7006")
KONSOLE_VERSION = Signal("KONSOLE_VERSION", "221203")
XTERM = Signal("TERM", "xterm-256color")


@pytest.mark.parametrize(
    ("environ", "signals"),
    [
        ({}, [Signal("TERM", "not set", decided=True)]),
        ({"TERM": "dumb"}, [Signal("TERM", "dumb", decided=True)]),
        ({"TERM": "eterm"}, [Signal("TERM", "eterm", decided=True)]),
        ({"TERM": "eat"}, [Signal("TERM", "eat", decided=True)]),
        ({"TERM": "eaten"}, [Signal("TERM", "eaten"), NOT_ASKED]),
        ({"TERM": "xterm", "INSIDE_EMACS": "vterm"}, [Signal("INSIDE_EMACS", "vterm", decided=True)]),
        (
            {"TERM": "xterm-kitty", "INSIDE_EMACS": "vterm"},
            [Signal("INSIDE_EMACS", "vterm"), Signal("TERM", "xterm-kitty", decided=True)],
        ),
        (SCREEN | {"INSIDE_EMACS": "vterm"}, [Signal("INSIDE_EMACS", "vterm"), STY, SCREEN_TERM, NOBODY]),
        (
            {"TERM": "linux"},
            [Signal("TERM", "linux"), Signal("console font", "holds no Arabic forms", decided=True)],
        ),
        ({"TERM": "xterm-color", "JPY_PARENT_PID": "7"}, [Signal("JPY_PARENT_PID", "7", decided=True)]),
        (VIM, [Signal("VIM_TERMINAL", "900"), NOBODY._replace(name="vim")]),
        (NVIM, [Signal("NVIM", NVIM["NVIM"]), NOBODY._replace(name="vim")]),
        (VTE, [XTERM, VTE_VERSION._replace(decided=True)]),
        (VTE | {"TERM_PROGRAM": "Hyper"}, [XTERM, VTE_VERSION._replace(decided=True), Signal("TERM_PROGRAM", "Hyper")]),
        (KONSOLE | VTE, [XTERM, KONSOLE_VERSION, VTE_VERSION, NOT_ASKED]),
        ({"TERM": "xterm-256color"}, [XTERM, NOT_ASKED]),
        (SCREEN, [STY, SCREEN_TERM, NOBODY]),
        (SCREEN | {"TERM": "xterm-256color"}, [STY, NOBODY]),
        ({"TERM": "screen"}, [SCREEN_TERM, NOBODY]),
        ({"TERM": "tmux"}, [Signal("TERM", "tmux"), NOBODY]),
        ({"TERM": "scree"}, [Signal("TERM", "scree"), NOT_ASKED]),
        ({"TERM": "tmu"}, [Signal("TERM", "tmu"), NOT_ASKED]),
        (SCREEN | {"TERM": "scree"}, [STY, NOBODY]),
        (SCREEN | {"TERM": "tmu"}, [STY, NOBODY]),
        (SCREEN | VTE | {"TERM": "screen"}, [STY, SCREEN_TERM, VTE_VERSION._replace(decided=True)]),
        (SCREEN | VTE | KONSOLE | {"TERM": "screen"}, [STY, SCREEN_TERM, KONSOLE_VERSION, VTE_VERSION, NOBODY]),
        (
            SCREEN | VTE | {"TERM": "screen", "VTE_VERSION": "new", "KONSOLE_VERSION": "221203"},
            [STY, SCREEN_TERM, KONSOLE_VERSION._replace(decided=True)],
        ),
        (
            SCREEN | {"TERM": "screen.st-256color"},
            [STY, Signal("TERM", "screen.st-256color"), Signal("TERM", "screen.st-256color", decided=True)],
        ),
    ],
)
def test_what_was_looked_at_is_told(
    environ: Mapping[str, str],
    signals: list[Signal],
    quiet: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(query, "tmux_client", lambda *_: pytest.fail("there is no tmux"))
    choice = detect(environ, *quiet)
    assert list(choice.signals[1:]) == signals


def _tmux(monkeypatch: pytest.MonkeyPatch, client: Client | None) -> None:
    monkeypatch.setattr(query, "tmux_client", lambda environ, fd: client)


@pytest.mark.parametrize(
    ("client", "environ", "name", "mode"),
    [
        (Client(True, "xterm-256color", "Konsole 22.12.3"), TMUX, "konsole", Mode.WORDS),
        (Client(True, "xterm-kitty", "kitty(0.26.5)"), TMUX, "kitty", Mode.KITTY),
        (Client(True, "xterm-kitty", ""), TMUX, "kitty", Mode.KITTY),
        (Client(True, "alacritty", "Konsole 22.12.3"), TMUX, "konsole", Mode.WORDS),
        (Client(True, "xterm", "XTerm(379)"), TMUX | {"VTE_VERSION": "7006"}, "xterm", Mode.VISUAL),
        (Client(True, "st-256color", ""), TMUX | {"VTE_VERSION": "7006"}, "st", Mode.VISUAL),
        (Client(True, "xterm-256color", "VTE(7803)"), TMUX, "vte", Mode.WORDS),
        (Client(True, "xterm-256color", ""), TMUX | {"VTE_VERSION": "7006"}, "vte", Mode.WORDS),
        (Client(True, "xterm-256color", ""), TMUX, "vte", Mode.WORDS),
        (Client(True, "xterm-256color", ""), TMUX | {"XTERM_VERSION": "XTerm(379)"}, "vte", Mode.WORDS),
        (Client(True, "xterm", ""), TMUX | {"VTE_VERSION": "7006"}, "vte", Mode.WORDS),
        (Client(True, "xterm-256color", ""), TMUX | {"VTE_VERSION": "5202"}, "vte-old", Mode.VISUAL),
        (Client(True, "xterm-256color", ""), TMUX | {"WT_SESSION": "a-b"}, "windows-terminal", Mode.VISUAL),
        (
            Client(True, "xterm-256color", ""),
            TMUX | {"TERMINAL_EMULATOR": "JetBrains-JediTerm"},
            "jetbrains",
            Mode.VISUAL,
        ),
        (Client(True, "xterm-256color", ""), TMUX | {"TERM_PROGRAM": "vscode"}, "vscode", Mode.VISUAL),
        (Client(True, "xterm", ""), TMUX | {"XTERM_VERSION": "XTerm(379)"}, "multiplexer", Mode.VISUAL),
        (Client(True, "", ""), TMUX, "multiplexer", Mode.VISUAL),
        (Client(True, "tmux-256color", "tmux 3.3a"), TMUX, "multiplexer", Mode.VISUAL),
        (Client(True, "xterm-256color", ""), TMUX | KONSOLE | VTE, "vte", Mode.WORDS),
        (None, TMUX | KONSOLE | VTE | {"TERM": "tmux"}, "multiplexer", Mode.VISUAL),
        (None, TMUX | {"KONSOLE_VERSION": "221203"}, "konsole", Mode.WORDS),
        (None, TMUX, "multiplexer", Mode.VISUAL),
        (Client(False, "xterm-256color", "Konsole 22.12.3"), TMUX | VTE, "vte", Mode.EXPLICIT),
        (Client(False, "xterm-256color", "Konsole 22.12.3"), TMUX | {"TERM": "alacritty"}, "alacritty", Mode.VISUAL),
        (Client(False, "xterm-256color", "Konsole 22.12.3"), TMUX, "multiplexer", Mode.VISUAL),
        (Client(False, "xterm-256color", "Konsole 22.12.3"), TMUX | VTE | NVIM, "konsole", Mode.PUTTY),
    ],
)
def test_tmux_says_who_is_outside(
    client: Client | None,
    environ: Mapping[str, str],
    name: str,
    mode: Mode,
    quiet: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _tmux(monkeypatch, client)
    choice = detect(environ, *quiet)
    assert (choice.profile.name, choice.mode) == (name, mode)


@pytest.mark.parametrize(
    ("client", "environ", "said"),
    [
        (None, TMUX, Signal("tmux client", "tmux does not answer")),
        (Client(True, "", ""), TMUX, Signal("tmux client", "no name")),
        (Client(True, "xterm-256color", ""), TMUX, Signal("tmux client", "xterm-256color", decided=True)),
        (Client(True, "xterm-256color", "one"), TMUX, Signal("tmux client", "one xterm-256color")),
        (Client(True, "st", ""), TMUX, Signal("tmux client", "st", decided=True)),
        (Client(True, "x", "kitty(1)"), TMUX, Signal("tmux client", "kitty(1) x", decided=True)),
        (Client(False, "st", ""), TMUX, Signal("tmux client", "this terminal is none of its panes")),
        (Client(False, "st", ""), TMUX | {"TERM": "st"}, Signal("tmux client", "this terminal is none of its panes")),
    ],
)
def test_what_tmux_said_is_told(
    client: Client | None,
    environ: Mapping[str, str],
    said: Signal,
    quiet: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _tmux(monkeypatch, client)
    _, *signals = detect(environ, *quiet).signals
    before = [Signal("TMUX", TMUX["TMUX"]), *([Signal("TERM", TMUX["TERM"])] if environ is TMUX else [])]
    assert signals[: len(before) + 1] == [*before, said]
    assert [signal.decided for signal in signals].count(True) == 1


@pytest.mark.parametrize("name", PROFILES)
def test_explicit_never_goes_through_tmux(name: str, quiet: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    _tmux(monkeypatch, Client(True, "", "known"))
    monkeypatch.setattr("interpol_un.terminal.identities.by_version", lambda version: name)
    assert detect(TMUX, *quiet).mode is not Mode.EXPLICIT


def test_the_font_of_the_console_decides(quiet: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query, "console_has_arabic", lambda fd: True)
    choice = detect({"TERM": "linux"}, *quiet)
    assert (choice.profile.name, choice.english_only) == ("console-arabic", False)
    assert choice.signals[2:] == (Signal("console font", "holds Arabic forms", decided=True),)
    monkeypatch.setattr(query, "console_has_arabic", lambda fd: False)
    assert detect({"TERM": "linux"}, *quiet).english_only


def test_no_terminal_means_logical_text_whatever_the_variables(quiet: tuple[int, int]) -> None:
    forced = {"IUN_BIDI": "no mode", "FORCE_COLOR": "1", "CLICOLOR_FORCE": "1", "PY_COLORS": "1"} | VTE
    choice = detect(forced, quiet[1], quiet[0])
    assert (choice.mode, choice.profile.name, choice.layout) == (Mode.LOGICAL, "file", "table")
    assert choice.signals == (Signal("stdout", "not a terminal", decided=True),)


@pytest.mark.parametrize("colour", ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"])
def test_variables_about_colour_change_nothing(colour: str, quiet: tuple[int, int]) -> None:
    assert detect(VTE | {colour: "1"}, *quiet) == detect(VTE, *quiet)


@pytest.mark.parametrize("mode", Mode)
def test_the_variable_holds_on_a_terminal(mode: Mode, quiet: tuple[int, int]) -> None:
    choice = detect(KONSOLE | {"IUN_BIDI": str(mode)}, *quiet)
    assert (choice.mode, choice.profile.name, choice.layout) == (mode, "konsole", "table")
    assert choice.signals[0] == Signal("IUN_BIDI", mode, decided=True)
    assert _decided(choice) == ["IUN_BIDI"]


@pytest.mark.parametrize("value", ["Visual", "none", " words"])
def test_a_wrong_value_is_told_with_the_right_ones(value: str, quiet: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="visual, explicit, words, kitty, putty, override, logical"):
        detect(VTE | {"IUN_BIDI": value}, *quiet)


def test_an_empty_variable_says_nothing(quiet: tuple[int, int]) -> None:
    assert detect(VTE | {"IUN_BIDI": ""}, *quiet).mode is Mode.EXPLICIT


def test_the_option_is_first_on_a_terminal_and_off_it(quiet: tuple[int, int]) -> None:
    environ = VTE | {"IUN_BIDI": "no mode"}
    on = detect(environ, *quiet, Mode.KITTY)
    assert (on.mode, on.profile.name, _decided(on)) == (Mode.KITTY, "vte", ["--bidi"])
    off = detect(environ, quiet[1], quiet[0], Mode.KITTY)
    assert (off.mode, off.profile.name, _decided(off)) == (Mode.KITTY, "file", ["--bidi"])


@pytest.mark.parametrize("environ", [{"TERM": "linux"}, {"TERM": "eterm-color"}, {}])
def test_who_asks_for_a_mode_gets_a_table_in_arabic(environ: dict[str, str], quiet: tuple[int, int]) -> None:
    choice = detect(environ, *quiet, Mode.VISUAL)
    assert (choice.layout, choice.english_only) == ("table", False)


def test_nobody_is_asked_where_a_mode_is_given(tty: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(*args: object) -> None:
        pytest.fail("asked")

    monkeypatch.setattr(query, "refusal", ask)
    monkeypatch.setattr(query, "tmux_client", ask)
    for environ in ({"TERM": "xterm"}, TMUX):
        assert detect(environ, tty[1], tty[1], Mode.WORDS).mode is Mode.WORDS


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice_module, "os", SimpleNamespace(name="nt", isatty=os.isatty))


@pytest.mark.usefixtures("windows")
def test_an_old_windows_console_gets_logical_lists(quiet: tuple[int, int]) -> None:
    choice = detect({"PATH": "C:\\Windows"}, *quiet)
    assert (choice.mode, choice.layout, choice.profile.name) == (Mode.LOGICAL, "list", "windows-console")
    assert choice.signals[1:] == (Signal("system", "Windows, and no terminal names itself", decided=True),)


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize(
    ("environ", "name"),
    [
        ({"WT_SESSION": "a"}, "windows-terminal"),
        ({"TERM_PROGRAM": "vscode"}, "vscode"),
        ({"TERM": "alacritty"}, "alacritty"),
        ({"TERMINAL_EMULATOR": "JetBrains-JediTerm"}, "jetbrains"),
        ({"ANSICON": "80x25"}, "unknown"),
        ({"ConEmuANSI": "ON"}, "unknown"),
    ],
)
def test_windows_terminals_name_themselves(environ: dict[str, str], name: str, quiet: tuple[int, int]) -> None:
    choice = detect(environ, *quiet)
    assert choice.profile.name == name
    assert choice.signals[1]._replace(decided=False) == Signal("TERM", environ.get("TERM", "not set"))


@pytest.mark.parametrize(
    ("environ", "inside"),
    [(NVIM, ""), (NVIM | VTE, "vim"), (TMUX | VTE, "multiplexer"), (VTE | {"TERM": "dvtm"}, "dvtm"), (VTE, "")],
)
def test_the_program_inside_is_told_where_the_terminal_is_known(
    environ: Mapping[str, str], inside: str, quiet: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    _tmux(monkeypatch, None)
    choice = detect(environ, *quiet)
    assert ((choice.inside and choice.inside.name) or "") == inside
    assert detect(environ, *quiet, Mode.WORDS).inside is choice.inside


def _answering(monkeypatch: pytest.MonkeyPatch, answers: query.Answers | None) -> None:
    monkeypatch.setattr(query, "refusal", lambda *place: "")
    monkeypatch.setattr(query, "ask", lambda *place: answers)


@pytest.mark.parametrize(
    ("answer", "name", "said"),
    [
        (b"\x1b[>65;7006;1c\x1b[?65;1;9c", "vte", "DA2 65;7006;1"),
        (b"\x1bP>|kitty(0.26.5)\x1b\\\x1b[>1;4000;26c\x1b[?62;c", "kitty", "XTVERSION kitty(0.26.5) DA2 1;4000;26"),
        (b"\x1b[>0;136;0c\x1b[?6c", "putty", "DA2 0;136;0"),
        (b"\x1bP>|ghostty 1.1.0\x1b\\\x1b[>1;10;0c\x1b[?62c", "ghostty", "XTVERSION ghostty 1.1.0 DA2 1;10;0"),
        (b"\x1b[>1;10;0c\x1b[?62c", "mosh", "DA2 1;10;0"),
        (b"\x1b[?6c", "unknown", "DA1 only"),
        (b"", "unknown", "no answer in time"),
        (b"\x1bP>|tmux 3.3a\x1b\\\x1b[>84;0;0c\x1b[?1;2c", "multiplexer", "XTVERSION tmux 3.3a DA2 84;0;0"),
    ],
)
def test_the_query_decides_where_nothing_else_does(
    answer: bytes, name: str, said: str, quiet: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = query.parse(answer)
    _answering(monkeypatch, answers)
    choice = detect({"TERM": "xterm-256color"}, *quiet)
    assert choice.profile.name == name
    assert choice.mode is PROFILES[name].mode
    assert choice.answers == answers
    signal = choice.signals[-1]
    assert (signal.name, signal.said, signal.decided) == ("query", said, name != "unknown")


@pytest.mark.parametrize(("term", "name"), [("xterm", "cool-retro-term"), ("xterm-256color", "qterminal")])
def test_terminals_that_answer_alike_are_told_apart_by_their_term(
    term: str, name: str, quiet: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    _answering(monkeypatch, query.parse(b"\x1b[>0;115;0c\x1b[?62c"))
    assert detect({"TERM": term}, *quiet).profile.name == name


def test_the_query_settles_what_variables_leave_open(quiet: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    _answering(monkeypatch, query.parse(b"\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64c"))
    assert detect(KONSOLE | {"XTERM_VERSION": "XTerm(379)"}, *quiet).profile.name == "xterm"


def test_a_late_answer_is_waited_for_unless_the_caller_does(
    quiet: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    settled = []
    _answering(monkeypatch, query.parse(b"")._replace(settle=lambda: settled.append("settled")))
    detect(KONSOLE, *quiet).settle()  # nobody was asked
    late = detect({"TERM": "xterm"}, *quiet, settle=False)
    assert settled == []
    late.settle()
    assert settled == ["settled"]
    detect({"TERM": "xterm"}, *quiet)
    assert settled == ["settled", "settled"]


def test_keys_that_wait_are_named_as_the_reason(quiet: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    _answering(monkeypatch, None)
    choice = detect({"TERM": "xterm"}, *quiet)
    assert choice.profile.name == "unknown"
    assert choice.signals[-1] == Signal("query", "not asked: keys are waiting or output is stopped")


def test_a_terminal_that_counts_marks_is_told_its_columns(
    quiet: tuple[int, int], line: Callable[..., Line], shown: Callable[[str], str]
) -> None:
    mlterm = detect({"TERM": "mlterm"}, *quiet)
    wide = line("│ BA 12 C")
    assert shown(mlterm.write(wide, {"": "1"})) == "~[1m│ AB ^12 C~[0m"
    assert mlterm.columns(wide) == wide.width + 1
    assert mlterm.columns(line("│ BA │")) == 6
    assert detect(KONSOLE, *quiet).columns(wide) == wide.width
    # Its base direction follows the first letter, so that a mark stands there too.
    assert shown(mlterm.write(line("BA 12 C"))) == "^AB ^12 C"
    assert shown(detect(KONSOLE, *quiet).write(line("BA 12 C"))) == "AB ^12 C"
    twice = mlterm._replace(profile=mlterm.profile._replace(mark_width=2))
    assert twice.columns(line("BA 12 C")) == 7 + 2 * 2


def test_putty_is_told_its_columns(quiet: tuple[int, int], line: Callable[..., Line]) -> None:
    putty = detect({"TERM": "putty"}, *quiet)
    counts = [detect({"TERM": term}, *quiet).counts_marks for term in ("putty", "mlterm", "konsole", "st")]
    assert counts == [True, True, False, False]
    vscode = detect({"TERM": "xterm", "TERM_PROGRAM": "vscode"}, *quiet)
    assert (vscode.counts_marks, vscode.columns(line("BA x")), vscode.columns(line("│ BA"))) == (True, 5, 4)
    assert putty.columns(line("BA")) == 3
    assert putty.columns(line("│ BA")) == 4


def test_a_pager_is_sent_words_where_explicit_would_be_lost(quiet: tuple[int, int]) -> None:
    assert detect(VTE, *quiet).relayed().mode is Mode.WORDS
    assert detect({"TERM": "xterm"}, *quiet).relayed().mode is Mode.VISUAL
    assert detect(KONSOLE, *quiet).relayed().mode is Mode.WORDS
    assert detect(VTE, *quiet, Mode.KITTY).relayed().mode is Mode.KITTY
    assert detect({"TERM": "xterm", "TERM_PROGRAM": "vscode"}, *quiet).relayed().mode is Mode.OVERRIDE
    # Who asks for `explicit` in a terminal where nothing is known to be better behind a pager keeps it.
    assert detect({"TERM": "st"}, *quiet, Mode.EXPLICIT).relayed().mode is Mode.EXPLICIT
