"""What a table cell, a sheet or a Rich program can hold, the defaults it takes there, what tables and sheets share.

All widths are in cells. Rich calls the methods with `__rich` in their names, and only they import its console.
"""

from __future__ import annotations

import sys
from abc import abstractmethod
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Protocol, TypeGuard, Union, cast

from rich.box import Box

from interpol_un.layout.compose import AND, Side, align, crop, is_right_to_left, pad
from interpol_un.layout.paragraph import Justify, Paragraph
from interpol_un.text.line import Base, Line
from interpol_un.text.prepared import Marks, Overflow

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult
    from rich.measure import Measurement
    from rich.text import Text


class Block(Protocol):
    """Something that can be laid out in a given width."""

    @property
    def min_width(self) -> int:
        """The width below which words are cut."""

    @property
    def max_width(self) -> int:
        """The width at which nothing wraps."""

    def lines(self, width: int) -> list[Line]:
        """Its lines, none wider than `width`."""


class Framed(Block):
    """A block that may have a box around it, and whose lines are all of one width.

    rtl: it is read from right to left. box: None draws no borders. expand: as wide as there is room.
    safe_box: as in Rich; None leaves it to the console.
    """

    safe_box: bool | None = None

    def __init__(self, *, rtl: bool, box: Box | None, expand: bool) -> None:
        self.rtl = rtl
        self.box = box
        self.expand = expand
        self._side: Final[Literal["left", "right"]] = "right" if rtl else "left"  # where reading begins

    def lines(self, width: int) -> list[Line]:
        """Its lines, all equally wide, none wider than `width`."""
        return self._fitted(width, self.box)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        from interpol_un.layout.console import drawn

        box = self.box and self.box.substitute(
            options, safe=console.safe_box if self.safe_box is None else self.safe_box
        )
        return drawn(partial(self._fitted, box=box), console, options.max_width)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        from interpol_un.layout.console import measured

        return measured(self, console, options, expand=self.expand)

    @abstractmethod
    def _drawn(self, width: int, box: Box | None) -> Iterator[Line]:
        """Its lines with a box of this kind, all equally wide; wider than `width` where they cannot be narrower."""

    def _fitted(self, width: int, box: Box | None) -> list[Line]:
        lines = list(self._drawn(width, box))
        if lines and lines[0].width > width:
            return [crop(line, width, keep=self._side) for line in lines]
        return lines


def stand(block: Block, width: int, side: Side, style: str = "") -> list[Line]:
    """The lines of a block that stands at a side of `width` cells, among blanks of a style; wider lines are cropped.

    Its lines keep their alignment to each other: a Latin text that wraps within an Arabic table stands at the right,
    and each of its lines begins below the one before.
    """
    lines = block.lines(width)
    sizes = [line.width for line in lines]
    spare = width - max(sizes, default=0)
    if spare < 0:
        return [align(align(line, width - spare, "left", style), width, side, style) for line in lines]
    before = {"left": 0, "center": spare // 2, "right": spare}[side]
    return [
        line if size == width else pad(line, before, width - before - size, style)
        for line, size in zip(lines, sizes, strict=True)
    ]


Content = Union[str, "Text", Block, Sequence["str | Text | Block"]]


def _paragraph(text: Text, place_style: str) -> Paragraph:
    """A text of Rich as a paragraph, its styles laid over each other and over that of its place."""
    style = over(place_style, text.style)
    edges = sorted({edge for span in text.spans for edge in (span.start, span.end)})
    styles = []
    for start, end in pairwise(edges):
        keys = [span.style for span in text.spans if span.start <= start and end <= span.end]
        styles.append((start, end, over(style, *keys)))
    return Paragraph(
        text.plain,
        style=style,
        styles=tuple(styles),
        justify=text.justify or "default",
        overflow="fold" if text.overflow is None or text.overflow == "ignore" else text.overflow,
        no_wrap=bool(text.no_wrap),
    )


def over(*keys: object) -> str:
    """A style key of several, or of Rich's styles, that are laid over each other, the last one above."""
    return AND.join([str(key) for key in keys if key])


def _is_rich_text(content: object) -> TypeGuard[Text]:
    module = sys.modules.get("rich.text")
    return module is not None and isinstance(content, module.Text)


def checked(content: Content) -> Content:
    """The content as it is now. Raises TypeError for what cannot stand in a table or sheet."""
    if isinstance(content, str | Paragraph):
        return content
    if _is_rich_text(content):
        return content.copy()
    if isinstance(content, list | tuple):
        for part in content:
            checked(part)
    elif not hasattr(content, "lines") or not hasattr(content, "max_width"):
        raise TypeError(
            f"{type(content).__name__} cannot stand in a cell: give str, rich.text.Text, a block of interpol_un.layout,"
            " or a list of these; str(…) makes a text of a number"
        )
    return content


class Setting(NamedTuple):
    """The defaults of a place: what a paragraph does not say itself is taken from here.

    rtl: the place is read from right to left. There a paragraph without a base direction is right-to-left when it holds
    any right-to-left letter: an Arabic sentence may begin with a Latin acronym. One without any is left-to-right.
    Each paragraph is a block of its own there, unless `max_lines` counts the lines of several.
    """

    rtl: bool = False
    base: Base | None = None
    style: str = ""
    justify: Justify = "default"
    overflow: Overflow = "fold"
    no_wrap: bool = False
    marks: Marks = "drop"
    tokens: bool = True

    def blocks(self, content: Content) -> list[Block]:
        """The content as blocks, one below the other."""
        if isinstance(content, str):
            options = self._asdict()
            del options["rtl"]
            return self._directed(Paragraph(content, **options))
        if isinstance(content, Paragraph):
            base, style = content.base or self.base, content.style or self.style
            justify = self.justify if content.justify == "default" else content.justify
            no_wrap = content.no_wrap or self.no_wrap
            if (base, style, justify, no_wrap) != (content.base, content.style, content.justify, content.no_wrap):
                content = content.but(base=base, style=style, justify=justify, no_wrap=no_wrap)
            return self._directed(content)
        content = checked(content)
        if _is_rich_text(content):
            return self.blocks(_paragraph(content, self.style))
        if isinstance(content, Sequence):
            return [block for part in content for block in self.blocks(part)]
        return [cast(Block, content)]

    def _directed(self, paragraph: Paragraph) -> list[Block]:
        """The paragraph as the blocks it is, each with its base direction."""
        if not self.rtl:
            return [paragraph]
        pieces = paragraph.split() if paragraph.max_lines is None else [paragraph]
        return [
            piece.but(base="R") if piece.base is None and is_right_to_left(piece.text) else piece for piece in pieces
        ]
