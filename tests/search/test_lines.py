"""Entries of one sorted text are found by their keys, whatever the keys."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interpol_un.search.lines import beginning, holding, lead, written

KEYS = st.text("ab1ه", min_size=1, max_size=4)


@given(st.dictionaries(KEYS, st.text("xy 2;", min_size=1, max_size=3)), KEYS)
def test_every_key_leads_to_what_was_written_and_no_other_does(leads: dict[str, str], other: str) -> None:
    text = written(leads)
    assert {key: lead(text, key) for key in leads} == leads
    assert lead(text, other) == leads.get(other, "")


@given(st.dictionaries(KEYS, st.just("1")), KEYS)
def test_the_keys_that_begin_so_are_all_given_once(leads: dict[str, str], start: str) -> None:
    found = [key for key, _ in beginning(written(leads), start)]
    assert sorted(found) == sorted(key for key in leads if key.startswith(start))


@given(st.dictionaries(KEYS, st.text("xy ", min_size=1, max_size=4)), st.text("xy", min_size=1, max_size=2))
def test_the_keys_that_lead_to_a_part_are_all_given_once(leads: dict[str, str], part: str) -> None:
    found = list(holding(written(leads), part))
    assert sorted(found) == sorted(key for key, led in leads.items() if part in led)
