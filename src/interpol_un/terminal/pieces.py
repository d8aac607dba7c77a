"""What an emission makes of a line: pieces of text with their styles, and the escapes that draw them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

Piece = tuple[str, str]
"""Text and the SGR parameters it is drawn with ("1;36", "" for none)."""

NO_STYLES: Mapping[str, str] = MappingProxyType({})

LRM = "\u200e"


def paint(pieces: Iterable[Piece]) -> str:
    """The pieces with the fewest SGR escapes; ends with a reset if anything was switched on."""
    return "".join(_painted(pieces))


def _painted(pieces: Iterable[Piece]) -> Iterator[str]:
    current = ""
    for text, style in pieces:
        if style != current:
            yield f"\x1b[{'0' if current else ''}{';' if current and style else ''}{style}m"
            current = style
        yield text
    if current:
        yield "\x1b[0m"
