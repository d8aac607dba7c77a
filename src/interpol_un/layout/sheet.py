"""A sheet: everything about one thing, in a frame: a title, sections with headings, labels beside their values.

The title stands in the upper border and a heading in the rule above its section, at the side where reading begins; one
that is too long stands wrapped below its rule. Labels share one narrow column, at the right in a right-to-left sheet;
where the sheet is too narrow for two columns a label stands above its value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rich.box import ROUNDED, Box

from interpol_un.layout.compose import align, beside, blanks, layout_cells
from interpol_un.layout.content import Block, Content, Framed, Setting, stand
from interpol_un.layout.grid import Edges, Placed, row_lines
from interpol_un.text.line import Line

_GAP = 2
"""Cells between a label and its value."""
_NARROWEST_VALUE = 20
"""Below this many cells for the values, labels stand above them: a line should hold two or three words."""
_FRAME = 4
"""Cells that the frame takes from a line: a border and a blank on either side."""


class Entry(NamedTuple):
    """A value with its label."""

    label: Content
    value: Content


class Section(NamedTuple):
    """Entries, and content that runs across both columns, below a heading or none."""

    items: Sequence[Entry | Content]
    heading: Content | None = None


class _Item(NamedTuple):
    """The blocks of one item: of its label, or None where the value runs across both columns."""

    label: list[Block] | None
    value: list[Block]


class Sheet(Framed):
    """A framed sheet of sections; nothing in it is read as markup. It never changes: what was measured is kept.

    rtl: it is read from right to left. box: None draws no frame, and a blank line between sections.
    expand: as wide as there is room. The styles are style keys, for what does not bring its own.
    """

    def __init__(
        self,
        sections: Sequence[Section],
        *,
        title: Content | None = None,
        rtl: bool = False,
        box: Box | None = ROUNDED,
        expand: bool = False,
        title_style: str = "",
        heading_style: str = "",
        label_style: str = "",
        value_style: str = "",
        border_style: str = "",
    ) -> None:
        super().__init__(rtl=rtl, box=box, expand=expand)
        self._border_style: Final = border_style

        def blocks(content: Content | None, style: str) -> list[Block]:
            return [] if content is None else Setting(rtl=rtl, style=style).blocks(content)

        self._title: Final = blocks(title, title_style)
        self._sections: Final = [
            (
                blocks(section.heading, heading_style),
                [
                    _Item(blocks(item.label, label_style), blocks(item.value, value_style))
                    if isinstance(item, Entry)
                    else _Item(None, blocks(item, value_style))
                    for item in section.items
                ],
            )
            for section in sections
        ]

    @property
    def min_width(self) -> int:
        """Cells it takes when labels stand above values and every line holds one word."""
        blocks = [*self._headings, *[block for item in self._items for block in [*(item.label or ()), *item.value]]]
        return self._frame_width + max((block.min_width for block in blocks), default=0)

    @property
    def max_width(self) -> int:
        """Cells it takes when nothing wraps."""
        labels = self._label_width
        widths = [
            block.max_width + (labels + _GAP if item.label is not None else 0)
            for item in self._items
            for block in item.value
        ]
        return self._frame_width + max(widths + [block.max_width + 2 for block in self._headings], default=0)

    @property
    def _items(self) -> list[_Item]:
        return [item for _, items in self._sections for item in items]

    @property
    def _headings(self) -> list[Block]:
        return [*self._title, *[block for heading, _ in self._sections for block in heading]]

    @property
    def _label_width(self) -> int:
        return max((block.max_width for item in self._items for block in item.label or ()), default=0)

    @property
    def _frame_width(self) -> int:
        return 0 if self.box is None else _FRAME

    # The drawing.

    def _drawn(self, width: int, box: Box | None) -> Iterator[Line]:
        total = width if self.expand else min(width, self.max_width)
        inner = max(1, total - self._frame_width)
        return self._bare(inner) if box is None else self._framed(inner, box)

    def _bare(self, width: int) -> Iterator[Line]:
        parts = [(self._title, list[_Item]())] if self._title else []
        first = True
        for heading, items in [*parts, *self._sections]:
            if not first:
                yield Line(blanks(width))
            first = False
            yield from self._stacked(heading, width)
            yield from self._body(items, width)

    def _framed(self, width: int, box: Box) -> Iterator[Line]:
        top = (box.top_left, box.top, box.top_right)
        between = (box.row_left, box.row_horizontal, box.row_right)
        bottom = (box.bottom_left, box.bottom, box.bottom_right)
        left, right = [layout_cells(glyph, self._border_style) for glyph in (box.mid_left, box.mid_right)]
        open_frame, close_frame = Line(left + blanks(1)), Line(blanks(1) + right)
        for index, (heading, items) in enumerate([(self._title, list[_Item]()), *self._sections]):
            if index == 0 or heading:
                ruled = self._ruled(heading, width)
                yield self._rule(top if index == 0 else between, ruled, width)
                if ruled is None:
                    for line in self._stacked(heading, width):
                        yield beside([open_frame, line, close_frame])
            elif index > 1:
                yield self._rule(between, None, width)
            for line in self._body(items, width):
                yield beside([open_frame, line, close_frame])
        yield self._rule(bottom, None, width)

    def _ruled(self, heading: list[Block], width: int) -> Line | None:
        """The heading as one line that fits into a rule, or None."""
        if len(heading) != 1 or heading[0].max_width > width - 2:
            return None
        lines = heading[0].lines(heading[0].max_width)
        return lines[0] if len(lines) == 1 and lines[0].cells else None

    def _rule(self, glyphs: tuple[str, str, str], heading: Line | None, width: int) -> Line:
        """A border across the sheet, with a heading where reading begins."""
        left, fill, right = glyphs
        if heading is None:
            return Line(layout_cells(left + fill * (width + 2) + right, self._border_style))
        rest = layout_cells(fill * (width - heading.width - 1), self._border_style)
        parts = [Line(layout_cells(fill, self._border_style) + blanks(1)), heading, Line(blanks(1) + rest)]
        if self.rtl:
            parts = [Line(rest + blanks(1)), heading, Line(blanks(1) + layout_cells(fill, self._border_style))]
        corners = [Line(layout_cells(glyph, self._border_style)) for glyph in (left, right)]
        return beside([corners[0], *parts, corners[1]])

    def _stacked(self, blocks: list[Block], width: int) -> Iterator[Line]:
        """Blocks one below the other, across the sheet."""
        for block in blocks:
            yield from stand(block, width, self._side)

    def _body(self, items: list[_Item], width: int) -> Iterator[Line]:
        labels = min(self._label_width, width // 3)
        values = width - labels - _GAP
        for item in items:
            if item.label is None:
                yield from self._stacked(item.value, width)
            elif values < _NARROWEST_VALUE:
                yield from self._stacked(item.label, width)
                indent = _GAP if width > 2 * _GAP else 0
                for line in self._stacked(item.value, width - indent):
                    yield align(line, width, "left" if self.rtl else "right")
            else:
                cells = [
                    Placed([line for block in blocks for line in stand(block, room, self._side)], room, 0, 0, "")
                    for blocks, room in ((item.label, labels), (item.value, values))
                ]
                yield from row_lines(cells[::-1] if self.rtl else cells, Edges(divider=blanks(_GAP)))
