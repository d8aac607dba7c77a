"""Short names: what a listing writes for a partner or text in another's row opens that record when it is typed."""

from __future__ import annotations

import pytest

from interpol_un.catalogue import Catalogue
from interpol_un.languages import LANGUAGES

LONGEST = 25
"""Letters of the longest short name, but for the names that no source gives shorter."""
NOT_SHORTER = {("ct-compact", "ar"), ("iatfp", "en")}


@pytest.mark.parametrize("kind", ["partner", "instrument"])
def test_a_short_name_opens_its_record_alone(real: Catalogue, kind: str) -> None:
    opened = 0
    for record in real.partners() if kind == "partner" else real.instruments():
        acronyms = [name for names in record.get("acronyms", {}).values() for name in names]
        for name in (*acronyms, *record.get("short_title", {}).values(), *record.get("label", {}).values()):
            assert real.find(name)[1]["id"] == record["id"], name
            opened += 1
    assert opened > 50


def test_every_partner_has_a_short_name(real: Catalogue) -> None:
    for partner in real.partners():
        for language in ("ar", "en"):
            acronyms = partner.get("acronyms", {})
            names = acronyms.get(language) or acronyms.get("en") or ()
            titles = partner.get("short_title") or partner["title"]
            name = names[0] if names else titles.get(language) or titles["en"]
            if (partner["id"], language) not in NOT_SHORTER and titles.get(language):
                assert len(name) <= LONGEST, (partner["id"], name)


def test_a_text_has_a_symbol_or_a_label(real: Catalogue) -> None:
    for text in real.instruments():
        assert ("symbol" in text) != ("label" in text), text["id"]
        if "label" in text:
            assert tuple(text["label"]) == LANGUAGES
            assert max(map(len, text["label"].values())) < LONGEST, text["id"]
