"""Fixtures that many areas share: the small fixed catalogue, so that the real content can grow freely."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings
from jsonschema import Draft202012Validator

from interpol_un.catalogue import PlainCatalogue, open_catalogue
from interpol_un.cli.run import main
from interpol_un.formats.schemas import schema

HERE = Path(__file__).resolve().parent

settings.register_profile("iun", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("iun")


def _left_to_children(number: int, frame: object) -> None:
    """Does nothing: what is ignored here (under nohup, in the background of a script) a child must not ignore too."""


for _number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM):
    if signal.getsignal(_number) is signal.SIG_IGN:
        signal.signal(_number, _left_to_children)


@pytest.fixture(scope="session")
def small() -> Path:
    """The directory of the small catalogue."""
    return HERE / "data" / "catalogue"


@pytest.fixture(scope="session")
def small_catalogue(small: Path) -> PlainCatalogue:
    """The small catalogue, open."""
    return open_catalogue(small)


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of the checkout."""
    return HERE.parent


@pytest.fixture(scope="session")
def holds_to_schema() -> Callable[[str, Any], None]:
    """Fails where an answer is not as its schema says, or holds a key that the schema, which is open, does not name."""

    def closed(part: Any) -> Any:
        if isinstance(part, list):
            return [closed(inner) for inner in part]
        if not isinstance(part, dict):
            return part
        return {
            **({"additionalProperties": False} if "properties" in part else {}),
            **{key: closed(inner) for key, inner in part.items()},
        }

    def validate(name: str, answer: Any) -> None:
        Draft202012Validator(schema(name)).validate(answer)
        Draft202012Validator(closed(schema(name))).validate(answer)

    return validate


def pytest_addoption(parser: pytest.Parser) -> None:
    """An option that writes the golden files anew."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def same_as_golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Fails where a text is not that of a golden file, or with `--update-golden` writes it there."""

    def compare(file: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert text == file.read_text(encoding="utf-8")

    return compare


class Ran(NamedTuple):
    """How a command line ended."""

    code: int
    out: str
    err: str

    @property
    def items(self) -> list[dict[str, Any]]:
        """The items of a JSON answer."""
        found: list[dict[str, Any]] = json.loads(self.out)["items"]
        return found


Run = Callable[..., Ran]


@pytest.fixture
def run(small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `iun` with these words; stdout is no terminal."""
    others = ("LANG", "LANGUAGE", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE")
    for name in os.environ:
        if name.startswith(("IUN_", "LC_")) or name in others:
            monkeypatch.delenv(name)

    def ran(*words: str, **environ: str) -> Ran:
        monkeypatch.setenv("IUN_DATA", str(small))
        for name, value in environ.items():
            monkeypatch.setenv(name, value)
        code = main(words)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return ran
