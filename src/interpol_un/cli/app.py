"""The command line: which commands there are, how one is found, and how every ending becomes an exit code.

Only the command that was asked for is imported and built.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from interpol_un.errors import ExitCode, IunError, UsageError

from .report import report
from .write import ReaderGoneError, give_up_stdout, unwritten, write

CommandError: type[Exception] = typer.BadParameter.__mro__[2]
"""The parser's own base of errors in a command line (it has no public name)."""


class Command(NamedTuple):
    """A command: its function, in one of this package's modules, and its line of help."""

    name: str
    module: str
    function: str
    help: str


COMMANDS = (
    Command("priorities", "bodies", "priorities", "The five areas in which INTERPOL and the UN work together."),
    Command("partners", "bodies", "partners", "The UN bodies that INTERPOL works with."),
    Command("sdg", "goals", "sdg", "The Sustainable Development Goals that policing serves."),
    Command("search", "lookup", "search", "Find records by words in four languages."),
    Command("show", "lookup", "show_record", "Everything about one record."),
    Command("claims", "texts", "claims", "What the founding document says, and what still holds."),
    Command("gpg", "goals", "gpg", "INTERPOL's seven Global Policing Goals."),
    Command("instruments", "texts", "instruments", "Agreements, resolutions, compacts and conventions."),
    Command("offices", "bodies", "offices", "INTERPOL's own offices to the United Nations."),
    Command("timeline", "pictures", "timeline", "What happened when."),
    Command("map", "pictures", "draw_map", "Who works on what; what serves which SDG target."),
    Command("terms", "texts", "terms", "Names and terms in four languages."),
    Command("sources", "texts", "sources", "The sources everything rests on."),
    Command("cite", "publish", "cite", "How to cite a record, a claim or a source."),
    Command("export", "publish", "export", "The whole catalogue as data files, or as a site."),
    Command("schema", "publish", "print_schema", "The JSON Schema of each output."),
    Command("doctor", "doctor", "doctor", "What this terminal is taken for, and a page to check by eye."),
    Command("check", "check", "check", "Check a catalogue against every rule."),
    Command("completion", "shells", "completion", "Let a shell complete commands, options and values."),
)

TOPICS = (
    ("Begin with", ("priorities", "partners", "sdg", "search", "show", "claims")),
    ("More of what is known", ("gpg", "instruments", "offices", "timeline", "map", "terms", "sources")),
    ("Take it along", ("cite", "export", "schema")),
    ("This program", ("doctor", "check", "completion")),
)
"""The headings of the help, and the commands under each."""

FIRST_SCREEN = """\
iun: how INTERPOL and the United Nations work together, with a source for every statement.

  iun priorities                    the five areas; one of them: iun priorities terrorism
  iun partners --area terrorism     the UN bodies that INTERPOL works with
  iun sdg 16.4                      the Sustainable Development Goals that policing serves
  iun search biometric data         words in any of four languages, acronyms, symbols
  iun show unodc                    everything about one record, sources included
  iun claims --status outdated      what the founding document says, and what still holds

Arabic unless you say otherwise: --lang en (ar, en, fr, es; twice for two columns). For scripts: --json.
All commands: iun --help
"""


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
        from .settings import COMMON

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
        from .settings import with_settings

        function = getattr(import_module(f"interpol_un.cli.{command.module}"), command.function)
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
        from .surroundings import ENVIRONMENT, EXITS

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

    from .settings import accept, resolve

    app.callback(help=ABOUT)(accept(iun))
    return typer.main.get_command(app)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command line and returns its exit code; every error ends as a line on stderr, or as JSON there."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        result = group().main(given, prog_name="iun", standalone_mode=False)
        if sys.stdout is None:  # the parser's own help says nothing then
            raise unwritten(OSError("it is closed"))
        return int(result or 0)
    except IunError as error:
        if error.code is ExitCode.OUTPUT:
            give_up_stdout()
        return report(error, given)
    except CommandError as error:
        from .mistakes import misread

        return report(misread(error, given), given)
    except (ReaderGoneError, SystemExit):  # the parser exits where its own help met a closed pipe
        give_up_stdout()
        return ExitCode.OK
    except OSError as error:  # the parser writes help by itself; all else goes through `write`
        give_up_stdout()
        return report(unwritten(error), given)
    except (KeyboardInterrupt, typer.Abort):
        return ExitCode.INTERRUPTED
    except RecursionError:  # before its base, which wraps an interrupt that came while a class was being made
        return report(UsageError("the input is nested too deeply"), given)
    except RuntimeError as error:
        if isinstance(error.__cause__, KeyboardInterrupt):
            return ExitCode.INTERRUPTED
        raise
