"""What map and timeline draw, byte for byte.

After a change that is meant: pytest tests/cli/charts/test_golden.py --update-golden, then read the difference.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

GOLDEN = Path(__file__).parent / "golden"
VISUAL = ("--bidi", "visual", "--width")
DRAWN = {
    "map.visual-80": ("map", *VISUAL, "80"),
    "map.visual-120": ("map", *VISUAL, "120"),
    "map.visual-30": ("map", *VISUAL, "30"),
    "map.piped-80": ("map", "--width", "80"),
    "map.color": ("map", *VISUAL, "80", "--color", "always"),
    "map.list": ("map", "--format", "list"),
    "map-sdg.visual-80": ("map", "--by", "sdg", *VISUAL, "80"),
    "map-sdg.en": ("map", "--by", "sdg", "--lang", "en", "--width", "80"),
    "map-sdg.list": ("map", "--by", "sdg", "--format", "list"),
    "map-empty": ("map", "--area", "organized-crime", "--width", "80"),
    "map.json": ("map", "--json"),
    "map-sdg.json": ("map", "--by", "sdg", "--json"),
    "map.svg": ("map", "--draw", "svg"),
    "map-fr.svg": ("map", "--draw", "svg", "--lang", "fr"),
    "map-sdg.svg": ("map", "--by", "sdg", "--draw", "svg"),
    "map-empty.svg": ("map", "--area", "organized-crime", "--draw", "svg"),
    "map.dot": ("map", "--draw", "dot"),
    "map-sdg.dot": ("map", "--by", "sdg", "--draw", "dot", "--lang", "en"),
    "timeline.visual-80": ("timeline", "-L", *VISUAL, "80"),
    "timeline.visual-40": ("timeline", "-L", *VISUAL, "40"),
    "timeline.piped-80": ("timeline", "-L", "--width", "80"),
    "timeline.en": ("timeline", "-L", "--lang", "en", "--width", "80"),
    "timeline.ar-en": ("timeline", "--lang", "ar", "--lang", "en", *VISUAL, "80"),
    "timeline-empty": ("timeline", "-L", "--to", "1900", "--width", "80"),
    "timeline.words": ("timeline", "-L", "--bidi", "words", "--width", "80", "--color", "always"),
}


@pytest.mark.parametrize("name", DRAWN)
def test_drawn_as_before(name: str, run: Any, same_as_golden: Callable[[Path, str], None]) -> None:
    ran = run(*DRAWN[name])
    assert (ran.code, ran.err) == (0, "")
    same_as_golden(GOLDEN / f"{name}.txt", ran.out)


def test_no_golden_file_is_left_over() -> None:
    assert {file.name for file in GOLDEN.iterdir()} == {f"{name}.txt" for name in DRAWN}
