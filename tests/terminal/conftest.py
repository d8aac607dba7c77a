"""Lines in the notation of UAX #9, so that a test reads the same in every editor.

Capitals A to T stand for Arabic letters, subscript digits for Arabic-Indic ones; in what was emitted `^` is U+200E, `_`
U+2800, `~` ESC, `<` U+202D and `>` U+202C. A string is a line in visual order, from the left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest

from interpol_un.text.line import Cell, Line

LETTERS = {ord("A") + index: chr(0x0627 + index) for index in range(20)}
DIGITS = {0x2080 + value: chr(0x0660 + value) for value in range(10)}
SHOWN = {ord(char): chr(code) for code, char in (LETTERS | DIGITS).items()} | {
    0x200E: "^",
    0x2800: "_",
    0x1B: "~",
    0x202D: "<",
    0x202C: ">",
}


def _line(visual: str, styles: Sequence[str] = ()) -> Line:
    glyphs = visual.translate(LETTERS | DIGITS)
    keys = [*styles, *[""] * (len(glyphs) - len(styles))]
    return Line(tuple(Cell(glyph, 1, key) for glyph, key in zip(glyphs, keys, strict=True)))


@pytest.fixture(scope="session")
def line() -> Callable[..., Line]:
    """From the notation to a line; styles: one key for each cell from the left, none for the rest."""
    return _line


@pytest.fixture(scope="session")
def shown() -> Callable[[str], str]:
    """From what was emitted back to the notation."""
    return lambda emitted: emitted.translate(SHOWN)


@pytest.fixture
def tty() -> Iterator[tuple[int, int]]:
    """A pseudo-terminal as two descriptors: the terminal's side, the program's side."""
    import os

    pty = pytest.importorskip("pty", reason="needs pseudo-terminals")
    master, slave = pty.openpty()
    yield master, slave
    os.close(master)
    os.close(slave)
