"""Short names: what a listing writes for a partner or text in another's row opens that record when it is typed."""

from __future__ import annotations

import pytest

from interpol_un.catalogue import PlainCatalogue
from interpol_un.catalogue.derived import by_partner
from interpol_un.languages import LANGUAGES
from interpol_un.views.matrix import matrix
from interpol_un.views.reader import SHORT_NAME, Reader

NOT_SHORTER = {("ct-compact", "ar"), ("iatfp", "en")}
"""Names that no source gives shorter."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["partner", "instrument"])
def test_a_short_name_opens_its_record_alone(real: PlainCatalogue, kind: str, language: str) -> None:
    reader = Reader(real, (language,))
    records = real.listed(kind)
    for record in records:
        assert real.find(reader.short_name(record))[1]["id"] == record["id"]
    assert len({reader.short_name(record) for record in records}) == len(records)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("kind", ["partner", "instrument"])
def test_a_short_name_fits_its_column(real: PlainCatalogue, kind: str, language: str) -> None:
    reader = Reader(real, (language,))
    named = [record for record in real.listed(kind) if language in (record.get("label") or record.get("title") or {})]
    long = {(record["id"], language) for record in named if len(reader.short_name(record)) > SHORT_NAME}
    assert long <= NOT_SHORTER


@pytest.mark.parametrize("kind", ["partner", "instrument"])
def test_every_other_name_opens_its_record_too(real: PlainCatalogue, kind: str) -> None:
    for record in real.listed(kind):
        acronyms = [name for names in record.get("acronyms", {}).values() for name in names]
        for name in (*acronyms, *record.get("short_title", {}).values(), *record.get("label", {}).values()):
            assert real.find(name)[1]["id"] == record["id"], name


def test_a_text_has_a_symbol_or_a_label(real: PlainCatalogue) -> None:
    for text in real.listed("instrument"):
        assert ("symbol" in text) != ("label" in text), text["id"]
        assert tuple(text.get("label", LANGUAGES)) == LANGUAGES


def test_the_map_says_short_names(real: PlainCatalogue) -> None:
    reader = Reader(real, ("en",), short=True)
    rows = {row.id: row.short.text for row in matrix(by_partner(real), "partner", reader).rows}
    assert rows["un-security-council"] == "Security Council"
    assert rows["iatfp"] == "iatfp"
