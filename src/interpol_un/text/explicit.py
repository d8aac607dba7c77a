"""Embedding levels of a paragraph with explicit embeddings, overrides and isolates: rules P2-P3, X1-X10.

The stack of X1-X8 and the isolating run sequences of X10 are worked out here. Each sequence is then resolved by itself
as if it were a paragraph: its sos and eos stand as strong marks at its ends, isolate initiators and PDI as neutral
objects, overridden characters as the strong mark they are overridden to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple

from interpol_un.text.characters import FSI, LRE, LRI, LRO, PDF, PDI, RLE, RLI, RLO
from interpol_un.text.implicit import OBJECT, STRONG, base_level, implicit_levels
from interpol_un.text.line import Base

REMOVED = -1  # level of a character that X9 takes out

_MAX_DEPTH = 125
_EMBEDDINGS = (LRE, RLE, LRO, RLO)
_INITIATORS = (LRI, RLI, FSI)
_OVERRIDES = {LRO: STRONG[0], RLO: STRONG[1]}
_FORMATTING = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Class BN without those.
_BOUNDARY_NEUTRAL = re.compile(
    "[\\x00-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f\\xad\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\ufeff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)


class _Status(NamedTuple):
    """An entry of the directional status stack; override is the mark overridden characters become."""

    level: int
    override: str | None
    isolate: bool


class _Stack:
    """The directional status stack with its overflow counters (X1)."""

    def __init__(self, base: int) -> None:
        self._entries = [_Status(base, None, False)]
        self._overflow_isolates = 0
        self._overflow_embeddings = 0
        self._valid_isolates = 0

    @property
    def top(self) -> _Status:
        return self._entries[-1]

    def _next_level(self, *, rtl: bool) -> int | None:
        level = (self.top.level + 1) | 1 if rtl else (self.top.level + 2) & ~1
        return None if level > _MAX_DEPTH or self._overflow_isolates or self._overflow_embeddings else level

    def open_embedding(self, *, rtl: bool, override: str | None) -> None:
        """X2-X5."""
        level = self._next_level(rtl=rtl)
        if level is not None:
            self._entries.append(_Status(level, override, False))
        elif not self._overflow_isolates:
            self._overflow_embeddings += 1

    def open_isolate(self, *, rtl: bool) -> None:
        """X5a-X5c."""
        level = self._next_level(rtl=rtl)
        if level is None:
            self._overflow_isolates += 1
        else:
            self._valid_isolates += 1
            self._entries.append(_Status(level, None, True))

    def close_isolate(self) -> None:
        """X6a."""
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._valid_isolates:
            self._overflow_embeddings = 0
            while not self._entries.pop().isolate:
                pass
            self._valid_isolates -= 1

    def close_embedding(self) -> None:
        """X7."""
        if self._overflow_isolates:
            return
        if self._overflow_embeddings:
            self._overflow_embeddings -= 1
        elif not self.top.isolate and len(self._entries) > 1:
            self._entries.pop()


def embedding_levels(paragraph: str, base: Base | None) -> tuple[int, list[int]]:
    """The paragraph embedding level and the level of every character, before rule L1.

    base None takes the direction of the first strong character outside isolates (P2, P3). Characters that X9 takes
    out have the level REMOVED. No paragraph separator may stand in the text.
    """
    level = base_level(paragraph) if base is None else "LR".index(base)
    if _FORMATTING.search(paragraph):
        return level, _explicit_levels(paragraph, level)
    levels = implicit_levels(paragraph, level)
    for match in _BOUNDARY_NEUTRAL.finditer(paragraph):
        levels[match.start()] = REMOVED
    return level, levels


def _explicit_levels(paragraph: str, base: int) -> list[int]:
    partner = _matching_pdi(paragraph)
    levels, characters = _embed(paragraph, base, partner)
    result = list(levels)
    for sequence in _sequences(levels, partner):
        level = levels[sequence[0]]
        sos, eos = _borders(sequence, levels, base, paragraph)
        text = STRONG[sos & 1] + "".join([characters[index] for index in sequence]) + STRONG[eos & 1]
        found = implicit_levels(text, level & 1)
        for index, relative in zip(sequence, found[1:-1], strict=True):
            result[index] = level - (level & 1) + relative
    return result


def _matching_pdi(paragraph: str) -> Mapping[int, int]:
    """Index of the PDI that matches each isolate initiator that has one (BD9)."""
    partner: dict[int, int] = {}
    opened: list[int] = []
    for match in re.finditer("[\u2066-\u2069]", paragraph):
        if match[0] != PDI:
            opened.append(match.start())
        elif opened:
            partner[opened.pop()] = match.start()
    return partner


def _embed(paragraph: str, base: int, partner: Mapping[int, int]) -> tuple[list[int], list[str]]:
    """Explicit level of each character (X1-X8, X9) and the character it acts as from here on."""
    stack = _Stack(base)
    levels: list[int] = []
    characters: list[str] = []
    done = 0
    for match in _FORMATTING.finditer(paragraph):
        index, character = match.start(), match[0]
        levels += [stack.top.level] * (index - done)
        characters += [stack.top.override] * (index - done) if stack.top.override else paragraph[done:index]
        done = index + 1
        if character == PDI:
            stack.close_isolate()
        status = stack.top
        if character in _EMBEDDINGS:
            stack.open_embedding(rtl=character in (RLE, RLO), override=_OVERRIDES.get(character))
        elif character in _INITIATORS:
            content = paragraph[done : partner.get(index)]
            stack.open_isolate(rtl=character == RLI or (character == FSI and base_level(content) == 1))
        elif character == PDF:
            stack.close_embedding()
        levels.append(REMOVED if character in _EMBEDDINGS or character == PDF else status.level)
        characters.append(status.override or OBJECT)
    levels += [stack.top.level] * (len(paragraph) - done)
    characters += [stack.top.override] * (len(paragraph) - done) if stack.top.override else paragraph[done:]
    for match in _BOUNDARY_NEUTRAL.finditer(paragraph):
        levels[match.start()] = REMOVED
    return levels, characters


def _sequences(levels: list[int], partner: Mapping[int, int]) -> list[list[int]]:
    """The isolating run sequences (BD13), each as the indices of its characters."""
    kept = [index for index, level in enumerate(levels) if level != REMOVED]
    sequences: list[list[int]] = []
    waiting: dict[int, list[int]] = {}
    for _, group in groupby(kept, key=levels.__getitem__):
        run = list(group)
        sequence = waiting.pop(run[0], None)
        if sequence is None:
            sequence = []
            sequences.append(sequence)
        sequence += run
        if run[-1] in partner:
            waiting[partner[run[-1]]] = sequence
    return sequences


def _borders(sequence: list[int], levels: list[int], base: int, paragraph: str) -> tuple[int, int]:
    """The levels whose parity gives sos and eos (X10). An initiator at the end of a sequence has no PDI (BD13)."""
    own = levels[sequence[0]]
    before = next((levels[i] for i in range(sequence[0] - 1, -1, -1) if levels[i] != REMOVED), base)
    last = sequence[-1]
    after = base
    if paragraph[last] not in _INITIATORS:
        after = next((levels[i] for i in range(last + 1, len(levels)) if levels[i] != REMOVED), base)
    return max(own, before), max(own, after)
