"""A catalogue as a static site: pages that need no network, no server and no script to be read.

`files_of` says which files there are; `formats.export` writes them. `pages` puts whole pages together, `sections` and
`shared` know what each holds, `records` how a record looks, `refs` what leads from one to another, `markup` how a text
becomes HTML, `index` what the search looks through, `folding` what it shares with the program's own.
"""

from .pages import files_of

__all__ = ["files_of"]
