"""What has been purged, and what of it is still here."""

import json
import sqlite3
from collections.abc import Iterable


def purged(db: sqlite3.Connection) -> list[str]:
    """Return the names of all purged objects and blobs."""
    return [str(row[0]) for row in db.execute("select object from purge order by object")]


def purged_but_here(db: sqlite3.Connection) -> list[str]:
    """Return the purged texts whose bytes or words are still in this home."""
    rows = db.execute(
        "select object from purge where object in (select id from text)"
        " or object in (select text from local_words)"
    )
    return [str(row[0]) for row in rows]


def forget_wanted(db: sqlite3.Connection, blobs: Iterable[str]) -> None:
    """Stop looking for purged pictures, and stop offering them."""
    for table in ("local_wanted", "local_unsent"):
        db.executemany(f"delete from {table} where blob = ?", [(one,) for one in blobs])  # noqa: S608 - fixed names


def is_emptied(db: sqlite3.Connection, article: str) -> bool:
    """Tell whether no text of an article's revisions is left: the article itself was purged."""
    row = db.execute(
        "select 1 from revision where article = ? and text not in (select object from purge)",
        (article,),
    ).fetchone()
    return row is None


def shown_elsewhere(db: sqlite3.Connection, photo: str, article: str) -> bool:
    """Tell whether a text of another article names a photo.

    One that was edited looks otherwise in different articles: no picture tells that it is used.
    """
    row = db.execute(
        "select 1 from revision join text on text.id = revision.text"
        " where revision.article <> ? and instr(text.data, cast(? as blob)) limit 1",
        (article, photo),
    ).fetchone()
    return row is not None


def used_elsewhere(db: sqlite3.Connection, blob: str, article: str) -> bool:
    """Tell whether another article's revision needs a blob, or a photo it was made from."""
    rows = db.execute(
        "select pictures from revision where article <> ? and pictures like ?",
        (article, f"%{blob}%"),
    )
    return any(blob in json.loads(row[0]) for row in rows)
