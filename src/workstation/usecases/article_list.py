"""The article list: one page of it, how many there are in each state, and titles given twice."""

from collections.abc import Collection
from typing import NamedTuple

import msgspec

from workstation.domain import bodies
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import ArticleId, RevisionId
from workstation.store import queries
from workstation.store.article_queries import (
    Asked,
    ListRow,
    article_counts,
    article_ids,
    article_rows,
    articles_titled,
)
from workstation.store.words import Hit
from workstation.usecases.desk import Desk
from workstation.usecases.office import find_column

FOUND_AT_MOST = 500
"""A search answers with this many articles: who sees more of them types another word."""


class Filter(NamedTuple):
    """What the list is narrowed to: ids of column and branch; `mine`: begun or looked after."""

    state: str = ""
    column: str = ""
    branch: str = ""
    mine: bool = False
    search: str = ""


class ArticleLine(bodies.FactBody, frozen=True):
    """One line of the list.

    `held`: on this PC only (仅存本机). `unsaved`: typed here and not saved. `pieces`: pictures
    still on their way (等待补齐); `missing` says why there is no title. `conflict`: several heads.
    """

    article: str
    title: str
    column: str
    branch: str
    author: str
    editor: str
    state: str
    changed: bool
    revision: str
    updated: int
    held: bool
    unsaved: bool
    shared: bool
    conflict: bool
    pieces: int
    waiting: tuple[int, ...] = ()
    missing: str = ""
    snippet: str = ""


class ListPage(bodies.FactBody, frozen=True):
    """A part of the list: its lines from `offset` on, of `total`; `counts` by state."""

    lines: tuple[ArticleLine, ...]
    offset: int
    total: int
    counts: dict[str, int]


def list_page(desk: Desk, wanted: Filter, *, offset: int = 0, limit: int = 100) -> ListPage:
    """Return one page of the article list, the latest change first; found titles come first."""
    hits = _hits(desk, wanted)
    asked = _asked(desk, wanted, hits)
    counts = desk.store.read(article_counts, asked, str(desk.member))
    total = counts.get(wanted.state, 0) if wanted.state else sum(counts.values())
    if hits is None:
        rows = desk.store.read(article_rows, asked, str(desk.member), offset=offset, limit=limit)
        lines = _lines(desk, rows)
    else:
        lines = _found(desk, hits, asked, offset=offset, limit=limit)
    return ListPage(lines=lines, offset=offset, total=total, counts=counts)


def list_articles(
    desk: Desk, *, state: str = "", column: str = "", search: str = "", limit: int = -1
) -> tuple[ArticleLine, ...]:
    """Return articles by state, by column (its name or id) or by words.

    Raises:
        Refused: `unknown_column`.
    """
    column_id = find_column(desk, column) if column else ""
    wanted = Filter(state=state, column=column_id, search=search)
    return list_page(desk, wanted, limit=limit).lines


def article_line(desk: Desk, article: ArticleId) -> ArticleLine:
    """Return the list line of one article.

    Raises:
        Refused: `not_found`.
    """
    rows = desk.store.read(article_rows, Asked(among=(article,)), str(desk.member))
    if not rows:
        raise Refused("not_found", kind="article", id=article)
    return _lines(desk, rows)[0]


def _hits(desk: Desk, wanted: Filter) -> list[Hit] | None:
    search = wanted.search.strip()
    return desk.store.words.search(search, FOUND_AT_MOST) if search else None


def _asked(desk: Desk, wanted: Filter, hits: list[Hit] | None) -> Asked:
    return Asked(
        state=wanted.state,
        column=wanted.column,
        branch=wanted.branch,
        member=str(desk.member) if wanted.mine else "",
        among=None if hits is None else tuple(hit.article for hit in hits),
    )


def _found(
    desk: Desk, hits: list[Hit], asked: Asked, *, offset: int, limit: int
) -> tuple[ArticleLine, ...]:
    """Return lines in the order of the search, each with the place that was found."""
    fitting = desk.store.read(article_ids, asked, str(desk.member))
    shown = [hit for hit in hits if hit.article in fitting]
    shown = shown[offset : offset + limit if limit >= 0 else None]
    among = Asked(among=tuple(hit.article for hit in shown))
    rows = {row.article: row for row in desk.store.read(article_rows, among, str(desk.member))}
    lines = _lines(desk, [rows[hit.article] for hit in shown])
    return tuple(
        msgspec.structs.replace(line, snippet=hit.snippet)
        for line, hit in zip(lines, shown, strict=True)
    )


def _lines(desk: Desk, rows: Collection[ListRow]) -> tuple[ArticleLine, ...]:
    members = desk.store.read(queries.names, "member")
    return tuple(_line(desk, row, members) for row in rows)


def _line(desk: Desk, row: ListRow, members: dict[str, str]) -> ArticleLine:
    return ArticleLine(
        article=row.article,
        title=row.title,
        column=row.column,
        branch=row.branch,
        author=row.author,
        editor=members.get(row.editor, ""),
        state=row.state,
        changed=row.changed,
        revision=row.revision,
        updated=row.updated,
        held=row.held,
        unsaved=row.local and not row.held,
        shared=row.shared,
        conflict=row.heads > 1,
        pieces=sum(not desk.store.blobs.has(blob) for blob in row.wanted),
        waiting=row.waiting,
        missing="" if row.text_here else _why_missing(desk, RevisionId(row.revision)),
    )


def _why_missing(desk: Desk, revision: RevisionId) -> str:
    try:
        desk.content(revision)
    except (Refused, Unavailable) as error:
        return error.code
    return ""


def titled_alike(desk: Desk, title: str, *, but: str = "") -> tuple[str, ...]:
    """Return other articles that bear the same title, so that none is written twice unawares."""
    wanted = title.strip()
    if not wanted:
        return ()
    return tuple(one for one in desk.store.read(articles_titled, wanted) if one != but)
