"""An end from outside, by SIGTERM or SIGHUP, in the middle of work that leaves something to tidy up."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class _Ended(BaseException):
    """A signal came that ends the process. Nothing that catches errors catches it."""


@contextmanager
def ended_tidily() -> Iterator[None]:
    """Within it a signal that ends the process does so after everything open has been left, by the signal itself.

    A signal that is ignored stays ignored. For the main thread: elsewhere no handler can be set (ValueError).
    """
    came: list[int] = []

    def end(number: int, frame: FrameType | None) -> None:
        if not came:  # a second one does not disturb the tidying
            came.append(number)
            raise _Ended

    before = {each: signal.getsignal(each) for each in _SIGNALS}
    for each, handler in before.items():
        if handler is signal.SIG_DFL:
            signal.signal(each, end)
    try:
        yield
    except _Ended:
        signal.signal(came[0], signal.SIG_DFL)
        os.kill(os.getpid(), came[0])
        raise  # not reached: the signal has ended the process
    finally:
        for each, handler in before.items():
            if handler is signal.SIG_DFL:
                signal.signal(each, handler)
