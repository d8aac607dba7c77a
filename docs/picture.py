"""Finished lines as an SVG picture: real text, in place in every browser, whatever fonts it finds.

A browser would reorder and reshape the line a second time, so every piece stands in a `<text>` of its own with
`unicode-bidi: bidi-override; direction: ltr`, in visual order and presentation forms, at its own column; `textLength`
holds it to its columns in any font. Nothing is loaded from a network. The picture follows the reader's light or dark
colour scheme.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from interpol_un.text.line import Cell, Line

CELL = 8.4
ROW = 16.3
PAD = 14
ASCENT = 13

_STYLE = """\
text{font:14px "DejaVu Sans Mono","Noto Sans Mono","Noto Naskh Arabic UI",Menlo,Consolas,monospace;white-space:pre;\
unicode-bidi:bidi-override;direction:ltr;fill:#1f2328}
rect{fill:#fff;stroke:#d1d9e0}
.id,.code{fill:#0a6c74}.warn{fill:#9a4a00}.muted,.border,.label{fill:#636c76}
.strong,.title,.header,.heading{font-weight:bold}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}rect{fill:#0d1117;stroke:#3d444d}
.id,.code{fill:#56d4dd}.warn{fill:#f0a35e}.muted,.border,.label{fill:#9198a1}}
"""


def picture(lines: Sequence[Line], title: str, language: str) -> str:
    """The SVG of lines. title: what it shows, for those who do not see it; language: of the title."""
    columns = max((line.width for line in lines), default=0)
    width, height = round(columns * CELL + 2 * PAD, 1), round(len(lines) * ROW + 2 * PAD, 1)
    rows = "\n".join(
        text for number, line in enumerate(lines) for text in _row(line, round(PAD + number * ROW + ASCENT, 1))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" role="img" aria-labelledby="title">\n'
        f'<title id="title" lang="{language}">{_escaped(title)}</title>\n'
        f"<style>{_STYLE}</style>\n"
        f'<rect x="0.5" y="0.5" width="{width - 1:g}" height="{height - 1:g}" rx="6"/>\n{rows}\n</svg>\n'
    )


def _row(line: Line, y: float) -> Iterator[str]:
    column = 0
    for (style, _), cells in _pieces(line.cells):
        text = "".join(cell.glyph for cell in cells)
        width = sum(cell.width for cell in cells)
        if text.strip():
            x, length = round(PAD + column * CELL, 1), round(width * CELL, 1)
            role = f' class="{style}"' if style else ""
            yield (
                f'<text{role} x="{x:g}" y="{y:g}" textLength="{length:g}" lengthAdjust="spacingAndGlyphs">'
                f"{_escaped(text)}</text>"
            )
        column += width


def _pieces(cells: Iterable[Cell]) -> Iterator[tuple[tuple[str, bool], list[Cell]]]:
    """Stretches of one style, words apart from the blanks between them."""
    for key, group in groupby(cells, key=lambda cell: (cell.style, cell.glyph.isspace())):
        yield key, list(group)


def _escaped(text: str) -> str:
    kept = "".join(char for char in text if char >= " " and not "\ud800" <= char <= "\udfff")
    return kept.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
