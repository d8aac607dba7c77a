"""The options that hold everywhere, as the parser is told of them, before or after the command."""

from __future__ import annotations

import functools
import inspect
import os
from collections.abc import Callable, Sequence
from typing import Annotated, Any, get_type_hints

import typer

from interpol_un.errors import UsageError

from . import options
from .settings import FORMATS, first_given, resolve

TEXT_OR_JSON = ("cite", "export", "schema", "doctor", "check", "completion")
"""Commands whose answer is no listing: a text of their own, or JSON. table and list are that text."""

COMMON: dict[str, Any] = {
    "lang": Annotated[
        list[str] | None,
        typer.Option("--lang", "-l", metavar="LANG", help="ar, en, fr or es; repeat it for columns side by side."),
    ],
    "json": Annotated[bool | None, typer.Option("--json", help="Short for --format json.")],
    "format": Annotated[
        str | None,
        typer.Option("--format", "-f", metavar="FORMAT", help=f"{', '.join(FORMATS)}."),
    ],
    "width": Annotated[
        str | None,
        typer.Option("--width", metavar="N", help="Columns to use instead of the terminal's."),
    ],
    "color": Annotated[
        str | None,
        typer.Option("--color", metavar="WHEN", help="auto, always or never."),
    ],
    "bidi": Annotated[
        str | None,
        typer.Option("--bidi", metavar="MODE", help="How Arabic is sent: see `iun doctor`."),
    ],
    "data": Annotated[
        str | None,
        typer.Option("--data", metavar="DIR", help="Read the catalogue from a directory of YAML files."),
    ],
    "bom": Annotated[
        bool | None,
        typer.Option("--bom", help="Begin csv with a byte order mark, for spreadsheets that need it."),
    ],
}
"""Each by the name that its value has in a parser's context."""


def with_settings(function: Callable[..., None]) -> Callable[..., None]:
    """Adds the options that hold everywhere to a command whose first parameter is its settings.

    The names in its annotations are `typer` and those of `options`: a command's module does not load the parser.
    """
    own = inspect.signature(function).parameters
    hints = get_type_hints(function, localns={**vars(options), "typer": typer}, include_extras=True)
    names = list(own)[1:]

    @functools.wraps(function)
    def command(ctx: typer.Context, **values: Any) -> None:
        common = {name: values.pop(name) for name in COMMON}
        given = [common, *_outer(ctx)]
        settings = resolve(given, os.environ)
        if ctx.info_name in TEXT_OR_JSON and settings.format in ("csv", "yaml", "md") and first_given(given, "format"):
            hint = "leave it out, or give --json"
            raise UsageError(f"iun {ctx.info_name} has no --format {settings.format}", hint)
        function(settings, **values)

    del command.__wrapped__  # Typer would read the inner signature
    context = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    return _signed(command, [context, *(own[name].replace(annotation=hints[name]) for name in names)])


def _signed(function: Callable[..., None], own: Sequence[inspect.Parameter]) -> Callable[..., None]:
    """The function with the signature that Typer shall see: its own parameters and the common ones."""
    keyword = inspect.Parameter.KEYWORD_ONLY
    common = [inspect.Parameter(name, keyword, default=None, annotation=kind) for name, kind in COMMON.items()]
    parameters = [*(each.replace(kind=keyword) for each in own), *common]
    function.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    function.__annotations__ = {each.name: each.annotation for each in parameters}
    return function


def accept(function: Callable[..., None]) -> Callable[..., None]:
    """Lets the group take the options that hold everywhere; its commands read them from the parser's context."""
    own = [each for each in inspect.signature(function).parameters.values() if each.kind is not each.VAR_KEYWORD]
    hints = get_type_hints(function, include_extras=True)
    return _signed(function, [each.replace(annotation=hints[each.name]) for each in own])


def _outer(ctx: typer.Context) -> list[dict[str, Any]]:
    """The same options given before the command."""
    return [ctx.parent.params] if ctx.parent is not None else []
