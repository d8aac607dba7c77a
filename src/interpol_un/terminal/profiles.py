"""What each terminal does with text of mixed direction, and the emission that is right in it: one row a terminal.

`evidence` says how a row is known. "measured" rows were photographed and compared cell by cell with a terminal that
reorders nothing (Debian 12, Xvfb, DejaVu Sans Mono); "source" rows rest on the terminal's own code, documents or issue
threads; a "guess" rests on what others report and is marked as such wherever it is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from interpol_un.terminal.emission import Mode

Basis = Literal["measured", "source", "guess", "rule"]
Layout = Literal["table", "list"]


class Profile(NamedTuple):
    """One kind of terminal.

    name: its key in `PROFILES`, and that of its words: `doctor.title.`, and `doctor.note.` and `doctor.font.` where
    there is something to say.
    mode: the emission that is right in it.
    basis, evidence: how that is known. "rule" is for what is no terminal, where the program itself decides.
    layout: "list" where no emission can make a table right.
    relayed: the emission behind a multiplexer, or behind a pager that takes `CSI 8 l` away; None where `mode` passes.
    pager: the emission in `less`, which can be told to pass `CSI 8 l`; None where `mode` is the surest there too.
    redraws: it is a program in a terminal's window and draws the cells anew, without marks: `putty` there where `words`
    would be right outside. Its own mode is for where nothing tells the terminal outside.
    mark_width: columns the terminal counts for a U+200E; where it counts any, as few as can be are written.
    latin_only: it has no Arabic glyphs.
    test: a shell condition that is true in this terminal alone, for start files; "" where there is none.
    """

    name: str
    mode: Mode
    basis: Basis
    evidence: str
    layout: Layout = "table"
    relayed: Mode | None = None
    pager: Mode | None = None
    redraws: bool = False
    mark_width: int = 0
    latin_only: bool = False
    test: str = ""


_ROWS = (
    Profile(
        "vte",
        Mode.EXPLICIT,
        "measured",
        "VTE 0.70.6 in gnome-terminal, xfce4-terminal, lxterminal and sakura: explicit and words right, also over ssh;"
        " behind tmux 3.3a, screen 4.9 and less -R words right. vte.cc: maybe_apply_bidi_attributes",
        relayed=Mode.WORDS,
        pager=Mode.WORDS,  # right too, and needs no column 1: `less -N` puts numbers there
        test='[ -n "$VTE_VERSION" ]',
    ),
    Profile(
        "vte-old", Mode.VISUAL, "source", "release announcement of VTE 0.58 (2019-07): bidirectional text begins there"
    ),
    Profile(
        "konsole",
        Mode.WORDS,
        "measured",
        "Konsole 22.12.3, also under tmux 3.3a; the source of 2026-08 takes the same way through ICU",
        test='[ -n "$KONSOLE_VERSION" ]',
    ),
    Profile(
        "kitty",
        Mode.KITTY,
        "measured",
        "kitty 0.26.5, also under tmux 3.3a; fonts.c of 0.48.2 still forms its runs the same way",
        test='[ -n "$KITTY_WINDOW_ID" ]',
    ),
    Profile(
        "kitty-force-ltr",
        Mode.VISUAL,
        "measured",
        "kitty 0.26.5 with force_ltr yes: visual right, words and kitty wrong",
    ),
    Profile(
        "xterm",
        Mode.VISUAL,
        "measured",
        "xterm 379: nothing is reordered, marks take no column",
        test='[ -n "$XTERM_VERSION" ]',
    ),
    Profile(
        "alacritty",
        Mode.VISUAL,
        "measured",
        "Alacritty 0.11.0: visual right, CSI 8 l harmless",
        test='[ -n "$ALACRITTY_WINDOW_ID" ]',
    ),
    Profile(
        "foot", Mode.VISUAL, "measured", "foot 1.13.1: visual right, CSI 8 l harmless", test='[ "${TERM%%-*}" = foot ]'
    ),
    Profile(
        "urxvt",
        Mode.VISUAL,
        "measured",
        "rxvt-unicode 9.30: visual right, CSI 8 l harmless",
        test='[ "${TERM#rxvt}" != "$TERM" ]',
    ),
    Profile("st", Mode.VISUAL, "measured", "st 0.9: visual right, CSI 8 l harmless", test='[ "${TERM%%-*}" = st ]'),
    Profile(
        "mlterm",
        Mode.WORDS,
        "measured",
        "mlterm 3.9.0: every U+200E takes a column, the base direction is found line by line",
        mark_width=1,
        test='[ -n "$MLTERM" ]',
    ),
    Profile(
        "putty",
        Mode.PUTTY,
        "measured",
        "pterm 0.78: marks are thrown away, each line runs from its first strong letter",
    ),
    Profile(
        "qterminal",
        Mode.LOGICAL,
        "measured",
        "qterminal 1.2.0: no emission is right in every row of a table",
        layout="list",
    ),
    Profile("cool-retro-term", Mode.VISUAL, "measured", "cool-retro-term 1.2.0: visual right"),
    Profile(
        "vscode",
        Mode.OVERRIDE,
        "measured",
        "xterm.js 6.0.0 in Chromium, which does not tell its renderer: override right in WebGL (as visual), in DOM (as"
        " words); not Visual Studio Code itself",
        relayed=Mode.VISUAL,
        test='[ "$TERM_PROGRAM" = vscode ]',
    ),
    Profile(
        "windows-terminal",
        Mode.VISUAL,
        "source",
        "AtlasEngine.cpp sets isRightToLeft=0; microsoft/terminal #17904, #18659",
        test='[ -n "$WT_SESSION" ]',
    ),
    Profile(
        "windows-console",
        Mode.LOGICAL,
        "guess",
        "microsoft/terminal #19880, #18873: runs are turned by the system, how far is not known",
        layout="list",
    ),
    Profile(
        "mintty",
        Mode.EXPLICIT,
        "source",
        "wiki CtrlSeqs, termout.c: BDSM holds for each line from the characters written on",
        relayed=Mode.WORDS,
        test='[ "$TERM_PROGRAM" = mintty ]',
    ),
    Profile(
        "wezterm",
        Mode.EXPLICIT,
        "source",
        "config.rs: bidi is off by default; terminalstate/mod.rs knows BDSM",
        relayed=Mode.VISUAL,
        test='[ "$TERM_PROGRAM" = WezTerm ]',
    ),
    Profile(
        "ghostty",
        Mode.VISUAL,
        "source",
        "harfbuzz.zig sets the direction to ltr, coretext.zig forces level 0",
        test='[ "$TERM_PROGRAM" = ghostty ]',
    ),
    Profile(
        "iterm2",
        Mode.VISUAL,
        "source",
        "right-to-left support is off by default to 3.6",
        test='[ "$LC_TERMINAL" = iTerm2 ]',
    ),
    Profile(
        "iterm2-rtl",
        Mode.WORDS,
        "source",
        "commit 279d3c068 (2026-08-01) switches right-to-left support on; base direction L; not drawn here",
        test='[ "$LC_TERMINAL" = iTerm2 ]',
    ),
    Profile(
        "apple-terminal",
        Mode.WORDS,
        "guess",
        "terminal-wg, prior work: text is always reordered; fujiapple852/trippy #1344: across columns too",
        test='[ "$TERM_PROGRAM" = Apple_Terminal ]',
    ),
    Profile(
        "warp",
        Mode.VISUAL,
        "source",
        "warpdotdev/warp #3589, #12689: nothing is reordered",
        test='[ "$TERM_PROGRAM" = WarpTerminal ]',
    ),
    Profile(
        "jetbrains",
        Mode.VISUAL,
        "source",
        "TerminalPanel.drawChars draws cell by cell; the newer block terminal is not known",
        test='[ "$TERMINAL_EMULATOR" = JetBrains-JediTerm ]',
    ),
    Profile(
        "console",
        Mode.VISUAL,
        "source",
        "console fonts of kbd: the default ones hold no Arabic forms",
        latin_only=True,
        test='[ "$TERM" = linux ]',
    ),
    Profile(
        "console-arabic",
        Mode.VISUAL,
        "source",
        "GIO_UNIMAP names the forms the font holds (Arabic-VGA16: 125); vt.c reorders nothing",
        test='[ "$TERM" = linux ]',
    ),
    Profile(
        "emacs",
        Mode.LOGICAL,
        "measured",
        "Emacs 28.2 term in a window: text right, columns drift (Arabic glyphs are not one column wide)",
        layout="list",
    ),
    Profile("dumb", Mode.LOGICAL, "measured", "Emacs 28.2 shell (TERM=dumb): logical text right", layout="list"),
    Profile(
        "multiplexer",
        Mode.VISUAL,
        "measured",
        "tmux 3.3a and screen 4.9 take CSI 8 l away: only visual is left where nothing names the terminal",
        test='[ -n "$TMUX$STY" ]',
    ),
    Profile(
        "vim",
        Mode.VISUAL,
        "measured",
        "Vim 9.0 and Neovim 0.7 draw cells anew and lose or show marks: putty right in VTE 0.70.6 and Konsole 22.12.3,"
        " visual in xterm, kitty in kitty",
        redraws=True,
        test='[ -n "$NVIM$VIM_TERMINAL" ]',
    ),
    Profile(
        "dvtm",
        Mode.VISUAL,
        "measured",
        "dvtm 0.15: marks are counted: putty right in VTE and Konsole, visual in xterm",
        redraws=True,
        test='[ "${TERM%%-*}" = dvtm ]',
    ),
    Profile(
        "mosh",
        Mode.WORDS,
        "measured",
        "mosh 1.4.0 takes CSI 8 l away and answers for itself: words right in VTE and Konsole",
    ),
    Profile(
        "jupyter",
        Mode.WORDS,
        "measured",
        "ipykernel 7.4.0, `!iun priorities` as nbconvert 7.17.2 shows it in Chromium: words right; a question would be"
        " shown as text",
        test='[ -n "$JPY_PARENT_PID" ]',
    ),
    Profile(
        "unknown",
        Mode.EXPLICIT,
        "measured",
        "CSI 8 l prints nothing in any of 14 terminals: visual where nothing is reordered, right where BDSM is known",
        relayed=Mode.VISUAL,
    ),
    Profile("file", Mode.LOGICAL, "rule", "text for other programs is logical text"),
)

PROFILES: Mapping[str, Profile] = MappingProxyType({row.name: row for row in _ROWS})
"""Every profile by its name."""
