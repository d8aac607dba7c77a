"""Tokens that must read from left to right inside Arabic text: dates, ranges, symbols, numbers with a sign.

The bidirectional algorithm turns 2018-12 after an Arabic word into 12-2018: digits there count as Arabic numbers, and a
hyphen, a sign or a Latin letter parts them. An isolate (LRI … PDI) round the token keeps it whole. The rule is written
out, with examples for translators, in docs/tokens.md.
"""

from __future__ import annotations

import re
from functools import cache

from interpol_un.text.characters import LRI, PDI

_ALNUM = "0-9A-Za-z"
_WORD = f"[{_ALNUM}]+"
_ALONE = f"(?<![{_ALNUM}])"
_DASH = "[-\u2010-\u2014\u2212]"
_SIGNS = r"$\u00a3\u20ac\u00b1\u2212+\#"
_MAIL = f"{_ALNUM}._%+-"
_TOKEN = rf"""(?=[!-~\u00a3\u20ac\u00b1\u2212])(?:               # most characters of an Arabic text begin none
    (?:https?://|{_ALONE}www\.)[!-~]*[{_ALNUM}/=_~\#-]          # an address, without the sentence's own full stop
  | (?<![{_MAIL}])[{_MAIL}]+@[{_ALNUM}-]+(?:\.[{_ALNUM}-]+)+    # a mailbox
  | (?:\+|{_ALONE}00)(?=(?:[ ()-]{{0,2}}[0-9]){{7}})[0-9](?:[ -]?(?:\([0-9]+\)|[0-9]))*     # a telephone number,
  | \(0[0-9]+\)(?:[ -]?[0-9]){{2,}}                             # or one with its area code in brackets
  | {_ALONE}[0-9]{{4}}[ ]{_DASH}[ ][0-9]{{4}}(?![{_ALNUM}])      # years: 2015 – 2030
  | (?<![{_ALNUM}._-]){_WORD}(?:[._-]{_WORD})*/{_WORD}(?:[/._-]{_WORD})*[ ]\([0-9]{{4}}\)      # S/RES/2396 (2017)
  | {_ALONE}(?:iun[ ][a-z]+[ ])?(?=[A-Za-z{_SIGNS}./:_-]{{0,80}}[0-9])  # words and joiners with a digit among them:
    (?:(?<!\w)(?:US)?[{_SIGNS}-])?                              #   a sign or a currency before,
    {_WORD}(?:(?:[/.:,_&@]|{_DASH}){_WORD})*                    #   2018-12, 16.a, A/76/L.1, 12:30, 1,500,
    (?:[ \u00a0\u202f]?[%\u2030])?                               #   a percent sign after
)"""


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(_TOKEN, re.VERBOSE)


def token_spans(text: str) -> list[tuple[int, int]]:
    """Where the tokens of a text stand: pairs (start, end) of code point indices, in order, disjoint.

    No token holds a blank at its ends, or a character of a right-to-left script or an Arabic-Indic digit anywhere.
    """
    return [match.span() for match in _tokens().finditer(text) if not match[0].isalnum()]


def isolate_tokens(text: str) -> str:
    """The text with U+2066 and U+2069 round every token that must not be turned; it stands in logical order."""
    parts = []
    done = 0
    for start, end in token_spans(text):
        parts += [text[done:start], LRI, text[start:end], PDI]
        done = end
    parts.append(text[done:])
    return "".join(parts)
