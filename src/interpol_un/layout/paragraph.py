"""A block of text of any direction: measured, wrapped, aligned, styled.

Alignment: "left", "center" and "right" are sides of the screen. "default" is the side at which the line's paragraph
begins: left for Latin text, where the line is not padded (as in Rich), right for Arabic, where it is. "full" fills each
line but the last of a paragraph with blanks between its words.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from interpol_un.layout.compose import Side, align, spread
from interpol_un.text import Prepared, prepare
from interpol_un.text.line import Base, Line
from interpol_un.text.logical_paragraph import Styled
from interpol_un.text.prepared import Marks, Overflow

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult
    from rich.measure import Measurement

Justify = Literal["default", "left", "center", "right", "full"]

# Many short cells of a table say the same: a kind, a year, a dash. They are prepared once.
_prepare_once = lru_cache(maxsize=512)(prepare)

# What separates paragraphs once text is cleaned: line feed, NEL, line and paragraph separator.
_SEPARATOR = re.compile("[\n\x85\u2028\u2029]")


def one_of(names: Any, value: str) -> None:
    """Raises ValueError for a value that is none of the names of a Literal."""
    if value not in get_args(names):
        raise ValueError(f"{value!r} is none of {', '.join(get_args(names))}")


class Paragraph:
    """Text to lay out; a newline begins another paragraph of it. It never changes: what was prepared is kept.

    text: as it is known, uncleaned and unshaped; nothing in it is read as markup.
    base: direction of the paragraphs; None takes each from its first strong character (UAX #9 P2, P3).
    style: the style key of every cell; styles: (start, end, key), in code points of the text, later ones win.
    justify: see the module; overflow, marks, tokens: see `interpol_un.text.prepare`.
    max_lines: at most so many lines; no_wrap: a paragraph is one line, cut at its logical end where it is too long.

    Raises ValueError for a justify or overflow that is none.
    """

    def __init__(
        self,
        text: str,
        *,
        base: Base | None = None,
        style: str = "",
        styles: tuple[Styled, ...] = (),
        justify: Justify = "default",
        overflow: Overflow = "fold",
        max_lines: int | None = None,
        no_wrap: bool = False,
        marks: Marks = "drop",
        tokens: bool = True,
    ) -> None:
        one_of(Justify, justify)
        one_of(Overflow, overflow)
        self.text: Final = text
        self.base: Final = base
        self.style: Final = style
        self.styles: Final = styles
        self.justify: Final = justify
        self.overflow: Final = overflow
        self.max_lines: Final = max_lines
        self.no_wrap: Final = no_wrap
        self.marks: Final = marks
        self.tokens: Final = tokens

    def but(self, **changed: Any) -> Paragraph:
        """The same with some of the values it was made of changed."""
        made = vars(self) | changed
        made.pop("prepared", None)
        return Paragraph(**made)

    @cached_property
    def prepared(self) -> Prepared:
        """The text after all steps that do not depend on the width; done once."""
        do = _prepare_once if len(self.text) <= 40 else prepare
        return do(self.text, base=self.base, styles=self.styles, style=self.style, marks=self.marks, tokens=self.tokens)

    @property
    def min_width(self) -> int:
        """Cells of its widest word; of its longest paragraph when it may not wrap."""
        return self.prepared.max_width if self.no_wrap else self.prepared.min_width

    @property
    def max_width(self) -> int:
        """Cells of its longest paragraph."""
        return self.prepared.max_width

    def lines(self, width: int) -> list[Line]:
        """Its lines, none wider than `width` cells; padded as `justify` asks."""
        return self.justified(width, self.justify)

    def justified(self, width: int, justify: Justify, *, mirrored: bool = False) -> list[Line]:
        """Its lines at a side; mirrored: "left" is where a line begins."""
        if justify == "full":
            lines = []
            for piece in self.split() if self.max_lines is None else [self]:
                *full, last = piece.raw_lines(width)
                lines += [*[spread(line, width) for line in full], last]
        else:
            lines = self.raw_lines(width)
        placed = []
        for line in lines:
            rtl = bool(line.stretches) and line.stretches[0].rtl
            side: Side | None = "right" if rtl else None
            if justify == "center":
                side = "center"
            elif justify in ("left", "right"):
                side = "left" if (justify == "right") == (rtl and mirrored) else "right"
            placed.append(align(line, width, side, self.style) if side else line)
        return placed

    def raw_lines(self, width: int) -> list[Line]:
        """Its lines without any padding."""
        if not self.no_wrap:
            return self.prepared.lines(width, overflow=self.overflow, max_lines=self.max_lines)
        if self.prepared.max_width <= width:
            return self.prepared.lines(width, max_lines=self.max_lines)
        overflow: Overflow = "ellipsis" if self.overflow == "ellipsis" else "crop"
        pieces = self.split()[: self.max_lines]
        return [line for piece in pieces for line in piece.prepared.lines(width, overflow=overflow, max_lines=1)]

    def split(self) -> list[Paragraph]:
        """One Paragraph for each paragraph of the text, each with its part of the styles."""
        texts = _SEPARATOR.split(self.text)
        if len(texts) == 1:
            return [self]
        pieces, start = [], 0
        for text in texts:
            end = start + len(text)
            styles = [
                (max(first, start) - start, min(last, end) - start, key)
                for first, last, key in self.styles
                if first < end and last > start
            ]
            pieces.append(self.but(text=text, styles=tuple(styles)))
            start = end + 1
        return pieces

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        from interpol_un.layout.console import drawn

        paragraph = self.but(no_wrap=True) if options.no_wrap and not self.no_wrap else self
        # Rich's table tells every cell "left" or "right", and means where a left-to-right line begins and ends.
        told = options.justify if self.justify == "default" else None
        justified = partial(paragraph.justified, justify=told or self.justify, mirrored=told is not None)
        return drawn(justified, console, options.max_width)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        from interpol_un.layout.console import measured

        return measured(self, console, options)
