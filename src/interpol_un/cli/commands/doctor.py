"""`iun doctor`: what the program makes of this terminal, a page to check it by eye, and the setting to keep.

It speaks English: where Arabic comes out wrong, an explanation in Arabic would too.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from interpol_un.cli.device import Device, find_device
from interpol_un.cli.settings import Settings
from interpol_un.cli.write import encoding, is_terminal, write
from interpol_un.errors import UsageError
from interpol_un.terminal import VARIABLE, Choice, Mode


class Sample(NamedTuple):
    """A line of the demo page: its text, and what a reader must see, in words."""

    text: str
    look: str


SAMPLES = (
    Sample("الإنتربول والأمم المتحدة", "three words, the first at the right, all letters joined"),
    Sample("لا إله الأمثلة", "lam and alef are one sign wherever they meet"),
    Sample("مكافحة الإرهاب (بالأرقام)", "both brackets embrace the last word, which stands at the left"),
    Sample("القرار S/RES/2396 (2017) بتاريخ 2017-12-21", "symbol and date read from left to right, year first"),
    Sample(
        "39 كيانًا، أي 35% من «المجموع»", "39 at the right end; the percent sign right of 35; the quotes embrace a word"
    ),
    Sample("منذ ٢٠١٨ في فيينا", "the year reads 2018 in Arabic digits"),
)
CHOICES = (Mode.EXPLICIT, Mode.WORDS, Mode.KITTY, Mode.PUTTY)
"""The modes among which a reader chooses by eye; `visual` looks like `explicit` wherever it is right."""
QUESTION = "منذ ٢٠١٨م: القرار S/RES/2396 (2017)، أي 39 كيانًا"
"""What is easily turned: Arabic digits at a letter, a symbol with brackets, a comma, a number."""
QUESTION_LOOK = (
    "One of these lines reads rightly. From its right end: “since”, the year 2018 in Arabic digits and the letter mim,"
    " a colon, “the resolution”, S/RES/2396 (2017), a comma, “that is”, 39, “entities”."
)

COPYING = {
    Mode.VISUAL: "turned letters in presentation forms",
    Mode.EXPLICIT: "turned letters in presentation forms",
    Mode.WORDS: "presentation forms, words in turned order, with U+200E between them",
    Mode.KITTY: "presentation forms, words in turned order",
    Mode.PUTTY: "presentation forms, words in turned order, U+2800 for every space",
    Mode.LOGICAL: "the text itself; each Arabic cell between U+2067 and U+2069",
}
"""What somebody who copies from the screen gets."""


def doctor(settings: Settings, choose: bool = False) -> None:
    """Tells what this terminal is taken for and why, shows a page to check by eye, and the setting to keep."""
    if choose and (sys.stdin is None or not sys.stdin.isatty()):
        raise UsageError("--choose asks on a terminal, and stdin is none", "choose by number from: iun doctor")
    device = find_device(settings)
    if settings.format == "json":
        import json

        write(json.dumps(report(device), ensure_ascii=True, indent=1) + "\n")
        return
    write("".join(f"{line}\n" for line in page(device)))
    if choose:
        _ask(device)


def report(device: Device) -> dict[str, Any]:
    """The findings as plain data."""
    choice = device.choice
    profile = choice.profile
    return {
        "schema": "iun/doctor/v1",
        "terminal": profile.name,
        "title": profile.title,
        "mode": str(choice.mode),
        "reason": choice.reason,
        "evidence": {"basis": profile.basis, "text": profile.evidence},
        "signals": [{"name": signal.name, "said": signal.said, "decided": signal.decided} for signal in choice.signals],
        "pager": _pager(choice),
        "layout": choice.layout,
        "english_only": bool(device.english_only),
        "stdout": "terminal" if is_terminal() else "not a terminal",
        "width": device.width,
        "color": device.color,
        "encoding": encoding(),
        "font": profile.font,
        "note": profile.note,
        "start_file": start_line(choice.mode, os.environ, choice),
    }


def page(device: Device) -> Iterator[str]:
    """The findings, the demo page and the choices, line by line."""
    choice = device.choice
    profile = choice.profile
    findings = (
        ("terminal", profile.title),
        ("mode", f"{choice.mode}: {choice.reason}"),
        ("evidence", f"{profile.basis}: {profile.evidence}"),
        ("font", profile.font),
        ("note", profile.note),
        ("width", f"{device.width} columns; colour {'on' if device.color else 'off'}; encoding {encoding()}"),
        ("pager", _pager(choice)),
        ("layout", "list: no table can be right here" if choice.layout == "list" else "table"),
    )
    for label, text in findings:
        if text:
            yield from _wrapped(f"{label:10} {text}", device.width, 11)
    yield ""
    yield from _wrapped("signals, in the order in which they were looked at:", device.width)
    for signal in choice.signals:
        yield from _wrapped(f"  {'*' if signal.decided else ' '} {signal.name}: {signal.said}", device.width, 6)
    yield ""
    yield from _wrapped(
        f"How Arabic looks in the mode {choice.mode}; each line must look as the words below it say:", device.width
    )
    for sample in SAMPLES:
        yield _shown(sample.text, choice.mode, choice)
        yield from _wrapped(f"    {sample.look}", device.width, 4)
    yield ""
    if not is_terminal():
        yield from _wrapped("To choose a mode by eye, type `iun doctor` where the output is a terminal.", device.width)
        return
    yield from _wrapped(f"{QUESTION_LOOK} To keep it, put the setting below it into your start file:", device.width)
    for number, mode in enumerate(CHOICES, 1):
        yield _shown(QUESTION, mode, choice)
        yield f"    {number}. {start_line(mode, os.environ, choice)}"
    yield "    none: export IUN_FORMAT=list"
    yield ""
    yield from _wrapped(f"A copy from this mode holds {COPYING[choice.mode]}.", device.width)
    yield from _wrapped(
        "For screen readers, braille, copying and recordings (asciinema): export IUN_FORMAT=list", device.width
    )


def _pager(choice: Choice) -> str:
    """Which program a text goes through that is taller than the window, and in which mode; or that none does."""
    from interpol_un.terminal import pager

    argv = pager.choose(os.environ)
    shown = pager.through(choice, argv, os.environ) if argv else None
    return (
        f"{' '.join(argv)}, in the mode {shown.mode}" if argv and shown else "none: a long answer is written as it is"
    )


def _wrapped(text: str, width: int, indent: int = 0) -> list[str]:
    """English in lines of at most `width` columns, those after the first indented; what stands before stays.

    What a terminal or the environment said may hold anything: nothing in it steers the terminal.
    """
    from textwrap import wrap

    from interpol_un.text import clean

    return wrap(clean(text), max(width, indent + 20), subsequent_indent=" " * indent, break_on_hyphens=False)


def _shown(text: str, mode: Mode, choice: Choice) -> str:
    """A line as this terminal is sent it in a mode."""
    from interpol_un.text import prepare

    (line,) = prepare(text, base="R").lines(1000)
    return choice._replace(mode=mode).write(line)


def start_line(mode: Mode, environ: Mapping[str, str], choice: Choice) -> str:
    """The line for the shell's start file that keeps a mode, tied to this terminal where something tells it."""
    shell = os.path.basename(environ.get("SHELL", "sh"))
    test = choice.profile.test
    if shell == "fish":
        setting = f"set -gx {VARIABLE} {mode}"
        return f"sh -c '{test}'; and {setting}" if test and "'" not in test else setting
    setting = f"export {VARIABLE}={mode}"
    return f"{test} && {setting}" if test else setting


def _ask(device: Device) -> None:
    """Asks which line reads correctly and says which line to keep; nothing is asked where nobody can answer."""
    write(f"Which line reads correctly, 1 to {len(CHOICES)}? (Enter: none) ")
    answer = sys.stdin.readline().strip()
    if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(CHOICES):
        kept = start_line(CHOICES[int(answer) - 1], os.environ, device.choice)
    elif not answer:
        kept = "export IUN_FORMAT=list"
    else:
        raise UsageError(f"{answer!r} is none of the lines", "type: iun doctor --choose")
    write(f"Put this line into your shell's start file:\n{kept}\n")
