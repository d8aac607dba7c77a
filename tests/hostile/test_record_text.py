"""What a record may hold and another program might obey: drawn as the text it is, in every format."""

from __future__ import annotations

import json
import re
from pathlib import Path
from unicodedata import normalize

import pytest

from interpol_un.cli.options import FORMATS
from interpol_un.cli.run import main

FIELDS = {
    "markup": "[bold red]x[/] [link=https://x.y]z[/link] [/]",
    "formula": "=cmd|' /C calc'!A0",
    "formula plus": "+1+1",
    "formula at": "@SUM(A1)",
    "formula minus": "-2+3",
    "html": "<script>alert(1)</script><img src=x onerror=y>&amp;",
    "markdown": "| a | b | *c* _d_ `e` [f](javascript:g) # h ![i](j) <k>",
    "quotes": "\"a\" 'b' \\c \\n %s {0} {command} $(d) `e`",
    "joiners": "لا\u200dإله\u200cإلا",
    "marks": "e" + "\u0301" * 3 + "مُحَمَّد" + "\u0650" * 5,
    "emoji": "👩‍👩‍👧‍👦 🇫🇷 👍🏽",
    "private": "\ue000\U0010ffff",
    "one word": "x" * 5000,
    "brackets": "(" * 200 + "ا" + ")" * 200,
    "many directions": "اa1" * 300,
}


@pytest.mark.parametrize("form", [*FORMATS, "visual", "explicit", "words", "kitty", "putty"])
@pytest.mark.parametrize("name", FIELDS)
def test_drawn_as_text(name: str, form: str, copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = normalize("NFC", FIELDS[name])
    file = copied / "offices.yaml"
    before = file.read_text(encoding="utf-8")
    assert 'en: "Vienna office"' in before
    file.write_text(
        before.replace('en: "Vienna office"', f"en: {json.dumps(text, ensure_ascii=False)}", 1), encoding="utf-8"
    )
    how = ["--format", form] if form in FORMATS else ["--bidi", form, "--width", "40"]
    for words in (["offices"], ["show", "office-vienna"]):
        code = main([*words, "--lang", "en", "--data", str(copied), "--color", "never", *how])
        captured = capsys.readouterr()
        assert (code, captured.err) == (0, "")
        bare = captured.out.replace("\x1b[8l", "").replace("\x1b[8h", "")
        bare = re.sub(r"\x1b\[(?:22|1|0)?(?:;(?:22|1))?m", "", bare) if form == "kitty" else bare
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e]", bare.replace("\r\n", "\n"))
        assert bare.count("\u2067") + bare.count("\u2066") == bare.count("\u2069")
        if form == "json":
            assert json.loads(captured.out)["items"][0]["title"]["en"] == text
        if form == "list" and name not in ("joiners", "marks", "emoji"):
            assert f"Name: {text}" in captured.out or captured.out.startswith(text) or text in captured.out


def test_a_formula_is_text_in_a_spreadsheet(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import csv
    import io

    file = copied / "offices.yaml"
    for name in ("formula", "formula plus", "formula at", "formula minus"):
        text = file.read_text(encoding="utf-8")
        title = next(line for line in text.splitlines() if line.startswith("    en: "))
        file.write_text(text.replace(title, f"    en: {json.dumps(FIELDS[name])}", 1), encoding="utf-8")
        assert main(["offices", "--format", "csv", "--data", str(copied)]) == 0
        rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
        assert rows[0]["title_en"] == "'" + FIELDS[name]
