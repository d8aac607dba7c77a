"""The main part of each page: which records, in what order, under which headings.

The terms and the sources stand once for all languages: the terms in a table with a column a language. Their texts are
in the languages they are in whoever reads. What the program says about them stands there in all four languages, each
block with its own `lang` and `dir`; the script shows the reader's language alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial
from itertools import groupby
from urllib.parse import urlsplit

from interpol_un.catalogue import Record
from interpol_un.catalogue.derived import grouped
from interpol_un.catalogue.order import is_after
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.languages import comma
from interpol_un.views.parts import rendering_text, renderings_in
from interpol_un.views.sheets import sheet

from .html import NAMES, attribute, each_language, escape, in_language, link, said, say, text
from .links import PAGES, Place, area_numbers, cited, marked, named, numbered, ordered_sources, refs
from .records import body, record


def home(place: Place) -> str:
    """The entry page of a language: what this is, the five areas, the sections, what has changed."""
    catalogue = place.reader.catalogue
    areas = "".join(
        f"<li><h3>{link(place.address(area['id']), place.one(area['title']))}</h3><p>{place.one(area['summary'])}"
        for area in catalogue.listed("priority")
    )
    kinds = ("partner", "instrument", "sdg-goal", "claim", "term", "event", "source")
    counts = {PAGES[kind]: len(catalogue.listed(kind)) for kind in kinds} | {"sdg": len(catalogue.sdg())}
    pages = "".join(
        f"<li>{link(place.page_address(page), place.word(f'title.{page}'))} <small>{count}</small>"
        for page, count in counts.items()
    )
    changed = "".join(
        f"<li><strong>! {place.word('status.' + claim['status'])}:</strong> "
        f"{link(place.address(claim['id']), place.one(claim['statement']))}"
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


def records(kind: str, place: Place, level: int = 2) -> str:
    """All records of a kind in the catalogue's order."""
    return "".join(record(kind, item, place, level) for item in place.reader.catalogue.listed(kind))


def partners(place: Place) -> str:
    """The partners, then INTERPOL's own offices; before them all by name, to be unfolded."""
    listed = [*place.reader.catalogue.listed("partner"), *place.reader.catalogue.listed("office")]
    names = [f"<li>{link(place.address(item['id']), named(item['id'], place))}" for item in listed]
    return (
        f"<details><summary>{place.word('on-page')} ({len(names)})</summary><ul class=contents>{''.join(names)}</ul>"
        f"</details>{records('partner', place)}"
        f"<h2 id=offices>{place.word('title.offices')}</h2>{records('office', place, 3)}"
    )


def goals(place: Place) -> str:
    """INTERPOL's policing goals, the SDG goals and targets they and the areas are tied to, and what no target names."""
    language, catalogue = place.language, place.reader.catalogue
    parts = [
        f"<h2>{place.word('title.gpg')}</h2>{records('policing-goal', place, 3)}<h2>{place.word('title.sdg')}</h2>"
    ]
    linked = {item["id"] for item in catalogue.sdg()}
    for item in catalogue.sdg()[:1]:  # how the United Nations write a URI stands once, with the code of one
        address = link(item["uri"], in_language(item["uri"], "", language))
        parts.append(f"<p>{place.word('uri')}: {address}")
    count = Counter(tie["note"][language] for tie in catalogue.listed("link") if tie.get("note"))
    notes = {note: number for number, note in enumerate((note for note in count if count[note] > 1), 1)}
    for item in catalogue.sdg(everything=True):
        if item["type"] == "goal":
            parts.append(
                f"<h3{attribute('id', item['id'])}>{escape(item['id'])}. {place.one(item['short_title'])}</h3>"
            )
        elif item["id"] in linked:
            parts.append(f"<h4{attribute('id', item['id'])}>{escape(item['id'])}</h4>")
        if item["id"] in linked:
            hidden = ("targets", "short_title", "code", "uri", *(tie["id"] for tie in item["links"]))
            parts.append(body(f"sdg-{item['type']}", item, place, 4, hidden, _links(item["links"], place, notes)))
    parts.append(f"<h2>{place.word('absences')}</h2>")
    for absence in catalogue.absences():
        about = f"{refs([absence['from']], place)}: {place.one(absence['why'])} {cited(absence['sources'], place)}"
        parts.append(f"<p{attribute('id', absence['id'])}>{about}")
    parts.append(f"<h2>{place.word('note')}</h2>")
    parts += [f"<p id=note-{number}>{number}. {text(note, language)}" for note, number in notes.items()]
    return "".join(parts)


def _links(links: Iterable[Record], place: Place, notes: Mapping[str, int]) -> str:
    """Links to a goal or target: from what, on what basis, why; those together that have all but the first in common.

    notes: the remarks that several links share, each with its number: they stand once, at the end of the page.
    """
    language, paragraphs = place.language, ""
    alike = grouped(((tie["basis"], tie["why"][language], tie.get("note", {}).get(language, "")), tie) for tie in links)
    for (basis, _, remark), ties in alike.items():
        froms = place.reader.comma.join(
            link(place.address(tie["from"]), named(tie["from"], place), attribute("id", tie["id"])) for tie in ties
        )
        shown = f"<br><small>{text(remark, language)}</small>" if remark else ""
        if remark in notes:
            shown = f" {link(f'#note-{notes[remark]}', str(notes[remark]))}"
        cites = numbered([cite for tie in ties for cite in tie["sources"]], place)
        head = f"<p><b>{froms} ({place.word(f'basis.{basis}')})</b>"
        paragraphs += f"{head} {place.one(ties[0]['why'])} {cites}{shown}"
    return paragraphs


def claims(place: Place) -> str:
    """The document's claims in its order, numbered; what does not stand says so before anything else."""
    document = place.reader.catalogue.get(place.reader.catalogue.meta["document"]["source"])[1]
    language, title = next(iter(document["title"].items()))
    parts = [f"<p>{link(document['url'], in_language(title, language, place.language))}"]
    for number, claim in enumerate(place.reader.catalogue.listed("claim"), 1):
        status = place.word(f"status.{claim['status']}")
        mark = f"{status}:" if claim["status"] == "stands" else f"<strong>! {status}:</strong>"
        head = f"<span id={number}>{number}</span>. {mark} {place.one(claim['statement'])}"
        parts.append(f"<h2{attribute('id', claim['id'])}>{head}</h2>")
        leave_out = ["about", *([] if claim.get("since") else ["status"])]  # what it is about leads here
        parts.append(body("claim", claim, place, 2, leave_out))
    return "".join(parts)


def timeline(place: Place) -> str:
    """The events as a drawn line, a heading a year, the oldest first: the area's shape, an outline if it is to come."""
    years = groupby(place.reader.catalogue.listed("event"), key=lambda event: str(event["date"])[:4])
    return "".join(
        f"<h2>{escape(year)}</h2><ol class=line>{''.join(_event(event, place) for event in events)}</ol>"
        for year, events in years
    )


def _event(event: Record, place: Place) -> str:
    """An event in a few words of HTML: there are more of them than of anything else."""
    entries = {entry.name: entry.says for entry in sheet("event", event, place.reader).sections[0].entries}
    shapes = [f"a{AREAS.index(event['areas'][0]) + 1}"] if event.get("areas") else []
    shapes += ["o"] if is_after(event["date"], place.reader.catalogue.meta["as_of"]) else []
    shape = attribute("class", " ".join(shapes)) if shapes else ""
    said = [f"<b>{say(entries['date'][0], place.language)}</b>", *(marked(words, place) for words in entries["event"])]
    said += [f"<i>{say(entries['certainty'][0], place.language)}</i>"] if event["certainty"] != "confirmed" else []
    said += [area_numbers(event, place)] if event.get("areas") else []
    return f"<li{attribute('id', event['id'])}{shape}>{' '.join(said)} {cited(event['sources'], place)}"


def terms(place: Place) -> str:
    """The translator's table: a row a term, a column a language; below it its note, areas and record; then remarks."""
    heads = each_language(NAMES.__getitem__, "th scope=col")
    remarks: dict[str, tuple[int, Mapping[str, str]]] = {}
    rows = ""
    for term in place.reader.catalogue.listed("term"):
        cells = each_language(partial(_renderings, term, remarks, place), "td")
        led = [f"§{link(place.address(area), str(AREAS.index(area) + 1))}" for area in term.get("areas", ())]
        led += [link(place.address(term["ref"]), term["ref"])] if term.get("ref") else []
        below = f"{_told(term.get('note'))}<p>{' · '.join([*led, cited(term['sources'], place, 'en')])}"
        rows += f"<tr{attribute('id', term['id'])}>{cells}<tr><td colspan=4 class=m>{below}"
    return (
        f"<div class=wide tabindex=0 role=region aria-labelledby=h><table><tr>{heads}{rows}</table></div>"
        f"<h2>{each_language(partial(said, 'note'), 'span')}</h2>"
        + "".join(f"<div id=note-{number}>{_told(note, f'{number}. ')}</div>" for number, note in remarks.values())
    )


def _told(names: Mapping[str, str] | None, before: str = "") -> str:
    """A text in each language as a paragraph."""
    return each_language(lambda language: before + text(names[language], language), "p") if names else ""


def _renderings(item: Record, remarks: dict[str, tuple[int, Mapping[str, str]]], place: Place, language: str) -> str:
    """What a term is called in a language, the preferred first: by whom, where, and the number of what we remark.

    remarks: those that were made so far, each with its number; new ones are added.
    """
    lines = []
    for rendering in renderings_in(item, language):
        line = text(rendering_text(rendering, comma(language)), language)
        line += f" {numbered(rendering['sources'], place, language)}"
        if note := rendering.get("note"):
            number, _ = remarks.setdefault(note["en"], (len(remarks) + 1, note))
            line += f" {link(f'#note-{number}', str(number))}"
        lines.append(line)
    return "<br>".join(lines) or "—"


def sources(place: Place) -> str:
    """Every source in the order of its number: title, publisher, page date, copy if it was seen in one, when read."""
    items = ordered_sources(place.reader.catalogue)
    usual = Counter(source["retrieved"] for source in items).most_common(1)[0][0]  # when most were read: said once
    signs = {"after": "+ ", "by-content": "~ ", "as-of": "= "}  # before a date that is not the day of publication
    rows = []
    for number, item in enumerate(items, 1):
        language, title = next(iter(item["title"].items()))
        dated = item["page_date"]
        parts = [escape(item["publisher"])]
        parts += [f"{signs.get(dated['kind'], '')}{escape(dated['date'])}"] if dated.get("date") else []
        parts += [f"<i class={item['reliability']}></i>"] if item["reliability"] != "primary" else []
        if item.get("copy"):  # where it was seen if not at its own address; the style writes what kind of copy that is
            kind, address = item["copy"]["kind"], item["copy"]["url"]
            parts.append(f"<i{attribute('class', kind)}></i> {link(address, escape(urlsplit(address).netloc))}")
        parts += [escape(item["retrieved"])] if item["retrieved"] != usual else []
        parts += [escape(item["note"])] if item.get("note") else []
        shown = link(item["url"], in_language(title, "" if language == "en" else language, "en"), f" id={number}")
        rows.append(f"<li{attribute('id', item['id'])}>{shown}. {'; '.join(parts)}")
    about = each_language(partial(said, "numbered", date=usual), "p")
    return f"{about}<ol class=sources lang=en dir=ltr>{''.join(rows)}</ol>"
