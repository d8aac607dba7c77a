"""The pages that stand once for all languages: the terms, whose table has a column a language, and the list of sources.

Their texts are in the languages they are in whoever reads. What the program says about them stands there in all four
languages, each block with its own `lang` and `dir`; the script shows the reader's language alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from urllib.parse import urlsplit

from interpol_un.catalogue import Catalogue, Record
from interpol_un.languages import LANGUAGES
from interpol_un.views import Reader
from interpol_un.views.ui_text import word as view_word

from .markup import attribute, direction, escape, in_language, link, text
from .refs import PAGES, SHARED, Numbers, Place, area_numbers, cited, note_mark
from .words import NAMES

NEUTRAL = "ar"
"""The language of a shared page until a reader has chosen."""


def each_language(make: Callable[[str], str], tag: str) -> str:
    """An element of a tag for each language, of which a reader with a script sees one; a paragraph ends by itself."""
    end = "" if tag == "p" else f"</{tag}>"
    return "".join(f"<{tag} lang={language} dir={direction(language)}>{make(language)}{end}" for language in LANGUAGES)


def terms(catalogue: Catalogue, numbers: Numbers) -> str:
    """The translator's table: a row a term, a column a language; below it its note, areas and record; then remarks."""
    items = catalogue.terms()
    place = Place(Reader(catalogue, (NEUTRAL,)), "terms", numbers)
    heads = "".join(
        f"<th scope=col lang={language} dir={direction(language)}>{name}"
        for language, name in zip(LANGUAGES, NAMES, strict=True)
    )
    remarks: dict[str, tuple[int, Mapping[str, str]]] = {}
    rows = ""
    for item in items:
        cells = "".join(
            f"<td lang={language} dir={direction(language)}>{_renderings(item, language, remarks, place)}"
            for language in LANGUAGES
        )
        rows += f"<tr{attribute('id', item['id'])}>{cells}<tr><td colspan=4 class=m>{_below(item, place)}"
    return (
        f"<div class=x tabindex=0 role=region aria-labelledby=h><table><tr>{heads}{rows}</table></div>"
        f"<h2>{each_language(lambda each: text(view_word('note', each), each), 'span')}</h2>"
        + "".join(
            f"<div id=note-{number}>{each_language(partial(_said, names, f'{number}. '), 'p')}</div>"
            for number, names in remarks.values()
        )
    )


def _said(names: Mapping[str, str], before: str, language: str) -> str:
    return before + text(names[language], language)


def _renderings(item: Record, language: str, remarks: dict[str, tuple[int, Mapping[str, str]]], place: Place) -> str:
    """What a term is called in a language, the preferred first: by whom, where, and the number of what we remark.

    remarks: those that were made so far, each with its number; new ones are added.
    """
    found = [each for each in item["renderings"] if each["lang"] == language]
    lines = []
    for each in sorted(found, key=lambda each: not each.get("preferred")):
        acronyms = f" ({', '.join(each['acronyms'])})" if each.get("acronyms") else ""
        users = f" — {('، ' if language == 'ar' else ', ').join(each['used_by'])}" if each.get("used_by") else ""
        said = text(f"{each['text']}{acronyms}{users}", language) + cited(each["sources"], place)
        if each.get("note"):
            number, _ = remarks.setdefault(each["note"]["en"], (len(remarks) + 1, each["note"]))
            said += f" {note_mark(number)}"
        lines.append(said)
    return "<br>".join(lines) or "—"


def _below(item: Record, place: Place) -> str:
    """What a term's row does not hold: a note in the reader's language, areas, the record it is the name of."""
    note = item.get("note")
    said = each_language(partial(_said, note, ""), "p") if note else ""
    named = area_numbers(item, place)
    led = link(_from_root(item["ref"], place), escape(item["ref"])) if item.get("ref") in place.catalogue.ids() else ""
    return f"{said}<p>{' · '.join(each for each in (named, led) if each)}"


def _from_root(record_id: str, place: Place) -> str:
    """The address of a record's anchor in the language of a shared page; the script puts in the reader's."""
    page = PAGES[place.catalogue.ids()[record_id]]
    own = f"{page}.html?{NEUTRAL}" if page in SHARED else f"{NEUTRAL}/{page}.html"
    return f"{own}#{record_id}"


def usual_date(items: Sequence[Record]) -> str:
    """When most sources were read: said once."""
    return str(Counter(each["retrieved"] for each in items).most_common(1)[0][0])


def sources(items: Sequence[Record]) -> str:
    """Every source in the order of its number: title, publisher, page date, copy if it was seen in one, when read."""
    usual = usual_date(items)
    rows = []
    for item in items:
        language, title = next(iter(item["title"].items()))
        dated = item["page_date"]
        parts = [escape(item["publisher"])]
        parts += [f"{_sign(dated['kind'])}{escape(dated['date'])}"] if dated.get("date") else []
        parts += [f"<i class={item['reliability']}></i>"] if item["reliability"] != "primary" else []
        if item.get("copy"):
            parts.append(_copy(item["copy"]))
        parts += [escape(item["retrieved"])] if item["retrieved"] != usual else []
        parts += [escape(item["note"])] if item.get("note") else []
        shown = link(item["url"], in_language(title, "" if language == "en" else language, "en"))
        rows.append(f"<li{attribute('id', item['id'])}>{shown}. {'; '.join(parts)}")
    return f"<ol class=r lang=en dir=ltr>{''.join(rows)}</ol>"


def _copy(copy: Record) -> str:
    """Where a source was seen if not at its own address; the style writes what kind of copy that is."""
    return f"<i{attribute('class', copy['kind'])}></i> {link(copy['url'], escape(urlsplit(copy['url']).netloc))}"


def _sign(kind: str) -> str:
    """A page date that is not the day of publication: after it, by what the page says."""
    return {"after": "+ ", "by-content": "~ ", "as-of": "= "}.get(kind, "")
