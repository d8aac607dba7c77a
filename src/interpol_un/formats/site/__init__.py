"""A catalogue as a static site: pages that need no network, no server and no script to be read.

`pages` says which files there are and puts whole pages together, `sections` knows what each holds, `records` how a
record looks, `links` what leads from one to another, `html` how a text becomes HTML, `search_index` what the search
looks through. `formats.export` writes the files.
"""
