"""What a terminal must be sent so that a finished line of mixed direction looks right in it.

`detect` says which `Mode` this terminal needs and why, `emit` writes a `Line` in a mode. Terminals differ in whether
and how they reorder text; `profiles` holds what each was seen to do.
"""

from __future__ import annotations

from interpol_un.terminal.emit import emit, marks
from interpol_un.terminal.mode import Mode

__all__ = ["Mode", "emit", "marks"]
