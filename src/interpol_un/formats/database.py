"""The catalogue as one SQLite database, with primary and foreign keys and views, as Datasette opens it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from interpol_un.catalogue import PlainCatalogue

from .tables import Table, tables

VIEWS = (
    (
        "partners_by_area",
        """SELECT areas.id AS area, areas.title_ar AS area_ar, areas.title_en AS area_en, partners.id AS partner,
       partners.title_ar, partners.title_en, partners.title_fr, partners.title_es
FROM partners_areas JOIN priorities AS areas ON areas.id = partners_areas.areas
JOIN partners ON partners.id = partners_areas.record""",
    ),
    (
        "sdg_links",
        """SELECT links.id, links."from", origin.title_ar, origin.title_en, links."to", links.basis, links.why_ar,
       links.why_en, links.why_fr, links.why_es
FROM links JOIN records AS origin ON origin.id = links."from" WHERE links."to" IS NOT NULL""",
    ),
    (
        "cited_sources",
        """SELECT citations.record, records.kind, citations.part, citations.locator, sources.id AS source,
       sources.publisher, sources.url, sources.retrieved, sources.reliability
FROM citations JOIN records ON records.id = citations.record JOIN sources ON sources.id = citations.source""",
    ),
    (
        "claims_that_do_not_stand",
        """SELECT id, section, paragraph, status, since, statement_ar, statement_en, finding_ar, finding_en
FROM claims WHERE status <> 'stands'""",
    ),
    (
        "translations",
        """SELECT terms.id AS term, title_ar, title_en, title_fr, title_es, domain, ref
FROM terms JOIN records ON records.id = terms.id""",
    ),
)
"""Names of views, and what they select."""


def write_database(catalogue: PlainCatalogue, path: str) -> None:
    """Makes a database file that does not exist yet. Raises sqlite3.Error or OSError if it cannot be written."""
    made = tables(catalogue)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = OFF")  # the file is moved into place only when it is whole
        database.execute("BEGIN")
        for table in made:
            database.execute(_create(table))
            places = ", ".join("?" * len(table.columns))
            database.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({places})", table.rows)
            for column in table.columns:
                if column.refers and column.name != "id":
                    index = _quoted(f"{table.name}_by_{column.name}")
                    database.execute(f"CREATE INDEX {index} ON {_quoted(table.name)} ({_quoted(column.name)})")
        for name, query in VIEWS:
            database.execute(f"CREATE VIEW {_quoted(name)} AS {query}")
        database.execute("COMMIT")


def _create(table: Table) -> str:
    keys = [column.name for column in table.columns if column.key]
    lines = [f"  {_quoted(column.name)} {column.type}" for column in table.columns]
    lines.append(f"  PRIMARY KEY ({', '.join(map(_quoted, keys))})")
    lines += [
        f"  FOREIGN KEY ({_quoted(column.name)}) REFERENCES {_quoted(column.refers)} ({_quoted('id')})"
        for column in table.columns
        if column.refers
    ]
    return f"CREATE TABLE {_quoted(table.name)} (\n" + ",\n".join(lines) + "\n)"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
