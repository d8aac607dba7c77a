"""The tables that `iun search` looks through, and the numbers and letters that it compares by, as JSON for search.js.

A script file, because a page opened from a disk may load scripts and nothing else. What follows from the rest (stems,
places of words, what a phrase says) is left to the script. In phrases a word is written as its number, capital letters,
then a small letter or a digit, so that codes need nothing between them. Sources and links, which have no section of
their own on a page, are not searched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from interpol_un.catalogue import PlainCatalogue, Record, sdg
from interpol_un.catalogue.derived import grouped, record_titles
from interpol_un.languages import LANGUAGES
from interpol_un.search import folding, search_text, typos, word_match
from interpol_un.search.search_text import SearchWords
from interpol_un.search.weights import all_weights
from interpol_un.views import Reader

from .links import PAGES

_FIRST, _LAST = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz0123456789"
_SHARED = "0123456789abcdefghijklmnopqrstuvwxyz"
_OFTEN = len(_LAST) + len(_FIRST) * len(_LAST)
"""So many words have a code of one or two signs."""


def index_of(catalogue: PlainCatalogue) -> dict[str, Any]:
    """Everything that search.js needs.

    records: for each kind its page, its prior and how many there are; a record's number is its place among all. priors:
    by id, where it is not the kind's. untied: targets that stand on no page but in their goal. words: the most frequent
    first; rare: the others, see `_rare`. synonyms: forms of words, and the words that mean about the same as any of
    them. phrases: see `_phrases`.
    """
    rows = catalogue.search_rows
    searched = rows("SELECT kind, id, prior FROM searched WHERE kind NOT IN ('link', 'source') ORDER BY number")
    weights: list[dict[str, int]] = [{} for _ in searched]
    for word, weight, numbers in rows("SELECT word, weight, numbers FROM places"):
        for number in map(int, numbers.split()):
            if number < len(searched):  # the kinds that are left out are the last
                weights[number][word] = weight
    counted = Counter(word for (phrase,) in rows("SELECT words FROM phrases") for word in phrase.split())
    known = sorted({word for own in weights for word in own}, key=lambda word: (-counted[word], word))
    often, seldom = known[:_OFTEN], sorted(known[_OFTEN:])
    codes = {word: _code(number) for number, word in enumerate(often + seldom)}
    synonyms = rows("SELECT form, words FROM synonyms ORDER BY form")
    alike = grouped((form, codes[word]) for form, words in synonyms for word in words.split() if word in codes)
    forms = grouped(("".join(sorted(own)), form) for form, own in alike.items())
    return {
        "weights": all_weights(),
        "folding": _folding(catalogue.search_words),
        "functionWords": sorted(catalogue.search_words.function),
        **_records(searched, catalogue),
        "words": " ".join(often),
        "rare": " ".join(_rare(seldom)),
        "synonyms": [[" ".join(own), same] for same, own in forms.items()],
        "phrases": _phrases([record_id for _, record_id, _ in searched], weights, catalogue, codes),
    }


def _folding(known: SearchWords) -> dict[str, Any]:
    """What words are compared by: letters that fall together, affixes, spellings, letters that writers confuse.

    And what names are read by: what people write round a code or the number of a text.
    """
    return {
        "letters": {chr(code): other or "" for code, other in folding.LETTERS.items()},
        "prefixes": folding.PREFIXES,
        "endings": folding.ENDINGS,
        "leastStem": folding.LEAST_STEM,
        "longVowels": folding.LONG_VOWELS,
        "british": folding.BRITISH.pattern,
        "spellings": word_match.SPELLINGS,
        "confused": typos.CONFUSED_PAIRS,
        "code": sdg.CODE.replace("LETTER", r"\p{L}"),
        "codeLetters": sdg.LETTERS,
        "codeWords": sdg.WORDS.split(),
        "kindNames": known.kind_names,
        "months": [folding.words(" ".join(names)) for names in known.months],
        "dates": folding.DATES.pattern,
        "codes": folding.CODES.pattern,
        "number": search_text.NUMBER.pattern,
        "year": search_text.YEAR.pattern,
        "initials": search_text.INITIALS.pattern,
        "numbered": search_text.NUMBERED,
        "otherSymbol": search_text.OTHER_SYMBOL.pattern,
        "paragraph": search_text.PARAGRAPH.pattern,
        "address": search_text.ADDRESS.pattern,
    }


def _records(searched: Iterable[tuple[str, str, float]], catalogue: PlainCatalogue) -> dict[str, Any]:
    """The records by kind, with what results show of them in each language."""
    kinds = {kind: dict(own) for kind, own in grouped((kind, (name, prior)) for kind, name, prior in searched).items()}
    usual = {kind: Counter(own.values()).most_common(1)[0][0] for kind, own in kinds.items()}
    tied = {item["id"] for item in catalogue.sdg()}
    names = [(kind, name) for kind, own in kinds.items() for name in own]
    readers = [Reader(catalogue, (language,)) for language in LANGUAGES]
    return {
        "records": [[kind, PAGES[kind], usual[kind], len(own)] for kind, own in kinds.items()],
        "priors": {name: prior for kind, own in kinds.items() for name, prior in own.items() if prior != usual[kind]},
        "untied": " ".join(name for name in kinds.get("sdg-target", ()) if name not in tied),
        "titles": {
            reader.language: "\n".join(_shown(kind, name, reader) for kind, name in names).rstrip()
            for reader in readers
        },
    }


def _shown(kind: str, name: str, reader: Reader) -> str:
    """What a result shows of a record: a name, or the beginning of what it says; "" where its id says enough."""
    record, language = reader.catalogue.get(name)[1], reader.language
    if kind in ("event", "claim", "sdg-target"):
        if kind == "sdg-target" and not record["links"]:
            return ""
        said = (record.get("statement") or record.get("summary") or {}).get(language, "")
        dated = f"{record['date']}: " if kind == "event" else ""
        most = 28  # letters
        end = max(said.rfind(" ", 0, most), 0) or most  # of a word where one ends
        return dated + (said if len(said) <= most else f"{said[:end]}…")
    named: Record = record.get("short_title") or next(iter(record_titles(record)), {})
    return str(named.get(language) or (record.get("symbol") or "" if language == "en" else ""))


def _rare(words: Iterable[str]) -> Iterator[str]:
    """Sorted words: of each how many letters it shares with the one before (a figure, then small letters), the rest."""
    for before, word in pairwise(("", *words)):
        shared = next((at for at, letter in enumerate(word) if letter != before[at : at + 1]), len(word))
        yield f"{_SHARED[shared]}{word[shared:]}"


def _phrases(
    ids: Sequence[str], weights: Sequence[Mapping[str, int]], catalogue: PlainCatalogue, codes: Mapping[str, str]
) -> list[str]:
    """For each record its names and sentences and its other words, one after the other, grouped by what they weigh.

    Before a group stands its weight and what it holds: = names by which the record is called, : other phrases, + words
    alone. The weight of a phrase is the least of its words', which another phrase may raise. Its id comes first.
    weights: of each record's words.
    """
    rows = catalogue.search_rows
    names = set(rows("SELECT number, name FROM names"))
    groups: list[dict[str, list[str]]] = [{} for _ in ids]
    held: list[dict[str, int]] = [{} for _ in ids]
    phrases = rows("SELECT number, words FROM phrases ORDER BY number, position")
    kept = [(number, phrase) for number, phrase in phrases if number < len(ids)]
    for number, phrase in sorted(kept, key=lambda row: row[1].split() != folding.words(ids[row[0]])):
        words = phrase.split()
        weight = min(weights[number][word] for word in words)
        sign = "=" if (number, "".join(words)) in names else ":"
        groups[number].setdefault(f"{weight}{sign}", []).append("".join(codes[word] for word in words))
        held[number] |= {word: max(weight, held[number].get(word, 0)) for word in words}
    for number, own in enumerate(weights):
        for word, weight in own.items():
            if held[number].get(word, 0) < weight:
                groups[number].setdefault(f"{weight}+", []).append(codes[word])
    return [
        " ".join(f"{sign} {('' if sign.endswith('+') else ' ').join(own)}" for sign, own in group.items())
        for group in groups
    ]


def _code(number: int) -> str:
    """A number as capital letters and a last small letter or digit."""
    rest, last = divmod(number, len(_LAST))
    code = _LAST[last]
    while rest:
        rest, first = divmod(rest - 1, len(_FIRST))
        code = _FIRST[first] + code
    return code
