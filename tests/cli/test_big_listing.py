"""A listing with far more rows than the bundled catalogue: complete, aligned, and nothing written before an error."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import Any

import pytest

from interpol_un.catalogue import PlainCatalogue
from interpol_un.cli.device import Device
from interpol_un.cli.render import TooWideError, drawn, lay_out
from interpol_un.cli.write import write
from interpol_un.terminal import PROFILES, Choice, Mode
from interpol_un.views import Listing, Reader, listing

COUNT = 501


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
    choice = Choice(mode, PROFILES[profile], (), "table", english_only=False)
    return Device(width, 80, asked, choice, False, "", "", "en")


@pytest.fixture
def big(small_catalogue: PlainCatalogue) -> Listing:
    """Many partners made from one; the later have longer ids than those before."""
    first = small_catalogue.listed("partner")[0]
    partners = [
        {
            **first,
            "id": _id(number),
            "title": {"ar": "مكتب الأمثلة للتعاون " * (1 + number % 4), "en": "Office of Examples"},
        }
        for number in range(COUNT)
    ]
    return listing("partners", partners, Reader(small_catalogue, ["ar"]))


def test_a_broken_record_at_its_end_is_told_before_anything_is_shown(small: Path, tmp_path: Path, run: Any) -> None:
    shutil.copytree(small, tmp_path, dirs_exist_ok=True)
    partners = tmp_path / "partners.yaml"
    whole = partners.read_text(encoding="utf-8")
    many = "".join(_PARTNER.format(f"body-{number:04}") for number in range(COUNT))
    partners.write_text(many + whole, encoding="utf-8")
    shown = run("partners", "--data", str(tmp_path))
    assert shown.code == 0
    assert shown.out.count("body-") == COUNT
    partners.write_text(many + whole.replace("un-office", "un-ofice"), encoding="utf-8")
    broken = run("partners", "--data", str(tmp_path))
    assert (broken.code, broken.out) == (3, "")
    assert f"partners.yaml:{many.count(chr(10)) + 2}:" in broken.err


@pytest.mark.parametrize(("mode", "profile"), [(Mode.VISUAL, "xterm"), (Mode.WORDS, "mlterm"), (Mode.PUTTY, "putty")])
def test_every_line_fits_the_window_with_its_marks(big: Listing, mode: Mode, profile: str) -> None:
    lines = drawn(big, device(mode, profile)).splitlines()
    assert len(lines) > COUNT
    assert max(map(len, lines)) <= 80


def test_no_id_is_lost_however_long(big: Listing) -> None:
    lines = lay_out(big, 70)
    assert {line.width for line in lines[1:]} == {70}
    shown = "".join(cell.text for line in lines for cell in line.cells if cell.style == "id" and cell.start >= 0)
    assert shown == "".join(_id(number) for number in range(COUNT))


def test_where_marks_leave_no_room_it_is_told_before_anything_is_written(big: Listing) -> None:
    with pytest.raises(TooWideError):
        drawn(big, device(Mode.WORDS, "mlterm", asked=True))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig", "ascii", "cp1256"])
def test_what_an_encoding_lacks_is_replaced(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(kept, encoding=encoding))
    write("مكتب\né — x\nالأمم\n")
    dash = "-" if encoding == "ascii" else "—"
    assert kept.getvalue() == f"مكتب\né {dash} x\nالأمم\n".encode(encoding, "replace")
