"""Everything about one record, in labelled fields under headings: what `show ID` and `<command> ID` display."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from interpol_un.catalogue import Record

from .page import Entry, Say, Section, Sheet
from .parts import cite_says, claim_marks, figure_says, places
from .reader import Reader

Says = tuple[Say, ...]


def sheet(kind: str, record: Record, reader: Reader) -> Sheet:
    """The sheet of a record of a kind, its sources last."""
    entries, sections = _BODIES[kind](record, reader)
    own = [Section("", tuple(entries)), *sections]
    if kind not in ("source", "claim"):
        own.append(_claims(record, reader))
    if record.get("sources") and kind != "source":
        own.append(Section(reader.word("sources"), (_entry("sources", "", cite_says(record["sources"], reader)),)))
    title = _title(kind, record, reader)
    shown = tuple(_filled(section) for section in own)
    return Sheet(title, record["id"], reader.language, tuple(each for each in shown if each.entries))


def _filled(section: Section) -> Section:
    return section._replace(entries=tuple(each for each in section.entries if each.says))


def _entry(name: str, label: str, says: Iterable[Say]) -> Entry:
    return Entry(name, label, tuple(says))


def _field(name: str, says: Iterable[Say], reader: Reader) -> Entry:
    return Entry(name, reader.word(name), tuple(says))


def _title(kind: str, record: Record, reader: Reader) -> Say:
    """What a sheet is headed with: an official wording, in the display language if there is one; else symbol or id."""
    if kind == "claim":
        return reader.say(record["statement"])[0]
    titles = [record.get("title"), record.get("short_title")]
    titles += [wording.get("title") for wording in reversed(record.get("wordings", ()))]
    given = [each for each in titles if each]
    given.sort(key=lambda names: reader.language not in names)
    if given:
        return reader.say(given[0])[0]
    if record.get("symbol"):
        return Say(record["symbol"], "", "strong")
    return Say(record["id"], "", "id")


def _names(ids: Iterable[str], reader: Reader) -> Says:
    return tuple(
        Say(each, "", "id") if reader.name(each) == each else Say(f"{reader.name(each)} ({each})", reader.language)
        for each in ids
    )


def _ids(ids: Iterable[str]) -> Says:
    joined = " ".join(ids)
    return (Say(joined, "", "id"),) if joined else ()


def _text(record: Record, field: str, role: str = "") -> Says:
    return (Say(record[field], "", role),) if record.get(field) else ()


def _common(record: Record, reader: Reader) -> list[Entry]:
    return [
        _field("id", (Say(record["id"], "", "id"),), reader),
        _field("title", reader.all(record.get("title")), reader),
        _field("summary", (*reader.all(record.get("summary")), *claim_marks(record, reader)), reader),
    ]


def _areas(record: Record, reader: Reader) -> Entry:
    says = tuple(each for area in record.get("areas", ()) for each in reader.area(area))
    return _field("areas", says, reader)


def _facts(record: Record, reader: Reader) -> Section:
    entries = []
    for fact in record.get("facts", ()):
        label = reader.word(f"fact-kind.{fact['kind']}")
        dated = f"{fact['date']}: " if fact.get("date") else ""
        says = [each._replace(text=f"{dated}{each.text}") for each in reader.all(fact["text"])]
        entries.append(_entry("facts", label, (*says, *claim_marks(fact, reader))))
    return Section(reader.word("facts"), tuple(entries))


def _figures(record: Record, reader: Reader) -> Section:
    entry = _entry("figures", "", figure_says(record.get("figures", ()), reader))
    return Section(reader.word("figures"), (entry,))


def _claims(record: Record, reader: Reader) -> Section:
    entries = []
    for name in record.get("claims_about", ()):
        claim = reader.catalogue.get(name)[1]
        role = "" if claim["status"] == "stands" else "warn"
        said = reader.say(claim["statement"])
        found = () if claim["status"] == "stands" else reader.say(claim["finding"], role="muted")
        entries.append(
            _entry(name, reader.word(f"status.{claim['status']}"), (*(s._replace(role=role) for s in said), *found))
        )
    return Section(reader.word("claims_about"), tuple(entries))


def _activity_entries(parts: Iterable[Record], reader: Reader) -> tuple[Entry, ...]:
    entries = []
    for part in parts:
        label = reader.say(part["title"])[0].text
        span = f"{part.get('date', '')}{'–' + part['end'] if part.get('end') else ''}"
        says = [
            each._replace(text=f"{span}: {each.text}" if span else each.text) for each in reader.all(part["summary"])
        ]
        figures = figure_says(part.get("figures", ()), reader)
        entries.append(_entry(part["id"], label, (*says, *figures, *claim_marks(part, reader))))
    return tuple(entries)


Body = tuple[list[Entry], list[Section]]


def _priority(record: Record, reader: Reader) -> Body:
    head = [
        *_common(record, reader),
        _field("partners", _ids(record["partners"]), reader),
        _field("instruments", _ids(record["instruments"]), reader),
        _field("links", _sdg_links(record["links"], reader), reader),
    ]
    sections = [
        Section(reader.word("themes"), _activity_entries(record["themes"], reader)),
        Section(reader.word("activities"), _activity_entries(record.get("activities", ()), reader)),
    ]
    return head, sections


def _sdg_links(links: Iterable[Record], reader: Reader) -> Says:
    said = []
    for link in links:
        basis = reader.word(f"basis.{link['basis']}")
        if link.get("to"):
            said.append(Say(f"SDG {link['to']} ({basis}): {link['why'][reader.language]}", reader.language))
        else:
            said.append(Say(f"{reader.word('absence')}: {link['why'][reader.language]}", reader.language))
        said += reader.say(link.get("note"), role="muted")
    return tuple(dict.fromkeys(said))


def _partner(record: Record, reader: Reader) -> Body:
    since = _text(record, "since")
    if since and record.get("since_what"):
        since = tuple(
            Say(f"{record['since']}: {each.text}", each.language) for each in reader.all(record["since_what"])
        )
    acronyms = [
        Say(f"{', '.join(words)} ({language})", "") for language, words in (record.get("acronyms") or {}).items()
    ]
    parent = _names([record["parent"]], reader) if record.get("parent") else ()
    head = [
        *_common(record, reader),
        _field("acronym", acronyms, reader),
        _field("type", reader.closed("partner-type", record["type"]), reader),
        _field("parent", parent, reader),
        _field("seat", reader.all(record.get("seat")), reader),
        _field("since", since, reader),
        _areas(record, reader),
        _field("instruments", _names(record.get("instruments", ()), reader), reader),
    ]
    return head, [_facts(record, reader), _figures(record, reader)]


def _office(record: Record, reader: Reader) -> Body:
    head = [
        *_common(record, reader),
        _field("city", reader.all(record["city"]), reader),
        _field("since", _text(record, "since"), reader),
        _areas(record, reader),
    ]
    return head, [_facts(record, reader)]


def _instrument(record: Record, reader: Reader) -> Body:
    head = [
        *_common(record, reader),
        _field("symbol", _text(record, "symbol", "strong"), reader),
        _field("date", _text(record, "date"), reader),
        _field("kind", reader.closed("instrument-kind", record["kind"]), reader),
        _field("organ", reader.all(record.get("organ")), reader),
        _field("parties", _names(record.get("parties", ()), reader), reader),
        _field("status", reader.closed("instrument-status", record["status"]), reader),
        _areas(record, reader),
    ]
    return head, [_facts(record, reader), _figures(record, reader)]


def _policing_goal(record: Record, reader: Reader) -> Body:
    head = [
        *_common(record, reader),
        _areas(record, reader),
        _field("links", _sdg_links(record["links"], reader), reader),
    ]
    wordings = []
    for wording in record["wordings"]:
        says = [Say(f"[{language}] {text}", language) for language, text in wording.get("title", {}).items()]
        for language, text in wording.get("gloss", {}).items():
            says.append(Say(f"[{language}, {reader.word('gloss')}] {text}", language, "muted"))
        note = reader.say(wording.get("note"), role="muted")
        wordings.append(_entry("wordings", reader.word(f"wording.{wording['year']}"), (*says, *note)))
    points = [each for point in record.get("points", ()) for each in reader.say(point["text"])]
    if points and record.get("points_complete") != "true":
        points.append(Say(reader.word("points.partial"), reader.language, "muted"))
    return head, [
        Section(reader.word("wording"), tuple(wordings)),
        Section(reader.word("points"), (_entry("points", "", points),)),
    ]


def _sdg(record: Record, reader: Reader) -> Body:
    head = [
        _field("code", (Say(record["code"], "", "code"),), reader),
        _field("title", reader.all(record.get("title")), reader),
        _field("short_title", reader.all(record.get("short_title")), reader),
        _field("summary", reader.all(record.get("summary")), reader),
        _field("uri", (Say(record["uri"], ""),), reader),
        _areas(record, reader),
        _field("targets", _ids(record.get("targets", ())), reader),
    ]
    links = []
    for link in record["links"]:
        label = f"{reader.name(link['from'])} ({reader.word('basis.' + link['basis'])})"
        says = (*reader.say(link["why"]), *reader.say(link.get("note"), role="muted"))
        links.append(_entry(link["id"], label, says))
    indicators = []
    for each in record.get("indicators", ()):
        says = (*reader.all(each.get("summary")), *((Say(each["uri"], "", "muted"),) if each.get("uri") else ()))
        indicators.append(_entry("indicators", each["code"], says or (Say(each["code"], "", "code"),)))
    return head, [
        Section(reader.word("links"), tuple(links)),
        Section(reader.word("indicators"), tuple(indicators)),
    ]


def _claim(record: Record, reader: Reader) -> Body:
    role = "" if record["status"] == "stands" else "warn"
    since = f" ({reader.word('since')} {record['since']})" if record.get("since") else ""
    status = reader.closed("status", record["status"], role)[0]
    head = [
        _field("id", (Say(record["id"], "", "id"),), reader),
        _field("statement", reader.all(record["statement"]), reader),
        _field("status", (status._replace(text=f"{status.text}{since}"),), reader),
        _field("finding", reader.all(record["finding"]), reader),
        _field("place", (*places(record, reader), Say(_document_url(reader), "", "muted")), reader),
        _field("about", _names(record["about"], reader), reader),
    ]
    return head, [_figures(record, reader)]


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
        _field("id", (Say(record["id"], "", "id"),), reader),
        _field("title", [Say(text, language) for language, text in record["title"].items()], reader),
        _field("publisher", _text(record, "publisher"), reader),
        _field("url", _text(record, "url"), reader),
        _field("language", _text(record, "language"), reader),
        _field(
            "page_date",
            (Say(reader.word(f"page-date.{date['kind']}", date=date.get("date", "")), reader.language),),
            reader,
        ),
        _field("retrieved", _text(record, "retrieved"), reader),
        _field("reliability", reader.closed("reliability", record["reliability"]), reader),
        _field("copy", copied, reader),
        _field("note", (Say(record["note"], "en"),) if record.get("note") else (), reader),
        _field("cited_by", _ids(record["cited_by"]), reader),
    ]
    return head, []


def _event(record: Record, reader: Reader) -> Body:
    head = [
        _field("id", (Say(record["id"], "", "id"),), reader),
        _field("date", (Say(f"{record['date']}{'–' + record['end'] if record.get('end') else ''}", ""),), reader),
        _field("event", (*reader.all(record["summary"]), *claim_marks(record, reader)), reader),
        _field("certainty", reader.closed("certainty", record["certainty"]), reader),
        _areas(record, reader),
        _field("partners", _names(record.get("partners", ()), reader), reader),
        _field("instruments", _names(record.get("instruments", ()), reader), reader),
    ]
    return head, []


def _term(record: Record, reader: Reader) -> Body:
    head = [
        _field("id", (Say(record["id"], "", "id"),), reader),
        _field("ref", _names([record["ref"]], reader) if record.get("ref") else (), reader),
        _areas(record, reader),
        _field("note", reader.all(record.get("note")), reader),
    ]
    entries = []
    for each in record["renderings"]:
        acronyms = f" ({', '.join(each['acronyms'])})" if each.get("acronyms") else ""
        users = f" — {', '.join(each['used_by'])}" if each.get("used_by") else ""
        says = (Say(f"{each['text']}{acronyms}{users}", each["lang"]), *reader.say(each.get("note"), role="muted"))
        entries.append(_entry("renderings", reader.word(f"lang.{each['lang']}"), says))
    return head, [Section(reader.word("renderings"), tuple(entries))]


def _activity(record: Record, reader: Reader) -> Body:
    head = [
        *_common(record, reader),
        _field("kind", reader.closed("activity-kind", record["kind"]), reader),
        _field("date", _text(record, "date"), reader),
        _areas(record, reader),
        _field("partners", _names(record.get("partners", ()), reader), reader),
        _field("instruments", _names(record.get("instruments", ()), reader), reader),
    ]
    return head, [_figures(record, reader)]


def _link(record: Record, reader: Reader) -> Body:
    head = [
        _field("id", (Say(record["id"], "", "id"),), reader),
        _field("from", _names([record["from"]], reader), reader),
        _field("to", _text(record, "to", "code") or (Say(reader.word("absence"), reader.language),), reader),
        _field("basis", reader.closed("basis", record["basis"]), reader),
        _field("why", reader.all(record["why"]), reader),
        _field("note", reader.all(record.get("note")), reader),
    ]
    return head, []


_BODIES: dict[str, Callable[[Record, Reader], Body]] = {
    "priority": _priority,
    "activity": _activity,
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
