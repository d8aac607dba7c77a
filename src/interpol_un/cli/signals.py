"""Signals that end the process while it does work that has to be cleared up."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class _Ended(BaseException):
    """A signal that ends the process; nothing that catches errors catches it."""


@contextmanager
def leaving_tidily() -> Iterator[None]:
    """Turns SIGTERM and SIGHUP into an exception so that `with` blocks clear up, then dies of that signal.

    SIGINT raises KeyboardInterrupt as ever, but once: a second Ctrl-C does not stop the clearing up. A signal that is
    ignored stays ignored. Raises ValueError outside the main thread, where no handler can be set.
    """
    came: list[int] = []

    def end(number: int, frame: FrameType | None) -> None:
        if not came:  # a second one does not stop the clearing up
            came.append(number)
            raise KeyboardInterrupt if number == signal.SIGINT else _Ended

    usual = (signal.SIG_DFL, signal.default_int_handler)
    before = {name: handler for name in _SIGNALS if (handler := signal.getsignal(name)) in usual}
    for name in before:
        signal.signal(name, end)
    try:
        yield
    except _Ended:
        signal.signal(came[0], signal.SIG_DFL)
        os.kill(os.getpid(), came[0])
        raise  # not reached: the signal has ended the process
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
