"""Rows of `catalogue.derived` → a matrix to be drawn: headings, rows, marks, and what the marks mean.

The order is the reading order: the first column is the right-hand one in Arabic. Nothing here knows of widths, colours
or terminals; the terminal's table, the SVG and the DOT graph all draw from this. One shape for each area and each
basis, the same in every picture: what colour says, a shape says too. Every shape is one column wide, is no emoji and is
never mirrored, so that it is the same from right to left.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from interpol_un.catalogue import Record
from interpol_un.catalogue.derived import columns
from interpol_un.catalogue.order import in_reading_order
from interpol_un.catalogue.vocabulary import AREAS, BASES
from interpol_un.words import word

from .page import Say
from .reader import SHORT_NAME, Reader

AREA_SYMBOLS: Mapping[str, str] = MappingProxyType(dict(zip(AREAS, "\u25b2\u25a0\u25c6\u25bc\u2605", strict=True)))
"""Area → its shape: ▲ ■ ◆ ▼ ★."""
AREA_SYMBOLS_TO_COME: Mapping[str, str] = MappingProxyType(
    dict(zip(AREAS, "\u25b3\u25a1\u25c7\u25bd\u2606", strict=True))
)
"""Area → the outline of its shape, for what is still to come: △ □ ◇ ▽ ☆."""
NO_AREA = "\u2022"
"""An event of no single area: •."""
NO_AREA_TO_COME = "\u25e6"
"""The outline of it: ◦."""
BASIS_SYMBOLS: Mapping[str, str] = MappingProxyType(dict(zip(BASES, "\u25cf\u2261\u25cb", strict=True)))
"""Basis of a link → its mark: ● a source says it, ≡ the target's lines of text name it, ○ our inference."""
NO_MARK = "\u00b7"
"""Where a cell of a matrix has no mark: ·, so that the eye keeps its row and column."""

_SEVERAL = 3
"""Marks from which a row stands out."""


class Heading(NamedTuple):
    """A column. id: an area or policing goal; name: its short name; symbol: its shape, or the goal's number."""

    id: str
    name: str
    symbol: str


class Row(NamedTuple):
    """A row. id: of a partner, or an SDG code; short: what opens it; name: what it is called, with its language.

    marks: column id → the bases on which it has a mark there, strongest first; () where a mark has no basis.
    """

    id: str
    short: Say
    name: Say
    marks: Mapping[str, tuple[str, ...]]


class Key(NamedTuple):
    """A line of the legend. symbol: the mark, "" where the text speaks of marks in general; role: its style."""

    symbol: str
    text: str
    role: str = ""


class Matrix(NamedTuple):
    """Rows against columns. language: the display language; of, called: the headings of the rows' ids and names.

    on_bases: whether marks tell a basis; then a cell shows bases, else the shape of its column.
    """

    title: str
    language: str
    of: str
    called: str
    on_bases: bool
    columns: tuple[Heading, ...]
    rows: tuple[Row, ...]
    keys: tuple[Key, ...]
    notes: tuple[Say, ...] = ()


def matrix(records: Sequence[Record], by: str, reader: Reader, notes: Iterable[Say] = ()) -> Matrix:
    """The matrix of rows from `catalogue.derived`. by: "partner" or "sdg"."""
    language = reader.language
    on_bases = by == "sdg"
    what = "sdg" if on_bases else "partners"
    ids = columns(reader.catalogue) if on_bases else AREAS
    headings = tuple(_heading(name, language) for name in ids)
    ordered = records if on_bases else in_reading_order(records, reader.catalogue)
    rows = tuple(
        Row(
            record["id"],
            _short(record, on_bases, reader),
            _name(record, reader),
            {mark["of"]: tuple(mark.get("basis", ())) for mark in record["marks"]},
        )
        for record in ordered
    )
    return Matrix(
        word(f"chart.title.{what}", language),
        language,
        word(f"chart.rows.{what}", language),
        word("chart.name", language),
        on_bases,
        headings,
        rows,
        _keys(on_bases, headings, language),
        tuple(notes),
    )


def cell_symbols(row: Row, column: Heading, on_bases: bool) -> str:
    """What stands in a cell of the matrix: the marks of its bases, or the shape of its column; "" for none."""
    bases = row.marks.get(column.id)
    if bases is None:
        return ""
    return "".join(BASIS_SYMBOLS[basis] for basis in bases) if on_bases else column.symbol


def _heading(name: str, language: str) -> Heading:
    if name in AREA_SYMBOLS:
        return Heading(name, word(f"chart.area.{name}", language), AREA_SYMBOLS[name])
    number = name.removeprefix("gpg-")
    return Heading(name, f"GPG {number}", number)


def _short(record: Record, on_bases: bool, reader: Reader) -> Say:
    """What opens a row: its code or id, or for short a body's short name; strong where it has several marks."""
    name = reader.short_name(reader.catalogue.get(record["id"])[1]) if reader.short and not on_bases else ""
    role = "strong" if len(record["marks"]) >= _SEVERAL else "id"
    return Say(name, reader.language, role) if 0 < len(name) <= SHORT_NAME else Say(record["id"], "", role)


def _name(record: Record, reader: Reader) -> Say:
    said = reader.say(record.get("title") or record.get("summary"))
    return said[0] if said else Say("", reader.language)


def _keys(on_bases: bool, headings: Iterable[Heading], language: str) -> tuple[Key, ...]:
    areas = tuple(
        Key(heading.symbol, heading.name, f"area-{heading.id}") for heading in headings if heading.id in AREA_SYMBOLS
    )
    if not on_bases:
        return (*areas, Key("", word("chart.mark.partners", language)))
    bases = tuple(Key(BASIS_SYMBOLS[basis], word(f"chart.mark.{basis}", language)) for basis in BASES)
    return (*areas, Key("", word("chart.gpg", language)), *bases)
