"""Characters by name, sets of characters written as the inside of a regular expression's [...], and mirror images.

Sources: UnicodeData.txt, ArabicShaping.txt and BidiMirroring.txt of Unicode 15.0 (© Unicode, Inc., licence
https://www.unicode.org/license.txt); columns as Rich's `cell_len` counts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

RLE, PDF, LRO, RLO = tuple("\u202b\u202c\u202d\u202e")
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


# Rule L4: characters drawn as their mirror image at an odd embedding level, each beside its image. The relation is
# symmetric, so each pair stands here once.
_PAIRS = "".join(
    members(
        "()<>[]{}\u00ab\u00bb\u0f3a-\u0f3d\u169b\u169c\u2039\u203a\u2045\u2046\u207d\u207e\u208d\u208e\u2208\u220b"
        "\u2209\u220c\u220a\u220d\u2215\u29f5\u221f\u2bfe\u2220\u29a3\u2221\u299b\u2222\u29a0\u2224\u2aee\u223c\u223d"
        "\u2243\u22cd\u2245\u224c\u2252-\u2255\u2264-\u226b\u226e-\u228b\u228f-\u2292\u2298\u29b8\u22a2\u22a3\u22a6\u2ade"
        "\u22a8\u2ae4\u22a9\u2ae3\u22ab\u2ae5\u22b0-\u22b7\u22b8\u27dc\u22c9-\u22cc\u22d0\u22d1\u22d6-\u22ed\u22f0\u22f1"
        "\u22f2\u22fa\u22f3\u22fb\u22f4\u22fc\u22f6\u22fd\u22f7\u22fe\u2308-\u230b\u2329\u232a\u2768-\u2775\u27c3-\u27c6"
        "\u27c8\u27c9\u27cb\u27cd\u27d5\u27d6\u27dd\u27de\u27e2-\u27ef\u2983-\u298c\u298d\u2990\u298e\u298f\u2991-\u2998"
        "\u29a4\u29a5\u29a8-\u29af\u29c0\u29c1\u29c4\u29c5\u29cf-\u29d2\u29d4\u29d5\u29d8-\u29db\u29e8\u29e9\u29f8\u29f9"
        "\u29fc\u29fd\u2a2b-\u2a2e\u2a34\u2a35\u2a3c\u2a3d\u2a64\u2a65\u2a79-\u2aa2\u2aa6-\u2aad\u2aaf-\u2ad6\u2aec\u2aed"
        "\u2af7-\u2afa\u2e02-\u2e05\u2e09\u2e0a\u2e0c\u2e0d\u2e1c\u2e1d\u2e20-\u2e29\u2e55-\u2e5c\u3008-\u3011"
        "\u3014-\u301b\ufe59-\ufe5e\ufe64\ufe65\uff08\uff09\uff1c\uff1e\uff3b\uff3d\uff5b\uff5d\uff5f\uff60\uff62\uff63"
    )
)

MIRROR_IMAGES: Mapping[int, str] = MappingProxyType(
    str.maketrans(dict(zip(_PAIRS[::2] + _PAIRS[1::2], _PAIRS[1::2] + _PAIRS[::2], strict=True)))
)
"""Code point of a mirrored character to the character drawn for it, as `str.translate` takes it."""

MIRRORED = frozenset(map(chr, MIRROR_IMAGES))
"""The characters that have a mirror image."""
