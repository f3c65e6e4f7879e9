"""Finding photos, notes and people by their words: short texts, read whole, without an index."""

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


class NoteRow(NamedTuple):
    """A reviewer's note that holds what was asked for."""

    article: str
    title: str
    member: str
    note: str


def notes_holding(db: sqlite3.Connection, terms: Sequence[str], limit: int) -> list[NoteRow]:
    """Return the notes of decisions that hold all terms, the latest first."""
    held = " and ".join(["instr(lower(cast(text.data as text)), lower(?))"] * len(terms))
    rows = db.execute(
        "select decision.article, coalesce(title, ''), member, text.data from decision"  # noqa: S608 - fixed parts
        " join text on text.id = decision.note"
        " join article on article.article = decision.article"
        " left join local_words on local_words.revision = article.revision"
        f" where note <> '' and {held or 'false'} order by hlc desc, fact limit ?",
        (*terms, limit),
    )
    return [NoteRow(a, t, m, bytes(words).decode()) for a, t, m, words in rows]


def branch_of_members(db: sqlite3.Connection) -> dict[str, str]:
    """Return member → id of the branch they belong to."""
    rows = db.execute(
        "select substr(entity, 8), value from register where field = 'branch'"
        " and entity >= 'member/' and entity < 'member0'"
    )
    return {str(member): str(json.loads(branch)) for member, branch in rows}
