"""Makes what is made from the program and its catalogue: pictures, the JSON Schemas, docs/cli.md, the manual page.

python docs/make.py            write them
python docs/make.py --check    exit 1 and name each that is not current
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import man
from picture import picture

from interpol_un.catalogue import open_catalogue
from interpol_un.catalogue.derived import by_partner
from interpol_un.cli.command_table import COMMANDS
from interpol_un.cli.help import first_screen
from interpol_un.cli.render import lay_out
from interpol_un.cli.run import main
from interpol_un.cli.speech import device_of, drawn
from interpol_un.formats.graph import svg
from interpol_un.formats.schemas import NAMES, schema
from interpol_un.languages import LANGUAGES
from interpol_un.views import Reader, listing
from interpol_un.views.matrix import matrix

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 80
MANUAL = {language: ROOT / "docs" / "man" / language / "iun.1" for language in LANGUAGES} | {
    "en": ROOT / "docs" / "iun.1"
}
"""Where the manual page of each language stands."""


def made() -> Iterator[tuple[Path, str]]:
    """Every generated file with its text."""
    for name in NAMES:
        yield (
            ROOT / "data" / "schema" / f"{name}.v1.json",
            json.dumps(schema(name), ensure_ascii=False, indent=1) + "\n",
        )
    yield ROOT / "docs" / "priorities.svg", _picture()
    yield ROOT / "docs" / "map.svg", _map()
    yield ROOT / "docs" / "cli.md", _reference()
    for language in LANGUAGES:
        yield MANUAL[language], man.page(open_catalogue(ROOT / "data").meta["as_of"], language)


def _picture() -> str:
    catalogue = open_catalogue(ROOT / "data")
    view = listing("priorities", catalogue.listed("priority"), Reader(catalogue, ["ar"], short=True))
    return picture(lay_out(view, WIDTH), f"iun priorities: {view.title}", "en")


def _map() -> str:
    catalogue = open_catalogue(ROOT / "data")
    return svg(matrix(by_partner(catalogue), "partner", Reader(catalogue, ["ar"])))


def _reference() -> str:
    parts = [
        "# The command line\n\nMade from the program by `docs/make.py`.\n",
        f"```\n$ iun\n{drawn(first_screen('en'), 'en', device_of((), 'en'), WIDTH)}```\n",
    ]
    parts.append(f"## iun\n\n```\n{_help([])}```\n")
    parts += [f"## iun {command.name}\n\n```\n{_help([command.name])}```\n" for command in COMMANDS]
    return "\n".join(parts)


def _help(words: list[str]) -> str:
    caught = io.StringIO()
    with contextlib.redirect_stdout(caught):
        main([*words, "--help", "--lang", "en"])
    return caught.getvalue().rstrip() + "\n"


def run(check: bool) -> int:
    """Writes the files, or names those that are not current."""
    stale = 0
    for path, text in made():
        if check:
            current = path.exists() and path.read_text(encoding="utf-8") == text
            stale += not current
            if not current:
                print(f"{path.relative_to(ROOT)} is not current: python docs/make.py")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(run("--check" in sys.argv[1:]))
