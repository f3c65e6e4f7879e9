"""The digest: one hash over the verified facts and the canonical rows of every projection."""

import hashlib
import sqlite3
from typing import NamedTuple

import msgspec

from workstation.store.schema import PROJECTIONS, SCHEMA_VERSION


class Digest(NamedTuple):
    """Equal `facts` and `schema` on two PCs mean an equal `digest` (state.md 6)."""

    digest: str
    facts: int
    schema: int


def compute_digest(db: sqlite3.Connection) -> Digest:
    """Return the digest of everything shared that this home holds."""
    total = hashlib.sha256()
    facts = 0
    for (name,) in db.execute("select id from fact where seq is not null order by id"):
        total.update(name.encode())
        facts += 1
    for table in PROJECTIONS:
        total.update(f"\n{table}\n".encode())
        total.update(_rows_hash(db, table))
    return Digest(total.hexdigest(), facts, SCHEMA_VERSION)


def _rows_hash(db: sqlite3.Connection, table: str) -> bytes:
    columns = [row[1] for row in db.execute(f"pragma table_info({table})")]
    order = ", ".join(columns)
    rows = hashlib.sha256()
    for row in db.execute(f"select * from {table} order by {order}"):  # noqa: S608 - fixed names
        rows.update(msgspec.json.encode(row) + b"\n")
    return rows.digest()
