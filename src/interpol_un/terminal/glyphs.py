"""What the emissions share: the bidirectional class of a cell, and the pieces of text with their escapes they make.

The classes are those of UAX #9 as far as the emissions need them. They come from the interpreter's `unicodedata`; a
code point it does not know counts by its block (UAX #9, "unassigned code points"), so that letters newer than the
interpreter are turned like their neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum, auto
from functools import lru_cache
from types import MappingProxyType
from unicodedata import bidirectional

TURNS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Matches where a line could be reordered by a terminal: the blocks whose characters are R, AL or AN by default."""

NOT_DRAWN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]")
"""Controls, directional marks, embeddings, overrides and isolates: a finished line is in its order already, so none
of them may reach a terminal from a cell."""


class CharClass(Enum):
    """rtl: R, AL; digit: AN; blank: WS; ltr: L; other: everything weak or neutral, European digits included."""

    RTL = auto()
    DIGIT = auto()
    BLANK = auto()
    LTR = auto()
    OTHER = auto()


_CLASSES = {"R": CharClass.RTL, "AL": CharClass.RTL, "AN": CharClass.DIGIT, "WS": CharClass.BLANK, "L": CharClass.LTR}


@lru_cache(maxsize=2048)
def char_class(glyph: str) -> CharClass:
    """The class of a cell with this (not empty) glyph: that of its first character, the base of its marks."""
    name = bidirectional(glyph[0])
    if not name and TURNS.match(glyph):
        return CharClass.RTL
    return _CLASSES.get(name, CharClass.OTHER)


Piece = tuple[str, str]
"""Text and the SGR parameters it is drawn with ("1;36", "" for none)."""

NO_STYLES: Mapping[str, str] = MappingProxyType({})

LRM = "\u200e"


def paint(pieces: Iterable[Piece]) -> str:
    """The pieces with the fewest SGR escapes; ends with a reset if anything was switched on."""
    parts: list[str] = []
    current = ""
    for text, style in pieces:
        if style != current:
            parts.append(f"\x1b[{'0' if current else ''}{';' if current and style else ''}{style}m")
            current = style
        parts.append(text)
    if current:
        parts.append("\x1b[0m")
    return "".join(parts)
