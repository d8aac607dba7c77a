"""Text for terminals that know no right-to-left: cleaned, shaped, ordered and broken into lines of cells.

It depends on nothing else in this package. `prepare` is the way in for text to be shown; `visual_lines` is the
reordering by itself, as UAX #9 has it.
"""

from __future__ import annotations

from interpol_un.text.cleaning import clean
from interpol_un.text.line import Cell, Line, Stretch
from interpol_un.text.prepared import Prepared, prepare
from interpol_un.text.reorder import visual_lines
from interpol_un.text.tokens import isolate_tokens

__all__ = ["Cell", "Line", "Prepared", "Stretch", "clean", "isolate_tokens", "prepare", "visual_lines"]
