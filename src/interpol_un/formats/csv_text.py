"""The `csv` format: RFC 4180, all languages, a row a record, safe to open in a spreadsheet.

A spreadsheet runs a cell that begins like a formula (`=`, `+`, `-`, `@`, their full-width forms, a tab, a line break).
Such a cell gets a leading `'`; `unguarded` takes it off. Arabic stands in logical order; `bom` marks the text as UTF-8
for programs that would otherwise guess, and spreadsheets of locales with a decimal comma expect the delimiter `;`.

Short columns come first, then the sources, whose JSON text shows a program that reads the first kilobyte how quotes
are written; then texts and lists of ids; last what holds records.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from typing import Any

from interpol_un.catalogue.model.field_types import LANGUAGE_MAPS, Field, ListOf, Struct

from .flat import COMMA, columns, is_plain_list, record, row

BOM = "\ufeff"

_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula. A quote that stands before one already gets a second."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The text that was guarded."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def csv_text(
    records: Iterable[Mapping[str, Any]], fields: Iterable[Field], *, bom: bool = False, delimiter: str = ","
) -> str:
    """Records as CSV with a header row, every line ended by CR LF. fields: what a record of the kind holds."""
    fields = sorted(fields, key=_breadth)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(columns(fields))
    comma = COMMA if delimiter == COMMA else f" {COMMA}"  # as with a colon
    for item in records:
        writer.writerow([guarded(cell) for cell in row(item, fields, comma)])
    return BOM * bom + out.getvalue()


def records_of(text: str, fields: Iterable[Field], delimiter: str = ",") -> list[dict[str, Any]]:
    """The records that `csv_text` wrote."""
    fields = tuple(fields)
    rows = csv.reader(io.StringIO(text.removeprefix(BOM), newline=""), delimiter=delimiter)
    names = next(rows)
    return [record(dict(zip(names, map(unguarded, cells), strict=True)), fields) for cells in rows]


def _breadth(field: Field) -> int:
    """Where the columns of a field stand: the narrow ones first."""
    if field.name == "id":
        return 0
    if is_plain_list(field) or field.type in LANGUAGE_MAPS:
        return 3
    if not isinstance(field.type, (Struct, ListOf)):
        return 1
    cites = (
        isinstance(field.type, ListOf) and isinstance(field.type.item, Struct) and field.type.item.name == "citation"
    )
    return 2 if field.required and (cites or isinstance(field.type, Struct)) else 4
