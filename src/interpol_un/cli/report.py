"""How an error ends: lines on stderr, or JSON there, and the exit code."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import pairwise

from interpol_un.errors import IunError

from .write import complain, note

MAX_PROBLEMS = 50
"""Problems of a catalogue that are written out; --json tells all."""


MOST = 600
"""Characters of a message that are written; a name that somebody gave may be of any length."""


def report(error: IunError, given: Sequence[str]) -> int:
    """Writes an error to stderr and gives its exit code. given: the command line, which says in which form."""
    if _wants_json(given):
        import json

        body = {"kind": error.kind, "message": _short(error.message), "hint": _short(error.hint), **error.details}
        answer = {"schema": "iun/error/v1", "error": body, "exit_code": int(error.code)}
        complain(json.dumps(answer, ensure_ascii=True))
    else:
        note(_short(error.message))
        problems = error.details.get("problems", [])
        for problem in problems[:MAX_PROBLEMS]:
            note(problem["text"])
        if len(problems) > MAX_PROBLEMS:
            note(f"… and {len(problems) - MAX_PROBLEMS} more; all of them: iun check --json")
        if error.hint:
            note(_short(error.hint))
    return int(error.code)


def _short(text: str) -> str:
    """The text, without its middle if it is longer than `MOST`."""
    return text if len(text) <= MOST else f"{text[: MOST // 2]} … {text[-MOST // 2 :]}"


def _wants_json(given: Sequence[str]) -> bool:
    pairs = pairwise([*given, ""])
    asked = "--json" in given or any(
        (name in ("--format", "-f") and value == "json") or name in ("--format=json", "-fjson") for name, value in pairs
    )
    named = any(name.startswith(("--format", "-f")) for name in given)
    return asked or (not named and os.environ.get("IUN_FORMAT") == "json")
