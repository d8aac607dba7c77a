"""Do the rows that hold brackets or years look the same in every terminal, to a stricter measure?

    rows.py LAB SHOTS IUN [WORD ...]

SHOTS holds pictures of `IUN WORD ...`, 100 by 80, as LAB/accept.py left them. Which rows hold what is read from the
same output in a terminal that draws nothing: the rows of the picture are its rows. Exits 1 if a row falls short.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pexpect
import pyte

COLUMNS, ROWS = 100, 80
SIZE = ["--cols", str(COLUMNS), "--rows", str(ROWS)]
LEAST = 0.95
CUTS_TAILS = {"kitty": 0.90}
"""It cuts the tail of a final letter at its cell: the blank beside it has no ink where the reference has some."""
HARD = re.compile(r"[()\[\]«»]|\d{4}")
AGREES = re.compile(r"line +(\d+) +cells +\d+ +agree ([\d.]+)")


def hard_rows(command: list[str]) -> set[int]:
    """The rows of the screen, from 1, that hold a bracket, a quotation mark or four digits in a row."""
    environ = os.environ | {"IUN_BIDI": "visual", "TERM": "xterm", "COLUMNS": str(COLUMNS)}
    size = (ROWS, COLUMNS)
    child = pexpect.spawn(command[0], command[1:], env=environ, dimensions=size, timeout=60, encoding="utf-8")
    child.expect(pexpect.EOF)
    screen = pyte.Screen(COLUMNS, ROWS)
    pyte.Stream(screen).feed(child.before)
    return {number for number, row in enumerate(screen.display, 1) if HARD.search(row)}


def main() -> int:
    lab, shots, *command = sys.argv[1:]
    hard = hard_rows(command)
    if not hard:
        sys.exit("no row holds a bracket or a year: nothing was compared")
    short = 0
    for picture in sorted(Path(shots).glob("*.png")):
        if picture.stem == "reference":
            continue
        compare = [sys.executable, f"{lab}/compare.py", f"{shots}/reference.png", str(picture)]
        done = subprocess.run([*compare, *SIZE], check=False, capture_output=True, text=True)
        agree = {int(row): float(share) for row, share in AGREES.findall(done.stdout) if int(row) in hard}
        below = {row: share for row, share in agree.items() if share < CUTS_TAILS.get(picture.stem, LEAST)}
        short += bool(below) or not agree
        told = f"FAIL {below}" if below or not agree else "PASS"
        print(f"{picture.stem:24} {told} worst of {len(agree)} rows {min(agree.values(), default=0)}")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
