"""A Latin text comes out as Rich's own Text and Table print it."""

from __future__ import annotations

from io import StringIO

from hypothesis import assume, example, given
from hypothesis import strategies as st
from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from interpol_un.layout import Column, Paragraph, Row, Table

BOXES = [box.HEAVY_HEAD, box.ROUNDED, box.SIMPLE, box.MINIMAL_DOUBLE_HEAD, box.ASCII2, box.MARKDOWN, None]

words = st.text(alphabet="abcdefghijKLMNOP0123456789éñçÉ.,;:()/-%'’«»", min_size=1, max_size=14)
phrases = st.lists(words, min_size=0, max_size=12).map(" ".join)
texts = st.lists(phrases, min_size=1, max_size=3).map("\n".join)
overflows = st.sampled_from(["fold", "ellipsis", "crop"])
justifies = st.sampled_from(["default", "left", "center", "right", "full"])


def printed(renderable: object, width: int) -> list[str]:
    """What Rich prints, without the blanks at line ends, which nobody sees."""
    console = Console(width=width, file=StringIO(), color_system=None, markup=False, highlight=False, emoji=False)
    console.print(renderable)
    output = console.file
    assert isinstance(output, StringIO)
    return [line.rstrip() for line in output.getvalue().splitlines()]


@given(texts.filter(str.strip), st.integers(1, 90), overflows, justifies)
def test_paragraph(text: str, width: int, overflow: str, justify: str) -> None:
    wrapped = Text(text).wrap(Console(), width, overflow=overflow, justify=justify)  # type: ignore[arg-type]
    expected = [line.plain.rstrip() for line in wrapped]
    ours = Paragraph(text, overflow=overflow, justify=justify)  # type: ignore[arg-type]
    assert [line.visual.rstrip() for line in ours.lines(width)] == expected
    assert printed(ours, width) == expected


def both(
    headers: list[str],
    rows: list[list[str]],
    options: dict[str, object],
    table: dict[str, object],
    sections: list[bool],
) -> tuple[RichTable, Table]:
    """The same table in Rich and here."""
    rich = RichTable(**table)  # type: ignore[arg-type]
    for header in headers:
        rich.add_column(Text(header), Text(header[::-1]), **options)  # type: ignore[arg-type]
    for row, section in zip(rows, sections, strict=True):
        rich.add_row(*[Text(cell) for cell in row], end_section=section)
    ours = Table(
        [Column(header, footer=header[::-1], base="L", **options) for header in headers],  # type: ignore[arg-type]
        [Row(row, section=section) for row, section in zip(rows, sections, strict=True)],
        **table,  # type: ignore[arg-type]
    )
    return rich, ours


@st.composite
def tables(draw: st.DrawFn) -> tuple[RichTable, Table, int]:
    count = draw(st.integers(1, 5))
    headers = [draw(phrases) for _ in range(count)]
    rows = draw(st.lists(st.lists(texts, min_size=count, max_size=count), max_size=4))
    options: dict[str, object] = {
        "justify": draw(st.sampled_from(["left", "center", "right", "full"])),
        "vertical": draw(st.sampled_from(["top", "middle", "bottom"])),
        "overflow": draw(overflows),
        "min_width": draw(st.none() | st.integers(1, 6)),
        "max_width": draw(st.none() | st.integers(6, 20)),
        "ratio": draw(st.none() | st.integers(1, 3)),
    }
    pad = draw(st.integers(0, 2))
    lines = st.integers(0, 1)
    table: dict[str, object] = {
        "box": draw(st.sampled_from(BOXES)),
        "padding": draw(st.sampled_from([(0, pad), (draw(lines), pad, draw(lines), draw(st.integers(0, pad)))])),
        "collapse_padding": draw(st.booleans()),
        "pad_edge": draw(st.booleans()),
        "show_edge": draw(st.booleans()),
        "show_lines": draw(st.booleans()),
        "show_header": draw(st.booleans()),
        "show_footer": draw(st.booleans()),
        "leading": draw(lines),
        "expand": draw(st.booleans()),
    }
    if table["collapse_padding"]:  # there Rich counts the first column's padding as it counts the others
        options |= {"min_width": None, "max_width": None}
    # Where nothing stands in a column, Rich draws its padding in no columns, and forgets the lines below.
    padding = table["padding"]
    assume(padding == (0, pad) or all(any(row[index].strip() for row in rows) for index in range(count)))
    rich, ours = both(headers, rows, options, table, [draw(st.booleans()) for _ in rows])
    # Below this Rich lets columns vanish, or draws lines wider than asked: there we go our own way.
    least = count * (2 * pad + 6) + count + 1
    return rich, ours, draw(st.integers(least, 160))


@given(tables())
def test_table(case: tuple[RichTable, Table, int]) -> None:
    rich, ours, width = case
    assume(rich.rows or rich.show_header)
    expected = printed(rich, width)
    assert [line.visual.rstrip() for line in ours.lines(width)] == expected
    assert printed(ours, width) == expected


@given(st.lists(phrases, min_size=2, max_size=2), phrases.filter(str.strip), st.integers(20, 100))
@example(["a", "b"], "A title that is longer than the table below it", 20)
def test_title_and_caption(cells: list[str], title: str, width: int) -> None:
    rich = RichTable("One", "Two", title=Text(title), caption=Text(title))
    rich.add_row(*[Text(cell, overflow="fold") for cell in cells])
    rich.columns[0].overflow = rich.columns[1].overflow = "fold"
    ours = Table(["One", "Two"], [cells], title=title, caption=title)
    assert [line.visual.rstrip() for line in ours.lines(width)] == printed(rich, width)


def test_measured_like_rich_in_rich_s_own_table() -> None:
    def nested(inner: object) -> RichTable:
        table = RichTable(box=box.SQUARE)
        table.add_column("a", overflow="fold")
        table.add_column("b", overflow="fold")
        table.add_row(inner, "short")  # type: ignore[arg-type]
        return table

    text = "Resolution of the General Assembly on cooperation with INTERPOL"
    for width in range(16, 90):
        assert printed(nested(Paragraph(text)), width) == printed(nested(Text(text)), width)
