"""A matrix as a graph: an SVG picture, and DOT for Graphviz.

Unlike a terminal, a browser shapes and orders text itself: labels are whole, in logical order, in ordinary `<text>`
with a direction, so that they can be selected, searched and read aloud. In Arabic an id, a code, a number or a name in
another script stands between U+2066 and U+2069: a `tspan` with a direction of its own would move the anchor of the
whole line (Chromium takes it from the first). Nothing is loaded from a network; the picture follows the reader's light
or dark colour scheme. An area has a shape and a basis a dash, so that neither rests on colour alone.

Lengths are in SVG user units. x counts from the side where reading begins, and is mirrored in Arabic.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from textwrap import wrap
from typing import NamedTuple

from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.languages import comma, is_rtl
from interpol_un.text import clean, isolate_tokens
from interpol_un.views.matrix import AREA_SYMBOLS, BASIS_SYMBOLS, Heading, Key, Matrix, Row
from interpol_un.words import word

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"
WIDTH, PAD, LINE = 1000, 24, 17
_BOX, _BOX_HEIGHT, _EDGES_END, _SLOT = 210, 34, 500, 16
_LETTER = 6.9
"""A letter of a label is about so wide; a name longer than its line goes on below, then ends in …."""

_PATHS = (
    *("M0-6L6 5H-6Z", "M-5-5H5V5H-5Z", "M0-6L6 0 0 6-6 0Z", "M-6-5H6L0 6Z"),
    "M0-7L1.7-2.3 6.7-2.2 2.7.9 4.1 5.7 0 2.9-4.1 5.7-2.7.9-6.7-2.2-1.7-2.3Z",
)
_SHAPES = dict(zip(AREAS, _PATHS, strict=True))
"""Area → the path of its shape round 0, 0: the same shapes as `AREA_SYMBOLS`, whatever fonts there are."""
_DASHES = {"stated": "", "textual": ' stroke-dasharray="7 3"', "inferred": ' stroke-dasharray="1.5 4"', "": ""}

_STYLE = """\
text{font:13px system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans Arabic","Noto Naskh Arabic","Geeza Pro",\
Tahoma,sans-serif;fill:#1f2328}
svg{max-width:100%;height:auto}.title{font-size:18px;font-weight:bold}.id{fill:#57606a}.sheet{fill:#fff;stroke:#d1d9e0}
.box{fill:none;stroke:currentColor}.edge{fill:none;stroke:currentColor;stroke-opacity:.65;stroke-width:1.3}
.shape,.dot{fill:currentColor}.goal,.dot,.key{color:#57606a}
.terrorism{color:#b3261e}.organized-crime{color:#7b3fa0}.trafficking-smuggling{color:#8a5200}
.cybercrime{color:#0a6c74}.policing-goals{color:#2b702f}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.sheet{fill:#0d1117;stroke:#3d444d}.id{fill:#9198a1}
.goal,.dot,.key{color:#9198a1}.terrorism{color:#ff8a80}.organized-crime{color:#d7a6f5}
.trafficking-smuggling{color:#f0b35e}.cybercrime{color:#56d4dd}.policing-goals{color:#81c995}}
"""


class _Placed(NamedTuple):
    """A row with its name in lines, and the height of the middle of the first."""

    row: Row
    lines: list[str]
    y: float


def svg(view: Matrix) -> str:
    """The graph as an SVG document: columns where reading begins, rows at the other side, a line for each mark."""
    pen = _Pen(is_rtl(view.language))
    label = _EDGES_END + 16.0 + (0 if view.on_bases else len(view.columns) * _SLOT)  # behind a dot, or all shapes
    top = PAD + 50
    rows = _placed(view.rows, top, int((WIDTH - PAD - label) / _LETTER))
    bottom = rows[-1].y + LINE * len(rows[-1].lines) if rows else PAD + 40
    step = max((bottom - top) / max(1, len(view.columns)), _BOX_HEIGHT + 6)
    boxes = [(column, top + step * (number + 0.5) - 10) for number, column in enumerate(view.columns)]
    notes = [*_legend(view, bottom + 22, pen)]
    height = bottom + 22 + LINE * 1.5 * max(1, len(notes)) + PAD
    body = [
        pen.text(PAD, PAD + 12, f'<tspan class="title">{pen.said(view.title)}</tspan>'),
        *(edge for column, y in boxes for edge in _edges(column, y, rows, pen)),
        *(_box(column, y, pen) for column, y in boxes),
        *(part for place in rows for part in _row(place, label, view, pen)),
        *notes,
    ]
    marked = {column.name: [row.id for row in view.rows if column.id in row.marks] for column in view.columns}
    told = " ".join(f"{name}: {comma(view.language).join(ids)}." for name, ids in marked.items() if ids)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" width="{WIDTH}" height="{height:g}" '
        f'role="img" aria-labelledby="title desc" lang="{view.language}">\n'
        f'<title id="title">{_xml(clean(view.title))}</title>\n'
        f'<desc id="desc">{_xml(clean(told))}</desc>\n'
        f"<style>{_STYLE}</style>\n"
        f'<rect class="sheet" x="0.5" y="0.5" width="{WIDTH - 1}" height="{height - 1:g}" rx="6"/>\n'
        + "\n".join(body)
        + "\n</svg>\n"
    )


def dot(view: Matrix) -> str:
    """The graph in Graphviz's language: a node for each column and row, an edge for each mark and each of its bases."""
    direction = "RL" if is_rtl(view.language) else "LR"
    lines = [
        "graph {",
        f"  graph [label={_quoted(view.title)}, labelloc=t, rankdir={direction}, ranksep=3, nodesep=0.08];",
        "  node [shape=plaintext, height=0.2];",
    ]
    for column in view.columns:
        label = f"{column.symbol} {column.name}" if column.id in AREA_SYMBOLS else column.name
        lines.append(f"  {_quoted('of ' + column.id)} [label={_quoted(label)}, shape=box];")
    lines += [f"  {_quoted('row ' + row.id)} [label={_quoted(_row_text(row))}];" for row in view.rows]
    styles = {"stated": "solid", "textual": "dashed", "inferred": "dotted", "": "solid"}
    for row in view.rows:
        for marked, basis in ((marked, basis) for marked, bases in row.marks.items() for basis in bases or ("",)):
            told = f", tooltip={_quoted(basis)}" if basis else ""
            edge = f"{_quoted('of ' + marked)} -- {_quoted('row ' + row.id)}"
            lines.append(f"  {edge} [style={styles[basis]}{told}];")
    return "\n".join([*lines, "}"]) + "\n"


class _Pen(NamedTuple):
    """Puts things at x from the side where reading begins."""

    rtl: bool

    def at(self, x: float) -> str:
        """The coordinate of x."""
        return f"{WIDTH - x if self.rtl else x:g}"

    def text(self, x: float, y: float, content: str) -> str:
        """Text that begins at x; content is XML."""
        direction = ' direction="rtl"' if self.rtl else ""
        return f'<text x="{self.at(x)}" y="{y:g}"{direction}>{content}</text>'

    def said(self, text: str) -> str:
        """A text in the picture's language, as XML."""
        return _xml(isolate_tokens(clean(text))) if self.rtl else _xml(clean(text))

    def other(self, text: str, *, rtl: bool) -> str:
        """A text of this direction, isolated where the picture has the other one, as XML."""
        if rtl is self.rtl:
            return self.said(text)
        return f"{RLI if rtl else LRI}{_xml(clean(text))}{PDI}"


def _placed(rows: Iterable[Row], top: float, letters: int) -> list[_Placed]:
    """The rows one below the other, their names in lines of so many letters, the first shortened by the id."""
    placed = []
    y = float(top)
    for row in rows:
        indent = " " * min(len(row.id) + 1, letters - 10)
        name = clean(row.name.text)
        lines = wrap(name, letters, initial_indent=indent, max_lines=2, placeholder=" …", break_on_hyphens=False)
        placed.append(_Placed(row, [line.strip() for line in lines or [""]], y))
        y += LINE * max(1, len(lines)) + 5
    return placed


def _edges(column: Heading, box: float, rows: Iterable[_Placed], pen: _Pen) -> Iterator[str]:
    """The lines of a column, one for each basis of each mark."""
    begin, middle, end = pen.at(PAD + _BOX), pen.at((PAD + _BOX + _EDGES_END) / 2), pen.at(_EDGES_END)
    marked = [place for place in rows if column.id in place.row.marks]
    for number, (row, _, height) in enumerate(marked):
        port = box + (_BOX_HEIGHT - 8) * ((number + 0.5) / len(marked) - 0.5)
        bases = row.marks[column.id] or ("",)
        for index, basis in enumerate(bases):
            shift = 4 * (index - (len(bases) - 1) / 2)
            told = f' data-basis="{basis}"' if basis else ""
            y = height - 4 + shift
            yield (
                f'<path class="edge {_class(column.id)}"{_DASHES[basis]} data-of="{_xml(clean(column.id))}" '
                f'data-row="{_xml(clean(row.id))}"{told} '
                f'd="M{begin} {port + shift:.4g}C{middle} {port + shift:.4g} {middle} {y:g} {end} {y:g}"/>'
            )


def _box(column: Heading, y: float, pen: _Pen) -> str:
    left = WIDTH - PAD - _BOX if pen.rtl else PAD
    shape = _shape(column.id, PAD + 18, y, pen)
    return (
        f'<rect class="box {_class(column.id)}" x="{left:g}" y="{y - _BOX_HEIGHT / 2:g}" width="{_BOX}" '
        f'height="{_BOX_HEIGHT}" rx="5"/>{shape}'
        + pen.text(PAD + (34 if shape else 14), y + 4.5, pen.other(column.name, rtl=pen.rtl and column.id in _SHAPES))
    )


def _row(place: _Placed, label: float, view: Matrix, pen: _Pen) -> Iterator[str]:
    """The shapes of a row's areas, or a dot where lines tell a basis; its id and name, whole in a tooltip."""
    row, lines, y = place
    if view.on_bases:
        yield f'<circle class="dot" cx="{pen.at(_EDGES_END + 4)}" cy="{y - 4:g}" r="3"/>'
    else:
        for number, column in enumerate(view.columns):
            if column.id in row.marks:
                yield _shape(column.id, _EDGES_END + 12 + number * _SLOT, y - 4, pen)
    language = f' lang="{row.name.language}"' if row.name.language not in ("", view.language) else ""
    head = f'<title>{_xml(clean(_row_text(row)))}</title><tspan class="id">{pen.other(row.id, rtl=False)}</tspan> '
    for number, line in enumerate(lines):
        said = f"<tspan{language}>{pen.other(line, rtl=row.name.language == 'ar')}</tspan>" if line else ""
        yield pen.text(label, y + number * LINE, f"{'' if number else head}{said}")


def _shape(area: str, x: float, y: float, pen: _Pen) -> str:
    path = _SHAPES.get(area)
    return f'<path class="shape {area}" transform="translate({pen.at(x)} {y:g})" d="{path}"/>' if path else ""


def _legend(view: Matrix, y: float, pen: _Pen) -> Iterator[str]:
    """What shapes and dashes mean, then the notes; a line each."""
    if view.on_bases:
        keys = [key for key in view.keys if key.symbol not in AREA_SYMBOLS.values()]
    else:
        keys = [Key("", word("chart.mark.line", view.language))] if view.rows else []
    by_symbol = {symbol: _DASHES[basis] for basis, symbol in BASIS_SYMBOLS.items()}
    letters = int((WIDTH - 2 * PAD) / _LETTER)
    lines = [
        (None if number else by_symbol.get(key.symbol), line)
        for key in (*keys, *(Key("", note.text) for note in view.notes))
        for number, line in enumerate(wrap(clean(key.text), letters) or [""])
    ]
    for number, (dash, line) in enumerate(lines):
        place = y + number * LINE * 1.5
        if dash is None:
            yield pen.text(PAD, place, pen.said(line))
        else:
            sample = f'<path class="edge key"{dash} d="M{pen.at(PAD)} {place - 4:g}H{pen.at(PAD + 60)}"/>\n'
            yield sample + pen.text(PAD + 72, place, pen.said(line))


def _row_text(row: Row) -> str:
    return f"{row.id}: {row.name.text}" if row.name.text else row.id


def _class(column: str) -> str:
    return column if column in _SHAPES else "goal"


def _xml(text: str) -> str:
    """A cleaned text harmless in XML, in content as in attributes; what XML 1.0 cannot hold is left out."""
    return escape("".join(char for char in text.replace("\n", " ") if char not in "\ufffe\uffff"))


def _quoted(text: str) -> str:
    """The text as a quoted string that Graphviz shows as it is: no escapes, entities or HTML of its own."""
    inert = clean(text).replace("\n", " ").replace("\\", "\\\\").replace("&", "&amp;").replace('"', '\\"')
    return f'"{inert}"'
