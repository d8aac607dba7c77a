"""What a record is called and what is said of it, each text with a weight that says where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from interpol_un.catalogue import sdg
from interpol_un.catalogue.catalogue import Catalogue
from interpol_un.catalogue.derived import Record

from .folding import squash, words
from .nicknames import ALSO_CALLED, FUNCTION_WORDS, KIND_NAMES, MONTHS, ORDINALS, RESOLUTION

EXACT, NAME, SAID, TEXT, ASIDE = 8, 4, 2, 1, 0
"""Weights of a word in an acronym, symbol or code; in a name; in a date, or a sentence that stands for a name; in
another sentence about the record; in a detail, where the words count as much but the sentence is not looked for."""

Texts = Iterator[tuple[int, str]]

_LONGEST = 6
"""Letters of the longest acronym that is made of a name."""

_NUMBERS = re.compile(r"\d+(?:/\d+)*$")
_STATEMENTS = ("claim", "event")
"""Kinds whose summary is the whole record, not the name of a thing."""


def names(record: Record) -> Iterator[str]:
    """Everything a record is called: id, acronyms, symbol, titles and renderings."""
    if "code" not in record:  # without its point a code would be another's
        yield record["id"]
    if record.get("symbol"):
        yield from _symbols(record)
    for listed in (record.get("acronyms") or {}).values():
        yield from listed
    yield from ALSO_CALLED.get(record["id"], ())
    if sdg.is_goal(record["id"]):
        yield f"الهدف {ORDINALS[int(record['id']) - 1]}"
    if "number" in record:
        yield from (f"{each} {record['number']}" for each in KIND_NAMES["policing-goal"])
    yield from _titles(record)
    for rendering in record.get("renderings", ()):
        yield from rendering.get("acronyms", ())


def _symbols(record: Record) -> Iterator[str]:
    """A symbol, its number alone, turned as Arabic texts write it, with its year, and after what such a text is called.

    A/RES/71/19 is also resolution 71/19 and القرار 19/71, S/RES/2396 (2017) also UNSCR 2396.
    """
    symbol, _, year = record["symbol"].partition(" (")
    yield from (symbol, record["symbol"])
    called = (*KIND_NAMES.get(record["kind"], ()), *(RESOLUTION if record["kind"].endswith("-resolution") else ()))
    for number in _NUMBERS.findall(symbol):
        for each in dict.fromkeys((number, "/".join(reversed(number.split("/"))))):
            yield from (each, *(f"{name} {each}" for name in called))
        if year:
            yield f"{number} ({year}"


def texts(kind: str, record: Record, catalogue: Catalogue) -> Texts:
    """Every text of a record by which it is found, names first."""
    exact = record["id"].isalpha() and kind != "priority"
    yield (EXACT if exact else TEXT if kind in ("source", "link") else NAME), record["id"].replace("-", " ")
    if record.get("symbol"):
        yield from ((EXACT, each) for each in (record["symbol"], squash(record["symbol"].partition(" (")[0])))
    if record.get("code"):
        yield EXACT, record["code"]
        yield from ((NAME, f"{each} {record['code']}") for each in KIND_NAMES[kind])
        yield from ((NAME, each) for each in names(record))
    for listed in (record.get("acronyms") or {}).values():
        yield from ((EXACT, each) for each in listed)
    yield from rendered(record)
    yield from ((EXACT if each.isupper() else NAME, each) for each in ALSO_CALLED.get(record["id"], ()))
    yield from ((SAID if kind == "source" else NAME, each) for each in _titles(record))
    if kind != "source":
        yield from ((NAME, each) for each in initials(record))
    if kind == "instrument":
        yield from _instrument(record, catalogue)
    if kind == "policing-goal":
        yield from ((NAME, f"{each} {record['number']}") for each in KIND_NAMES[kind])
    if kind == "office":
        yield from ((NAME, each) for field in ("seat", "city") for each in _strings(record.get(field)))
    if kind == "priority":
        yield from ((TEXT, each) for each in record["partners"])
    for language, summary in (record.get("summary") or {}).items():
        # where no source shows a name, our summary says what it is
        named = language in (record.get("title") or {})
        yield (TEXT if named and kind not in _STATEMENTS else SAID), summary
    if record.get("date"):
        yield from _dated(record["date"])
    if kind == "link":
        yield from ((SAID, each) for each in record["why"].values())
    for field in ("statement", "finding"):
        yield from ((TEXT, each) for each in _strings(record.get(field)))
    yield from ((ASIDE, each) for each in _ours(record))


def rendered(term: Record) -> Texts:
    """What a term is called in every language, by whomever."""
    for rendering in term.get("renderings", ()):
        yield NAME, rendering["text"]
        yield from ((EXACT, each) for each in rendering.get("acronyms", ()))


def initials(record: Record) -> Iterator[str]:
    """The acronyms that its Latin names would have: UNODC, and ODC without the United Nations."""
    for title in (*_titles(record), *ALSO_CALLED.get(record["id"], ())):
        said = [each for each in words(title) if each not in FUNCTION_WORDS]
        if all(each.isascii() and each.isalpha() for each in said):
            for first in (0, 2) if said[:2] in (["united", "nations"],) else (0,):
                letters = "".join([each[0] for each in said[first:]])
                if 2 <= len(letters) <= _LONGEST:
                    yield letters


def _titles(record: Record) -> Iterator[str]:
    for field in ("title", "short_title"):
        yield from (record.get(field) or {}).values()
    for rendering in record.get("renderings", ()):
        yield rendering["text"]
    for wording in record.get("wordings", ()):
        yield from wording.get("title", {}).values()


def _instrument(record: Record, catalogue: Catalogue) -> Texts:
    """What kind of text it is, with its number, or with whom and when."""
    called = KIND_NAMES.get(record["kind"], ())
    if record.get("symbol"):
        yield from ((SAID, each) for each in _symbols(record))
        yield from ((NAME, each) for each in RESOLUTION if record["kind"].endswith("-resolution"))
    parties = [each for each in catalogue.plain("partner") if each["id"] in record.get("parties", ())]
    if len(parties) == 1:
        year = record.get("date", "").partition("-")[0]
        yield from ((NAME, f"{each} {name} {year}") for name in dict.fromkeys(names(parties[0])) for each in called)


def _dated(date: str) -> Texts:
    """A date as it is written in figures and in words."""
    year, _, rest = date.partition("-")
    month, _, day = rest.partition("-")
    yield EXACT, date.replace("-", "")
    yield SAID, year
    for name in MONTHS[int(month) - 1] if month else ():
        yield SAID, f"{int(day) if day else ''} {name} {year}"


def _ours(record: Record) -> Iterator[str]:
    """Our own sentences in a record, at any depth but for those of other records."""
    for field in ("seat", "city", "organ", "since_what", "note", "publisher"):
        yield from _strings(record.get(field))
    for field in ("facts", "points", "figures", "indicators"):
        for part in record.get(field, ()):
            for inner in ("text", "what", "summary", "code"):
                yield from _strings(part.get(inner))


def _strings(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        return (value,)
    return tuple(value.values()) if isinstance(value, Mapping) else ()
