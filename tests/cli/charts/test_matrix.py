"""The map: the same marks in the table, in JSON, as SVG and as DOT; at every width; without colour."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width, mirrored
from xml.etree import ElementTree

import pytest
from rich.cells import cell_len

from interpol_un.catalogue import PlainCatalogue
from interpol_un.catalogue.derived import by_partner, by_sdg
from interpol_un.cli.render_charts import matrix_lines
from interpol_un.views import Reader
from interpol_un.views.matrix import (
    AREA_SYMBOLS,
    AREA_SYMBOLS_TO_COME,
    BASIS_SYMBOLS,
    NO_AREA,
    NO_AREA_TO_COME,
    NO_MARK,
    matrix,
)

SVG = "{http://www.w3.org/2000/svg}"
Marks = set[tuple[str, str, str]]
"""Row, column, basis or "" for each mark."""


def marks_of(items: list[dict[str, Any]]) -> Marks:
    """The marks that JSON tells."""
    return {
        (item["id"], mark["of"], basis) for item in items for mark in item["marks"] for basis in mark.get("basis", [""])
    }


def table_marks(out: str, columns: list[str], *, rtl: bool) -> Marks:
    """The marks of a drawn table, by row and place of the column."""
    found: Marks = set()
    by_symbol = {symbol: basis for basis, symbol in BASIS_SYMBOLS.items()}
    body = out.split("├", maxsplit=1)[1].split("╰", maxsplit=1)[0].strip().splitlines()[1:]
    for line in body:
        cells = [re.sub("[\u2066-\u2069]", "", cell).strip() for cell in line.strip().strip("│").split("│")]
        if rtl:
            cells.reverse()
        for column, cell in zip(columns, cells[-len(columns) :], strict=True):
            assert cell, line
            if cell != NO_MARK:
                bases = [by_symbol[each] for each in cell] if cell[0] in by_symbol else [""]
                assert cell[0] in by_symbol or cell == AREA_SYMBOLS[column]
                found |= {(cells[0], column, basis) for basis in bases}
    return found


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("by", ["partner", "sdg"])
def test_table_and_pictures_hold_the_marks_of_json_and_no_others(
    by: str, language: str, run: Any, directory: Path, catalogue: PlainCatalogue
) -> None:
    words = ("map", "--by", by, "--data", str(directory), "--lang", language)
    wanted = marks_of(run(*words, "--json").items)
    assert wanted
    columns = list(AREA_SYMBOLS) + ([each["id"] for each in catalogue.listed("policing-goal")] if by == "sdg" else [])
    assert table_marks(run(*words, "--long", "--width", "80").out, columns, rtl=language == "ar") == wanted
    edges = ElementTree.fromstring(run(*words, "--draw", "svg").out).findall(f"{SVG}path[@data-of]")
    assert sorted(wanted) == sorted(
        (edge.attrib["data-row"], edge.attrib["data-of"], edge.attrib.get("data-basis", "")) for edge in edges
    )
    drawn = re.findall(
        r'^  "of (\S+)" -- "row (\S+)" \[style=\w+(?:, tooltip="(\w+)")?\];$', run(*words, "--draw", "dot").out, re.M
    )
    assert sorted(wanted) == sorted((row, column, basis) for column, row, basis in drawn)


def test_every_link_is_in_one_mark_of_its_own_basis(run: Any, directory: Path, catalogue: PlainCatalogue) -> None:
    items = run("map", "--by", "sdg", "--data", str(directory), "--json").items
    told = [
        (link, item["id"], tuple(mark["basis"])) for item in items for mark in item["marks"] for link in mark["links"]
    ]
    links = {each["id"]: each for each in catalogue.listed("link") if "to" in each}
    assert sorted(link for link, _, _ in told) == sorted(links)
    assert all(links[link]["to"] == row and links[link]["basis"] in bases for link, row, bases in told)


def test_every_partner_is_a_row_with_all_its_areas(run: Any, directory: Path, catalogue: PlainCatalogue) -> None:
    items = run("map", "--data", str(directory), "--json").items
    wanted = {each["id"]: set(each["areas"]) for each in catalogue.listed("partner")}
    assert {item["id"]: {mark["of"] for mark in item["marks"]} for item in items} == wanted


@pytest.mark.parametrize("words", ["", "--by sdg", "--area organized-crime", "--type un-office"])
def test_json_holds_to_its_schema(words: str, run: Any, holds_to_schema: Any, directory: Path) -> None:
    found = json.loads(run("map", *words.split(), "--data", str(directory), "--json").out)
    holds_to_schema("map", found)
    assert {each["source"] for item in found["items"] for each in item["sources"]} == set(found["sources"])


def test_filters(run: Any) -> None:
    def ids(*words: str) -> list[str]:
        return [item["id"] for item in run("map", *words, "--json").items]

    assert ids() == ["ode", "panel"]
    assert ids("--area", "cybercrime") == ["panel"]
    assert ids("--type", "un-office") == ["ode"]
    assert ids("--area", "policing-goals") == []
    assert ids("--by", "sdg") == ["16", "16.4"]
    assert ids("--by", "sdg", "--area", "terrorism") == ["16"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--by", "sdgs"), "did you mean sdg?"),
        (("--area", "terorism"), "did you mean terrorism?"),
        (("--type", "office"), "did you mean un-office?"),
        (("--draw", "png"), "is not one of svg, dot"),
        (("--draw", "svg", "--json"), "ask for two forms"),
        (("--by", "sdg", "--type", "un-office"), "--type is about partners"),
    ],
)
def test_wrong_words_are_told(words: tuple[str, ...], said: str, run: Any) -> None:
    ran = run("map", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize("language", ["ar", "en", "fr", "es"])
@pytest.mark.parametrize("by", ["partner", "sdg"])
def test_fits_every_width_and_names_the_areas_at_80(by: str, language: str, catalogue: PlainCatalogue) -> None:
    records = by_sdg(catalogue) if by == "sdg" else by_partner(catalogue)
    view = matrix(records, by, Reader(catalogue, [language]))
    for width in (24, 40, 80, 132):
        lines = matrix_lines(view, width)
        assert max(line.width for line in lines) <= width
        boxes = [line.visual.strip() for line in lines if set(line.visual) & set("╭├╰╮┤╯")]
        assert len({cell_len(box) for box in boxes}) == 1
        if width in (40, 80):  # below, ids are cut; above, there is room for names
            assert sum(line.visual.strip().startswith("│") for line in lines) <= len(view.rows) + 3
    top = [line for line in matrix_lines(view, 80) if "│" in line.visual][:4]
    heads = {"".join(cell.text for cell in line.logical(stretch)) for line in top for stretch in line.stretches}
    names = {name for heading in view.columns if heading.id in AREA_SYMBOLS for name in heading.name.split()}
    assert len(names) > 5
    assert names <= heads


def test_marks_do_not_rest_on_colour(run: Any, directory: Path) -> None:
    words = ("map", "--by", "sdg", "--data", str(directory), "--bidi", "visual", "--width", "80", "--color")
    coloured = run(*words, "always").out
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == run(*words, "never").out


def test_symbols_are_apart_narrow_and_the_same_from_both_sides() -> None:
    shown = [*AREA_SYMBOLS.values(), *AREA_SYMBOLS_TO_COME.values(), *BASIS_SYMBOLS.values()]
    shown += [NO_AREA, NO_AREA_TO_COME, NO_MARK]
    assert len(set(shown)) == len(shown)
    for symbol in shown:
        assert (len(symbol), cell_len(symbol), mirrored(symbol)) == (1, 1, 0)
        assert east_asian_width(symbol) not in "WF"
