"""What sync still has to do: blobs to send and to fetch, texts on their way, the quarantine."""

import sqlite3

from workstation.domain.canonical import sha256_hex


def unsent_blobs(db: sqlite3.Connection) -> list[str]:
    """Return the blobs that the share has not got from here."""
    return [str(row[0]) for row in db.execute("select blob from local_unsent order by blob")]


def send_blob(db: sqlite3.Connection, blob: str) -> None:
    """Note that a blob must go to the share."""
    db.execute("insert or ignore into local_unsent values (?)", (blob,))


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


def segments_missing_texts(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """Return the segments that brought revisions whose text is not here and not purged."""
    rows = db.execute(
        "select distinct fact.device, fact.seq from revision join fact"
        " on fact.kind = 'revision' and fact.entity = 'article/' || revision.article"
        " and json_extract(fact.body, '$.revision') = revision.revision"
        " where fact.seq is not null"
        " and revision.text not in (select id from text)"
        " and revision.text not in (select object from purge)"
    )
    return [(str(row[0]), int(row[1])) for row in rows]


def segment_raw(db: sqlite3.Connection, device: str, seq: int) -> bytes:
    """Return a segment held here."""
    row = db.execute(
        "select raw from segment where device = ? and seq = ?", (device, seq)
    ).fetchone()
    return bytes(row[0])


def quarantine(db: sqlite3.Connection, device: str, raw: bytes, reason: str, at: int) -> None:
    """Set a file aside that cannot be verified; local, with its reason."""
    db.execute(
        "insert or ignore into local_quarantine values (?, ?, ?, ?, ?)",
        (sha256_hex(raw), device, reason, raw, at),
    )


def release_quarantine(db: sqlite3.Connection, device: str) -> None:
    """Forget what was set aside for a device whose chain has gone on."""
    db.execute("delete from local_quarantine where device = ?", (device,))


def blobs_of_segment(db: sqlite3.Connection, device: str, seq: int) -> list[str]:
    """Return the pictures that the facts of a segment name."""
    rows = db.execute(
        "select distinct value from fact, json_each(fact.body, '$.pictures')"
        " where device = ? and seq = ? and kind = 'revision'",
        (device, seq),
    )
    return sorted(str(row[0]) for row in rows)
