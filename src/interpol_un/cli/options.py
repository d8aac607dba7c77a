"""What a command line may hold, as data: the parser, completion, help, and errors with their hints are made from it."""

from __future__ import annotations

from typing import NamedTuple

from interpol_un.languages import LANGUAGES

FORMATS = ("table", "list", "json", "csv", "yaml", "md")
COLORS = ("auto", "always", "never")
MODES = ("visual", "explicit", "words", "kitty", "putty", "logical")


class Parameter(NamedTuple):
    """An argument or an option. name: of its value in the program; flags: as an option is typed, the long form first.

    metavar: what its value is called, "" for a flag. kinds: of the records whose ids it may be, ("any",) for all;
    values: a closed list that it is from. note: what holds without it. required: whether a command line lacks something
    without it; many: whether it takes all words that are left.
    """

    name: str
    metavar: str
    help: str
    flags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    note: str = ""
    required: bool = False
    many: bool = False

    @property
    def shown(self) -> str:
        """An argument as the help shows it: in brackets if it may be missing, with … for any number of words."""
        return f"{self.metavar if self.required else f'[{self.metavar}]'}{'...' if self.many else ''}"


COMMON = (
    Parameter(
        "lang", "LANG", "ar, en, fr or es; repeat it for columns side by side.", ("--lang", "-l"), values=LANGUAGES
    ),
    Parameter("json", "", "Short for --format json.", ("--json",)),
    Parameter("format", "FORMAT", f"{', '.join(FORMATS)}.", ("--format", "-f"), values=FORMATS),
    Parameter("long", "", "Everything, where a short form is usual.", ("--long", "-L")),
    Parameter("width", "N", "Columns to use instead of the terminal's.", ("--width",)),
    Parameter("color", "WHEN", "auto, always or never.", ("--color",), values=COLORS),
    Parameter("bidi", "MODE", "How Arabic is sent: see `iun doctor`.", ("--bidi",), values=MODES),
    Parameter("data", "DIR", "Read the catalogue from a directory of YAML files.", ("--data",)),
    Parameter("no_pager", "", "Write to the terminal itself, however long.", ("--no-pager",)),
    Parameter("bom", "", "Begin csv with a byte order mark, for spreadsheets that need it.", ("--bom",)),
)
"""The options that hold everywhere, before or after the command."""

COMMON_NAMES = frozenset(option.name for option in COMMON)

VERSION = Parameter("version", "", "The program's version and the data's.", ("--version",))
"""The option of the program itself."""
