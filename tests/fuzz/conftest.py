"""Runs command lines in this process and says how they ended; a traceback of any kind fails the test."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest

from interpol_un.cli.run import main

OURS = ("IUN_", "LC_", "LANG", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR")


class Ended(NamedTuple):
    """How a command line ended."""

    code: int
    out: str
    err: str


Run = Callable[[Sequence[str]], Ended]


@pytest.fixture(scope="module")
def run(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """Runs `iun` with these words, over the small catalogue unless they say otherwise, in an empty directory."""
    before, here = dict(os.environ), Path.cwd()
    for name in [name for name in os.environ if name.startswith(OURS)]:
        del os.environ[name]
    os.environ["IUN_DATA"] = str(small)
    os.chdir(tmp_path_factory.mktemp("here"))

    def ran(words: Sequence[str]) -> Ended:
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8", newline=""), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = main(words)
        out.flush()
        return Ended(code, out.buffer.getvalue().decode(), err.getvalue())

    yield ran
    os.environ.clear()
    os.environ.update(before)
    os.chdir(here)
