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
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b.")
_WORDS = re.compile(r"[^\W_]+")
DATES = re.compile(r"(?<![\w-])(?:19|20)\d\d([-\u2010-\u2015])[01]\d(?:\1[0-3]\d)?(?![\w-])", re.ASCII)
CODES = re.compile(r"(?<![\w-])[A-Za-z]{1,4}[-\u2010-\u2015]?\d+/\d+(?![\w-])", re.ASCII)
_CONTROLS = (0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_INVISIBLE: dict[int, str | None] = {**dict.fromkeys(_CONTROLS), 0x2800: " "}
PREFIXES = ("وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و", "ب", "ل", "ك", "ف")
ENDINGS = ("ييين", "يين", "يون", "يات", "يه", "ين", "ون", "ات", "ه", "ي")
BRITISH = re.compile(r"is(?=(?:e|ed|er|ing|ation)$)")
LEAST_STEM = 3
"""Letters that must stay when a prefix or an ending is taken off, or when vowels are."""
LONG_VOWELS = "اوي"
_NO_LONG_VOWELS = str.maketrans("", "", LONG_VOWELS)


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
    found = [word]
    if is_arabic(word):
        found += [
            word[len(prefix) :]
            for prefix in PREFIXES
            if word.startswith(prefix) and len(word) - len(prefix) >= LEAST_STEM
        ]
    return found


def stem(word: str) -> str:
    """The folded word without the longest prefix that may be one."""
    found = stems(word)
    return found[1] if len(found) > 1 else word


def cut(word: str) -> str:
    """A folded word without its ending: an Arabic plural, feminine or relation; a Latin plural, z for a British s."""
    if is_arabic(word):
        ending = next((end for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= LEAST_STEM), "")
        return word[: len(word) - len(ending)]
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
    bare = cut(stem(word)).translate(_NO_LONG_VOWELS) if is_arabic(word) else ""
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
        forms = [char for char in word if "\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefc"]
        if forms:
            turned, straight = fold(word[::-1]), fold(word)
            readings.append([turned, straight] if turned != straight else [turned])
        else:
            readings.append([fold(word)])
    return [[word for word in reading if word] for reading in readings if any(reading)]


def dates(text: str) -> list[str]:
    """The dates of a text that are written as 2018-12-10 or 2018-12, without their hyphens."""
    return [squash(date[0]) for date in DATES.finditer(plain(text))]


def codes(text: str) -> list[str]:
    """What signs part in a text and is one word: I-24/7, without them."""
    return [squash(code) for code in CODES.findall(plain(text))]


def plain(text: str) -> str:
    """What was copied, without escapes and characters that draw nothing."""
    return _ESCAPES.sub("", text).translate(_INVISIBLE)


def unfolded(text: str) -> list[str]:
    """The words of a text as they are written; a mark belongs to its word."""
    return re.findall(r"[^\W_](?:[^\W_]|[\u064b-\u065f\u0670\u0640])*", text)
