"""Whole pages: head, sections, language switch, main part, foot; and the files that all pages share.

The layout of a site: `index.html` to begin with; `ar/`, `en/`, `fr/`, `es/`, each with a page a section; `terms.html`
and `sources.html`, which stand once; `site.css`, `site.js`, and `search.js`, loaded when somebody searches.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from importlib.resources import files

from interpol_un.catalogue import PlainCatalogue
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.languages import LANGUAGES
from interpol_un.views import Reader
from interpol_un.views.matrix import AREA_SYMBOLS, AREA_SYMBOLS_TO_COME, NO_AREA_TO_COME
from interpol_un.words import keys as view_keys

from . import search_index, sections
from .html import NAMES, attribute, direction, each_language, link, said, text, word
from .links import SHARED, Place, numbers_of

_SECTIONS: Mapping[str, Callable[[Place], str]] = {
    "index": sections.home,
    "areas": partial(sections.records, "priority"),
    "partners": sections.partners,
    "instruments": partial(sections.records, "instrument"),
    "sdg": sections.goals,
    "claims": sections.claims,
    "timeline": sections.timeline,
}
_ORDER = ("areas", "partners", "instruments", "sdg", "claims", "terms", "timeline", "sources")
"""The sections in the navigation."""

_NUMBERED = ("partners", "instruments", "sdg", "timeline")
"""Pages whose records name areas by their numbers alone."""

_SCRIPTS = ("fold.js", "match.js", "rank.js", "query.js")
"""The parts of the search, each a port of modules of `interpol_un.search`."""

_POLICY = "default-src 'none';script-src 'self';style-src 'self';img-src data:;base-uri 'none';form-action 'none'"
"""What a page may load: its own style and scripts; nothing from anywhere else, whatever the catalogue holds."""


def files_of(catalogue: PlainCatalogue) -> list[tuple[str, Callable[[], str]]]:
    """Every file of the site: its path below the site's directory, with `/`, and what makes its content."""
    numbers = numbers_of(catalogue)
    readers = [Reader(catalogue, (language,)) for language in LANGUAGES]
    shared = {page: Place(readers[0], page, numbers) for page in SHARED}
    return [
        ("index.html", _entry),
        *(
            (f"{reader.language}/{page}.html", partial(_page, Place(reader, page, numbers)))
            for reader in readers
            for page in _SECTIONS
        ),
        ("terms.html", partial(_shared, shared["terms"], sections.terms)),
        ("sources.html", partial(_shared, shared["sources"], sections.sources)),
        ("search.js", lambda: _script("index", search_index.index_of(catalogue), *_SCRIPTS)),
        ("site.js", lambda: _script("site", _site_words(), "site.js")),
        ("site.css", _style),
    ]


def _title(page: str, language: str, short: bool = False) -> str:
    """A section's heading; its short name for the navigation."""
    own = page == "areas" or (short and page in ("instruments", "sdg", "claims"))
    return word(page if own else f"title.{page}", language)


def _head(title: str, language: str, up: str, attributes: str = "") -> str:
    """Everything before what is seen. title: HTML; up: how the site's directory is reached."""
    return (
        f"<!doctype html><html lang={language} dir={direction(language)}{attributes}><meta charset=utf-8>"
        '<meta name=viewport content="width=device-width">'
        f'<meta http-equiv=Content-Security-Policy content="{_POLICY}">'
        f"<title>{title}</title><link rel=icon href=data:,><link rel=stylesheet href={up}site.css>"
        f"<script src={up}site.js defer></script>"
    )


def _nav(place: Place) -> str:
    """The brand and the sections; the section shown is marked for who does not see it too."""
    items = ""
    for page in _ORDER:
        current = " aria-current=page" if page == place.page else ""
        name = text(_title(page, place.language, short=True), place.language)
        items += f"<li>{link(place.page_address(page), name, current)}"
    brand = link(place.page_address("index"), place.word("brand"))
    return f"<b>{brand}</b><nav{attribute('aria-label', word('sections', place.language))}><ul>{items}</ul></nav>"


def _whole(head: str, place: Place, nav: str, address: str, main: str, foot: str) -> str:
    """A page with a way to skip its navigation. address: of the same page in another language, {} for which.

    To the links to the other languages the script adds the record that is being read.
    """
    items = ""
    for other, name in NAMES.items():
        current = " aria-current=true" if other == place.language else ""
        items += f"<li>{link(address.format(other), name, f' lang={other}{current}')}"
    label = attribute("aria-label", word("switch", place.language))
    return (
        f"{head}<a class=skip href=#m>{place.word('skip')}</a>"
        f"<header>{nav}<nav class=languages{label}><ul>{items}</ul></nav></header>"
        f"<main id=m tabindex=-1>{main}</main><footer>{foot}</footer>\n"
    )


def _page(place: Place) -> str:
    """A page of a language."""
    page, language = place.page, place.language
    title = text(word("title.priorities", language) if page == "index" else _title(page, language), language)
    main = f"<h1>{title}</h1>"
    if page in _NUMBERED:
        items = ""
        for area in place.reader.catalogue.listed("priority"):
            number = AREAS.index(area["id"]) + 1
            items += f"<li class=a{number} value={number}>{link(place.address(area['id']), place.one(area['title']))}"
        main += f"<p>§ {place.word('legend')}<ol class=legend>{items}</ol>"
    head = _head(title if page == "index" else f"{title} · {place.word('brand')}", language, "../")
    main += _SECTIONS[page](place)
    return _whole(head, place, _nav(place), f"../{{}}/{page}.html", main, _version(place.reader.catalogue, language))


def _version(catalogue: PlainCatalogue, language: str) -> str:
    """Which data this was made from, and of when."""
    return said("data", language, version=catalogue.meta["version"], date=catalogue.meta["as_of"])


def _shared(place: Place, main: Callable[[Place], str]) -> str:
    """A page that stands once: its own words in every language, one after the other."""
    page, catalogue = place.page, place.reader.catalogue
    navs = each_language(lambda language: _nav(Place(Reader(catalogue, (language,)), page, {})), "div")
    titles = each_language(lambda language: text(_title(page, language), language), "span")
    foot = each_language(partial(_version, catalogue), "p")
    name = " · ".join(dict.fromkeys(_title(page, language) for language in LANGUAGES))
    head = _head(text(name, place.language), place.language, "", " data-shared")
    return _whole(head, place, navs, f"{page}.html?{{}}", f"<h1 id=h>{titles}</h1>{main(place)}", foot)


def _entry() -> str:
    """The page to begin with: what this is, in every language, and the way in."""
    intros = each_language(
        lambda language: f"<h2>{link(f'{language}/index.html', NAMES[language])}</h2><p>{said('intro', language)}",
        "section",
    )
    first = LANGUAGES[0]
    title = text(f"{word('brand', first)} · {word('brand', 'en')}", first)
    brands = each_language(partial(said, "brand"), "span")
    return f"{_head(title, first, '')}<main id=m><h1>{brands}</h1>{intros}</main>\n"


def _site_words() -> dict[str, object]:
    """What the script of every page says, by language; kinds: what a record of each is called."""
    needed = ("search", "found", "none", "failed", "permalink", "skip", "switch")
    kinds = [key for key in view_keys("en") if key.startswith("record-kind.")]
    return {
        language: {key: word(key, language) for key in needed}
        | {"kinds": {key.partition(".")[2]: word(key, language) for key in kinds}}
        for language in LANGUAGES
    }


def _script(name: str, data: object, *parts: str) -> str:
    """A script: its data under a name, then its parts."""
    before = f'"use strict";\nconst {name} = {json.dumps(data, ensure_ascii=False, separators=(",", ":"))};\n'
    return before + "".join(_asset(part) for part in parts)


def _style() -> str:
    """The style, with the shapes of the areas and the few words that it writes beside records: here they stand once."""
    rules = [
        f'.a{number}{{--shape:"{AREA_SYMBOLS[area]}";--own:var(--a{number})}}'
        f'.o.a{number}{{--shape:"{AREA_SYMBOLS_TO_COME[area]}"}}'
        for number, area in enumerate(AREAS, 1)
    ]
    rules += [f'.o{{--shape:"{NO_AREA_TO_COME}"}}']
    others = ":is(header div,h1 span,p)[lang]"
    for language in LANGUAGES:
        rules.append(f".js[data-shared][lang={language}] {others}:not([lang={language}]){{display:none}}")
        marks = {kind: word(f"copy.{kind}", language) for kind in ("mirror", "proxy", "reprint", "archive")}
        marks["secondary"] = word("reliability.secondary", language)
        rules += [f'html[lang={language}] .{name}::after{{content:"{said}"}}' for name, said in marks.items()]
    return _asset("site.css") + "\n".join(rules) + "\n"


def _asset(name: str) -> str:
    """A file of this package without its comments and indents: nobody reads them on the way."""
    lines = files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()
    kept = (line.strip() for line in lines)
    return "".join(f"{line}\n" for line in kept if line and not line.startswith("//"))
