"""How far a segment of this PC has come, by the receipts held here.

Asked all day long by `status`: it loads none of the libraries that reading receipts needs.
"""

import json
import sqlite3
from typing import NamedTuple

from workstation.store.settings import HomeValues

Place = tuple[int, str]
"""A segment's number and the first 16 digits of its hash."""


def place_at(db: sqlite3.Connection, device: str, seq: int) -> Place:
    """Return a segment as receipts name it; without a name where it is not here."""
    row = db.execute(
        "select min(hash) from segment where device = ? and seq = ?", (device, seq)
    ).fetchone()
    return (seq, str(row[0] or "")[:16])


class Spread(NamedTuple):
    """How far this PC's newest published segment has come: of `active` PCs of others, how many.

    Not `published`: this PC has sent nothing yet.
    """

    received_by: int
    active: int
    published: bool


def spread(db: sqlite3.Connection) -> Spread:
    """Return who has got everything this PC published, of the PCs that are waited for.

    A PC that has published nothing yet is waited for by nobody.
    """
    return spread_of(db, HomeValues(db).number("sent_seq"))


def spread_of(db: sqlite3.Connection, seq: int) -> Spread:
    """Return who has got everything of this PC up to a segment."""
    home = HomeValues(db)
    wanted = set(json.loads(home.get("active_pcs", "[]")))
    device, place = home.get("device"), place_at(db, home.get("device"), seq)
    if not place[1]:
        return Spread(0, len(wanted), published=False)
    received = len(wanted & _covering(db, device, place))
    return Spread(received, len(wanted), published=True)


def _covering(db: sqlite3.Connection, device: str, place: Place) -> set[str]:
    """Return the PCs whose receipt covers a segment: as `covers`, without reading all of them."""
    at = f'$."{device}"'
    rows = db.execute(
        "select device from local_receipt where json_extract(got, ? || '[0]') > ?"
        " or (json_extract(got, ? || '[0]') = ? and json_extract(got, ? || '[1]') = ?)",
        (at, place[0], at, place[0], at, place[1]),
    )
    return {str(row[0]) for row in rows}
