"""The command line as Typer reads it, made from `command_table`.

Only the command that was asked for is built.
"""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Iterable, Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from interpol_un.errors import UsageError

from .command_table import BY_NAME, Command
from .options import COMMON, COMMON_NAMES, VERSION, Parameter
from .settings import resolve
from .write import write

CommandError: type[Exception] = typer.BadParameter.__mro__[2]
"""Typer's own base of errors in a command line (it has no public name)."""

_HELP = {"help_option_names": ["-h", "--help"]}


class Parser(TyperCommand):
    """A command."""

    def invoke(self, ctx: Any) -> None:
        """Runs the command with what was read."""
        known, values = BY_NAME[self.name or ""], ctx.params
        csv = "" if known.name == "export" else "leave-out" if known.text else "add-csv"
        settings = resolve(values, ctx.parent.params, os.environ, csv=csv)
        if (
            known.text
            and settings.format in ("csv", "yaml", "md")
            and (values["format"] or ctx.parent.params["format"])
        ):
            raise UsageError("no-such-format", "leave-out-or-json", command=f"iun {known.name}", format=settings.format)
        known.load()(settings, **{name: value for name, value in values.items() if name not in COMMON_NAMES})

    def get_help(self, ctx: Any) -> str:
        """Writes the help by itself, in the reader's language. Raises typer.Exit."""
        raise _helped(BY_NAME[self.name or ""], ctx.obj)


class Group(TyperGroup):
    """The commands of `COMMANDS`, each built when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all commands, in the order of the help."""
        return list(BY_NAME)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The parser of a command; None if there is none of that name."""
        known = BY_NAME.get(cmd_name)
        if known is None:
            return None
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        parameters = (*known.arguments, *known.options, *COMMON)
        app.command(cmd_name, cls=Parser, context_settings=_HELP)(_signed(parameters))
        return typer.main.get_command(app)

    def get_help(self, ctx: Any) -> str:
        """Writes the help by itself, in the reader's language. Raises typer.Exit."""
        raise _helped(None, ctx.obj)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As Typer's own, but `help` and `version` do as the options do; another word is told in our words."""
        if args[:1] == ["version"]:
            raise _versioned()
        asked = args[:1] == ["help"]
        name = next(iter(args[asked:]), "-")
        if name not in BY_NAME and not name.startswith("-"):
            from .mistakes import no_command

            raise no_command(name, list(BY_NAME), ctx.params.get("data") or os.environ.get("IUN_DATA") or None)
        if asked:
            raise _helped(BY_NAME.get(name), ctx.obj)
        return super().resolve_command(ctx, args)


def parse(given: Sequence[str]) -> None:
    """Reads a command line and does what it says. Raises UsageError where it cannot be read."""
    root = group()
    try:
        with root.make_context("iun", list(given), obj=given) as context:
            if context.params["version"]:
                raise _versioned()
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
    app = typer.Typer(
        cls=Group, add_completion=False, rich_markup_mode=None, invoke_without_command=True, context_settings=_HELP
    )
    app.callback()(_signed((VERSION, *COMMON)))
    return typer.main.get_command(app)


def _signed(parameters: Iterable[Parameter]) -> Callable[..., None]:
    """A function that does nothing, with the signature that Typer reads these parameters from."""

    def iun(**values: Any) -> None:
        """Parsers run commands themselves."""

    signed = [_parameter(parameter) for parameter in parameters]
    iun.__signature__ = inspect.Signature(signed)  # type: ignore[attr-defined]
    iun.__annotations__ = {parameter.name: parameter.annotation for parameter in signed}
    return iun


def _parameter(parameter: Parameter) -> inspect.Parameter:
    """An argument or an option as Typer reads it."""
    kind: Any = list[str] | None if parameter.many or parameter.name == "lang" else str | None
    default: Any = inspect.Parameter.empty if parameter.required else None
    told: Any = typer.Argument(metavar=parameter.shown, show_default=False)
    if parameter.flags:
        told = typer.Option(*parameter.flags, metavar=parameter.metavar or None)
        if not parameter.metavar:
            kind, default = bool, False
    return inspect.Parameter(
        parameter.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, told]
    )


def _helped(known: Command | None, given: Sequence[str]) -> typer.Exit:
    """Writes a help, and says that this was all."""
    from .help import show_help

    show_help(known, given)
    return typer.Exit()


def _versioned() -> typer.Exit:
    """Writes the versions, and says that this was all."""
    from interpol_un._version import __version__
    from interpol_un.catalogue import open_catalogue

    write(f"iun {__version__}, data {open_catalogue().meta['version']}\n")
    return typer.Exit()
