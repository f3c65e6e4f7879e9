"""Issues (期): finding one, and its articles as they would be published today."""

from workstation.document.themes import Theme, parse_theme
from workstation.domain import bodies
from workstation.domain.content import Content, LateFields
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId, IssueId, RevisionId
from workstation.domain.reviews import Standing
from workstation.domain.tally import as_decision
from workstation.store import issue_queries, queries
from workstation.usecases.desk import Desk
from workstation.wechat.wire import DraftArticle


class ReadyArticle(bodies.FactBody, frozen=True):
    """An article as it will be published: the approved revision with its late fields."""

    article: ArticleId
    revision: RevisionId
    content: Content
    late: LateFields


def find_issue(desk: Desk, number: int) -> IssueId:
    """Return the issue of a number.

    Raises:
        Refused: `not_found`; `issue_number_twice` – two PCs gave it while apart.
    """
    found = desk.store.read(queries.issues_numbered, number)
    if not found:
        raise Refused("not_found", kind="issue", id=str(number))
    if len(found) > 1:
        raise Refused("issue_number_twice", number=number)
    return IssueId(found[0])


def number_of(desk: Desk, issue: IssueId) -> int:
    """Return the number an issue bears; 0 while it has not arrived."""
    return int(desk.store.read(queries.register_value, f"issue/{issue}", "number") or 0)


def number_of_article(desk: Desk, article: ArticleId) -> int:
    """Return the highest number of an issue that holds an article; 0 where none does."""
    rows = desk.store.read(issue_queries.issues_holding, article)
    return rows[0].number if rows else 0


def late_fields(desk: Desk, standing: Standing, number: int, published: str) -> LateFields:
    """Return the sign-off and the other fields that only publication knows.

    责编 is the responsible editor, else whoever submitted; 审核 are the reviewers by stage.
    """
    names = desk.store.read(queries.names, "member")
    editor = desk.store.read(queries.register_value, f"article/{standing.article}", "editor")
    if not editor and standing.submission is not None:
        editor = desk.membership.member_of(standing.submission.device)
    passed = standing.round.passed if standing.round else {}
    reviewers = [
        names.get(as_decision(fact).member, "")
        for _, group in sorted(passed.items())
        for fact in group
    ]
    return LateFields(
        editors=tuple(name for name in [names.get(str(editor), "")] if name),
        reviewers=tuple(dict.fromkeys(name for name in reviewers if name)),
        issue_number=number,
        published=published,
    )


def approved_articles(
    desk: Desk, issue: IssueId, number: int, published: str
) -> list[ReadyArticle]:
    """Return an issue's articles as approved.

    Raises:
        Refused: `no_articles`, `not_approved` naming the articles, `policy_superseded`,
            `text_purged`.
        Unavailable: `text_missing`.
    """
    standings = [
        desk.standing(ArticleId(one)) for one in desk.store.read(queries.issue_articles, issue)
    ]
    if not standings:
        raise Refused("no_articles")
    if waiting := [one for one in standings if not one.approved_at_head]:
        raise Refused("not_approved", articles=[named(desk, one) for one in waiting])
    if outdated := [one for one in standings if one.superseded]:
        raise Refused("policy_superseded", articles=[named(desk, one) for one in outdated])
    return [ready_article(desk, one, number, published) for one in standings]


def ready_article(desk: Desk, standing: Standing, number: int, published: str) -> ReadyArticle:
    """Return an approved article with its late fields.

    Raises:
        Refused: `not_approved`, `text_purged`.
        Unavailable: `text_missing`.
    """
    if standing.head is None:
        raise Refused("not_approved", articles=[named(desk, standing)])
    return ReadyArticle(
        article=standing.article,
        revision=standing.head,
        content=desk.content(standing.head),
        late=late_fields(desk, standing, number, published),
    )


def named(desk: Desk, standing: Standing) -> str:
    """Return what to call an article in a sentence: its title, its id while it has none."""
    rows = desk.store.read(queries.articles, article=standing.article)
    return rows[0].title if rows and rows[0].title else standing.article


def theme_of(desk: Desk, content: Content) -> Theme:
    """Return the very theme a revision was frozen with.

    Raises:
        Unavailable: `blob_missing`.
    """
    return parse_theme(desk.store.blobs.read(content.theme.hash))


def draft_article(one: ReadyArticle, html: str, *, cover: str) -> DraftArticle:
    """Return an approved article as the draft box takes it."""
    return DraftArticle(
        title=one.content.title,
        author=one.content.author,
        digest=one.content.digest,
        content=html,
        thumb_media_id=cover,
    )
