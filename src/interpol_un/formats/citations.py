"""How to cite a record, a claim or a source: as sentences, and as CSL-JSON; `bibtex` writes the same references.

A source is cited as the page it is, with the day its stored copy was read. Any other record is cited as an entry of
this catalogue, whose version and day are those of the data, and after it each source that the record itself rests on.
CSL-JSON holds to the schema of CSL 1.0.2: https://github.com/citation-style-language/schema (csl-data.json).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from interpol_un.catalogue import Record
from interpol_un.text import clean
from interpol_un.views import Listing, Reader, Say

CATALOGUE: Mapping[str, str] = MappingProxyType(
    {
        "ar": "iun: مرجع التعاون بين الإنتربول والأمم المتحدة",
        "en": "iun: the reference on INTERPOL–United Nations cooperation",
        "fr": "iun\u00a0: la référence sur la coopération entre INTERPOL et les Nations Unies",
        "es": "iun: la referencia sobre la cooperación entre INTERPOL y las Naciones Unidas",
    }
)
"""What an entry is an entry of, by display language."""

_QUOTES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"ar": ("«", "»"), "en": ("“", "”"), "fr": ("«\u00a0", "\u00a0»"), "es": ("«", "»")}
)
_TITLES = ("title", "short_title", "statement", "summary", "why")


class Reference(NamedTuple):
    """One thing to cite; every text is clean and on one line, and "" where there is none.

    key: unique in the catalogue, safe in BibTeX. page: whether it is a page, or an entry of this catalogue. language:
    of the title. issued: a date as precise as it is known. dated: how a page is dated, in words. retrieved: when a
    page was read. copy: where, if not at its own address. note: what to know of it, in the display language.
    """

    key: str
    page: bool
    title: str
    language: str
    author: str
    issued: str
    circa: bool
    dated: str
    retrieved: str
    url: str
    copy: str
    version: str
    locator: str
    note: str


def references(kind: str, record: Record, reader: Reader) -> tuple[Reference, ...]:
    """What to cite for a record of a kind: itself, then the sources it rests on, each once."""
    if kind == "source":
        return (_page(record, "", reader),)
    locators: dict[str, list[str]] = {}
    for cite in record["sources"]:
        locators.setdefault(cite["source"], []).extend([cite["locator"]] if cite.get("locator") else [])
    pages = [_page(reader.catalogue.get(name)[1], "; ".join(places), reader) for name, places in locators.items()]
    return (_entry(kind, record, reader), *pages)


def citation(found: Sequence[Reference], reader: Reader) -> Listing:
    """References as sentences in the display language, to be drawn as any other text."""
    says = [Say(_sentence(reference, reader), reader.language) for reference in found]
    return Listing(found[0].title, found[0].language or reader.language, (), (), tuple(says))


def csl(found: Sequence[Reference], reader: Reader, *, ascii_only: bool = False) -> str:
    """References as CSL-JSON, a line reference. ascii_only: escape the rest."""
    lines = [json.dumps(_csl(reference, reader), ensure_ascii=ascii_only) for reference in found]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _entry(kind: str, record: Record, reader: Reader) -> Reference:
    meta = reader.catalogue.meta
    language, title = _title(record, reader)
    note = ""
    if kind == "claim":
        since = f" ({reader.word('since')} {record['since']})" if record.get("since") else ""
        note = f"{reader.word('status.' + record['status'])}{since}: {record['finding'][reader.language]}"
    return Reference(
        key=f"iun-{record['id']}",
        page=False,
        title=_line(title),
        language=language,
        author="",
        issued=meta["as_of"],
        circa=False,
        dated="",
        retrieved="",
        url=record.get("uri", ""),
        copy="",
        version=_line(meta["version"]),
        locator=record["id"],
        note=_line(note),
    )


def _page(source: Record, locator: str, reader: Reader) -> Reference:
    language, title = next(iter(source["title"].items()))
    page_date, copy = source["page_date"], source.get("copy")
    return Reference(
        key=f"iun-{source['id']}",
        page=True,
        title=_line(title),
        language=language,
        author=_line(source["publisher"]),
        issued="" if page_date["kind"] == "after" else page_date.get("date", ""),
        circa=page_date["kind"] == "by-content",
        dated=reader.word(f"page-date.{page_date['kind']}", date=page_date.get("date", "")),
        retrieved=source["retrieved"],
        url=_line(source["url"]),
        copy=_line(f"{reader.word('copy.' + copy['kind'])}: {copy['url']}") if copy else "",
        version="",
        locator=_line(locator),
        note="",
    )


def _title(record: Record, reader: Reader) -> tuple[str, str]:
    """The language and wording of a record's title: in the display language, or the first there is; or its id."""
    titles = [record[name] for name in _TITLES if record.get(name)]
    titles += [wording["title"] for wording in reversed(record.get("wordings", ())) if wording.get("title")]
    if record.get("wordings"):
        titles.reverse()  # a policing goal's title is its latest wording
    if not titles:
        return "", record["id"]
    language = reader.language if reader.language in titles[0] else next(iter(titles[0]))
    return language, titles[0][language]


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def _sentence(reference: Reference, reader: Reader) -> str:
    opening, closing = _QUOTES[reader.language]
    title = f"{opening}{reference.title}{closing}"
    if not reference.page:
        where = reader.comma.join([f"{title} [{reference.locator}]", CATALOGUE[reader.language], reference.version])
        parts = [f"{where} ({reference.issued})", reference.note, reference.url]
    else:
        what = reader.comma.join(part for part in (title, reference.locator) if part)
        read = reader.comma.join(
            part for part in (f"{reader.word('retrieved')}: {reference.retrieved}", reference.copy) if part
        )
        parts = [reference.author, what, reference.dated, f"{reference.url} ({read})"]
    said = ". ".join(part.rstrip(".") for part in parts if part)
    return said if reference.url and said.endswith(reference.url) else f"{said}."


def _csl(reference: Reference, reader: Reader) -> dict[str, Any]:
    issued = _csl_date(reference.issued)
    if reference.circa and issued:
        issued["circa"] = True
    retrieved = _csl_date(reference.retrieved)
    container = {} if reference.page else {"container-title": CATALOGUE[reader.language]}
    optional = {
        "language": reference.language,
        "author": [{"literal": reference.author}] if reference.author else None,
        "publisher": reference.author,
        "issued": issued,
        "accessed": retrieved,
        "URL": reference.url,
        "version": reference.version,
        "note": "; ".join(part for part in (reference.locator, reference.copy, reference.note) if part),
    }
    kind = "webpage" if reference.page else "entry"
    given = {name: value for name, value in optional.items() if value}
    return {"id": reference.key, "type": kind, "title": reference.title, **container, **given}


def _csl_date(date: str) -> dict[str, Any]:
    return {"date-parts": [[int(part) for part in date.split("-")]]} if date else {}
