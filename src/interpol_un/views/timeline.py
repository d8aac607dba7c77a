"""Events → a timeline to be drawn: moments in order, each with its date as it is known, its areas, what happened.

A moment is to come when its date lies after the day up to which the catalogue was kept, by the digits that both have:
"2026" is not after "2026-11-24". No date is made more precise than it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from interpol_un.catalogue import Record
from interpol_un.catalogue.order import is_after
from interpol_un.catalogue.vocabulary import AREAS
from interpol_un.words import word

from .matrix import AREA_SYMBOLS, AREA_SYMBOLS_TO_COME, NO_AREA, NO_AREA_TO_COME, Key
from .page import Say
from .parts import claim_marks
from .reader import Reader


class Moment(NamedTuple):
    """A dated event. date, end: as they stand in the catalogue, "" for no end.

    symbols: for each of its areas, or for none, the shape and its style; says: what happened, a paragraph a language.
    """

    id: str
    date: str
    end: str
    to_come: bool
    symbols: tuple[tuple[str, str], ...]
    says: tuple[Say, ...]

    @property
    def year(self) -> str:
        """The year it begins in."""
        return self.date[:4]


class Timeline(NamedTuple):
    """Moments, the oldest first or the newest. now: the words between what happened and what was still to come."""

    title: str
    language: str
    moments: tuple[Moment, ...]
    newest_first: bool
    now: str
    keys: tuple[Key, ...]
    notes: tuple[Say, ...] = ()


def drawn_timeline(records: Sequence[Record], reader: Reader, notes: Iterable[Say] = ()) -> Timeline:
    """The timeline of events, which are in the order of their dates, one way or the other."""
    today = reader.catalogue.meta["as_of"]
    language = reader.language
    moments = tuple(_moment(record, today, reader) for record in records)
    newest_first = bool(moments) and moments[0].date > moments[-1].date
    return Timeline(
        word("chart.title.timeline", language),
        language,
        moments,
        newest_first,
        word("chart.came" if newest_first else "chart.to-come", language, date=today),
        _keys(moments, language),
        tuple(notes),
    )


def _moment(record: Record, today: str, reader: Reader) -> Moment:
    to_come = is_after(record["date"], today)
    areas = [area for area in AREAS if area in record.get("areas", ())]
    shapes = AREA_SYMBOLS_TO_COME if to_come else AREA_SYMBOLS
    symbols = tuple((shapes[area], f"area-{area}") for area in areas)
    said = reader.all(record["summary"])
    if record["certainty"] != "confirmed":
        sure = reader.word(f"certainty.{record['certainty']}")
        said = (*said, Say(f"({sure})", reader.language, "muted"))
    said = (*said, *claim_marks(record, reader))
    if reader.short:
        remarks = f"–{record['end']} " if record.get("end") else ""
        remarks += "".join([f"{say.text} " for say in said[1:]])
        said = (said[0]._replace(text=remarks + said[0].text, lines=1),)
    return Moment(
        record["id"],
        record["date"],
        "" if reader.short else record.get("end", ""),
        to_come,
        symbols or ((NO_AREA_TO_COME if to_come else NO_AREA, "muted"),),
        said,
    )


def _keys(moments: Iterable[Moment], language: str) -> tuple[Key, ...]:
    """What the shapes mean that stand in these moments."""
    shown = list(moments)
    styles = {style for moment in shown for _, style in moment.symbols}
    keys = [
        Key(symbol, word(f"chart.area.{area}", language), f"area-{area}")
        for area, symbol in AREA_SYMBOLS.items()
        if f"area-{area}" in styles
    ]
    if "muted" in styles:
        keys.append(Key(NO_AREA, word("chart.no-area", language), "muted"))
    if any(moment.to_come for moment in shown):
        keys.append(Key("", word("chart.hollow", language)))
    return tuple(keys)
