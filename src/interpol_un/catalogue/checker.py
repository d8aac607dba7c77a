"""Nodes → plain values, against the description of records; everything wrong is reported, nothing is guessed.

A plain value is what JSON shows: strings, booleans, lists and maps in the order written. A problem says what was
expected and what stands there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from interpol_un.languages import LANGUAGES

from . import sdg
from .model.field_types import SCALARS, ListOf, OneOf, Ref, Struct, Type
from .order import is_date
from .vocabulary import nearest
from .yaml_reader import Node, Problem

_ZERO_WIDTH = "\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff"
_CONTROLS = "\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\U000e0000-\U000e007f"
"""Separators of lines and paragraphs, embeddings, overrides, isolates, annotations, tags."""

_INVISIBLE = re.compile(f"[{_ZERO_WIDTH}{_CONTROLS}]")
_REFUSED = re.compile(f"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufb50-\ufdff\ufe70-\ufefe\u0640{_ZERO_WIDTH}{_CONTROLS}]")
"""Any character that may not stand in a text."""

_ARABIC = frozenset(filter(str.isalpha, map(chr, range(0x600, 0x700))))
_LATIN = frozenset(filter(str.isalpha, map(chr, range(0x250))))

MAX_PROBLEMS = 10_000
"""Problems of one file; beyond that its reading ends."""


class TooManyError(Exception):
    """A file holds more problems than anybody reads; the last one told says so."""


def text_problem(text: str) -> str:
    """Why a text may not stand in the catalogue, or "" if it may."""
    if not text.strip():
        return "expected a text, found nothing"
    if text != text.strip() or "\n" in text:
        return "has blanks at an end or a line break: write it on one line"
    if not unicodedata.is_normalized("NFC", text):
        return "is not in Unicode's composed form (NFC)"
    if not (refused := _REFUSED.search(text)):
        return ""
    char = refused[0]
    if _INVISIBLE.match(char):
        return f"holds the invisible character U+{ord(char):04X}: texts are stored in logical order, without controls"
    if char >= "\ufb50":
        return f"holds the presentation form U+{ord(char):04X}: write the letter itself"
    if char == "\u0640":
        return "holds a tatweel (U+0640): write the word without it"
    return f"holds the control character U+{ord(char):04X}"


def script_problem(language: str, text: str) -> str:
    """Why a sentence of ours cannot be in that language, or ""."""
    arabic, latin = (sum(map(letters.__contains__, text)) for letters in (_ARABIC, _LATIN))
    own, other, script = (arabic, latin, "Arabic") if language == "ar" else (latin, arabic, "Latin")
    # half of a sentence may be names in other letters
    return f"expected a sentence in {script} script" if 2 * own <= other else ""


_TESTS: dict[str, Callable[[str], bool]] = {
    "id": lambda text: re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", text) is not None,
    "date": is_date,
    "year": lambda text: is_date(text) and len(text) == 4,
    "url": lambda text: re.fullmatch(r"https?://[^/ <>\"\\]*\.[^ <>\"\\]*", text) is not None,
    "goal": sdg.GOALS.__contains__,
    "target": sdg.is_target,
    "code": lambda text: text in sdg.GOALS or sdg.is_target(text),
    "number": lambda text: text.isascii() and text.isdigit() and len(text) < 9,
    "bool": lambda text: text in ("true", "false"),
}


class Checker:
    """Reads one file's nodes. problems grows; record names the record being read, for the messages."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.record = ""
        self.problems: list[Problem] = []
        self.references: list[tuple[Problem, tuple[str, ...], str]] = []
        """Every reference met: where it stands, the kinds it may name, and the id."""

    def problem(self, node: Node, path: str, message: str) -> None:
        """Notes that something is wrong at a node. Raises TooManyError after the last that is told."""
        if len(self.problems) == MAX_PROBLEMS:
            message = f"more than {MAX_PROBLEMS} problems: mend those before it first"
            self.problems.append(Problem(self.file, node.line, node.column, "", "", message))
            raise TooManyError
        self.problems.append(Problem(self.file, node.line, node.column, self.record, path, message))

    def value(self, node: Node, wanted: Type, path: str) -> Any:
        """The plain value of a node of a type; None, and a problem, where it is not one."""
        if isinstance(wanted, Struct):
            return self.struct(node, wanted, path)
        if isinstance(wanted, ListOf):
            if not isinstance(node.value, list) or not node.value:
                return self.problem(node, path, f"expected a list with at least one entry, found {found(node)}")
            return [self.value(item, wanted.item, f"{path}[{index}]") for index, item in enumerate(node.value)]
        if wanted in ("name", "ours", "some", "acronyms"):
            return self._by_language(node, str(wanted), path)
        if not isinstance(node.value, str):
            expected = SCALARS[wanted].expected if isinstance(wanted, str) else "a word"
            return self.problem(node, path, f"expected {expected}, found {found(node)}")
        text = node.value
        if isinstance(wanted, OneOf):
            if text in wanted.values:
                return text
            near = nearest(text, wanted.values, 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            return self.problem(node, path, f"expected one of {', '.join(wanted.values)}, found {found(node)}{hint}")
        if isinstance(wanted, Ref):
            place = Problem(self.file, node.line, node.column, self.record, path, "")
            self.references.append((place, wanted.kinds, text))
            return text
        if wrong := text_problem(text):
            return self.problem(node, path, wrong)
        if wanted in _TESTS and not _TESTS[wanted](text):
            return self.problem(node, path, f"expected {SCALARS[wanted].expected}, found {found(node)}")
        return text == "true" if wanted == "bool" else text

    def struct(self, node: Node, struct: Struct, path: str) -> Any:
        """The plain map of a node that must have a struct's fields and no others."""
        if not isinstance(node.value, dict):
            return self.problem(node, path, f"expected a record with named fields, found {found(node)}")
        before = f"{path}." if path else ""
        plain: dict[str, Any] = {}
        known = {field.name: field for field in struct.fields}
        meant = set()
        for name, child in node.value.items():
            here = before + short(name)
            if name in known:
                plain[name] = self.value(child, known[name].type, here)
            else:
                near = nearest(name, known, 1)
                meant.update(near)
                hint = f"did you mean {near[0]}?" if near else f"the fields are {', '.join(known)}"
                self.problem(child, here, f"unknown field; {hint}")
        for field in struct.fields:
            if field.required and field.name not in node.value and field.name not in meant:
                self.problem(node, before + field.name, "is missing")
        return plain

    def _by_language(self, node: Node, wanted: str, path: str) -> Any:
        if not isinstance(node.value, dict) or not node.value:
            return self.problem(node, path, f"expected {SCALARS[wanted].expected}, found {found(node)}")
        plain: dict[str, Any] = {}
        for language, child in node.value.items():
            here = f"{path}.{short(language)}"
            if language not in LANGUAGES:
                self.problem(child, here, f"unknown language; expected one of {', '.join(LANGUAGES)}")
            elif wanted == "acronyms":
                plain[language] = self.value(child, ListOf("text"), here)
            else:
                text = self.value(child, "text", here)
                plain[language] = text
                if text and wanted != "name" and (wrong := script_problem(language, text)):
                    self.problem(child, here, wrong)
        if wanted == "ours" and (missing := [language for language in LANGUAGES if language not in node.value]):
            self.problem(node, path, f"expected all four languages, {', '.join(missing)} missing")
        return {language: plain[language] for language in LANGUAGES if language in plain}


def found(node: Node) -> str:
    """What stands at a node, in the words of a message."""
    if not node.value:
        return "nothing"
    if isinstance(node.value, str):
        return repr(short(node.value))
    return "a list" if isinstance(node.value, list) else "a record with fields"


def short(text: str) -> str:
    """The beginning of a text, to be told in a message."""
    return text if len(text) <= 40 else text[:40] + "…"
