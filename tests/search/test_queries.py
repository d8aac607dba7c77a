"""What a person types → the record meant: queries.tsv, one a line, the query and the id that should come first."""

from __future__ import annotations

from pathlib import Path

from interpol_un.catalogue import Catalogue

LIST = Path(__file__).with_name("queries.tsv")
FIRST = 0.95
"""The part of the list that must have the right record in the first place; all must have it in the first three."""


def _queries() -> list[tuple[str, str]]:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    pairs = [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]
    assert len(pairs) > 90
    return [(query, wanted) for query, wanted in pairs]


def test_the_right_record_comes_first(real: Catalogue) -> None:
    missed = {}
    for query, wanted in _queries():
        found = [hit.id for hit in real.index.search(query, 3)]
        assert wanted in found, f"{query}: {wanted} is not in {found}"
        if found[0] != wanted:
            missed[query] = found
    assert 1 - len(missed) / len(_queries()) >= FIRST, missed


def test_no_query_stands_twice() -> None:
    queries = [query for query, _ in _queries()]
    assert len(queries) == len(set(queries))


def test_a_query_of_nothing_but_signs_finds_nothing(real: Catalogue) -> None:
    for query in ("", "   ", "│ ── ╭", "\u200e\u2066\u2069", "\u0640", "؟!"):
        assert real.index.search(query) == []
        assert real.index.called(query) == []


def test_the_nearest_words_are_told_where_nothing_is_found(real: Catalogue) -> None:
    assert real.index.search("xxterrorizmxx") == []
    assert "terrorism" in real.index.nearest("xxterrorizmxx")
