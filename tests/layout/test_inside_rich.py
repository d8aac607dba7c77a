"""In Rich: printed, measured, nested in its own containers; hostile text, no markup, no italic on Arabic."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich import box
from rich.cells import cell_len
from rich.columns import Columns
from rich.console import Console
from rich.panel import Panel
from rich.segment import Segment
from rich.style import Style
from rich.table import Table as RichTable
from rich.theme import Theme

from interpol_un.layout import Entry, Paragraph, Section, Sheet, Table, adapt
from interpol_un.terminal import Mode

HOSTILE = [
    "\x1b[31mred\x1b[0m",
    "\x9b31m",
    "\u202eabc\u202c",
    "\u2067abc\u2069",
    "[bold]x[/bold]",
    "[/]",
    ":smile:",
    "[link=https://example.org]x[/link]",
    "\x1b]8;;https://example.org\x07x\x1b]8;;\x07",
    "\u200f\u200eab\u061c",
    "a\rb\x08\x07\x0e",
    "\ud800",
    "\U000e0041",
    "نص \u202dعكس",
]
FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ud800-\udfff]")


def output(renderable: object, width: int = 40, mode: Mode = Mode.VISUAL, **options: object) -> str:
    console = adapt(Console(file=StringIO(), width=width, **options), mode=mode)  # type: ignore[arg-type]
    console.print(renderable)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def blocks(text: str) -> list[object]:
    """Every place a text can stand in."""
    return [
        Paragraph(text),
        Paragraph(text, styles=((1, 4, "bold"),)),
        Table([text, "x"], [[text, Paragraph(text, marks="keep")]], title=text, caption=text),
        Table([text, "x"], [[text, text]], rtl=True, box=None),
        Sheet([Section([Entry(text, text), text], heading=text)], title=text, rtl=True),
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_steers_the_terminal(text: str) -> None:
    for block in blocks(text):
        # The console is Rich's default one, with markup, emoji and highlighting switched on.
        assert FORBIDDEN.search(output(block, color_system=None)) is None


@given(st.text(max_size=40), st.integers(1, 60))
def test_no_text_steers_the_terminal(text: str, width: int) -> None:
    for block in blocks(text):
        assert FORBIDDEN.search(output(block, width, color_system=None)) is None


def test_nothing_is_markup() -> None:
    assert output(Paragraph("[bold]x[/bold] :smile:"), color_system=None) == "[bold]x[/bold] :smile:\n"
    assert output(Paragraph("[red]1[/red]"), force_terminal=True, color_system="truecolor") == "[red]1[/red]\n"


def test_what_is_printed_is_what_the_lines_say(partners: Callable[..., Table], sheet: Callable[..., Sheet]) -> None:
    for block in (partners(rtl=True), partners(), sheet(), Paragraph("كلمة (أ) " * 9)):
        for width in (1, 7, 20, 43, 90, 200):
            expected = [line.visual for line in block.lines(width)]
            assert output(block, width, color_system=None).splitlines() == expected


def test_in_rich_s_own_table_panel_and_columns(partners: Callable[..., Table]) -> None:
    table = RichTable("a", "b", box=box.SQUARE)
    table.add_row(Paragraph("نعم، هذا (نص)"), "left")
    assert output(table, color_system=None).splitlines()[3] == "│ (ﺺﻧ) ﺍﺬﻫ ،ﻢﻌﻧ │ left │"
    narrow = output(table, 18, color_system=None).splitlines()
    assert {cell_len(line) for line in narrow} == {18}
    panel = output(Panel(partners(rtl=True), box=box.SQUARE), 60, color_system=None).splitlines()
    assert {cell_len(line) for line in panel} == {60}
    inner = [line.visual for line in partners(rtl=True).lines(56)]
    assert [line[2:-2].rstrip() for line in panel[1:-1]] == [line.rstrip() for line in inner]
    columns = output(Columns([Paragraph("نعم"), Paragraph("لا")]), color_system=None)
    assert columns.split() == ["ﻢﻌﻧ", "ﻻ"]


def test_rich_s_left_is_where_a_paragraph_begins() -> None:
    table = RichTable(box=None, show_header=False, padding=0)
    for justify in ("left", "center", "right"):
        table.add_column(justify=justify, width=5)
    table.add_row(Paragraph("نعم"), Paragraph("نعم"), Paragraph("نعم"))
    table.add_row(Paragraph("yes"), Paragraph("yes"), Paragraph("yes"))
    table.add_row(*[Paragraph("yes", justify="left")] * 3)
    assert output(table, color_system=None).splitlines() == ["  ﻢﻌﻧ ﻢﻌﻧ ﻢﻌﻧ  ", "yes   yes   yes", "yes  yes  yes  "]


def test_a_column_of_rich_that_may_not_wrap() -> None:
    table = RichTable(box=None, show_header=False, padding=0)
    table.add_column(no_wrap=True, width=9)
    table.add_row(Paragraph("جملة طويلة جداً", overflow="ellipsis"))
    assert output(table, color_system=None).splitlines() == ["…ﻳﻮﻃ ﺔﻠﻤﺟ"]


def test_measured() -> None:
    console = Console(width=80)
    measure = console.measure
    assert tuple(measure(Paragraph("كلمتان هنا"))) == (6, 10)
    assert tuple(measure(Paragraph("كلمتان هنا"), options=console.options.update(width=4))) == (4, 4)
    assert tuple(measure(Table(["ab cd"], []))) == (6, 9)
    assert tuple(measure(Table(["ab cd"], [], expand=True))) == (6, 80)
    assert tuple(measure(Sheet([Section([Entry("ab", "cd ef")])]))) == (6, 13)
    assert tuple(measure(Sheet([Section([Entry("ab", "cd ef")])], expand=True))) == (6, 80)


def test_one_segment_for_cells_of_one_style() -> None:
    console = adapt(Console(width=40, color_system="truecolor"), mode=Mode.VISUAL)
    segments = list(console.render(Paragraph("one نعم two", styles=((0, 3, "bold"),))))
    assert segments == [Segment("one", Style(bold=True)), Segment(" ﻢﻌﻧ two"), Segment("\n")]


def test_a_key_of_the_theme_or_none() -> None:
    console = Console(width=40, theme=Theme({"id": "cyan"}))
    (segment, _) = console.render(Paragraph("x", style="id"))
    assert segment.style == Style(color="cyan")
    (segment, _) = console.render(Paragraph("x", style="no such key"))
    assert segment.style == Style.null()


def test_no_italic_on_arabic() -> None:
    console = adapt(Console(width=40), mode=Mode.VISUAL)
    segments = list(console.render(Paragraph("نعم\nyes", style="italic red")))
    assert [segment.style.italic for segment in segments if segment.style] == [False, True]
    assert all(segment.style.color for segment in segments if segment.style)


def test_a_console_that_knows_only_ascii_gets_an_ascii_box() -> None:
    for block in (Table(["a"], [["b"]]), Sheet([Section([Entry("a", "b")])])):
        console = Console(file=StringIO(), width=40, color_system=None)
        options = console.options.copy()
        options.encoding = "ascii"
        printed = "".join(segment.text for segment in console.render(block, options))
        assert printed.isascii()
