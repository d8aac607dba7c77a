"""Rules L1-L4: from the embedding levels of a paragraph to the visual order of its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import TypeVar
from unicodedata import category

from interpol_un.text.characters import MIRROR_IMAGES, MIRRORED
from interpol_un.text.levels import REMOVED, embedding_levels
from interpol_un.text.line import Base, Cell

Items = TypeVar("Items", str, list[Cell])

# Class WS without those that also end a paragraph, and the isolate formatting characters.
_BLANKS = " \x0c\u1680\u2000-\u200a\u2028\u205f\u3000\u2066-\u2069"
_PARAGRAPH_SEPARATOR = re.compile("[\n\r\\x1c-\\x1e\\x85\u2029]")
_RESET_BY_L1 = re.compile(f"(?<![{_BLANKS}])[{_BLANKS}]*(?:[\t\x0b\x1f]|\\Z)")


@cache
def _perhaps_marks() -> re.Pattern[str]:
    """Finds every character of category M, and others: a quick way to know that a text has none."""
    return re.compile(
        "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711-\u1fff"
        "\u20d0-\u20ff\u2cef-\u2dff\u302a-\u309a\ua66f-\uabff\ufb1e\ufe00-\ufe2f\U00010000-\U000effff]"
    )


def visual_lines(paragraph: str, lines: Sequence[tuple[int, int]], base: Base | None) -> list[str]:
    """Each line of a paragraph in visual order, from left to right (UAX #9, rules P2-L4).

    lines are pairs (start, end) of code point indices into the paragraph. Levels are resolved once for the whole
    paragraph; L1 (blanks at a line's end), L2 (order), L3 (marks after their base) and L4 (mirroring) hold for each
    line. base is the paragraph's direction; None takes that of its first strong character.

    The text is taken as it is, uncleaned: explicit embeddings, overrides and isolates have their effect. Characters
    that X9 takes out (embeddings, overrides, class BN) are left out of the lines; isolates and LRM, RLM, ALM are not.
    Nothing is shaped.

    Raises ValueError if a paragraph separator (class B, a newline among them) stands in the paragraph, or a line lies
    outside it.
    """
    if _PARAGRAPH_SEPARATOR.search(paragraph):
        raise ValueError("one paragraph at a time: a paragraph separator stands in the text")
    level, levels = embedding_levels(paragraph, base)
    shown = []
    for start, end in lines:
        if not 0 <= start <= end <= len(paragraph):
            raise ValueError(f"line ({start}, {end}) lies outside the paragraph of {len(paragraph)} characters")
        text, here = paragraph[start:end], levels[start:end]
        if REMOVED in here:
            text = "".join([character for character, own in zip(text, here, strict=True) if own != REMOVED])
            here = [own for own in here if own != REMOVED]
        for match in _RESET_BY_L1.finditer(text):
            here[match.start() : match.end()] = [level] * len(match[0])
        runs = visual_order(here, text)
        shown.append("".join([_reversed(run) if own & 1 else run for own, run in runs]))
    return shown


def visual_order(levels: Sequence[int], items: Items) -> list[tuple[int, Items]]:
    """The level runs of one line in visual order from the left (L2): each its level, and its part of the items.

    What a run of odd level holds is still in logical order and has to be reversed.
    """
    if not any(levels):
        return [(0, items)]
    order: list[tuple[int, Items]] = []
    done = 0
    for level, group in groupby(levels):
        upto = done + len(list(group))
        order.append((level, items[done:upto]))
        done = upto
    # Below the lowest odd level pairs of rounds undo each other.
    for lowest in range(max(levels), 0, -1):
        first = 0
        while first < len(order):
            last = first
            while last < len(order) and order[last][0] >= lowest:
                last += 1
            order[first:last] = order[first:last][::-1]
            first = last + 1
    return order


def _reversed(run: str) -> str:
    if not MIRRORED.isdisjoint(run):
        run = run.translate(MIRROR_IMAGES)
    if not _perhaps_marks().search(run):
        return run[::-1]
    clusters: list[str] = []
    base = False
    for character in run:
        mark = category(character)[0] == "M"
        if mark and base:
            clusters[-1] += character
        else:
            clusters.append(character)
            base = not mark
    return "".join(clusters[::-1])
