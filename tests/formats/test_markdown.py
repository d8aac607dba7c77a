"""Markdown: read back by a parser, every text is text, every table a table."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from interpol_un.formats.list_and_markdown import markdown
from interpol_un.text import clean
from interpol_un.views import Column, Entry, Listing, Say, Section, Sheet

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ALLOWED = {"div", "h2", "table", "thead", "tbody", "tr", "th", "td", "br", "strong", "p", "a"}
ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2069"))


class Page(HTMLParser):
    """The tags, cells and texts of rendered Markdown."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.cells: list[str] = []
        self.rest: list[str] = []
        self._in_cell = False
        self.feed(READER.render(text))

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        """Counts a tag; a line break is one in a cell's text too."""
        self.tags.append(tag)
        if tag in ("td", "th"):
            self._in_cell = True
            self.cells.append("")
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        """Leaves a cell."""
        self._in_cell = self._in_cell and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        """Text, in a cell or elsewhere."""
        if self._in_cell:
            self.cells[-1] += data
        else:
            self.rest.append(data)


LISTINGS = [
    "priorities",
    "partners",
    "offices",
    "instruments",
    "gpg",
    "sdg",
    "map",
    "claims",
    "timeline",
    "terms",
    "terms cyber",
    "sources",
    "map --by sdg",
    "search cyber",
]


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("name", LISTINGS)
def test_a_listing_is_one_table(name: str, lang: str, run: Any) -> None:
    ran = run(*name.split(), "--format", "md", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    page = Page(ran.out)
    assert page.tags.count("table") == 1
    assert set(page.tags) <= ALLOWED
    count = len(re.findall(r"^\|", ran.out, re.MULTILINE)) - 1
    assert page.tags.count("tr") == count > 1
    assert len(page.cells) == count * page.tags.count("th")
    assert ("div" in page.tags) == (lang == "ar")
    assert "\x1b" not in ran.out


@pytest.mark.parametrize(
    "record",
    [
        "terrorism",
        "ode",
        "panel",
        "s-res-2396",
        "gpg-1",
        "16",
        "16.4",
        "claim-entities",
        "term-ode",
        "source-press",
        "link-cybercrime-none",
    ],
)
def test_a_record_is_a_table_of_labels(record: str, run: Any) -> None:
    ran = run("show", record, "--format", "md", "--lang", "en")
    page = Page(ran.out)
    assert ran.code == 0
    assert (page.tags.count("table"), page.tags.count("th")) == (1, 2)
    assert set(page.tags) <= ALLOWED
    assert record in page.cells[1]


def test_it_follows_the_languages(run: Any) -> None:
    ran = run("priorities", "--format", "md", "--lang", "ar", "--lang", "en")
    header = Page(ran.out).cells[:3]
    assert [cell.translate(ISOLATES) for cell in header] == ["المعرّف", "الاسم (ar)", "الاسم (en)"]


def test_each_arabic_paragraph_is_isolated_and_each_latin_one_among_arabic(run: Any) -> None:
    for line in run("partners", "--format", "md").out.splitlines():
        assert line.count("\u2066") + line.count("\u2067") == line.count("\u2069")
        for cell in line.split(" | ") if line.startswith("|") and "---" not in line else ():
            for part in cell.strip("| ").split("<br>"):
                assert re.fullmatch("[\u2066\u2067][^\u2066\u2067\u2069]*\u2069", part), part
    assert "\u2067" in run("partners", "--format", "md", "--lang", "ar", "--lang", "en").out
    assert "\u2066" not in run("partners", "--format", "md", "--lang", "en").out


def test_nothing_matches(run: Any) -> None:
    ran = run("partners", "--area", "organized-crime", "--format", "md", "--lang", "en")
    assert ran.out == (
        "## Partners\n\nNothing matches this choice.\n\n"
        "In another language: iun partners --area organized-crime --lang ar\n"
    )


def a_listing(text: str, language: str = "en", role: str = "") -> str:
    """A listing that holds a text everywhere."""
    say = Say(text, language, role)
    return markdown(
        Listing(text, "en", (Column("a", text, "en"), Column("b", "B", "en")), (((say,), (say, say)),), (say,))
    )


HOSTILE = (
    "a|b",
    "a\\|b",
    "a\\",
    "`a`",
    "**a**",
    "_a_ a_b_c __a__",
    "~~a~~",
    "[a](https://x.example)",
    "![a](b)",
    "<b>a</b>",
    "<script>alert(1)</script>",
    "<!-- a",
    "&amp; &#65; &",
    "# a",
    "- a",
    "+ a",
    "* a",
    "1. a",
    "23) a",
    "> a",
    "===",
    "---",
    "``` a",
    "~~~",
    "a\nb",
    "a\r\nb",
    "a\u2028b",
    "$x$",
    "[a]: b",
    "\x1b[31ma",
    "\x9b31m",
    "\u202ea",
    "a\u2067b\u2069",
    "\x1b]8;;x\x07a",
    "<https://x.example|y>",
    "https://x.example/a_b|c",
    "a  \nb",
    "||",
    "-",
    "+",
    "=",
    "1.",
    "*",
    "\\*a\\*",
)


@pytest.mark.parametrize("role", ["", "strong"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str, role: str) -> None:
    check(text, role)


@given(st.text(st.sampled_from("ab1 \\`*_~|[]()<>#!&;-+=.:/\n\r\x1b\u2067\u2069\u202eي$\"'{}^@%"), min_size=1))
def test_random_text_is_text(text: str) -> None:
    check(text, "")
    check(text, "strong")


def check(text: str, role: str) -> None:
    """Whether a text is shown as it is, in a title, a label, a cell and a note, and nothing comes of it."""
    page = Page(a_listing(text, role=role))
    assert set(page.tags) <= ALLOWED - {"a", "div"}
    assert len(page.cells) == 4
    wanted = squeezed(clean(text))
    assert [squeezed(cell) for cell in page.cells[:3]] == [wanted, "B", wanted]
    assert squeezed(page.cells[3]) == squeezed(f"{wanted}\n{wanted}")
    rest = squeezed("".join(page.rest))
    assert rest == squeezed(f"{wanted} {wanted}")


def squeezed(text: str) -> str:
    """The text with blanks as one, as HTML shows them."""
    return " ".join(text.split())


def test_an_address_is_a_link_that_stays_in_its_cell() -> None:
    text = markdown(
        Sheet(
            Say("T", "en"),
            "t",
            "en",
            (Section("", (Entry("url", "Address", (Say("https://x.example/a_b?c=1&d=(2)|e`f\\", ""),)),)),),
        )
    )
    assert "| Address | <https://x.example/a_b?c=1&d=(2)%7Ce%60f%5C> |" in text
    assert Page(text).tags.count("a") == 1


def test_a_section_has_its_heading_and_an_entry_without_a_label_the_section_s() -> None:
    entries = (Entry("x", "One", (Say("1", "en"),)), Entry("y", "Two", (Say("2", "en"), Say("3", "en"))))
    sections = (
        Section("", (Entry("id", "Id", (Say("t", ""),)),)),
        Section("Facts", entries),
        Section("Sources", (Entry("s", "", (Say("4", "en"),)),)),
    )
    assert markdown(Sheet(Say("Title", "en"), "t", "en", sections)) == (
        "## Title\n\n| Id | t |\n| --- | --- |\n| **Facts** |  |\n| One | 1 |\n| Two | 2<br>3 |\n| **Sources** | 4 |\n"
    )


def test_formats_for_scripts_do_without_what_draws() -> None:
    import subprocess
    import sys
    from pathlib import Path

    small = str(Path(__file__).parent.parent / "data" / "catalogue")
    code = (
        "import sys; from interpol_un.cli.run import main; main(sys.argv[1:]);"
        "print(*[m for m in ('rich', 'bidi', 'arabic_reshaper') if m in sys.modules], file=sys.stderr)"
    )
    for form in ("csv", "yaml", "md"):
        ran = subprocess.run(
            [sys.executable, "-c", code, "show", "ode", "--format", form, "--data", small],
            capture_output=True,
            check=True,
        )
        assert ran.stderr.strip() == b""
