"""Words: titles and full text of the revisions here, and the search over them.

A local cache outside the digest: it follows the text objects, which may arrive late or be purged.
SQLite's trigram tokenizer cannot find two-character words, and most Chinese words have two, so
the index holds overlapping pairs of characters: a word is a pair, a phrase is pairs in a row.
"""

import json
import re
import sqlite3
from collections.abc import Collection, Iterable
from operator import add
from typing import NamedTuple

from workstation.domain.content import Content

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_RUN = re.compile(rf"([{_HAN}]+)|([^\W_{_HAN}]+)")
SNIPPET_BEFORE = 12
SNIPPET_LENGTH = 60
MAX_TERMS = 12
MAX_QUERY = 200


class Words(NamedTuple):
    """The cached words of one revision."""

    revision: str
    article: str
    text: str
    title: str
    author: str
    digest: str
    column_id: str
    column_name: str


class Unread(NamedTuple):
    """A revision whose text is here and not in the lists (`listed`), or shown and not found."""

    revision: str
    article: str
    text: str
    listed: bool
    to_index: bool


class Hit(NamedTuple):
    """One article found: `in_title` hits come first; `snippet` shows the first place."""

    article: str
    title: str
    snippet: str
    in_title: bool


def words_of(revision: str, article: str, text: str, content: Content) -> Words:
    """Return the words that lists show of a revision."""
    return Words(
        revision,
        article,
        text,
        content.title,
        content.author,
        content.digest,
        content.column.id,
        content.column.name,
    )


class WordIndex:
    """Keeps the words and the search index of one home."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def unread(self, articles: Collection[str]) -> list[Unread]:
        """Return what is to be read of some articles, for lists and search."""
        rows = self._db.execute(
            "select revision.revision, article.article, revision.text,"
            " local_words.revision is not null as listed,"
            " article.revision = revision.revision"
            " and coalesce(local_searched.revision, '') <> article.revision as to_index"
            " from article join revision on revision.article = article.article"
            " join text on text.id = revision.text"
            " left join local_words on local_words.revision = revision.revision"
            " left join local_searched on local_searched.article = article.article"
            " where (not listed or to_index)"
            " and article.article in (select value from json_each(?))"
            " order by article.article, revision.revision",
            (json.dumps(list(articles)),),
        )
        return [Unread(r, a, t, bool(listed), bool(to_index)) for r, a, t, listed, to_index in rows]

    def articles_behind(self, after: str, limit: int) -> list[str]:
        """Return the next articles, behind one, of which something is not in lists or search."""
        rows = self._db.execute(
            "select article.article from article"
            " left join local_searched on local_searched.article = article.article"
            " where article.article > ? and (local_searched.revision is not article.revision"
            " or exists (select 1 from revision where revision.article = article.article"
            " and revision.revision not in (select revision from local_words)))"
            " order by article.article limit ?",
            (after, limit),
        )
        return [str(row[0]) for row in rows]

    def unread_count(self) -> int:
        """Count the shown revisions that are here and not found yet, and those not in lists."""
        row = self._db.execute(
            "select (select count(*) from article) - (select count(*) from local_searched)"
            " + (select count(*) from revision) - (select count(*) from local_words)"
        ).fetchone()
        return max(0, int(row[0]))

    def untitled(self, articles: Collection[str]) -> list[tuple[str, str, str, str, bytes]]:
        """Return shown revisions of articles whose words no list knows, with their texts.

        Each as revision, article, text, content hash and bytes.
        """
        rows = self._db.execute(
            "select revision.revision, article.article, revision.text, revision.content, text.data"
            " from article join revision on revision.revision = article.revision"
            " join text on text.id = revision.text"
            " where article.article in (select value from json_each(?))"
            " and revision.revision not in (select revision from local_words)",
            (json.dumps(list(articles)),),
        )
        return [(str(r), str(a), str(t), str(c), bytes(d)) for r, a, t, c, d in rows]

    def keep(self, words: Words) -> None:
        """Cache what lists show of a revision."""
        self._db.execute("insert or replace into local_words values (?,?,?,?,?,?,?,?)", words)

    def has(self, revision: str) -> bool:
        """Tell whether a revision's words are cached."""
        row = self._db.execute("select 1 from local_words where revision = ?", (revision,))
        return row.fetchone() is not None

    def index(self, article: str, revision: str, title: str, body: str) -> None:
        """Make an article found by its shown revision."""
        self.forget_article(article)
        cursor = self._db.execute(
            "insert into local_searched (article, revision, title, body) values (?, ?, ?, ?)",
            (article, revision, title, body),
        )
        self._db.execute(
            "insert into local_search (rowid, title, body) values (?, ?, ?)",
            (cursor.lastrowid, pairs(title), pairs(body)),
        )

    def indexed(self, article: str) -> str:
        """Return the revision by which an article is found; empty for none."""
        row = self._db.execute(
            "select revision from local_searched where article = ?", (article,)
        ).fetchone()
        return str(row[0]) if row else ""

    def forget_article(self, article: str) -> None:
        """Take an article out of the search."""
        self.forget_articles([article])

    def forget_articles(self, articles: Iterable[str]) -> None:
        """Take articles out of the search.

        In the order of their numbers, and before new ones go in: SQLite writes out a part of the
        index whenever a number does not follow the last one.
        """
        rows = self._db.execute(
            "select number, title, body from local_searched"
            " where article in (select value from json_each(?)) order by number",
            (json.dumps(list(articles)),),
        ).fetchall()
        for number, title, body in rows:
            self._db.execute(
                "insert into local_search (local_search, rowid, title, body)"
                " values ('delete', ?, ?, ?)",
                (number, pairs(title), pairs(body)),
            )
            self._db.execute("delete from local_searched where number = ?", (number,))

    def forget_texts(self, texts: Iterable[str]) -> set[str]:
        """Forget the words of purged texts; return the articles concerned."""
        articles: set[str] = set()
        for text in texts:
            rows = self._db.execute(
                "select article, revision from local_words where text = ?", (text,)
            ).fetchall()
            for article, revision in rows:
                articles.add(article)
                if self.indexed(article) == revision:
                    self.forget_article(article)
            self._db.execute("delete from local_words where text = ?", (text,))
        if articles:
            self._db.execute("insert into local_search (local_search) values ('optimize')")
        return articles

    def search(self, query: str, limit: int = 50) -> list[Hit]:
        """Find articles whose title, then whose text, holds all terms of the query.

        Terms are parted by blanks; each is a phrase, and signs alone are none. The newest come
        first within each class. Beyond 200 characters and 12 terms nothing more is asked.
        """
        terms = [term for term in query[:MAX_QUERY].split() if phrase(term)][:MAX_TERMS]
        wanted = [phrase(term) for term in terms]
        if not wanted:
            return []
        found: dict[str, Hit] = {}
        for column in ("title", "body"):
            for hit in self._matches(column, terms, " AND ".join(wanted), limit):
                found.setdefault(hit.article, hit)
            if len(found) >= limit:
                break
        return list(found.values())[:limit]

    def _matches(self, column: str, terms: list[str], match: str, limit: int) -> list[Hit]:
        rows = self._db.execute(
            "select article, local_searched.title, local_searched.body"
            " from local_search join local_searched"
            " on local_searched.number = local_search.rowid"
            " where local_search match ? order by local_search.rowid desc limit ?",
            (f"{column} : ({match})", limit),
        )
        return [
            Hit(article, title, snippet(body, terms), column == "title")
            for article, title, body in rows
        ]


def pairs(text: str) -> str:
    """Return text as the index sees it: overlapping pairs of Han characters, words otherwise."""
    tokens: list[str] = []
    for han, other in _RUN.findall(text.lower()):
        if han:
            tokens += map(add, han, han[1:])
        tokens.append(other or han[-1])
    return " ".join(tokens)


def phrase(term: str) -> str:
    """Return the FTS5 expression that finds a term; empty when it holds nothing to find."""
    parts: list[str] = []
    for han, other in _RUN.findall(term.lower()):
        if len(han) > 1:
            parts.append('"' + " ".join(map(add, han, han[1:])) + '"')
        else:
            parts.append(f'"{han or other}" *')
    return " AND ".join(parts)


def snippet(body: str, terms: list[str]) -> str:
    """Return the part of the text around the first term found in it."""
    lowered = body.lower()
    places = [place for term in terms if (place := lowered.find(term.lower())) >= 0]
    start = max(0, min(places, default=0) - SNIPPET_BEFORE)
    part = body[start : start + SNIPPET_LENGTH].replace("\n", " ")
    return ("…" if start else "") + part + ("…" if start + SNIPPET_LENGTH < len(body) else "")
