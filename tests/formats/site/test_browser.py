"""The site in a real browser, opened from files: direction, switch, search, anchors, no errors, axe-core, folding."""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from interpol_un.catalogue import PlainCatalogue
from interpol_un.formats.site.links import numbers_of
from interpol_un.languages import LANGUAGES
from interpol_un.views.parts import all_cites

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
    driver.set_script_timeout(180)  # axe-core looks at a thousand elements, on a machine that may be busy
    yield driver
    driver.quit()


@pytest.fixture
def go(browser: Any, site: Path) -> Any:
    """Opens a page of the site anew and gives the browser."""

    def open_page(name: str) -> Any:
        from selenium.webdriver.support.ui import WebDriverWait

        browser.get("about:blank")
        browser.get(f"{site.as_uri()}/{name}")
        ready = "return location.protocol === 'file:' && document.readyState === 'complete'"
        WebDriverWait(browser, 10).until(lambda _: browser.execute_script(ready))  # a file may be told loaded too early
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
    assert all(address.startswith(("file:", "data:")) for address in loaded)
    assert browser.get_log("browser") == []


@pytest.mark.parametrize(("scheme", "rules"), [("light", "{}"), ("dark", "{runOnly: ['color-contrast']}")])
def test_axe_finds_nothing_serious(go: Any, scheme: str, rules: str) -> None:
    import axe_core_python

    axe = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    found = {}
    browser = go("index.html")
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    names = [page for page in EVERY if page.startswith(("ar/", "en/")) or page.endswith(("?ar", "?en"))]
    for name in ["index.html", *names]:
        browser = go(name)
        browser.execute_script(axe)
        run = f"axe.run(document, {rules}).then(arguments[arguments.length - 1])"
        result = browser.execute_async_script(run)
        assert result["passes"], name
        serious = [
            (violation["id"], [node["html"][:120] for node in violation["nodes"][:3]])
            for violation in result["violations"]
            if violation["impact"] in ("serious", "critical")
        ]
        if serious:
            found[name] = serious
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_switch_stays_on_the_record(go: Any, language: str) -> None:
    from selenium.webdriver.common.by import By

    for start in ("ar/partners.html#unodc", "sources.html?ar#founding-document", "terms.html?ar#term-who"):
        browser = go(start)
        browser.find_element(By.CSS_SELECTOR, f".languages a[lang={language}]").click()
        address = browser.current_url
        assert address.endswith(start.replace("ar/", f"{language}/").replace("?ar", f"?{language}"))
        assert browser.execute_script("return document.documentElement.lang") == language
        assert browser.execute_script("return document.querySelector(':target').id") == start.split("#")[1]
        current = browser.find_elements(By.CSS_SELECTOR, ".languages [aria-current]")
        assert [link.get_attribute("lang") for link in current] == [language]


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
        "return [...document.querySelectorAll('h2[id] > .permalink')]"
        ".map((each) => [each.parentNode.id, each.hash, each.innerText, each.ariaLabel])"
    )
    assert len(links) > 10
    assert all(link == f"#{name}" and said == name and spoken.endswith(name) for name, link, said, spoken in links)


def test_a_number_leads_to_its_source_and_to_its_claim(go: Any, catalogue: PlainCatalogue) -> None:
    numbers = numbers_of(catalogue)
    compact = catalogue.get("ct-compact")[1]
    browser = go("en/partners.html")
    script = (
        "const own = []; for (let at = document.getElementById('ct-compact').nextElementSibling; at.tagName !== 'H2';"
        " at = at.nextElementSibling) own.push(...at.querySelectorAll('a')); return own.map((each) => each.href)"
    )
    hrefs = set(browser.execute_script(script))
    sources = sorted({numbers[cite["source"]] for cite in all_cites(compact)})
    cited = f"sources.html?en&{','.join(map(str, sources))}#{sources[0]}"
    wanted = {f"/{cited}"}
    wanted |= {f"/en/claims.html#{numbers[claim]}" for claim in compact["claims_about"]}
    wanted |= {f"/en/instruments.html#{instrument}" for instrument in compact["instruments"]}
    assert {address for address in wanted if not any(href.endswith(address) for href in hrefs)} == set()
    script = "return [...document.querySelectorAll('.cited > a[id]')].map((link) => link.id)"
    assert go(cited).execute_script(script) == [str(number) for number in sources]
    for page, name in (
        ("sources.html?en", catalogue.listed("source")[7]["id"]),
        ("fr/claims.html", catalogue.listed("claim")[7]["id"]),
    ):
        number = numbers[name]
        script = "return document.querySelector(':target').closest('li, h2').id"
        assert go(f"{page}#{number}").execute_script(script) == name


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


def test_search_finds_what_the_program_finds(go: Any, catalogue: PlainCatalogue, project: Path) -> None:
    lines = (project / "tests" / "search" / "queries.tsv").read_text(encoding="utf-8").splitlines()
    queries = [line.split("\t")[0] for line in lines if line and not line.startswith("#")][::5]
    browser = go("ar/index.html")
    script = (
        "const done = arguments[1];"
        "load().then((index) => done(arguments[0].map((query) => index.search(query, 1).map((record) => record.id))))"
    )
    found = browser.execute_async_script(script, queries)
    wanted = [[hit.id for hit in catalogue.index.search(query, 1)] for query in queries]
    assert len(queries) > 100
    assert sum(map(list.__eq__, found, wanted)) >= 0.95 * len(queries)  # node tries them all


def test_a_result_says_what_it_is(go: Any) -> None:
    browser = go("ar/index.html")
    for query, wanted in (("2025-10-25", "2025-10-25: "), ("UNODC", "مكتب الأمم المتحدة"), ("39 كيانا", "39")):
        assert any(wanted in text for _, text in _search(browser, query)), query
    script = "return [...document.querySelectorAll('#found li')].map((each) => each.innerText)"
    assert all(len(element.split()) > 1 for element in browser.execute_script(script))


def test_a_shared_page_speaks_the_readers_language(go: Any) -> None:
    for language in LANGUAGES:
        browser = go(f"terms.html?{language}")
        script = (
            "return [...document.querySelectorAll('h1 span, main p[lang], footer p, header div')]"
            ".filter((each) => each.offsetParent).map((each) => each.lang)"
        )
        assert set(browser.execute_script(script)) == {language}
        script = (
            "return [...document.querySelectorAll('.m a:not(.permalink)')].map((each) => each.getAttribute('href'))"
        )
        led = browser.execute_script(script)
        assert len(led) > 40
        for address in led:
            assert address.startswith(f"{language}/") or f".html?{language}#" in address or "../" not in address


def test_print_shows_what_paper_needs(go: Any) -> None:
    browser = go("en/partners.html")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        hidden = (
            "return [...document.querySelectorAll('header nav, form, .permalink, .skip')]"
            ".filter((e) => e.offsetParent).length"
        )
        assert browser.execute_script(hidden) == 0
        assert browser.execute_script("return getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
        legend = (
            "return [...document.querySelectorAll('.legend li')].filter((e) => e.offsetParent).map((e) => e.innerText)"
        )
        assert len(browser.execute_script(legend)) == 5
        for name in ("terms.html?ar", "sources.html?en"):
            browser = go(name)
            width, table = browser.execute_script(
                "const t = document.querySelector('main table, main ol'); return [innerWidth, t.scrollWidth]"
            )
            assert table <= width, name
        shown = "return getComputedStyle(document.querySelector('.sources a'), '::after').content"
        assert "https://" in browser.execute_script(shown)
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


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
        browser.find_element("css selector", ".legend a").click()
        assert browser.current_url.endswith("/en/areas.html#terrorism")
        browser.find_element("css selector", "h2 + p > a").click()
        assert browser.current_url.endswith("/sources.html#1")
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
