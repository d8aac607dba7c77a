"""The words that a search knows beside those of the records: `data/search-words.yaml`, as the program uses them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple


class SearchWords(NamedTuple):
    """function: words that say nothing by themselves; nicknames: record id → what people call it.

    kind_names: a kind of record → what one is called before its number; ordinals: first to last, as Arabic counts the
    SDGs; months: January first, in every language; synonyms: groups of words that mean about the same, between blanks.
    """

    function: frozenset[str]
    nicknames: Mapping[str, Sequence[str]]
    kind_names: Mapping[str, Sequence[str]]
    ordinals: Sequence[str]
    months: Sequence[Sequence[str]]
    synonyms: Sequence[str]


def search_words(plain: Mapping[str, Any]) -> SearchWords:
    """The search words of a plain map as the file holds it; an empty map has none."""
    return SearchWords(
        frozenset(" ".join(plain.get("function_words", {}).values()).split()),
        {part["ref"]: _all(part["names"]) for part in plain.get("nicknames", ())},
        {part["kind"]: _all(part["names"]) for part in plain.get("kind_names", ())},
        plain.get("ordinals", ()),
        [list(month.values()) for month in plain.get("months", ())],
        plain.get("synonyms", ()),
    )


def _all(names: Mapping[str, Sequence[str]]) -> list[str]:
    """The names of all languages."""
    return [name for own in names.values() for name in own]
