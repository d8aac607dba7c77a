"""Catalogues with more wrong in them than anybody reads: told in part, in short words, without work that grows."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from interpol_un.catalogue import checker, rules, yaml_reader
from interpol_un.catalogue.from_yaml import check_directory


@pytest.fixture
def copied(small: Path, tmp_path: Path) -> Path:
    """A copy of the small catalogue to break."""
    directory = tmp_path / "catalogue"
    shutil.copytree(small, directory)
    return directory


def told(directory: Path) -> list[str]:
    """Every problem of a directory, as its line."""
    return [str(problem) for problem in check_directory(str(directory))[0]]


def replaced(file: Path, old: str, new: str) -> None:
    """Changes a file where a text stands in it."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_parents_in_a_circle_are_told_once(copied: Path) -> None:
    file = copied / "partners.yaml"
    assert 'parent: "ode"' in file.read_text(encoding="utf-8")  # the panel's
    replaced(file, '- id: "ode"\n', '- id: "ode"\n  parent: "panel"\n')
    assert told(copied) == ["partners.yaml:1:3: partner ode, parent: parents in a circle: 'ode' belongs to itself"]


def test_values_are_counted_while_they_are_read(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "MAX_NODES", 60)
    (copied / "offices.yaml").write_text("- x\n" * 80, encoding="utf-8")
    assert "offices.yaml:60:3: more than 60 values" in told(copied)


def test_a_file_is_read_no_further_than_the_limit(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "MAX_BYTES", 2**20)
    (copied / "offices.yaml").write_bytes(b"#" * (2**20 + 1))
    assert "offices.yaml: larger than 1 MiB" in told(copied)
    (copied / "offices.yaml").write_bytes(b"#" * 2**20)
    assert "offices.yaml:1:1: the file is empty" in told(copied)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are POSIX")
def test_a_pipe_is_not_waited_for(copied: Path) -> None:
    (copied / "meta.yaml").unlink()
    os.mkfifo(copied / "meta.yaml")
    assert "meta.yaml: cannot be read: is not a file" in told(copied)


def test_without_the_day_of_the_data_no_event_is_early(copied: Path) -> None:
    (copied / "meta.yaml").unlink()
    assert told(copied) == ["meta.yaml: cannot be read: No such file or directory"]


def test_the_problems_of_a_file_end_at_the_limit(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checker, "MAX_PROBLEMS", 3)
    (copied / "offices.yaml").write_text("- x\n" * 50, encoding="utf-8")
    mine = [problem for problem in told(copied) if problem.startswith("offices.yaml")]
    assert len(mine) == 4
    assert mine[:3] == [
        f"offices.yaml:{line}:3: office number {line}: expected a record with named fields, found 'x'"
        for line in (1, 2, 3)
    ]
    assert mine[3] == "offices.yaml:4:3: more than 3 problems: mend those before it first"


def test_the_problems_of_meta_end_at_the_limit(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checker, "MAX_PROBLEMS", 3)
    (copied / "meta.yaml").write_text("".join(f"field{number}: x\n" for number in range(9)), encoding="utf-8")
    mine = [problem for problem in told(copied) if problem.startswith("meta.yaml")]
    assert len(mine) == 4
    assert mine[3].endswith("more than 3 problems: mend those before it first")


def test_references_to_nothing_end_at_the_limit(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checker, "MAX_PROBLEMS", 2)
    wrong = "".join(f'    - source: "source-pres{number}"\n' for number in range(9))
    replaced(copied / "offices.yaml", "  sources:\n", f"  sources:\n{wrong}")
    assert len([problem for problem in told(copied) if "which names nothing" in problem]) == 2


def test_near_ids_are_sought_for_the_first_problems_alone(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MAX_COMPARED", 3)  # two sources are compared for each
    wrong = "".join(f'    - source: "source-pres{number}"\n' for number in range(9))
    replaced(copied / "offices.yaml", "  sources:\n", f"  sources:\n{wrong}")
    mine = [problem for problem in told(copied) if "which names nothing" in problem]
    assert [problem.endswith("; did you mean source-press?") for problem in mine] == [True] * 2 + [False] * 7


def test_what_stands_in_the_data_is_repeated_in_part(copied: Path) -> None:
    long = "x" * 15_000
    replaced(copied / "offices.yaml", "  since:", f'  {long[:900]}: "1"\n  since:')
    replaced(copied / "offices.yaml", "  sources:\n", f'  sources:\n    - source: "{long}"\n')
    replaced(copied / "claims.yaml", 'status: "', f'status: "{long}')
    replaced(copied / "claims.yaml", '- id: "', f'- id: "{long}')
    replaced(copied / "events.yaml", 'date: "', f'date: "{long}')
    replaced(copied / "partners.yaml", "  title:\n", f'  title:\n    {long[:900]}: "z"\n')
    problems = told(copied)
    assert {problem.partition(":")[0] for problem in problems} == {
        f"{name}.yaml" for name in ("offices", "claims", "events", "partners")
    }
    assert max(map(len, problems)) < 400
    assert all("x" * 40 + "…" in problem for problem in problems)


@pytest.mark.parametrize("text", ['- "\\U00110000"\n', '- "\\UFFFFFFFF"\n', "- [a\n", "- \x00\n"])
@pytest.mark.parametrize("compiled", [True, False], ids=["libyaml", "without libyaml"])
def test_what_the_parser_cannot_take_is_refused_by_either(
    text: str, compiled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not compiled:
        monkeypatch.delattr("yaml.CBaseLoader", raising=False)
    with pytest.raises(yaml_reader.UnreadableError) as refused:
        yaml_reader.read(text, "offices.yaml")
    assert str(refused.value).startswith("offices.yaml:")
    assert "not YAML: " in str(refused.value)
