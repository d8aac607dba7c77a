"""What scripts read: an envelope of items and the sources they cite, as JSON with a line an item, or as YAML.

All languages, logical order, never shaped, whatever the display language is. Keys are never removed within v1; language
maps hold only the languages there are.

The YAML is so plain that every reader, old or new, reads the same. All texts are quoted: YAML 1.1 takes `no` and
`16.10` for a boolean and a number, YAML 1.2 `1e3` and `0o7`. There are no anchors, aliases, tags or long lines folded;
keys stand bare where nothing can take them for anything else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from interpol_un.catalogue import PlainCatalogue, Record, cited_sources

_BARE = re.compile(r"(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-z_]*")
_TAG = "tag:yaml.org,2002:"


def envelope(
    name: str, items: Sequence[Record], catalogue: PlainCatalogue, extra: dict[str, Any] | None = None
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
    text = json.JSONEncoder(ensure_ascii=ascii_only).encode  # `dumps` makes an encoder at every call
    parts = []
    for key, value in answer.items():
        if key == "items" and value:
            written = "[\n" + ",\n".join(map(text, value)) + "\n]"
        elif key == "sources" and value:
            written = "{\n" + ",\n".join([f"{text(name)}: {text(source)}" for name, source in value.items()]) + "\n}"
        else:
            written = text(value)
        parts.append(f"{text(key)}: {written}")
    return "{" + ",\n".join(parts) + "}\n"


def yaml_text(answer: Mapping[str, Any], *, ascii_only: bool = False) -> str:
    """A plain value, as JSON would hold it, as YAML. ascii_only: escape the rest."""
    import yaml

    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return str(
        yaml.serialize(_node(answer), Dumper=dumper, allow_unicode=not ascii_only, width=2**31 - 1, line_break="\n")
    )


def _node(value: Any) -> Any:
    """The node of a value; each is new, since a node that comes twice would be written as an alias."""
    from yaml.nodes import MappingNode, ScalarNode, SequenceNode

    if isinstance(value, Mapping):
        keys = [ScalarNode(f"{_TAG}str", key, style=None if _BARE.fullmatch(key) else '"') for key in value]
        pairs = [*zip(keys, map(_node, value.values()), strict=True)]
        return MappingNode(f"{_TAG}map", pairs, flow_style=not pairs)
    if isinstance(value, (list, tuple)):
        return SequenceNode(f"{_TAG}seq", [_node(child) for child in value], flow_style=not value)
    if isinstance(value, bool):
        return ScalarNode(f"{_TAG}bool", "true" if value else "false")
    if isinstance(value, int):
        return ScalarNode(f"{_TAG}int", str(value))
    return ScalarNode(f"{_TAG}str", str(value), style='"')
