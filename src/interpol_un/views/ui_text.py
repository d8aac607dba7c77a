"""The program's own words in the display languages, from `data/ui/`: a file a language, a text a key.

A word the catalogue writes stands in the catalogue; here stands only what the program says about it. What the values of
a closed list are called has the list's name, a point, and the value as its key; what only pictures or pages say begins
with `chart.` or `site.`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from interpol_un.catalogue.store import read_bundled


def word(key: str, language: str, **values: object) -> str:
    """The program's word or message of that key in a language. Raises KeyError where none was written."""
    text = _words(language)[key]
    return text.format(**values) if values else text


def keys(language: str) -> tuple[str, ...]:
    """Every key there is a word for in a language."""
    return tuple(_words(language))


@cache
def _words(language: str) -> Mapping[str, str]:
    words: dict[str, str] = json.loads(read_bundled("ui", f"{language}.json"))
    return words
