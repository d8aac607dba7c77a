"""What a table cell, a sheet or a Rich program can hold, the defaults it takes there, what tables and sheets share.

All widths are in cells. Rich calls the methods with `__rich` in their names, and only they import its console.
"""

from __future__ import annotations

import sys
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeGuard, Union, cast

from rich.box import Box

from interpol_un.layout.compose import AND, Side, align, crop, is_right_to_left
from interpol_un.layout.paragraph import Paragraph
from interpol_un.text.line import Line

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

    rtl: bool
    box: Box | None
    expand: bool
    safe_box: bool | None = None

    @property
    def _side(self) -> Literal["left", "right"]:
        """Where reading begins."""
        return "right" if self.rtl else "left"

    def lines(self, width: int) -> list[Line]:
        """Its lines, all equally wide, none wider than `width`."""
        return self._fitted(self.box, width)

    def _fitted(self, box: Box | None, width: int) -> list[Line]:
        lines = list(self._drawn(box, width))
        return [crop(line, width, keep=self._side) for line in lines] if lines and lines[0].width > width else lines

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        from interpol_un.layout.console import drawn

        safe = console.safe_box if self.safe_box is None else self.safe_box
        box = self.box and self.box.substitute(options, safe=safe)
        return drawn(partial(self._fitted, box), console, options.max_width)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        from interpol_un.layout.console import measured

        return measured(self, console, options, expand=self.expand)

    @abstractmethod
    def _drawn(self, box: Box | None, width: int) -> Iterator[Line]:
        """Its lines with a box of this kind, all equally wide; wider than `width` where they cannot be narrower."""


def stand(blocks: Iterable[Block], width: int, side: Side, style: str = "") -> list[Line]:
    """The lines of blocks one below the other, at a side of `width` cells, among blanks of a style; cropped if wider.

    The lines of a block keep their alignment to each other: a Latin text that wraps within an Arabic table stands at
    the right, and each of its lines begins below the one before.
    """
    stood: list[Line] = []
    for block in blocks:
        lines = block.lines(width)
        widest = max(map(attrgetter("width"), lines), default=0)
        stood += [align(align(line, widest, "left", style), width, side, style) for line in lines]
    return stood


Content = Union[str, "Text", Block, Sequence["str | Text | Block"]]


def over(*keys: object) -> str:
    """A style key of several, or of Rich's styles, that are laid over each other, the last one above."""
    return AND.join(map(str, filter(None, keys)))


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


def blocks_of(content: Content | None, *, rtl: bool, **defaults: Any) -> list[Block]:
    """The content as blocks, one below the other; None is no block.

    defaults: what a text takes from its place, as `Paragraph` names it; a paragraph takes from there the base, style,
    justify and no_wrap that it does not say itself.
    rtl: the place is read from right to left. There a paragraph without a base direction is right-to-left when it holds
    any right-to-left letter: an Arabic sentence may begin with a Latin acronym. One without any is left-to-right.
    Each paragraph is a block of its own there, unless `max_lines` counts the lines of several.
    """
    if content is None:
        return []
    if isinstance(content, str):
        paragraph = Paragraph(content, **defaults)
    elif isinstance(content, Paragraph) or _is_rich_text(content):
        paragraph = content if isinstance(content, Paragraph) else _paragraph(content, defaults.get("style"))
        unsaid = {"base": not paragraph.base, "style": not paragraph.style, "no_wrap": not paragraph.no_wrap}
        unsaid["justify"] = paragraph.justify == "default"
        taken = {name: value for name, value in defaults.items() if unsaid.get(name) and value != vars(paragraph)[name]}
        paragraph = paragraph.but(**taken) if taken else paragraph
    else:
        content = checked(content)
        if not isinstance(content, Sequence):
            return [cast(Block, content)]
        return list(chain.from_iterable(map(partial(blocks_of, rtl=rtl, **defaults), content)))
    if not rtl:
        return [paragraph]
    pieces = paragraph.split() if paragraph.max_lines is None else [paragraph]
    return [piece.but(base="R") if piece.base is None and is_right_to_left(piece.text) else piece for piece in pieces]


def _paragraph(text: Text, place_style: object) -> Paragraph:
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
