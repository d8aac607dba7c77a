"""What the help and the manual tell besides commands and options."""

from __future__ import annotations

from interpol_un.errors import ExitCode

ABOUT = """\
How INTERPOL and the United Nations work together, with a source for every statement.

Options may stand before or after the command; iun COMMAND --help tells those of its own, with examples.
"""

TOPICS = (
    ("Begin with", ("priorities", "partners", "sdg", "search", "show", "claims")),
    ("More of what is known", ("gpg", "instruments", "offices", "timeline", "map", "terms", "sources")),
    ("Take it along", ("cite", "export", "schema")),
    ("This program", ("doctor", "check", "completion")),
)
"""The headings of the help, and the commands under each."""

ENVIRONMENT = (
    ("IUN_LANG", "Display languages, such as ar,en; --lang goes before it."),
    ("IUN_FORMAT", "The format; --format and --json go before it."),
    ("IUN_BIDI", "How Arabic is sent to a terminal, as with --bidi; what is no terminal gets logical text."),
    ("IUN_PAGER", "What a long answer goes through, before PAGER; less if neither is set, nothing if empty."),
    ("IUN_DATA", "A directory of YAML files, as with --data."),
    ("NO_COLOR", "No colour; --color goes before it."),
    ("FORCE_COLOR", "Colour also where stdout is no terminal; so does CLICOLOR_FORCE."),
    ("COLUMNS", "The width, where it is set; --width goes before it."),
)
"""The variables that are looked at, and what they decide."""

EXITS = (
    (ExitCode.OK, "done, also when a filter matched nothing and when the reader closed the pipe"),
    (ExitCode.NOT_FOUND, "an id or a query names nothing"),
    (ExitCode.USAGE, "the command line is wrong, an option's value included"),
    (ExitCode.DATA, "the catalogue does not hold to its rules"),
    (ExitCode.OUTPUT, "output could not be written"),
    (ExitCode.INTERRUPTED, "interrupted"),
)
"""Every exit code, and when the program ends with it."""
