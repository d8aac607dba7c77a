"""The program's words: all in every language, with the same placeholders, and none that nothing asks for."""

from __future__ import annotations

import json
import re
from pathlib import Path
from string import Formatter

import pytest

from interpol_un.languages import LANGUAGES
from interpol_un.views.ui_text import keys, word


@pytest.fixture(scope="module")
def words(project: Path) -> dict[str, dict[str, str]]:
    """The words of each language."""
    return {name: json.loads((project / "data" / "ui" / f"{name}.json").read_text("utf-8")) for name in LANGUAGES}


def test_every_language_has_every_word_in_the_same_order(words: dict[str, dict[str, str]]) -> None:
    assert {name: list(own) for name, own in words.items()} == {name: list(words["en"]) for name in LANGUAGES}
    assert all(text and text == text.strip() for own in words.values() for text in own.values())
    assert keys("ar") == (*words["ar"],)


def test_no_placeholder_is_lost(words: dict[str, dict[str, str]]) -> None:
    for key in words["en"]:
        held = {name: {field for _, field, _, _ in Formatter().parse(own[key]) if field} for name, own in words.items()}
        assert len(set(map(frozenset, held.values()))) == 1, (key, held)


def test_french_has_its_blank_before_the_colon(words: dict[str, dict[str, str]]) -> None:
    wrong = [key for key, text in words["fr"].items() if re.search(r"(?<![\u00a0\u202f])[:;!?](?: |$)", text)]
    assert wrong == []


def test_a_word_is_filled_in() -> None:
    assert word("see", "en", command="iun show unodc") == "Details: iun show unodc"
    with pytest.raises(KeyError):
        word("nothing", "en")
