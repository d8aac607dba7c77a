"""The help of the program and of each command, and the first screen, made from `command_table` in any language."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

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
    ("priorities", "iun priorities"),
    ("partners", "iun partners --area terrorism"),
    ("sdg", "iun sdg 16.4"),
    ("search", "iun search biometric data"),
    ("show", "iun show unodc"),
    ("claims", "iun claims --status outdated"),
)
"""The commands of the first screen, each with an example."""


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
    rows = tuple((command, message(f"first.{name}", language)) for name, command in FIRST)
    yield Block(message("first.title", language))
    yield Block(rows=rows, indent=2)
    yield Block(message("first.end", language))


def help_blocks(known: Command | None, language: str) -> Iterator[Block]:
    """The help of a command, or of the program if None."""
    arguments = [argument.shown for argument in known.arguments] if known else ["COMMAND", "[ARGS]..."]
    usage = " ".join(["iun", *([known.name] if known else []), "[OPTIONS]", *arguments])
    yield Block(message("help.usage", language, command=usage))
    yield from about(message("about", language) if known is None else known.about(language))
    if known is None:
        yield from _section("options", (_row(option, language) for option in (VERSION, *COMMON, HELP)), language)
        for topic, names in TOPICS:
            rows = tuple((name, BY_NAME[name].help(language)) for name in names)
            yield Block(rows=rows, heading=message(f"topic.{topic}", language), indent=2)
        for name in ("environment", "exit"):
            yield from _section(name, part(name, language), language)
    else:
        for name, own in (("arguments", known.arguments), ("options", known.options), ("common", (*COMMON, HELP))):
            yield from _section(name, (_row(parameter, language) for parameter in own), language)


def about(text: str) -> Iterator[Block]:
    """The paragraphs of a command's own help; those that begin with a backspace hold what is typed, line by line."""
    for paragraph in text.strip("\n").split("\n\n"):
        if paragraph.startswith("\b\n"):
            yield Block(typed=tuple(paragraph.splitlines()[1:]), indent=2)
        else:
            yield Block(paragraph.replace("\n", " "), indent=2)


def _section(name: str, rows: Iterable[tuple[str, str]], language: str) -> Iterator[Block]:
    """A part of the help; nothing where it would be empty."""
    if shown := tuple(rows):
        yield Block(rows=shown, heading=message(f"heading.{name}", language), indent=2)


def _row(parameter: Parameter, language: str) -> tuple[str, str]:
    """An argument or an option as the help shows it, the short form first, and what it is."""
    note = "required" if parameter.required else parameter.note
    flags = ", ".join(sorted(parameter.taught, key=len))
    called = f"{flags} {parameter.metavar}".rstrip() if flags else parameter.shown
    told = parameter.help(language)
    return called, f"{told}  [{message(f'note.{note}', language)}]" if note else told
