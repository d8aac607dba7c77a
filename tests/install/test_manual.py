"""The manual page: current, accepted by those who typeset it, complete, and where `man` looks for it."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from interpol_un.catalogue import open_catalogue
from interpol_un.cli.command_table import COMMANDS
from interpol_un.cli.parser import group
from interpol_un.errors import ExitCode
from interpol_un.words import part


@pytest.fixture(scope="module")
def man(project: Path) -> ModuleType:
    """The module that makes the page."""
    spec = importlib.util.spec_from_file_location("man", project / "docs" / "man.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture(scope="module")
def page(project: Path) -> Path:
    """The English page in the checkout."""
    return project / "docs" / "iun.1"


@pytest.fixture(scope="module", params=["ar", "fr", "es"])
def translated(project: Path, request: pytest.FixtureRequest) -> Path:
    """A page in another language."""
    return project / "docs" / "man" / str(request.param) / "iun.1"


def tool(*words: str) -> str:
    """What a tool has to complain of."""
    if shutil.which(words[0]) is None:
        pytest.skip(f"{words[0]} is not installed")
    ran = subprocess.run(words, capture_output=True, text=True, check=False)
    return ran.stdout + ran.stderr + (f"exit code {ran.returncode}" if ran.returncode else "")


def test_it_is_current(man: Any, page: Path, project: Path) -> None:
    assert page.read_text(encoding="utf-8") == man.page(open_catalogue(project / "data").meta["as_of"])


def test_the_others_are_current(man: Any, translated: Path, project: Path) -> None:
    date = open_catalogue(project / "data").meta["as_of"]
    assert translated.read_text(encoding="utf-8") == man.page(date, translated.parent.name)


def test_the_others_tell_the_same(page: Path, translated: Path) -> None:
    def told(file: Path) -> list[str]:
        return [line for line in file.read_text("utf-8").splitlines() if re.match(r"\.TP|\.B |iun [a-z]", line)]

    assert told(translated) == told(page)


def test_no_reader_of_manuals_warns_of_the_others(translated: Path) -> None:
    assert tool("groff", "-man", "-K", "utf8", "-ww", "-z", "-Tutf8", str(translated)) == ""
    assert tool("mandoc", "-Tlint", "-Wwarning", str(translated)) == ""


def test_groff_has_nothing_to_warn_of(page: Path) -> None:
    for device in ("ps", "utf8", "ascii"):
        assert tool("groff", "-man", "-ww", "-z", f"-T{device}", str(page)) == ""


def test_mandoc_has_nothing_to_warn_of(page: Path) -> None:
    assert tool("mandoc", "-Tlint", "-Wall", str(page)) == ""


def test_man_shows_it(page: Path) -> None:
    if shutil.which("man") is None:
        pytest.skip("man is not installed")
    ran = subprocess.run(
        ["man", "--warnings", "-l", str(page)],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin"},
    )
    if ran.returncode and "unrecognized option" in ran.stderr:
        pytest.skip("this man is not man-db")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "how INTERPOL and the United Nations work together" in ran.stdout


def test_it_tells_every_command_option_variable_and_exit_code(page: Path) -> None:
    text = page.read_text(encoding="utf-8").replace("\\-", "-")
    root = group()
    for command in COMMANDS:
        _, found, rest = text.partition(f"\n.B iun {command.name}")
        assert found
        own = rest.partition("\n.B iun ")[0]
        for each in root.get_command(None, command.name).params:
            if each.param_type_name == "option":
                where = text if each.name in {option.name for option in root.params} else own
                assert re.search(rf"^\.B (?:-\w, )?{each.opts[0]}\b", where, re.M), each.opts
    for name, _ in part("environment", "en"):
        assert f"\n.B {name}\n" in text
    assert {int(code) for code, _ in part("exit", "en")} == set(ExitCode)
    for code in ExitCode:
        assert f"\n.B {int(code)}\n" in text


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a-b", "a\\-b"),
        ("it's", "it\\(aqs"),
        ("\\n", "\\en"),
        ("`x`", "\\(gax\\(ga"),
        ("1–2…", "1\\(en2\\&..."),
        ("é", "é"),
    ],
)
def test_roff_sees_no_command_in_a_text(man: Any, text: str, drawn: str) -> None:
    assert man.roff(text) == drawn


def test_a_line_that_begins_with_a_point_is_no_macro(man: Any) -> None:
    assert list(man._wrapped(".SH here `and --there`.")) == ["\\&.SH here \\fBand \\-\\-there\\fP."]


def test_the_wheel_puts_them_where_man_looks(unpacked: Path, page: Path) -> None:
    for language, place in {"en": "", "ar": "ar/", "fr": "fr/", "es": "es/"}.items():
        (shipped,) = unpacked.glob(f"*.data/data/share/man/{place}man1/iun.1")
        own = page if language == "en" else page.parent / "man" / language / "iun.1"
        assert shipped.read_bytes() == own.read_bytes()
