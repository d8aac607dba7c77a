"""The JSON that scripts read: an envelope of items and the sources they cite, a line an item.

All languages, logical order, never shaped, whatever the display language is. Keys are never removed within v1; language
maps hold only the languages there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from interpol_un.catalogue import Catalogue, Record, cited_sources


def envelope(
    name: str, items: Sequence[Record], catalogue: Catalogue, extra: dict[str, Any] | None = None
) -> dict[str, Any]:
    """The whole answer of a command. name: the command's; extra: keys between count and items."""
    return {
        "schema": f"iun/{name}/v1",
        "data_version": catalogue.meta["version"],
        "count": len(items),
        **(extra or {}),
        "items": list(items),
        "sources": catalogue.cited(set(cited_sources(items))),
    }


def dumps(answer: dict[str, Any], *, ascii_only: bool = False) -> str:
    """The envelope as JSON text, a line an item, so that diffs and `head` are of use. ascii_only: escape the rest."""
    import json

    text = json.JSONEncoder(ensure_ascii=ascii_only).encode  # `dumps` makes an encoder at every call
    parts = []
    for key, value in answer.items():
        if key == "items" and value:
            rows = ",\n".join(text(item) for item in value)
            parts.append(f'"items": [\n{rows}\n]')
        elif key == "sources" and value:
            rows = ",\n".join(f"{text(name)}: {text(source)}" for name, source in value.items())
            parts.append(f'"sources": {{\n{rows}\n}}')
        else:
            parts.append(f"{text(key)}: {text(value)}")
    return "{" + ",\n".join(parts) + "}\n"
