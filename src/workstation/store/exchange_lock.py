"""One exchange at a time in a home: the window and the command line may both be open.

The lock is a transaction on an empty SQLite file of its own: it works on every system, waits as
the database does, and whoever dies lets go of it. Reading and writing articles go on meanwhile.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from workstation.store import connection
from workstation.store.connection import endings

LOCK = "exchange.lock"


@contextmanager
def alone(home: Path, seconds: float | None = None) -> Iterator[None]:
    """Hold the home's exchange lock; wait for it as long as for the database, or so long.

    Raises:
        Unavailable: `home_busy` when somebody else goes on exchanging, `home_unreachable`.
    """
    patience = connection.BUSY_SECONDS if seconds is None else seconds
    with endings():
        lock = sqlite3.connect(home / LOCK, timeout=patience, isolation_level=None)
    with closing(lock):
        with endings():
            lock.execute("begin immediate")
        yield
