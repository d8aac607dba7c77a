"""Tokens that read from left to right in Arabic, and the examples given to translators."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from interpol_un.text import isolate_tokens, prepare
from interpol_un.text.tokens import token_spans

LRI, PDI = "\u2066", "\u2069"


def tokens(text: str) -> list[str]:
    return [text[start:end] for start, end in token_spans(text)]


@pytest.mark.parametrize(
    "token",
    [
        "2018-12",
        "2018-12-05",
        "12/05/2018",
        "2015-2030",
        "2015–2030",
        "2015 – 2030",
        "A/RES/71/19",
        "S/RES/2396 (2017)",
        "A/HRC/RES/38/7 (2018)",
        "AG-2018-RES-04",
        "16.a",
        "16.10",
        "5.c.1",
        "35%",
        "35 %",
        "3.5\u202f%",
        "4‰",
        "+41 22 730 5111",
        "+33 (4) 72 44 70 00",
        "00966-11-4000000",
        "(022) 730-51-11",
        "https://www.interpol.int/ar/5/3/1/1",
        "www.un.org/ar",
        "info@interpol.int",
        "12:30",
        "1,500.75",
        "-5",
        "+5",
        "±2",
        "$5",
        "US$35",
        "€1,000",
        "#7",
        "G7/G20",
        "5G-NR",
        *[f"5{dash}6" for dash in "-\u2010\u2011\u2012\u2013\u2014\u2212"],
        *[f"20{dash}z" for dash in "/.:,_&@-"],
        *[f"Z{joiner}9a" for joiner in "/.:_-"],
        *[f"{sign}5" for sign in "$£€±−+#-"],
        *[f"US{sign}35" for sign in "$£€"],
        *[f"35{blank}%" for blank in " \u00a0\u202f"],
        "Zz09-azAZ",
        "Conventional-5",  # ten letters and more before the digit
        "2015 − 2030",
        "http://a.b",
        "https://z.Z/09?a=%20&b!c",
        *[f"https://a.b/{end}" for end in "09azAZ/=_~#-"],
        "www.u-n.org",
        "09azAZ._%+-@09azAZ-.org",
        "a@b.c",
        "a@b-c.d-e.co.uk",
        "A.B_C-D/1.2_3-4/5 (2017)",
        "09azAZ/09azAZ (2017)",
        "+41-22-730-5111",
        "+41(22)7305111",
        "+41 22 (730) 5111",
        "+41-22 730-51-11",
        "+4122730",
        "0041 22 730 5111",
        "(022)7305111",
        "(022) 73",
        *[f"S/RES/2396{blank}({year})" for blank in ("", "\u00a0", "\u202f", "\u2009") for year in ("2017", "٢٠١٧")],
        "S/RES/2396 [2017]",
        "A/RES/217 A (III)",
        "A/RES/217(III)A",
        "A/RES/3201 (S-VI)",
        "AG-2018-RES-04(2018)",
        "5%-10%",
        "5‰–10‰",
        "5 % – 10 %",
        "-5% - +10%",
        "5$-10$",
        "$5-$10",
        "US$5–US$10",
        "€5 – €10",
        "5 € – 10 €",
        "5-10 USD",
        "USD 1,000",
        "10 km",
        "5 km-10 km",
        "¥500",
        "₹500",
        "$-5",
        "-$5",
        "25°C",
        "25 °C",
        "33°53′07″N",
        "3½",
        "1/2",
        "10×20",
        "5+1",
        "1\u00a0234\u00a0567",
        "1\u202f234",
        "00 33 4 72 44 70 00",
        "+(33) 4 72 44 70 00",
        "(+33) 4 72 44 70 00",
        "(0033) 4 72 44 70 00",
        "+33 (0)4 72 44 70 00",
        "+33.4.72.44.70.00",
        "+33/4/72447000",
        "+1 (212) 963-1234",
        "(212) 963-1234",
        "+1 212 963 1234 ext. 5",
        "tel:+41-22-730-5111",
        "2018-12-05T12:30:00+03:00",
        "2018-12-05T12:30:00−03:00",
        "2018-12-05t12:30:00.5z",
        "2018-12-05 12:30:00+03:00",
        "12:30+03:00",
        "12:30 UTC+3",
        "UTC+03:00",
        "10:30 – 12:00",
        "2018-12 – 2019-01",
        "https://a.b:8443/c?d=e&f=g#h",
        "https://a.b/c_(d)",
        "https://undocs.org/S/RES/2396(2017)",
        "ftp://a.b/",
        "http://[2001:db8::1]:80/a",
        "2001:db8::ff00:42:8329",
        "mailto:first.last+tag@a.b.org",
        "@INTERPOL_HQ",
        "#INTERPOL",
    ],
)
def test_a_token_is_isolated_whole_and_shown_as_written(token: str) -> None:
    text = f"عام {token} في"
    assert tokens(text) == [token]
    assert isolate_tokens(text) == f"عام {LRI}{token}{PDI} في"
    assert tokens(f"({token})، «{token}».") == [token, token]
    (line,) = prepare(text).lines(80)
    assert line.visual == f"ﻲﻓ {token} ﻡﺎﻋ"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "القرار 2396 (2017)",  # read from right to left: first the number, then the year
        "عام 2018",
        "5 G",
        "ITU-T R&D e-government",  # letters keep themselves together
        "ITU/WHO",
        "٢٠١٨-١٢ ٪٣٥",  # Arabic-Indic digits are read in the Arabic way
        "البند - 5",
        "القرار-5"[:6],
        "a@b",
        "...",
        "2018.",
        "5\u20156",  # a quotation dash joins nothing
        "5;6",
        "5 - 6",
        "abc-def",
        "£ 5",
        "wwwun.org",
        "http:/a",
        "041 22 730 51 11",  # no sign before the country, no brackets round the area
        "(022)",
        "(022) 7",
        "(22) 730 51 11",
        "2015 – 203",
        "S/RES (217)",
        "البند 5 – 10 من",  # an item and a number, or a range
        "5 كم-10 كم",
        "1 234 567",
        "072 44 70 00",
    ],
)
def test_what_is_no_token(text: str) -> None:
    assert tokens(text) == []
    assert isolate_tokens(text) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("انظر https://example.org/a?b=1#c.", ["https://example.org/a?b=1#c"]),
        ("في 2018-12، و2019-01.", ["2018-12", "2019-01"]),
        ("ال-5", []),  # a hyphen after a letter is no sign
        ("A/RES/71/19,E/2018/68", ["A/RES/71/19,E/2018/68"]),
        ("12015-20301 – 2", ["12015-20301"]),
        ("2018-12م", ["2018-12"]),
        ("+5 2030", ["+5"]),  # too short for a telephone number
        ("+5 2030 a", ["+5"]),
        ("+41   22 730 5111", ["+41"]),
        ("+ 41 22 730 5111", []),
        ("+412273", ["+412273"]),
        ("a+41 22 730 5111", ["+41 22 730 5111"]),
        ("x0041 22 730 5111", []),
        ("2015 – 20301", []),
        ("2015 – 2030a", []),
        ("2015 – 2030Z", []),
        ("a2015 – 2030", []),
        ("Z2015 – 2030", []),
        ("92015 – 2030", []),
        ("2015 – 2030م", ["2015 – 2030"]),
        ("https://a.b/c. d", ["https://a.b/c"]),
        ("https://a.b/c), d", ["https://a.b/c"]),
        ("xwww.a.b", []),
        ("5www.a.b", ["5www.a.b"]),
        ("a@b.c.", ["a@b.c"]),
        ("a@b..c", []),
        ("£5, €6", ["£5", "€6"]),
        ("م-5", []),
        ("5%%", ["5%"]),
        ("5  %", []),
        (".A/1 (2017)", ["A/1"]),
        ("_A/1 (2017)", ["A/1"]),
        ("-A/1 (2017)", ["-A/1"]),
        ("م-A/1 (2017)", ["A/1"]),
        ("S/RES/1 (2017), A/1 (1999)", ["S/RES/1 (2017)", "A/1 (1999)"]),
        (f"{'A' * 80}-5", []),  # a word that long is none
        *[(f"بين -5 {word}-10", ["-5", "-10"]) for word in ("و", "ب", "ف", "ل", "ك", "ول", "فب", "بـ", "ولـ")],
        *[(f"خسر $5 {word}$10 {word}€5", ["$5", "$10", "€5"]) for word in ("و", "ب", "ول", "ال")],
        ("البند 5 – 10% من", ["10%"]),
        ("+41 22 730 5111 (2018)", ["+41 22 730 5111"]),
        ("2018-12-05 – A/RES/71/19", ["2018-12-05", "A/RES/71/19"]),
        ("(https://a.b/c(d)) e", ["https://a.b/c(d)"]),
        ("https://a.b/(c.", ["https://a.b/"]),
        ("5 $10 35 %7", ["$10"]),
    ],
)
def test_where_tokens_end(text: str, found: list[str]) -> None:
    assert tokens(text) == found


def test_every_token_has_isolates_of_its_own() -> None:
    assert isolate_tokens("1-2 و3-4") == f"{LRI}1-2{PDI} و{LRI}3-4{PDI}"


@pytest.mark.parametrize("part", ["a", "a-", "0", "-", "a.b", "+1 (", "00", "(0", "a@", "www."])
def test_long_runs_are_searched_in_reasonable_time(part: str) -> None:
    """No assertion on time: a pattern that tries every division of such a run would not come back."""
    text = part * 10_000
    for start, end in token_spans(text):
        assert 0 <= start < end <= len(text)


def test_tokens_are_isolated_only_beside_right_to_left_text() -> None:
    (latin,) = prepare("See A/RES/71/19 of 2016-11").lines(80)
    assert [cell for cell in latin.cells if cell.width == 0] == []
    (mixed,) = prepare("القرار 2016-11 of").lines(80)
    assert [cell.text for cell in mixed.cells if cell.width == 0] == [PDI, LRI]
    (switched_off,) = prepare("القرار 2016-11", tokens=False).lines(80)
    assert switched_off.visual == "11-2016 ﺭﺍﺮﻘﻟﺍ"


def test_a_token_first_does_not_make_arabic_text_run_from_the_left() -> None:
    (line,) = prepare("A/RES/71/19 قرار").lines(80)
    assert line.stretches[0].rtl
    assert line.visual == "ﺭﺍﺮﻗ A/RES/71/19"


@pytest.mark.parametrize("token", ["+41 22 730 5111", "35 %", "2015 – 2030", "S/RES/2396 (2017)", "1\u00a0234"])
def test_a_token_is_broken_only_where_it_does_not_fit_on_a_line(token: str) -> None:
    for before in ("هاتف ", "رقم الهاتف و"):
        for width in range(len(token) + 1, 40):
            lines = [line.visual for line in prepare(f"{before}{token} للاتصال").lines(width)]
            assert sum(token in line for line in lines) == 1, (width, lines)
    first, *more = prepare(f"هاتف {token} للاتصال").lines(len(token) - 1)
    assert more
    assert token not in first.visual


def test_the_page_for_translators_tells_the_truth(project: Path) -> None:
    """In docs/tokens.md, every example in the first table is a token, every one in the second is none."""
    page = (project / "docs" / "tokens.md").read_text(encoding="utf-8")
    kept, turned = re.split("^## ", page, flags=re.MULTILINE)[1:3]
    rows = [re.findall(r"^\|(.*?)\|(.*?)\|", part, re.MULTILINE) for part in (kept, turned)]
    kept_examples = [code for _, examples in rows[0] for code in re.findall("`(.+?)`", examples)]
    turned_examples = [code for examples, _ in rows[1] for code in re.findall("`(.+?)`", examples)]
    assert len(kept_examples) > 15
    assert len(turned_examples) > 4
    assert [code for code in kept_examples if tokens(f"في {code} من") != [code]] == []
    assert [code for code in turned_examples if tokens(f"في {code} من")] == []
