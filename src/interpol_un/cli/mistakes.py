"""Command lines that cannot be read, in our words: what is wrong with them, and what to type next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from interpol_un.errors import IunError, UsageError
from interpol_un.languages import LANGUAGES

from .command_table import BY_NAME, Command
from .options import COMMON, FORMATS

_MEANT = {"help": "--help", "version": "--version"}
"""Words that other programs take for commands."""
_MOST = 15
"""Values of an option that are listed; where there are more, its help tells."""
_EXTRA = re.compile(r"unexpected extra arguments?(?:\(s\))? \((.*)\)", re.DOTALL)


def no_command(word: str, names: Sequence[str], data: str | None) -> UsageError:
    """The error for a word that is no command: one that is like it, or what to do with a record of that name."""
    from interpol_un.catalogue.vocabulary import nearest

    near = nearest(word, names, 1)
    if word.lower() in _MEANT:
        hint = f"type: iun {_MEANT[word.lower()]}"
    else:
        hint = _record(word, data) or (f"did you mean iun {near[0]}?" if near else "all commands: iun --help")
    return UsageError(f"there is no command {word!r}", hint, near=near)


def _record(word: str, data: str | None) -> str:
    """How to see the record of that name, if there is one."""
    from interpol_un.catalogue import open_catalogue

    try:
        return f"type: iun show {open_catalogue(data).find(word)[1]['id']}"
    except IunError:
        return ""


def misread(error: Any, given: Sequence[str]) -> UsageError:
    """Typer's error in our words. given: the command line, where the error does not tell the command."""
    known = _command(error, given)
    path = f"iun {known.name}" if known else "iun"
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return _no_option(error.option_name, known, path, given)
    if kind == "BadOptionUsage":
        return _bad_option(error.option_name, known, path)
    if kind == "MissingParameter" and error.param is not None and known:
        hint = f"such as: {known.examples[0]}" if known.examples else f"type: {path} --help"
        return UsageError(f"{_called(path)}{error.param.metavar.strip('.')} is missing", hint)
    message = error.format_message().rstrip(".")
    extra = _EXTRA.search(message)
    return _too_much(extra[1], known, path) if extra and known else UsageError(message, f"type: {path} --help")


def _command(error: Any, given: Sequence[str]) -> Command | None:
    """The command that was misread; None for the program itself."""
    context = getattr(error, "ctx", None)
    if context is not None:
        return BY_NAME.get(context.info_name)
    return next((known for word in given if (known := BY_NAME.get(word))), None)


def _no_option(option: str, known: Command | None, path: str, given: Sequence[str]) -> UsageError:
    from interpol_un.catalogue.vocabulary import nearest

    own = known.options if known else ()
    flags = [flag for other in (*own, *COMMON) for flag in other.flags]
    word = option.lstrip("-")
    near = [f"--{name}" for name in nearest(word, [flag[2:] for flag in flags if flag.startswith("--")], 1)]
    hint = f"type: {path} --help"
    if word in FORMATS or word in LANGUAGES:
        hint = f"did you mean {'--format' if word in FORMATS else '--lang'} {word}?"
    elif known is None and (name := _that_takes(option, given)):
        hint = f"put it after the command: iun {name} {option}"
    elif near:
        hint = f"did you mean {near[0]}?"
    elif own:
        hint = f"its options: {', '.join(other.flags[0] for other in own)}; more: {path} --help"
    return UsageError(f"{_called(path)}there is no option {option}", hint, near=near)


def _that_takes(flag: str, given: Sequence[str]) -> str:
    """The command in a command line that takes an option which stands before it; "" if none does."""
    commands = (known for word in given if (known := BY_NAME.get(word)))
    return next((known.name for known in commands if any(flag in option.flags for option in known.options)), "")


def _bad_option(flag: str, known: Command | None, path: str) -> UsageError:
    options = (*(known.options if known else ()), *COMMON)
    option = next((option for option in options if flag in option.flags), None)
    if option is None or not option.metavar:
        return UsageError(f"{flag} takes no value", f"type: {flag} alone")
    from .complete import candidates

    values = [found.value for found in candidates([*path.split()[1:], flag], "", titled=False)]
    told = f"one of {', '.join(values)}" if 0 < len(values) <= _MOST else option.help
    return UsageError(f"{flag} needs a value", f"{flag} {option.metavar}: {told}")


def _too_much(extra: str, known: Command, path: str) -> UsageError:
    if not known.arguments:
        return UsageError(f"{_called(path)}options only, no {extra!r}", f"type: {path} --help")
    names = " and ".join(argument.metavar for argument in known.arguments)
    hint = "put a name of several words in quotes; ask for one record at a time"
    return UsageError(f"{_called(path)}after {names} {extra!r} is too much", hint)


def _called(path: str) -> str:
    """Which command it is about, before what is wrong with it; "" for the program itself."""
    return f"{path.removeprefix('iun ')}: " if path != "iun" else ""
