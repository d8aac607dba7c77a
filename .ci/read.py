"""Does a picture of `iun priorities` read, in order, as the titles that `--json` gives?

    read.py PICTURE IUN

Reads the picture with tesseract (Arabic and English) and looks for the first word of each title, each behind the one
before. Exits 1 where one is missing.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys


def main() -> int:
    picture, iun = sys.argv[1:]
    known = json.loads(subprocess.run([iun, "priorities", "--json"], capture_output=True, check=True).stdout)
    words = [re.split(r"[\s/]", item["title"]["ar"])[0] for item in known["items"]]
    read = subprocess.run(
        ["tesseract", picture, "-", "-l", "ara+eng", "--psm", "6"], capture_output=True, text=True, check=True
    ).stdout
    place = 0
    for word in words:
        place = read.find(word, place)
        print(f"{word}: {'read' if place >= 0 else 'NOT READ'}")
        if place < 0:
            return 1
        place += len(word)
    return 0


if __name__ == "__main__":
    sys.exit(main())
