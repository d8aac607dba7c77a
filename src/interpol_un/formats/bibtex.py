"""References for BibTeX, and for biblatex, in UTF-8.

BibTeX counts braces, escaped ones too, so none stands in a value: TeX's own names stand for them. Every other character
that TeX would act on is escaped, and a value never breaks its line. Two braces round a title or an organization keep
its capitals and keep "and" from making two authors of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from interpol_un.views import Reader

from .citations import Reference, remarks

_NAMED = "backslash braceleft braceright asciitilde asciicircum less greater quotedbl"
_TEX = str.maketrans(
    {sign: f"\\text{name}{{}}" for sign, name in zip('\\{}~^<>"', _NAMED.split(), strict=True)}
    | {sign: f"\\{sign}" for sign in "$&%#_"}
)
_BIBLATEX = {"report": "report", "webpage": "online"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES = {"ar": "arabic", "en": "english", "fr": "french", "es": "spanish"}
_IN_URL = ":/?#@!&'()*+,;=%-._~[]"
"""What stands in an address as it is; `\\url` and biblatex take an address as it is, so it is never TeX."""


def bibtex(found: Sequence[Reference], reader: Reader) -> str:
    """The references as BibTeX's entries, a blank line between them; an uncertain date also as biblatex has it."""
    entries = []
    for reference in found:
        year, month, day = [*reference.issued.split("-"), "", ""][:3]
        own = {
            "key": "" if reference.author else tex(reference.title),
            "howpublished": tex(", ".join(filter(None, (reference.container, reference.version)))),
            "year": year,
            "month": _MONTHS[int(month) - 1] if month else "",
            "day": day.lstrip("0"),
            "date": _edtf(reference) if reference.circa else "",
        }
        entries.append(_entry("techreport" if reference.kind == "report" else "misc", reference, reader, own))
    return "\n".join(entries)


def biblatex(found: Sequence[Reference], reader: Reader) -> str:
    """The references as biblatex's entries, a blank line between them."""
    entries = []
    for reference in found:
        own = {"howpublished": tex(reference.container), "version": tex(reference.version), "date": _edtf(reference)}
        entries.append(_entry(_BIBLATEX.get(reference.kind, "misc"), reference, reader, own))
    return "\n".join(entries)


def tex(text: str) -> str:
    """The text as TeX shows it, whatever stands in it."""
    return text.translate(_TEX)


def _edtf(reference: Reference) -> str:
    """A date in the Extended Date/Time Format, which biblatex and pandoc read: "~" is circa."""
    return f"{reference.issued}~" if reference.circa and reference.issued else reference.issued


def _entry(kind: str, reference: Reference, reader: Reader, own: Mapping[str, str]) -> str:
    fields = {
        "author": f"{{{tex(reference.author)}}}" if reference.author else "",
        "title": f"{{{tex(reference.title)}}}",
        "type": tex(reference.genre),
        "number": tex(reference.number),
        "institution": tex(reference.publisher),
        **own,
        "url": quote(reference.url, safe=_IN_URL),
        "urldate": reference.retrieved,
        "langid": _LANGUAGES.get(reference.language, ""),
        "note": tex(remarks(reference, reader)),
    }
    braced = {name: value if name == "month" else f"{{{value}}}" for name, value in fields.items() if value}
    return (
        f"@{kind}{{{reference.key},\n" + ",\n".join(f"  {name} = {value}" for name, value in braced.items()) + "\n}\n"
    )
