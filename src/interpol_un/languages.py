"""The languages of the catalogue and of the program."""

LANGUAGES = ("ar", "en", "fr", "es")
"""INTERPOL's official languages, the founding document's own first."""


def is_rtl(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language == "ar"


def comma(language: str) -> str:
    """What stands between the members of a list, with its blank."""
    return "، " if language == "ar" else ", "


def semicolon(language: str) -> str:
    """What stands between the members of a list that hold commas, with its blank."""
    return "؛ " if language == "ar" else "; "
