"""Versioned schema of the home's database.

Each migration runs in one transaction together with the record that it ran; before the first
pending one a copy of the database is kept in `backups/`. A database from a newer program is
refused untouched.
"""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.store.connection import BACKUPS
from workstation.store.schema import (
    LOCAL_TABLES,
    LOG_TABLES,
    PROJECTION_TABLES,
    SCHEMA_VERSION,
    refuse_newer,
    version_of,
)

if TYPE_CHECKING:
    from sqlite_utils import Database


def migrate(connection: sqlite3.Connection, database: Path) -> None:
    """Bring the database to the present schema, after keeping a copy of it.

    Raises:
        Refused: `database_newer`.
    """
    refuse_newer(connection)
    before = version_of(connection)
    if before == SCHEMA_VERSION:
        return
    if before:
        _keep_copy(connection, database, before)
    _run_pending(connection)


def _keep_copy(connection: sqlite3.Connection, database: Path, version: int) -> None:
    folder = database.parent / BACKUPS
    folder.mkdir(exist_ok=True)
    copy = sqlite3.connect(folder / f"workstation-v{version}.db")
    try:
        connection.backup(copy)
    finally:
        copy.close()


def _run_pending(connection: sqlite3.Connection) -> None:
    from sqlite_utils import Database, Migrations  # noqa: PLC0415 - slow to import, rarely needed

    steps = Migrations("workstation")

    @steps()
    def m001_first_schema(db: "Database") -> None:
        _make_what_is_missing(db)

    @steps()
    def m002_segments_form_trees(db: "Database") -> None:
        if "previous" not in db["segment"].columns_dict:
            _let_segments_branch(db)
            db.execute("alter table fact add column paths text not null default ''")
        if "contested" not in db["publication"].columns_dict:
            db.execute("alter table publication add column contested integer not null default 0")
        _make_what_is_missing(db)

    database = Database(connection)
    steps.apply(database)
    connection.execute(f"pragma user_version = {SCHEMA_VERSION}")
    connection.commit()


def _make_what_is_missing(db: "Database") -> None:
    for statement in _statements(LOG_TABLES + PROJECTION_TABLES + LOCAL_TABLES):
        name = statement.removeprefix("create virtual ").removeprefix("create ").split()[1]
        if not db.execute("select 1 from sqlite_master where name = ?", (name,)).fetchone():
            db.execute(statement)


def _let_segments_branch(db: "Database") -> None:
    db.execute("alter table segment rename to former_segment")
    _make_what_is_missing(db)
    # Until then a device's segments were a line: each continues the one numbered before it.
    db.execute(
        "insert into segment select this.device, this.seq, this.hash,"
        " coalesce(before.hash, ''), this.raw from former_segment as this"
        " left join former_segment as before"
        " on before.device = this.device and before.seq = this.seq - 1"
    )
    db.execute("drop table former_segment")


def _statements(script: str) -> list[str]:
    return [part for part in (piece.strip() for piece in script.split(";")) if part]
