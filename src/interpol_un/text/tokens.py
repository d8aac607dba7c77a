"""Tokens that must read from left to right inside Arabic text: dates, ranges, symbols, amounts, addresses.

The bidirectional algorithm turns 2018-12 after an Arabic word into 12-2018: digits there count as Arabic numbers, and a
hyphen, a sign or a Latin letter parts them. An isolate (LRI … PDI) round the token keeps it whole. The rule is written
out, with examples for translators, in docs/tokens.md.
"""

from __future__ import annotations

import re

from interpol_un.text.characters import LRI, PDI

# Characters that the grammar takes for one: dashes, currencies, per cent and per mille, signs before a number, what
# stands behind one without a blank (degrees, minutes, fractions), blanks.
_ALIKE = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
    **dict.fromkeys(map(chr, [*range(0xA2, 0xA6), *range(0x20A0, 0x20C1)]), "$"),
    **dict.fromkeys("\u2030\u2031", "%"),
    **dict.fromkeys("\u00a7\u00b1\u2116\u2248~", "#"),
    **dict.fromkeys(["\u00bc", "\u00bd", "\u00be", "\u2032", "\u2033", *map(chr, range(0x2150, 0x215F))], "\u00b0"),
    **dict.fromkeys("\u2009\u202f", "\u00a0"),
}
_UNLIKE = re.compile(f"[{''.join(_ALIKE)}]")

_WORD = "[0-9A-Za-z]+"
_ALONE = "(?<![0-9A-Za-z])"
_END = "(?![0-9A-Za-z])"
_BLANK = "[ \u00a0]"
_DASH = "[-\u2014]"

# A hyphen after a letter is no sign, unless the letter is a word joined to what follows: و ف ب ل ك, or two of them.
_JOINED = r"(?<=(?<!\w)[وفبلك])|(?<=(?<!\w)[وفبلك]ـ)|(?<=(?<!\w)[وف][بلك])|(?<=(?<!\w)[وف][بلك]ـ)"
_SIGN = rf"(?:[+\#]|(?:(?<!\w)|{_JOINED})-)"
_CODES = "USD|EUR|GBP|CHF|JPY|CNY|SAR|AED|EGP"
_LED = f"{_CODES}|UTC|GMT"
_PRICE = rf"(?:(?:{_LED}){_BLANK}|(?:[A-Z]{{1,3}})?[$]-?)"
_MEASURE = rf"{_CODES}|UTC|GMT|[AaPp]\.?[Mm]|[ckm]?m[\u00b2\u00b3]?|k?g|ha|[kKMGT]B|[kMGT]?Wh?|[kMG]?Hz"
_UNIT = rf"(?:(?:{_BLANK}?(?:[%$]|\u00b0[CF]?)|{_BLANK}(?:{_MEASURE})){_END})"
_NUMBER = "[0-9]+(?:[.,][0-9]+)*"
_BOUND = rf"(?:[0-9]{{4}}(?:-[0-9]{{2}}){{0,2}}|[0-9]{{1,2}}:[0-9]{{2}}|{_PRICE}{_NUMBER}|{_SIGN}?{_NUMBER}{_UNIT})"
_YEAR = r"[(\[](?:[0-9\u0660-\u0669\u06f0-\u06f9]{4}(?:-[0-9]{2}){0,2}|(?:[A-Z]+-)?[IVXLC]+)[)\]]"
_JOINER = (
    rf"(?:::?|[/.,_&@\u00b0\u00d7]|{_DASH}|(?:(?<=[0-9])|(?<=[A-Za-z]{{2}}))\+|(?<=[0-9])\u00a0(?=[0-9]{{3}}{_END}))"
)
_BETWEEN = "[ \u00a0./-]?"  # digits of a telephone number, some of which may stand in brackets
_DIGITS = r"(?:[0-9]|\([0-9]{1,4}\)(?=[ ./-]?[(0-9]))"
_PATH = r"(?:[!-'*-~\u00c0-\u024f]|\([!-'*-~\u00c0-\u024f]*\))*"

_TOKEN = rf"""(?=[!-~])(?:                                     # most characters of an Arabic text begin none
    (?=[(+0t])(?:                                             # a telephone number,
        (?:tel:)?(?=[(+]{{0,3}}[0-9](?:[ ()./-]{{0,2}}[0-9]){{6}})(?:\(\+[0-9]{{1,3}}\){_BETWEEN}|\+|{_ALONE}00[ ]?)
            {_DIGITS}(?:{_BETWEEN}{_DIGITS}){{0,16}}(?:[ ,;]{{1,2}}(?:ext[.=]?|x)[ ]?[0-9]{{1,5}})?
      | \(0[0-9]+\)(?:{_BETWEEN}[0-9]){{2,12}}                #   or with its area code in brackets
      | \([2-9][0-9]{{2}}\)[ ]?[0-9]{{3}}[.-][0-9]{{4}}{_END})
  | {_ALONE}iun[ ][a-z]+[ ](?=[A-Za-z./_-]{{0,80}}[0-9]){_WORD}(?:[./_-]{_WORD})*   # a command of iun that names one
  | {_ALONE}(?![A-Za-z]+(?![!-~]|{_BLANK}[0-9]))(?:           # letters alone begin none, but USD 5 is one
        (?:[A-Za-z][A-Za-z+.-]{{1,9}}://|www\.)               # an address, without the full stop of the sentence
            {_PATH}(?:[0-9A-Za-z/=_~\#-]|\([!-'*-~]*\))
      | (?<![._%+-])(?:mailto:)?[0-9A-Za-z._%+-]+             # a mailbox
            @[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)+
      | [@\#][A-Za-z_][0-9A-Za-z_]*                           # a name or word of a network
      | (?:{_BOUND}(?(1){_END}|({_BLANK}{_DASH}{_BLANK}))){{2}}   # 2015 – 2030, 5 % – 10 %
      | (?<![._-])(?=[0-9A-Za-z._/-]+(?:{_BLANK}[A-Z])?{_BLANK}?[(\[])  # S/RES/2396 (2017), A/RES/217 A (III)
            (?:{_WORD}(?:[._-]{_WORD})*/|[A-Z]+-(?=[A-Z-]*[0-9])){_WORD}(?:[/._-]{_WORD})*
            (?:{_BLANK}[A-Z])?{_BLANK}?{_YEAR}[A-Z]?(?:/{_WORD})*
      | (?=[-A-Za-z+\#$./:_]{{0,80}}[0-9]|(?:{_LED}){_BLANK}[0-9])  # words and joiners with a digit among them: 16.a
            (?:[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[ ](?=[0-9]{{2}}:))?
            (?:(?(2)(?!)){_SIGN}?{_PRICE}?{_WORD}{_UNIT}?(?:{_JOINER}(?=(?:[A-Z]{{0,3}}[$]|[-+\#])?[0-9A-Za-z])|()))+)
)"""


def token_spans(text: str) -> list[tuple[int, int]]:
    """Where the tokens of a text stand: pairs (start, end) of code point indices, in order, disjoint.

    No token holds a blank at its ends, or a character of a right-to-left script; an Arabic-Indic digit in a year alone.
    """
    plain = _UNLIKE.sub(lambda found: _ALIKE[found[0]], text)
    return [match.span() for match in re.finditer(_TOKEN, plain, re.VERBOSE) if not match[0].isalnum()]


def isolate_tokens(text: str) -> str:
    """The text with U+2066 and U+2069 round every token that must not be turned; it stands in logical order."""
    parts, done = [], 0
    for start, end in token_spans(text):
        parts += [text[done:start], LRI, text[start:end], PDI]
        done = end
    return "".join([*parts, text[done:]])
