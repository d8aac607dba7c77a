"""How wide the terminal is."""

from __future__ import annotations

import os
from collections.abc import Mapping

DEFAULT = 80


def width(environ: Mapping[str, str], fd_out: int) -> int:
    """Columns of the window: COLUMNS where it is a positive number (as in Python's shutil) of at most four digits, else
    what the descriptor says, else 80."""
    columns = environ.get("COLUMNS", "")
    if columns.isdecimal() and len(columns) < 5 and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size(fd_out).columns or DEFAULT
    except (OSError, ValueError):
        return DEFAULT
