"""On consoles of all kinds: a terminal, a file, a recorder, live, within Rich's panels, columns and layouts."""

from __future__ import annotations

import html
import json
import os
import pty
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from select import select
from typing import IO, Any

import pytest
from rich.cells import cell_len
from rich.columns import Columns
from rich.console import Console
from rich.layout import Layout
from rich.live import Live
from rich.panel import Panel
from rich.table import Table as RichTable
from rich.text import Text

from interpol_un.layout import Column, Entry, Paragraph, Section, Sheet, Table, adapt
from interpol_un.terminal import Mode
from interpol_un.text import clean

NAME = "مكتب الأمم المتحدة المعني بالمخدرات والجريمة"
RESOLUTION = "القرار A/RES/71/19 (2016)"
VARIABLES = ("TERM", "VTE_VERSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "TERM_PROGRAM", "TMUX", "STY", "IUN_BIDI")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""


def table(**options: Any) -> Table:
    styled = Text.assemble("المديرية ", ("التنفيذية", "bold red"), " (CTED)")
    return Table([Column("المعرّف", style="cyan"), "الاسم"], [["unodc", NAME], ["cted", styled]], rtl=True, **options)


def printed(renderable: object, width: int = 80, mode: Mode | None = None) -> str:
    """What a console without set-up, or in a mode, writes to a file."""
    console = Console(file=StringIO(), width=width)
    (console if mode is None else adapt(console, mode=mode)).print(renderable)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


@contextmanager
def terminal() -> Iterator[tuple[IO[str], Callable[[], str]]]:
    """A pseudo-terminal that answers nothing: its stream, and what has been written to it."""
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w", encoding="utf-8") as stream:

        def read() -> str:
            stream.flush()
            found = b""
            while select([ours], [], [], 0.2)[0]:
                found += os.read(ours, 1 << 16)
            return found.decode()

        yield stream, read
    os.close(ours)


@pytest.fixture
def environ(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Sets the variables of a terminal, and takes all others away."""

    def become(**variables: str) -> None:
        for name in VARIABLES:
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)

    return become


def words_of(text: str) -> list[str]:
    """The Arabic words of logical text, in their order."""
    return re.findall("[\u0621-\u064a]+", text)


def test_a_file_holds_logical_text() -> None:
    text = printed(Table(["الاسم"], [["مكتب"]], rtl=True), 30)
    assert words_of(text) == ["الاسم", "مكتب"]
    assert "\u2067مكتب\u2069" in text
    assert "\x1b" not in text
    assert re.search("[\ufb50-\ufdff\ufe70-\ufefc]", text) is None


def test_variables_about_colour_make_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "مكتب" in printed(Paragraph("مكتب", style="red"))


TERMINALS = [
    ({"TERM": "xterm-256color", "VTE_VERSION": "7006"}, Mode.WORDS),
    ({"TERM": "xterm-256color", "KONSOLE_VERSION": "221203"}, Mode.WORDS),
    ({"TERM": "xterm-kitty"}, Mode.KITTY),
    ({"TERM": "alacritty"}, Mode.VISUAL),
    ({"TERM": "xterm-256color", "KONSOLE_VERSION": "221203", "IUN_BIDI": "visual"}, Mode.VISUAL),
    ({"TERM": "alacritty", "IUN_BIDI": "logical"}, Mode.LOGICAL),
    ({"TERM": "alacritty", "IUN_BIDI": "no mode"}, Mode.VISUAL),
]


@pytest.mark.terminal
@pytest.mark.parametrize("adapted", [True, False])
@pytest.mark.parametrize(("variables", "mode"), TERMINALS)
def test_a_terminal_and_iun_bidi_are_heeded(
    environ: Callable[..., None], variables: dict[str, str], mode: Mode, adapted: bool
) -> None:
    environ(**variables)
    with terminal() as (stream, read):
        console = Console(file=stream, width=70, color_system=None)
        (adapt(console) if adapted else console).print(Panel(table()))
        expected = printed(Panel(table()), 70, mode)
        assert read().replace("\r\n", "\n") == expected


@pytest.mark.terminal
def test_explicit_for_an_unknown_terminal_that_is_told_so(environ: Callable[..., None]) -> None:
    environ(TERM="xterm", IUN_BIDI="explicit")
    with terminal() as (stream, read):
        console = Console(file=stream, width=70, color_system=None)
        console.print(Paragraph("نعم"))
        console.print(Paragraph("yes"))
        assert read() == f"\x1b[8l{' ' * 67}ﻢﻌﻧ\x1b[8h\r\nyes\r\n"


@pytest.mark.terminal
def test_what_is_drawn_on_may_be_another_stream(environ: Callable[..., None]) -> None:
    environ(TERM="alacritty")
    with terminal() as (stream, _):
        console = Console(file=StringIO(), width=20)
        assert words_of("".join(segment.text for segment in console.render(Paragraph("نعم")))) == ["نعم"]
        adapt(console, stream)
        assert "ﻢﻌﻧ" in "".join(segment.text for segment in console.render(Paragraph("نعم")))


@pytest.mark.terminal
def test_a_console_whose_output_goes_elsewhere_meanwhile(environ: Callable[..., None]) -> None:
    environ(TERM="alacritty")
    with terminal() as (stream, read):
        console = adapt(Console(file=stream, width=20))
        console.file = file = StringIO()
        console.print(Paragraph("نعم"))
        assert words_of(file.getvalue()) == ["نعم"]
        console.file = stream
        console.print(Paragraph("نعم"))
        assert "ﻢﻌﻧ" in read()


@pytest.mark.parametrize("mode", Mode)
def test_every_mode_fits_into_what_rich_puts_around_it(mode: Mode) -> None:
    layout = Layout()
    layout.split_row(Layout(Panel(table())), Layout(Panel(Paragraph(f"{NAME} ولا {RESOLUTION} " * 3))))
    rich = RichTable("a", "b")
    rich.add_row(Paragraph(f"{NAME} إلا الأولاد", base="R"), table())
    for renderable in (Panel(table()), Columns([Panel(table()), Panel(table())]), layout, rich, Panel.fit(table())):
        for width in (40, 57, 80):
            lines = [re.sub("\x1b\\[8[lh]", "", line) for line in printed(renderable, width, mode).splitlines()]
            assert {cell_len(line.rstrip()) for line in lines if line.strip()} <= set(range(width + 1))
            for line in lines:
                assert not line.strip() or (line.strip()[0] in "╭│╰┏┃┡└") == (line.strip()[-1] in "╮│╯┓┃┩┘"), line


def test_no_word_is_lost_where_letters_are_drawn_in_one_cell() -> None:
    text = "ولا إلا الأولاد لا سلام الإسلام لأن الآن " * 5
    for width in range(12, 60):
        assert words_of(printed(Panel(Paragraph(text)), width)) == text.split()
        assert "".join(words_of(printed(Panel(Table(["لا"], [[text]], rtl=True)), width))) == "لا" + "".join(
            text.split()
        )
        assert words_of(printed(Panel.fit(Paragraph("الأولاد", base="R")), width)) == ["الأولاد"]


def test_kitty_parts_what_touches_a_word_by_its_weight() -> None:
    console = adapt(Console(width=20), mode=Mode.KITTY)
    styles = {segment.text: segment.style for segment in console.render(Paragraph("(نعم)")) if segment.style}
    assert {text: style.bold for text, style in styles.items()} == {"(": True, ")": True}
    styles = {
        segment.text: segment.style for segment in console.render(Paragraph("(نعم)", style="bold red")) if segment.style
    }
    assert {text: style.bold for text, style in styles.items() if style} == {
        "(": False,
        "ﻧﻌﻢ": True,
        ")": False,
        " " * 15: True,
    }
    assert all(str(style.color) == "Color('red', ColorType.STANDARD, number=1)" for style in styles.values())


@pytest.mark.terminal
def test_a_notebook_shows_logical_text_whatever_its_server_runs_in(environ: Callable[..., None]) -> None:
    environ(TERM="alacritty")
    with terminal() as (stream, _):
        console = adapt(Console(file=stream, width=40, force_jupyter=True))
        text = "".join(segment.text for segment in console.render(Table(["الأولاد"], [["نعم ولا"], ["a"]], rtl=True)))
    assert words_of(text) == ["الأولاد", "نعم", "ولا"]
    assert {cell_len(line) - line.count("لا") - line.count("لأ") for line in text.splitlines()} == {10}


def test_live_draws_what_has_been_added() -> None:
    console = adapt(Console(file=StringIO(), width=60, force_terminal=True, color_system=None), mode=Mode.VISUAL)
    shown = Table(["الاسم"], rtl=True)
    with Live(shown, console=console, auto_refresh=False) as live:
        for name in ("مكتب", "لجنة"):
            shown.add_row(name)
            live.refresh()
    assert isinstance(console.file, StringIO)
    last = console.file.getvalue().rpartition("┏")[2]
    assert "ﺐﺘﻜﻣ" in last
    assert "ﺔﻨﺠﻟ" in last


def recorded(mode: Mode, width: int = 70) -> Console:
    console = adapt(Console(file=StringIO(), record=True, width=width, force_terminal=True), mode=mode)
    console.print(table(title="الشركاء (2)"))
    console.print(Panel(table(), style="on blue"))
    console.print(Sheet([Section([Entry("القرار", RESOLUTION)])], rtl=True))
    console.print(Text("plain"), Paragraph(NAME))
    return console


@pytest.mark.parametrize("mode", Mode)
def test_recorded_text_is_logical_text(mode: Mode) -> None:
    console = recorded(mode)
    text = console.export_text(clear=False)
    assert text == console.export_text()
    assert console.export_text() == ""
    in_file = printed(table(title="الشركاء (2)"), 70).splitlines()
    assert [line.rstrip() for line in text.splitlines()[: len(in_file)]] == [line.rstrip() for line in in_file]
    assert {cell_len(line) for line in text.splitlines() if line.startswith(("│ ┏", "│ ┃", "│ ┡"))} == {70}


@pytest.mark.parametrize("mode", Mode)
def test_recorded_html_is_logical_text_in_its_styles(mode: Mode) -> None:
    page = recorded(mode).export_html(inline_styles=True)
    text = html.unescape(re.sub("<[^>]+>", "", page.partition("<code")[2]))
    assert {cell_len(line) - line.count("لا") - line.count("لأ") for line in text.splitlines()[1:5]} == {56}
    assert NAME in text
    assert RESOLUTION in re.sub("[\u2066-\u2069]", "", text)
    styles = re.findall('<span style="([^"]+)">التنفيذية</span>', page)
    assert ["bold" in style for style in styles] == [True, True]
    assert ["background-color" in style for style in styles] == [False, True]


@pytest.mark.parametrize("mode", Mode)
def test_recorded_svg_has_each_word_in_its_place(mode: Mode) -> None:
    page = recorded(mode).export_svg()
    assert page == recorded(Mode.VISUAL).export_svg()
    pieces = re.findall(r'<text class="[^"]+" x="([\d.]+)" y="([\d.]+)" textLength="[\d.]+"[^>]*>([^<]+)</text>', page)
    arabic = [(float(y), float(x), text) for x, y, text in pieces if re.search("[\ufe70-\ufefc]", text)]
    row = next(y for y, _, text in arabic if "ﻣﻜﺘﺐ" in text)
    words = [text for y, x, text in sorted(arabic, key=lambda piece: -piece[1]) if y == row]
    assert words == ["ﻣﻜﺘﺐ", "ﺍﻷﻣﻢ", "ﺍﻟﻤﺘﺤﺪﺓ", "ﺍﻟﻤﻌﻨﻲ", "ﺑﺎﻟﻤﺨﺪﺭﺍﺕ", "ﻭﺍﻟﺠﺮﻳﻤﺔ"]


MEASURE = """<script>
const found = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  if (node.parentNode.tagName == "SCRIPT" || node.parentNode.tagName == "STYLE") continue;
  for (let at = 0; at < node.data.length; at++) {
    const range = document.createRange();
    range.setStart(node, at); range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    if (box.width && node.data[at].trim()) found.push([node.data[at], Math.round(box.top), box.left]);
  }
}
const out = document.createElement("pre");
out.id = "found"; out.textContent = JSON.stringify(found);
document.body.append(out);
</script>"""


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM, reason="needs chromium: .ci/browser installs it")
@pytest.mark.parametrize("kind", ["html", "svg"])
def test_a_browser_draws_the_letters_from_right_to_left(kind: str, tmp_path: Path) -> None:
    console = recorded(Mode.VISUAL)
    page = console.export_html() if kind == "html" else f"<!DOCTYPE html><meta charset=utf-8>{console.export_svg()}"
    file = tmp_path / "page.html"
    file.write_text(page.replace("</body>", f"{MEASURE}</body>") if kind == "html" else page + MEASURE, "utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}", "--dump-dom"]
    done = subprocess.run([CHROMIUM, *flags, file.as_uri()], capture_output=True, text=True, check=True, timeout=120)
    found = re.search('<pre id="found">(.*?)</pre>', done.stdout, re.DOTALL)
    assert found
    letters = json.loads(html.unescape(found[1]))
    rows: dict[int, list[tuple[float, str]]] = {}
    for letter, top, left in letters:
        rows.setdefault(top, []).append((-left, letter))
    lines = ["".join(letter for _, letter in sorted(row)) for row in rows.values()]
    folded = [unshaped(line) for line in lines]
    assert sum(NAME.replace(" ", "") in line for line in folded) == 3
    assert sum("التنفيذية" in line for line in folded) == 2


def unshaped(text: str) -> str:
    """The text without presentation forms."""
    from unicodedata import normalize

    return clean(normalize("NFKC", text))
