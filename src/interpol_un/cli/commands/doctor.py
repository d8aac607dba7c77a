"""`iun doctor`: what the program makes of this terminal, a page to check it by eye, and the setting to keep.

It speaks the reader's language, and says how to read it in English: where Arabic comes out wrong, an explanation in
Arabic does, too. What a terminal says, and the evidence, are told as they are; JSON tells all in English.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from interpol_un.cli.device import Device, find_device
from interpol_un.cli.settings import Settings
from interpol_un.cli.speech import Block, drawn, heard
from interpol_un.cli.write import encoding, is_terminal, write
from interpol_un.errors import UsageError
from interpol_un.languages import colon, is_rtl
from interpol_un.terminal import VARIABLE, Choice, Mode, Signal
from interpol_un.words import help_texts, message

LIST = "export IUN_FORMAT=list"
"""What to keep where no line reads correctly, or none is read by eye."""
SAMPLES = (
    "الإنتربول والأمم المتحدة",
    "لا إله الأمثلة",
    "مكافحة الإرهاب (بالأرقام)",
    "القرار S/RES/2396 (2017) بتاريخ 2017-12-21",
    "39 كيانًا، أي 35% من «المجموع»",
    "منذ ٢٠١٨ في فيينا",
)
"""The lines of the demo page; `doctor.sample.1` and so on say what a reader must see."""
CHOICES = (Mode.EXPLICIT, Mode.WORDS, Mode.KITTY, Mode.PUTTY)
"""The modes among which a reader chooses by eye; `visual` looks like `explicit` wherever it is right."""
QUESTION = "منذ ٢٠١٨م: القرار S/RES/2396 (2017)، أي 39 كيانًا"
"""What is easily turned: Arabic digits at a letter, a symbol with brackets, a comma, a number."""


def doctor(settings: Settings, choose: bool = False) -> None:
    """Tells what this terminal is taken for and why, shows a page to check by eye, and the setting to keep."""
    if choose and (sys.stdin is None or not sys.stdin.isatty()):
        raise UsageError("no-one-to-ask", "choose-from", command="iun doctor")
    with find_device(settings) as device:
        if settings.format == "json":
            import json

            write(json.dumps(report(device), ensure_ascii=True, indent=1) + "\n")
            return
        language = heard(settings.spoken, device)
        write("".join(page(device, language)))
        if not choose:
            return
        device.choice.settle()
        question = Block(message("doctor.ask", language, last=len(CHOICES)))
        write(drawn([question], language, device).rstrip("\n") + " ")
        answer, kept = sys.stdin.readline().strip(), LIST
        if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(CHOICES):
            kept = start_line(CHOICES[int(answer) - 1], os.environ, device.choice)
        elif answer:
            raise UsageError("no-line", "type", value=answer, command="iun doctor --choose")
        write(drawn([Block(message("doctor.put", language))], language, device) + f"{kept}\n")


def report(device: Device) -> dict[str, Any]:
    """The findings as plain data."""
    choice = device.choice
    profile, words = choice.profile, help_texts("en")
    return {
        "schema": "iun/doctor/v1",
        "terminal": profile.name,
        "title": words[f"doctor.title.{profile.name}"],
        "inside": choice.inside.name if choice.inside else "",
        "mode": str(choice.mode),
        "reason": _reason(choice, "en"),
        "evidence": {"basis": profile.basis, "text": profile.evidence},
        "signals": [{"name": signal.name, "said": signal.said, "decided": signal.decided} for signal in choice.signals],
        "pager": _pager(choice, "en"),
        "layout": choice.layout,
        "english_only": bool(device.english_only),
        "stdout": "terminal" if is_terminal() else "not a terminal",
        "width": device.width,
        "color": device.color,
        "encoding": encoding(),
        "font": words.get(f"doctor.font.{profile.name}", ""),
        "note": words.get(f"doctor.note.{profile.name}", ""),
        "start_file": start_line(choice.mode, os.environ, choice),
    }


def page(device: Device, language: str) -> Iterator[str]:
    """The findings, the demo page and the choices, part by part."""
    choice = device.choice
    profile = choice.profile
    say = partial(message, language=language)

    def told(*blocks: Block) -> str:
        return drawn(blocks, language, device)

    mark = colon(language)
    color = say("doctor.on" if device.color else "doctor.off")
    inside = ""
    if choice.inside:
        name = _if_any(f"inside.{choice.inside.name}", language) or say(f"doctor.title.{choice.inside.name}")
        inside = f"{name}{mark}{choice.inside.evidence}"
    findings = {
        "terminal": say(f"doctor.title.{profile.name}"),
        "inside": inside,
        "mode": f"{choice.mode}{mark}{_reason(choice, language)}",
        "evidence": f"{say(f'doctor.basis.{profile.basis}')}{mark}{profile.evidence}",
        "font": _if_any(f"font.{profile.name}", language),
        "note": _if_any(f"note.{profile.name}", language),
        "width": say("doctor.columns", count=device.width, color=color, encoding=encoding()),
        "pager": _pager(choice, language),
        "layout": say(f"doctor.layout.{choice.layout}"),
    }
    rows = [(say(f"doctor.{name}"), text) for name, text in findings.items() if text]
    first = max(11, *(len(name) + 2 for name, _ in rows))
    yield told(Block(rows=tuple(rows), first=first))
    yield "\n" + told(Block(say("doctor.signals")))
    for signal in choice.signals:
        name = f"{'*' if signal.decided else ' '} {signal.name}:"
        yield told(Block(rows=((name, _said(signal, language)),), indent=2, first=len(name) + 1))
    yield "\n" + told(Block(say("doctor.looks", mode=choice.mode)))
    for number, sample in enumerate(SAMPLES, 1):
        yield _shown(sample, choice.mode, device, language)
        yield told(Block(say(f"doctor.sample.{number}"), indent=4))
    if not is_terminal():
        yield "\n" + told(Block(say("doctor.elsewhere")))
        return
    yield "\n" + told(Block(f"{say('doctor.question')} {say('doctor.keep')}"))
    for number, mode in enumerate(CHOICES, 1):
        yield _shown(QUESTION, mode, device, language)
        yield told(Block(typed=(f"{number}. {start_line(mode, os.environ, choice)}",), indent=4))
    yield told(Block(say("doctor.none"), indent=4)) + "\n"
    copied = Block(say("doctor.copy", what=say(f"doctor.copy.{choice.mode}")))
    yield told(copied, Block(say("doctor.list")), *([] if language == "en" else [Block(say("doctor.english"))]))


def _reason(choice: Choice, language: str) -> str:
    """The deciding signal in one sentence."""
    decided = next((signal for signal in choice.signals if signal.decided), None)
    if decided and decided.name in ("--bidi", VARIABLE):
        return message("doctor.asks", language, option=decided.name, mode=decided.said)
    said = f"{decided.name} ({_said(decided, language)})" if decided else message("doctor.undecided", language)
    return f"{said}{colon(language)}{message(f'doctor.title.{choice.profile.name}', language)}"


def _said(signal: Signal, language: str) -> str:
    """What a signal said: our own words in a language, a terminal's as they are."""
    first, mark, reason = signal.said.partition(": ")
    if mark and (known := _if_any(f"said.{first}", language)):
        return f"{known}{colon(language)}{_if_any(f'said.{reason}', language) or reason}"
    return _if_any(f"said.{signal.said}", language) or signal.said


def _if_any(key: str, language: str) -> str:
    """The words of doctor's under that key; "" where there are none."""
    return message(f"doctor.{key}", language) if f"doctor.{key}" in help_texts(language) else ""


def _pager(choice: Choice, language: str) -> str:
    """Which program a text goes through that is taller than the window, and in which mode; or that none does."""
    from interpol_un.terminal import pager

    argv = pager.choose(os.environ)
    shown = pager.through(choice, argv, os.environ) if argv else None
    if argv and shown:
        return message("doctor.pager.some", language, pager=" ".join(argv), mode=str(shown.mode))
    return message("doctor.pager.none", language)


def _shown(text: str, mode: Mode, device: Device, language: str) -> str:
    """A line as this terminal is sent it in a mode, with its newline, where lines in a language begin."""
    from interpol_un.layout.compose import align
    from interpol_un.text import prepare

    (line,) = prepare(text, base="R").lines(1000)
    if is_rtl(language):
        line = align(line, max(line.width, device.width), "right")
    return f"{device.choice._replace(mode=mode).write(line)}\n"


def start_line(mode: Mode, environ: Mapping[str, str], choice: Choice) -> str:
    """The line for the shell's start file that keeps a mode, tied to this terminal where something tells it."""
    shell = os.path.basename(environ.get("SHELL", "sh"))
    profiles = (choice.inside, choice.profile) if choice.inside else (choice.profile,)
    test = " && ".join([profile.test for profile in profiles if profile.test])
    setting = f"set -gx {VARIABLE} {mode}" if shell == "fish" else f"export {VARIABLE}={mode}"
    if not test or (shell == "fish" and "'" in test):
        return setting
    return f"sh -c '{test}'; and {setting}" if shell == "fish" else f"{test} && {setting}"
