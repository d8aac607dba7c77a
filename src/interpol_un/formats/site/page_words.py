"""What only the pages say: the words of `data/ui/` whose keys begin with `site.`."""

from __future__ import annotations

from interpol_un.views.ui_text import word as view_word

NAMES = ("العربية", "English", "Français", "Español")
"""The languages' own names, for the switch."""


def word(key: str, language: str, **values: object) -> str:
    """The pages' word of that key in a language. Raises KeyError where none was written."""
    return view_word(f"site.{key}", language, **values)
