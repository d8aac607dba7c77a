"""The languages of the catalogue and of the program."""

LANGUAGES = ("ar", "en", "fr", "es")
"""INTERPOL's official languages, the founding document's own first."""

RLM = "\u200f"
"""A letter of no width: signs and figures behind it run from right to left, even after a Latin word."""


def is_rtl(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language == "ar"


def comma(language: str) -> str:
    """What stands between the members of a list, with its blank."""
    return "، " if language == "ar" else ", "


def semicolon(language: str) -> str:
    """What stands between the members of a list that hold commas, with its blank."""
    return "؛ " if language == "ar" else "; "
