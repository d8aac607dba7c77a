"""The reader's pager: which one, what goes through it unharmed, and running it.

`less -R` passes only SGR escapes; `LESSANSIENDCHARS` makes it pass `CSI 8 l` and `CSI 8 h` too, so what is right in the
terminal is right in `less`. It counts U+200E as no column and U+2800 as one (less 590; since 530 it prints no
`<U+200E>`). `more` (util-linux 2.38) passes every escape but counts its characters as columns and breaks the line: it
gets none. BusyBox's `less` leaves the last letter of `CSI 8 l` behind and drops colours: it gets none either.
"""

from __future__ import annotations

import codecs
import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from interpol_un.terminal.choice import Choice
from interpol_un.terminal.emission import Mode

VARIABLES: Final = ("IUN_PAGER", "PAGER")
DEFAULT: Final = "less"
"""No `more` after it: a table with its colours in the terminal's own scrollback reads better."""

_PLAIN: Final = ("more", "pg", "busybox", "toybox")
"""Programs that count escapes as columns, or break them."""


def choose(environ: Mapping[str, str]) -> tuple[str, ...] | None:
    """The pager's command line: IUN_PAGER, else PAGER, else `less`. None where text is to be written as it is.

    That is where the variable is empty, says `cat`, is no command line or names no program, and where TERM says that
    the terminal cannot move its cursor. One that is set but cannot run is not replaced by another.
    """
    if os.name != "nt" and environ.get("TERM", "") in ("", "dumb"):
        return None
    said = next((environ[name] for name in VARIABLES if name in environ), DEFAULT)
    try:
        argv = tuple(shlex.split(said))
    except ValueError:
        return None
    return argv if argv and Path(argv[0]).stem != "cat" and _program(argv, environ) else None


def takes_colour(argv: Sequence[str], environ: Mapping[str, str]) -> bool:
    """Whether SGR escapes may be sent through this pager."""
    return _program(argv, environ) not in _PLAIN


def through(choice: Choice, argv: Sequence[str], environ: Mapping[str, str]) -> Choice | None:
    """How to write lines that this pager shows on the terminal of `choice`; None where they cannot be right."""
    if not takes_colour(argv, environ) and choice.mode is Mode.KITTY:
        return None  # this mode needs the escapes for bold
    if _program(argv, environ) != "less":
        return choice.relayed()
    mode = choice.profile.pager
    return choice._replace(mode=mode) if mode and choice.mode is Mode.EXPLICIT else choice


def page(text: str, argv: Sequence[str], environ: Mapping[str, str], encoding: str = "utf-8") -> bool:
    """Show the text in the pager and wait until the reader quits it. False where it could not start: nothing was shown.

    What the encoding lacks becomes `?`. How the pager ends is no concern of the caller's: quit before the end, stopped
    by Ctrl-C or killed, the terminal is left as it was. For the main thread. A signal that raises here (SIGTERM, where
    the caller makes it an exception) ends the pager too.
    """
    data = text.encode(encoding, "replace")
    with _interrupts_left_to_the_pager(), _terminal_kept():
        try:
            words = command(argv, environ, explicit="\x1b[8l" in text)
            process = subprocess.Popen(words, stdin=subprocess.PIPE, env=child_environ(environ, encoding))
        except (OSError, ValueError):
            return False
        try:
            process.communicate(data)  # a pager that reads no further is no error to it
        except BaseException:
            process.terminate()
            with suppress(OSError):
                process.communicate(b"")
            raise
    return process.returncode not in (126, 127)  # what a shell or `env` says that could not start its program


def command(argv: Sequence[str], environ: Mapping[str, str], *, explicit: bool) -> list[str]:
    """The command line to run. explicit: `CSI 8 l` is in the text."""
    if _program(argv, environ) != "less":
        return [*argv]
    colours = ["-R"] if "LESS" in environ else []  # the reader's own LESS may lack it
    repaint = ["-h0"] if explicit else []  # VTE forgets `CSI 8 l` on a row that is scrolled in at the top
    return [argv[0], *colours, *repaint, *argv[1:]]


def child_environ(environ: Mapping[str, str], encoding: str) -> dict[str, str]:
    """The pager's environment: what is set stays, what is not is set so that colours and Arabic come through."""
    child = {"LESS": "RFX", "LV": "-c", **environ}
    child["LESSANSIENDCHARS"] = environ.get("LESSANSIENDCHARS", "m") + "hl"
    with suppress(LookupError):
        if codecs.lookup(encoding).name == "utf-8":  # also under LC_ALL=C, where less would take the bytes for binary
            child.setdefault("LESSCHARSET", "utf-8")
    return child


def _program(argv: Sequence[str], environ: Mapping[str, str]) -> str:
    """The name of the program behind every link (`pager` is `less` on Debian); "" where there is none."""
    found = shutil.which(argv[0], path=environ.get("PATH"))
    return Path(os.path.realpath(found)).stem.lower() if found else ""


@contextmanager
def _interrupts_left_to_the_pager() -> Iterator[None]:
    """Ctrl-C reaches the pager alone. A handler that does nothing, as one that ignores would be inherited by it."""
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _terminal_kept() -> Iterator[None]:
    """Puts the terminal's modes back: a pager that is killed leaves it without echo."""
    try:
        import termios
    except ImportError:  # Windows
        yield
        return
    modes = None
    with suppress(AttributeError, OSError, ValueError, termios.error):
        modes = termios.tcgetattr(sys.stdout.fileno())
    try:
        yield
    finally:
        if modes:
            with suppress(OSError, termios.error):
                termios.tcsetattr(sys.stdout.fileno(), termios.TCSADRAIN, modes)
