"""The parser of command lines: how a command is found, built, and told in the help.

Only the command that was asked for is imported and built.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from interpol_un.errors import ExitCode, UsageError

from .command_table import COMMANDS, FIRST_SCREEN, TOPICS
from .common_options import COMMON, accept, with_settings
from .settings import resolve
from .write import write

CommandError: type[Exception] = typer.BadParameter.__mro__[2]
"""The parser's own base of errors in a command line (it has no public name)."""


ABOUT = """\
How INTERPOL and the United Nations work together, with a source for every statement.

Options may stand before or after the command; iun COMMAND --help tells those of its own, with examples.
"""


class Parser(TyperCommand):
    """A command, whose help tells its own options apart from those that every command takes."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """What stands after the command's name: as its arguments are called, without more signs round them."""
        return ["[OPTIONS]", *(str(each.metavar) for each in self.params if each.param_type_name == "argument")]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Arguments, own options, common options."""
        parts: dict[str, list[tuple[str, str]]] = {"Arguments": [], "Options": [], "Options of every command": []}
        for each in self.get_params(ctx):
            everywhere = each.name in COMMON or each.name == "help"
            part = "Arguments" if each.param_type_name == "argument" else "Options"
            told = each.get_help_record(ctx)
            if told is not None:
                parts["Options of every command" if everywhere else part].append(told)
        for heading, rows in parts.items():
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)


class Group(TyperGroup):
    """The commands of `COMMANDS`, each built when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all commands, in the order of the help."""
        return [command.name for command in COMMANDS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The parser of a command; None if there is none of that name."""
        command = next((each for each in COMMANDS if each.name == cmd_name), None)
        if command is None:
            return None
        function = command.load()
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        said = None if function.__doc__ else command.help  # under -OO there are no docstrings
        app.command(command.name, cls=Parser, context_settings=_HELP, help=said)(with_settings(function))
        return typer.main.get_command(app)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The commands under their headings; none is built for it."""
        helps = {command.name: command.help for command in COMMANDS}
        for heading, names in TOPICS:
            with formatter.section(heading):
                formatter.write_dl([(name, helps[name]) for name in names])

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """The environment and the exit codes."""
        from .environment import ENVIRONMENT, EXITS

        with formatter.section("Environment"):
            formatter.write_dl(ENVIRONMENT)
        with formatter.section("Exit codes"):
            formatter.write_dl([(str(int(code)), said) for code, said in EXITS])

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As the parser's own; a word that is no command is told in our words."""
        names = self.list_commands(ctx)
        if args and args[0] not in names and not args[0].startswith("-"):
            from .mistakes import no_command

            raise no_command(args[0], names, ctx.params.get("data") or os.environ.get("IUN_DATA") or None)
        return super().resolve_command(ctx, args)


_HELP = {"help_option_names": ["-h", "--help"]}


def _version(wanted: bool) -> None:
    if wanted:
        from interpol_un._version import __version__
        from interpol_un.catalogue import open_catalogue

        write(f"iun {__version__}, data {open_catalogue().meta['version']}\n")
        raise typer.Exit


def group() -> Any:
    """The whole command line."""
    app = typer.Typer(
        cls=Group, add_completion=False, rich_markup_mode=None, invoke_without_command=True, context_settings=_HELP
    )

    def iun(
        ctx: typer.Context,
        version: Annotated[
            bool,
            typer.Option("--version", help="The program's version and the data's.", callback=_version, is_eager=True),
        ] = False,
        **common: Any,
    ) -> None:
        if ctx.invoked_subcommand is None:
            if resolve([common], {}).format != "table":
                raise UsageError("there is no command", "all commands: iun --help")
            write(FIRST_SCREEN)

    app.callback(help=ABOUT)(accept(iun))
    return typer.main.get_command(app)


def parse(given: Sequence[str]) -> None:
    """Reads a command line and does what it says. Raises UsageError where it cannot be read."""
    try:
        if group().main(list(given), prog_name="iun", standalone_mode=False) == ExitCode.INTERRUPTED:
            raise KeyboardInterrupt  # of which the parser has made a code
    except CommandError as error:
        from .mistakes import misread

        raise misread(error, given) from None
    except typer.Abort as error:  # of an end of file the parser makes this
        raise EOFError from error
