"""The `csv` format: RFC 4180, all languages, a row a record, safe to open in a spreadsheet.

A language map takes a column a language (`title_ar`, `title_en`, …). A list of ids or codes is joined by a blank, one
of texts by `;`; a backslash stands before a separator in a value, and before a backslash. A record in a record, or a
list of them, is JSON text. What is absent is an empty cell. The columns follow from the description of the kind, not
from the records at hand, so they are the same whatever was filtered.

A spreadsheet runs a cell that begins like a formula (`=`, `+`, `-`, `@`, their full-width forms, a tab, a line break).
Such a cell gets a leading `'`, which a reader takes off. Arabic stands in logical order; `bom` marks the text as UTF-8
for programs that would otherwise guess, and spreadsheets of locales with a decimal comma expect the delimiter `;`.

Short columns come first, then the sources, whose JSON text shows a program that reads the first kilobyte how quotes
are written; then texts and lists of ids; last what holds records.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from interpol_un.catalogue.model.field_types import LANGUAGE_MAPS, SCALARS, Field, ListOf, Struct
from interpol_un.languages import LANGUAGES

BOM = "\ufeff"
FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
"""How a formula begins; a quote that stands before one already gets a second."""


def csv_text(
    records: Iterable[Mapping[str, Any]], fields: Iterable[Field], *, bom: bool = False, delimiter: str = ","
) -> str:
    """Records as CSV with a header row, every line ended by CR LF. fields: what a record of the kind holds."""
    fields = sorted(fields, key=_breadth)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow([name for field in fields for name in columns(field)])
    # A program that guesses the delimiter must not take the colons of JSON text for it, which would stand between
    # quotes more often than it does, nor commas that are none: such a sign has a blank before it.
    separators = ("," if delimiter == "," else " ,", " :")
    for record in records:
        cells = [cell for field in fields for cell in _cells(field, record.get(field.name), separators)]
        writer.writerow([f"'{cell}" if FORMULA.match(cell) else cell for cell in cells])
    return BOM * bom + out.getvalue()


def columns(field: Field) -> tuple[str, ...]:
    """The names of the columns that a field takes."""
    return tuple(f"{field.name}_{language}" for language in LANGUAGES) if by_language(field) else (field.name,)


def joined(values: Sequence[str], separator: str = ";") -> str:
    """Values in one cell."""
    return separator.join(re.sub(rf"[\\{separator}]", r"\\\g<0>", value) for value in values)


def separator(field: Field) -> str:
    """What stands between the values of a plain list: a blank where no value can hold one."""
    item = field.type.item if isinstance(field.type, ListOf) else field.type
    return ";" if isinstance(item, str) and not SCALARS[item].pattern else " "


def is_plain_list(field: Field) -> bool:
    """Whether a field is a list of plain values, rather than of records."""
    return isinstance(field.type, ListOf) and not isinstance(field.type.item, (Struct, ListOf))


def by_language(field: Field) -> bool:
    """Whether a field takes a column a language."""
    return field.type == "acronyms" or field.type in LANGUAGE_MAPS


def in_languages(texts: Mapping[str, Any] | None) -> tuple[str, ...]:
    """The cells of a field that takes a column a language; several texts of one stand in its cell together."""
    found = [(texts or {}).get(language, "") for language in LANGUAGES]
    return tuple(text if isinstance(text, str) else joined(text) for text in found)


def _breadth(field: Field) -> int:
    """Where the columns of a field stand: the narrow ones first."""
    if field.name == "id":
        return 0
    if is_plain_list(field) or field.type in LANGUAGE_MAPS:
        return 3
    if not isinstance(field.type, (Struct, ListOf)):
        return 1
    item = field.type.item if isinstance(field.type, ListOf) else None
    cites = isinstance(item, Struct) and item.name == "citation"
    return 2 if field.required and (cites or isinstance(field.type, Struct)) else 4


def _cells(field: Field, value: Any, separators: tuple[str, str]) -> tuple[str, ...]:
    """The cells of a field. separators: what stands for the comma and the colon in JSON text."""
    if by_language(field):
        return in_languages(value)
    if value is None:
        return ("",)
    if field.type == "bool":
        return ("true" if value else "false",)
    if is_plain_list(field):
        return (joined(value, separator(field)),)
    if isinstance(field.type, (Struct, ListOf)):
        return (json.dumps(value, ensure_ascii=False, separators=separators),)
    return (str(value),)
