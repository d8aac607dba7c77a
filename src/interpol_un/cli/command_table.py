"""Every command, with its arguments and options; what help says of each is in `data/ui/help.*.json`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from types import MappingProxyType
from typing import NamedTuple

from interpol_un.catalogue.vocabulary import BASES, CLAIM_STATUSES, INSTRUMENT_KINDS, PARTNER_TYPES, RELIABILITIES
from interpol_un.words import message

from .options import Parameter

STYLES = ("text", "bibtex", "biblatex", "csl", "csl-json", "ris")
EXPORTS = ("data", "site")
SHELLS = ("bash", "zsh", "fish", "powershell")


class Command(NamedTuple):
    """A command.

    function: "module.name" below `commands`; it takes the settings, then arguments, and options by name. kind: of the
    records it lists; then the function takes the command first. text: its answer is no listing but a text of its own,
    or JSON.
    """

    name: str
    function: str
    arguments: tuple[Parameter, ...] = ()
    options: tuple[Parameter, ...] = ()
    kind: str = ""
    text: bool = False

    def load(self) -> Callable[..., None]:
        """The function, from its module."""
        module, _, name = self.function.partition(".")
        function = getattr(import_module(f"interpol_un.cli.commands.{module}"), name)
        return partial(function, self) if self.kind else function

    def help(self, language: str) -> str:
        """Its line in the list of all."""
        return message(f"help.{self.name}", language)

    def about(self, language: str) -> str:
        """Its own help, a paragraph of examples between blank lines."""
        return message(f"about.{self.name}", language)

    @property
    def examples(self) -> list[str]:
        """The examples of its help."""
        lines = (line.strip() for line in self.about("en").splitlines())
        return [line for line in lines if line.startswith(f"iun {self.name}")]


_ANY = Parameter("record_id", "ID", kinds=("any",), required=True)
_AREA = Parameter("area", "AREA", ("--area",), kinds=("priority",))
_TYPE = Parameter("type", "TYPE", ("--type",), values=PARTNER_TYPES)
_SINCE = Parameter("since", "DATE", ("--from",))
_UNTIL = Parameter("until", "DATE", ("--to",))
_REVERSE = Parameter("reverse", "", ("--reverse",))
_LIMIT = Parameter("limit", "N", ("--limit", "-n"))


def _listing(name: str, kind: str, *options: Parameter) -> Command:
    """A command that lists one kind of record, or shows the one whose id it is given."""
    one = Parameter("record_id", "ID", key=f"record_id.{name}", kinds=(kind,))
    return Command(name, "listings.listed", (one,), (*options, _LIMIT), kind)


def _worded(name: str, kind: str, *options: Parameter) -> Command:
    """A command that lists the records of one kind that match some words."""
    query = Parameter("query", "QUERY", key=f"query.{name}", kinds=(kind,), many=True)
    return Command(name, "listings.worded", (query,), (_AREA, *options, _REVERSE, _LIMIT), kind)


def _sort(name: str, *orders: str) -> Parameter:
    """The option for the order of a listing."""
    return Parameter("sort", "ORDER", ("--sort",), key=f"sort.{name}", values=orders)


COMMANDS = (
    _listing("priorities", "priority"),
    _listing("partners", "partner", _AREA, _TYPE, _sort("partners", "id", "title", "type", "since"), _REVERSE),
    Command(
        "sdg",
        "listings.sdg",
        (Parameter("code", "CODE", kinds=("sdg-goal", "sdg-target")),),
        (
            _AREA,
            Parameter("gpg", "N", ("--gpg",), kinds=("policing-goal",)),
            Parameter("basis", "BASIS", ("--basis",), values=BASES),
            Parameter("everything", "", ("--all",)),
            _LIMIT,
        ),
        "sdg-target",
    ),
    Command(
        "search",
        "listings.search",
        (Parameter("query", "QUERY", key="query.search", required=True, many=True),),
        (_LIMIT._replace(note="limit"),),
    ),
    Command("show", "listings.show_record", (_ANY._replace(key="record_id.show"),)),
    _worded(
        "claims",
        "claim",
        Parameter("status", "STATUS", ("--status",), values=CLAIM_STATUSES),
        _sort("claims", "id", "status"),
    ),
    Command("gpg", "listings.gpg", (Parameter("number", "N", kinds=("policing-goal",)),), (_LIMIT,), "policing-goal"),
    _listing(
        "instruments",
        "instrument",
        _AREA,
        Parameter("kind", "KIND", ("--kind",), values=INSTRUMENT_KINDS),
        Parameter("partner", "PARTNER", ("--partner",), key="partner.instruments", kinds=("partner",)),
        _SINCE,
        _UNTIL,
        _sort("instruments", "date", "id", "title", "kind", "symbol"),
        _REVERSE,
    ),
    _listing("offices", "office"),
    _listing(
        "timeline",
        "event",
        _AREA,
        Parameter("partner", "PARTNER", ("--partner",), key="partner.timeline", kinds=("partner", "office")),
        _SINCE,
        _UNTIL,
        _REVERSE._replace(key="reverse.timeline"),
    ),
    Command(
        "map",
        "listings.draw_map",
        (),
        (
            Parameter("by", "WHAT", ("--by",), values=("partner", "sdg"), note="by"),
            _AREA,
            _TYPE,
            Parameter("draw", "FORM", ("--draw",), values=("svg", "dot")),
        ),
        "partner",
    ),
    _worded("terms", "term", _sort("terms", "id", "title", "domain")),
    _listing(
        "sources",
        "source",
        Parameter("reliability", "RELIABILITY", ("--reliability",), values=RELIABILITIES),
        Parameter("older_than", "DATE", ("--older-than",)),
        _sort("sources", "id", "title", "publisher", "date", "cited"),
        _REVERSE,
    ),
    Command(
        "cite",
        "texts.cite",
        (_ANY._replace(key="record_id.cite"),),
        (Parameter("style", "STYLE", ("--style",), values=STYLES),),
        text=True,
    ),
    Command(
        "export",
        "texts.export",
        (Parameter("what", "WHAT", values=EXPORTS, required=True), Parameter("directory", "DIR", required=True)),
        (Parameter("force", "", ("--force",)),),
        text=True,
    ),
    Command("schema", "texts.print_schema", (Parameter("name", "NAME"),), text=True),
    Command("doctor", "doctor.doctor", (), (Parameter("choose", "", ("--choose",)),), text=True),
    Command("check", "texts.check", text=True),
    Command("completion", "texts.completion", (Parameter("shell", "SHELL", values=SHELLS, required=True),), text=True),
)
"""In the order of the help."""

BY_NAME: Mapping[str, Command] = MappingProxyType({known.name: known for known in COMMANDS})

TOPICS = (
    ("begin", ("priorities", "partners", "sdg", "search", "show", "claims")),
    ("more", ("gpg", "instruments", "offices", "timeline", "map", "terms", "sources")),
    ("take-along", ("cite", "export", "schema")),
    ("program", ("doctor", "check", "completion")),
)
"""The headings of the help by key, and the commands under each."""
