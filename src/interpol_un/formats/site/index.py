"""The search index as a script: small enough to be loaded when somebody searches, from a file as from a server.

A script file, because a page opened from a disk may load scripts and nothing else. The index is JSON, packed with
deflate and written in the 85 characters of Base85, for plain it would be a third of the site:

- `kinds`: for each kind of record its page and the ids of its records; a record's number is its place among all;
- `titles`: for each language what a result shows, a line a record: a name, or the beginning of what it says;
- `exact`, `named` and `text`: the words of acronyms and symbols, of what else a record is called, and of sentences. A
  line a word, sorted: how many letters it shares with the one before (a base-36 digit), the rest of it, a blank, then
  for each record the distance from the one before (base 36), a comma between two.

The words of ids and titles are not written again: the script reads them there. Neither are stems, which it derives with
the rule of `search.folding`. A word of the sentences of many records tells none from the others and is left out.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from interpol_un.catalogue import Catalogue, Record
from interpol_un.catalogue.derived import record_titles
from interpol_un.languages import LANGUAGES
from interpol_un.search.folding import forms, squash, words

from .refs import PAGES

COMMON = 8
"""A word in the sentences of more records than this is left out."""

_SHOWN = 42
"""Letters of a sentence that a result shows at most."""

_KINDS = tuple(kind for kind in PAGES if kind not in ("source", "link"))
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

_Words = dict[str, set[int]]


def packed(catalogue: Catalogue) -> tuple[str, int]:
    """The index in Base85, and how many bytes it stands for."""
    data = zlib.compress(json.dumps(plain(catalogue), ensure_ascii=False, separators=(",", ":")).encode(), 9)
    return base64.b85encode(data, pad=True).decode(), len(data)


def plain(catalogue: Catalogue) -> dict[str, Any]:
    """What the script unpacks."""
    kinds: dict[str, tuple[str, str]] = {}
    titles: dict[str, list[str]] = {language: [] for language in LANGUAGES}
    exact: _Words = {}
    named: _Words = {}
    text: _Words = {}
    number = 0
    nicknames = catalogue.search_words.nicknames
    for kind in _KINDS:
        records = _standing(kind, catalogue)
        kinds[kind] = (PAGES[kind], " ".join(each["id"] for each in records))
        for record in records:
            shown = {language: _shown(kind, record, language) for language in LANGUAGES}
            for language, title in shown.items():
                titles[language].append(title)
            known = {*words(record["id"]), squash(record["id"])}
            _add(exact, number, known, _exact(record, nicknames.get(record["id"], ())))
            known.update(form for title in shown.values() for word in words(title) for form in forms(word))
            _add(named, number, known, _named(record, nicknames.get(record["id"], ())))
            _add(text, number, known, _sentences(record))
            number += 1
    return {
        "kinds": kinds,
        "titles": {language: "\n".join(each) for language, each in titles.items()},
        "exact": "\n".join(_lines(exact)),
        "named": "\n".join(_lines(named)),
        "text": "\n".join(_lines({word: found for word, found in text.items() if len(found) <= COMMON})),
    }


def _add(found: _Words, number: int, known: set[str], texts: Iterator[str]) -> None:
    """Adds the words of a record's texts but for those that the script knows of it, longest first: forms come along."""
    implied = set(known)
    for word in sorted({word for text in texts for word in words(text)}, key=lambda word: (-len(word), word)):
        if word not in implied:
            found.setdefault(word, set()).add(number)
            implied.update(forms(word))


def _standing(kind: str, catalogue: Catalogue) -> Sequence[Record]:
    """The records of a kind that have an anchor of their own and are searched."""
    if kind == "sdg-target":
        return [each for each in catalogue.sdg() if each["type"] == "target"]
    return catalogue.listed(kind)


def _shown(kind: str, record: Record, language: str) -> str:
    """What a result shows of a record: a name, or the beginning of what it says, its date before it; "" if nothing."""
    if kind in ("event", "claim", "sdg-target"):
        said = str(record.get("statement", record["summary"])[language])
        cut = said if len(said) <= _SHOWN else f"{said[: max(said.rfind(' ', 0, _SHOWN), 0) or _SHOWN]}…"
        return f"{record['date']}: {cut}" if kind == "event" else cut
    named: Mapping[str, str] = next(iter(record_titles(record)), {})
    return str(named.get(language) or (record.get("symbol") or "" if language == "en" else ""))


def _exact(record: Record, nicknames: Iterable[str]) -> Iterator[str]:
    """What a record is called by those who know: symbol, code, acronyms, each also as one word."""
    exact = [record[field] for field in ("symbol", "code") if record.get(field)]
    exact += [each for listed in (record.get("acronyms") or {}).values() for each in listed]
    exact += [each for rendering in record.get("renderings", ()) for each in rendering.get("acronyms", ())]
    yield from (each for said in exact for each in (said, squash(said)))
    yield from map(squash, nicknames)


def _named(record: Record, nicknames: Iterable[str]) -> Iterator[str]:
    """What else a record is called, and the city of an office."""
    yield from nicknames
    yield from (record.get("city") or {}).values()


def _sentences(record: Record) -> Iterator[str]:
    """Everything that a record's page says in words: other names, summary, finding, facts, figures."""
    for field in ("title", "short_title", "summary", "statement", "finding", "seat"):
        yield from (record.get(field) or {}).values()
    for rendering in record.get("renderings", ()):
        yield rendering["text"]
    for field in ("facts", "figures", "points", "indicators"):
        for part in record.get(field, ()):
            yield from (part.get("text") or part.get("what") or part.get("summary") or {}).values()
    for wording in record.get("wordings", ()):
        yield from (wording.get("title") or {}).values()


def _lines(found: Mapping[str, set[int]]) -> Iterator[str]:
    before = ""
    for word in sorted(found):
        shared = 0
        while shared < min(len(word), len(before), 35) and word[shared] == before[shared]:
            shared += 1
        yield f"{_DIGITS[shared]}{word[shared:]} {_gaps(found[word])}"
        before = word


def _gaps(numbers: set[int]) -> str:
    ordered = sorted(numbers)
    return ",".join(_base36(number - before - 1) for before, number in zip([-1, *ordered], ordered, strict=False))


def _base36(number: int) -> str:
    digits = ""
    while number:
        digits = _DIGITS[number % 36] + digits
        number //= 36
    return digits
