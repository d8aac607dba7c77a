"""The command line as Typer reads it, made from `command_table`; only the command that was asked for is built."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, NoReturn

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from interpol_un.errors import UsageError

from .command_table import BY_NAME
from .options import COMMON, VERSION, Parameter
from .settings import resolve
from .write import write

CommandError: type[Exception] = typer.BadParameter.__mro__[2]
"""Typer's own base of errors in a command line (it has no public name)."""

_HELP = {"help_option_names": ["-h", "--help"]}


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
            read = _read(*known.arguments, *known.options, *COMMON)
            return Parser(cmd_name, params=read, context_settings=_HELP, rich_markup_mode=None)
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
    read = _read(VERSION, *COMMON)
    return Group(params=read, context_settings=_HELP, rich_markup_mode=None, invoke_without_command=True)


def _read(*parameters: Parameter) -> list[Any]:
    """Arguments and options as Typer reads them."""
    read: list[Any] = []
    for told in parameters:
        names: dict[str, Any] = {"param_decls": [told.name, *told.flags], "metavar": told.metavar or None}
        if not told.flags:
            read.append(TyperArgument(**names, required=told.required, nargs=-1 if told.many else 1))
        elif told.metavar:
            read.append(TyperOption(**names, multiple=told.name == "lang"))
        else:
            read.append(TyperOption(**names, is_flag=True, default=False))
    return read


def _show_version() -> NoReturn:
    """Writes the versions, and says that this was all. Raises typer.Exit."""
    from interpol_un._version import __version__
    from interpol_un.catalogue import open_catalogue

    write(f"iun {__version__}, data {open_catalogue().meta['version']}\n")
    raise typer.Exit
