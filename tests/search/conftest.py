"""The real catalogue as the wheel carries it, for what people type must find what is really there."""

from __future__ import annotations

from pathlib import Path

import pytest

from interpol_un.catalogue import PlainCatalogue
from interpol_un.catalogue.catalogue import compile_to
from interpol_un.catalogue.store import opened


@pytest.fixture(scope="session")
def real(project: Path, tmp_path_factory: pytest.TempPathFactory) -> PlainCatalogue:
    """The project's catalogue, compiled."""
    file = tmp_path_factory.mktemp("compiled") / "catalogue.db"
    compile_to(str(project / "data"), str(file))
    return PlainCatalogue(opened(str(file)))
