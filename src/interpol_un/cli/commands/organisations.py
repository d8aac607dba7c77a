"""The commands about who works together: the areas, the partners, INTERPOL's own offices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from interpol_un.catalogue import open_catalogue
from interpol_un.catalogue.vocabulary import PARTNER_TYPES
from interpol_un.cli.answer import Answer
from interpol_un.cli.list_or_record import show_listed
from interpol_un.cli.option_values import allow, area_of, arranged, asked
from interpol_un.cli.settings import Settings

if TYPE_CHECKING:
    from interpol_un.cli.options import Area, PartnerType, Reverse, one, sort


def priorities(settings: Settings, record_id: Annotated[str | None, one("an area")] = None) -> None:
    """The five areas in which INTERPOL and the UN work together.

    \b
    iun priorities
    iun priorities terrorism
    iun priorities --lang ar --lang en
    iun priorities --json
    """
    catalogue = open_catalogue(settings.data)
    show_listed(Answer("priorities", "priority", catalogue.priorities()), record_id, catalogue, settings)


def partners(
    settings: Settings,
    record_id: Annotated[str | None, one("a partner")] = None,
    area: Area = None,
    type: PartnerType = None,
    order: Annotated[str | None, sort("By id, title, type or since.")] = None,
    reverse: Reverse = False,
) -> None:
    """The UN bodies that INTERPOL works with.

    \b
    iun partners
    iun partners --area terrorism
    iun partners --type inter-agency-mechanism --sort title
    iun partners unodc
    """
    catalogue = open_catalogue(settings.data)
    allow("--type", type, PARTNER_TYPES)
    area = area_of(area, catalogue)
    found = catalogue.partners(area=area, type=type)
    records = arranged("partners", found, order, reverse, settings)
    words = asked(area=area, type=type, sort=order, reverse=reverse)
    show_listed(Answer("partners", "partner", records, asked=words), record_id, catalogue, settings)


def offices(settings: Settings, record_id: Annotated[str | None, one("an office")] = None) -> None:
    """INTERPOL's own offices to the United Nations.

    \b
    iun offices
    iun offices office-vienna
    """
    catalogue = open_catalogue(settings.data)
    show_listed(Answer("offices", "office", catalogue.offices()), record_id, catalogue, settings)
