"""The site of the bundled catalogue, made once; and how its pages are read."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser

import pytest

from interpol_un.catalogue import PlainCatalogue, open_catalogue
from interpol_un.formats.site.pages import files_of


class Page(HTMLParser):
    """What tests ask of a page: its ids, links, tags and text."""

    def __init__(self, content: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(content)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        self.ids += [given["id"] or ""] if "id" in given else []
        if tag == "a":
            self.links.append(given["href"] or "")

    def handle_data(self, data: str) -> None:
        self.text += data


def parse(files: Mapping[str, str]) -> dict[str, Page]:
    """The pages of a site, read."""
    return {name: Page(content) for name, content in files.items() if name.endswith(".html")}


@pytest.fixture(scope="session")
def catalogue() -> PlainCatalogue:
    """The bundled catalogue."""
    return open_catalogue()


@pytest.fixture(scope="session")
def files(catalogue: PlainCatalogue) -> dict[str, str]:
    """Every file of the bundled catalogue's site."""
    return {name: make() for name, make in files_of(catalogue)}


@pytest.fixture(scope="session")
def pages(files: dict[str, str]) -> dict[str, Page]:
    """Its pages, read."""
    return parse(files)


@pytest.fixture(scope="session")
def small_pages(small_catalogue: PlainCatalogue) -> dict[str, Page]:
    """The pages of the small catalogue, read."""
    return parse({name: make() for name, make in files_of(small_catalogue)})
