"""Runs a command line in this process, over the small catalogue or the real one, and finds what was drawn."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from interpol_un.catalogue import Catalogue, open_catalogue
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


@pytest.fixture(params=["small", "real"], scope="session")
def directory(request: pytest.FixtureRequest, small: Path, project: Path) -> Path:
    """The small catalogue, then the real one: what holds of pictures holds of both."""
    return small if request.param == "small" else project / "data"


@pytest.fixture(scope="session")
def catalogue(directory: Path) -> Catalogue:
    """That catalogue, open."""
    return open_catalogue(directory)


@pytest.fixture
def run(small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `iun` with these words, over the small catalogue unless they say otherwise; stdout is no terminal."""
    for name in os.environ:
        if name.startswith(("IUN_", "LC_")) or name in ("LANG", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("IUN_DATA", str(small))

    def ran(*words: str) -> Ran:
        code = main(words)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return ran
