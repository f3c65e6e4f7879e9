"""Albums as the photo library shows them, with what is in each and what is said of it."""

import json
import sqlite3
from collections.abc import Collection
from typing import NamedTuple


class AlbumRow(NamedTuple):
    """An album and what is in it; `article` is set for the photos that an article brought in."""

    album: str
    name: str
    article: bool
    photos: int
    picked: int
    rejected: int
    uncaptioned: int
    latest: int
    credit: str
    consent: str
    event: str
    site: str
    consented: str
    alike: str


_HELD = """
select coalesce(json_extract(moved.value, '$'), photo.album), count(*),
       sum(coalesce(pick.value = '"pick"', 0)), sum(coalesce(pick.value = '"reject"', 0)),
       sum(coalesce(pick.value = '"pick"', 0) and coalesce(length(caption_text.data), 0) = 0),
       max(photo.hlc)
from photo
left join register as moved on moved.entity = 'photo/' || photo.photo and moved.field = 'album'
left join register as pick on pick.entity = 'photo/' || photo.photo and pick.field = 'pick'
left join register as caption
  on caption.entity = 'photo/' || photo.photo and caption.field = 'caption'
left join text as caption_text on caption_text.id = caption.text
group by 1
"""
_SAID = """
select substr(register.entity, 7), field, value, coalesce(cast(text.data as text), ''), fact.hlc
from register join fact on fact.id = register.fact left join text on text.id = register.text
where register.entity >= 'album/' and register.entity < 'album0'
"""
_OF_ALBUM = ("credit", "consent", "event", "site", "consented", "alike")
_TITLES = """
select article.article, coalesce(words.title, '')
from article left join local_words as words on words.revision = article.revision
where article.article in (select value from json_each(?))
"""


def album_rows(db: sqlite3.Connection) -> list[AlbumRow]:
    """Return all albums, the one with the newest photo first.

    Photos that came with an article form an album that bears the article's title.
    """
    held = {str(row[0]): tuple(map(int, row[1:])) for row in db.execute(_HELD)}
    said: dict[str, dict[str, str]] = {}
    made: dict[str, int] = {}
    for album, field, value, words, hlc in db.execute(_SAID):
        said.setdefault(album, {})[field] = words or str(json.loads(value) or "")
        made[album] = max(made.get(album, 0), int(hlc))
    names = album_names(db, held)
    rows = []
    for album in held.keys() | {one for one, fields in said.items() if "name" in fields}:
        fields = said.get(album, {})
        photos, picked, rejected, uncaptioned, latest = held.get(album, (0, 0, 0, 0, 0))
        rows.append(
            AlbumRow(
                album=album,
                name=fields.get("name", names.get(album, "")),
                article="name" not in fields,
                photos=photos,
                picked=picked,
                rejected=rejected,
                uncaptioned=uncaptioned,
                latest=latest or made.get(album, 0),
                **{field: fields.get(field, "") for field in _OF_ALBUM},
            )
        )
    return sorted(rows, key=lambda row: (-row.latest, row.album))


def album_names(db: sqlite3.Connection, albums: Collection[str]) -> dict[str, str]:
    """Return the names of albums; an article's title where its photos have no other name."""
    names = {
        str(album): str(name)
        for album, name in db.execute(
            "select substr(entity, 7), cast(text.data as text) from register"
            " join text on text.id = register.text where field = 'name'"
            " and entity >= 'album/' and entity < 'album0'"
        )
    }
    titles = db.execute(_TITLES, (json.dumps([one for one in albums if one not in names]),))
    return {str(article): str(title) for article, title in titles} | names
