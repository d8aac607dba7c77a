"""A real shell on a pseudo-terminal, its screen read as a person sees it."""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pyte
import pytest

from interpol_un.cli.shells import SCRIPTS

PROMPT = "ready> "
PATIENCE = 60.0
"""Seconds after which what was awaited will not come; a test that waits longer fails."""
_REPLIES = {"\x1b[6n": "\x1b[1;1R", "\x1b[c": "\x1b[?62;c", "\x1b[0c": "\x1b[?62;c"}
"""What a terminal answers to the questions that shells ask at start."""


class Shell:
    """A shell that completes `iun`. place: an empty directory for its files; data: the catalogue."""

    def __init__(self, name: str, place: Path, data: Path, columns: int = 100) -> None:
        program = place / "bin" / "iun"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m interpol_un "$@"\n', encoding="utf-8")
        program.chmod(0o755)
        work = place / "work"
        work.mkdir()
        (work / "a-file.txt").touch()
        environ = {
            "HOME": str(place),
            "ZDOTDIR": str(place),
            "XDG_CONFIG_HOME": str(place / "config"),
            "XDG_DATA_HOME": str(place / "share"),
            "PATH": os.pathsep.join([str(program.parent), os.environ["PATH"]]),
            "TERM": "xterm",
            "LC_ALL": "C.UTF-8",
            "IUN_DATA": str(data),
        }
        self._screen = pyte.Screen(columns, 50)
        self._stream = pyte.Stream(self._screen)
        self._child = pexpect.spawn(
            name, _set_up(name, place), env=environ, cwd=str(work), dimensions=(50, columns), encoding="utf-8"
        )
        self.wait(f"^{PROMPT.rstrip()}$")

    def press(self, keys: str) -> None:
        """Strikes keys."""
        self._child.send(keys)

    def wait(self, pattern: str) -> str:
        """Reads until a pattern stands on the screen, and the screen. Raises AssertionError if it does not come."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if re.search(pattern, self.screen(), re.MULTILINE):
                return self.screen()
            try:
                text = self._child.read_nonblocking(65536, 0.1)
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                break
            self._stream.feed(text)
            for question, reply in _REPLIES.items():
                if question in text:
                    self._child.send(reply)
        raise AssertionError(f"{pattern!r} does not stand on the screen:\n{self.screen()}")

    def screen(self) -> str:
        """The lines of the screen that hold something, without blanks at their ends."""
        return "\n".join(line.rstrip() for line in self._screen.display if line.strip())

    def close(self) -> None:
        """Ends the shell."""
        self._child.close(force=True)


def _set_up(name: str, place: Path) -> list[str]:
    """Writes a shell's files so that it completes `iun`; the arguments with which it reads them and no others."""
    if name == "bash":
        (place / "rc").write_text(f"{SCRIPTS['bash']}PS1='{PROMPT}'\nbind 'set bell-style none'\n", encoding="utf-8")
        return ["--noprofile", "--rcfile", str(place / "rc"), "-i"]
    if name == "zsh":
        (place / "functions").mkdir()
        (place / "functions" / "_iun").write_text(SCRIPTS["zsh"], encoding="utf-8")
        (place / ".zshrc").write_text(
            f"fpath=({place}/functions $fpath)\nautoload -Uz compinit\ncompinit -u\nPS1='{PROMPT}'\nunsetopt beep\n",
            encoding="utf-8",
        )
        return ["-d", "-i"]
    completions = place / "config" / "fish" / "completions"
    completions.mkdir(parents=True)
    (completions / "iun.fish").write_text(SCRIPTS["fish"], encoding="utf-8")
    (completions.parent / "config.fish").write_text(
        f"set -g fish_greeting\nset -g fish_autosuggestion_enabled 0\nfunction fish_prompt; echo -n '{PROMPT}'; end\n",
        encoding="utf-8",
    )
    return ["-i"]


@pytest.fixture
def start(small: Path, tmp_path: Path) -> Iterator[Callable[[str], Shell]]:
    """Starts a shell of that name; skips where there is none."""
    started: list[Shell] = []

    def begin(name: str) -> Shell:
        if shutil.which(name) is None:
            pytest.skip(f"{name} is not installed")
        started.append(Shell(name, tmp_path, small))
        return started[-1]

    yield begin
    for process in started:
        process.close()
