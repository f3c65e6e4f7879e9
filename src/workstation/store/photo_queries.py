"""Photos as the photo library shows them, in one query, and which of them go on their way.

What is said of a photo lies in registers of its own; its album may have said the same once for all.
"""

import json
import sqlite3
from collections.abc import Collection
from typing import NamedTuple

# Without consent to be shown, a photo stays on the PC that imported it (state.md 7).
KEPT_HERE = ("minor", "visit", "none")
KEPT_UNTIL_CLEARED = ("minor", "visit")
"""Of these the day on which somebody agreed clears a photo."""


class PhotoRow(NamedTuple):
    """A photo with everything said of it.

    `credit` and `consent` are its own; those of its album count where they are empty. `picked` is
    the clock reading of the pick, so that picks keep the order in which they were made. `place`
    says where its bytes are: `here`, `waiting` (on their way), `elsewhere` or `purged`. `recipe`,
    `label`, `camera` and `stack` are as somebody wrote them, `taken` is what the camera's clock
    said.
    """

    photo: str
    album: str
    master: str
    width: int
    height: int
    taken: str
    likeness: str
    sharpness: int
    caption: str
    credit: str
    album_credit: str
    rating: int
    pick: str
    consent: str
    album_consent: str
    picked: int
    place: str
    recipe: str
    label: str
    camera: str
    stack: str


# Each register is looked up by its primary key, so that one album costs what it holds.
_PHOTOS = """
select photo.photo, coalesce(json_extract(moved.value, '$'), photo.album) as album, photo.master,
       photo.width, photo.height, photo.taken, photo.likeness, photo.sharpness,
       coalesce(cast(caption_text.data as text), ''), coalesce(cast(credit_text.data as text), ''),
       coalesce(cast(album_credit_text.data as text), ''),
       coalesce(json_extract(rating.value, '$'), 0),
       coalesce(json_extract(pick.value, '$'), 'none'),
       coalesce(json_extract(consent.value, '$'), ''),
       coalesce(json_extract(album_consent.value, '$'), ''),
       coalesce(pick_fact.hlc, 0),
       case when purge.object is not null then 'purged'
            when photo.device = :device then 'here'
            when wanted.blob is not null then 'waiting'
            when pick.value = '"pick"' or article.article is not null then 'here'
            else 'elsewhere' end,
       coalesce(json_extract(recipe.value, '$'), ''),
       cast(coalesce(json_extract(label.value, '$'), '') as text),
       cast(coalesce(json_extract(camera.value, '$'), '') as text),
       cast(coalesce(json_extract(stack.value, '$'), '') as text)
from photo
left join register as moved on moved.entity = 'photo/' || photo.photo and moved.field = 'album'
left join register as caption
  on caption.entity = 'photo/' || photo.photo and caption.field = 'caption'
left join text as caption_text on caption_text.id = caption.text
left join register as credit
  on credit.entity = 'photo/' || photo.photo and credit.field = 'credit'
left join text as credit_text on credit_text.id = credit.text
left join register as rating
  on rating.entity = 'photo/' || photo.photo and rating.field = 'rating'
left join register as pick on pick.entity = 'photo/' || photo.photo and pick.field = 'pick'
left join fact as pick_fact on pick_fact.id = pick.fact
left join register as consent
  on consent.entity = 'photo/' || photo.photo and consent.field = 'consent'
left join register as recipe
  on recipe.entity = 'photo/' || photo.photo and recipe.field = 'recipe'
left join register as label on label.entity = 'photo/' || photo.photo and label.field = 'label'
left join register as camera on camera.entity = 'photo/' || photo.photo and camera.field = 'camera'
left join register as stack on stack.entity = 'photo/' || photo.photo and stack.field = 'stack'
left join register as album_credit
  on album_credit.entity = 'album/' || coalesce(json_extract(moved.value, '$'), photo.album)
  and album_credit.field = 'credit'
left join text as album_credit_text on album_credit_text.id = album_credit.text
left join register as album_consent
  on album_consent.entity = 'album/' || coalesce(json_extract(moved.value, '$'), photo.album)
  and album_consent.field = 'consent'
left join purge on purge.object = photo.master
left join local_wanted as wanted on wanted.blob = photo.master
left join article on article.article = photo.album
"""


def photo_rows(
    db: sqlite3.Connection,
    *,
    device: str,
    album: str = "",
    among: Collection[str] | None = None,
) -> list[PhotoRow]:
    """Return the photos of an album, those `among` them or all, in the order they were taken."""
    where = ["true"]
    if album:
        where.append("coalesce(json_extract(moved.value, '$'), photo.album) = :album")
    if among is not None:
        where.append("photo.photo in (select value from json_each(:among))")
    rows = db.execute(
        f"{_PHOTOS} where {' and '.join(where)} order by photo.taken, photo.hlc, photo.photo",
        {"device": device, "album": album, "among": json.dumps(list(among or ()))},
    )
    return [PhotoRow(*row) for row in rows]


def offer_photos(db: sqlite3.Connection, touched: Collection[str]) -> None:
    """Have picked photos sent, and fetched, with the next sync; take back what is not to go.

    A pick may come from a PC that has not got the photo: then the PC that has it sends it. Photos
    of an article are fetched by everybody and sent by whoever saves the article.
    """
    named: dict[str, list[str]] = {"photo": [], "album": [], "article": []}
    for entity in touched:
        kind, _, name = entity.partition("/")
        if kind in named:
            named[kind].append(name)
    if not any(named.values()):
        return
    lists = {kind: json.dumps(names) for kind, names in named.items()}
    for _, master, pick, kept_here, of_article, own in db.execute(_OFFERED, lists).fetchall():
        goes = pick == "pick" and not kept_here
        if (goes or of_article) and not own:
            db.execute("insert or ignore into local_wanted values (?)", (master,))
        if goes:
            db.execute("insert or ignore into local_unsent values (?)", (master,))
        elif pick is not None or kept_here:
            db.execute("delete from local_unsent where blob = ?", (master,))


def shared_blobs(db: sqlite3.Connection) -> set[str]:
    """Return the pictures that the share should hold: of revisions, and of photos that may leave.

    Purged ones are left out, and so are photos that were picked before somebody objected.
    """
    photos = [str(row[0]) for row in db.execute("select photo from photo")]
    found = {one.master for one in leaving(db, photos).values() if one.picked and not one.kept_here}
    found.update(
        str(row[0])
        for row in db.execute("select distinct value from revision, json_each(revision.pictures)")
    )
    return found - {str(row[0]) for row in db.execute("select object from purge")}


class Leaving(NamedTuple):
    """Whether a photo may leave this PC: `kept_here` forbids it, whatever else is said."""

    master: str
    picked: bool
    kept_here: bool


def leaving(db: sqlite3.Connection, photos: Collection[str]) -> dict[str, Leaving]:
    """Return which photos may leave this PC, by their ids."""
    rows = db.execute(_OFFERED, {"photo": json.dumps(list(photos)), "album": "[]", "article": "[]"})
    return {
        str(photo): Leaving(str(master), pick == "pick", bool(kept_here))
        for photo, master, pick, kept_here, *_ in rows
    }


def _among(kinds: Collection[str]) -> str:
    return "(" + ", ".join(f"'{one}'" for one in kinds) + ")"


_KIND = """coalesce(nullif(json_extract(consent.value, '$'), ''),
                json_extract(album_consent.value, '$'), '')"""
_DAY = """coalesce(nullif(json_extract(consented.value, '$'), ''),
                case when coalesce(json_extract(consent.value, '$'), '') = ''
                     then json_extract(album_consented.value, '$') end, '')"""
_OFFERED = f"""
select photo.photo, photo.master, json_extract(pick.value, '$'),
       {_KIND} in {_among(KEPT_HERE)} and not ({_KIND} in {_among(KEPT_UNTIL_CLEARED)}
                                               and {_DAY} <> ''),
       article.article is not null,
       photo.device = (select value from local_home where key = 'device')
from photo
left join register as pick on pick.entity = 'photo/' || photo.photo and pick.field = 'pick'
left join register as moved on moved.entity = 'photo/' || photo.photo and moved.field = 'album'
left join register as consent
  on consent.entity = 'photo/' || photo.photo and consent.field = 'consent'
left join register as album_consent
  on album_consent.entity = 'album/' || coalesce(json_extract(moved.value, '$'), photo.album)
  and album_consent.field = 'consent'
left join register as consented
  on consented.entity = 'photo/' || photo.photo and consented.field = 'consented'
left join register as album_consented
  on album_consented.entity = 'album/' || coalesce(json_extract(moved.value, '$'), photo.album)
  and album_consented.field = 'consented'
left join article on article.article = photo.album
where photo.photo in (select value from json_each(:photo))
   or photo.album in (select value from json_each(:article))
   or coalesce(json_extract(moved.value, '$'), photo.album)
      in (select value from json_each(:album))
"""  # noqa: S608 - fixed names


def articles_to_write(db: sqlite3.Connection, limit: int) -> list[tuple[str, str, str, str]]:
    """Return (article, branch, state, title) of what is not published, the latest first.

    What is in review or approved stands behind: it would have to be reviewed again.

    A draft that is held back here is among them, its title still unread.
    """
    rows = db.execute(
        "select article.article, article.branch, article.state, coalesce(words.title, '')"
        " from article left join local_words as words on words.revision = article.revision"
        " where heads <> '[]' and instr(heads, ',') = 0"
        " and state in ('draft', 'returned', 'submitted', 'approved')"
        " order by state in ('submitted', 'approved'), article.updated desc, article.article"
        " limit ?",
        (limit,),
    )
    return [(str(a), str(b), str(s), str(t)) for a, b, s, t in rows]
