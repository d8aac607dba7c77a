"""Links from one record to another: anchors and their addresses, names, and the numbers of sources, claims and areas.

A source and a claim are named by their numbers, which their pages show, an area by its number in the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from interpol_un.catalogue import PlainCatalogue, Record
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.languages import RLM, is_rtl
from interpol_un.views import Reader, Say

from .html import in_language, link, said, say, text

PAGES = {
    **dict.fromkeys(("priority", "activity"), "areas"),
    **dict.fromkeys(("partner", "office"), "partners"),
    **dict.fromkeys(("policing-goal", "sdg-goal", "sdg-target", "link"), "sdg"),
} | {"instrument": "instruments", "claim": "claims", "event": "timeline", "term": "terms", "source": "sources"}
"""The page on which the records of a kind stand."""

SHARED = ("terms", "sources")
"""Pages that stand once for all languages, beside the languages' directories: what they hold is the same in each."""

_IDS = re.compile("[a-z0-9]+(?:-[a-z0-9]+)+(?: [a-z0-9]+(?:-[a-z0-9]+)+)*")


Numbers = Mapping[str, int]
"""The number by which pages name a source (in the list of sources) or a claim (in the document), by its id."""


def ordered_sources(catalogue: PlainCatalogue) -> list[Record]:
    """The sources as the site lists them: what most records rest on first."""
    return sorted(catalogue.listed("source"), key=lambda source: -len(source["cited_by"]))


def numbers_of(catalogue: PlainCatalogue) -> Numbers:
    """The numbers of sources and claims."""
    listed = (ordered_sources(catalogue), catalogue.listed("claim"))
    return {record["id"]: number for records in listed for number, record in enumerate(records, 1)}


class Place(NamedTuple):
    """Where HTML is made: for which reader, on which page, with which numbers."""

    reader: Reader
    page: str
    numbers: Numbers

    @property
    def language(self) -> str:
        """The page's language."""
        return self.reader.language

    def word(self, key: str, **values: object) -> str:
        """A word of the pages or of the program, as HTML."""
        return said(key, self.language, **values)

    def one(self, texts: Mapping[str, str]) -> str:
        """What a record holds in several languages, in the one that the reader is shown, as HTML."""
        return say(self.reader.say(texts)[0], self.language)

    def listed(self, says: Iterable[Say], between: str = "") -> str:
        """Paragraphs of a view after one another, as HTML."""
        return (between or self.reader.comma).join(say(words, self.language) for words in says)

    def page_address(self, page: str) -> str:
        """The address of a page, seen from here: a page of a language stands in its directory.

        To that of a shared page the script adds the reader's language.
        """
        if page in SHARED:
            return f"{'' if self.page in SHARED else '../'}{page}.html"
        return f"{self.language}/{page}.html" if self.page in SHARED else f"{page}.html"

    def address(self, record_id: str) -> str:
        """The address of a record's anchor, as short as it can be from here."""
        page = PAGES[self.reader.catalogue.ids()[record_id]]
        return f"#{record_id}" if page == self.page else f"{self.page_address(page)}#{record_id}"


def named(record_id: str, place: Place) -> str:
    """The short name of a record."""
    name = place.reader.name(record_id)
    return in_language(name, "" if name.isascii() else place.language, place.language)


def refs(ids: Iterable[str], place: Place) -> str:
    """The short names of other records, each leading to its anchor."""
    shown = {name: named(name, place) for name in ids}
    known = place.reader.catalogue.ids()
    return place.reader.comma.join(
        link(place.address(name), own) if name in known else own for name, own in shown.items()
    )


def sdg_links(links: Iterable[Record], place: Place) -> str:
    """Goals and targets with the basis of each link, leading to the goal or target."""
    found = []
    for tie in links:
        basis = place.reader.word(f"basis.{tie['basis']}")
        what = f"{tie['to']} ({basis})" if tie.get("to") else place.reader.word("absence")
        found.append(link(place.address(tie.get("to") or tie["id"]), text(what, place.language)))
    return place.reader.comma.join(found)


def area_numbers(item: Record, place: Place) -> str:
    """The areas of a record by their numbers in the founding document, which its page explains; "" if it has none."""
    numbers = place.reader.comma.join(str(AREAS.index(area) + 1) for area in item.get("areas", ()))
    return f"§{numbers}" if numbers else ""


def cited(sources: Sequence[Record], place: Place, language: str = "") -> str:
    """The sources of a record by number, leading to the first in the list of sources; there the script marks all."""
    first = min(place.numbers[cite["source"]] for cite in sources)
    return link(f"{place.page_address('sources')}#{first}", numbered(sources, place, language))


def numbered(sources: Iterable[Record], place: Place, language: str = "") -> str:
    """The sources of a statement by number, in brackets; the link is at the head of the record.

    language: the statement's, if it is not the page's. The brackets keep its direction whatever stands before them.
    """
    numbers = sorted({place.numbers[cite["source"]] for cite in sources})
    return f"{RLM if is_rtl(language or place.language) else ''}[{' '.join(map(str, numbers))}]"


def marked(words: Say, place: Place) -> str:
    """A paragraph; the claims that a warning names are named by their numbers, as on their page."""
    html = say(words, place.language)
    if words.role != "warn":
        return html

    def numbered(found: re.Match[str]) -> str:
        ids = found[0].split()
        return claims(ids, place) if all(name in place.numbers for name in ids) else found[0]

    return _IDS.sub(numbered, html)


def claims(ids: Iterable[str], place: Place) -> str:
    """Claims by their numbers."""
    page = "" if place.page == "claims" else place.page_address("claims")
    numbers = (link(f"{page}#{number}", str(number)) for number in map(place.numbers.__getitem__, ids))
    return place.word("claim").replace("{n}", place.reader.comma.join(numbers))
