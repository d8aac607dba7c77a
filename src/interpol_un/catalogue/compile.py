"""Compiles a directory of YAML into the one file that the wheel carries."""

from __future__ import annotations

from .catalogue import Catalogue
from .from_yaml import store_of


def compile_to(source: str, target: str) -> None:
    """Writes the tables of a directory, those of searches included, to a file that does not exist.

    Raises DataError if the directory breaks a rule, so that no wheel can carry a broken catalogue.
    """
    store = store_of(source)
    Catalogue(store).index  # noqa: B018 - fills the tables of searches
    store.save(target)
