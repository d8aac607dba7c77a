"""What a search looks through: for each record its names and its text, as folded words with weights.

The index is plain data, made from a catalogue once; the wheel carries it compiled. A word's weight in a record says
where it stands: in its id, acronym or symbol, in its name, in its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from interpol_un.catalogue import sdg
from interpol_un.catalogue.catalogue import Catalogue
from interpol_un.catalogue.derived import Record

from .folding import fold, forms, skeleton, squash, stem, unfolded, words
from .lines import END, written
from .nicknames import FUNCTION_WORDS
from .ranking import FUNCTION, rarity
from .search_text import NAME, TEXT, names, rendered, texts
from .synonyms import GROUPS

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

_KINDS = (
    "priority", "partner", "office", "instrument", "policing-goal", "sdg-goal", "sdg-target", "activity", "term",
    "claim", "event", "link", "source",
)  # fmt: skip
"""The kinds in the order of records that fit a query equally well."""


def build(catalogue: Catalogue) -> dict[str, bytes]:
    """The index: texts of entries (see `lines`), but for records and named, which are lists.

    records: kind, id and how likely it is meant, numbered from 0; names: a squashed name and the records that are
    called so; words: a folded word and for each weight the records it stands in ("1:3;8:12 15"); forms: a stem, or ~
    and a skeleton, and the words that have it; alike: a form of a word and those that mean about the same; named: the
    words that stand in names; spelt: a word of a name and how it is written, where that is not the same; phrases: a
    record's number and its names and sentences as folded words between blanks, each with the sum of their rarities
    ("9.2: world bank ").
    """
    searched = list(_searched(catalogue))
    numbers = {record["id"]: number for number, (_, record) in enumerate(searched)}
    called: dict[str, dict[int, None]] = {}
    found: dict[str, dict[int, int]] = {}
    phrases: list[dict[str, None]] = [{} for _ in searched]
    spelt: dict[str, str] = {}

    def add(number: int, its_names: Iterable[str], its_texts: Iterable[tuple[int, str]]) -> None:
        for name in its_names:
            for key in {squash(name), stem(squash(name))} - {""}:
                called.setdefault(key, {})[number] = None
        for weight, text in its_texts:
            held = _words(text, weight)
            for word in held:
                own = found.setdefault(word, {})
                own[number] = max(own.get(number, 0), weight or TEXT)
            if weight == NAME:
                for each in unfolded(text):
                    if fold(each) != each.casefold():
                        spelt.setdefault(fold(each), each)
            if weight and held:
                phrases[number][" ".join(words(text))] = None

    for kind, record in searched:
        number = numbers[record["id"]]
        add(number, names(record), texts(kind, record, catalogue))
        if sdg.is_goal(record["id"]) or sdg.is_target(record["id"]):
            called.setdefault(record["id"], {})[number] = None
        if record.get("ref") in numbers:  # what a body is called by others, it is called
            add(numbers[record["ref"]], names({**record, "id": ""}), rendered(record))

    says = _says(found, len(searched))
    having = _having(found)
    return {
        "records": _listed(f"{kind} {record['id']} {_prior(kind, record, numbers):g}" for kind, record in searched),
        "names": written({name: " ".join(map(str, own)) for name, own in called.items()}),
        "words": written({word: _by_weight(own) for word, own in found.items()}),
        "forms": written(_by_form(found, having)),
        "alike": written(_alike(having)),
        "named": _listed(sorted(word for word, own in found.items() if max(own.values()) > TEXT)),
        "spelt": written(spelt),
        "phrases": written(
            {
                str(number): ";".join([f"{sum([says[word] for word in each.split()]):.1f}: {each} " for each in own])
                for number, own in enumerate(phrases)
            }
        ),
    }


def _listed(entries: Iterable[str]) -> bytes:
    return END.join(entries).encode()


def _prior(kind: str, record: Record, numbers: Mapping[str, int]) -> float:
    return _SECOND if kind == "term" and record.get("ref") in numbers else _PRIOR.get(kind, 1.0)


def _by_weight(own: Mapping[int, int]) -> str:
    weights: dict[int, list[str]] = {}
    for number, weight in own.items():
        weights.setdefault(weight, []).append(str(number))
    return ";".join(f"{weight}:{' '.join(weights[weight])}" for weight in sorted(weights))


def _says(found: Mapping[str, Mapping[int, int]], records: int) -> dict[str, float]:
    """What each word says: the fewer records have it or a word of the same stem, the more."""
    having: dict[str, set[int]] = {}
    for word, own in found.items():
        for form in forms(word):
            having.setdefault(form, set()).update(own)
    return {
        word: FUNCTION
        if word in FUNCTION_WORDS
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


def _by_form(known: Iterable[str], having: Mapping[str, list[str]]) -> dict[str, str]:
    """The words that have a stem, or the consonants of one, where that is not the word itself."""
    found = {form: [word for word in own if word != form] for form, own in having.items()}
    for word in sorted(known):
        if skeleton(word):
            found.setdefault(f"~{skeleton(word)}", []).append(word)
    return {form: " ".join(own) for form, own in found.items() if own}


def _alike(having: Mapping[str, list[str]]) -> dict[str, str]:
    """For each form of a word of a group the words that have a form of any of the group."""
    found: dict[str, dict[str, None]] = {}
    for group in GROUPS:
        its_forms = [form for word in words(group) for form in forms(word)]
        same = dict.fromkeys(word for form in its_forms for word in having.get(form, ()))
        for form in its_forms if same else ():
            found.setdefault(form, {}).update(same)
    return {form: " ".join(own) for form, own in found.items()}


def _words(text: str, weight: int) -> list[str]:
    """The folded words of a text; in a name also what a hyphen joins, as one word."""
    joined = [squash(each) for each in _HYPHENED.findall(text)] if weight > TEXT else []
    return [*words(text), *joined]


def _searched(catalogue: Catalogue) -> Iterator[tuple[str, Record]]:
    """Every record that is searched with its kind, in the order of the kinds."""
    for kind in _KINDS:
        if kind in ("sdg-goal", "sdg-target"):
            listed = [each for each in catalogue.sdg(everything=True) if kind == f"sdg-{each['type']}"]
        else:
            listed = catalogue.listed(kind)
        yield from ((kind, each) for each in listed)
