"""The commands about what was written: instruments, the founding document's claims, terms, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from interpol_un.catalogue import open_catalogue
from interpol_un.catalogue.vocabulary import CLAIM_STATUSES, INSTRUMENT_KINDS, RELIABILITIES
from interpol_un.cli.answer import Answer, show
from interpol_un.cli.list_or_record import show_listed
from interpol_un.cli.option_values import allow, area_of, arranged, asked, dates, partner_of
from interpol_un.cli.settings import Settings
from interpol_un.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    import typer

    from interpol_un.cli.options import Area, Reverse, Since, Until, one, sort


def instruments(
    settings: Settings,
    record_id: Annotated[str | None, one("an instrument, or its symbol")] = None,
    area: Area = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="One kind, such as agreement or sc-resolution.")
    ] = None,
    partner: Annotated[
        str | None,
        typer.Option("--partner", metavar="PARTNER", help="Which a partner is party to, or works by; by any name."),
    ] = None,
    since: Since = None,
    until: Until = None,
    order: Annotated[str | None, sort("By date, id, title, kind or symbol.")] = None,
    reverse: Reverse = False,
) -> None:
    """Agreements, resolutions, compacts and conventions, the oldest first.

    \b
    iun instruments
    iun instruments --area cybercrime --from 2019
    iun instruments --partner unodc --kind agreement
    iun instruments --sort date --reverse
    iun instruments A/RES/51/1
    """
    catalogue = open_catalogue(settings.data)
    allow("--kind", kind, INSTRUMENT_KINDS)
    area, partner = area_of(area, catalogue), partner_of(partner, catalogue, ("partner",))
    since, until = dates(since, until)
    found = catalogue.instruments(area=area, kind=kind, partner=partner, since=since, until=until)
    records = arranged("instruments", found, order, reverse, settings)
    words = asked(area=area, kind=kind, partner=partner, from_=since, to=until, sort=order, reverse=reverse)
    show_listed(Answer("instruments", "instrument", records, asked=words), record_id, catalogue, settings)


def claims(
    settings: Settings,
    record_id: Annotated[str | None, one("a claim")] = None,
    area: Area = None,
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="STATUS", help="stands, outdated, contradicted, unconfirmed or wording."),
    ] = None,
    order: Annotated[str | None, sort("By id or status; else by place in the document.")] = None,
    reverse: Reverse = False,
) -> None:
    """What the founding document says, and what of it still holds.

    \b
    iun claims
    iun claims --status outdated
    iun claims --area terrorism --sort status
    """
    catalogue = open_catalogue(settings.data)
    allow("--status", status, CLAIM_STATUSES)
    area = area_of(area, catalogue)
    records = arranged("claims", catalogue.claims(area=area, status=status), order, reverse, settings)
    words = asked(area=area, status=status, sort=order, reverse=reverse)
    show_listed(Answer("claims", "claim", records, asked=words), record_id, catalogue, settings)


def terms(
    settings: Settings,
    query: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[QUERY]...", show_default=False, help="Words in any language, all of which match; or a term's id."
        ),
    ] = None,
    area: Area = None,
    order: Annotated[str | None, sort("By id, title or domain.")] = None,
    reverse: Reverse = False,
) -> None:
    """Proper names and technical terms in four languages, with who uses which.

    \b
    iun terms
    iun terms organized crime
    iun terms ONUDC --lang ar --lang fr
    iun terms --area cybercrime --sort title --lang en
    iun terms term-unodc
    """
    catalogue = open_catalogue(settings.data)
    words = " ".join(query or ())
    if query and not words.strip():
        raise UsageError("there is nothing to look for", "type: iun terms WORDS")
    if catalogue.ids().get(words) == "term":
        show(Answer("terms", "term", [catalogue.get(words)[1]], single=True), catalogue, settings)
        return
    area = area_of(area, catalogue)
    found = catalogue.terms(area=area, query=words or None)
    if words and not found and not catalogue.terms(query=words):
        near = [each for each in catalogue.index.nearest(words) if catalogue.terms(query=each)]
        hint = f"near words: {', '.join(near)}" if near else "all of them: iun terms"
        raise NotFoundError(f"no term matches {words!r}", hint, near=near)
    records = arranged("terms", found, order, reverse, settings)
    again = (*(query or ()), *asked(area=area, sort=order, reverse=reverse))
    show(Answer("terms", "term", records, asked=again), catalogue, settings)


def sources(
    settings: Settings,
    record_id: Annotated[str | None, one("a source")] = None,
    reliability: Annotated[
        str | None, typer.Option("--reliability", metavar="RELIABILITY", help="primary or secondary.")
    ] = None,
    order: Annotated[
        str | None, sort("By id, title, publisher, date, or cited: what most records rest on first.")
    ] = None,
    reverse: Reverse = False,
) -> None:
    """The sources everything rests on, how each was seen, and which records rest on it.

    \b
    iun sources
    iun sources --sort cited
    iun sources --reliability secondary
    iun sources founding-document
    """
    catalogue = open_catalogue(settings.data)
    allow("--reliability", reliability, RELIABILITIES)
    records = arranged("sources", catalogue.sources(reliability=reliability), order, reverse, settings)
    words = asked(reliability=reliability, sort=order, reverse=reverse)
    show_listed(Answer("sources", "source", records, asked=words), record_id, catalogue, settings)
