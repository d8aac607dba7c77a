"""One record as HTML, from its sheet: a heading with the record's anchor, paragraphs, labelled fields, citations.

The words are always the sheet's. Everything labelled stands in one list, what has the same label under it once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from interpol_un.catalogue import Record
from interpol_un.catalogue.derived import grouped
from interpol_un.views import Entry, Say, Section, sheet
from interpol_un.views.parts import all_cites, days_read

from .html import attribute, in_language, say, text, word
from .links import Place, area_numbers, cited, claims, marked, numbered, refs, sdg_links

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


def body(kind: str, item: Record, place: Place, level: int, leave_out: Iterable[str] = (), below: str = "") -> str:
    """What stands below a record's heading. leave_out: entries that its page tells in other ways; below: such HTML."""
    shown = sheet(kind, item, place.reader)
    first, *others = shown.sections
    without = {"id", "sources", *leave_out}
    entries = [_untitled(entry, shown.title) for entry in first.entries if entry.name not in without]
    rows = list(_fields(entries, item, place))
    for section in others:
        if without.issuperset(entry.name for entry in section.entries):
            continue
        if section.name in ("themes", "activities"):
            below += f"<h{level + 1}>{text(section.heading, place.language)}</h{level + 1}>"
            below += "".join(_activity(activity, place) for activity in item[section.name])
        else:
            rows += _section(section, item, place)
    said = [words for entry in entries if entry.name in _SENTENCES for words in entry.says]
    sentences = "".join(f"<p>{marked(words, place)}" for words in said)
    return _line(entries, item, place) + sentences + _listed(rows, place) + below


def _untitled(entry: Entry, title: Say) -> Entry:
    """The entry without what the heading already says."""
    if entry.name not in ("title", "short_title", "statement", "symbol", "code"):
        return entry
    return entry._replace(says=tuple(words for words in entry.says if words.text != title.text))


def _line(entries: Iterable[Entry], item: Record, place: Place) -> str:
    """What speaks for itself, in a line: dates, kinds, places, the numbers of areas and of sources."""
    said = []
    for entry in entries:
        if entry.name in _SPEAKING and entry.says and not (entry.name == "organ" and item["kind"] in _OF_AN_ORGAN):
            # the document's address, which follows a place in it, stands once above the claims
            says = entry.says[:1] if entry.name == "place" else entry.says
            said.append(place.comma.join(say(words, place.language) for words in says))
    areas = area_numbers(item, place) if place.page != "areas" else ""
    said += [areas] if areas else []
    said += [cited(all_cites(item), place)] if item.get("sources") else []
    return f"<p>{' · '.join(said)}" if said else ""


def _fields(entries: Iterable[Entry], item: Record, place: Place) -> Iterator[Row]:
    """The entries of a sheet's first section that need their label."""
    for entry in entries:
        if not entry.says or entry.name in (*_SENTENCES, *_SPEAKING, "areas"):
            continue
        if entry.name == "links":
            value = sdg_links(item["links"], place)
        elif entry.name in _REFERRING:
            ids = item[entry.name]
            value = refs([ids] if isinstance(ids, str) else ids, place)
        else:
            value = place.comma.join(say(words, place.language) for words in entry.says)
        yield entry.label, value


def _section(section: Section, item: Record, place: Place) -> Iterator[Row]:
    """The rows of a section of a sheet."""
    if section.name == "claims_about":
        yield from ((word("claims", place.language), row) for row in _claims(item, place))
    elif section.name == "wording":
        yield from _wordings(item, place)
    elif section.name == "indicators":
        for indicator in item["indicators"]:
            says = (Say(indicator["code"], "", "code"), *place.reader.say(indicator.get("summary")))
            yield section.heading, ": ".join(say(words, place.language) for words in says)
    elif section.name == "figures":
        yield from ((section.heading, row) for row in _figures(item["figures"], place))
    elif section.name == "facts":
        for entry, fact in zip(section.entries, item["facts"], strict=True):
            yield entry.label, _fact(entry, fact, place)
    else:
        for entry in section.entries:
            yield from ((entry.label or section.heading, say(words, place.language)) for words in entry.says)


def _fact(entry: Entry, fact: Record, place: Place) -> str:
    """A fact with its warnings and sources; without the date before it where the sentence tells the year itself."""
    first, *others = entry.says
    undated = first.text.removeprefix(f"{fact.get('date')}: ")
    if str(fact.get("date"))[:4] in undated:
        first = first._replace(text=undated)
    return f"{'<br>'.join(marked(words, place) for words in (first, *others))} {numbered(fact['sources'], place)}"


def _wordings(item: Record, place: Place) -> Iterator[Row]:
    """The wordings of a goal in the page's language, where there is no official one ours: the others have pages."""
    reader = place.reader
    for wording in item["wordings"]:
        if place.language in wording.get("gloss", {}):
            says = [Say(f"[{reader.word('gloss')}] {wording['gloss'][place.language]}", place.language, "muted")]
        else:
            says = [*reader.say(wording.get("title"))]
        says += reader.say(wording.get("note"), role="muted")
        yield reader.word(f"wording.{wording['year']}"), "<br>".join(say(words, place.language) for words in says)


def _claims(item: Record, place: Place) -> Iterator[str]:
    """The document's claims about a record by number, those together that have the same status."""
    by_status = grouped((place.catalogue.get(name)[1]["status"], name) for name in item["claims_about"])
    for status, names in by_status.items():
        said = f"{place.word(f'status.{status}')}{place.reader.colon}{claims(names, place)}"
        yield said if status == "stands" else f"<strong>! {said}</strong>"


def _figures(figures: Sequence[Record], place: Place) -> Iterator[str]:
    """Figures of the same thing after one another, each with its date; then when their sources were read."""
    dated = (
        (place.reader.say(figure["what"])[0], text(f"{figure['value']}\u00a0({figure['as_of']})", place.language))
        for figure in figures
    )
    for what, values in grouped(dated).items():
        yield f"{say(what, place.language)}{place.reader.colon}{place.comma.join(values)}"
    for day, cites in days_read(figures, place.reader):
        marks = f" {numbered(cites, place)}" if cites else ""
        yield f"{place.word('retrieved')}{place.reader.colon}{text(day, place.language)}{marks}"


def _activity(item: Record, place: Place) -> str:
    """A theme or activity of an area in a paragraph with its anchor, where the area's sheet only names it."""
    shown = sheet("activity", item, place.reader)
    entries = {entry.name: entry for entry in shown.sections[0].entries}
    date = "–".join(item[field] for field in ("date", "end") if field in item)
    dated = f" ({in_language(date, '', place.language)})" if date else ""
    said = [marked(words, place) for words in entries["summary"].says]
    said += _figures(item.get("figures", ()), place)
    head = f"<p{attribute('id', shown.id)}><b>{say(shown.title, place.language)}{dated}:</b>"
    return f"{head} {'<br>'.join(said)} {cited(all_cites(item), place)}"


def _listed(rows: Iterable[Row], place: Place) -> str:
    """Rows as a list of labels and values, each label once, its first letter a capital."""
    items = "".join(
        f"<dt>{text(label[:1].upper() + label[1:], place.language)}{''.join(f'<dd>{value}' for value in values)}"
        for label, values in grouped(rows).items()
    )
    return f"<dl>{items}</dl>" if items else ""
