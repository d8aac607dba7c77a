"""Whole pages: head, sections, language switch, main part, foot; and the files that all pages share.

The layout of a site: `index.html` to begin with; `ar/`, `en/`, `fr/`, `es/`, each with a page a section; `terms.html`
and `sources.html`, which stand once; `site.css`, `site.js`, and `search.js`, loaded when somebody searches.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from importlib.resources import files

from interpol_un.catalogue import Catalogue
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.languages import LANGUAGES
from interpol_un.views import Reader
from interpol_un.views.symbols import AREA_SYMBOLS, AREA_SYMBOLS_TO_COME, NO_AREA_TO_COME
from interpol_un.views.ui_text import word as view_word

from . import folding, index, sections, shared
from .markup import attribute, direction, link, text
from .refs import SHARED, Numbers, Place, numbers_of, ordered_sources, page_address
from .words import NAMES, word

_SECTIONS: Mapping[str, Callable[[Place], str]] = {
    "index": sections.home,
    "areas": sections.areas,
    "partners": sections.partners,
    "instruments": sections.instruments,
    "sdg": sections.goals,
    "claims": sections.claims,
    "timeline": sections.timeline,
}
_ORDER = ("areas", "partners", "instruments", "sdg", "claims", "terms", "timeline", "sources")
"""The sections in the navigation."""

_POLICY = "default-src 'none';script-src 'self';style-src 'self';img-src data:;base-uri 'none';form-action 'none'"
"""What a page may load: its own style and scripts; nothing from anywhere else, whatever the catalogue holds."""


def files_of(catalogue: Catalogue) -> list[tuple[str, Callable[[], str]]]:
    """Every file of the site: its path below the site's directory, with `/`, and what makes its content."""
    numbers = numbers_of(catalogue)
    files: list[tuple[str, Callable[[], str]]] = [("index.html", _entry)]
    for language in LANGUAGES:
        reader = Reader(catalogue, (language,))
        files += [(f"{language}/{page}.html", partial(_page, page, reader, numbers)) for page in _SECTIONS]
    return [
        *files,
        ("terms.html", lambda: _shared("terms", shared.terms(catalogue, numbers), catalogue)),
        ("sources.html", lambda: _shared("sources", shared.sources(ordered_sources(catalogue)), catalogue)),
        ("search.js", lambda: _search(catalogue)),
        ("site.js", lambda: _script(catalogue)),
        ("site.css", _style),
    ]


def _nav_word(page: str, language: str) -> str:
    """A section's short name, for the navigation."""
    own = {"areas": "areas", "sdg": "goals", "claims": "claims"}
    if page in own:
        return word(own[page], language)
    return view_word("instruments" if page == "instruments" else f"title.{page}", language)


def _title(page: str, language: str) -> str:
    """A section's heading."""
    if page == "index":
        return view_word("title.priorities", language)
    return word("areas", language) if page == "areas" else view_word(f"title.{page}", language)


def _head(title: str, language: str, up: str, extra: str = "") -> str:
    return (
        f"<!doctype html><html lang={language} dir={direction(language)}{extra}><meta charset=utf-8>"
        '<meta name=viewport content="width=device-width">'
        f'<meta http-equiv=Content-Security-Policy content="{_POLICY}">'
        f"<title>{title}</title><link rel=icon href=data:,><link rel=stylesheet href={up}site.css>"
        f"<script src={up}site.js defer></script>"
    )


def _nav(page: str, language: str, address: Callable[[str], str]) -> str:
    """The brand and the sections; the section shown is marked for who does not see it too."""
    items = ""
    for each in _ORDER:
        current = " aria-current=page" if each == page else ""
        items += f"<li>{link(address(each), text(_nav_word(each, language), language), current)}"
    brand = link(address("index"), text(word("brand", language), language))
    return f"<b>{brand}</b><nav{attribute('aria-label', word('sections', language))}><ul>{items}</ul></nav>"


def _switch(language: str, address: Callable[[str], str]) -> str:
    """Links to the same page in the other languages; the script adds the record that is being read."""
    items = ""
    for each, name in zip(LANGUAGES, NAMES, strict=True):
        current = " aria-current=true" if each == language else ""
        items += f"<li>{link(address(each), name, f' lang={each}{current}')}"
    return f"<nav class=lang{attribute('aria-label', word('switch', language))}><ul>{items}</ul></nav>"


def _page(page: str, reader: Reader, numbers: Numbers) -> str:
    """A page of a language."""
    language = reader.language
    main = _SECTIONS[page](Place(reader, page, numbers))
    title = text(_title(page, language), language)
    brand = text(word("brand", language), language)
    legend = _legend(language) if page not in ("index", "claims", "areas") else ""
    kind = "" if page in ("index", "areas") else " class=e"  # below each heading a line tells what kind of record it is
    return (
        _head(title if page == "index" else f"{title} · {brand}", language, "../")
        + f"<a class=skip href=#m>{text(word('skip', language), language)}</a>"
        + f"<header>{_nav(page, language, lambda each: page_address(each, language))}"
        + f"{_switch(language, lambda each: f'../{each}/{page}.html')}</header>"
        + f"<main id=m tabindex=-1{kind}><h1>{title}</h1>{legend}{main}</main>{_foot(reader)}\n"
    )


def _legend(language: str) -> str:
    """Where the areas stand whose numbers follow a section sign; the script names them here."""
    return f"<p class=k>{link('areas.html', '§ ' + text(word('legend', language), language))}"


def _foot(reader: Reader) -> str:
    return f"<footer>{_version(reader.catalogue, reader.language)}</footer>"


def _version(catalogue: Catalogue, language: str) -> str:
    """Which data this was made from, and of when."""
    return text(word("data", language, version=catalogue.meta["version"], date=catalogue.meta["as_of"]), language)


def _shared(page: str, main: str, catalogue: Catalogue) -> str:
    """A page that stands once: its own words in every language, one after the other."""
    neutral = shared.NEUTRAL
    heads = shared.each_language(lambda each: _nav(page, each, lambda other: _from_root(other, each)), "div")
    titles = shared.each_language(lambda each: text(_title(page, each), each), "span")
    said = ""
    if page == "sources":
        date = shared.usual_date(catalogue.sources())
        said = shared.each_language(
            lambda each: text(f"{word('numbered', each, date=date)} {word('signs', each)}", each), "p"
        )
    foot = shared.each_language(lambda each: _version(catalogue, each), "p")
    name = " · ".join(dict.fromkeys(_title(page, each) for each in LANGUAGES))
    return (
        _head(text(name, neutral), neutral, "", " data-shared")
        + f"<a class=skip href=#m>{text(word('skip', neutral), neutral)}</a>"
        + f"<header>{heads}{_switch(neutral, lambda each: f'{page}.html?{each}')}</header>"
        + f"<main id=m tabindex=-1><h1 id=h>{titles}</h1>{said}{main}</main><footer>{foot}</footer>\n"
    )


def _from_root(page: str, language: str) -> str:
    return f"{page}.html?{language}" if page in SHARED else f"{language}/{page}.html"


def _entry() -> str:
    """The page to begin with: what this is, in every language, and the way in."""
    blocks = "".join(
        f"<section lang={language} dir={direction(language)}><h2>{link(f'{language}/index.html', name)}</h2>"
        f"<p>{text(word('intro', language), language)}</section>"
        for language, name in zip(LANGUAGES, NAMES, strict=True)
    )
    neutral = shared.NEUTRAL
    brands = "".join(
        f"<span lang={language} dir={direction(language)}>{text(word('brand', language), language)}</span> "
        for language in LANGUAGES[:2]
    )
    title = text(f"{word('brand', neutral)} · {word('brand', 'en')}", neutral)
    return f"{_head(title, neutral, '')}<main id=m><h1>{brands}</h1>{blocks}</main>\n"


def _script(catalogue: Catalogue) -> str:
    """The script, with what it needs of the catalogue and the words before it."""
    needed = ("search", "found", "none", "failed", "permalink", "on-page", "claim", "skip", "switch")
    areas = catalogue.priorities()
    words = {
        language: {
            **{key: word(key, language) for key in needed},
            "sources": view_word("sources", language),
            "areas": [Reader(catalogue, (language,)).area(each["id"])[0].text for each in areas],
        }
        for language in LANGUAGES
    }
    bodies, texts = catalogue.partners(), catalogue.instruments()
    data = {
        "words": words,
        "kinds": {language: {key[12:]: view_word(key, language) for key in _kind_keys()} for language in LANGUAGES},
        "areas": [each["id"] for each in areas],
        "shared": SHARED,
        "ids": {"partners": [each["id"] for each in bodies], "instruments": [each["id"] for each in texts]},
    }
    return f'"use strict";\nconst iun = {_json(data)};\n' + _asset("site.js")


def _search(catalogue: Catalogue) -> str:
    """What the search needs, loaded when somebody searches: the rule of folding, the index, and how to look in it."""
    before = f"const tables = {_json(folding.tables())}, packed = {_json(index.packed(catalogue))};\n"
    return '"use strict";\n' + before + _asset("fold.js") + _asset("search.js")


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _kind_keys() -> list[str]:
    from interpol_un.views.ui_text import keys

    return [key for key in keys() if key.startswith("record-kind.")]


def _style() -> str:
    """The style, with the shapes of the areas and the few words that it writes beside records: here they stand once."""
    rules = [
        f'.a{number}{{--shape:"{AREA_SYMBOLS[area]}";--own:var(--a{number})}}.o.a{number}{{--shape:"'
        f'{AREA_SYMBOLS_TO_COME[area]}"}}'
        for number, area in enumerate(AREAS, 1)
    ]
    rules += [f'.o{{--shape:"{NO_AREA_TO_COME}"}}']
    others = ":is(header div,h1 span,p)[lang]"
    for language in LANGUAGES:
        rules.append(f".js[data-shared][lang={language}] {others}:not([lang={language}]){{display:none}}")
        marks = {kind: view_word(f"copy.{kind}", language) for kind in ("mirror", "proxy", "reprint", "archive")}
        marks["secondary"] = view_word("reliability.secondary", language)
        rules += [f'html[lang={language}] .{name}::after{{content:"{said}"}}' for name, said in marks.items()]
    return _asset("site.css") + "\n".join(rules) + "\n"


def _asset(name: str) -> str:
    """A file of this package without its comments and indents: nobody reads them on the way."""
    lines = files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()
    kept = (line.strip() for line in lines)
    return "".join(f"{line}\n" for line in kept if line and not line.startswith("//"))
