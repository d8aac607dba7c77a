"""The search index as a script: small enough to be loaded when somebody searches, from a file as from a server.

A script file, because a page opened from a disk may load scripts and nothing else. It holds gzip in Base64, for 400
kilobytes would be most of the site; unpacked it is JSON:

- `records`: "page id" of every record, in the order of the numbers below; `kinds`: each one's number in `kindNames`;
- `titles`: for each language the titles, by record number;
- `words`: a line a word, sorted: how many letters it shares with the one before (a base-36 digit), the rest of it, a
  blank, then for each record the distance from the one before (base 36, nothing for 0) and a letter for the weight.

Stems are not written: the script derives them with the rule of `catalogue.fold`. Words that stand only in facts or in
the titles of sources are left out; `iun search` knows them.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterator, Mapping
from typing import Any

from interpol_un.catalogue import Catalogue, Record
from interpol_un.catalogue.fold import squash, words

from .records import PAGES
from .words import LANGUAGES

EXACT, NAME, TEXT = 8, 4, 1
"""Weights of a word in an id, acronym, symbol or code; in a name; in a sentence."""

COMMON = 25
"""A word in the text of more records than this tells none of them from the others."""

_KINDS = tuple(kind for kind in PAGES if kind not in ("source", "link"))
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_LETTERS = {EXACT: "A", NAME: "B", TEXT: "C"}


def script(catalogue: Catalogue) -> str:
    """The content of search.js."""
    data = json.dumps(plain(catalogue), ensure_ascii=False, separators=(",", ":")).encode()
    return f'iun.index("{base64.b64encode(gzip.compress(data, 9, mtime=0)).decode()}")\n'


def plain(catalogue: Catalogue) -> dict[str, Any]:
    """What search.js unpacks to."""
    records = [(kind, each) for kind in _KINDS for each in _standing(kind, catalogue)]
    found: dict[str, dict[int, int]] = {}
    common: dict[str, int] = {}
    for number, (_, record) in enumerate(records):
        own: dict[str, int] = {}
        for weight, said in _texts(record):
            for word in words(said):
                own[word] = max(weight, own.get(word, 0))
        for word, weight in own.items():
            found.setdefault(word, {})[number] = weight
            common[word] = common.get(word, 0) + 1
    for word, postings in found.items():
        if common[word] > COMMON:
            found[word] = {number: weight for number, weight in postings.items() if weight > TEXT}
    kinds = list(dict.fromkeys(kind for kind, _ in records))
    return {
        "records": [f"{PAGES[kind]} {record['id']}" for kind, record in records],
        "kindNames": kinds,
        "kinds": [kinds.index(kind) for kind, _ in records],
        "titles": {language: [_title(record, language) for _, record in records] for language in LANGUAGES},
        "words": "\n".join(_lines(found)),
    }


def _standing(kind: str, catalogue: Catalogue) -> list[Record]:
    """The records of a kind that have an anchor of their own and are searched."""
    if kind == "sdg-goal":
        return [each for each in catalogue.sdg(everything=True) if each["type"] == "goal"]
    if kind == "sdg-target":
        return [each for each in catalogue.sdg() if each["type"] == "target"]
    return catalogue.listed(kind)


def _texts(record: Record) -> Iterator[tuple[int, str]]:
    """What of a record is searched: what it is called, by everybody, and the sentences that stand on its page."""
    exact = [record["id"], *(record[field] for field in ("symbol", "code") if record.get(field))]
    exact += [each for listed in (record.get("acronyms") or {}).values() for each in listed]
    named = [
        record.get("title"),
        record.get("short_title"),
        *(each.get("title") for each in record.get("wordings", ())),
    ]
    names = [each for title in named for each in (title or {}).values()]
    for each in record.get("renderings", ()):
        exact += each.get("acronyms", ())
        names.append(each["text"])
    yield from ((EXACT, each) for text in exact for each in (text, squash(text)))
    yield from ((NAME, each) for each in names)
    for field in ("summary", "statement"):
        yield from ((TEXT, each) for each in record.get(field, {}).values())


def _title(record: Record, language: str) -> str:
    """The title of a record in a language; its symbol for an English one; "" if it has none in it."""
    titles = [record.get("title"), record.get("short_title")]
    titles += [wording.get("title") for wording in reversed(record.get("wordings", ()))]
    named: Mapping[str, str] = next((each for each in titles if each), {})
    return str(named.get(language) or (record.get("symbol") or "" if language == "en" else ""))


def _lines(found: Mapping[str, Mapping[int, int]]) -> Iterator[str]:
    before = ""
    for word in sorted(found):
        if found[word]:
            shared = 0
            while shared < min(len(word), len(before), 35) and word[shared] == before[shared]:
                shared += 1
            yield f"{_DIGITS[shared]}{word[shared:]} {_packed(found[word])}"
            before = word


def _packed(own: Mapping[int, int]) -> str:
    last, packed = -1, []
    for number in sorted(own):
        packed.append(_base36(number - last - 1) + _LETTERS[own[number]])
        last = number
    return "".join(packed)


def _base36(number: int) -> str:
    digits = ""
    while number:
        digits = _DIGITS[number % 36] + digits
        number //= 36
    return digits
