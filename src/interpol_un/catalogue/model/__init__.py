"""What is known, as frozen objects: a class for each kind of record and for each of its parts.

This is the one description of records: a line a field. What a source does not tell is None, `()` or an empty map, never
a guess. Dates are strings as precise as the source: "2018", "2018-12" or "2018-12-06". A claim of the founding document
is named by its id. `from` is a word of Python's own: a link's is called `origin`.
"""

from .answers import Found, MapItem, SearchItem
from .parts import (
    Activity,
    Citation,
    Citations,
    Copy,
    Document,
    Fact,
    Figure,
    Founding,
    Indicator,
    PageDate,
    Point,
    Rendering,
    Wording,
)
from .records import (
    Claim,
    Event,
    Instrument,
    Link,
    Links,
    Meta,
    Office,
    Partner,
    PolicingGoal,
    Priority,
    Record,
    SdgGoal,
    SdgTarget,
    Source,
    Term,
)
from .search_words import SearchWords
from .values import Acronyms, ByLanguage, Texts

__all__ = [
    "Acronyms",
    "Activity",
    "ByLanguage",
    "Citation",
    "Citations",
    "Claim",
    "Copy",
    "Document",
    "Event",
    "Fact",
    "Figure",
    "Found",
    "Founding",
    "Indicator",
    "Instrument",
    "Link",
    "Links",
    "MapItem",
    "Meta",
    "Office",
    "PageDate",
    "Partner",
    "Point",
    "PolicingGoal",
    "Priority",
    "Record",
    "Rendering",
    "SdgGoal",
    "SdgTarget",
    "SearchItem",
    "SearchWords",
    "Source",
    "Term",
    "Texts",
    "Wording",
]
