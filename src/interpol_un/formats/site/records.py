"""One record as HTML, from its sheet: a heading with the record's anchor, paragraphs, labelled fields, citations.

The words are always the sheet's. Everything labelled stands in one list, what has the same label under it once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from interpol_un.catalogue import Record
from interpol_un.catalogue.derived import grouped
from interpol_un.views import Entry, Say, Section
from interpol_un.views.parts import all_cites, days_read
from interpol_un.views.sheets import sheet

from .html import attribute, in_language, say, text, word
from .links import Place, area_numbers, cited, claims, marked, numbered, refs, sdg_links

_REFERRING = ("partners", "instruments", "about", "parties", "parent", "ref", "targets")
"""Fields that hold nothing but ids of other records."""

_SENTENCES = ("summary", "event", "finding")
_SPEAKING = ("symbol", "acronym", "type", "kind", "status", "date", "certainty", "seat", "city", "organ", "place")
"""Fields that need no label beside each other."""

_OF_AN_ORGAN = ("ga-resolution", "sc-resolution", "sc-presidential-statement", "ecosoc-resolution")
"""Kinds of instruments whose name names the organ."""

_IN_THE_HEADING = ("title", "short_title", "statement", "symbol", "code")
"""Entries that need not say again what the heading says."""


def record(kind: str, item: Record, place: Place, level: int = 2) -> str:
    """A record under a heading of a level."""
    shown = sheet(kind, item, place.reader)
    title = say(shown.title, place.language)
    return f"<h{level}{attribute('id', shown.id)}>{title}</h{level}>{body(kind, item, place, level)}"


def body(kind: str, item: Record, place: Place, level: int, leave_out: Iterable[str] = (), below: str = "") -> str:
    """What stands below a record's heading. leave_out: entries that its page tells in other ways; below: such HTML."""
    shown = sheet(kind, item, place.reader)
    first, *others = shown.sections
    without = {"id", "sources", *leave_out}
    entries = [
        entry._replace(says=tuple(words for words in entry.says if words.text != shown.title.text))
        if entry.name in _IN_THE_HEADING
        else entry
        for entry in first.entries
        if entry.name not in without
    ]
    rows = [*_fields(entries, item, place)]
    for section in others:
        if without.issuperset(entry.name for entry in section.entries):
            continue
        if section.name in ("themes", "activities"):
            below += f"<h{level + 1}>{text(section.heading, place.language)}</h{level + 1}>"
            below += "".join(_activity(activity, place) for activity in item[section.name])
        else:
            rows += _section(section, item, place)
    sentences = [marked(words, place) for entry in entries if entry.name in _SENTENCES for words in entry.says]
    listed = "".join(
        f"<dt>{text(label[:1].upper() + label[1:], place.language)}{''.join(f'<dd>{value}' for value in values)}"
        for label, values in grouped(rows).items()
    )
    line = _line(entries, item, place) + "".join(f"<p>{sentence}" for sentence in sentences)
    return line + (f"<dl>{listed}</dl>" if listed else "") + below


def _line(entries: Iterable[Entry], item: Record, place: Place) -> str:
    """What speaks for itself, in a line: dates, kinds, places, the numbers of areas and of sources."""
    said = [  # the document's address, which follows a place in it, stands once above the claims
        place.listed(entry.says[:1] if entry.name == "place" else entry.says)
        for entry in entries
        if entry.name in _SPEAKING and entry.says and not (entry.name == "organ" and item["kind"] in _OF_AN_ORGAN)
    ]
    said.append(area_numbers(item, place) if place.page != "areas" else "")
    said.append(cited(all_cites(item), place) if item.get("sources") else "")
    return f"<p>{' · '.join(filter(None, said))}" if any(said) else ""


def _fields(entries: Iterable[Entry], item: Record, place: Place) -> Iterator[tuple[str, str]]:
    """The entries of a sheet's first section that need their label: it, and HTML."""
    for entry in entries:
        if not entry.says or entry.name in (*_SENTENCES, *_SPEAKING, "areas"):
            continue
        if entry.name == "links":
            value = sdg_links(item["links"], place)
        elif entry.name in _REFERRING:
            ids = item[entry.name]
            value = refs([ids] if isinstance(ids, str) else ids, place)
        else:
            value = place.listed(entry.says)
        yield entry.label, value


def _section(section: Section, item: Record, place: Place) -> Iterator[tuple[str, str]]:
    """The rows of a section of a sheet: a label and HTML.

    A wording of a goal is in the page's language, where there is no official one ours: the others have pages. A fact is
    without the date before it where the sentence tells the year itself.
    """
    reader, language = place.reader, place.language
    if section.name == "claims_about":
        by_status = grouped((place.reader.catalogue.get(name)[1]["status"], name) for name in item["claims_about"])
        for status, names in by_status.items():
            said = f"{place.word(f'status.{status}')}{reader.colon}{claims(names, place)}"
            yield word("claims", language), said if status == "stands" else f"<strong>! {said}</strong>"
    elif section.name == "wording":
        for wording in item["wordings"]:
            says = [*reader.say(wording.get("title"))]
            if language in wording.get("gloss", {}):
                says = [Say(f"[{reader.word('gloss')}] {wording['gloss'][language]}", language, "muted")]
            says += reader.say(wording.get("note"), role="muted")
            yield reader.word(f"wording.{wording['year']}"), place.listed(says, "<br>")
    elif section.name == "indicators":
        for indicator in item["indicators"]:
            code = Say(indicator["code"], "", "code")
            yield section.heading, place.listed((code, *reader.say(indicator.get("summary"))), ": ")
    elif section.name == "figures":
        yield from ((section.heading, row) for row in _figures(item["figures"], place))
    elif section.name == "facts":
        for entry, fact in zip(section.entries, item["facts"], strict=True):
            first, *others = entry.says
            undated = first.text.removeprefix(f"{fact.get('date')}: ")
            first = first._replace(text=undated) if str(fact.get("date"))[:4] in undated else first
            said = "<br>".join(marked(words, place) for words in (first, *others))
            yield entry.label, f"{said} {numbered(fact['sources'], place)}"
    else:
        for entry in section.entries:
            yield from ((entry.label or section.heading, say(words, language)) for words in entry.says)


def _figures(figures: Sequence[Record], place: Place) -> Iterator[str]:
    """Figures of the same thing after one another, each with its date; then when their sources were read."""
    dated = (
        (place.reader.say(figure["what"])[0], text(f"{figure['value']}\u00a0({figure['as_of']})", place.language))
        for figure in figures
    )
    for what, values in grouped(dated).items():
        yield f"{say(what, place.language)}{place.reader.colon}{place.reader.comma.join(values)}"
    for day, cites in days_read(figures, place.reader):
        marks = f" {numbered(cites, place)}" if cites else ""
        yield f"{place.word('retrieved')}{place.reader.colon}{text(day, place.language)}{marks}"


def _activity(item: Record, place: Place) -> str:
    """A theme or activity of an area in a paragraph with its anchor, where the area's sheet only names it."""
    shown = sheet("activity", item, place.reader)
    says = next(entry.says for entry in shown.sections[0].entries if entry.name == "summary")
    date = "–".join(item[field] for field in ("date", "end") if field in item)
    dated = f" ({in_language(date, '', place.language)})" if date else ""
    said = [*(marked(words, place) for words in says), *_figures(item.get("figures", ()), place)]
    head = f"<p{attribute('id', shown.id)}><b>{say(shown.title, place.language)}{dated}:</b>"
    return f"{head} {'<br>'.join(said)} {cited(all_cites(item), place)}"
