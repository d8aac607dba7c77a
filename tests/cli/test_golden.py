"""What each command prints, byte for byte: the long form in visual order, piped, and as a list; the short form.

After a change that is meant: pytest tests/cli/test_golden.py --update-golden, then read the difference.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

GOLDEN = Path(__file__).parent / "golden"
COMMANDS = {
    "priorities": ("priorities",),
    "priorities-terrorism": ("priorities", "terrorism"),
    "priorities-ar-en": ("priorities", "--lang", "ar", "--lang", "en"),
    "priorities-en": ("priorities", "--lang", "en"),
    "partners": ("partners",),
    "partners-empty": ("partners", "--area", "organized-crime"),
    "offices": ("offices",),
    "instruments": ("instruments",),
    "gpg": ("gpg",),
    "sdg": ("sdg",),
    "sdg-cybercrime": ("sdg", "--area", "cybercrime"),
    "claims": ("claims",),
    "timeline": ("timeline",),
    "terms": ("terms",),
    "sources": ("sources",),
    "show-ode": ("show", "ode"),
    "show-ode-es": ("show", "ode", "--lang", "es"),
    "show-claim": ("show", "claim-entities"),
    "show-target": ("show", "16.4"),
    "show-gpg": ("show", "gpg-1"),
    "show-term": ("show", "term-cyber"),
    "show-source": ("show", "source-press", "--lang", "fr"),
}
LONG = {
    "visual-60": ("--long", "--bidi", "visual", "--width", "60"),
    "visual-100": ("--long", "--bidi", "visual", "--width", "100"),
    "piped-60": ("--long", "--width", "60"),
    "piped-100": ("-L", "--width", "100"),
    "list": ("--format", "list"),
}
SHORT = {
    f"short-{language}-{width}": ("--lang", language, "--width", width, "--bidi", "visual")
    for language in ("ar", "en")
    for width in ("80", "120")
}
FORMS = LONG | SHORT
MORE = {"search": ("search", "cyber"), "map": ("map",), "map-sdg": ("map", "--by", "sdg")}
"""Commands of which the long form has golden files elsewhere, or none."""
COMMANDS_SHORT = {name: words for name, words in COMMANDS.items() if "--lang" not in words} | MORE
CASES = [
    *((command, form) for command in COMMANDS for form in LONG),
    *((command, form) for command in COMMANDS_SHORT for form in SHORT),
]


@pytest.mark.parametrize(("command", "form"), CASES, ids=["-".join(case) for case in CASES])
def test_output_is_as_before(command: str, form: str, run: Any, same_as_golden: Callable[[Path, str], None]) -> None:
    ran = run(*(COMMANDS | MORE)[command], *FORMS[form])
    assert (ran.code, ran.err) == (0, "")
    same_as_golden(GOLDEN / f"{command}.{form}.txt", ran.out)


def test_no_golden_file_is_left_over() -> None:
    assert {file.name for file in GOLDEN.iterdir()} == {f"{command}.{form}.txt" for command, form in CASES}
