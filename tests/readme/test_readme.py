"""The README's claims, run: its commands, its session, its jq lines, its Python."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
SESSION = [text for kind, text in BLOCKS if kind == "console"]
SHELL = [line for kind, text in BLOCKS if kind == "sh" for line in text.splitlines()]
JQ = [line for line in SHELL if "| jq" in line]
NAMED = ("iun doctor", "iun export site DIR", "iun show", "iun search")
"""Commands that are only spoken of: they need a terminal, a directory or more words."""
ASKED = [line for line in re.findall(r"`(iun [^`]+)`", TEXT) if line not in NAMED]


def shell(line: str) -> subprocess.CompletedProcess[str]:
    """Runs a line of shell with this environment's `iun`, and no settings of the reader's."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("IUN_")}
    environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), environ["PATH"]])
    bash = ["bash", "-o", "pipefail", "-c", line]
    return subprocess.run(bash, env=environ, capture_output=True, text=True, encoding="utf-8", check=False)


def test_two_set_up_commands_stand_alone() -> None:
    setting_up = [line for line in SHELL if "venv" in line]
    assert len(setting_up) == 2
    assert setting_up[0].endswith(".venv/bin/iun priorities")
    assert setting_up[1].endswith(".venv/bin/python -m pytest -q")


def test_session_prints_what_it_shows() -> None:
    (session,) = SESSION
    command, _, shown = session.partition("\n")
    assert shell(command.removeprefix("$ ")).stdout == shown


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
@pytest.mark.parametrize("line", JQ)
def test_jq_lines(line: str) -> None:
    ran = shell(line)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert len(ran.stdout.splitlines()) > 3
    assert "null" not in ran.stdout


def test_there_are_three_jq_lines() -> None:
    assert len(JQ) == 3


@pytest.mark.parametrize("line", ASKED)
def test_every_command_it_names_answers(line: str) -> None:
    ran = shell(line)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout


def test_python_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = [text for kind, text in BLOCKS if kind == "python"]
    exec(compile(code, "README.md", "exec"), {})
    assert "unodc" in capsys.readouterr().out


def test_links_lead_somewhere() -> None:
    root = Path(__file__).resolve().parents[2]
    links = re.findall(r"\]\(([^)#:]+)\)", TEXT)
    assert links
    assert [link for link in links if not (root / link).exists()] == []
