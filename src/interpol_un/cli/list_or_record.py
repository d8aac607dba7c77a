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
        meant = option_meant(name, command, catalogue)
        if not meant:
            raise
        raise NotFoundError(error.key, "type", **{**error.values, "command": meant}) from None


def option_meant(name: str, command: Command, catalogue: Catalogue) -> str:
    """The command line that gives a word as an option of a command that takes it; "" if none does."""
    try:
        kind, record = catalogue.find(name)
    except NotFoundError:
        kind, record = "", {}
    for option in command.options:
        if option.name != "sort" and name in option.values:
            return f"iun {command.name} {option.flags[0]} {name}"
        if kind in option.kinds:
            return f"iun {command.name} {option.flags[0]} {record['id']}"
    return ""
