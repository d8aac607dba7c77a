"""Finished lines as Rich segments, in visual order. Imported only by the methods that Rich calls.

Cells of one style become one segment. A style key is a name of the console's theme or a Rich style definition; one that
is neither draws plainly, as in `interpol_un.terminal.emit`. Italic is taken off whatever holds right-to-left letters:
Arabic has none, and fonts put other glyphs, or boxes, in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from rich.console import Console
from rich.segment import Segment
from rich.style import Style

from interpol_un.layout.compose import is_right_to_left
from interpol_un.text.line import Line

_style_of = attrgetter("style")


def segments(lines: Iterable[Line], console: Console) -> Iterator[Segment]:
    """The segments of the lines, each line ended by a newline."""
    newline = Segment.line()
    upright = Style(italic=False)
    plain = Style.null()
    styles: dict[str, Style | None] = {"": None}
    for line in lines:
        for key, cells in groupby(line.cells, key=_style_of):
            text = "".join([cell.glyph for cell in cells])
            if key not in styles:
                styles[key] = console.get_style(key, default=plain)
            style = styles[key]
            if style is not None and style.italic and is_right_to_left(text):
                style += upright
            yield Segment(text, style)
        yield newline
