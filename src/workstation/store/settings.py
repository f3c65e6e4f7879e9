"""What this home knows about itself: office, member, device, counters. Never shared."""

import sqlite3


class HomeValues:
    """Small named values of the home; all text."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def get(self, key: str, default: str = "") -> str:
        """Return a value."""
        row = self._db.execute("select value from local_home where key = ?", (key,)).fetchone()
        return str(row[0]) if row else default

    def number(self, key: str) -> int:
        """Return a value that counts something; 0 when it was never set."""
        return int(self.get(key, "0"))

    def put(self, **values: str | int) -> None:
        """Set values."""
        self._db.executemany(
            "insert or replace into local_home values (?, ?)",
            [(key, str(value)) for key, value in values.items()],
        )
