"""Which blobs the facts of this home still need, and which photos are of use."""

import re
import sqlite3
from collections.abc import Set as AbstractSet
from typing import Final

import msgspec

_NAME: Final = re.compile(r'"([0-9a-f]{64})"')
_GOING: Final = "('purge', 'collect', 'photo')"


class _Shown(msgspec.Struct, frozen=True):
    """The pictures of a revision's content: which photos it shows."""

    class Cover(msgspec.Struct, frozen=True):
        """The cover's photo."""

        photo: str = ""

    pictures: dict[str, msgspec.Raw] = {}
    cover: Cover | None = None


_shown = msgspec.json.Decoder(_Shown)


def named_blobs(db: sqlite3.Connection) -> set[str]:
    """Return every hash that any fact but a photo names, whatever it is the hash of.

    Finished pictures of any revision, evidence, uploads and themes are among them, those in facts
    of kinds that this version cannot read too.
    """
    found: set[str] = set()
    for (body,) in db.execute(f"select body from fact where kind not in {_GOING}"):  # noqa: S608 - fixed
        found.update(_NAME.findall(body))
    return found


def photos_of_use(db: sqlite3.Connection) -> set[str] | None:
    """Return the photos that some revision here shows; None while a text is still on its way."""
    if db.execute(
        "select 1 from revision where text not in (select id from text)"
        " and text not in (select object from purge) limit 1"
    ).fetchone():
        return None
    found: set[str] = set()
    for (data,) in db.execute(
        "select text.data from revision join text on text.id = revision.text"
    ):
        try:
            shown = _shown.decode(data)
        except msgspec.DecodeError:
            return None
        found.update(shown.pictures)
        found.update({shown.cover.photo} if shown.cover else ())
    return found


def unpicked_photos(db: sqlite3.Connection) -> set[str]:
    """Return the photos that nobody has picked and that came with no article.

    Of writes that did not know each other one that picks is enough to keep a photo.
    """
    rows = db.execute(
        "select photo from photo where photo not in"
        " (select substr(register.entity, 7) from register, json_each(register.current) as write"
        "  join fact on fact.id = write.value where register.field = 'pick'"
        "  and register.entity >= 'photo/' and register.entity < 'photo0'"
        "  and json_extract(fact.body, '$.value') = 'pick')"
        " and album not in (select article from article)"
        " and photo not in (select substr(register.entity, 7) from register"
        "  where register.field = 'album' and register.entity >= 'photo/'"
        "  and register.entity < 'photo0'"
        "  and json_extract(register.value, '$') in (select article from article))"
    )
    return {str(row[0]) for row in rows}


def photo_blobs(db: sqlite3.Connection) -> set[str]:
    """Return the blobs that photos consist of."""
    return blobs_of_photos(db, frozenset())


def blobs_of_photos(db: sqlite3.Connection, but: AbstractSet[str]) -> set[str]:
    """Return the blobs that all photos but some consist of, whether or not they count."""
    rows = db.execute("select entity, body from fact where kind = 'photo'")
    return {
        name
        for entity, body in rows
        if entity.removeprefix("photo/") not in but
        for name in _NAME.findall(body)
    }
