"""Words alone are read without the parser: they must mean what it would make of them."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from tests.conftest import Run
from typer.core import TyperArgument, TyperOption

from interpol_un.cli.command_table import COMMANDS

LINES = (
    *((command.name, "cyber", "crime") for command in COMMANDS if command.name not in ("export", "check")),
    *(
        (name, *words)
        for name in ("partners", "terms")
        for words in ((), ("--json",), ("ode", "--json"), ("",), (" ",))
    ),
    ("priorities", "ode"),
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
    ("check", "--json"),
    ("show", "\udcff"),
)
PARSED = ("--color", "auto")
"""Options that change nothing; the parser has to read them."""


@pytest.mark.parametrize("words", LINES, ids=lambda words: " ".join(words)[:40])
def test_words_alone_mean_what_the_parser_makes_of_them(words: tuple[str, ...], run: Run) -> None:
    assert run(*words) == run(*PARSED, *words)


def test_typer_itself_makes_its_arguments_and_options(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What they are made of is no promise of Typer's: 0.29 asks for more than 0.28 takes."""
    makers = set()
    for kind in (TyperArgument, TyperOption):

        def make(self: Any, *given: Any, made: Any = kind.__init__, **named: Any) -> None:
            makers.add(sys._getframe(1).f_globals["__name__"].partition(".")[0])
            made(self, *given, **named)

        monkeypatch.setattr(kind, "__init__", make)
    assert run(*PARSED, "search", "--limit", "1", "cyber").code == 0
    assert makers == {"typer"}


def test_variables_hold_for_words_alone(run: Run) -> None:
    assert "Office of Examples" in run("show", "ode", IUN_LANG="en").out
    assert run("show", "ode", IUN_FORMAT="json").out.startswith("{")
    assert run("show", "ode", IUN_LANG="xx").code == 2
