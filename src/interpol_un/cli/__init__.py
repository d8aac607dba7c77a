"""The command line of iun."""

from __future__ import annotations


def main() -> None:
    """The `iun` command: runs the command line and ends the process with its exit code."""
    import gc
    import os

    gc.disable()  # the process ends before there could be garbage worth a search; searching took a tenth of a start
    try:
        code = _run()
    except KeyboardInterrupt:  # while modules were still being loaded
        code = 130
    except RuntimeError as error:  # a class that was being made when the interrupt came wraps it (before Python 3.12)
        if not isinstance(error.__cause__, KeyboardInterrupt):
            raise
        code = 130
    except (MemoryError, ImportError, EOFError, OSError, SystemError) as error:  # too little memory has many names
        code = _without(error)
    try:
        _leave(code)
    except KeyboardInterrupt:  # once more, at the last moment
        os._exit(130)


def _without(error: Exception) -> int:
    """Tells that there is not enough memory to answer, or that a part of the program is not there to be loaded."""
    import sys

    broken = isinstance(error, (ImportError, EOFError))
    what = f"the program cannot be loaded: {error}" if broken else "there is not enough memory"
    hint = "install the package again" if isinstance(error, (ModuleNotFoundError, EOFError)) else "close other programs"
    try:
        from interpol_un.errors import OutputError

        from .report import report

        return report(OutputError(what, hint), sys.argv[1:])
    except (MemoryError, ImportError, OSError, SystemError):  # not even for the words
        if sys.stderr is not None:
            sys.stderr.write(f"iun: {what}\n")
        return 4


def _leave(code: int) -> None:
    """Ends the process without taking its objects apart one by one, which takes a tenth of a short run.

    What was written is out: `write` flushes. Nothing here waits for `atexit`.
    """
    import contextlib
    import os
    import sys

    if sys.gettrace() or sys.getprofile():  # who measures coverage or time writes it down at the usual end
        sys.exit(code)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)


def _run() -> int:
    import os
    import sys

    from .write import give_up_stdout, write

    given = sys.argv[1:]
    if "_IUN_COMPLETE" in os.environ:  # a shell asks
        from .complete import answer as complete

        try:
            write(complete(os.environ))
        except Exception:  # a message would stand in the middle of what is being typed
            give_up_stdout()
        return 0
    from .run import main as run

    return run(given)
