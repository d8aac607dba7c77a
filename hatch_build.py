"""Compiles the catalogue into the wheel, checked, beside the YAML, so that a start reads no YAML."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCatalogue(BuildHookInterface[Any]):
    """Adds `interpol_un/data/catalogue.db`; fails the build if the catalogue does not hold to its rules."""

    _made: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Runs before the wheel is written; an editable install reads the YAML itself."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from interpol_un.catalogue.compile import compile_to
        from interpol_un.catalogue.store import COMPILED

        self._made = Path(tempfile.mkdtemp(prefix="catalogue-"))
        compile_to(str(root / "data"), str(self._made / COMPILED))
        build_data["force_include"][str(self._made / COMPILED)] = f"interpol_un/data/{COMPILED}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Runs after the wheel is written: what was compiled for it stands in it, and nowhere else."""
        if self._made is not None:
            shutil.rmtree(self._made)
