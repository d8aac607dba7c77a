"""What a search shows of a record, whatever its kind; compiled, so that no more is read of what was found."""

from __future__ import annotations

import json

from interpol_un.search.lines import END, written

from .catalogue import Catalogue
from .derived import Record
from .vocabulary import AREAS


def result(kind: str, record: Record) -> Record:
    """A record as a search shows it: names, summary, areas, sources, and an empty place for the words that were found.

    kind: the record's own, or that of the listing it stands in.
    """
    title = record.get("title") or record.get("short_title")
    if kind == "policing-goal":
        title = {}
        for wording in record["wordings"]:
            title.update(wording.get("title", {}))
    optional = {"title": title, "symbol": record.get("symbol"), "summary": record.get("summary") or record.get("why")}
    return {
        "id": record["id"],
        "kind": kind,
        **{name: value for name, value in optional.items() if value},
        "areas": record.get("areas", [record["from"]] if record.get("from") in AREAS else []),
        "words": [],
        "sources": record.get("sources", []),
    }


def results(catalogue: Catalogue) -> bytes:
    """The results of all records as `lines`, each in JSON."""
    texts = {
        name: json.dumps(result(kind, catalogue.get(name)[1]), ensure_ascii=False, separators=(",", ":"))
        for name, kind in catalogue.ids().items()
    }
    return written({name: text.replace(END, f"\\u{ord(END):04x}") for name, text in texts.items()})
