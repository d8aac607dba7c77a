"""What the help and the manual tell besides commands and options: the environment, and how the program ends."""

from __future__ import annotations

from interpol_un.errors import ExitCode

ENVIRONMENT = (
    ("IUN_LANG", "Display languages, such as ar,en; --lang goes before it."),
    ("IUN_FORMAT", "The format; --format and --json go before it."),
    ("IUN_BIDI", "How Arabic is sent to a terminal, as with --bidi; what is no terminal gets logical text."),
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
