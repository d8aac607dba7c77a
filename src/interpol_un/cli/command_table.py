"""Which commands there are, where the function of each stands, and what `iun` alone tells."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple


class Command(NamedTuple):
    """A command: its function, in a module of `commands`, its line of help, and how many words it takes.

    words: at most, after the name, as the parser counts them; -1 for any number. least: so many it must be given.
    """

    name: str
    module: str
    function: str
    help: str
    words: int = 0
    least: int = 0

    def load(self) -> Callable[..., None]:
        """The function, from its module; its parameters after the settings are the command's own."""
        return getattr(import_module(f"interpol_un.cli.commands.{self.module}"), self.function)  # type: ignore[no-any-return]


COMMANDS = (
    Command(
        "priorities",
        "organisations",
        "priorities",
        "The five areas in which INTERPOL and the UN work together.",
        1,
    ),
    Command("partners", "organisations", "partners", "The UN bodies that INTERPOL works with.", 1),
    Command("sdg", "goals", "sdg", "The Sustainable Development Goals that policing serves.", 1),
    Command("search", "lookup", "search", "Find records by words in four languages.", -1, 1),
    Command("show", "lookup", "show_record", "Everything about one record.", 1, 1),
    Command("claims", "documents", "claims", "What the founding document says, and what still holds.", 1),
    Command("gpg", "goals", "gpg", "INTERPOL's seven Global Policing Goals.", 1),
    Command("instruments", "documents", "instruments", "Agreements, resolutions, compacts and conventions.", 1),
    Command("offices", "organisations", "offices", "INTERPOL's own offices to the United Nations.", 1),
    Command("timeline", "charts", "timeline", "What happened when.", 1),
    Command("map", "charts", "draw_map", "Who works on what; what serves which SDG target."),
    Command("terms", "documents", "terms", "Names and terms in four languages.", -1),
    Command("sources", "documents", "sources", "The sources everything rests on.", 1),
    Command("cite", "publish", "cite", "How to cite a record, a claim or a source.", 1, 1),
    Command("export", "publish", "export", "The whole catalogue as data files, or as a site.", 2, 2),
    Command("schema", "publish", "print_schema", "The JSON Schema of each output.", 1),
    Command("doctor", "doctor", "doctor", "What this terminal is taken for, and a page to check by eye."),
    Command("check", "check", "check", "Check a catalogue against every rule."),
    Command("completion", "completion", "completion", "Let a shell complete commands, options and values.", 1, 1),
)

TOPICS = (
    ("Begin with", ("priorities", "partners", "sdg", "search", "show", "claims")),
    ("More of what is known", ("gpg", "instruments", "offices", "timeline", "map", "terms", "sources")),
    ("Take it along", ("cite", "export", "schema")),
    ("This program", ("doctor", "check", "completion")),
)
"""The headings of the help, and the commands under each."""

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
