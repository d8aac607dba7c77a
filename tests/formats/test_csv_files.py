"""CSV as other programs read it: those that guess the delimiter, and spreadsheets that want a mark or a semicolon."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from interpol_un.catalogue import open_catalogue
from interpol_un.catalogue.description import COMMANDS, command_fields
from interpol_un.catalogue.model.field_types import Field, ListOf, OneOf, Ref
from interpol_un.formats.csv_text import csv_text, joined
from interpol_un.formats.export import data, export

from .csv_reader import parted, records_of

KILOBYTE, GIVEN = 1024, ",\t; :|"
"""What csvkit reads before it guesses, and the delimiters it thinks of."""


@pytest.fixture(scope="module")
def exported(project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The text of each CSV file of the whole catalogue."""
    directory = tmp_path_factory.mktemp("export") / "csv"
    files = data(open_catalogue(project / "data"))
    export(str(directory), [(name, write) for name, write in files if name.endswith(".csv")])
    return {path.name: path.read_bytes().decode("utf-8") for path in directory.iterdir()}


@pytest.mark.parametrize("size", [KILOBYTE, 4 * KILOBYTE, None])
@pytest.mark.parametrize("given", [None, GIVEN])
def test_whoever_guesses_the_dialect_reads_the_same(size: int | None, given: str | None, exported: Any) -> None:
    assert len(exported) == 12
    for name, text in exported.items():
        dialect = csv.Sniffer().sniff(text[:size], given)
        read = [list(csv.reader(io.StringIO(text, newline=""), form)) for form in (dialect, csv.excel)]
        assert read[0] == read[1], name
        assert {len(row) for row in read[0]} == {len(read[1][0])}, name


def test_cells_hold_json_only_where_records_stand(exported: Any) -> None:
    rows = list(csv.DictReader(io.StringIO(exported["partners.csv"], newline="")))
    (row,) = [row for row in rows if row["id"] == "unodc"]
    assert row["areas"].split() == [
        "terrorism",
        "organized-crime",
        "trafficking-smuggling",
        "cybercrime",
        "policing-goals",
    ]
    assert "[" not in "".join(row[name] for name in ("areas", "instruments", "claims", "claims_about"))
    assert {"source", "locator"} >= {key for cite in json.loads(row["sources"]) for key in cite}


@pytest.mark.parametrize(
    ("item", "between"), [(Ref(), " "), (OneOf(("a",)), " "), ("id", " "), ("target", " "), ("text", ";")]
)
def test_ids_are_joined_by_a_blank_and_texts_by_a_semicolon(item: Any, between: str) -> None:
    fields = (Field("id", "text", True), Field("list", ListOf(item)))
    written = [{"id": "a", "list": ["a", "b;c", "d e", "\\"]}]
    text = csv_text(written, fields)
    assert f"a{between}b" in text
    assert records_of(text, fields) == written
    assert parted(joined(["a", "b c"], " "), " ") == ["a", "b c"]


@pytest.mark.parametrize(("sign", "delimiter"), [(",", ","), (";", ";"), ("tab", "\t")])
def test_the_delimiter_is_chosen(sign: str, delimiter: str, run: Any, tmp_path: Path) -> None:
    wanted = json.loads(run("partners", "--json").out)["items"]
    ran = run("partners", "--format", "csv", "--delimiter", sign)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"id{delimiter}type{delimiter}")
    assert records_of(ran.out, command_fields("partners"), delimiter) == wanted
    assert run("export", "data", str(tmp_path / "d"), "--delimiter", sign, "--bom").code == 0
    for name in COMMANDS:
        text = (tmp_path / "d" / f"{name}.csv").read_bytes().decode("utf-8")
        assert text.startswith("\ufeffid")
        items = json.loads((tmp_path / "d" / f"{name}.json").read_text(encoding="utf-8"))["items"]
        assert records_of(text, command_fields(name), delimiter) == items


def test_a_formula_is_guarded_whatever_the_delimiter() -> None:
    fields = (Field("id", "text", True), Field("list", ListOf("text")))
    assert csv_text([{"id": "=1", "list": ["a", "=2"]}], fields, delimiter=";") == 'id;list\r\n\'=1;"a;=2"\r\n'


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("partners", "--delimiter", ";"), "add --format csv"),
        (("partners", "--format", "csv", "--delimiter", "x"), "type: --delimiter ';'"),
        (("cite", "ode", "--bom"), "leave it out"),
        (("schema", "--delimiter", ";"), "leave it out"),
    ],
)
def test_the_options_of_csv_are_for_csv(words: tuple[str, ...], hint: str, run: Any) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[1] == f"iun: {hint}"


def test_a_site_holds_no_csv(run: Any, tmp_path: Path) -> None:
    ran = run("export", "site", str(tmp_path / "a b"), "--bom")
    assert ran.code == 2
    assert ran.err.splitlines()[1] == f"iun: type: iun export site '{tmp_path / 'a b'}'"
    assert not (tmp_path / "a b").exists()
