"""The real catalogue as the wheel carries it, for what people type must find what is really there."""

from __future__ import annotations

from pathlib import Path

import pytest

from interpol_un.catalogue import Catalogue
from interpol_un.catalogue.store import Compiled, compile_to


@pytest.fixture(scope="session")
def real(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The project's catalogue, compiled."""
    directory = tmp_path_factory.mktemp("compiled")
    compile_to(str(project / "data"), str(directory))
    return Catalogue(Compiled(str(directory)))
