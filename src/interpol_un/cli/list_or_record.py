"""A listing, or the one record of it that was named: how every command with an optional ID answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from interpol_un.catalogue import Catalogue, Record
from interpol_un.catalogue.vocabulary import BASES, CLAIM_STATUSES, INSTRUMENT_KINDS, PARTNER_TYPES, RELIABILITIES
from interpol_un.errors import NotFoundError

from .answer import Answer, show
from .settings import Settings

_BY_AREA = ("partners", "instruments", "sdg", "timeline", "claims", "map")
_BY_PARTNER = ("instruments", "timeline")
_BY_VALUE: Mapping[str, tuple[str, Sequence[str]]] = MappingProxyType(
    {
        "partners": ("--type", PARTNER_TYPES),
        "instruments": ("--kind", INSTRUMENT_KINDS),
        "sdg": ("--basis", BASES),
        "claims": ("--status", CLAIM_STATUSES),
        "sources": ("--reliability", RELIABILITIES),
    }
)
"""What each listing can be narrowed by, for those who give the value where an id belongs."""


def show_listed(answer: Answer, record_id: str | None, catalogue: Catalogue, settings: Settings) -> None:
    """Shows a listing, or the one record of its kind that was asked for by any of its names."""
    if record_id is None:
        show(answer, catalogue, settings)
        return
    kind, record = named(record_id, (answer.kind,), answer.name, catalogue)
    show(Answer(answer.name, kind, [record], single=True), catalogue, settings)


def named(name: str, kinds: Collection[str], command: str, catalogue: Catalogue) -> tuple[str, Record]:
    """The record of these kinds that a name means. Raises NotFoundError, with the option that takes it if one does."""
    try:
        return catalogue.find(name, kinds)
    except NotFoundError as error:
        option = _option(name, command, error)
        if not option:
            raise
        hint = f"type: iun {command} {option}"
        raise NotFoundError(error.message, hint, **error.details) from None


def _option(name: str, command: str, error: NotFoundError) -> str:
    """The option of a command, with its value, that somebody may have meant who gave a name; "" if there is none."""
    option, values = _BY_VALUE.get(command, ("", ()))
    if name in values:
        return f"{option} {name}"
    found = error.details.get("found", {"kind": "", "id": ""})
    if found["kind"] == "priority" and command in _BY_AREA:
        return f"--area {found['id']}"
    if found["kind"] in ("partner", "office") and command in _BY_PARTNER:
        return f"--partner {found['id']}"
    return ""
