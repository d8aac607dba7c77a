"""What the reader asked for: the options that hold everywhere, before or after the command, and the environment.

Settings are made once, from the command's options, then the group's, then the environment, and passed along; nothing
else looks at the environment for them.
"""

from __future__ import annotations

import functools
import inspect
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, NamedTuple, get_type_hints

import typer

from interpol_un.catalogue import one_of
from interpol_un.errors import UsageError

LANGUAGES = ("ar", "en", "fr", "es")
FORMATS = ("table", "list", "json", "csv", "yaml", "md")
TEXT_OR_JSON = ("cite", "export", "schema", "doctor", "check", "completion")
"""Commands whose answer is no listing: a text of their own, or JSON. table and list are that text."""
COLORS = ("auto", "always", "never")
MODES = ("visual", "explicit", "words", "kitty", "putty", "logical")
MAX_WIDTH = 1000


class Settings(NamedTuple):
    """The options that hold everywhere. languages: () if nobody asked; width, bidi, data: None if not given.

    bom: begin with a byte order mark (csv only).
    """

    languages: tuple[str, ...]
    format: str
    width: int | None
    color: str
    bidi: str | None
    data: str | None
    bom: bool


_Lang = Annotated[
    list[str] | None,
    typer.Option("--lang", "-l", metavar="LANG", help="ar, en, fr or es; repeat it for columns side by side."),
]
_Json = Annotated[bool | None, typer.Option("--json", help="Short for --format json.")]
_Format = Annotated[
    str | None,
    typer.Option("--format", "-f", metavar="FORMAT", help=f"{', '.join(FORMATS)}."),
]
_Width = Annotated[
    str | None,
    typer.Option("--width", metavar="N", help="Columns to use instead of the terminal's."),
]
_Color = Annotated[
    str | None,
    typer.Option("--color", metavar="WHEN", help="auto, always or never."),
]
_Bidi = Annotated[
    str | None,
    typer.Option("--bidi", metavar="MODE", help="How Arabic is sent: see `iun doctor`."),
]
_Data = Annotated[
    str | None,
    typer.Option("--data", metavar="DIR", help="Read the catalogue from a directory of YAML files."),
]
_Bom = Annotated[
    bool | None,
    typer.Option("--bom", help="Begin csv with a byte order mark, for spreadsheets that need it."),
]

COMMON: dict[str, Any] = {
    "lang": _Lang,
    "json": _Json,
    "format": _Format,
    "width": _Width,
    "color": _Color,
    "bidi": _Bidi,
    "data": _Data,
    "bom": _Bom,
}


def with_settings(function: Callable[..., None]) -> Callable[..., None]:
    """Adds the options that hold everywhere to a command whose first parameter is its settings."""
    own = inspect.signature(function).parameters
    hints = get_type_hints(function, include_extras=True)
    names = list(own)[1:]

    @functools.wraps(function)
    def command(ctx: typer.Context, **values: Any) -> None:
        common = {name: values.pop(name) for name in COMMON}
        given = [common, *_outer(ctx)]
        settings = resolve(given, os.environ)
        if ctx.info_name in TEXT_OR_JSON and settings.format in ("csv", "yaml", "md") and _option(given, "format"):
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


def resolve(given: Sequence[Mapping[str, Any]], environ: Mapping[str, str]) -> Settings:
    """The settings from options, the nearest first, and the environment. Raises UsageError on a wrong value."""

    option = functools.partial(_option, given)
    languages = _languages(option("lang"), "--lang") or _languages(_list(environ.get("IUN_LANG")), "IUN_LANG")
    form = option("format")
    if option("json"):
        if form not in (None, "json"):
            raise UsageError(f"--json and --format {form} ask for two formats", "give one of them")
        form = "json"
    if form is None:
        form = one_of("IUN_FORMAT", environ.get("IUN_FORMAT") or "table", FORMATS)
    form = one_of("--format", form, FORMATS)
    if option("bom") and form != "csv":
        raise UsageError("--bom is for csv alone", "add --format csv")
    bidi = option("bidi")
    color = option("color")
    data = option("data")
    if data == "":
        raise UsageError("--data names no directory", "type: --data DIR, or leave it out")
    return Settings(
        languages,
        form,
        _width(option("width")),
        one_of("--color", "auto" if color is None else color, COLORS),
        one_of("--bidi", bidi, MODES) if bidi is not None else None,
        data or environ.get("IUN_DATA") or None,
        bool(option("bom")),
    )


def _option(given: Sequence[Mapping[str, Any]], name: str) -> Any:
    """An option's value, the nearest first; None if it is not given."""
    return next((each[name] for each in given if each.get(name) not in (None, [], ())), None)


def _list(value: str | None) -> list[str] | None:
    return [value] if value else None


def _languages(values: Sequence[str] | None, name: str) -> tuple[str, ...]:
    words = [word.strip() for value in values or () for word in value.split(",") if word.strip()]
    return tuple(dict.fromkeys(one_of(name, word, LANGUAGES) for word in words))


def _width(value: str | None) -> int | None:
    if value is None:
        return None
    if not (value.isascii() and value.isdigit() and len(value) < 9 and 1 <= int(value) <= MAX_WIDTH):
        raise UsageError(f"--width: {value!r} is no number of columns", f"give a number from 1 to {MAX_WIDTH}")
    return int(value)
