"""Citations: what is cited and when it was read, as sentences, BibTeX and CSL-JSON; hostile text does nothing."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from interpol_un.catalogue import PlainCatalogue
from interpol_un.formats.citations import Reference, biblatex, bibtex, citation, csl, references, tex
from interpol_un.views import Reader

RECORDS = (
    "terrorism", "terrorism-data", "ode", "panel", "office-vienna", "s-res-2396", "example-agreement", "gpg-1", "16",
    "16.4", "link-cybercrime-none", "event-office", "term-ode", "claim-entities", "source-press", "source-document",
)  # fmt: skip

TEXT = {"type": "string", "minLength": 1}
DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "items": {"type": "array", "items": {"type": ["string", "number"]}, "minItems": 1, "maxItems": 3},
            "minItems": 1,
            "maxItems": 2,
        },
        "circa": {"type": ["string", "number", "boolean"]},
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
NAME = {"type": "object", "properties": {"literal": TEXT}, "additionalProperties": False}
CSL = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "type": {"enum": ["document", "entry", "report", "treaty", "webpage"]},
            "id": TEXT,
            "author": {"type": "array", "items": NAME},
            "issued": DATE,
            "accessed": DATE,
            **dict.fromkeys(("title", "container-title", "publisher", "genre", "number"), TEXT),
            **dict.fromkeys(("URL", "version", "note", "language"), TEXT),
        },
        "required": ["type", "id"],
        "additionalProperties": False,
    },
}
"""The part of CSL 1.0.2's csl-data.json that is used here, as strict as it is."""


def entries(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The entries of a BibTeX file by BibTeX's own rules: braces balance, escaped or not; strict about all else."""
    at = 0
    while at < len(text):
        head = re.compile(r"\s*@(?:misc|online|report|techreport)\{([!$&*+\-./:;<=>?@\[\]^_`|a-zA-Z0-9]+),\n").match(
            text, at
        )
        assert head, text[at : at + 80]
        fields: dict[str, str] = {}
        at = head.end()
        while field := re.compile(r"  ([a-z]+) = ").match(text, at):
            at = end = field.end()
            if text[at] == "{":
                depth = 0
                while True:
                    depth += {"{": 1, "}": -1}.get(text[end], 0)
                    end += 1
                    if not depth:
                        break
                value = text[at + 1 : end - 1]
            else:
                macro = re.compile(r"[a-z]{3}").match(text, at)
                assert macro
                value, end = macro.group(), macro.end()
            assert field[1] not in fields
            assert "\n" not in value
            fields[field[1]] = value
            at = end + (text[end] == ",")
            assert text[at] == "\n"
            at += 1
        assert text[at : at + 2] == "}\n"
        at += 2
        yield head[1], fields


def untex(text: str) -> str:
    """What TeX shows of a value."""
    names = {"backslash": "\\", "braceleft": "{", "braceright": "}", "asciitilde": "~", "asciicircum": "^"}
    text = re.sub(r"\\text(backslash|braceleft|braceright|asciitilde|asciicircum)\{\}", lambda m: names[m[1]], text)
    text = text.replace("\\textless{}", "<").replace("\\textgreater{}", ">").replace("\\textquotedbl{}", '"')
    return re.sub(r"\\([$&%#_])", r"\1", text)


@pytest.fixture
def reader(small_catalogue: PlainCatalogue) -> Reader:
    """Somebody who reads English."""
    return Reader(small_catalogue, ("en",))


@pytest.mark.parametrize("name", RECORDS)
def test_every_kind_of_record_is_cited_in_every_style(name: str, run: Any) -> None:
    ran = run("cite", name, "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "Retrieved: 2026-01" in ran.out
    items = json.loads(run("cite", name, "--style", "csl").out)
    Draft7Validator(CSL).validate(items)
    parsed = list(entries(run("cite", name, "--style", "bibtex").out))
    assert [item["id"] for item in items] == [key for key, _ in parsed]
    assert len({key for key, _ in parsed}) == len(parsed)
    assert parsed[0][0] == f"iun-{name}"
    assert all(fields["urldate"] == "2026-01" for key, fields in parsed if key.startswith("iun-source-"))
    assert all(item["accessed"] == {"date-parts": [[2026, 1]]} for item in items if item["type"] == "webpage")
    kinds = {"s-res-2396": "report", "example-agreement": "treaty"}
    assert items[0]["type"] == kinds.get(name, "webpage" if name.startswith("source-") else "entry")


def test_a_source_is_cited_as_the_page_it_is(run: Any) -> None:
    assert run("cite", "source-press", "--lang", "en").out == (
        "A newspaper (with brackets)\n\n"
        "Example Press. “A newspaper (with brackets)”. published 2019-03-07. https://press.example.org/2019?a=1&b=2 "
        "(Retrieved: 2026-01, mirror: https://mirror.example.net/2019).\n"
    )


def test_a_claim_is_cited_with_what_became_of_it_and_where_it_stands(run: Any) -> None:
    _, entry, document, press = run("cite", "claim-entities", "--lang", "en").out.replace("\n\n", "\n").splitlines()
    assert entry == (
        "“The compact has 39 entities.” [claim-entities], iun: the reference on INTERPOL–United Nations cooperation, "
        "test.1 (2026-01-31). outdated (Since 2022-04): There were 41 in April 2022."
    )
    assert "section 1, paragraph 2" in document
    assert press.startswith("Example Press.")


def test_an_address_at_the_end_has_no_full_stop(run: Any) -> None:
    assert "http://metadata.un.org/sdg/16.4\n" in run("cite", "16.4", "--lang", "en").out


def test_it_follows_the_language(run: Any) -> None:
    assert "تاريخ الاطلاع: 2026-01" in run("cite", "ode").out
    assert "«\u00a0Bureau des exemples\u00a0»" in run("cite", "ode", "--lang", "fr").out
    assert json.loads(run("cite", "ode", "--json", "--lang", "fr").out)[0]["title"] == "Bureau des exemples"
    assert json.loads(run("cite", "panel", "--json", "--lang", "fr").out)[0]["language"] == "en"


def test_french_has_a_blank_before_the_colon(run: Any) -> None:
    told = run("cite", "source-press", "--lang", "fr").out.partition("\n\n")[2]
    assert "(Consulté\u00a0: 2026-01, miroir\u00a0: https://mirror.example.net/2019)" in told
    assert "dépassé (Depuis 2022-04)\u00a0: " in run("cite", "claim-entities", "--lang", "fr").out


@pytest.mark.parametrize(
    ("language", "spoken", "title"),
    [
        ("ar", "ar", "مكافحة الأمثلة (ومنعها)"),
        ("en", "en", "Counter the threat of examples"),
        ("fr", "ar", "مكافحة الأمثلة (ومنعها)"),
    ],
)
def test_a_policing_goal_has_its_latest_wording(language: str, spoken: str, title: str, run: Any) -> None:
    item = json.loads(run("cite", "gpg-1", "--json", "--lang", language).out)[0]
    assert (item["language"], item["title"]) == (spoken, title)


def test_dates_are_as_precise_as_the_page(small_catalogue: PlainCatalogue, reader: Reader) -> None:
    source = small_catalogue.get("source-press")[1]

    def issued(kind: str, **date: str) -> tuple[Any, Any, Any]:
        found = references("source", {**source, "page_date": {"kind": kind, **date}}, reader)
        fields = dict(entries(bibtex(found, reader)))["iun-source-press"]
        return json.loads(csl(found, reader))[0].get("issued"), fields.get("year"), fields.get("month")

    def biblatex_date(kind: str, **date: str) -> str | None:
        found = references("source", {**source, "page_date": {"kind": kind, **date}}, reader)
        return dict(entries(biblatex(found, reader)))["iun-source-press"].get("date")

    assert biblatex_date("published", date="2019-03-07") == "2019-03-07"
    assert biblatex_date("by-content", date="2019") == "2019~"
    assert biblatex_date("after", date="2019") is None
    assert issued("published", date="2019-03-07") == ({"date-parts": [[2019, 3, 7]]}, "2019", "mar")
    assert issued("as-of", date="2019-12") == ({"date-parts": [[2019, 12]]}, "2019", "dec")
    assert issued("by-content", date="2019") == ({"date-parts": [[2019]], "circa": True}, "2019", None)
    assert issued("after", date="2019") == (None, None, None)
    assert issued("undated") == (None, None, None)


def test_json_and_what_others_call_it_mean_csl(run: Any) -> None:
    assert run("cite", "ode", "--json").out == run("cite", "ode", "--style", "csl").out
    assert run("cite", "ode", "--json").out == run("cite", "ode", "--style", "csl-json").out
    assert run("cite", "ode", "--style", "bibtex", IUN_FORMAT="json").out.startswith("@misc")
    ran = run("cite", "ode", "--style", "mla")
    assert (ran.code, ran.out) == (2, "")
    assert "text, bibtex, biblatex, csl, csl-json, ris" in ran.err
    assert run("cite", "nobody").code == 1


def test_on_a_terminal_it_is_drawn(run: Any) -> None:
    lines = run("cite", "ode", "--bidi", "visual", "--width", "60").out.splitlines()
    assert max(map(len, lines)) <= 60
    assert any("\ufe8e" in line for line in lines)  # a joined alef


HOSTILE = 'a {b\\ } %c \\input{x} $d$ #e & _f_ ~g ^h "i" <j> @misc{k, \n\n}\r\n\x1b[31m\u202el\\'


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('{}\\%$#&_~^"<>@,=\n'), min_size=1))
def test_text_is_inert_in_bibtex(text: str) -> None:
    assert untex(tex(text)) == text
    escaped = tex(text)
    assert escaped.count("{") == escaped.count("}") == escaped.count("{}")
    assert not re.search(r"(?<!\\)[$&%#_~^\"<>]", escaped)


def test_hostile_records_are_inert(small_catalogue: PlainCatalogue, reader: Reader) -> None:
    source = {
        **small_catalogue.get("source-press")[1],
        "title": {"en": HOSTILE},
        "publisher": f"{HOSTILE} and others",
        "url": f"https://x.example/{HOSTILE}",
        "copy": {"kind": "mirror", "url": f"https://y.example/{HOSTILE}"},
    }
    found = references("source", source, reader)
    ((key, fields),) = entries(bibtex(found, reader))
    assert key == "iun-source-press"
    assert fields["title"].startswith("{a \\textbraceleft{}b")
    assert untex(fields["title"])[1:-1] == found[0].title
    assert fields["author"].startswith("{")
    assert re.fullmatch(r"[^{}\\\s\"<>]+", fields["url"])
    for text in (csl(found, reader), "".join(say.text for say in citation(found, reader).notes)):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    Draft7Validator(CSL).validate(json.loads(csl(found, reader)))
    assert all("\n" not in part for part in found[0] if isinstance(part, str))


def test_keys_are_unique_in_the_whole_catalogue(small_catalogue: PlainCatalogue, reader: Reader) -> None:
    keys = [
        references(kind, small_catalogue.get(name)[1], reader)[0].key for name, kind in small_catalogue.ids().items()
    ]
    assert len(set(keys)) == len(keys) == len(small_catalogue.ids())


def test_csl_can_be_ascii(small_catalogue: PlainCatalogue, reader: Reader) -> None:
    found: tuple[Reference, ...] = references("partner", small_catalogue.get("ode")[1], reader)
    assert csl(found, reader, ascii_only=True).isascii()
    assert json.loads(csl(found, reader, ascii_only=True)) == json.loads(csl(found, reader))


@pytest.mark.skipif(shutil.which("bibtex") is None, reason="BibTeX is not installed; the parser above stands for it")
def test_bibtex_itself_reads_it(run: Any, tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(run("cite", "claim-entities", "--style", "bibtex").out, encoding="utf-8")
    (tmp_path / "a.aux").write_text("\\citation{*}\n\\bibdata{a}\n\\bibstyle{plain}\n", encoding="utf-8")
    ran = subprocess.run(["bibtex", "a"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "error" not in ran.stdout.lower()
    assert (tmp_path / "a.bbl").read_text(encoding="utf-8").count("\\bibitem") == 3
