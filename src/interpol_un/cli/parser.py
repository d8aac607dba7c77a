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

from .command_table import BY_NAME, TOPICS
from .options import COMMON, COMMON_NAMES, HELP, VERSION, Parameter, help_text, help_texts
from .settings import resolve
from .write import write

CommandError: type[Exception] = typer.BadParameter.__mro__[2]
"""Typer's own base of errors in a command line (it has no public name)."""

_HELP = {"help_option_names": ["-h", "--help"]}


class Parser(TyperCommand):
    """A command, whose help tells its own options apart from those that every command takes."""

    def invoke(self, ctx: Any) -> None:
        """Runs the command with what was read."""
        known, values = BY_NAME[self.name or ""], ctx.params
        settings = resolve(values, ctx.parent.params, os.environ)
        if (
            known.text
            and settings.format in ("csv", "yaml", "md")
            and (values["format"] or ctx.parent.params["format"])
        ):
            hint = "leave it out, or give --json"
            raise UsageError(f"iun {known.name} has no --format {settings.format}", hint)
        known.load()(settings, **{name: value for name, value in values.items() if name not in COMMON_NAMES})

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """What stands after the command's name: as its arguments are called, without more signs round them."""
        return ["[OPTIONS]", *(argument.shown for argument in BY_NAME[self.name or ""].arguments)]

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        """What the command does, with examples; read only for a help."""
        self.help = BY_NAME[self.name or ""].about
        super().format_help_text(ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Arguments, own options, common options."""
        known = BY_NAME[self.name or ""]
        _section(formatter, "Arguments", [_row(argument) for argument in known.arguments])
        _section(formatter, "Options", [_row(option) for option in known.options])
        _section(formatter, "Options of every command", [_row(option) for option in (*COMMON, HELP)])


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

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        """What the program is for; read only for a help."""
        self.help = help_text("about")
        super().format_help_text(ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """The options, then the commands under their headings; none is built for it."""
        _section(formatter, "Options", [_row(option) for option in (VERSION, *COMMON, HELP)])
        for topic, names in TOPICS:
            _section(formatter, help_text(f"topic.{topic}"), [(name, BY_NAME[name].help) for name in names])

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """The environment and the exit codes."""
        _section(formatter, "Environment", help_texts("environment"))
        _section(formatter, "Exit codes", help_texts("exit"))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As Typer's own; a word that is no command is told in our words."""
        if args and args[0] not in BY_NAME and not args[0].startswith("-"):
            from .mistakes import no_command

            raise no_command(args[0], list(BY_NAME), ctx.params.get("data") or os.environ.get("IUN_DATA") or None)
        return super().resolve_command(ctx, args)


def parse(given: Sequence[str]) -> None:
    """Reads a command line and does what it says. Raises UsageError where it cannot be read."""
    root = group()
    try:
        with root.make_context("iun", list(given)) as context:
            if context.params["version"]:
                _tell_version()
                return
            root.invoke(context)
            if context.invoked_subcommand is None:
                if resolve(context.params, {}, {}).format != "table":
                    raise UsageError("there is no command", "all commands: iun --help")
                write(help_text("first-screen"))
    except typer.Exit:  # after a help
        pass
    except CommandError as error:
        from .mistakes import misread

        raise misread(error, given) from None


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


def _row(parameter: Parameter) -> tuple[str, str]:
    """An argument or an option as the help shows it, the short form first, and what it is."""
    note = "required" if parameter.required else parameter.note
    flags = ", ".join(sorted(parameter.flags, key=len))
    called = f"{flags} {parameter.metavar}".rstrip() if flags else parameter.shown
    return called, f"{parameter.help}  [{note}]" if note else parameter.help


def _section(formatter: Any, heading: str, rows: list[tuple[str, str]]) -> None:
    """A part of the help; nothing where it would be empty."""
    if rows:
        with formatter.section(heading):
            formatter.write_dl(rows)


def _tell_version() -> None:
    from interpol_un._version import __version__
    from interpol_un.catalogue import open_catalogue

    write(f"iun {__version__}, data {open_catalogue().meta['version']}\n")
