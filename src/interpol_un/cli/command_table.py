"""Every command, with its arguments and options; what help says of each is in `data/ui/help.*.json`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from types import MappingProxyType
from typing import NamedTuple

from interpol_un.catalogue.vocabulary import (
    BASES,
    CLAIM_STATUSES,
    INSTRUMENT_KINDS,
    PARTNER_TYPES,
    RELIABILITIES,
)
from interpol_un.words import message

from .options import Parameter

STYLES = ("text", "bibtex", "biblatex", "csl", "csl-json", "ris")
EXPORTS = ("data", "site")
DIMENSIONS = ("partner", "sdg")
DRAWINGS = ("svg", "dot")
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
        function: Callable[..., None] = getattr(import_module(f"interpol_un.cli.commands.{module}"), name)
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


_one = partial(Parameter, "record_id", "ID", ())
"""The argument that names one record."""
_sort = partial(Parameter, "sort", "ORDER", ("--sort",))
"""The option for the order of a listing."""
_AREA = Parameter("area", "AREA", ("--area",), kinds=("priority",))
_TYPE = Parameter("type", "TYPE", ("--type",), values=PARTNER_TYPES)
_SINCE = Parameter("since", "DATE", ("--from",))
_UNTIL = Parameter("until", "DATE", ("--to",))
_REVERSE = Parameter("reverse", "", ("--reverse",))
_LIMIT = Parameter("limit", "N", ("--limit", "-n"))

COMMANDS = (
    Command(
        "priorities",
        "listings.listed",
        (_one(key="record_id.priorities", kinds=("priority",)),),
        (_LIMIT,),
        kind="priority",
    ),
    Command(
        "partners",
        "listings.listed",
        (_one(key="record_id.partners", kinds=("partner",)),),
        (_AREA, _TYPE, _sort(key="sort.partners", values=("id", "title", "type", "since")), _REVERSE, _LIMIT),
        kind="partner",
    ),
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
        kind="sdg-target",
    ),
    Command(
        "search",
        "lookup.search",
        (Parameter("query", "QUERY", key="query.search", required=True, many=True),),
        (_LIMIT._replace(note="limit"),),
    ),
    Command(
        "show",
        "lookup.show_record",
        (Parameter("record_id", "ID", key="record_id.show", kinds=("any",), required=True),),
    ),
    Command(
        "claims",
        "listings.worded",
        (Parameter("query", "QUERY", key="query.claims", kinds=("claim",), many=True),),
        (
            _AREA,
            Parameter("status", "STATUS", ("--status",), values=CLAIM_STATUSES),
            _sort(key="sort.claims", values=("id", "status")),
            _REVERSE,
            _LIMIT,
        ),
        kind="claim",
    ),
    Command(
        "gpg",
        "listings.gpg",
        (Parameter("number", "N", kinds=("policing-goal",)),),
        (_LIMIT,),
        kind="policing-goal",
    ),
    Command(
        "instruments",
        "listings.listed",
        (_one(key="record_id.instruments", kinds=("instrument",)),),
        (
            _AREA,
            Parameter("kind", "KIND", ("--kind",), values=INSTRUMENT_KINDS),
            Parameter("partner", "PARTNER", ("--partner",), key="partner.instruments", kinds=("partner",)),
            _SINCE,
            _UNTIL,
            _sort(key="sort.instruments", values=("date", "id", "title", "kind", "symbol")),
            _REVERSE,
            _LIMIT,
        ),
        kind="instrument",
    ),
    Command(
        "offices",
        "listings.listed",
        (_one(key="record_id.offices", kinds=("office",)),),
        (_LIMIT,),
        kind="office",
    ),
    Command(
        "timeline",
        "charts.timeline",
        (_one(key="record_id.timeline", kinds=("event",)),),
        (
            _AREA,
            Parameter("partner", "PARTNER", ("--partner",), key="partner.timeline", kinds=("partner", "office")),
            _SINCE,
            _UNTIL,
            Parameter("reverse", "", ("--reverse",), key="reverse.timeline"),
            _LIMIT,
        ),
        kind="event",
    ),
    Command(
        "map",
        "charts.draw_map",
        (),
        (
            Parameter("by", "WHAT", ("--by",), values=DIMENSIONS, note="by"),
            _AREA,
            _TYPE,
            Parameter("draw", "FORM", ("--draw",), values=DRAWINGS),
        ),
        kind="partner",
    ),
    Command(
        "terms",
        "listings.worded",
        (Parameter("query", "QUERY", key="query.terms", kinds=("term",), many=True),),
        (_AREA, _sort(key="sort.terms", values=("id", "title", "domain")), _REVERSE, _LIMIT),
        kind="term",
    ),
    Command(
        "sources",
        "listings.listed",
        (_one(key="record_id.sources", kinds=("source",)),),
        (
            Parameter("reliability", "RELIABILITY", ("--reliability",), values=RELIABILITIES),
            Parameter("older_than", "DATE", ("--older-than",)),
            _sort(key="sort.sources", values=("id", "title", "publisher", "date", "cited")),
            _REVERSE,
            _LIMIT,
        ),
        kind="source",
    ),
    Command(
        "cite",
        "publish.cite",
        (Parameter("record_id", "ID", key="record_id.cite", kinds=("any",), required=True),),
        (Parameter("style", "STYLE", ("--style",), values=STYLES),),
        text=True,
    ),
    Command(
        "export",
        "publish.export",
        (Parameter("what", "WHAT", values=EXPORTS, required=True), Parameter("directory", "DIR", required=True)),
        (Parameter("force", "", ("--force",)),),
        text=True,
    ),
    Command("schema", "publish.print_schema", (Parameter("name", "NAME"),), text=True),
    Command("doctor", "doctor.doctor", (), (Parameter("choose", "", ("--choose",)),), text=True),
    Command("check", "program.check", text=True),
    Command(
        "completion", "program.completion", (Parameter("shell", "SHELL", values=SHELLS, required=True),), text=True
    ),
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
