"""Words alone are read without the parser: they must mean what it would make of them."""

from __future__ import annotations

import pytest

from interpol_un.cli.command_table import COMMANDS, Command
from interpol_un.cli.parser import Group

from .conftest import Run

LINES = (
    *(
        (each.name, *words)
        for each in COMMANDS
        if each.name not in ("export", "check")
        for words in ((), ("--json",), ("ode",), ("ode", "--json"), ("cyber", "crime"), ("",), (" ",), ("gpg-1",))
    ),
    ("sdg", "16.4"),
    ("gpg", "1"),
    ("gpg", "99"),
    ("completion", "bash"),
    ("schema", "partners"),
    ("search", "مكافحة", "الإرهاب"),
    ("search", *["word"] * 501),
    ("terms", "term-ode"),
    ("export", "data"),
    ("export", "pictures", "DIR"),
    ("check",),
    ("check", "--json"),
    ("show", "\udcff"),
)
PARSED = ("--color", "auto")
"""Options that change nothing; the parser has to read them."""


@pytest.mark.parametrize("words", LINES, ids=lambda words: " ".join(words)[:40])
def test_words_alone_mean_what_the_parser_makes_of_them(words: tuple[str, ...], run: Run) -> None:
    assert run(*words) == run(*PARSED, *words)


def test_variables_hold_for_words_alone(run: Run) -> None:
    assert "Office of Examples" in run("show", "ode", IUN_LANG="en").out
    assert run("show", "ode", IUN_FORMAT="json").out.startswith("{")
    assert run("show", "ode", IUN_LANG="xx").code == 2


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_takes_as_many_words_as_the_parser_lets_it(command: Command) -> None:
    parser = Group().get_command(None, command.name)
    arguments = [each.nargs for each in parser.params if each.param_type_name == "argument"]
    assert command.words == (-1 if -1 in arguments else sum(arguments))
    assert command.least == len([each for each in parser.params if each.required])
    places = list(command.load().__annotations__)[1 : len(arguments) + 1]
    assert places == [each.name for each in parser.params if each.param_type_name == "argument"]
