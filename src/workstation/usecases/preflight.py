"""Preflight (发布前检查): everything that could go wrong, before anything is sent."""

from workstation.document.writers.lint import lint_wechat
from workstation.document.writers.wechat import write_wechat
from workstation.domain import bodies
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.ids import ArticleId
from workstation.domain.reviews import Standing
from workstation.store import queries
from workstation.usecases.checking import findings_in
from workstation.usecases.desk import Desk
from workstation.usecases.issues import (
    ReadyArticle,
    draft_article,
    find_issue,
    named,
    ready_article,
    theme_of,
)
from workstation.wechat.limits import check_article

PLACEHOLDER = "https://mmbiz.qpic.cn/preview/"


class Check(bodies.FactBody, frozen=True):
    """One thing that publishing depends on; `code` names the sentence, `fields` fill it.

    `article` is the one it is about; empty for the whole issue.
    """

    check: str
    ok: bool
    code: str
    fields: dict[str, str]
    article: str = ""


def preflight(desk: Desk, number: int) -> list[Check]:
    """Return everything that publishing an issue depends on and that can be known offline.

    Raises:
        Refused: `not_found`, `issue_number_twice`.
    """
    issue = find_issue(desk, number)
    articles = [ArticleId(one) for one in desk.store.read(queries.issue_articles, issue)]
    if not articles:
        return [_failed("approved", Refused("no_articles"))]
    standings = [desk.standing(one) for one in articles]
    faulty = [check for one in standings if (check := _approval(desk, one)) is not None]
    checks = faulty or [Check(check="approved", ok=True, code="", fields={})]
    for standing in standings:
        if standing.approved_at_head:
            checks += _article_checks(desk, standing, number)
    return checks


def _approval(desk: Desk, standing: Standing) -> Check | None:
    if not standing.approved_at_head:
        error = Refused("not_approved", articles=[named(desk, standing)])
    elif standing.superseded:
        error = Refused("policy_superseded", articles=[named(desk, standing)])
    else:
        return None
    return _failed("approved", error, standing.article)


def _failed(check: str, error: NewsroomError, article: str = "") -> Check:
    fields = {
        name: "、".join(map(str, value)) if isinstance(value, list) else str(value)
        for name, value in error.details.items()
    }
    return Check(check=check, ok=False, code=error.code, fields=fields, article=article)


def _article_checks(desk: Desk, standing: Standing, number: int) -> list[Check]:
    try:
        one = ready_article(desk, standing, number, "")
    except NewsroomError as error:
        return [_failed("text", error, standing.article)]
    checks = [_pictures_here(desk, one), _findings(desk, one)]
    try:
        html = write_wechat(
            one.content, theme=theme_of(desk, one.content), late=one.late, address=_preview_address
        )
    except NewsroomError as error:
        return [*checks, _failed("theme", error, one.article)]
    return [*checks, _structure(one, html), *_limits(one, html)]


def _findings(desk: Desk, one: ReadyArticle) -> Check:
    blocking = [f for f in findings_in(desk, one.article, one.content) if f.level == "block"]
    return Check(
        check="findings",
        ok=not blocking,
        code="blocked_by_findings" if blocking else "",
        fields={"title": one.content.title, "count": str(len(blocking))},
        article=one.article,
    )


def _structure(one: ReadyArticle, html: str) -> Check:
    faults = lint_wechat(html, (PLACEHOLDER,))
    return Check(
        check="structure",
        ok=not faults,
        code="structure_faulty" if faults else "",
        fields={"title": one.content.title, "rule": faults[0].rule if faults else ""},
        article=one.article,
    )


def _limits(one: ReadyArticle, html: str) -> list[Check]:
    return [
        Check(
            check=f"wechat_{breach.field}",
            ok=False,
            code=breach.code,
            fields={
                "title": one.content.title,
                "limit": str(breach.limit),
                "actual": str(breach.actual),
            },
            article=one.article,
        )
        for breach in check_article(draft_article(one, html, cover="preview"))
    ]


def _preview_address(photo: str) -> str:
    return f"{PLACEHOLDER}{photo}"


def _pictures_here(desk: Desk, one: ReadyArticle) -> Check:
    cover = one.content.cover
    needed = [picture.blob for picture in one.content.pictures.values()]
    needed += [cover.wide_picture.blob] if cover else []
    missing = [blob for blob in needed if not desk.store.blobs.has(blob)]
    return Check(
        check="pictures",
        ok=bool(cover) and not missing,
        code="pictures_missing" if missing else "" if cover else "cover_missing",
        fields={"title": one.content.title, "count": str(len(missing))},
        article=one.article,
    )
