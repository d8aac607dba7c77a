"""`iun doctor`: what it found as data, a page that fits the window, and the setting a reader chose by eye."""

from __future__ import annotations

import ast
import inspect
import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pexpect
import pytest
from tests.conftest import Run

from interpol_un.cli.commands.doctor import _reason
from interpol_un.terminal import Mode, choice, detect, query
from interpol_un.terminal.query import QUESTION
from interpol_un.words import help_texts

ESCAPES = re.compile(r"\x1b\[[\d;?>]*[a-zA-Z]|[\u200e\u2066-\u2069]")
KONSOLE = {"TERM": "xterm-256color", "KONSOLE_VERSION": "221203", "SHELL": "/bin/bash"}

Spawn = Callable[..., Any]


@pytest.fixture
def spawn() -> Iterator[Spawn]:
    """Starts `iun` with these words on a terminal of its own, so many columns wide."""
    children = []

    def start(*words: str, columns: int = 90, **environ: str) -> Any:
        child = pexpect.spawn(
            sys.executable,
            ["-m", "interpol_un", *words],
            env={"PATH": os.defpath, "LANG": "C.UTF-8", "HOME": "/"} | environ,
            dimensions=(50, columns),
            timeout=60,
            encoding="utf-8",
        )
        children.append(child)
        return child

    yield start
    for child in children:
        child.close(force=True)


def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(inspect.getsource(module))


def _shown(child: Any) -> list[str]:
    child.expect(pexpect.EOF)
    return ESCAPES.sub("", child.before).splitlines()


def test_the_findings_as_data(run: Run) -> None:
    ended = run("doctor", "--json", KONSOLE_VERSION="221203")
    told = json.loads(ended.out)
    assert (ended.code, told["schema"], told["terminal"], told["mode"]) == (0, "iun/doctor/v1", "file", "logical")
    assert [signal for signal in told["signals"] if signal["decided"]] == [
        {"name": "stdout", "said": "not a terminal", "decided": True}
    ]


@pytest.mark.parametrize(
    ("environ", "words", "reason"),
    [
        ({"KONSOLE_VERSION": "221203"}, (), "KONSOLE_VERSION (221203): Konsole"),
        ({"VTE_VERSION": "7006"}, ("--bidi", "kitty"), "--bidi asks for kitty"),
        ({"IUN_BIDI": "words"}, (), "IUN_BIDI asks for words"),
        ({}, (), "nothing decided: a terminal that nothing names"),
    ],
)
def test_the_reason_is_the_signal_that_decided(
    environ: dict[str, str], words: tuple[str, ...], reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    requested = Mode(words[1]) if words else None
    with monkeypatch.context() as patch:
        patch.setattr(os, "isatty", lambda descriptor: descriptor == 1)
        found = detect({"TERM": "xterm-256color"} | environ, 0, 1, requested)
    assert _reason(found, "en") == reason


def test_what_the_program_says_of_a_signal_has_words() -> None:
    """In `choice` every text of a signal, in `query` every reason not to ask."""
    told: list[ast.AST] = []
    for node in (*ast.walk(_tree(choice)), *ast.walk(_tree(query))):
        if isinstance(node, ast.Call) and "Signal" in ast.dump(node.func):
            told.append(node)
        elif isinstance(node, ast.FunctionDef) and node.name in ("_query", "refusal"):
            told += node.body[1:]
    texts = {
        part
        for node in told
        for inner in ast.walk(node)
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str)
        for part in inner.value.split(": ")
        if re.fullmatch(r"[\w]+(?: [\w,]+)+", part) and part not in ("tmux client", "console font")
    }
    assert len(texts) > 15
    known = {key.removeprefix("doctor.said.") for key in help_texts("en") if key.startswith("doctor.said.")}
    assert texts <= known
    written = inspect.getsource(choice) + inspect.getsource(query)
    assert [text for text in known if text not in written] == []


def test_in_arabic_all_but_the_evidence_and_what_a_terminal_says_is_arabic(run: Run) -> None:
    lines = ESCAPES.sub("", run("doctor", IUN_LANG="ar").out).splitlines()[:9]
    assert [line for line in lines if re.search("[a-z]{3,} [a-z]{2,}", line)] == [
        line for line in lines if "text for other programs is logical text" in line
    ]


def test_where_no_terminal_is_no_choice_is_offered(run: Run) -> None:
    assert "IUN_BIDI=" not in run("doctor").out
    ended = run("doctor", "--choose")
    assert (ended.code, "choose by number from: iun doctor" in ended.err) == (2, True)


@pytest.mark.terminal
@pytest.mark.parametrize("columns", [50, 90, 200])
def test_every_line_of_the_page_fits_its_window(spawn: Spawn, columns: int) -> None:
    lines = _shown(spawn("doctor", columns=columns, **KONSOLE))
    assert "terminal   Konsole" in lines
    assert "  * KONSOLE_VERSION: 221203" in lines
    settings = [line for line in lines if "export" in line]
    assert [line for line in lines if len(line) > columns and line not in settings] == []


@pytest.mark.terminal
@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ("2", '[ -n "$KONSOLE_VERSION" ] && export IUN_BIDI=words'),
        ("3", '[ -n "$KONSOLE_VERSION" ] && export IUN_BIDI=kitty'),
        ("", "export IUN_FORMAT=list"),
    ],
)
def test_what_a_reader_chooses_is_the_line_to_keep(spawn: Spawn, answer: str, kept: str) -> None:
    child = spawn("doctor", "--choose", **KONSOLE)
    child.expect("Which line is the first that reads correctly")
    child.sendline(answer)
    assert _shown(child)[-1] == kept


@pytest.mark.terminal
def test_an_answer_that_is_none_says_what_to_type(spawn: Spawn) -> None:
    child = spawn("doctor", "--choose", **KONSOLE)
    child.expect("Which line is the first that reads correctly")
    child.sendline("٧")
    assert "iun doctor --choose" in "\n".join(_shown(child))
    child.close()
    assert child.exitstatus == 2


@pytest.mark.terminal
def test_each_line_to_choose_from_is_sent_in_its_own_mode(spawn: Spawn) -> None:
    child = spawn("doctor", **KONSOLE)
    child.expect(pexpect.EOF)
    lines = child.before.splitlines()
    sent = {mode: lines[at - 1] for at, line in enumerate(lines) for mode in Mode if f"IUN_BIDI={mode}" in line}
    assert list(sent) == [Mode.EXPLICIT, Mode.WORDS, Mode.KITTY, Mode.PUTTY]
    assert sent[Mode.EXPLICIT].startswith("\x1b[8l")
    assert "\u200e" in sent[Mode.WORDS]
    assert "\x1b[1m" in sent[Mode.KITTY]
    assert "\u2800" in sent[Mode.PUTTY]


@pytest.mark.terminal
def test_inside_tmux_the_terminal_outside_is_not_called_unknown(spawn: Spawn) -> None:
    lines = _shown(spawn("doctor", columns=200, **KONSOLE | {"TERM": "screen.xterm-kitty"}, STY="1.pts-1.host"))
    assert "terminal   kitty" in lines
    assert any(line.startswith("inside     tmux or screen: ") for line in lines)


@pytest.mark.terminal
def test_the_program_inside_is_named_with_the_pager_and_the_mode(spawn: Spawn) -> None:
    lines = _shown(spawn("doctor", columns=200, **KONSOLE, NVIM="/run/nvim"))
    assert "terminal   Konsole" in lines
    assert any(line.startswith("inside     the terminal window of Vim or Neovim: Vim 9.0") for line in lines)
    assert any(line.startswith("mode       putty: ") for line in lines)
    kept = '[ -n "$NVIM$VIM_TERMINAL" ] && [ -n "$KONSOLE_VERSION" ] && export IUN_BIDI=putty'
    assert any(line.endswith(kept) for line in lines)
    told = json.loads("\n".join(_shown(spawn("doctor", "--json", **KONSOLE, NVIM="/run/nvim", IUN_PAGER=""))))
    assert (told["terminal"], told["inside"], told["mode"], told["pager"][:4]) == ("konsole", "vim", "putty", "none")
    assert "`visual` is right" in told["note"]


@pytest.mark.terminal
def test_a_terminal_that_nothing_names_is_asked(spawn: Spawn) -> None:
    child = spawn("doctor", TERM="xterm-256color")
    child.expect(re.escape(QUESTION.decode()))
    child.send("\x1bP>|kitty(0.26.5)\x1b\\\x1b[>1;4000;26c\x1b[?62;c")
    assert "  * query: XTVERSION kitty(0.26.5) DA2 1;4000;26" in _shown(child)


def test_what_the_environment_says_does_not_steer_the_terminal(spawn: Spawn) -> None:
    child = spawn("doctor", TERM="\x1b]0;x\x07\u202e\u009b2J", VTE_VERSION="9" * 5000)
    child.expect(pexpect.EOF)
    assert not re.search("\x1b\\]|\x07|\u202e|\x9b", child.before)
    assert "Traceback" not in child.before
    child.close()
    assert child.exitstatus == 0
