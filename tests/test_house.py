"""Imports run one way and never in a circle, those inside functions included; what mutants are said of stands so."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "interpol_un"

# What each part of the house may import beside itself and the modules that stand in no part (errors, version).
MAY_IMPORT: Mapping[str, set[str]] = {
    "text": set(),
    "terminal": {"text"},
    "layout": {"text", "terminal"},
    "search": set(),
    "catalogue": {"search"},
    "views": {"text", "catalogue", "search"},
    "formats": {"text", "layout", "terminal", "views", "catalogue", "search"},
    "cli": {"text", "layout", "terminal", "views", "formats", "catalogue", "search", "api"},
    "api": {"views", "formats", "catalogue", "search"},
}


def _modules() -> dict[str, Path]:
    """Every module of the package by its name within it: `cli`, `cli.show`; the package itself is ``."""
    modules = {}
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        modules[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return modules


def _statements(node: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """The import statements below a node, but for those that only a type checker runs."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child
        elif isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
            for other in child.orelse:
                yield from _statements(other)
        else:
            yield from _statements(child)


def _imported(name: str, path: Path, modules: Mapping[str, Path]) -> Iterator[str]:
    """The modules of the package that a module imports; of `from a import b` it is `a.b` where that is a module."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for statement in _statements(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(statement, ast.Import):
            wanted = [(alias.name, "") for alias in statement.names]
        elif statement.level:
            parts = ["interpol_un", *filter(None, package.split("."))]
            above = parts[: len(parts) - statement.level + 1]
            origin = ".".join([*above, *filter(None, [statement.module])])
            wanted = [(origin, alias.name) for alias in statement.names]
        else:
            wanted = [(statement.module or "", alias.name) for alias in statement.names]
        for origin, attribute in wanted:
            if origin == "interpol_un" or origin.startswith("interpol_un."):
                module = origin.removeprefix("interpol_un").removeprefix(".")
                inner = f"{module}.{attribute}".removeprefix(".")
                yield inner if inner in modules else module


@pytest.fixture(scope="module")
def imports() -> dict[str, set[str]]:
    modules = _modules()
    return {name: set(_imported(name, path, modules)) - {name} for name, path in modules.items()}


def _reached(name: str, imports: Mapping[str, set[str]]) -> set[str]:
    """The modules that a module imports, and those that they import."""
    reached: set[str] = set()
    left = [*imports[name]]
    while left:
        module = left.pop()
        if module not in reached:
            reached.add(module)
            left += imports[module]
    return reached


def _circles(imports: Mapping[str, set[str]]) -> set[frozenset[str]]:
    """The sets of modules in which each reaches each of the others."""
    reached = {name: _reached(name, imports) for name in imports}
    return {
        frozenset(other for other in others if name in reached[other])
        for name, others in reached.items()
        if name in others
    }


def test_imports_are_found_wherever_they_stand(imports: Mapping[str, set[str]]) -> None:
    assert "text.line" in imports["layout.compose"]
    assert "terminal.query" in imports["terminal.choice"], "in a function"
    assert "text.line" not in imports["terminal.emission"], "for a type checker only"
    assert any("views" in imported for name, imported in imports.items() if name.startswith("cli"))


def test_no_modules_import_each_other_in_a_circle(imports: Mapping[str, set[str]]) -> None:
    assert _circles(imports) == set()


def test_imports_run_one_way(imports: Mapping[str, set[str]]) -> None:
    upward = {
        (name, imported)
        for name, others in imports.items()
        if (part := name.partition(".")[0]) in MAY_IMPORT
        for imported in others
        if (other := imported.partition(".")[0]) in MAY_IMPORT and other != part and other not in MAY_IMPORT[part]
    }
    assert upward == set()


def test_every_part_has_its_place() -> None:
    parts = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert parts == MAY_IMPORT.keys() - {"api"}


def test_what_is_said_of_mutants_is_said_of_the_code_as_it_is() -> None:
    page = (PACKAGE.parents[1] / "tests" / "MUTANTS.md").read_text(encoding="utf-8")
    module, explained = "", []
    for row in "\n".join(re.findall(r"^```diff\n(.*?)^```", page, re.DOTALL | re.MULTILINE)).splitlines():
        if row.startswith("@@ "):
            module = row.removeprefix("@@ ")
        elif row.startswith("-"):
            explained.append((module, row[1:].strip()))
    lines = {
        name: {line.strip() for line in (PACKAGE / f"{name}.py").read_text(encoding="utf-8").splitlines()}
        for name, _ in explained
    }
    assert len(explained) > 30
    assert [(name, line) for name, line in explained if line not in lines[name]] == []


def test_programs_beside_the_package_import_what_there_is() -> None:
    root = PACKAGE.parents[1]
    imported = {
        (program.name, module, name)
        for program in [*root.glob("bench/*.py"), *root.glob("docs/*.py"), root / "hatch_build.py"]
        # also in the code that they give to another Python
        for module, names in re.findall(
            r"from (interpol_un[\w.]*) import ([\w, ]+)", program.read_text(encoding="utf-8")
        )
        for name in names.replace(" ", "").split(",")
    }
    assert ("grow.py", "interpol_un.catalogue.catalogue", "compile_to") in imported
    assert [found for found in sorted(imported) if not hasattr(import_module(found[1]), found[2])] == []
