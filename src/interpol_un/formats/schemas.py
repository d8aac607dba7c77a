"""The JSON Schema (2020-12) of every JSON that the program writes: the catalogue's answers, and its own.

`iun cite --json` is CSL-JSON, whose schema is published by those who made it.
"""

from __future__ import annotations

from typing import Any

from interpol_un.catalogue import description as catalogue
from interpol_un.catalogue.description import object_schema
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.catalogue.yaml_reader import Problem
from interpol_un.errors import ExitCode

_TEXT = {"type": "string"}
_FLAG = {"type": "boolean"}
_COUNT = {"type": "integer", "minimum": 0}
_TEXTS = {"type": "array", "items": _TEXT}
_NAMES = {"count": _COUNT, "items": {"type": "array", "items": object_schema("item", {"id": _TEXT})}}
_REWORDED = "in the reader's language: it may be reworded or translated"
_PROBLEM = object_schema(
    "problem", {name: _COUNT if name in ("line", "column") else _TEXT for name in (*Problem._fields, "text")}
)
_OWN: dict[str, dict[str, Any]] = {
    "schema": _NAMES,
    "export": _NAMES,
    "check": {
        "data_version": _TEXT,
        "count": _COUNT,
        "directory": _TEXT,
        "records": object_schema("record-counts", {kind.file: _COUNT for kind in KINDS}),
    },
    "doctor": {
        **dict.fromkeys(("terminal", "title", "inside", "mode", "reason", "pager"), _TEXT),
        "evidence": object_schema("evidence", {"basis": _TEXT, "text": _TEXT}),
        "signals": {
            "type": "array",
            "items": object_schema("signal", {"name": _TEXT, "said": _TEXT, "decided": _FLAG}),
        },
        "layout": {"enum": ["table", "list"]},
        "english_only": _FLAG,
        "stdout": {"enum": ["terminal", "not a terminal"]},
        "width": _COUNT,
        "color": _FLAG,
        **dict.fromkeys(("encoding", "font", "note", "start_file"), _TEXT),
    },
    "error": {
        "error": object_schema(
            "error",
            {
                "kind": {"enum": ["usage", "not-found", "data", "output"]},
                "code": {**_TEXT, "description": "which error it is; never translated"},
                "message": {**_TEXT, "description": f"what is wrong, {_REWORDED}"},
                "hint": {**_TEXT, "description": f"what to do next, or nothing, {_REWORDED}"},
                "details": {"type": "object", "description": "what message and hint are about; never translated"},
                "near": {**_TEXTS, "description": "what was nearly named, the best first"},
                "valid": {**_TEXTS, "description": "the values that an option takes"},
                "found": {
                    **object_schema("found", {"id": _TEXT, "kind": _TEXT}),
                    "description": "what was named, but of another kind than was asked for",
                },
                "problems": {"type": "array", "items": _PROBLEM, "description": "of a catalogue, causes first"},
            },
            ("kind", "code", "message", "hint", "details"),
        ),
        "exit_code": {"enum": [int(code) for code in ExitCode if code not in (ExitCode.OK, ExitCode.INTERRUPTED)]},
    },
}
"""What the program tells of itself, by the name in the answer's `schema`."""

NAMES = (*catalogue.NAMES, *_OWN)
"""The names of all outputs that have a schema here."""


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of an output. KeyError if there is none of that name."""
    if name not in _OWN:
        return catalogue.schema(name)
    failed = "What a command that fails writes to stderr under --json. kind, code, details and what follows are stable."
    about = failed if name == "error" else f"What `iun {name} --json` writes."
    return catalogue.answer_schema(name, about, _OWN[name])
