"""The mutants of a module: one thing changed in each, by cosmic-ray's operators and by some that it does not have.

Left as it is what no test should fix: annotations and what serves type checkers, decorators (they are caches and
properties), imports, docstrings, the texts of errors and notes, and the `strict` of `zip`, which is an assertion.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import copy
from functools import partial
from typing import Any, NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.plugins import get_operator, operator_names

# cosmic-ray replaces one sign by each of ten others. Of the arithmetic ones these are the slips of a hand; what kills
# the chosen comparisons kills the rest; `==` for `is` says the same of what is compared here, or raises.
_TAKEN = re.compile(
    "core/(ReplaceBinaryOperator_(Add_Sub|Sub_Add|Mul_FloorDiv|FloorDiv_Mul|Mod_Mul|Pow_Mul|BitAnd_BitOr|BitOr_BitAnd)"
    "|ReplaceComparisonOperator_(Eq_(NotEq|LtE|GtE)|NotEq_(Eq|Lt|Gt)|Lt_(LtE|NotEq|GtE)|LtE_(Lt|Eq|Gt)"
    "|Gt_(GtE|NotEq|LtE)|GtE_(Gt|Eq|Lt)|Is_IsNot|IsNot_Is)|ReplaceUnaryOperator_(Delete_.*|USub_UAdd|Invert_USub)"
    "|AddNot|Replace(True|False|And|Or|Break|Continue)With.*|NumberReplacer|ZeroIterationForLoop)"
)

_NEIGHBOURS = {
    "bisect_left": "bisect_right",
    "bisect_right": "bisect_left",
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "startswith": "endswith",
    "removeprefix": "removesuffix",
    "lstrip": "strip",
    "rstrip": "strip",
    "strip": "lstrip",
    "search": "match",
    "match": "search",
    "fullmatch": "match",
    "rfind": "find",
    "isdecimal": "isdigit",
    "isdigit": "isdecimal",
    "isspace": "isalnum",
    "isalnum": "isalpha",
    "sorted": "list",
    "reversed": "list",
}
_SAME = re.compile('[!=]=.*("|\\b[A-Z]{3,}\\b)', re.DOTALL)
_ORDER = re.compile("_(Lt|LtE|Gt|GtE)$")
_CHAINS = ("and_test", "or_test", "arith_expr", "term", "expr", "and_expr")
_CHARACTER = re.compile(r"\\(?:x..|u.{4}|U.{8}|.)|\{\{|\}\}|.", re.DOTALL)

_SENTENCE = re.compile("[^\\\\\\[{<]*[a-z]{2} [a-z][^\\\\\\[{<]*")

_WORD = re.compile("[A-Za-z0-9_ .;()#-]{3,}")

_FREE = re.compile(r"\s*(?<!\\)#.*|\s{2,}|\n|(?<=\n  \|) ")


class Mutant(NamedTuple):
    """A changed module: its whole text, and what of its lines was there before and stands there now."""

    code: str
    before: str
    after: str


def mutants(source: str, *, strings: bool) -> Iterator[Mutant]:
    """Every mutant of a module, each once. strings: also without each character of each string."""
    tree = get_ast(source)
    nodes = list(ast_nodes(tree))
    left = [(node.start_pos, node.end_pos) for node in nodes if _left_alone(node)]
    seen = {source}
    for code in _codes(source, nodes, [*OWN, *([_character] if strings else [])], left):
        if code not in seen and _compiles(code):
            seen.add(code)
            yield Mutant(code, *_lines(source, code))


def _codes(source: str, nodes: list[Any], own: list[Callable[[Any], list[str]]], left: list[Any]) -> Iterator[str]:
    begins = [0]
    for line in source.splitlines(keepends=True):
        begins.append(begins[-1] + len(line))
    operators = [get_operator(name)() for name in operator_names() if _TAKEN.fullmatch(name)]
    changes: list[Callable[[Any], list[str]]] = [partial(_by_cosmic_ray, operator) for operator in operators]
    for node in nodes:
        if any(first <= node.start_pos and node.end_pos <= last for first, last in left):
            continue
        start, end = (begins[row - 1] + column for row, column in (node.start_pos, node.end_pos))
        for change in [*changes, *own]:
            for text in change(node):
                yield source[:start] + text + source[end:]


def _by_cosmic_ray(operator: Any, node: Any) -> list[str]:
    texts: list[str] = []
    if node.type == "comparison" and _SAME.search(node.get_code()) and _ORDER.search(type(operator).__name__):
        return texts  # what is named is the same or another; that it comes before or after the other says nothing
    for number, _ in enumerate(operator.mutation_positions(node)):
        copied = copy(node)
        if hasattr(node, "children"):
            copied.children = [copy(child) for child in node.children]
        texts.append(operator.mutate(copied, number).get_code(include_prefix=False))
    return texts


def _compiles(code: str) -> bool:
    try:
        compile(code, "mutant", "exec")
    except SyntaxError:  # `*` between arguments is no multiplication
        return False
    return True


def _statement(node: Any) -> list[str]:
    """Nothing instead of a statement of a function, None instead of what it returns."""
    if node.type != "simple_stmt" or node.parent.type != "suite" or node.parent.parent.type == "classdef":
        return []
    kind = node.children[0].type
    if kind == "return_stmt":
        return ["return None\n"] if _parts(node.children[0]) != ["return", "None"] else []
    return ["pass\n"] if kind in ("expr_stmt", "atom_expr", "power", "raise_stmt", "del_stmt", "yield_expr") else []


def _operand(node: Any) -> list[str]:
    """An operation without one of its operands, one branch of a conditional expression, no condition."""
    parts = _parts(node)
    if node.type in _CHAINS:
        return [" ".join(parts[: place - 1] + parts[place + 1 :] if place else parts[2:]) for place in _even(parts)]
    if node.type == "test":
        return [parts[0], parts[4]]
    if node.type == "namedexpr_test":
        return [f"not ({' '.join(parts)})"]
    return ["if True", f"if not ({parts[1]})"] if node.type == "comp_if" else []


def _membership(node: Any) -> list[str]:
    """`in` and `not in` for one another."""
    if node.type == "comp_op":
        return ["in"] if "in" in _parts(node) else []
    return ["not in"] if node.type == "keyword" and node.value == "in" and node.parent.type == "comparison" else []


def _argument(node: Any) -> list[str]:
    """A call without one of its arguments by name, a slice without one of its ends, an except without a name."""
    parts = _parts(node)
    if node.type == "arglist":
        named = [place for place in _even(parts) if re.match("(?!strict|note|font)[a-z_]+=", parts[place])]
        return [" ".join(parts[: place - 1] + parts[place + 1 :]) for place in named if place]
    if node.type == "testlist_comp" and node.parent.parent.type == "except_clause":
        return [" ".join([*parts[:place], "()", *parts[place + 1 :]]) for place in _even(parts)]
    if node.type == "subscript":
        return ["".join(parts[:place] + parts[place + 1 :]) for place, part in enumerate(parts) if part != ":"]
    return []


def _neighbour(node: Any) -> list[str]:
    """The function beside the one that is named."""
    named = node.type == "name" and node.value in _NEIGHBOURS and node.parent.type != "funcdef"
    return [_NEIGHBOURS[node.value]] if named and node.get_next_leaf() in ("(", ",") else []


def _character(node: Any) -> list[str]:
    """A string without one of its characters, a name without its last, an empty one with one; no sentence."""
    if node.type not in ("string", "fstring_string") or _SENTENCE.fullmatch(node.value):
        return []
    if re.match('"""\n[0-9A-F]{4}:', node.value):  # a test compares each pair of mirror images with Unicode's file
        return []
    start, end = 0, len(node.value)
    if node.type == "string":
        head = re.match("[rbRB]*('''|\"\"\"|'|\")", node.value)
        assert head is not None
        start, end = head.end(), end - len(head[1])
    if start == end:
        return [f"{node.value[:start]}x{node.value[end:]}"]
    if _WORD.fullmatch(node.value, start, end):
        return [node.value[: end - 1] + node.value[end:]]
    spans = [(start + match.start(), start + match.end()) for match in _CHARACTER.finditer(node.value[start:end])]
    if "\n" in node.value:  # a pattern with comments
        free = [match.span() for match in _FREE.finditer(node.value)]
        spans = [span for span in spans if not any(first <= span[0] < last for first, last in free)]
    return [node.value[:first] + node.value[last:] for first, last in spans]


OWN = (_statement, _operand, _membership, _argument, _neighbour)


def _parts(node: Any) -> list[str]:
    return [child.get_code().strip() for child in getattr(node, "children", ())]


def _even(parts: list[str]) -> range:
    return range(0, len(parts), 2)


def _left_alone(node: Any) -> bool:
    parent = node.parent
    if parent is None:
        return False
    if node.type in ("import_from", "import_name", "decorator", "decorators", "assert_stmt"):
        return True
    if node.type == "if_stmt":
        return bool(_parts(node)[1] == "TYPE_CHECKING")
    if node.type == "argument":
        return _parts(node)[0] == "strict"
    if parent.type in ("annassign", "tfpdef", "funcdef", "tname"):
        before = node.get_previous_sibling()
        return before is not None and before in (":", "->") and node.type != "suite"
    if parent.type == "expr_stmt" and parent.parent.parent.type == "file_input":
        return _parts(node)[:1] in (["Literal"], ["tuple"], ["TypeVar"]) or _parts(parent)[0] == "__all__"
    if node.type in {"string", "fstring"}:
        return parent.type == "simple_stmt" or node.search_ancestor("raise_stmt") is not None
    return False


def _lines(before: str, after: str) -> tuple[str, str]:
    """The lines that differ, each side in one."""
    old, new = before.splitlines(), after.splitlines()
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    tail = 0
    while tail < min(len(old), len(new)) - same and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    first, second = (" ".join([line.strip() for line in lines[same : len(lines) - tail]]) for lines in (old, new))
    return first, second
