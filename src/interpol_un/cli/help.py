"""The help of the program and of each command, and the first screen, made from `command_table` in any language."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from interpol_un.languages import is_rtl
from interpol_un.words import message, part

from .command_table import BY_NAME, TOPICS, Command
from .options import COMMON, HELP, VERSION, Parameter
from .settings import spoken
from .speech import Block, device_of, drawn, heard
from .write import can_encode, write

WIDTH = 78
"""Columns of a help in a wider window: longer lines are hard to read."""
FIRST = (
    "iun priorities",
    "iun partners --area terrorism",
    "iun sdg 16.4",
    "iun search biometric data",
    "iun show unodc",
    "iun claims --status outdated",
)
"""The examples of the first screen."""


def show_help(known: Command | None, given: Sequence[str]) -> None:
    """Writes the help of a command, or of the program if None. given: the command line, for language and mode."""
    with device_of(given, spoken(given, os.environ)) as device:
        language = heard(spoken(given, os.environ), device)
        write(drawn(help_blocks(known, language), language, device, WIDTH))


def show_first_screen(given: Sequence[str]) -> None:
    """Writes what `iun` alone says; in another language it ends in a line of Arabic, where Arabic can be drawn."""
    with device_of(given, "ar") as device:
        language = heard(spoken(given, os.environ), device)
        if is_rtl(language):
            text = drawn(first_screen(language), language, device)
        else:
            text = drawn(first_screen(language), language, device._replace(width=device.window))
            if can_encode("\u0627") and not device.no_table and not device.english_only:
                text += drawn([Block(message("first.arabic", "ar"))], "ar", device, WIDTH)
        write(text)


def first_screen(language: str) -> Iterator[Block]:
    """What `iun` alone says, but for the line of Arabic."""
    rows = tuple((command, message(f"first.{command.split()[1]}", language)) for command in FIRST)
    yield Block(message("first.title", language))
    yield Block(rows=rows, indent=2)
    yield Block(message("first.end", language))


def help_blocks(known: Command | None, language: str) -> Iterator[Block]:
    """The help of a command, or of the program if None."""
    arguments = [argument.shown for argument in known.arguments] if known else ["COMMAND", "[ARGS]..."]
    usage = " ".join(["iun", *([known.name] if known else []), "[OPTIONS]", *arguments])
    yield Block(message("help.usage", language, command=usage))
    for paragraph in (known.about(language) if known else message("about", language)).strip("\n").split("\n\n"):
        if paragraph.startswith("\b\n"):  # what is typed, line by line
            yield Block(typed=tuple(paragraph.splitlines()[1:]), indent=2)
        else:
            yield Block(paragraph.replace("\n", " "), indent=2)
    if known:
        lists = {"arguments": known.arguments, "options": known.options, "common": (*COMMON, HELP)}
    else:
        lists = {"options": (VERSION, *COMMON, HELP)}
    parts = {f"heading.{name}": tuple(_row(parameter, language) for parameter in own) for name, own in lists.items()}
    if known is None:
        for topic, names in TOPICS:
            parts[f"topic.{topic}"] = tuple((name, BY_NAME[name].help(language)) for name in names)
        parts |= {f"heading.{name}": tuple(part(name, language)) for name in ("environment", "exit")}
    for key, shown in parts.items():
        if shown:
            yield Block(rows=shown, heading=message(key, language), indent=2)


def _row(parameter: Parameter, language: str) -> tuple[str, str]:
    """An argument or an option as the help shows it, the short form first, and what it is."""
    note = "required" if parameter.required else parameter.note
    flags = ", ".join(sorted(parameter.flags[:2], key=len))
    called = f"{flags} {parameter.metavar}".rstrip() if flags else parameter.shown
    told = parameter.help(language)
    return called, f"{told}  [{message(f'note.{note}', language)}]" if note else told
