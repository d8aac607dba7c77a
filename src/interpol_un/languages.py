"""The languages of the catalogue and of the program."""

import re

LANGUAGES = ("ar", "en", "fr", "es")
"""INTERPOL's official languages, the founding document's own first."""

RLM = "\u200f"
"""A letter of no width: signs and figures behind it run from right to left, even after a Latin word."""

_NAMES = {
    "ar": ("ara", "arabic", "arabe", "العربية", "عربية", "عربي"),
    "en": ("eng", "english", "anglais", "ingles", "الإنكليزية", "الإنجليزية", "إنكليزي", "إنجليزي"),
    "fr": ("fra", "fre", "french", "francais", "frances", "الفرنسية", "فرنسية", "فرنسي"),
    "es": ("spa", "spanish", "espagnol", "espanol", "castellano", "الإسبانية", "إسبانية", "إسباني"),
}
"""What people call the languages: ISO 639-2, and in each of the four, small and without accents."""


def language_named(name: str) -> str:
    """The language that a name or a locale such as en_GB.UTF-8 means; "" if it means none of ours."""
    lower = name.strip().casefold()
    begin = re.split("[-_.@]", lower)[0]
    if begin in LANGUAGES:
        return begin
    from unicodedata import normalize

    plain = re.sub("[\u0300-\u036f]", "", normalize("NFD", lower))
    called = {normalize("NFD", known): language for language, names in _NAMES.items() for known in names}
    return called.get(plain, "")


def is_rtl(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language == "ar"


def comma(language: str, mark: str = "") -> str:
    """What stands between the members of a list, with its blank. mark: an `RLM` where the list is to run on from right.

    A comma between two Latin names takes their direction (UAX #9, N1).
    """
    return f"{'،' if language == 'ar' else ','}{mark} "


def colon(language: str) -> str:
    """What stands between a label and what it labels, with its blanks: in French the first does not break."""
    return "\u00a0: " if language == "fr" else ": "


def semicolon(language: str) -> str:
    """What stands between the members of a list that hold commas, with its blank."""
    return "؛ " if language == "ar" else "; "
