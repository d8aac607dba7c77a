"""Writes the site whole or not at all: into a directory beside, which then takes the place of the one asked for."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable

from interpol_un.catalogue import Catalogue
from interpol_un.errors import OutputError, UsageError

Progress = Callable[[int, int], None]
"""Called with how many files are written and how many there will be."""


def write_site(
    catalogue: Catalogue, directory: str | os.PathLike[str], progress: Progress | None = None, *, force: bool = False
) -> list[str]:
    """Writes the site of a catalogue into a directory, which it makes; returns the paths written, relative, in order.

    force: replace a directory that holds something. Raises UsageError if it holds something and force is not given,
    or is no directory; OutputError if it cannot be written. What stood there stays until the new site is whole.
    """
    from .pages import count_of_files, files_of

    target = os.path.abspath(os.fspath(directory))
    _check(target, os.fspath(directory), force)
    written: list[str] = []
    beside = ""
    try:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        beside = tempfile.mkdtemp(prefix=".site-", dir=os.path.dirname(target))
        for name, content in files_of(catalogue):
            path = os.path.join(beside, *name.split("/"))
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write(content)
            written.append(name)
            if progress is not None:
                progress(len(written), count_of_files())
        os.chmod(beside, 0o777 & ~_umask())  # a temporary directory is its owner's alone
        _replace(beside, target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{os.fspath(directory)} cannot be written: {reason}", "give another directory") from None
    finally:
        if beside:
            shutil.rmtree(beside, ignore_errors=True)
    return written


def _check(target: str, given: str, force: bool) -> None:
    if os.path.lexists(target) and not os.path.isdir(target):
        raise UsageError(f"{given} is a file, not a directory", "give another directory")
    if force:
        return
    with contextlib.suppress(FileNotFoundError, NotADirectoryError, PermissionError):
        if os.listdir(target):
            raise UsageError(f"{given} is not empty", "give an empty directory, or --force to replace what it holds")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _replace(beside: str, target: str) -> None:
    """Puts the new directory where the old one stands; the old one comes back if that fails."""
    if not os.path.isdir(target):
        os.rename(beside, target)
        return
    old = tempfile.mkdtemp(prefix=".site-", dir=os.path.dirname(target))
    kept = os.path.join(old, "old")
    os.rename(target, kept)
    try:
        os.rename(beside, target)
    except OSError:
        os.rename(kept, target)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
