"""Reads of the article list: pages of ten thousand articles, counts by state, titles given twice.

The order is decided on the narrow table alone; titles and the like are fetched for one page only.
"""

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from workstation.store.queries import names


class Asked(NamedTuple):
    """Which articles are asked for; empty means all.

    `member`: those the member began or is responsible for. `among`: only these, in this order.
    """

    state: str = ""
    column: str = ""
    branch: str = ""
    member: str = ""
    among: Sequence[str] | None = None


class ListRow(NamedTuple):
    """One line of the list; `local` has typed text on this PC, `wanted` are pictures not seen."""

    article: str
    title: str
    column: str
    branch: str
    author: str
    state: str
    changed: bool
    revision: str
    heads: int
    updated: int
    held: bool
    local: bool
    shared: bool
    text_here: bool
    waiting: tuple[int, ...]
    editor: str
    wanted: tuple[str, ...]


# What is on this PC only counts milliseconds; readings of the clock stand ten bits higher.
_LISTED = """
with listed as (
  select article.article, article.branch, state, changed, article.revision, heads, waiting,
         max(article.updated, coalesce(draft.updated, 0) << 10) as updated,
         coalesce(draft.held, 0) as held, draft.article is not null as local, 1 as shared,
         article.author as member
  from article left join local_draft as draft on draft.article = article.article
  where heads <> '[]'
  union all
  select draft.article, draft.branch, 'draft', 0, draft.revision, '[]', '[]', draft.updated << 10,
         draft.held, 1, 0, :home
  from local_draft as draft left join article on article.article = draft.article
  where coalesce(article.heads, '[]') = '[]'
)
"""

_COLUMN = (
    "coalesce((select column_id from local_words where local_words.revision = listed.revision),"
    " (select json_extract(cast(content as text), '$.column.id') from local_draft"
    " where local_draft.article = listed.article))"
)

_PAGE = """
select page.article, page.branch, page.state, page.changed, page.revision, page.heads,
       page.updated, page.held, page.local, page.shared, page.waiting,
       coalesce(json_extract(cast(draft.content as text), '$.title'), words.title),
       coalesce(json_extract(cast(draft.content as text), '$.author'), words.author),
       coalesce(json_extract(cast(draft.content as text), '$.column.name'), words.column_name),
       coalesce(register.value, '""'),
       coalesce((select json_group_array(pictures.value)
                 from revision, json_each(revision.pictures) as pictures
                 join local_wanted on local_wanted.blob = pictures.value
                 where revision.revision = page.revision), '[]')
from page
left join local_words as words on words.revision = page.revision
left join local_draft as draft on draft.article = page.article
left join register on register.entity = 'article/' || page.article and register.field = 'editor'
order by page.updated desc, page.article
"""


def _where(asked: Asked, *, by_state: bool) -> str:
    parts = ["1"]
    if asked.state and by_state:
        parts.append("state = :state")
    if asked.branch:
        parts.append("branch = :branch")
    if asked.column:
        parts.append(f"{_COLUMN} = :column")
    if asked.member:
        parts.append(
            "(member = :member or exists (select 1 from register where field = 'editor'"
            " and entity = 'article/' || listed.article and value = json_quote(:member)))"
        )
    if asked.among is not None:
        parts.append("article in (select value from json_each(:among))")
    return " and ".join(parts)


def _values(asked: Asked, home: str) -> dict[str, object]:
    return {
        "state": asked.state, "column": asked.column, "branch": asked.branch,
        "member": asked.member, "among": json.dumps(list(asked.among or ())), "home": home,
    }  # fmt: skip


def article_counts(db: sqlite3.Connection, asked: Asked, home: str) -> dict[str, int]:
    """Return how many articles stand in each state, whatever state is asked for."""
    rows = db.execute(
        f"{_LISTED} select state, count(*) from listed"  # noqa: S608 - fixed forms
        f" where {_where(asked, by_state=False)} group by state",
        _values(asked, home),
    )
    return {str(state): int(number) for state, number in rows}


def article_ids(db: sqlite3.Connection, asked: Asked, home: str) -> set[str]:
    """Return the ids of all articles asked for."""
    rows = db.execute(
        f"{_LISTED} select article from listed where {_where(asked, by_state=True)}",  # noqa: S608 - fixed forms
        _values(asked, home),
    )
    return {str(row[0]) for row in rows}


def article_rows(
    db: sqlite3.Connection, asked: Asked, home: str, *, offset: int = 0, limit: int = -1
) -> list[ListRow]:
    """Return a page of the list, the latest change first; `home` is this home's member."""
    rows = db.execute(
        f"{_LISTED}, page as (select * from listed where {_where(asked, by_state=True)}"  # noqa: S608 - fixed forms
        f" order by updated desc, article limit :limit offset :offset) {_PAGE}",
        {**_values(asked, home), "limit": limit, "offset": offset},
    )
    branches = names(db, "branch")
    return [
        ListRow(
            article=row[0], branch=branches.get(row[1], row[1]), state=row[2],
            changed=bool(row[3]), revision=row[4], heads=len(json.loads(row[5])), updated=row[6],
            held=bool(row[7]), local=bool(row[8]), shared=bool(row[9]),
            waiting=tuple(json.loads(row[10])), title=row[11] or "", author=row[12] or "",
            column=row[13] or "", text_here=row[11] is not None,
            editor=str(json.loads(row[14])), wanted=tuple(json.loads(row[15])),
        )
        for row in rows
    ]  # fmt: skip


def articles_titled(db: sqlite3.Connection, title: str) -> list[str]:
    """Return the articles whose newest revision, or draft on this PC, bears exactly this title."""
    rows = db.execute(
        "select article.article from article"
        " join local_words on local_words.revision = article.revision"
        " where local_words.title = :title and heads <> '[]'"
        " union select article from local_draft"
        " where json_extract(cast(content as text), '$.title') = :title order by 1",
        {"title": title},
    )
    return [str(row[0]) for row in rows]
