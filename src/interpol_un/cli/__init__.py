"""The command line of iun: `main` is the one way in.

`run` reads a command line and tells every ending that the program can tell; what is here holds before it is loaded.
"""

from __future__ import annotations


def main() -> None:
    """The `iun` command: runs the command line and ends the process with its exit code."""
    import gc
    import os
    import sys

    gc.disable()  # the process ends before there could be garbage worth a search; searching took a tenth of a start
    try:
        from .run import main as run

        code = run(sys.argv[1:])
    except (KeyboardInterrupt, RuntimeError) as error:  # while modules were still being loaded
        if not isinstance(error, KeyboardInterrupt) and not isinstance(error.__cause__, KeyboardInterrupt):
            raise  # before Python 3.12 a class that is being made when the interrupt comes wraps it
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
    what = "not-loaded" if broken else "too-little-memory"
    hint = "install-again" if isinstance(error, (ModuleNotFoundError, EOFError)) else "close-others"
    try:
        from interpol_un.errors import OutputError

        from .speech import report

        return report(OutputError(what, hint, reason=str(error)), sys.argv[1:])
    except (MemoryError, ImportError, OSError, SystemError):  # not even for the words
        if sys.stderr is not None:
            bare = f"the program cannot be loaded: {error}" if broken else "there is not enough memory"
            sys.stderr.write(f"iun: {bare}\n")
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
