"""A progress bar on stderr, for work that takes a while, where somebody watches."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

PATIENCE = 1.0
"""Seconds that pass before a bar is shown."""


class Progress(ExitStack):
    """Counts steps; shows a bar once the work has taken longer than `PATIENCE`, if stderr is a terminal.

    color: whether the bar may have colours; the environment may still forbid them.
    """

    def __init__(self, steps: int, clock: Callable[[], float] = time.monotonic, *, color: bool = True) -> None:
        super().__init__()
        self._steps = steps
        self._color = color
        self._done = 0
        self._clock = clock
        self._begun = clock()
        self._bar: tuple[Bar, TaskID] | None = None

    def advance(self, name: str) -> None:
        """One step is done. name: what was made."""
        self._done += 1
        if self._bar is None and self._clock() - self._begun > PATIENCE and _is_terminal():
            from rich.console import Console
            from rich.progress import Progress as RichProgress

            console = Console(stderr=True, no_color=None if self._color else True)
            bar = self.enter_context(RichProgress(console=console, transient=True))
            self._bar = bar, bar.add_task("", total=self._steps)
        if self._bar is not None:
            bar, task = self._bar
            bar.update(task, completed=self._done, description=name)


def _is_terminal() -> bool:
    try:
        return sys.stderr.isatty()
    except (AttributeError, ValueError):
        return False
