"""The codes of the goals and targets: which exist, how people type them, how they sort."""

from __future__ import annotations

import random

import pytest

from interpol_un.catalogue import sdg

TYPED = {
    "16": "16",
    "SDG 16": "16",
    "Goal 5": "5",
    "ODD 16": "16",
    "ODS-16": "16",
    "الهدف ١٦": "16",
    "16.4": "16.4",
    "16-4": "16.4",
    "16/4": "16.4",
    "16.04": "16.4",
    "Target 16.A": "16.a",
    "الغاية ١٦٫٤": "16.4",
    "cible 16,4": "16.4",
    "meta 16_4": "16.4",
    "016.4": "16.4",
    "16a": "16.a",
    "SDG 15C": "15.c",
    "²a": "²a",
    "16.11": "16.11",
    "99": "99",
    "16-أ": "16.a",
    "١٦.أ": "16.a",
    "۱۶-ا": "16.a",
    "16أ": "16.a",
    "3-ب": "3.b",
    "3/ج": "3.c",
    "3.د": "3.d",
    "الغاية 16-أ": "16.a",
    "المقصد ١٦-٤": "16.4",
    "16.4.": "16.4",
    "Target 16.4:": "16.4",
    "SDG Target 16.4": "16.4",
    "SDG16.4": "16.4",
    "(16.4)": "16.4",
    "16\u20114": "16.4",
    "16 (a)": "16.a",
    "Goal 16:": "16",
    "#SDG16": "16",
    "Sustainable Development Goal 16": "16",
    "Objectif de développement durable 16": "16",
    "cible 16.4 des ODD": "16.4",
    "meta 16.4 de los ODS": "16.4",
    "الهدف 16 من أهداف التنمية المستدامة": "16",
    # what is no code stays as it was typed
    "": "",
    "sdg": "sdg",
    "16.": "16.",
    ".4": ".4",
    "16.4.1": "16.4.1",
    "16.ab": "16.ab",
    "16.é": "16.é",
    "²": "²",
    "goal of the sea": "goal of the sea",
    "S/RES/2396": "S/RES/2396",
}


@pytest.mark.parametrize("typed", TYPED)
def test_what_a_person_types(typed: str) -> None:
    assert sdg.normalise(typed) == TYPED[typed]


def test_an_indicator_measures_a_target() -> None:
    for typed in ("16.a.1", "16-أ-١", "SDG indicator 16.a.1", "16.a.1."):
        assert sdg.target_of(typed) == "16.a"
    for typed in ("16.a", "16.4", "16.99.1", "71/19", "", "x"):
        assert sdg.target_of(typed) == ""


def test_there_are_17_goals_and_169_targets() -> None:
    assert len(sdg.GOALS) == 17
    targets = [code for goal in sdg.GOALS for code in sdg.targets(goal)]
    assert len(targets) == len(set(targets)) == 169
    assert all(map(sdg.is_target, targets))
    assert not {*targets} & {*sdg.GOALS}
    for none in ("0", "18", "016", "", "16.4", "١٦"):
        assert sdg.targets(none) == ()
        assert none not in sdg.GOALS
    for none in ("16", "16.11", "16.c", "16.A", "18.1", ".1", "16.", "16.04"):
        assert not sdg.is_target(none)


def test_codes_sort_as_the_un_lists_them() -> None:
    codes = [code for goal in sdg.GOALS for code in (goal, *sdg.targets(goal))]
    mixed = random.Random(1).sample(codes, len(codes))
    assert sorted(mixed, key=sdg.sort_key) == codes
    assert sorted(["16.a", "16.10", "16.9", "16", "2"], key=sdg.sort_key) == ["2", "16", "16.9", "16.10", "16.a"]


def test_the_identifier_is_the_uns() -> None:
    assert sdg.URI + "16.a" == "http://metadata.un.org/sdg/16.a"
