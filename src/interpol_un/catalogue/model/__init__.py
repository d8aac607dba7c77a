"""What is known, as frozen objects: a class for each kind of record and for each of its parts.

This is the one description of records, from which all else follows: a line a field, with its name, its type, and in
`Annotated` what it means. What a source does not tell is None, `()` or an empty map, never a guess. Dates are strings
as precise as the source: "2018", "2018-12" or "2018-12-06". A claim of the founding document is named by its id. `from`
is a word of Python's own: a link's is called `origin`.
"""

from .field_types import *
from .parts import *
from .records import *
