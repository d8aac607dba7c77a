"""The tables that a search looks through: for each record its names and its text, as folded words with weights.

A word's weight in a record says where it stands: in its id, acronym or symbol, in its name, in its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from . import weights
from .folding import codes, fold, forms, skeleton, squash, stem, unfolded, words
from .ranking import rarity
from .search_text import NAME, TEXT, Record, SearchWords, names, rendered, texts

KINDS_SEARCHED: Mapping[str, float] = {
    "priority": 1.3, "partner": 1.3, "office": 1.3, "instrument": 1.2, "policing-goal": 1.0, "sdg-goal": 1.0,
    "sdg-target": 1.0, "activity": 0.9, "term": 0.9, "claim": 0.8, "event": 0.8, "link": 0.6, "source": 0.2,
}  # fmt: skip
"""The kinds in the order of records that fit a query equally well, and how likely a person means a record of each: a
body rather than what was said or written about it."""

_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")


def tables(searched: Sequence[tuple[str, Record]], known: SearchWords) -> Iterable[tuple[str, Iterable[Any]]]:
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
    rows: list[tuple[int, str, str, float]] = []
    called: dict[tuple[str, int], None] = {}
    found: dict[str, dict[int, int]] = {}
    phrases: list[dict[str, None]] = [{} for _ in searched]
    spelt: dict[str, str] = {}

    def add(number: int, its_names: Iterable[str], its_texts: Iterable[tuple[int, str]]) -> None:
        for name in map(squash, its_names):
            called.update({(key, number): None for key in (name, stem(name)) if key})
        for weight, text in its_texts:
            # what a hyphen joins in a name is one word, too
            joined = [squash(word) for word in _HYPHENED.findall(text)] if weight > TEXT else []
            held = [*words(text), *codes(text), *joined]
            for word in held:
                own = found.setdefault(word, {})
                own[number] = max(own.get(number, 0), weight or TEXT)
            for word in unfolded(text) if weight == NAME else ():
                if fold(word) != word.casefold():
                    spelt.setdefault(fold(word), word)
            if weight and held:
                phrases[number][" ".join(words(text))] = None

    for number, (kind, record) in enumerate(searched):
        add(number, names(record, known), texts(kind, record, known, partners))
        if "code" in record:  # of a goal or target, which `names` leaves out
            called[record["id"], number] = None
        prior = KINDS_SEARCHED[kind]
        if record.get("ref") in numbers:  # what a body is called by others, it is called
            add(numbers[record["ref"]], names({**record, "id": ""}, known), rendered(record))
            prior = 0.6 if kind == "term" else prior  # less likely meant than what it names
        rows.append((number, kind, record["id"], prior))

    having: dict[str, list[str]] = {}
    akin: dict[str, list[str]] = {}
    for word in sorted(found):
        for form in forms(word):
            having.setdefault(form, []).append(word)
        bones = skeleton(word)
        for form in (*forms(word)[1:], *([f"~{bones}"] if bones else [])):
            akin.setdefault(form, []).append(word)
    says = {word: _says(word, found, having, len(searched)) for word in found}
    says.update(dict.fromkeys(known.function, weights.FUNCTION))
    return {
        "INSERT INTO searched VALUES (?, ?, ?, ?)": rows,
        "INSERT INTO names VALUES (?, ?)": called,
        "INSERT INTO words VALUES (?, ?, ?)": [
            (word, max(own.values()), spelt.get(word, word)) for word, own in found.items()
        ],
        "INSERT INTO places VALUES (?, ?, ?)": [
            (word, weight, " ".join([str(number) for number, its in own.items() if its == weight]))
            for word, own in found.items()
            for weight in {*own.values()}
        ],
        "INSERT INTO forms VALUES (?, ?)": [(form, " ".join(own)) for form, own in akin.items()],
        "INSERT INTO synonyms VALUES (?, ?)": _synonyms(known.synonyms, having),
        "INSERT INTO phrases VALUES (?, ?, ?, ?)": [
            (number, position, round(sum([says[word] for word in phrase.split()]), 1), f" {phrase} ")
            for number, own in enumerate(phrases)
            for position, phrase in enumerate(own)
        ],
    }.items()


def _says(word: str, found: Mapping[str, Iterable[int]], having: Mapping[str, Sequence[str]], records: int) -> float:
    """What a word says: the fewer records have it or a word of the same stem, the more."""
    akin = [other for form in forms(word) for other in having[form]]
    return rarity(word, records, len(set().union(*[found[other] for other in akin])))


def _synonyms(groups: Iterable[str], having: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    """For each form of a word of a group the words that have a form of any of the group."""
    found: dict[str, dict[str, None]] = {}
    for group in groups:
        its_forms = [form for word in words(group) for form in forms(word)]
        same = dict.fromkeys(word for form in its_forms for word in having.get(form, ()))
        for form in its_forms:
            found.setdefault(form, {}).update(same)
    return [(form, " ".join(own)) for form, own in found.items() if own]
