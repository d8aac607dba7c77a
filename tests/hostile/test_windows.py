"""What only Windows does, as far as another system can show it: UTF-8 into pipes, whatever the code page."""

from __future__ import annotations

import io
import os
from contextlib import redirect_stdout
from pathlib import Path
from types import SimpleNamespace

import pytest

from interpol_un.cli import write
from interpol_un.cli.run import main


def sent(system: str, monkeypatch: pytest.MonkeyPatch, words: list[str]) -> bytes:
    """What `iun` writes into a pipe on a system of that name, through a stdout with an old code page."""
    monkeypatch.setattr(write, "os", SimpleNamespace(name=system, isatty=os.isatty))
    received = io.BytesIO()
    with redirect_stdout(io.TextIOWrapper(received, "cp1252", newline="")) as stdout:
        assert main(words) == 0
    stdout.flush()
    return received.getvalue()


@pytest.mark.parametrize("form", [[], ["--json"], ["--format", "csv"], ["--format", "list"]], ids=" ".join)
def test_a_pipe_on_windows_gets_utf_8(
    form: list[str], small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "مكتب فيينا" in sent("nt", monkeypatch, ["offices", "--data", str(small), *form]).decode("utf-8")
    assert capsys.readouterr().err == ""


def test_a_pipe_elsewhere_gets_the_encoding_of_the_stream(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = sent("posix", monkeypatch, ["offices", "--data", str(small), "--json"])
    assert "\\u0645\\u0643\\u062a\\u0628" in answer.decode("ascii")


def test_a_console_on_windows_gets_its_own_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write, "os", SimpleNamespace(name="nt", isatty=os.isatty))
    with redirect_stdout(io.TextIOWrapper(io.BytesIO(), "cp1252")):
        assert write.encoding() == "utf-8"
        monkeypatch.setattr(write, "is_terminal", lambda: True)
        assert write.encoding() == "cp1252"
