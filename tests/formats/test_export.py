"""The export: complete, the same as the commands' answers, whole or not at all; the database keeps its references."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from interpol_un.catalogue import PlainCatalogue, open_catalogue
from interpol_un.catalogue.description import COMMANDS, command_fields, listed_fields
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.cli import progress
from interpol_un.errors import OutputError, UsageError
from interpol_un.formats.database import VIEWS, spelt, write_database
from interpol_un.formats.export import data, export
from interpol_un.search.folding import fold

from .csv_reader import records_of


@pytest.fixture(scope="module")
def database(small_catalogue: PlainCatalogue, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The small catalogue's database."""
    path = tmp_path_factory.mktemp("database") / "iun.db"
    write_database(small_catalogue, str(path))
    with closing(sqlite3.connect(path)) as opened:
        yield opened


def column(database: Any, query: str) -> list[Any]:
    """The first column of a query."""
    return [row[0] for row in database.execute(query)]


def test_the_files_are_the_commands_answers(run: Any, tmp_path: Path) -> None:
    ran = run("export", "data", str(tmp_path / "out"))
    assert (ran.code, ran.err) == (0, "")
    names = {each.name for each in (tmp_path / "out").iterdir()}
    listings = {f"{name}.{form}" for name in COMMANDS for form in ("json", "csv")}
    assert names == listings | {"links.csv", "activities.csv", "iun.db"}
    for name in COMMANDS:
        more = ("--all",) if name == "sdg" else ()
        text = (tmp_path / "out" / f"{name}.json").read_text(encoding="utf-8")
        assert text == run(name, *more, "--json").out
        rows = (tmp_path / "out" / f"{name}.csv").read_bytes().decode("utf-8")
        assert records_of(rows, command_fields(name)) == json.loads(text)["items"]


def test_links_and_activities_are_whole(small_catalogue: PlainCatalogue, tmp_path: Path) -> None:
    export(str(tmp_path / "out"), data(small_catalogue))
    for name, kind in (("links", "link"), ("activities", "activity")):
        rows = (tmp_path / "out" / f"{name}.csv").read_bytes().decode("utf-8")
        assert records_of(rows, listed_fields(kind)) == small_catalogue.listed(kind)


def test_two_exports_are_the_same_bytes(small_catalogue: PlainCatalogue, tmp_path: Path) -> None:
    for name in ("a", "b"):
        export(str(tmp_path / name), data(small_catalogue))
    for file in (tmp_path / "a").iterdir():
        assert file.read_bytes() == (tmp_path / "b" / file.name).read_bytes()


def test_a_directory_that_holds_something_is_left_alone(run: Any, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    ran = run("export", "data", str(tmp_path))
    assert (ran.code, ran.out) == (2, "")
    assert "--force" in ran.err
    assert os.listdir(tmp_path) == ["mine.txt"]
    (tmp_path / "links.csv").write_text("old", encoding="utf-8")
    assert run("export", "data", str(tmp_path), "--force").code == 0
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "links.csv").read_text(encoding="utf-8").startswith("id,from")
    assert not [name for name in os.listdir(tmp_path) if name.endswith(".part")]


def test_an_empty_directory_and_missing_parents_will_do(run: Any, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run("export", "data", str(tmp_path / "empty")).code == 0
    assert run("export", "data", str(tmp_path / "a" / "b")).code == 0
    assert set(os.listdir(tmp_path / "empty")) == set(os.listdir(tmp_path / "a" / "b")) > {"iun.db"}
    assert {*os.listdir(tmp_path)} == {"empty", "a"}


def test_a_file_in_the_way_is_a_usage_error(run: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert run("export", "data", str(tmp_path / "file"), "--force").code == 2
    ran = run("export", "data", str(tmp_path / "file" / "under"))
    assert (ran.code, ran.out) == (4, "")
    assert run("export", "everything", str(tmp_path / "x")).code == 2


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), sqlite3.OperationalError("disk is full")])
def test_what_cannot_be_written_leaves_nothing(
    error: Exception, small_catalogue: PlainCatalogue, tmp_path: Path
) -> None:
    def fails(path: str) -> None:
        Path(path).write_text("half", encoding="utf-8")
        raise error

    for target in (tmp_path / "new", tmp_path):
        with pytest.raises(OutputError, match="cannot be written"):
            export(str(target), [*data(small_catalogue)[:2], ("bad", fails)])
        assert os.listdir(tmp_path) == []


def test_an_interruption_leaves_nothing(small_catalogue: PlainCatalogue, tmp_path: Path) -> None:
    def interrupted(name: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(str(tmp_path / "new"), data(small_catalogue), done=interrupted)
    assert os.listdir(tmp_path) == []


def test_force_is_asked_for_before_anything_is_made(small_catalogue: PlainCatalogue, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("", encoding="utf-8")
    made: list[str] = []
    with pytest.raises(UsageError):
        export(str(tmp_path), [("a", made.append)])
    assert made == []


def _no_link(*_: object, **__: object) -> None:
    raise PermissionError(1, "Operation not permitted")


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("error", [PermissionError(1, "Operation not permitted"), KeyboardInterrupt()])
def test_what_was_there_is_put_back_where_a_file_cannot_be_replaced(
    error: BaseException, links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, replace = tmp_path / "out", os.replace
    export(str(target), [(name, _writes("old")) for name in ("a", "c/d", "y", "z")])
    (target / "mine").symlink_to("a")

    inode = (target / "a").stat().st_ino

    def stubborn(source: str, path: str) -> None:
        if path == str(target / "z") and isinstance(error, OSError):
            raise error
        replace(source, path)
        if path == str(target / "y") and isinstance(error, KeyboardInterrupt) and ".kept" not in source:
            raise error

    monkeypatch.setattr(os, "replace", stubborn)
    if not links:  # a disk on which a file has one name only
        monkeypatch.setattr(os, "link", _no_link)
    new = [(name, _writes("new")) for name in ("a", "b", "c/d", "e/f/g", "mine", "y", "z")]
    with pytest.raises(OutputError if isinstance(error, OSError) else KeyboardInterrupt):
        export(str(target), new, force=True)
    assert sorted(path.relative_to(target).as_posix() for path in target.rglob("*")) == [
        "a",
        "c",
        "c/d",
        "mine",
        "y",
        "z",
    ]
    assert (target / "mine").is_symlink()
    assert not links or (target / "a").stat().st_ino == inode
    assert {(target / name).read_text(encoding="utf-8") for name in ("a", "c/d", "mine", "y", "z")} == {"old"}
    monkeypatch.undo()
    export(str(target), new, force=True)
    assert {(target / name).read_text(encoding="utf-8") for name, _ in new} == {"new"}


def _writes(text: str) -> Callable[[str], None]:
    def write(path: str) -> None:
        Path(path).write_text(text, encoding="utf-8")

    return write


def test_a_file_that_cannot_be_put_back_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, replace = tmp_path / "out", os.replace
    export(str(target), [("a", _writes("old")), ("b", _writes("old"))])

    def once(source: str, path: str) -> None:
        if (target / "a").read_text(encoding="utf-8") == "new":
            raise OSError(30, "Read-only file system")
        replace(source, path)

    monkeypatch.setattr(os, "replace", once)
    with pytest.raises(OutputError, match="Read-only file system") as caught:
        export(str(target), [("a", _writes("new")), ("b", _writes("new"))], force=True)
    kept = Path(caught.value.hint.rpartition(" ")[2])
    assert [file.read_text(encoding="utf-8") for file in kept.iterdir()] == ["old", "old"]


def test_an_interrupt_while_what_was_kept_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, rmtree = tmp_path / "out", shutil.rmtree
    export(str(target), [("a", _writes("old"))])
    calls: list[str] = []

    def interrupted(path: str, *, ignore_errors: bool) -> None:
        calls.append(path)
        if len(calls) == 1:
            raise KeyboardInterrupt
        rmtree(path, ignore_errors=ignore_errors)

    monkeypatch.setattr(shutil, "rmtree", interrupted)
    with pytest.raises(KeyboardInterrupt):
        export(str(target), [("a", _writes("new"))], force=True)
    assert os.listdir(target) == ["a"]
    assert (target / "a").read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes on Windows")
def test_a_pipe_in_a_file_s_place_is_refused(run: Any, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "links.csv")
    ran = run("export", "data", str(tmp_path), "--force")
    assert (ran.code, ran.out) == (2, "")
    assert "links.csv is no file" in ran.err


def test_the_database_is_sound(database: Any) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert column(database, "PRAGMA integrity_check") == ["ok"]
    tables = column(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL TABLE%'")
    assert {kind.file.replace("-", "_") for kind in KINDS} | {"activities", "records", "citations"} <= set(tables)
    for table in tables:
        assert [row for row in database.execute(f'PRAGMA table_info("{table}")') if row[5]], table
    keys = {(row[2], row[3]) for table in tables for row in database.execute(f'PRAGMA foreign_key_list("{table}")')}
    assert {("sources", "source"), ("partners", "parent"), ("priorities", "areas"), ("records", "to")} <= keys


def test_the_database_holds_every_record(database: Any, small_catalogue: PlainCatalogue) -> None:
    assert dict(database.execute("SELECT id, kind FROM records")) == small_catalogue.ids()
    for kind in KINDS:
        listed = small_catalogue.listed(kind.name)
        wanted = {
            each["id"]
            for each in listed
            if kind.name.removeprefix("sdg-") == each.get("type") or "sdg" not in kind.name
        }
        assert set(column(database, f'SELECT id FROM "{kind.file.replace("-", "_")}"')) == wanted


def test_the_database_says_what_the_records_say(database: Any) -> None:
    row = database.execute(
        "SELECT type, acronyms_fr, title_en, title_es, since, named_in_document FROM partners WHERE id = 'ode'"
    )
    assert row.fetchone() == ("un-office", "BDE", "Office of Examples", None, "2017-06-15", 1)
    assert set(column(database, "SELECT areas FROM partners_areas WHERE record = 'panel'")) == {
        "terrorism",
        "cybercrime",
    }
    assert database.execute("SELECT record, kind, text_en FROM facts").fetchall() == [
        ("ode", "conflict", "One source gives 36 entities, another 39.")
    ]
    part = "SELECT source FROM citations WHERE record = 'ode' AND part = 'facts/1' ORDER BY source"
    assert column(database, part) == ["source-document", "source-press"]
    assert column(database, "SELECT source FROM citations WHERE record = 'ode' AND part IS NULL") == ["source-document"]
    assert column(database, "SELECT page_date_date FROM sources WHERE id = 'source-press'") == ["2019-03-07"]
    assert database.execute("SELECT priority, in_document FROM activities WHERE id = 'terrorism-data'").fetchone() == (
        "terrorism",
        1,
    )
    assert database.execute("SELECT lang, used_by, preferred FROM renderings WHERE record = 'term-cyber'").fetchall()[
        0
    ] == ("ar", "UN", 1)
    assert column(database, "SELECT goal FROM sdg_targets WHERE id = '16.4'") == ["16"]


def test_no_index_repeats_a_primary_key(database: Any) -> None:
    tables = column(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%_fts%'")
    for table in tables:
        columns = database.execute(f'PRAGMA table_info("{table}")').fetchall()
        key = [row[1] for row in sorted(columns, key=lambda row: row[5]) if row[5]]
        for _, index, _, origin, _ in database.execute(f'PRAGMA index_list("{table}")'):
            indexed = [row[2] for row in database.execute(f'PRAGMA index_info("{index}")')]
            assert origin == "pk" or indexed != key[: len(indexed)], index


def test_columns_that_are_never_empty_say_so(database: Any, small_catalogue: PlainCatalogue) -> None:
    def needed(table: str) -> set[str]:
        return {row[1] for row in database.execute(f'PRAGMA table_info("{table}")') if row[3]}

    assert {"id", "type", "summary_ar", "named_in_document"} <= needed("partners")
    assert needed("partners").isdisjoint({"title_ar", "parent", "since", "seat_en"})
    assert needed("partners_areas") == {"record", "areas"}
    assert needed("sdg_targets") == {"id", "goal"}
    assert {"record", "source"} <= needed("citations")
    assert {"page_date_kind", "url"} <= needed("sources")
    assert needed("sources").isdisjoint({"copy_kind", "copy_url", "page_date_date"})
    with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
        database.execute("UPDATE partners SET type = NULL")


SEARCHED = sorted(["records", "activities", *(kind.file.replace("-", "_") for kind in KINDS)])


def matches(database: Any, table: str, words: str) -> set[str]:
    """The ids that Datasette and sqlite-utils find in a table."""
    quoted = " ".join(f'"{word}"' for word in words.split())
    rows = f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ?"
    return {row[0] for row in database.execute(f"SELECT id FROM {table} WHERE rowid IN ({rows})", (quoted,))}


def test_tables_of_records_can_be_searched(database: Any) -> None:
    where = "rootpage = 0 AND sql LIKE '%VIRTUAL TABLE%USING FTS%content=\"' || ? || '\"%'"
    for table in SEARCHED:
        assert column_of(database, f"SELECT name FROM sqlite_master WHERE {where}", table) == [f"{table}_fts"]
    assert matches(database, "partners", "BDE") == {"ode"}
    assert matches(database, "records", "office examples") >= {"ode", "term-ode"}


def column_of(database: Any, query: str, value: str) -> list[Any]:
    """The first column of a query with a value."""
    return [row[0] for row in database.execute(query, (value,))]


@pytest.mark.parametrize("words", ["الأمم", "الأمم المتحدة", "مكافحة الإرهاب", "الجريمة السيبرانية", "اتفاقية"])
def test_arabic_is_found_however_it_is_spelt(words: str, project: Path, tmp_path: Path) -> None:
    path = tmp_path / "iun.db"
    write_database(open_catalogue(project / "data"), str(path))
    as_typed = {words, words.replace("ة", "ه"), words.replace("أ", "ا").replace("إ", "ا"), fold(words)}
    with closing(sqlite3.connect(path)) as database:
        for table in ("records", "partners"):
            found = {frozenset(matches(database, table, typed)) for typed in as_typed}
            assert len(found) == 1, table
            assert found.pop()


def test_every_spelling_of_a_word_finds_every_other() -> None:
    found = spelt({"a": ["إساءة"], "b": ["اساءه"], "c": ["هيئة"]})
    for typed in ("إساءة", "اساءة", "اساءه", "إساءه", "اساه"):
        assert [typed in found[name].split() for name in "abc"] == [True, True, False]


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_answers(database: Any, view: str) -> None:
    assert database.execute(f'SELECT * FROM "{view}"').fetchall()


def test_views_answer_right(database: Any) -> None:
    assert column(database, "SELECT id FROM claims_that_do_not_stand") == ["claim-entities"]
    assert ("cybercrime", "panel") in database.execute("SELECT area, partner FROM partners_by_area").fetchall()
    assert column(database, "SELECT title_en FROM translations WHERE term = 'term-cyber'") == ["cybercrime"]
    assert None not in column(database, "SELECT to_en FROM sdg_links")
    assert column(database, "SELECT title FROM partners WHERE id = 'ode'") == column(
        database, "SELECT title FROM records WHERE id = 'ode'"
    )
    assert None not in column(database, "SELECT title FROM sources")


def test_a_bar_shows_only_where_somebody_waits(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    times = iter([0.0, 0.5, 1.5, 1.6])
    monkeypatch.setattr(progress, "_is_terminal", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")  # the library takes stderr for a terminal, too
    with progress.Progress(3, lambda: next(times)) as bar:
        bar.advance("a")
        assert capsys.readouterr().err == ""
        bar.advance("b")
        bar.advance("c")
    shown = capsys.readouterr().err
    assert "c" in shown
    assert re.search(r"\x1b\[[\d;]+m", shown)
    times = iter([0.0, 1.5])
    with progress.Progress(1, lambda: next(times), color=False) as bar:
        bar.advance("d")
    shown = capsys.readouterr().err
    assert "d" in shown
    assert not re.search(r"\x1b\[[\d;]*[1-9][\d;]*m", shown)
    monkeypatch.undo()
    monkeypatch.setattr("sys.stderr.isatty", lambda: False)
    with progress.Progress(1, iter([0.0, 5.0]).__next__) as bar:
        bar.advance("a")
    monkeypatch.undo()
    monkeypatch.setattr("sys.stderr", None)
    with progress.Progress(1, iter([0.0, 5.0]).__next__) as bar:
        bar.advance("a")
    monkeypatch.undo()
    times = iter([0.0, 5.0])
    with progress.Progress(1, lambda: next(times)) as bar:
        bar.advance("a")
    assert capsys.readouterr().err == ""


def test_schemas_are_printed(run: Any) -> None:
    from interpol_un.formats.schemas import NAMES, schema

    assert run("schema").out.split() == list(NAMES)
    assert [each["id"] for each in json.loads(run("schema", "--json").out)["items"]] == list(NAMES)
    for name in NAMES:
        assert json.loads(run("schema", name).out) == schema(name)
    ran = run("schema", "partner")
    assert (ran.code, ran.out) == (2, "")
    assert "partners" in ran.err


def test_the_export_can_answer_in_json(run: Any, tmp_path: Path) -> None:
    answer = json.loads(run("export", "data", str(tmp_path / "x"), "--json").out)
    assert {each["id"] for each in answer["items"]} == set(os.listdir(tmp_path / "x"))


def test_the_site_is_written_in_the_same_way(run: Any, tmp_path: Path) -> None:
    target = tmp_path / "site"
    assert run("export", "site", str(target)).code == 0
    assert (target / "index.html").is_file()
    assert [each for each in target.iterdir() if each.is_dir()]
    assert run("export", "site", str(target)).code == 2
    (target / "mine.txt").write_text("mine", encoding="utf-8")
    (target / "index.html").write_text("old", encoding="utf-8")
    assert run("export", "site", str(target), "--force").code == 0
    assert (target / "mine.txt").is_file()
    assert (target / "index.html").read_text(encoding="utf-8") != "old"


@pytest.mark.parametrize("made", ["file", "link", "directory"])
def test_nothing_is_moved_where_one_file_has_no_place(made: str, run: Any, tmp_path: Path) -> None:
    target, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    target.mkdir()
    elsewhere.mkdir()
    if made == "file":
        (target / "en").write_text("mine", encoding="utf-8")
    elif made == "link":
        (target / "en").symlink_to(elsewhere)
    else:
        (target / "index.html").mkdir()
    before = sorted(os.listdir(target))
    ran = run("export", "site", str(target), "--force")
    assert ran.code == 2
    assert ("en is no directory of its own" if made != "directory" else "index.html is a directory") in ran.err
    assert sorted(os.listdir(target)) == before
    assert list(elsewhere.iterdir()) == []


def test_directories_on_the_way_go_with_what_was_to_stand_in_them(
    small_catalogue: PlainCatalogue, tmp_path: Path
) -> None:
    def full(path: str) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OutputError):
        export(str(tmp_path / "a" / "b" / "c"), [("x", full)])
    assert os.listdir(tmp_path) == []
    export(str(tmp_path / "a" / "b" / "c"), data(small_catalogue)[:1])
    assert len(os.listdir(tmp_path / "a" / "b" / "c")) == 1
    name = "n" * 250  # what is written beside it needs no longer name
    export(str(tmp_path / name), data(small_catalogue)[:1])
    assert os.listdir(tmp_path / name)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_the_process_and_leaves_nothing(name: str, tmp_path: Path) -> None:
    number = getattr(signal, name, None)
    if number is None:
        pytest.skip(f"there is no {name} here")
    slow = (
        "import os,time\nfrom interpol_un.formats import export\nfrom interpol_un.cli.signals import leaving_tidily\n"
    )
    slow += "def write(path):\n open(path, 'w').close()\n print('x', flush=True)\n time.sleep(60)\n"
    slow += f"with leaving_tidily():\n export.export({str(tmp_path / 'a' / 'b')!r}, [('f', write)])\n"
    with subprocess.Popen([sys.executable, "-c", slow], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout
        assert process.stdout.readline() == b"x\n"
        assert (tmp_path / "a").is_dir()
        for _ in range(5):
            process.send_signal(number)
        assert process.wait(30) == -number
    assert os.listdir(tmp_path) == []
