"""What an installed wheel does, without building one: a start that loads little, a zipped package."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from interpol_un.catalogue import PlainCatalogue
from interpol_un.catalogue.catalogue import compile_to
from interpol_un.catalogue.store import COMPILED, opened

HEAVY = ("rich", "bidi", "arabic_reshaper", "yaml", "pydantic")


@pytest.fixture(scope="module")
def package(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory to put on the path: the package as the wheel holds it, over the small catalogue."""
    directory = tmp_path_factory.mktemp("packaged")
    shutil.copytree(project / "src" / "interpol_un", directory / "interpol_un", ignore=shutil.ignore_patterns("__py*"))
    data = directory / "interpol_un" / "data"
    shutil.copytree(project / "tests" / "data" / "catalogue", data)
    shutil.copytree(project / "data" / "ui", data / "ui")
    compile_to(str(data), str(data / COMPILED))
    return directory


def ran(code: str, path: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Runs Python code with a path in front of all others, bare of variables."""
    environ = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "PYTHONPATH": str(path), **more}
    argv = [sys.executable, "-c", code, *words]
    done = subprocess.run(argv, env=environ, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60)
    assert "Traceback" not in done.stderr
    return done


LOADED = """
import os, sys
from interpol_un.cli import main
sys.argv[0] = "iun"
leave = os._exit
def tell(code):
    print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr, flush=True)
    leave(code)
os._exit = tell
main()
"""


@pytest.mark.parametrize(
    "words",
    [("priorities", "--json"), ("--json", "priorities"), ("show", "ode", "--json"), ("search", "cyber", "--json")],
    ids=" ".join,
)
def test_json_loads_nothing_that_draws(words: tuple[str, ...], package: Path) -> None:
    done = ran(LOADED, package, *words)
    assert done.returncode == 0
    loaded = done.stderr.split()
    assert "interpol_un" in loaded
    assert not set(HEAVY) & set(loaded)


@pytest.mark.parametrize(
    "words", [("show", "ode", "--json"), ("priorities",), ("search", "cyber"), ("map",)], ids=" ".join
)
def test_a_start_over_compiled_data_loads_no_description_of_records(words: tuple[str, ...], package: Path) -> None:
    done = ran(LOADED.replace('name.partition(".")[0]', "name"), package, *words)
    loaded = set(done.stderr.split())
    assert "interpol_un.catalogue.vocabulary" in loaded
    names = ("model", "description", "checker", "yaml_reader", "from_yaml")
    only_yaml = {f"interpol_un.catalogue.{name}" for name in names}
    assert all(map(find_spec, only_yaml))
    assert not only_yaml & loaded


@pytest.mark.parametrize(
    "words", [(), ("priorities",), ("show", "ode"), ("search", "cyber", "--json"), ("sdg", "16.4")], ids=" ".join
)
def test_words_alone_do_not_wait_for_the_parser(words: tuple[str, ...], package: Path) -> None:
    done = ran(LOADED, package, *words)
    assert done.returncode == 0
    assert done.stdout
    assert not {"typer", "inspect", "dataclasses"} & set(done.stderr.split())


def test_compiled_and_yaml_say_the_same(package: Path, small_catalogue: PlainCatalogue) -> None:
    compiled = PlainCatalogue(opened(str(package / "interpol_un" / "data" / COMPILED)))
    assert compiled.ids() == small_catalogue.ids()
    assert list(compiled.ids()) == list(small_catalogue.ids())
    for name in small_catalogue.ids():
        assert compiled.get(name) == small_catalogue.get(name)
    for query in ("cyber", "terrorism office", "مكافحة", "ODE", "2396", "nothing at all"):
        assert compiled.index.search(query) == small_catalogue.index.search(query)


def test_what_a_search_shows_is_the_same_compiled_and_not(package: Path, small_catalogue: PlainCatalogue) -> None:
    compiled = PlainCatalogue(opened(str(package / "interpol_un" / "data" / COMPILED)))
    for name, kind in small_catalogue.ids().items():
        found = compiled.result(name)
        assert found == small_catalogue.result(name)
        assert (found["id"], found["kind"], found["words"]) == (name, kind, [])
        assert list(found) == list(small_catalogue.result(name))


ZIPPED = "import sys; from interpol_un.cli import main; sys.argv[0] = 'iun'; main()"


def test_a_zipped_package_works(package: Path, tmp_path: Path) -> None:
    archive = tmp_path / "packed.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for file in sorted(package.rglob("*")):
            if "__pycache__" not in file.parts:
                packed.write(file, file.relative_to(package))
    for words in (("priorities", "--json"), ("show", "ode", "--json"), ("search", "cyber", "--json"), ("partners",)):
        there, here = ran(ZIPPED, archive, *words), ran(ZIPPED, package, *words)
        assert (there.returncode, there.stderr) == (0, "")
        assert there.stdout == here.stdout
    drawn = ran(ZIPPED, archive, "priorities", "--bidi", "visual")
    assert (drawn.returncode, drawn.stderr) == (0, "")
    assert ran(ZIPPED, archive, "--version").stdout.startswith("iun ")
    check = ran(ZIPPED, archive, "check")
    assert (check.returncode, check.stdout) == (3, "")
    assert "does not exist" in check.stderr


def test_a_package_whose_data_is_broken_says_so(package: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(package, broken)
    (broken / "interpol_un" / "data" / COMPILED).write_text("{", encoding="utf-8")
    done = ran(ZIPPED, broken, "priorities", "--json")
    assert (done.returncode, done.stdout) == (3, "")
    assert "install the package again" in json.loads(done.stderr)["error"]["hint"]


@pytest.mark.parametrize("cut", [-1, 200, 8192])
def test_a_package_whose_catalogue_was_cut_off_says_so(cut: int, package: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(package, broken)
    file = broken / "interpol_un" / "data" / COMPILED
    file.write_bytes(file.read_bytes()[:cut])
    done = ran(ZIPPED, broken, "search", "cyber", "crime")
    assert (done.returncode, done.stdout) == (3, "")
    assert "install the package again" in done.stderr


HIDDEN = """
import sys
for name in ("termios", "fcntl", "tty", "pty", "resource", "grp", "pwd", "syslog", "readline"):
    sys.modules[name] = None
from interpol_un.cli.run import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    "words",
    [("priorities",), ("priorities", "--json"), ("show", "ode", "--bidi", "visual"), ("doctor",), ("check",), ("-h",)],
    ids=" ".join,
)
def test_no_module_of_posix_is_needed(words: tuple[str, ...], small: Path, project: Path) -> None:
    done = ran(HIDDEN, project / "src", *words, IUN_DATA=str(small))
    assert done.returncode == 0
    assert all(line.startswith("iun: warning: events.yaml:") for line in done.stderr.splitlines())  # of overdue events
    assert done.stdout


@pytest.mark.skipif(os.name == "nt", reason="needs pseudo-terminals")
def test_no_module_of_posix_is_needed_on_a_terminal(small: Path, project: Path) -> None:
    import pty

    master, slave = pty.openpty()
    environ = {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(project / "src"),
        "IUN_DATA": str(small),
    }
    for term in ("xterm-256color", "linux", "dumb", "foot"):
        argv = [sys.executable, "-c", HIDDEN, "priorities"]
        process = subprocess.Popen(
            argv, env={**environ, "TERM": term}, stdin=slave, stdout=slave, stderr=subprocess.PIPE
        )
        seen = b""
        while process.poll() is None or _waits(master):
            if _waits(master):
                seen += os.read(master, 65536)
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()
        process.stderr.close()
        assert process.returncode == 0
        assert seen
    os.close(master)
    os.close(slave)


def _waits(descriptor: int) -> bool:
    import select

    return bool(select.select([descriptor], [], [], 0.05)[0])


def test_threads_share_a_catalogue(package: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    directory = str(package / "interpol_un" / "data" / COMPILED)

    def asked(catalogue: PlainCatalogue) -> Any:
        records = [catalogue.get(name) for name in catalogue.ids()]
        return (
            records,
            catalogue.listed("priority"),
            catalogue.listed("source"),
            catalogue.sdg(),
            catalogue.index.search("cyber"),
        )

    alone = asked(PlainCatalogue(opened(directory)))
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(5):
            shared = PlainCatalogue(opened(directory))
            with ThreadPoolExecutor(8) as pool:
                assert all(found == alone for found in pool.map(asked, [shared] * 8))
    finally:
        sys.setswitchinterval(interval)


def test_threads_draw_the_same(small: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    from interpol_un.text import prepare

    texts = [f"منذ 2018: القرار S/RES/2396 ({number})، أي {number} كيانًا" for number in range(40)]

    def lines(text: str) -> Any:
        return prepare(text, base="R").lines(17)

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lines, texts * 4)) == [lines(text) for text in texts] * 4


def test_20_processes_side_by_side_say_the_same(package: Path) -> None:
    environ = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "PYTHONPATH": str(package)}
    argv = [sys.executable, "-c", ZIPPED, "partners", "--json"]
    started = [
        subprocess.Popen(
            argv,
            env={**environ, "PYTHONHASHSEED": str(number), **({"IUN_LANG": "en"} if number % 2 else {})},  # worked out
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for number in range(20)
    ]
    ended = {(*process.communicate(timeout=300), process.returncode) for process in started}
    ((out, err, code),) = ended
    assert (err, code) == (b"", 0)
    assert json.loads(out)["count"] > 0
