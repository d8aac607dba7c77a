"""The command line of iun."""

from __future__ import annotations


def main() -> None:
    """The `iun` command: runs the command line and ends the process with its exit code."""
    import gc
    import sys

    gc.disable()  # the process ends before there could be garbage worth a search; searching took a tenth of a start

    from .app import main as run

    sys.exit(run())
