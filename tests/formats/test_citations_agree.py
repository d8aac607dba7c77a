"""Every record of the bundled catalogue in every style: each parses, and all say the same; a document cites itself."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from jsonschema import Draft7Validator

from interpol_un.catalogue import PlainCatalogue, open_catalogue
from interpol_un.formats.citations import Reference, biblatex, bibtex, citation, csl, references, ris
from interpol_un.views import Reader

from .test_citations import CSL, entries, untex

LANGUAGES = ("ar", "en", "fr", "es")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SPOKEN = {"arabic": "ar", "english": "en", "french": "fr", "spanish": "es"}
Fields = dict[str, str]


@pytest.fixture(scope="module")
def real(project: Path) -> PlainCatalogue:
    """The catalogue that is bundled."""
    return open_catalogue(project / "data")


@pytest.fixture(scope="module", params=LANGUAGES)
def everything(request: pytest.FixtureRequest, real: PlainCatalogue) -> tuple[Reader, tuple[Reference, ...]]:
    """A reader, and what to cite for every record, each once."""
    reader = Reader(real, (request.param,))
    return reader, tuple(references(kind, real.get(name)[1], reader)[0] for name, kind in real.ids().items())


def of_csl(text: str) -> Iterator[Fields]:
    """The fields of CSL-JSON, dates as ISO writes them."""
    for item in json.loads(text):
        fields = {name: value for name, value in item.items() if isinstance(value, str)}
        for name in ("issued", "accessed"):
            date = item.get(name, {})
            parts = [f"{part:02}" for part in date.get("date-parts", [[]])[0]]
            fields[name] = "-".join(parts) + ("~" if date.get("circa") else "")
        yield {**fields, "author": "".join(name["literal"] for name in item.get("author", ()))}


def of_tex(text: str) -> Iterator[Fields]:
    """The fields of BibTeX and biblatex under CSL's names."""
    for key, fields in entries(text):
        month = f"{MONTHS.index(fields['month']) + 1:02}" if "month" in fields else ""
        day = fields.get("day", "").zfill(2) if "day" in fields else ""
        plain = {name: untex(value) for name, value in fields.items()}
        container, version = plain.get("howpublished", ""), plain.get("version", "")
        if container and not version:
            container, _, version = container.rpartition(", ")
        yield {
            "id": key,
            "title": plain["title"][1:-1],
            "author": plain.get("author", "")[1:-1],
            "container-title": container,
            "version": version,
            "publisher": plain.get("institution", ""),
            "genre": plain.get("type", ""),
            "number": plain.get("number", ""),
            "issued": fields.get("date") or "-".join(filter(None, (fields.get("year"), month, day))),
            "accessed": fields.get("urldate", ""),
            "language": SPOKEN.get(fields.get("langid", ""), ""),
            "URL": fields.get("url", ""),
            "note": plain.get("note", ""),
        }


def of_ris(text: str) -> Iterator[Fields]:
    """The fields of RIS under CSL's names; strict about its form."""
    names = {
        "ID": "id", "TI": "title", "AU": "author", "T2": "container-title", "ET": "version", "PB": "publisher",
        "M3": "genre", "SN": "number", "DA": "issued", "Y2": "accessed", "LA": "language", "UR": "URL", "N1": "note",
    }  # fmt: skip
    assert text.endswith("ER  - \n")
    for entry in text.removesuffix("ER  - \n").split("ER  - \n\n"):
        lines = [re.fullmatch(r"([A-Z][A-Z0-9])  - (.+)", line) for line in entry.splitlines()]
        assert all(lines), entry
        tags = [(line[1], line[2]) for line in lines if line]
        assert tags[0] in {("TY", kind) for kind in ("DICT", "ELEC", "RPRT", "GEN")}
        fields = {names[tag]: value for tag, value in tags[1:] if tag != "PY"}
        assert len(fields) == len([tag for tag, _ in tags[1:] if tag != "PY"])
        for name in ("issued", "accessed"):
            if name in fields:
                *date, other = fields[name].split("/")
                assert len(date) == 3
                fields[name] = "-".join(filter(None, date)) + ("~" if other == "circa" else "")
        assert dict(tags).get("PY", "") == fields.get("issued", "")[:4]
        yield fields


def given(fields: Fields) -> Fields:
    """The fields that say something, an address as the web has it."""
    url = quote(fields.get("URL", ""), safe=":/?#@!&'()*+,;=%-._~[]")
    return {name: value for name, value in {**fields, "URL": url}.items() if value and name != "type"}


def test_all_styles_say_the_same(everything: tuple[Reader, tuple[Reference, ...]]) -> None:
    reader, found = everything
    text = csl(found, reader)
    Draft7Validator(CSL).validate(json.loads(text))
    said = [given(fields) for fields in of_csl(text)]
    assert len(said) == len(reader.catalogue.ids())
    for other in (of_tex(bibtex(found, reader)), of_tex(biblatex(found, reader)), of_ris(ris(found, reader))):
        assert [given(fields) for fields in other] == said
    for reference, sentence, fields in zip(found, citation(found, reader).notes, said, strict=True):
        shown = set(fields) - {"id", "language", "issued", "note", "URL"}
        missing = [name for name in shown if fields[name].rstrip(".") not in sentence.text]
        assert not missing, (missing, sentence.text)
        told = (reference.url, reference.locator, reference.dated, reference.copy, reference.note.rstrip("."))
        assert all(part in sentence.text for part in told)
        if reference.kind != "webpage":
            assert reference.issued in sentence.text


@pytest.mark.parametrize(
    ("name", "language", "first"),
    [
        (
            "s-res-2396", "fr",
            "Conseil de sécurité de l’ONU. S/RES/2396 (2017), résolution du CS. Nations Unies, 2017-12-21 (adopté). "
            "https://undocs.org/S/RES/2396(2017)",
        ),
        (
            "s-res-2396", "ar",
            "مجلس الأمن التابع للأمم المتحدة. S/RES/2396 (2017)، قرار لمجلس الأمن. الأمم المتحدة، 2017-12-21 (معتمد). "
            "https://undocs.org/S/RES/2396(2017)",
        ),
        (
            "a-res-51-1", "en",
            "General Assembly. “Observer status for the International Criminal Police Organization (Interpol) in the "
            "General Assembly”, GA resolution A/RES/51/1. United Nations, 1996-10-15 (adopted). "
            "http://www.un.org/documents/ga/res/51/ares51-1.htm",
        ),
        (
            "un-cybercrime-convention", "es",
            "Asamblea General de las Naciones Unidas. «Convención de las Naciones Unidas contra la Ciberdelincuencia», "
            "convención. 2024-12-24 (abierto a la firma).",
        ),
        ("agreement-unodc-2008", "en", "[UNODC agreement 2008], agreement. 2008-10-13 (signed)."),
        (
            "a-77-l-20", "en",
            "United Nations General Assembly. A/77/L.20, GA resolution. United Nations, 2022-11-21. "
            "https://undocs.org/A/77/L.20",
        ),
    ],
)  # fmt: skip
def test_a_document_cites_itself(name: str, language: str, first: str, real: PlainCatalogue) -> None:
    reader = Reader(real, (language,))
    found = references("instrument", real.get(name)[1], reader)
    assert citation(found, reader).notes[0].text == first
    assert {reference.kind for reference in found[1:]} == {"webpage"}
    assert len(found) == len({cite["source"] for cite in real.get(name)[1]["sources"]}) + 1


def test_the_organ_is_the_one_of_the_series_and_the_address_the_united_nations_own(real: PlainCatalogue) -> None:
    reader = Reader(real, ("en",))
    organs = {"A/RES": "General Assembly", "S/RES": "United Nations Security Council"}
    organs["S/PRST"] = organs["S/RES"]
    seen: set[str] = set()
    for record in real.listed("instrument"):
        itself = references("instrument", record, reader)[0]
        series = "/".join(record.get("symbol", "").split("/")[:2])
        if series in organs:
            seen.add(series)
            assert itself.author == organs[series]
        assert record.get("symbol", "") in (itself.number, itself.title)
        assert itself.url or series not in organs
        assert not itself.url or re.search(r"(^|\.)(un|unodc|undocs)\.org$", urlsplit(itself.url).hostname or "")
    assert seen == set(organs)


def test_a_document_of_no_known_organ_has_the_one_it_names(small_catalogue: PlainCatalogue) -> None:
    reader = Reader(small_catalogue, ("es",))
    itself = references("instrument", small_catalogue.get("s-res-2396")[1], reader)[0]
    assert (itself.author, itself.title, itself.publisher) == ("Consejo de Seguridad", "S/RES/2396 (2017)", "")


def _run(*words: str, cwd: Path) -> str:
    ran = subprocess.run(words, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed; the parsers above stand for it")
def test_pandoc_reads_the_same_in_each(everything: tuple[Reader, tuple[Reference, ...]], tmp_path: Path) -> None:
    reader, found = everything
    texts = {"bibtex": bibtex(found, reader), "biblatex": biblatex(found, reader), "csljson": csl(found, reader)}
    read: dict[str, list[dict[str, Any]]] = {}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        read[name] = json.loads(_run("pandoc", "-f", name, "-t", "csljson", name, cwd=tmp_path))
    for name, items in read.items():
        for item, ours in zip(_by_id(items), _by_id(json.loads(texts["csljson"])), strict=True):
            for field in ("id", "author", "issued", "accessed", "genre", "number"):
                assert item.get(field) == ours.get(field), (name, field)
    (tmp_path / "a.md").write_text("---\nnocite: '@*'\n---\n", encoding="utf-8")
    (tmp_path / "a.json").write_text(texts["csljson"], encoding="utf-8")
    cited = _run("pandoc", "--citeproc", "--bibliography=a.json", "-t", "html", "a.md", cwd=tmp_path)
    assert cited.count('class="csl-entry"') == len(found)


def _by_id(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(items, key=lambda item: str(item["id"]))


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("biber") is None, reason="biber is not installed; the parsers above stand for it")
def test_biber_takes_all(everything: tuple[Reader, tuple[Reference, ...]], tmp_path: Path) -> None:
    reader, found = everything
    (tmp_path / "a.bib").write_text(biblatex(found, reader), encoding="utf-8")
    said = _run("biber", "--tool", "--validate-datamodel", "--output-file=b.bib", "a.bib", cwd=tmp_path)
    warnings = [line for line in said.splitlines() if line.startswith(("WARN", "ERROR"))]
    assert all("one of 'date, year' must be defined" in line for line in warnings)
    assert len(warnings) == sum(not reference.issued for reference in found)
    assert (tmp_path / "b.bib").read_text(encoding="utf-8").count("\n@") + 1 >= len(found)


@pytest.mark.skipif(shutil.which("bibtex") is None, reason="BibTeX is not installed; the parsers above stand for it")
def test_bibtex_warns_of_nothing(everything: tuple[Reader, tuple[Reference, ...]], tmp_path: Path) -> None:
    reader, found = everything
    (tmp_path / "a.bib").write_text(bibtex(found, reader), encoding="utf-8")
    (tmp_path / "a.aux").write_text("\\citation{*}\n\\bibdata{a}\n\\bibstyle{plain}\n", encoding="utf-8")
    assert "arning" not in _run("bibtex", "a", cwd=tmp_path)
    assert (tmp_path / "a.bbl").read_text(encoding="utf-8").count("\\bibitem") == len(found)
