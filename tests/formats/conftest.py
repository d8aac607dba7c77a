"""Runs a command line in this process, over the small catalogue, and reads Markdown as GitHub's tables are read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from interpol_un.cli.run import main


class Ran(NamedTuple):
    """How a command line ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Runs `iun` with these words; stdout is no terminal."""
    for name in os.environ:
        if name.startswith(("IUN_", "LC_")) or name in ("LANG", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"):
            monkeypatch.delenv(name)

    def ran(*words: str, **environ: str) -> Ran:
        monkeypatch.setenv("IUN_DATA", str(small))
        for name, value in environ.items():
            monkeypatch.setenv(name, value)
        code = main(words)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return ran
