"""How words are compared: what Arabic and Latin writers leave out, add or vary is folded away.

Arabic: marks and tatweel go; forms of hamza and alef, alef maksura and yeh, teh marbuta and heh fall together, the
letters of Persian, Urdu and other languages with those they come from; digits become ASCII. Latin: accents and case go.
What was copied from a terminal comes back: U+200E, isolates, escapes and borders go, U+2800 is a space, presentation
forms become letters, and a word that was drawn from left to right is turned again before its forms are undone (a
lam-alef is one form for two letters).
"""

from __future__ import annotations

import re
import unicodedata

_SAME = zip("أإآٱىئؤةیېےێکگڪڬڭھہۃەپٹچڈڑژڤڢںۆۇۋ", "ااااييوهييييكككككههههبتجدرزففنووو", strict=True)
LETTERS = str.maketrans({**dict(_SAME), **dict.fromkeys("ء\u0640"), "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o"})
_UNSEEN = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b.|[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_WORDS = re.compile(r"[^\W_]+")
DATES = re.compile(r"(?<![\w-])(?:19|20)\d\d([-\u2010-\u2015])[01]\d(?:\1[0-3]\d)?(?![\w-])", re.ASCII)
CODES = re.compile(r"(?<![\w-])[A-Za-z]{1,4}[-\u2010-\u2015]?\d+/\d+(?![\w-])", re.ASCII)
PREFIXES = ("وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و", "ب", "ل", "ك", "ف")
ENDINGS = ("ييين", "يين", "يون", "يات", "يه", "ين", "ون", "ات", "ه", "ي")
BRITISH = re.compile(r"is(?=(?:e|ed|er|ing|ation)$)")
LEAST_STEM = 3
"""Letters that must stay when a prefix or an ending is taken off, or when vowels are."""
LONG_VOWELS = "اوي"


def fold(text: str) -> str:
    """The text as it is compared. Idempotent."""
    text = unicodedata.normalize("NFKD", text.casefold()).casefold()  # ϒ comes out of NFKD as a capital
    text = unicodedata.normalize("NFKD", text)
    text = "".join([char for char in text if not unicodedata.combining(char)])
    text = unicodedata.normalize("NFC", text).translate(LETTERS)
    return "".join([str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text])


def words(text: str) -> list[str]:
    """The folded words of a text in its own order."""
    return _WORDS.findall(fold(text))


def stems(word: str) -> list[str]:
    """A folded word, and what is left of it without an Arabic article, conjunction or preposition."""
    prefixes = [prefix for prefix in PREFIXES if word.startswith(prefix) and len(word) - len(prefix) >= LEAST_STEM]
    return [word, *[word[len(prefix) :] for prefix in prefixes]]


def stem(word: str) -> str:
    """The folded word without the longest prefix that may be one."""
    return stems(word)[:2][-1]


def cut(word: str) -> str:
    """A folded word without its ending: an Arabic plural, feminine or relation; a Latin plural, z for a British s."""
    if is_arabic(word):
        ending = next((end for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= LEAST_STEM), "")
        return word.removesuffix(ending)
    if len(word) > LEAST_STEM and word.isalpha():
        return BRITISH.sub("iz", word[:-1] if word[-1] == "s" != word[-2] else word)
    return word


def forms(word: str) -> tuple[str, ...]:
    """What a folded word of a text can be found by: itself, its stem, both without their endings."""
    return tuple(dict.fromkeys((word, stem(word), cut(word), cut(stem(word)))))


def skeleton(word: str) -> str:
    """A folded Arabic word without affixes and long vowels, which its broken plurals share; "" if too little is left.

    لجان and لجنة are both لجن, جرائم and جريمة both جرم.
    """
    bare = re.sub(f"[{LONG_VOWELS}]", "", cut(stem(word))) if is_arabic(word) else ""
    return bare if len(bare) >= LEAST_STEM else ""


def is_arabic(word: str) -> bool:
    """Whether a word begins with an Arabic letter or the form of one."""
    return "\u0621" <= word[:1] <= "\u064a" or "\ufb50" <= word[:1] <= "\ufefc"


def squash(text: str) -> str:
    """Letters and digits alone, folded: A/RES/71/19, `ares7119` and `A-RES-71-19` are the same."""
    return "".join(words(text))


def pasted(text: str) -> list[list[str]]:
    """The folded words of a query, each with the ways it can be read.

    A word in presentation forms may stand in visual order (its letters turned) or in logical order: both readings are
    given, the likelier first; other words have one.
    """
    readings = []
    for word in unfolded(plain(text)):
        drawn = any("\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefc" for char in word)
        readings.append([*filter(None, dict.fromkeys(map(fold, (word[::-1], word) if drawn else (word,))))])
    return [reading for reading in readings if reading]


def dates(text: str) -> list[str]:
    """The dates of a text that are written as 2018-12-10 or 2018-12, without their hyphens."""
    return [squash(date[0]) for date in DATES.finditer(plain(text))]


def codes(text: str) -> list[str]:
    """What signs part in a text and is one word: I-24/7, without them."""
    return [squash(code) for code in CODES.findall(plain(text))]


def plain(text: str) -> str:
    """What was copied, without escapes and characters that draw nothing."""
    return _UNSEEN.sub("", text).replace("\u2800", " ")


def unfolded(text: str) -> list[str]:
    """The words of a text as they are written; a mark belongs to its word."""
    return re.findall(r"[^\W_](?:[^\W_]|[\u064b-\u065f\u0670\u0640])*", text)
