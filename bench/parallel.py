"""Whether many processes at once say the same: python bench/parallel.py [200]. Exit code 1 if not."""

from __future__ import annotations

import subprocess
import sys
import time

from measure import bare_environ

COMMANDS = (["priorities", "--json"], ["--json", "partners"], ["search", "terrorism", "--json"])


def main(count: int) -> int:
    """Starts them, waits for all, and tells how many different ends there were."""
    wrong = 0
    for words in COMMANDS:
        begun = time.perf_counter()
        argv = [sys.executable, "-m", "interpol_un", *words]
        started = [
            subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=bare_environ())
            for _ in range(count)
        ]
        ends = {(*process.communicate(), process.returncode) for process in started}
        wrong += len(ends) != 1 or next(iter(ends))[2] != 0
        print(
            f"{' '.join(words):28} {count} processes, {len(ends)} end, {time.perf_counter() - begun:.1f} s", flush=True
        )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
