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
        ("Security Council resolution 2396 (2017)", "s-res-2396"),
        ("القرار ٢٣٩٦ (٢٠١٧)", "s-res-2396"),
        ("UNSCR 2396 (2017)", "s-res-2396"),
        ("قرار مجلس الأمن رقم 2396", "s-res-2396"),
        ("قرار مجلس الأمن رقم ٢٣٩٦ (٢٠١٧)", "s-res-2396"),
        ("قرار مجلس الأمن 2396 (2017)", "s-res-2396"),
        ("قرار مجلس الأمن 2396 لعام 2017", "s-res-2396"),
        ("القرار رقم 2396", "s-res-2396"),
        ("القرار 2396 لسنة 2017", "s-res-2396"),
        ("Résolution 2396 (2017) du Conseil de sécurité", "s-res-2396"),
        ("résolution 2396 du Conseil de sécurité", "s-res-2396"),
        ("la résolution 2396 (2017)", "s-res-2396"),
        ("résolution n° 2396", "s-res-2396"),
        ("resolución 2396 (2017) del Consejo de Seguridad", "s-res-2396"),
        ("Resolución 2396 del Consejo de Seguridad de las Naciones Unidas", "s-res-2396"),
        ("UN Security Council Resolution 2396", "s-res-2396"),
        ("United Nations Security Council resolution 2396 (2017)", "s-res-2396"),
        ("Security Council Resolution No. 2396", "s-res-2396"),
        ("resolution 2396 of the Security Council", "s-res-2396"),
        ("resolution 2396 of 2017", "s-res-2396"),
        ("SCR 2396", "s-res-2396"),
        ("UNSC Resolution 2396", "s-res-2396"),
        ("UNSC 2396", "s-res-2396"),
        ("UNSCR2396", "s-res-2396"),
        ("UNSCR 2396/2017", "s-res-2396"),
        ("S/RES/2396(2017)", "s-res-2396"),
        ("S/RES/2396", "s-res-2396"),
        ("s-res-2396", "s-res-2396"),
        ("S/Res/2396 (2017)", "s-res-2396"),
        ("SC Res. 2396", "s-res-2396"),
        ("SC Res 2396 (2017)", "s-res-2396"),
        ("S.C. Res. 2396", "s-res-2396"),
        ("S.C. Res. 2396, U.N. Doc. S/RES/2396 (Dec. 21, 2017)", "s-res-2396"),
        ("UN Doc S/RES/2396", "s-res-2396"),
        ("UN Doc. S/RES/2396 (2017)", "s-res-2396"),
        ("https://undocs.org/S/RES/2396(2017)", "s-res-2396"),
        ("https://undocs.org/S/RES/2396%20(2017)", "s-res-2396"),
        ("https://undocs.org/en/S/RES/2396(2017)", "s-res-2396"),
        ("undocs.org/S/RES/2396", "s-res-2396"),
        ("http://undocs.org/S/RES/2396", "s-res-2396"),
        ("https://docs.un.org/S/RES/2396(2017)", "s-res-2396"),
        ("https://docs.un.org/en/S/RES/2396(2017)", "s-res-2396"),
        ("https://docs.un.org/ar/S/RES/2396%282017%29", "s-res-2396"),
        ("https://docs.un.org/S/RES/2396?lang=fr", "s-res-2396"),
        ("https://www.undocs.org/S/RES/2396", "s-res-2396"),
        ("http://www.un.org/en/ga/search/view_doc.asp?symbol=S/RES/2396(2017)", "s-res-2396"),
        ("https://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/71/19", "a-res-71-19"),
        ("https://undocs.org/A/RES/71/19", "a-res-71-19"),
        ("undocs.org/en/A/RES/71/19", "a-res-71-19"),
        ("https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F71%2F19&Language=E&DeviceType=Desktop", "a-res-71-19"),
        ("https://docs.un.org/en/A/RES/71/19", "a-res-71-19"),
        ("https://undocs.org/A/RES/71/19.", "a-res-71-19"),
        ("General Assembly resolution 71/19", "a-res-71-19"),
        ("UNGA resolution 71/19", "a-res-71-19"),
        ("UNGA Res 71/19", "a-res-71-19"),
        ("GA Res. 71/19", "a-res-71-19"),
        ("G.A. Res. 71/19", "a-res-71-19"),
        ("GA resolution 71/19", "a-res-71-19"),
        ("UN General Assembly resolution 71/19", "a-res-71-19"),
        ("resolution 71/19 of the General Assembly", "a-res-71-19"),
        ("General Assembly resolution 71/19 of 21 November 2016", "a-res-71-19"),
        ("A/RES/71/19 (2016)", "a-res-71-19"),
        ("RES 71/19", "a-res-71-19"),
        ("résolution 71/19 de l'Assemblée générale", "a-res-71-19"),
        ("Résolution 71/19 de l’Assemblée générale des Nations Unies", "a-res-71-19"),
        ("resolución 71/19 de la Asamblea General", "a-res-71-19"),
        ("قرار الجمعية العامة 71/19", "a-res-71-19"),
        ("قرار الجمعية العامة رقم 71/19", "a-res-71-19"),
        ("قرار الجمعية العامة ١٩/٧١", "a-res-71-19"),
        ("قرار الجمعية العامة للأمم المتحدة 71/19", "a-res-71-19"),
        ("القرار ٧١/١٩", "a-res-71-19"),
        ("قرار الجمعية العامة رقم ٧١/١٩ الصادر في 2016", "a-res-71-19"),
        ("3-ب", "3.b"),
        ("3-د", "3.d"),
        ("3-ج", "3.c"),
        ("16-ب", "16.b"),
        ("Organisation des Nations Unies", "united-nations"),
        ("United Nations Organization", "united-nations"),
        ("United Nations Organisation", "united-nations"),
        ("منظمة الأمم المتحدة", "united-nations"),
        ("هيئة الأمم المتحدة", "united-nations"),
        ("Organización de las Naciones Unidas", "united-nations"),
        ("ONU", "united-nations"),
        ("UNO", "united-nations"),
        ("Nations Unies", "united-nations"),
        ("الأمم المتحدة", "united-nations"),
        ("UN", "united-nations"),
        ("http://metadata.un.org/sdg/16.a", "16.a"),
        ("https://sdgs.un.org/goals/goal16", "16"),
        ("SDG Target 16.4:", "16.4"),
        ("16-أ", "16.a"),
        ("A/RES/71/19, 21 Nov. 2016", "a-res-71-19"),
        ("القرار 71/19 المؤرخ 21 تشرين الثاني/نوفمبر 2016", "a-res-71-19"),
        ("S/RES/2396 (2017), para. 4", "s-res-2396"),
        ("S/PRST/2015/11 (2015)", "s-prst-2015-11"),
        ("Statement by the President of the Security Council 2015/11", "s-prst-2015-11"),
        ("Economic and Social Council resolution 2006/27", "ecosoc-res-2006-27"),
        ("s\u2011res\u20112396", "s-res-2396"),
        ("GPG No. 2", "gpg-2"),
        ("قرار مجلس الأمن الدولي رقم 2396", "s-res-2396"),
        ("<https://undocs.org/A/RES/71/19>", "a-res-71-19"),
        ("UN Security Council Resolution no. 2396 of 21 December 2017", "s-res-2396"),
        ("S/RES/2396 (2017), 21 December 2017", "s-res-2396"),
        ("S/RES/2396 (2017) of 21 December 2017", "s-res-2396"),
        ("S/RES/2396 (2017) 2017-12-21", "s-res-2396"),
        ("القرار 2396 (2017) المؤرخ 21 كانون الأول/ديسمبر 2017", "s-res-2396"),
        ("résolution 2396 (2017) du 21 décembre 2017", "s-res-2396"),
        ("resolución 2396 (2017), de 21 de diciembre de 2017", "s-res-2396"),
    ],
)
def test_a_name_opens_its_record(real: PlainCatalogue, name: str, wanted: str) -> None:
    assert real.find(name)[1]["id"] == wanted


def test_a_name_of_several_records_lists_them(real: PlainCatalogue) -> None:
    with pytest.raises(NotFoundError) as caught:
        real.find("Global Compact for Safe, Orderly and Regular Migration")
    assert caught.value.details["near"] == ["gcm", "a-res-73-195"]


def test_a_number_that_no_text_has_opens_none(real: PlainCatalogue) -> None:
    for name in (
        "S/RES/2397",
        "resolution 9999",
        "GPG 8",
        "SDG 18",
        "16.99",
        "A/RES/2396",
        "S/RES/71/19",
        "A/71/19",
        "S/2396",
    ):
        with pytest.raises(NotFoundError):
            real.find(name)


@pytest.mark.parametrize("name", ["UNSCR 2396 (2018)", "2396 (2018)", "القرار ٢٣٩٦ (٢٠١٨)", "S/RES/2396(2018)"])
def test_a_text_does_not_open_by_the_year_of_another(real: PlainCatalogue, name: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        real.find(name)
    assert "2017" in caught.value.message
    assert caught.value.details["near"] == ["s-res-2396"]


def test_signs_between_the_words_of_a_filter_say_nothing(real: PlainCatalogue) -> None:
    wanted = real.index.matching("cybercrime convention", "term")
    assert wanted
    assert real.index.matching("cybercrime — & convention", "term") == wanted
