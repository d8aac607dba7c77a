"""An end from outside, by SIGTERM, SIGHUP or SIGINT, in the middle of work that leaves something to tidy up."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class _Ended(BaseException):
    """A signal came that ends the process. Nothing that catches errors catches it."""


@contextmanager
def ended_tidily() -> Iterator[None]:
    """Within it a signal that ends the process does so after everything open has been left, by the signal itself.

    SIGINT raises KeyboardInterrupt as ever, but once: whoever strikes Ctrl-C again does not stop the tidying. A signal
    that is ignored stays ignored. For the main thread: elsewhere no handler can be set (ValueError).
    """
    came: list[int] = []

    def end(number: int, frame: FrameType | None) -> None:
        if not came:  # a second one does not disturb the tidying
            came.append(number)
            raise KeyboardInterrupt if number == signal.SIGINT else _Ended

    usual = (signal.SIG_DFL, signal.default_int_handler)
    before = {each: handler for each in _SIGNALS if (handler := signal.getsignal(each)) in usual}
    for each in before:
        signal.signal(each, end)
    try:
        yield
    except _Ended:
        signal.signal(came[0], signal.SIG_DFL)
        os.kill(os.getpid(), came[0])
        raise  # not reached: the signal has ended the process
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
