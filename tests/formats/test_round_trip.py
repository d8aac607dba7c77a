"""json, yaml and csv say the same, of every listing and every kind of record."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from interpol_un.catalogue.description import COMMANDS, command_fields, listed_fields
from interpol_un.catalogue.model.field_types import Field, ListOf, OneOf, Ref, Struct, Type
from interpol_un.formats.csv_text import columns, csv_text, joined
from interpol_un.formats.envelope import yaml_text

from .csv_reader import parted, records_of, unguarded

LISTINGS = [
    *((name,) for name in COMMANDS),
    ("sdg", "--all"),
    ("map",),
    ("map", "--by", "sdg"),
    ("search", "cyber"),
    ("partners", "--area", "organized-crime"),
    ("partners", "ode"),
    ("sdg", "16.4"),
]
SHOWN = {
    "priority": "terrorism",
    "activity": "terrorism-data",
    "partner": "ode",
    "office": "office-vienna",
    "instrument": "s-res-2396",
    "policing-goal": "gpg-1",
    "sdg-goal": "16",
    "sdg-target": "16.4",
    "link": "link-cybercrime-none",
    "event": "event-office",
    "term": "term-ode",
    "claim": "claim-entities",
    "source": "source-press",
}


@pytest.mark.parametrize("words", [*LISTINGS, *(("show", name) for name in SHOWN.values())], ids=" ".join)
def test_json_yaml_and_csv_are_equal(words: tuple[str, ...], run: Any) -> None:
    wanted = json.loads(run(*words, "--json").out)
    as_yaml, as_csv = run(*words, "--format", "yaml"), run(*words, "--format", "csv")
    assert (as_yaml.code, as_yaml.err, as_csv.code, as_csv.err) == (0, "", 0, "")
    assert yaml.safe_load(as_yaml.out) == wanted
    assert yaml.load(as_yaml.out, yaml.BaseLoader) == texts_of(wanted)
    kind = next((kind for kind, name in SHOWN.items() if words == ("show", name)), None)
    fields = command_fields(words[0]) if kind is None else listed_fields(kind)
    assert records_of(as_csv.out, fields) == wanted["items"]


def texts_of(value: Any) -> Any:
    """A plain value with every scalar as the text that JSON writes."""
    if isinstance(value, dict):
        return {key: texts_of(own) for key, own in value.items()}
    if isinstance(value, list):
        return [texts_of(item) for item in value]
    return value if isinstance(value, str) else json.dumps(value)


SAFE = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
WORDS = st.text(SAFE, min_size=1)
TEXTS = st.dictionaries(st.sampled_from(["ar", "en", "fr", "es"]), WORDS, min_size=1)


def values(kind: Type) -> st.SearchStrategy[Any]:
    """Random values of a type, hostile ones among them."""
    if isinstance(kind, Struct):
        return records(kind.fields)
    if isinstance(kind, ListOf):
        return st.lists(values(kind.item), min_size=1, max_size=3)
    if kind == "acronyms":
        return st.dictionaries(st.sampled_from(["ar", "en", "fr", "es"]), st.lists(WORDS, min_size=1), min_size=1)
    if kind in ("name", "ours", "some"):
        return TEXTS
    if isinstance(kind, OneOf):
        return st.sampled_from(kind.values)
    return st.booleans() if kind == "bool" else WORDS


def records(fields: tuple[Field, ...]) -> st.SearchStrategy[dict[str, Any]]:
    """Random records."""
    required = {field.name: values(field.type) for field in fields if field.required}
    optional = {field.name: values(field.type) for field in fields if not field.required}
    return st.fixed_dictionaries(required, optional=optional)


FLAT = (
    Field("id", "text", True),
    Field("names", "acronyms"),
    Field("title", "name"),
    Field("sure", "bool"),
    Field("refs", ListOf(Ref())),
    Field("part", Struct("part", (Field("n", "text", True),))),
    Field("parts", ListOf(Struct("part", (Field("n", "ours", True),)))),
)


@given(st.lists(records(FLAT), max_size=4))
def test_csv_gives_back_whatever_was_written(written: list[dict[str, Any]]) -> None:
    text = csv_text(written, FLAT)
    assert records_of(text, FLAT) == written
    for row in csv.reader(io.StringIO(text, newline="")):
        assert len(row) == len([name for field in FLAT for name in columns(field)])
        assert not any(cell[:1] in set("=+-@\t\r\n") for cell in row if cell)


@given(st.recursive(WORDS | st.booleans() | st.integers(), lambda some: st.lists(some) | st.dictionaries(WORDS, some)))
def test_yaml_gives_back_whatever_was_written(written: Any) -> None:
    for ascii_only in (False, True):
        text = yaml_text({"a": written}, ascii_only=ascii_only)
        assert yaml.safe_load(text) == {"a": written}
        assert text.isascii() or not ascii_only


TRAPS = (
    "no",
    "on",
    "y",
    "null",
    "~",
    "16.10",
    "1e3",
    "0o7",
    "0x1f",
    "1_000",
    "12:30:45",
    "2018-12-06",
    "<<",
    "=",
    "- a",
    "!!python/object:a",
    "&a",
    "*a",
)


@pytest.mark.parametrize("trap", TRAPS)
def test_yaml_leaves_nothing_to_be_resolved(trap: str) -> None:
    text = yaml_text({"a": trap, "b": [trap], trap: "c"})
    assert yaml.safe_load(text) == yaml.load(text, yaml.BaseLoader) == {"a": trap, "b": [trap], trap: "c"}
    assert text == f'a: "{trap}"\nb:\n- "{trap}"\n"{trap}": "c"\n'


def test_yaml_has_no_aliases_and_folds_no_line(run: Any) -> None:
    same = ["one", "two"]
    assert yaml_text({"a": same, "b": same}) == 'a:\n- "one"\n- "two"\nb:\n- "one"\n- "two"\n'
    long = "كلمة " * 200 + "."
    assert yaml_text({"a": long}) == f'a: "{long}"\n'


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+41 22", "'+41 22"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("'s Hertogenbosch", "'s Hertogenbosch"),
        ("a=1", "a=1"),
        ("", ""),
    ],
)
def test_a_formula_is_guarded_and_the_guard_comes_off(cell: str, safe: str) -> None:
    field = Field("id", "text", True)
    (_, (written,)) = csv.reader(io.StringIO(csv_text([{"id": cell}], (field,)), newline=""))
    assert written == safe
    assert unguarded(safe) == cell


def test_csv_is_rfc_4180() -> None:
    fields = (Field("id", "text", True), Field("title", "name"))
    assert csv_text([{"id": 'a,"b"', "title": {"ar": "سطر\nآخر"}}], fields) == (
        'id,title_ar,title_en,title_fr,title_es\r\n"a,""b""","سطر\nآخر",,,\r\n'
    )


@pytest.mark.parametrize(
    ("values", "cell"),
    [([], ""), (["a"], "a"), (["a", "b"], "a;b"), (["a;b", "c\\"], "a\\;b;c\\\\"), ([";", "\\;"], "\\;;\\\\\\;")],
)
def test_values_are_joined_so_that_they_part_again(values: list[str], cell: str) -> None:
    assert joined(values) == cell
    assert parted(cell) == values


def test_bom_is_for_csv_alone(run: Any) -> None:
    plain, marked = run("offices", "--format", "csv"), run("offices", "--format", "csv", "--bom")
    assert marked.out == f"\ufeff{plain.out}"
    assert records_of(marked.out, listed_fields("office")) == records_of(plain.out, listed_fields("office"))
    assert run("offices", "--bom", IUN_FORMAT="csv").out == marked.out
    for other in ("table", "list", "json", "yaml", "md"):
        ran = run("offices", "--bom", "--format", other)
        assert (ran.code, ran.out) == (2, "")
        assert "--bom" in ran.err


def test_columns_do_not_depend_on_the_records(run: Any) -> None:
    headers = {
        run("partners", *more, "--format", "csv").out.split("\r\n")[0]
        for more in [(), ("ode",), ("--area", "organized-crime")]
    }
    assert len(headers) == 1
    assert re.match(r"id,type,acronyms_ar,.*,title_ar,title_en,title_fr,title_es,", headers.pop())


def test_where_stdout_is_ascii_yaml_is_whole_and_csv_says_what_it_lacks(run: Any, capsys: Any) -> None:
    import subprocess
    import sys

    def piped(form: str, small: str) -> tuple[bytes, bytes]:
        ran = subprocess.run(
            [sys.executable, "-m", "interpol_un", "offices", "--format", form, "--data", small],
            capture_output=True,
            check=True,
            env={"PYTHONIOENCODING": "ascii", "PATH": ""},
        )
        return ran.stdout, ran.stderr

    from pathlib import Path

    small = str(Path(__file__).parent.parent / "data" / "catalogue")
    out, err = piped("yaml", small)
    assert yaml.safe_load(out.decode("ascii")) == json.loads(run("offices", "--json").out)
    assert not err
    out, err = piped("csv", small)
    assert b"?" in out
    assert b"PYTHONIOENCODING" in err
