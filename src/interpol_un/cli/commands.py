"""The commands: each asks the catalogue and hands the answer to be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from interpol_un.catalogue import Catalogue, Record, one_of, open_catalogue
from interpol_un.catalogue import sdg as codes
from interpol_un.catalogue.fields import AREAS, BASES, CLAIM_STATUSES, INSTRUMENT_KINDS, PARTNER_TYPES
from interpol_un.errors import NotFoundError

from .answer import Answer, show
from .settings import Settings, with_settings

Id = Annotated[str | None, typer.Argument(metavar="[ID]", show_default=False)]
Area = Annotated[
    str | None,
    typer.Option("--area", metavar="AREA", help="One of the five areas, by id."),
]


def _area(area: str | None) -> str | None:
    return None if area is None else one_of("--area", area, AREAS)


def _list_or_one(
    settings: Settings, name: str, kind: str, record_id: str | None, records: Sequence[Record], catalogue: Catalogue
) -> None:
    """Shows a listing, or the one record of that kind that was asked for by id."""
    if record_id is None:
        show(Answer(name, kind, records), catalogue, settings)
        return
    found = next((each for each in records if each["id"] == record_id.lower()), None)
    if found is None:
        raise catalogue.not_found(record_id, (kind,))
    show(Answer(name, kind, [found], single=True), catalogue, settings)


@with_settings
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


@with_settings
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
    _list_or_one(settings, "partners", "partner", record_id, records, catalogue)


@with_settings
def offices(settings: Settings, record_id: Id = None) -> None:
    """INTERPOL's own offices to the United Nations.

    \b
    iun offices
    iun offices office-vienna
    """
    catalogue = open_catalogue(settings.data)
    _list_or_one(settings, "offices", "office", record_id, catalogue.offices(), catalogue)


@with_settings
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
    _list_or_one(settings, "instruments", "instrument", record_id, records, catalogue)


@with_settings
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
    wanted = f"gpg-{int(number)}" if number is not None and number.isdecimal() else number
    _list_or_one(settings, "gpg", "policing-goal", wanted, catalogue.policing_goals(), catalogue)


@with_settings
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
        wanted = codes.normalise(code)
        found = [each for each in catalogue.sdg(everything=True) if each["id"] == wanted]
        if not found:
            raise catalogue.not_found(code, ("sdg-goal", "sdg-target"))
        show(Answer("sdg", f"sdg-{found[0]['type']}", found, single=True), catalogue, settings)
        return
    goals = [each["number"] for each in catalogue.plain("policing-goal")]
    if gpg is not None and gpg not in goals:
        one_of("--gpg", gpg, goals)
    wanted_basis = None if basis is None else one_of("--basis", basis, BASES)
    wanted_area = _area(area)
    records = catalogue.sdg(area=wanted_area, gpg=gpg, basis=wanted_basis, everything=everything)
    absent = catalogue.absences(area=wanted_area) if gpg is None and wanted_basis in (None, "textual") else []
    show(Answer("sdg", "sdg-target", records, absences=absent), catalogue, settings)


@with_settings
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
    _list_or_one(settings, "claims", "claim", record_id, catalogue.claims(status=wanted), catalogue)


@with_settings
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
    wanted = record_id.lower()
    if wanted not in catalogue.ids():
        wanted = codes.normalise(record_id)
    try:
        kind, record = catalogue.get(wanted)
    except NotFoundError:
        raise catalogue.not_found(record_id) from None
    show(Answer("show", kind, [record], single=True), catalogue, settings)


@with_settings
def sources(settings: Settings, record_id: Id = None) -> None:
    """The sources everything rests on, and how each was seen.

    \b
    iun sources
    iun sources founding-document
    """
    catalogue = open_catalogue(settings.data)
    _list_or_one(settings, "sources", "source", record_id, catalogue.sources(), catalogue)


@with_settings
def timeline(settings: Settings, record_id: Id = None, area: Area = None) -> None:
    """What happened when, the oldest first; what is still to come is marked.

    \b
    iun timeline
    iun timeline --area cybercrime
    """
    catalogue = open_catalogue(settings.data)
    _list_or_one(settings, "timeline", "event", record_id, catalogue.events(area=_area(area)), catalogue)


@with_settings
def terms(settings: Settings, record_id: Id = None, area: Area = None) -> None:
    """Proper names and technical terms in four languages, with who uses which.

    \b
    iun terms
    iun terms --area cybercrime
    iun terms --lang ar --lang fr
    """
    catalogue = open_catalogue(settings.data)
    _list_or_one(settings, "terms", "term", record_id, catalogue.terms(area=_area(area)), catalogue)


@with_settings
def check(settings: Settings) -> None:
    """Check a catalogue against every rule; each problem is told with file, line and column.

    \b
    iun check
    iun check --data DIR

    Limits: a file of 64 MiB, 16 levels, a text of 20,000 characters; no anchors, aliases or tags.
    """
    from interpol_un.catalogue.load import Yaml, bundled

    from .write import write

    directory = settings.data or bundled()
    catalogue = Catalogue(Yaml(directory))
    count = sum(
        len(catalogue.plain(kind)) for kind in ("priority", "partner", "office", "instrument", "event", "term", "claim")
    )
    write(f"{directory}: {count} records and {len(catalogue.plain('source'))} sources hold to the rules\n")
