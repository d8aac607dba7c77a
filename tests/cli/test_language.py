"""The program speaks the reader's language: which that is, in help, errors and hints, and how Arabic is drawn."""

from __future__ import annotations

import json
import os
import re
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from unicodedata import combining

import jsonschema
import pexpect
import pytest
from tests.conftest import Ran, Run

from interpol_un.cli.command_table import BY_NAME
from interpol_un.cli.options import FORMAT, LANG, values_given
from interpol_un.cli.settings import spoken
from interpol_un.formats.schemas import schema
from interpol_un.languages import LANGUAGES
from interpol_un.words import help_texts, message

INVISIBLE = re.compile("[\u200e\u200f\u2066-\u2069]")
FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufeff]")
ERRORS = {
    ("partnrs",): "no-command",
    ("partners", "terrorism"): "other-kind",
    ("show", "nothing at all"): "nothing-called",
    ("partners", "--area"): "needs-value",
    ("partners", "--areas", "x"): "no-option",
    ("show",): "missing",
    ("timeline", "--from", "soon"): "no-date",
    ("--format", "xml", "sdg"): "not-one-of",
    ("search", "qqqqqqzzzz"): "nothing-matches",
    ("partners", "--width", "x"): "no-width",
    ("check", "--data", "/nowhere"): "does-not-exist",
    ("export", "data", ""): "no-name",
}
ASKING: list[tuple[str, Mapping[str, str]]] = [
    ("ar", {"LANG": "ar_EG.UTF-8"}),
    ("fr", {"LANG": "fr_FR"}),
    ("es", {"LANG": "es_ES"}),
    ("fr", {"IUN_LANG": "fr", "LANG": "C"}),
    ("en", {"LANG": "C"}),
]


def bare(text: str) -> str:
    """A text as one line, without marks."""
    return " ".join(INVISIBLE.sub("", text).split())


def said(key: str, language: str) -> str:
    """What stands in a message before its first placeholder, and after its last."""
    return bare(message(key, language))


@pytest.mark.parametrize(
    ("words", "environ", "language"),
    [
        ((), {}, "en"),
        ((), {"LANG": "ar_EG.UTF-8"}, "ar"),
        ((), {"LANG": "de_DE.UTF-8"}, "en"),
        ((), {"LC_ALL": "C", "LC_MESSAGES": "fr_FR", "LANG": "es_ES"}, "en"),
        ((), {"LC_MESSAGES": "fr_FR", "LANG": "es_ES"}, "fr"),
        ((), {"LC_ALL": "", "LANG": "es_MX.UTF-8@x"}, "es"),
        ((), {"LANGUAGE": "de:ar:fr", "LANG": "en_US.UTF-8"}, "ar"),
        ((), {"LANGUAGE": "ar", "LANG": "C.UTF-8"}, "en"),
        ((), {"LANGUAGE": "de", "LANG": "fr_CA"}, "fr"),
        ((), {"IUN_LANG": "es,ar", "LANG": "fr_FR"}, "es"),
        (("partners", "--lang", "ar"), {"IUN_LANG": "es"}, "ar"),
        (("--lang=fr", "partners"), {"IUN_LANG": "es"}, "fr"),
        (("-les",), {}, "es"),
        (("--lang", "Français"), {}, "fr"),
        (("--lang", "nothing"), {"LANG": "ar"}, "ar"),
    ],
)
def test_which_language(words: tuple[str, ...], environ: Mapping[str, str], language: str) -> None:
    assert spoken(words, environ) == language


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("ar", ["Arabic", "arabe", "árabe", "عربي", "العربية", "ara", "ar_EG.UTF-8", "AR"]),
        ("en", ["English", "anglais", "inglés", "الإنكليزية", "eng", "en-GB"]),
        ("fr", ["French", "français", "Francais", "الفرنسية", "fra", "fre"]),
        ("es", ["Spanish", "español", "espagnol", "الإسبانية", "spa"]),
    ],
)
def test_languages_by_the_names_that_people_give_them(language: str, names: list[str], run: Run) -> None:
    expected = run("offices", "--lang", language).out
    assert [run("offices", "--lang", name).out == expected for name in names] == [True] * len(names)


@pytest.mark.parametrize(("language", "environ"), ASKING)
def test_help_is_in_the_readers_language(language: str, environ: Mapping[str, str], run: Run) -> None:
    assert said("first.show", language) in bare(run(**environ).out)
    told = bare(run("--help", **environ).out)
    assert all(said(f"help.{name}", language).split()[0] in told for name in BY_NAME)
    assert said("heading.exit", language) in told
    for name in ("partners", "search", "export"):
        ended = run(name, "--help", **environ)
        assert (ended.code, ended.err) == (0, "")
        about = bare(message(f"about.{name}", language)).split("iun ")[0]
        assert about.replace("\b", "").strip()[:60] in bare(ended.out)
        assert run("help", name, **environ).out == ended.out
        for example in BY_NAME[name].examples:
            assert bare(example) in bare(ended.out), "examples stay left to right"


@pytest.mark.parametrize("words", ERRORS, ids=" ".join)
@pytest.mark.parametrize(("language", "environ"), ASKING)
def test_errors_are_in_the_readers_language(
    language: str, environ: Mapping[str, str], words: tuple[str, ...], run: Run
) -> None:
    ended = run(*words, **environ)
    assert ended.code in (1, 2, 3)
    text = help_texts(language)[f"error.{ERRORS[words]}"].replace("`", "")
    pieces = [bare(piece) for piece in re.split(r"\{[^}]*\}", text) if piece.strip()]
    assert [piece for piece in pieces if piece not in bare(ended.err)] == []


def test_what_programs_read_of_an_error_is_the_same_in_every_language(run: Run) -> None:
    for words in ERRORS.keys() - {("--format", "xml", "sdg")}:
        told = {}
        for language in LANGUAGES:
            whole = json.loads(run(*words, IUN_LANG=language, IUN_FORMAT="json").err)
            jsonschema.validate(whole, schema("error"))
            error = whole["error"]
            assert error["code"] == ERRORS[words]
            del error["message"], error["hint"]
            told[language] = error
        assert told["ar"] == told["en"] == told["fr"] == told["es"]


# --- what newcomers type ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "help",
        "help partners",
        "--lang fr help search",
        "version",
        "priorities --lang English",
        "priorities --lang عربي",
        "priorities -l ara",
        "priorities -o json",
        "partners -n 1",
        "sdg --limit 1",
        "terms -n 1",
    ],
)
def test_it_works(words: str, run: Run) -> None:
    ended = run(*words.split())
    assert (ended.code, ended.err) == (0, "")
    assert ended.out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("words", "typed"),
    [
        ("terrorism", "iun show terrorism"),
        ("partner", "iun partners"),
        ("sdg goal 16", "iun sdg 16"),
        ("partners terrorism", "iun partners --area terrorism"),
        ("ode", "iun show ode"),
        ("priorities ode", "iun show ode"),
    ],
)
def test_the_hint_works_as_typed(words: str, typed: str, language: str, run: Run) -> None:
    ended = run(*words.split(), IUN_LANG=language)
    assert ended.code in (1, 2)
    hint = INVISIBLE.sub("", ended.err.splitlines()[-1])
    assert re.search(rf"^iun: .*{typed}\s*[?؟]?$", hint)
    assert run(*typed.split()[1:], IUN_LANG=language).code == 0


def test_a_word_that_is_no_command_is_told_what_it_names(run: Run) -> None:
    assert "an area of that name" in run("terrorism").err
    assert "مجال بهذا الاسم" in bare(run("terrorism", IUN_LANG="ar").err)


def test_a_limit_holds_in_the_order_that_is_shown(run: Run) -> None:
    whole = [line for line in run("partners", "--lang", "en").out.splitlines() if line.startswith("│")]
    first = [line for line in run("partners", "--lang", "en", "-n", "1").out.splitlines() if line.startswith("│")]
    assert first[1].split()[1] == whole[1].split()[1]
    assert len(run("timeline", "--json", "-n", "2").items) == 2


def test_values_are_found_in_a_command_line_that_is_not_parsed() -> None:
    assert values_given(LANG, ["-l", "ar", "--lang=fr", "-les", "--lang"]) == ["ar", "fr", "es", ""]
    assert values_given(FORMAT, ["-L", "-ojson", "--format", "md"]) == ["json", "md"]


# --- Arabic is drawn -------------------------------------------------------------------------------------------------


def test_another_language_ends_in_a_line_of_arabic(run: Run) -> None:
    *_, last = run(LANG="C").out.splitlines()
    assert bare(last) == "كل هذا بالعربية: iun --lang ar"
    assert "كل هذا" not in run(LANG="ar").out
    assert run("--lang", "ar").code == 0


@pytest.mark.parametrize("mode", ["visual", "explicit", "words", "kitty", "putty"])
def test_help_takes_the_mode_of_the_terminal(mode: str, run: Run) -> None:
    lines = run("partners", "--help", "--lang", "ar", "--bidi", mode).out.splitlines()
    shown = [re.sub("\x1b\\[[\\d;]*[a-z]|\u200e", "", line).replace("\u2800", " ") for line in lines]
    option = next(line for line in shown if "--area AREA" in line)
    assert option.rstrip().endswith("  --area AREA"), "columns run from the right"
    assert len(option) - len(option.rstrip()) == 2, "in the margin of its part"
    assert FORMS.search(option)
    assert all(len(line) <= 80 for line in shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_stays_within_a_narrow_window(language: str, run: Run) -> None:
    for words in ((), ("--help",), ("search", "--help"), ("doctor",)):
        for line in run(*words, "--lang", language, COLUMNS="60", IUN_LANG=language).out.splitlines():
            drawn = [char for char in INVISIBLE.sub("", line) if not combining(char)]
            assert len(drawn) <= 60 or line.lstrip().startswith("iun "), line


@pytest.mark.parametrize("columns", ["1", "5", "12", "30"])
@pytest.mark.parametrize("mode", ["logical", "words", "putty"])
def test_no_window_is_too_narrow_for_arabic(columns: str, mode: str, run: Run) -> None:
    for words in ((), ("--help",), ("export", "--help"), ("doctor",), ("partnrs",)):
        ended = run(*words, "--lang", "ar", "--bidi", mode, COLUMNS=columns)
        assert ended.code == (2 if words == ("partnrs",) else 0)
        assert ended.out or ended.err


def spawned(*words: str, stdout: str = "", **environ: str) -> str:
    """What a command line writes to a terminal; its stdout goes to a file if one is named."""
    line = f"{shlex.quote(sys.executable)} -m interpol_un {shlex.join(words)}" + (f" > {stdout}" if stdout else "")
    child = pexpect.spawn(
        "/bin/sh",
        ["-c", line],
        env={"PATH": os.defpath, "HOME": "/", "TERM": "xterm-256color", "XTERM_VERSION": "XTerm(379)"} | environ,
        dimensions=(40, 70),
        timeout=60,
        encoding="utf-8",
    )
    child.expect(pexpect.EOF)
    child.close()
    return str(child.before)


@pytest.mark.terminal
def test_an_error_is_drawn_for_the_device_that_stderr_is(tmp_path: Path) -> None:
    shown = spawned("partnrs", stdout=str(tmp_path / "out"), LANG="ar_EG.UTF-8", PYTHONIOENCODING="utf-8")
    first, second = shown.splitlines()
    assert FORMS.search(first)
    assert first.endswith(":iun")
    assert "\u200e" not in shown
    assert second.count("iun partners") == 1


@pytest.mark.terminal
def test_where_stderr_cannot_carry_arabic_it_is_english() -> None:
    assert "there is no command" in spawned("partnrs", LANG="ar_EG.UTF-8", PYTHONIOENCODING="ascii")


def test_a_note_that_holds_a_command_with_arabic_keeps_it_whole(run: Run) -> None:
    ended = run("show", "لا شيء اسمه هذا", LANG="ar_EG")
    assert "\u2066iun search 'لا شيء اسمه هذا'\u2069" in ended.err


def test_a_wrong_mode_is_told_as_the_terminal_draws_it() -> None:
    shown = spawned("priorities", LANG="ar_EG.UTF-8", IUN_BIDI="no mode", PYTHONIOENCODING="utf-8")
    assert FORMS.search(shown)
    assert "«no mode»" in shown
    assert "--help" in spawned("--help", LANG="ar_EG.UTF-8", IUN_BIDI="no mode", PYTHONIOENCODING="utf-8")


def test_completion_describes_in_the_readers_language(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {"_IUN_COMPLETE": "complete_zsh", "COMP_WORDS": "iun part", "COMP_CWORD": "1"}
    ended: Ran = run(**asked, LANG="es_ES.UTF-8")
    assert ended.out.strip() == f"partners:{message('help.partners', 'es')}"
    asked["COMP_WORDS"] = "iun --lo"
    assert f"--long:{message('option.long', 'ar')}" in run(**asked, LANG="ar").out


def test_doctor_speaks_the_readers_language(run: Run) -> None:
    for language in LANGUAGES:
        told: Any = bare(run("doctor", IUN_LANG=language).out)
        assert said("doctor.signals", language) in told
        assert said("doctor.sample.4", language) in told
        assert run("doctor", "--json", IUN_LANG=language).out == run("doctor", "--json", IUN_LANG="en").out


@pytest.mark.terminal
def test_arabic_in_an_english_note_is_drawn_too() -> None:
    shown = spawned("show", "مكتب لا يوجد", LANG="en_US.UTF-8", PYTHONIOENCODING="utf-8")
    assert shown.startswith("iun: nothing is called '")
    assert FORMS.search(shown)
