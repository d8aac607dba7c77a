"""Words of one meaning find one another, in any of the languages; a word's own records come first all the same."""

from __future__ import annotations

from collections import Counter

import pytest

from interpol_un.catalogue import PlainCatalogue
from interpol_un.search.folding import words


def test_a_group_holds_several_words_and_none_twice(real: PlainCatalogue) -> None:
    assert real.search_words.synonyms
    for group in real.search_words.synonyms:
        counted = Counter(words(group))
        assert len(counted) > 2, group
        assert max(counted.values()) == 1, [word for word, count in counted.items() if count > 1]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("fake medicines", "event-impact-taskforce"),
        ("faux médicaments", "event-impact-taskforce"),
        ("estafas", "organized-crime-fraud-summit"),
        ("delitos por internet", "cybercrime"),
        ("سفير الإنتربول", "office-new-york"),
        ("parlements", "ipu"),
    ],
)
def test_an_everyday_word_finds_the_record_that_has_another(real: PlainCatalogue, query: str, wanted: str) -> None:
    assert wanted in [hit.id for hit in real.index.search(query, 2)]


def test_the_word_itself_fits_better(real: PlainCatalogue) -> None:
    by_word = [hit.id for hit in real.index.search("fraud", 3)]
    assert by_word[0] == "organized-crime-fraud-summit"
    scores = {query: real.index.search(query, 1)[0].score for query in ("fraud", "scam")}
    assert scores["fraud"] > scores["scam"]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("The UN Department of Peacekeeping Operations and INTERPOL sign", "event-dpko-memorandum"),
        ("arrangement complémentaire de 2018, par le programme de lutte", "unoct"),
        ("y la Organización Mundial de Aduanas), tres en octubre", "claim-compact-one-of-three"),
        ("تقرير مشترك بين الإنتربول وبرنامج الأمم المتحدة للبيئة عن البيئة", "event-environment-report"),
    ],
)
def test_a_piece_of_a_sentence_finds_whose_it_is(real: PlainCatalogue, query: str, wanted: str) -> None:
    assert real.index.search(query, 1)[0].id == wanted


def test_a_link_is_found_by_its_reason(real: PlainCatalogue) -> None:
    assert real.index.search("the only one that names terrorism", 1)[0].id == "link-terrorism-16-a"
