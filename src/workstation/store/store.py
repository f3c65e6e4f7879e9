"""The store of one home: its database and blobs behind one object.

Use cases read with `store.read(query, …)` and write inside `store.writing()`.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Concatenate, Final, ParamSpec, TypeVar

from workstation.domain.ids import DeviceId
from workstation.domain.membership import Membership
from workstation.store.blobs import BlobFolder
from workstation.store.connection import copies_kept, endings, noting, open_database, writing
from workstation.store.exchange_lock import alone
from workstation.store.log import Log
from workstation.store.projections import Projection
from workstation.store.settings import HomeValues
from workstation.store.thumbnails import ThumbnailFolder
from workstation.store.words import WordIndex

P = ParamSpec("P")
T = TypeVar("T")
PAGES_IN_JOURNAL: Final = 1_000
"""SQLite's own measure of when the journal is written back."""


class Store:
    """Everything a home keeps on its own disk."""

    def __init__(self, home: Path, connection: sqlite3.Connection) -> None:
        self.home = home
        self._db = connection
        self._exchanging = False
        self.log = Log(connection)
        self.values = HomeValues(connection)
        self.words = WordIndex(connection)
        self.blobs = BlobFolder(home / "blobs")
        self.thumbnails = ThumbnailFolder.of(home)

    @classmethod
    def open(cls, home: Path, *, create: bool = False) -> "Store":
        """Open the store of a home.

        Raises:
            Refused: `no_office`, `database_newer`, `database_damaged`.
            Unavailable: `home_busy`, `disk_full`, `home_unreachable`.
        """
        return cls(home, open_database(home, create=create))

    def close(self) -> None:
        """Close the database; nothing is pending after this."""
        self._db.close()

    def read(
        self, query: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **kw: P.kwargs
    ) -> T:
        """Run a query of `store.queries` and its like."""
        with endings():
            return query(self._db, *args, **kw)

    def writing(self) -> AbstractContextManager[None]:
        """Hold the write lock for one transaction."""
        return writing(self._db)

    def noting(self) -> AbstractContextManager[None]:
        """Hold the write lock for marks that a power cut may take back."""
        return noting(self._db)

    def write(
        self, act: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **kw: P.kwargs
    ) -> T:
        """Run a writing function of this package inside the caller's transaction."""
        return act(self._db, *args, **kw)

    @contextmanager
    def exchanging(self, seconds: float | None = None) -> Iterator[None]:
        """Be the only one that exchanges for this home; whoever is that already goes on.

        Raises:
            Unavailable: `home_busy` when another window or command exchanges for longer than
                `seconds`, or than is waited for the database.
        """
        if self._exchanging:
            yield
            return
        with alone(self.home, seconds):
            self._exchanging = True
            try:
                yield
            finally:
                self._exchanging = False

    @contextmanager
    def in_bulk(self) -> Iterator[None]:
        """Write the journal back into the database once at the end, not after every transaction.

        For taking in very much: each transaction is as safe as ever, and costs one wait for the
        disk instead of three.
        """
        self._db.execute("pragma wal_autocheckpoint = 0")
        try:
            yield
        finally:
            self._db.execute(f"pragma wal_autocheckpoint = {PAGES_IN_JOURNAL}")
            self._db.execute("pragma wal_checkpoint(passive)")

    def projection(self, membership: Membership, device: DeviceId) -> Projection:
        """Return the projection under a membership, as this device sees its own pending facts."""
        last, name = self.log.tip(device, self.values.get("tip"))
        path = self.log.paths(device).get(name, ())
        return Projection(
            self._db,
            membership,
            device=device,
            pending_seq=last + 1,
            pending_paths=(path,) if path else (),
        )

    def tide(self) -> int:
        """Return a number that moves when another connection commits to this database."""
        with endings():
            return int(self._db.execute("pragma data_version").fetchone()[0])

    def scrub(self) -> None:
        """Rewrite the database file so that no deleted byte remains in it or in its journal.

        The copies kept before upgrades go: what was deleted here still stands in them.
        """
        with endings():
            for copy in copies_kept(self.home):
                copy.unlink(missing_ok=True)
            self._db.execute("vacuum")
            self._db.execute("pragma wal_checkpoint(truncate)")
