"""The one record of a listing that is named instead of it."""

from __future__ import annotations

from collections.abc import Collection

from interpol_un.catalogue import Catalogue, Record
from interpol_un.errors import NotFoundError

from .answer import Answer
from .command_table import Command


def one_record(command: Command, name: str, catalogue: Catalogue) -> Answer:
    """The one record of a command's kind that a name means. Raises NotFoundError."""
    kind, record = named(name, (command.kind,), command, catalogue)
    return Answer(command.name, kind, [record], single=True)


def named(name: str, kinds: Collection[str], command: Command, catalogue: Catalogue) -> tuple[str, Record]:
    """The record of these kinds that a name means. Raises NotFoundError, with the option that takes it if one does."""
    try:
        return catalogue.find(name, kinds)
    except NotFoundError as error:
        option = _option(name, command, error)
        if not option:
            raise
        hint = f"type: iun {command.name} {option}"
        raise NotFoundError(error.message, hint, **error.details) from None


def _option(name: str, command: Command, error: NotFoundError) -> str:
    """The option of a command, with its value, that somebody may have meant who gave a name; "" if there is none."""
    found = error.details.get("found", {"kind": "", "id": ""})
    for option in command.options:
        if option.name != "sort" and name in option.values:
            return f"{option.flags[0]} {name}"
        kinds = (*option.kinds, "office") if option.name == "partner" else option.kinds
        if found["kind"] in kinds:
            return f"{option.flags[0]} {found['id']}"
    return ""
