"""Every field of the small catalogue, taken away, emptied, doubled or made another kind of thing, one at a time.

What is wrong is told with its file; what is not wrong can be listed, looked up and searched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from interpol_un.catalogue import PlainCatalogue, from_yaml
from interpol_un.catalogue.from_yaml import check_directory, store_of
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.catalogue.yaml_reader import Node, decode, read

FILES = (*(kind.file for kind in KINDS), "meta")
Place = tuple[str | int, ...]


def scalar(text: str) -> Callable[[Node], Node]:
    """Makes a node a text."""
    return lambda node: Node(text, node.line, node.column)


CHANGES: dict[str, Callable[[Node], Node] | None] = {
    "taken away": None,
    "emptied": scalar(""),
    "a word": scalar("x"),
    "a list": lambda node: Node([], node.line, node.column),
    "a map": lambda node: Node({}, node.line, node.column),
    "doubled": lambda node: node._replace(value=node.value * 2) if isinstance(node.value, list) else node,
}


@pytest.fixture(scope="module")
def trees(small: Path, project: Path) -> dict[str, Node]:
    """The nodes of each file, the bundled search words included."""
    paths = [*(small / f"{name}.yaml" for name in FILES), project / "data" / "search-words.yaml"]
    return {path.name: read(decode(path.read_bytes(), path.name), path.name) for path in paths}


def places(node: Node) -> list[Place]:
    """A place of every field in a tree: the first where it stands."""
    first: dict[Place, Place] = {}
    for place in _places(node, ()):
        first.setdefault(tuple("entry" if isinstance(key, int) else key for key in place), place)
    return [*first.values()]


def _places(node: Node, path: Place) -> Iterator[Place]:
    if isinstance(node.value, str):
        return
    for key, child in enumerate(node.value) if isinstance(node.value, list) else node.value.items():
        yield (*path, key)
        yield from _places(child, (*path, key))


def changed(node: Node, path: Place, change: Callable[[Node], Node] | None) -> Node:
    """The tree with a change at one place."""
    assert not isinstance(node.value, str)
    parts = dict(enumerate(node.value) if isinstance(node.value, list) else node.value.items())
    key = path[0]
    if path[1:]:
        parts[key] = changed(parts[key], path[1:], change)
    elif change is None:
        del parts[key]
    else:
        parts[key] = change(parts[key])
    whole: list[Node] | dict[str, Node] = (
        [*parts.values()] if isinstance(node.value, list) else {str(name): child for name, child in parts.items()}
    )
    return node._replace(value=whole)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("file", [f"{name}.yaml" for name in FILES])
def test_told_or_usable(
    file: str, change: str, trees: dict[str, Node], small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = 0
    for place in places(trees[file]):
        now = {**trees, file: changed(trees[file], place, CHANGES[change])}
        monkeypatch.setattr(from_yaml, "read", lambda _, name, now=now: now[name])
        problems = check_directory(str(small))[0]
        told += bool(problems)
        if not problems:
            catalogue = PlainCatalogue(store_of(str(small)))
            for name in catalogue.ids():
                assert catalogue.get(name)[1]["id"] == name, place
            catalogue.index.search("cyber")
    assert told or change == "doubled"
