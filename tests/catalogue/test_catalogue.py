"""What a catalogue answers: filters, names that mean nothing or several things."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from interpol_un.catalogue import PlainCatalogue, one_of, open_catalogue
from interpol_un.errors import NotFoundError, UsageError

Edited = Callable[[str, str, str], PlainCatalogue]


@pytest.fixture
def edited(small: Path, tmp_path: Path) -> Edited:
    """The small catalogue with the first such text of a file replaced by another."""

    def opened(name: str, old: str, new: str) -> PlainCatalogue:
        directory = tmp_path / "catalogue"
        shutil.copytree(small, directory)
        file = directory / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return open_catalogue(directory)

    return opened


def ids(records: object) -> list[str]:
    """The ids of records, in their order."""
    assert isinstance(records, list)
    return [record["id"] for record in records]


def test_absences_of_an_area_are_its_own(small_catalogue: PlainCatalogue) -> None:
    assert ids(small_catalogue.absences()) == ["link-cybercrime-none"]
    assert ids(small_catalogue.absences(area="cybercrime")) == ["link-cybercrime-none"]
    assert ids(small_catalogue.absences(area="terrorism")) == []


def test_the_links_of_an_area_are_also_those_of_its_parts(edited: Edited) -> None:
    catalogue = edited("links.yaml", 'from: "gpg-1"', 'from: "terrorism-data"')
    assert ids(catalogue.sdg(area="terrorism")) == ["16", "16.4"]
    assert ids(catalogue.sdg(area="cybercrime")) == []
    assert next(item for item in catalogue.sdg() if item["id"] == "16.4")["areas"] == ["terrorism"]


def test_all_goals_are_given_only_where_no_filter_chooses(small_catalogue: PlainCatalogue) -> None:
    assert ids(small_catalogue.sdg(everything=True))[0] == "16"
    assert len(small_catalogue.sdg(everything=True)) > len(small_catalogue.sdg())
    assert small_catalogue.sdg(everything=True, basis="stated") == small_catalogue.sdg(basis="stated")


def test_a_name_that_may_mean_several_records_is_told_with_all_of_them(edited: Edited) -> None:
    catalogue = edited("partners.yaml", "Panel of <Examples> & Others", "Office of Examples")
    with pytest.raises(NotFoundError) as caught:
        catalogue.find("office of examples")
    assert caught.value.details["near"] == ["ode", "panel"]
    assert caught.value.hint == "type: iun show ode"


def test_a_page_named_after_a_body_leaves_the_name_to_it(edited: Edited) -> None:
    catalogue = edited("sources.yaml", "وثيقة للاختبار", "Office of Examples")
    assert catalogue.find("office of examples")[1]["id"] == "ode"


def test_a_target_that_is_none_is_told_with_those_of_its_goal(small_catalogue: PlainCatalogue) -> None:
    with pytest.raises(NotFoundError, match=r"16\.11 is no SDG target: goal 16 has 16\.1, .*16\.b") as caught:
        small_catalogue.find("SDG 16-11")
    assert caught.value.hint == "type: iun sdg 16"
    with pytest.raises(NotFoundError, match=r"nothing is called .18\.1."):
        small_catalogue.find("18.1")


def test_a_name_is_looked_for_among_the_kinds_asked_for(small_catalogue: PlainCatalogue) -> None:
    assert small_catalogue.find("ode", ("partner",))[1]["id"] == "ode"
    with pytest.raises(NotFoundError) as caught:
        small_catalogue.find("ode", ("office",))
    assert set(caught.value.details["near"]) <= {"office-vienna", "office-new-york"}
    with pytest.raises(NotFoundError, match="nothing is called 'ODE'"):
        small_catalogue.get("ODE")  # no id, only an acronym


def test_one_of_tells_the_nearest_and_all(small_catalogue: PlainCatalogue) -> None:
    assert one_of("--area", "terrorism", ("terrorism", "cybercrime")) == "terrorism"
    with pytest.raises(UsageError) as caught:
        one_of("--area", "terorism", ("terrorism", "cybercrime"))
    assert caught.value.hint == "did you mean terrorism?"
    assert json.dumps(caught.value.details) == '{"near": ["terrorism"], "valid": ["terrorism", "cybercrime"]}'
