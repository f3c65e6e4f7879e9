"""Finding photos and people by their words: short lists, read whole, no index of their own."""

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple


class CaptionRow(NamedTuple):
    """A photo whose caption holds what was asked for."""

    photo: str
    caption: str
    album: str
    album_name: str


def photos_captioned(db: sqlite3.Connection, terms: Sequence[str], limit: int) -> list[CaptionRow]:
    """Return photos whose caption holds all terms, the latest taken in first."""
    held = " and ".join(["instr(lower(cast(text.data as text)), lower(?))"] * len(terms))
    rows = db.execute(
        "select photo.photo, text.data, photo.album, album.data from register"  # noqa: S608 - fixed parts
        " join text on text.id = register.text"
        " join photo on photo.photo = substr(register.entity, 7)"
        " left join register as named on named.entity = 'album/' || photo.album"
        " and named.field = 'name' left join text as album on album.id = named.text"
        " where register.field = 'caption' and register.entity >= 'photo/'"
        f" and register.entity < 'photo0' and {held or 'false'}"
        " order by photo.hlc desc, photo.photo limit ?",
        (*terms, limit),
    )
    return [
        CaptionRow(photo, bytes(words).decode(), album, bytes(name or b"").decode())
        for photo, words, album, name in rows
    ]


def branch_of_members(db: sqlite3.Connection) -> dict[str, str]:
    """Return member → id of the branch they belong to."""
    rows = db.execute(
        "select substr(entity, 8), value from register where field = 'branch'"
        " and entity >= 'member/' and entity < 'member0'"
    )
    return {str(member): str(json.loads(branch)) for member, branch in rows}
