"""Every command, with all that is known of it, and what `iun` alone tells."""

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

from .options import Parameter

STYLES = ("text", "bibtex", "csl")
EXPORTS = ("data", "site")
DIMENSIONS = ("partner", "sdg")
DRAWINGS = ("svg", "dot")
SHELLS = ("bash", "zsh", "fish", "powershell")


class Command(NamedTuple):
    """A command. help: its line in the list of all; about: its own help, a paragraph of examples between blank lines.

    function: "module.name" below `commands`; it takes the settings, then arguments, and options by name. kind: of the
    records it lists; then the function takes the command first. lists: the method of the catalogue that gives the
    records. text: its answer is no listing but a text of its own, or JSON.
    """

    name: str
    help: str
    about: str
    function: str
    arguments: tuple[Parameter, ...] = ()
    options: tuple[Parameter, ...] = ()
    kind: str = ""
    lists: str = ""
    text: bool = False

    def load(self) -> Callable[..., None]:
        """The function, from its module."""
        module, _, name = self.function.partition(".")
        function: Callable[..., None] = getattr(import_module(f"interpol_un.cli.commands.{module}"), name)
        return partial(function, self) if self.kind else function

    @property
    def examples(self) -> list[str]:
        """The examples of its help."""
        lines = (line.strip() for line in self.about.splitlines())
        return [line for line in lines if line.startswith(f"iun {self.name}")]


_one = partial(Parameter, "record_id", "ID")
"""The argument that names one record."""
_sort = partial(Parameter, "sort", "ORDER", flags=("--sort",))
"""The option for the order of a listing."""
_AREA = Parameter(
    "area", "AREA", "One of the five areas, by id or by any of its names.", ("--area",), kinds=("priority",)
)
_TYPE = Parameter("type", "TYPE", "Partners of one type, such as un-office.", ("--type",), values=PARTNER_TYPES)
_SINCE = Parameter("since", "DATE", "Not before: a year, a month or a day.", ("--from",))
_UNTIL = Parameter("until", "DATE", "Not after: a year, a month or a day.", ("--to",))
_REVERSE = Parameter("reverse", "", "The other way round.", ("--reverse",))

COMMANDS = (
    Command(
        "priorities",
        "The five areas in which INTERPOL and the UN work together.",
        """\
The five areas in which INTERPOL and the UN work together.

\b
iun priorities
iun priorities terrorism
iun priorities --lang ar --lang en
iun priorities --json
""",
        "listings.listed",
        (_one("The id, acronym or any other name of an area.", kinds=("priority",)),),
        kind="priority",
        lists="priorities",
    ),
    Command(
        "partners",
        "The UN bodies that INTERPOL works with.",
        """\
The UN bodies that INTERPOL works with.

\b
iun partners
iun partners --area terrorism
iun partners --type inter-agency-mechanism --sort title
iun partners unodc
""",
        "listings.listed",
        (_one("The id, acronym or any other name of a partner.", kinds=("partner",)),),
        (_AREA, _TYPE, _sort("By id, title, type or since.", values=("id", "title", "type", "since")), _REVERSE),
        kind="partner",
        lists="partners",
    ),
    Command(
        "sdg",
        "The Sustainable Development Goals that policing serves.",
        """\
The Sustainable Development Goals and targets that policing serves, and on what basis.

\b
iun sdg
iun sdg 16.4
iun sdg --area trafficking-smuggling
iun sdg --basis stated

stated: a source says it; textual: the target's own text names it; inferred: our conclusion.
""",
        "goals.sdg",
        (Parameter("code", "CODE", "A goal or target, such as 16, 16.4 or 16.a.", kinds=("sdg-goal", "sdg-target")),),
        (
            _AREA,
            Parameter("gpg", "N", "Linked to Global Policing Goal N.", ("--gpg",), kinds=("policing-goal",)),
            Parameter(
                "basis",
                "BASIS",
                "stated, textual or inferred: who says that they are linked.",
                ("--basis",),
                values=BASES,
            ),
            Parameter("everything", "", "All 17 goals and 169 targets.", ("--all",)),
        ),
        kind="sdg-target",
        lists="sdg",
    ),
    Command(
        "search",
        "Find records by words in four languages.",
        """\
Find records by words in Arabic, English, French or Spanish; by acronym or symbol; by what a terminal printed.

\b
iun search foreign terrorist fighters
iun search المقاتلون الإرهابيون
iun search BLT
iun search "res 71/19"
""",
        "lookup.search",
        (
            Parameter(
                "query",
                "QUERY",
                "Words, an acronym, a symbol, or what was copied from a terminal.",
                required=True,
                many=True,
            ),
        ),
        (
            Parameter(
                "limit",
                "N",
                "At most so many results.",
                ("--limit", "-n"),
                note="default: 10 in a table, 50 elsewhere; 1<=x<=500",
            ),
        ),
    ),
    Command(
        "show",
        "Everything about one record.",
        """\
Everything about one record, whatever its kind, sources included.

\b
iun show terrorism
iun show unodc
iun show 16.4
""",
        "lookup.show_record",
        (
            Parameter(
                "record_id",
                "ID",
                "The id, acronym, symbol, code or any other name of a record.",
                kinds=("any",),
                required=True,
            ),
        ),
    ),
    Command(
        "claims",
        "What the founding document says, and what still holds.",
        """\
What the founding document says, and what of it still holds.

\b
iun claims
iun claims 39
iun claims --status outdated
iun claims --area terrorism --sort status
""",
        "listings.worded",
        (
            Parameter(
                "query",
                "QUERY",
                "Words in any language, all of which match; or a claim's id.",
                kinds=("claim",),
                many=True,
            ),
        ),
        (
            _AREA,
            Parameter(
                "status",
                "STATUS",
                "stands, outdated, contradicted, unconfirmed or wording.",
                ("--status",),
                values=CLAIM_STATUSES,
            ),
            _sort("By id or status; else by place in the document.", values=("id", "status")),
            _REVERSE,
        ),
        kind="claim",
        lists="claims",
    ),
    Command(
        "gpg",
        "INTERPOL's seven Global Policing Goals.",
        """\
INTERPOL's seven Global Policing Goals, in their wordings of 2017 and 2023.

\b
iun gpg
iun gpg 2
""",
        "goals.gpg",
        (Parameter("number", "N", "A goal's number, 1 to 7.", kinds=("policing-goal",)),),
        kind="policing-goal",
        lists="policing_goals",
    ),
    Command(
        "instruments",
        "Agreements, resolutions, compacts and conventions.",
        """\
Agreements, resolutions, compacts and conventions, the oldest first.

\b
iun instruments
iun instruments --area cybercrime --from 2019
iun instruments --partner unodc --kind agreement
iun instruments --sort date --reverse
iun instruments A/RES/51/1
""",
        "listings.listed",
        (_one("The id, acronym or any other name of an instrument, or its symbol.", kinds=("instrument",)),),
        (
            _AREA,
            Parameter(
                "kind", "KIND", "One kind, such as agreement or sc-resolution.", ("--kind",), values=INSTRUMENT_KINDS
            ),
            Parameter(
                "partner",
                "PARTNER",
                "Which a partner is party to, or works by; by any name.",
                ("--partner",),
                kinds=("partner",),
            ),
            _SINCE,
            _UNTIL,
            _sort("By date, id, title, kind or symbol.", values=("date", "id", "title", "kind", "symbol")),
            _REVERSE,
        ),
        kind="instrument",
        lists="instruments",
    ),
    Command(
        "offices",
        "INTERPOL's own offices to the United Nations.",
        """\
INTERPOL's own offices to the United Nations.

\b
iun offices
iun offices office-vienna
""",
        "listings.listed",
        (_one("The id, acronym or any other name of an office.", kinds=("office",)),),
        kind="office",
        lists="offices",
    ),
    Command(
        "timeline",
        "What happened when.",
        """\
What happened when, the oldest first; what is still to come is marked.

\b
iun timeline
iun timeline --area cybercrime
iun timeline --from 2016 --to 2018-06
iun timeline --partner unodc --reverse
""",
        "charts.timeline",
        (_one("The id, acronym or any other name of an event.", kinds=("event",)),),
        (
            _AREA,
            Parameter(
                "partner",
                "PARTNER",
                "What one partner or office had a part in.",
                ("--partner",),
                kinds=("partner", "office"),
            ),
            _SINCE,
            _UNTIL,
            Parameter("reverse", "", "The newest first.", ("--reverse",)),
        ),
        kind="event",
        lists="events",
    ),
    Command(
        "map",
        "Who works on what; what serves which SDG target.",
        """\
Who works on what: areas against partners, or against SDG targets.

\b
iun map
iun map --area terrorism
iun map --by sdg
iun map --draw svg > map.svg
""",
        "charts.draw_map",
        (),
        (
            Parameter(
                "by",
                "WHAT",
                "partner: areas and partners; sdg: what serves which target.",
                ("--by",),
                values=DIMENSIONS,
                note="default: partner",
            ),
            _AREA,
            _TYPE,
            Parameter("draw", "FORM", "svg or dot: the same as a graph, to stdout.", ("--draw",), values=DRAWINGS),
        ),
        kind="partner",
    ),
    Command(
        "terms",
        "Names and terms in four languages.",
        """\
Proper names and technical terms in four languages, with who uses which.

\b
iun terms
iun terms organized crime
iun terms ONUDC --lang ar --lang fr
iun terms --area cybercrime --sort title --lang en
iun terms term-unodc
""",
        "listings.worded",
        (
            Parameter(
                "query",
                "QUERY",
                "Words in any language, all of which match; or a term's id.",
                kinds=("term",),
                many=True,
            ),
        ),
        (_AREA, _sort("By id, title or domain.", values=("id", "title", "domain")), _REVERSE),
        kind="term",
        lists="terms",
    ),
    Command(
        "sources",
        "The sources everything rests on.",
        """\
The sources everything rests on, how each was seen, and which records rest on it.

\b
iun sources
iun sources --sort cited
iun sources --reliability secondary
iun sources --older-than 2018
iun sources founding-document
""",
        "listings.listed",
        (_one("The id, acronym or any other name of a source.", kinds=("source",)),),
        (
            Parameter("reliability", "RELIABILITY", "primary or secondary.", ("--reliability",), values=RELIABILITIES),
            Parameter(
                "older_than",
                "DATE",
                "Of before a year, month or day: by the page's date, else by when it was retrieved.",
                ("--older-than",),
            ),
            _sort(
                "By id, title, publisher, date, or cited: what most records rest on first.",
                values=("id", "title", "publisher", "date", "cited"),
            ),
            _REVERSE,
        ),
        kind="source",
        lists="sources",
    ),
    Command(
        "cite",
        "How to cite a record, a claim or a source.",
        """\
How to cite a record, a claim or a source, with the date retrieved.

\b
iun cite unodc
iun cite founding-document --style bibtex
iun cite unodc --style csl

A record is cited as an entry of this catalogue, then each source that it rests on.
""",
        "publish.cite",
        (
            Parameter(
                "record_id", "ID", "The id or any other name of a record or source.", kinds=("any",), required=True
            ),
        ),
        (
            Parameter(
                "style", "STYLE", "text, bibtex or csl (CSL-JSON; --json means it too).", ("--style",), values=STYLES
            ),
        ),
        text=True,
    ),
    Command(
        "export",
        "The whole catalogue as data files, or as a site.",
        """\
The whole catalogue as files: data (JSON, CSV, one SQLite database: iun.db), or a site that needs no network.

\b
iun export data DIR
iun export site DIR

Nothing is moved to DIR before all is written. It must not exist, or be empty, unless --force is given.
""",
        "publish.export",
        (
            Parameter("what", "WHAT", "data or site.", values=EXPORTS, required=True),
            Parameter("directory", "DIR", "Where to: made if it does not exist.", required=True),
        ),
        (Parameter("force", "", "Replace files in a directory that is not empty.", ("--force",)),),
        text=True,
    ),
    Command(
        "schema",
        "The JSON Schema of each output.",
        """\
The JSON Schema (2020-12) of a command's JSON; without a name, which there are.

\b
iun schema
iun schema partners
""",
        "publish.print_schema",
        (Parameter("name", "NAME", "A command's, such as partners."),),
        text=True,
    ),
    Command(
        "doctor",
        "What this terminal is taken for, and a page to check by eye.",
        """\
What this terminal is taken for and why, a page to check by eye, and the setting to keep.

\b
iun doctor
iun doctor --choose
iun doctor --json
""",
        "doctor.doctor",
        (),
        (Parameter("choose", "", "Ask which line reads correctly, and tell the setting to keep.", ("--choose",)),),
        text=True,
    ),
    Command(
        "check",
        "Check a catalogue against every rule.",
        """\
Check a catalogue against every rule; each problem is told with file, line and column.

\b
iun check
iun check --data DIR

Limits: a file of 64 MiB, 16 levels, a million values, a text of 20,000 characters; no anchors, aliases, tags or
directives.
""",
        "check.check",
        text=True,
    ),
    Command(
        "completion",
        "Let a shell complete commands, options and values.",
        """\
Print the script that lets a shell complete commands, options and values.

\b
bash        iun completion bash > ~/.local/share/bash-completion/completions/iun
zsh         iun completion zsh > DIR/_iun, where DIR stands in $fpath
fish        iun completion fish > ~/.config/fish/completions/iun.fish
PowerShell  iun completion powershell >> $PROFILE
""",
        "completion.completion",
        (Parameter("shell", "SHELL", "bash, zsh, fish or powershell.", values=SHELLS, required=True),),
        text=True,
    ),
)
"""In the order of the help."""


BY_NAME: Mapping[str, Command] = MappingProxyType({known.name: known for known in COMMANDS})

FIRST_SCREEN = """\
iun: how INTERPOL and the United Nations work together, with a source for every statement.

  iun priorities                    the five areas; one of them: iun priorities terrorism
  iun partners --area terrorism     the UN bodies that INTERPOL works with
  iun sdg 16.4                      the Sustainable Development Goals that policing serves
  iun search biometric data         words in any of four languages, acronyms, symbols
  iun show unodc                    everything about one record, sources included
  iun claims --status outdated      what the founding document says, and what still holds

Arabic unless you say otherwise: --lang en (ar, en, fr, es; twice for two columns). For scripts: --json.
All commands: iun --help
"""
