"""The program's words: all in every language, with the same placeholders and plural forms, and none beside them."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from interpol_un.languages import LANGUAGES
from interpol_un.views import sheet_fields
from interpol_un.words import keys, message, plural_category, word

FORMS = {
    "ar": {"zero", "one", "two", "few", "many", "other"},
    "en": {"one", "other"},
    "fr": {"one", "many", "other"},
    "es": {"one", "many", "other"},
}
"""The plural categories of whole numbers (CLDR)."""
PLURAL = re.compile(r"(.+)_(zero|one|two|few|many|other)")
FILES = ("", "help.")


def texts(project: Path, language: str, file: str) -> dict[str, str]:
    """The words of a language in one of its files."""
    own = json.loads((project / "data" / "ui" / f"{file}{language}.json").read_text("utf-8"))
    return {key: text if isinstance(text, str) else "\n".join(text) for key, text in own.items()}


def bases(own: dict[str, str]) -> dict[str, set[str]]:
    """The keys without their plural category, in their order, each with the categories there are."""
    found: dict[str, set[str]] = {}
    for key in own:
        plural = PLURAL.fullmatch(key)
        found.setdefault(plural[1] if plural else key, set()).update([plural[2]] if plural else [])
    return found


@pytest.fixture(scope="module", params=FILES, ids=["labels", "help"])
def words(request: pytest.FixtureRequest, project: Path) -> dict[str, dict[str, str]]:
    """The words of each language, beside content or of the program itself."""
    return {name: texts(project, name, request.param) for name in LANGUAGES}


def test_every_language_has_every_word_in_the_same_order(words: dict[str, dict[str, str]]) -> None:
    found = {name: bases(own) for name, own in words.items()}
    known = set().union(*found.values())
    assert {name: missing for name, own in found.items() if (missing := known - {*own})} == {}
    assert {name: list(own) for name, own in found.items()} == {name: list(found["en"]) for name in LANGUAGES}
    assert all(text and text == text.strip() for own in words.values() for text in own.values())
    assert [key for key, text in words["ar"].items() if "\u064b" in text] == []  # as in the data: no tanwin on alef


def test_every_field_that_a_sheet_shows_has_a_label() -> None:
    shown = {name for names in sheet_fields.SHOWN.values() for name in names}
    assert shown - {*keys("en")} == set(), "no such word in data/ui/en.json"


def test_every_plural_has_the_forms_of_its_language(words: dict[str, dict[str, str]]) -> None:
    for name, own in words.items():
        wrong = {key: forms for key, forms in bases(own).items() if forms and forms != FORMS[name]}
        assert wrong == {}, name


def test_no_placeholder_is_lost(words: dict[str, dict[str, str]]) -> None:
    def held(text: str) -> set[str]:
        return {field for _, field, _, _ in Formatter().parse(text) if field and field != "count"}

    found = {name: bases(own) for name, own in words.items()}
    for key in found["en"]:
        told = {
            (name, form): held(words[name][f"{key}_{form}" if form else key])
            for name in LANGUAGES
            for form in found[name][key] or {""}
        }
        assert len(set(map(frozenset, told.values()))) == 1, (key, told)


def test_commands_are_the_same_in_every_language(words: dict[str, dict[str, str]]) -> None:
    typed = {
        name: {key: [line for line in text.splitlines() if line.startswith("iun ")] for key, text in own.items()}
        for name, own in words.items()
    }
    for name in LANGUAGES:
        assert {key: lines for key, lines in typed[name].items() if lines} == {
            key: lines for key, lines in typed["en"].items() if lines
        }, name


def test_french_has_its_blank_before_the_colon(words: dict[str, dict[str, str]]) -> None:
    wrong = [
        key
        for key, text in words["fr"].items()
        for line in text.splitlines()
        if not line.startswith(("iun ", "bash", "zsh"))
        and re.search(r"(?<![\u00a0\u202f])(?:»|[:;!?](?: |$))|«(?!\u00a0)", line)
    ]
    assert {*wrong} <= {"option.delimiter", "error.no-delimiter"}  # where the signs themselves are meant


def test_arabic_is_in_logical_order_with_what_is_typed_set_off(words: dict[str, dict[str, str]]) -> None:
    for key, text in words["ar"].items():
        assert not re.search("[\ufb50-\ufdff\ufe70-\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]", text), key
        if "help.usage" not in words["ar"]:
            continue  # a label holds nothing that is typed but by a placeholder of its own
        bare = re.sub(r"`[^`]*`|\{[^}]*\}|^(?:iun|bash|zsh|fish|PowerShell) .*$", "", text, flags=re.MULTILINE)
        assert not re.search(r"(?<!\w)--?[a-z]|\biun [a-z]", bare), key


@pytest.mark.parametrize(
    ("language", "counts"),
    [
        ("ar", {0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 99: "many", 100: "other", 103: "few"}),
        ("en", {0: "other", 1: "one", 2: "other"}),
        ("fr", {0: "one", 1: "one", 2: "other", 1_000_000: "many"}),
        ("es", {0: "other", 1: "one", 2: "other", 2_000_000: "many"}),
    ],
)
def test_plural_categories_are_those_of_cldr(language: str, counts: dict[int, str]) -> None:
    assert {count: plural_category(count, language) for count in counts} == counts


def test_a_word_is_filled_in() -> None:
    assert word("see", "en", command="iun show unodc") == "Details: iun show unodc"
    with pytest.raises(KeyError):
        word("nothing", "en")


def test_a_message_sets_off_what_arabic_would_turn() -> None:
    assert message("error.no-option", "ar", option="--x") == "لا يوجد خيار اسمه \u200e--x\u200e"
    assert message("hint.type", "ar", command="iun search حق 1") == "اكتب: \u2066iun search حق 1\u2069"
    assert message("error.other-kind", "es", name="x", is_a="term", wanted=["partner", "office"]) == (
        "«x» es un término, no un socio o una oficina de INTERPOL"
    )
    told = [message("exported", "ar", count=count) for count in (0, 1, 2, 3, 11, 100)]
    assert told == ["لا ملفات", "ملف واحد", "ملفان", "3 ملفات", "11 ملفا", "100 ملف"]


# --- nothing beside the catalogue of words ---------------------------------------------------------------------------

PACKAGE = Path(__file__).parents[1] / "src" / "interpol_un"
SAYS = ("cli", "catalogue/vocabulary.py", "catalogue/store.py", "catalogue/order.py", "formats/export.py", "errors.py")
"""Where errors are made and the program speaks of itself."""
NO_WORDS = {"cli/shells.py"}
"""Scripts of shells."""
ERRORS = {"UsageError", "NotFoundError", "DataError", "OutputError"}


def sources() -> Iterator[tuple[str, ast.Module]]:
    """The modules that speak, by their names."""
    for name in SAYS:
        path = PACKAGE / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            yield file.relative_to(PACKAGE).as_posix(), ast.parse(file.read_text("utf-8"))


def literals(tree: ast.Module) -> Iterator[str]:
    """The texts in code, docstrings left out."""
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
            yield node.value


def test_code_writes_no_sentence_of_its_own() -> None:
    found = {
        (name, text)
        for name, tree in sources()
        if name not in NO_WORDS
        for text in literals(tree)
        if re.search(r"[A-Za-z]{2,} [a-z]+ [a-z]{2,}", text) and not text.startswith("iun ")
    }
    assert found == {
        ("cli/commands/doctor.py", "not a terminal"),  # a value of its JSON
        ("cli/mistakes.py", r"unexpected extra arguments?(?:\(s\))? \((.*)\)"),  # how Typer says it
        ("cli/__init__.py", "the program cannot be loaded: "),  # where words cannot be loaded
        ("cli/__init__.py", "there is not enough memory"),
        ("cli/write.py", "it is closed"),  # reasons, as the system tells them
        ("catalogue/store.py", "it ends too early"),
    }


def test_every_error_and_hint_that_code_names_has_its_words() -> None:
    there = bases(texts(PACKAGE.parents[1], "en", "help."))
    named: set[str] = set()
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            if isinstance(node, ast.Call) and called in ERRORS:
                for what, argument in zip(("error", "hint"), node.args, strict=False):
                    named |= {
                        f"{what}.{part.value}"
                        for part in ast.walk(argument)
                        if isinstance(part, ast.Constant) and isinstance(part.value, str) and "-" in part.value[1:-1]
                    }
    assert len(named) > 60
    assert {key for key in named if key not in there} == set()


def test_no_word_is_left_that_nothing_asks_for() -> None:
    code = "\n".join(file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))
    there = bases(texts(PACKAGE.parents[1], "en", "help."))
    unused = [
        key
        for key in there
        if key.startswith(("error.", "hint.", "warning.")) and f'"{key.split(".", 1)[1]}"' not in code
    ]
    assert [key for key in unused if not re.fullmatch(r"error\.no-(?:claim|term)-matches", key)] == []
    assert keys("ar")
