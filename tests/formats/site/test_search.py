"""The search of the site, run by node: it folds as the program does and answers as `iun search` does."""

from __future__ import annotations

import json
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interpol_un.catalogue import PlainCatalogue, sdg
from interpol_un.search import folding, typos
from interpol_un.search.folding import cut, fold, forms, pasted, plain, skeleton, squash, stems, words
from interpol_un.search.search_text import numbered, symbol_in

NODE = shutil.which("node") or ""
SAME = 0.97
"""The part of the queries that must have the same first record here as there, where sources are searched too."""

NAMES = [
    "Résolution 2396 (2017) du Conseil de sécurité",
    "القرار 71/19 المؤرخ 21 تشرين الثاني/نوفمبر 2016",
    "S.C. Res. 2396, U.N. Doc. S/RES/2396 (Dec. 21, 2017)",
    "S/RES/2396 (2017), para. 4",
    "UNSCR 2396/2017",
    "https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F71%2F19&Language=E",
    "https://docs.un.org/ar/S/RES/2396%282017%29?x=y",
    "A/RES/2396",
    "resolution 2396 12 13",
    "A/71/19",
    "<https://undocs.org/A/RES/71/19>",
    "networks I-24/7 and I-24/7/8",
    "Global Policing Goal #2",
    "no number",
    "https://undocs.org/100%",
    "",
]

SEARCHED = "WHERE kind NOT IN ('link', 'source') ORDER BY number"
"""The records that have a section on a page: the others are not searched there."""

pytestmark = pytest.mark.skipif(not NODE, reason="needs node")

Run = Callable[[str, Any], Any]


@pytest.fixture(scope="module")
def run(files: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Gives what a script returns that knows everything of search.js and what was `given` to it."""
    script = tmp_path_factory.mktemp("search") / "run.js"

    def run_script(body: str, given: Any) -> Any:
        read = 'const given = JSON.parse(require("fs").readFileSync(0, "utf8"));'
        made = f"{files['search.js']}\n{read}\nconsole.log(JSON.stringify((() => {{ {body} }})()));"
        script.write_text(made, encoding="utf-8")
        done = subprocess.run([NODE, script], input=json.dumps(given), capture_output=True, text=True, check=False)
        assert not done.stderr, done.stderr[:2000]
        return json.loads(done.stdout)

    return run_script


def test_it_answers_as_the_program_does(run: Run, catalogue: PlainCatalogue, project: Path) -> None:
    lines = (project / "tests" / "search" / "queries.tsv").read_text(encoding="utf-8").splitlines()
    queries = [line.split("\t")[0] for line in lines if line and not line.startswith("#")]
    queries += [text for claim in catalogue.listed("claim") for text in claim["summary"].values()]
    queries += ["│ 16.4 │ ct-compact │", "│ الاسم │ unodc │", "xxterrorizmxx", "؟!", "WHO and counterfeit medicines"]
    search = (
        "const index = new Index(); return given.map((query) => index.search(query, 10).map((record) => record.id));"
    )
    found = run(search, queries)
    hits = [[hit.id for hit in catalogue.index.search(query, 10)] for query in queries]
    other = [case for case in zip(queries, found, hits, strict=True) if case[1][:1] != case[2][:1]]
    print(f"{len(queries)} queries, {len(other)} with another first record")
    assert len(queries) > 700
    assert len(other) <= len(queries) * (1 - SAME), other


def test_every_record_is_there_with_its_page(run: Run, catalogue: PlainCatalogue, pages: dict[str, Any]) -> None:
    known = catalogue.search_rows(f"SELECT id, kind, prior FROM searched {SEARCHED}")
    got = run(
        "return new Index().records.map(({ id, kind, prior, page, anchor }) => [id, kind, prior, page, anchor]);", 0
    )
    assert [tuple(record[:3]) for record in got] == [tuple(row) for row in known]
    for record_id, _, _, page, anchor in got:
        name = f"{page}.html" if f"{page}.html" in pages else f"en/{page}.html"
        assert anchor in pages[name].ids, record_id


def test_it_looks_through_the_same_tables(run: Run, catalogue: PlainCatalogue) -> None:
    got = run(
        "const index = new Index(), all = (map) => Object.fromEntries(map);"
        "return [all([...index.vocabulary.places].map(([word, own]) => [word, all(own)])),"
        " index.records.map(({ phrases }) => phrases.map(({ text }) => text).sort()), [...index.names.keys()]];",
        0,
    )
    count = len(got[1])
    places: dict[str, dict[str, list[int]]] = {}
    for word, weight, numbers in catalogue.search_rows("SELECT word, weight, numbers FROM places"):
        held = sorted(number for number in map(int, numbers.split()) if number < count)
        places.setdefault(word, {}).update({str(weight): held} if held else {})
    assert got[0] == {word: own for word, own in places.items() if own}
    phrases: list[list[str]] = [[] for _ in range(count)]
    for number, text in catalogue.search_rows(f"SELECT number, words FROM phrases WHERE number < {count}"):
        phrases[number].append(text)
    assert got[1] == [sorted(own) for own in phrases]
    names = {name for (name,) in catalogue.search_rows(f"SELECT name FROM names WHERE number < {count}")}
    assert names <= set(got[2])


def test_it_folds_as_the_program_does(run: Run, catalogue: PlainCatalogue) -> None:
    kinds = ("partner", "term", "claim", "instrument")
    texts = {json.dumps(catalogue.listed(kind), ensure_ascii=False) for kind in kinds}
    known = sorted({word for text in texts for word in text.split()})
    scripts = [*range(0x20, 0x250), *range(0x370, 0x530), *range(0x600, 0x700), *range(0x750, 0x780)]
    scripts += [*range(0x1E00, 0x2000), *range(0xFB00, 0xFE00), *range(0xFE70, 0xFF00), *range(0xFF10, 0xFF5B)]
    letters = [chr(code) for code in scripts if unicodedata.category(chr(code)) != "Cn"]
    odd = ["ﷺ", "لاﻹ", "Straße", "ŒUVRE", "ΣΊΣΥΦΟΣ", "İı", "١٦٫٤", "۱۲", "Ⅷ", "½", "ﬁn", "é", "Ǆ"]
    tried = [*known, *letters, *odd]
    assert len(tried) > 5000
    got = run("return given.map((text) => [fold(text), squash(text)]);", tried)
    assert [[text, other] for text, other in zip(tried, got, strict=True) if [fold(text), squash(text)] != other] == []

    stem_words = ["شرط", "مجرم", "ارهاب", "تعاون", "دول", "police", "organis", "class", "is", "bus", "ab", "م", "مم"]
    endings = ["", *folding.ENDINGS, "s", "ss", "e", "ed", "er", "ing", "ation", "es"]
    built = [f"{a}{b}{c}" for a in ("", *folding.PREFIXES) for b in stem_words for c in endings]
    folded = sorted({word for text in texts for word in words(text)} | set(built))
    assert len(folded) > 5000
    got = run("return given.map((word) => [stems(word), cut(word), forms(word), skeleton(word)]);", folded)
    mine = [[stems(word), cut(word), list(forms(word)), skeleton(word)] for word in folded]
    assert [pair for pair in zip(folded, mine, got, strict=True) if pair[1] != pair[2]] == []


def test_it_reads_what_was_copied_as_the_program_does(run: Run) -> None:
    copied = ["ﺏﺎﻫﺭﻹﺍ", "\u200eUNODC\u200e", "\u2066S/RES/2396\u2069 (٢٠١٧)", "مكافحة\u2800الإرهاب"]
    copied += ["\x1b[1mx\x1b[0m y", "الإِرْهاب", "2018-12-10 and 2018-12, not 12018-12"]
    got = run("return given.map((text) => [pasted(text), plain(text), dates(text)]);", copied)
    assert got == [[pasted(text), plain(text), folding.dates(text)] for text in copied]
    typed = [
        "SDG 16",
        "16-4",
        "16.04",
        "Target 16.A",
        "16a",
        "١٦٫٤",
        "16.11",
        "الغاية 16.4",
        "goal16",
        "16.4.1",
        "x",
        "0.1",
        "16-أ",
        "SDG Target 16.4.",
        "meta 16.4 de los ODS",
        "16.",
        ".4",
        "16 (a)",
    ]
    assert run("return given.map(sdgCode);", typed) == [sdg.normalise(text) for text in typed]


def test_it_reads_names_as_the_program_does(run: Run, catalogue: PlainCatalogue) -> None:
    """By which numbered texts are called, in whatever words: also where no text has that number."""
    got = run("return given.map((name) => [symbolIn(name), numbered(symbolIn(name)), codes(name)]);", NAMES)
    known = catalogue.search_words
    assert got == [[symbol_in(name), list(numbered(symbol_in(name), known)), folding.codes(name)] for name in NAMES]


def test_it_counts_slips_as_the_program_does(run: Run, catalogue: PlainCatalogue) -> None:
    known = [word for (word,) in catalogue.search_rows("SELECT word FROM words ORDER BY word")]
    slipped = [f"{word[:2]}{word[3:]}" for word in known[::40]] + [
        f"{word[1]}{word[0]}{word[2:]}e" for word in known[7::40] if len(word) > 1
    ]
    got = run("return given[0].map((word) => near(word, given[1]));", [slipped, known])
    mine = [[list(found) for found in typos.near(word, known)] for word in slipped]
    assert [case for case in zip(slipped, mine, got, strict=True) if case[1] != case[2]] == []
