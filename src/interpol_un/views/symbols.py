"""One shape for each area and each basis, the same in every picture: what colour says, a shape says too.

Every character here is one column wide, is no emoji and is never mirrored, so that it is the same from right to left.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

AREA_SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        "terrorism": "\u25b2",
        "organized-crime": "\u25a0",
        "trafficking-smuggling": "\u25c6",
        "cybercrime": "\u25bc",
        "policing-goals": "\u2605",
    }
)
"""Area → its shape: ▲ ■ ◆ ▼ ★."""

AREA_SYMBOLS_TO_COME: Mapping[str, str] = MappingProxyType(
    {
        "terrorism": "\u25b3",
        "organized-crime": "\u25a1",
        "trafficking-smuggling": "\u25c7",
        "cybercrime": "\u25bd",
        "policing-goals": "\u2606",
    }
)
"""Area → the outline of its shape, for what is still to come: △ □ ◇ ▽ ☆."""

NO_AREA = "\u2022"
"""An event of no single area: •."""
NO_AREA_TO_COME = "\u25e6"
"""The outline of it: ◦."""

BASIS_SYMBOLS: Mapping[str, str] = MappingProxyType({"stated": "\u25cf", "textual": "\u2261", "inferred": "\u25cb"})
"""Basis of a link → its mark: ● a source says it, ≡ the target's lines of text name it, ○ our inference."""

NO_MARK = "\u00b7"
"""Where a cell of a matrix has no mark: ·, so that the eye keeps its row and column."""
