"""Answers that were worked out when the wheel was built: what `iun NAME --json` prints, byte for byte.

A whole listing as JSON depends on nothing but the catalogue, so the wheel carries it, and a script that asks for one
does not wait for the catalogue to be loaded. This reads no command line: two words that are exactly a name and
`--json`, with no variable of ours set and a stdout that carries Arabic, or else `run` decides.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

NAMES = ("priorities", "partners", "sdg", "claims", "gpg", "instruments", "offices", "timeline", "terms", "sources")
"""The commands of which a listing is recorded."""


def answer(arguments: Sequence[str], environ: Mapping[str, str]) -> str | None:
    """The recorded answer to a command line; None where `run` must read it."""
    from .write import can_encode

    if len(arguments) != 2 or arguments[0] not in NAMES or arguments[1] != "--json":
        return None
    if any(name.startswith("IUN_") for name in environ) or not can_encode("\u0627"):
        return None
    try:
        with open(path(_compiled(), arguments[0]), encoding="utf-8", newline="") as file:
            return file.read()
    except (OSError, ValueError):  # a checkout has none
        return None


def _compiled() -> str:
    """The compiled catalogue of an installed wheel, as `catalogue.load` finds it; that module is not loaded for it."""
    return os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "compiled")


def path(directory: str, name: str) -> str:
    """Where the answer of that command is kept in a compiled catalogue."""
    return os.path.join(directory, f"answer-{name}.json")


def record(source: str, target: str) -> list[str]:
    """Writes the answers over a directory of YAML into a compiled catalogue; returns the paths written."""
    from interpol_un.catalogue import open_catalogue
    from interpol_un.formats.envelope import dumps, envelope

    catalogue = open_catalogue(source)
    lists = {
        "priorities": catalogue.priorities,
        "partners": catalogue.partners,
        "sdg": catalogue.sdg,
        "claims": catalogue.claims,
        "gpg": catalogue.policing_goals,
        "instruments": catalogue.instruments,
        "offices": catalogue.offices,
        "timeline": catalogue.events,
        "terms": catalogue.terms,
        "sources": catalogue.sources,
    }
    written = []
    for name in NAMES:
        extra = {"absences": catalogue.absences()} if name == "sdg" else None
        written.append(path(target, name))
        with open(written[-1], "w", encoding="utf-8", newline="") as file:
            file.write(dumps(envelope(name, lists[name](), catalogue, extra)))
    return written
