"""The command that prints a shell's completion script."""

from __future__ import annotations

from interpol_un.catalogue import one_of
from interpol_un.cli.command_table import SHELLS
from interpol_un.cli.settings import Settings
from interpol_un.cli.shells import SCRIPTS
from interpol_un.cli.write import write


def completion(settings: Settings, shell: str) -> None:
    """Prints the script that lets a shell complete commands, options and values."""
    write(SCRIPTS[one_of("SHELL", shell, SHELLS)])
