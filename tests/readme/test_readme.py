"""The claims of the README, run: its commands, its session, its jq lines, its Python; and those of the Arabic one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
ARABIC = (ROOT / "README.ar.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
SESSION = [text for kind, text in BLOCKS if kind == "console"]
SHELL = [line for kind, text in BLOCKS if kind == "sh" for line in text.splitlines()]
JQ = [line for line in SHELL if "| jq" in line]
NAMED = ("iun doctor", "iun export site DIR", "iun show", "iun search")
"""Commands that are only spoken of: they need a terminal, a directory or more words."""
ASKED = [line for line in dict.fromkeys(re.findall(r"`(iun [^`]+)`", TEXT + ARABIC)) if line not in NAMED]


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
    for text in (TEXT, ARABIC):
        links = re.findall(r"\]\(([^)#:]+)\)", text)
        assert links
        assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_arabic_page_asks_and_sets_up_as_the_english_one_does() -> None:
    rows = [
        [
            set(re.findall(r"`(iun [a-z]+)", line))
            for line in text.splitlines()
            if line.startswith("| ") and "`iun" in line
        ]
        for text in (TEXT, ARABIC)
    ]
    assert [row for row in rows[1] if row not in rows[0]] == []
    lines = [line for block in re.findall(r"^```sh\n(.*?)^```$", ARABIC, re.M | re.S) for line in block.splitlines()]
    assert [line for line in lines if line not in SHELL] == ["export IUN_LANG=ar"]
    said = set(re.findall(r"`(--[a-z]+)", ARABIC)) | set(re.findall(r"IUN_[A-Z]+", ARABIC))
    assert said <= set(re.findall(r"--[a-z]+|IUN_[A-Z]+", TEXT))
