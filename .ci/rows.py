"""Does every cell that holds a character look the same in every terminal, row by row?

    rows.py SHOTS COLUMNS IUN [WORD ...]

SHOTS holds pictures of `IUN WORD ...`, COLUMNS by 80, as the lab's accept.py left them. Which cells hold what is read
from the same output in a terminal that draws nothing: the cells of the picture are its cells. A cell that holds a
blank is not compared: tails and marks of letters beside it reach into it as far as each terminal lets them. Exits 1 if
a row falls short.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pexpect
import pyte

ROWS = 80
LEAST = 0.95
INK = 60
"""How far from the background, of 255, a cell's darkest point is at least if something is drawn in it."""
AGREES = 0.45
"""The least correlation of two cells that show the same character, as the lab's compare.py has it."""
WIDTH, HEIGHT = 12, 24
"""The size in points to which a cell is scaled."""
MARGIN = 3
"""Rows of points above and below the screen, so that a cell at its edge has neighbours."""
SHIFTS = [(across, down) for across in (-1, 0, 1) for down in (-2, -1, 0, 1, 2)]


def inked(command: list[str], columns: int) -> dict[int, list[int]]:
    """The columns that hold a character, by row; rows and columns count from 0, rows without any are left out."""
    environ = os.environ | {"IUN_BIDI": "visual", "TERM": "xterm", "COLUMNS": str(columns)}
    size = (ROWS, columns)
    child = pexpect.spawn(command[0], command[1:], env=environ, dimensions=size, timeout=60, encoding="utf-8")
    child.expect(pexpect.EOF)
    screen = pyte.Screen(columns, ROWS)
    pyte.Stream(screen).feed(child.before)
    rows = ([column for column, character in enumerate(row) if character != " "] for row in screen.display)
    return {number: row for number, row in enumerate(rows) if row}


class Picture:
    """What a picture shows in each cell of the screen, as the distance of its points from the background."""

    def __init__(self, path: Path, columns: int) -> None:
        self.width = columns * WIDTH
        place = json.loads(path.with_suffix(".png.geom").read_text())
        crop = "{w}x{h}+{x}+{y}".format_map(place)
        scaled = ["-colorspace", "Gray", "-resize", f"{self.width}x{ROWS * HEIGHT}!", "-depth", "8", "gray:-"]
        command = ["convert", str(path), "-crop", crop, "+repage", *scaled]
        points = subprocess.run(command, check=True, capture_output=True).stdout
        background = Counter(points).most_common(1)[0][0]
        margin = bytes(MARGIN * self.width)
        self.points = margin + bytes(abs(point - background) for point in points) + margin

    def cell(self, row: int, column: int, across: int = 0, down: int = 0) -> bytes:
        """The points of a cell, or of a place that lies some points beside it."""
        left = column * WIDTH + across
        top = MARGIN + row * HEIGHT + down
        starts = (y * self.width + left for y in range(top, top + HEIGHT))
        return b"".join(self.points[start : start + WIDTH] for start in starts)

    def same(self, other: Picture, row: int, column: int) -> bool | None:
        """Whether another picture shows the same in a cell; None where neither shows anything."""
        ours, theirs = self.cell(row, column), other.cell(row, column)
        drawn = max(ours) > INK, max(theirs) > INK
        if not all(drawn):
            return False if any(drawn) else None
        beside = (other.cell(row, column, *shift) for shift in SHIFTS)
        return any(len(set(cell)) > 1 and statistics.correlation(ours, cell) >= AGREES for cell in beside)


def main() -> int:
    shots, columns, *command = sys.argv[1:]
    rows = inked(command, int(columns))
    if not rows:
        sys.exit("nothing was written: nothing was compared")
    reference = Picture(Path(shots, "reference.png"), int(columns))
    short = 0
    for picture in sorted(Path(shots).glob("*.png")):
        if picture.stem == "reference":
            continue
        shown = Picture(picture, int(columns))
        agree = {}
        for row, cells in rows.items():
            told = [answer for answer in (reference.same(shown, row, column) for column in cells) if answer is not None]
            agree[row + 1] = sum(told) / len(told)
        below = {row: round(share, 2) for row, share in agree.items() if share < LEAST}
        short += bool(below)
        verdict = f"FAIL {below}" if below else "PASS"
        print(f"{picture.stem:24} {verdict} worst of {len(agree)} rows {min(agree.values()):.2f}")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
