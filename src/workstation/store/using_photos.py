"""Which articles show a photo: their texts name it, and are searched without being read."""

import json
import sqlite3
from collections.abc import Collection

MOST = 400
"""Articles that are looked through, the latest first."""

_SHARED = """
select distinct article.article, article.state, article.updated
from article join revision on revision.article = article.article
join text on text.id = revision.text
where article.state in ('draft', 'returned', 'submitted', 'approved')
  and instr(article.heads, revision.revision)
  and exists (select 1 from json_each(:photos) where instr(text.data, cast(value as blob)))
order by article.updated desc limit :most
"""
_TYPED = """
select article from local_draft
where exists (
    select 1 from json_each(:photos) where instr(cast(content as blob), cast(value as blob)))
"""


def articles_naming(db: sqlite3.Connection, photos: Collection[str]) -> list[tuple[str, str]]:
    """Return (article, state) of what is not published and names a photo, the latest first."""
    told = {"photos": json.dumps(list(photos)), "most": MOST}
    shared = {str(article): str(state) for article, state, _ in db.execute(_SHARED, told)}
    typed = [str(row[0]) for row in db.execute(_TYPED, told)]
    return [*((one, "draft") for one in typed if one not in shared), *shared.items()]


_EVER = """
select article.article, article.state, revision.revision
from revision join article on article.article = revision.article
join text on text.id = revision.text
where exists (select 1 from json_each(:photos) where instr(text.data, cast(value as blob)))
order by article.updated desc, revision.hlc desc
"""


def articles_ever_naming(
    db: sqlite3.Connection, photos: Collection[str]
) -> list[tuple[str, str, str]]:
    """Return (article, state, revision) of every text that names a photo, typed ones first.

    A text that is only being typed here has no revision. Reads every text that is here: for the
    rare day on which it must not be missed.
    """
    told = {"photos": json.dumps(list(photos))}
    typed = [(str(row[0]), "draft", "") for row in db.execute(_TYPED, told)]
    return [*typed, *((str(a), str(s), str(r)) for a, s, r in db.execute(_EVER, told))]
