"""The ways in which a finished line can be written, each right in some terminals and wrong in the others."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """An emission. The values are what `--bidi` and `IUN_BIDI` take."""

    VISUAL = "visual"
    """Left to right as drawn, in presentation forms: for a terminal that reorders nothing."""
    EXPLICIT = "explicit"
    """The same between `CSI 8 l` and `CSI 8 h`, which tell a terminal with BDSM (ECMA-48 8.2.1) to reorder nothing."""
    WORDS = "words"
    """Words in visual order, their letters in logical order, kept apart by U+200E: for a terminal that reorders the
    line by UAX #9 with a left-to-right base direction."""
    KITTY = "kitty"
    """For a terminal that reorders nothing but reverses each run of one font that holds Arabic."""
    PUTTY = "putty"
    """For a terminal that reorders the line by UAX #9 but throws marks away: U+2800 instead of the space keeps the
    words apart."""
    LOGICAL = "logical"
    """Text in reading order, unshaped, without escapes, each right-to-left stretch between U+2067 and U+2069: for
    files, pipes and editors."""
