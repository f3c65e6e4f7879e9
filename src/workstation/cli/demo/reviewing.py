"""Scene 2: three people review, one sends back, one corrects, nobody reviews their own work."""

from workstation.cli.demo.arriving import BULLETIN, LAMP, NEWS, REFLECTION
from workstation.cli.demo.stage import (
    ADMIN,
    EDITOR,
    LIAISON,
    OFFICE_SECRETARY,
    SECOND,
    SECRETARY,
    SITE_SECRETARY,
    THIRD,
    Stage,
)
from workstation.cli.demo.steps import promise
from workstation.domain.ids import RevisionId
from workstation.usecases.listing import compare
from workstation.usecases.reviewing import approve_revision, return_revision, submit_article

FIRST_STAGE = {
    NEWS: SECRETARY,
    BULLETIN: OFFICE_SECRETARY,
    REFLECTION: SITE_SECRETARY,
    LAMP: SECRETARY,
}
RETURNED = "“截止目前”是常见误用，请改为“截至目前”；比赛日期也请再核对一遍。"
WRONG, RIGHT = "截止目前", "截至目前"
BEFORE, AFTER = "风雨无阻。", "风雨无阻，没有一人缺席。"


def play(stage: Stage) -> None:
    """Play the scene."""
    _refuse_own_review(stage)
    _send_back(stage)
    _pass_with_correction(stage)
    _review_the_others(stage)


def _refuse_own_review(stage: Stage) -> None:
    """The administrator holds every role, and still does not review what she submitted."""
    desk, article = stage.company.desk(ADMIN), stage.articles[BULLETIN]
    with stage.log.step("submitted", ADMIN) as told:
        told.update(title=stage.titles[BULLETIN], stage=submit_article(desk, article).stage)
    with stage.log.refusal("own_review_refused", ADMIN, "own_work") as told:
        told.update(title=stage.titles[BULLETIN])
        approve_revision(desk, article, stage.company.head(ADMIN, article))


def _send_back(stage: Stage) -> None:
    company, article = stage.company, stage.articles[NEWS]
    title = stage.titles[NEWS]
    with stage.log.step("submitted", LIAISON) as told:
        told.update(title=title, stage=submit_article(company.desk(LIAISON), article).stage)
        company.sync(LIAISON, SECRETARY, SECOND)
    with stage.log.refusal("wrong_stage_refused", SECOND, "not_your_stage") as told:
        told.update(title=title)
        approve_revision(company.desk(SECOND), article, company.head(SECOND, article))
    with stage.log.step("returned", SECRETARY) as told:
        desk = company.desk(SECRETARY)
        done = return_revision(desk, article, company.head(SECRETARY, article), RETURNED)
        promise(done.state == "returned", "a return ends the round")
        told.update(title=title, note=RETURNED)
        company.sync(SECRETARY, LIAISON)
    with stage.log.step("resubmitted", LIAISON) as told:
        company.rewrite(LIAISON, article, WRONG, RIGHT)
        told.update(title=title, stage=submit_article(company.desk(LIAISON), article).stage)
        company.sync(LIAISON, SECRETARY)


def _pass_with_correction(stage: Stage) -> None:
    company, article, title = stage.company, stage.articles[NEWS], stage.titles[NEWS]
    with stage.log.step("first_stage_passed", SECRETARY) as told:
        seen = company.head(SECRETARY, article)
        approve_revision(company.desk(SECRETARY), article, seen, note="事实清楚，同意送复审。")
        told.update(title=title)
    with stage.log.refusal("second_stage_refused", SECRETARY, "same_member_twice") as told:
        told.update(title=title)
        approve_revision(company.desk(SECRETARY), article, seen)
    signed = _correct(stage)
    with stage.log.step("last_stage_passed", THIRD) as told:
        company.sync(SECOND, THIRD)
        done = approve_revision(company.desk(THIRD), article, company.head(THIRD, article))
        promise(done.state == "approved", "the last stage approves the article")
        promise(done.revision == signed, "what is approved is what the last stage saw")
        told.update(title=title, revision=signed[:8])
        company.sync_all((THIRD, SECOND, SECRETARY, LIAISON, EDITOR, ADMIN))


def _correct(stage: Stage) -> RevisionId:
    """Let the second reviewer put a sentence right and pass it in one act (改后通过)."""
    company, article = stage.company, stage.articles[NEWS]
    with stage.log.step("passed_with_correction", SECOND) as told:
        company.sync(SECRETARY, SECOND)
        received = company.head(SECOND, article)
        signed = company.rewrite(SECOND, article, BEFORE, AFTER)
        changes = compare(company.desk(SECOND), received, signed)
        promise(len(changes) == 1, "the correction is one change in one block")
        approve_revision(
            company.desk(SECOND), article, signed, edited_from=received, note="补一句，更完整。"
        )
        told.update(title=stage.titles[NEWS], changes=len(changes), after=AFTER)
    return signed


def _review_the_others(stage: Stage) -> None:
    with stage.log.step("others_passed") as told:
        for name in (REFLECTION, LAMP):
            submit_article(stage.company.desk(EDITOR), stage.articles[name])
        for name in (BULLETIN, REFLECTION, LAMP):
            three_approvals(stage, name)
        told.update(articles=3, decisions=9)


def three_approvals(stage: Stage, name: str) -> None:
    """Let an article pass its three stages, each at another PC."""
    company, article = stage.company, stage.articles[name]
    company.sync_all()
    for who in (FIRST_STAGE[name], SECOND, THIRD):
        company.sync(who)
        approve_revision(company.desk(who), article, company.head(who, article))
        company.sync(who)
    company.sync_all()
    state = company.desk(ADMIN).standing(article).state
    promise(state == "approved", "three approvals by three people approve")
