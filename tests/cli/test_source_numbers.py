"""Every statement of a sheet names its sources by number, and the numbers lead to them."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from interpol_un.catalogue import PlainCatalogue
from interpol_un.catalogue.derived import cited_sources
from interpol_un.views.parts import all_cites

PARTS = ("facts", "figures", "points", "wordings", "renderings", "links")


def _texts(part: dict[str, Any]) -> Iterator[str]:
    """What a sheet in English shows of a part."""
    if isinstance(part.get("text"), str):
        yield part["text"]
    elif said := part.get("text") or part.get("what") or part.get("why"):
        yield said["en"]
    yield from part.get("title", {}).values()
    yield from part.get("gloss", {}).values()


@pytest.mark.parametrize("name", ["ode", "gpg-1", "16.4", "term-ode", "claim-entities"])
def test_numbers_lead_to_the_sources_of_what_they_stand_behind(
    name: str, run: Any, small_catalogue: PlainCatalogue
) -> None:
    lines = run("show", name, "--format", "list", "--lang", "en").out.splitlines()
    addresses = [line.rpartition(" ")[2] for line in lines if re.match(r"Sources: \[\d+\] ", line)]
    numbers = [re.match(r"Sources: \[(\d+)\] ", line) for line in lines if line.startswith("Sources:")]
    assert [int(each[1]) for each in numbers if each] == list(range(1, len(addresses) + 1))
    record = json.loads(run("show", name, "--json").out)["items"][0]
    parts = [part for field in PARTS for part in record.get(field, ())]
    assert parts
    for part in parts:
        wanted = {small_catalogue.get(each["source"])[1]["url"] for each in part["sources"]}
        for text in _texts(part):
            line = next(each for each in lines if text in each and " [" in each)
            marks = re.findall(r"\[(\d+)\]", line[re.search(r"(?: \[\d+\])*$", line).start() :])  # type: ignore[union-attr]
            assert {addresses[int(mark) - 1] for mark in marks} == wanted, line


def test_a_record_without_parts_has_no_numbers(run: Any) -> None:
    out = run("show", "example-agreement", "--format", "list", "--lang", "en").out
    assert "Sources: " in out
    assert "[1]" not in out


def test_no_source_of_a_part_is_left_out(small_catalogue: PlainCatalogue) -> None:
    kinds = ("partner", "office", "instrument", "policing-goal", "event", "term", "claim")
    records = [record for kind in kinds for record in small_catalogue.listed(kind)]
    assert any(len(all_cites(record)) > len(record["sources"]) for record in records)
    for record in records:
        assert {cite["source"] for cite in all_cites(record)} == set(cited_sources(record)), record["id"]


def test_figures_say_when_their_sources_were_read(small: Path, tmp_path: Path, run: Any) -> None:
    shutil.copytree(small, tmp_path, dirs_exist_ok=True)
    out = run("show", "ode", "--format", "list", "--lang", "en").out
    assert "\nFigures: Retrieved: 2026-01\n" in out
    partners, sources = tmp_path / "partners.yaml", tmp_path / "sources.yaml"
    text = partners.read_text(encoding="utf-8")
    both = '        - source: "source-document"\n        - source: "source-press"\n  instruments:\n'
    partners.write_text(text.replace('        - source: "source-press"\n  instruments:\n', both), encoding="utf-8")
    text = sources.read_text(encoding="utf-8")
    sources.write_text(text.replace('retrieved: "2026-01"', 'retrieved: "2025-07"', 1), encoding="utf-8")
    lines = run("show", "ode", "--format", "list", "--lang", "en", "--data", str(tmp_path)).out.splitlines()
    told = [line for line in lines if line.startswith("Figures: Retrieved: ")]
    assert told == ["Figures: Retrieved: 2025-07 [1]", "Figures: Retrieved: 2026-01 [2]"]
