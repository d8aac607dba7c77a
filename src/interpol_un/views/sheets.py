"""Everything about one record, in labelled fields under headings: what `show ID` and `<command> ID` display."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from interpol_un.catalogue import Record
from interpol_un.catalogue.derived import record_titles

from .area_sheet import activity_body, area_body
from .page import Entry, Say, Section, Sheet
from .parts import cite_says, claim_marks, places, source_marks, source_numbers, what_holds
from .reader import Reader
from .sheet_fields import (
    Body,
    Says,
    area_entry,
    common,
    entry,
    facts,
    field,
    figures,
    id_list,
    named,
    sdg_links,
    section,
    text,
)


def sheet(kind: str, record: Record, reader: Reader) -> Sheet:
    """The sheet of a record of a kind, its sources last."""
    entries, sections = _BODIES[kind](record, reader)
    title = _title(kind, record, reader)
    told = tuple(entry for entry in entries if entry.name != "title" or entry.says != (title,))  # the heading says it
    if reader.short:
        told = _answer_first(record, told, reader)
    own = [Section("", told), *sections]
    if kind not in ("source", "claim"):
        own.append(_claims(record, reader))
    if kind != "source":
        own.append(section("sources", (entry("sources", "", cite_says(record, reader)),), reader))
    shown = [_filled(held) for held in own]
    return Sheet(title, record["id"], reader.language, tuple(held for held in shown if held.entries))


_ANSWER_ORDER = (
    *("statement", "status", "finding", "summary", "event", "code", "since", "symbol", "date", "kind", "organ"),
    *("instruments", "parties", "basis", "from", "to", "why", "links", "today", "partners"),
)
"""The fields that answer what most readers ask, in the order of a short sheet; the others follow as they stand."""

_ON_ONE_LINE = ("acronym", "areas")


def _answer_first(record: Record, entries: Iterable[Entry], reader: Reader) -> tuple[Entry, ...]:
    """The fields of a short sheet: what it is, since when, by which text, what holds today; then the rest, id last."""
    told = [entry for entry in entries if entry.says]
    told.append(field("today", _today(record, reader), reader))
    last = len(_ANSWER_ORDER)
    order = {name: place for place, name in enumerate(_ANSWER_ORDER)} | {"id": last + 1}
    told.sort(key=lambda entry: order.get(entry.name, last))
    return tuple(_on_one_line(entry, reader) if entry.name in _ON_ONE_LINE else entry for entry in told)


def _on_one_line(entry: Entry, reader: Reader) -> Entry:
    return entry._replace(says=(Say(reader.joined([say.text for say in entry.says]), reader.language),))


def _today(record: Record, reader: Reader) -> Says:
    """What of the document's claims about a record does not simply stand, and what holds instead."""
    claims = [reader.catalogue.get(name)[1] for name in record.get("claims_about", ())]
    changed = [claim for claim in claims if claim["status"] != "stands"]
    says = [
        Say(
            f"{reader.word('status.' + claim['status'])}{reader.colon}{reader.say(claim['statement'])[0].text} "
            f"{reader.arrow} {what_holds(claim, reader)}",
            reader.language,
            "warn",
            lines=2,
        )
        for claim in changed
    ]
    if claims and not changed:
        says.append(Say(reader.word("all-stand"), reader.language))
    return tuple(says)


def _filled(held: Section) -> Section:
    return held._replace(entries=tuple(entry for entry in held.entries if entry.says))


def _title(kind: str, record: Record, reader: Reader) -> Say:
    """What a sheet is headed with: an official wording, in the display language if there is one; else symbol or id."""
    if kind == "claim":
        return reader.say(record["statement"])[0]
    if titles := sorted(record_titles(record), key=lambda names: reader.language not in names):
        return reader.say(titles[0])[0]
    if record.get("symbol"):
        return Say(record["symbol"], "", "strong")
    return Say(record["id"], "", "id")


def _claims(record: Record, reader: Reader) -> Section:
    """The document's claims about a record: those that do not simply stand with what sources show, the others by id."""
    entries = []
    standing = []
    for name in record.get("claims_about", ()):
        claim = reader.catalogue.get(name)[1]
        if claim["status"] == "stands":
            standing.append(name)
            continue
        doubted = [said._replace(text=f"! {said.text}") for said in reader.say(claim["statement"], role="warn")]
        says = tuple(say._replace(lines=int(reader.short)) for say in (*doubted, *reader.say(claim["finding"])))
        entries.append(entry(name, reader.word(f"status.{claim['status']}"), says))
    if standing:
        entries.append(entry("claims", reader.word("status.stands"), _standing(standing, reader)))
    return section("claims_about", entries, reader)


def _standing(names: Sequence[str], reader: Reader) -> Says:
    """The claims that stand: for short what they say, else their ids."""
    if not reader.short:
        return id_list(names)
    claims = [reader.catalogue.get(name)[1] for name in names]
    return tuple(say._replace(lines=1) for claim in claims for say in reader.say(claim["statement"]))


def _partner(record: Record, reader: Reader) -> Body:
    since = text(record, "since")
    if since and record.get("since_what"):
        since = tuple(Say(f"{record['since']}: {say.text}", say.language) for say in reader.all(record["since_what"]))
    acronyms = [
        Say(f"{', '.join(words)} ({language})", "") for language, words in (record.get("acronyms") or {}).items()
    ]
    parent = named([record["parent"]], reader) if record.get("parent") else ()
    instruments = named(record.get("instruments", ()), reader, f"iun instruments --partner {record['id']}")
    head = [
        *common(record, reader),
        field("acronym", acronyms, reader),
        field("type", reader.closed("partner-type", record["type"]), reader),
        field("parent", parent, reader),
        field("seat", reader.all(record.get("seat")), reader),
        field("since", since, reader),
        area_entry(record, reader),
        field("instruments", instruments, reader),
    ]
    return head, [facts(record, reader), figures(record, reader)]


def _office(record: Record, reader: Reader) -> Body:
    head = [
        *common(record, reader),
        field("city", reader.all(record["city"]), reader),
        field("since", text(record, "since"), reader),
        area_entry(record, reader),
    ]
    return head, [facts(record, reader)]


def _instrument(record: Record, reader: Reader) -> Body:
    head = [
        *common(record, reader),
        field("symbol", text(record, "symbol", "strong"), reader),
        field("date", text(record, "date"), reader),
        field("kind", reader.closed("instrument-kind", record["kind"]), reader),
        field("organ", reader.all(record.get("organ")), reader),
        field("parties", named(record.get("parties", ()), reader), reader),
        field("status", reader.closed("instrument-status", record["status"]), reader),
        area_entry(record, reader),
    ]
    return head, [facts(record, reader), figures(record, reader)]


def _policing_goal(record: Record, reader: Reader) -> Body:
    head = [
        *common(record, reader),
        area_entry(record, reader),
        field("links", sdg_links(record, reader), reader),
    ]
    wordings = []
    numbers = source_numbers(record)
    for wording in record["wordings"]:
        says = [Say(f"[{language}] {words}", language) for language, words in wording.get("title", {}).items()]
        for language, words in wording.get("gloss", {}).items():
            says.append(Say(f"[{language}, {reader.word('gloss')}] {words}", language, "muted"))
        note = reader.say(wording.get("note"), role="muted")
        marks = source_marks(wording, numbers)
        marked = tuple(say._replace(cited=marks) for say in says)
        wordings.append(entry("wordings", reader.word(f"wording.{wording['year']}"), (*marked, *note)))
    points = [
        say._replace(cited=source_marks(point, numbers))
        for point in record.get("points", ())
        for say in reader.say(point["text"])
    ]
    if points and record.get("points_complete") != "true":
        points.append(Say(reader.word("points.partial"), reader.language, "muted"))
    return head, [
        section("wording", wordings, reader),
        section("points", (entry("points", "", points),), reader),
    ]


def _sdg(record: Record, reader: Reader) -> Body:
    head = [
        field("code", (Say(record["code"], "", "code"),), reader),
        field("title", reader.all(record.get("title")), reader),
        field("short_title", reader.all(record.get("short_title")), reader),
        field("summary", reader.all(record.get("summary")), reader),
        field("uri", (Say(record["uri"], ""),), reader),
        area_entry(record, reader),
        field("targets", id_list(record.get("targets", ())), reader),
    ]
    links = []
    numbers = source_numbers(record)
    for link in record["links"]:
        label = f"{reader.name(link['from'])} ({reader.word('basis.' + link['basis'])})"
        (why,) = reader.say(link["why"])
        says = (why._replace(cited=source_marks(link, numbers)), *reader.say(link.get("note"), role="muted"))
        links.append(entry(link["id"], label, says))
    indicators = []
    for indicator in record.get("indicators", ()):
        says = (
            *reader.all(indicator.get("summary")),
            *((Say(indicator["uri"], "", "muted"),) if indicator.get("uri") else ()),
        )
        indicators.append(entry("indicators", indicator["code"], says or (Say(indicator["code"], "", "code"),)))
    return head, [
        section("links", links, reader),
        section("indicators", indicators, reader),
    ]


def _claim(record: Record, reader: Reader) -> Body:
    role = "" if record["status"] == "stands" else "warn"
    since = f" ({reader.word('since.date', date=record['since'])})" if record.get("since") else ""
    status = reader.closed("status", record["status"], role)[0]
    head = [
        field("id", (Say(record["id"], "", "id"),), reader),
        field("statement", reader.all(record["statement"]), reader),
        field("status", (status._replace(text=f"{status.text}{since}"),), reader),
        field("finding", reader.all(record["finding"]), reader),
        field("place", (*places(record, reader), Say(_document_url(reader), "", "muted")), reader),
        field("about", named(record["about"], reader), reader),
    ]
    return head, [figures(record, reader)]


def _document_url(reader: Reader) -> str:
    source = reader.catalogue.meta["document"]["source"]
    return str(reader.catalogue.get(source)[1]["url"])


def _source(record: Record, reader: Reader) -> Body:
    date = record["page_date"]
    copy = record.get("copy")
    copied: Says = ()
    if copy:
        copied = (*reader.closed("copy", copy["kind"]), Say(copy["url"], "", "muted"))
    head = [
        field("id", (Say(record["id"], "", "id"),), reader),
        field("title", [Say(text, language) for language, text in record["title"].items()], reader),
        field("publisher", text(record, "publisher"), reader),
        field("url", text(record, "url"), reader),
        field("language", text(record, "language"), reader),
        field(
            "page_date",
            (Say(reader.word(f"page-date.{date['kind']}", date=date.get("date", "")), reader.language),),
            reader,
        ),
        field("retrieved", text(record, "retrieved"), reader),
        field("reliability", reader.closed("reliability", record["reliability"]), reader),
        field("copy", copied, reader),
        field("note", (Say(record["note"], "en"),) if record.get("note") else (), reader),
        field("cited_by", id_list(record["cited_by"]), reader),
    ]
    return head, []


def _event(record: Record, reader: Reader) -> Body:
    head = [
        field("id", (Say(record["id"], "", "id"),), reader),
        field("date", (Say(f"{record['date']}{'–' + record['end'] if record.get('end') else ''}", ""),), reader),
        field("event", (*reader.all(record["summary"]), *claim_marks(record, reader)), reader),
        field("certainty", reader.closed("certainty", record["certainty"]), reader),
        area_entry(record, reader),
        field("partners", named(record.get("partners", ()), reader), reader),
        field("instruments", named(record.get("instruments", ()), reader), reader),
    ]
    return head, []


def _term(record: Record, reader: Reader) -> Body:
    head = [
        field("id", (Say(record["id"], "", "id"),), reader),
        field("ref", named([record["ref"]], reader) if record.get("ref") else (), reader),
        area_entry(record, reader),
        field("note", reader.all(record.get("note")), reader),
    ]
    entries = []
    numbers = source_numbers(record)
    for rendering in record["renderings"]:
        acronyms = f" ({', '.join(rendering['acronyms'])})" if rendering.get("acronyms") else ""
        users = f" — {', '.join(rendering['used_by'])}" if rendering.get("used_by") else ""
        marks = source_marks(rendering, numbers)
        says = (
            Say(f"{rendering['text']}{acronyms}{users}", rendering["lang"], cited=marks),
            *reader.say(rendering.get("note"), role="muted"),
        )
        entries.append(entry("renderings", reader.word(f"lang.{rendering['lang']}"), says))
    return head, [section("renderings", entries, reader)]


def _link(record: Record, reader: Reader) -> Body:
    head = [
        field("id", (Say(record["id"], "", "id"),), reader),
        field("from", named([record["from"]], reader), reader),
        field("to", text(record, "to", "code") or (Say(reader.word("absence"), reader.language),), reader),
        field("basis", reader.closed("basis", record["basis"]), reader),
        field("why", reader.all(record["why"]), reader),
        field("note", reader.all(record.get("note")), reader),
    ]
    return head, []


_BODIES: dict[str, Callable[[Record, Reader], Body]] = {
    "priority": area_body,
    "activity": activity_body,
    "partner": _partner,
    "office": _office,
    "instrument": _instrument,
    "policing-goal": _policing_goal,
    "sdg-goal": _sdg,
    "sdg-target": _sdg,
    "link": _link,
    "event": _event,
    "term": _term,
    "claim": _claim,
    "source": _source,
}
