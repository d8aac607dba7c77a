"""What a shell is offered: commands, options and values; by the protocol, and by a real bash."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from interpol_un.catalogue.vocabulary import CLAIM_STATUSES, INSTRUMENT_KINDS, PARTNER_TYPES
from interpol_un.cli.command_table import COMMANDS, TOPICS
from interpol_un.cli.complete import answer, candidates
from interpol_un.cli.options import FORMATS, MODES
from interpol_un.cli.parser import group
from interpol_un.cli.shells import SCRIPTS
from interpol_un.languages import LANGUAGES

CASES = [
    ("", [command.name for command in COMMANDS]),
    ("pa", ["partners"]),
    ("nothing", []),
    ("nothing ", []),
    ("partners --ar", ["--area"]),
    ("partners --area ", ["terrorism", "cybercrime"]),
    ("partners --area t", ["terrorism"]),
    ("partners --area = t", ["terrorism"]),
    ("partners --area=t", ["--area=terrorism"]),
    ("partners --type ", list(PARTNER_TYPES)),
    ("instruments --kind ", list(INSTRUMENT_KINDS)),
    ("claims --status ", list(CLAIM_STATUSES)),
    ("--lang ", list(LANGUAGES)),
    ("--lang ar pri", ["priorities"]),
    ("--lang ar priorities terr", ["terrorism"]),
    ("show --bidi ", list(MODES)),
    ("show -f ", list(FORMATS)),
    ("show PAN", ["panel"]),
    ("partners panel ", []),
    ("sdg 16.1", ["16.1", "16.10"]),
    ("sdg --gpg ", ["1"]),
    ("sdg --width ", []),
    ("instruments --partner ", ["ode", "panel"]),
    ("timeline --partner ", ["ode", "panel", "office-vienna"]),
    ("instruments --from ", []),
    ("instruments --sort ", ["date", "id", "title", "kind", "symbol"]),
    ("partners --sort t", ["title", "type"]),
    ("sources --reliability s", ["secondary"]),
    ("terms term-", ["term-cyber", "term-ode"]),
    ("terms office ", []),
    ("search terr", []),
    ("completion ", list(SCRIPTS)),
    ("export ", ["data", "site"]),
    ("export data ", []),
]


@pytest.mark.parametrize(("typed", "expected"), CASES)
def test_what_can_stand_there(small: Path, typed: str, expected: list[str]) -> None:
    *before, begun = typed.split(" ")
    found = [candidate.value for candidate in candidates(before, begun, data=str(small))]
    assert found == expected


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_long_option_of_a_command_is_offered(command: str) -> None:
    offered = {candidate.value for candidate in candidates([command], "--")}
    known = {
        name for parameter in group().get_command(None, command).params for name in parameter.opts if name[:2] == "--"
    }
    assert offered == {*known, "--help"}


def test_every_command_stands_under_one_heading() -> None:
    assert sorted(name for _, names in TOPICS for name in names) == sorted(command.name for command in COMMANDS)


@pytest.mark.parametrize(
    ("shell", "expected"),
    [
        ("bash", "panel\n"),
        ("zsh", "panel:Panel of <Examples> & Others\n"),
        ("fish", "panel\tPanel of <Examples> & Others\n"),
        ("powershell", "panel:::Panel of <Examples> & Others\n"),
    ],
)
def test_each_shell_is_told_in_its_own_form(small: Path, shell: str, expected: str) -> None:
    environ = {"_IUN_COMPLETE": f"complete_{shell}", "COMP_WORDS": "iun\nshow\npanel", "COMP_CWORD": "2"}
    assert answer({**environ, "IUN_DATA": str(small)}) == expected


@pytest.mark.parametrize("shell", SCRIPTS)
def test_every_script_asks_in_the_way_that_is_answered(shell: str) -> None:
    script = SCRIPTS[shell]
    assert f"complete_{shell}" in script
    assert all(name in script for name in ("_IUN_COMPLETE", "COMP_WORDS", "COMP_CWORD"))
    assert "2>/dev/null" in script or "2>$null" in script  # nothing is written between what somebody types


def _run(words: list[str], **environ: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "importtime", "-m", "interpol_un", *words]
    return subprocess.run(command, env={**os.environ, **environ}, capture_output=True, text=True, check=False)


def test_nothing_that_draws_is_loaded(small: Path) -> None:
    done = _run([], _IUN_COMPLETE="complete_bash", COMP_WORDS="iun partners pa", COMP_CWORD="2", IUN_DATA=str(small))
    assert "panel" in done.stdout.split()
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "interpol_un" in loaded
    assert not loaded & {"typer", "rich", "bidi", "arabic_reshaper"}


def test_whatever_goes_wrong_a_shell_is_told_nothing(tmp_path: Path) -> None:
    wrong = {"COMP_WORDS": "iun show ct", "COMP_CWORD": "2", "IUN_DATA": str(tmp_path)}
    for environ in (wrong, {**wrong, "COMP_CWORD": "x"}):
        done = _run([], _IUN_COMPLETE="complete_bash", **environ)
        assert (done.returncode, done.stdout) == (0, "")
        assert "Traceback" not in done.stderr


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["iun", "pri"], ["priorities"]),
        (["iun", "partners", "--area", "terr"], ["terrorism"]),
        (["iun", "partners", "--area", "=", "terr"], ["terrorism"]),
        (["iun", "show", "--la"], ["--lang"]),
        (["iun", "partners", "pane"], ["panel"]),
        (["iun", "partners", "it's"], []),
    ],
)
def test_bash_completes(tmp_path: Path, small: Path, words: list[str], expected: list[str]) -> None:
    program = tmp_path / "iun"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m interpol_un "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    typed = " ".join("'" + word.replace("'", "'\\''") + "'" for word in words)
    script = f"""{SCRIPTS["bash"]}
COMP_WORDS=({typed}); COMP_CWORD={len(words) - 1}
_iun_completion "{program}"
printf '%s\\n' "${{COMPREPLY[@]}}"
complete -p iun"""
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        env={**os.environ, "IUN_DATA": str(small)},
        capture_output=True,
        text=True,
        check=True,
    )
    *found, registered = done.stdout.splitlines()
    assert [candidate for candidate in found if candidate] == expected
    assert "-F _iun_completion iun" in registered
