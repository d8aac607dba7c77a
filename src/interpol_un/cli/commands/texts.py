"""The commands that answer with a text of their own: a citation, schemas, files, what a check finds, a script."""

from __future__ import annotations

from collections.abc import Iterable

from interpol_un.catalogue import one_of, open_catalogue
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.cli.command_table import EXPORTS, SHELLS, STYLES
from interpol_un.cli.settings import Settings
from interpol_un.cli.shells import SCRIPTS
from interpol_un.cli.write import can_encode, is_terminal, line, write
from interpol_un.errors import UsageError
from interpol_un.words import message


def cite(settings: Settings, record_id: str, style: str | None = None) -> None:
    """Tells how to cite a record, a claim or a source."""
    from interpol_un.formats.citations import biblatex, bibtex, citation, csl, references, ris
    from interpol_un.views import Reader

    chosen = one_of("--style", style or ("csl" if settings.format == "json" else "text"), STYLES)
    catalogue = open_catalogue(settings.data)
    kind, record = catalogue.find(record_id)
    languages = settings.languages or (("ar",) if can_encode("\u0627") else ("en",))
    reader = Reader(catalogue, languages)
    found = references(kind, record, reader)
    if chosen in ("csl", "csl-json"):
        write(csl(found, reader, ascii_only=not can_encode("\u0627")))
    elif chosen == "ris":
        write(ris(found, reader))
    elif chosen != "text":
        write((bibtex if chosen == "bibtex" else biblatex)(found, reader))
    elif is_terminal() or settings.bidi is not None:
        from interpol_un.cli.device import find_device
        from interpol_un.cli.render import drawn

        with find_device(settings) as device:
            write(drawn(citation(found, reader), device))
    else:
        from interpol_un.formats.list_and_markdown import labelled

        write(labelled(citation(found, reader)))


def print_schema(settings: Settings, name: str | None = None) -> None:
    """Prints the JSON Schema of a command's JSON; without a name, which there are."""
    import json

    from interpol_un.formats.schemas import NAMES, schema

    if name is not None:
        text = json.dumps(schema(one_of("NAME", name, NAMES)), ensure_ascii=not can_encode("\u0627"), indent=1)
        write(f"{text}\n")
    elif settings.format == "json":
        _write_names("iun/schema/v1", NAMES)
    else:
        write("".join([f"{known}\n" for known in NAMES]))


def export(settings: Settings, what: str, directory: str, force: bool = False) -> None:
    """Writes the whole catalogue as files."""
    from interpol_un.cli.progress import Progress
    from interpol_un.cli.signals import leaving_tidily
    from interpol_un.formats.export import data, site
    from interpol_un.formats.export import export as write_files

    one_of("WHAT", what, EXPORTS)
    catalogue = open_catalogue(settings.data)
    if what == "site" and (settings.bom or settings.delimiter != ","):
        from shlex import quote

        raise UsageError("site-without-csv", "type", command=f"iun export site {quote(directory)}")
    files = data(catalogue, bom=settings.bom, delimiter=settings.delimiter) if what == "data" else site(catalogue)
    with leaving_tidily(), Progress(len(files), color=settings.color != "never") as progress:
        write_files(directory, files, force=force, done=progress.advance)
    if settings.format == "json":
        _write_names("iun/export/v1", (name for name, _ in files))
    else:
        write(f"{line(directory)}: {message('exported', settings.spoken, count=len(files))}\n")


def _write_names(schema: str, names: Iterable[str]) -> None:
    """Names as JSON, in the form that every answer has."""
    import json

    items = [{"id": name} for name in names]
    write(json.dumps({"schema": schema, "count": len(items), "items": items}) + "\n")


def check(settings: Settings) -> None:
    """Checks a catalogue against every rule; each problem is told with file, line and column.

    Events whose time has passed while they are still announced or scheduled are told on stderr; they are no breach.
    """
    from datetime import date

    from interpol_un.catalogue.from_yaml import checked
    from interpol_un.catalogue.rules import overdue
    from interpol_un.catalogue.store import bundled
    from interpol_un.cli.speech import warn

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
