"""Which profile a `TERM`, a variable or an answer names. Tables and pure look-ups; nothing is read or asked here.

Values were read from the terminals themselves (Debian 12), the rest from their sources and from Vim's term.c, which
tells iTerm2 (0;95;0) and Apple Terminal (1;95;0) by their secondary attributes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_MOST_DIGITS = 9
"""Digits of a version; what has more is none."""

_BY_TERM = (
    ("xterm-kitty", "kitty"),
    ("alacritty", "alacritty"),
    ("foot", "foot"),
    ("rxvt-unicode", "urxvt"),
    ("st", "st"),
    ("mlterm", "mlterm"),
    ("xterm-ghostty", "ghostty"),
    ("ghostty", "ghostty"),
    ("putty", "putty"),
    ("mintty", "mintty"),
    ("wezterm", "wezterm"),
    ("konsole", "konsole"),
)
"""Names that only the terminal itself sets, whole or before a hyphen. `xterm` and `xterm-256color` name nobody."""

_BY_PROGRAM = {
    "vscode": "vscode",
    "mintty": "mintty",
    "WezTerm": "wezterm",
    "ghostty": "ghostty",
    "Apple_Terminal": "apple-terminal",
    "WarpTerminal": "warp",
}

_BY_PRESENCE = {
    "XTERM_VERSION": "xterm",
    "KONSOLE_VERSION": "konsole",
    "MLTERM": "mlterm",
    "WT_SESSION": "windows-terminal",
    "KITTY_WINDOW_ID": "kitty",
    "ALACRITTY_WINDOW_ID": "alacritty",
}

_WITHOUT_COLORFGBG = {"vte", "vte-old", "xterm", "kitty"}
"""Terminals that set no COLORFGBG: where it stands beside their variable, one of the two is inherited."""

_BY_VERSION = (
    ("XTerm(", "xterm"),
    ("Konsole ", "konsole"),
    ("kitty(", "kitty"),
    ("foot(", "foot"),
    ("WezTerm ", "wezterm"),
    ("ghostty ", "ghostty"),
    ("mintty ", "mintty"),
    ("xterm.js(", "vscode"),
    ("tmux ", "multiplexer"),
)

_BY_FIRST_ATTRIBUTE = {
    "24": "mlterm",
    "41": "xterm",
    "77": "mintty",
    "83": "multiplexer",
    "84": "multiplexer",
    "85": "urxvt",
}

_BY_ATTRIBUTES = {
    "0;10;1": "windows-terminal",
    "0;95;0": "iterm2",
    "0;136;0": "putty",
    "0;276;0": "vscode",
    "1;10;0": "mosh",
    "1;95;0": "apple-terminal",
    "1;115;0": "konsole",
}


def by_term(term: str) -> str:
    """The profile that this `TERM` names, or ""."""
    return next((name for prefix, name in _BY_TERM if term == prefix or term.startswith(f"{prefix}-")), "")


def by_variables(environ: Mapping[str, str]) -> dict[str, str]:
    """Every variable that a terminal sets for its children → the profile it names ("" for a value nobody here knows).

    A variable outlives its terminal in whatever is started from it, so several may stand side by side.
    """
    found = {variable: name for variable, name in _BY_PRESENCE.items() if environ.get(variable)}
    if version := environ.get("VTE_VERSION"):
        found["VTE_VERSION"] = _vte(version)
    if program := environ.get("TERM_PROGRAM"):
        found["TERM_PROGRAM"] = (
            _iterm2(environ.get("TERM_PROGRAM_VERSION", "")) if program == "iTerm.app" else _BY_PROGRAM.get(program, "")
        )
    if environ.get("LC_TERMINAL") == "iTerm2":
        found["LC_TERMINAL"] = _iterm2(environ.get("LC_TERMINAL_VERSION", ""))
    if environ.get("TERMINAL_EMULATOR") == "JetBrains-JediTerm":
        found["TERMINAL_EMULATOR"] = "jetbrains"
    if environ.get("COLORFGBG") and found and {*found.values()} <= _WITHOUT_COLORFGBG:
        found["COLORFGBG"] = "qterminal"
    return found


def by_version(version: str) -> str:
    """The profile that an answer to XTVERSION (`CSI > 0 q`) names, or "". tmux calls it `client_termtype`."""
    if match := re.match(r"VTE\((\d+)", version):
        return _vte(match[1])
    if match := re.match(r"iTerm2 (.*)", version):
        return _iterm2(match[1])
    return next((name for prefix, name in _BY_VERSION if version.startswith(prefix)), "")


def by_attributes(attributes: str, term: str) -> str:
    """The profile that the parameters of an answer to DA2 (`CSI > c`) name, or "".

    QTerminal and cool-retro-term answer alike; what tells them apart is the TERM they set.
    """
    if attributes == "0;115;0":
        return "cool-retro-term" if term == "xterm" else "qterminal"
    if match := re.fullmatch(r"6[15];(\d+);1", attributes):
        return _vte(match[1])
    if re.fullmatch(r"0;\d{3,};1", attributes):
        return "alacritty"
    if re.fullmatch(r"1;4000;\d+", attributes):
        return "kitty"
    return _BY_ATTRIBUTES.get(attributes) or _BY_FIRST_ATTRIBUTE.get(attributes.partition(";")[0], "")


def _vte(version: str) -> str:
    if not version.isdecimal() or len(version) > _MOST_DIGITS:
        return ""
    return "vte" if int(version) >= 5800 else "vte-old"


def _iterm2(version: str) -> str:
    numbers = re.match(r"(\d{1,9})\.(\d{1,9})(?!\d)", version)
    return "iterm2-rtl" if numbers and (int(numbers[1]), int(numbers[2])) >= (3, 7) else "iterm2"
