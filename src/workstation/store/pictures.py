"""What a photo consists of, and finished pictures: rendered once here, remembered by use."""

import json
import sqlite3
from collections.abc import Collection


def rendered(db: sqlite3.Connection, source: str, use: str) -> bytes | None:
    """Return the JSON of a picture rendered before."""
    row = db.execute(
        "select picture from local_rendered where source = ? and use = ?", (source, use)
    ).fetchone()
    return str(row[0]).encode() if row else None


def remember_render(db: sqlite3.Connection, source: str, use: str, picture: str) -> None:
    """Remember a rendered picture."""
    db.execute("insert or replace into local_rendered values (?, ?, ?)", (source, use, picture))


def rendered_from(db: sqlite3.Connection, sources: Collection[str]) -> set[str]:
    """Return the blobs of pictures that were rendered here from these masters."""
    rows = db.execute(
        "select json_extract(picture, '$.blob') from local_rendered"
        " where source in (select value from json_each(?))",
        (json.dumps(list(sources)),),
    )
    return {str(row[0]) for row in rows}


def forget_renders(db: sqlite3.Connection, sources: Collection[str]) -> None:
    """Forget what was rendered here from these masters."""
    db.execute(
        "delete from local_rendered where source in (select value from json_each(?))",
        (json.dumps(list(sources)),),
    )


def photo_row(db: sqlite3.Connection, photo: str) -> tuple[str, int, int] | None:
    """Return (master, width, height) of a photo."""
    row = db.execute("select master, width, height from photo where photo = ?", (photo,)).fetchone()
    return (str(row[0]), int(row[1]), int(row[2])) if row else None


def blobs_of_photo(db: sqlite3.Connection, photo: str) -> tuple[str, ...]:
    """Return the master and the original of a photo."""
    row = db.execute("select master, original from photo where photo = ?", (photo,)).fetchone()
    return (str(row[0]), str(row[1])) if row else ()


def known_photos(db: sqlite3.Connection) -> set[str]:
    """Return the ids of all photos."""
    return {str(row[0]) for row in db.execute("select photo from photo")}
