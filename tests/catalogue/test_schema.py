"""The JSON of each command holds to the schema that ships, and the schemas are valid themselves."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from interpol_un.catalogue import open_catalogue
from interpol_un.formats.envelope import envelope
from interpol_un.formats.schemas import NAMES, schema


@pytest.mark.parametrize("name", NAMES)
def test_schema_is_valid_and_ships(name: str, project: Path) -> None:
    made = schema(name)
    Draft202012Validator.check_schema(made)
    shipped = project / "data" / "schema" / f"{name}.v1.json"
    assert json.loads(shipped.read_text(encoding="utf-8")) == made


def objects(part: Any) -> list[dict[str, Any]]:
    """Every object that a schema describes, at any depth."""
    inner = part if isinstance(part, list) else [*part.values()] if isinstance(part, dict) else []
    own = [part] if isinstance(part, dict) and "properties" in part else []
    return [*own, *[found for each in inner for found in objects(each)]]


@pytest.mark.parametrize("name", NAMES)
def test_objects_are_open_and_named_and_a_name_means_one_object(name: str) -> None:
    made = schema(name)
    assert made["$id"] == f"urn:iun:{name}:v1"
    named: dict[str, dict[str, Any]] = {}
    for described in objects(made):
        assert described.get("additionalProperties") is not False
        assert re.fullmatch("([A-Z][a-z]+)+", described["title"])
        assert named.setdefault(described["title"], described) == described
    assert len(named) > 1


def test_a_key_may_be_added_within_a_version() -> None:
    catalogue = open_catalogue()
    partner = {**catalogue.listed("partner")[0], "nickname": "x"}
    partner["title"] = {**partner["title"], "zh": "x"}
    answer = {**envelope("partners", [partner], catalogue), "note": "x"}
    validator = Draft202012Validator(schema("partners"))
    validator.validate(answer)
    del partner["type"]
    assert [error.message for error in validator.iter_errors(answer)] == ["'type' is a required property"]


def test_what_is_for_people_is_told_from_what_is_stable() -> None:
    told = schema("error")["properties"]["error"]["properties"]
    reworded = {name for name, part in told.items() if "reworded" in part.get("description", "")}
    assert reworded == {"message", "hint"}
