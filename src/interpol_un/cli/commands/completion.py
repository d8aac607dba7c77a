"""The command that prints a shell's completion script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from interpol_un.catalogue import one_of
from interpol_un.cli.settings import Settings
from interpol_un.cli.shells import SCRIPTS
from interpol_un.cli.write import write

if TYPE_CHECKING:
    import typer


def completion(
    settings: Settings, shell: Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh, fish or powershell.")]
) -> None:
    """Print the script that lets a shell complete commands, options and values.

    \b
    bash        iun completion bash > ~/.local/share/bash-completion/completions/iun
    zsh         iun completion zsh > DIR/_iun, where DIR stands in $fpath
    fish        iun completion fish > ~/.config/fish/completions/iun.fish
    PowerShell  iun completion powershell >> $PROFILE
    """
    write(SCRIPTS[one_of("SHELL", shell, tuple(SCRIPTS))])
