"""Catalogues made to harm: each is refused with exit code 3 and the place, at once, and nothing is shown of it."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from interpol_un.catalogue.yaml_reader import MAX_BYTES
from interpol_un.cli.run import main

BOMB = "a: &a [x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
DEPTH = r"nested deeper than 16 levels|not YAML: exceeded maximum nesting depth"
"""Ours, or that of PyYAML from 6.0.4 on, which reads ahead of us and stops by itself."""
RECORDS = {
    "alias bomb": (BOMB.encode(), "anchors and aliases are not used here"),
    "merge key": (b"- &a {id: x}\n- <<: *a\n", "anchors and aliases are not used here"),
    "alias alone": (b"- *a\n", "anchors and aliases are not used here"),
    "deep lists": (b"[" * 100_000 + b"]" * 100_000, DEPTH),
    "deep maps": (b"".join(b" " * n + b"a:\n" for n in range(3000)), DEPTH),
    "python object": (b"- !!python/object/apply:os.system [echo]\n", "the tag tag:yaml.org,2002:python/object"),
    "python name": (b"- id: !!python/name:os.system ''\n", "the tag tag:yaml.org,2002:python/name"),
    "own tag": (b"- id: !mine x\n", "the tag !mine is not used here"),
    "huge scalar": (b'- id: "' + b"a" * (MAX_BYTES - 100) + b'"\n', "the limit is 20000"),
    "too large": (b"#" * (MAX_BYTES + 1), "larger than 64 MiB"),
    "invalid UTF-8": (b'- id: "\xc3\x28"\n', "expected UTF-8, found the byte 0xc3"),
    "surrogate in UTF-8": (b'- id: "\xed\xa0\x80"\n', "expected UTF-8, found the byte 0xed"),
    "UTF-16": ("- id: x\n".encode("utf-16"), "expected UTF-8, found UTF-16"),
    "UTF-32": ("- id: x\n".encode("utf-32"), "expected UTF-8, found UTF-16"),
    "byte order mark": (b"\xef\xbb\xbf- id: x\n", "begins with a byte order mark"),
    "NUL": (b"- id: x\x00y\n", "not YAML"),
    "ESC": (b"- id: x\x1b[2J\n", "not YAML"),
    "C1": ("- id: x\x9b2J\n".encode(), "not YAML"),
    "nothing": (b"", "the file is empty"),
    "only a comment": (b"# nothing\n", "the file is empty"),
    "a scalar": (b"offices\n", "expected a list of records"),
    "a map": (b"offices: []\n", "expected a list of records"),
    "directive": (b"%TAG ! tag:x,2000:\n--- !a []\n", "directives (%) are not used here"),
    "many directives": (b"%TAG !a! tag:x,2000:\n" * 200_000 + b"--- []\n", "directives (%) are not used here"),
    "many values": (b"- [" + b"a," * 1_000_000 + b"]\n", "more than 1000000 values"),
    "two documents": (b"--- []\n--- []\n", "a second document begins here"),
    "unclosed": (b'- id: "x\n', "not YAML"),
    "complex key": (b"- ? [a, b]\n  : c\n", "a key must be a word"),
    "key twice": (b"- id: a\n  id: b\n", "the key 'id' stands twice"),
}


def ended(directory: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main([*words, "--data", str(directory)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize("name", RECORDS)
def test_refused_with_a_line(name: str, copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw, message = RECORDS[name]
    (copied / "offices.yaml").write_bytes(raw)
    code, out, err = ended(copied, capsys, "offices")
    assert (code, out) == (3, "")
    assert "offices.yaml:" in err
    assert message in err or (message is DEPTH and re.search(DEPTH, err))
    assert all(line.startswith("iun: ") for line in err.splitlines())


@pytest.mark.parametrize("words", [("check",), ("priorities", "--json"), ("search", "x"), ("show", "ode")])
def test_every_command_refuses_it(words: tuple[str, ...], copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (copied / "offices.yaml").write_bytes(RECORDS["alias bomb"][0])
    assert ended(copied, capsys, *words)[:2] == (3, "")


HIDDEN = {
    "ESC": r"\e[31m",
    "OSC 8": r"\e]8;;http://x.y\e\\\\",
    "C1": r"\x9b31m",
    "BEL": r"\a",
    "RLO": r"\u202e",
    "PDI": r"\u2069",
    "LRM": r"\u200e",
    "line separator": r"\u2028",
    "paragraph separator": r"\u2029",
    "tag": r"\U000e0041",
    "annotation": r"\ufff9",
    "BOM": r"\ufeff",
    "surrogate pair": r"\ud83d\ude00",
    "NUL": r"\0",
    "newline": r"\n",
    "backspace": r"\b",
}


@pytest.mark.parametrize("name", HIDDEN)
@pytest.mark.parametrize("place", ["text", "field", "id", "reference", "url"])
def test_what_steers_or_hides_is_refused_and_not_repeated(
    name: str, place: str, copied: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = copied / "offices.yaml"
    text = file.read_text(encoding="utf-8")
    first = text.split("\n", 1)[0]
    assert first.startswith("- id: ")
    replaced = {
        "text": ("city:\n", f'city:\n    ar: "فيينا{HIDDEN[name]}"\n    ar2: x\n'),
        "field": (first, f'{first}\n  "x{HIDDEN[name]}y": z'),
        "id": (first, f'- id: "x{HIDDEN[name]}y"'),
        "reference": (first, f'{first}\n  areas: ["terrorism{HIDDEN[name]}"]'),
        "url": (first, f'{first}\n  claims: ["{HIDDEN[name]}"]'),
    }[place]
    assert replaced[0] in text
    file.write_text(text.replace(*replaced, 1), encoding="utf-8")
    code, out, err = ended(copied, capsys, "offices")
    assert (code, out) == (3, "")
    assert "offices.yaml:" in err
    unseen = [char for char in err if char != "\n" and (ord(char) < 32 or 0x7F <= ord(char) < 0xA0)]
    assert not unseen
    assert not set(err) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
    code, out, err = ended(copied, capsys, "offices", "--json")
    assert (code, out) == (3, "")
    assert err.isascii()
    assert json.loads(err)["error"]["problems"]


def test_links_that_lead_out_and_files_that_are_none(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outside = copied.parent / "outside.yaml"
    outside.write_text("- id: x\n", encoding="utf-8")
    for name in ("offices", "terms", "events", "claims"):
        (copied / f"{name}.yaml").unlink()
    (copied / "offices.yaml").symlink_to(outside)
    (copied / "terms.yaml").symlink_to(copied / "terms.yaml")
    (copied / "events.yaml").mkdir()
    (copied / "claims.yaml").symlink_to("/dev/zero")
    code, out, err = ended(copied, capsys, "check")
    assert (code, out) == (3, "")
    assert "offices.yaml: is a link that leads out of the directory" in err
    assert "terms.yaml: cannot be read" in err
    assert "events.yaml: cannot be read: Is a directory" in err
    assert "claims.yaml: is a link that leads out of the directory" in err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are POSIX")
def test_a_pipe_instead_of_a_file_is_not_waited_for(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (copied / "offices.yaml").unlink()
    os.mkfifo(copied / "offices.yaml")
    code, out, err = ended(copied, capsys, "check")
    assert (code, out) == (3, "")
    assert "offices.yaml: cannot be read: is not a file" in err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads every file")
def test_files_that_may_not_be_read(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (copied / "offices.yaml").chmod(0)
    code, out, err = ended(copied, capsys, "check")
    assert (code, out) == (3, "")
    assert "offices.yaml: cannot be read: Permission denied" in err


@pytest.mark.parametrize("directory", ["", "/dev/null", "x" * 5000, "no\x1b[31mwhere", "nowhere", "\udcff"])
def test_a_directory_that_is_none(directory: str, capsys: pytest.CaptureFixture[str], monkeypatch: Any) -> None:
    monkeypatch.delenv("IUN_DATA", raising=False)
    code = main(["offices", "--data", directory])
    captured = capsys.readouterr()
    assert (code, captured.out) == (3 if directory else 2, "")  # nothing named: a variable that is not set
    assert "\x1b" not in captured.err
    assert captured.err.startswith("iun: ")


def test_many_problems_are_told_in_part(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (copied / "offices.yaml").write_text("".join(f"- id: x{n}\n" for n in range(1000)), encoding="utf-8")
    code, out, err = ended(copied, capsys, "check")
    assert (code, out) == (3, "")
    assert len(err.splitlines()) < 60
    assert "more; all of them: iun check --json" in err


def test_numbers_longer_than_the_interpreter_reads(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = copied / "claims.yaml"
    text = file.read_text(encoding="utf-8")
    assert 'section: "1"' in text
    file.write_text(text.replace('section: "1"', f'section: "{"9" * 5000}"', 1), encoding="utf-8")
    code, out, err = ended(copied, capsys, "claims")
    assert (code, out) == (3, "")
    assert "claims.yaml:" in err


@pytest.mark.parametrize("instead", ['""', "[x]", "{a: b}", "~", "A_b"])
def test_an_id_that_is_none_in_any_file(instead: str, copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in sorted(copied.glob("*.yaml")):
        before = file.read_text(encoding="utf-8").splitlines(keepends=True)
        lines = [f"- id: {instead}\n" if line.startswith("- id: ") else line for line in before]
        if lines == before:  # meta has no records
            continue
        file.write_text("".join(lines), encoding="utf-8")
        code, out, err = ended(copied, capsys, "check")
        assert (code, out) == (3, "")
        assert f"{file.name}:" in err
        file.write_text("".join(before), encoding="utf-8")
