"""How wide the terminal is."""

from __future__ import annotations

import os
from collections.abc import Mapping

DEFAULT = 80
WIDEST = 1000
"""Columns of which use is made: a window that says it has more is a mistake or a trap."""


def width(environ: Mapping[str, str], fd_out: int) -> int:
    """Columns of the window: COLUMNS where it is a positive number (as in Python's shutil) of at most four digits, else
    what the descriptor says, else 80; at most 1000."""
    columns = environ.get("COLUMNS", "")
    if columns.isdecimal() and len(columns) < 5 and int(columns):
        return min(int(columns), WIDEST)
    try:
        return min(os.get_terminal_size(fd_out).columns or DEFAULT, WIDEST)
    except (OSError, ValueError):
        return DEFAULT
