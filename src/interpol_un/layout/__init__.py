"""Paragraphs, tables and sheets that may run from right to left, as lines of cells or in any Rich program.

Every block gives its finished lines at a width (`lines`), for `interpol_un.terminal.emit`; and it is a Rich renderable,
to be printed or put into Rich's own tables, panels and columns, on a console that `adapt` made ready. Only that way
imports Rich's console. None of them is a dataclass: making those loads `inspect`, which takes a tenth of a short run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from interpol_un.layout.content import Block, Content
from interpol_un.layout.paragraph import Paragraph
from interpol_un.layout.sheet import Entry, Section, Sheet
from interpol_un.layout.table import Column, Row, Table

if TYPE_CHECKING:
    from interpol_un.layout.console import adapt

__all__ = ["Block", "Column", "Content", "Entry", "Paragraph", "Row", "Section", "Sheet", "Table", "adapt"]


def __getattr__(name: str) -> object:
    if name == "adapt":
        from interpol_un.layout import console

        return console.adapt
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
