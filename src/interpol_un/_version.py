"""The program's version; the catalogue's own stands in data/meta.yaml."""

__version__ = "0.1.0"
