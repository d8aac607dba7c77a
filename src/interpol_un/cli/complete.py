"""Completion of commands, options and values in bash, zsh, fish and PowerShell.

A shell's script, which `iun completion SHELL` prints, runs `iun` with `_IUN_COMPLETE` set to `complete_SHELL`, the
words typed in `COMP_WORDS` (a newline or blanks between them, the program's name first) and the number of the word to
be completed in `COMP_CWORD`. Commands and options are read from the parser, so that they are written down once; values
go by what an option or argument calls its value. Titles are read only for shells that show them. Nothing is drawn, so
nothing that draws is loaded. Whatever goes wrong, a shell is given nothing and told nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Annotated, Any, NamedTuple

import typer

from interpol_un.catalogue import Catalogue, one_of, open_catalogue
from interpol_un.catalogue.fields import AREAS, BASES, CLAIM_STATUSES, INSTRUMENT_KINDS, PARTNER_TYPES

from .settings import COLORS, FORMATS, LANGUAGES, MODES, Settings
from .write import write

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

_KINDS: Mapping[str, tuple[str, ...]] = {
    "priorities": ("priority",),
    "partners": ("partner",),
    "offices": ("office",),
    "instruments": ("instrument",),
    "claims": ("claim",),
    "timeline": ("event",),
    "terms": ("term",),
    "sources": ("source",),
}
"""The kinds of record whose ids a command takes; a command that is not here takes any."""

_CLOSED: Mapping[str, tuple[str, ...]] = {
    "TYPE": PARTNER_TYPES,
    "BASIS": BASES,
    "STATUS": CLAIM_STATUSES,
    "LANG": LANGUAGES,
    "FORMAT": FORMATS,
    "WHEN": COLORS,
    "MODE": MODES,
    "SHELL": tuple(SCRIPTS),
}
"""The closed lists, by what an option or argument calls its value."""


class Found(NamedTuple):
    """Something that can stand there, and what it is called."""

    value: str
    title: str = ""


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


def answer(environ: Mapping[str, str]) -> str:
    """What a shell is told: a line for each word that can stand there."""
    shell = environ[VARIABLE].removeprefix("complete_")
    typed = environ.get("COMP_WORDS", "")
    words = typed.split("\n") if "\n" in typed else typed.split()
    number = int(environ.get("COMP_CWORD") or len(words) - 1)
    before, begun = words[1:number], words[number] if number < len(words) else ""
    titled = shell != "bash"
    found = candidates(before, begun, titled=titled, data=environ.get("IUN_DATA") or None)
    return "".join([_line(shell, each) for each in found])


def candidates(before: Sequence[str], begun: str, *, titled: bool = True, data: str | None = None) -> list[Found]:
    """What can stand after the words before, and begins as the word begun; titled: with titles."""
    from .app import group

    words, begun = _joined(before, begun)
    root = group()
    valued = _valued(root)
    at = 0
    while at < len(words) and words[at].startswith("-"):
        at += 2 if words[at] in valued else 1
    command = root.get_command(None, words[at]) if at < len(words) else None
    if at < len(words) and command is None:
        return []
    parser = command or root
    valued = _valued(parser)
    rest = words[at + 1 :] if command else words
    given = [
        word for index, word in enumerate(rest) if word[:1] != "-" and (not index or rest[index - 1] not in valued)
    ]
    values = _Values(words[at] if command else "", titled, data)
    option, equals, part = begun.partition("=")
    if begun.startswith("-") and equals and option in valued:
        return [each._replace(value=f"{option}={each.value}") for each in values.of(valued[option], part)]
    if rest and rest[-1] in valued:
        return values.of(valued[rest[-1]], begun)
    if begun.startswith("-"):
        return [each for each in _options(parser) if each.value.startswith(begun)]
    if command is None:
        from .app import COMMANDS

        return [Found(each.name, each.help) for each in COMMANDS if each.name.startswith(begun)]
    arguments = [each for each in parser.params if each.param_type_name == "argument"]
    if len(given) < len(arguments):
        return values.of(_metavar(arguments[len(given)]), begun)
    return []


class _Values:
    """The values that an option or argument of a command can have."""

    def __init__(self, command: str, titled: bool, data: str | None) -> None:
        self._command = command
        self._titled = titled
        self._data = data

    def of(self, metavar: str, begun: str) -> list[Found]:
        """Those that begin so, in the order of the catalogue, by what the value is called."""
        names: Sequence[str] = ()
        if metavar in ("ID", "CODE", "N", "PARTNER", "AREA"):
            return self._records(metavar, begun.casefold())
        if metavar == "KIND":
            names = INSTRUMENT_KINDS
        elif metavar == "STYLE":
            from .publish import STYLES as names  # noqa: N811 - its own list
        elif metavar == "NAME":
            from interpol_un.catalogue.schema import NAMES as names  # noqa: N811
        elif metavar == "WHAT":
            names = ("data", "site") if self._command == "export" else ("partner", "sdg")
        elif metavar == "FORM":
            names = ("svg", "dot")
        elif metavar == "ORDER":
            names = ("date", "symbol", "kind")
        else:
            names = _CLOSED.get(metavar, ())
        return [Found(each) for each in names if each.startswith(begun)]

    def _records(self, metavar: str, begun: str) -> list[Found]:
        catalogue = open_catalogue(self._data)
        kinds: tuple[str, ...] = _KINDS.get(self._command, ())
        if metavar == "AREA":
            if not self._titled:
                return [Found(each) for each in AREAS if each.startswith(begun)]
            kinds = ("priority",)
        elif metavar == "PARTNER":
            kinds = ("partner", "office")
        elif metavar == "CODE":
            kinds = ("sdg-goal", "sdg-target")
        elif metavar == "N" and self._command in ("gpg", "sdg"):
            numbers = {each["number"]: _english(each) for each in catalogue.plain("policing-goal")}
            return [Found(each, title) for each, title in numbers.items() if each.startswith(begun)]
        elif metavar == "N":
            return []
        fits: dict[str, list[str]] = {}
        for name, kind in catalogue.ids().items():
            if name.startswith(begun) and (not kinds or kind in kinds):
                fits.setdefault(kind, []).append(name)
        titles = _titles(catalogue, fits) if self._titled else {}
        return [Found(name, titles.get(name, "")) for names in fits.values() for name in names]


def _titles(catalogue: Catalogue, kinds: Iterable[str]) -> dict[str, str]:
    """The English title, or what there is, of every record of these kinds."""
    return {each["id"]: _english(each) for kind in kinds for each in catalogue.listed(kind)}


def _english(record: Mapping[str, Any]) -> str:
    named = record.get("title") or record.get("short_title") or {}
    for wording in record.get("wordings", ()):
        named = {**named, **wording.get("title", {})}
    texts = named or record.get("summary") or {}
    text = str(texts.get("en") or next(iter(texts.values()), ""))
    return text if len(text) <= 80 else f"{text[:79]}…"


def _joined(before: Sequence[str], begun: str) -> tuple[list[str], str]:
    """The words without the `=` that bash takes for one of its own."""
    words = [word for word in before if word != "="]
    return words, "" if begun == "=" else begun


def _metavar(parameter: Any) -> str:
    """What a parameter calls its value, without the brackets of what may be missing."""
    return (parameter.metavar or "").strip("[].")


def _valued(parser: Any) -> dict[str, str]:
    """The options of a parser that take a value, each with what it calls it."""
    return {
        name: "" if each.name in ("width", "limit") else _metavar(each)  # a number, and no record's
        for each in parser.params
        if each.param_type_name == "option" and not each.is_flag
        for name in each.opts
    }


def _options(parser: Any) -> list[Found]:
    """The long options of a parser with their help."""
    options = [each for each in parser.params if each.param_type_name == "option"]
    named = [Found(name, each.help or "") for each in options for name in each.opts if name.startswith("--")]
    return [*named, Found("--help", "Show the help.")]


def _line(shell: str, found: Found) -> str:
    title = " ".join(found.title.split())
    if shell == "bash" or not title:
        return f"{found.value}\n"
    separators: Mapping[str, Callable[[str], str]] = {
        "zsh": lambda value: value.replace("\\", "\\\\").replace(":", "\\:") + ":",
        "fish": lambda value: f"{value}\t",
        "powershell": lambda value: f"{value}:::",
    }
    return f"{separators[shell](found.value)}{title}\n" if shell in separators else ""
