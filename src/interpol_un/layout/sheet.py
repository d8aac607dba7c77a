"""A sheet: everything about one thing, in a frame: a title, sections with headings, labels beside their values.

The title stands in the upper border and a heading in the rule above its section, at the side where reading begins; one
that is too long stands wrapped below its rule. Labels share one narrow column, at the right in a right-to-left sheet;
where the sheet is too narrow for two columns a label stands above its value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rich.box import ROUNDED, Box

from interpol_un.layout.compose import align, beside, blanks, layout_cells, pad
from interpol_un.layout.content import Block, Content, Framed, blocks_of, stand
from interpol_un.layout.grid import Placed, row_lines
from interpol_un.text.line import Line

_GAP = 2
"""Cells between a label and its value."""
_NARROWEST_VALUE = 20
"""Below this many cells for the values, labels stand above them: a line should hold two or three words."""


class Entry(NamedTuple):
    """A value with its label."""

    label: Content
    value: Content


class Section(NamedTuple):
    """Entries, and content that runs across both columns, below a heading or none."""

    items: Sequence[Entry | Content]
    heading: Content | None = None


# The blocks of an item: of its label, or None where the value runs across both columns, and of its value.
_Item = tuple[list[Block] | None, list[Block]]
# The blocks of a heading, and what stands below it.
_Part = tuple[list[Block], list[_Item]]


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
        self.rtl, self.box, self.expand, self._border_style = rtl, box, expand, border_style
        self._frame_width: Final = 0 if box is None else 4  # a border and a blank on either side
        self._title: Final = blocks_of(title, rtl=rtl, style=title_style)
        self._sections: Final[list[_Part]] = []
        for section in sections:
            items: list[_Item] = []
            for item in section.items:
                if isinstance(item, Entry):
                    label = blocks_of(item.label, rtl=rtl, style=label_style)
                    items.append((label, blocks_of(item.value, rtl=rtl, style=value_style)))
                else:
                    items.append((None, blocks_of(item, rtl=rtl, style=value_style)))
            self._sections.append((blocks_of(section.heading, rtl=rtl, style=heading_style), items))
        self._items: Final = [item for _, items in self._sections for item in items]
        self._headings: Final = [*self._title, *[block for heading, _ in self._sections for block in heading]]
        labels = [block.max_width for label, _ in self._items for block in label or ()]
        self._label_width: Final = max(labels, default=0)

    @property
    def min_width(self) -> int:
        """Cells it takes when labels stand above values and every line holds one word."""
        blocks = [*self._headings, *[block for label, value in self._items for block in [*(label or ()), *value]]]
        return self._frame_width + max([block.min_width for block in blocks], default=0)

    @property
    def max_width(self) -> int:
        """Cells it takes when nothing wraps."""
        widths = [block.max_width + 2 for block in self._headings]
        for label, value in self._items:
            beside_label = 0 if label is None else self._label_width + _GAP
            widths += [block.max_width + beside_label for block in value]
        return self._frame_width + max(widths, default=0)

    def _drawn(self, box: Box | None, width: int) -> Iterator[Line]:
        inner = max(1, (width if self.expand else min(width, self.max_width)) - self._frame_width)
        sides = (box.mid_left, box.mid_right) if box else ("", "")
        left, right = [Line(layout_cells(glyph, self._border_style)) for glyph in sides]
        titled: list[_Part] = [(self._title, [])] if box or self._title else []
        for index, (heading, items) in enumerate([*titled, *self._sections]):
            in_rule = self._in_rule(heading, inner) if box else None
            if box and (index != 1 or heading):
                rule = (box.row_left, box.row_horizontal, box.row_right)
                yield self._rule(rule if index else (box.top_left, box.top, box.top_right), in_rule, inner)
            elif index and not box:
                yield Line(blanks(inner))
            for line in [*([] if in_rule else stand(heading, inner, self._side)), *self._body(items, inner)]:
                yield beside([left, pad(line, 1, 1), right]) if box else line
        if box:
            yield self._rule((box.bottom_left, box.bottom, box.bottom_right), None, inner)

    def _in_rule(self, heading: list[Block], width: int) -> Line | None:
        """The heading as one line that fits into a rule, or None."""
        if len(heading) != 1 or heading[0].max_width > width - 2:
            return None
        lines = heading[0].lines(heading[0].max_width)
        return lines[0] if len(lines) == 1 and lines[0].cells else None

    def _rule(self, glyphs: tuple[str, str, str], heading: Line | None, width: int) -> Line:
        """A border across the sheet, with a heading where reading begins."""
        left, fill, right = glyphs
        middle = pad(heading, 1, 1) if heading else Line()
        sides = [fill, fill * (width + 1 - middle.width)]
        before, after = sides[::-1] if self.rtl else sides
        ends = [Line(layout_cells(drawn, self._border_style)) for drawn in (left + before, after + right)]
        return beside([ends[0], middle, ends[1]])

    def _body(self, items: list[_Item], width: int) -> Iterator[Line]:
        side = self._side
        labels = min(self._label_width, width // 3)
        values = width - labels - _GAP
        for label, value in items:
            if label is None:
                yield from stand(value, width, side)
            elif values < _NARROWEST_VALUE:
                yield from stand(label, width, side)
                indent = _GAP if width > 2 * _GAP else 0
                for line in stand(value, width - indent, side):
                    yield align(line, width, "left" if self.rtl else "right")
            else:
                cells = [
                    Placed(stand(blocks, room, side), Line(blanks(room)))
                    for blocks, room in ((label, labels), (value, values))
                ]
                yield from row_lines(cells[::-1] if self.rtl else cells, divider=blanks(_GAP))
