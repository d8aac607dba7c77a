"""Arguments and options of commands, as the parser is told of them: those that several commands share."""

from __future__ import annotations

from typing import Annotated, Any

import typer

Area = Annotated[
    str | None, typer.Option("--area", metavar="AREA", help="One of the five areas, by id or by any of its names.")
]
PartnerType = Annotated[
    str | None, typer.Option("--type", metavar="TYPE", help="Partners of one type, such as un-office.")
]
Since = Annotated[str | None, typer.Option("--from", metavar="DATE", help="Not before: a year, a month or a day.")]
Until = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Not after: a year, a month or a day.")]
Reverse = Annotated[bool, typer.Option("--reverse", help="The other way round.")]


def one(what: str) -> Any:
    """The argument that names a record. what: whose name it is, such as "a partner"."""
    return typer.Argument(metavar="[ID]", show_default=False, help=f"The id, acronym or any other name of {what}.")


def sort(about: str) -> Any:
    """The option for the order of a listing. about: the orders there are, in words."""
    return typer.Option("--sort", metavar="ORDER", help=about)
