"""What is known: records read from YAML, checked, and asked questions."""

from .catalogue import Catalogue, Record, activities, cited_sources, one_of, open_catalogue

__all__ = ["Catalogue", "Record", "activities", "cited_sources", "one_of", "open_catalogue"]
