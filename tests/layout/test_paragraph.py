"""Paragraphs by themselves: sides, cutting, styles, newlines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interpol_un.layout import Paragraph
from interpol_un.layout.paragraph import Justify
from interpol_un.text import clean
from interpol_un.text.prepared import Overflow
from interpol_un.text.shape import clusters

ARABIC = "مكتب الأمم المتحدة المعني بالمخدرات والجريمة (UNODC)"

texts = st.text(alphabet=st.sampled_from("ابتجد مةلا 12٣ ab(«»)،.\n\u200d\u0651"), max_size=60) | st.text(max_size=40)


def visual(paragraph: Paragraph, width: int) -> list[str]:
    return [line.visual for line in paragraph.lines(width)]


def test_arabic_stands_at_the_right_and_latin_where_rich_has_it() -> None:
    assert visual(Paragraph("نعم"), 6) == ["   ﻢﻌﻧ"]
    assert visual(Paragraph("yes"), 6) == ["yes"]
    assert visual(Paragraph("نعم\nyes"), 6) == ["   ﻢﻌﻧ", "yes"]


@pytest.mark.parametrize(
    ("justify", "line"), [("left", "ﻢﻌﻧ    "), ("center", "  ﻢﻌﻧ  "), ("right", "    ﻢﻌﻧ"), ("default", "    ﻢﻌﻧ")]
)
def test_sides_are_sides_of_the_screen(justify: Justify, line: str) -> None:
    assert visual(Paragraph("نعم", justify=justify), 7) == [line]


@pytest.mark.parametrize(
    ("overflow", "line"), [("ellipsis", "… ﺔﻠﻳﻮﻃ ﺔﻠﻤﺟ"), ("crop", "ﺟ ﺔﻠﻳﻮﻃ ﺔﻠﻤﺟ"), ("fold", "ﺟ ﺔﻠﻳﻮﻃ ﺔﻠﻤﺟ")]
)
def test_what_may_not_wrap_is_cut_at_its_logical_end(overflow: Overflow, line: str) -> None:
    paragraph = Paragraph("جملة طويلة جداً", overflow=overflow, no_wrap=True)
    assert visual(paragraph, 12)[0].strip() == line
    assert len(visual(paragraph, 12)) == 1


def test_what_may_not_wrap_is_one_line_a_paragraph() -> None:
    paragraph = Paragraph("one two three\nfour", no_wrap=True, styles=((8, 18, "s"),))
    lines = paragraph.lines(9)
    assert [line.visual for line in lines] == ["one two t", "four"]
    assert ["".join(cell.glyph for cell in line.cells if cell.style) for line in lines] == ["t", "four"]
    assert visual(Paragraph("one two three\nfour", no_wrap=True, max_lines=1), 9) == ["one two t"]


def test_widths() -> None:
    assert (Paragraph(ARABIC).min_width, Paragraph(ARABIC).max_width) == (9, 51)
    assert Paragraph(ARABIC, no_wrap=True).min_width == 51


@given(texts, st.integers(0, 30), st.integers(0, 30))
def test_splitting_keeps_every_style_on_its_characters(text: str, start: int, end: int) -> None:
    pieces = Paragraph(text, styles=((start, end, "s"),)).split()
    assert len({piece.text for piece in pieces if "\n" in piece.text}) == 0
    styled = [piece.text[first:last] for piece in pieces for first, last, _ in piece.styles]
    assert "".join(styled) == "".join(sign for sign in text[start:end] if sign not in "\n\x85\u2028\u2029")


@given(texts, st.integers(1, 40), st.booleans(), st.sampled_from(["default", "left", "center", "right"]))
def test_every_line_fits_and_no_character_is_lost(text: str, width: int, no_wrap: bool, justify: Justify) -> None:
    paragraph = Paragraph(text, justify=justify, no_wrap=no_wrap)
    lines = paragraph.lines(width)
    assert all(line.width <= width for line in lines)
    if not no_wrap:
        shown = [cell for line in lines for stretch in line.stretches for cell in line.logical(stretch)]
        kept = [cell.text for cell in shown if cell.text not in ("\u2066", "\u2069")]
        known = [part for paragraph in clean(text).split("\n") for part in clusters(paragraph, keep_marks=False)[2]]
        assert _without_blanks(kept) == _without_blanks(known)


def _without_blanks(texts: list[str]) -> str:
    """What the clusters say, but for blanks with what rides on them: those go at a line's end."""
    return "".join(text for text in texts if not text[:1].isspace())
