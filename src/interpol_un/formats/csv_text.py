"""The `csv` format: RFC 4180, all languages, a row a record, safe to open in a spreadsheet.

A spreadsheet runs a cell that begins like a formula (`=`, `+`, `-`, `@`, their full-width forms, a tab, a line break).
Such a cell gets a leading `'`; `unguarded` takes it off. Arabic stands in logical order; `bom` marks the text as UTF-8
for programs that would otherwise guess.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from typing import Any

from interpol_un.catalogue.model.field_types import Field

from .flat import columns, record, row

BOM = "\ufeff"

_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula. A quote that stands before one already gets a second."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The text that was guarded."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def csv_text(records: Iterable[Mapping[str, Any]], fields: Iterable[Field], *, bom: bool = False) -> str:
    """Records as CSV with a header row, every line ended by CR LF. fields: what a record of the kind holds."""
    fields = tuple(fields)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns(fields))
    for item in records:
        writer.writerow([guarded(cell) for cell in row(item, fields)])
    return BOM * bom + out.getvalue()


def records_of(text: str, fields: Iterable[Field]) -> list[dict[str, Any]]:
    """The records that `csv_text` wrote."""
    fields = tuple(fields)
    rows = csv.reader(io.StringIO(text.removeprefix(BOM), newline=""))
    names = next(rows)
    return [record(dict(zip(names, map(unguarded, cells), strict=True)), fields) for cells in rows]
