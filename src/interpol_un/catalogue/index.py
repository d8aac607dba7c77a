"""What a search looks through: for each record its names and its text, as folded words with weights.

The index is plain data, made from a catalogue once; the wheel carries it compiled. A word's weight in a record says
where it stands: in its id, acronym or symbol, in its name, in its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from . import sdg
from .catalogue import Catalogue
from .fold import forms, squash, stem, words
from .follows import Record, activities

EXACT, NAME, OURS, TEXT = 8.0, 4.0, 3.0, 1.0
"""Weights of a word in an acronym, symbol or code; in a name; in a summary that stands for one; in any other text."""

_ALSO_CALLED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "terrorism": (
            "الإرهاب", "fight against terrorism", "terrorisme", "lutte contre le terrorisme", "terrorismo",
            "antiterrorismo",
        ),
        "organized-crime": (
            "الجريمة المنظمة", "organized crime", "criminalité organisée", "crime organisé", "delincuencia organizada",
            "crimen organizado",
        ),
        "trafficking-smuggling": (
            "الاتجار بالبشر", "الاتجار بالأشخاص", "تهريب المهاجرين", "human trafficking", "trafficking in persons",
            "trafficking", "smuggling", "migrant smuggling", "people smuggling", "traite des êtres humains",
            "traite des personnes", "trafic de migrants", "trata de personas", "tráfico de migrantes",
        ),
        "cybercrime": (
            "الجريمة السيبرانية", "الجرائم السيبرانية", "الجرائم الإلكترونية", "cyber crime", "cybercriminalité",
            "cybercrimes", "ciberdelincuencia", "ciberdelito",
        ),
        "policing-goals": ("أهداف العمل الشرطي العالمي", "global policing goals", "objetivos policiales mundiales"),
        "un-security-council": ("UNSC",),
        "un-general-assembly": ("UNGA",),
        "world-bank": ("البنك الدولي", "Banque mondiale", "Banco Mundial"),
    }
)  # fmt: skip
"""What people call a record beside the names that its sources show; searched by, never shown."""

_KIND_WORDS = (
    ("-resolution", "resolution résolution resolución القرار"),
    ("sc-resolution", "UNSCR"),
    ("ga-resolution", "UNGA"),
)
"""What an instrument's kind is called before its number; a kind is told by how it ends."""

_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_NUMBERS = re.compile(r"\d+(?:/\d+)*$")
_SAID = ("claim", "event")
"""Kinds whose summary is the whole record, not the name of a thing."""

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


def build(catalogue: Catalogue) -> dict[str, str]:
    """The index: three texts of lines, a word or name, a tab and what it leads to.

    records: kind and id, numbered from 0; names: a squashed name and the records that are called so; words: a folded
    word and the records it stands in, each with its weight ("12:8 15:1"). A search looks for a handful of lines: found
    in one text they cost a tenth of what reading maps does.
    """
    numbers: dict[str, int] = {}
    records: list[str] = []
    names: dict[str, dict[int, None]] = {}
    found: dict[str, dict[int, float]] = {}

    def add(number: int, called: Iterable[str], texts: Iterable[tuple[float, str]]) -> None:
        for name in called:
            for key in {squash(name), stem(squash(name))} - {""}:
                names.setdefault(key, {})[number] = None
        for weight, text in texts:
            held = _words(text, weight)
            # the shorter a name, the more a word of it says
            weighed = weight + (round(2 / len(held), 1) if held and weight == NAME else 0)
            for word in held:
                for each in forms(word):
                    own = found.setdefault(each, {})
                    own[number] = max(own.get(number, 0.0), weighed)

    searched = list(_searched(catalogue))
    for kind, record in searched:
        numbers[record["id"]] = len(records)
        records.append(f"{kind}\t{record['id']}")
    for kind, record in searched:
        add(numbers[record["id"]], _names(record), _texts(kind, record))
        if sdg.is_goal(record["id"]) or sdg.is_target(record["id"]):
            names.setdefault(record["id"], {})[numbers[record["id"]]] = None
        if record.get("ref") in numbers:  # what a body is called by others, it is called
            add(numbers[record["ref"]], _names({**record, "id": ""}), _rendered(record))
    return {
        "records": "\n".join(records),
        "names": _lines({name: " ".join(map(str, own)) for name, own in names.items()}),
        "words": _lines(
            {word: " ".join([f"{number}:{weight:g}" for number, weight in own.items()]) for word, own in found.items()}
        ),
    }


def _lines(leads: Mapping[str, str]) -> str:
    """A line for each key, sorted, a newline before each and after the last."""
    return "".join([f"\n{key}\t{leads[key]}" for key in sorted(leads)]) + "\n"


def _words(text: str, weight: float) -> list[str]:
    """The folded words of a text; in a name also what a hyphen joins, as one word."""
    joined = [squash(each) for each in _HYPHENED.findall(text)] if weight > TEXT else []
    return [*words(text), *joined]


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
    """Everything a record is called: id, acronyms, symbol, titles and renderings."""
    if "code" not in record:  # without its point a code would be another's
        yield record["id"]
    if record.get("symbol"):
        bare = record["symbol"].partition(" (")[0]
        yield from (record["symbol"], bare)
        yield from _NUMBERS.findall(bare)
    for listed in (record.get("acronyms") or {}).values():
        yield from listed
    yield from _ALSO_CALLED.get(record["id"], ())
    for field in ("title", "short_title"):
        yield from (record.get(field) or {}).values()
    for rendering in record.get("renderings", ()):
        yield rendering["text"]
        yield from rendering.get("acronyms", ())
    for wording in record.get("wordings", ()):
        yield from wording.get("title", {}).values()


def _texts(kind: str, record: Record) -> Iterator[tuple[float, str]]:
    exact = record["id"].isalpha() and kind != "priority"
    yield (EXACT if exact else TEXT if kind == "source" else NAME), record["id"].replace("-", " ")
    for field in ("symbol", "code"):
        if record.get(field):
            yield EXACT, str(record[field])
            yield EXACT, squash(str(record[field]).partition(" (")[0])
    for listed in (record.get("acronyms") or {}).values():
        yield from ((EXACT, each) for each in listed)
    yield from _rendered(record)
    yield from ((EXACT if each.isupper() else NAME, each) for each in _ALSO_CALLED.get(record["id"], ()))
    for field in ("title", "short_title"):
        yield from ((NAME, each) for each in (record.get(field) or {}).values())
    for wording in record.get("wordings", ()):
        yield from ((NAME, each) for each in wording.get("title", {}).values())
    if kind == "instrument":
        yield from ((NAME, called) for end, called in _KIND_WORDS if record["kind"].endswith(end))
    if kind == "office":
        yield from ((NAME, each) for field in ("seat", "city") for each in _strings(record.get(field)))
    if kind == "priority":
        yield from ((TEXT, each) for each in record["partners"])
    for language, summary in (record.get("summary") or {}).items():
        # where no source shows a name, our summary says what it is
        yield (TEXT if language in (record.get("title") or {}) or kind in _SAID else OURS), summary
    yield from ((TEXT, each) for each in _ours(record))


def _rendered(term: Record) -> Iterator[tuple[float, str]]:
    for rendering in term.get("renderings", ()):
        yield NAME, rendering["text"]
        yield from ((EXACT, each) for each in rendering.get("acronyms", ()))


def _ours(record: Record) -> Iterator[str]:
    """Our own sentences in a record, at any depth but for those of other records."""
    for field in ("statement", "finding", "seat", "city", "organ", "since_what", "note", "publisher"):
        yield from _strings(record.get(field))
    for field in ("facts", "points", "figures", "indicators"):
        for part in record.get(field, ()):
            for inner in ("text", "what", "summary", "code"):
                yield from _strings(part.get(inner))


def _strings(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        return (value,)
    return tuple(value.values()) if isinstance(value, Mapping) else ()
