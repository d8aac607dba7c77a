"""A command line from its words to an exit code: who answers it, and how every ending is told.

Typer is not loaded for words alone: a command's name and its arguments in their order, as most people type. A test
compares with what Typer makes of them.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from operator import methodcaller

from interpol_un.errors import ExitCode, IunError, UsageError

from .command_table import BY_NAME
from .settings import resolve
from .shells import VARIABLE
from .write import give_up_stdout, unwritten, write


def main(given: Sequence[str]) -> int:
    """Runs a command line and returns its exit code; every error ends as a line on stderr, or as JSON there."""
    failed: IunError
    try:
        if VARIABLE in os.environ:  # a shell asks what can stand here
            from .complete import answer

            try:
                write(answer(os.environ))
            except Exception:  # a message would stand in the middle of what is being typed
                give_up_stdout()
        elif not given:
            from .help import show_first_screen

            show_first_screen(given)
        elif any(map(methodcaller("startswith", "-"), {*given} - {"--json"})) or not _by_words(given):
            from .parser import parse

            parse(given)
        return ExitCode.OK
    except IunError as error:
        if error.code is ExitCode.OUTPUT:
            give_up_stdout()
        from .mistakes import with_hyphens

        failed = with_hyphens(error, given)
    except BrokenPipeError:  # whoever read stdout has closed it: nothing more to do, and nothing wrong
        give_up_stdout()
        return ExitCode.OK
    except (OSError, UnicodeError) as error:
        give_up_stdout()
        failed = unwritten(error)
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except RecursionError:  # before its base, which wraps an interrupt that came while a class was being made
        failed = UsageError("nested-too-deeply")
    except RuntimeError as error:
        if isinstance(error.__cause__, KeyboardInterrupt):
            return ExitCode.INTERRUPTED
        raise
    from .speech import report  # what notes are drawn with is loaded for them alone

    return report(failed, given)


def _by_words(given: Sequence[str]) -> bool:
    """Does what is asked by a command's name, as many words as it takes, and `--json` or nothing; else nothing."""
    name, *words = given
    options = {"json": True} if words[-1:] == ["--json"] else {}
    words = words[:-1] if options else words
    if (known := BY_NAME.get(name)) is None or "--json" in words:
        return False
    many = any(argument.many for argument in known.arguments)
    arguments = [words] if words and many else words
    if not sum(argument.required for argument in known.arguments) <= len(arguments) <= len(known.arguments):
        return False
    known.load()(resolve(options, {}, os.environ), *arguments)
    return True
