"""A table and a sheet of hard Arabic: brackets, dates, symbols, Latin ids, digits that touch letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from rich.box import ROUNDED

from interpol_un.layout import Column, Entry, Paragraph, Row, Section, Sheet, Table

ROWS = [
    Row(["unoct", Paragraph("مكتب مكافحة الإرهاب (UNOCT)", styles=((5, 20, "match"),)), "2018-12-06"]),
    Row(
        [
            "un-cybercrime-convention",
            "اتفاقية الأمم المتحدة لمكافحة الجريمة السيبرانية، القرار A/RES/79/243 (2024)",
            "اعتُمدت في 2024\nAdopted in 2024",
        ],
        section=True,
    ),
    Row(["interpol", "INTERPOL والأمم المتحدة: «39 كياناً» (35%) في عام 2018م", "٢٠١٨"], style="muted"),
    Row(["ctc"]),
]


@pytest.fixture(scope="session")
def partners() -> Callable[..., Table]:
    """Makes the table, with options of `Table`."""

    def make(**options: object) -> Table:
        columns = [Column("المعرّف", style="id"), Column("الاسم", base="R"), "التاريخ"]
        styles = {"header_style": "header", "border_style": "border", "title_style": "title"}
        return Table(columns, ROWS, **{"title": "الشركاء (4)", "box": ROUNDED, **styles, **options})  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def sheet() -> Callable[..., Sheet]:
    """Makes the sheet, with options of `Sheet`."""

    def make(**options: object) -> Sheet:
        facts = Table(["السنة", "الكيانات"], [["2018", "36 (39)"], ["2024", "46"]], rtl=True)
        sections = [
            Section([Entry("المعرّف", "ct-compact"), Entry("الاسم", "ميثاق الأمم المتحدة لتنسيق مكافحة الإرهاب")]),
            Section(
                ["أُنشئ الميثاق في 2018-12-06 (A/RES/75/291).", Entry("الأعضاء", ["ثلاثة أعضاء", facts])],
                heading="ما تقوله المصادر",
            ),
            Section([Entry("الموقع", "https://www.un.org/counterterrorism/global-ct-compact")]),
        ]
        options = {"title": "ميثاق (GCTCC)", "rtl": True, "label_style": "label", **options}
        return Sheet(sections, **options)  # type: ignore[arg-type]

    return make
