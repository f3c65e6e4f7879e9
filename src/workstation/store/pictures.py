"""Photos as rows, and finished pictures: rendered once on this PC, remembered by use."""

import sqlite3
from typing import NamedTuple


def rendered(db: sqlite3.Connection, source: str, use: str) -> bytes | None:
    """Return the JSON of a picture rendered before."""
    row = db.execute(
        "select picture from local_rendered where source = ? and use = ?", (source, use)
    ).fetchone()
    return str(row[0]).encode() if row else None


def remember_render(db: sqlite3.Connection, source: str, use: str, picture: str) -> None:
    """Remember a rendered picture."""
    db.execute("insert or replace into local_rendered values (?, ?, ?)", (source, use, picture))


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


class PhotoRow(NamedTuple):
    """A photo as recorded."""

    photo: str
    album: str
    width: int
    height: int
    taken: str
    likeness: str
    sharpness: int


def photo_rows(db: sqlite3.Connection, album: str = "") -> list[PhotoRow]:
    """Return the photos of an album, or all, in the order they were taken."""
    rows = db.execute(
        "select photo, album, width, height, taken, likeness, sharpness from photo"
        " where :album = '' or album = :album order by taken, photo",
        {"album": album},
    )
    return [PhotoRow(*row) for row in rows]
