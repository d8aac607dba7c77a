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

    name: its key in `PROFILES`; title: as its users call it.
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
    note: what its user should know; font: which font it needs. "" where there is nothing to say.
    """

    name: str
    title: str
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
    note: str = ""
    font: str = ""


_ROWS = (
    Profile(
        "vte",
        "GNOME Terminal, Xfce Terminal, LXTerminal and other VTE terminals since 0.58",
        Mode.EXPLICIT,
        "measured",
        "VTE 0.70.6 in gnome-terminal, xfce4-terminal, lxterminal and sakura: explicit and words right, also over ssh;"
        " behind tmux 3.3a, screen 4.9 and less -R words right. vte.cc: maybe_apply_bidi_attributes",
        relayed=Mode.WORDS,
        pager=Mode.WORDS,  # right too, and needs no column 1: `less -N` puts numbers there
        test='[ -n "$VTE_VERSION" ]',
        note="A multiplexer or `less -R` takes CSI 8 l away: behind one, `words` is written.",
    ),
    Profile(
        "vte-old",
        "VTE terminals before 0.58",
        Mode.VISUAL,
        "source",
        "release announcement of VTE 0.58 (2019-07): bidirectional text begins there",
    ),
    Profile(
        "konsole",
        "Konsole",
        Mode.WORDS,
        "measured",
        "Konsole 22.12.3, also under tmux 3.3a; the source of 2026-08 takes the same way through ICU",
        test='[ -n "$KONSOLE_VERSION" ]',
        note="Where a profile has bidirectional text switched off, `visual` is right: Konsole does not tell.",
    ),
    Profile(
        "kitty",
        "kitty",
        Mode.KITTY,
        "measured",
        "kitty 0.26.5, also under tmux 3.3a; fonts.c of 0.48.2 still forms its runs the same way",
        test='[ -n "$KITTY_WINDOW_ID" ]',
        note="With `force_ltr yes` in kitty.conf `visual` is right: kitty does not tell. Whatever is written,"
        " it cuts the tail of a final letter that is wider than its column.",
        font="bold must be another font than normal (kitty's default): only fonts end a run",
    ),
    Profile(
        "kitty-force-ltr",
        "kitty with force_ltr",
        Mode.VISUAL,
        "measured",
        "kitty 0.26.5 with force_ltr yes: visual right, words and kitty wrong",
        note="Not detected; ask for it with IUN_BIDI=visual.",
    ),
    Profile(
        "xterm",
        "xterm",
        Mode.VISUAL,
        "measured",
        "xterm 379: nothing is reordered, marks take no column",
        test='[ -n "$XTERM_VERSION" ]',
    ),
    Profile(
        "alacritty",
        "Alacritty",
        Mode.VISUAL,
        "measured",
        "Alacritty 0.11.0: visual right, CSI 8 l harmless",
        test='[ -n "$ALACRITTY_WINDOW_ID" ]',
    ),
    Profile(
        "foot",
        "foot",
        Mode.VISUAL,
        "measured",
        "foot 1.13.1: visual right, CSI 8 l harmless",
        test='[ "${TERM%%-*}" = foot ]',
    ),
    Profile(
        "urxvt",
        "rxvt-unicode",
        Mode.VISUAL,
        "measured",
        "rxvt-unicode 9.30: visual right, CSI 8 l harmless",
        test='[ "${TERM#rxvt}" != "$TERM" ]',
    ),
    Profile(
        "st", "st", Mode.VISUAL, "measured", "st 0.9: visual right, CSI 8 l harmless", test='[ "${TERM%%-*}" = st ]'
    ),
    Profile(
        "mlterm",
        "mlterm",
        Mode.WORDS,
        "measured",
        "mlterm 3.9.0: every U+200E takes a column, the base direction is found line by line",
        mark_width=1,
        test='[ -n "$MLTERM" ]',
        note="Tables are narrower than the window: mlterm counts the marks between words as columns.",
    ),
    Profile(
        "putty",
        "PuTTY",
        Mode.PUTTY,
        "measured",
        "pterm 0.78: marks are thrown away, each line runs from its first strong letter",
        note="A digit that touches a letter (2018م) may stand on its wrong side.",
        font="must hold U+2800 (DejaVu Sans Mono does)",
    ),
    Profile(
        "qterminal",
        "QTerminal and other qtermwidget terminals",
        Mode.LOGICAL,
        "measured",
        "qterminal 1.2.0: no emission is right in every row of a table",
        layout="list",
        note="QTerminal moves text between columns; a list reads right.",
    ),
    Profile(
        "cool-retro-term",
        "cool-retro-term",
        Mode.VISUAL,
        "measured",
        "cool-retro-term 1.2.0: visual right",
        font="another than its own, in which borders stand crooked; IUN_FORMAT=list needs none",
    ),
    Profile(
        "vscode",
        "Visual Studio Code and other xterm.js terminals",
        Mode.OVERRIDE,
        "measured",
        "xterm.js 6.0.0 in Chromium, which does not tell its renderer: override right in WebGL (as visual), in DOM (as"
        " words); not Visual Studio Code itself",
        relayed=Mode.VISUAL,
        test='[ "$TERM_PROGRAM" = vscode ]',
        font="one that has Arabic presentation forms as wide as its other letters (DejaVu Sans Mono does): with another"
        " one the DOM renderer lets columns drift",
    ),
    Profile(
        "windows-terminal",
        "Windows Terminal",
        Mode.VISUAL,
        "source",
        "AtlasEngine.cpp sets isRightToLeft=0; microsoft/terminal #17904, #18659",
        test='[ -n "$WT_SESSION" ]',
        note="Versions up to 1.18 may turn words round.",
    ),
    Profile(
        "windows-console",
        "the old Windows console",
        Mode.LOGICAL,
        "guess",
        "microsoft/terminal #19880, #18873: runs are turned by the system, how far is not known",
        layout="list",
        note="Windows Terminal shows tables right.",
    ),
    Profile(
        "mintty",
        "mintty",
        Mode.EXPLICIT,
        "source",
        "wiki CtrlSeqs, termout.c: BDSM holds for each line from the characters written on",
        relayed=Mode.WORDS,
        test='[ "$TERM_PROGRAM" = mintty ]',
    ),
    Profile(
        "wezterm",
        "WezTerm",
        Mode.EXPLICIT,
        "source",
        "config.rs: bidi is off by default; terminalstate/mod.rs knows BDSM",
        relayed=Mode.VISUAL,
        test='[ "$TERM_PROGRAM" = WezTerm ]',
    ),
    Profile(
        "ghostty",
        "Ghostty",
        Mode.VISUAL,
        "source",
        "harfbuzz.zig sets the direction to ltr, coretext.zig forces level 0",
        test='[ "$TERM_PROGRAM" = ghostty ]',
    ),
    Profile(
        "iterm2",
        "iTerm2 before 3.7",
        Mode.VISUAL,
        "source",
        "right-to-left support is off by default to 3.6",
        test='[ "$LC_TERMINAL" = iTerm2 ]',
        note="With right-to-left support switched on, try `words`.",
    ),
    Profile(
        "iterm2-rtl",
        "iTerm2 since 3.7",
        Mode.WORDS,
        "source",
        "commit 279d3c068 (2026-08-01) switches right-to-left support on; base direction L; not drawn here",
        test='[ "$LC_TERMINAL" = iTerm2 ]',
        note="With right-to-left support switched off, `visual` is right.",
    ),
    Profile(
        "apple-terminal",
        "Apple Terminal",
        Mode.WORDS,
        "guess",
        "terminal-wg, prior work: text is always reordered; fujiapple852/trippy #1344: across columns too",
        test='[ "$TERM_PROGRAM" = Apple_Terminal ]',
    ),
    Profile(
        "warp",
        "Warp",
        Mode.VISUAL,
        "source",
        "warpdotdev/warp #3589, #12689: nothing is reordered",
        test='[ "$TERM_PROGRAM" = WarpTerminal ]',
    ),
    Profile(
        "jetbrains",
        "the terminal of JetBrains IDEs",
        Mode.VISUAL,
        "source",
        "TerminalPanel.drawChars draws cell by cell; the newer block terminal is not known",
        test='[ "$TERMINAL_EMULATOR" = JetBrains-JediTerm ]',
    ),
    Profile(
        "console",
        "the Linux console, no Arabic in its font",
        Mode.VISUAL,
        "source",
        "console fonts of kbd: the default ones hold no Arabic forms",
        latin_only=True,
        test='[ "$TERM" = linux ]',
        font="`setfont Arabic-VGA16` loads one with Arabic forms",
    ),
    Profile(
        "console-arabic",
        "the Linux console with an Arabic font",
        Mode.VISUAL,
        "source",
        "GIO_UNIMAP names the forms the font holds (Arabic-VGA16: 125); vt.c reorders nothing",
        test='[ "$TERM" = linux ]',
    ),
    Profile(
        "emacs",
        "term, vterm and eat in Emacs",
        Mode.LOGICAL,
        "measured",
        "Emacs 28.2 term in a window: text right, columns drift (Arabic glyphs are not one column wide)",
        layout="list",
        note="Emacs draws the text right but cannot keep columns.",
    ),
    Profile(
        "dumb",
        "a terminal without escapes (shell buffers)",
        Mode.LOGICAL,
        "measured",
        "Emacs 28.2 shell (TERM=dumb): logical text right",
        layout="list",
        note="TERM says that this terminal obeys no escapes.",
    ),
    Profile(
        "multiplexer",
        "tmux or screen, the terminal outside unknown",
        Mode.VISUAL,
        "measured",
        "tmux 3.3a and screen 4.9 take CSI 8 l away: only visual is left where nothing names the terminal",
        test='[ -n "$TMUX$STY" ]',
    ),
    Profile(
        "vim",
        "the terminal window of Vim or Neovim",
        Mode.VISUAL,
        "measured",
        "Vim 9.0 and Neovim 0.7 draw cells anew and lose or show marks: putty right in VTE 0.70.6 and Konsole 22.12.3,"
        " visual in xterm, kitty in kitty",
        redraws=True,
        test='[ -n "$NVIM$VIM_TERMINAL" ]',
    ),
    Profile(
        "dvtm",
        "dvtm",
        Mode.VISUAL,
        "measured",
        "dvtm 0.15: marks are counted: putty right in VTE and Konsole, visual in xterm",
        redraws=True,
        test='[ "${TERM%%-*}" = dvtm ]',
    ),
    Profile(
        "mosh",
        "mosh, the terminal outside unknown",
        Mode.WORDS,
        "measured",
        "mosh 1.4.0 takes CSI 8 l away and answers for itself: words right in VTE and Konsole",
        note="mosh hides the terminal outside: where that reorders nothing, `visual` is right.",
    ),
    Profile(
        "jupyter",
        "the output of a Jupyter notebook",
        Mode.WORDS,
        "measured",
        "ipykernel 7.4.0, `!iun priorities` as nbconvert 7.17.2 shows it in Chromium: words right; a question would be"
        " shown as text",
        test='[ -n "$JPY_PARENT_PID" ]',
        note="In Python, `interpol_un.open_catalogue()` gives tables of the notebook's own.",
    ),
    Profile(
        "unknown",
        "a terminal that nothing names",
        Mode.EXPLICIT,
        "measured",
        "CSI 8 l prints nothing in any of 14 terminals: visual where nothing is reordered, right where BDSM is known",
        relayed=Mode.VISUAL,
    ),
    Profile("file", "no terminal: a file or a pipe", Mode.LOGICAL, "rule", "text for other programs is logical text"),
)

PROFILES: Mapping[str, Profile] = MappingProxyType({row.name: row for row in _ROWS})
"""Every profile by its name."""
