"""The main part of each page: which records, in what order, under which headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from interpol_un.catalogue import Record
from interpol_un.catalogue.derived import grouped
from interpol_un.catalogue.order import is_after
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.views import sheet

from .html import attribute, escape, in_language, link, say, text
from .links import Place, area_numbers, cited, marked, named, note_mark, numbered, refs
from .records import body, record

_LISTED = (
    *(("partners", "partner"), ("instruments", "instrument"), ("sdg", "sdg-goal"), ("claims", "claim")),
    *(("terms", "term"), ("timeline", "event"), ("sources", "source")),
)
"""The pages that the entry page counts, and the kind that each lists."""


def home(place: Place) -> str:
    """The entry page of a language: what this is, the five areas, the sections, what has changed."""
    language, catalogue, reader = place.language, place.catalogue, place.reader
    areas = ""
    for area in catalogue.listed("priority"):
        title = link(place.address(area["id"]), say(reader.say(area["title"])[0], language))
        areas += f"<li><h3>{title}</h3><p>{say(reader.say(area['summary'])[0], language)}"
    counts = {page: len(catalogue.listed(kind)) for page, kind in _LISTED} | {"sdg": len(catalogue.sdg())}
    pages = "".join(
        f"<li>{link(place.page_address(page), place.word(f'title.{page}'))} <small>{count}</small>"
        for page, count in counts.items()
    )
    changed = "".join(
        f"<li><strong>! {place.word('status.' + claim['status'])}:</strong> "
        f"{link(place.address(claim['id']), say(reader.say(claim['statement'])[0], language))}"
        for claim in catalogue.listed("claim")
        if claim["status"] in ("outdated", "contradicted")
    )
    return (
        f"<p class=intro>{place.word('intro')}"
        f"<h2>{place.word('areas')}</h2><ol class=areas>{areas}</ol>"
        f"<h2>{place.word('contents')}</h2><ul>{pages}</ul>"
        f"<h2>{place.word('changed')}</h2><ul>{changed}</ul>"
        f"<p>{place.word('ours')}"
    )


def areas(place: Place) -> str:
    """The five areas, each with what the document names and what followed."""
    return "".join(record("priority", area, place, 2) for area in place.catalogue.listed("priority"))


def partners(place: Place) -> str:
    """The partners, then INTERPOL's own offices; before them all by name, to be unfolded."""
    partners, offices = place.catalogue.listed("partner"), place.catalogue.listed("office")
    names = [f"<li>{link(place.address(item['id']), named(item['id'], place))}" for item in (*partners, *offices)]
    return (
        f"<details><summary>{place.word('on-page')} ({len(names)})</summary><ul class=contents>{''.join(names)}</ul>"
        + "</details>"
        + "".join(record("partner", item, place, 2) for item in partners)
        + f"<h2 id=offices>{place.word('title.offices')}</h2>"
        + "".join(record("office", item, place, 3) for item in offices)
    )


def instruments(place: Place) -> str:
    """The instruments, the oldest first."""
    return "".join(record("instrument", item, place, 2) for item in place.catalogue.listed("instrument"))


def goals(place: Place) -> str:
    """INTERPOL's policing goals, the SDG goals and targets they and the areas are tied to, and what no target names."""
    reader, language, catalogue = place.reader, place.language, place.catalogue
    parts = [f"<h2>{place.word('title.gpg')}</h2>"]
    parts += [record("policing-goal", goal, place, 3) for goal in catalogue.listed("policing-goal")]
    parts.append(f"<h2>{place.word('title.sdg')}</h2>")
    linked = {item["id"]: item for item in catalogue.sdg()}
    for item in list(linked.values())[:1]:  # how the United Nations write a URI stands once, with the code of one
        address = link(item["uri"], in_language(item["uri"], "", language))
        parts.append(f"<p>{place.word('uri')}: {address}")
    notes = _repeated(catalogue.listed("link"), language)
    for item in catalogue.sdg(everything=True):
        if item["type"] == "goal":
            name = say(reader.say(item["short_title"])[0], language)
            parts.append(f"<h3{attribute('id', item['id'])}>{escape(item['id'])}. {name}</h3>")
        elif item["id"] in linked:
            parts.append(f"<h4{attribute('id', item['id'])}>{escape(item['id'])}</h4>")
        if item["id"] in linked:
            parts.append(_linked(item, place, notes))
    parts.append(f"<h2>{place.word('absences')}</h2>")
    for absence in catalogue.absences():
        why = say(reader.say(absence["why"])[0], language)
        about = f"{refs([absence['from']], place)}: {why} {cited(absence['sources'], place)}"
        parts.append(f"<p{attribute('id', absence['id'])}>{about}")
    parts.append(f"<h2>{place.word('note')}</h2>")
    parts += [f"<p id=note-{number}>{number}. {text(note, language)}" for note, number in notes.items()]
    return "".join(parts)


def _linked(item: Record, place: Place, notes: Mapping[str, int]) -> str:
    """A goal or target that something is tied to: what it says, what is tied to it and why, its sources."""
    hidden = ("targets", "short_title", "code", "uri", *(tie["id"] for tie in item["links"]))
    language = place.language
    alike = grouped(
        ((tie["basis"], tie["why"][language], tie.get("note", {}).get(language, "")), tie) for tie in item["links"]
    )
    links = "".join(_links(ties, remark, place, notes) for (_, _, remark), ties in alike.items())
    return body(f"sdg-{item['type']}", item, place, 4, hidden, links)


def _repeated(links: Iterable[Record], language: str) -> dict[str, int]:
    """The remarks that several links share, each with a number: they stand once, at the end of the page."""
    count = Counter(tie["note"][language] for tie in links if tie.get("note"))
    return {note: number for number, note in enumerate((note for note in count if count[note] > 1), 1)}


def _links(alike: Sequence[Record], remark: str, place: Place, notes: Mapping[str, int]) -> str:
    """Links to a goal or target on the same basis for the same reason: from what, on what basis, why."""
    first = alike[0]
    basis = place.word(f"basis.{first['basis']}")
    why = say(place.reader.say(first["why"])[0], place.language)
    froms = place.comma.join(
        link(place.address(tie["from"]), named(tie["from"], place), attribute("id", tie["id"])) for tie in alike
    )
    if remark in notes:
        shown = f" {note_mark(notes[remark])}"
    else:
        shown = f"<br><small>{text(remark, place.language)}</small>" if remark else ""
    cites = [cite for tie in alike for cite in tie["sources"]]
    return f"<p><b>{froms} ({basis})</b> {why} {numbered(cites, place)}{shown}"


def claims(place: Place) -> str:
    """The document's claims in its order, numbered; what does not stand says so before anything else."""
    document = place.catalogue.get(place.catalogue.meta["document"]["source"])[1]
    language, title = next(iter(document["title"].items()))
    parts = [f"<p>{link(document['url'], in_language(title, language, place.language))}"]
    for number, claim in enumerate(place.catalogue.listed("claim"), 1):
        status = place.word(f"status.{claim['status']}")
        statement = say(place.reader.say(claim["statement"])[0], place.language)
        mark = f"{status}:" if claim["status"] == "stands" else f"<strong>! {status}:</strong>"
        parts.append(f"<h2{attribute('id', claim['id'])}><span id={number}>{number}</span>. {mark} {statement}</h2>")
        leave_out = ["about", *([] if claim.get("since") else ["status"])]  # what it is about leads here
        parts.append(body("claim", claim, place, 2, leave_out))
    return "".join(parts)


def timeline(place: Place) -> str:
    """The events as a drawn line, a heading a year, the oldest first: the area's shape, an outline if it is to come."""
    parts: list[str] = []
    for year, events in groupby(place.catalogue.listed("event"), key=lambda event: str(event["date"])[:4]):
        listed = "".join(_event(event, place) for event in events)
        parts.append(f"<h2>{escape(year)}</h2><ol class=line>{listed}</ol>")
    return "".join(parts)


def _event(event: Record, place: Place) -> str:
    """An event in a few words of HTML: there are more of them than of anything else."""
    entries = {entry.name: entry.says for entry in sheet("event", event, place.reader).sections[0].entries}
    shapes = [f"a{AREAS.index(event['areas'][0]) + 1}"] if event.get("areas") else []
    shapes += ["o"] if is_after(event["date"], place.catalogue.meta["as_of"]) else []
    shape = attribute("class", " ".join(shapes)) if shapes else ""
    date = say(entries["date"][0], place.language)
    said = [" ".join(marked(words, place) for words in entries["event"])]
    said += [f"<i>{say(entries['certainty'][0], place.language)}</i>"] if event["certainty"] != "confirmed" else []
    said += [area_numbers(event, place)] if event.get("areas") else []
    return f"<li{attribute('id', event['id'])}{shape}><b>{date}</b> {' '.join(said)} {cited(event['sources'], place)}"
