"""The commands: each asks the catalogue and hands the answer to be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from interpol_un.catalogue import Catalogue, Record, one_of, open_catalogue
from interpol_un.catalogue.vocabulary import AREAS, BASES, CLAIM_STATUSES, INSTRUMENT_KINDS, PARTNER_TYPES
from interpol_un.errors import NotFoundError, UsageError

from .answer import Answer, show
from .settings import Settings

if TYPE_CHECKING:
    from interpol_un.catalogue.search import Hit

MAX_WORDS = 100
"""Words of a query: a pasted line or paragraph, not a book."""

Id = Annotated[str | None, typer.Argument(metavar="[ID]", show_default=False)]
Area = Annotated[
    str | None,
    typer.Option("--area", metavar="AREA", help="One of the five areas, by id."),
]


def _area(area: str | None) -> str | None:
    return None if area is None else one_of("--area", area, AREAS)


def _asked(**filters: str | None) -> tuple[str, ...]:
    """The options that were given, as words of a command line."""
    return tuple(word for name, value in filters.items() if value is not None for word in (f"--{name}", value))


def _list_or_one(
    settings: Settings,
    name: str,
    kind: str,
    record_id: str | None,
    records: Sequence[Record],
    catalogue: Catalogue,
    asked: tuple[str, ...] = (),
) -> None:
    """Shows a listing, or the one record of that kind that was asked for by id."""
    if record_id is None:
        show(Answer(name, kind, records, asked=asked), catalogue, settings)
        return
    show(Answer(name, kind, [catalogue.find(record_id, (kind,))[1]], single=True), catalogue, settings)


def priorities(settings: Settings, record_id: Id = None) -> None:
    """The five areas in which INTERPOL and the UN work together.

    \b
    iun priorities
    iun priorities terrorism
    iun priorities --lang ar --lang en
    iun priorities --json
    """
    catalogue = open_catalogue(settings.data)
    _list_or_one(settings, "priorities", "priority", record_id, catalogue.priorities(), catalogue)


def partners(
    settings: Settings,
    record_id: Id = None,
    area: Area = None,
    type: Annotated[
        str | None,
        typer.Option("--type", metavar="TYPE", help="One type of body, such as un-office."),
    ] = None,
) -> None:
    """The UN bodies that INTERPOL works with.

    \b
    iun partners
    iun partners --area terrorism
    iun partners --type inter-agency-mechanism
    iun partners unodc
    """
    catalogue = open_catalogue(settings.data)
    wanted = None if type is None else one_of("--type", type, PARTNER_TYPES)
    records = catalogue.partners(area=_area(area), type=wanted)
    _list_or_one(settings, "partners", "partner", record_id, records, catalogue, _asked(area=area, type=type))


def offices(settings: Settings, record_id: Id = None) -> None:
    """INTERPOL's own offices to the United Nations.

    \b
    iun offices
    iun offices office-vienna
    """
    catalogue = open_catalogue(settings.data)
    _list_or_one(settings, "offices", "office", record_id, catalogue.offices(), catalogue)


def instruments(
    settings: Settings,
    record_id: Id = None,
    area: Area = None,
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="KIND", help="One kind, such as sc-resolution."),
    ] = None,
) -> None:
    """Agreements, resolutions, compacts and conventions, the oldest first.

    \b
    iun instruments
    iun instruments --area cybercrime
    iun instruments --kind agreement
    iun instruments a-res-51-1
    """
    catalogue = open_catalogue(settings.data)
    wanted = None if kind is None else one_of("--kind", kind, INSTRUMENT_KINDS)
    records = catalogue.instruments(area=_area(area), kind=wanted)
    _list_or_one(settings, "instruments", "instrument", record_id, records, catalogue, _asked(area=area, kind=kind))


def gpg(
    settings: Settings,
    number: Annotated[str | None, typer.Argument(metavar="[N]", show_default=False)] = None,
) -> None:
    """INTERPOL's seven Global Policing Goals, in their wordings of 2017 and 2023.

    \b
    iun gpg
    iun gpg 2
    """
    catalogue = open_catalogue(settings.data)
    short = number is not None and number.isdecimal() and len(number) < 9
    wanted = f"gpg-{int(number)}" if number and short else number
    _list_or_one(settings, "gpg", "policing-goal", wanted, catalogue.policing_goals(), catalogue)


def sdg(
    settings: Settings,
    code: Annotated[str | None, typer.Argument(metavar="[CODE]", show_default=False)] = None,
    area: Area = None,
    gpg: Annotated[
        str | None,
        typer.Option("--gpg", metavar="N", help="Linked to Global Policing Goal N."),
    ] = None,
    basis: Annotated[
        str | None,
        typer.Option("--basis", metavar="BASIS", help="stated, textual or inferred."),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All 17 goals and 169 targets.")] = False,
) -> None:
    """The Sustainable Development Goals and targets that policing serves, and on what basis.

    \b
    iun sdg
    iun sdg 16.4
    iun sdg --area trafficking-smuggling
    iun sdg --basis stated
    """
    catalogue = open_catalogue(settings.data)
    if code is not None:
        kind, found = catalogue.find(code, ("sdg-goal", "sdg-target"))
        show(Answer("sdg", kind, [found], single=True), catalogue, settings)
        return
    goals = [each["number"] for each in catalogue.plain("policing-goal")]
    if gpg is not None and gpg not in goals:
        one_of("--gpg", gpg, goals)
    wanted_basis = None if basis is None else one_of("--basis", basis, BASES)
    wanted_area = _area(area)
    records = catalogue.sdg(area=wanted_area, gpg=gpg, basis=wanted_basis, everything=everything)
    absent = catalogue.absences(area=wanted_area) if gpg is None and wanted_basis in (None, "textual") else []
    asked = (*_asked(area=area, gpg=gpg, basis=basis), *(["--all"] if everything else []))
    show(Answer("sdg", "sdg-target", records, absences=absent, asked=asked), catalogue, settings)


def claims(
    settings: Settings,
    record_id: Id = None,
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="STATUS", help="stands, outdated, contradicted, unconfirmed or wording."),
    ] = None,
) -> None:
    """What the founding document says, and what of it still holds.

    \b
    iun claims
    iun claims --status outdated
    """
    catalogue = open_catalogue(settings.data)
    wanted = None if status is None else one_of("--status", status, CLAIM_STATUSES)
    _list_or_one(
        settings, "claims", "claim", record_id, catalogue.claims(status=wanted), catalogue, _asked(status=status)
    )


def show_record(
    settings: Settings, record_id: Annotated[str, typer.Argument(metavar="ID", show_default=False)]
) -> None:
    """Everything about one record, whatever its kind, sources included.

    \b
    iun show terrorism
    iun show unodc
    iun show 16.4
    """
    catalogue = open_catalogue(settings.data)
    kind, record = catalogue.find(record_id)
    show(Answer("show", kind, [record], single=True), catalogue, settings)


def search(
    settings: Settings,
    query: Annotated[list[str], typer.Argument(metavar="QUERY", show_default=False)],
    limit: Annotated[int, typer.Option("--limit", metavar="N", help="At most so many results.", min=1, max=500)] = 20,
) -> None:
    """Find records by words in Arabic, English, French or Spanish; by acronym or symbol; by what a terminal printed.

    \b
    iun search foreign terrorist fighters
    iun search المقاتلون الإرهابيون
    iun search BLT
    iun search "res 71/19"
    """
    words = " ".join(query)
    if not words.strip():
        raise UsageError("there is nothing to search for", "type: iun search WORDS")
    count = len(words.split())
    if count > MAX_WORDS:
        raise UsageError(f"{count} words to search for: the limit is {MAX_WORDS}", "give the rarest of them")
    catalogue = open_catalogue(settings.data)
    hits = catalogue.index.search(words, limit)
    if not hits:
        near = catalogue.index.nearest(" ".join(words.split()[:8]))  # each costs a look at every word there is
        hint = f"near words: {', '.join(near)}" if near else "type: iun priorities"
        raise NotFoundError(f"nothing matches {words!r}", hint, near=near)
    show(Answer("search", "", [_result(hit, catalogue) for hit in hits], asked=tuple(query)), catalogue, settings)


def _result(hit: Hit, catalogue: Catalogue) -> Record:
    """A search result: what the record is, its names and summary, and the words by which it was found."""
    record = catalogue.get(hit.id)[1]
    title = record.get("title") or record.get("short_title")
    if hit.kind == "policing-goal":
        title = {}
        for wording in record["wordings"]:
            title.update(wording.get("title", {}))
    optional = {"title": title, "symbol": record.get("symbol"), "summary": record.get("summary")}
    return {
        "id": hit.id,
        "kind": hit.kind,
        **{name: value for name, value in optional.items() if value},
        "areas": record.get("areas", []),
        "words": list(hit.words),
        "sources": record.get("sources", []),
    }


def sources(settings: Settings, record_id: Id = None) -> None:
    """The sources everything rests on, and how each was seen.

    \b
    iun sources
    iun sources founding-document
    """
    catalogue = open_catalogue(settings.data)
    _list_or_one(settings, "sources", "source", record_id, catalogue.sources(), catalogue)


def terms(settings: Settings, record_id: Id = None, area: Area = None) -> None:
    """Proper names and technical terms in four languages, with who uses which.

    \b
    iun terms
    iun terms --area cybercrime
    iun terms --lang ar --lang fr
    """
    catalogue = open_catalogue(settings.data)
    _list_or_one(settings, "terms", "term", record_id, catalogue.terms(area=_area(area)), catalogue, _asked(area=area))


def check(settings: Settings) -> None:
    """Check a catalogue against every rule; each problem is told with file, line and column.

    \b
    iun check
    iun check --data DIR

    Limits: a file of 64 MiB, 16 levels, a text of 20,000 characters; no anchors, aliases or tags.
    """
    from interpol_un.catalogue.load import Yaml, bundled

    from .write import line, write

    directory = settings.data or bundled()
    catalogue = Catalogue(Yaml(directory))
    if settings.format == "json":  # a script reads how many problems there are; what they are is an error
        import json

        answer = {"schema": "iun/check/v1", "data_version": catalogue.meta["version"], "count": 0, "items": []}
        write(json.dumps(answer, ensure_ascii=True) + "\n")
        return
    count = sum(
        len(catalogue.plain(kind)) for kind in ("priority", "partner", "office", "instrument", "event", "term", "claim")
    )
    write(f"{line(directory)}: {count} records and {len(catalogue.plain('source'))} sources hold to the rules\n")
