"""A catalogue as a static site: pages that need no network, no server and no script to be read.

`write_site` is the one way in; `pages` knows which files there are, `sections` and `shared` what each holds, `records`
how a record looks, `markup` how a text becomes HTML, `index` what the search looks through.
"""

from .write import write_site

__all__ = ["write_site"]
