"""Records → what a reader sees: listings with columns, sheets with labelled fields, in the display languages."""

from .listings import listing
from .page import Column, Entry, Listing, Say, Section, Sheet
from .reader import Reader

__all__ = ["Column", "Entry", "Listing", "Reader", "Say", "Section", "Sheet", "listing"]
