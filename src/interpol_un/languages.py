"""The languages of the catalogue and of the program."""

LANGUAGES = ("ar", "en", "fr", "es")
"""INTERPOL's official languages, the founding document's own first."""


def is_rtl(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language == "ar"
