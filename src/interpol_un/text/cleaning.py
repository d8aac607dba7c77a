"""Make text from anywhere harmless for a terminal, without changing what it says.

What can steer a terminal becomes visible (ESC is drawn as ␛); what can turn or hide other text (embeddings, overrides,
isolates that are not ours, tag characters outside a flag) is removed; every line separator becomes a newline. The
implicit marks LRM, RLM and ALM stay: authors need them, and they reach no further than their own line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from unicodedata import is_normalized, normalize

# Everything below, or a character that composes with another one, asks for a closer look.
_SUSPECT = re.compile(
    "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u206f\\ud800-\\udfff\\U000e0000-\\U000e0fff]"
)
# A subdivision flag (UTS #51, emoji tag sequence) is kept whole; other tags are invisible text. U+E0100-E01EF are the
# variation selectors of ideographs.
_TAGS = re.compile("(\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f)|[\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]")


@cache
def _replacements() -> Mapping[int, str | None]:
    table: dict[int, str | None] = {code: chr(0x2400 + code) for code in range(0x20)}  # control pictures
    table[0x7F] = "\u2421"
    table |= dict.fromkeys([0x09, 0x0B, 0x0C, 0x0D], " ")
    table |= dict.fromkeys([0x0A, 0x85, 0x2028, 0x2029], "\n")
    table |= dict.fromkeys([code for code in range(0x80, 0xA0) if code != 0x85], "\ufffd")  # C1
    table |= dict.fromkeys(range(0x202A, 0x202F))  # embeddings, overrides, PDF
    table |= dict.fromkeys(range(0x2066, 0x2070))  # isolates, PDI, deprecated format characters
    table |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # lone surrogates
    return MappingProxyType(table)


def clean(text: str) -> str:
    """The text in NFC with nothing in it that steers a terminal or turns, hides or overrides other text.

    Idempotent. Newlines stay and separate paragraphs; CR LF, NEL, U+2028 and U+2029 become newlines; a tab, a lone
    carriage return, VT and FF become a space; other C0 controls become their pictures (ESC is U+241B), C1 controls and
    lone surrogates U+FFFD; U+202A-202E, U+2066-206F and tag characters outside an emoji flag are removed.
    """
    if _SUSPECT.search(text):
        text = text.replace("\r\n", "\n").translate(_replacements())
        text = _TAGS.sub(lambda match: match[1] or "", text)
    return text if is_normalized("NFC", text) else normalize("NFC", text)
