"""Reads the CSV that `csv_text` wrote, as its docstring says: what JSON shows, except for the order of the keys."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from interpol_un.catalogue.model.field_types import Field, ListOf, Struct
from interpol_un.formats.csv_text import BOM, FORMULA, by_language, columns, is_plain_list, separator
from interpol_un.languages import LANGUAGES


def records_of(text: str, fields: Iterable[Field], delimiter: str = ",") -> list[dict[str, Any]]:
    """The records that were written."""
    fields = tuple(fields)
    names, *rows = csv.reader(io.StringIO(text.removeprefix(BOM), newline=""), delimiter=delimiter)
    records = []
    for cells in rows:
        row = dict(zip(names, map(unguarded, cells), strict=True))
        values = {field.name: _value(field, [row[name] for name in columns(field)]) for field in fields}
        records.append({name: value for name, value in values.items() if value is not None})
    return records


def unguarded(cell: str) -> str:
    """The text that was guarded."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def parted(cell: str, separator: str = ";") -> list[str]:
    """The values of one cell, none of which is empty."""
    pieces = re.findall(rf"(?:[^\\{separator}]|\\.)+", cell, re.DOTALL)
    return [re.sub(r"\\(.)", r"\1", piece, flags=re.DOTALL) for piece in pieces]


def _value(field: Field, cells: Sequence[str]) -> Any:
    if by_language(field):
        texts = {language: cell for language, cell in zip(LANGUAGES, cells, strict=True) if cell}
        if field.type == "acronyms":
            return {language: parted(cell) for language, cell in texts.items()} or None
        return texts or ({} if field.required else None)
    (cell,) = cells
    if is_plain_list(field):
        return parted(cell, separator(field)) or ([] if field.required else None)
    if not cell:
        return None
    if field.type == "bool":
        return cell == "true"
    return json.loads(cell) if isinstance(field.type, (Struct, ListOf)) else cell
