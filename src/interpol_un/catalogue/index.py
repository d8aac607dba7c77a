"""What a search looks through: for each record its names and its text, as folded words with weights.

The index is plain data, made from a catalogue once; the wheel carries it compiled. A word's weight in a record says
where it stands: in its id, acronym or symbol, in its name, in its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .catalogue import Catalogue, Record, activities
from .fold import squash, stem, words

EXACT, NAME, TEXT = 8.0, 4.0, 1.0
"""Weights of a word in an id, acronym, symbol or code; in a name; in any other text."""

_KINDS = (
    "priority",
    "partner",
    "office",
    "instrument",
    "policing-goal",
    "sdg-goal",
    "sdg-target",
    "term",
    "claim",
    "event",
    "source",
)


def build(catalogue: Catalogue) -> dict[str, Any]:
    """The index: records as [kind, id], names from squashed name to record numbers, words to their records.

    A word's records are one string, "12:8 15:1" (number, weight): a search opens a handful of them, and a string is
    read fifty times as fast as the lists it stands for.
    """
    records: list[list[str]] = []
    names: dict[str, list[int]] = {}
    found: dict[str, dict[int, float]] = {}
    for kind, record in _searched(catalogue):
        number = len(records)
        records.append([kind, record["id"]])
        for name in _names(record):
            for key in {squash(name), stem(squash(name))}:
                if key and number not in names.setdefault(key, []):
                    names[key].append(number)
        for weight, text in _texts(kind, record):
            for word in words(text):
                for each in {word, stem(word)}:
                    own = found.setdefault(each, {})
                    own[number] = max(own.get(number, 0.0), weight)
    return {
        "records": records,
        "names": names,
        "words": {
            word: " ".join([f"{number}:{weight:g}" for number, weight in own.items()]) for word, own in found.items()
        },
    }


def _searched(catalogue: Catalogue) -> Iterator[tuple[str, Record]]:
    for kind in _KINDS:
        if kind == "sdg-target":
            continue  # they come with the goals
        listed = catalogue.sdg(everything=True) if kind == "sdg-goal" else catalogue.listed(kind)
        for record in listed:
            yield (f"sdg-{record['type']}" if kind == "sdg-goal" else kind), record
            if kind == "priority":
                yield from (("activity", each) for each in activities(record))


def _names(record: Record) -> Iterator[str]:
    """Everything a record is called: id, acronyms, symbol, code, titles and renderings."""
    yield record["id"]
    for field in ("symbol", "code"):
        if record.get(field):
            yield str(record[field])
    for listed in (record.get("acronyms") or {}).values():
        yield from listed
    for field in ("title", "short_title"):
        yield from (record.get(field) or {}).values()
    for rendering in record.get("renderings", ()):
        yield rendering["text"]
        yield from rendering.get("acronyms", ())
    for wording in record.get("wordings", ()):
        yield from wording.get("title", {}).values()


def _texts(kind: str, record: Record) -> Iterator[tuple[float, str]]:
    yield EXACT, record["id"].replace("-", " ")
    for field in ("symbol", "code"):
        if record.get(field):
            yield EXACT, str(record[field])
            yield EXACT, squash(str(record[field]))
    for listed in (record.get("acronyms") or {}).values():
        yield from ((EXACT, each) for each in listed)
    for rendering in record.get("renderings", ()):
        yield NAME, rendering["text"]
        yield from ((EXACT, each) for each in rendering.get("acronyms", ()))
    for field in ("title", "short_title"):
        yield from ((NAME, each) for each in (record.get(field) or {}).values())
    for wording in record.get("wordings", ()):
        yield from ((NAME, each) for each in wording.get("title", {}).values())
    yield from ((TEXT, each) for each in _ours(record))


def _ours(record: Record) -> Iterator[str]:
    """Our own sentences in a record, at any depth but for those of other records."""
    for field in ("summary", "statement", "finding", "seat", "city", "organ", "since_what", "note", "publisher"):
        yield from _strings(record.get(field))
    for field in ("facts", "points", "figures", "indicators"):
        for part in record.get(field, ()):
            for inner in ("text", "what", "summary", "code"):
                yield from _strings(part.get(inner))


def _strings(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        return (value,)
    return tuple(value.values()) if isinstance(value, Mapping) else ()
