"""What holds for the photos of an album while they are being chosen: clocks, and what is alike."""

import json
import sqlite3
from collections.abc import Collection

CLOCK = "clock:"
"""The register `clock:<camera>` of an album holds by how many seconds that clock was off there."""


def album_clocks(db: sqlite3.Connection, albums: Collection[str]) -> dict[tuple[str, str], object]:
    """Return what is to be added to a camera's clock, by album and camera, as somebody wrote it."""
    rows = db.execute(
        "select substr(entity, 7), substr(field, ?), json_extract(value, '$') from register"
        " where entity in (select 'album/' || value from json_each(?))"
        " and field >= ? and field < ?",
        (len(CLOCK) + 1, json.dumps(list(albums)), CLOCK, CLOCK[:-1] + ";"),
    )
    return {(str(album), str(camera)): value for album, camera, value in rows}


def album_rules(db: sqlite3.Connection, albums: Collection[str]) -> dict[str, object]:
    """Return how alike the photos of an album must be to lie together, where somebody said so."""
    rows = db.execute(
        "select substr(entity, 7), json_extract(value, '$') from register"
        " where entity in (select 'album/' || value from json_each(?)) and field = 'alike'",
        (json.dumps(list(albums)),),
    )
    return {str(album): value for album, value in rows}
