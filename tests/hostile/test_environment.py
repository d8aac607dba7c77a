"""Whatever the process is given for streams, variables, width or a home: a documented end, a line, no traceback."""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

POSIX = pytest.mark.skipif(os.name == "nt", reason="shells and signals of POSIX")
FORMS = [(), ("--json",), ("--lang", "en"), ("--format", "list")]


@POSIX
@pytest.mark.parametrize("words", ["", "--help", "priorities", "priorities --json", "partners --help", "doctor"])
class TestStdout:
    """Streams that are closed, full, or read by somebody who stops."""

    def test_closed(self, words: str, shell: Any) -> None:
        ended = shell(f"iun {words} >&-")
        assert (ended.code, ended.out) == (4, b"")
        assert "stdout cannot be written" in ended.err

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a full device")
    def test_full(self, words: str, shell: Any) -> None:
        ended = shell(f"iun {words} >/dev/full")
        assert (ended.code, ended.out) == (4, b"")
        assert "No space left on device" in ended.err

    def test_read_by_nobody(self, words: str, shell: Any) -> None:
        ended = shell(f"iun {words} | true")
        assert (ended.code, ended.err) == (0, "")

    def test_stderr_closed_or_full(self, words: str, shell: Any) -> None:
        assert shell(f"iun {words} 2>&-").code == 0
        for form in ("", "--json"):
            for stream in ("&-", "/dev/full"):
                ended = shell(f"iun {form} {words} --nothing 2>{stream}")
                assert ended.code in (0, 2)  # help does not look further
                assert ended.code == 0 or ended.out == b""

    def test_stdin_closed(self, words: str, shell: Any) -> None:
        assert shell(f"iun {words} <&-").code == 0


@POSIX
@pytest.mark.parametrize("words", [*FORMS, ("--width", "500")], ids=" ".join)
def test_a_reader_that_stops_after_a_line(words: tuple[str, ...], project: Path, shell: Any) -> None:
    for limit in ("head -1", "head -c 1"):
        ended = shell(f"iun claims {' '.join(words)} | {limit}", IUN_DATA=str(project / "data"))
        assert (ended.code, ended.err) == (0, "")
        assert ended.out


@POSIX
@pytest.mark.parametrize(
    "words", [("partners",), ("partners", "--json"), ("check",), ("--color", "auto", "partners")], ids=" ".join
)
def test_interrupted_at_any_time(words: tuple[str, ...], project: Path) -> None:
    argv = [sys.executable, "-m", "interpol_un", *words]
    environ = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "IUN_DATA": str(project / "data")}
    begun = time.monotonic()
    subprocess.run(argv, env=environ, capture_output=True, check=True)
    whole = time.monotonic() - begun
    ends = set()
    for eighth in (1, 2, 4, 5, 6, 7, 9):
        process = subprocess.Popen(argv, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(eighth * whole / 8)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
        if b"interpol_un" in err or b"Traceback" not in err:  # else it came before our first line: Python's own end
            assert b"Traceback" not in err
            # before Python listens and after it stopped listening the signal itself ends it: 130 to every shell
            ends.add(130 if process.returncode == -signal.SIGINT else process.returncode)
    assert ends <= {0, 130}
    assert 130 in ends


@POSIX
def test_ended_by_sigpipe_as_others_are(shell: Any) -> None:
    ended = shell("trap '' PIPE; iun claims | true")
    assert (ended.code, ended.err) == (0, "")


SURROUNDINGS: dict[str, dict[str, str]] = {
    "no home": {"HOME": "/nonexistent/home"},
    "C": {"LANG": "", "LC_ALL": "C"},
    "C without coercion": {"LANG": "", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "no such locale": {"LC_ALL": "xx_YY.nonsense"},
    "TERM dumb": {"TERM": "dumb"},
    "TERM unknown": {"TERM": "no-such-terminal"},
    "TERM empty": {"TERM": ""},
    "optimized": {"PYTHONOPTIMIZE": "2"},
    "no bytecode": {"PYTHONDONTWRITEBYTECODE": "1"},
    "warnings are errors": {"PYTHONWARNINGS": "error"},
    "dev mode": {"PYTHONDEVMODE": "1", "PYTHONWARNINGS": "error"},
    "columns nonsense": {"COLUMNS": "wide"},
    "columns none": {"COLUMNS": "0"},
    "columns negative": {"COLUMNS": "-7"},
    "columns endless": {"COLUMNS": "9" * 5000},
    "columns many": {"COLUMNS": "123456789"},
    "reshaper configured": {"PYTHON_ARABIC_RESHAPER_CONFIGURATION_FILE": "/nonexistent/file"},
    "unicode version": {"UNICODE_VERSION": "4.1.0"},
    "unicode nonsense": {"UNICODE_VERSION": "nonsense"},
    "rich elsewhere": {"JUPYTER_COLUMNS": "20", "TTY_COMPATIBLE": "1", "TTY_INTERACTIVE": "1", "LINES": "3"},
    "typer elsewhere": {"_TYPER_STANDARD_TRACEBACK": "1", "TERMINAL_WIDTH": "20", "TYPER_USE_RICH": "1"},
    "colour wished for": {"COLORTERM": "truecolor"},
    "completion of another": {"_OTHER_COMPLETE": "complete_bash"},
}


@pytest.fixture(scope="module")
def usual(iun: Any) -> dict[tuple[str, ...], Any]:
    """How `iun priorities` ends in each form where nothing is odd."""
    return {form: iun("priorities", *form) for form in FORMS}


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_surroundings_change_nothing(name: str, iun: Any, usual: dict[tuple[str, ...], Any]) -> None:
    more = SURROUNDINGS[name]
    without_locale = name == "C without coercion"
    for form in FORMS:
        here, there = iun("priorities", *form, **more), usual[form]
        assert (here.code, there.code) == (0, 0)
        if without_locale:  # an ASCII stdout: its own tests are below
            continue
        assert here.err == ""
        if "columns" not in name or form == ("--json",):
            assert here.out == there.out


def test_a_reshaper_configured_otherwise_draws_the_same(iun: Any, tmp_path: Path) -> None:
    file = tmp_path / "reshaper.ini"
    file.write_text("[ArabicReshaper]\ndelete_harakat = no\nsupport_ligatures = no\nlanguage = Kurdish\n")
    words = ("priorities", "--long", "--bidi", "visual")
    configured = iun(*words, PYTHON_ARABIC_RESHAPER_CONFIGURATION_FILE=str(file))
    assert configured == iun(*words)
    assert "\ufefc".encode() in configured.out or "\ufefb".encode() in configured.out


@pytest.mark.parametrize("name", ["ascii", "latin-1", "cp1252", "cp437", "ascii:strict", "cp037", "utf-16-le"])
def test_an_encoding_without_arabic(name: str, iun: Any) -> None:
    codec = name.partition(":")[0]
    answer = iun("priorities", "--json", PYTHONIOENCODING=name)
    assert answer.code == 0
    assert json.loads(answer.out.decode(codec)) == json.loads(iun("priorities", "--json").out)
    if codec == "utf-16-le":
        return
    english = iun("priorities", PYTHONIOENCODING=f"{codec}:strict")
    assert english.code == 0
    assert "Counter" in english.out.decode(codec)
    forced = iun("priorities", "--lang", "ar", PYTHONIOENCODING=name)
    assert forced.code == 0
    assert "?" in forced.out.decode(codec)
    if codec != "cp037":
        assert "stdout cannot carry Arabic" in english.err


@pytest.mark.parametrize("words", [("priorities", "--long"), ("show", "terrorism"), ("claims",), ("map",)])
@pytest.mark.parametrize(
    ("codec", "frame"), [("ascii", "+-|"), ("latin-1", "+-|"), ("cp1252", "+-|"), ("cp1256", "+-|"), ("cp437", "┌─│")]
)
def test_signs_that_an_encoding_lacks(codec: str, frame: str, words: tuple[str, ...], iun: Any) -> None:
    drawn = iun(*words, "--lang", "en", PYTHONIOENCODING=codec).out.decode(codec)
    whole = iun(*words, "--lang", "en").out.decode()
    assert set(frame) <= set(drawn) | {"+"}
    for line, meant in zip(drawn.splitlines(), whole.splitlines(), strict=True):
        assert len(line) == len(meant.translate(dict.fromkeys(range(0x2066, 0x206A))))
        foreign = any(letter.isalpha() and not letter.isascii() for letter in meant)
        assert foreign or line.count("?") == meant.count("?")


def test_quotes_that_an_encoding_lacks_become_straight(iun: Any) -> None:
    words = ("priorities", "terrorism", "--long", "--lang", "en")
    assert "“biometric”".encode() in iun(*words).out
    assert b'"biometric"' in iun(*words, PYTHONIOENCODING="ascii").out


def test_an_encoding_that_replaces_nothing(iun: Any) -> None:
    odd = {"PYTHONIOENCODING": "idna"}
    answer = iun("priorities", "--json", **odd)
    assert (answer.code, answer.err) == (0, "")
    assert json.loads(answer.out) == json.loads(iun("priorities", "--json").out)
    english = iun("priorities", **odd)
    assert (english.code, b"Counter" in english.out) == (0, True)
    assert "stdout cannot carry Arabic" in english.err
    unknown = iun("show", "nothing\u0627", **odd)
    assert (unknown.code, unknown.out) == (1, b"")
    assert "nothing\\u0627" in unknown.err
    helped = iun("--help", **odd)
    assert (helped.code, helped.out) == (0, iun("--help").out)


def test_widths(iun: Callable[..., Any], capsys: pytest.CaptureFixture[str], small: Path) -> None:
    from rich.cells import cell_len

    from interpol_un.cli.run import main

    for width in [*range(1, 60), *range(60, 501, 55)]:
        for words in (["priorities"], ["show", "ode"], ["priorities", "--lang", "ar", "--lang", "en"]):
            assert main([*words, "--data", str(small), "--bidi", "visual", "--width", str(width)]) == 0
            captured = capsys.readouterr()
            assert captured.err == ""
            assert max(map(cell_len, captured.out.splitlines())) <= width


@pytest.mark.parametrize("width", ["0", "-1", "1001", "x", "", "9" * 5000, "1.5", "²", "٣"])
def test_widths_that_are_none(width: str, iun: Any) -> None:
    ended = iun("priorities", f"--width={width}")
    assert (ended.code, ended.out) == (2, b"")
    assert "--width" in ended.err


def test_a_directory_that_cannot_be_written_or_is_gone(iun: Any, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0o500)
    assert iun("priorities", cwd=locked).code == 0
    assert list(locked.iterdir()) == []
    locked.chmod(0o700)


@POSIX
def test_a_directory_that_is_gone(shell: Any, tmp_path: Path) -> None:
    here = tmp_path / "gone"
    here.mkdir()
    for words in ("priorities", "priorities --json", "show nothing"):
        ended = shell(f"mkdir -p {here}; cd {here}; rmdir {here}; iun {words}")
        assert ended.code in (0, 1)


COLOURS = [{"FORCE_COLOR": "1"}, {"CLICOLOR_FORCE": "1"}, {"FORCE_COLOR": "3", "COLORTERM": "truecolor"}]


@pytest.mark.parametrize("more", COLOURS, ids=str)
def test_colour_wished_for_changes_colour_only(
    more: dict[str, str], iun: Any, usual: dict[tuple[str, ...], Any]
) -> None:
    import re

    for form in FORMS:
        plain = usual[form]
        coloured = iun("priorities", *form, **more)
        assert (coloured.code, coloured.err) == (0, "")
        assert re.sub(rb"\x1b\[[0-9;]*m", b"", coloured.out) == plain.out


LINES_OF_ARGUMENTS: list[tuple[tuple[str | bytes, ...], int]] = [
    (("show", b"\xff\xfe"), 1),
    (("search", b"\xff"), 1),
    ((b"\xff",), 2),
    (("show", "x" * 100_000), 1),
    (("search", "ال" * 9000), 1),
    (("search", "\x1b[31m"), 1),
    (("gpg", "9" * 5000), 1),
    (("gpg", "²"), 1),
    (("sdg", "9" * 5000), 1),
    (("sdg", "16." + "9" * 5000), 1),
    (("search", "x", "--limit", "9" * 5000), 2),
    (("search", "x", "--limit", "-1"), 2),
    (("search", " \n\t"), 2),
    (("search", *["x"] * 100), 1),
    (("search", *["x"] * 501), 2),
    (("search", "مكافحة " * 9000), 2),
    (("show", ""), 1),
    (("show",), 2),
    (("priorities", "terrorism", "cybercrime"), 2),
    (("--nothing",), 2),
    (("-",), 2),
    (("priorities", "--lang"), 2),
    (("priorities", "--lang", ""), 0),
    (("priorities", "--lang", ",,"), 0),
    (("priorities", "--color", ""), 2),
    (("priorities", "--data", ""), 2),
    (("export", "data", ""), 2),
    (("--lang", "x"), 2),
    (("search", "ت" * 20_001), 2),
    (("search", "a" * 19_000), 1),
    (("priorities", "--json", "--format", "list"), 2),
    (("doctor", "--choose"), 2),
    (("@/etc/passwd",), 2),
]


@pytest.mark.parametrize(("words", "code"), LINES_OF_ARGUMENTS, ids=lambda value: repr(value)[:40])
def test_command_lines_that_nobody_meant(words: tuple[str | bytes, ...], code: int, iun: Any) -> None:
    for form in ((), ("--json",)):
        if form and b"--format" in [os.fsencode(word) for word in words]:
            continue
        ended = iun(*words, *form)
        assert ended.code == code
        if code:
            assert ended.out == b"" or words[0] == "doctor"
            assert not set(ended.err) & set("\x1b\x07\u202e")
            assert len(ended.err) < 10_000
            if form:
                assert json.loads(ended.err)["exit_code"] == code


@pytest.mark.parametrize(("cause", "code"), [(KeyboardInterrupt(), 130), (ValueError(), None)])
def test_an_interrupt_wrapped_by_a_class_that_was_being_made(
    cause: BaseException, code: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from interpol_un.cli import parser
    from interpol_un.cli.run import main

    def made() -> None:
        raise RuntimeError("Error calling __set_name__") from cause

    monkeypatch.setattr(parser, "group", made)
    if code is None:
        with pytest.raises(RuntimeError):
            main(["--json", "show", "terrorism"])
    else:
        assert main(["--json", "show", "terrorism"]) == code


@pytest.mark.parametrize("options", [(), ("--color", "auto")])
def test_an_interrupt_in_a_command(options: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    from interpol_un.cli.commands import listings
    from interpol_un.cli.run import main

    def interrupted(directory: str | None) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(listings, "open_catalogue", interrupted)
    assert main([*options, "show", "unodc"]) == 130


@pytest.mark.parametrize("options", [[], ["--color", "auto"]])
def test_a_module_that_ends_too_early(options: list[str], monkeypatch: pytest.MonkeyPatch, capfd: Any) -> None:
    from interpol_un import cli
    from interpol_un.cli.commands import listings

    def ended(directory: str | None) -> None:
        raise EOFError("marshal data too short")  # as the import of a module does that was not written whole

    monkeypatch.setattr(listings, "open_catalogue", ended)
    monkeypatch.setattr(sys, "argv", ["iun", *options, "show", "unodc"])
    codes: list[int] = []
    monkeypatch.setattr(cli, "_leave", codes.append)
    monkeypatch.setattr(gc, "disable", lambda: None)  # the tests go on in this process
    cli.main()
    assert codes == [4]
    assert "install the package again" in capfd.readouterr().err


def test_an_interrupt_while_the_process_is_being_left() -> None:
    code = "from interpol_un import cli; cli._leave = lambda code: signal.raise_signal(signal.SIGINT); cli.main()"
    done = subprocess.run([sys.executable, "-c", f"import signal; {code}", "-h"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (130, b"")


@pytest.mark.parametrize("words", [(), ("--",), ("--lang", "en")])
def test_without_a_command_a_person_is_told_how_to_begin_and_a_script_that_it_is_missing(
    words: tuple[str, ...], iun: Any
) -> None:
    assert iun(*words).code == 0
    ended = iun("--json", *words)
    assert (ended.code, ended.out, json.loads(ended.err)["error"]["kind"]) == (2, b"", "usage")


def test_help_without_docstrings_still_says_what_a_command_is_for(iun: Any) -> None:
    assert b"How INTERPOL and the United Nations work together" in iun("--help", PYTHONOPTIMIZE="2").out
    assert b"The UN bodies that INTERPOL works with." in iun("partners", "--help", PYTHONOPTIMIZE="2").out


@pytest.mark.parametrize("words", [("search", "cyber"), ("search", "internet crime"), ("terms", "cyber"), ("sources",)])
def test_every_run_answers_in_the_same_order(words: tuple[str, ...], iun: Any) -> None:
    answers = {iun(*words, "--json", PYTHONHASHSEED=str(seed)).out for seed in range(4)}
    assert len(answers) == 1
