"""The pages that stand once for all languages: the terms, whose table has a column a language, and the list of sources.

Their texts are in the languages they are in whoever reads. What the program says about them stands there in all four
languages, each block with its own `lang` and `dir` and the class `l`; the script shows the reader's language alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from interpol_un.catalogue import Catalogue, Record
from interpol_un.views import Reader, listing

from .markup import attribute, direction, escape, in_language, link, say, text
from .records import area_numbers
from .words import LANGUAGES, NAMES

NEUTRAL = "ar"
"""The language of a shared page until a reader has chosen."""


def each_language(make: Callable[[str], str], tag: str) -> str:
    """An element of a tag for each language, of which a reader with a script sees one."""
    return "".join(
        f"<{tag} class=l lang={language} dir={direction(language)}>{make(language)}</{tag}>" for language in LANGUAGES
    )


def terms(catalogue: Catalogue, numbers: dict[str, int]) -> str:
    """The translator's table: a row a term, a column a language; below it notes, areas and sources."""
    items = catalogue.terms()
    reader = Reader(catalogue, LANGUAGES)
    table = listing("terms", items, reader)
    heads = "".join(
        f"<th scope=col lang={language} dir={direction(language)}>{name}"
        for language, name in zip(LANGUAGES, NAMES, strict=True)
    )
    rows = []
    for item, cells in zip(items, table.rows, strict=True):
        columns = ""
        for language, cell in zip(LANGUAGES, cells, strict=True):
            said = "<br>".join(say(each, language) for each in cell if each.role != "id")  # the anchor says it
            columns += f"<td lang={language} dir={direction(language)}>{said}"
        rows.append(f"<tr{attribute('id', item['id'])}>{columns}<tr><td colspan=4 class=m>{_below(item, numbers)}")
    table_rows = f"<tr>{heads}{''.join(rows)}"
    return f"<div class=x tabindex=0 role=region aria-labelledby=h><table>{table_rows}</table></div>"


def _below(item: Record, numbers: dict[str, int]) -> str:
    """What a term's row does not hold: notes in the reader's language, areas, sources."""
    notes = [item["note"]] if item.get("note") else []
    notes += [each["note"] for each in item["renderings"] if each.get("note")]
    unique = list({each["en"]: each for each in notes}.values())
    said = (
        each_language(lambda language: " ".join(text(each[language], language) for each in unique), "p")
        if notes
        else ""
    )
    cited = ", ".join(str(number) for number in sorted({numbers[each["source"]] for each in item["sources"]}))
    areas = f" · §{area_numbers(item)}" if item.get("areas") else ""
    return f"{said}<p class=s>{cited}{areas}"


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
        shown = link(item["url"], in_language(title, "" if language == "en" else language, "en"))
        rows.append(f"<li{attribute('id', item['id'])}>{shown}. {'; '.join(parts)}")
    return f"<ol class=r lang=en dir=ltr>{''.join(rows)}</ol>"


def _copy(copy: Record) -> str:
    """Where a source was seen if not at its own address; the style writes what kind of copy that is."""
    return f"<i{attribute('class', copy['kind'])}></i> {link(copy['url'], escape(urlsplit(copy['url']).netloc))}"


def _sign(kind: str) -> str:
    """A page date that is not the day of publication: after it, by what the page says."""
    return {"after": "&gt; ", "by-content": "~ ", "as-of": "= "}.get(kind, "")
