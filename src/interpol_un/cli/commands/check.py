"""The command that checks a catalogue."""

from __future__ import annotations

from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.cli.settings import Settings
from interpol_un.cli.write import line, write


def check(settings: Settings) -> None:
    """Checks a catalogue against every rule; each problem is told with file, line and column."""
    from interpol_un.catalogue.from_yaml import checked
    from interpol_un.catalogue.store import bundled

    directory = settings.data or bundled()
    found = checked(directory)
    counts = {kind.file: len(found.records[kind.name]) for kind in KINDS}
    if settings.format == "json":
        import json

        answer = {"schema": "iun/check/v1", "data_version": found.meta["version"], "count": sum(counts.values())}
        write(json.dumps({**answer, "directory": directory, "records": counts}) + "\n")
        return
    sources = counts.pop("sources")
    write(f"{line(directory)}: {sum(counts.values())} records and {sources} sources hold to the rules\n")
