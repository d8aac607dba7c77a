"""The command line of iun."""

from __future__ import annotations


def main() -> None:
    """The `iun` command: runs the command line and ends the process with its exit code."""
    import sys

    from .app import main as run

    sys.exit(run())
