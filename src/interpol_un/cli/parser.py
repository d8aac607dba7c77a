"""The command line as Typer reads it, made from `command_table`; only the command that was asked for is built."""

from __future__ import annotations

import inspect
import os
from collections.abc import Sequence
from functools import partial
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from interpol_un.errors import UsageError

from .command_table import BY_NAME
from .options import COMMON, VERSION, Parameter
from .settings import resolve
from .write import write

CommandError: type[Exception] = typer.BadParameter.__mro__[2]
"""Typer's own base of errors in a command line (it has no public name)."""

_HELP = {"help_option_names": ["-h", "--help"]}
_APP: Any = {"add_completion": False, "rich_markup_mode": None}


def _get_help(self: Any, ctx: Any) -> str:
    """Writes the help by itself, in the reader's language. Raises typer.Exit."""
    from .help import show_help

    show_help(BY_NAME.get(self.name or ""), ctx.obj)
    raise typer.Exit


class Parser(TyperCommand):
    """A command."""

    get_help = _get_help

    def invoke(self, ctx: Any) -> None:
        """Runs the command with what was read."""
        known, values, before = BY_NAME[self.name or ""], ctx.params, ctx.parent.params
        csv = "" if known.name == "export" else "leave-out" if known.text else "add-csv"
        settings = resolve(values, before, os.environ, csv=csv)
        if known.text and settings.format in ("csv", "yaml", "md") and (values["format"] or before["format"]):
            raise UsageError("no-such-format", "leave-out-or-json", command=f"iun {known.name}", format=settings.format)
        own = {**values}
        for option in COMMON:
            del own[option.name]
        known.load()(settings, **own)


class Group(TyperGroup):
    """The commands of `COMMANDS`, each built when it is asked for."""

    get_help = _get_help

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all commands, in the order of the help."""
        return list(BY_NAME)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The parser of a command; None if there is none of that name."""
        if known := BY_NAME.get(cmd_name):
            app = typer.Typer(**_APP)
            read = _signed(*known.arguments, *known.options, *COMMON)
            app.command(cmd_name, cls=Parser, context_settings=_HELP)(read)
            return typer.main.get_command(app)
        return None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As Typer's own, but `help` and `version` do as the options do; another word is told in our words."""
        if args[:1] == ["version"]:
            _show_version()
        asked = args[:1] == ["help"]
        name = next(iter(args[asked:]), "-")
        if name not in BY_NAME and not name.startswith("-"):
            from .mistakes import no_command

            raise no_command(name, list(BY_NAME), ctx.params.get("data") or os.environ.get("IUN_DATA") or None)
        if asked:
            (self.get_command(ctx, name) or self).get_help(ctx)
        return super().resolve_command(ctx, args)


def parse(given: Sequence[str]) -> None:
    """Reads a command line and does what it says. Raises UsageError where it cannot be read."""
    root = group()
    try:
        with root.make_context("iun", list(given), obj=given) as context:
            if context.params["version"]:
                _show_version()
            root.invoke(context)
            if context.invoked_subcommand is None:
                if resolve(context.params, {}, {}).format != "table":
                    raise UsageError("no-command-given", "all-commands")
                from .help import show_first_screen

                show_first_screen(given)
    except typer.Exit:  # after a help or the version
        pass
    except CommandError as error:
        from .mistakes import misread

        raise misread(error, given, os.environ.get("IUN_DATA") or None) from None


def group() -> Any:
    """The whole command line."""
    app = typer.Typer(**_APP, cls=Group, invoke_without_command=True, context_settings=_HELP)
    app.callback()(_signed(VERSION, *COMMON))
    return typer.main.get_command(app)


def _signed(*parameters: Parameter) -> Any:
    """What takes any values and does nothing, with the signature that Typer reads these parameters from."""
    signed, hints = [], {}
    for told in parameters:
        kind: Any = list[str] | None if told.many or told.name == "lang" else str | None
        default: Any = inspect.Parameter.empty if told.required else None
        if not told.flags:
            read: Any = typer.Argument(metavar=told.metavar, show_default=False)
        else:
            read = typer.Option(*told.flags, metavar=told.metavar or None)
            if not told.metavar:
                kind, default = bool, False
        hint = hints[told.name] = Annotated[kind, read]
        signed.append(inspect.Parameter(told.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=hint))
    callback: Any = partial(dict)
    callback.__name__, callback.__annotations__ = "iun", hints
    callback.__signature__ = inspect.Signature(signed)
    return callback


def _show_version() -> NoReturn:
    """Writes the versions, and says that this was all. Raises typer.Exit."""
    from interpol_un._version import __version__
    from interpol_un.catalogue import open_catalogue

    write(f"iun {__version__}, data {open_catalogue().meta['version']}\n")
    raise typer.Exit
