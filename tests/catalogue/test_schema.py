"""The JSON of each command holds to the schema that ships, and the schemas are valid themselves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from interpol_un.formats.schemas import NAMES, schema


@pytest.mark.parametrize("name", NAMES)
def test_schema_is_valid_and_ships(name: str, project: Path) -> None:
    made = schema(name)
    Draft202012Validator.check_schema(made)
    shipped = project / "data" / "schema" / f"{name}.v1.json"
    assert json.loads(shipped.read_text(encoding="utf-8")) == made
