"""Pieces that several listings and sheets share: links, claims, figures, citations, dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from interpol_un.catalogue import Record
from interpol_un.catalogue.derived import grouped
from interpol_un.languages import colon, semicolon
from interpol_un.search.folding import fold, forms

from .page import Say
from .reader import Reader

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u064b-\u065f\u0670])*")


def link_says(links: Iterable[Record], reader: Reader) -> tuple[Say, ...]:
    """For each basis, what is linked to a goal or target on it."""
    by_basis = grouped((link["basis"], reader.name(link["from"])) for link in links)
    return tuple(
        Say(f"{reader.word(f'basis.{basis}')}{reader.colon}{reader.joined(dict.fromkeys(names))}", reader.language)
        for basis, names in by_basis.items()
    )


def named(ids: Iterable[str], reader: Reader, command: str = "") -> tuple[Say, ...]:
    """Names of records: for short in one paragraph, else each with its id. command: lists those that were left out."""
    if reader.short:
        return reader.mentions(ids, command)
    return tuple(
        Say(name, "", "id") if reader.name(name) == name else Say(f"{reader.name(name)} ({name})", reader.language)
        for name in ids
    )


def id_list(ids: Iterable[str]) -> tuple[Say, ...]:
    """Ids in one paragraph; none where there are none."""
    joined = " ".join(ids)
    return (Say(joined, "", "id"),) if joined else ()


def renderings_in(term: Record, language: str) -> list[Record]:
    """What a term is called in a language, the preferred first."""
    found = [rendering for rendering in term["renderings"] if rendering["lang"] == language]
    return sorted(found, key=lambda rendering: not rendering.get("preferred"))


def rendering_text(rendering: Record, comma: str = ", ", *, users: bool = True) -> str:
    """A rendering with its acronyms, and by whom it is used."""
    acronyms = f" ({', '.join(rendering['acronyms'])})" if rendering.get("acronyms") else ""
    used = f" — {comma.join(rendering['used_by'])}" if users and rendering.get("used_by") else ""
    return f"{rendering['text']}{acronyms}{used}"


def places(claim: Record, reader: Reader) -> tuple[Say, ...]:
    """Where in the founding document a claim stands."""
    numbered = claim["section"] != "0"
    section = reader.word("section", n=claim["section"]) if numbered else reader.word("introduction")
    return (Say(f"{section}{reader.comma}{reader.word('paragraph', n=claim['paragraph'])}", reader.language),)


def claim_marks(record: Mapping[str, Any], reader: Reader) -> tuple[Say, ...]:
    """One warning that names the claims which a statement repeats and which do not stand."""
    claims = [reader.catalogue.get(name)[1] for name in record.get("claims", ())]
    by_status = grouped((claim["status"], claim["id"]) for claim in claims if claim["status"] != "stands")
    if not by_status:
        return ()
    said = semicolon(reader.language).join(
        f"{reader.word(f'status.{status}')}{reader.colon}{' '.join(names)}" for status, names in by_status.items()
    )
    return (Say(f"! {said}", reader.language, "warn"),)


def marked(text: str, found: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Where in a text the index words stand by which a search found it: whole words, [start, end) in code points."""
    wanted = set(found)
    return tuple(match.span() for match in _WORD.finditer(text) if not wanted.isdisjoint(_forms(match.group())))


@lru_cache(maxsize=2048)  # the records of a search are about the same things in the same words
def _forms(word: str) -> tuple[str, ...]:
    return forms(fold(word))


def figure_says(record: Record, reader: Reader) -> tuple[Say, ...]:
    """Each figure of a record with what it counts, its date and the numbers of its sources."""
    said: list[Say] = []
    numbers = source_numbers(record)
    for figure in record.get("figures", ()):
        dated = reader.word("as-of", date=figure["as_of"])
        marks = source_marks(figure, numbers)
        said += [
            Say(f"{say.text}{colon(say.language)}{figure['value']} ({dated})", say.language, cited=marks)
            for say in reader.say(figure["what"])
        ]
    for day, cites in days_read(record.get("figures", ()), reader):
        marks = source_marks({"sources": cites}, numbers) if cites else ""
        said.append(Say(f"{reader.word('retrieved')}{reader.colon}{day}", reader.language, "muted", cited=marks))
    return tuple(said)


def days_read(figures: Iterable[Record], reader: Reader) -> list[tuple[str, list[Record]]]:
    """The days on which the sources of figures were last read, each with those sources; with none if it is one day."""
    cites = (cite for figure in figures for cite in figure["sources"])
    found = grouped((str(reader.catalogue.get(cite["source"])[1]["retrieved"]), cite) for cite in cites)
    return sorted(found.items()) if len(found) > 1 else [(day, []) for day in found]


def latest_figure(record: Record, reader: Reader) -> str:
    """The last figure of a series that a record holds, with its day: what its first has become; "" if it has none."""
    series = [figure for figure in record.get("figures", ()) if figure.get("series")]
    if not series:
        return ""
    latest = max(series, key=lambda figure: str(figure["as_of"]))
    return f"{latest['value']} ({reader.word('as-of', date=latest['as_of'])})"


def what_holds(claim: Record, reader: Reader) -> str:
    """What holds today instead of a claim of the founding document: its latest figure, else what sources show."""
    return latest_figure(claim, reader) or reader.say(claim["finding"])[0].text


_PARTS = ("wordings", "points", "renderings", "facts", "figures", "links")
"""The fields of a record whose parts have sources of their own, as a sheet shows them."""


def _parts(record: Record) -> list[Record]:
    """The parts of a record that a sheet shows with their sources: of an area's links it tells the codes alone."""
    fields = _PARTS if "themes" not in record else _PARTS[:-1]
    return [part for field in fields for part in record.get(field, ())]


def all_cites(record: Record) -> list[Record]:
    """The sources of a record, then those that only its parts have, each once."""
    found: dict[str, Record] = {}
    for holder in (record, *_parts(record)):
        for cite in holder.get("sources", ()):
            found.setdefault(cite["source"], cite)
    return list(found.values())


def source_numbers(record: Record) -> dict[str, int]:
    """The number of each source of a record, from 1, as a sheet lists them."""
    return {cite["source"]: number for number, cite in enumerate(all_cites(record), 1)}


def source_marks(part: Record, numbers: Mapping[str, int]) -> str:
    """The numbers of a part's sources, as they stand behind a sentence: " [1] [4]"."""
    return "".join([f" [{number}]" for number in sorted({numbers[cite["source"]] for cite in part["sources"]})])


_PLACE = re.compile(r"section \d+(, paragraph \d+)?")


def located(locator: str, reader: Reader) -> str:
    """A locator; a place in the founding document in the display language."""
    if not _PLACE.fullmatch(locator):
        return locator
    return reader.joined([reader.word(name, n=n) for name, n in map(str.split, locator.split(", "))])


def cite_says(record: Record, reader: Reader) -> tuple[Say, ...]:
    """Each source of a record with its title, publisher, locator and address; numbered if a part refers to it."""
    said: list[Say] = []
    numbered = bool(_parts(record))
    for number, cite in enumerate(all_cites(record), 1):
        source = reader.catalogue.get(cite["source"])[1]
        language, title = next(iter(source["title"].items()))
        locator = f" — {located(cite['locator'], reader)}" if cite.get("locator") else ""
        remarks = [source["publisher"]]
        if source["reliability"] != "primary":
            remarks.append(reader.word(f"reliability.{source['reliability']}"))
        if source.get("copy"):
            remarks.append(f"{reader.word('seen-in')}{reader.colon}{reader.word('copy.' + source['copy']['kind'])}")
        mark = f"[{number}] " if numbered else ""
        said.append(Say(f"{mark}{title} ({'; '.join(remarks)}){locator} {source['url']}", language))
    return tuple(said)
