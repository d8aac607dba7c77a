"""Compiles the catalogue into the wheel, checked, beside the YAML, so that a start reads no YAML."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCatalogue(BuildHookInterface[Any]):
    """Adds `interpol_un/data/catalogue.db`; fails the build if the catalogue does not hold to its rules."""

    _made: TemporaryDirectory[str] | None = None
    """Cleaned up after the build, or when the process ends in the middle of it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Runs before the wheel is written; an editable install reads the YAML itself."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from interpol_un.catalogue.catalogue import compile_to
        from interpol_un.catalogue.store import COMPILED

        self._made = TemporaryDirectory(prefix="catalogue-")
        file = str(Path(self._made.name) / COMPILED)
        compile_to(str(root / "data"), file)
        build_data["force_include"][file] = f"interpol_un/data/{COMPILED}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Runs after the wheel is written: what was compiled for it stands in it, and nowhere else."""
        if self._made is not None:
            self._made.cleanup()
