"""The JSON Schema (2020-12) of every JSON that the program writes: the catalogue's answers, and its own.

`iun cite --json` is CSL-JSON, whose schema is published by those who made it.
"""

from __future__ import annotations

from typing import Any

from interpol_un.catalogue import description as catalogue
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.errors import ExitCode

_TEXT = {"type": "string"}
_FLAG = {"type": "boolean"}
_COUNT = {"type": "integer", "minimum": 0}
_TEXTS = {"type": "array", "items": _TEXT}


def _exactly(properties: dict[str, Any]) -> dict[str, Any]:
    """An object with these properties and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_NAMES = {"count": _COUNT, "items": {"type": "array", "items": _exactly({"id": _TEXT})}}
_OWN: dict[str, dict[str, Any]] = {
    "schema": _NAMES,
    "export": _NAMES,
    "check": {
        "data_version": _TEXT,
        "count": _COUNT,
        "directory": _TEXT,
        "records": _exactly({kind.file: _COUNT for kind in KINDS}),
    },
    "doctor": {
        **dict.fromkeys(("terminal", "title", "mode", "reason", "pager"), _TEXT),
        "evidence": _exactly({"basis": _TEXT, "text": _TEXT}),
        "signals": {"type": "array", "items": _exactly({"name": _TEXT, "said": _TEXT, "decided": _FLAG})},
        "layout": {"enum": ["table", "list"]},
        "english_only": _FLAG,
        "stdout": {"enum": ["terminal", "not a terminal"]},
        "width": _COUNT,
        "color": _FLAG,
        **dict.fromkeys(("encoding", "font", "note", "start_file"), _TEXT),
    },
    "error": {
        "error": {
            "type": "object",
            "properties": {
                "kind": {"enum": ["usage", "not-found", "data", "output"]},
                "code": {**_TEXT, "description": "which error it is; never translated"},
                "message": {**_TEXT, "description": "what is wrong, in the reader's language"},
                "hint": {**_TEXT, "description": "what to do next, or nothing, in the reader's language"},
                "details": {"type": "object", "description": "what message and hint are about; never translated"},
                "near": {**_TEXTS, "description": "what was nearly named, the best first"},
                "valid": {**_TEXTS, "description": "the values that an option takes"},
                "found": {
                    **_exactly({"id": _TEXT, "kind": _TEXT}),
                    "description": "what was named, but of another kind than was asked for",
                },
                "problems": {"type": "array", "items": {"type": "object"}, "description": "of a catalogue"},
            },
            "required": ["kind", "code", "message", "hint", "details"],
        },
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
    whole = _exactly({"schema": {"const": f"iun/{name}/v1"}, **_OWN[name]})
    where = "JSON on stderr under --json" if name == "error" else f"iun {name} --json"
    return {"$schema": catalogue.DIALECT, "title": where, **whole}
