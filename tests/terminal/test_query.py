"""The query on real pseudo-terminals: answered, answered late, not at all, nonsense, keys waiting, interrupted."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from interpol_un.terminal import query
from interpol_un.terminal.query import Answers, _read, _ready, _restore, ask, parse, patience, refusal

pexpect = pytest.importorskip("pexpect", reason="needs pseudo-terminals")
termios = pytest.importorskip("termios", reason="needs pseudo-terminals")
pytestmark = pytest.mark.terminal

QUESTION = b"\x1b[>0q\x1b[>c\x1b[c"
"""XTVERSION, DA2, and DA1, which every terminal answers."""
VTE = b"\x1b[>65;7006;1c\x1b[?65;1;9c"
KITTY = b"\x1bP>|kitty(0.26.5)\x1b\\\x1b[>1;4000;26c\x1b[?62;c"


def test_what_is_asked() -> None:
    assert query.QUESTION == QUESTION


def _modes(fd: int) -> list[Any]:
    return termios.tcgetattr(fd)  # type: ignore[no-any-return]


@pytest.fixture
def answering(tty: tuple[int, int]) -> Iterator[Callable[..., threading.Thread]]:
    """Play the terminal in a thread: wait for the question, then send each piece, sleeping between them."""
    threads = []

    def play(*pieces: bytes, between: float = 0.0) -> threading.Thread:
        def run() -> None:
            asked = b""
            while not asked.endswith(QUESTION):
                asked += os.read(tty[0], 100)
            for piece in pieces:
                time.sleep(between)
                os.write(tty[0], piece)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        threads.append(thread)
        return thread

    yield play
    for thread in threads:
        thread.join(5)
        assert not thread.is_alive(), "nothing was asked"


@pytest.mark.parametrize(
    ("pieces", "version", "attributes"),
    [
        ([VTE], "", "65;7006;1"),
        ([KITTY], "kitty(0.26.5)", "1;4000;26"),
        ([KITTY[:9], KITTY[9:20], KITTY[20:]], "kitty(0.26.5)", "1;4000;26"),
        ([b"\x1bP>|foot(1)\x07\x1b[?6c"], "foot(1)", ""),
        ([b"\x1b[?6c"], "", ""),
        ([b"jk\x1b[A\xff\xfe" + VTE], "", "65;7006;1"),
        ([b"\x1b]11;rgb:0/0/0\x07\x1b[?1;2c"], "", ""),
    ],
)
def test_what_is_answered_is_understood(
    pieces: list[bytes],
    version: str,
    attributes: str,
    tty: tuple[int, int],
    answering: Callable[..., threading.Thread],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "getsid", lambda pid: os.getppid())
    before = _modes(tty[1])
    answering(*pieces, between=0.02)
    assert ask(tty[1], tty[1], 20.0) == Answers(b"".join(pieces), version, attributes, complete=True)
    assert _modes(tty[1]) == before


@pytest.mark.parametrize("partial", [[], [b"\x1b[>65;70"], [b"nonsense \x1b[c \x1b[?"]])
def test_what_is_not_answered_ends_the_waiting(
    partial: list[bytes],
    tty: tuple[int, int],
    answering: Callable[..., threading.Thread],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(query, "OUTSTANDING", 0.3)
    before = _modes(tty[1])
    answering(*partial)
    answers = ask(tty[1], tty[1], 0.2)
    assert answers is not None
    assert answers[:4] == (b"".join(partial), "", "", False)
    answers.settle()
    assert _modes(tty[1]) == before


@pytest.mark.parametrize("beside", [1, -1])
def test_a_late_answer_is_read_before_the_mode_is_restored(
    beside: int, tty: tuple[int, int], answering: Callable[..., threading.Thread], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "getsid", {0: os.getpid() + beside}.__getitem__)  # also where the tests lead their session
    before, signals = _modes(tty[1]), signal.pthread_sigmask(signal.SIG_BLOCK, [])
    late = answering(VTE, between=0.3)
    answers = ask(tty[1], tty[1], 0.05)
    assert answers is not None
    assert not _modes(tty[1])[3] & (termios.ECHO | termios.ICANON)
    held = signal.pthread_sigmask(signal.SIG_BLOCK, [])
    assert (signal.SIGTERM in held, signal.SIGINT in held) == (True, False)
    answers.settle()
    late.join()
    assert (_modes(tty[1]), signal.pthread_sigmask(signal.SIG_BLOCK, [])) == (before, signals)
    assert not _ready([tty[1]], [])
    os.write(tty[0], b"key\n")
    answers.settle()  # once more: reads nothing
    assert os.read(tty[1], 100) == b"key\n"


def test_where_nobody_reads_after_us_nothing_is_waited_for(
    tty: tuple[int, int], answering: Callable[..., threading.Thread], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "getsid", lambda pid: os.getpid())
    before = _modes(tty[1])
    answering()
    assert ask(tty[1], tty[1], 0.05) == Answers(b"", "", "", complete=False)
    assert _modes(tty[1]) == before


def test_keys_that_keep_coming_do_not_keep_it_waiting(tty: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query, "OUTSTANDING", 0.3)
    stop = threading.Event()

    def type_on() -> None:
        asked = b""
        while not asked.endswith(QUESTION):
            asked += os.read(tty[0], 100)
        while not stop.wait(0.005):
            os.write(tty[0], b"x")

    typist = threading.Thread(target=type_on, daemon=True)
    typist.start()
    answers = ask(tty[1], tty[1], 0.2)
    stop.set()
    typist.join(5)
    assert answers is not None
    answers.settle()
    assert not answers.complete
    assert set(answers.raw) == {ord("x")}


@pytest.mark.parametrize("typed", [b"whole line\n", b"begun line", b"\n"])
def test_where_keys_wait_nothing_is_asked_and_no_key_is_lost(typed: bytes, tty: tuple[int, int]) -> None:
    master, slave = tty
    before = _modes(slave)
    os.write(master, typed)
    assert ask(slave, slave, 5.0) is None
    assert _modes(slave) == before
    os.set_blocking(master, False)
    echoed = os.read(master, 100)
    assert b"\x1b" not in echoed
    os.write(master, b"\n")
    os.set_blocking(slave, False)
    assert os.read(slave, 100).rstrip(b"\n") == typed.rstrip(b"\n")


def test_lines_that_wait_stay_lines(tty: tuple[int, int]) -> None:
    os.write(tty[0], b"one\ntwo\n")
    assert ask(tty[1], tty[1], 5.0) is None
    assert os.read(tty[1], 100) == b"one\n"


def test_where_output_is_stopped_nothing_is_asked(tty: tuple[int, int]) -> None:
    before = _modes(tty[1])
    termios.tcflow(tty[1], termios.TCOOFF)
    try:
        assert ask(tty[1], tty[1], 5.0) is None
    finally:
        termios.tcflow(tty[1], termios.TCOON)
    assert _modes(tty[1]) == before


def test_a_terminal_that_is_gone_answers_nothing() -> None:
    import pty

    master, slave = pty.openpty()
    os.close(master)
    try:
        assert ask(slave, slave, 0.2) in (None, Answers(b"", "", "", complete=False))
    finally:
        os.close(slave)


def test_a_terminal_that_hangs_up_ends_the_waiting(
    tty: tuple[int, int], answering: Callable[..., threading.Thread], monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(b"x")
    read = os.read
    empty = iter([b""])
    monkeypatch.setattr(os, "read", lambda fd, size: next(empty) if fd == tty[1] else read(fd, size))
    monkeypatch.setattr(os, "getsid", lambda pid: os.getpid())
    assert ask(tty[1], tty[1], 20.0) == Answers(b"", "", "", complete=False)


def test_what_is_no_terminal_is_not_asked(tmp_path: Any) -> None:
    with (tmp_path / "file").open("w+b") as file:
        assert ask(file.fileno(), file.fileno(), 5.0) is None
        assert file.tell() == 0


def test_signals_are_held_back_only_while_asking(
    tty: tuple[int, int], answering: Callable[..., threading.Thread]
) -> None:
    answering(VTE)
    before = signal.pthread_sigmask(signal.SIG_SETMASK, [])
    ask(tty[1], tty[1], 20.0)
    assert signal.pthread_sigmask(signal.SIG_SETMASK, before) == set()


def test_echo_and_lines_are_off_while_waiting(tty: tuple[int, int]) -> None:
    seen = []

    def run() -> None:
        asked = b""
        while not asked.endswith(QUESTION):
            asked += os.read(tty[0], 100)
        seen.append(_modes(tty[1])[3])
        os.write(tty[0], VTE)

    thread = threading.Thread(target=run)
    thread.start()
    ask(tty[1], tty[1], 20.0)
    thread.join(5)
    assert not seen[0] & (termios.ECHO | termios.ICANON)
    assert seen[0] & termios.ISIG


@pytest.mark.parametrize(
    ("raw", "version", "attributes", "complete"),
    [
        (b"", "", "", False),
        (b"\x1b[?c", "", "", True),
        (b"\x1b[?62;1;9c", "", "", True),
        (b"[?62c", "", "", False),
        (b"\x1b?62c", "", "", False),
        (b"\x1b[62c", "", "", False),
        (b"\x1b[?62;x;9c", "", "", False),
        (b"\x1b[?62;9", "", "", False),
        (b"\x1b[>65;7006;1c", "", "65;7006;1", False),
        (b"keys\x1b[>c", "", "", False),
        (b"[>65;7006;1c", "", "", False),
        (b"\x1b>65;7006;1c", "", "", False),
        (b"\x1b[65;7006;1c", "", "", False),
        (b"\x1b[>65;7006;1", "", "", False),
        (b"\x1b[>65;x;1c", "", "", False),
        (b"keys\x1bP>|a (1)\x1b\\", "a (1)", "", False),
        (b"\x1bP>|a (1)\x07b\x1b\\", "a (1)", "", False),
        (b"\x1bP>|\x1b\\", "", "", False),
        (b"\x1bP>|a (1)", "", "", False),
        (b"\x1bP>|a (1)\x1b", "", "", False),
        (b"\x1bP>|a (1)\\", "", "", False),
        (b"\x1bP>|a\x1b[m\x07", "", "", False),
        (b"P>|a (1)\x07", "", "", False),
        (b"\x1b>|a (1)\x07", "", "", False),
        (b"\x1bP|a (1)\x07", "", "", False),
        (b"\x1bP>a (1)\x07", "", "", False),
    ],
)
def test_what_bytes_answer(raw: bytes, version: str, attributes: str, complete: bool) -> None:
    assert parse(raw) == Answers(raw, version, attributes, complete)


def test_a_version_that_is_no_utf8_is_still_read() -> None:
    assert parse(b"\x1bP>|\xff(1)\x1b\\").version == "\ufffd(1)"


@pytest.mark.parametrize("variable", ["SSH_CONNECTION", "SSH_TTY"])
def test_a_far_terminal_has_more_time(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # Where the tests themselves run far away, every terminal is far.
    monkeypatch.setattr("interpol_un.terminal.query._far", lambda: False)
    assert patience({variable: "x"}) == 1.0
    assert patience({}) == patience({variable: ""}) == 0.3


@pytest.mark.parametrize(
    ("chain", "leader", "seconds"),
    [
        ({7: ("bash", 3), 3: ("sshd-session", 1)}, 7, 1.0),
        ({7: ("a (b) sh", 5), 5: ("sudo", 3), 3: ("mosh-server", 1)}, 7, 1.0),
        ({7: ("b\xffsh", 2), 2: ("dropbear", 1)}, 7, 1.0),
        *[({7: ("bash", 3), 3: (name, 1)}, 7, 0.3) for name in ("ssh-agent", "mosh-serve", "dropbea", "in.telnet")],
        ({7: ("bash", 0)}, 7, 1.0),  # docker exec
        ({}, 1, 1.0),  # docker run, /proc hidden
        ({1: ("bash", 0)}, 1, 1.0),  # docker run
        ({7: ("bash", 3), 3: ("xterm", 1)}, 7, 0.3),
        ({7: ("bash", 3), 3: ("xterm", 0)}, 7, 0.3),
        ({7: ("bash", 9), 9: ("xterm", 0)}, 7, 0.3),
        ({7: ("bash", 1)}, 7, 0.3),
        ({2: ("bash", 1)}, 2, 0.3),
        ({}, 7, 0.3),  # no /proc
    ],
)
def test_a_far_terminal_is_told_by_whose_it_is(
    chain: dict[int, tuple[str, int]], leader: int, seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {f"/proc/{pid}/stat": f"{pid} ({name}) S {up} 1 1 34816" for pid, (name, up) in chain.items()}

    def opened(path: str, *, encoding: str, errors: str = "strict") -> io.TextIOWrapper:
        if path not in files:
            raise FileNotFoundError(path)
        return io.TextIOWrapper(io.BytesIO(files[path].encode("latin-1")), encoding, errors)

    monkeypatch.setattr(os, "getsid", {0: leader}.__getitem__)
    monkeypatch.setattr("builtins.open", opened)
    assert patience({}) == seconds


# Whether it may be asked at all.


def test_in_the_foreground_it_may_be_asked(tty: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "tcgetpgrp", lambda fd: os.getpgrp())
    assert refusal({}, tty[1], tty[1]) == ""
    assert refusal({"CI": "true"}, tty[1], tty[1]) == "CI is set"
    assert refusal({"TERM_PROGRAM": "Apple_Terminal"}, tty[1], tty[1]).startswith("Apple Terminal")


def test_in_the_background_it_may_not(tty: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal({}, tty[1], tty[1]) == "not in the foreground"
    for beside in (1, -1):
        monkeypatch.setattr(os, "tcgetpgrp", lambda fd, beside=beside: os.getpgrp() + beside)
        assert refusal({}, tty[1], tty[1]) == "not in the foreground"


def test_stdin_must_be_the_same_terminal(tty: tuple[int, int]) -> None:
    import pty

    with open(os.devnull) as null:
        assert refusal({}, null.fileno(), tty[1]) == "stdin is not a terminal"
    master, slave = pty.openpty()
    try:
        assert refusal({}, slave, tty[1]) == "stdin and stdout are different terminals"
        assert refusal({}, tty[1], slave) == "stdin and stdout are different terminals"
    finally:
        os.close(master)
        os.close(slave)


def test_without_termios_it_may_not(tty: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "termios", None)
    assert refusal({}, tty[1], tty[1]) == "this system has no termios"


# The whole way, in a process of its own with a terminal of its own.

CHILD = """
import json, os, sys, termios
from interpol_un.terminal import detect
before = termios.tcgetattr(0)
try:
    choice = detect(os.environ, 0, 1)
    told = [choice.mode, choice.profile.name, choice.signals[-1].said]
except KeyboardInterrupt:
    told = ["interrupted"]
print("TOLD " + json.dumps([told, termios.tcgetattr(0)[:6] == before[:6]]) + " END", flush=True)
termios.tcsetattr(0, termios.TCSANOW, before[:3] + [before[3] & ~termios.ICANON] + before[4:])
import select
if select.select([0], [], [], 0)[0]:
    print("KEYS " + json.dumps(os.read(0, 100).decode()) + " END", flush=True)
termios.tcsetattr(0, termios.TCSANOW, before)
"""
ENVIRON = {"TERM": "xterm-256color", "PATH": os.defpath, "LANG": "C.UTF-8"}
ENVIRON |= {name: os.environ[name] for name in ["PYTHONPATH"] if name in os.environ}  # the package that is tested here


@pytest.fixture
def spawn() -> Iterator[Callable[..., Any]]:
    children = []

    def start(command: str = 'exec "$0" -c "$1"', **environ: str) -> Any:
        child = pexpect.spawn(
            "/bin/sh", ["-c", command, sys.executable, CHILD], env=ENVIRON | environ, timeout=30, encoding=None
        )
        children.append(child)
        return child

    yield start
    for child in children:
        child.close(force=True)


def _told(child: Any, word: bytes = b"TOLD") -> Any:
    child.expect(rb"%s (.*?) END" % word)
    return json.loads(child.match[1])


def test_a_process_asks_its_terminal(spawn: Callable[..., Any]) -> None:
    child = spawn()
    child.expect(re.escape(QUESTION))
    child.send(KITTY)
    assert _told(child) == [["kitty", "kitty", "XTVERSION kitty(0.26.5) DA2 1;4000;26"], True]


def test_a_process_whose_terminal_is_silent_takes_the_default(spawn: Callable[..., Any]) -> None:
    assert _told(spawn()) == [["explicit", "unknown", "no answer in time"], True]


def test_an_answer_takes_longer_over_ssh(spawn: Callable[..., Any]) -> None:
    child = spawn(SSH_CONNECTION="a b c d")
    child.expect(re.escape(QUESTION))
    time.sleep(0.4)
    child.send(VTE)
    assert _told(child) == [["explicit", "vte", "DA2 65;7006;1"], True]


SHELL = """PS1='READY> '; PS2=; stty -echo; iun() { "$PYTHON" -m interpol_un "$@"; }"""


@pytest.fixture
def prompt(spawn: Callable[..., Any]) -> Any:
    """A shell at its prompt."""
    child = spawn("exec bash --norc --noprofile -i", PYTHON=sys.executable, IUN_PAGER="")
    child.sendline(SHELL)
    child.expect("READY> ")
    return child


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
@pytest.mark.parametrize("seconds", [0.05, 0.4, 1.0, 1.5])
def test_no_answer_reaches_the_prompt(seconds: float, prompt: Any) -> None:
    prompt.sendline("iun priorities")
    prompt.expect(re.escape(QUESTION))
    time.sleep(seconds)
    prompt.send(KITTY)
    prompt.expect("READY> ")
    assert b"terrorism" in prompt.before
    assert b"[?62" not in prompt.before
    prompt.sendline("echo $((6 * 7))")
    prompt.expect("READY> ")
    assert re.sub(rb"\x1b\[\?2004.", b"", prompt.before).split() == [b"42"]


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
@pytest.mark.parametrize(
    ("words", "code"),
    [("", 0), ("--help", 0), ("--help --lang ar", 0), ("show nothing-like-it --lang ar", 1), ("doctor", 0)],
)
def test_what_the_program_says_of_itself_asks_once_and_leaves_nothing_behind(
    words: str, code: int, prompt: Any
) -> None:
    prompt.sendline(f"iun {words}; echo ENDED $?")
    prompt.expect(re.escape(QUESTION))
    time.sleep(0.6)
    prompt.send(KITTY)
    prompt.expect(f"ENDED {code}")
    assert QUESTION not in prompt.before
    prompt.expect("READY> ")
    assert b"[?62" not in prompt.before


SYSCTL = Path("/proc/sys/dev/tty/legacy_tiocsti")
KEPT = not SYSCTL.exists() or "1" in SYSCTL.read_text()


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
@pytest.mark.skipif(not KEPT, reason="this system takes no keys back")
@pytest.mark.parametrize("before", [b"echo $((6 ", b"", b"echo $((6 * 7))\n"])
def test_keys_struck_meanwhile_are_kept(before: bytes, prompt: Any) -> None:
    prompt.sendline("iun priorities")
    prompt.expect(re.escape(QUESTION))
    prompt.send(before + KITTY + b"echo $((6 * 7))\n"[len(before) :])
    prompt.expect("42")


@pytest.mark.parametrize(
    ("raw", "keys"),
    [
        (VTE, b""),
        (KITTY, b""),
        (b"jk\x1b[A" + VTE, b"jk\x1b[A"),
        (KITTY + b"jk", b"jk"),
        (VTE + b"z", b"z"),
        (b"\x1bP>|foot(1)\x07q\x07", b"q\x07"),
        (b"\x1bP>|foot(1)\x07q", b"q"),
        (b"q\x1b[?62;1", b"q"),
        (b"q\x1b[>65;70", b"q"),
        (b"q\x1b[?", b"q"),
        (b"q\x1bP>|kit", b"q"),
        (b"\x1b[?25h", b"\x1b[?25h"),
        (b"\x1b[c", b"\x1b[c"),
        (b"\x1b[62c", b"\x1b[62c"),
        (b"\x1bP>|a\x1b[m", b"\x1bP>|a\x1b[m"),
        (b"\x1bP>a\x1b\\", b"\x1bP>a\x1b\\"),
    ],
)
def test_keys_are_what_answers_nothing(
    raw: bytes, keys: bytes, tty: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    put: list[bytes] = []
    monkeypatch.setattr(fcntl, "ioctl", lambda fd, request, key: put.append(key))
    monkeypatch.setattr(os, "read", lambda fd, size: b"later\0")
    _restore(tty[1], _modes(tty[1]), raw)
    assert b"".join(put) == (b"\0" + keys + b"later" if keys else b"")


def test_where_no_key_can_be_put_back_none_is_taken(tty: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    def refused(fd: int, request: int, key: bytes) -> None:
        assert key == b"\0"
        raise OSError

    monkeypatch.setattr(fcntl, "ioctl", refused)
    monkeypatch.setattr(os, "read", lambda fd, size: pytest.fail("read"))
    _restore(tty[1], _modes(tty[1]), b"jk" + VTE)


def test_keys_typed_ahead_reach_who_reads_next(spawn: Callable[..., Any]) -> None:
    child = spawn('read -r go; exec "$0" -c "$1"')
    child.send(b"go\nlater")
    told = _told(child)
    assert QUESTION not in child.before
    assert told == [["explicit", "unknown", "not asked: keys are waiting or output is stopped"], True]
    assert _told(child, b"KEYS") == "later"


def test_under_ci_nothing_is_asked(spawn: Callable[..., Any]) -> None:
    child = spawn(CI="1")
    assert _told(child) == [["explicit", "unknown", "not asked: CI is set"], True]
    assert QUESTION not in child.before


def test_in_the_background_nothing_is_asked(spawn: Callable[..., Any]) -> None:
    child = spawn('set -m; "$0" -c "$1" & wait')
    told = _told(child)
    assert told[0] == ["explicit", "unknown", "not asked: not in the foreground"]


def test_an_interrupt_waits_until_the_terminal_is_as_it_was(spawn: Callable[..., Any]) -> None:
    child = spawn(SSH_TTY="/dev/pts/9")
    child.expect(re.escape(QUESTION))
    child.send(b"\x03")
    assert _told(child) == [["interrupted"], True]


def test_a_process_that_is_ended_leaves_the_terminal_as_it_was(spawn: Callable[..., Any]) -> None:
    child = spawn('trap : TERM; "$0" -c "$1"; echo ENDED $?; read -r keep', SSH_TTY="/dev/pts/9")
    before = _modes(child.child_fd)
    child.expect(re.escape(QUESTION))
    assert _modes(child.child_fd) != before
    os.killpg(os.tcgetpgrp(child.child_fd), signal.SIGTERM)
    child.expect(f"ENDED {128 + signal.SIGTERM}".encode())
    assert _modes(child.child_fd) == before


@pytest.mark.parametrize("answer", [VTE, KITTY, b"\x1b[?1;2c"])
def test_no_more_is_waited_for_after_the_last_answer(answer: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    import select

    waited = []
    real = select.select

    def counted(*given: Any) -> Any:
        waited.append(given)
        return real(*given)

    monkeypatch.setattr(select, "select", counted)
    read, write = os.pipe()
    try:
        os.write(write, answer)
        assert _read(read, time.monotonic() + 0.2) == answer
        assert len(waited) == len(answer)
    finally:
        os.close(read)
        os.close(write)


def test_when_the_time_is_up_nothing_more_is_read(tty: tuple[int, int]) -> None:
    assert _read(tty[1], time.monotonic() - 0.1) == b""


def test_looking_whether_keys_wait_does_not_wait(tty: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    import select

    times = []
    real = select.select

    def timed(reading: Any, writing: Any, broken: Any, seconds: float) -> Any:
        times.append(seconds)
        return real(reading, writing, broken, 0)

    monkeypatch.setattr(select, "select", timed)
    assert (_ready([tty[1]], []), _ready([], [tty[1]]), times) == (False, True, [0, 0])
