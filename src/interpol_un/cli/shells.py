"""The shells that complete command lines: each one's script, and the form in which it is told what can stand there.

A shell's script, which `iun completion SHELL` prints, runs `iun` with `_IUN_COMPLETE` set to `complete_SHELL`, the
words typed in `COMP_WORDS` (a newline or blanks between them, the program's name first) and the number of the word to
be completed in `COMP_CWORD`. Whatever goes wrong, a shell is given nothing and told nothing; then it offers files.
"""

from __future__ import annotations

from collections.abc import Mapping

VARIABLE = "_IUN_COMPLETE"

BASH = """\
_iun_completion() {
    local IFS=$'\\n'
    COMPREPLY=( $(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD="$COMP_CWORD" \\
        _IUN_COMPLETE=complete_bash "$1" 2>/dev/null) )
}
complete -o default -F _iun_completion iun
"""
ZSH = """\
#compdef iun
_iun() {
    local -a found
    found=("${(@f)$(env COMP_WORDS="${(pj:\\n:)words}" COMP_CWORD=$((CURRENT - 1)) \\
        _IUN_COMPLETE=complete_zsh iun 2>/dev/null)}")
    if [[ -n "$found" ]]; then _describe -V iun found; else _files; fi
}
if [[ "$funcstack[1]" == _iun ]]; then _iun "$@"; else compdef _iun iun; fi
"""
FISH = """\
function __iun_complete
    set -l words (commandline -opc) (commandline -ct | string collect --allow-empty)
    set -l found (env COMP_WORDS=(string join \\n -- $words | string collect --allow-empty) \\
        COMP_CWORD=(math (count $words) - 1) _IUN_COMPLETE=complete_fish iun 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete --command iun --no-files --keep-order --arguments '(__iun_complete)'
"""
POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName iun -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -le $cursorPosition } |
        ForEach-Object { $_.ToString() })
    if (-not $wordToComplete) { $words += '' }
    $env:COMP_WORDS = $words -join "`n"
    $env:COMP_CWORD = $words.Count - 1
    $env:_IUN_COMPLETE = 'complete_powershell'
    iun 2>$null | ForEach-Object {
        $value, $title = $_ -split ':::', 2
        if (-not $title) { $title = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $title)
    }
    Remove-Item Env:COMP_WORDS, Env:COMP_CWORD, Env:_IUN_COMPLETE
}
"""
SCRIPTS: Mapping[str, str] = {"bash": BASH, "zsh": ZSH, "fish": FISH, "powershell": POWERSHELL}


def line(shell: str, value: str, title: str) -> str:
    """How a shell is told a word that can stand there, and what it is called."""
    title = " ".join(title.split())
    if shell == "bash" or not title:
        return f"{value}\n"
    if shell == "zsh":
        value = value.replace("\\", "\\\\").replace(":", "\\:")
    between = {"zsh": ":", "fish": "\t", "powershell": ":::"}
    return f"{value}{between[shell]}{title}\n" if shell in between else ""
