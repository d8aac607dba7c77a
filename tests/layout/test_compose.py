"""Lines padded, cropped and joined, and their stretches with them."""

from __future__ import annotations

import pytest

from interpol_un.layout import Table
from interpol_un.layout.compose import align, beside, blanks, crop
from interpol_un.text.line import Cell, Line, Stretch

WIDE = Cell("漢", 2, "", "漢", 0)
LINE = Line((*blanks(1), WIDE, Cell("a", 1, "", "a", 1), *blanks(1)), (Stretch(1, 3, True),))


@pytest.mark.parametrize(
    ("side", "visual", "stretch"),
    [
        ("left", " 漢a    ", Stretch(1, 3, True)),
        ("center", "  漢a   ", Stretch(2, 4, True)),
        ("right", "    漢a ", Stretch(4, 6, True)),
    ],
)
def test_align(side: str, visual: str, stretch: Stretch) -> None:
    line = align(LINE, 8, side)  # type: ignore[arg-type]
    assert (line.visual, line.stretches, line.width) == (visual, (stretch,), 8)


@pytest.mark.parametrize(
    ("width", "keep", "visual", "stretches"),
    [
        (9, "left", " 漢a ", (Stretch(1, 3, True),)),
        (4, "left", " 漢a", (Stretch(1, 3, True),)),
        (3, "left", " 漢", (Stretch(1, 2, True),)),
        (2, "left", "  ", ()),
        (4, "right", "漢a ", (Stretch(0, 2, True),)),
        (3, "right", " a ", (Stretch(1, 2, True),)),
        (1, "right", " ", ()),
        (0, "right", "", ()),
    ],
)
def test_crop(width: int, keep: str, visual: str, stretches: tuple[Stretch, ...]) -> None:
    line = crop(LINE, width, keep=keep)  # type: ignore[arg-type]
    assert (line.visual, line.stretches) == (visual, stretches)


def test_beside() -> None:
    line = beside([LINE, Line(blanks(2)), LINE])
    assert line.visual == " 漢a    漢a "
    assert line.stretches == (Stretch(1, 3, True), Stretch(7, 9, True))


class Stubborn:
    """A block that does not keep to the width it is given."""

    min_width = max_width = 3

    def lines(self, width: int) -> list[Line]:
        return [Line(tuple([Cell(letter, 1, "", letter, index) for index, letter in enumerate("abcdef")]))]


def test_what_a_block_draws_beyond_its_width_is_cropped() -> None:
    assert [line.visual for line in Table([""], [[Stubborn()]], show_header=False).lines(40)][1] == "│ abc │"
    assert [line.visual for line in Table([""], [[Stubborn()]], rtl=True, show_header=False).lines(40)][1] == "│ def │"
