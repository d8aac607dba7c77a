"""The map as SVG and DOT: whole text in logical order, nothing from outside, and no name can break out of its place."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import Any
from xml.etree import ElementTree

import pytest

from interpol_un.formats.graph import dot, svg
from interpol_un.text import clean
from interpol_un.views import Say
from interpol_un.views.matrix import Heading, Key, Matrix, Row

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    "</text><script>alert(1)</script>",
    '"]; evil [label="x',
    "<b>bold</b> &amp; &lt; &#65; &unknown;",
    "\\N \\G \\l \\n \\\\ end \\",
    "]]> --> <!-- <![CDATA[ ?> ",
    "\u202eturned\u202c \u2067isolated",
    "\x1b]0;title\x07 \x00 \x9b31m \ufffe \uffff",
    "line\nbreak\r\nand\ttab",
    "اسم «عربي» (2018-12)",
    "x" * 3000,
    "",
)
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


def hostile_matrix(name: str, language: str) -> Matrix:
    """A matrix in which every text is that name."""
    columns = (Heading("terrorism", name, "\u25b2"), Heading("gpg-1", name, "1"))
    rows = (
        Row("first", Say("first"), Say(name, language), {"terrorism": ("stated", "inferred")}),
        Row("second", Say("second"), Say(name, "en"), {}),
    )
    return Matrix(name, language, name, name, True, columns, rows, (Key("", name),), (Say(name, language),))


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", HOSTILE, ids=[text[:12] for text in HOSTILE])
def test_no_name_breaks_out_of_the_svg(name: str, language: str) -> None:
    drawn = svg(hostile_matrix(name, language))
    root = ElementTree.fromstring(drawn)
    allowed = {"svg", "title", "desc", "style", "rect", "path", "circle", "text", "tspan"}
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= allowed
    assert [element.attrib for element in root.iter(f"{SVG}svg")][1:] == []
    title = root.findtext(f"{SVG}title") or ""
    assert title == "".join(char for char in clean(name).replace("\n", " ") if char not in "\ufffe\uffff")
    assert drawn.count("\u2066") + drawn.count("\u2067") == drawn.count("\u2069")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufffe\uffff]", drawn)


@pytest.mark.parametrize("name", HOSTILE, ids=[text[:12] for text in HOSTILE])
def test_no_name_breaks_out_of_the_dot(name: str) -> None:
    bare = QUOTED.sub("Q", dot(hostile_matrix(name, "en")))
    statement = r"  (?:(?:graph|node) )?(?:Q(?: -- Q)? )?\[(?:\w+=[\w.Q]+(?:, )?)+\];"
    lines = bare.splitlines()
    assert (lines[0], lines[-1]) == ("graph {", "}")
    assert all(re.fullmatch(statement, line) for line in lines[1:-1]), bare


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
@pytest.mark.parametrize("name", HOSTILE, ids=[text[:12] for text in HOSTILE])
def test_graphviz_reads_the_names_as_they_are(name: str) -> None:
    drawn = dot(hostile_matrix(name, "en"))
    done = subprocess.run(["dot", "-Tdot_json"], input=drawn.encode(), capture_output=True, check=True, timeout=60)
    assert done.stderr == b""
    nodes = {node["name"]: node["label"] for node in json.loads(done.stdout)["objects"]}
    assert set(nodes) == {"of terrorism", "of gpg-1", "row first", "row second"}
    # Graphviz keeps \\ in a label until it draws it, as it does with &amp;.
    shown = nodes["of gpg-1"].replace("\\\\", "\\").replace("&amp;", "&")
    assert shown == clean(name).replace("\n", " ")


@pytest.mark.parametrize("words", [(), ("--by", "sdg")], ids=["partner", "sdg"])
def test_text_is_whole_logical_and_directed(words: tuple[str, ...], run: Any, directory: Any) -> None:
    drawn = run("map", *words, "--data", str(directory), "--draw", "svg").out
    root = ElementTree.fromstring(drawn)
    assert (root.attrib["role"], root.attrib["lang"]) == ("img", "ar")
    named = {element.attrib["id"] for tag in ("title", "desc") for element in root.findall(f"{SVG}{tag}")}
    assert set(root.attrib["aria-labelledby"].split()) == named == {"title", "desc"}
    texts = root.findall(f"{SVG}text")
    assert texts
    assert {text.attrib["direction"] for text in texts} == {"rtl"}
    assert not re.search("[\ufb50-\ufdff\ufe70-\ufeff]", drawn)
    for item in run("map", *words, "--data", str(directory), "--json").items:
        tooltips = [text.findtext(f"{SVG}title") or "" for text in texts]
        name = (item.get("title") or item.get("summary") or {}).get("ar", "")
        assert any(tooltip.startswith(item["id"]) and name in tooltip for tooltip in tooltips)
        assert item["id"] in (root.findtext(f"{SVG}desc") or "")


def test_left_to_right_languages_need_no_direction(run: Any) -> None:
    root = ElementTree.fromstring(run("map", "--draw", "svg", "--lang", "fr").out)
    assert not [element for element in root.iter() if "direction" in element.attrib]


@pytest.mark.parametrize("words", [(), ("--by", "sdg")], ids=["partner", "sdg"])
def test_nothing_is_loaded_and_both_schemes_are_served(words: tuple[str, ...], run: Any) -> None:
    drawn = run("map", *words, "--draw", "svg").out
    assert re.findall(r"https?://[^\"]+", drawn) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"url\(|@import|href|<image|<script|@font-face", drawn)
    assert "prefers-color-scheme:dark" in drawn
    light, dark = drawn.split("@media", 1)
    colours = set(re.findall(r"\.([\w-]+)\{color:", light))
    assert colours
    assert colours <= set(re.findall(r"\.([\w-]+)\{color:", dark.split("</style>")[0]))


def test_text_stays_inside_the_picture(run: Any, project: Any) -> None:
    for by in ("partner", "sdg"):
        for language in ("ar", "en", "fr", "es"):
            words = ("map", "--by", by, "--lang", language, "--data", str(project / "data"), "--draw", "svg")
            root = ElementTree.fromstring(run(*words).out)
            width, height = (float(length) for length in root.attrib["viewBox"].split()[2:])
            for text in root.findall(f"{SVG}text"):
                begin = float(text.attrib["x"])
                room = begin if language == "ar" else width - begin
                length = sum(len("".join(element.itertext())) for element in text.findall(f"{SVG}tspan"))
                assert 0 < float(text.attrib["y"]) < height
                assert length * 6.5 <= room


@pytest.mark.parametrize("language", ["ar", "en", "fr", "es"])
def test_what_no_target_names_is_told_below(language: str, run: Any) -> None:
    asked = ("map", "--by", "sdg", "--lang", language)
    root = ElementTree.fromstring(run(*asked, "--draw", "svg").out)
    said = re.sub("[\u2066\u2069]", "", " ".join("".join(element.itertext()) for element in root.iter(f"{SVG}text")))
    absences = json.loads(run(*asked, "--json").out)["absences"]
    assert absences
    assert all(absence["why"][language] in said for absence in absences)


def test_a_long_note_goes_on_below() -> None:
    words = " ".join(f"word{number}" for number in range(90))
    view = hostile_matrix("name", "en")._replace(notes=(Say(words, "en"),))
    root = ElementTree.fromstring(svg(view))
    lines = ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]
    parts = [line for line in lines if line.startswith("word")]
    assert len(parts) > 4
    assert " ".join(parts) == words
    assert max(map(len, parts)) < 150
