"""What a person types → the record meant: queries.tsv, one a line, the query, a tab and the id that should come first.

Where several ids are as good an answer they stand between bars; a term that names such a record is as good as it.
"""

from __future__ import annotations

from pathlib import Path

from interpol_un.catalogue import PlainCatalogue
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.search.search_text import texts

LIST = Path(__file__).with_name("queries.tsv")
FIRST = 0.98
"""The part of the list that must have a right record in the first place; all must have one in the first three."""


def _queries(real: PlainCatalogue) -> list[tuple[str, set[str]]]:
    naming: dict[str, set[str]] = {}
    for term in real.listed("term"):
        naming.setdefault(term.get("ref", ""), set()).add(term["id"])
    lines = LIST.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert len(pairs) > 600
    listed = [(query, set(wanted.split("|"))) for query, wanted in pairs]
    return [(query, wanted.union(*(naming.get(record_id, set()) for record_id in wanted))) for query, wanted in listed]


def test_every_text_in_the_languages_is_searched(real: PlainCatalogue) -> None:
    partners = {partner["id"]: partner for partner in real.listed("partner")}
    for kind in KINDS:
        for record in real.listed(kind.name):
            searched = {text for _, text in texts(kind.name, record, real.search_words, partners)}
            maps = {name: value for name, value in record.items() if isinstance(value, dict) and "en" in value}
            missed = [
                name for name, value in maps.items() if isinstance(value["en"], str) and value["en"] not in searched
            ]
            assert missed == [], f"{record['id']}: add them to search/search_text.py"


def test_a_right_record_comes_first(real: PlainCatalogue) -> None:
    missed = {}
    queries = _queries(real)
    for query, wanted in queries:
        found = [hit.id for hit in real.index.search(query, 3)]
        assert wanted & set(found), f"{query}: {wanted} is not in {found}"
        if found[0] not in wanted:
            missed[query] = found
    assert 1 - len(missed) / len(queries) >= FIRST, missed


def test_every_id_that_is_wanted_exists(real: PlainCatalogue) -> None:
    known = real.ids()
    assert {record_id for _, wanted in _queries(real) for record_id in wanted if record_id not in known} == set()


def test_no_query_stands_twice(real: PlainCatalogue) -> None:
    queries = [query for query, _ in _queries(real)]
    assert len(queries) == len(set(queries))


def test_a_sentence_of_the_catalogue_finds_what_says_it(real: PlainCatalogue) -> None:
    """Copied from a page or a table, in any language."""
    said = [
        (text, record["id"])
        for record in (*real.listed("claim"), *real.listed("event"))
        for text in record["summary"].values()
    ]
    missed = [(record_id, text) for text, record_id in said if real.index.search(text, 1)[0].id != record_id]
    assert len(missed) <= len(said) * 0.03, missed


def test_a_query_of_nothing_but_signs_finds_nothing(real: PlainCatalogue) -> None:
    for query in ("", "   ", "│ ── ╭", "\u200e\u2066\u2069", "\u0640", "؟!"):
        assert real.index.search(query) == []
        assert real.index.called(query) == []


def test_words_that_say_nothing_do_not_decide(real: PlainCatalogue) -> None:
    for query in ("who works on terrorism", "qui travaille contre le terrorisme", "ما هو الإرهاب", "what is the FATF"):
        assert real.index.search(query, 1)[0].id == ("fatf" if "FATF" in query else "terrorism")
    assert real.index.search("WHO and counterfeit medicines", 1)[0].id in ("who", "event-impact-taskforce")


def test_the_nearest_words_are_told_where_nothing_is_found(real: PlainCatalogue) -> None:
    """As they are written, and words that find something."""
    assert real.index.search("xxterrorizmxx") == []
    assert "terrorism" in real.index.nearest("xxterrorizmxx")
    assert real.index.search("xxsecuritexx") == []
    near = real.index.nearest("xxsecuritexx")
    assert "sécurité" in near
    assert all(real.index.search(word) for word in near)
