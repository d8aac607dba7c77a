"""The codes of the Sustainable Development Goals: which exist, how they sort, how people type them, their URIs.

Codes are strings, letters in lower case: as numbers 16.1 and 16.10 would be the same. Digits sort by value and before
letters (16.9, 16.10, 16.a), as in the UN's own lists.
"""

from __future__ import annotations

import re

URI = "http://metadata.un.org/sdg/"
"""The UN's identifiers: http, not https, the code as it stands, no `goal/` before it."""

_TARGETS = (
    *("5ab", "5abc", "9abcd", "7abc", "6abc", "6ab", "3ab", "10ab", "5abc"),
    *("7abc", "7abc", "8abc", "3ab", "7abc", "9abc", "10ab", "19"),
)
"""For each goal: how many numbered targets it has, and the letters of its means of implementation."""

WORDS = (
    "sdg sdgs goal goals target targets indicator indicators sustainable development un united nations the of no n "
    "odd objectif objectifs cible cibles indicateur indicateurs de du des développement developpement durable "
    "ods objetivo objetivos meta metas indicador indicadores los desarrollo sostenible "
    "الهدف هدف أهداف الأهداف الغاية غاية المقصد مقصد المؤشر مؤشر التنمية للتنمية المستدامة من رقم"
)
"""What people write round a code."""

CODE = (
    r"([^0-9]*?)0*([1-9][0-9]*)"
    r"(?:[\s.,:/_()\u060c\u066b\u200e\u200f\u2010-\u2015\u2212-]{0,3}(?:(?<![0-9])0*([1-9][0-9]*)|([a-zأابجد])(?!LETTER)))?"
    r"([^0-9]*)"
)
"""A code among words, its goal and its part apart; for LETTER stands what a pattern calls any letter."""

LETTERS = dict(zip("أابجد", "aabcd", strict=True))
"""What Arabic texts write for the letters in codes."""

GOALS = tuple(str(number) for number in range(1, len(_TARGETS) + 1))


def targets(goal: str) -> tuple[str, ...]:
    """The target codes of a goal in the UN's order; empty if there is no such goal."""
    if goal not in GOALS:
        return ()
    count = (known := _TARGETS[int(goal) - 1]).rstrip("abcd")
    return tuple(f"{goal}.{part}" for part in (*range(1, int(count) + 1), *known.removeprefix(count)))


def is_target(code: str) -> bool:
    """Whether code is the code of a target, as written by the UN."""
    return code in targets(code.partition(".")[0])


def sort_key(code: str) -> tuple[int, int, int, str]:
    """Sorts goals before their targets, digits by value, letters after digits."""
    goal, _, part = code.partition(".")
    return int(goal), int(part.isalpha()), int(part) if part.isdigit() else 0, part


def normalise(typed: str) -> str:
    """The code a person meant by `SDG 16`, `16-4`, `Target 16.A:`, `16a`, `١٦٫٤` or `16-أ`; what was typed if none.

    The result need not exist: 16.11 stays 16.11, for the error message to speak of.
    """
    text = "".join(str(int(c)) if c.isdecimal() else c for c in typed).strip().lower()
    found = re.fullmatch(CODE.replace("LETTER", r"[^\W\d_]"), text)
    if not found:
        return typed
    before, goal, number, letter, after = found.groups()
    words = re.findall(r"[^\W\d_]+", f"{before} {after}")
    if not set(words).issubset(WORDS.split()):
        return typed
    if number or letter:
        return f"{goal}.{number or LETTERS.get(letter, letter)}"
    return goal if words or text.isdigit() else typed


def target_of(indicator: str) -> str:
    """The code of the target that an indicator such as 16.a.1 measures; "" if it is none."""
    found = re.fullmatch(r"(.*)[^\w\s]\s*\d+\W*", indicator, re.DOTALL)
    code = normalise(found[1]) if found else ""
    return code if is_target(code) else ""
