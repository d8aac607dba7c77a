"""Laying out lines costs no Rich console: it is imported by what Rich calls, and by nothing else."""

from __future__ import annotations

import subprocess
import sys

DRAW = """
import sys
from interpol_un.layout import Entry, Paragraph, Section, Sheet, Table
heavy = {"rich.console", "rich.segment", "rich.text", "rich.table", "bidi", "arabic_reshaper"} & set(sys.modules)
assert not heavy, heavy
table = Table(["العمود"], [["خلية (1)"]], rtl=True, title="عنوان")
lines = table.lines(40) + Sheet([Section([Entry("اسم", table)])], rtl=True).lines(40) + Paragraph("نص").lines(5)
assert len(lines) > 10
heavy = {"rich.console", "rich.segment", "rich.text", "rich.table"} & set(sys.modules)
assert not heavy, heavy
"""


def test_lines_without_rich_s_console() -> None:
    done = subprocess.run([sys.executable, "-c", DRAW], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
