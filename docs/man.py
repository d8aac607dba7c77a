"""The manual page in each language, in the man(7) macros, from the same parser, examples and tables as the help.

The English page is ASCII, the others are UTF-8. A manual leaves it to the terminal to order Arabic, so examples in
Arabic are left to `--help`.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from interpol_un import __version__
from interpol_un.cli.command_table import COMMANDS, TOPICS, Command
from interpol_un.cli.options import COMMON, VERSION, Parameter
from interpol_un.languages import is_rtl
from interpol_un.words import help_texts

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
    "\u00a0": "\\ ",
}
_CODE = re.compile(r"(`[^`]+`)")


def page(date: str, language: str = "en") -> str:
    """The whole page in a language. date: the day for which it holds."""
    return "".join(f"{line}\n" for line in _Page(language).lines(date))


class _Page:
    """The page in one language. Its texts are as they are kept, with what is typed between backticks."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.texts = help_texts(language)

    def lines(self, date: str) -> Iterator[str]:
        """The whole page. date: the day for which it holds."""
        say = {key: roff(text) for key, text in self.texts.items() if key.startswith(("man.", "topic."))}
        what, *more = _paragraphs(self.texts["about"])
        short = re.split("[,،]", what.rstrip("."))[0]
        yield '.\\" Made from the program by docs/make.py.'
        yield f'.TH IUN 1 "{date}" "iun {__version__}" "{say["man.section"]}"'
        if is_rtl(self.language):
            yield from (".nh", ".ad l")
        yield f".SH {say['man.name']}"
        yield f"iun \\- {roff(short[0].lower() + short[1:])}"
        yield f".SH {say['man.synopsis']}"
        yield ".B iun"
        yield ".RI [ OPTIONS ]"
        yield ".I COMMAND"
        yield ".RI [ ARGUMENTS ]"
        yield f".SH {say['man.description']}"
        yield from _text([*_paragraphs(self.texts["man.introduction"]), *more])
        yield f".SH {say['man.commands']}"
        commands = {command.name: command for command in COMMANDS}
        for topic, names in TOPICS:
            yield f".SS {roff(self.texts[f'topic.{topic}'].rstrip(f':{chr(0xA0)}'))}"
            for name in names:
                yield from self.command(commands[name])
        yield f".SH {say['man.options']}"
        yield from _wrapped(self.texts["man.everywhere"])
        yield from self.options((*COMMON, VERSION))
        yield from _listed([("-h, --help", self.texts["man.help"])])
        yield f".SH {say['man.environment']}"
        yield from _listed(self.part("environment"))
        yield f".SH {say['man.exit']}"
        yield from _listed((code, f"{said[0].upper()}{said[1:]}.") for code, said in self.part("exit"))
        yield f".SH {say['man.see']}"
        yield ".BR jq (1)"

    def part(self, name: str) -> list[tuple[str, str]]:
        """The rows of a part of the help."""
        return [(key.partition(".")[2], text) for key, text in self.texts.items() if key.startswith(f"{name}.")]

    def help(self, parameter: Parameter) -> str:
        """What an argument or option is."""
        return self.texts[f"option.{parameter.key or parameter.name}"]

    def command(self, command: Command) -> Iterator[str]:
        """A command with its arguments and options."""
        yield ".TP"
        called = "".join(f" \\fI{roff(argument.shown)}\\fP" for argument in command.arguments)
        yield f".B iun {command.name}{called}"
        for number, paragraph in enumerate(_paragraphs(self.texts[f"about.{command.name}"])):
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
            yield from _listed((argument.shown, self.help(argument)) for argument in command.arguments)
            yield from self.options(command.options)
            yield ".RE"

    def options(self, options: Iterable[Parameter]) -> Iterator[str]:
        """Options with what they are."""
        for option in options:
            value = f" \\fI{roff(option.metavar)}\\fP" if option.metavar else ""
            yield ".TP"
            yield f".B {roff(', '.join(sorted(option.flags[:2], key=len)))}{value}"
            yield from _wrapped(self.help(option))


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
    """A paragraph in short lines, each sentence on lines of its own, what stands in backticks in bold on one line."""
    kept = _CODE.sub(lambda code: code[0].replace(" ", "\0"), " ".join(paragraph.split(" ")).replace("\n", " "))
    for sentence in re.split(r"(?<=[.:;?!؛؟]) ", kept):
        for wrapped in textwrap.wrap(sentence, WIDTH, break_long_words=False, break_on_hyphens=False):
            line = wrapped.replace("\0", " ")
            drawn = "".join([_bold(part[1:-1]) if _CODE.fullmatch(part) else roff(part) for part in _CODE.split(line)])
            yield f"\\&{drawn}" if drawn[:1] in (".", "'") else drawn


def _bold(text: str) -> str:
    return f"\\fB{roff(text)}\\fP"


def roff(text: str) -> str:
    """The text as roff shows it: signs of its own by their names, letters as they are."""
    return "".join([_ROFF.get(char, char) for char in text])
