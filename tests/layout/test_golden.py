"""Whole tables and sheets, compared line by line with files that a person has looked at.

Each file holds the lines as a terminal without bidi is sent them, then, for the eye, in logical order.
`pytest --update-golden` writes them anew.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rich.box import SIMPLE

from interpol_un.layout import Sheet, Table
from interpol_un.terminal import Mode, emit
from interpol_un.text.line import Line

Same = Callable[[Path, str], None]
GOLDEN = Path(__file__).parent / "golden"

TABLES: dict[str, tuple[dict[str, object], int]] = {
    "table-rtl-90": ({"rtl": True}, 90),
    "table-rtl-48": ({"rtl": True, "keep_words": True}, 48),
    "table-ltr-60": ({"show_lines": True}, 60),
    "table-rtl-simple": ({"rtl": True, "box": SIMPLE, "pad_edge": False, "show_edge": False, "expand": True}, 70),
    "table-rtl-20": ({"rtl": True}, 20),
}
SHEETS: dict[str, tuple[dict[str, object], int]] = {
    "sheet-rtl-64": ({"expand": True}, 64),
    "sheet-rtl-30": ({}, 30),
    "sheet-ltr-50": ({"rtl": False}, 50),
    "sheet-bare-50": ({"box": None}, 50),
}


def drawn(lines: list[Line]) -> str:
    """The lines as drawn, then in logical order."""
    return "\n".join([*[line.visual for line in lines], "", *[emit(line, Mode.LOGICAL) for line in lines], ""])


@pytest.mark.parametrize("name", TABLES)
def test_table(name: str, partners: Callable[..., Table], same_as_golden: Same) -> None:
    options, width = TABLES[name]
    same_as_golden(GOLDEN / f"{name}.txt", drawn(partners(**options).lines(width)))


@pytest.mark.parametrize("name", SHEETS)
def test_sheet(name: str, sheet: Callable[..., Sheet], same_as_golden: Same) -> None:
    options, width = SHEETS[name]
    same_as_golden(GOLDEN / f"{name}.txt", drawn(sheet(**options).lines(width)))


def test_every_file_is_compared() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == TABLES.keys() | SHEETS.keys()
