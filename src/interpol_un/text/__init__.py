"""Make text of any direction ready for a terminal: clean it, shape it, order it, break it into lines of cells.

`prepare` does all of this. `visual_lines` only reorders, by UAX #9. Nothing else of the package is imported here.
"""

from __future__ import annotations

from interpol_un.text.cleaning import clean
from interpol_un.text.line import Cell, Line, Stretch
from interpol_un.text.prepared import Prepared, prepare
from interpol_un.text.reorder import visual_lines
from interpol_un.text.tokens import isolate_tokens

__all__ = ["Cell", "Line", "Prepared", "Stretch", "clean", "isolate_tokens", "prepare", "visual_lines"]
