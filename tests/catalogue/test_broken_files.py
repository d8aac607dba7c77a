"""A file that is broken as a whole, or in an id: the cause is told alone, whatever refers to what it held."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from interpol_un.catalogue.from_yaml import check_directory
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.cli.run import main
from interpol_un.languages import LANGUAGES

FILES = [*(f"{kind.file}.yaml" for kind in KINDS), "meta.yaml", "search-words.yaml"]
Break = Callable[[str], "str | bytes"]


def first(pattern: str, instead: str) -> Break:
    """Replaces the first line that begins so."""
    return lambda text: re.sub(f"^{pattern}", instead, text, count=1, flags=re.MULTILINE)


UNREAD: dict[str, tuple[Break, str]] = {
    "tab": (first("  ", "\t"), "a tab stands where blanks belong"),
    "tab after blanks": (first("    ", "  \t"), "a tab stands where blanks belong"),
    "byte order mark": (lambda text: "\ufeff" + text, "begins with a byte order mark"),
    "key twice": (first(r"(  \w+:.*\n)", r"\1\1"), "stands twice"),
    "no-break blank": (first("  ", "\u00a0\u00a0"), "holds U+00A0 (no-break space)"),
    "no-break blank inside": (first("    ", "  \u00a0 "), "holds U+00A0 (no-break space)"),
    "no-break blank after a colon": (first(r"(  \w+:)", "\\1\u00a0"), "holds U+00A0 (no-break space)"),
    "narrow no-break blank": (first("  ", " \u202f"), "holds U+202F (narrow no-break space)"),
    "blank without width": (first("  ", "\u200b  "), "holds U+200B (zero width space)"),
    "anchor": (first(r"(  \w+:)", r"\1 &a"), "anchors and aliases"),
    "alias": (first(r"(  \w+:).*", r"\1 *a"), "anchors and aliases"),
    "merge key": (first("  ", "  <<: *a\n  "), "anchors and aliases"),
    "tag": (first(r"(  \w+:)", r"\1 !!python/object:os.system"), "the tag tag:yaml.org,2002:python/object:os.system"),
    "nothing": (lambda text: "", "the file is empty"),
    "only a comment": (lambda text: "# nothing\n", "the file is empty"),
    "null": (lambda text: "~\n", "expected a "),
    "not UTF-8": (lambda text: text.encode("utf-8")[:-9] + b"\xe9\n", "expected UTF-8, found the byte 0xe9"),
    "UTF-16": (lambda text: text.encode("utf-16"), "expected UTF-8, found UTF-16"),
    "a second document": (lambda text: f"{text}---\n{text}", "a second document begins here"),
    "a quote that is not closed": (first(r'(.*: ".*)"$', r"\1"), "not YAML"),
}


@pytest.fixture
def directory(small: Path, project: Path, tmp_path: Path) -> Path:
    """A copy of the small catalogue to break, with search words of its own."""
    copied = tmp_path / "d"
    shutil.copytree(small, copied)
    words = "".join([f'  {language}: "ا a"\n' for language in LANGUAGES])
    months = "  - " + words.replace("\n", "\n  ").strip() + "\n"
    (copied / "search-words.yaml").write_text(f"function_words:\n{words}months:\n{months}", encoding="utf-8")
    return copied


def told(directory: Path) -> list[str]:
    """Every problem of a directory, as its line."""
    return [str(problem) for problem in check_directory(str(directory))[0]]


@pytest.mark.parametrize("name", UNREAD)
@pytest.mark.parametrize("file", FILES)
def test_a_file_that_cannot_be_read_is_the_only_problem(file: str, name: str, directory: Path) -> None:
    change, message = UNREAD[name]
    before = (directory / file).read_text(encoding="utf-8")
    after = change(before)
    assert after != before
    (directory / file).write_bytes(after if isinstance(after, bytes) else after.encode("utf-8"))
    (problem,) = told(directory)
    assert re.match(rf"{re.escape(file)}:\d+:\d+: ", problem)
    assert message in problem


@pytest.mark.parametrize("file", FILES[:-1])
def test_a_file_that_is_missing_is_the_only_problem(file: str, directory: Path) -> None:
    (directory / file).unlink()
    assert told(directory) == [f"{file}: cannot be read: No such file or directory"]


@pytest.mark.parametrize("mark", ["---\n", "\r", "...\n"])
def test_marks_of_a_document_and_ends_of_lines_may_stand(mark: str, directory: Path, small: Path) -> None:
    for path in directory.glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        changed = {"---\n": f"---\n{text}", "\r": text.replace("\n", "\r\n"), "...\n": f"{text}...\n"}[mark]
        path.write_bytes(changed.encode("utf-8"))
    assert check_directory(str(directory))[:2] == ([], check_directory(str(small))[1])


BROKEN_IDS = {
    "curly quotes": r"- id: “\1”",
    "capitals": r'- id: "X\1"',
    "a blank": r'- id: " \1"',
    "nothing": r'- id: ""',
    "a list": r'- id: ["\1"]',
    "another key": r'- Id: "\1"',
    "no dash": r'- id : "\1" ',
}


@pytest.mark.parametrize("name", BROKEN_IDS)
@pytest.mark.parametrize("file", FILES[:-2])
def test_a_broken_id_is_one_problem(file: str, name: str, directory: Path) -> None:
    text = (directory / file).read_text(encoding="utf-8")
    (directory / file).write_text(first('- id: "(.*)"', BROKEN_IDS[name])(text), encoding="utf-8")  # type: ignore[arg-type]
    problems = told(directory)
    assert len(problems) == (name != "no dash")
    assert all(problem.startswith(f"{file}:1:") and re.search("[Ii]d: ", problem) for problem in problems)


@pytest.mark.parametrize("file", [f"{name}.yaml" for name in ("partners", "claims", "sources", "terms")])
def test_an_id_that_is_taken_is_one_problem(file: str, directory: Path) -> None:
    text = (directory / file).read_text(encoding="utf-8")
    one, other = re.findall('^- id: "(.*)"', text, re.MULTILINE)[:2]
    (directory / file).write_text(text.replace(f'- id: "{other}"', f'- id: "{one}"'), encoding="utf-8")
    (problem,) = told(directory)
    assert f"the id '{one}' is taken: {file}:1" in problem


def test_an_empty_list_is_told_where_others_refer_to_its_records(directory: Path) -> None:
    (directory / "partners.yaml").write_text("[]\n", encoding="utf-8")
    assert told(directory) == ["partners.yaml:1:1: holds no record, though others refer to some"]


def test_causes_stand_before_what_follows_from_them(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (directory / "terms.yaml").write_text("\ufeff", encoding="utf-8")
    for name, old, new in (
        ("offices", '"2018"', '"soon"'),
        ("partners", 'parent: "ode"', 'parent: "odd"'),
        ("sources", '- id: "source-document"', '- id: "source-z"'),
    ):
        text = (directory / f"{name}.yaml").read_text(encoding="utf-8")
        assert old in text
        (directory / f"{name}.yaml").write_text(text.replace(old, new), encoding="utf-8")
    problems = told(directory)
    assert problems[0].startswith("terms.yaml:1:1: begins with a byte order mark")
    assert problems[1].startswith("offices.yaml:10:10: office office-vienna, since: expected a date")
    assert "out of place" in problems[2]
    assert all("which names nothing" in problem for problem in problems[3:])
    assert main(["check", "--data", str(directory)]) == 3
    assert capsys.readouterr().err.splitlines()[1] == f"iun: {problems[0]}"
    assert main(["check", "--data", str(directory), "--json"]) == 3
    error = json.loads(capsys.readouterr().err)["error"]
    assert [problem["text"] for problem in error["problems"]] == problems


@pytest.mark.parametrize("file", ["partners.yaml", "sources.yaml"])
@pytest.mark.parametrize("name", ["tab", "byte order mark", "key twice", "no-break blank", "anchor", "nothing"])
def test_the_whole_catalogue_says_so_in_a_few_lines(
    name: str, file: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (project / "data").glob("*.yaml"):
        shutil.copy(path, tmp_path)
    change, message = UNREAD[name]
    changed = change((tmp_path / file).read_text(encoding="utf-8"))
    assert isinstance(changed, str)
    (tmp_path / file).write_text(changed, encoding="utf-8")
    assert main(["check", "--data", str(tmp_path)]) == 3
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) < 12
    assert message in lines[1]
    assert file in lines[1]


def test_curly_quotes_around_an_id_of_the_whole_catalogue(project: Path, tmp_path: Path) -> None:
    for path in (project / "data").glob("*.yaml"):
        shutil.copy(path, tmp_path)
    text = (tmp_path / "partners.yaml").read_text(encoding="utf-8")
    (tmp_path / "partners.yaml").write_text(text.replace('"ahc-cybercrime"', "“ahc-cybercrime”", 1), encoding="utf-8")
    (problem,) = told(tmp_path)
    assert problem.startswith("partners.yaml:1:7: partner “ahc-cybercrime”, id: expected an id")
