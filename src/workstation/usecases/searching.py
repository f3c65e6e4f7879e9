"""Searching everything at once: articles, people, photos, notes, issues.

Commands are the window's own. Titles come before texts. Every list is short: a search is for going
there, not for reading on.
"""

import re

from workstation.domain import bodies
from workstation.domain.naming import folded
from workstation.domain.tree_form import parse_content
from workstation.domain.tree_text import plain_text
from workstation.store import caption_queries, queries
from workstation.store.drafts import drafts
from workstation.store.words import MAX_QUERY, MAX_TERMS, snippet
from workstation.usecases.desk import Desk

FOUND_OF_EACH = 8
_ISSUE = re.compile(r"^第?\s*(\d{1,6})\s*期?$")


class FoundArticle(bodies.FactBody, frozen=True):
    """An article whose title or text holds what was asked for."""

    article: str
    title: str
    snippet: str
    in_title: bool
    column: str
    branch: str
    state: str


class FoundMember(bodies.FactBody, frozen=True):
    """A member by name, with branch and roles."""

    member: str
    name: str
    branch: str
    roles: tuple[str, ...]


class FoundPhoto(bodies.FactBody, frozen=True):
    """A photo by caption, with its album."""

    photo: str
    caption: str
    album: str
    album_name: str


class FoundNote(bodies.FactBody, frozen=True):
    """A reviewer's note, with the article it is about and who wrote it."""

    article: str
    title: str
    person: str
    snippet: str


class FoundIssue(bodies.FactBody, frozen=True):
    """An issue by number, with the title of its first article."""

    number: int
    title: str


class Found(bodies.FactBody, frozen=True):
    """What a search found of each kind; `query` is what was asked, so that late answers show."""

    query: str
    articles: tuple[FoundArticle, ...] = ()
    members: tuple[FoundMember, ...] = ()
    photos: tuple[FoundPhoto, ...] = ()
    notes: tuple[FoundNote, ...] = ()
    issues: tuple[FoundIssue, ...] = ()


def search_everything(desk: Desk, query: str, limit: int = FOUND_OF_EACH) -> Found:
    """Return what holds all words of a query; blanks part them, and one character is enough."""
    terms = query[:MAX_QUERY].split()[:MAX_TERMS]
    if not terms:
        return Found(query=query)
    return Found(
        query=query,
        articles=_articles(desk, query, terms, limit),
        members=_members(desk, query, limit),
        photos=tuple(
            FoundPhoto(
                photo=row.photo, caption=row.caption, album=row.album, album_name=row.album_name
            )
            for row in desk.store.read(caption_queries.photos_captioned, terms, limit)
        ),
        notes=_notes(desk, terms, limit),
        issues=_issues(desk, query),
    )


def _articles(desk: Desk, query: str, terms: list[str], limit: int) -> tuple[FoundArticle, ...]:
    hits = desk.store.words.search(query, limit)
    rows = {
        row.article: row
        for row in desk.store.read(queries.articles, among=[hit.article for hit in hits])
    }
    found = [
        FoundArticle(
            article=hit.article,
            title=hit.title,
            snippet=hit.snippet,
            in_title=hit.in_title,
            column=rows[hit.article].column,
            branch=rows[hit.article].branch,
            state=rows[hit.article].state,
        )
        for hit in hits
        if hit.article in rows
    ]
    known = {one.article for one in found}
    found += [one for one in _drafts(desk, terms) if one.article not in known]
    # Stable: within each class the newest stay first.
    return tuple(sorted(found, key=lambda one: not one.in_title)[:limit])


def _drafts(desk: Desk, terms: list[str]) -> list[FoundArticle]:
    """Return drafts that never left this PC; the index knows only what is shared."""
    branches = desk.store.read(queries.names, "branch")
    wanted = [term.lower() for term in terms]
    found = []
    for draft in desk.store.read(drafts):
        content = parse_content(draft.content)
        body = plain_text(content.doc)
        in_title = all(term in content.title.lower() for term in wanted)
        if in_title or all(term in body.lower() for term in wanted):
            found.append(
                FoundArticle(
                    article=draft.article,
                    title=content.title,
                    snippet=snippet(body, terms),
                    in_title=in_title,
                    column=content.column.name,
                    branch=branches.get(draft.branch, ""),
                    state="draft",
                )
            )
    return found


def _members(desk: Desk, query: str, limit: int) -> tuple[FoundMember, ...]:
    wanted = folded(query)
    if not wanted:
        return ()
    branches = desk.store.read(queries.names, "branch")
    homes = desk.store.read(caption_queries.branch_of_members)
    named = desk.store.read(queries.names, "member")
    matching = [(name, member) for member, name in named.items() if wanted in folded(name)]
    matching.sort(key=lambda pair: (not folded(pair[0]).startswith(wanted), pair))
    current = {str(one): desk.membership.current_roles(one) for one in desk.membership.members}
    return tuple(
        FoundMember(
            member=member,
            name=name,
            branch=branches.get(homes.get(member, ""), ""),
            roles=current.get(member, ()),
        )
        for name, member in matching[:limit]
    )


def _notes(desk: Desk, terms: list[str], limit: int) -> tuple[FoundNote, ...]:
    names = desk.store.read(queries.names, "member")
    return tuple(
        FoundNote(
            article=row.article,
            title=row.title,
            person=names.get(row.member, ""),
            snippet=snippet(row.note, terms),
        )
        for row in desk.store.read(caption_queries.notes_holding, terms, limit)
    )


def _issues(desk: Desk, query: str) -> tuple[FoundIssue, ...]:
    wanted = _ISSUE.match(query.strip())
    if wanted is None:
        return ()
    number = int(wanted[1])
    found = []
    for issue in desk.store.read(queries.issues_numbered, number):
        articles = desk.store.read(queries.issue_articles, issue)
        rows = desk.store.read(queries.articles, article=articles[0]) if articles else []
        found.append(FoundIssue(number=number, title=rows[0].title if rows else ""))
    return tuple(found)
