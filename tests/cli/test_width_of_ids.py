"""In listings of long ids the texts keep most of the width."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140])
@pytest.mark.parametrize("command", [("search", "special notice"), ("claims",)])
def test_ids_take_two_fifths_at_most(command: tuple[str, ...], width: int, run: Any, project: Path) -> None:
    out = run(*command, "--long", "--lang", "en", "--width", str(width), "--data", str(project / "data")).out
    rule = next(line for line in out.splitlines() if line.startswith("╭"))
    assert len(rule) == width
    assert len(rule.split("┬")[0]) - len("╭") <= width * 2 // 5 + 2  # and a blank on each side


def test_an_id_that_is_short_enough_is_not_broken(run: Any, project: Path) -> None:
    out = run("claims", "--long", "--width", "100", "--data", str(project / "data")).out
    assert "claim-vienna-permanent-representative" in out
