"""Characters by name, and sets of characters written as the inside of a regular expression's [...].

Sources: UnicodeData.txt and ArabicShaping.txt of Unicode 15.0; columns as Rich's `cell_len` counts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LRE, RLE, PDF, LRO, RLO = tuple("\u202a\u202b\u202c\u202d\u202e")
LRI, RLI, FSI, PDI = tuple("\u2066\u2067\u2068\u2069")

# Letters of the Arabic script: bidi class AL, one column each. Hamza and high hamza, which join nothing, included.
ARABIC_LETTERS = (
    "\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f"
    "\u0870-\u0887\u0889-\u088e\u08a0-\u08c8"
)

# Marks that say how a word is voiced or recited. U+0653-0655 and U+0670 are not among them: they make another letter.
HARAKAT = (
    "\u0610-\u061a\u064b-\u0652\u0656-\u065f\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
)
# Marks of class NSM that may stand on a letter of any script. They part no two letters (joining type T), nor do the
# invisible characters and the directional marks.
MARKS = (
    f"{HARAKAT}\u0653-\u0655\u0670"
    "\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u1ab0-\u1ace\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f"
)
# Invisible characters of class BN or NSM.
INVISIBLE = "\u00ad\u034f\u180b-\u180f\u200b\u2060-\u2064\ufeff"
# Implicit directional marks: ALM, LRM, RLM. Strong, so that no text around them may be taken for one run.
DIRECTIONAL = "\u061c\u200e\u200f"
# Zero width non-joiner and joiner.
JOINERS = "\u200c\u200d"

# Characters of one column that are neither Arabic letters nor marks nor right-to-left; without and with the space.
SIMPLE_VISIBLE = (
    "!-~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2190-\u2199\u2200-\u22ff\u2500-\u25fc"
)
SIMPLE = f" {SIMPLE_VISIBLE}"
# The same of the right-to-left scripts: Hebrew letters, Arabic punctuation and digits.
SIMPLE_RTL = (
    "\u05be\u05c0\u05c3\u05d0-\u05ea\u05f3\u05f4\u060c-\u060f\u061b\u061d-\u061f\u0660-\u066d\u06d4\u06f0-\u06f9"
)
EMOJI = "\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff"
# What rides on the character before it, whatever that is.
EXTENDERS = f"{MARKS}{INVISIBLE}{DIRECTIONAL}\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef"


def members(inside: str) -> Iterator[str]:
    """The characters of a set that has neither a hyphen nor a backslash in it, one by one."""
    for first, last in re.findall("(.)(?:-(.))?", inside):
        yield from map(chr, range(ord(first), ord(last or first) + 1))
