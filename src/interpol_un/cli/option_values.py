"""What the values of arguments and options mean that several commands share."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from interpol_un.catalogue import Catalogue, Record, one_of
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.errors import NotFoundError, UsageError

from .settings import Settings


def area_of(area: str | None, catalogue: Catalogue) -> str | None:
    """The id of the area that was named. Raises UsageError where it is none."""
    if area is None or area in AREAS:
        return area
    try:
        return str(catalogue.find(area, ("priority",))[1]["id"])
    except NotFoundError:
        return one_of("--area", area, AREAS)


def allow(option: str, value: str | None, valid: Sequence[str]) -> None:
    """Nothing, if an option was not given or its value is a valid one. Raises UsageError where it is not."""
    if value is not None:
        one_of(option, value, valid)


def partner_of(partner: str | None, catalogue: Catalogue, kinds: Collection[str]) -> str | None:
    """The id of the partner, or of another body of these kinds, that was named. Raises NotFoundError."""
    return None if partner is None else str(catalogue.find(partner, kinds)[1]["id"])


def dates(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """The bounds of a time as the catalogue writes dates. Raises UsageError for no date, and for bounds that cross."""
    from interpol_un.catalogue.dates import date_of, is_after

    first = None if since is None else date_of("--from", since)
    last = None if until is None else date_of("--to", until)
    if first is not None and last is not None and is_after(first, last):
        raise UsageError(f"--from {first} lies after --to {last}", "give the earlier date as --from")
    return first, last


def arranged(
    name: str, records: Sequence[Record], by: str | None, reverse: bool, settings: Settings
) -> Sequence[Record]:
    """What a command lists, in the order that was asked for; titles are those of the first language asked for."""
    if by is None and not reverse:
        return records
    from interpol_un.catalogue.sort_orders import ORDERS, in_order

    allow("--sort", by, ORDERS.get(name, ()))
    return in_order(records, by, (settings.languages or ("ar",))[0], reverse=reverse)


def asked(**options: str | bool | None) -> tuple[str, ...]:
    """The options that were given, as words of a command line; a name that Python keeps for itself ends in `_`."""
    words: list[str] = []
    for name, value in options.items():
        option = f"--{name.rstrip('_')}"
        if value is True:
            words.append(option)
        elif value:
            words += [option, str(value)]
    return tuple(words)
