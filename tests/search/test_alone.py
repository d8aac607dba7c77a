"""The search stands beside the catalogue: it is handed records, and reads none itself."""

from __future__ import annotations

import subprocess
import sys


def test_it_loads_without_the_catalogue() -> None:
    modules = ("index", "query", "search_text", "search_words")
    code = f"""
import importlib, sys
for name in {modules!r}:
    importlib.import_module("interpol_un.search." + name)
print([name for name in sys.modules if name.startswith("interpol_un.catalogue")])
"""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
