"""What a command line may hold, as data: the parser, completion, help, and errors with their hints are made from it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from interpol_un.catalogue.store import read_bundled
from interpol_un.languages import LANGUAGES

FORMATS = ("table", "list", "json", "csv", "yaml", "md")
COLORS = ("auto", "always", "never")
MODES = ("visual", "explicit", "words", "kitty", "putty", "logical")


def help_text(key: str) -> str:
    """What the help says under that key of `data/ui/help.en.json`. Raises KeyError where there is none."""
    text = _help_texts()[key]
    return text if isinstance(text, str) else "\n".join(text) + "\n"


def help_texts(part: str) -> list[tuple[str, str]]:
    """The names in a part of the help (`environment`, `exit`), each with what the help says of it."""
    return [(key.removeprefix(f"{part}."), help_text(key)) for key in _help_texts() if key.startswith(f"{part}.")]


@cache
def _help_texts() -> Mapping[str, str | list[str]]:
    """Read once, and only when somebody asks for help: words alone do not need it."""
    texts: dict[str, str | list[str]] = json.loads(read_bundled("ui", "help.en.json"))
    return texts


class Parameter(NamedTuple):
    """An argument or an option. name: of its value in the program; flags: as an option is typed, the long form first.

    metavar: what its value is called, "" for a flag. kinds: of the records whose ids it may be, ("any",) for all;
    values: a closed list that it is from. note: what holds without it. required: whether a command line lacks something
    without it; many: whether it takes all words that are left. key: of its help, where commands differ in it.
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

    @property
    def help(self) -> str:
        """What it is, in one sentence."""
        return help_text(f"option.{self.key or self.name}")

    @property
    def shown(self) -> str:
        """An argument as the help shows it: in brackets if it may be missing, with … for any number of words."""
        return f"{self.metavar if self.required else f'[{self.metavar}]'}{'...' if self.many else ''}"


COMMON = (
    Parameter("lang", "LANG", ("--lang", "-l"), values=LANGUAGES),
    Parameter("json", "", ("--json",)),
    Parameter("format", "FORMAT", ("--format", "-f"), values=FORMATS),
    Parameter("long", "", ("--long", "-L")),
    Parameter("width", "N", ("--width",)),
    Parameter("color", "WHEN", ("--color",), values=COLORS),
    Parameter("bidi", "MODE", ("--bidi",), values=MODES),
    Parameter("data", "DIR", ("--data",)),
    Parameter("no_pager", "", ("--no-pager",)),
    Parameter("bom", "", ("--bom",)),
)
"""The options that hold everywhere, before or after the command."""

COMMON_NAMES = frozenset(option.name for option in COMMON)

VERSION = Parameter("version", "", ("--version",))
"""The option of the program itself."""

HELP = Parameter("help", "", ("--help", "-h"))
"""The option that Typer adds everywhere."""
