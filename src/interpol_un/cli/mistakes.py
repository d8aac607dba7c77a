"""Command lines that cannot be read, in our words: what is wrong with them, and what to type next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from interpol_un.errors import IunError, UsageError

_MEANT = {"help": "--help", "version": "--version"}
"""Words that other programs take for commands."""
_MOST = 15
"""Values of an option that are listed; where there are more, its help tells."""
_EXTRA = re.compile(r"unexpected extra arguments?(?:\(s\))? \((.*)\)", re.DOTALL)


def no_command(word: str, names: Sequence[str], data: str | None) -> UsageError:
    """The error for a word that is no command: one that is like it, or what to do with a record of that name."""
    from interpol_un.catalogue.suggestions import nearest

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
    """The parser's error in our words. given: the command line, where the error does not tell the command."""
    command, path = _command(error, given)
    name = type(error).__name__
    if name == "NoSuchOption":
        return _no_option(error.option_name, command, path, given)
    if name == "BadOptionUsage":
        return _bad_option(error, command, path)
    if name == "MissingParameter" and error.param is not None:
        example = _example(command, path)
        hint = f"such as: {example}" if example else f"type: {path} --help"
        return UsageError(f"{_called(path)}{_metavar(error.param)} is missing", hint)
    if name == "BadParameter" and error.param is not None and error.param.opts[0].startswith("-"):
        return UsageError(f"{error.param.opts[0]}: {error.message.rstrip('.')}", f"type: {path} --help")
    message = error.format_message().rstrip(".")
    extra = _EXTRA.search(message)
    return _too_much(extra[1], command, path) if extra else UsageError(message, f"type: {path} --help")


def _command(error: Any, given: Sequence[str]) -> tuple[Any, str]:
    """The command that was misread, and how it is called."""
    from .command_table import COMMANDS
    from .parser import group

    context = getattr(error, "ctx", None)
    if context is not None:
        return context.command, context.command_path
    names = {each.name for each in COMMANDS}
    name = next((word for word in given if word in names), "")
    root = group()
    return (root.get_command(None, name), f"iun {name}") if name else (root, "iun")


def _no_option(option: str, command: Any, path: str, given: Sequence[str]) -> UsageError:
    from interpol_un.catalogue.suggestions import nearest
    from interpol_un.languages import LANGUAGES

    from .common_options import COMMON
    from .settings import FORMATS

    options = [each for each in command.params if each.param_type_name == "option"]
    bare = option.lstrip("-")
    long = [name.removeprefix("--") for each in options for name in each.opts if name.startswith("--")]
    near = [f"--{each}" for each in nearest(bare, long, 1)]
    own = [each.opts[0] for each in options if each.name not in COMMON]
    hint = f"type: {path} --help"
    if bare in FORMATS or bare in LANGUAGES:
        hint = f"did you mean {'--format' if bare in FORMATS else '--lang'} {bare}?"
    elif path == "iun" and (name := _that_takes(option, given)):
        hint = f"put it after the command: iun {name} {option}"
    elif near:
        hint = f"did you mean {near[0]}?"
    elif own and path != "iun":
        hint = f"its options: {', '.join(own)}; more: {path} --help"
    return UsageError(f"{_called(path)}there is no option {option}", hint, near=near)


def _that_takes(option: str, given: Sequence[str]) -> str:
    """The command in a command line that takes an option which stands before it; "" if none does."""
    from .parser import group

    root = group()
    commands = ((word, root.get_command(None, word)) for word in given)
    return next((word for word, each in commands if each and any(option in own.opts for own in each.params)), "")


def _bad_option(error: Any, command: Any, path: str) -> UsageError:
    option = error.option_name
    parameter = next((each for each in command.params if option in each.opts), None)
    if parameter is None or parameter.is_flag:
        return UsageError(f"{option} takes no value", f"type: {option} alone")
    from .complete import candidates

    words = path.split()[1:]
    values = [each.value for each in candidates([*words, option], "", titled=False)]
    told = f"one of {', '.join(values)}" if 0 < len(values) <= _MOST else parameter.help
    return UsageError(f"{option} needs a value", f"{option} {_metavar(parameter)}: {told}")


def _too_much(extra: str, command: Any, path: str) -> UsageError:
    arguments = [_metavar(each) for each in command.params if each.param_type_name == "argument"]
    if not arguments:
        return UsageError(f"{_called(path)}options only, no {extra!r}", f"type: {path} --help")
    hint = "put a name of several words in quotes; ask for one record at a time"
    return UsageError(f"{_called(path)}after {' and '.join(arguments)} {extra!r} is too much", hint)


def _called(path: str) -> str:
    """Which command it is about, before what is wrong with it; "" for the program itself."""
    return f"{path.removeprefix('iun ')}: " if path != "iun" else ""


def _metavar(parameter: Any) -> str:
    return str(parameter.metavar or parameter.name.upper()).strip("[].")


def _example(command: Any, path: str) -> str:
    """The first example in a command's help."""
    lines = (line.strip() for line in (command.help or "").splitlines())
    return next((line for line in lines if line.startswith(f"{path} ")), "")
