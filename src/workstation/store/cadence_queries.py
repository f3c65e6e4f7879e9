"""Reads for the newsroom's cadence: what went out and when, what was put down for a week."""

import json
import sqlite3
from typing import NamedTuple


class OutRow(NamedTuple):
    """An article as it first went out; `at` is the clock reading of that moment."""

    article: str
    revision: str
    issue: str
    title: str
    column: str
    at: int


def published_pieces(db: sqlite3.Connection) -> list[OutRow]:
    """Return every article that readers have seen and that was not taken back, earliest first.

    A piece that went out on several channels, or again after a change, counts by its first time.
    The moment is that of the last outcome of its publication, for a plan may be laid down long
    before it is carried out. (`+kind`: the facts of one plan are few, those of a kind are not.)
    """
    rows = db.execute(
        "with out as materialized (select plan, issue, articles, (select max(hlc) from fact"
        "  where entity = 'plan/' || plan and +kind = 'outcome') as at"
        "  from publication where state = 'done' and mode <> 'draft')"
        " select planned.article, planned.revision, out.issue, coalesce(title, ''),"
        " coalesce(column_id, ''), min(coalesce(out.at, 0)) as first"
        # Lists of articles lead to the plans' places: those are in order of articles.
        " from out join json_each(out.articles) as place"
        " join planned on planned.article = place.value and planned.plan = out.plan"
        " join article on article.article = planned.article"
        " left join local_words on local_words.revision = planned.revision"
        " where article.state <> 'withdrawn' group by planned.article order by first"
    )
    return [OutRow(*row) for row in rows]


def titles_of(db: sqlite3.Connection, articles: list[str]) -> dict[str, str]:
    """Return article → title of those that are here."""
    rows = db.execute(
        "select article.article, coalesce(title, '') from article"
        " left join local_words using (revision)"
        " where article.article in (select value from json_each(?))",
        (json.dumps(articles),),
    )
    return {str(row[0]): str(row[1]) for row in rows}
