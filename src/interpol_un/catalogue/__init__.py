"""What is known: records read from YAML, checked, and asked questions."""

from .catalogue import PlainCatalogue, open_catalogue
from .derived import Record, activities, cited_sources
from .vocabulary import one_of

__all__ = ["PlainCatalogue", "Record", "activities", "cited_sources", "one_of", "open_catalogue"]
