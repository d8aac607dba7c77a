"""What may stand in a cell or a sheet, and the defaults it takes from where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from interpol_un.layout.block import Block
from interpol_un.layout.compose import is_right_to_left
from interpol_un.layout.paragraph import Justify, Paragraph
from interpol_un.text.line import Base
from interpol_un.text.prepared import Marks, Overflow

Content = str | Block | Sequence["str | Block"]


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
        if isinstance(content, Sequence):
            return [block for part in content for block in self.blocks(part)]
        return [content]

    def _directed(self, paragraph: Paragraph) -> list[Block]:
        """The paragraph as the blocks it is, each with its base direction."""
        if not self.rtl:
            return [paragraph]
        pieces = paragraph.split() if paragraph.max_lines is None else [paragraph]
        return [
            piece.but(base="R") if piece.base is None and is_right_to_left(piece.text) else piece for piece in pieces
        ]
