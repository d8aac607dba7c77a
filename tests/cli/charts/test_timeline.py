"""The timeline as a drawn line: every event once, in its place, told apart by shape; dates as precise as they are."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from interpol_un.catalogue import PlainCatalogue
from interpol_un.catalogue.order import is_after, overlaps
from interpol_un.cli.render_charts import timeline_lines
from interpol_un.views import Reader
from interpol_un.views.matrix import AREA_SYMBOLS, AREA_SYMBOLS_TO_COME, NO_AREA, NO_AREA_TO_COME
from interpol_un.views.timeline import drawn_timeline

ENGLISH = ("--lang", "en", "--width", "80")
AXIS = "├┤│┊╞╡"


def test_every_event_stands_once_with_its_date_and_shapes(run: Any, directory: Path, catalogue: PlainCatalogue) -> None:
    lines = run("timeline", "--long", "--data", str(directory), *ENGLISH).out.splitlines()
    drawn = [re.match(r"(\d{4}|    ) ├ ([^\w\s]+) +([\d-]+)(?: |$)", line) for line in lines]
    found = [(match[2], match[3]) for match in drawn if match]
    today = catalogue.meta["as_of"]
    wanted = []
    for event in catalogue.listed("event"):
        to_come = is_after(event["date"], today)
        shapes = AREA_SYMBOLS_TO_COME if to_come else AREA_SYMBOLS
        symbols = "".join(shapes[area] for area in AREA_SYMBOLS if area in event.get("areas", ()))
        wanted.append((symbols or (NO_AREA_TO_COME if to_come else NO_AREA), event["date"]))
    assert found == wanted
    ends = [match[1] for line in lines if (match := re.search(r"[│┊] +–([\d-]+)", line))]
    assert ends == [event["end"] for event in catalogue.listed("event") if "end" in event]


def test_every_year_is_a_tick_and_skipped_ones_a_gap(run: Any, directory: Path, catalogue: PlainCatalogue) -> None:
    out = run("timeline", "--data", str(directory), *ENGLISH).out
    years = list(dict.fromkeys(event["date"][:4] for event in catalogue.listed("event")))
    assert re.findall(r"^(\d{4}) ├", out, re.M) == years
    gaps = sum(int(after) - int(before) > 1 for before, after in pairwise(years))
    assert gaps
    assert len(re.findall(r"^ +┊$", out, re.M)) == gaps


def test_what_is_to_come_is_marked_once_before_it(run: Any) -> None:
    out = run("timeline", *ENGLISH).out
    before, _, after = out.partition("╞")
    assert "2017-06-15" in before
    assert "2026-12-31" in after
    assert "What follows was still to come on 2026-01-31" in after
    assert (out.count("╞"), run("timeline", "--to", "2018", *ENGLISH).out.count("╞")) == (1, 0)


def test_the_newest_may_stand_first(run: Any, directory: Path, catalogue: PlainCatalogue) -> None:
    words = ("timeline", "--reverse", "--data", str(directory), *ENGLISH)
    out = run(*words).out
    drawn = re.findall(r"^(?:\d{4}|    ) ├ [^\w\s]+ +([\d-]+)(?: |$)", out, re.M)
    assert drawn == [event["date"] for event in reversed(catalogue.listed("event"))]
    years = list(dict.fromkeys(date[:4] for date in drawn))
    assert re.findall(r"^(\d{4}) ├", out, re.M) == years
    assert len(re.findall(r"^ +┊$", out, re.M)) == sum(int(a) - int(b) > 1 for a, b in pairwise(years)) > 0
    before, _, after = run("timeline", "--reverse", *ENGLISH).out.partition("╞")
    assert "2026-12-31" in before
    assert "What follows had come by 2026-01-31" in after
    assert "2017-06-15" in after


@pytest.mark.parametrize("width", [20, 40, 59, 60, 80, 120])
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_fits_and_keeps_the_line_in_one_column(width: int, language: str, catalogue: PlainCatalogue) -> None:
    view = drawn_timeline(catalogue.listed("event"), Reader(catalogue, [language]))
    lines = timeline_lines(view, width)
    assert max(line.width for line in lines) <= width
    place = width - 6 if language == "ar" else 5
    drawn = ["".join(cell.glyph * cell.width for cell in line.cells)[place : place + 1] for line in lines]
    length = sum(bool(char) and char in AXIS for char in drawn)
    assert length > len(view.moments)
    assert all(char in AXIS for char in drawn[1 : length + 1])


@pytest.mark.parametrize(
    ("since", "until", "ids"),
    [
        (None, None, ["event-office", "event-signature"]),
        ("2018", None, ["event-signature"]),
        ("2017", "2017", ["event-office"]),
        ("2017-06", "2017-06", ["event-office"]),
        ("2017-06-15", "2017-06-15", ["event-office"]),
        ("2017-06-16", "2026-12-30", []),
        (None, "2017-05", []),
    ],
)
def test_from_and_to(since: str | None, until: str | None, ids: list[str], run: Any) -> None:
    words = (*(("--from", since) if since else ()), *(("--to", until) if until else ()))
    assert [item["id"] for item in run("timeline", *words, "--json").items] == ids


@pytest.mark.parametrize(
    ("date", "end", "since", "until", "fits"),
    [
        ("2018", None, "2018-06", None, True),
        ("2018", None, "2018-06", "2018-06-30", True),
        ("2018", None, "2019-01", None, False),
        ("2018-12", None, None, "2018-12-01", True),
        ("2018-12", None, None, "2018-11-30", False),
        ("2018-12-10", "2018-12-11", "2018-12-11", None, True),
        ("2018-12-10", "2018-12-11", "2018-12-12", None, False),
        ("2018-12-10", "2019", "2019-05", None, True),
        ("2018-12-10", "2018-12-11", None, "2018-12-10", True),
    ],
)
def test_what_may_have_happened_between(date: str, end: str | None, since: Any, until: Any, fits: bool) -> None:
    record = {"date": date, **({"end": end} if end else {})}
    assert overlaps(record, since, until) is fits


@pytest.mark.parametrize(
    "date", ["", "18", "2018-1", "2018-13", "2018-02-30", "2018-01-01-01", "0000", "next year", "2018-", "-2018"]
)
def test_dates_that_are_none(date: str, run: Any) -> None:
    ran = run("timeline", f"--from={date}")
    assert (ran.code, ran.out) == (2, "")
    assert "is no date" in ran.err


def test_arabic_digits_are_dates_too(run: Any) -> None:
    assert [item["id"] for item in run("timeline", "--to", "٢٠١٧-٠٦", "--json").items] == ["event-office"]


def test_bounds_the_wrong_way_round(run: Any) -> None:
    ran = run("timeline", "--from", "2019", "--to", "2018-12")
    assert (ran.code, ran.out) == (2, "")
    assert "lies after" in ran.err
    assert run("timeline", "--from", "2018-12", "--to", "2018").code == 0


def test_partner_by_id_acronym_and_title(run: Any) -> None:
    for name in ("ode", "ODE", "Office of Examples"):
        assert [item["id"] for item in run("timeline", "--partner", name, "--json").items] == ["event-office"]
    assert run("timeline", "--partner", "panel", "--json").items == []
    assert run("timeline", "--partner", "nobody").code == 1


def test_one_event_is_a_sheet_and_a_list_is_no_picture(run: Any) -> None:
    assert not re.search(r"\d{4} ├", run("timeline", "event-office").out)
    assert not set(run("timeline", "--format", "list").out) & set(AXIS)


def test_areas_do_not_rest_on_colour(run: Any, directory: Path) -> None:
    words = ("timeline", "--data", str(directory), "--bidi", "visual", "--width", "80", "--color")
    coloured = run(*words, "always").out
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == run(*words, "never").out
