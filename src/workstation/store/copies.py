"""Copies of a home's database: one to carry away, and one that becomes a new PC's own.

A copy never holds a key. What it says about the PC it was made on is rewritten before the copy
comes to life (docs/adr/0013-restored-home-is-a-new-pc.md).
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from workstation.domain.errors import Refused
from workstation.store.connection import DATABASE, endings
from workstation.store.integrity import quick_check
from workstation.store.schema import refuse_newer, version_of
from workstation.store.settings import HomeValues

_SUFFIXES = ("", "-wal", "-shm")


def copy_database(db: sqlite3.Connection, target: Path) -> int:
    """Write a consistent copy of the database into one file; return its schema version.

    Other programs may go on writing to the home meanwhile.
    """
    with endings(), closing(sqlite3.connect(target, isolation_level=None)) as copy:
        db.backup(copy)
        # One file, whole by itself: no journal may have to travel with it.
        copy.execute("pragma journal_mode = delete")
        return version_of(copy)


def take_over(copy: Path, values: dict[str, str | int]) -> None:
    """Make a copy another PC's database: these values instead of the old PC's own.

    Raises:
        Refused: `backup_damaged`, `database_newer`.
    """
    with closing(sqlite3.connect(copy, isolation_level=None)) as db:
        try:
            refuse_newer(db)
            fault = quick_check(db)
            waiting = db.execute("select count(*) from local_outbox").fetchone()[0]
            if fault or waiting:
                raise Refused("backup_damaged", reason=fault or "outbox")
            db.execute("begin immediate")
            HomeValues(db).put(**values)
            db.execute("commit")
        except sqlite3.DatabaseError as error:
            raise Refused("backup_damaged", reason=str(error)) from error


def remove_unused_database(home: Path) -> None:
    """Make room in a home that belongs to nobody.

    Raises:
        Refused: `office_exists` where it belongs to somebody.
    """
    path = home / DATABASE
    if not path.exists():
        return
    with endings(), closing(sqlite3.connect(path, isolation_level=None)) as db:
        used = version_of(db) and HomeValues(db).get("office")
    if used:
        raise Refused("office_exists", home=str(home))
    discard_database(home)


def discard_database(home: Path) -> None:
    """Take away the database of a home whose setting up failed."""
    path = home / DATABASE
    for suffix in _SUFFIXES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def unwaiting(db: sqlite3.Connection) -> bool:
    """Tell whether nothing waits in the outbox."""
    return not db.execute("select count(*) from local_outbox").fetchone()[0]
