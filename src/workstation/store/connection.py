"""Opening the home's database, and the one kind of transaction that writes.

WAL with `synchronous=FULL`: what a use case reported as done survives a power cut. Deleted bytes
are overwritten (`secure_delete`), because purging must leave nothing behind.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workstation.domain.errors import NewsroomError, Refused, Unavailable

DATABASE = "workstation.db"
BACKUPS = "backups"
BUSY_SECONDS = 5.0


def copies_kept(home: Path) -> list[Path]:
    """Return the copies of the database that were kept before upgrades."""
    return sorted((home / BACKUPS).glob("*.db*"))


def open_database(home: Path, *, create: bool = False) -> sqlite3.Connection:
    """Open the database of a home and bring its schema up to date.

    Raises:
        Refused: `no_office` where there is none, `database_newer`, `database_damaged`.
        Unavailable: `home_busy`, `disk_full`, `home_unreachable`.
    """
    path = home / DATABASE
    if not create and not path.exists():
        raise Refused("no_office", home=str(home))
    with endings():
        home.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    from workstation.store.schema import SCHEMA_VERSION, refuse_newer, version_of  # noqa: PLC0415 - start-up stays light

    refuse_newer(connection)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
    connection.execute("pragma secure_delete = on")
    connection.execute("pragma cache_size = -64000")
    if version_of(connection) < SCHEMA_VERSION:
        from workstation.store.migrations import migrate  # noqa: PLC0415 - rarely needed, slow

        migrate(connection, path)


@contextmanager
def endings() -> Iterator[None]:
    """Turn what SQLite and the disk report into the newsroom's endings.

    Raises:
        Refused: `database_damaged`.
        Unavailable: `home_busy`, `disk_full`, `home_unreachable`.
    """
    try:
        yield
    except NewsroomError:
        raise
    except sqlite3.OperationalError as error:
        raise _ending(error) from error
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        raise Refused("database_damaged", reason=str(error)) from error
    except OSError as error:
        code = "disk_full" if error.errno in {28, 122} else "home_unreachable"
        raise Unavailable(code, reason=error.strerror or "") from error


def _ending(error: sqlite3.OperationalError) -> Exception:
    text = str(error)
    if "locked" in text or "busy" in text:
        return Unavailable("home_busy")
    if "full" in text:
        return Unavailable("disk_full", reason=text)
    if "unable to open" in text or "disk I/O" in text or "readonly" in text:
        return Unavailable("home_unreachable", reason=text)
    return error


@contextmanager
def noting(connection: sqlite3.Connection) -> Iterator[None]:
    """Run one transaction of marks that a power cut may take back: nothing but work is done twice.

    It is whole or absent like any other; only the waiting for the disk is spared.

    Raises:
        Unavailable: as `writing`.
    """
    (before,) = connection.execute("pragma synchronous").fetchone()
    connection.execute(f"pragma synchronous = {min(before, 1)}")
    try:
        with writing(connection):
            yield
    finally:
        connection.execute(f"pragma synchronous = {before}")


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Run one transaction that holds the write lock from its first statement.

    Raises:
        Unavailable: `home_busy` when another process writes for longer than 5 s.
    """
    with endings():
        connection.execute("begin immediate")
        try:
            yield
            connection.execute("commit")
        except BaseException:
            # A full disk or a failing one may already have ended the transaction.
            if connection.in_transaction:
                connection.execute("rollback")
            raise
