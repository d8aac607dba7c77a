"""Texts as HTML: everything from the catalogue is cleaned and escaped here, and says its own language and direction.

Every text and attribute of a page comes through `text`, `say` or `attribute`; nothing else may put catalogue content
into a page. Attributes go without quotes where HTML allows it, a `dir` is written only where it changes the direction,
and end tags that HTML does not ask for are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from interpol_un import words as ui_words
from interpol_un.languages import LANGUAGES, is_rtl
from interpol_un.text import clean, isolate_tokens
from interpol_un.text.characters import LRI, PDI
from interpol_un.views import Listing, Say

NAMES = {"ar": "العربية", "en": "English", "fr": "Français", "es": "Español"}
"""The languages' own names, for the switch."""

_BARE = re.compile(r"[A-Za-z0-9._~:/?#\[\]@!$()*+,;%-]+")
"""A value that may stand without quotes: ASCII without blanks, quotes, `=`, `<`, `>`, and `&`, which begins a name."""


def direction(language: str) -> str:
    """The value of `dir` for a language."""
    return "rtl" if is_rtl(language) else "ltr"


def escape(text: str) -> str:
    """The text, harmless and escaped: it can open no tag, entity or attribute, and turn no text but its own."""
    return _escaped(clean(text))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", " ")


def attribute(name: str, value: str) -> str:
    """An attribute with the blank before it."""
    if _BARE.fullmatch(value):
        return f" {name}={value}"
    return f' {name}="{escape(value).replace(chr(34), "&quot;")}"'


def text(words: str, language: str) -> str:
    """A text of a language; where it runs from right to left, its dates, symbols and addresses are kept whole."""
    cleaned = clean(words)
    return _escaped(isolate_tokens(cleaned) if direction(language) == "rtl" else cleaned)


def word(key: str, language: str, **values: object) -> str:
    """The word of `data/ui/` whose key begins with `site.`, else the program's. KeyError where none was written."""
    own = f"site.{key}"
    return ui_words.word(own if own in ui_words.keys(language) else key, language, **values)


def said(key: str, language: str, **values: object) -> str:
    """That word as HTML."""
    return text(word(key, language, **values), language)


def in_language(words: str, language: str, page: str) -> str:
    """A text as it stands in a page of another, the same, or ("": ids, codes, dates) any language."""
    if language == page:
        return text(words, language)
    if language:
        turned = f" dir={direction(language)}" if direction(language) != direction(page) else ""
        return f"<span lang={language}{turned}>{text(words, language)}</span>"
    if direction(page) == "ltr" or words.isdigit():
        return escape(words)
    return f"{LRI}{escape(words)}{PDI}"


def say(paragraph: Say, page: str) -> str:
    """A paragraph of a view as inline HTML; its words tell its role, its element only colours them."""
    inner = in_language(paragraph.text[paragraph.lead :], paragraph.language, page)
    if paragraph.lead:
        inner = f"<b>{in_language(paragraph.text[: paragraph.lead], paragraph.language, page)}</b>{inner}"
    tag = {"warn": "strong", "muted": "small"}.get(paragraph.role)
    return f"<{tag}>{inner}</{tag}>" if tag else inner


def each_language(make: Callable[[str], str], tag: str) -> str:
    """An element of a tag for each language, of which a reader with a script sees one."""
    end = f"</{tag}>" if tag in ("div", "section", "span") else ""  # paragraphs and cells end by themselves
    return "".join(f"<{tag} lang={own} dir={direction(own)}>{make(own)}{end}" for own in LANGUAGES)


def link(address: str, inner: str, attributes: str = "") -> str:
    """A link. address: is escaped here; inner and attributes: are HTML."""
    return f"<a{attribute('href', address)}{attributes}>{inner}</a>"


def table(listing: Listing) -> str:
    """A listing as a table that stands by itself; where it runs from right to left its first column is at the right."""
    page = listing.language
    heads = "".join([f"<th>{text(column.label, page)}</th>" for column in listing.columns])
    rows = [
        "".join([f"<td>{'<br>'.join([say(words, page) for words in cell])}</td>" for cell in cells])
        for cells in listing.rows
    ]
    body = "".join([f"<tr>{row}</tr>" for row in rows])
    return (
        f'<table dir="{direction(page)}" lang="{page}"><caption>{text(listing.title, page)}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    )
