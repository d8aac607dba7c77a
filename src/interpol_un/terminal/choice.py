"""Which emission this terminal needs: the signals in their order, and what decided.

1. the option `--bidi`; 2. stdout is no terminal (told by the descriptor, never by a variable about colour): logical
text; 3. `IUN_BIDI`, which holds on terminals only; 4. an old Windows console, a `TERM` that obeys nothing, Emacs,
Jupyter, the Linux console; 5. tmux, screen, dvtm, Vim and Neovim, which take `CSI 8 l` away and hide who is outside;
6. a `TERM` that only one terminal sets; 7. the variables of terminals, where they agree: they outlive their terminal in
what is started from it, while TERM is always set anew; 8. one query, where nothing before decided (over ssh only TERM
survives); 9. `explicit`, which is `visual` to every terminal that does not know it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from operator import methodcaller
from typing import TYPE_CHECKING, NamedTuple

from interpol_un.terminal import identities
from interpol_un.terminal.emission import ADDS_COLUMNS, Mode, emit, overhead
from interpol_un.terminal.glyphs import NO_STYLES
from interpol_un.terminal.profiles import PROFILES, Layout, Profile

if TYPE_CHECKING:
    from interpol_un.terminal import query
    from interpol_un.text.line import Line

VARIABLE = "IUN_BIDI"


class Signal(NamedTuple):
    """One thing that was looked at: its name, what it said, and whether it decided."""

    name: str
    said: str
    decided: bool = False


class Choice(NamedTuple):
    """How to write on this stdout, and why.

    mode: the emission. profile: the terminal as far as it is known; its own mode may differ from one asked for.
    layout: "list" where a table cannot be right ("table" when a mode was asked for). english_only: the terminal has no
    Arabic glyphs and no mode was asked for.
    answers: what the query brought, if it was asked. inside: the program in whose window this is, where one was told
    and the profile is that of the terminal outside of it.
    """

    mode: Mode
    profile: Profile
    signals: tuple[Signal, ...]
    layout: Layout
    english_only: bool
    answers: query.Answers | None = None
    inside: Profile | None = None

    def write(self, line: Line, sgr: Mapping[str, str] = NO_STYLES) -> str:
        """The line as this terminal must be sent it, without its newline."""
        return emit(line, self.mode, sgr, leading_mark=bool(self.profile.mark_width))

    @property
    def counts_marks(self) -> bool:
        """Whether `columns` may be more than a line's width."""
        return self.mode in ADDS_COLUMNS or bool(self.profile.mark_width)

    def columns(self, line: Line) -> int:
        """Columns the line takes in this terminal, with what stands between its cells where that is counted.

        Where this is more than the window holds, lay out again, narrower by the difference.
        """
        width = 1 if self.mode in ADDS_COLUMNS else self.profile.mark_width
        return line.width + (width and width * overhead(line, self.mode, leading_mark=bool(self.profile.mark_width)))

    def settle(self) -> None:
        """Waits for an answer that is outstanding: before anybody else reads the terminal."""
        if self.answers:
            self.answers.settle()

    def relayed(self) -> Choice:
        """The choice for a pager that passes SGR but takes other escapes away (`less -R`)."""
        mode = self.profile.relayed
        return self if mode is None or self.mode is not Mode.EXPLICIT else self._replace(mode=mode)


class _Place(NamedTuple):
    """Where the program runs. may_ask: whether the terminal or tmux may be asked (not where a mode was asked for)."""

    environ: Mapping[str, str]
    fd_in: int
    fd_out: int
    may_ask: bool


class _Found(NamedTuple):
    """What one look brought: its signals; the profile's name ("" for none); the mode where it is not the profile's;
    the name of the profile of the program inside of it ("" for none)."""

    signals: tuple[Signal, ...] = ()
    name: str = ""
    mode: Mode | None = None
    answers: query.Answers | None = None
    inside: str = ""


def detect(
    environ: Mapping[str, str], fd_in: int, fd_out: int, requested: Mode | None = None, *, settle: bool = True
) -> Choice:
    """How to write on `fd_out`. Asks the terminal (on `fd_in`) only where nothing else decides.

    settle: wait for an answer that comes late, too; else the caller does, with `Choice.settle`, when all is written.
    Raises ValueError, its message naming the valid modes, for an `IUN_BIDI` that is none of them.
    """
    terminal = os.isatty(fd_out)
    first: tuple[Signal, ...] = ()
    if requested is not None:
        first = (Signal("--bidi", requested, decided=True),)
    elif terminal and environ.get(VARIABLE):
        try:
            requested = Mode(environ[VARIABLE])
        except ValueError:
            modes = ", ".join(Mode)
            raise ValueError(f"{VARIABLE}={environ[VARIABLE]} is no mode; the modes are {modes}") from None
        first = (Signal(VARIABLE, requested, decided=True),)
    stdout = Signal("stdout", "a terminal" if terminal else "not a terminal", decided=not terminal and not first)
    found = _look(_Place(environ, fd_in, fd_out, may_ask=requested is None)) if terminal else _Found(name="file")
    profile, inside = PROFILES[found.name], PROFILES[found.inside] if found.inside else None
    if requested is not None:
        signals = (*first, stdout, *map(methodcaller("_replace", decided=False), found.signals))
        return Choice(requested, profile, signals, "table", english_only=False, inside=inside)
    mode, signals = found.mode or profile.mode, (stdout, *found.signals)
    choice = Choice(mode, profile, signals, profile.layout, profile.latin_only, found.answers, inside)
    if settle:
        choice.settle()
    return choice


def _look(place: _Place) -> _Found:
    """The looks in their order up to the first that names a profile; "unknown" where none does."""
    looks: tuple[Callable[[_Place], _Found], ...] = (_console, _within, _term, _variables, _query)
    signals: list[Signal] = []
    for look in looks:
        found = look(place)
        signals += found.signals
        if found.name:
            break
    return found._replace(signals=tuple(signals), name=found.name or "unknown")


def _console(place: _Place) -> _Found:
    """An old Windows console, a TERM that obeys nothing, Emacs, Jupyter, the Linux console."""
    environ = place.environ
    term = environ.get("TERM", "")
    if os.name == "nt":
        named = [name for name in _WINDOWS_ESCAPES if environ.get(name)]
        if not named:
            return _Found((Signal("system", "Windows, and no terminal names itself", decided=True),), "windows-console")
    elif term in ("", "dumb"):
        return _Found((Signal("TERM", term or "not set", decided=True),), "dumb")
    if term.partition("-")[0] in ("eterm", "eat"):
        return _Found((Signal("TERM", term, decided=True),), "emacs")
    if inside := environ.get("INSIDE_EMACS"):
        decided = not identities.by_term(term) and not _program(environ)
        return _Found((Signal("INSIDE_EMACS", inside, decided),), "emacs" if decided else "")
    if (kernel := environ.get("JPY_PARENT_PID")) and term == "xterm-color":
        return _Found((Signal("JPY_PARENT_PID", kernel, decided=True),), "jupyter")
    if term.partition("-")[0] == "linux":
        from interpol_un.terminal import query

        arabic = query.console_has_arabic(place.fd_out)
        glyphs = Signal("console font", "holds Arabic forms" if arabic else "holds no Arabic forms", decided=True)
        return _Found((Signal("TERM", term), glyphs), "console-arabic" if arabic else "console")
    return _Found()


_WINDOWS_ESCAPES = ("WT_SESSION", "TERM", "TERM_PROGRAM", "TERMINAL_EMULATOR", "ANSICON", "ConEmuANSI")
"""Any of these says that somebody on Windows obeys escapes."""


def _program(environ: Mapping[str, str]) -> str:
    """The profile of the program in whose window this is, or "": by the TERM it sets, else by variables, which what is
    started from it inherits."""
    term = environ.get("TERM", "").partition("-")[0].partition(".")[0]
    if term in _BY_OWN_TERM:
        return _BY_OWN_TERM[term]
    if environ.get("NVIM") or environ.get("VIM_TERMINAL"):
        return "vim"
    return "multiplexer" if environ.get("TMUX") or environ.get("STY") else ""


_BY_OWN_TERM = {"tmux": "multiplexer", "screen": "multiplexer", "dvtm": "dvtm"}
_SILENT = ("vte", "vte-old", "windows-terminal", "jetbrains")
"""Terminals that set a variable but do not answer XTVERSION, which tmux asks."""


def _within(place: _Place) -> _Found:
    """Who is outside of tmux, screen, dvtm, Vim or Neovim: what tmux knows of its client, the outer TERM in screen's or
    in Vim's, then variables."""
    environ = place.environ
    inside = _program(environ)
    if not inside:
        return _Found()
    term = environ.get("TERM", "")
    own_term = term.startswith(tuple(_BY_OWN_TERM))
    signals = [Signal(name, environ[name]) for name in ("NVIM", "VIM_TERMINAL", "TMUX", "STY") if environ.get(name)]
    if own_term:
        signals.append(Signal("TERM", term))
    named = {variable: name for variable, name in identities.by_variables(environ).items() if name}
    if environ.get("TMUX") and place.may_ask:
        from interpol_un.terminal import query

        client = query.tmux_client(environ, place.fd_out)
        if client is None:
            signals.append(Signal("tmux client", "tmux does not answer"))
        elif client.ours or inside != "multiplexer":
            said = " ".join(filter(None, (client.version, client.term))) or "no name"
            name = identities.by_version(client.version) or identities.by_term(client.term)
            if not name and not client.version and environ.get("TERM_PROGRAM") == "tmux":
                named = {variable: outer for variable, outer in named.items() if outer in _SILENT}
                name = "vte" if not named and client.term == "xterm-256color" else ""
            signals.append(Signal("tmux client", said, decided=bool(name)))
            if name:
                return _behind(name, inside, signals)
        else:
            signals.append(Signal("tmux client", "this terminal is none of its panes"))
            if not own_term:  # a terminal that was started from a pane
                return _Found(tuple(signals))
    if name := identities.by_term(term.removeprefix("screen.")):
        return _behind(name, inside, [*signals, Signal("TERM", term, decided=True)])
    if len(set(named.values())) == 1:
        signals += [Signal(variable, environ[variable], decided=True) for variable in named]
        return _behind(next(iter(named.values())), inside, signals)
    signals += [Signal(variable, environ[variable]) for variable in named]
    return _Found((*signals, Signal(inside, "the terminal outside is unknown", decided=True)), inside)


def _behind(name: str, inside: str, signals: list[Signal]) -> _Found:
    """A terminal outside of a program that takes `CSI 8 l` away, and U+200E too if it draws cells anew."""
    mode = PROFILES[name].relayed or PROFILES[name].mode
    if PROFILES[inside].redraws and mode is Mode.WORDS:
        mode = Mode.PUTTY
    return _Found(tuple(signals), name, mode, inside=inside)


def _term(place: _Place) -> _Found:
    """A TERM that only one terminal sets."""
    term = place.environ.get("TERM", "")
    name = identities.by_term(term)
    return _Found((Signal("TERM", term or "not set", decided=bool(name)),), name)


def _variables(place: _Place) -> _Found:
    """The variables of terminals, where those that name one agree."""
    found = identities.by_variables(place.environ)
    names = set(filter(None, found.values()))
    alone = len(names) == 1
    signals = tuple(Signal(variable, place.environ[variable], alone and bool(name)) for variable, name in found.items())
    return _Found(signals, names.pop() if alone else "")


def _query(place: _Place) -> _Found:
    """What the terminal itself answers."""
    if not place.may_ask:
        return _Found()
    from interpol_un.terminal import query

    if reason := query.refusal(place.environ, place.fd_in, place.fd_out):
        return _Found((Signal("query", f"not asked: {reason}"),))
    answers = query.ask(place.fd_in, place.fd_out, query.patience(place.environ))
    if answers is None:
        return _Found((Signal("query", "not asked: keys are waiting or output is stopped"),))
    term = place.environ.get("TERM", "")
    name = identities.by_version(answers.version) or identities.by_attributes(answers.attributes, term)
    said = [f"XTVERSION {answers.version}"] if answers.version else []
    said += [f"DA2 {answers.attributes}"] if answers.attributes else ["DA1 only"] if answers.complete else []
    signal = Signal("query", " ".join(said) or "no answer in time", decided=bool(name))
    return _Found((signal,), name, answers=answers)


def descriptor(stream: object) -> int:
    """The descriptor of a stream; -1 where it has none."""
    try:
        return int(stream.fileno())  # type: ignore[attr-defined]
    except (AttributeError, OSError, ValueError):
        return -1


DEFAULT = 80
WIDEST = 1000
"""Columns of which use is made: a window that says it has more is a mistake or a trap."""


def width(environ: Mapping[str, str], fd_out: int) -> int:
    """Columns of the window: COLUMNS where it is a positive number (as in Python's shutil) of at most four digits, else
    what the descriptor says, else 80; at most 1000."""
    columns = environ.get("COLUMNS", "")
    if columns.isdecimal() and len(columns) < 5 and int(columns):
        return min(int(columns), WIDEST)
    try:
        return min(os.get_terminal_size(fd_out).columns or DEFAULT, WIDEST)
    except (OSError, ValueError):
        return DEFAULT
