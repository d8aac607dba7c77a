"""The codes of the Sustainable Development Goals: which exist, how they sort, how people type them, their URIs.

Codes are strings, letters in lower case: as numbers 16.1 and 16.10 would be the same. Digits sort by value and before
letters (16.9, 16.10, 16.a), as in the UN's own lists.
"""

from __future__ import annotations

URI = "http://metadata.un.org/sdg/"
"""The UN's identifiers: http, not https, the code as it stands, no `goal/` before it."""

_TARGETS = (
    *("5ab", "5abc", "9abcd", "7abc", "6abc", "6ab", "3ab", "10ab", "5abc"),
    *("7abc", "7abc", "8abc", "3ab", "7abc", "9abc", "10ab", "19"),
)
"""For each goal: how many numbered targets it has, and the letters of its means of implementation."""

WORDS_BEFORE = (
    *("sdg", "goal", "target", "objectif", "objetivo", "odd", "ods", "cible", "meta", "الهدف", "هدف", "الغاية", "غاية"),
)
"""What people write before a code."""

SEPARATORS = ("\u066b", "-", "/", "_", ",", "\u060c", " ")
"""What people write for the point in a code."""

GOALS = tuple(str(number) for number in range(1, len(_TARGETS) + 1))


def targets(goal: str) -> tuple[str, ...]:
    """The target codes of a goal in the UN's order; empty if there is no such goal."""
    if goal not in GOALS:
        return ()
    count = _TARGETS[int(goal) - 1].rstrip("abcd")
    letters = _TARGETS[int(goal) - 1].removeprefix(count)
    return tuple(f"{goal}.{part}" for part in (*map(str, range(1, int(count) + 1)), *letters))


def is_goal(code: str) -> bool:
    """Whether code is the code of a goal, as written by the UN."""
    return code in GOALS


def is_target(code: str) -> bool:
    """Whether code is the code of a target, as written by the UN."""
    return code in targets(code.partition(".")[0])


def sort_key(code: str) -> tuple[int, int, int, str]:
    """Sorts goals before their targets, digits by value, letters after digits."""
    goal, _, part = code.partition(".")
    if part.isdigit():
        return (int(goal), 0, int(part), "")
    return (int(goal), 1 if part else -1, 0, part)


def normalise(typed: str) -> str:
    """The code a person meant by `SDG 16`, `16-4`, `16.04`, `Target 16.A`, `16a` or `١٦٫٤`; what was typed if none.

    The result need not exist: 16.11 stays 16.11, for the error message to speak of.
    """
    text = "".join(str(int(c)) if c.isdecimal() else c for c in typed).strip().lower()
    for word in WORDS_BEFORE:
        if text.startswith(word):
            text = text[len(word) :].lstrip(" .-:_")
    for separator in SEPARATORS:
        text = text.replace(separator, ".")
    if "." not in text and text[:-1].isdecimal() and "a" <= text[-1] <= "z":  # 16a
        text = f"{text[:-1]}.{text[-1]}"
    goal, dot, part = text.partition(".")
    goal, part = goal.lstrip("0"), part.lstrip("0")
    if goal.isdigit() and not dot:
        return goal
    if goal.isdigit() and (part.isdigit() or (len(part) == 1 and part.isascii() and part.isalpha())):
        return f"{goal}.{part}"
    return typed


def uri(code: str) -> str:
    """The UN's identifier of a goal or target."""
    return URI + code
