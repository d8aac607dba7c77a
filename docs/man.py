"""The manual page, in the man(7) macros, from the same parser, examples and tables as the help.

Nothing in it needs more than ASCII: a manual cannot order Arabic, so examples in Arabic are left to `--help`.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from interpol_un import __version__
from interpol_un.cli.command_table import COMMANDS, TOPICS, Command
from interpol_un.cli.options import COMMON, VERSION, Parameter, help_text, help_texts

WIDTH = 76
"""Columns of an input line: some readers of manuals complain of longer ones."""

_ROFF = {
    "\\": "\\e",
    "-": "\\-",
    "'": "\\(aq",
    "`": "\\(ga",
    "^": "\\(ha",
    "~": "\\(ti",
    "\u2013": "\\(en",
    "\u2019": "\\(cq",
    "\u2026": "\\&...",
}
_CODE = re.compile(r"(`[^`]+`)")
_INTRODUCTION = (
    "Everything it tells is bundled with it and cites its sources: the areas of cooperation, the bodies involved, the "
    "agreements and resolutions, INTERPOL's Global Policing Goals, the Sustainable Development Goals they serve, and "
    "which statements of the founding document still hold.",
    "Records open by their id, acronym, symbol, code or name in Arabic, English, French or Spanish. Output is in "
    "Arabic unless `--lang` or IUN_LANG says otherwise; `--json` holds all languages, whatever they say.",
)


def page(date: str) -> str:
    """The whole page. date: the day for which it holds."""
    return "".join(f"{line}\n" for line in _lines(date))


def _lines(date: str) -> Iterator[str]:
    what, *more = _paragraphs(help_text("about"))
    yield '.\\" Made from the program by docs/make.py.'
    yield f'.TH IUN 1 "{date}" "iun {__version__}" "User Commands"'
    yield ".SH NAME"
    yield f"iun \\- {roff(what[0].lower() + what[1:].partition(',')[0])}"
    yield ".SH SYNOPSIS"
    yield ".B iun"
    yield ".RI [ OPTIONS ]"
    yield ".I COMMAND"
    yield ".RI [ ARGUMENTS ]"
    yield ".SH DESCRIPTION"
    yield from _text([*_INTRODUCTION, *more])
    yield ".SH COMMANDS"
    commands = {command.name: command for command in COMMANDS}
    for topic, names in TOPICS:
        yield f".SS {roff(help_text(f'topic.{topic}'))}"
        for name in names:
            yield from _command(commands[name])
    yield ".SH OPTIONS"
    yield "Every command takes these, and so does the program before the command."
    yield from _options((*COMMON, VERSION))
    yield from _listed([("-h, --help", "Show the help of the program or of a command, and exit.")])
    yield ".SH ENVIRONMENT"
    yield from _listed(help_texts("environment"))
    yield ".SH EXIT STATUS"
    yield from _listed((code, f"{said[0].upper()}{said[1:]}.") for code, said in help_texts("exit"))
    yield ".SH SEE ALSO"
    yield ".BR jq (1)"


def _command(command: Command) -> Iterator[str]:
    yield ".TP"
    called = "".join(f" \\fI{roff(argument.shown)}\\fP" for argument in command.arguments)
    yield f".B iun {command.name}{called}"
    for number, paragraph in enumerate(_paragraphs(command.about)):
        if number:
            yield ".IP"
        if paragraph.startswith("\b\n"):
            yield ".nf"
            yield from (roff(line) for line in paragraph.splitlines()[1:] if line.isascii())
            yield ".fi"
        else:
            yield from _wrapped(paragraph)
    if command.arguments or command.options:
        yield ".RS"
        yield from _listed((argument.shown, argument.help) for argument in command.arguments)
        yield from _options(command.options)
        yield ".RE"


def _options(options: Iterable[Parameter]) -> Iterator[str]:
    for option in options:
        value = f" \\fI{roff(option.metavar)}\\fP" if option.metavar else ""
        yield ".TP"
        yield f".B {roff(', '.join(sorted(option.flags, key=len)))}{value}"
        yield from _wrapped(option.help)


def _listed(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, text in rows:
        yield ".TP"
        yield f".B {roff(name)}"
        yield from _wrapped(text)


def _paragraphs(text: str) -> list[str]:
    return [paragraph for paragraph in text.strip().split("\n\n") if paragraph.strip()]


def _text(paragraphs: Iterable[str]) -> Iterator[str]:
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ".PP"
        yield from _wrapped(paragraph)


def _wrapped(paragraph: str) -> Iterator[str]:
    """A paragraph in short lines, each sentence on lines of its own, what stands in backticks in bold."""
    for sentence in re.split(r"(?<=[.:;?!]) ", " ".join(paragraph.split())):
        for line in textwrap.wrap(sentence, WIDTH, break_long_words=False, break_on_hyphens=False):
            drawn = "".join([_bold(part[1:-1]) if _CODE.fullmatch(part) else roff(part) for part in _CODE.split(line)])
            yield f"\\&{drawn}" if drawn[:1] in (".", "'") else drawn


def _bold(text: str) -> str:
    return f"\\fB{roff(text)}\\fP"


def roff(text: str) -> str:
    """The text as roff shows it; a character that is not ASCII by its code."""
    drawn = (_ROFF.get(char, char if char.isascii() else f"\\[u{ord(char):04X}]") for char in text)
    return "".join(drawn)
