"""The Python API: typed, frozen, quiet, safe in threads, and the same as the JSON."""

from __future__ import annotations

import copy
import dataclasses
import doctest
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from interpol_un import Catalogue, NotFoundError, UsageError, open_catalogue
from interpol_un.catalogue import PlainCatalogue, model
from interpol_un.catalogue.description import decoded, struct
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.formats.site.html import table
from interpol_un.views import Column, Listing, Say

LISTED = [*(kind.name for kind in KINDS), "activity"]


@pytest.fixture(scope="module")
def catalogue(small: Path) -> Catalogue:
    """The small catalogue."""
    return open_catalogue(small)


def test_a_class_has_the_fields_of_its_kind() -> None:
    link = struct("link")
    assert link.cls is model.Link
    assert [field.name for field in link.fields][:3] == ["id", "from", "to"]
    assert [field.attribute for field in link.fields][:3] == ["id", "origin", "to"]
    assert [field.name for field in link.fields if not field.required] == ["to", "stated_by", "note", "absence"]
    assert struct("sdg-target").fields[1].required  # a file must have what a listing may lack
    assert not struct("sdg-target").listed[1].required
    assert {field.name for field in struct("term").listed if field.derived} == {"title", "sources"}


@pytest.mark.parametrize("cls", [value for value in vars(model).values() if dataclasses.is_dataclass(value)])
def test_every_class_says_what_it_is(cls: Any) -> None:
    assert cls.__doc__
    assert "__slots__" in vars(cls)
    assert cls.__dataclass_params__.frozen


def plain_again(value: Any) -> Any:
    """An object as JSON shows it, what is empty left out."""
    if dataclasses.is_dataclass(value):
        made = {field.name: plain_again(getattr(value, field.name)) for field in dataclasses.fields(value)}
        made = {"from" if name == "origin" else name: each for name, each in made.items()}
        return {name: each for name, each in made.items() if each not in (None, [], {}, False)}
    if isinstance(value, model.ByLanguage):
        return {language: plain_again(each) for language, each in value.items()}
    return [plain_again(each) for each in value] if isinstance(value, tuple) else value


def stripped(value: Any) -> Any:
    """Plain values without what is empty or false."""
    if isinstance(value, dict):
        kept = {name: stripped(each) for name, each in value.items()}
        return {name: each for name, each in kept.items() if each not in ([], {}, False)}
    return [stripped(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("kind", LISTED)
def test_objects_say_what_the_plain_records_say(kind: str, small_catalogue: PlainCatalogue) -> None:
    records = [
        each for each in small_catalogue.listed(kind) if not kind.startswith("sdg-") or kind.endswith(each["type"])
    ]
    assert records
    for record in records:
        again = plain_again(decoded(kind, record))
        for part in (*again.get("themes", ()), *again.get("activities", ())):
            assert part.pop("areas") == record["areas"]
        assert again == stripped(record)


def test_methods_give_tuples_of_their_kind(catalogue: Catalogue) -> None:
    answers = {
        model.Priority: catalogue.priorities(),
        model.Partner: catalogue.partners(),
        model.Office: catalogue.offices(),
        model.Instrument: catalogue.instruments(),
        model.PolicingGoal: catalogue.policing_goals(),
        model.Link: catalogue.links(),
        model.Event: catalogue.events(),
        model.Term: catalogue.terms(),
        model.Claim: catalogue.claims(),
        model.Source: catalogue.sources(),
    }
    for cls, answer in answers.items():
        assert isinstance(answer, tuple)
        assert answer
        assert {type(each) for each in answer} == {cls}


def test_filters_choose(catalogue: Catalogue) -> None:
    assert [each.id for each in catalogue.partners(area="cybercrime")] == ["panel"]
    assert [each.id for each in catalogue.partners(type="un-office")] == ["ode"]
    assert [each.id for each in catalogue.claims(status="outdated")] == ["claim-entities"]
    assert {each.kind for each in catalogue.instruments(kind="agreement")} == {"agreement"}
    assert [each.code for each in catalogue.sdg(basis="inferred")] == ["16.4"]
    assert [each.code for each in catalogue.sdg(gpg="1")] == ["16.4"]
    everything = catalogue.sdg(everything=True)
    assert [type(each) for each in everything if each.code in ("16", "16.4")] == [model.SdgGoal, model.SdgTarget]
    assert all(each.partners == ("ode",) for each in catalogue.events(partner="ode"))
    assert catalogue.partners(area="organized-crime") == ()
    assert [each.id for each in catalogue.instruments(partner="ODE", until="2018")] == ["s-res-2396"]
    assert catalogue.instruments(partner="ODE", since="2018") == ()
    assert [each.id for each in catalogue.events(since="2018")] == ["event-signature"]
    assert [each.id for each in catalogue.terms(query="الجريمة السيبرية")] == ["term-cyber"]
    assert catalogue.terms(query="nothing of the kind") == ()
    assert [each.id for each in catalogue.claims(area="terrorism", status="outdated")] == ["claim-entities"]
    assert [each.id for each in catalogue.sources(reliability="secondary")] == ["source-press"]


@pytest.mark.parametrize(
    ("method", "filters"),
    [
        ("partners", {"area": "terorism"}),
        ("partners", {"type": "office"}),
        ("instruments", {"kind": "treaty"}),
        ("sdg", {"basis": "guessed"}),
        ("sdg", {"gpg": "8"}),
        ("terms", {"area": "x"}),
        ("claims", {"status": "true"}),
        ("claims", {"area": "x"}),
        ("sources", {"reliability": "good"}),
        ("sources", {"older_than": "yesterday"}),
        ("events", {"since": "yesterday"}),
        ("instruments", {"until": "2018-13"}),
    ],
)
def test_a_filter_that_does_not_exist_is_an_error(catalogue: Catalogue, method: str, filters: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        getattr(catalogue, method)(**filters)


def test_get_finds_any_name(catalogue: Catalogue) -> None:
    ode = catalogue.get("ODE")
    assert isinstance(ode, model.Partner)
    assert ode is catalogue.get("Bureau des exemples") is catalogue.partners()[0]
    assert isinstance(catalogue.get("SDG 16-4"), model.SdgTarget)
    with pytest.raises(NotFoundError) as caught:
        catalogue.get("odee")
    assert caught.value.details["near"] == ["ode"]
    with pytest.raises(NotFoundError):
        catalogue.events(partner="nobody")


def test_search_ranks(catalogue: Catalogue) -> None:
    found = catalogue.search("cybercrime")
    assert found[0].kind == "priority"
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    assert len(catalogue.search("cybercrime", limit=1)) == 1
    assert catalogue.search("zzzzzz") == ()


def test_meta_names_the_founding_document(catalogue: Catalogue) -> None:
    assert catalogue.meta.version == "test.1"
    assert isinstance(catalogue.get(catalogue.meta.document.source), model.Source)


def test_nothing_can_be_changed(catalogue: Catalogue) -> None:
    ode = catalogue.partners()[0]
    with pytest.raises(dataclasses.FrozenInstanceError):
        ode.id = "x"  # type: ignore[misc]
    with pytest.raises(TypeError):
        ode.title["en"] = "x"  # type: ignore[index]
    assert isinstance(ode.facts, tuple)


def test_objects_are_values(catalogue: Catalogue, small: Path) -> None:
    ode = catalogue.partners()[0]
    other = open_catalogue(small).partners()[0]
    assert ode is not other
    assert ode == other == pickle.loads(pickle.dumps(ode)) == copy.deepcopy(ode)
    assert len({ode, other}) == 1
    assert ode.title == {"ar": ode.title["ar"], "en": "Office of Examples", "fr": "Bureau des exemples"}
    assert "es" not in ode.title
    assert repr(model.ByLanguage({"en": "a"})) == "ByLanguage({'en': 'a'})"


def test_threads_see_the_same_objects(small: Path) -> None:
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # threads take turns within a line, not after a whole answer
    try:
        for _ in range(25):
            fresh, together = open_catalogue(small), Barrier(8)

            def ask(_: int, asked: Catalogue = fresh, together: Barrier = together) -> tuple[int, ...]:
                together.wait(timeout=60)
                return tuple(map(id, (*asked.partners(), *asked.claims())))

            with ThreadPoolExecutor(8) as pool:
                assert len(set(pool.map(ask, range(8)))) == 1
    finally:
        sys.setswitchinterval(interval)


def test_nothing_is_printed(small: Path, capfd: pytest.CaptureFixture[str]) -> None:
    fresh = open_catalogue(small)
    fresh.search("cyber")
    fresh.get("ode")
    assert capfd.readouterr() == ("", "")


def test_importing_the_package_imports_nothing() -> None:
    code = "import sys; old = set(sys.modules); import interpol_un; print(sorted(set(sys.modules) - old))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "['interpol_un']"


def test_the_package_names_what_it_has() -> None:
    import interpol_un

    assert set(interpol_un.__all__) <= set(dir(interpol_un))
    for name in interpol_un.__all__:
        assert getattr(interpol_un, name) is not None
    with pytest.raises(AttributeError, match="nothing"):
        _ = interpol_un.nothing


def test_the_examples_in_the_documentation_run(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    results = doctest.testfile(str(project / "docs" / "api.md"), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert results.attempted > 10
    assert results.failed == 0


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(
    "name",
    [
        "priorities",
        "partners",
        "offices",
        "instruments",
        "policing_goals",
        "sdg",
        "events",
        "terms",
        "claims",
        "sources",
    ],
)
def test_a_notebook_shows_a_table(
    name: str, language: str, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IUN_LANG", "" if language == "ar" else f"xx,{language}")
    found = getattr(catalogue, name)()
    shown = found._repr_mimebundle_(include=None, exclude=None)
    direction = "rtl" if language == "ar" else "ltr"
    assert shown["text/html"].startswith(f'<table dir="{direction}" lang="{language}"><caption>')
    assert shown["text/html"].count("<tr>") == len(found) + 1
    assert shown["text/plain"] == repr(tuple(found))
    assert type(copy.copy(found)) is type(pickle.loads(pickle.dumps(found))) is tuple


def test_a_table_in_a_notebook_obeys_nothing_that_a_record_says() -> None:
    evil = '</td><script>alert(1)</script>" onclick=x & \u202e'
    view = Listing(evil, "ar", (Column("id", evil, ""),), [((Say(evil, "ar"), Say(evil, "en"), Say(evil)),)])
    shown = table(view)
    assert "<script" not in shown
    assert "\u202e" not in shown
    assert shown.count("<td>") == shown.count("</td>") == 1
    assert shown.count("&lt;script&gt;") == 5
