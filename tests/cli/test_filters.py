"""What narrows a listing and what orders it; and what is told when an option's value or an id means something else."""

from __future__ import annotations

import json
import shlex
from typing import Any

import pytest

from interpol_un.catalogue.order import in_order, source_date
from interpol_un.cli.command_table import COMMANDS

ORDERS = [
    (command.name, order)
    for command in COMMANDS
    for option in command.options
    if option.name == "sort"
    for order in option.values
]


def ids(run: Any, *words: str) -> list[str]:
    """The ids of a command's items."""
    ran = run(*words, "--json")
    assert (ran.code, ran.err) == (0, "")
    answer = json.loads(ran.out)
    assert answer["count"] == len(answer["items"])
    return [item["id"] for item in answer["items"]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("instruments", "--partner", "ode"), ["s-res-2396"]),
        (("instruments", "--partner", "Bureau des exemples"), ["s-res-2396"]),
        (("instruments", "--partner", "panel"), []),
        (("instruments", "--from", "2018"), ["example-agreement"]),
        (("instruments", "--from", "2017-12-21", "--to", "2017-12-21"), ["s-res-2396"]),
        (("instruments", "--to", "2017-12-20"), []),
        (("instruments", "--from", "٢٠١٨"), ["example-agreement"]),
        (("instruments", "--kind", "agreement", "--from", "2019-06"), ["example-agreement"]),
        (("instruments", "--area", "terrorism", "--kind", "agreement"), []),
        (("timeline", "--from", "2017", "--to", "2017-06"), ["event-office"]),
        (("claims", "--area", "terrorism", "--status", "outdated"), ["claim-entities"]),
        (("claims", "--area", "cybercrime"), []),
        (("sources", "--reliability", "secondary"), ["source-press"]),
        (("sources", "--older-than", "2026"), ["source-press"]),
        (("sources", "--older-than", "2019-03-07"), []),
        (("sources", "--older-than", "2019-03-08"), ["source-press"]),
        (("sources", "--older-than", "2026-01-31"), ["source-press"]),
        (("sources", "--older-than", "٢٠٢٦-٠٢"), ["source-document", "source-press"]),
        (("sources", "--older-than", "2026-02", "--reliability", "primary"), ["source-document"]),
        (("partners", "--area", "Counter-terrorism"), ["ode", "panel"]),
        (("partners", "--area", "الجريمة السيبرانية"), ["panel"]),
        (("partners", "--area", "TERRORISM"), ["ode", "panel"]),
    ],
)
def test_filters_narrow(words: tuple[str, ...], expected: list[str], run: Any) -> None:
    assert ids(run, *words) == expected


def test_a_page_known_only_to_be_later_than_a_day_counts_from_when_it_was_retrieved() -> None:
    source = {"page_date": {"kind": "after", "date": "2016-01-01"}, "retrieved": "2026-11"}
    assert source_date(source) == "2026-11"
    assert source_date({**source, "page_date": {"kind": "as-of", "date": "2016"}}) == "2016"


def test_a_filter_that_matches_nothing_is_no_error(run: Any) -> None:
    ran = run("instruments", "--to", "1900", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "Nothing matches this choice." in ran.out


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("cyber",), ["term-cyber"]),
        (("الجريمة", "السيبرية"), ["term-cyber"]),
        (("BDE",), ["term-ode"]),
        (("office", "examples"), ["term-ode"]),
        (("ofice", "exemples"), ["term-ode"]),
        (("term-ode",), ["term-ode"]),
        (("cyber", "--area", "terrorism"), []),
    ],
)
def test_terms_by_query(words: tuple[str, ...], expected: list[str], run: Any) -> None:
    assert ids(run, "terms", *words) == expected


def test_a_query_is_a_table_and_an_id_opens_the_term(run: Any) -> None:
    table = run("terms", "Office of Examples", "--lang", "en")
    assert table.out.startswith("Terms\n")
    assert "Details: iun show term-ode" in table.out
    assert "In another language: iun terms 'Office of Examples' --lang ar" in table.out
    sheet = run("terms", "term-ode", "--lang", "en")
    assert "A French name." in sheet.out
    assert sheet.out == run("show", "term-ode", "--lang", "en").out


def test_a_command_that_holds_arabic_can_be_read_in_an_arabic_footer(run: Any) -> None:
    ran = run("terms", "الجريمة", "السيبرية", "--bidi", "visual", "--width", "60")
    last = ran.out.splitlines()[-1]
    assert last.startswith("iun terms \ufe94")  # the letters of a word are turned, the words of the command are not
    assert last.endswith(" --lang en")
    assert "iun terms cyber --lang en" in run("terms", "cyber").out.splitlines()[-1]


def test_a_query_that_no_term_matches(run: Any) -> None:
    ran = run("terms", "office", "cybercrime")
    assert (ran.code, ran.out) == (1, "")
    assert "iun: no term matches 'office cybercrime'" in ran.err
    assert run("terms", "zzzz", "--json").code == 1
    blank = run("terms", " ")
    assert (blank.code, blank.out) == (2, "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("instruments",), ["s-res-2396", "example-agreement"]),
        (("instruments", "--reverse"), ["example-agreement", "s-res-2396"]),
        (("instruments", "--sort", "id"), ["example-agreement", "s-res-2396"]),
        (("instruments", "--sort", "kind"), ["example-agreement", "s-res-2396"]),
        (("instruments", "--sort", "title", "--lang", "en"), ["example-agreement", "s-res-2396"]),
        (("instruments", "--sort", "symbol", "--reverse"), ["s-res-2396", "example-agreement"]),
        (("partners", "--sort", "type"), ["ode", "panel"]),
        (("partners", "--sort", "type", "--reverse"), ["panel", "ode"]),
        (("partners", "--sort", "since", "--reverse"), ["ode", "panel"]),
        (("terms", "--sort", "title", "--lang", "en"), ["term-cyber", "term-ode"]),
        (("terms", "--sort", "title", "--lang", "fr", "--lang", "en"), ["term-ode", "term-cyber"]),
        (("terms", "--sort", "domain"), ["term-ode", "term-cyber"]),
        (("timeline", "--reverse"), ["event-signature", "event-office"]),
        (("sources", "--sort", "cited"), ["source-press", "source-document"]),
        (("sources", "--sort", "cited", "--reverse"), ["source-document", "source-press"]),
    ],
)
def test_orders(words: tuple[str, ...], expected: list[str], run: Any) -> None:
    assert ids(run, *words) == expected


def test_what_lacks_what_is_sorted_by_stands_last_and_equals_keep_their_order() -> None:
    records = [
        {"id": "a", "symbol": "A/RES/72/10"},
        {"id": "b"},
        {"id": "c", "symbol": "A/RES/72/1"},
        {"id": "d", "symbol": "A/RES/8/300"},
        {"id": "e", "symbol": "A/RES/72/1"},
    ]

    def order(*, reverse: bool) -> str:
        return "".join(each["id"] for each in in_order(records, "symbol", "en", reverse=reverse))

    assert (order(reverse=False), order(reverse=True)) == ("dceab", "aced" + "b")
    titled = [{"id": "a", "title": {"fr": "Éz"}}, {"id": "b", "title": {"fr": "eb"}}, {"id": "c", "title": {"en": "a"}}]
    assert [each["id"] for each in in_order(titled, "title", "fr")] == ["b", "a", "c"]
    arabic = [{"id": "a", "title": {"ar": "إنتربول"}}, {"id": "b", "title": {"ar": "اتفاق"}}]
    assert [each["id"] for each in in_order(arabic, "title", "ar")] == ["b", "a"]


@pytest.mark.parametrize(("name", "order"), ORDERS)
def test_every_order_holds_every_record_once(name: str, order: str, run: Any) -> None:
    assert sorted(ids(run, name, "--sort", order)) == sorted(ids(run, name))


@pytest.mark.parametrize(
    ("words", "code", "said", "hint"),
    [
        (
            ("partners", "--sort", "titel"),
            2,
            "is not one of id, title, type, since",
            "did you mean title?",
        ),
        (("instruments", "--from", "2019", "--to", "2018"), 2, "--from 2019 lies after --to 2018", "as --from"),
        (("instruments", "--from", "18"), 2, "--from: '18' is no date", "such as 2018"),
        (("instruments", "--partner", "odee"), 1, "nothing is called 'odee'", "did you mean ode?"),
        (
            ("instruments", "--partner", "office-vienna"),
            1,
            "is an office of INTERPOL, not a partner",
            "iun show office-",
        ),
        (("sources", "--reliability", "good"), 2, "not one of primary, secondary", ""),
        (("partners", "terrorism"), 1, "'terrorism' is an area, not a partner", "iun partners --area terrorism"),
        (("partners", "treaty-body"), 1, "nothing is called", "iun partners --type treaty-body"),
        (("instruments", "ODE"), 1, "'ODE' is a partner, not an instrument", "iun instruments --partner ode"),
        (("instruments", "office-vienna"), 1, "not an instrument", "iun show office-vienna"),
        (("timeline", "office-vienna"), 1, "not an event", "iun timeline --partner office-vienna"),
        (("claims", "outdated"), 1, "nothing is called 'outdated'", "iun claims --status outdated"),
        (("offices", "ode"), 1, "'ode' is a partner, not an office of INTERPOL", "iun show ode"),
        (("sdg", "terrorism"), 1, "'terrorism' is an area, not an SDG goal or an SDG target", "iun sdg --area"),
        (("sdg", "18"), 1, "there is no SDG goal 18: they are 1 to 17", "type: iun sdg"),
        (("gpg", "9"), 1, "there is no Global Policing Goal 9", "give a number from 1 to 1"),
        (("sdg", "16.a.1"), 1, "16.a.1 is no SDG target", "type: iun sdg 16.a"),
        (("show", ""), 1, "nothing is called ''", "type: iun --help"),
        (("show", "  "), 1, "nothing is called", "type: iun --help"),
        (("show", "no such thing"), 1, "nothing is called 'no such thing'", "type: iun search 'no such thing'"),
    ],
)
def test_errors_say_what_to_type_next(
    words: tuple[str, ...], code: int, said: str, hint: str, run: Any, holds_to_schema: Any
) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert hint in ran.err
    as_json = json.loads(run(*words, "--json").err)
    holds_to_schema("error", as_json)
    assert said in as_json["error"]["message"]
    told = as_json["error"]["hint"]
    assert hint in told
    if told.startswith("type: iun ") and "iun search" not in told:  # a search may find nothing
        assert run(*shlex.split(told)[2:]).code == 0
