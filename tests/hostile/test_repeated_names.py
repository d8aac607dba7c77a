"""Names that somebody gave and the program repeats: told on stdout or stderr, never obeyed by a terminal."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from interpol_un.cli.run import main

NAMES = {
    "ESC": "\x1b[31mred",
    "OSC 8": "\x1b]8;;http:x.y\x07",
    "C1": "\x9b31m",
    "BEL": "\x07",
    "RLO": "\u202extl",
    "PDI": "\u2069",
    "line break": "a\nb",
    "line separator": "a\u2028b",
    "bytes": "\udcff\udcfe",
    "Arabic": "مجلد",
    "quotes": 'it\'s $(id) "x" <b> [red]x',
}
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.fixture
def named(request: pytest.FixtureRequest, copied: Path) -> Path:
    """The small catalogue in a directory of that name."""
    return copied.rename(copied.parent / NAMES[request.param])


@pytest.mark.skipif(os.name == "nt", reason="no such names on Windows")
@pytest.mark.parametrize("named", NAMES, indirect=True)
class TestDirectory:
    """A directory of the catalogue, and one to export to."""

    def test_of_a_catalogue_that_is_right(self, named: Path, capfdbinary: Any) -> None:
        assert main(["check", "--data", str(named)]) == 0
        out = capfdbinary.readouterr().out.decode()
        assert "records and" in out
        assert out.count("\n") == 1
        assert not OBEYED.search(out)

    def test_of_a_catalogue_that_is_broken(self, named: Path, capfdbinary: Any) -> None:
        (named / "offices.yaml").unlink()
        assert main(["check", "--data", str(named)]) == 3
        captured = capfdbinary.readouterr()
        assert captured.out == b""
        assert not OBEYED.search(captured.err.decode())

    def test_exported_to(self, named: Path, capfdbinary: Any) -> None:
        target = named / named.name
        assert main(["export", "data", str(target), "--data", str(named)]) == 0
        assert (target / "iun.db").is_file()
        captured = capfdbinary.readouterr()
        assert captured.out.count(b"\n") == 1
        assert not OBEYED.search(captured.out.decode())
        assert main(["export", "data", str(target), "--data", str(named)]) == 2
        captured = capfdbinary.readouterr()
        assert "is not empty" in captured.err.decode()
        assert not OBEYED.search(captured.err.decode())


def test_a_check_that_finds_no_problem_is_json_for_a_script(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", str(small), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["schema"], answer["directory"]) == ("iun/check/v1", str(small))
    assert answer["count"] == sum(answer["records"].values()) > 0
