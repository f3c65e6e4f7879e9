"""Scene 3: an issue goes out once, as approved, although a reply is lost on the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from workstation.cli.demo.arriving import BULLETIN, LAMP, NEWS, REFLECTION
from workstation.cli.demo.pages import keep_page
from workstation.cli.demo.reviewing import AFTER, three_approvals
from workstation.cli.demo.stage import ADMIN, EDITOR, ISSUE, Stage
from workstation.cli.demo.steps import promise
from workstation.usecases.accounts import connect_account, find_account
from workstation.usecases.composing import create_issue
from workstation.usecases.exchange import announce
from workstation.usecases.exporting import export_article
from workstation.usecases.preflight import preflight
from workstation.usecases.publishing import Request, publish_issue
from workstation.usecases.reviewing import submit_article
from workstation.wechat.client import REAL_BASE_URL
from workstation.wechat.sandbox import SandboxServer

ORDER = (NEWS, BULLETIN, REFLECTION, LAMP)
ACCOUNT = "海岚先锋（演练）"
SUBMIT = "freepublish/submit"
LOST = f"{SUBMIT}:lost@1"
"""The first time WeChat is asked to publish, it does so and the answer never arrives."""

PUBLISHING_SECONDS = 0.5
SECRET = "sandbox-secret"  # noqa: S105 - the sandbox's own, documented; it guards nothing


def play(stage: Stage) -> None:
    """Play the scene."""
    _compose(stage)
    with _sandbox(stage.folder / "sandbox") as server:
        _connect(stage, server)
        _edit_after_approval(stage)
        _preflight(stage)
        pages = _publish(stage, server)
        _keep_pages(stage, server, pages)
    _write_files(stage)


@contextmanager
def _sandbox(folder: Path) -> Iterator[SandboxServer]:
    with SandboxServer(folder, fail=LOST, publishing_seconds=PUBLISHING_SECONDS) as server:
        yield server


def _compose(stage: Stage) -> None:
    with stage.log.step("issue_composed", EDITOR) as told:
        articles = [stage.articles[name] for name in ORDER]
        create_issue(stage.company.desk(EDITOR), ISSUE, articles, "")
        stage.company.sync(EDITOR, ADMIN)
        told.update(number=ISSUE, articles=len(articles))


def _connect(stage: Stage, server: SandboxServer) -> None:
    desk = stage.company.desk(ADMIN)
    with stage.log.refusal("real_account_refused", ADMIN, "sample_office"):
        connect_account(
            desk, ACCOUNT, app_id="wx0", secret=SECRET, base_url=REAL_BASE_URL, sandbox=False
        )
    with stage.log.step("sandbox_connected", ADMIN) as told:
        connect_account(
            desk,
            ACCOUNT,
            app_id="wx-sandbox",
            secret=SECRET,
            base_url=server.base_url,
            sandbox=True,
        )
        told.update(account=ACCOUNT)


def _edit_after_approval(stage: Stage) -> None:
    """Change one character after the last signature; then put it back; neither may go out."""
    company, article = stage.company, stage.articles[NEWS]
    changed = AFTER.replace("。", "！")
    with stage.log.refusal("edited_after_approval_refused", ADMIN, "not_approved") as told:
        told.update(title=stage.titles[NEWS], before=AFTER, after=changed)
        company.rewrite(EDITOR, article, AFTER, changed)
        company.sync(EDITOR, ADMIN)
        _send(stage, "wechat")
    with stage.log.refusal("undone_edit_refused", ADMIN, "not_approved") as told:
        told.update(title=stage.titles[NEWS])
        company.rewrite(EDITOR, article, changed, AFTER)
        company.sync(EDITOR, ADMIN)
        _send(stage, "wechat")
    with stage.log.step("reviewed_again", EDITOR) as told:
        submit_article(company.desk(EDITOR), article)
        three_approvals(stage, NEWS)
        told.update(title=stage.titles[NEWS])


def _preflight(stage: Stage) -> None:
    with stage.log.step("preflight_passed", ADMIN) as told:
        checks = preflight(stage.company.desk(ADMIN), ISSUE)
        failed = [one.check for one in checks if not one.ok]
        promise(not failed, f"the preflight passes: {failed}")
        told.update(checks=len(checks))


def _send(stage: Stage, channel: str) -> dict[str, Any]:
    """Publish the issue on a channel, as the verb does."""
    desk = stage.company.desk(ADMIN)
    account = find_account(desk, ACCOUNT) if channel == "wechat" else None
    request = Request(
        number=ISSUE,
        channel=channel,  # type: ignore[arg-type] # the callers name one of the three
        mode="publish" if account else "",
        account=account,
        out=stage.published / channel,
    )
    return publish_issue(desk, request, announce=lambda: announce(desk, stage.company.share(ADMIN)))


def _publish(stage: Stage, server: SandboxServer) -> list[str]:
    """Publish while a reply is lost, and count the orders that WeChat took."""
    with stage.log.step("published_once", ADMIN) as told:
        done = _send(stage, "wechat")
        promise(done["state"] == "done", "the publication is done")
        lost, accepted = _orders(server)
        promise(lost == 1, "one reply was lost")
        promise(accepted == 1, "WeChat took exactly one order to publish")
        pages = [str(one["url"]) for one in done["articles"]]
        promise(all(pages), "every article has its address")
        told.update(number=ISSUE, articles=len(pages), accepted=accepted, lost=lost)
        stage.numbers.update(wechat_calls=len(server.calls()), submits_accepted=accepted)
    with stage.log.step("read_back", ADMIN) as told:
        told.update(articles=_verified(stage, done["publication"]))
    with stage.log.refusal("second_publication_refused", ADMIN, "already_published") as told:
        told.update(number=ISSUE)
        _send(stage, "wechat")
    with stage.log.step("no_second_order", ADMIN) as told:
        promise(_orders(server) == (lost, accepted), "the refusal sent no second order")
        told.update(accepted=accepted)
    return pages


def _orders(server: SandboxServer) -> tuple[int, int]:
    """Return how many orders to publish lost their reply, and how many WeChat took."""
    submits = [call for call in server.calls() if call.api == SUBMIT]
    lost = sum("lost" in call.fault for call in submits)
    return lost, sum(call.errcode == 0 for call in submits)


def _verified(stage: Stage, plan: str) -> int:
    """Return how many articles WeChat holds just as they were approved."""
    standing = stage.company.desk(ADMIN).projection().plan(plan)
    steps = {step.step: step for step in standing.steps} if standing else {}
    promise("verify" in steps, "what WeChat holds was compared with what was approved")
    promise(steps["verify"].state == "done", "WeChat holds what was approved")
    return int(steps["verify"].refs["articles"])


def _keep_pages(stage: Stage, server: SandboxServer, pages: list[str]) -> None:
    with stage.log.step("pages_kept") as told:
        for place, (url, name) in enumerate(zip(pages, ORDER, strict=True), start=1):
            out = stage.published / "wechat" / f"{place:02d}-{name}.html"
            page = keep_page(server, url, out)
            promise(stage.titles[name] in page, "the page shows its article")
        told.update(pages=len(pages))


def _write_files(stage: Stage) -> None:
    with stage.log.step("files_written", ADMIN) as told:
        for channel in ("web", "file"):
            promise(_send(stage, channel)["state"] == "done", f"the {channel} channel is done")
        desk = stage.company.desk(ADMIN)
        for place, name in enumerate(ORDER, start=1):
            out = stage.published / "markdown" / f"{place:02d}-{name}.md"
            export_article(desk, stage.articles[name], "markdown", out)
        told.update(articles=len(ORDER))
        stage.company.sync(ADMIN)
