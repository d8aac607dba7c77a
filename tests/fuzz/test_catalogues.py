"""Any catalogue: what is wrong is told with exit code 3, what is not wrong is shown, and nothing ends otherwise."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from interpol_un.catalogue.yaml_reader import UnreadableError, decode, read

LISTS = ("priorities", "partners", "offices", "instruments", "gpg", "claims", "timeline", "terms", "sources", "sdg")
SHOWN = ("terrorism", "ode", "office-vienna", "s-res-2396", "gpg-1", "claim-entities", "term-ode", "source-press", "16")
ODD = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["", "~", "null", "[]", "{}", "&a x", "*a", "!!int 3", "1e3", "no", "9" * 5000, "0000", "\u202e", "=1", "''"]
    ),
)


@pytest.fixture(scope="module")
def files(small: Path) -> dict[str, list[str]]:
    """The lines of each file of the small catalogue."""
    return {file.name: file.read_text(encoding="utf-8").splitlines() for file in sorted(small.glob("*.yaml"))}


@pytest.fixture(scope="module")
def place(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory to change."""
    directory = tmp_path_factory.mktemp("changed") / "catalogue"
    shutil.copytree(small, directory)
    return directory


@st.composite
def changes(draw: st.DrawFn) -> tuple[int, list[tuple[str, int, int, str]]]:
    """Which file, and the changes to its lines: what to do, to which line, with which other, with what text."""
    what = st.sampled_from(["drop", "double", "swap", "value", "key", "indent", "outdent", "cut", "insert"])
    change = st.tuples(what, st.integers(0, 10_000), st.integers(0, 10_000), ODD)
    return draw(st.integers(0, 100)), draw(st.lists(change, min_size=1, max_size=4))


def changed(lines: list[str], todo: list[tuple[str, int, int, str]]) -> list[str]:
    """The lines after the changes."""
    lines = list(lines)
    for what, first, second, text in todo:
        if not lines:
            break
        here, there = first % len(lines), second % len(lines)
        key, colon, _ = lines[here].partition(": ")
        if what == "drop":
            del lines[here]
        elif what == "double":
            lines.insert(here, lines[here])
        elif what == "swap":
            lines[here], lines[there] = lines[there], lines[here]
        elif what == "value":
            lines[here] = f"{key}{colon}{json.dumps(text) if second % 2 else text}"
        elif what == "key":
            lines[here] = lines[here].replace(key.strip(" -"), text, 1)
        elif what in ("indent", "outdent"):
            lines[here] = "  " + lines[here] if what == "indent" else lines[here].removeprefix("  ")
        elif what == "cut":
            lines[here] = lines[here][: second % (len(lines[here]) + 1)]
        else:
            lines.insert(here, text)
    return lines


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(changes())
def test_told_or_shown(run: Any, files: dict[str, list[str]], place: Path, how: Any) -> None:
    name = sorted(files)[how[0] % len(files)]
    file = place / name
    try:
        text = "\n".join(changed(files[name], how[1])) + "\n"
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        ended = run(["check", "--data", str(place)])
        assert ended.code in (0, 3)
        if ended.code == 3:
            assert ended.out == ""
            assert f"{name}:" in ended.err or "problem" in ended.err
            assert not set(ended.err) & set("\x1b\x9b\u202e\u2028")
            return
        for command in LISTS:
            for form in (["--json"], ["--bidi", "visual", "--width", "50"], ["--format", "list", "--lang", "fr"]):
                assert run([command, "--data", str(place), *form]).code == 0
        for record in SHOWN:
            assert run(["show", record, "--data", str(place), "--bidi", "words"]).code in (0, 1)
        assert run(["search", "cyber", "--data", str(place)]).code in (0, 1)
    finally:
        file.write_text("\n".join(files[name]) + "\n", encoding="utf-8")


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.one_of(st.binary(max_size=200), st.text("- []{}:&*!|>'\"%@`,?#\n\tabé\u202e\x85", max_size=60).map(str.encode))
)
@example(b"? ")
@example(b"- ? a\n")
@example(b"&a")
@example(b"*a")
@example(b"--- \n...\n---\n")
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    with suppress(UnreadableError):
        read(decode(raw, "x.yaml"), "x.yaml")
