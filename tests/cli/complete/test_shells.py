"""bash, zsh and fish themselves, on a pseudo-terminal: the script loaded as `iun completion` says, and TAB struck."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from interpol_un.cli.command_table import COMMANDS

pytestmark = pytest.mark.terminal
SHELLS = ("bash", "zsh", "fish")
MENUS = ("zsh", "fish")
"""The shells whose menus show what a value is called."""
Start = Callable[[str], Any]


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("iun pri", "iun priorities"),
        ("iun partners --ar", "iun partners --area"),
        ("iun partners --area terr", "iun partners --area terrorism"),
        ("iun partners --area=terr", "iun partners --area=terrorism"),
        ("iun -l ar terms term-o", "iun -l ar terms term-ode"),
        ("iun instruments --sort sy", "iun instruments --sort symbol"),
        ("iun export data a-fi", "iun export data a-file.txt"),
    ],
)
def test_what_fits_alone_is_put_in(shell: str, typed: str, completed: str, start: Start) -> None:
    opened = start(shell)
    opened.press(f"{typed}\t")
    opened.wait(f"^ready> {re.escape(completed)}$")


@pytest.mark.parametrize("shell", SHELLS)
def test_commands_are_listed(shell: str, start: Start) -> None:
    opened = start(shell)
    opened.press("iun \t\t" if shell == "bash" else "iun \t")
    if shell == "bash":
        for command in COMMANDS:
            opened.wait(rf"(?<!\S){command.name}(?!\S)")
        return
    for command in COMMANDS:
        opened.wait(rf"^{command.name} .*{re.escape(command.help('en'))}\)?$")


@pytest.mark.parametrize("shell", MENUS)
def test_values_stand_beside_their_titles(shell: str, start: Start) -> None:
    opened = start(shell)
    opened.press("iun show \t")
    rows = {
        "ode": "Office of Examples",
        "panel": "Panel of <Examples> & Others",
        "office-vienna": "Vienna office",
        "gpg-1": "Counter the threat of examples",
        "16.4": "Reduce illicit arms flows by 2030.",
        "cybercrime": "الجريمة السيبرانية (الإلكترونية)",
    }
    opened.wait(r"^terrorism +.*Counter-terrorism")
    for name, title in rows.items():  # a shell draws its menu in pieces
        opened.wait(rf"(^| ){re.escape(name)} +(-- |\(){re.escape(title)}\)?$")


@pytest.mark.parametrize("shell", MENUS)
def test_an_arabic_title_leaves_the_menu_whole_and_the_value_is_what_is_put_in(shell: str, start: Start) -> None:
    opened = start(shell)
    opened.press("iun partners --area \t")
    for line in (
        r"^ready> iun partners --area$",
        r"^terrorism +(-- |\()Counter-terrorism\b",
        r"(^|  )cybercrime +(-- |\()الجريمة السيبرانية \(الإلكترونية\)\)?$",
    ):
        opened.wait(line)
    opened.press("\t\t")  # on to the first, and to the second
    opened.wait(r"^ready> iun partners --area cybercrime$")


@pytest.mark.parametrize("shell", SHELLS)
def test_a_code_that_begins_another_is_not_taken_for_it(shell: str, start: Start) -> None:
    opened = start(shell)
    opened.press("iun sdg 16.1\t\t" if shell == "bash" else "iun sdg 16.1\t")
    shown = opened.wait(r"^16\.1 +16\.10\b")
    assert re.search(r"^ready> iun sdg 16\.1$", shown, re.M)


@pytest.mark.parametrize("shell", SHELLS)
def test_a_catalogue_that_is_broken_says_nothing_while_one_types(shell: str, start: Start) -> None:
    opened = start(shell)
    opened.press("set -gx IUN_DATA /nowhere\n" if shell == "fish" else "export IUN_DATA=/nowhere\n")
    opened.press("iun show ter\t")
    opened.press("x")
    shown = opened.wait(r"^ready> iun show terx$")
    assert "Traceback" not in shown
    assert "nowhere does not exist" not in shown
