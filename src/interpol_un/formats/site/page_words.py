"""What the pages say: the words of `data/ui/`, those whose keys begin with `site.` before the program's others."""

from __future__ import annotations

from interpol_un import words

from .html import text

NAMES = {"ar": "العربية", "en": "English", "fr": "Français", "es": "Español"}
"""The languages' own names, for the switch."""


def word(key: str, language: str, **values: object) -> str:
    """The pages' word of that key in a language, else the program's. Raises KeyError where none was written."""
    own = f"site.{key}"
    return words.word(own if own in words.keys(language) else key, language, **values)


def said(key: str, language: str, **values: object) -> str:
    """That word as HTML."""
    return text(word(key, language, **values), language)
