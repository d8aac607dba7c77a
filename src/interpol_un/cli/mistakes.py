"""Command lines that cannot be read, in our words: what is wrong with them, and what to type next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from interpol_un.catalogue.vocabulary import nearest
from interpol_un.errors import IunError, UsageError
from interpol_un.languages import LANGUAGES

from .command_table import BY_NAME, Command
from .options import COMMON, FORMATS

_DASHED = re.compile("-?[\u2010-\u2015\u2212]+-?")


def no_command(word: str, names: Sequence[str], data: str | None) -> UsageError:
    """The error for a word that is no command: one that is like it, or how to see the record of that name."""
    from interpol_un.catalogue import open_catalogue
    from interpol_un.catalogue.derived import record_title

    near = nearest(word, names, 1)
    try:
        kind, record = open_catalogue(data).find(word)
    except IunError:
        if near:
            return UsageError("no-command", "did-you-mean-command", word=word, command=f"iun {near[0]}", near=near)
        return UsageError("no-command", "all-commands", word=word, near=near)
    title = record_title(record) or record.get("summary") or {}
    command = f"iun show {record['id']}"
    return UsageError("no-command-but", "type", word=word, is_a=kind, title=title, command=command, near=near)


def with_hyphens(error: IunError, given: Sequence[str]) -> IunError:
    """The error, with a hint at the option for whose hyphens a word processor wrote a dash, if one is given so."""
    word = next((word for word in given if _DASHED.match(word)), "")
    name = _DASHED.sub("", word).partition("=")[0]
    command = next((known for other in given if (known := BY_NAME.get(other))), None)
    flags = [flag for option in (*(command.options if command else ()), *COMMON) for flag in option.flags]
    meant = next((flag for flag in flags if name and flag.lstrip("-") == name), "")
    return type(error)(error.key, "did-you-mean-command", **error.values | {"command": meant}) if meant else error


def misread(error: Any, given: Sequence[str], data: str | None) -> UsageError:
    """Typer's error in our words. given: the command line, where the error does not tell the command."""
    context = getattr(error, "ctx", None)
    names = given if context is None else [context.info_name]
    known = next((known for name in names if (known := BY_NAME.get(name))), None)
    about, path = (known.name, f"iun {known.name}") if known else ("", "iun")
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return _no_option(error.option_name, known, about, given)
    if kind == "BadOptionUsage":
        return _bad_option(error.option_name, known, about)
    if kind == "MissingParameter" and error.param is not None and known:
        example = next(iter(known.examples), "")
        hint, command = ("such-as", example) if example else ("type", f"{path} --help")
        return UsageError("missing", hint, about=about, argument=error.param.metavar, command=command)
    message = error.format_message().rstrip(".")
    if known and (extra := re.search(r"unexpected extra arguments?(?:\(s\))? \((.*)\)", message, re.DOTALL)):
        return _too_much(extra[1], known, given, data)
    return UsageError("misread", "type", reason=message, command=f"{path} --help")


def _no_option(option: str, known: Command | None, about: str, given: Sequence[str]) -> UsageError:
    own = known.options if known else ()
    flags = [flag[2:] for other in (*own, *COMMON) for flag in other.flags if flag.startswith("--")]
    word = option.lstrip("-")
    near = [f"--{name}" for name in nearest(word, flags, 1)]
    others = [] if known else [other for name in given if (other := BY_NAME.get(name))]
    takes = next((other.name for other in others if any(option in owned.flags for owned in other.options)), "")
    hint = "type"
    values: dict[str, Any] = {"command": f"iun {about} --help".replace("  ", " ")}
    if word in FORMATS or word in LANGUAGES:
        hint, values = "meant-option", {"meant": f"{'--format' if word in FORMATS else '--lang'} {word}"}
    elif takes:  # which stands before its command
        hint, values = "after-command", {"command": f"iun {takes} {option}"}
    elif near:
        hint = "did-you-mean"
    elif own:
        hint, values = "its-options", {**values, "options": [other.flags[0] for other in own]}
    return UsageError("no-option", hint, about=about, option=option, near=near, **values)


def _bad_option(flag: str, known: Command | None, about: str) -> UsageError:
    options = (*(known.options if known else ()), *COMMON)
    option = next((option for option in options if flag in option.flags), None)
    if option is None or not option.metavar:
        return UsageError("takes-no-value", "flag-alone", option=flag)
    from .complete import candidates

    values = [found.value for found in candidates([about, flag] if about else [flag], "", "")]
    called = f"{flag} {option.metavar}"
    if 0 < len(values) <= 15:  # where there are more, its help tells
        return UsageError("needs-value", "one-of", option=flag, called=called, values=values)
    return UsageError("needs-value", "help-of-option", option=flag, called=called, help=option.key or option.name)


def _too_much(extra: str, known: Command, given: Sequence[str], data: str | None) -> UsageError:
    """The error for words after the last argument, with the record that they name together, if they name one."""
    if not known.arguments:
        return UsageError("options-only", "type", about=known.name, extra=extra, command=f"iun {known.name} --help")
    from interpol_un.catalogue import open_catalogue

    words = [word for word in given[given.index(known.name) + 1 :] if word[:1] != "-"]
    asked = {"about": known.name, "arguments": [argument.metavar for argument in known.arguments], "extra": extra}
    kinds = [kind for kind in known.arguments[0].kinds if kind != "any"]
    try:
        record = open_catalogue(data).find(" ".join(words), kinds)[1]
    except IunError:
        return UsageError("too-much", "one-at-a-time", **asked)
    return UsageError("too-much", "type", **asked, command=f"iun {known.name} {record['id']}")
