"""The short form of each listing, for a screen of 80 columns and 24 rows: a row has one line, two at most.

A cell says in how many lines it stands (`Say.lines`); what is longer ends in …. The first cell names the record by what
opens it (an acronym, a symbol, a short name) and is never cut; the id stands once a row, muted, where the name is not
the id already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from interpol_un.catalogue import Record
from interpol_un.catalogue.vocabulary import BASES

from .cells import Says, found
from .page import Column, Listing, Say
from .parts import marked, what_holds
from .reader import SHORT_NAME, Reader

_LONG_ID = 35
"""Characters of an id that fits beside the renderings of its term."""

Cell = Callable[[Record, Reader], Says]


class _Short(NamedTuple):
    """A column of a short listing: its name, how a record fills it, its share of the width that is left."""

    name: str
    fill: Cell
    share: int = 0


def short_listing(name: str, records: Sequence[Record], reader: Reader, notes: Iterable[Say] = ()) -> Listing:
    """The short form of a command's listing."""
    columns = _COLUMNS[name]
    rows = [tuple([column.fill(record, reader) for column in columns]) for record in records]
    return Listing(
        reader.word(f"title.{name}"),
        reader.language,
        tuple(Column(column.name, reader.word(column.name), "", share=column.share) for column in columns),
        rows,
        tuple(notes),
        ruled=False,
    )


def _name_and_id(record: Record, reader: Reader) -> Says:
    """What a record is called for short, and below it its id where that is another word."""
    name = reader.short_name(record)
    if len(name) > SHORT_NAME:
        return (Say(record["id"], "", "strong", lines=1),)
    if name.lower().replace(" ", "-") == record["id"]:
        return (Say(name, "", "strong", lines=1),)
    return (Say(name, reader.language, "strong", lines=1), Say(record["id"], "", "muted", lines=1))


def _area(record: Record, reader: Reader) -> Says:
    return (Say(reader.area_name(record["id"]), reader.language, "strong", lines=1), Say(record["id"], "", "muted"))


def _bodies(record: Record, reader: Reader) -> Says:
    """The bodies of an area by their short names: all that the document names, then as many as fit."""
    bodies = reader.ordered(reader.catalogue.partners(area=record["id"]))
    return _some([reader.short_name(body) for body in bodies], len(bodies), reader.joined, reader.language)


def _targets(record: Record, reader: Reader) -> Says:
    codes = list(dict.fromkeys(link["to"] for link in record["links"] if "to" in link))
    codes.sort(key=lambda code: "." not in code)  # a target says more than a goal
    return _some(codes, len(codes), " ".join, reader.language)


def _some(names: Sequence[str], count: int, joined: Callable[[Iterable[str]], str], language: str) -> Says:
    """As many of these names as fit in two lines, and how many more of so many there are."""

    def first(number: int) -> str:
        return joined(names[:number]) + (f" +{count - number}" if count > number else "")

    if not names:
        return ()
    texts = [first(number) for number in range(len(names), 0, -1)]
    return (Say(texts[0], language, lines=2, shorter=tuple(texts[1:])),)


def _lines(text: Callable[[Record], Mapping[str, str] | None], lines: int) -> Cell:
    """A language map of a record in at most so many lines."""

    def fill(record: Record, reader: Reader) -> Says:
        return tuple(say._replace(lines=lines) for say in reader.say(text(record)))

    return fill


def _title_or_summary(record: Record, reader: Reader) -> Says:
    """The official title where the display language has one, else what the text is about."""
    title = record.get("title") or {}
    return tuple(say._replace(lines=2) for say in reader.say(title if reader.language in title else record["summary"]))


def _year(record: Record, reader: Reader) -> Says:
    return (Say(record["since"][:4], "", lines=1),) if record.get("since") else ()


def _latest_text(record: Record, reader: Reader) -> Says:
    """The latest text that binds a body, and how many more there are."""
    texts = [reader.catalogue.get(name)[1] for name in record.get("instruments", ())]
    texts.sort(key=lambda text: str(text.get("date", "")), reverse=True)
    return _some([reader.short_name(text) for text in texts], len(texts), reader.joined, reader.language)


def _plain(field: str) -> Cell:
    return lambda record, reader: (Say(record[field], "", lines=1),) if record.get(field) else ()


def _city(record: Record, reader: Reader) -> Says:
    named = [say._replace(role="strong", lines=1) for say in reader.say(record["city"])]
    return (*named, Say(record["id"], "", "muted", lines=1))


def _goal_number(record: Record, reader: Reader) -> Says:
    return (Say(f"GPG {record['number']}", "", "strong", lines=1),)


def _latest_wording(record: Record, reader: Reader) -> Says:
    """The latest wording that a source shows in the display language, else the latest there is, with its tag."""
    titles = [wording["title"] for wording in reversed(record["wordings"]) if wording.get("title")]
    titles.sort(key=lambda title: reader.language not in title)
    return tuple(say._replace(lines=2) for say in reader.say(titles[0])) if titles else ()


def _sdg_text(record: Record) -> Mapping[str, str] | None:
    return record["short_title"] if record["type"] == "goal" else record.get("summary")


def _links(record: Record, reader: Reader) -> Says:
    """The areas and policing goals that are linked to a goal or target, each with the basis that says most."""
    bases: dict[str, str] = {}
    for link in sorted(record["links"], key=lambda link: BASES.index(link["basis"])):
        bases.setdefault(reader.linked_name(link["from"]), link["basis"])
    names = [f"{name} ({reader.word('basis.' + basis)})" for name, basis in bases.items()]
    return _some(names, len(names), reader.joined, reader.language)


def _status(record: Record, reader: Reader) -> Says:
    role = "" if record["status"] == "stands" else "warn"
    return tuple(say._replace(lines=1) for say in reader.closed("status", record["status"], role))


def _claim(record: Record, reader: Reader) -> Says:
    """What the document says, and after an arrow, where it does not simply stand, what holds today."""
    said = [say._replace(lines=2) for say in reader.say(record["statement"])]
    if record["status"] == "stands":
        return tuple(said)
    holds = Say(f"{reader.arrow} {what_holds(record, reader)}", reader.language, "muted", lines=1)
    return (*(say._replace(lines=1) for say in said), holds)


def _when(record: Record, reader: Reader) -> Says:
    return (Say(record["date"], "", "strong", lines=1),) if record.get("date") else ()


def _source_title(record: Record, reader: Reader) -> Says:
    return tuple(say._replace(lines=1) for say in (*reader.all(record["title"])[:1], Say(record["id"], "", "muted")))


def _term(record: Record, reader: Reader) -> Says:
    """The rendering in the display language and the id; an id longer than the others leaves its room to renderings."""
    name = _rendering(record, reader.language) or (Say("—", "", "muted"),)
    return (*name, Say(record["id"], "", "muted", lines=1)) if len(record["id"]) <= _LONG_ID else name


def _other_renderings(record: Record, reader: Reader) -> Says:
    """A line for each other language: its tag, the acronym, the name."""
    others = [language for language in ("ar", "en", "fr", "es") if language != reader.language]
    return tuple(
        say._replace(text=f"[{language}] {say.text}", lines=1)
        for language in others
        for say in _rendering(record, language)
    )


def _rendering(record: Record, language: str) -> Says:
    """The preferred rendering of a term in a language, its acronym first: an acronym is never cut."""
    renderings = [rendering for rendering in record["renderings"] if rendering["lang"] == language]
    renderings.sort(key=lambda rendering: not rendering.get("preferred"))
    for rendering in renderings:
        acronym = f"{rendering['acronyms'][0]}: " if rendering.get("acronyms") else ""
        return (Say(f"{acronym}{rendering['text']}", language, lines=2),)
    return ()


def _found_name(record: Record, reader: Reader) -> Says:
    """What opens a record that a search found."""
    name = reader.short_name(reader.catalogue.get(record["id"])[1])
    if name == record["id"]:  # it stands below its text
        name = reader.word(f"record-kind.{record['kind']}")
    return (Say(name, reader.language, "strong", marked=marked(name, record["words"]), lines=2),)


def _found_text(record: Record, reader: Reader) -> Says:
    """What it says, the words that were searched for marked; below it what kind of record it is, and its id."""
    said = [say for say in found(record, reader, reader.language) if say.role != "strong"][-1:]
    kind = reader.word(f"record-kind.{record['kind']}")
    return (
        *(say._replace(lines=1, label="") for say in said),
        Say(f"{kind}: {record['id']}", reader.language, "muted"),
    )


_COLUMNS: Mapping[str, tuple[_Short, ...]] = MappingProxyType(
    {
        "priorities": (_Short("area", _area), _Short("with", _bodies, 3), _Short("sdg", _targets, 2)),
        "partners": (
            _Short("partner", _name_and_id),
            _Short("title", _lines(lambda record: record.get("title"), 2), 3),
            _Short("since", _year),
            _Short("instruments", _latest_text, 2),
        ),
        "offices": (
            _Short("city", _city),
            _Short("title", _lines(lambda record: record.get("title"), 2), 1),
            _Short("since", _plain("since")),
        ),
        "instruments": (
            _Short("symbol", _name_and_id),
            _Short("date", _plain("date")),
            _Short("summary", _title_or_summary, 1),
        ),
        "gpg": (
            _Short("gpg", _goal_number),
            _Short("wording", _latest_wording, 1),
            _Short("sdg", _targets),
        ),
        "sdg": (
            _Short("code", lambda record, reader: (Say(record["code"], "", "code", lines=1),)),
            _Short("summary", _lines(_sdg_text, 2), 3),
            _Short("links", _links, 2),
        ),
        "claims": (_Short("status", _status), _Short("statement", _claim, 1)),
        "timeline": (_Short("date", _when), _Short("event", _lines(lambda record: record["summary"], 1), 1)),
        "terms": (_Short("term", _term, 1), _Short("renderings", _other_renderings, 2)),
        "sources": (
            _Short("title", _source_title, 3),
            _Short("publisher", _plain("publisher"), 1),
            _Short("records", lambda record, reader: (Say(str(len(record["cited_by"])), "", lines=1),)),
        ),
        "search": (
            _Short("title", _found_name, 1),
            _Short("summary", _found_text, 2),
        ),
    }
)
