"""The main part of each page: which records, in what order, under which headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from interpol_un.catalogue import Record
from interpol_un.catalogue.dates import is_after
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.views import sheet

from .markup import attribute, escape, in_language, link, say, text
from .records import body, record
from .refs import Place, address, area_numbers, cited, cites, marked, named, note_mark, page_address, refs
from .words import word


def home(place: Place) -> str:
    """The entry page of a language: what this is, the five areas, the sections, what has changed."""
    language, catalogue = place.language, place.catalogue
    areas = []
    for area in catalogue.priorities():
        title = link(address(area["id"], place), say(place.reader.say(area["title"])[0], language))
        areas.append(f"<li><h3>{title}</h3><p>{say(place.reader.say(area['summary'])[0], language)}")
    lists = "".join(
        f"<li>{link(page_address(page, language), text(place.reader.word(title), language))} <small>{count}</small>"
        for page, title, count in (
            ("partners", "title.partners", len(catalogue.partners())),
            ("instruments", "title.instruments", len(catalogue.instruments())),
            ("sdg", "title.sdg", len(catalogue.sdg())),
            ("claims", "title.claims", len(catalogue.claims())),
            ("terms", "title.terms", len(catalogue.terms())),
            ("timeline", "title.timeline", len(catalogue.events())),
            ("sources", "title.sources", len(catalogue.sources())),
        )
    )
    changed = "".join(
        f"<li><strong>! {text(place.reader.word('status.' + each['status']), language)}:</strong> "
        f"{link(address(each['id'], place), say(place.reader.say(each['statement'])[0], language))}"
        for each in catalogue.claims()
        if each["status"] in ("outdated", "contradicted")
    )
    return (
        f"<p class=i>{text(word('intro', language), language)}"
        f"<h2>{text(word('areas', language), language)}</h2><ol class=a>{''.join(areas)}</ol>"
        f"<h2>{text(word('contents', language), language)}</h2><ul>{lists}</ul>"
        f"<h2>{text(word('changed', language), language)}</h2><ul class=c>{changed}</ul>"
        f"<p>{text(word('ours', language), language)}"
    )


def areas(place: Place) -> str:
    """The five areas, each with what the document names and what followed."""
    return "".join(record("priority", each, place, 2) for each in place.catalogue.priorities())


def partners(place: Place) -> str:
    """The partners, then INTERPOL's own offices."""
    bodies = "".join(record("partner", each, place, 2) for each in place.catalogue.partners())
    offices = "".join(record("office", each, place, 3) for each in place.catalogue.offices())
    heading = text(place.reader.word("title.offices"), place.language)
    return bodies + f"<h2 id=offices>{heading}</h2>{offices}"


def instruments(place: Place) -> str:
    """The instruments, the oldest first."""
    items = place.catalogue.instruments()
    return "".join(record("instrument", each, place, 2) for each in items)


def goals(place: Place) -> str:
    """INTERPOL's policing goals, the SDG goals and targets they and the areas are tied to, and what no target names."""
    reader, language, catalogue = place.reader, place.language, place.catalogue
    parts = [f"<h2>{text(reader.word('title.gpg'), language)}</h2>"]
    parts += [record("policing-goal", each, place, 3) for each in catalogue.policing_goals()]
    parts.append(f"<h2>{text(reader.word('title.sdg'), language)}</h2>")
    parts += [f"<p>{text(reader.word('uri'), language)}: {_pattern(each, place)}" for each in catalogue.sdg()[:1]]
    notes = _repeated(catalogue.listed("link"), language)
    linked = {each["id"]: each for each in catalogue.sdg()}
    for item in catalogue.sdg(everything=True):
        if item["type"] == "goal":
            name = say(reader.say(item["short_title"])[0], language)
            parts.append(f"<h3{attribute('id', item['id'])}>{escape(item['id'])}. {name}</h3>")
        elif item["id"] in linked:
            parts.append(f"<h4{attribute('id', item['id'])}>{escape(item['id'])}</h4>")
        if item["id"] in linked:
            parts.append(_linked(item, place, notes))
    parts.append(f"<h2>{text(word('absences', language), language)}</h2>")
    for absence in catalogue.absences():
        why = say(reader.say(absence["why"])[0], language)
        parts.append(f"<p{attribute('id', absence['id'])}>{refs([absence['from']], place)}: {why}")
        parts.append(cited(absence["sources"], place))
    parts.append(f"<h2>{text(reader.word('note'), language)}</h2>")
    parts += [f"<p id=note-{number}>{number}. {text(note, language)}" for note, number in notes.items()]
    return "".join(parts)


def _pattern(item: Record, place: Place) -> str:
    """How the United Nations write the URI of a goal or target: once for all of them, with the code of one."""
    return link(item["uri"], in_language(item["uri"], "", place.language))


def _linked(item: Record, place: Place, notes: Mapping[str, int]) -> str:
    """A goal or target that something is tied to: what it says, what is tied to it and why, its sources."""
    hidden = ("targets", "short_title", "code", "uri", "sources", *(each["id"] for each in item["links"]))
    alike: dict[tuple[str, str, str], list[Record]] = {}
    for each in item["links"]:
        note = each["note"][place.language] if each.get("note") else ""
        alike.setdefault((each["basis"], each["why"][place.language], note), []).append(each)
    links = "".join(_links(each, remark, place, notes) for (_, _, remark), each in alike.items())
    return body(f"sdg-{item['type']}", item, place, 4, hidden) + links + cites(item["sources"], place)


def _repeated(links: Iterable[Record], language: str) -> dict[str, int]:
    """The remarks that several links share, each with a number: they stand once, at the end of the page."""
    count = Counter(each["note"][language] for each in links if each.get("note"))
    return {note: number for number, note in enumerate((note for note in count if count[note] > 1), 1)}


def _links(alike: Sequence[Record], remark: str, place: Place, notes: Mapping[str, int]) -> str:
    """Links to a goal or target on the same basis for the same reason: from what, on what basis, why."""
    first = alike[0]
    basis = text(place.reader.word(f"basis.{first['basis']}"), place.language)
    why = say(place.reader.say(first["why"])[0], place.language)
    froms = place.comma.join(
        link(address(each["from"], place), named(each["from"], place), attribute("id", each["id"])) for each in alike
    )
    if remark in notes:
        shown = f" {note_mark(notes[remark])}"
    else:
        shown = f"<br><small>{text(remark, place.language)}</small>" if remark else ""
    return f"<p><b>{froms} ({basis})</b> {why}{shown}"


def claims(place: Place) -> str:
    """The document's claims in its order, numbered; what does not stand says so before anything else."""
    document = place.catalogue.get(place.catalogue.meta["document"]["source"])[1]
    language, title = next(iter(document["title"].items()))
    parts = [f"<p>{link(document['url'], in_language(title, language, place.language))}"]
    for number, claim in enumerate(place.catalogue.claims(), 1):
        status = text(place.reader.word(f"status.{claim['status']}"), place.language)
        statement = say(place.reader.say(claim["statement"])[0], place.language)
        mark = f"{status}:" if claim["status"] == "stands" else f"<strong>! {status}:</strong>"
        parts.append(f"<h2{attribute('id', claim['id'])}>{number}. {mark} {statement}</h2>")
        leave_out = ["about", *([] if claim.get("since") else ["status"])]  # what it is about leads here
        parts.append(body("claim", claim, place, 2, leave_out))
    return "".join(parts)


def timeline(place: Place) -> str:
    """The events as a drawn line, a heading a year, the oldest first: the area's shape, an outline if it is to come."""
    parts: list[str] = []
    for year, events in groupby(place.catalogue.events(), key=lambda each: str(each["date"])[:4]):
        parts.append(f"<h2>{escape(year)}</h2><ol class=t>" + "".join(_event(each, place) for each in events) + "</ol>")
    return "".join(parts)


def _event(event: Record, place: Place) -> str:
    """An event in a few words of HTML: there are more of them than of anything else."""
    entries = {each.name: each.says for each in sheet("event", event, place.reader).sections[0].entries}
    shapes = [f"a{AREAS.index(event['areas'][0]) + 1}"] if event.get("areas") else []
    shapes += ["o"] if is_after(event["date"], place.catalogue.meta["as_of"]) else []
    shape = attribute("class", " ".join(shapes)) if shapes else ""
    certainty = f" <i>{say(entries['certainty'][0], place.language)}</i>" if event["certainty"] != "confirmed" else ""
    areas = f" {area_numbers(event, place)}" if event.get("areas") else ""
    said = " ".join(marked(each, place) for each in entries["event"])
    date = say(entries["date"][0], place.language)
    head = f"<li{attribute('id', event['id'])}{shape}><b>{date}</b>"
    return f"{head} {said}{certainty}{areas}{cited(event['sources'], place)}"
