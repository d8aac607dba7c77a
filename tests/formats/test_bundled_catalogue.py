"""The bundled catalogue, whole, in every format: each loads in its usual reader and holds every record."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt

from interpol_un.catalogue import PlainCatalogue, Record, open_catalogue
from interpol_un.catalogue.derived import by_partner, by_sdg
from interpol_un.catalogue.description import COMMANDS, command_fields
from interpol_un.formats.csv_text import BOM, csv_text
from interpol_un.formats.database import write_database
from interpol_un.formats.envelope import dumps, envelope, yaml_text
from interpol_un.formats.list_and_markdown import labelled, markdown
from interpol_un.text import clean
from interpol_un.views import Reader, listing
from interpol_un.words import word

from .csv_reader import records_of

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
READER = MarkdownIt("commonmark").enable("table")
LISTINGS = (*COMMANDS, "map", "map by sdg")


@pytest.fixture(scope="module")
def real(project: Path) -> PlainCatalogue:
    """The catalogue that is bundled."""
    return open_catalogue(project / "data")


def records(name: str, catalogue: PlainCatalogue) -> Sequence[Record]:
    """What a command lists."""
    if name.startswith("map"):
        return by_sdg(catalogue) if name.endswith("sdg") else by_partner(catalogue)
    return catalogue.listed(COMMANDS[name][0])


@pytest.mark.parametrize("name", LISTINGS)
def test_json_yaml_and_csv_load_as_what_was_written(name: str, real: PlainCatalogue) -> None:
    command = name.partition(" ")[0]
    written = records(name, real)
    answer = envelope(command, written, real)
    assert json.loads(dumps(answer)) == answer
    assert yaml.load(yaml_text(answer), LOADER) == answer
    fields = command_fields(command)
    assert records_of(csv_text(written, fields), fields) == written
    marked = csv_text(written, fields, bom=True)
    assert marked.startswith(BOM)
    assert records_of(marked.encode("utf-8").decode("utf-8-sig"), fields) == written


@pytest.mark.parametrize("languages", [("ar",), ("en",), ("fr", "es")], ids=" ".join)
@pytest.mark.parametrize("name", LISTINGS)
def test_markdown_is_one_table_with_a_row_for_each_record(
    name: str, languages: tuple[str, ...], real: PlainCatalogue
) -> None:
    view = listing(name.partition(" ")[0], records(name, real), Reader(real, languages))
    tokens = [token.type for token in READER.parse(markdown(view))]
    assert tokens.count("table_open") == 1
    assert tokens.count("th_open") == len(view.columns)
    assert tokens.count("tr_open") == len(view.rows) + 1 == len(records(name, real)) + 1
    assert tokens.count("td_open") == len(view.rows) * len(view.columns)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", LISTINGS)
def test_the_list_is_labelled_lines_of_bare_text(name: str, language: str, real: PlainCatalogue) -> None:
    view = listing(name.partition(" ")[0], records(name, real), Reader(real, [language]))
    title, *blocks = labelled(view).rstrip("\n").split("\n\n")
    assert title == view.title
    assert len(blocks) == len(view.rows) == len(records(name, real))
    label = word("code" if name == "sdg" else "id", language)
    for block, record in zip(blocks, records(name, real), strict=True):
        lines = block.split("\n")
        assert all(": " in line for line in lines)
        assert [line for line in lines if line.startswith(f"{label}: ")] == [f"{label}: {record['id']}"]
    text = labelled(view)
    assert text == "\n".join(clean(line) for line in text.split("\n"))
    assert not set(text) & set("\x1b\u2066\u2067\u2068\u2069\u200e\u200f│")


@pytest.mark.parametrize("name", LISTINGS)
def test_a_terminal_that_turns_text_itself_is_sent_whole_words_and_codes_behind_a_letter(
    name: str, real: PlainCatalogue
) -> None:
    view = listing(name.partition(" ")[0], records(name, real), Reader(real, ["ar"]))
    lines = labelled(view, 60).split("\n")
    assert labelled(view).split() == " ".join(lines).replace("\u2800", " ").split()
    assert all(len(line) <= 60 or " " not in line for line in lines)
    label = word("code" if name == "sdg" else "id", "ar")
    assert {f"{label}:\u2800{record['id']}" for record in records(name, real)} <= set(lines)


def test_the_database_holds_every_record_and_its_references_hold(real: PlainCatalogue, tmp_path: Path) -> None:
    write_database(real, str(tmp_path / "iun.db"))
    with closing(sqlite3.connect(tmp_path / "iun.db")) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert dict(database.execute("SELECT id, kind FROM records")) == real.ids()
        counts = database.execute("SELECT count(*) FROM citations JOIN sources ON sources.id = source").fetchone()
        assert counts > (1000,)
