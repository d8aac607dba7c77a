"""Runs a command line in this process, over the small catalogue, with an environment that says nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from interpol_un.cli.run import main


class Ran(NamedTuple):
    """How a command line ended."""

    code: int
    out: str
    err: str

    @property
    def items(self) -> list[dict[str, Any]]:
        """The items of a JSON answer."""
        found: list[dict[str, Any]] = json.loads(self.out)["items"]
        return found


Run = Callable[..., Ran]


@pytest.fixture
def run(small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `iun` with these words; stdout is no terminal."""
    others = ("LANG", "LANGUAGE", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE")
    for name in os.environ:
        if name.startswith(("IUN_", "LC_")) or name in others:
            monkeypatch.delenv(name)

    def ran(*words: str, **environ: str) -> Ran:
        monkeypatch.setenv("IUN_DATA", str(small))
        for name, value in environ.items():
            monkeypatch.setenv(name, value)
        code = main(words)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return ran
