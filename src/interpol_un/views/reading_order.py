"""The order in which a person looks for bodies: those that the founding document names first, in its order.

The others follow by how many texts they share with INTERPOL, then by id. JSON keeps the order of the files.
"""

from __future__ import annotations

from collections.abc import Iterable

from interpol_un.catalogue import Catalogue, Record


def in_reading_order(partners: Iterable[Record], catalogue: Catalogue) -> list[Record]:
    """Partners, or rows about partners, as a reader expects them."""
    mentions = [name for claim in catalogue.claims() for name in claim["about"]]
    bodies = {partner["id"]: partner for partner in catalogue.partners()}

    def rank(row: Record) -> tuple[int, int, str]:
        partner = bodies[row["id"]]
        if partner["named_in_document"]:
            place = mentions.index(row["id"]) if row["id"] in mentions else len(mentions)
            return (place - len(mentions), 0, row["id"])
        return (1, -len(partner.get("instruments", ())), row["id"])

    return sorted(partners, key=rank)
