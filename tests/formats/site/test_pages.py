"""What the pages promise, told from the files: anchors, links, languages, marks, sizes, nothing from elsewhere."""

from __future__ import annotations

import json
import posixpath
import re
from itertools import pairwise
from pathlib import Path
from shutil import copytree
from typing import Any
from urllib.parse import urlsplit

import pytest

from interpol_un.catalogue import PlainCatalogue, open_catalogue
from interpol_un.catalogue.order import is_after
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.formats.site.html import attribute, say, text
from interpol_un.formats.site.links import PAGES, SHARED, numbers_of
from interpol_un.formats.site.pages import files_of
from interpol_un.formats.site.search_index import index_of
from interpol_un.languages import LANGUAGES
from interpol_un.views import Say
from interpol_un.views.matrix import AREA_SYMBOLS, AREA_SYMBOLS_TO_COME
from interpol_un.views.parts import all_cites
from interpol_un.words import word as view_word

ALL = 1_500_000
"""Bytes of the whole site."""
FIRST = 100_000
"""Bytes of the first page with what it loads."""


def test_every_record_has_its_anchor_in_every_language(catalogue: PlainCatalogue, pages: dict[str, Any]) -> None:
    missing = []
    linked = {item["id"] for item in catalogue.sdg()}
    for name, kind in catalogue.ids().items():
        if kind == "sdg-target" and name not in linked:
            continue  # a code of the UN's that nothing here is tied to
        page = PAGES[kind]
        where = [f"{page}.html"] if page in SHARED else [f"{language}/{page}.html" for language in LANGUAGES]
        missing += [(name, place) for place in where if pages[place].ids.count(name) != 1]
    assert missing == []
    assert len(catalogue.ids()) > 500


def test_no_id_stands_twice_and_every_link_leads_somewhere(pages: dict[str, Any], small_pages: dict[str, Any]) -> None:
    for site in (pages, small_pages):
        dead = []
        for name, page in site.items():
            assert len(page.ids) == len(set(page.ids)), name
            for link in page.links:
                parts = urlsplit(link)
                if parts.scheme:
                    assert parts.scheme in ("http", "https"), link
                    continue
                target = posixpath.normpath(posixpath.join(posixpath.dirname(name), parts.path)) if parts.path else name
                if target not in site or (parts.fragment and parts.fragment not in site[target].ids):
                    dead.append((name, link))
        assert dead == []


def test_pages_say_their_language_and_direction(pages: dict[str, Any]) -> None:
    for name, page in pages.items():
        html = next(given for tag, given in page.tags if tag == "html")
        language = name.split("/")[0] if "/" in name else "ar"
        assert html["lang"] == language, name
        assert html["dir"] == ("rtl" if language == "ar" else "ltr"), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_in_another_language_say_so(pages: dict[str, Any], language: str) -> None:
    arabic = re.compile("[\u0621-\u064a]{3}")
    for name, page in pages.items():
        if not name.startswith(f"{language}/"):
            continue
        marked = [given for tag, given in page.tags if tag == "span" and "lang" in given]
        for given in marked:
            turned = (given["lang"] == "ar") != (language == "ar")
            assert given.get("dir") == (("rtl" if given["lang"] == "ar" else "ltr") if turned else None)
        assert all(given["lang"] != language for given in marked)
        if name.endswith("instruments.html") and language != "en":
            assert any(given["lang"] == "en" for given in marked)  # titles that no source shows in this language
        if language == "ar":
            assert arabic.search(page.text)


def test_every_page_leads_to_itself_in_the_other_languages(pages: dict[str, Any]) -> None:
    for name, page in pages.items():
        if name == "index.html":
            assert page.links == [f"{language}/index.html" for language in LANGUAGES]
            continue
        switch = [given["href"] for tag, given in page.tags if tag == "a" and "lang" in given]
        own = name.split("/")[-1]
        if "/" in name:
            assert switch == [f"../{language}/{own}" for language in LANGUAGES]
        else:
            assert switch == [f"{own}?{language}" for language in LANGUAGES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_does_not_stand_says_so_wherever_it_is_repeated(
    catalogue: PlainCatalogue, files: dict[str, str], language: str
) -> None:
    status = {claim["id"]: claim["status"] for claim in catalogue.listed("claim")}
    numbers = numbers_of(catalogue)
    checked = 0
    for kind in ("priority", "activity", "partner", "office", "instrument", "event"):
        content = files[f"{language}/{PAGES[kind]}.html"]
        for record in catalogue.listed(kind):
            statements = [(record.get("claims", ()), record["summary"][language])]
            statements += [(fact.get("claims", ()), fact["text"][language]) for fact in record.get("facts", ())]
            for claims, said in statements:
                for claim in claims:
                    if status[claim] == "stands":
                        continue
                    sentence = text(said, language)
                    after = content[content.index(sentence) + len(sentence) :].partition("</strong>")[0]
                    assert after.startswith(("<p><strong>! ", "<br><strong>! ", " <strong>! ")), (record["id"], claim)
                    mark = re.escape(text(view_word(f"status.{status[claim]}", language), language))
                    assert re.search(rf"{mark}\xa0?: [^;:؛]*\b{numbers[claim]}\b", after), (record["id"], claim)
                    checked += 1
    assert checked > 10
    claims_page = files[f"{language}/claims.html"]
    for claim, found in status.items():
        heading = claims_page.partition(f"<h2 id={claim}>")[2].partition("</h2>")[0]
        told = text(view_word(f"status.{found}", language), language)
        assert heading.startswith(f"<span id={numbers[claim]}>{numbers[claim]}</span>. "), claim
        assert (f"<strong>! {told}:</strong>" if found != "stands" else f"{told}:") in heading


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_a_record_says_is_left_out(
    catalogue: PlainCatalogue, pages: dict[str, Any], language: str
) -> None:
    said = {name: re.sub(r"\s+", " ", re.sub("[\u2066\u2069]", "", page.text)) for name, page in pages.items()}
    missing = []

    def look(name: str, record_id: str, words: str) -> None:
        if re.sub(r"\s+", " ", words) not in said[name]:
            missing.append((name, record_id, words))

    for kind in ("priority", "activity", "partner", "office", "instrument", "policing-goal", "claim", "event"):
        name = f"{language}/{PAGES[kind]}.html"
        for record in catalogue.listed(kind):
            texts = [record["summary"][language]]
            texts += [part["text"][language] for field in ("facts", "points") for part in record.get(field, ())]
            texts += [figure["what"][language] for figure in record.get("figures", ())]
            texts += [record[field][language] for field in ("statement", "finding") if field in record]
            for words in texts:
                look(name, record["id"], words)
    for target in catalogue.sdg():
        for indicator in target.get("indicators", ()):
            look(f"{language}/sdg.html", target["id"], f"{indicator['code']}: {indicator['summary'][language]}")
        for link in target["links"]:
            look(f"{language}/sdg.html", link["id"], link["why"][language])
    for term in catalogue.listed("term"):
        for rendering in term["renderings"]:
            look("terms.html", term["id"], rendering["text"])
            for note in (rendering.get("note"), term.get("note")):
                look("terms.html", term["id"], note[language] if note else "")
    assert missing == []


def test_every_statement_has_its_sources_by_number(
    catalogue: PlainCatalogue, files: dict[str, str], pages: dict[str, Any]
) -> None:
    numbers = numbers_of(catalogue)
    ordered = [name for name in pages["sources.html"].ids if name in numbers]
    assert [numbers[name] for name in ordered] == list(range(1, len(catalogue.listed("source")) + 1))
    found = {name: re.findall(r"\[(\d+(?: \d+)*)\]", page.text) for name, page in pages.items()}
    led = {name: re.findall(r"sources\.html#(\d+)>\u200f?\[([\d ]+)\]</a>", files[name]) for name in pages}
    assert all(first == cites.split()[0] for links in led.values() for first, cites in links)
    checked = 0
    for name, kind in catalogue.ids().items():
        if kind in ("source", "sdg-goal", "sdg-target", "link", "term"):
            continue
        record = catalogue.get(name)[1]
        every, *facts = [
            " ".join(str(number) for number in sorted({numbers[cite["source"]] for cite in cites}))
            for cites in (all_cites(record), *(fact["sources"] for fact in record.get("facts", ())))
        ]
        for language in LANGUAGES:
            page = f"{language}/{PAGES[kind]}.html"
            assert every in [cites for _, cites in led[page]], (name, every)
            assert set(facts) <= set(found[page]), (name, facts)
            checked += 1 + len(facts)
    assert checked > 1000


def test_an_event_has_the_shape_of_its_area_as_in_the_terminal(
    catalogue: PlainCatalogue, files: dict[str, str]
) -> None:
    outlines = 0
    for event in catalogue.listed("event"):
        given = re.search(rf'<li id={event["id"]}(?: class=(?:"([^"]*)"|([^ >]*)))?>', files["en/timeline.html"])
        assert given, event["id"]
        classes = (given[1] or given[2] or "").split()
        area = f"a{AREAS.index(event['areas'][0]) + 1}" if event.get("areas") else ""
        to_come = is_after(event["date"], catalogue.meta["as_of"])
        assert classes == [part for part in (area, "o" if to_come else "") if part]
        outlines += to_come
    assert outlines
    for number, name in enumerate(AREAS, 1):
        assert f'.a{number}{{--shape:"{AREA_SYMBOLS[name]}"' in files["site.css"]
        assert f'.o.a{number}{{--shape:"{AREA_SYMBOLS_TO_COME[name]}"}}' in files["site.css"]


def test_nothing_is_loaded_from_elsewhere(files: dict[str, str], pages: dict[str, Any]) -> None:
    for name, page in pages.items():
        for tag, given in page.tags:
            loaded = [given.get("src") or "", given.get("href") or "" if tag == "link" else ""]
            assert all(not urlsplit(address).netloc for address in loaded), name
            assert not any(attr.startswith("on") or attr == "style" for attr in given), name
            assert tag not in ("iframe", "object", "embed", "form", "img", "base"), name
        policy = [given["content"] for _, given in page.tags if given.get("http-equiv") == "Content-Security-Policy"]
        assert len(policy) == 1
        assert str(policy[0]).startswith("default-src 'none';")
    assert not re.search(r"url\(|@import|https?:", files["site.css"])
    assert not re.search(r"https?:|fetch\(|XMLHttpRequest|sendBeacon|innerHTML", files["site.js"])


def test_the_site_is_small(files: dict[str, str]) -> None:
    sizes = {name: len(content.encode()) for name, content in files.items()}
    print(f"{sum(sizes.values())} bytes in {len(sizes)} files")
    assert sum(sizes.values()) <= ALL
    loaded = sizes["site.css"] + sizes["site.js"]
    for first in ("index.html", *(f"{language}/index.html" for language in LANGUAGES)):
        print(f"{first}: {sizes[first]} bytes, {sizes[first] + loaded} with style and script")
        assert sizes[first] + loaded <= FIRST


def _luminance(colour: str) -> float:
    """The relative luminance of #rgb or #rrggbb, as WCAG defines it."""
    wide = colour.lstrip("#") if len(colour) == 7 else "".join(2 * digit for digit in colour.lstrip("#"))
    parts = [int(wide[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_colour_can_be_read_on_every_ground(files: dict[str, str], scheme: int) -> None:
    grounds = ("back", "mark", "soft")
    rules = re.findall(r":root\{([^}]*--text:[^}]*)\}", files["site.css"])
    colours = {name: _luminance(value) for name, value in re.findall(r"--(\w+):(#[0-9a-f]+)", rules[scheme])}
    assert {*grounds, "text", "muted", "link", "warn", "a1", "a5"} <= set(colours)
    for name in set(colours) - {*grounds, "line"}:
        for ground in grounds:
            dark, light = sorted((colours[name], colours[ground]))
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (name, ground)


def test_headings_go_down_one_level_at_a_time(pages: dict[str, Any]) -> None:
    for name, page in pages.items():
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "</title></main><img src=x onerror=alert(1)>",
        '"><svg onload=alert(1)>',
        "' onmouseover='alert(1)",
        "&lt;b&gt; &#60;i>",
        "a\u202eb\u2066c\x1b[2Jd\x00e",
    ],
)
def test_hostile_texts_are_inert(hostile: str) -> None:
    inert = re.compile(r"[<>\u202e\x1b\x00]")
    assert not inert.search(text(hostile, "en"))
    assert not inert.search(re.sub("[\u2066\u2069]", "", text(hostile, "ar")))
    value = attribute("href", hostile)
    assert value.startswith(' href="')
    assert value.endswith('"')
    assert '"' not in value[7:-1]
    for role in ("", "id", "warn", "muted", "strong"):
        tags = set(re.findall(r"</?([a-z]+)", say(Say(hostile, "fr", role, lead=3), "ar")))
        assert tags <= {"span", "b", "strong", "small"}


def test_an_entity_is_never_split_by_an_isolate() -> None:
    assert text("قسم 16&17 و", "ar") == "قسم \u206616&amp;17\u2069 و"


def test_a_hostile_catalogue_stays_inert(small: Any, tmp_path: Any) -> None:
    copied = copytree(small, tmp_path / "catalogue")
    hostile = "</p><script>alert(1)</script><img src=x onerror=alert(1)>"
    arabic = "نص " * 30
    changed = 0
    for path in copied.glob("*.yaml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            found = re.fullmatch(r'( +(?:ar|en|fr|es|publisher|seat): )"(?:[^"\\]|\\.)+"', line)
            if found:
                lines[number] = f'{found[1]}"{arabic}{hostile} {number}"'
                changed += 1
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert changed > 50
    hostile_pages = {name: make() for name, make in files_of(open_catalogue(copied)) if name.endswith(".html")}
    for name, content in hostile_pages.items():
        assert "<img" not in content, name
        assert content.count("<script") == 1, name
    assert "&lt;script&gt;" in hostile_pages["ar/partners.html"]


def test_a_long_word_is_cut_in_the_search(small: Path, tmp_path: Path) -> None:
    copied = tmp_path / "copied"
    copytree(small, copied)
    path = copied / "events.yaml"
    text = path.read_text(encoding="utf-8")
    begun = re.search(r'    en: "([^"]*)"', text)
    assert begun
    path.write_text(text.replace(begun[1], "</script>" * 20 + " " + begun[1]), encoding="utf-8")
    assert "…" in json.dumps(index_of(open_catalogue(copied)), ensure_ascii=False)
