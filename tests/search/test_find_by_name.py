"""A record is looked up by whatever it is called; a name of several records lists them."""

from __future__ import annotations

import pytest

from interpol_un.catalogue import PlainCatalogue
from interpol_un.errors import NotFoundError


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("unodc", "unodc"),
        ("U.N.O.D.C.", "unodc"),
        ("onudc", "unodc"),
        ("BLT", "unoct"),
        ("│ unodc │", "unodc"),
        ("مكتب الامم المتحده المعني بالمخدرات والجريمه", "unodc"),
        ("Office des Nations Unies contre la drogue et le crime", "unodc"),
        ("SDG 16", "16"),
        ("ODD 16", "16"),
        ("الهدف ١٦", "16"),
        ("الهدف السادس عشر", "16"),
        ("16-4", "16.4"),
        ("16.A", "16.a"),
        ("١٦٫٤", "16.4"),
        ("Zero hunger", "2"),
        ("GPG 3", "gpg-3"),
        ("global policing goal 3", "gpg-3"),
        ("A/RES/71/19", "a-res-71-19"),
        ("71/19", "a-res-71-19"),
        ("القرار 19/71", "a-res-71-19"),
        ("res 71/19", "a-res-71-19"),
        ("S/RES/2396 (2017)", "s-res-2396"),
        ("2396 (2017)", "s-res-2396"),
        ("UNSCR 2396", "s-res-2396"),
        ("resolución 2396", "s-res-2396"),
        ("قرار مجلس الأمن 2396", "s-res-2396"),
    ],
)
def test_a_name_opens_its_record(real: PlainCatalogue, name: str, wanted: str) -> None:
    assert real.find(name)[1]["id"] == wanted


def test_a_name_of_several_records_lists_them(real: PlainCatalogue) -> None:
    with pytest.raises(NotFoundError) as caught:
        real.find("Global Compact for Safe, Orderly and Regular Migration")
    assert caught.value.details["near"] == ["gcm", "a-res-73-195"]


def test_a_number_that_no_text_has_opens_none(real: PlainCatalogue) -> None:
    for name in ("S/RES/2397", "resolution 9999", "GPG 8", "SDG 18"):
        with pytest.raises(NotFoundError):
            real.find(name)


def test_signs_between_the_words_of_a_filter_say_nothing(real: PlainCatalogue) -> None:
    wanted = real.index.matching("cybercrime convention", "term")
    assert wanted
    assert real.index.matching("cybercrime — & convention", "term") == wanted
