"""How to cite a record, a claim or a source: as sentences, CSL-JSON, RIS, and for BibTeX and biblatex.

A source is cited as the page it is, with the day its stored copy was read; a resolution or treaty as the document it
is, by its organ, symbol and date. Any other record is cited as an entry of this catalogue, whose version and day are
those of the data. After each stands what was read for it. Every style writes the fields of the same `Reference`.
CSL-JSON holds to the schema of CSL 1.0.2: https://github.com/citation-style-language/schema (csl-data.json).

BibTeX counts braces, escaped ones too, so none stands in a value: TeX's own names stand for them. Every other character
that TeX would act on is escaped, and a value never breaks its line. Two braces round a title or an organization keep
its capitals and keep "and" from making two authors of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

from interpol_un.catalogue import Record
from interpol_un.catalogue.derived import grouped, record_title, record_titles
from interpol_un.languages import semicolon
from interpol_un.text import clean
from interpol_un.views import Listing, Reader, Say
from interpol_un.views.parts import located

_CATALOGUE = {
    "ar": "iun: مرجع التعاون بين الإنتربول والأمم المتحدة",
    "en": "iun: the reference on INTERPOL–United Nations cooperation",
    "fr": "iun\u00a0: la référence sur la coopération entre INTERPOL et les Nations Unies",
    "es": "iun: la referencia sobre la cooperación entre INTERPOL y las Naciones Unidas",
}
"""What an entry is an entry of, by display language."""

_QUOTES = {"ar": ("«", "»"), "en": ("“", "”"), "fr": ("«\u00a0", "\u00a0»"), "es": ("«", "»")}
_OURS = ("statement", "summary", "why")
"""What a record without an official name is called by."""
_SERIES = ("A/", "E/", "S/")
"""How the symbols of the General Assembly, ECOSOC and the Security Council begin."""
_ORGANS = {"A/RES": "un-general-assembly", "E/RES": "ecosoc"} | dict.fromkeys(
    ("S/RES", "S/PRST"), "un-security-council"
)
"""The organ that speaks in a series of documents, by the first two parts of a symbol: the UN's own rule."""
_TREATIES = frozenset(("agreement", "arrangement", "charter", "convention", "memorandum", "supplementary-agreement"))
_RIS_TYPES = {"entry": "DICT", "webpage": "ELEC", "report": "RPRT"}
_TEX_NAMES = "backslash braceleft braceright asciitilde asciicircum less greater quotedbl"
_TEX = str.maketrans(
    {sign: f"\\text{name}{{}}" for sign, name in zip('\\{}~^<>"', _TEX_NAMES.split(), strict=True)}
    | {sign: f"\\{sign}" for sign in "$&%#_"}
)
_BIBLATEX = {"report": "report", "webpage": "online"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES = {"ar": "arabic", "en": "english", "fr": "french", "es": "spanish"}
_IN_URL = ":/?#@!&'()*+,;=%-._~[]"
"""What stands in an address as it is; `\\url` and biblatex take an address as it is, so it is never TeX."""


class Reference(NamedTuple):
    """One thing to cite; every text is clean and on one line, and "" where there is none.

    key: unique in the catalogue, safe in BibTeX. kind: CSL's type: entry (of this catalogue), webpage, report (a
    document with a symbol), treaty, document. language: of the title. issued: a date as precise as it is known. quoted:
    whether the title is one, and no symbol or description. publisher: where it is not the author. container: what an
    entry stands in. genre: what a document is, in words. number: its symbol, where that is not the title. dated: how it
    is dated, in words. retrieved: when a page was read. copy: where, if not at its own address. note: what to know
    of it, in the display language.
    """

    key: str
    kind: str
    title: str
    language: str
    author: str
    issued: str
    url: str
    quoted: bool = True
    publisher: str = ""
    container: str = ""
    version: str = ""
    genre: str = ""
    number: str = ""
    circa: bool = False
    dated: str = ""
    retrieved: str = ""
    locator: str = ""
    copy: str = ""
    note: str = ""


def references(kind: str, record: Record, reader: Reader) -> tuple[Reference, ...]:
    """What to cite for a record of a kind: itself, then the sources it rests on, each once."""
    if kind == "source":
        return (_page(record, (), reader),)
    places = grouped((cite["source"], cite.get("locator")) for cite in record["sources"])
    pages = [_page(reader.catalogue.get(name)[1], own, reader) for name, own in places.items()]
    return (_document(record, reader) if kind == "instrument" else _entry(kind, record, reader), *pages)


def citation(found: Sequence[Reference], reader: Reader) -> Listing:
    """References as sentences in the display language, to be drawn as any other text."""
    says = []
    for reference in found:
        opening, closing = _QUOTES[reader.language] if reference.quoted else ("", "")
        title = f"{opening}{reference.title}{closing}"
        if reference.kind == "entry":
            where = reader.comma.join([f"{title} [{reference.locator}]", reference.container, reference.version])
            parts = [f"{where} ({reference.issued})", reference.note, reference.url]
        else:
            retrieved = f"{reader.word('retrieved')}{reader.colon}{reference.retrieved}"
            read = f" ({_joined(reader, retrieved, reference.copy)})" if reference.retrieved else ""
            document = " ".join(filter(None, (reference.genre, reference.number)))
            parts = [
                reference.author,
                _joined(reader, title, document, reference.locator),
                _joined(reader, reference.publisher, reference.dated),
                reference.note,
                f"{reference.url}{read}",
            ]
        said = ". ".join(part.rstrip(".") for part in parts if part)
        ended = reference.url and said.endswith(reference.url)
        says.append(Say(said if ended else f"{said}.", reader.language))
    return Listing(found[0].title, found[0].language or reader.language, (), (), tuple(says))


def csl(found: Sequence[Reference], reader: Reader, *, ascii_only: bool = False) -> str:
    """References as CSL-JSON, a line reference. ascii_only: escape the rest."""
    lines = []
    for reference in found:
        issued = _csl_date(reference.issued)
        fields = {
            "title": reference.title,
            "container-title": reference.container,
            "language": reference.language,
            "author": [{"literal": reference.author}] if reference.author else None,
            "publisher": reference.publisher,
            "genre": reference.genre,
            "number": reference.number,
            "issued": {**issued, "circa": True} if reference.circa and issued else issued,
            "accessed": _csl_date(reference.retrieved),
            "URL": reference.url,
            "version": reference.version,
            "note": _remarks(reference, reader),
        }
        given = {name: value for name, value in fields.items() if value}
        lines.append(json.dumps({"id": reference.key, "type": reference.kind, **given}, ensure_ascii=ascii_only))
    return "[\n" + ",\n".join(lines) + "\n]\n"


def ris(found: Sequence[Reference], reader: Reader) -> str:
    """References as RIS, each from its type (TY) to its end (ER)."""
    entries = []
    for reference in found:
        fields = {
            "TY": _RIS_TYPES.get(reference.kind, "GEN"),
            "ID": reference.key,
            "TI": reference.title,
            "T2": reference.container,
            "LA": reference.language,
            "AU": reference.author,
            "PB": reference.publisher,
            "M3": reference.genre,
            "SN": reference.number,
            "PY": reference.issued[:4],
            "DA": _ris_date(reference.issued, "circa" if reference.circa else ""),
            "Y2": _ris_date(reference.retrieved),
            "UR": reference.url,
            "ET": reference.version,
            "N1": _remarks(reference, reader),
        }
        lines = [f"{tag}  - {value}\n" for tag, value in fields.items() if value]
        entries.append(f"{''.join(lines)}ER  - \n")
    return "\n".join(entries)


def bibtex(found: Sequence[Reference], reader: Reader) -> str:
    """The references as BibTeX's entries, a blank line between them; an uncertain date also as biblatex has it.

    That is the Extended Date/Time Format, which pandoc reads too: "~" is circa.
    """
    entries = []
    for reference in found:
        year, month, day = [*reference.issued.split("-"), "", ""][:3]
        own = {
            "key": "" if reference.author else tex(reference.title),
            "howpublished": tex(", ".join(filter(None, (reference.container, reference.version)))),
            "year": year,
            "month": _MONTHS[int(month) - 1] if month else "",
            "day": day.lstrip("0"),
            "date": f"{reference.issued}~" if reference.circa and year else "",
        }
        entries.append(_tex_entry("techreport" if reference.kind == "report" else "misc", reference, reader, own))
    return "\n".join(entries)


def biblatex(found: Sequence[Reference], reader: Reader) -> str:
    """The references as biblatex's entries, a blank line between them."""
    entries = []
    for reference in found:
        date = f"{reference.issued}~" if reference.circa and reference.issued else reference.issued
        own = {"howpublished": tex(reference.container), "version": tex(reference.version), "date": date}
        entries.append(_tex_entry(_BIBLATEX.get(reference.kind, "misc"), reference, reader, own))
    return "\n".join(entries)


def tex(text: str) -> str:
    """The text as TeX shows it, whatever stands in it."""
    return text.translate(_TEX)


def _tex_entry(kind: str, reference: Reference, reader: Reader, own: Mapping[str, str]) -> str:
    fields = {
        "author": f"{{{tex(reference.author)}}}" if reference.author else "",
        "title": f"{{{tex(reference.title)}}}",
        "type": tex(reference.genre),
        "number": tex(reference.number),
        "institution": tex(reference.publisher),
        **own,
        "url": quote(reference.url, safe=_IN_URL),
        "urldate": reference.retrieved,
        "langid": _LANGUAGES.get(reference.language, ""),
        "note": tex(_remarks(reference, reader)),
    }
    braced = {name: value if name == "month" else f"{{{value}}}" for name, value in fields.items() if value}
    return (
        f"@{kind}{{{reference.key},\n" + ",\n".join(f"  {name} = {value}" for name, value in braced.items()) + "\n}\n"
    )


def _remarks(reference: Reference, reader: Reader) -> str:
    """What a style has no field for, as one note."""
    parts = (reference.locator, reference.dated, reference.copy, reference.note)
    return semicolon(reader.language).join(filter(None, parts))


def _entry(kind: str, record: Record, reader: Reader) -> Reference:
    meta = reader.catalogue.meta
    ours = next((record[name] for name in _OURS if record.get(name)), {"": record["id"]})
    language, title = _official(record, reader) or _wording(ours, reader)
    note = ""
    if kind == "claim":
        since = f" ({reader.word('since')} {record['since']})" if record.get("since") else ""
        status = reader.word("status." + record["status"])
        note = f"{status}{since}{reader.colon}{record['finding'][reader.language]}"
    return Reference(
        key=f"iun-{record['id']}",
        kind="entry",
        title=_line(title),
        language=language,
        author="iun",
        issued=meta["as_of"],
        url=record.get("uri", ""),
        container=_CATALOGUE[reader.language],
        version=_line(meta["version"]),
        locator=record["id"],
        note=_line(note),
    )


def _document(record: Record, reader: Reader) -> Reference:
    """A text as itself. Without an official title its symbol is the title, or in brackets what it is called here.

    Its address is that of a page which its organ has on a site of the United Nations, where one was read; else that by
    which their document service finds a symbol (https://researchguides.library.vanderbilt.edu/UNDocs/symbols).
    """
    symbol, organ = record.get("symbol", ""), record.get("organ") or {"": ""}
    official = _official(record, reader)
    spoken, label = _wording(record.get("label") or {"": record["id"]}, reader)
    language, title = official or (("", symbol) if symbol else (spoken, f"[{label}]"))
    pages = (reader.catalogue.get(cite["source"])[1] for cite in record["sources"])
    urls = [page["url"] for page in pages if page["publisher"] in organ.values()]
    own = [url for url in urls if f".{urlsplit(url).hostname}".endswith((".un.org", ".unodc.org"))]
    date, known = record.get("date", ""), record["status"] != "unknown"
    status = reader.word("instrument-status." + record["status"]) if known else ""
    return Reference(
        key=f"iun-{record['id']}",
        kind="report" if symbol else "treaty" if record["kind"] in _TREATIES else "document",
        title=_line(title),
        language=language,
        author=_partner(_ORGANS.get("/".join(symbol.split("/")[:2])), reader) or _line(_wording(organ, reader)[1]),
        issued=date,
        url=_line(next(iter(own), ""))
        or (f"https://undocs.org/{''.join(symbol.split())}" if symbol[:2] in _SERIES else ""),
        quoted=bool(official),
        publisher=_partner("united-nations", reader) if symbol else "",
        genre=reader.word("instrument-kind." + record["kind"]),
        number=_line(symbol) if official else "",
        dated=f"{date} ({status})" if date and status else date or status,
    )


def _page(source: Record, places: Iterable[str | None], reader: Reader) -> Reference:
    language, title = next(iter(source["title"].items()))
    page_date, copy = source["page_date"], source.get("copy")
    return Reference(
        key=f"iun-{source['id']}",
        kind="webpage",
        title=_line(title),
        language=language,
        author=_line(source["publisher"]),
        issued="" if page_date["kind"] == "after" else page_date.get("date", ""),
        url=_line(source["url"]),
        circa=page_date["kind"] == "by-content",
        dated=reader.word(f"page-date.{page_date['kind']}", date=page_date.get("date", "")),
        retrieved=source["retrieved"],
        locator=_line(semicolon(reader.language).join(located(place, reader) for place in places if place)),
        copy=_line(f"{reader.word('copy.' + copy['kind'])}{reader.colon}{copy['url']}") if copy else "",
    )


def _wording(names: Mapping[str, str], reader: Reader) -> tuple[str, str]:
    """The language and wording of a name: in the display language, or the first there is."""
    language = reader.language if reader.language in names else next(iter(names))
    return language, names[language]


def _official(record: Record, reader: Reader) -> tuple[str, str] | None:
    """The language and wording of a record's official name, of a policing goal's wordings the latest; None without."""
    titles = record_titles(record)
    return _wording({**titles[0], **record_title(record)}, reader) if titles else None


def _partner(name: str | None, reader: Reader) -> str:
    """A partner's official name; "" where the catalogue has no such partner."""
    official = _official(reader.catalogue.get(name)[1], reader) if name in reader.catalogue.ids() else None
    return _line(official[1]) if official else ""


def _line(text: str) -> str:
    """The text on one line; blanks that do not break stay, for French has them before its colons."""
    return re.sub(r"[^\S\u00a0\u202f]+", " ", clean(text)).strip()


def _joined(reader: Reader, *parts: str) -> str:
    return reader.comma.join(filter(None, parts))


def _csl_date(date: str) -> dict[str, Any]:
    return {"date-parts": [[int(part) for part in date.split("-")]]} if date else {}


def _ris_date(date: str, other: str = "") -> str:
    """A date as RIS has it, "year/month/day/other": what is not known is left out, its stroke is not."""
    year, month, day = [*date.split("-"), "", ""][:3]
    return f"{year}/{month}/{day}/{other}" if date else ""
