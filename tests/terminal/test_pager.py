"""The reader's pager: which one is taken, what is sent through it, and how it ends, on real pseudo-terminals."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from interpol_un.cli.write import too_tall
from interpol_un.terminal import PROFILES, Choice, Mode, pager
from interpol_un.terminal.pager import child_environ, choose, command, page, takes_colour, through

pexpect = pytest.importorskip("pexpect", reason="needs pseudo-terminals")
termios = pytest.importorskip("termios", reason="needs pseudo-terminals")
needs_less = pytest.mark.skipif(shutil.which("less") is None, reason="needs less")

PROGRAMS = ("less", "more", "pg", "cat", "viewer", "busybox", "toybox")


@pytest.fixture
def bin_dir(tmp_path: Path) -> Path:
    """A directory of programs that do nothing, and two links."""
    for name in PROGRAMS:
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    (tmp_path / "pager").symlink_to(tmp_path / "less")
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "less").symlink_to(tmp_path / "busybox")
    return tmp_path


def _environ(path: Path, **variables: str) -> dict[str, str]:
    return {"PATH": str(path), "TERM": "xterm", **variables}


@pytest.mark.parametrize(
    ("variables", "argv"),
    [
        ({}, ("less",)),
        ({"PAGER": "more"}, ("more",)),
        ({"PAGER": "more", "IUN_PAGER": "viewer -x"}, ("viewer", "-x")),
        ({"PAGER": "less '-P a prompt'"}, ("less", "-P a prompt")),
        ({"PAGER": "more", "IUN_PAGER": ""}, None),
        ({"PAGER": ""}, None),
        ({"PAGER": "   "}, None),
        ({"PAGER": "cat"}, None),
        ({"PAGER": "less", "IUN_PAGER": "/bin/cat"}, None),
        ({"PAGER": "less cat"}, ("less", "cat")),
        ({"PAGER": "less 'unclosed"}, None),
        ({"PAGER": "no-such-program"}, None),
        ({"TERM": "dumb"}, None),
        ({"TERM": ""}, None),
    ],
)
def test_which_pager(bin_dir: Path, variables: dict[str, str], argv: tuple[str, ...] | None) -> None:
    assert choose(_environ(bin_dir) | variables) == argv


def test_where_no_terminal_is_named_there_is_no_pager(bin_dir: Path) -> None:
    assert choose({"PATH": str(bin_dir)}) is None


@pytest.mark.parametrize("variables", [{}, {"TERM": ""}, {"TERM": "dumb"}])
def test_windows_names_no_terminal(bin_dir: Path, variables: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pager, "os", SimpleNamespace(name="nt", path=os.path))
    assert choose({"PATH": str(bin_dir)} | variables) == ("less",)


def test_without_less_nothing_takes_its_place(bin_dir: Path) -> None:
    (bin_dir / "less").unlink()
    assert choose(_environ(bin_dir)) is None


@pytest.mark.parametrize(("lines", "tall"), [(22, False), (23, False), (24, True), (25, True)])
def test_what_is_too_tall_leaves_no_row_for_the_prompt(tty: tuple[int, int], lines: int, tall: bool) -> None:
    termios.tcsetwinsize(tty[1], (24, 80))
    assert too_tall("line\n" * lines, tty[1]) is tall


def test_nothing_is_too_tall_where_no_rows_are_known(tty: tuple[int, int]) -> None:
    termios.tcsetwinsize(tty[1], (0, 0))
    assert not too_tall("line\n" * 1000, tty[1])
    assert not too_tall("line\n" * 1000, -1)


def _choice(name: str, mode: Mode | None = None) -> Choice:
    profile = PROFILES[name]
    return Choice(mode or profile.mode, profile, (), profile.layout, english_only=False)


@pytest.mark.parametrize(
    ("name", "in_less", "in_more"),
    [
        ("xterm", Mode.VISUAL, Mode.VISUAL),
        ("vte", Mode.WORDS, Mode.WORDS),
        ("konsole", Mode.WORDS, Mode.WORDS),
        ("mlterm", Mode.WORDS, Mode.WORDS),
        ("kitty", Mode.KITTY, None),
        ("putty", Mode.PUTTY, Mode.PUTTY),
        ("multiplexer", Mode.VISUAL, Mode.VISUAL),
        # Other pagers take CSI 8 l away; less is told to let it through.
        ("unknown", Mode.EXPLICIT, Mode.VISUAL),
        ("wezterm", Mode.EXPLICIT, Mode.VISUAL),
        ("mintty", Mode.EXPLICIT, Mode.WORDS),
    ],
)
def test_which_emission(bin_dir: Path, name: str, in_less: Mode, in_more: Mode | None) -> None:
    environ = _environ(bin_dir)

    def sent(*argv: str) -> Mode | None:
        choice = through(_choice(name), argv, environ)
        return choice and choice.mode

    assert (sent("less"), sent("pager", "-S"), sent("more")) == (in_less, in_less, in_more)
    assert sent(str(bin_dir / "small" / "less")) == in_more, "BusyBox's less keeps no escapes"


def test_a_mode_that_was_asked_for_stays_where_it_passes(bin_dir: Path) -> None:
    choice = _choice("vte", Mode.VISUAL)
    assert through(choice, ("less",), _environ(bin_dir)) == choice


def test_which_pager_takes_colour(bin_dir: Path) -> None:
    taking = {name: takes_colour((name,), _environ(bin_dir)) for name in (*PROGRAMS, "pager", "small/less")}
    taking["small/less"] = takes_colour((str(bin_dir / "small" / "less"),), _environ(bin_dir))
    assert taking == {
        "less": True,
        "more": False,
        "pg": False,
        "cat": True,
        "viewer": True,
        "busybox": False,
        "toybox": False,
        "pager": True,
        "small/less": False,
    }


def test_less_is_told_to_let_colours_through(bin_dir: Path) -> None:
    environ = _environ(bin_dir)
    assert command(("less", "-S"), environ, explicit=False) == ["less", "-S"]
    assert child_environ(environ, "utf-8") == environ | {
        "LESS": "RFX",
        "LV": "-c",
        "LESSANSIENDCHARS": "mhl",
        "LESSCHARSET": "utf-8",
    }
    assert "LESSCHARSET" not in child_environ(environ, "iso-8859-6")
    assert "LESSCHARSET" not in child_environ(environ, "no-such-encoding")


def test_what_the_reader_has_set_stays(bin_dir: Path) -> None:
    own = _environ(bin_dir, LESS="-M", LV="-a", LESSANSIENDCHARS="mK", LESSCHARSET="arabic")
    assert child_environ(own, "utf-8") == own | {"LESSANSIENDCHARS": "mKhl"}
    assert command(("less", "-r"), own, explicit=False) == ["less", "-R", "-r"], "the reader's own comes last and wins"
    assert command(("viewer", "-x"), own, explicit=True) == ["viewer", "-x"]


def test_less_repaints_where_a_row_scrolled_in_would_lose_its_mode(bin_dir: Path) -> None:
    assert command(("less", "-S"), _environ(bin_dir), explicit=True) == ["less", "-h0", "-S"]


@pytest.mark.parametrize(
    ("text", "options"),
    [("\x1b[8lA\x1b[8h", "-h0 -S"), ("\x1b[8;1H", "-S"), ("\x1b[8h", "-S"), ("[8l", "-S"), ("A", "-S")],
)
def test_less_is_told_so_only_where_the_text_switches_the_mode(
    bin_dir: Path, tmp_path: Path, text: str, options: str
) -> None:
    (bin_dir / "less").write_text(f"#!/bin/sh\necho \"$@\" > '{tmp_path}/options'\n")
    assert page(text, (str(bin_dir / "less"), "-S"), _environ(bin_dir))
    assert (tmp_path / "options").read_text() == f"{options}\n"


DRIVER = """
import os, signal, sys, termios
from interpol_un.terminal.pager import page
def end(*_):
    raise SystemExit(3)
signal.signal(signal.SIGTERM, end)
before = termios.tcgetattr(1)
line = "\\x1b[8l\\x1b[1m\\ufee1\\x1b[0m\\u200e row {}\\x1b[8h\\n"
text = "".join(line.format(number) for number in range(int(sys.argv[1])))
try:
    said = page(text, sys.argv[2:], os.environ)
finally:
    print("modes kept" if termios.tcgetattr(1) == before else "modes lost", flush=True)
assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
print("paged" if said else "not paged", flush=True)
"""


@pytest.fixture
def paging() -> Iterator[Any]:
    """Start a program that pages so many lines on a pseudo-terminal."""
    running = []

    def start(lines: int, *argv: str, **variables: str) -> Any:
        environ = {name: value for name, value in os.environ.items() if not name.startswith("LESS")}
        child = pexpect.spawn(
            sys.executable,
            ["-c", DRIVER, str(lines), *argv],
            env=environ | {"TERM": "xterm"} | variables,
            dimensions=(24, 80),
            timeout=20,
        )
        running.append(child)
        return child

    yield start
    for child in running:
        child.close(force=True)


def _ends(child: Any, said: str) -> None:
    child.expect_exact(["modes kept", "modes lost"])
    assert child.after == b"modes kept"
    child.expect_exact(["not paged", "paged"])
    assert child.after == said.encode()
    child.expect(pexpect.EOF)
    child.wait()
    assert (child.exitstatus, child.signalstatus) == (0, None)


SHOWN = b"\x1b[8l\x1b[1m\xef\xbb\xa1\x1b[0m\xe2\x80\x8e row 22\x1b[8h"
"""The last line of the first screen, with its escapes and its mark as they were sent."""


@needs_less
@pytest.mark.terminal
@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_less_shows_a_screen_and_is_quit_before_the_end(paging: Any, locale: str) -> None:
    child = paging(200_000, "less", LC_ALL=locale, PYTHONUTF8="1")
    child.expect_exact(SHOWN)
    child.expect_exact(":")
    child.send("q")
    _ends(child, "paged")


@needs_less
@pytest.mark.terminal
def test_the_readers_own_options_keep_colours(paging: Any) -> None:
    child = paging(60, "less", LESS="-M", LC_ALL="C.UTF-8")
    child.expect_exact(SHOWN)
    child.send("q")
    _ends(child, "paged")


@needs_less
@pytest.mark.terminal
def test_ctrl_c_is_left_to_the_pager(paging: Any) -> None:
    child = paging(60, "less")
    child.expect_exact(b"row 22")
    child.expect_exact(":")
    child.sendintr()
    found = 0
    while not found:  # the terminal throws away keys that wait when Ctrl-C comes
        child.send(" ")
        found = child.expect_exact([pexpect.TIMEOUT, pexpect.EOF, b"row 45"], timeout=1)
    assert found == 2
    child.send("k")
    child.expect_exact(b"row 44")  # with -h0 going back draws the whole screen anew
    child.send("q")
    _ends(child, "paged")


@pytest.mark.terminal
def test_ctrl_c_ends_a_pager_that_does_not_catch_it(paging: Any) -> None:
    child = paging(200_000, "sh", "-c", "head -n 1; exec sleep 60")
    child.expect_exact("row 0")
    child.sendintr()
    _ends(child, "paged")


@pytest.mark.terminal
def test_an_end_from_outside_ends_the_pager_too(paging: Any) -> None:
    child = paging(200_000, "sh", "-c", "head -n 1; exec sleep 60")
    child.expect_exact("row 0")
    child.kill(signal.SIGTERM)
    child.expect_exact("modes kept")
    child.expect(pexpect.EOF)
    child.wait()
    assert child.exitstatus == 3


@pytest.mark.terminal
@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("stty raw -echo </dev/tty; kill -9 $$", "paged"),
        ("exit 1", "paged"),
        ("head -n 1", "paged"),
        ("exec no-such-program", "not paged"),
    ],
)
def test_a_pager_that_dies_leaves_the_terminal_as_it_was(paging: Any, script: str, said: str) -> None:
    _ends(paging(200_000, "sh", "-c", script), said)


def test_a_pager_that_cannot_start_is_told(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.touch(mode=0o755)
    environ = _environ(tmp_path)
    before = signal.getsignal(signal.SIGINT)
    assert page("text\n", ("no-such-program",), environ) is False
    assert page("text\n", (str(tmp_path),), environ) is False
    assert page("text\n", (str(empty),), environ) is False
    assert signal.getsignal(signal.SIGINT) is before


def test_the_text_is_sent_in_the_encoding_of_stdout(tmp_path: Path) -> None:
    written = tmp_path / "written"
    environ = dict(os.environ)
    assert page("\u0627\u2500\n", ("sh", "-c", f"cat > '{written}'"), environ, "iso-8859-6")
    assert written.read_bytes() == b"\xc7?\n"


@pytest.mark.parametrize(("code", "shown"), [(0, True), (125, True), (126, False), (127, False), (128, True)])
def test_what_a_shell_says_of_a_program_that_did_not_start_is_told(code: int, shown: bool) -> None:
    assert page("text\n", ("sh", "-c", f"exit {code}"), dict(os.environ)) is shown


def test_who_ends_the_pager_waits_until_it_has_ended(tmp_path: Path) -> None:
    class EndError(Exception):
        pass

    def end(_number: int, _frame: object) -> None:
        raise EndError

    ended = tmp_path / "ended"
    script = f"""trap "sleep 0.2; echo > '{ended}'; exit" TERM; cat; kill -USR1 $PPID
    for _ in 1 2 3 4 5 6 7 8 9; do sleep 0.5; done"""
    before = signal.signal(signal.SIGUSR1, end)
    try:
        with pytest.raises(EndError):
            page("text\n", ("sh", "-c", script), dict(os.environ))
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert ended.exists()
