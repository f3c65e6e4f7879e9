"""What sync still has to do: blobs to send and to fetch, texts on their way, the quarantine."""

import sqlite3
from collections.abc import Iterable

from workstation.domain.canonical import sha256_hex


def unsent_blobs(db: sqlite3.Connection) -> list[str]:
    """Return the blobs that the share has not got from here."""
    return [str(row[0]) for row in db.execute("select blob from local_unsent order by blob")]


def send_blob(db: sqlite3.Connection, blob: str) -> None:
    """Note that a blob must go to the share."""
    db.execute("insert or ignore into local_unsent values (?)", (blob,))


def pictures_of(db: sqlite3.Connection, revisions: Iterable[str]) -> set[str]:
    """Return the blobs that some revisions name: they were sent with them, or wait to be."""
    found: set[str] = set()
    for revision in revisions:
        rows = db.execute(
            "select value from revision, json_each(revision.pictures) where revision = ?",
            (revision,),
        )
        found.update(str(row[0]) for row in rows)
    return found


def blob_sent(db: sqlite3.Connection, blob: str) -> None:
    """Note that the share has a blob."""
    db.execute("delete from local_unsent where blob = ?", (blob,))


def wanted_blobs(db: sqlite3.Connection) -> list[str]:
    """Return the blobs that facts name and this home may lack."""
    return [str(row[0]) for row in db.execute("select blob from local_wanted order by blob")]


def wanted_count(db: sqlite3.Connection) -> int:
    """Count the pictures still on their way (等待补齐)."""
    return int(db.execute("select count(*) from local_wanted").fetchone()[0])


def blob_arrived(db: sqlite3.Connection, blob: str) -> None:
    """Note that a blob is here."""
    db.execute("delete from local_wanted where blob = ?", (blob,))


def quarantine(db: sqlite3.Connection, device: str, raw: bytes, reason: str, at: int) -> None:
    """Set a file aside that cannot be verified; local, with its reason."""
    db.execute(
        "insert or ignore into local_quarantine values (?, ?, ?, ?, ?)",
        (sha256_hex(raw), device, reason, raw, at),
    )


MOST_ASIDE = 50
"""So many files are kept of one device: a folder full of rubbish must not fill this disk."""


def keep_aside(
    db: sqlite3.Connection, device: str, files: Iterable[tuple[bytes, str]], at: int
) -> None:
    """Hold exactly these files of a device aside; what is good now, or gone, is released."""
    found = {sha256_hex(raw): (raw, reason) for raw, reason in list(files)[:MOST_ASIDE]}
    # Snapshots that were set aside stand here by their path; they are not segments.
    held = db.execute(
        "select name from local_quarantine where device = ? and substr(raw, 1, 2) is not x'732f'",
        (device,),
    )
    gone = [name for (name,) in held.fetchall() if name not in found]
    db.executemany("delete from local_quarantine where name = ?", [(name,) for name in gone])
    for raw, reason in found.values():
        quarantine(db, device, raw, reason, at)


def add_aside(
    db: sqlite3.Connection, device: str, files: Iterable[tuple[bytes, str]], at: int
) -> None:
    """Hold these files of a device aside with those that are already; what is good now goes."""
    db.execute(
        "delete from local_quarantine where device = ? and (raw in (select raw from entry)"
        " or raw in (select raw from segment where segment.device = local_quarantine.device))",
        (device,),
    )
    room = MOST_ASIDE - aside_count(db, device)
    for raw, reason in list(files)[: max(room, 0)]:
        quarantine(db, device, raw, reason, at)


def aside_count(db: sqlite3.Connection, device: str) -> int:
    """Count what is set aside of a device."""
    row = db.execute("select count(*) from local_quarantine where device = ?", (device,))
    return int(row.fetchone()[0])
