"""The fields of listed records are those of the JSON Schema, and those that records have."""

from __future__ import annotations

from typing import Any

import pytest

from interpol_un.catalogue import PlainCatalogue
from interpol_un.catalogue.description import COMMANDS, command_fields, listed_fields, schema
from interpol_un.catalogue.vocabulary import KINDS


@pytest.mark.parametrize("name", [*COMMANDS, "map", "search"])
def test_a_command_lists_what_its_schema_says(name: str) -> None:
    item = schema(name)["properties"]["items"]["items"]
    options: list[dict[str, Any]] = item.get("anyOf", [item])
    fields = command_fields(name)
    assert {field.name for field in fields} == {key for option in options for key in option["properties"]}
    required = [set(option["required"]) for option in options]
    assert {field.name for field in fields if field.required} == set.intersection(*required)


@pytest.mark.parametrize("kind", [*(kind.name for kind in KINDS), "activity"])
def test_records_have_what_is_described_and_nothing_else(kind: str, small_catalogue: PlainCatalogue) -> None:
    fields = listed_fields(kind)
    records = small_catalogue.listed(kind)
    if kind.startswith("sdg-"):
        records = [record for record in records if kind == f"sdg-{record['type']}"]
    assert records
    assert fields[0].name == "id"
    for record in records:
        assert {field.name for field in fields if field.required} <= set(record) <= {field.name for field in fields}


def test_every_kind_but_links_has_a_command() -> None:
    assert {kind for kinds in COMMANDS.values() for kind in kinds} == {kind.name for kind in KINDS} - {"link"}
