"""The pages that stand once for all languages: the terms, whose table has a column a language, and the list of sources.

Their texts are in the languages they are in whoever reads. What the program says about them stands there in all four
languages, each block with its own `lang` and `dir`; the script shows the reader's language alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from urllib.parse import urlsplit

from interpol_un.catalogue import PlainCatalogue, Record
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.languages import LANGUAGES, comma
from interpol_un.views import Reader
from interpol_un.views.parts import rendering_text, renderings_in

from .html import NAMES, attribute, direction, escape, in_language, link, said, text
from .links import Numbers, Place, cited, numbered

_SIGNS = {"after": "+ ", "by-content": "~ ", "as-of": "= "}
"""What stands before a page date that is not the day of publication."""

NEUTRAL = "ar"
"""The language of a shared page until a reader has chosen."""


def each_language(make: Callable[[str], str], tag: str) -> str:
    """An element of a tag for each language, of which a reader with a script sees one; a paragraph ends by itself."""
    end = "" if tag == "p" else f"</{tag}>"
    return "".join(f"<{tag}{_own(language)}>{make(language)}{end}" for language in LANGUAGES)


def _own(language: str) -> str:
    """The attributes of an element in a language of its own."""
    return f" lang={language} dir={direction(language)}"


def terms(catalogue: PlainCatalogue, numbers: Numbers) -> str:
    """The translator's table: a row a term, a column a language; below it its note, areas and record; then remarks."""
    place = Place(Reader(catalogue, (NEUTRAL,)), "terms", numbers)
    heads = "".join(f"<th scope=col{_own(language)}>{name}" for language, name in NAMES.items())
    remarks: dict[str, tuple[int, Mapping[str, str]]] = {}
    rows = ""
    for term in catalogue.listed("term"):
        cells = "".join(f"<td{_own(language)}>{_renderings(term, language, remarks, place)}" for language in LANGUAGES)
        rows += f"<tr{attribute('id', term['id'])}>{cells}<tr><td colspan=4 class=m>{_below(term, place)}"
    return (
        f"<div class=wide tabindex=0 role=region aria-labelledby=h><table><tr>{heads}{rows}</table></div>"
        f"<h2>{each_language(lambda language: said('note', language), 'span')}</h2>"
        + "".join(
            f"<div id=note-{number}>{each_language(partial(_said, note, f'{number}. '), 'p')}</div>"
            for number, note in remarks.values()
        )
    )


def _said(names: Mapping[str, str], before: str, language: str) -> str:
    return before + text(names[language], language)


def _renderings(item: Record, language: str, remarks: dict[str, tuple[int, Mapping[str, str]]], place: Place) -> str:
    """What a term is called in a language, the preferred first: by whom, where, and the number of what we remark.

    remarks: those that were made so far, each with its number; new ones are added.
    """
    lines = []
    for rendering in renderings_in(item, language):
        said = text(rendering_text(rendering, comma(language)), language)
        said += f" {numbered(rendering['sources'], place, language)}"
        if rendering.get("note"):
            note = rendering["note"]
            number, _ = remarks.setdefault(note["en"], (len(remarks) + 1, note))
            said += f" {link(f'#note-{number}', str(number))}"
        lines.append(said)
    return "<br>".join(lines) or "—"


def _below(term: Record, place: Place) -> str:
    """What a term's row does not hold: a note in the reader's language, areas, the record it is the name of."""
    said = each_language(partial(_said, term["note"], ""), "p") if term.get("note") else ""
    led = [f"§{link(place.address(area), str(AREAS.index(area) + 1))}" for area in term.get("areas", ())]
    led += [link(place.address(term["ref"]), term["ref"])] if term.get("ref") else []
    return f"{said}<p>{' · '.join([*led, cited(term['sources'], place, 'en')])}"


def usual_date(sources: Sequence[Record]) -> str:
    """When most sources were read: said once."""
    return str(Counter(source["retrieved"] for source in sources).most_common(1)[0][0])


def sources(items: Sequence[Record]) -> str:
    """Every source in the order of its number: title, publisher, page date, copy if it was seen in one, when read."""
    usual = usual_date(items)
    rows = []
    for number, item in enumerate(items, 1):
        language, title = next(iter(item["title"].items()))
        dated = item["page_date"]
        parts = [escape(item["publisher"])]
        parts += [f"{_SIGNS.get(dated['kind'], '')}{escape(dated['date'])}"] if dated.get("date") else []
        parts += [f"<i class={item['reliability']}></i>"] if item["reliability"] != "primary" else []
        if item.get("copy"):  # where it was seen if not at its own address; the style writes what kind of copy that is
            kind, address = item["copy"]["kind"], item["copy"]["url"]
            parts.append(f"<i{attribute('class', kind)}></i> {link(address, escape(urlsplit(address).netloc))}")
        parts += [escape(item["retrieved"])] if item["retrieved"] != usual else []
        parts += [escape(item["note"])] if item.get("note") else []
        shown = link(item["url"], in_language(title, "" if language == "en" else language, "en"), f" id={number}")
        rows.append(f"<li{attribute('id', item['id'])}>{shown}. {'; '.join(parts)}")
    return f"<ol class=sources lang=en dir=ltr>{''.join(rows)}</ol>"
