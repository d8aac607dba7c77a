"""A long listing begins before its end is made, and what is written in parts is what would be written whole."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from interpol_un.catalogue import Catalogue, open_catalogue
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.cli.device import Device
from interpol_un.cli.render import LONG, MEASURED, TooWideError, drawn, lay_out
from interpol_un.cli.write import write
from interpol_un.errors import DataError
from interpol_un.mapped import Mapped
from interpol_un.terminal.choice import Choice
from interpol_un.terminal.mode import Mode
from interpol_un.terminal.profiles import PROFILES
from interpol_un.views import Listing, Reader, listing

COUNT = LONG + 1


def _id(number: int) -> str:
    return f"body-{10 ** number.bit_length()}-{number:04}"


_PARTNER = """\
- id: "{}"
  type: "un-office"
  title: {{en: "Office of Examples"}}
  areas: ["terrorism"]
  named_in_document: "false"
  summary: {{ar: "مكتب", en: "Office", fr: "Bureau", es: "Oficina"}}
  sources: [{{source: "source-press"}}]
"""


def device(mode: Mode, profile: str, width: int = 80, *, asked: bool = False) -> Device:
    choice = Choice(mode, PROFILES[profile], (), "", "table", english_only=False)
    return Device(width, 80, asked, choice, False, "", "", "en")


@pytest.fixture
def read() -> list[int]:
    """The numbers of the partners that were asked for, in order."""
    return []


@pytest.fixture
def long(small_catalogue: Catalogue, read: list[int]) -> Listing:
    """Partners without end, made from one; the later have longer names than those before."""
    first = small_catalogue.partners()[0]

    def partner(number: int) -> dict[str, Any]:
        read.append(number)
        return {
            **first,
            "id": f"body-{10 ** number.bit_length()}-{number:04}",
            "title": {"ar": "مكتب الأمثلة للتعاون " * (1 + number % 4), "en": "Office of Examples"},
        }

    return listing("partners", Mapped(partner, range(COUNT)), Reader(small_catalogue, ["ar"]))


def test_its_first_part_needs_few_of_its_rows(long: Listing, read: list[int]) -> None:
    parts = drawn(long, device(Mode.VISUAL, "xterm"))
    assert "╭" in next(parts)
    assert read
    assert max(read) < MEASURED
    assert "╯" in list(parts)[-1]
    assert read[-1] == COUNT - 1


def test_the_listings_of_the_bundled_catalogue_are_measured_whole(project: Path) -> None:
    real = open_catalogue(project / "data")
    assert max(len(real.listed(kind.name)) for kind in KINDS) <= LONG


def test_a_broken_record_at_its_end_is_told_before_anything_is_shown(small: Path, tmp_path: Path, run: Any) -> None:
    shutil.copytree(small, tmp_path, dirs_exist_ok=True)
    partners = tmp_path / "partners.yaml"
    whole = partners.read_text(encoding="utf-8")
    many = "".join(_PARTNER.format(f"body-{number:04}") for number in range(COUNT))
    partners.write_text(many + whole, encoding="utf-8")
    shown = run("partners", "--data", str(tmp_path))
    assert shown.code == 0
    assert shown.out.count("body-") == COUNT + 1  # and once in the note
    partners.write_text(many + whole.replace("un-office", "un-ofice"), encoding="utf-8")
    broken = run("partners", "--data", str(tmp_path))
    assert (broken.code, broken.out) == (3, "")
    assert f"partners.yaml:{many.count(chr(10)) + 2}:" in broken.err


@pytest.mark.parametrize(("mode", "profile"), [(Mode.VISUAL, "xterm"), (Mode.WORDS, "mlterm"), (Mode.PUTTY, "putty")])
def test_every_line_fits_the_window_with_its_marks(long: Listing, mode: Mode, profile: str) -> None:
    parts = list(drawn(long, device(mode, profile)))
    assert len(parts) > 10
    assert max(len(line) for part in parts for line in part.splitlines()) <= 80


def test_no_id_is_lost_however_long(long: Listing) -> None:
    lines = lay_out(long, 70)
    assert {line.width for line in lines[1:]} == {70}
    shown = "".join(cell.text for line in lines for cell in line.cells if cell.style == "id" and cell.start >= 0)
    assert shown == "".join(_id(number) for number in range(COUNT))


def test_where_marks_leave_no_room_it_is_told_before_anything_is_written(long: Listing) -> None:
    with pytest.raises(TooWideError):
        drawn(long, device(Mode.WORDS, "mlterm", asked=True))


class _Stdout(io.TextIOWrapper):
    """A stdout of some encoding that keeps its bytes."""

    def __init__(self, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding=encoding)

    @property
    def written(self) -> bytes:
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig", "ascii", "cp1256"])
def test_parts_are_the_whole(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stdout = _Stdout(encoding)
    monkeypatch.setattr("sys.stdout", stdout)
    write(["مكتب\n", "é — x\n", "الأمم\n"])
    assert stdout.written == "مكتب\né — x\nالأمم\n".encode(encoding, "replace")


def test_an_error_on_the_way_leaves_what_was_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def parts() -> Iterator[str]:
        yield "first\n"
        raise DataError("broken")

    stdout = _Stdout("utf-8")
    monkeypatch.setattr("sys.stdout", stdout)
    with pytest.raises(DataError):
        write(parts())
    assert stdout.written == b"first\n"
