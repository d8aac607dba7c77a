"""Everything about one record, in labelled fields under headings: what `show ID` and `<command> ID` display."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from interpol_un.catalogue import Record
from interpol_un.catalogue.derived import record_titles
from interpol_un.languages import colon, semicolon

from .page import Entry, Say, Section, Sheet
from .parts import (
    cite_says,
    claim_marks,
    figure_says,
    id_list,
    rendering_text,
    source_marks,
    source_numbers,
    what_holds,
)
from .reader import Reader
from .sheet_fields import fields

Entries = Iterator[Entry]


def sheet(kind: str, record: Record, reader: Reader) -> Sheet:
    """The sheet of a record of a kind, its sources last."""
    title = _title(kind, record, reader)
    told = [entry for entry in fields(kind, record, reader) if entry.name != "title" or entry.says != (title,)]
    if reader.short:  # the heading says the title already
        told = _answer_first(record, told, reader)
    first = [Section("", tuple(told))] if told else []
    return Sheet(title, record["id"], reader.language, (*first, *_sections(record, reader)))


_ANSWER_ORDER = (
    *("statement", "status", "finding", "summary", "event", "code", "since", "symbol", "date", "kind", "organ"),
    *("instruments", "parties", "basis", "from", "to", "why", "links", "today", "partners"),
)
"""The fields that answer what most readers ask, in the order of a short sheet; the others follow as they stand."""

_ON_ONE_LINE = ("acronym", "areas")


def _answer_first(record: Record, entries: Iterable[Entry], reader: Reader) -> list[Entry]:
    """The fields of a short sheet: what it is, since when, by which text, what holds today; then the rest, id last."""
    last = len(_ANSWER_ORDER)
    order = {name: place for place, name in enumerate(_ANSWER_ORDER)} | {"id": last + 1}
    told = sorted([*entries, *_today(record, reader)], key=lambda entry: order.get(entry.name, last))
    return [_on_one_line(entry, reader) if entry.name in _ON_ONE_LINE else entry for entry in told]


def _on_one_line(entry: Entry, reader: Reader) -> Entry:
    return entry._replace(says=(Say(reader.joined([say.text for say in entry.says]), reader.language),))


def _today(record: Record, reader: Reader) -> list[Entry]:
    """What of the document's claims about a record does not simply stand, and what holds instead; [] without claims."""
    claims = [reader.catalogue.get(name)[1] for name in record.get("claims_about", ())]
    says = [
        Say(
            f"{reader.word('status.' + claim['status'])}{reader.colon}{reader.say(claim['statement'])[0].text} "
            f"{reader.arrow} {what_holds(claim, reader)}",
            reader.language,
            "warn",
            lines=2,
        )
        for claim in claims
        if claim["status"] != "stands"
    ]
    return [Entry("today", reader.word("today"), tuple(says) or (reader.said("all-stand"),))] if claims else []


def _title(kind: str, record: Record, reader: Reader) -> Say:
    """What a sheet is headed with: an official wording, in the display language if there is one; else symbol or id."""
    if kind == "claim":
        return reader.say(record["statement"])[0]
    if titles := sorted(record_titles(record), key=lambda names: reader.language not in names):
        return reader.say(titles[0])[0]
    if record.get("symbol"):
        return Say(record["symbol"], "", "strong")
    return Say(record["id"], "", "id")


def _sections(record: Record, reader: Reader) -> Iterator[Section]:
    """The sections that hold something, each under the program's own heading."""
    for name, make in _SECTIONS.items():
        entries = tuple(entry for entry in make(record, reader) if entry.says)
        if entries:
            yield Section(reader.word(name), entries, name)


def _facts(record: Record, reader: Reader) -> Entries:
    """The facts of a record, each under its kind and with the numbers of its sources."""
    numbers = source_numbers(record)
    for fact in record.get("facts", ()):
        dated = f"{fact['date']}: " if fact.get("date") else ""
        marks = source_marks(fact, numbers)
        says = [say._replace(text=f"{dated}{say.text}", cited=marks) for say in reader.all(fact["text"])]
        yield Entry("facts", reader.word(f"fact-kind.{fact['kind']}"), (*says, *claim_marks(fact, reader)))


def _figures(record: Record, reader: Reader) -> Entries:
    yield Entry("figures", "", figure_says(record, reader))


def _wordings(record: Record, reader: Reader) -> Entries:
    """The wordings of a policing goal in every language, our own translations muted."""
    numbers = source_numbers(record)
    for wording in record.get("wordings", ()):
        says = [Say(f"[{language}] {words}", language) for language, words in wording.get("title", {}).items()]
        for language, words in wording.get("gloss", {}).items():
            says.append(Say(f"[{language}, {reader.word('gloss')}] {words}", language, "muted"))
        marks = source_marks(wording, numbers)
        marked = [say._replace(cited=marks) for say in says]
        note = reader.say(wording.get("note"), role="muted")
        yield Entry("wordings", reader.word(f"wording.{wording['year']}"), (*marked, *note))


def _points(record: Record, reader: Reader) -> Entries:
    numbers = source_numbers(record)
    points = [
        say._replace(cited=source_marks(point, numbers))
        for point in record.get("points", ())
        for say in reader.say(point["text"])
    ]
    if points and record.get("points_complete") != "true":
        points.append(reader.said("points.partial", "muted"))
    yield Entry("points", "", tuple(points))


def _links(record: Record, reader: Reader) -> Entries:
    """What is linked to a goal or target; of an area or policing goal, the first fields tell its links."""
    numbers = source_numbers(record)
    for link in record["links"] if "code" in record else ():
        label = f"{reader.name(link['from'])} ({reader.word('basis.' + link['basis'])})"
        (why,) = reader.say(link["why"])
        says = (why._replace(cited=source_marks(link, numbers)), *reader.say(link.get("note"), role="muted"))
        yield Entry(link["id"], label, says)


def _indicators(record: Record, reader: Reader) -> Entries:
    for indicator in record.get("indicators", ()):
        address = (Say(indicator["uri"], "", "muted"),) if indicator.get("uri") else ()
        says = (*reader.all(indicator.get("summary")), *address)
        yield Entry("indicators", indicator["code"], says or (Say(indicator["code"], "", "code"),))


def _renderings(record: Record, reader: Reader) -> Entries:
    numbers = source_numbers(record)
    for rendering in record.get("renderings", ()):
        words = Say(rendering_text(rendering), rendering["lang"], cited=source_marks(rendering, numbers))
        note = reader.say(rendering.get("note"), role="muted")
        yield Entry("renderings", reader.word(f"lang.{rendering['lang']}"), (words, *note))


def _themes(record: Record, reader: Reader) -> Entries:
    """What the document itself names, each as a paragraph that begins with its title."""
    for theme in record.get("themes", ()):
        says = []
        for language in reader.languages:
            title = _dated_title(theme, language)
            figures = [
                f"{figure['what'][language]}{colon(language)}{figure['value']} ({figure['as_of']})"
                for figure in theme.get("figures", ())
            ]
            counted = f" [{semicolon(language).join(figures)}]" if figures else ""
            said = f"{title}{colon(language)}{theme['summary'][language]}{counted}"
            says.append(Say(said, language, lead=len(title), lines=2 * reader.short))
        yield Entry(theme["id"], "", (*says, *claim_marks(theme, reader)))


def _activities(record: Record, reader: Reader) -> Entries:
    """What followed: an overview by title and id; each is a record of its own that `show` tells whole."""
    says: list[Say] = []
    for activity in record.get("activities", ()):
        says += [
            Say(f"{_dated_title(activity, language)} — {activity['id']}", language) for language in reader.languages
        ]
        says += claim_marks(activity, reader)
    yield Entry("activities", "", tuple(says))


def _dated_title(activity: Record, language: str) -> str:
    """The title with its dates in brackets."""
    if not activity.get("date"):
        return str(activity["title"][language])
    end = f"–{activity['end']}" if activity.get("end") else ""
    return f"{activity['title'][language]} ({activity['date']}{end})"


def _claims(record: Record, reader: Reader) -> Entries:
    """The document's claims about a record: those that do not simply stand with what sources show, then the others.

    Of those that stand, a short answer says what they say, another their ids.
    """
    claims = [reader.catalogue.get(name)[1] for name in record.get("claims_about", ())]
    standing = [claim for claim in claims if claim["status"] == "stands"]
    for claim in claims:
        if claim not in standing:
            doubted = [said._replace(text=f"! {said.text}") for said in reader.say(claim["statement"], role="warn")]
            says = tuple(say._replace(lines=int(reader.short)) for say in (*doubted, *reader.say(claim["finding"])))
            yield Entry(claim["id"], reader.word(f"status.{claim['status']}"), says)
    if reader.short:
        stands = tuple(say._replace(lines=1) for claim in standing for say in reader.say(claim["statement"]))
    else:
        stands = id_list(claim["id"] for claim in standing)
    yield Entry("claims", reader.word("status.stands"), stands)


def _sources(record: Record, reader: Reader) -> Entries:
    yield Entry("sources", "", cite_says(record, reader))


_SECTIONS: Mapping[str, Callable[[Record, Reader], Entries]] = MappingProxyType(
    {
        "facts": _facts,
        "figures": _figures,
        "wording": _wordings,
        "points": _points,
        "links": _links,
        "indicators": _indicators,
        "renderings": _renderings,
        "themes": _themes,
        "activities": _activities,
        "claims_about": _claims,
        "sources": _sources,
    }
)
"""The sections there are, in their order; those of which a record holds nothing fall away."""
