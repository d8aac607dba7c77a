"""A command line that cannot be read: exit code 2, what is wrong in a line, and in the next what to type."""

from __future__ import annotations

import json
import shlex
from typing import Any

import pytest

from interpol_un.cli.command_table import BY_NAME, COMMANDS

CASES = [
    (("partnrs",), "there is no command 'partnrs'", "did you mean iun partners?"),
    (("help", "partnrs"), "there is no command 'partnrs'", "did you mean iun partners?"),
    (("ode",), "there is no command 'ode'", "type: iun show ode"),
    (("BDE",), "there is no command 'BDE'", "type: iun show ode"),
    (("zzzz",), "there is no command 'zzzz'", "all commands: iun --help"),
    (("-x",), "there is no option -x", "type: iun --help"),
    (("--area", "terrorism", "partners"), "there is no option --area", "after the command: iun partners --area"),
    (("--langs", "ar", "partners"), "there is no option --langs", "did you mean --lang?"),
    (("partners", "--areas", "x"), "partners: there is no option --areas", "did you mean --area?"),
    (("partners", "--partner", "x"), "partners: there is no option --partner", "its options: --area, --type, --sort"),
    (("partners", "--csv"), "partners: there is no option --csv", "did you mean --format csv?"),
    (("--ar", "partners"), "there is no option --ar", "did you mean --lang ar?"),
    (("cite", "-x"), "cite: there is no option -x", "its options: --style; more: iun cite --help"),
    (("schema", "-x"), "schema: there is no option -x", "type: iun schema --help"),
    (("partners", "--area"), "--area needs a value", "--area AREA: one of terrorism, organized-crime"),
    (("show", "ode", "-f"), "-f needs a value", "-f FORMAT: one of table, list, json"),
    (("timeline", "--from"), "--from needs a value", "--from DATE: Not before: a year"),
    (("--lang",), "--lang needs a value", "--lang LANG: one of ar, en, fr, es"),
    (("sdg", "--all=1"), "--all takes no value", "type: --all alone"),
    (("show",), "show: ID is missing", "such as: iun show terrorism"),
    (("export", "data"), "export: DIR is missing", "such as: iun export data DIR"),
    (("completion",), "completion: SHELL is missing", "type: iun completion --help"),
    (("show", "a", "b c"), "show: after ID 'b c' is too much", "put a name of several words in quotes"),
    (("map", "terrorism"), "map: options only, no 'terrorism'", "type: iun map --help"),
    (("cite", "ode", "--format", "csv"), "iun cite has no --format csv", "leave it out, or give --json"),
    (("--format", "md", "check"), "iun check has no --format md", "leave it out, or give --json"),
    (("show", "ode", "\u2014json"), "show: after ID '\u2014json' is too much", "did you mean --json?"),
    (("show", "ode", "\u2212\u2212json"), "show: after ID", "did you mean --json?"),
    (("show", "ode", "-\u2011json"), "show: there is no option", "did you mean --json?"),
    (("partners", "\u2013area=terrorism", "x"), "partners: after ID 'x' is too much", "did you mean --area?"),
    (("\u2014lang", "en", "show", "ode"), "there is no command '\u2014lang'", "did you mean --lang?"),
    (("show", "ode", "\u2014 x"), "show: after ID", "put a name of several words in quotes"),
    (("search", "x", "--limit", "0"), "--limit: ", "type: iun search --help"),
    (("search", "x", "--limit", "many"), "--limit: ", "type: iun search --help"),
]


@pytest.mark.parametrize(("words", "said", "hint"), CASES, ids=[" ".join(case[0]) for case in CASES])
def test_what_is_wrong_and_what_to_type(words: tuple[str, ...], said: str, hint: str, run: Any) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert first.startswith(f"iun: {said}")
    assert hint in second


@pytest.mark.parametrize("name", ["-x", "--long", "-", "'", "a b", "$x", "\u2014"])
def test_a_hint_to_search_can_be_typed_as_it_stands(name: str, run: Any) -> None:
    told = run("show", "--", name)
    assert told.code == 1
    hint = told.err.splitlines()[-1].removeprefix("iun: type: iun ")
    assert shlex.split(hint)[-1] == name
    assert run(*shlex.split(hint)).code in (0, 1)  # it may find nothing


@pytest.mark.parametrize("dash", "\u2010\u2011\u2012\u2013\u2014\u2212")
def test_a_date_may_have_the_dashes_of_a_word_processor(dash: str, run: Any) -> None:
    day = f"2018{dash}12{dash}01"
    assert run("timeline", "--from", day, "--json").out == run("timeline", "--from", "2018-12-01", "--json").out != ""


@pytest.mark.parametrize("words", [case[0] for case in CASES[:8]], ids=" ".join)
def test_the_same_as_json(words: tuple[str, ...], run: Any) -> None:
    ran = run("--json", *words)
    error = json.loads(ran.err)
    assert (ran.code, ran.out, error["exit_code"], error["error"]["kind"]) == (2, "", 2, "usage")
    assert error["error"]["hint"]


def test_every_command_that_needs_a_word_has_an_example() -> None:
    needing = [command for command in COMMANDS if any(argument.required for argument in command.arguments)]
    assert [command.name for command in needing if not command.examples] == ["completion"]


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_help_tells_arguments_and_own_options_apart_from_the_common_ones(name: str, run: Any) -> None:
    ran = run(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    own, _, everywhere = ran.out.partition("Options of every command:")
    assert "--lang" not in own.partition("Options:")[2]
    assert all(option in everywhere for option in ("--lang", "--json", "--format", "--data", "--help"))
    assert f"Usage: iun {name} [OPTIONS]" in own
    told = " ".join(own.partition("Arguments:")[2].partition("Options:")[0].split())
    assert all(f"{argument.shown} {argument.help('en')}" in told for argument in BY_NAME[name].arguments)
