"""The short form of each listing, for a screen of 80 columns and 24 rows: a row has one line, two at most.

A cell says in how many lines it stands (`Say.lines`); what is longer ends in …. The first cell names the record by what
opens it (an acronym, a symbol, a short name) and is never cut; the id stands once a row, muted, where the name is not
the id already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from interpol_un.catalogue import Record
from interpol_un.catalogue.order import in_reading_order
from interpol_un.catalogue.vocabulary import BASES
from interpol_un.languages import LANGUAGES

from .cells import Says, Spec, citing, found, plain, status, within, words
from .page import Say
from .parts import marked, renderings_in, what_holds
from .reader import SHORT_NAME, Reader

_LONG_ID = 35
"""Characters of an id that fits beside the renderings of its term."""


def _name_and_id(record: Record, reader: Reader, language: str) -> Says:
    """What a record is called for short, and below it its id where that is another word."""
    name = reader.short_name(record)
    if len(name) > SHORT_NAME:
        return (Say(record["id"], "", "strong", lines=1),)
    if name.lower().replace(" ", "-") == record["id"]:
        return (Say(name, "", "strong", lines=1),)
    return (Say(name, reader.language, "strong", lines=1), Say(record["id"], "", "muted", lines=1))


def _area(record: Record, reader: Reader, language: str) -> Says:
    return (Say(reader.area_name(record["id"]), reader.language, "strong", lines=1), Say(record["id"], "", "muted"))


def _bodies(record: Record, reader: Reader, language: str) -> Says:
    """The bodies of an area by their short names: all that the document names, then as many as fit."""
    bodies = in_reading_order(reader.catalogue.listed("partner", area=record["id"]), reader.catalogue)
    return _some([reader.short_name(body) for body in bodies], reader.joined, reader.language)


def _targets(record: Record, reader: Reader, language: str) -> Says:
    codes = list(dict.fromkeys(link["to"] for link in record["links"] if "to" in link))
    codes.sort(key=lambda code: "." not in code)  # a target says more than a goal
    return _some(codes, " ".join, reader.language)


def _some(names: Sequence[str], joined: Callable[[Iterable[str]], str], language: str) -> Says:
    """As many of these names as fit in two lines, and how many more there are."""
    if not names:
        return ()
    shorter = tuple([f"{joined(names[:-left])} +{left}" for left in range(1, len(names))])
    return (Say(joined(names), language, lines=2, shorter=shorter),)


def _title_or_summary(record: Record, reader: Reader, language: str) -> Says:
    """The official title where the display language has one, else what the text is about."""
    title = record.get("title") or {}
    return tuple(say._replace(lines=2) for say in reader.say(title if reader.language in title else record["summary"]))


def _year(record: Record, reader: Reader, language: str) -> Says:
    return (Say(record["since"][:4], "", lines=1),) if record.get("since") else ()


def _latest_text(record: Record, reader: Reader, language: str) -> Says:
    """The latest text that binds a body, and how many more there are."""
    names = [*map(reader.short_name, reader.latest(record.get("instruments", ())))]
    return _some(names, reader.joined, reader.language)


def _city(record: Record, reader: Reader, language: str) -> Says:
    named = [say._replace(role="strong", lines=1) for say in reader.say(record["city"])]
    return (*named, Say(record["id"], "", "muted", lines=1))


def _latest_wording(record: Record, reader: Reader, language: str) -> Says:
    """The latest wording that a source shows in the display language, else the latest there is, with its tag."""
    titles = [wording["title"] for wording in reversed(record["wordings"]) if wording.get("title")]
    titles.sort(key=lambda title: reader.language not in title)
    return tuple(say._replace(lines=2) for say in reader.say(titles[0])) if titles else ()


def _goal_or_target(record: Record, reader: Reader, language: str) -> Says:
    return reader.say(record["short_title"] if record["type"] == "goal" else record.get("summary"))


def _links(record: Record, reader: Reader, language: str) -> Says:
    """The areas and policing goals that are linked to a goal or target, each with the basis that says most."""
    bases: dict[str, str] = {}
    for link in sorted(record["links"], key=lambda link: BASES.index(link["basis"])):
        bases.setdefault(reader.linked_name(link["from"]), link["basis"])
    names = [f"{name} ({reader.word('basis.' + basis)})" for name, basis in bases.items()]
    return _some(names, reader.joined, reader.language)


def _claim(record: Record, reader: Reader, language: str) -> Says:
    """What the document says, and after an arrow, where it does not simply stand, what holds today."""
    said = [say._replace(lines=2) for say in reader.say(record["statement"])]
    if record["status"] == "stands":
        return tuple(said)
    holds = Say(f"{reader.arrow} {what_holds(record, reader)}", reader.language, "muted", lines=1)
    return (*(say._replace(lines=1) for say in said), holds)


def _source_title(record: Record, reader: Reader, language: str) -> Says:
    return tuple(say._replace(lines=1) for say in (*reader.all(record["title"])[:1], Say(record["id"], "", "muted")))


def _term(record: Record, reader: Reader, language: str) -> Says:
    """The rendering in the display language and the id; an id longer than the others leaves its room to renderings."""
    name = _rendering(record, reader.language) or (Say("—", "", "muted"),)
    return (*name, Say(record["id"], "", "muted", lines=1)) if len(record["id"]) <= _LONG_ID else name


def _other_renderings(record: Record, reader: Reader, language: str) -> Says:
    """A line for each other language: its tag, the acronym, the name."""
    others = [language for language in LANGUAGES if language != reader.language]
    return tuple(
        say._replace(text=f"[{language}] {say.text}", lines=1)
        for language in others
        for say in _rendering(record, language)
    )


def _rendering(record: Record, language: str) -> Says:
    """The preferred rendering of a term in a language, its acronym first: an acronym is never cut."""
    for rendering in renderings_in(record, language)[:1]:
        acronym = f"{rendering['acronyms'][0]}: " if rendering.get("acronyms") else ""
        return (Say(f"{acronym}{rendering['text']}", language, lines=2),)
    return ()


def _found_name(record: Record, reader: Reader, language: str) -> Says:
    """What opens a record that a search found."""
    name = reader.short_name(reader.catalogue.get(record["id"])[1])
    if name == record["id"]:  # it stands below its text
        name = reader.word(f"record-kind.{record['kind']}")
    return (Say(name, reader.language, "strong", marked=marked(name, record["words"]), lines=2),)


def _found_text(record: Record, reader: Reader, language: str) -> Says:
    """What it says, the words that were searched for marked; below it what kind of record it is, and its id."""
    said = [say for say in found(record, reader, reader.language) if say.role != "strong"][-1:]
    kind = reader.word(f"record-kind.{record['kind']}")
    return (
        *(say._replace(lines=1, label="") for say in said),
        Say(f"{kind}: {record['id']}", reader.language, "muted"),
    )


SHORT: Mapping[str, tuple[Spec, ...]] = MappingProxyType(
    {
        "priorities": (Spec("area", _area), Spec("with", _bodies, 3), Spec("sdg", _targets, 2)),
        "partners": (
            Spec("partner", _name_and_id),
            Spec("title", within(2, words("title")), 3),
            Spec("since", _year),
            Spec("instruments", _latest_text, 2),
        ),
        "offices": (
            Spec("city", _city),
            Spec("title", within(2, words("title")), 1),
            Spec("since", within(1, plain("since"))),
        ),
        "instruments": (
            Spec("symbol", _name_and_id),
            Spec("date", within(1, plain("date"))),
            Spec("summary", _title_or_summary, 1),
        ),
        "gpg": (
            Spec("gpg", lambda record, reader, language: (Say(f"GPG {record['number']}", "", "strong", lines=1),)),
            Spec("wording", _latest_wording, 1),
            Spec("sdg", _targets),
        ),
        "sdg": (
            Spec("code", within(1, plain("code", "code"))),
            Spec("summary", within(2, _goal_or_target), 3),
            Spec("links", _links, 2),
        ),
        "claims": (Spec("status", within(1, status)), Spec("statement", _claim, 1)),
        "timeline": (Spec("date", within(1, plain("date", "strong"))), Spec("event", within(1, words("summary")), 1)),
        "terms": (Spec("term", _term, 1), Spec("renderings", _other_renderings, 2)),
        "sources": (
            Spec("title", _source_title, 3),
            Spec("publisher", within(1, plain("publisher")), 1),
            Spec("records", within(1, citing)),
        ),
        "search": (
            Spec("title", _found_name, 1),
            Spec("summary", _found_text, 2),
        ),
    }
)
