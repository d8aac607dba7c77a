"""What a right-to-left table costs beside Rich's own table of the same cells.

    python bench/table.py [ROWS] [PAIRS]

Draws a table of Arabic rows through `rich.Console.print`, once with Rich's own `Table` (unshaped, unordered: wrong on
the screen) and once with `interpol_un.layout.Table`, as a terminal that reorders nothing is sent it, each in a fresh
process, alternating. *Cold* is the first table of a process with nothing cached; *warm* is the same content in a new
table a second time. Prints medians and their ratio.
"""

from __future__ import annotations

import random
import subprocess
import sys
from statistics import median
from time import perf_counter

HEADERS = ["المعرّف", "الجهة", "مجال التعاون", "السند", "ملاحظات"]
IDS = ["unoct", "unodc", "cted", "icat", "gcm", "un-cybercrime-convention", "s-res-2396", "office-new-york"]
PLACES = [
    "نيويورك (الأمم المتحدة)",
    "فيينا",
    "مكتب الأمم المتحدة المعني بالمخدرات والجريمة (UNODC)",
    "مجلس الأمن",
    "جنيف",
]
BASES = ["A/RES/71/19", "S/RES/2396 (2017)", "2018-12-06", "الاتفاق المبرم عام 1997م", "16.4، 16.a", "+41 22 730 5111"]
TEXT = (
    "تتعاون المنظمة الدولية للشرطة الجنائية مع الأمم المتحدة على مكافحة الإرهاب والجريمة المنظمة والاتجار بالبشر "
    "وتهريب المهاجرين، وتدعم تنفيذ أهداف التنمية المستدامة (الهدف 16) وقرارات مجلس الأمن ذات الصلة؛ وقد اعتمدت "
    "الجمعية العامة القرار A/RES/75/10 بشأن «التعاون بين الأمم المتحدة والإنتربول» في 2020-11-23 وفقاً لاتفاق "
    "التعاون، ويشمل ذلك تبادل المعلومات وقواعد البيانات ونظام I-24/7 للاتصالات المأمونة في 195 بلداً (35%) ٢٠١٨"
)


def cells(count: int) -> list[list[str]]:
    """Rows of mixed policy text, about 177 characters each; the same at every run."""
    chance = random.Random(71)
    words = TEXT.split()
    return [
        [
            chance.choice(IDS),
            chance.choice(PLACES),
            " ".join(chance.choices(words, k=8)),
            chance.choice(BASES),
            " ".join(chance.choices(words, k=11)),
        ]
        for _ in range(count)
    ]


def measure(which: str, count: int) -> tuple[float, float]:
    """Seconds for a table cold and warm, of one way."""
    from io import StringIO

    from rich.console import Console
    from rich.table import Table as RichTable

    from interpol_un.layout import Table, adapt
    from interpol_un.terminal import Mode

    rows = cells(count)

    def draw() -> float:
        console = Console(file=StringIO(), width=120, force_terminal=True, markup=False, highlight=False, emoji=False)
        start = perf_counter()
        if which == "rich":
            plain = RichTable(*HEADERS)
            for row in rows:
                plain.add_row(*row)
            console.print(plain)
        else:
            adapt(console, mode=Mode.VISUAL).print(Table(HEADERS, rows, rtl=True))
        return perf_counter() - start

    return draw(), draw()


def main(count: int, pairs: int) -> None:
    """Run both ways alternating, each in fresh processes, and print the ratios."""
    characters = sum(len(cell) for row in cells(count) for cell in row)
    times: dict[str, list[tuple[float, float]]] = {"rich": [], "ours": []}
    for _ in range(pairs):
        for which, results in times.items():
            command = [sys.executable, __file__, "--one", which, str(count)]
            output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            cold, warm = output.split()
            results.append((float(cold), float(warm)))
    print(f"{count} rows, {characters} characters, {pairs} runs of each, medians")
    for index, name in enumerate(["cold", "warm"]):
        theirs = median(result[index] for result in times["rich"])
        ours = median(result[index] for result in times["ours"])
        print(f"{name}: Rich {theirs * 1000:.0f} ms, ours {ours * 1000:.0f} ms, ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(*measure(sys.argv[2], int(sys.argv[3])))
    else:
        numbers = [int(argument) for argument in sys.argv[1:3]]
        main(*(numbers + [1000, 5][len(numbers) :]))
