"""Rich's own examples for tables: the same calls make the same table, letter by letter and style by style.

What differs from Rich, and why:
- columns and rows are two lists, `Table(["a", "b"], [["1", "2"]])`: most tables are made of data that is there. A
  `Column` does not change; another tuple of columns is set instead.
- A string is text, never markup or emoji: what comes from elsewhere cannot steer the terminal. `Text.from_markup` is
  for markup. A number or None is a TypeError: what it should look like is the caller's to say. No other renderable of
  Rich stands in a cell, for it may hold Arabic that nobody orders; a table of ours may stand in Rich's.
- A row with more cells than columns is an error, where Rich adds a column without a header.
- Header, footer, title and caption have the styles they are given ("table.header" is Rich's own), and a row's style
  replaces those of its columns: the nearest counts; `row_styles` are laid over, as in Rich.
- A word too long for its column goes on in the next line ("fold"); in Rich it ends in … ("ellipsis").
- `padding=1` is one blank on either side of a cell, as Rich's default (0, 1); Rich puts lines above and below, too.
- `leading=2` gives two lines between rows; Rich writes both into one line.
- Where there is no room, padding goes first; each column keeps one cell and no column its minimum; Rich takes columns
  away or draws past the window. `width` is kept within the window, and with `min_width` an expanding table expands.
- With `collapse_padding` Rich leaves the padding of the first column out of its `width`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import StringIO
from itertools import groupby
from typing import Any

import pytest
from rich import box
from rich.align import Align
from rich.console import Console
from rich.style import Style
from rich.table import Table as RichTable
from rich.text import Text

from interpol_un.layout import Column, Table

BUDGETS = [
    ("May 25, 1977", "Star Wars Ep. [b]IV[/]: [i]A New Hope", "$11,000,000", "$775,398,007"),
    ("May 21, 1980", "Star Wars Ep. [b]V[/]: [i]The Empire Strikes Back", "$23,000,000", "$547,969,004"),
    ("May 25, 1983", "Star Wars Ep. [b]VI[/b]: [i]Return of the Jedi", "$32,500,000", "$475,106,177"),
]
STYLES = {"header_style": "table.header", "footer_style": "table.footer"}
STYLES |= {"title_style": "table.title", "caption_style": "table.caption"}
Make = Callable[..., Any]


def ours(**options: Any) -> Table:
    return Table(**{**STYLES, **options})


def grid(table: type[Any]) -> Any:
    """Rich's `Table.grid`."""
    return table.grid(expand=True, padding=(0, 1))


def movies(make: Make, **options: Any) -> Any:
    """The first table of Rich's documentation, with options."""
    table = make(**{"title": "Star Wars Movies", **options})
    table.add_column("Released", justify="right", style="cyan", no_wrap=True)
    table.add_column("Title", style="magenta")
    table.add_column("Box Office", justify="right", style="green")
    table.add_row("Dec 20, 2019", "Star Wars: The Rise of Skywalker", "$952,110,690")
    table.add_row("May 25, 2018", "Solo: A Star Wars Story", "$393,151,347")
    table.add_section()
    table.add_row("Dec 15, 2017", "Star Wars Ep. V111: The Last Jedi", "$1,332,539,889", end_section=True)
    table.add_row("Dec 16, 2016", "Rogue One: A Star Wars Story", "$1,332,439,889")
    return table


def read_me(make: Make) -> Any:
    """The table of Rich's README, with markup in its cells."""
    table = make(show_header=True, header_style="bold magenta")
    table.add_column("Date", style="dim", width=12)
    table.add_column("Title")
    table.add_column("Production Budget", justify="right")
    table.add_row("Dec 20, 2019", "Star Wars: The Rise of Skywalker", "$275,000,000")
    table.add_row("May 25, 2018", Text.from_markup("[red]Solo[/red]: A Star Wars Story"), "$275,000,000")
    table.add_row("Dec 15, 2017", Text.from_markup("[b]Star [i red]Wars[/] Ep. VIII"), Text("$262", style="underline"))
    return table


def movie(make: Make) -> Iterator[Any]:
    """The table that Rich's animation changes step by step."""
    table = make(show_footer=False)
    table.add_column("Release Date", no_wrap=True)
    yield table
    table.add_column("Title", Text.from_markup("[b]Total", justify="right"))
    table.add_column("Budget", Text.from_markup("[u]$412,000,000"), no_wrap=True, justify="right", style="red")
    table.add_column("Box Office", "$4,331", no_wrap=True, header_style="bold blue", footer_style="bright_blue")
    yield table
    table.title = "Star Wars Box Office"
    table.caption = Text.from_markup("Made with [b magenta not dim]Rich[/]", style="table.caption")
    yield table
    for date, title, *numbers in BUDGETS:
        table.add_row(date, Text.from_markup(title), *numbers)
        yield table
    table.show_footer = True
    yield table
    table.row_styles = ["none", "dim"]
    table.border_style = "bright_yellow"
    yield table
    for glyphs in (box.SQUARE, box.MINIMAL, box.SIMPLE, box.SIMPLE_HEAD):
        table.box = glyphs
        yield table
    table.pad_edge = False
    for width in (*range(76, 110, 4), None):
        table.width = width
        yield table


def shown(renderable: Any, width: int) -> list[list[tuple[str, str]]]:
    """The runs of one style in each line, as Rich draws them; blanks at an end of which nothing is seen left out."""
    console = Console(width=width, file=StringIO(), color_system="truecolor", highlight=False)
    lines = []
    for line in console.render_lines(renderable, pad=False):
        seen = [(letter, segment.style or Style.null()) for segment in line for letter in segment.text]
        while seen and seen[-1][0] == " " and not seen[-1][1].bgcolor:
            seen.pop()
        runs = groupby(seen, key=lambda pair: str(pair[1] if pair[0] != " " else pair[1].background_style))
        lines.append([("".join(letter for letter, _ in run), style) for style, run in runs])
    return lines


OPTIONS: list[dict[str, Any]] = [
    {},
    {"expand": True},
    {"width": 60},
    {"min_width": 78},
    {"row_styles": ["dim", ""]},
    {"row_styles": ["dim", "none"], "leading": 1},
    {"show_lines": True, "style": "on blue", "border_style": "yellow"},
    {"box": None},
    {"box": box.SIMPLE, "pad_edge": False},
    {"box": box.MINIMAL_DOUBLE_HEAD, "show_header": False, "show_edge": False},
    {"box": box.ROUNDED, "safe_box": False, "padding": (1, 2)},
    {"padding": (0, 1, 1, 3), "collapse_padding": True, "show_lines": True},
    {"padding": (0,)},
    {"caption": "Rich example table", "caption_justify": "right", "title_justify": "left"},
    {"highlight": True},
]


@pytest.mark.parametrize("options", OPTIONS)
@pytest.mark.parametrize("width", [120, 80])
def test_movies(options: dict[str, Any], width: int) -> None:
    assert shown(movies(ours, **options), width) == shown(movies(RichTable, **options), width)


def test_read_me() -> None:
    assert shown(read_me(ours), 100) == shown(read_me(RichTable), 100)


def test_movie() -> None:
    for mine, rich in zip(movie(ours), movie(RichTable), strict=True):
        assert shown(mine, 120) == shown(rich, 120)
        assert shown(Align.center(mine), 130) == shown(Align.center(rich), 130)


def test_grid() -> None:
    tables = []
    for table in (grid(Table), grid(RichTable)):
        table.add_column(ratio=1)
        table.add_column(justify="right", vertical="middle", ratio=2)
        table.add_row("Raising shields", "COMPLETED\nat\nlast")
        table.add_row("one\ntwo\nthree", "4")
        tables.append(shown(table, 60))
    assert tables[0] == tables[1]


def test_what_is_no_text_is_told_at_once() -> None:
    for content in (5, None, b"x", RichTable("a"), object(), {"a": 1}, ["a", 5]):
        with pytest.raises(TypeError, match="cannot stand in a cell"):
            Table(["n"], [[content]])  # type: ignore[list-item]
        with pytest.raises(TypeError, match="cannot stand in a cell"):
            Table([Column(footer=content)])  # type: ignore[arg-type]
        if content is not None:
            with pytest.raises(TypeError, match="cannot stand in a cell"):
                Table(title=content)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="the columns are one list"):
        Table("a", "b")
    with pytest.raises(TypeError, match="a row is a list of cells"):
        Table(["a", "b"], ["ab"])
    with pytest.raises(TypeError, match="a row is a list of cells"):
        Table(["a", "b"], [5])  # type: ignore[list-item]


@pytest.mark.parametrize("padding", [(0, 1, 2), "1", (0, "1"), None, [0, 1]])
def test_padding_that_says_nothing(padding: Any) -> None:
    with pytest.raises(ValueError, match="give a number for left and right"):
        Table(["a"], padding=padding)


@pytest.mark.parametrize("options", [{"justify": "middle"}, {"vertical": "centre"}, {"overflow": "wrap"}])
def test_an_option_that_is_none_is_told_at_once(options: dict[str, Any]) -> None:
    (value,) = options.values()
    with pytest.raises(ValueError, match=f"'{value}' is none of "):
        Table([Column("a", **options)])
    with pytest.raises(ValueError, match=f"'{value}' is none of "):
        Table().add_column("a", **options)


def test_a_title_stands_somewhere() -> None:
    for name in ("title_justify", "caption_justify"):
        with pytest.raises(ValueError, match="'middle' is none of default, left, center, right, full"):
            ours(**{name: "middle"})


def test_styles_of_rich() -> None:
    bold, red = Style(bold=True), Style(color="red")
    tables = []
    makers: list[Make] = [ours, RichTable]
    for make in makers:
        table = make(title="t", title_style=red, border_style=red, header_style=None, row_styles=[bold, red])
        table.add_column("a", style=red, header_style=bold)
        table.add_row("x")
        table.add_row("y", style=bold)
        tables.append(shown(table, 20))
    assert tables[0] == tables[1]


def test_a_text_is_taken_as_it_is_when_it_is_given() -> None:
    text = Text("مكتب")
    table = Table(["الاسم"], [[text]], rtl=True)
    text.append(" آخر")
    assert "ﺐﺘﻜﻣ" in table.lines(40)[3].visual
    assert "ﺮﺧﺁ" not in table.lines(40)[3].visual


def test_full_lines_from_right_to_left() -> None:
    table = Table([Column(justify="full", width=20)], [["نعم لا نعم لا نعم لا نعم لا"]], rtl=True, show_header=False)
    inner = [line.visual[2:-2] for line in table.lines(40)[1:-1]]
    assert inner[0].count(" ") > inner[0].strip().count(" ") - 1
    assert not inner[0].startswith(" ")
    assert not inner[0].endswith(" ")
    assert inner[-1].startswith(" ")


def test_a_minimum_is_kept_where_the_others_can_give_way() -> None:
    table = Table([Column("a", min_width=20), "b"], [["x", "long words that wrap " * 5]])
    assert table.lines(40)[1].visual.index("┃", 1) == 23


def test_twelve_columns_keep_their_edges() -> None:
    for width in (25, 30, 40, 48):
        lines = Table(["h"] * 12, [["cell"] * 12], rtl=True).lines(width)
        assert {line.visual[0] + line.visual[-1] for line in lines} == {"┏┓", "┃┃", "┡┩", "││", "└┘"}
