"""Events still announced or scheduled for a time that has passed are told, and are no breach."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from interpol_un.catalogue.from_yaml import check_directory
from interpol_un.catalogue.rules import Read, overdue
from interpol_un.cli.run import main


@pytest.mark.parametrize(
    ("event", "today", "told"),
    [
        ({"certainty": "scheduled", "date": "2026-12-31"}, "2026-12-30", False),
        ({"certainty": "scheduled", "date": "2026-12-31"}, "2026-12-31", False),
        ({"certainty": "scheduled", "date": "2026-12-31"}, "2027-01-01", True),
        ({"certainty": "announced", "date": "2026-12-31"}, "2027-01-01", True),
        ({"certainty": "announced", "date": "2026-11"}, "2026-11-30", False),
        ({"certainty": "announced", "date": "2026-11"}, "2026-12-01", True),
        ({"certainty": "announced", "date": "2026"}, "2026-12-31", False),
        ({"certainty": "announced", "date": "2026-03-16", "end": "2026-03-17"}, "2026-03-17", False),
        ({"certainty": "announced", "date": "2026-03-16", "end": "2026-03-17"}, "2026-03-18", True),
        ({"certainty": "confirmed", "date": "2026-03-16"}, "2027-01-01", False),
        ({"certainty": "reported", "date": "2026-03-16"}, "2027-01-01", False),
    ],
)
def test_an_event_is_overdue_from_the_day_after_it(event: dict[str, str], today: str, told: bool) -> None:
    read = Read("event", {"id": "event-x", **event}, "events.yaml", 7, 3)
    warnings = [str(problem) for problem in overdue([read], today)]
    last = event.get("end", event["date"])
    message = f"still {event['certainty']} for {last}, which has passed: did it take place?"
    assert warnings == [f"events.yaml:7:3: event event-x, certainty: {message}"] * told


def test_the_events_of_a_directory_are_told_with_their_places(small: Path) -> None:
    found = check_directory(str(small))
    assert found.problems == []
    assert list(overdue(found.read, "2026-12-31")) == []
    assert [(told.file, told.record) for told in overdue(found.read, "2027-01-01")] == [
        ("events.yaml", "event event-signature")
    ]


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_check_warns_and_still_ends_well(
    form: tuple[str, ...], small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copied = tmp_path / "catalogue"
    shutil.copytree(small, copied)
    file = copied / "events.yaml"
    text = file.read_text(encoding="utf-8")
    first = next(line for line in text.splitlines() if line.startswith("  certainty:"))
    file.write_text(text.replace(first, '  certainty: "announced"', 1), encoding="utf-8")
    assert main(["check", "--data", str(copied), *form]) == 0
    ended = capsys.readouterr()
    assert "iun: warning: events.yaml:1:3: event event-" in ended.err
    assert "which has passed: did it take place?" in ended.err
    assert ended.out.startswith("{" if form else str(copied))
    assert main(["timeline", "--data", str(copied), "--json"]) == 0
    assert "warning" not in capsys.readouterr().err
