"""What stands in several languages, by language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias, TypeVar

T_co = TypeVar("T_co", covariant=True)


class ByLanguage(Mapping[str, T_co]):
    """A read-only map from language (ar, en, fr, es) to what stands in it; a language that is missing is absent."""

    __slots__ = ("_pairs",)

    def __init__(self, pairs: Mapping[str, T_co] | None = None) -> None:
        self._pairs = tuple((pairs or {}).items())

    def __getitem__(self, language: str) -> T_co:
        for name, value in self._pairs:
            if name == language:
                return value
        raise KeyError(language)

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    def __hash__(self) -> int:
        return hash(frozenset(self._pairs))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({dict(self)!r})"


Texts: TypeAlias = ByLanguage[str]
Acronyms: TypeAlias = ByLanguage[tuple[str, ...]]
