"""Every example in the help, typed as it stands, over the catalogue that is bundled."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest

from interpol_un.catalogue import store
from interpol_un.catalogue.catalogue import compile_to
from interpol_un.cli.command_table import BY_NAME, COMMANDS

ON_A_TERMINAL = "iun doctor --choose"
"""An example that asks somebody."""


def examples(name: str) -> list[str]:
    """The command lines in the help of a command."""
    lines = [line.strip() for line in BY_NAME[name].about("en").splitlines()]
    return [line for line in lines if f"{line} ".startswith(f"iun {name} ") and line != ON_A_TERMINAL]


EXAMPLES = [line for command in COMMANDS for line in examples(command.name)]


@pytest.fixture(scope="module")
def bundle(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled catalogue as a wheel carries it, compiled."""
    data = tmp_path_factory.mktemp("bundle") / "data"
    shutil.copytree(project / "data", data)
    compile_to(str(data), str(data / store.COMPILED))
    return data


@pytest.mark.parametrize("line", EXAMPLES)
def test_it_answers(line: str, bundle: Path, tmp_path: Path, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "bundled", lambda: str(bundle))
    target = str(bundle if "--data DIR" in line else tmp_path / "new")
    words = shlex.split(line.partition(" > ")[0].replace("DIR", target))
    ran = run(*words[1:], IUN_DATA="")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.strip()


def test_every_command_has_an_example_but_that_which_writes_a_script() -> None:
    assert [command.name for command in COMMANDS if not examples(command.name)] == ["completion"]
