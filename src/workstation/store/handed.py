"""The last package of this home: when it was written, and how far what it carries has come.

Asked as often as `spread`, for a PC without a folder has nothing else to tell.
"""

import sqlite3
from typing import Final, NamedTuple

from workstation.store.queries import beyond
from workstation.store.settings import HomeValues
from workstation.store.spread import spread_of

PACKAGE_SEQ: Final = "package_seq"
PACKAGE_AT: Final = "package_at"


class Handed(NamedTuple):
    """A package with everything: written `at`, in milliseconds, 0 for never; `rest` came later.

    Of `active` PCs of others, `received_by` have what it carries of this PC.
    """

    at: int = 0
    rest: int = 0
    received_by: int = 0
    active: int = 0


def handed(db: sqlite3.Connection) -> Handed:
    """Return how far the last package has come."""
    home = HomeValues(db)
    at, seq = home.number(PACKAGE_AT), home.number(PACKAGE_SEQ)
    if not at:
        return Handed()
    come = spread_of(db, seq)
    return Handed(at, beyond(db, home, seq), come.received_by, come.active)
