"""What a command line may hold, as data: the parser, completion, help, and errors with their hints are made from it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from interpol_un.languages import LANGUAGES
from interpol_un.words import message

FORMATS = ("table", "list", "json", "csv", "yaml", "md")
COLORS = ("auto", "always", "never")
MODES = ("visual", "explicit", "words", "kitty", "putty", "override", "logical")


class Parameter(NamedTuple):
    """An argument or an option. name: of its value in the program; flags: as an option is typed, the long form first.

    Of the flags help shows two; others are there for those who know them from other programs.
    metavar: what its value is called, "" for a flag. kinds: of the records whose ids it may be, ("any",) for all;
    values: a closed list that it is from. note: the key of what holds without it. required: whether a command line
    lacks something without it; many: whether it takes all words that are left. key: of its help, where commands differ.
    """

    name: str
    metavar: str
    flags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    note: str = ""
    required: bool = False
    many: bool = False
    key: str = ""

    def help(self, language: str) -> str:
        """What it is, in one sentence."""
        return message(f"option.{self.key or self.name}", language)

    @property
    def shown(self) -> str:
        """An argument as the help shows it: in brackets if it may be missing, with … for any number of words."""
        return f"{self.metavar if self.required else f'[{self.metavar}]'}{'...' if self.many else ''}"


LANG = Parameter("lang", "LANG", ("--lang", "-l"), values=LANGUAGES)
FORMAT = Parameter("format", "FORMAT", ("--format", "-f", "-o"), values=FORMATS)
BIDI = Parameter("bidi", "MODE", ("--bidi",), values=MODES)
COMMON = (
    LANG,
    Parameter("json", "", ("--json",)),
    FORMAT,
    Parameter("long", "", ("--long", "-L")),
    Parameter("width", "N", ("--width",)),
    Parameter("color", "WHEN", ("--color",), values=COLORS),
    BIDI,
    Parameter("data", "DIR", ("--data",)),
    Parameter("no_pager", "", ("--no-pager",)),
    Parameter("bom", "", ("--bom",)),
    Parameter("delimiter", "SIGN", ("--delimiter",)),
)
"""The options that hold everywhere, before or after the command."""
VERSION = Parameter("version", "", ("--version",))
"""The option of the program itself."""
HELP = Parameter("help", "", ("--help", "-h"))
"""The option that Typer adds everywhere."""


def values_given(option: Parameter, given: Sequence[str]) -> list[str]:
    """The values that a command line seems to give an option: for help and errors, which cannot wait for a parser."""
    found = []
    for word, following in pairwise([*given, ""]):
        for flag in option.flags:
            glued = f"{flag}=" if flag.startswith("--") else flag
            if word == flag or word.startswith(glued):
                found.append(following if word == flag else word.removeprefix(glued))
    return found
