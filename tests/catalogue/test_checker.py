"""Each way a catalogue can be broken is a file: which text to replace where, and the problems that must be told.

Lines count from the one in which that text begins (+0), so that the small catalogue can grow.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from interpol_un.catalogue import open_catalogue
from interpol_un.catalogue.from_yaml import check_directory
from interpol_un.errors import DataError, ExitCode

CASES = sorted((Path(__file__).parent / "broken").glob("*.json"))


def test_there_are_cases() -> None:
    assert len(CASES) > 40


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_problem_is_told_with_its_place(case: Path, small: Path, tmp_path: Path) -> None:
    told = json.loads(case.read_text(encoding="utf-8"))
    directory = tmp_path / "catalogue"
    shutil.copytree(small, directory)
    file = directory / told["file"]
    text = file.read_text(encoding="utf-8")
    assert told["replace"] in text
    first = text[: text.index(told["replace"])].count("\n") + 1

    def placed(problem: str) -> str:
        name, line, rest = problem.split(":", 2)
        return f"{name}:{first + int(line)}:{rest}" if name == told["file"] else problem

    file.write_text(text.replace(told["replace"], told["with"], 1), encoding="utf-8")
    assert [str(problem) for problem in check_directory(str(directory))[0]] == [*map(placed, told["problems"])]
    with pytest.raises(DataError) as caught:
        open_catalogue(directory)
    assert caught.value.code is ExitCode.DATA
    assert len(caught.value.details["problems"]) == len(told["problems"])


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "offices.yaml:1:1: the file is empty"),
        (
            b"\xef\xbb\xbf- id: x\n",
            "offices.yaml:1:1: begins with a byte order mark: save the file as UTF-8 without it",
        ),
        ("- id: x\n".encode("utf-16"), "offices.yaml:1:1: expected UTF-8, found UTF-16: save the file as UTF-8"),
        (b'- id: "a"\n- id: "\xff"\n', "offices.yaml:2:8: expected UTF-8, found the byte 0xff"),
        (
            b"- id: x\x00\n",
            "offices.yaml:1:1: not YAML: unacceptable character #x0000: control characters are not allowed",
        ),
        (b"[" * 40, "offices.yaml:1:17: nested deeper than 16 levels"),
        (b'- id: "' + b"a" * 20_001 + b'"', "offices.yaml:1:7: a text of 20001 characters: the limit is 20000"),
        (b"- [a]: b\n", "offices.yaml:1:3: a key must be a word"),
        (b"- &a {id: *a}\n", "offices.yaml:1:3: anchors and aliases are not used here: write the value out"),
    ],
    ids=["empty", "bom", "utf-16", "byte", "nul", "deep", "long", "key", "alias"],
)
def test_files_that_cannot_be_read(raw: bytes, problem: str, small: Path, tmp_path: Path) -> None:
    directory = tmp_path / "catalogue"
    shutil.copytree(small, directory)
    (directory / "offices.yaml").write_bytes(raw)
    assert problem in [str(problem) for problem in check_directory(str(directory))[0]]


def test_missing_and_foreign_files(small: Path, tmp_path: Path) -> None:
    directory = tmp_path / "catalogue"
    shutil.copytree(small, directory)
    (directory / "offices.yaml").unlink()
    (directory / "events.yaml").unlink()
    (directory / "events.yaml").mkdir()
    (directory / "terms.yaml").unlink()
    (directory / "terms.yaml").symlink_to("/etc/hostname")
    told = [str(problem) for problem in check_directory(str(directory))[0]]
    assert "offices.yaml: cannot be read: No such file or directory" in told
    assert "events.yaml: cannot be read: Is a directory" in told
    assert "terms.yaml: is a link that leads out of the directory" in told


@pytest.mark.parametrize("name", ["nowhere", "file"])
def test_a_directory_is_needed(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(DataError, match=r"nowhere does not exist|file is not a directory"):
        open_catalogue(tmp_path / name)


def test_lines_ended_as_on_windows_read_the_same(small: Path, tmp_path: Path) -> None:
    directory = tmp_path / "catalogue"
    shutil.copytree(small, directory)
    for file in directory.glob("*.yaml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert check_directory(str(directory))[1] == check_directory(str(small))[1]
