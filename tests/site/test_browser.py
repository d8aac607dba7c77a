"""The site in a real browser, opened from files: direction, switch, search, anchors, no errors, axe-core, folding."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from interpol_un.catalogue import Catalogue
from interpol_un.catalogue.fold import cut, fold, stems, words
from interpol_un.formats.site.words import LANGUAGES

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
DRIVER = shutil.which("chromedriver") or ""
EXTRA = all(importlib.util.find_spec(name) for name in ("selenium", "axe_core_python"))
WHY = "needs chromium, chromedriver and the extra `browser`: .ci/browser installs them"

pytestmark = [pytest.mark.browser, pytest.mark.skipif(not (CHROMIUM and DRIVER and EXTRA), reason=WHY)]

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1200,1000",
)
EVERY = [f"{language}/{page}.html" for language in LANGUAGES for page in ("index", "areas", "partners", "instruments")]
EVERY += [f"{language}/{page}.html" for language in LANGUAGES for page in ("sdg", "claims", "timeline")]
EVERY += ["index.html", *(f"{page}.html?{language}" for page in ("terms", "sources") for language in LANGUAGES)]


@pytest.fixture(scope="module")
def site(files: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the bundled catalogue, on disk."""
    root = tmp_path_factory.mktemp("site")
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Chromium without a window and with a profile of its own."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in [*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER, env={**os.environ, "SE_OFFLINE": "true"}))
    yield driver
    driver.quit()


@pytest.fixture
def go(browser: Any, site: Path) -> Any:
    """Opens a page of the site anew and gives the browser."""

    def open_page(name: str) -> Any:
        browser.get("about:blank")
        browser.get(f"{site.as_uri()}/{name}")
        return browser

    return open_page


def _search(browser: Any, query: str) -> list[tuple[str, str]]:
    """Address and text of each result."""
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

    field = browser.find_element(By.ID, "q")
    browser.execute_script("arguments[0].value = ''; document.getElementById('found').replaceChildren()", field)
    browser.execute_script(
        "arguments[0].focus(); arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))",
        field,
        query,
    )
    WebDriverWait(browser, 10).until(lambda _: browser.find_element(By.CSS_SELECTOR, "#found [role=status]").text)
    script = "return [...document.querySelectorAll('#found a')].map((each) => [each.href, each.textContent])"
    return [(address, text) for address, text in browser.execute_script(script)]


@pytest.mark.parametrize("name", EVERY)
def test_a_page_has_its_direction_and_no_error(go: Any, name: str) -> None:
    browser = go(name)
    language = name.partition("?")[2] or (name.partition("/")[0] if "/" in name else "ar")
    root = browser.execute_script(
        "const r = document.documentElement; return [r.lang, r.dir, getComputedStyle(r).direction]"
    )
    direction = "rtl" if language == "ar" else "ltr"
    assert root == [language, direction, direction]
    loaded = browser.execute_script("return performance.getEntriesByType('resource').map((each) => each.name)")
    assert all(each.startswith(("file:", "data:")) for each in loaded)
    assert browser.get_log("browser") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(go: Any, scheme: str) -> None:
    import axe_core_python

    axe = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    found = {}
    browser = go("index.html")
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    for name in (each for each in EVERY if each.startswith(("ar/", "en/")) or "/" not in each):
        browser = go(name)
        browser.execute_script(axe)
        result = browser.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
        assert result["passes"], name
        serious = [
            (each["id"], [node["html"][:120] for node in each["nodes"][:3]])
            for each in result["violations"]
            if each["impact"] in ("serious", "critical")
        ]
        if serious:
            found[name] = serious
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_switch_stays_on_the_record(go: Any, language: str) -> None:
    from selenium.webdriver.common.by import By

    for start in ("ar/partners.html#unodc", "sources.html?ar#founding-document", "terms.html?ar#term-who"):
        browser = go(start)
        browser.find_element(By.CSS_SELECTOR, f".lang a[hreflang={language}]").click()
        address = browser.current_url
        assert address.endswith(start.replace("ar/", f"{language}/").replace("?ar", f"?{language}"))
        assert browser.execute_script("return document.documentElement.lang") == language
        assert browser.execute_script("return document.querySelector(':target').id") == start.split("#")[1]
        current = browser.find_elements(By.CSS_SELECTOR, ".lang [aria-current]")
        assert [each.get_attribute("hreflang") for each in current] == [language]


def test_an_anchor_is_scrolled_to_and_can_be_copied(go: Any) -> None:
    for name in (
        "ar/claims.html#claim-compact-39-entities",
        "en/sdg.html#16.4",
        "fr/timeline.html#event-observer-status",
    ):
        browser = go(name)
        top = browser.execute_script("return document.querySelector(':target').getBoundingClientRect().top")
        assert 0 <= top < 600, name
    links = go("ar/partners.html").execute_script(
        "return [...document.querySelectorAll('h2[id] > .h')]"
        ".map((each) => [each.parentNode.id, each.hash, each.innerText])"
    )
    assert len(links) > 10
    assert all(link == f"#{name}" and said == name for name, link, said in links)


def test_a_number_leads_to_its_source(go: Any, catalogue: Catalogue) -> None:
    browser = go("en/partners.html")
    script = "return [...document.querySelectorAll('#unodc ~ .s')][0].querySelector('a').href"
    address = browser.execute_script(script)
    number = int(address.split("#n")[1])
    browser = go(f"sources.html?en#n{number}")
    assert browser.current_url.endswith(f"#{catalogue.sources()[number - 1]['id']}")


def test_search_folds_arabic_and_finds_across_languages(go: Any) -> None:
    browser = go("ar/index.html")
    first = _search(browser, "الإرهاب")
    assert first
    assert first == _search(browser, "الارهاب") == _search(browser, "الإِرْهاب") == _search(browser, "الإرهـاب")
    assert any(address.endswith("ar/areas.html#terrorism") for address, _ in first[:5])
    for query, wanted in (
        ("unodc", "ar/partners.html#unodc"),
        ("ONUDC", "ar/partners.html#unodc"),
        ("s/res/2396", "ar/instruments.html#s-res-2396"),
        ("٢٣٩٦", "ar/instruments.html#s-res-2396"),
        ("terrorsm", "ar/areas.html#terrorism"),
        ("ﺏﺎﻫﺭﻹﺍ", "ar/areas.html#terrorism"),
    ):
        found = [address for address, _ in _search(browser, query)]
        assert found, query
        assert any(address.endswith(wanted) for address in found[:8]), (query, found[:8])
    assert _search(browser, "zzzzqqqq") == []
    assert browser.get_log("browser") == []


def test_a_result_leads_to_its_record(go: Any) -> None:
    from selenium.webdriver.common.by import By

    for query in ("UNODC", "terrorism", "observer", "trafficking"):
        browser = go("en/index.html")
        results = _search(browser, query)
        for address, _ in results[:8]:
            page = go(address.split("/site", 1)[1].split("/", 1)[1])
            assert page.execute_script("return !!document.querySelector(':target')"), address
    browser = go("terms.html?fr")
    assert _search(browser, "trafficking")
    browser.find_element(By.CSS_SELECTOR, "#found a").click()
    assert browser.execute_script("return document.documentElement.lang") == "fr"


def test_search_folds_exactly_as_the_program_does(go: Any, catalogue: Catalogue) -> None:
    texts = {
        json.dumps(catalogue.plain(kind), ensure_ascii=False) for kind in ("partner", "term", "claim", "instrument")
    }
    known = sorted({word for text in texts for word in text.split()})
    scripts = [*range(0x20, 0x250), *range(0x370, 0x530), *range(0x600, 0x700), *range(0x750, 0x780)]
    scripts += [*range(0x1E00, 0x2000), *range(0xFB00, 0xFE00), *range(0xFE70, 0xFF00), *range(0xFF10, 0xFF5B)]
    letters = [chr(code) for code in scripts if unicodedata.category(chr(code)) != "Cn"]
    odd = ["ﷺ", "لاﻹ", "Straße", "ŒUVRE", "ΣΊΣΥΦΟΣ", "İı", "١٦٫٤", "۱۲", "Ⅷ", "½", "ﬁn", "é", "Ǆ"]
    tried = [*known, *letters, *odd]
    assert len(tried) > 5000
    browser = go("en/index.html")
    got = browser.execute_script("return arguments[0].map(fold)", tried)
    wrong = [(each, fold(each), other) for each, other in zip(tried, got, strict=True) if fold(each) != other]
    assert wrong == []
    plain = sorted({word for text in texts for word in words(text)})
    got = browser.execute_script("return arguments[0].map((each) => [stems(each), cut(each)])", plain)
    wrong_stems = [
        each for each, (theirs, ending) in zip(plain, got, strict=True) if (stems(each), cut(each)) != (theirs, ending)
    ]
    assert wrong_stems == []


def test_pages_fit_a_narrow_phone(go: Any, browser: Any) -> None:
    metrics = {"width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        for name in EVERY:
            width = go(name).execute_script("return document.documentElement.scrollWidth")
            assert width <= 320, name
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_the_first_tab_leads_past_the_navigation(go: Any) -> None:
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    browser = go("ar/partners.html")
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    skip = browser.switch_to.active_element
    assert skip.get_attribute("class") == "skip"
    assert skip.rect["x"] >= 0
    assert browser.execute_script("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    skip.send_keys(Keys.ENTER)
    assert browser.execute_script("return document.activeElement.id") == "m"


def test_without_a_script_everything_can_be_read(browser: Any, site: Path) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get("about:blank")
        browser.get(f"{site.as_uri()}/terms.html")
        titles = browser.find_element("css selector", "h1").text.split("\n")
        assert len(titles) == len(LANGUAGES)
        browser.get(f"{site.as_uri()}/en/partners.html#unodc")
        assert "United Nations Office on Drugs and Crime" in browser.find_element("css selector", "main").text
        assert browser.find_elements("css selector", "form") == []
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
