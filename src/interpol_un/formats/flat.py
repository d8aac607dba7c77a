"""Records as rows of text, and back: what CSV holds.

A language map takes a column a language (`title_ar`, `title_en`, …). A list of ids or codes is joined by a blank, one
of texts by `;`; a backslash stands before a separator in a value, and before a backslash. A record in a record, or a
list of them, is JSON text. What is absent is an empty cell. The columns follow from the description of the kind, not
from the records at hand, so they are the same whatever was filtered.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from interpol_un.catalogue.model.field_types import LANGUAGE_MAPS, SCALARS, Field, ListOf, Struct
from interpol_un.languages import LANGUAGES

COMMA = ","
"""Between the values of JSON text. A colon always has a blank before it, so that no program that guesses the delimiter
of a CSV file takes the colon for it, which would stand between quotes more often than the delimiter does."""


def columns(fields: Iterable[Field]) -> tuple[str, ...]:
    """The names of the columns that fields take."""
    return tuple(name for field in fields for name in _columns(field))


def row(record: Mapping[str, Any], fields: Iterable[Field], comma: str = COMMA) -> tuple[str, ...]:
    """A record's cells, in the order of `columns`. comma: what stands for it in JSON text."""
    return tuple(cell for field in fields for cell in _cells(field, record.get(field.name), comma))


def record(cells: Mapping[str, str], fields: Iterable[Field]) -> dict[str, Any]:
    """The record that a row's cells, by column, stand for: what JSON shows, except for the order of its keys."""
    found: dict[str, Any] = {}
    for field in fields:
        value = _value(field, [cells[name] for name in _columns(field)])
        if value is not None:
            found[field.name] = value
    return found


def joined(values: Sequence[str], separator: str = ";") -> str:
    """Values in one cell."""
    return separator.join(re.sub(rf"[\\{separator}]", r"\\\g<0>", value) for value in values)


def parted(cell: str, separator: str = ";") -> list[str]:
    """The values of one cell, none of which is empty."""
    pieces = re.findall(rf"(?:[^\\{separator}]|\\.)+", cell, re.DOTALL)
    return [re.sub(r"\\(.)", r"\1", piece, flags=re.DOTALL) for piece in pieces]


def separator(field: Field) -> str:
    """What stands between the values of a plain list: a blank where no value can hold one."""
    item = field.type.item if isinstance(field.type, ListOf) else field.type
    return ";" if isinstance(item, str) and not SCALARS[item].pattern else " "


def is_plain_list(field: Field) -> bool:
    """Whether a field is a list of plain values, rather than of records."""
    return isinstance(field.type, ListOf) and not isinstance(field.type.item, (Struct, ListOf))


def _by_language(field: Field) -> bool:
    return field.type == "acronyms" or field.type in LANGUAGE_MAPS


def _columns(field: Field) -> tuple[str, ...]:
    if _by_language(field):
        return tuple(f"{field.name}_{language}" for language in LANGUAGES)
    return (field.name,)


def _cells(field: Field, value: Any, comma: str) -> tuple[str, ...]:
    if _by_language(field):
        texts = value or {}
        if field.type == "acronyms":
            return tuple(joined(texts.get(language, ())) for language in LANGUAGES)
        return tuple(texts.get(language, "") for language in LANGUAGES)
    if value is None:
        return ("",)
    if field.type == "bool":
        return ("true" if value else "false",)
    if is_plain_list(field):
        return (joined(value, separator(field)),)
    if isinstance(field.type, (Struct, ListOf)):
        return (json.dumps(value, ensure_ascii=False, separators=(comma, " :")),)
    return (str(value),)


def _value(field: Field, cells: Sequence[str]) -> Any:
    if _by_language(field):
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
