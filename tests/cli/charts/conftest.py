"""The small catalogue and the real one: what holds of charts holds of both."""

from __future__ import annotations

from pathlib import Path

import pytest

from interpol_un.catalogue import PlainCatalogue, open_catalogue


@pytest.fixture(params=["small", "real"], scope="session")
def directory(request: pytest.FixtureRequest, small: Path, project: Path) -> Path:
    """The small catalogue, then the real one."""
    return small if request.param == "small" else project / "data"


@pytest.fixture(scope="session")
def catalogue(directory: Path) -> PlainCatalogue:
    """That catalogue, open."""
    return open_catalogue(directory)
