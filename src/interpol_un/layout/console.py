"""Finished lines on a Rich console: as the terminal, the file or the picture behind it must be sent them.

A line is part of a longer one there (a panel puts borders beside it), so each is written in a mode that needs no more
than the line itself. `CSI 8 l` works from column 1 only: where another mode is as right, that one is written.

Without being told (`adapt`), the mode follows from the variables of a terminal; what is no terminal gets logical text.
A console that records keeps the lines beside what was drawn; exported they are written anew: logical text as text and
as HTML; in SVG, where each piece of text is placed by itself, one piece for each word.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import IO, TYPE_CHECKING, Any, Final, NamedTuple

from rich.cells import cell_len
from rich.measure import Measurement
from rich.segment import Segment
from rich.style import Style

from interpol_un.layout.compose import AND, is_right_to_left
from interpol_un.terminal import VARIABLE, Choice, Mode, descriptor, detect
from interpol_un.terminal.emission import as_pieces, logical
from interpol_un.terminal.glyphs import LRM, Piece
from interpol_un.terminal.self_reordering import bold
from interpol_un.text.line import Line

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions

    from interpol_un.layout.content import Block

_CHOICE = "interpol_un_choice"
"""The console's attribute that keeps its choice, and the descriptor for which it holds; None for any."""


def adapt(console: Console, stream: IO[str] | None = None, *, mode: Mode | None = None) -> Console:
    """The console, made to show everything of `interpol_un.layout` right; call it once, before anything is drawn.

    The terminal may be asked which one it is (`interpol_un.terminal.detect`). What the console records is exported as
    text that reads right in an editor and in a browser.
    stream: what is drawn on where it is not the console's file: `sys.__stdout__` in a Textual app.
    mode: goes before `IUN_BIDI` and before what the terminal says.
    """
    drawn_on = _place(console)
    found = _found(descriptor(sys.__stdin__), drawn_on if stream is None else descriptor(stream), mode)
    vars(console)[_CHOICE] = (drawn_on if mode is None else None, found)
    for name, write in (("text", _Writer.text), ("html", partial(_Writer.text, in_browser=True)), ("svg", _Writer.svg)):
        setattr(console, f"export_{name}", partial(_export, console, getattr(console, f"export_{name}"), write))
    return console


def choice_on(console: Console) -> Choice:
    """How lines are written on a console: as `adapt` found, else by its file, which is not asked."""
    place = _place(console)
    kept: tuple[int | None, Choice] | None = vars(console).get(_CHOICE)
    if kept is None or kept[0] not in (None, place):
        kept = vars(console)[_CHOICE] = (place, _found(-1, place, None))
    return kept[1]


def _found(fd_in: int, fd_out: int, mode: Mode | None) -> Choice:
    try:
        choice = detect(os.environ, fd_in, fd_out, mode)
    except ValueError:  # IUN_BIDI names no mode: here nobody can be told
        others = {name: value for name, value in os.environ.items() if name != VARIABLE}
        choice = detect(others, fd_in, fd_out, mode)
    asked = choice.profile.name == "unknown" and choice.signals[0].decided
    return choice if asked else choice.relayed()


def _place(console: Console) -> int:
    """The descriptor that the console writes to; -1 for none, as in a notebook, which shows HTML."""
    return -1 if console.is_jupyter else descriptor(console.file)


def drawn(at_width: Callable[[int], list[Line]], console: Console, width: int) -> Iterator[Segment]:
    """The lines at a width, narrower where they are written wider than they are laid out; each ends in a newline.

    Cells of one style become one segment. A style key is a name of the console's theme or a Rich style definition; one
    that is neither draws plainly, as in `interpol_un.terminal.emit`.
    """
    writer = _Writer(console)
    written = [writer.written(line) for line in at_width(width)]
    over = max([writer.columns(line) for line in written], default=0) - width
    if 0 < over < width:
        written = [writer.written(line) for line in at_width(width - over)]
    explicit = writer.choice.mode is Mode.EXPLICIT
    for line in written:
        segments = [segment for _, segment in line.coded]
        if explicit and is_right_to_left(line.line.visual):
            segments = [_unseen("\x1b[8l", Mode.EXPLICIT), *segments, _unseen("\x1b[8h", Mode.EXPLICIT)]
        if console.record:
            segments = [_unseen("", line), *segments, _unseen("", line)]
        yield from segments
        yield Segment.line()


def measured(block: Block, console: Console, options: ConsoleOptions, *, expand: bool = False) -> Measurement:
    """What a block asks Rich for: from its longest words unbroken to everything unbroken, as it is written there."""
    writer, widest = _Writer(console), options.max_width if expand else block.max_width
    if not expand and (writer.choice.mode is Mode.LOGICAL or writer.choice.counts_marks):
        widest = max([widest, *[writer.columns(writer.written(line)) for line in block.lines(widest)]])
    return Measurement(block.min_width, widest).normalize().with_maximum(options.max_width)


def _unseen(text: str, what: object) -> Segment:
    """A segment that Rich gives no column and leaves out of what it exports."""
    controls: Any = [what]
    return Segment(text, None, controls)


_Coded = tuple[str, Segment]
"""A segment, behind the code of its style."""
_Way = Callable[["_Writer", Line], Iterator[_Coded]]
"""How what was recorded is written anew."""


class _Written(NamedTuple):
    """A line, its segments and who wrote them; what a console records has it before and behind the segments."""

    line: Line
    coded: list[_Coded]
    writer: _Writer


class _Writer:
    """Writes lines for a console. Emissions are told SGR parameters that stand for a style: its number, and bold."""

    def __init__(self, console: Console) -> None:
        self.choice: Final = choice_on(console)
        self._console: Final = console
        self._codes: Final = {"": ""}
        self._styles: Final[list[Style]] = []

    def written(self, line: Line) -> _Written:
        """The line in the console's mode."""
        if self.choice.mode is Mode.LOGICAL:
            return _Written(line, [*self.text(line, in_browser=self._console.is_jupyter)], self)
        pieces = as_pieces(line, self.choice.mode, self.codes(line), leading_mark=bool(self.choice.profile.mark_width))
        return _Written(line, [*self.segments(pieces)], self)

    def text(self, line: Line, *, in_browser: bool = False) -> Iterator[_Coded]:
        """Logical text as wide as the line, blanks at its end included. A browser draws a lam-alef in one cell."""
        pieces = logical(line, self.codes(line), whole=in_browser)
        missing = 0 if in_browser else line.width - cell_len("".join([text for text, _ in pieces]))
        return self.segments([*pieces, (" " * missing, "")])

    def columns(self, written: _Written) -> int:
        """Columns that Rich, or the terminal, counts for a line as it is written."""
        if self.choice.mode is Mode.LOGICAL:
            return sum([segment.cell_length for _, segment in written.coded])
        return self.choice.columns(written.line) if self.choice.counts_marks else 0

    def codes(self, line: Line) -> Mapping[str, str]:
        """The parameters of each style key of the line, and of others."""
        for key in {cell.style for cell in line.cells} - self._codes.keys():
            plain = Style.null()
            style = sum([self._console.get_style(part, default=plain) for part in key.split(AND)], plain)
            self._codes[key] = f"38;5;{len(self._styles)}{';1' if style.bold else ''}"
            self._styles.append(style)
        return self._codes

    def segments(self, pieces: Iterable[Piece]) -> Iterator[_Coded]:
        """Pieces of one style as one segment, with its code.

        Italic is taken off whatever holds right-to-left letters: Arabic has none, and fonts put other glyphs, or boxes,
        in its place.
        """
        for code, group in groupby(pieces, key=itemgetter(1)):
            text = "".join([text for text, _ in group])
            number = re.match("38;5;([0-9]+)", code)
            style = self._styles[int(number[1])] if number else Style.null()
            if bool(style.bold) != bold(code):
                style += Style(bold=bold(code))
            if style.italic and is_right_to_left(text):
                style += Style(italic=False)
            if text:
                yield code, Segment(text, style if code else None)

    def svg(self, line: Line) -> Iterator[_Coded]:
        """Each word by itself, in visual order, its letters in logical order."""
        pieces = as_pieces(line, Mode.WORDS, self.codes(line))
        for _, group in groupby(pieces, key=lambda piece: is_right_to_left(piece[0])):
            yield from self.segments([piece for piece in group if piece[0] != LRM])


def _export(console: Console, export: Callable[..., str], write: _Way, *arguments: Any, **options: Any) -> str:
    """What Rich exports, with every line of ours written anew in the styles it has got where it stands."""
    buffer = console._record_buffer
    with console._record_buffer_lock:
        kept = list(buffer)
        buffer[:] = _written_anew(kept, write)
        try:
            return export(*arguments, **options)
        finally:
            if buffer:  # it was not to be cleared
                buffer[:] = kept


def _written_anew(segments: Iterable[Segment], write: _Way) -> Iterator[Segment]:
    line: _Written | None = None
    shown: list[Segment] = []
    for segment in segments:
        found = segment.control[0] if segment.control else None
        if isinstance(found, _Written) and line is None:
            line, shown = found, []
        elif line is None:
            yield segment
        elif isinstance(found, _Written) or segment.text == "\n":
            styles = dict(zip([code for code, _ in line.coded], [part.style for part in shown], strict=False))
            for code, piece in write(line.writer, line.line):
                yield Segment(piece.text, styles.get(code, piece.style))
            line = None
            if not found:
                yield segment
        elif not segment.control:
            shown.append(segment)
