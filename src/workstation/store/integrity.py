"""The integrity check: asked for by `doctor`, never on the way to work."""

import sqlite3


def quick_check(db: sqlite3.Connection) -> str:
    """Return what SQLite finds wrong with the database; empty when all is well."""
    rows = [str(row[0]) for row in db.execute("pragma quick_check(5)")]
    return "" if rows == ["ok"] else "; ".join(rows)
