"""What the program says of itself, drawn in a language: help, the first screen, doctor's page, notes, errors.

Latin text is wrapped as plain text. Arabic takes the way of every Arabic table: the same engine, the mode of the
terminal that the stream is; rows run from the right, and what is typed stays left to right.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TextIO

from interpol_un.errors import IunError, UsageError
from interpol_un.languages import RLM, is_rtl
from interpol_un.layout.compose import is_right_to_left
from interpol_un.text import clean
from interpol_un.text.characters import LRI, PDI, RLI
from interpol_un.words import message

from .device import Device, find_device
from .options import BIDI, FORMAT, MODES, values_given
from .settings import Settings, spoken
from .write import can_encode, complain, line

if TYPE_CHECKING:
    from interpol_un.text.line import Line

MAX_PROBLEMS = 50
"""Problems of a catalogue that are written out; --json tells all."""
MOST = 600
"""Characters of a message that are written; a name that somebody gave may be of any length."""
MAX_NOTE = 1000
"""Characters of a note: what somebody typed or wrote into a file may stand in it."""
_TYPED = re.compile(f"{LRI}(.*?){PDI}")
"""How a text marks a command that would be turned; see `words.message`."""
_NAME = f"iun:{RLM} "
"""What an Arabic note begins with; the mark keeps apart what it says from the Latin name."""
_NARROWEST = 20
"""Columns that are used at least, even where the window has fewer."""
_FIRST = 31
"""Columns of the first column of rows at most, the two blanks behind it included."""


class Block(NamedTuple):
    """Something said. heading: what stands above it; text: is wrapped; typed: command lines; rows: what, and its text.

    indent: columns that it stands in, its heading two fewer; first: columns of the first column, 0: as many as needed.
    left: a Latin text that holds Arabic, and begins at the left.
    """

    text: str = ""
    typed: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    heading: str = ""
    indent: int = 0
    first: int = 0
    left: bool = False

    @property
    def column(self) -> int:
        """Columns of the first column of its rows, with two blanks behind it."""
        return self.first or min(max([len(name) for name, _ in self.rows], default=0) + 2, _FIRST)


def heard(language: str, device: Device, stream: TextIO | None = None) -> str:
    """The language, or English where the stream cannot carry Arabic, or the terminal cannot draw it."""
    return "en" if is_rtl(language) and (device.choice.english_only or not can_encode("\u0627", stream)) else language


def device_of(given: Sequence[str], language: str, stream: TextIO | None = None) -> Device:
    """The device that a stream is (stdout if None), for a command line that is not read yet, or cannot be.

    An IUN_BIDI that names no mode counts for nothing here: help is given all the same, and the error tells of it.
    """
    asked = [mode for mode in values_given(BIDI, given) if mode in MODES]
    settings = Settings((language,), "table", None, "never", asked[-1] if asked else None, None, bom=False)
    try:
        return find_device(settings, stream)
    except UsageError:
        return find_device(settings, stream, {**os.environ, "IUN_BIDI": ""})


def drawn(blocks: Iterable[Block], language: str, device: Device, most: int = 1000) -> str:
    """The blocks as text for a device, a blank line between two of them. most: columns to fill at most."""
    if not is_rtl(language):
        columns = max(min(device.width, most), _NARROWEST)
        return "\n".join(["".join([f"{text}\n" for text in _plain(block, columns)]) for block in blocks])
    from .render import fitted, sent

    laid = [*blocks]

    def at_width(width: int) -> list[Line]:
        width = max(width, _NARROWEST)
        return [line for block in laid for line in _from_right(block, width, min(width, most))][:-1]

    return sent(fitted(at_width, device), device, {})


def _plain(block: Block, width: int) -> Iterator[str]:
    """The lines of a block of Latin text."""
    from textwrap import wrap

    blank = " " * block.indent
    if block.heading:
        yield f"{blank[2:]}{block.heading}"
    for paragraph in filter(None, block.text.split("\n")):
        yield from [f"{blank}{text}" for text in wrap(clean(paragraph), width - block.indent, break_on_hyphens=False)]
    yield from [f"{blank}{clean(typed)}" for typed in block.typed]
    for name, text in block.rows:
        lines = wrap(clean(text), max(width - block.indent - block.column, 10), break_on_hyphens=False)
        if len(name) >= block.column:
            lines.insert(0, "")
        for number, said in enumerate(lines):
            yield f"{blank}{'' if number else clean(name):{block.column}}{said}".rstrip()


def _from_right(block: Block, width: int, most: int) -> Iterator[Line]:
    """The lines of a block of Arabic text in the last `most` of so many columns, and an empty one."""
    from itertools import zip_longest

    from interpol_un.layout import Paragraph
    from interpol_un.layout.compose import align, beside, blanks, pad
    from interpol_un.layout.content import stand
    from interpol_un.text.line import Line

    if block.left:
        yield from (*Paragraph(block.text, base="L").lines(width), Line())
        return
    room = most - block.indent
    lines: list[Line] = []
    for text in filter(None, block.text.split("\n")):
        lines += Paragraph(text, base="R" if is_right_to_left(text) else "L").lines(room)
    if block.typed:
        lines += stand([Paragraph("\n".join(block.typed), base="L")], room, "right")
    for name, text in block.rows:
        base: Literal["L", "R"] = "R" if is_right_to_left(text) else "L"  # what a terminal says stands as it is
        left = Paragraph(text, base=base, justify="right").lines(max(room - block.column, 10))
        right = [pad(called, 1, 0) for called in stand([Paragraph(name, base="L")], block.column - 1, "right")]
        lines += [beside(pair) for pair in zip_longest(left, right, fillvalue=Line(blanks(block.column)))]
    if block.heading:
        for laid in Paragraph(block.heading, base="R").lines(room):
            yield align(pad(laid, 0, block.indent - 2), width, "right")
    yield from [align(pad(laid, 0, block.indent), width, "right") for laid in lines]
    yield Line()


class Notes:
    """Notes on stderr in a language, or in English where stderr cannot carry it.

    given: a command line that is not read, as in `device_of`.
    """

    def __init__(self, language: str, given: Sequence[str] = ()) -> None:
        self._given = given
        self.language = heard(language, self._device, sys.stderr) if is_rtl(language) else language

    @cached_property
    def _device(self) -> Device:
        """What stderr is: asked only where there is Arabic to be drawn."""
        with device_of(self._given, "ar", sys.stderr) as device:
            return device

    def write(self, text: str) -> None:
        """One note; never fails. A command that holds Arabic stands on a line of its own where all is drawn."""
        said, *more = [line(piece) for piece in _TYPED.split(text if len(text) <= MAX_NOTE else f"{text[:MAX_NOTE]}…")]
        rtl = is_rtl(self.language)
        if not rtl and (said.isascii() or not is_right_to_left(said) or self._device.choice.mode == "logical"):
            complain(f"iun: {said}")
        elif rtl and self._device.choice.mode == "logical":
            typed = "".join([piece if number % 2 else f"{LRI}{piece}{PDI}" for number, piece in enumerate(more)])
            complain(f"{RLI}{_NAME}{said}{typed}{PDI}")
        else:
            block = Block(f"{_NAME}{said.rstrip()}{''.join(more[1::2])}", typed=tuple(more[::2]))
            complain(drawn([block if rtl else Block(f"iun: {said}", left=True)], "ar", self._device).rstrip("\n"))


def warn(key: str, language: str, **values: object) -> None:
    """Writes what the program's words say under that key of `warning.`."""
    notes = Notes(language)
    notes.write(message(f"warning.{key}", notes.language, **values))


def report(error: IunError, given: Sequence[str]) -> int:
    """Writes an error to stderr and gives its exit code. given: the command line, which says in which form."""
    formats = values_given(FORMAT, given) or [os.environ.get("IUN_FORMAT", "")]
    as_json, language = "--json" in given or "json" in formats, spoken(given, os.environ)
    out = Notes("en" if as_json else language, given)
    message, hint = map(_short, error.said(language if as_json else out.language))
    if as_json:
        import json

        told = {"kind": error.kind, "code": error.key, "message": message, "hint": hint}
        details = {name: _short(value) for name, value in error.values.items() if name not in error.details}
        body = {**told, "details": details, **error.details}
        complain(json.dumps({"schema": "iun/error/v1", "error": body, "exit_code": int(error.code)}, ensure_ascii=True))
        return int(error.code)
    out.write(message)
    problems = error.details.get("problems", [])
    for problem in problems[:MAX_PROBLEMS]:
        Notes("en").write(problem["text"])
    if len(problems) > MAX_PROBLEMS:
        warn("more-problems", language, count=len(problems) - MAX_PROBLEMS)
    if hint:
        out.write(hint)
    return int(error.code)


def _short(value: Any) -> Any:
    """A text without its middle if it is longer than `MOST`; what is no text as it is."""
    long = isinstance(value, str) and len(value) > MOST
    return f"{value[: MOST // 2]} … {value[-MOST // 2 :]}" if long else value
