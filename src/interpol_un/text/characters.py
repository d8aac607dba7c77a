"""Characters by name, sets of characters written as the inside of a regular expression's [...], and mirror images.

Sources: UnicodeData.txt, ArabicShaping.txt and BidiMirroring.txt of Unicode 15.0 (© Unicode, Inc., licence
https://www.unicode.org/license.txt); columns as Rich's `cell_len` counts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

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


# Rule L4: characters drawn as their mirror image at an odd embedding level. The relation is symmetric, so each pair
# stands here once, as two hexadecimal code points.
_PAIRS = """
0028:0029 003C:003E 005B:005D 007B:007D 00AB:00BB 0F3A:0F3B 0F3C:0F3D 169B:169C 2039:203A 2045:2046
207D:207E 208D:208E 2208:220B 2209:220C 220A:220D 2215:29F5 221F:2BFE 2220:29A3 2221:299B 2222:29A0
2224:2AEE 223C:223D 2243:22CD 2245:224C 2252:2253 2254:2255 2264:2265 2266:2267 2268:2269 226A:226B
226E:226F 2270:2271 2272:2273 2274:2275 2276:2277 2278:2279 227A:227B 227C:227D 227E:227F 2280:2281
2282:2283 2284:2285 2286:2287 2288:2289 228A:228B 228F:2290 2291:2292 2298:29B8 22A2:22A3 22A6:2ADE
22A8:2AE4 22A9:2AE3 22AB:2AE5 22B0:22B1 22B2:22B3 22B4:22B5 22B6:22B7 22B8:27DC 22C9:22CA 22CB:22CC
22D0:22D1 22D6:22D7 22D8:22D9 22DA:22DB 22DC:22DD 22DE:22DF 22E0:22E1 22E2:22E3 22E4:22E5 22E6:22E7
22E8:22E9 22EA:22EB 22EC:22ED 22F0:22F1 22F2:22FA 22F3:22FB 22F4:22FC 22F6:22FD 22F7:22FE 2308:2309
230A:230B 2329:232A 2768:2769 276A:276B 276C:276D 276E:276F 2770:2771 2772:2773 2774:2775 27C3:27C4
27C5:27C6 27C8:27C9 27CB:27CD 27D5:27D6 27DD:27DE 27E2:27E3 27E4:27E5 27E6:27E7 27E8:27E9 27EA:27EB
27EC:27ED 27EE:27EF 2983:2984 2985:2986 2987:2988 2989:298A 298B:298C 298D:2990 298E:298F 2991:2992
2993:2994 2995:2996 2997:2998 29A4:29A5 29A8:29A9 29AA:29AB 29AC:29AD 29AE:29AF 29C0:29C1 29C4:29C5
29CF:29D0 29D1:29D2 29D4:29D5 29D8:29D9 29DA:29DB 29E8:29E9 29F8:29F9 29FC:29FD 2A2B:2A2C 2A2D:2A2E
2A34:2A35 2A3C:2A3D 2A64:2A65 2A79:2A7A 2A7B:2A7C 2A7D:2A7E 2A7F:2A80 2A81:2A82 2A83:2A84 2A85:2A86
2A87:2A88 2A89:2A8A 2A8B:2A8C 2A8D:2A8E 2A8F:2A90 2A91:2A92 2A93:2A94 2A95:2A96 2A97:2A98 2A99:2A9A
2A9B:2A9C 2A9D:2A9E 2A9F:2AA0 2AA1:2AA2 2AA6:2AA7 2AA8:2AA9 2AAA:2AAB 2AAC:2AAD 2AAF:2AB0 2AB1:2AB2
2AB3:2AB4 2AB5:2AB6 2AB7:2AB8 2AB9:2ABA 2ABB:2ABC 2ABD:2ABE 2ABF:2AC0 2AC1:2AC2 2AC3:2AC4 2AC5:2AC6
2AC7:2AC8 2AC9:2ACA 2ACB:2ACC 2ACD:2ACE 2ACF:2AD0 2AD1:2AD2 2AD3:2AD4 2AD5:2AD6 2AEC:2AED 2AF7:2AF8
2AF9:2AFA 2E02:2E03 2E04:2E05 2E09:2E0A 2E0C:2E0D 2E1C:2E1D 2E20:2E21 2E22:2E23 2E24:2E25 2E26:2E27
2E28:2E29 2E55:2E56 2E57:2E58 2E59:2E5A 2E5B:2E5C 3008:3009 300A:300B 300C:300D 300E:300F 3010:3011
3014:3015 3016:3017 3018:3019 301A:301B FE59:FE5A FE5B:FE5C FE5D:FE5E FE64:FE65 FF08:FF09 FF1C:FF1E
FF3B:FF3D FF5B:FF5D FF5F:FF60 FF62:FF63
"""
_BOTH = [[chr(int(code, 16)) for code in pair.split(":")] for pair in _PAIRS.split()]

MIRROR_IMAGES: Mapping[int, str] = MappingProxyType(
    str.maketrans({**dict(_BOTH), **{right: left for left, right in _BOTH}})
)
"""Code point of a mirrored character to the character drawn for it, as `str.translate` takes it."""

MIRRORED = frozenset(map(chr, MIRROR_IMAGES))
"""The characters that have a mirror image."""
