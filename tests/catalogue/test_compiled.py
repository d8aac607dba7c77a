"""The compiled form of a catalogue: the same as its YAML, found where the package stands, told when it is broken."""

from __future__ import annotations

import json
import shutil
import zipfile
import zipimport
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from interpol_un.catalogue import Catalogue, open_catalogue, store
from interpol_un.catalogue.store import COMPILED, Compiled, Yaml, bundled, compile_to, open_directory
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.errors import DataError


@pytest.fixture
def compiled(small: Path, tmp_path: Path) -> Path:
    """The small catalogue compiled into a directory."""
    directory = tmp_path / "interpol_un" / "data" / COMPILED
    written = compile_to(str(small), str(directory))
    assert sorted(map(Path, written)) == sorted(directory.iterdir())
    return directory


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Makes the loader believe that its module stands in a package's directory."""

    def move(package: Path) -> None:
        place = package / "catalogue" / "store.py"
        place.parent.mkdir(parents=True)
        place.touch()
        monkeypatch.setattr(store, "__file__", str(place))

    return move


def test_it_says_the_same(compiled: Path, small_catalogue: Catalogue) -> None:
    there = Catalogue(Compiled(str(compiled)))
    assert there.meta == small_catalogue.meta
    for kind in (*(kind.name for kind in KINDS), "activity"):
        assert there.listed(kind) == small_catalogue.listed(kind)
    assert list(there.ids().items()) == list(small_catalogue.ids().items())
    assert there.index.search("cyber") == small_catalogue.index.search("cyber") != []


def test_it_is_found_in_the_package(
    compiled: Path, installed: Callable[[Path], None], small_catalogue: Catalogue
) -> None:
    installed(compiled.parents[1])
    assert bundled() == str(compiled.parent)
    assert isinstance(open_directory(None), Compiled)
    assert open_catalogue().priorities() == small_catalogue.priorities()


def test_a_checkout_reads_its_yaml(
    small: Path, tmp_path: Path, installed: Callable[[Path], None], small_catalogue: Catalogue
) -> None:
    shutil.copytree(small, tmp_path / "data")
    installed(tmp_path / "src" / "interpol_un")
    assert bundled() == str(tmp_path / "data")
    assert isinstance(open_directory(None), Yaml)
    assert open_catalogue().priorities() == small_catalogue.priorities()


def test_it_is_read_out_of_an_archive(
    compiled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_catalogue: Catalogue
) -> None:
    archive = tmp_path / "packed.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for file in compiled.iterdir():
            packed.write(file, file.relative_to(tmp_path))
    monkeypatch.setattr(store, "__file__", str(archive / "interpol_un" / "catalogue" / "store.py"))
    monkeypatch.setattr(store, "__spec__", SimpleNamespace(loader=zipimport.zipimporter(str(archive))))
    assert open_catalogue().priorities() == small_catalogue.priorities()
    with pytest.raises(DataError, match="cannot be read"):
        Compiled(str(archive / "nothing")).read("meta")


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b'{"a": NaN', None], ids=repr)
def test_a_broken_file_is_told(content: bytes | None, compiled: Path) -> None:
    file = compiled / "partners.json"
    file.unlink() if content is None else file.write_bytes(content)
    with pytest.raises(DataError) as caught:
        Catalogue(Compiled(str(compiled))).partners()
    assert caught.value.hint == "install the package again"


def test_no_broken_catalogue_is_compiled(small: Path, tmp_path: Path) -> None:
    shutil.copytree(small, tmp_path / "yaml")
    (tmp_path / "yaml" / "offices.yaml").unlink()
    with pytest.raises(DataError):
        compile_to(str(tmp_path / "yaml"), str(tmp_path / "compiled"))
    assert not (tmp_path / "compiled").exists()


def test_the_compiled_files_hold_every_kind(compiled: Path) -> None:
    names = {file.stem for file in compiled.iterdir()}
    assert {kind.file for kind in KINDS} | {"meta", "ids", "index", "results"} <= names
    assert all(json.loads(file.read_text(encoding="utf-8")) for file in compiled.glob("*.json"))


@pytest.mark.parametrize("name", ["index.txt", "results.txt"])
def test_a_file_that_was_cut_off_is_told(name: str, compiled: Path) -> None:
    file = compiled / name
    file.write_bytes(file.read_bytes()[:-1])
    source = Compiled(str(compiled))
    with pytest.raises(DataError, match=f"{name} ends too early"):
        source.index() if name == "index.txt" else source.result("ode")
