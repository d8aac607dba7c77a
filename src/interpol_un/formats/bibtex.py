"""References as BibTeX, in UTF-8, for BibTeX and for biblatex.

BibTeX counts braces, escaped ones too, so none stands in a value: TeX's own names stand for them. Every other character
that TeX would act on is escaped, and a value never breaks its line. Two braces round a title or an organization keep
its capitals and keep "and" from making two authors of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from urllib.parse import quote

from interpol_un.views import Reader

from .citations import CATALOGUE, Reference

_TEX: Mapping[int, str] = MappingProxyType(
    {
        ord("\\"): "\\textbackslash{}",
        ord("{"): "\\textbraceleft{}",
        ord("}"): "\\textbraceright{}",
        ord("~"): "\\textasciitilde{}",
        ord("^"): "\\textasciicircum{}",
        ord("<"): "\\textless{}",
        ord(">"): "\\textgreater{}",
        ord('"'): "\\textquotedbl{}",
        ord("$"): "\\$",
        ord("&"): "\\&",
        ord("%"): "\\%",
        ord("#"): "\\#",
        ord("_"): "\\_",
    }
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES: Mapping[str, str] = MappingProxyType({"ar": "arabic", "en": "english", "fr": "french", "es": "spanish"})
_IN_URL = ":/?#@!&'()*+,;=%-._~[]"
"""What stands in an address as it is; `\\url` and biblatex take an address as it is, so it is never TeX."""


def bibtex(found: Sequence[Reference], reader: Reader) -> str:
    """The references as entries, a blank line between them."""
    return "\n".join(_entry(reference, reader) for reference in found)


def tex(text: str) -> str:
    """The text as TeX shows it, whatever stands in it."""
    return text.translate(_TEX)


def _entry(reference: Reference, reader: Reader) -> str:
    notes = [reference.locator, reference.dated, reference.copy, reference.note]
    if reference.retrieved:
        notes.insert(2, f"{reader.word('retrieved')}: {reference.retrieved}")
    year, _, rest = reference.issued.partition("-")
    fields = {
        "author": f"{{{tex(reference.author or 'iun')}}}",
        "title": f"{{{tex(reference.title)}}}",
        "howpublished": "" if reference.page else tex(f"{CATALOGUE[reader.language]}, {reference.version}"),
        "year": year,
        "month": _MONTHS[int(rest[:2]) - 1] if rest else "",
        "url": quote(reference.url, safe=_IN_URL),
        "urldate": reference.retrieved,
        "langid": _LANGUAGES.get(reference.language, ""),
        "note": tex("; ".join(note for note in notes if note)),
    }
    lines = [
        f"  {name} = {value}" if name == "month" else f"  {name} = {{{value}}}"
        for name, value in fields.items()
        if value
    ]
    return f"@misc{{{reference.key},\n" + ",\n".join(lines) + "\n}\n"
