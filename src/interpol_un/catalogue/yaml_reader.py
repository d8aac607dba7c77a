"""YAML text → nodes that know where they stand.

Nothing is resolved: every scalar stays the string that was written, so 16.10, no and 2018-12 survive. What the
catalogue does not need is refused rather than interpreted: anchors and aliases (alias bombs), tags, merge keys, several
documents, duplicate keys, and anything deeper, longer or larger than the limits below.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any, NamedTuple, TypeAlias

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 16
MAX_SCALAR = 20_000
MAX_NODES = 1_000_000

_DIRECTIVE = re.compile(r"^%.*", re.MULTILINE)
_ODD_BLANK = re.compile(r"^[ -]*(?:\w+: *)?([^\S \t\r\n]|[\u200b-\u200f\u2060\ufeff])", re.MULTILINE)
"""What looks like a blank, or like nothing, before a key or a value; to YAML it is a letter."""


class Problem(NamedTuple):
    """One thing wrong in one place. line and column count from 1; 0 where the file itself is the place."""

    file: str
    line: int
    column: int
    record: str
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        about = ", ".join(part for part in (self.record, self.field) if part)
        return f"{place}: {about}: {self.message}" if about else f"{place}: {self.message}"


Value: TypeAlias = "str | list[Node] | dict[str, Node]"


class Node(NamedTuple):
    """A value with its place: a scalar's string, a sequence's nodes, or a mapping's nodes by key."""

    value: Value
    line: int
    column: int


class UnreadableError(Exception):
    """The text is no YAML the catalogue can use; problem says where and why."""

    def __init__(self, file: str, line: int, column: int, message: str) -> None:
        self.problem = Problem(file, line, column, "", "", message)
        super().__init__(str(self.problem))


def decode(raw: bytes, file: str) -> str:
    """The text of a file. Raises UnreadableError unless it is UTF-8 without a byte order mark, within the limit."""
    if len(raw) > MAX_BYTES:
        raise UnreadableError(file, 0, 0, f"larger than {MAX_BYTES // 2**20} MiB")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError(file, 1, 1, "expected UTF-8, found UTF-16: save the file as UTF-8")
    if raw.startswith(b"\xef\xbb\xbf"):
        raise UnreadableError(file, 1, 1, "begins with a byte order mark: save the file as UTF-8 without it")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        start = error.start
        line, column = raw.count(b"\n", 0, start) + 1, start - raw.rfind(b"\n", 0, start)
        raise UnreadableError(file, line, column, f"expected UTF-8, found the byte 0x{raw[start]:02x}") from None


def read(text: str, file: str) -> Node:
    """The one document of a YAML text as a tree of nodes. Raises UnreadableError at the first fault."""
    import yaml

    if directive := _DIRECTIVE.search(text):  # the parser compares each %TAG with all before it
        line = text.count("\n", 0, directive.start()) + 1
        raise UnreadableError(file, line, 1, "directives (%) are not used here: leave the line out")
    if odd := _ODD_BLANK.search(text):
        line, column = text.count("\n", 0, odd.start()) + 1, odd.end() - odd.start()
        named = f"U+{ord(odd[1]):04X} ({unicodedata.name(odd[1], 'a control character').lower()})"
        raise UnreadableError(file, line, column, f"holds {named} where a plain blank belongs")
    try:
        return _tree(yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)), file)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = error.problem or error.context
        if mark is not None and text[mark.index : mark.index + 1] == "\t":
            reason = "a tab stands where blanks belong"
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise UnreadableError(file, line, column, f"not YAML: {reason}") from None
    except yaml.YAMLError as error:  # a character that YAML does not allow: no mark, only an offset
        position = getattr(error, "position", None)
        line = text.count("\n", 0, position) + 1 if isinstance(position, int) else 1
        raise UnreadableError(file, line, 1, f"not YAML: {str(error).splitlines()[0]}") from None
    except (ValueError, OverflowError) as error:  # the parser without libyaml: \\UFFFFFFFF, %YAML 1.999…
        raise UnreadableError(file, 1, 1, f"not YAML: {error}") from None


def _tree(events: Iterable[Any], file: str) -> Node:
    """The nodes that the parser's events tell of; what is refused is refused before it can grow."""
    import yaml

    root: Node | None = None
    inside: list[Node] | dict[str, Node] | None = None  # the collection that is being read
    key: str | None = None  # in a mapping, the key that waits for its value
    outside: list[tuple[list[Node] | dict[str, Node] | None, str | None]] = []  # the same of those around it
    nodes = 0
    for event in events:
        mark: Any = event.start_mark
        refusal = ""
        if isinstance(event, yaml.CollectionEndEvent):
            inside, key = outside.pop()
        elif isinstance(event, yaml.DocumentStartEvent) and root is not None:
            refusal = "a second document begins here: a file holds one"
        elif isinstance(event, yaml.NodeEvent) and not (refusal := _refusal(event, nodes := nodes + 1)):
            empty: list[Node] | dict[str, Node] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
            value: Value = event.value if isinstance(event, yaml.ScalarEvent) else empty
            node = Node(value, mark.line + 1, mark.column + 1)
            if isinstance(inside, list):
                inside.append(node)
            elif inside is None:
                root = node
            elif key is not None:
                inside[key] = node
                key = None
            elif not isinstance(value, str):
                refusal = "a key must be a word"
            else:
                refusal = f"the key {value!r} stands twice in this record" if value in inside else ""
                key = value
            if not isinstance(value, str):
                outside.append((inside, key))
                inside, key = value, None
                refusal = refusal or (f"nested deeper than {MAX_DEPTH} levels" if len(outside) > MAX_DEPTH else "")
        if refusal:
            raise UnreadableError(file, mark.line + 1, mark.column + 1, refusal)
    if root is None:
        raise UnreadableError(file, 1, 1, "the file is empty")
    return root


def _refusal(event: Any, nodes: int) -> str:
    """Why a value is refused wherever it stands, or ""; nodes: how many there are with it."""
    if len(text := getattr(event, "value", "")) > MAX_SCALAR:
        return f"a text of {len(text)} characters: the limit is {MAX_SCALAR}"
    if event.anchor:
        return "anchors and aliases are not used here: write the value out"
    if event.tag not in (None, "!"):
        return f"the tag {event.tag} is not used here: every value is plain text"
    return f"more than {MAX_NODES} values" if nodes > MAX_NODES else ""
