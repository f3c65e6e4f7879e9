"""Scenes for the newsroom's desk: pieces that went out, people who were asked, moments."""

from datetime import datetime, timedelta, timezone

from offices import approve, write
from workstation.domain import bodies
from workstation.domain.ids import IssueId, PlanId, new_id
from workstation.domain.weeks import Present
from workstation.usecases.office import set_register
from workstation.usecases.reviewing import submit_article

BEIJING = timezone(timedelta(hours=8))


def moment(text):
    """Return milliseconds since 1970 of a moment at Beijing."""
    return int(datetime.fromisoformat(text).replace(tzinfo=BEIJING).timestamp() * 1000)


def present(text):
    """Return the present moment of somebody at Beijing."""
    return Present(moment(text), BEIJING)


def an_issue(desk, number, articles, date=""):
    """Compose an issue as facts, whatever its articles' states."""
    issue = IssueId(new_id())
    with desk.change() as change:
        change.record("issue", bodies.Issue(issue=issue))
        set_register(change, f"issue/{issue}", "number", value=number)
        if date:
            set_register(change, f"issue/{issue}", "date", value=date)
        for position, article in enumerate(articles):
            change.record("place", bodies.Place(issue=issue, article=article, position=position))
    return issue


def go_out(
    desk, issue, pieces, *, channel="web", mode="", account="", laid_down=None, state="done"
):
    """Publish (article, revision) pairs; `laid_down` puts the clock for the plan alone."""
    plan = PlanId(new_id())
    back = desk.now_ms.now
    if laid_down is not None:
        desk.now_ms.now = laid_down
    with desk.change() as change:
        change.record(
            "plan",
            bodies.Plan(
                plan=plan, issue=issue, channel=channel, account=account, mode=mode,
                articles=tuple(
                    bodies.PlannedArticle(article, revision, late_text="")
                    for article, revision in pieces
                ),
                under=desk.membership.head,
            ),
        )  # fmt: skip
    desk.now_ms.now = max(back, desk.now_ms.now)
    with desk.change() as change:
        intent = change.record("intent", bodies.Intent(plan=plan, step="settle", attempt=1))
        change.record(
            "outcome",
            bodies.Outcome(plan=plan, intent=intent, step="settle", state=state, refs={}),
        )
    return plan


def published(desk, number, at, **fields):
    """Write an article and let it go out in an issue of its own at a moment."""
    desk.now_ms.now = max(desk.now_ms.now, moment(at))
    article, revision = write(desk, f"第 {number} 期的正文。", **fields)
    go_out(desk, an_issue(desk, number, [article]), [(article, revision)])
    return article


def approved(office, writer, *names, **fields):
    """Let an article pass through all hands; everybody knows of it afterwards."""
    article, _ = write(writer, "已经审过的正文。", **fields)
    submit_article(writer, article)
    for name in names:
        office.settle()
        approve(office.desks[name], article)
    office.settle()
    return article
