"""The words that searches know beside those of the records: what `data/search-words.yaml` holds."""

from __future__ import annotations

from typing import Annotated

from .values import NO_TEXTS, Acronyms, AnyId, Id, Ours, Text, record


@record
class KindName:
    """What a record of a kind is called before its number."""

    kind: Id
    names: Acronyms


@record
class Nickname:
    """What people call a record."""

    ref: AnyId
    names: Acronyms


@record
class SearchWords:
    """All of them; what a directory lacks has no words."""

    function_words: Annotated[Ours, "words that say nothing of what is looked for, between blanks"] = NO_TEXTS
    months: Annotated[tuple[Ours, ...], "January to December"] = ()
    ordinals: Annotated[tuple[Text, ...], "first to seventeenth, in Arabic"] = ()
    kind_names: tuple[KindName, ...] = ()
    nicknames: tuple[Nickname, ...] = ()
    synonyms: Annotated[tuple[Text, ...], "groups of words that mean about the same, between blanks"] = ()
