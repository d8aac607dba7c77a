"""What leads from one record to another: anchors and their addresses, names, numbers, symbols.

What stands once on the site is not repeated: a source and a claim are named by their numbers, which their pages show,
an area by its number in the document. These numbers, symbols of the United Nations and names that tell an id are plain
text; the script makes links of them. As links in every page they would be a tenth of the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from interpol_un.catalogue import Catalogue, Record
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.views import Reader, Say

from .markup import in_language, link, say, text
from .words import word

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

_IDS = re.compile("[a-z0-9]+(?:-[a-z0-9]+)+(?: [a-z0-9]+(?:-[a-z0-9]+)+)*")
_SYMBOL = re.compile(r"([A-Z]+(?:/[A-Z0-9]+)+)(?: \(\d{4}\))?")


class Numbers(NamedTuple):
    """The number of each source in the list of sources, and of each claim in the order of the document."""

    sources: Mapping[str, int]
    claims: Mapping[str, int]


def numbers_of(catalogue: Catalogue) -> Numbers:
    """The numbers by which a catalogue's pages name sources and claims."""
    return Numbers(
        {each["id"]: number for number, each in enumerate(ordered_sources(catalogue), 1)},
        {each["id"]: number for number, each in enumerate(catalogue.claims(), 1)},
    )


def ordered_sources(catalogue: Catalogue) -> list[Record]:
    """The sources as the site lists them: what most records rest on first, so that the commonest numbers are short."""
    return sorted(catalogue.sources(), key=lambda each: -len(each["cited_by"]))


def says_its_id(name: str, record_id: str) -> bool:
    """Whether a name tells the id: UNODC, agreement-unodc-2016, S/RES/2396 (2017). The script has the same rule."""
    found = _SYMBOL.fullmatch(name)
    return record_id == (found[1].replace("/", "-") if found else name).lower()


class Place(NamedTuple):
    """Where HTML is made: for which reader, on which page, with which numbers."""

    reader: Reader
    page: str
    numbers: Numbers

    @property
    def language(self) -> str:
        """The page's language."""
        return self.reader.language

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue that the page is made from."""
        return self.reader.catalogue

    @property
    def comma(self) -> str:
        """What parts the members of a list."""
        return "، " if self.language == "ar" else ", "


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


def named(record_id: str, place: Place) -> str:
    """The short name of a record."""
    name = place.reader.name(record_id)
    return in_language(name, "" if name.isascii() else place.language, place.language)


def refs(ids: Iterable[str], place: Place) -> str:
    """The names of other records, each leading to its anchor; one that tells its record's id does so by itself."""
    found = []
    for each in ids:
        target = "" if says_its_id(place.reader.name(each), each) else address(each, place)
        found.append(link(target, named(each, place)) if target else named(each, place))
    return place.comma.join(found)


def sdg_links(links: Iterable[Record], place: Place) -> str:
    """Goals and targets with the basis of each link, leading to where the link is argued."""
    found = []
    for each in links:
        basis = place.reader.word(f"basis.{each['basis']}")
        what = f"{each['to']} ({basis})" if each.get("to") else place.reader.word("absence")
        found.append(link(address(each["id"], place), text(what, place.language)))
    return place.comma.join(found)


def area_numbers(item: Record, place: Place) -> str:
    """The areas of a record by their numbers in the founding document; "" if it has none."""
    numbers = place.comma.join(str(AREAS.index(each) + 1) for each in item.get("areas", ()))
    return f"§{numbers}" if numbers else ""


def _sources(sources: Iterable[Record], place: Place) -> str:
    numbers = sorted({place.numbers.sources[each["source"]] for each in sources})
    return " ".join(map(str, numbers))


def cites(sources: Iterable[Record], place: Place) -> str:
    """The sources of a record by number, in a paragraph of their own; the script writes the word before them."""
    return f"<p>[{_sources(sources, place)}]"


def cited(sources: Iterable[Record], place: Place) -> str:
    """The sources of a statement by number, behind it."""
    return f" [{_sources(sources, place)}]"


def marked(words: Say, place: Place) -> str:
    """A paragraph; the claims that a warning names are named by their numbers, as on their page."""
    html = say(words, place.language)
    if words.role != "warn":
        return html

    def numbered(found: re.Match[str]) -> str:
        ids = found[0].split()
        return claims(ids, place) if all(each in place.numbers.claims for each in ids) else found[0]

    return _IDS.sub(numbered, html)


def claims(ids: Iterable[str], place: Place) -> str:
    """Claims by their numbers."""
    numbers = place.comma.join(str(place.numbers.claims[each]) for each in ids)
    return text(word("claim", place.language, n=numbers), place.language)


def note_mark(number: int) -> str:
    """The raised number of a remark at the end of the page."""
    return f"<sup>{link(f'#note-{number}', str(number))}</sup>"
