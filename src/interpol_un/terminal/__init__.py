"""What a terminal must be sent so that a finished line of mixed direction looks right in it.

`detect` says which `Mode` this terminal needs and why, `emit` writes a `Line` in a mode. Terminals differ in whether
and how they reorder text; `PROFILES` holds what each was seen to do.
"""

from __future__ import annotations

from interpol_un.terminal.choice import VARIABLE, Choice, Signal, descriptor, detect, width
from interpol_un.terminal.emission import Mode, emit, overhead
from interpol_un.terminal.profiles import PROFILES, Profile

__all__ = [
    "PROFILES",
    "VARIABLE",
    "Choice",
    "Mode",
    "Profile",
    "Signal",
    "descriptor",
    "detect",
    "emit",
    "overhead",
    "width",
]
