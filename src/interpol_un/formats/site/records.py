"""One record as HTML, from its sheet: a heading with the record's anchor, paragraphs, labelled fields, citations.

What stands once on the site is linked, not repeated: a source by its number, a claim and an SDG link by their anchors
on their own pages. The words are always the sheet's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from interpol_un.catalogue import Catalogue, Record
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.views import Entry, Reader, Say, Section, sheet

from .markup import attribute, in_language, link, say, text

PAGES = {
    "priority": "areas",
    "activity": "areas",
    "partner": "partners",
    "office": "partners",
    "instrument": "instruments",
    "policing-goal": "sdg",
    "sdg-goal": "sdg",
    "sdg-target": "sdg",
    "link": "sdg",
    "claim": "claims",
    "event": "timeline",
    "term": "terms",
    "source": "sources",
}
"""The page on which the records of a kind stand."""

SHARED = ("terms", "sources")
"""Pages that stand once for all languages, beside the languages' directories: what they hold is the same in each."""

_ID = re.compile("[a-z0-9]+(?:-[a-z0-9]+)+")
_LISTED = ("partners", "instruments", "about", "parties", "parent", "ref", "targets")
"""Fields that hold nothing but ids of other records."""


FACTS = ("cooperation", "conflict", "limit", "representation")
"""The kinds of facts that stand on a page: what is done together, and where sources differ. `iun show` tells the
others: with all of them the site would not stay under its size."""


class Place(NamedTuple):
    """Where HTML is made: for which reader, on which page; numbers: each source's number in the list of sources."""

    reader: Reader
    page: str
    numbers: Mapping[str, int]

    @property
    def language(self) -> str:
        """The page's language."""
        return self.reader.language

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue that the page is made from."""
        return self.reader.catalogue


def address(record_id: str, place: Place) -> str:
    """The address of a record's anchor, as short as it can be from this page; "" if nothing is called so."""
    kind = place.catalogue.ids().get(record_id)
    if kind is None:
        return ""
    page = PAGES[kind]
    return f"#{record_id}" if page == place.page else f"{page_address(page, place.language)}#{record_id}"


def page_address(page: str, language: str) -> str:
    """The address of a page, seen from a page in a language's directory."""
    return f"../{page}.html?{language}" if page in SHARED else f"{page}.html"


def record(kind: str, item: Record, place: Place, level: int) -> str:
    """A record under a heading of a level."""
    shown = sheet(kind, item, place.reader)
    title = say(shown.title, place.language)
    return f"<h{level}{attribute('id', shown.id)}>{title}</h{level}>{body(kind, item, place, level)}"


def body(kind: str, item: Record, place: Place, level: int, leave_out: Iterable[str] = ()) -> str:
    """What stands below a record's heading. leave_out: names of entries that its page shows in another way."""
    shown = sheet(kind, item, place.reader)
    without = {"id", "indicators", *leave_out}
    parts = []
    for section in shown.sections:
        entries = [each for each in section.entries if each.name not in without]
        entries = [_untitled(each, shown.title) for each in entries]
        parts.append(
            _section(section._replace(entries=tuple(each for each in entries if each.says)), item, place, level)
        )
    return "".join(parts)


def _untitled(entry: Entry, title: Say) -> Entry:
    """The entry without what the heading already says."""
    if entry.name not in ("title", "short_title", "statement", "symbol", "code"):
        return entry
    return entry._replace(says=tuple(each for each in entry.says if each.text != title.text))


def _section(section: Section, item: Record, place: Place, level: int) -> str:
    if not section.entries:
        return ""
    names = {each.name for each in section.entries}
    if "sources" in names:
        return cites(item["sources"], place)
    if section.heading == place.reader.word("claims_about"):
        return _claims(section, place)
    if not section.heading:
        return _fields(section.entries, item, place)
    heading = f"<h{level + 1}>{text(section.heading, place.language)}</h{level + 1}>"
    if names == {"activities"}:
        return heading + "".join(_activity(each, place) for each in item["activities"])
    if len(names) == 1 and not section.entries[0].label:
        return heading + _list(section.entries[0].says, place)
    if section.heading == place.reader.word("facts"):
        return _facts(section.entries, place)
    return heading + "".join(_paragraph(each, place) for each in section.entries)


def _activity(item: Record, place: Place) -> str:
    """An activity in a paragraph of its own, where the sheet of its area only names it."""
    shown = sheet("activity", item, place.reader)
    entries = {each.name: each.says for section in shown.sections for each in section.entries}
    dated = "".join(f" ({say(each, place.language)})" for each in entries.get("date", ()))
    said = "<br>".join(marked(each, place) for each in (*entries["summary"], *entries.get("figures", ())))
    head = f"<p{attribute('id', shown.id)}><b>{say(shown.title, place.language)}{dated}:</b>"
    return f"{head} {said}{cites(item['sources'], place)}"


def _facts(entries: Iterable[Entry], place: Place) -> str:
    """The facts that pages have room for; what is done together needs no label on a page of partners."""
    words = {place.reader.word(f"fact-kind.{kind}"): kind for kind in FACTS}
    items = []
    for each in entries:
        if each.label in words:
            unlabelled = each._replace(label="") if words[each.label] == "cooperation" else each
            items.append(f"<li>{_paragraph(unlabelled, place)[3:]}")
    return f"<ul>{''.join(items)}</ul>" if items else ""


def _paragraph(entry: Entry, place: Place) -> str:
    """An entry of a section: its label in bold, then its paragraphs; anchor and sources, if it is a record."""
    known = entry.name in place.catalogue.ids()
    anchor = attribute("id", entry.name) if known else ""
    label = f"<b>{text(entry.label, place.language)}</b> " if entry.label else ""
    said = "<br>".join(marked(each, place) for each in entry.says)
    cited = cites(place.catalogue.get(entry.name)[1]["sources"], place) if known else ""
    return f"<p{anchor}>{label}{said}{cited}"


def _list(says: Iterable[Say], place: Place) -> str:
    return "<ul>" + "".join(f"<li>{say(each, place.language)}" for each in says) + "</ul>"


def _fields(entries: Iterable[Entry], item: Record, place: Place) -> str:
    """The entries of a sheet's first section: sentences; what speaks for itself, in a line; the rest, labelled.

    A date, a kind and a status need no label beside each other; where a page has a hundred of them, they have none.
    """
    sentences, line, rows = [], [], []
    for each in entries:
        if each.name in ("summary", "event", "finding"):
            sentences += [f"<p>{marked(words, place)}" for words in each.says]
        elif each.name == "areas":
            line.append(f"§{area_numbers(item)}")
        elif each.name in ("type", "kind", "status", "date", "certainty", "seat", "city", "organ"):
            line += [say(words, place.language) for words in each.says]
        else:
            rows.append(f"<dt>{text(each.label, place.language)}<dd>{_value(each, item, place)}")
    return (
        (f"<p class=m>{' · '.join(line)}" if line else "")
        + "".join(sentences)
        + (f"<dl>{''.join(rows)}</dl>" if rows else "")
    )


def _value(entry: Entry, item: Record, place: Place) -> str:
    if entry.name == "links":
        return sdg_links(item["links"], place)
    if entry.name in _LISTED:
        value = item[entry.name]
        return refs([value] if isinstance(value, str) else value, place)
    says = (
        entry.says[:1] if entry.name == "place" else entry.says
    )  # the document's address stands once, above the claims
    return "<br>".join(say(each, place.language) for each in says)


def area_numbers(item: Record) -> str:
    """The areas of a record by their numbers in the founding document."""
    return ", ".join(str(AREAS.index(each) + 1) for each in item.get("areas", ()))


def refs(ids: Iterable[str], place: Place) -> str:
    """The names of other records, each leading to its anchor."""
    found = []
    for each in ids:
        name, target = place.reader.name(each), address(each, place)
        inner = in_language(name, "" if name.isascii() else place.language, place.language)
        found.append(link(target, inner) if target else inner)
    return _comma(place).join(found)


def sdg_links(links: Iterable[Record], place: Place) -> str:
    """Goals and targets with the basis of each link, leading to where the link is argued."""
    found = []
    for each in links:
        basis = place.reader.word(f"basis.{each['basis']}")
        what = f"SDG {each['to']} ({basis})" if each.get("to") else place.reader.word("absence")
        found.append(link(address(each["id"], place), text(what, place.language)))
    return _comma(place).join(found)


def _comma(place: Place) -> str:
    return "، " if place.language == "ar" else ", "


def _claims(section: Section, place: Place) -> str:
    """The document's claims about a record that do not simply stand, each leading to its statement and finding."""
    items = [
        f"<li><strong>! {text(each.label, place.language)}: {refs([each.name], place)}</strong>"
        for each in section.entries
        if each.name != "claims"
    ]
    return f"<p>{text(section.heading, place.language)}<ul class=c>{''.join(items)}</ul>" if items else ""


def marked(words: Say, place: Place) -> str:
    """A paragraph; the claims that a warning names lead to their page."""
    html = say(words, place.language)
    if words.role != "warn":
        return html

    def linked(found: re.Match[str]) -> str:
        return link(address(found[0], place), found[0]) if place.catalogue.ids().get(found[0]) == "claim" else found[0]

    return _ID.sub(linked, html)


def cites(sources: Iterable[Record], place: Place) -> str:
    """The sources of a record by their numbers in the list of sources; the style writes the word before them."""
    numbers = sorted({place.numbers[each["source"]] for each in sources})
    return f"<p class=s>{', '.join(map(str, numbers))}"
