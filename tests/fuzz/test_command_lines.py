"""Any command line: one of the documented exit codes, never a traceback, nothing on stdout where it is an error."""

from __future__ import annotations

import json
from typing import Any

import typer
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from interpol_un.catalogue.vocabulary import AREAS, BASES, CLAIM_STATUSES, INSTRUMENT_KINDS, PARTNER_TYPES
from interpol_un.cli.command_table import COMMANDS
from interpol_un.cli.options import COLORS, FORMATS, MODES
from interpol_un.cli.parser import Group
from interpol_un.errors import ExitCode
from interpol_un.languages import LANGUAGES
from interpol_un.search.folding import fold

WRITES = ("export",)
"""Commands that write files have tests of their own: here they could write anywhere."""
NAMES = tuple(command.name for command in COMMANDS if command.name not in WRITES)
CODES = {int(code) for code in ExitCode}


def options(name: str) -> list[str]:
    """Every option that a command takes, as it is typed."""
    command = Group().get_command(None, name)
    return [word for parameter in command.params for word in parameter.opts if word.startswith("-")]


OPTIONS = {name: options(name) for name in NAMES}
VALUES = (*AREAS, *BASES, *CLAIM_STATUSES, *INSTRUMENT_KINDS, *PARTNER_TYPES, *COLORS, *FORMATS, *LANGUAGES, *MODES)
IDS = ("ode", "panel", "office-vienna", "s-res-2396", "gpg-1", "1", "16", "16.4", "claim-entities", "term-ode", "ODE")
garbage = st.one_of(
    st.text(max_size=20),
    st.text(st.characters(categories=["Cc", "Cf", "Zs", "Mn", "Nd", "Lo"]), max_size=10),
    st.sampled_from(["", "-", "--", "-x", "--=", "=", "--lang=", "-1", "0", "1e9", "١٢", "²", "\udcff", "\x1b[2J"]),
    st.integers().map(str),
)
value = st.one_of(st.sampled_from(VALUES), st.sampled_from(IDS), st.sampled_from(AREAS), garbage)


@st.composite
def command_lines(draw: st.DrawFn) -> list[str]:
    """A command with options of its own, values that fit or do not, and words that mean nothing."""
    name = draw(st.sampled_from(NAMES))
    option = st.sampled_from(OPTIONS[name])
    word = st.one_of(
        option.map(lambda each: [each]),
        st.tuples(option, value).map(list),
        st.tuples(option, value).map(lambda pair: [f"{pair[0]}={pair[1]}"]),
        value.map(lambda each: [each]),
    )
    words = [token for part in draw(st.lists(word, max_size=5)) for token in part]
    place = draw(st.integers(0, len(words)))
    line = [*words[:place], draw(st.sampled_from([name, name, name, draw(garbage)])), *words[place:]]
    return [word for word in line if not word.startswith("--data")]


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(command_lines())
@example(["gpg", "9" * 5000])
@example(["priorities", "--width", "9" * 5000])
@example([])
@example(["show", "\ud800"])
def test_ends_as_documented(run: Any, words: list[str]) -> None:
    ended = run(words)
    assert ended.code in CODES - {ExitCode.OUTPUT, ExitCode.INTERRUPTED}
    if ended.code:
        assert ended.out == ""
        assert ended.err
    assert not set(ended.err) & {chr(code) for code in (*range(10), *range(11, 32), *range(0x7F, 0xA0), 0x202E)}
    if ended.code and ended.err.startswith("{"):
        assert json.loads(ended.err)["exit_code"] == ended.code


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(garbage, max_size=3).map(" ".join))
def test_any_query(run: Any, query: str) -> None:
    assert run(["search", "--json", "--", query]).code in (0, 1, 2)
    assert run(["show", "--json", "--", query]).code in (0, 1)


def test_the_parser_is_the_one_that_is_fuzzed() -> None:
    assert isinstance(Group(), typer.core.TyperGroup)
    assert all("--json" in option and "--lang" in option for option in OPTIONS.values())


@settings(max_examples=500, deadline=None)
@given(st.text(max_size=12))
@example("ϒ")
@example("İ")
@example("ﷺ")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
