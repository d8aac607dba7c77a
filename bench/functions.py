"""How many of our functions a command passes through, each counted once, and in how many modules.

python bench/functions.py                    JSON of a narrowed listing, and the Arabic table of it
python bench/functions.py partners --json    a command line of your own

Module and class bodies are counted apart: they run when a module is loaded, whatever is asked.
"""

from __future__ import annotations

import contextlib
import io
import sys
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LINES = (("partners", "--area", "terrorism", "--json"), ("partners", "--area", "terrorism", "--bidi", "visual"))


def counted(words: list[str]) -> tuple[int, int, int]:
    """Functions, the modules they stand in, and bodies of modules and classes."""
    from interpol_un.cli import run

    package = str(Path(run.__file__).parent.parent)
    codes: set[CodeType] = set()

    def note(frame: FrameType, event: str, arg: Any) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(package):
            codes.add(frame.f_code)

    with contextlib.redirect_stdout(io.StringIO()):
        sys.setprofile(note)
        try:
            run.main(words)
        finally:
            sys.setprofile(None)
    bodies = {code for code in codes if code.co_name == "<module>" or not code.co_flags & 0x02}
    functions = codes - bodies
    return len(functions), len({code.co_filename for code in functions}), len(bodies)


if __name__ == "__main__":
    import subprocess

    if sys.argv[1:]:
        functions, modules, bodies = counted(sys.argv[1:])
        print(f"{' '.join(sys.argv[1:])}: {functions} functions in {modules} modules; {bodies} bodies")
    else:
        for line in LINES:  # in a process of its own each: what is loaded once is not counted twice
            subprocess.run([sys.executable, __file__, *line], check=True)
