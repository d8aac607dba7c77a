"""A command line from its words to an exit code: who answers it, and how every ending is told.

The parser is not loaded for words alone: a command's name and its arguments in their order, as most people type. A
test compares with what the parser makes of them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial

from interpol_un.errors import ExitCode, IunError, UsageError

from .command_table import COMMANDS, FIRST_SCREEN
from .report import report
from .settings import resolve
from .write import ReaderGoneError, give_up_stdout, unwritten, write


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command line and returns its exit code; every error ends as a line on stderr, or as JSON there."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        _answer(given)
        if sys.stdout is None:  # the parser's own help says nothing then
            raise unwritten(OSError("it is closed"))
        return ExitCode.OK
    except IunError as error:
        if error.code is ExitCode.OUTPUT:
            give_up_stdout()
        return report(error, given)
    except (ReaderGoneError, SystemExit):  # the parser exits where its own help met a closed pipe
        give_up_stdout()
        return ExitCode.OK
    except (OSError, UnicodeError) as error:  # the parser writes help by itself; all else goes through `write`
        give_up_stdout()
        return report(unwritten(error), given)
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except RecursionError:  # before its base, which wraps an interrupt that came while a class was being made
        return report(UsageError("the input is nested too deeply"), given)
    except RuntimeError as error:
        if isinstance(error.__cause__, KeyboardInterrupt):
            return ExitCode.INTERRUPTED
        raise


def _answer(given: Sequence[str]) -> None:
    """Does what a command line says; the parser is asked wherever it has more to read than words."""
    if not given:
        write(FIRST_SCREEN)
    elif call := _words_alone(given):
        call()
    else:
        from .parser import parse

        parse(given)


def _words_alone(given: Sequence[str]) -> Callable[[], None] | None:
    """What is asked by a command's name, as many words as it takes, and `--json` or nothing; None for anything else."""
    name, *words = given
    options = {"json": True} if words[-1:] == ["--json"] else {}
    words = words[:-1] if options else words
    command = next((each for each in COMMANDS if each.name == name), None)
    if command is None or any(word.startswith("-") for word in words):
        return None
    arguments = [words] if words and command.words < 0 else words
    if not command.least <= len(arguments) <= abs(command.words):
        return None
    return partial(command.load(), resolve([options], os.environ), *arguments)
