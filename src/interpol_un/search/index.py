"""The tables that a search looks through: for each record its names and its text, as folded words with weights.

A word's weight in a record says where it stands: in its id, acronym or symbol, in its name, in its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from . import weights
from .folding import codes, fold, forms, skeleton, squash, stem, unfolded, words
from .ranking import rarity
from .search_text import NAME, TEXT, SearchWords, names, rendered, texts

Record = Mapping[str, Any]

_PRIOR: Mapping[str, float] = {
    "priority": 1.3,
    "partner": 1.3,
    "office": 1.3,
    "instrument": 1.2,
    "activity": 0.9,
    "term": 0.9,
    "event": 0.8,
    "claim": 0.8,
    "link": 0.6,
    "source": 0.2,
}
"""How likely a person means a record of that kind: a body rather than what was said or written about it."""

_SECOND = 0.6
"""The same of a term that names a record which is found as well."""

_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")

KINDS_SEARCHED = (
    "priority", "partner", "office", "instrument", "policing-goal", "sdg-goal", "sdg-target", "activity", "term",
    "claim", "event", "link", "source",
)  # fmt: skip
"""The kinds in the order of records that fit a query equally well."""


def tables(searched: Sequence[tuple[str, Record]], known: SearchWords) -> Iterator[tuple[str, Iterable[Sequence[Any]]]]:
    """For each table the statement that fills it, and its rows.

    searched: every record with its kind, in the order of `KINDS_SEARCHED`; a record's place here is its number.

    - searched: a record's kind and id, and how likely it is meant
    - names: a squashed name and who is called so
    - words: the most that a word weighs anywhere, and how it is written in a name
    - places: for each weight of a word the records where it stands so
    - forms: a stem, or ~ and a skeleton, and the other words that have it
    - synonyms: a form of a word and the words that mean about the same
    - phrases: names and sentences of a record as folded words between blanks, and what they say together
    """
    numbers = {record["id"]: number for number, (_, record) in enumerate(searched)}
    partners = {record["id"]: record for kind, record in searched if kind == "partner"}
    called: dict[tuple[str, int], None] = {}
    found: dict[str, dict[int, int]] = {}
    phrases: list[dict[str, None]] = [{} for _ in searched]
    spelt: dict[str, str] = {}

    def add(number: int, its_names: Iterable[str], its_texts: Iterable[tuple[int, str]]) -> None:
        for name in its_names:
            for key in {squash(name), stem(squash(name))} - {""}:
                called[key, number] = None
        for weight, text in its_texts:
            held = _words(text, weight)
            for word in held:
                own = found.setdefault(word, {})
                own[number] = max(own.get(number, 0), weight or TEXT)
            if weight == NAME:
                for word in unfolded(text):
                    if fold(word) != word.casefold():
                        spelt.setdefault(fold(word), word)
            if weight and held:
                phrases[number][" ".join(words(text))] = None

    for kind, record in searched:
        number = numbers[record["id"]]
        add(number, names(record, known), texts(kind, record, known, partners))
        if "code" in record:  # of a goal or target, which `names` leaves out
            called[record["id"], number] = None
        if record.get("ref") in numbers:  # what a body is called by others, it is called
            add(numbers[record["ref"]], names({**record, "id": ""}, known), rendered(record))

    says = _says(found, len(searched), known.function)
    having = _having(found)
    yield (
        "INSERT INTO searched VALUES (?, ?, ?, ?)",
        [(number, kind, record["id"], _prior(kind, record, numbers)) for number, (kind, record) in enumerate(searched)],
    )
    yield "INSERT INTO names VALUES (?, ?)", called
    yield (
        "INSERT INTO words VALUES (?, ?, ?)",
        [(word, max(own.values()), spelt.get(word, word)) for word, own in found.items()],
    )
    yield "INSERT INTO places VALUES (?, ?, ?)", _places(found)
    yield "INSERT INTO forms VALUES (?, ?)", _forms(found, having)
    yield "INSERT INTO synonyms VALUES (?, ?, ?)", _synonyms(known.synonyms, having)
    yield (
        "INSERT INTO phrases VALUES (?, ?, ?, ?)",
        [
            (number, position, round(sum([says[word] for word in phrase.split()]), 1), f" {phrase} ")
            for number, own in enumerate(phrases)
            for position, phrase in enumerate(own)
        ],
    )


def _prior(kind: str, record: Record, numbers: Mapping[str, int]) -> float:
    return _SECOND if kind == "term" and record.get("ref") in numbers else _PRIOR.get(kind, 1.0)


def _places(found: Mapping[str, Mapping[int, int]]) -> Iterator[tuple[str, int, str]]:
    for word, own in found.items():
        weights: dict[int, list[str]] = {}
        for number, weight in own.items():
            weights.setdefault(weight, []).append(str(number))
        yield from ((word, weight, " ".join(held)) for weight, held in weights.items())


def _says(found: Mapping[str, Mapping[int, int]], records: int, function_words: frozenset[str]) -> dict[str, float]:
    """What each word says: the fewer records have it or a word of the same stem, the more."""
    having: dict[str, set[int]] = {}
    for word, own in found.items():
        for form in forms(word):
            having.setdefault(form, set()).update(own)
    return {
        word: weights.FUNCTION
        if word in function_words
        else rarity(word, records, len(set().union(*[having[form] for form in forms(word)])))
        for word in found
    }


def _having(known: Iterable[str]) -> dict[str, list[str]]:
    """For each form of a word the words that have it, sorted."""
    having: dict[str, list[str]] = {}
    for word in sorted(known):
        for form in forms(word):
            having.setdefault(form, []).append(word)
    return having


def _forms(known: Iterable[str], having: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """A stem, or ~ and the consonants of one, with each other word that has it."""
    yield from ((form, word) for form, own in having.items() for word in own if word != form)
    yield from ((f"~{skeleton(word)}", word) for word in known if skeleton(word))


def _synonyms(groups: Iterable[str], having: Mapping[str, list[str]]) -> Iterator[tuple[str, int, str]]:
    """For each form of a word of a group the words that have a form of any of the group."""
    found: dict[str, dict[str, None]] = {}
    for group in groups:
        its_forms = [form for word in words(group) for form in forms(word)]
        same = dict.fromkeys(word for form in its_forms for word in having.get(form, ()))
        for form in its_forms if same else ():
            found.setdefault(form, {}).update(same)
    for form, own in found.items():
        yield from ((form, position, word) for position, word in enumerate(own))


def _words(text: str, weight: int) -> list[str]:
    """The folded words of a text and its `codes`; in a name also what a hyphen joins, as one word."""
    joined = [squash(word) for word in _HYPHENED.findall(text)] if weight > TEXT else []
    return [*words(text), *codes(text), *joined]
