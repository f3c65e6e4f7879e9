"""Issues (期): composing them, and asking whether one is ready to be published."""

from collections.abc import Sequence

from workstation.document.themes import Theme, parse_theme
from workstation.document.writers.lint import lint_wechat
from workstation.document.writers.wechat import write_wechat
from workstation.domain import bodies
from workstation.domain.content import Content, LateFields
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.ids import ArticleId, IssueId, RevisionId, new_id
from workstation.domain.permissions import may_compose
from workstation.domain.reviews import Standing
from workstation.domain.tally import as_decision
from workstation.store import queries
from workstation.usecases.checking import findings_in
from workstation.usecases.desk import Desk
from workstation.usecases.office import set_register
from workstation.wechat.limits import check_article
from workstation.wechat.wire import MAX_ARTICLES, DraftArticle

PLACEHOLDER = "https://mmbiz.qpic.cn/preview/"


class Check(bodies.FactBody, frozen=True):
    """One thing that publishing depends on; `code` names the sentence, `fields` fill it."""

    check: str
    ok: bool
    code: str
    fields: dict[str, str]


class ReadyArticle(bodies.FactBody, frozen=True):
    """An article as it will be published: the approved revision with its late fields."""

    article: ArticleId
    revision: RevisionId
    content: Content
    late: LateFields


def create_issue(desk: Desk, number: int, articles: Sequence[ArticleId], date: str) -> IssueId:
    """Compose an issue of 1 to 8 articles.

    Raises:
        Refused: `not_allowed`, `issue_exists`, `too_many_articles`, `no_articles`,
            `article_twice`, `not_found`.
    """
    if not may_compose(desk.here):
        raise Refused("not_allowed", act="compose")
    if desk.store.read(queries.issues_numbered, number):
        raise Refused("issue_exists", number=number)
    if not articles:
        raise Refused("no_articles")
    if len(articles) > MAX_ARTICLES:
        raise Refused("too_many_articles", actual=len(articles), limit=MAX_ARTICLES)
    if len(set(articles)) != len(articles):
        raise Refused("article_twice")
    for article in articles:
        desk.standing(article)
    issue = IssueId(new_id())
    with desk.change() as change:
        change.record("issue", bodies.Issue(issue=issue))
        set_register(change, f"issue/{issue}", "number", value=number)
        if date:
            set_register(change, f"issue/{issue}", "date", value=date)
        for position, article in enumerate(articles):
            change.record("place", bodies.Place(issue=issue, article=article, position=position))
    return issue


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
        Refused: `not_approved` naming the articles, `policy_superseded`, `text_purged`.
        Unavailable: `text_missing`.
    """
    standings = [
        desk.standing(ArticleId(one)) for one in desk.store.read(queries.issue_articles, issue)
    ]
    if waiting := [one for one in standings if not one.approved_at_head]:
        raise Refused("not_approved", articles=[named(desk, one) for one in waiting])
    if outdated := [one for one in standings if one.superseded]:
        raise Refused("policy_superseded", articles=[named(desk, one) for one in outdated])
    ready = []
    for standing in standings:
        if standing.head is None:
            raise Refused("not_approved", articles=[named(desk, standing)])
        ready.append(
            ReadyArticle(
                article=standing.article,
                revision=standing.head,
                content=desk.content(standing.head),
                late=late_fields(desk, standing, number, published),
            )
        )
    return ready


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


def preflight(desk: Desk, number: int) -> list[Check]:
    """Return everything that publishing an issue depends on and that can be known offline.

    Raises:
        Refused: `not_found`, `issue_number_twice`.
    """
    issue = find_issue(desk, number)
    try:
        articles = approved_articles(desk, issue, number, "")
    except NewsroomError as error:
        return [_failed("approved", error)]
    checks = [Check(check="approved", ok=True, code="", fields={})]
    for one in articles:
        checks += _article_checks(desk, one)
    return checks


def _failed(check: str, error: NewsroomError) -> Check:
    fields = {
        name: "、".join(map(str, value)) if isinstance(value, list) else str(value)
        for name, value in error.details.items()
    }
    return Check(check=check, ok=False, code=error.code, fields=fields)


def _article_checks(desk: Desk, one: ReadyArticle) -> list[Check]:
    title = one.content.title
    checks = [_pictures_here(desk, one)]
    blocking = [f for f in findings_in(desk, one.article, one.content) if f.level == "block"]
    checks.append(
        Check(check="findings", ok=not blocking, code="blocked_by_findings" if blocking else "",
              fields={"title": title, "count": str(len(blocking))})
    )  # fmt: skip
    try:
        html = write_wechat(
            one.content, theme=theme_of(desk, one.content), late=one.late, address=_preview_address
        )
    except NewsroomError as error:
        return [*checks, _failed("theme", error)]
    faults = lint_wechat(html, (PLACEHOLDER,))
    checks.append(
        Check(check="structure", ok=not faults, code="structure_faulty" if faults else "",
              fields={"title": title, "rule": faults[0].rule if faults else ""})
    )  # fmt: skip
    for breach in check_article(draft_article(one, html, cover="preview")):
        fields = {"title": title, "limit": str(breach.limit), "actual": str(breach.actual)}
        checks.append(Check(check=f"wechat_{breach.field}", ok=False, code=breach.code,
                            fields=fields))  # fmt: skip
    return checks


def _preview_address(photo: str) -> str:
    return f"{PLACEHOLDER}{photo}"


def _pictures_here(desk: Desk, one: ReadyArticle) -> Check:
    cover = one.content.cover
    needed = [picture.blob for picture in one.content.pictures.values()]
    needed += [cover.wide_picture.blob] if cover else []
    missing = [blob for blob in needed if not desk.store.blobs.has(blob)]
    ok = bool(cover) and not missing
    code = "" if ok else "pictures_missing" if missing else "cover_missing"
    fields = {"title": one.content.title, "count": str(len(missing))}
    return Check(check="pictures", ok=ok, code=code, fields=fields)


def draft_article(one: ReadyArticle, html: str, *, cover: str) -> DraftArticle:
    """Return an approved article as the draft box takes it."""
    return DraftArticle(
        title=one.content.title,
        author=one.content.author,
        digest=one.content.digest,
        content=html,
        thumb_media_id=cover,
    )
