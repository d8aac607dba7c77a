"""One record as HTML, from its sheet: a heading with the record's anchor, paragraphs, labelled fields, citations.

The words are always the sheet's. Everything labelled stands in one list, what has the same label under it once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from interpol_un.catalogue import Record
from interpol_un.views import Entry, Say, Section, sheet

from .markup import attribute, in_language, say, text
from .refs import Place, area_numbers, cited, cites, claims, marked, refs, sdg_links
from .words import word

_REFERRING = ("partners", "instruments", "about", "parties", "parent", "ref", "targets")
"""Fields that hold nothing but ids of other records."""

_SENTENCES = ("summary", "event", "finding")
_SPEAKING = ("symbol", "acronym", "type", "kind", "status", "date", "certainty", "seat", "city", "organ", "place")
"""Fields that need no label beside each other."""

_OF_AN_ORGAN = ("ga-resolution", "sc-resolution", "sc-presidential-statement", "ecosoc-resolution")
"""Kinds of instruments whose name names the organ."""

Row = tuple[str, str]
"""A label and HTML."""


def record(kind: str, item: Record, place: Place, level: int) -> str:
    """A record under a heading of a level."""
    shown = sheet(kind, item, place.reader)
    title = say(shown.title, place.language)
    return f"<h{level}{attribute('id', shown.id)}>{title}</h{level}>{body(kind, item, place, level)}"


def body(kind: str, item: Record, place: Place, level: int, leave_out: Iterable[str] = ()) -> str:
    """What stands below a record's heading. leave_out: names of entries that its page shows in another way."""
    shown = sheet(kind, item, place.reader)
    without = {"id", "sources", *leave_out}
    first, *others = (_kept(section, without) for section in shown.sections)
    entries = [_untitled(each, shown.title) for each in first.entries]
    rows = list(_fields(entries, item, place))
    below = ""
    for section in others:
        if section.name in ("themes", "activities"):
            below += _activities(section, item, place, level + 1)
        else:
            rows += _section(section, item, place)
    cited_by = cites(item["sources"], place) if item.get("sources") and "sources" not in leave_out else ""
    return _line(entries, item, place) + _sentences(entries, place) + _listed(rows, place) + below + cited_by


def _kept(section: Section, without: set[str]) -> Section:
    return section._replace(entries=tuple(each for each in section.entries if each.name not in without))


def _untitled(entry: Entry, title: Say) -> Entry:
    """The entry without what the heading already says."""
    if entry.name not in ("title", "short_title", "statement", "symbol", "code"):
        return entry
    return entry._replace(says=tuple(each for each in entry.says if each.text != title.text))


def _line(entries: Iterable[Entry], item: Record, place: Place) -> str:
    """What speaks for itself, in a line: dates, kinds, places, the numbers of areas."""
    said = []
    for each in entries:
        if each.name in _SPEAKING and not (each.name == "organ" and item["kind"] in _OF_AN_ORGAN):
            said += [place.comma.join(say(words, place.language) for words in _speaking(each))] if each.says else []
    areas = area_numbers(item, place) if place.page != "areas" else ""
    said += [areas] if areas else []
    return f"<p>{' · '.join(said)}" if said else ""


def _speaking(entry: Entry) -> tuple[Say, ...]:
    """The document's address, which follows a place in it, stands once above the claims."""
    return entry.says[:1] if entry.name == "place" else entry.says


def _sentences(entries: Iterable[Entry], place: Place) -> str:
    return "".join(f"<p>{marked(words, place)}" for each in entries if each.name in _SENTENCES for words in each.says)


def _fields(entries: Iterable[Entry], item: Record, place: Place) -> Iterator[Row]:
    """The entries of a sheet's first section that need their label."""
    for each in entries:
        if each.says and each.name not in (*_SENTENCES, *_SPEAKING, "areas"):
            yield each.label, _value(each, item, place)


def _value(entry: Entry, item: Record, place: Place) -> str:
    if entry.name == "links":
        return sdg_links(item["links"], place)
    if entry.name in _REFERRING:
        value = item[entry.name]
        return refs([value] if isinstance(value, str) else value, place)
    return place.comma.join(say(each, place.language) for each in entry.says)


def _section(section: Section, item: Record, place: Place) -> Iterator[Row]:
    """The rows of a section of a sheet."""
    if section.name == "claims_about":
        yield from ((word("claims", place.language), each) for each in _claims(item, place))
    elif section.name == "wording":
        yield from _wordings(item, place)
    elif section.name == "indicators":
        for each in item["indicators"]:
            says = (Say(each["code"], "", "code"), *place.reader.say(each.get("summary")))
            yield section.heading, ": ".join(say(said, place.language) for said in says)
    elif section.name == "figures":
        yield from ((section.heading, each) for each in _figures(item["figures"], place))
    elif section.name == "facts":
        for entry, fact in zip(section.entries, item["facts"], strict=True):
            yield entry.label, _fact(entry, fact, place)
    else:
        for entry in section.entries:
            for each in entry.says:
                yield entry.label or section.heading, say(each, place.language)


def _fact(entry: Entry, fact: Record, place: Place) -> str:
    """A fact with its warnings and sources; without the date before it where the sentence tells the year itself."""
    first, *others = entry.says
    undated = first.text.removeprefix(f"{fact.get('date')}: ")
    if str(fact.get("date"))[:4] in undated:
        first = first._replace(text=undated)
    return "<br>".join(marked(each, place) for each in (first, *others)) + cited(fact["sources"], place)


def _wordings(item: Record, place: Place) -> Iterator[Row]:
    """The wordings of a goal in the page's language, where there is no official one ours: the others have pages."""
    reader = place.reader
    for wording in item["wordings"]:
        if place.language in wording.get("gloss", {}):
            says = [Say(f"[{reader.word('gloss')}] {wording['gloss'][place.language]}", place.language, "muted")]
        else:
            says = [*reader.say(wording.get("title"))]
        says += reader.say(wording.get("note"), role="muted")
        yield reader.word(f"wording.{wording['year']}"), "<br>".join(say(each, place.language) for each in says)


def _claims(item: Record, place: Place) -> Iterator[str]:
    """The document's claims about a record by number, those together that have the same status."""
    by_status: dict[str, list[str]] = {}
    for each in item["claims_about"]:
        by_status.setdefault(place.catalogue.get(each)[1]["status"], []).append(each)
    for status, names in by_status.items():
        said = f"{text(place.reader.word(f'status.{status}'), place.language)}: {claims(names, place)}"
        yield said if status == "stands" else f"<strong>! {said}</strong>"


def _figures(figures: Iterable[Record], place: Place) -> Iterator[str]:
    """Figures of the same thing after one another, each with its date."""
    by_what: dict[Say, list[str]] = {}
    for each in figures:
        (what,) = place.reader.say(each["what"])
        by_what.setdefault(what, []).append(text(f"{each['value']}\u00a0({each['as_of']})", place.language))
    for what, values in by_what.items():
        yield f"{say(what, place.language)}: {place.comma.join(values)}"


def _activities(section: Section, item: Record, place: Place, level: int) -> str:
    """The themes or activities of an area, each in a paragraph with its anchor, where the sheet only names some."""
    heading = f"<h{level}>{text(section.heading, place.language)}</h{level}>"
    return heading + "".join(_activity(each, place) for each in item[section.name])


def _activity(item: Record, place: Place) -> str:
    shown = sheet("activity", item, place.reader)
    entries = {each.name: each for each in shown.sections[0].entries}
    date = "–".join(item[each] for each in ("date", "end") if each in item)
    dated = f" ({in_language(date, '', place.language)})" if date else ""
    head = f"<p{attribute('id', shown.id)}><b>{say(shown.title, place.language)}{dated}:</b>"
    said = "<br>".join(
        [*(marked(each, place) for each in entries["summary"].says), *_figures(item.get("figures", ()), place)]
    )
    return f"{head} {said}{cited(item['sources'], place)}"


def _listed(rows: Iterable[Row], place: Place) -> str:
    """Rows as a list of labels and values, each label once, its first letter a capital."""
    by_label: dict[str, list[str]] = {}
    for label, value in rows:
        by_label.setdefault(label, []).append(value)
    items = "".join(
        f"<dt>{text(label[:1].upper() + label[1:], place.language)}{''.join(f'<dd>{each}' for each in values)}"
        for label, values in by_label.items()
    )
    return f"<dl>{items}</dl>" if items else ""
