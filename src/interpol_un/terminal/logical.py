"""A line as text in reading order: for files, pipes, editors and whoever copies from them.

Each stretch is put back into logical order by the cells' `start`, with the characters the cells stand for. A
right-to-left stretch stands between RLI and PDI, a left-to-right one that holds right-to-left letters between LRI and
PDI, so that no reader's own reordering moves it out of its column. The isolates that the text itself carries round a
token are closed and opened again where a line break cut the token in two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from interpol_un.terminal.kinds import TURNS

if TYPE_CHECKING:
    from interpol_un.text.line import Line

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"


def logical(line: Line) -> str:
    """The line's text without escapes; layout cells as they are, blanks at the end of the line dropped."""
    parts = []
    done = 0
    for stretch in line.stretches:
        parts.extend([cell.glyph for cell in line.cells[done : stretch.first]])
        text = "".join([cell.text or cell.glyph for cell in line.logical(stretch)])
        parts.append(_isolated(text, rtl=stretch.rtl))
        done = stretch.last
    parts.extend([cell.glyph for cell in line.cells[done:]])
    return "".join(parts).rstrip(" ")


def _isolated(text: str, *, rtl: bool) -> str:
    """The text with its isolates balanced, between RLI or LRI and PDI where that is needed."""
    if not text.strip(f" {LRI}{PDI}"):
        return text.replace(LRI, "").replace(PDI, "")
    text = _balanced(text)
    if rtl:
        return f"{RLI}{text}{PDI}"
    return f"{LRI}{text}{PDI}" if TURNS.search(text) else text


def _balanced(text: str) -> str:
    """The text with an LRI in front for each PDI that ends nothing and a PDI behind for each isolate left open."""
    opened = missing = 0
    for char in text:
        if char == LRI:
            opened += 1
        elif char == PDI:
            if opened:
                opened -= 1
            else:
                missing += 1
    return LRI * missing + text + PDI * opened
