"""What scripts rely on: the envelope, its schema, and errors as JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

COMMANDS = [
    ("priorities",),
    ("priorities", "terrorism"),
    ("partners",),
    ("partners", "--area", "cybercrime"),
    ("partners", "--type", "treaty-body"),
    ("offices",),
    ("instruments",),
    ("instruments", "--kind", "agreement"),
    ("gpg",),
    ("gpg", "1"),
    ("sdg",),
    ("sdg", "16.4"),
    ("sdg", "--all"),
    ("sdg", "--basis", "inferred"),
    ("claims",),
    ("claims", "--status", "outdated"),
    ("timeline",),
    ("terms",),
    ("sources",),
    ("show", "terrorism"),
    ("show", "ode"),
    ("show", "office-vienna"),
    ("show", "s-res-2396"),
    ("show", "gpg-1"),
    ("show", "16"),
    ("show", "16.10"),
    ("show", "claim-entities"),
    ("show", "event-office"),
    ("show", "term-ode"),
    ("show", "source-press"),
    ("show", "terrorism-data"),
    ("show", "link-cybercrime-none"),
]


def answer(out: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(out)
    return loaded


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_holds_to_its_schema(words: tuple[str, ...], run: Any, holds_to_schema: Any) -> None:
    ran = run(*words, "--json")
    assert (ran.code, ran.err) == (0, "")
    found = answer(ran.out)
    holds_to_schema(words[0], found)
    assert found["count"] == len(found["items"]) > 0
    cited = {each["source"] for item in found["items"] for each in item.get("sources", ())}  # a source cites none
    assert cited <= set(found["sources"])


@pytest.mark.parametrize(
    "words",
    [("check",), ("schema",), ("doctor",), ("export", "data", "new"), ("map",), ("map", "--by", "sdg")],
    ids=" ".join,
)
def test_what_is_no_listing_holds_to_its_schema(
    words: tuple[str, ...], run: Any, holds_to_schema: Any, tmp_path: Any
) -> None:
    ran = run(*(str(tmp_path / word) if word == "new" else word for word in words), "--json")
    assert ran.code == 0
    assert all(line.startswith("iun: warning: events.yaml:") for line in ran.err.splitlines())  # of overdue events
    holds_to_schema(words[0], answer(ran.out))


def test_same_before_and_after_the_command_and_in_every_language(run: Any) -> None:
    after = run("partners", "--json").out
    assert run("--json", "partners").out == after
    assert run("--format", "json", "--lang", "fr", "partners").out == after
    assert run("partners", "--lang", "es", "-f", "json").out == after
    assert run("partners", IUN_FORMAT="json", IUN_LANG="en,fr").out == after


def test_filters(run: Any) -> None:
    def ids(*words: str) -> list[str]:
        return [item["id"] for item in answer(run(*words, "--json").out)["items"]]

    assert ids("partners") == ["ode", "panel"]
    assert ids("partners", "--area", "cybercrime") == ["panel"]
    assert ids("partners", "--type", "un-office") == ["ode"]
    assert ids("partners", "--area", "organized-crime") == []
    assert ids("claims", "--status", "outdated") == ["claim-entities"]
    assert ids("sdg") == ["16", "16.4"]
    assert ids("sdg", "--basis", "stated") == ["16"]
    assert ids("sdg", "--gpg", "1") == ["16.4"]
    assert ids("sdg", "--area", "terrorism") == ["16"]
    assert ids("sdg", "--all") == [
        "16", "16.1", "16.2", "16.3", "16.4", "16.5", "16.6", "16.7", "16.8", "16.9", "16.10", "16.a", "16.b",
    ]  # fmt: skip
    assert ids("sdg", "SDG 16") == ["16"]
    assert ids("sdg", "16-4") == ["16.4"]
    assert ids("sdg", "١٦٫أ"[:-1] + "4") == ["16.4"]
    assert ids("instruments", "--area", "terrorism") == ["s-res-2396"]
    assert ids("timeline", "--area", "terrorism") == ["event-office"]
    assert ids("terms", "--area", "cybercrime") == ["term-cyber"]


def test_what_follows_from_other_records(run: Any) -> None:
    (area,) = answer(run("priorities", "terrorism", "--json").out)["items"]
    assert area["partners"] == ["ode", "panel"]
    assert area["instruments"] == ["s-res-2396"]
    assert area["claims_about"] == ["claim-cooperation", "claim-entities"]
    assert [link["id"] for link in area["links"]] == ["link-terrorism-16"]
    (partner,) = answer(run("partners", "ode", "--json").out)["items"]
    assert partner["claims_about"] == ["claim-cooperation", "claim-entities"]
    (source,) = answer(run("sources", "source-press", "--json").out)["items"]
    assert source["cited_by"][:2] == ["cybercrime", "ode"]
    (target,) = answer(run("sdg", "16.4", "--json").out)["items"]
    assert (target["uri"], target["areas"]) == ("http://metadata.un.org/sdg/16.4", ["terrorism"])
    (claim,) = answer(run("claims", "claim-entities", "--json").out)["items"]
    assert (claim["summary"], claim["areas"]) == (claim["statement"], ["terrorism"])
    found = answer(run("sdg", "--area", "cybercrime", "--json").out)
    assert (found["count"], [each["id"] for each in found["absences"]]) == (0, ["link-cybercrime-none"])


@pytest.mark.parametrize(
    ("words", "code", "kind", "near"),
    [
        (("show", "od"), 1, "not-found", ["ode"]),
        (("partners", "terrorism"), 1, "not-found", []),
        (("sdg", "16.11"), 1, "not-found", ["16.1", "16.10"]),
        (("partners", "--area", "terorism"), 2, "usage", ["terrorism"]),
        (("priorities", "--lang", "enn"), 2, "usage", ["en"]),
        (("partnrs",), 2, "usage", ["partners"]),
        (("check", "--data", "nowhere"), 3, "data", None),
    ],
)
def test_errors_are_json_on_stderr(
    words: tuple[str, ...], code: int, kind: str, near: list[str] | None, run: Any, holds_to_schema: Any
) -> None:
    ran = run(*words, "--json")
    assert (ran.code, ran.out) == (code, "")
    error = answer(ran.err)
    holds_to_schema("error", error)
    assert (error["exit_code"], error["error"]["kind"]) == (code, kind)
    if near is not None:
        assert error["error"]["near"][: len(near)] == near
    assert error["error"]["message"]


def test_data_errors_tell_every_problem(small: Any, tmp_path: Any, run: Any) -> None:
    import shutil

    directory = tmp_path / "catalogue"
    shutil.copytree(small, directory)
    file = directory / "offices.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace('"2018"', '"soon"'), encoding="utf-8")
    ran = run("offices", "--data", str(directory), "--json")
    (problem,) = answer(ran.err)["error"]["problems"]
    assert (ran.code, problem["file"], problem["line"], problem["field"]) == (3, "offices.yaml", 10, "since")
    plain = run("offices", "--data", str(directory))
    assert (plain.code, plain.out) == (3, "")
    assert "offices.yaml:10:10: office office-vienna, since: expected a date" in plain.err
