"""The compiled form of a catalogue: the same as its YAML, found where the package stands, told when it is broken."""

from __future__ import annotations

import shutil
import zipfile
import zipimport
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from interpol_un.catalogue import PlainCatalogue, open_catalogue, store
from interpol_un.catalogue.catalogue import compile_to
from interpol_un.catalogue.store import COMPILED, bundled, opened
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.errors import DataError


@pytest.fixture
def compiled(small: Path, tmp_path: Path) -> Path:
    """The small catalogue compiled, as in an installed package."""
    file = tmp_path / "interpol_un" / "data" / COMPILED
    file.parent.mkdir(parents=True)
    compile_to(str(small), str(file))
    return file


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Makes the store believe that its module stands in a package's directory."""

    def move(package: Path) -> None:
        place = package / "catalogue" / "store.py"
        place.parent.mkdir(parents=True)
        place.touch()
        monkeypatch.setattr(store, "__file__", str(place))

    return move


def test_it_says_the_same(compiled: Path, small_catalogue: PlainCatalogue) -> None:
    there = PlainCatalogue(opened(str(compiled)))
    assert there.meta == small_catalogue.meta
    assert there.search_words == small_catalogue.search_words
    for kind in (*(kind.name for kind in KINDS), "activity"):
        assert there.listed(kind) == small_catalogue.listed(kind)
    assert list(there.ids().items()) == list(small_catalogue.ids().items())
    assert there.index.search("cyber") == small_catalogue.index.search("cyber") != []


def test_it_is_found_in_the_package(
    compiled: Path, installed: Callable[[Path], None], small_catalogue: PlainCatalogue
) -> None:
    installed(compiled.parents[1])
    assert bundled() == str(compiled.parent)
    assert store.compiled() is not None
    assert open_catalogue().listed("priority") == small_catalogue.listed("priority")


def test_a_checkout_reads_its_yaml(
    small: Path, tmp_path: Path, installed: Callable[[Path], None], small_catalogue: PlainCatalogue
) -> None:
    shutil.copytree(small, tmp_path / "data")
    installed(tmp_path / "src" / "interpol_un")
    assert bundled() == str(tmp_path / "data")
    assert store.compiled() is None
    assert open_catalogue().listed("priority") == small_catalogue.listed("priority")


@pytest.mark.parametrize("there", [True, False])
def test_it_is_read_out_of_an_archive(
    there: bool, compiled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_catalogue: PlainCatalogue
) -> None:
    archive = tmp_path / "packed.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(compiled, compiled.relative_to(tmp_path) if there else "another")
    monkeypatch.setattr(store, "__file__", str(archive / "interpol_un" / "catalogue" / "store.py"))
    monkeypatch.setattr(store, "__spec__", SimpleNamespace(loader=zipimport.zipimporter(str(archive))))
    if there:
        assert open_catalogue().listed("priority") == small_catalogue.listed("priority")
    else:
        with pytest.raises(DataError, match="cannot be read"):
            open_catalogue()


@pytest.mark.parametrize("name", ["a b", "50%", "why?", "#1", "مكتب", "C:"])
def test_a_path_may_hold_any_sign(name: str, compiled: Path, tmp_path: Path, small_catalogue: PlainCatalogue) -> None:
    (tmp_path / name).mkdir()
    moved = shutil.copy(compiled, tmp_path / name / COMPILED)
    assert PlainCatalogue(opened(str(moved))).listed("office") == small_catalogue.listed("office")


@pytest.mark.parametrize("length", [0, 1, 4096, 40_000, -1], ids=repr)
def test_a_file_that_was_cut_off_is_told(length: int, compiled: Path, installed: Callable[[Path], None]) -> None:
    compiled.write_bytes(compiled.read_bytes()[:length] if length else b"no database")
    installed(compiled.parents[1])
    with pytest.raises(DataError, match="cannot be read") as caught:
        open_catalogue().index.search("cyber")
    assert caught.value.hint == "install the package again"


def test_a_file_that_is_missing_from_a_package_is_told(compiled: Path, installed: Callable[[Path], None]) -> None:
    compiled.unlink()
    installed(compiled.parents[1])
    with pytest.raises(DataError, match="cannot be read"):
        open_catalogue()


def test_bytes_that_are_no_text_are_told(compiled: Path) -> None:
    broken = compiled.read_bytes().replace(b'"id":"ode"', b'"id":"o\xe9e"')
    assert compiled.write_bytes(broken)
    with pytest.raises(DataError, match="cannot be read"):
        PlainCatalogue(opened(str(compiled))).listed("partner")


def test_a_record_that_is_no_json_is_told(compiled: Path) -> None:
    import sqlite3

    with sqlite3.connect(compiled) as connection:
        connection.execute("UPDATE records SET content = '{' WHERE kind = 'partner'")
    connection.close()
    with pytest.raises(DataError, match="cannot be read"):
        PlainCatalogue(opened(str(compiled))).listed("partner")


@pytest.mark.parametrize("table", ["meta", "searched"])
def test_a_table_that_lost_its_rows_is_told(table: str, compiled: Path) -> None:
    import sqlite3

    with sqlite3.connect(compiled) as connection:
        connection.execute(f"DELETE FROM {table}")
    connection.close()
    with pytest.raises(DataError, match="cannot be read"):
        _ = PlainCatalogue(opened(str(compiled))).index


def test_no_broken_catalogue_is_compiled(small: Path, tmp_path: Path) -> None:
    shutil.copytree(small, tmp_path / "yaml")
    (tmp_path / "yaml" / "offices.yaml").unlink()
    with pytest.raises(DataError):
        compile_to(str(tmp_path / "yaml"), str(tmp_path / COMPILED))
    assert not (tmp_path / COMPILED).exists()
