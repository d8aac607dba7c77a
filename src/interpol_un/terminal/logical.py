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
    """The line's text without escapes; layout cells as they are, blanks at the end of the line dropped.

    A lam-alef is one cell as drawn and two letters as text: so many blanks fewer stand beside the stretch, before a
    right-to-left one, after another, as far as there are any.
    """
    parts: list[str] = []
    done = owed = 0
    for stretch in line.stretches:
        blanks = "".join([cell.glyph for cell in line.cells[done : stretch.first]])
        blanks, owed = _shortened(blanks, owed, at_end=False)
        cells = line.logical(stretch)
        extra = sum("\ufef5" <= cell.glyph[:1] <= "\ufefc" for cell in cells)
        if stretch.rtl:
            blanks, extra = _shortened(blanks, extra, at_end=True)
        owed += extra
        parts.append(blanks)
        text = "".join([cell.text or cell.glyph for cell in cells])
        parts.append(_isolated(text, rtl=stretch.rtl))
        done = stretch.last
    rest, _ = _shortened("".join([cell.glyph for cell in line.cells[done:]]), owed, at_end=False)
    parts.append(rest)
    return "".join(parts).rstrip(" ")


def _shortened(layout: str, owed: int, *, at_end: bool) -> tuple[str, int]:
    """Layout text without as many of the blanks at its end or beginning as are owed, and how many still are."""
    if not owed:
        return layout, 0
    kept = layout.rstrip(" ") if at_end else layout.lstrip(" ")
    spent = min(owed, len(layout) - len(kept))
    return (layout[: len(layout) - spent] if at_end else layout[spent:]), owed - spent


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
