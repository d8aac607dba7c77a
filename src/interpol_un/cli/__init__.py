"""The command line of iun."""

from __future__ import annotations


def main() -> None:
    """The `iun` command: runs the command line and ends the process with its exit code."""
    import gc
    import sys

    gc.disable()  # the process ends before there could be garbage worth a search; searching took a tenth of a start
    try:
        sys.exit(_run())
    except KeyboardInterrupt:  # while modules were still being loaded
        sys.exit(130)


def _run() -> int:
    import os
    import sys

    from interpol_un.errors import IunError

    from .recorded import answer
    from .write import ReaderGoneError, give_up_stdout, write

    given = sys.argv[1:]
    recorded = answer(given, os.environ)
    if recorded is None:
        from .app import main as run

        return run(given)
    try:
        write(recorded)
    except IunError as error:
        from .report import report

        give_up_stdout()
        return report(error, given)
    except ReaderGoneError:
        give_up_stdout()
    return 0
