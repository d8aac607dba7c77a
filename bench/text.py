"""What the text engine costs, in microseconds a character; generated mixed Arabic policy text, this machine, now.

    python bench/text.py [paragraphs]

Each figure is the median of several fresh processes, so that caches are cold. `warm` runs once more in the same
process. Beside them, python-bidi's own `get_display` on the same lines, which is wrong on many, and Rich's wrapping.
"""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

ROUNDS = 5
STEMS = (
    "قرار مجلس أمن منظمة دولية شرطة جنائية تعاون مكافحة إرهاب جريمة دولة عضو مؤتمر أطراف اتفاقية مادة فقرة بند هدف "
    "تنمية معلومات حدود اتجار أشخاص مخدرات سلاح أسلحة فضاء سيبراني قدرات برنامج لجنة تنفيذية مديرية مكتب أمين عام"
)
OTHERS = "INTERPOL UNODC I-24/7 2018-12 A/RES/71/19 16.4 35% (2016) «SIRIUS» 2015–2030 ٢٠٣٠ من إلى في على، التي"
PREFIXES = ["", "ال", "وال", "بال", "لل", "ف"]
SUFFIXES = ["", "", "ات", "ية", "ها", "هم"]


def paragraph(numbers: random.Random) -> str:
    words = []
    stems, others = STEMS.split(), OTHERS.split()
    for _ in range(numbers.randint(10, 45)):
        if numbers.random() < 0.2:
            words.append(numbers.choice(others))
        else:
            words.append(numbers.choice(PREFIXES) + numbers.choice(stems) + numbers.choice(SUFFIXES))
    return " ".join(words)


def texts(count: int) -> list[str]:
    numbers = random.Random(2018)
    return [paragraph(numbers) for _ in range(count)]


def timed(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


def measure(count: int) -> dict[str, float]:
    """Seconds of this process that each step takes."""
    from bidi import get_display
    from rich.console import Console
    from rich.text import Text

    from interpol_un.text import prepare, visual_lines

    paragraphs = texts(count)
    slices = [[(start, min(start + 60, len(text))) for start in range(0, len(text), 60)] for text in paragraphs]
    console = Console(width=60)
    latin = [" ".join(["policy"] * (len(text) // 7)) for text in paragraphs]

    def ours() -> list[object]:
        return [prepare(text).lines(60) for text in paragraphs]

    def order() -> None:
        for text, lines in zip(paragraphs, slices, strict=True):
            visual_lines(text, lines, "R")

    def naive() -> None:
        for text, lines in zip(paragraphs, slices, strict=True):
            for start, end in lines:
                get_display(text[start:end], base_dir="R")

    return {
        "prepare + lines": timed(ours),
        "prepare + lines, warm": timed(ours),
        "visual_lines": timed(order),
        "get_display of each line": timed(naive),
        "Rich's wrap": timed(lambda: [Text(text).wrap(console, 60) for text in paragraphs]),
        "Latin: prepare + lines": timed(lambda: [prepare(text).lines(60) for text in latin]),
        "Latin: Rich's wrap": timed(lambda: [Text(text).wrap(console, 60) for text in latin]),
    }


def main() -> None:
    count = int(sys.argv[1]) if sys.argv[1:] else 1000
    if sys.argv[2:] == ["--once"]:
        print(json.dumps(measure(count)))
        return
    command = [sys.executable, __file__, str(count), "--once"]
    runs = [json.loads(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(ROUNDS)]
    characters = sum(map(len, texts(count)))
    rich = statistics.median(run["Rich's wrap"] for run in runs)
    print(f"{count} paragraphs, {characters:,} characters; median of {ROUNDS} fresh processes")
    print(f"{'':28}µs/char  × Rich's wrap")
    for name in runs[0]:
        seconds = statistics.median(run[name] for run in runs)
        print(f"{name:28}{seconds / characters * 1e6:7.2f}{seconds / rich:10.2f}")


if __name__ == "__main__":
    main()
