"""What a record is called and what is said of it, each text with a weight that says where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from .folding import cut, fold, pasted, plain, squash, stem, words

Record = Mapping[str, Any]


class SearchWords(NamedTuple):
    """function: words that say nothing by themselves; nicknames: record id → what people call it.

    kind_names: a kind of record → what one is called before its number; ordinals: first to last, as Arabic counts the
    SDGs; months: January first, in every language; synonyms: groups of words that mean about the same, between blanks.
    """

    function: frozenset[str]
    nicknames: Mapping[str, Sequence[str]]
    kind_names: Mapping[str, Sequence[str]]
    ordinals: Sequence[str]
    months: Sequence[Sequence[str]]
    synonyms: Sequence[str]


def search_words(plain: Mapping[str, Any]) -> SearchWords:
    """The search words of a plain map as the file holds it; an empty map has none."""
    return SearchWords(
        frozenset(" ".join(plain.get("function_words", {}).values()).split()),
        {part["ref"]: [*chain(*part["names"].values())] for part in plain.get("nicknames", ())},
        {part["kind"]: [*chain(*part["names"].values())] for part in plain.get("kind_names", ())},
        plain.get("ordinals", ()),
        [list(month.values()) for month in plain.get("months", ())],
        plain.get("synonyms", ()),
    )


EXACT, NAME, SAID, TEXT, ASIDE = 8, 4, 2, 1, 0
"""Weights of a word in an acronym, symbol or code; in a name; in a date, or a sentence that stands for a name; in
another sentence about the record; in a detail, where the words count as much but the sentence is not looked for."""

Texts = Iterator[tuple[int, str]]

NUMBER = re.compile(r"\d+(?:[/-]\d+)*")
YEAR = re.compile(r"(?:19|20)\d\d(?:/\d+)*")
INITIALS = re.compile(r"\b[a-z](?=[./])")
OTHER_SYMBOL = re.compile(r"\b[a-z]/\d")  # A/71/19 is a report, not the resolution of that number
PARAGRAPH = re.compile(r"[\s,;]+(?:para|párrafo|parrafo|الفقر).*", re.IGNORECASE | re.DOTALL)
ADDRESS = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)*un(?:docs)?\.org/(?:.*[?&](?:(?:final)?symbol|ds)=|(?:[a-z]{2}/)?)([^?&#]+)",
    re.IGNORECASE,
)
NUMBERED = ("-resolution", "-statement", "-goal")
"""Ends of the kinds that are called by what they are and a number."""


def names(record: Record, known: SearchWords) -> Iterator[str]:
    """Everything a record is called: id, acronyms, symbol, titles and renderings."""
    if "code" not in record:  # without its point a code would be another's
        yield record["id"]
    if record.get("symbol"):
        yield from _symbols(record, known)
    yield from chain(*(record.get("acronyms") or {}).values())
    yield from known.nicknames.get(record["id"], ())
    if record.get("type") == "goal":
        yield from (f"الهدف {ordinal}" for ordinal in known.ordinals[int(record["id"]) - 1 : int(record["id"])])
    if "number" in record:
        yield from (f"{name} {record['number']}" for name in known.kind_names.get("policing-goal", ()))
    yield from _titles(record)
    yield from chain(*(rendering.get("acronyms", ()) for rendering in record.get("renderings", ())))


def _symbols(record: Record, known: SearchWords) -> Iterator[str]:
    """A symbol, its number alone, turned as Arabic texts write it, with its year, and after what such a text is called.

    A/RES/71/19 is also resolution 71/19 and القرار 19/71, S/RES/2396 (2017) also 2396 (2017); see `numbered`.
    """
    symbol, _, year = record["symbol"].partition(" (")
    yield from (symbol, record["symbol"])
    called = known.kind_names.get(record["kind"], ())[:1]
    for number in re.findall(r"\d+(?:/\d+)*$", symbol):
        for written in dict.fromkeys((number, "/".join(reversed(number.split("/"))))):
            yield from (written, *(f"{name} {written}" for name in (*called, *_resolution(record["kind"], known))))
            yield from (f"{name} {written} {year[:4] or record.get('date', '')[:4]}" for name in called)
        if year:
            yield f"{number} ({year}"


def numbered(name: str, known: SearchWords, *, dated: bool = True) -> Iterator[str]:
    """What texts are called that a name means by kind and number, in whatever words and order.

    S.C. Res. 2396 and قرار مجلس الأمن رقم ٢٣٩٦ mean the same. dated: with the year, if the name has one; else without
    it, though the text of that number may be of another.
    """
    text = PARAGRAPH.sub("", fold(plain(name)))
    number, *others = dict.fromkeys(part.replace("-", "/") for part in NUMBER.findall(text)) or [""]
    if not others and "/" in number and YEAR.fullmatch(number.rpartition("/")[2]):  # 2396/2017
        number, _, year = number.rpartition("/")
        others = [year]
    years = {part[:4] for part in others if YEAR.fullmatch(part)}
    days = [part for part in others if not YEAR.fullmatch(part)]
    year = "".join(years)
    if not number or len(years) > 1 or len(days) > len(years) or any(len(day) > 2 for day in days):
        return
    if OTHER_SYMBOL.search(text):
        return
    said = {word for reading in pasted(PARAGRAPH.sub("", name)) for word in re.findall(r"[^\W\d_]+", reading[0])}
    said = {*said - known.function, *INITIALS.findall(text)}
    months = [month for names in known.months for month in words(" ".join(names))] if year else []
    said = {cut(stem(word)) for word in said if not any(len(word) > 2 and month.startswith(word) for month in months)}
    around = _bare_words(known.kind_names.get("document", ()))
    for kind, called in known.kind_names.items():
        if kind.endswith(NUMBERED) and said <= around | _bare_words((*called, *_resolution(kind, known))):
            yield from (f"{first} {number} {year if dated else ''}" for first in called[:1])


def symbol_in(name: str) -> str:
    """The symbol in an address on the UN's sites, such as https://undocs.org/S/RES/2396; another name as it is."""
    found = ADDRESS.match(plain(name).lstrip(" <([\"'\u00ab\u201c"))
    if not found:
        return name
    from urllib.parse import unquote

    return unquote(found[1])


def _bare_words(names: Iterable[str]) -> set[str]:
    """The folded words of names without prefixes and endings."""
    return {cut(stem(word)) for word in words(" ".join(names))}


def _resolution(kind: str, known: SearchWords) -> Iterable[str]:
    """What a resolution is called by everybody, whoever passed it; nothing for another kind of text."""
    return known.kind_names.get("resolution", ()) if kind.endswith("-resolution") else ()


def texts(kind: str, record: Record, known: SearchWords, partners: Mapping[str, Record]) -> Texts:
    """Every text of a record by which it is found, names first. partners: by id."""
    exact = record["id"].isalpha() and kind != "priority"
    yield (EXACT if exact else TEXT if kind in ("source", "link") else NAME), record["id"].replace("-", " ")
    if record.get("symbol"):
        yield from ((EXACT, name) for name in (record["symbol"], squash(record["symbol"].partition(" (")[0])))
    if record.get("code"):
        yield EXACT, record["code"]
        yield from ((NAME, f"{name} {record['code']}") for name in known.kind_names.get(kind, ()))
        yield from ((NAME, name) for name in names(record, known))
    yield from ((EXACT, acronym) for acronym in chain(*(record.get("acronyms") or {}).values()))
    yield from rendered(record)
    yield from ((EXACT if name.isupper() else NAME, name) for name in known.nicknames.get(record["id"], ()))
    yield from ((SAID if kind == "source" else NAME, title) for title in _titles(record))
    if kind != "source":
        yield from ((NAME, letters) for letters in initials(record, known))
    if kind == "instrument":
        yield from _instrument(record, known, partners)
    if kind == "policing-goal":
        yield from ((NAME, f"{name} {record['number']}") for name in known.kind_names.get(kind, ()))
    yield from ((NAME, city) for city in _strings(record, "city"))
    if kind == "priority":
        yield from ((TEXT, partner) for partner in record["partners"])
    for language, summary in (record.get("summary") or {}).items():
        # where no source shows a name, our summary says what it is; of a claim or an event it is the whole record
        named = language in (record.get("title") or {}) and kind not in ("claim", "event")
        yield (TEXT if named else SAID), summary
    if record.get("date"):
        year, month, day = [*record["date"].split("-"), "", ""][:3]
        yield from ((EXACT, year + month + day), (SAID, year))
        of_month = known.months[int(month) - 1] if month and known.months else ()
        yield from ((SAID, f"{day.lstrip('0')} {name} {year}") for name in of_month)
    yield from ((SAID, reason) for reason in _strings(record, "why"))
    yield from ((TEXT, sentence) for sentence in _strings(record, "statement", "finding"))
    yield from ((ASIDE, sentence) for sentence in _ours(record))


def rendered(term: Record) -> Texts:
    """What a term is called in every language, by whomever."""
    for rendering in term.get("renderings", ()):
        yield NAME, rendering["text"]
        yield from ((EXACT, acronym) for acronym in rendering.get("acronyms", ()))


def initials(record: Record, known: SearchWords) -> Iterator[str]:
    """The acronyms of up to six letters that its Latin names would have: UNODC, and ODC without the United Nations."""
    for title in (*_titles(record), *known.nicknames.get(record["id"], ())):
        said = [word for word in words(title) if word not in known.function]
        if all(word.isascii() and word.isalpha() for word in said):
            for first in (0, 2) if said[:2] in (["united", "nations"],) else (0,):
                letters = "".join([word[0] for word in said[first:]])
                if 2 <= len(letters) <= 6:
                    yield letters


def _titles(record: Record) -> Iterator[str]:
    yield from _strings(record, "title", "short_title", "label")
    yield from (rendering["text"] for rendering in record.get("renderings", ()))
    for wording in record.get("wordings", ()):
        yield from _strings(wording, "title")


def _instrument(record: Record, known: SearchWords, partners: Mapping[str, Record]) -> Texts:
    """What kind of text it is, with its number, or with whom and when."""
    called = known.kind_names.get(record["kind"], ())
    if record.get("symbol"):
        yield from ((SAID, name) for name in _symbols(record, known))
        yield from ((NAME, name) for name in _resolution(record["kind"], known))
    parties = [partners[name] for name in record.get("parties", ()) if name in partners]
    if len(parties) == 1:
        year = record.get("date", "").partition("-")[0]
        party = dict.fromkeys(names(parties[0], known))
        yield from ((NAME, f"{what} {name} {year}") for name in party for what in called)


def _ours(record: Record) -> Iterator[str]:
    """Our own sentences in a record, at any depth but for those of other records."""
    yield from _strings(record, "seat", "city", "organ", "since_what", "note", "publisher")
    for field in ("facts", "points", "figures", "indicators"):
        for part in record.get(field, ()):
            yield from _strings(part, "text", "what", "summary", "code")


def _strings(record: Record, *fields: str) -> Iterator[str]:
    """The texts in some fields, in any language."""
    for value in map(record.get, fields):
        yield from (value,) if isinstance(value, str) else value.values() if isinstance(value, Mapping) else ()
