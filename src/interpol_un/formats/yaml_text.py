"""The `yaml` format: the JSON answer as YAML, so plain that every YAML reader, old or new, reads the same.

All texts are quoted: YAML 1.1 takes `no` and `16.10` for a boolean and a number, YAML 1.2 `1e3` and `0o7`. There are
no anchors, aliases, tags or long lines folded; keys stand bare where nothing can take them for anything else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_BARE = re.compile(r"(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-z_]*")
_TAG = "tag:yaml.org,2002:"
_UNLIMITED = 2**31 - 1


def yaml_text(answer: Mapping[str, Any], *, ascii_only: bool = False) -> str:
    """A plain value, as JSON would hold it, as YAML. ascii_only: escape the rest."""
    import yaml

    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text: str = yaml.serialize(
        _node(answer), Dumper=dumper, allow_unicode=not ascii_only, width=_UNLIMITED, line_break="\n"
    )
    return text


def _node(value: Any) -> Any:
    """The node of a value; each is new, since a node that comes twice would be written as an alias."""
    from yaml.nodes import MappingNode, ScalarNode, SequenceNode

    if isinstance(value, Mapping):
        pairs = [(_key(key), _node(child)) for key, child in value.items()]
        return MappingNode(f"{_TAG}map", pairs, flow_style=not pairs)
    if isinstance(value, (list, tuple)):
        return SequenceNode(f"{_TAG}seq", [_node(child) for child in value], flow_style=not value)
    if isinstance(value, bool):
        return ScalarNode(f"{_TAG}bool", "true" if value else "false")
    if isinstance(value, int):
        return ScalarNode(f"{_TAG}int", str(value))
    return ScalarNode(f"{_TAG}str", str(value), style='"')


def _key(key: str) -> Any:
    from yaml.nodes import ScalarNode

    return ScalarNode(f"{_TAG}str", key, style=None if _BARE.fullmatch(key) else '"')
