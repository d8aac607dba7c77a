"""The catalogue as one SQLite database, with primary and foreign keys and views, as Datasette opens it.

`title` is a record's name in one column, by which Datasette names what refers to it. Each table of records has an index
for full-text search, as Datasette and sqlite-utils look for it. It holds every text by which a record is found, and
its Arabic words in every spelling: as the catalogue has them, and without what writers leave out or vary.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from itertools import combinations

from interpol_un.catalogue import PlainCatalogue
from interpol_un.catalogue.vocabulary import KINDS
from interpol_un.languages import LANGUAGES
from interpol_un.search.folding import LETTERS, fold, is_arabic, unfolded
from interpol_un.search.search_text import texts

from .tables import TABLES, Table, tables

VIEWS = {
    "partners_by_area": """\
SELECT areas.id AS area, areas.title_ar AS area_ar, areas.title_en AS area_en, partners.id AS partner,
       partners.title_ar, partners.title_en, partners.title_fr, partners.title_es
FROM partners_areas JOIN priorities AS areas ON areas.id = partners_areas.areas
JOIN partners ON partners.id = partners_areas.record""",
    "sdg_links": """\
SELECT links.id, links."from", origin.title_ar, origin.title_en, links."to",
       coalesce(aim.title_ar, sdg_targets.summary_ar) AS to_ar, coalesce(aim.title_en, sdg_targets.summary_en) AS to_en,
       links.basis, links.why_ar, links.why_en, links.why_fr, links.why_es
FROM links JOIN records AS origin ON origin.id = links."from" JOIN records AS aim ON aim.id = links."to"
LEFT JOIN sdg_targets ON sdg_targets.id = aim.id""",
    "cited_sources": """\
SELECT citations.record, records.kind, records.title_ar, records.title_en, citations.part, citations.locator,
       sources.id AS source, sources.title AS source_title, sources.publisher, sources.url, sources.retrieved,
       sources.reliability
FROM citations JOIN records ON records.id = citations.record JOIN sources ON sources.id = citations.source""",
    "claims_that_do_not_stand": """\
SELECT id, section, paragraph, status, since, statement_ar, statement_en, finding_ar, finding_en
FROM claims WHERE status <> 'stands'""",
    "translations": """\
SELECT terms.id AS term, title_ar, title_en, title_fr, title_es, domain, ref
FROM terms JOIN records ON records.id = terms.id""",
}
"""Names of views, and what they select."""


def write_database(catalogue: PlainCatalogue, path: str) -> None:
    """Makes a database file that does not exist yet. Raises sqlite3.Error or OSError if it cannot be written."""
    made = tables(catalogue)
    partners = {record["id"]: record for record in catalogue.listed("partner")}
    searched = spelt(
        {
            record["id"]: [text for _, text in texts(kind, record, catalogue.search_words, partners)]
            for kind in (*(kind.name for kind in KINDS), "activity")
            for record in catalogue.listed(kind)
        }
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = OFF")  # the file is moved into place only when it is whole
        database.execute("BEGIN")
        for table in made:
            database.execute(_create(table))
            name, places = _quoted(table.name), ", ".join("?" * len(table.columns))
            own = ", ".join(_quoted(column.name) for column in table.columns)
            database.executemany(f"INSERT INTO {name} ({own}) VALUES ({places})", table.rows)
            first = next(column for column in table.columns if column.key)
            for column in table.columns:
                if column.refers and column != first:
                    index = _quoted(f"{table.name}_by_{column.name}")
                    database.execute(f"CREATE INDEX {index} ON {name} ({_quoted(column.name)})")
            if table.name in ("records", *TABLES.values()):
                index = _quoted(f"{table.name}_fts")
                options = f'content={name}, tokenize="unicode61 remove_diacritics 2"'
                database.execute(f"CREATE VIRTUAL TABLE {index} USING FTS5 (id, {options})")
                rows = [(number, searched[row[0]]) for number, row in enumerate(table.rows, 1)]
                database.executemany(f"INSERT INTO {index} (rowid, id) VALUES (?, ?)", rows)
        for view, query in VIEWS.items():
            database.execute(f"CREATE VIEW {_quoted(view)} AS {query}")
        database.execute("COMMIT")


def spelt(texts: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The texts of each record, and behind them its Arabic words in every spelling that is not in them.

    A writer folds or keeps four groups of letters for themselves; what else is folded is folded always.
    """
    groups = ("أإآ", "ء", "ة", "ى")
    tables = [
        {code: letter for code, letter in LETTERS.items() if chr(code) not in "".join(kept)}
        for count in range(1, len(groups) + 1)
        for kept in combinations(groups, count)
    ]
    spellings: dict[str, set[str]] = {}
    words = {name: [word for text in own for word in unfolded(text) if is_arabic(word)] for name, own in texts.items()}
    for word in {word for own in words.values() for word in own}:
        spellings.setdefault(fold(word), set()).update((word, fold(word), *map(word.translate, tables)))
    return {
        name: "\n".join([*own, *sorted(set().union(*[spellings[fold(word)] for word in words[name]]) - {*words[name]})])
        for name, own in texts.items()
    }


def _create(table: Table) -> str:
    keys = [column.name for column in table.columns if column.key]
    names = [column.name for column in table.columns]
    lines = [
        f"  {_quoted(column.name)} {column.type}{' NOT NULL' if column.needed or column.key else ''}"
        for column in table.columns
    ]
    if f"title_{LANGUAGES[0]}" in names:
        titles = ", ".join([f"title_{language}" for language in LANGUAGES])
        lines.append(f"  title TEXT GENERATED ALWAYS AS (coalesce({titles})) VIRTUAL")
    lines.append(f"  PRIMARY KEY ({', '.join(map(_quoted, keys))})")
    lines += [
        f"  FOREIGN KEY ({_quoted(column.name)}) REFERENCES {_quoted(column.refers)} ({_quoted('id')})"
        for column in table.columns
        if column.refers
    ]
    pairs = " WITHOUT ROWID" if keys == names else ""
    return f"CREATE TABLE {_quoted(table.name)} (\n" + ",\n".join(lines) + f"\n){pairs}"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
