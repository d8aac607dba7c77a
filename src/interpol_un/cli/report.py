"""How an error ends: lines on stderr, or JSON there, and the exit code."""

from __future__ import annotations

import os
from collections.abc import Sequence

from interpol_un.errors import IunError

from .options import FORMAT, values_given
from .settings import spoken
from .speech import Notes, warn
from .write import complain

MAX_PROBLEMS = 50
"""Problems of a catalogue that are written out; --json tells all."""


MOST = 600
"""Characters of a message that are written; a name that somebody gave may be of any length."""


def report(error: IunError, given: Sequence[str]) -> int:
    """Writes an error to stderr and gives its exit code. given: the command line, which says in which form."""
    as_json, language = _wants_json(given), spoken(given, os.environ)
    out = Notes("en" if as_json else language, given)
    message, hint = map(_short, error.said(language if as_json else out.language))
    if as_json:
        import json

        values = {name: _short(value) if isinstance(value, str) else value for name, value in error.values.items()}
        facts = {name: value for name, value in values.items() if name not in error.details}
        told = {"kind": error.kind, "code": error.key, "message": message, "hint": hint}
        body = {**told, "details": facts, **error.details}
        answer = {"schema": "iun/error/v1", "error": body, "exit_code": int(error.code)}
        complain(json.dumps(answer, ensure_ascii=True))
    else:
        out.write(message)
        problems = error.details.get("problems", [])
        for problem in problems[:MAX_PROBLEMS]:
            Notes("en").write(problem["text"])
        if len(problems) > MAX_PROBLEMS:
            warn("more-problems", language, count=len(problems) - MAX_PROBLEMS)
        if hint:
            out.write(hint)
    return int(error.code)


def _short(text: str) -> str:
    """The text, without its middle if it is longer than `MOST`."""
    return text if len(text) <= MOST else f"{text[: MOST // 2]} … {text[-MOST // 2 :]}"


def _wants_json(given: Sequence[str]) -> bool:
    formats = values_given(FORMAT, given) or [os.environ.get("IUN_FORMAT", "")]
    return "--json" in given or "json" in formats
