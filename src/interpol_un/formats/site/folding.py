"""What the search in the pages shares with `iun search`: tables read where they stand, so that no copy can fall behind.

What fold.js does with the rule of `search.folding` is the same in another language; a test compares both on many
words.
"""

from __future__ import annotations

from typing import Any

from interpol_un.search import folding


def tables() -> dict[str, Any]:
    """What fold.js needs: letters that fall together, prefixes, endings, the least stem, what British writers vary."""
    letters = {chr(code): other or "" for code, other in folding.LETTERS.items()}
    return {
        "letters": letters,
        "prefixes": folding.PREFIXES,
        "endings": folding.ENDINGS,
        "least": folding.LEAST_STEM,
        "british": folding.BRITISH.pattern,
    }
