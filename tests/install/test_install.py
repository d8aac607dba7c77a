"""Both installs find their data: the wheel, outside the checkout, and the checkout itself (editable)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path


def iun(*words: str, cwd: Path, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Runs the program as a module, in another directory, from path instead of the install if given."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("IUN_")}
    if path is not None:
        environ["PYTHONPATH"] = str(path)
    argv = [sys.executable, "-m", "interpol_un", *words]
    return subprocess.run(argv, cwd=cwd, env=environ, capture_output=True, text=True, encoding="utf-8", check=False)


def test_wheel_holds_every_data_file(unpacked: Path, project: Path) -> None:
    shipped = {
        path.relative_to(unpacked / "interpol_un" / "data") for path in (unpacked / "interpol_un" / "data").rglob("*")
    }
    kept = {path.relative_to(project / "data") for path in (project / "data").rglob("*")}
    assert kept
    assert kept <= shipped
    assert (unpacked / "interpol_un" / "py.typed").exists()


def test_wheel_runs_outside_the_checkout(unpacked: Path, tmp_path: Path) -> None:
    where = iun("check", cwd=tmp_path, path=unpacked)
    assert where.returncode == 0
    assert str(unpacked) in where.stdout
    ran = iun("priorities", "--json", cwd=tmp_path, path=unpacked)
    assert [item["id"] for item in json.loads(ran.stdout)["items"]] == [
        "terrorism", "organized-crime", "trafficking-smuggling", "cybercrime", "policing-goals",
    ]  # fmt: skip


def test_checkout_runs_elsewhere(project: Path, tmp_path: Path) -> None:
    where = iun("check", cwd=tmp_path)
    assert where.returncode == 0
    assert str(project / "data") in where.stdout
    version = iun("--version", cwd=tmp_path)
    assert version.stdout.startswith("iun ")
    assert ", data " in version.stdout


def test_wheel_and_checkout_say_the_same(unpacked: Path, tmp_path: Path) -> None:
    for words in (["partners", "--json"], ["sdg", "--all", "--json"], ["claims", "--json"], ["sources", "--json"]):
        assert iun(*words, cwd=tmp_path, path=unpacked).stdout == iun(*words, cwd=tmp_path).stdout


def test_a_build_leaves_nothing_behind(unpacked: Path) -> None:
    assert list((unpacked.parent / "temporary").iterdir()) == []
