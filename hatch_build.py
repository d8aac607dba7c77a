"""Compiles the catalogue into the wheel, checked, beside the YAML, so that a start reads no YAML."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCatalogue(BuildHookInterface[Any]):
    """Adds `interpol_un/data/compiled/`; fails the build if the catalogue does not hold to its rules."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Runs before the wheel is written; an editable install reads the YAML itself."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from interpol_un.catalogue.store import COMPILED, compile_to
        from interpol_un.cli.recorded import record

        target = Path(tempfile.mkdtemp(prefix="catalogue-"))
        data = str(root / "data")
        for path in [*compile_to(data, str(target)), *record(data, str(target))]:
            build_data["force_include"][path] = f"interpol_un/data/{COMPILED}/{Path(path).name}"
