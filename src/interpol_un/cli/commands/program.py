"""The commands about what the program works with: the catalogue it reads, the shell it is typed in."""

from __future__ import annotations

from datetime import date

from interpol_un.catalogue import one_of
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.cli.command_table import SHELLS
from interpol_un.cli.settings import Settings
from interpol_un.cli.shells import SCRIPTS
from interpol_un.cli.speech import warn
from interpol_un.cli.write import line, write
from interpol_un.words import message


def check(settings: Settings) -> None:
    """Checks a catalogue against every rule; each problem is told with file, line and column.

    Events whose time has passed while they are still announced or scheduled are told on stderr; they are no breach.
    """
    from interpol_un.catalogue.from_yaml import checked
    from interpol_un.catalogue.rules import overdue
    from interpol_un.catalogue.store import bundled

    directory = settings.data or bundled()
    found = checked(directory)
    for warning in overdue(found.read, date.today().isoformat()):
        warn("overdue", settings.spoken, problem=str(warning))
    counts = {kind.file: len(found.records[kind.name]) for kind in KINDS}
    if settings.format == "json":
        import json

        answer = {"schema": "iun/check/v1", "data_version": found.meta["version"], "count": sum(counts.values())}
        write(json.dumps({**answer, "directory": directory, "records": counts}) + "\n")
        return
    sources = counts.pop("sources")
    told = message("checked-sources", settings.spoken, count=sources)
    told = message("checked", settings.spoken, count=sum(counts.values()), sources=told)
    write(f"{line(directory)}: {told}\n")


def completion(settings: Settings, shell: str) -> None:
    """Prints the script that lets a shell complete commands, options and values."""
    write(SCRIPTS[one_of("SHELL", shell, SHELLS)])
