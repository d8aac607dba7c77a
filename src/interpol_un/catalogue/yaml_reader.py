"""YAML text → nodes that know where they stand.

Nothing is resolved: every scalar stays the string that was written, so 16.10, no and 2018-12 survive. What the
catalogue does not need is refused rather than interpreted: anchors and aliases (alias bombs), tags, merge keys, several
documents, duplicate keys, and anything deeper, longer or larger than the limits below.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any, NamedTuple, TypeAlias

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 16
MAX_SCALAR = 20_000
MAX_NODES = 1_000_000

_DIRECTIVE = re.compile(r"^%.*", re.MULTILINE)
_ODD_BLANK = re.compile(r"^[ -]*(?:\w+: *)?([^\S \t\r\n]|[\u200b-\u200f\u2060\ufeff])", re.MULTILINE)
"""What looks like a blank, or like nothing, before a key or a value; to YAML it is a letter."""

_NAMED = "anchors and aliases are not used here: write the value out"
_UNTAGGED = (None, "!")


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
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        message = f"expected UTF-8, found the byte 0x{raw[error.start]:02x}"
        raise UnreadableError(file, line, column, message) from None


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
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    tree = _Tree(file)
    take = {
        yaml.DocumentStartEvent: tree.document,
        yaml.AliasEvent: tree.alias,
        yaml.ScalarEvent: tree.scalar,
        yaml.SequenceStartEvent: lambda event: tree.enter(event, []),
        yaml.MappingStartEvent: lambda event: tree.enter(event, {}),
        yaml.SequenceEndEvent: tree.end,
        yaml.MappingEndEvent: tree.end,
    }
    try:
        for event in yaml.parse(text, Loader=loader):
            if (taken := take.get(type(event))) is not None:
                taken(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = error.problem or error.context
        if mark is not None and text[mark.index : mark.index + 1] == "\t":
            reason = "a tab stands where blanks belong"
        raise tree.refusal(mark, f"not YAML: {reason}") from None
    except yaml.YAMLError as error:  # a character that YAML does not allow: no mark, only an offset
        position = getattr(error, "position", None)
        line = text.count("\n", 0, position) + 1 if isinstance(position, int) else 1
        reason = str(error).splitlines()[0]
        raise UnreadableError(file, line, 1, f"not YAML: {reason}") from None
    except (ValueError, OverflowError) as error:  # the parser without libyaml: \\UFFFFFFFF, %YAML 1.999…
        raise UnreadableError(file, 1, 1, f"not YAML: {error}") from None
    if tree.root is None:
        raise UnreadableError(file, 1, 1, "the file is empty")
    return tree.root


class _Tree:
    """Builds nodes from parser events, a method for each kind; what is refused is refused before it can grow."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Node | None = None
        self._inside: list[Node] | dict[str, Node] | None = None  # the collection that is being read
        self._key: str | None = None  # in a mapping, the key that waits for its value
        self._outside: list[tuple[list[Node] | dict[str, Node] | None, str | None]] = []  # the same of those around it
        self._count = 0

    def refusal(self, mark: Any, message: str) -> UnreadableError:
        """The error that says message at a mark of the parser."""
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return UnreadableError(self.file, line, column, message)

    def document(self, event: Any) -> None:
        """A document begins."""
        if self.root is not None:
            raise self.refusal(event.start_mark, "a second document begins here: a file holds one")

    def alias(self, event: Any) -> None:
        """A value that was named before."""
        raise self.refusal(event.start_mark, _NAMED)

    def scalar(self, event: Any) -> None:
        """A text: a value, or in a mapping a key."""
        if len(event.value) > MAX_SCALAR:
            message = f"a text of {len(event.value)} characters: the limit is {MAX_SCALAR}"
            raise self.refusal(event.start_mark, message)
        self._place(event, event.value)

    def end(self, event: Any) -> None:
        """The collection that is being read ends."""
        self._inside, self._key = self._outside.pop()

    def enter(self, event: Any, empty: list[Node] | dict[str, Node]) -> None:
        """A list or a mapping begins."""
        self._place(event, empty)
        self._outside.append((self._inside, self._key))
        self._inside, self._key = empty, None
        if len(self._outside) > MAX_DEPTH:
            raise self.refusal(event.start_mark, f"nested deeper than {MAX_DEPTH} levels")

    def _place(self, event: Any, value: Value) -> None:
        """Puts a value into the open collection; in a mapping every other one is a key."""
        mark = event.start_mark
        if event.anchor:
            raise self.refusal(mark, _NAMED)
        if event.tag not in _UNTAGGED:
            raise self.refusal(mark, f"the tag {event.tag} is not used here: every value is plain text")
        self._count += 1
        if self._count > MAX_NODES:
            raise self.refusal(mark, f"more than {MAX_NODES} values")
        inside = self._inside
        node = Node(value, mark.line + 1, mark.column + 1)
        if isinstance(inside, list):
            inside.append(node)
        elif inside is None:
            self.root = node
        elif self._key is not None:
            inside[self._key] = node
            self._key = None
        elif not isinstance(value, str):
            raise self.refusal(mark, "a key must be a word")
        elif value in inside:
            raise self.refusal(mark, f"the key {value!r} stands twice in this record")
        else:
            self._key = value
