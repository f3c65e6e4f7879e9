"""Reading for review: the queue, what a revision is compared with, who decided and who is next."""

import pytest

from offices import a_text, approve, edit, write
from workstation.document.rewording import TITLE, Wording
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId, RevisionId
from workstation.store import queries
from workstation.usecases.composing import create_issue
from workstation.usecases.office import set_register
from workstation.usecases.read_marks import mark_read, read_marks
from workstation.usecases.reading import page_told, read_for_review
from workstation.usecases.returned_files import edit_article
from workstation.usecases.review_lists import review_queue, reviews_done, under_review
from workstation.usecases.reviewing import (
    correct_and_approve,
    return_revision,
    submit_article,
)

NOBODY = ArticleId("z" * 20)
FIRST = "7月12日，第三届“同心杯”篮球赛落幕，截止目前三支部夺冠。"


@pytest.fixture
def people(office):
    """Reviewers of the three stages and a liaison."""
    for stage in (1, 2, 3):
        office.join(f"r{stage}", ["reviewer"], stages=[stage])
    office.join("lin", ["liaison"])
    return office.desks


@pytest.fixture
def sent(office, people):
    """An article of the liaison's in review everywhere; its first revision."""
    article, revision = write(people["lin"], FIRST, "观众席座无虚席。", title="篮球赛")
    submit_article(people["lin"], article)
    office.settle()
    return article, revision


def refused(code, act, *args, **kwargs):
    with pytest.raises(Refused) as refusal:
        act(*args, **kwargs)
    assert refusal.value.code == code
    return refusal.value.details


def first_block(desk, revision):
    blocks = desk.content(revision).doc.content
    return next(one.attrs.id for one in blocks if isinstance(one, tree.Paragraph))


# --- lists -------------------------------------------------------------------------------------


def test_a_reviewer_sees_what_waits_with_its_stage_and_how_often_it_was_sent(office, people, sent):
    article, revision = sent

    (item,) = review_queue(people["r1"])

    assert (item.article, item.title, item.revision) == (article, "篮球赛", revision)
    assert (item.column, item.branch, item.stage, item.stage_name) == (
        "大事要情", "机关", 1, "初审",
    )  # fmt: skip
    assert (item.times, item.read, item.changed) == (1, False, False)
    assert review_queue(people["r2"]) == ()
    assert review_queue(people["lin"]) == ()


def test_what_is_due_comes_before_what_waits_longer(office, people, sent):
    boss = office.boss
    later, _ = write(people["lin"], "手抄党章。", title="晒一晒")
    submit_article(people["lin"], later)
    office.settle()
    with boss.change() as change:
        set_register(change, f"article/{later}", "due", value="2026-07-07")
    office.settle()

    assert [(one.title, one.due) for one in review_queue(people["r1"])] == [
        ("晒一晒", "2026-07-07"), ("篮球赛", ""),
    ]  # fmt: skip


def test_an_article_sent_again_says_so_and_that_it_changed_since_it_was_read(office, people, sent):
    article, revision = sent
    return_revision(people["r1"], article, revision, "请改“截止目前”")
    mark_read(people["r1"], article, revision)
    office.settle()
    edit(people["lin"], article, FIRST.replace("截止目前", "最终"), "观众席座无虚席。")
    submit_article(people["lin"], article)
    office.settle()

    (item,) = review_queue(people["r1"])

    assert (item.times, item.read, item.changed) == (2, True, True)


def test_done_and_all_tell_what_was_decided_and_who_is_next(office, people, sent):
    article, revision = sent
    approve(people["r1"], article)
    office.settle()

    (done,) = reviews_done(people["r1"])
    (running,) = under_review(people["lin"])

    assert (done.verdict, done.stage_name, done.revision, done.counts, done.state) == (
        "approve", "初审", revision, True, "submitted",
    )  # fmt: skip
    assert (running.title, running.state, running.stage_name) == ("篮球赛", "submitted", "复审")
    assert reviews_done(people["r2"]) == ()


# --- what a revision is compared with ----------------------------------------------------------


def test_a_first_reading_has_nothing_to_compare_with(people, sent):
    article, revision = sent

    page = read_for_review(people["r1"], article)

    assert (page.revision, page.number, page.newest) == (revision, 1, revision)
    assert (page.stage, page.stage_name, page.barred) == (1, "初审", "")
    assert page.compared is None
    assert page.whole.heads["title"][0].text == "篮球赛"


def test_what_an_earlier_stage_passed_is_the_base_of_the_next(office, people, sent):
    article, revision = sent
    approve(people["r1"], article)
    office.settle()
    block = first_block(people["r2"], revision)
    correct_and_approve(
        people["r2"], article, revision, [Wording(block, FIRST.replace("截止目前", "最终"))]
    )
    office.settle()

    page = read_for_review(people["r3"], article)

    base = page.compared.base
    assert (base.revision, base.why, base.stage, base.number) == (revision, "passed", "初审", 1)
    assert (page.number, page.stage_name) == (2, "终审")
    assert page.compared.marked.counted.places == 1
    told = {line.name: line for line in page.stages}
    (second,) = told["复审"].decisions
    assert (second.name, second.corrected, second.places, second.number) == ("r2", True, 1, 2)
    assert (told["终审"].state, told["终审"].mine, told["终审"].holders) == (
        "waiting", True, ("陈立行", "r3"),
    )  # fmt: skip


def test_what_was_read_last_is_the_base_where_no_stage_changed_anything(office, people, sent):
    article, revision = sent
    mark_read(people["r1"], article, revision)
    return_revision(people["r1"], article, revision, "请改")
    office.settle()
    edit(people["lin"], article, FIRST.replace("截止目前", "最终"), "观众席座无虚席。")
    submit_article(people["lin"], article)
    office.settle()

    page = read_for_review(people["r1"], article)

    assert (page.compared.base.revision, page.compared.base.why) == (revision, "read")
    assert page.submitted.times == 2
    other = read_for_review(people["r2"], article)
    assert (other.compared.base.revision, other.compared.base.why) == (revision, "sent")


def test_reading_an_article_again_keeps_what_it_was_compared_with(office, people, sent):
    article, revision = sent
    mark_read(people["r1"], article, revision)
    return_revision(people["r1"], article, revision, "请改")
    office.settle()
    newer = RevisionId(edit(people["lin"], article, "改过。", "观众席座无虚席。"))
    submit_article(people["lin"], article)
    office.settle()

    mark_read(people["r1"], article, newer)

    assert read_for_review(people["r1"], article).compared.base.revision == revision
    assert [one.revision for one in read_marks(people["r1"], article)] == [newer, revision]


def test_marks_of_reading_stay_on_this_pc(office, people, sent):
    article, revision = sent
    before = people["r1"].store.log.outbox()

    mark_read(people["r1"], article, revision)
    office.settle()

    assert people["r1"].store.log.outbox() == before
    assert read_marks(office.boss, article) == ()


def test_a_base_can_be_chosen_among_those_there_are(office, people, sent):
    article, _ = sent
    approve(people["r1"], article)
    office.settle()

    refused("not_found", read_for_review, people["r2"], article, base=RevisionId("f" * 64))
    refused("not_found", read_for_review, people["r2"], article, revision=RevisionId("f" * 64))
    refused("not_found", read_for_review, people["r2"], NOBODY)
    assert read_for_review(people["r2"], article).compared is None


# --- who may decide, and what else is told -----------------------------------------------------


def test_a_page_says_why_somebody_may_not_decide(people, sent):
    article, _ = sent

    assert read_for_review(people["lin"], article).barred == "own_work"
    second = read_for_review(people["r2"], article)
    assert (second.stage, second.barred, second.barred_fields) == (
        0, "not_your_stage", {"stage": "1"},
    )  # fmt: skip


def test_an_older_revision_on_screen_is_told_from_the_newest(office, people, sent):
    article, revision = sent
    newer = edit(people["lin"], article, "改过。", "观众席座无虚席。")
    submit_article(people["lin"], article)
    office.settle()

    page = read_for_review(people["r1"], article, revision=revision)

    assert (page.number, page.newest, page.newest_number) == (1, newer, 2)


def test_a_return_and_its_note_stand_at_their_stage(office, people, sent):
    article, revision = sent
    return_revision(people["r1"], article, revision, "请补照片")
    office.settle()

    page = read_for_review(people["lin"], article)

    (first, *_) = page.stages
    assert (first.state, first.decisions[0].verdict, first.decisions[0].note) == (
        "returned", "return", "请补照片",
    )  # fmt: skip
    assert (page.state, page.stage) == ("returned", 0)


def test_findings_are_told_in_numbers(office, people):
    article, _ = write(people["lin"], "截止目前，共有20多余人参加。")
    submit_article(people["lin"], article)
    office.settle()

    checks = read_for_review(people["r1"], article).checks

    assert checks.errors + checks.hints == len(checks.findings) > 0
    assert (checks.blocks, checks.photos, checks.without_caption) == (0, 0, 0)


def test_the_issue_an_article_is_planned_in_is_shown_with_its_neighbours(office, people, sent):
    article, _ = sent
    other, _ = write(office.boss, "手抄党章。", title="晒一晒")
    create_issue(office.boss, 11, [other, article], "2026-07-20")
    office.settle()

    (issue,) = read_for_review(people["r1"], article).issues

    assert (issue.number, issue.date) == (11, "2026-07-20")
    assert [(one.title, one.this) for one in issue.articles] == [
        ("晒一晒", False), ("篮球赛", True),
    ]  # fmt: skip


def test_a_text_still_on_its_way_leaves_the_page_without_words(office, people, sent):
    article, revision = sent
    desk = people["r1"]
    row = desk.store._db.execute(
        "select text from revision where revision = ?", (revision,)
    ).fetchone()
    desk.store._db.execute("delete from text where id = ?", row)

    page = read_for_review(desk, article)

    assert (page.missing, page.content, page.whole, page.checks) == (
        "text_missing", None, None, None,
    )  # fmt: skip
    assert page.stages[0].state == "waiting"


def test_what_a_script_is_told_leaves_the_text_out(people, sent):
    article, revision = sent

    told = page_told(read_for_review(people["r1"], article))

    assert told["revision"] == revision
    assert "whole" not in told


# --- 改后通过 in one act ------------------------------------------------------------------------


def test_a_correction_and_its_approval_are_recorded_together(office, people, sent):
    article, revision = sent
    block = first_block(people["r1"], revision)

    told = correct_and_approve(
        people["r1"],
        article,
        revision,
        [Wording(block, FIRST.replace("截止目前", "最终")), Wording(TITLE, "篮球赛落幕")],
        note="顺手改了两处",
    )
    office.settle()

    assert (told.state, told.stage) == ("submitted", 1)
    assert told.revision != revision
    for desk in office.desks.values():
        standing = desk.standing(article)
        assert (standing.heads, standing.waiting) == ((told.revision,), (2,))
    content = people["r2"].content(RevisionId(told.revision))
    assert content.title == "篮球赛落幕"
    assert content.pictures == people["r2"].content(revision).pictures


def test_a_correction_that_may_not_be_passed_leaves_no_revision(office, people, sent):
    article, revision = sent
    block = first_block(people["r1"], revision)
    before = people["r1"].store.log.outbox()

    for code, wordings, note in (
        ("nothing_corrected", [Wording(block, FIRST)], ""),
        ("nothing_corrected", [], ""),
        ("no_such_block", [Wording("zzzzzzzzzz", "改")], ""),
        ("title_missing", [Wording(TITLE, " ")], ""),
        ("blocked_by_findings", [Wording(block, "身份证号11010519491231002X。")], ""),
        ("blocked_by_findings", [Wording(block, "改过。")], "11010519491231002X"),
    ):
        refused(code, correct_and_approve, people["r1"], article, revision, wordings, note=note)
    wordings = [Wording(block, "改过。")]
    refused("not_your_stage", correct_and_approve, people["r2"], article, revision, wordings)
    refused("own_work", correct_and_approve, people["lin"], article, revision, wordings)

    assert people["r1"].store.log.outbox() == before
    assert people["r1"].standing(article).heads == (revision,)


def test_a_reviewer_of_another_branch_corrects_and_passes_too(office, people, sent):
    article, revision = sent
    guest = office.join("guest", ["reviewer"], stages=[2], branch="南区支部")
    approve(people["r1"], article)
    office.settle()
    block = first_block(guest, revision)

    told = correct_and_approve(guest, article, revision, [Wording(block, "客座审核人改的。")])
    office.settle()

    assert office.boss.standing(article).heads == (told.revision,)
    assert office.boss.standing(article).waiting == (3,)


def test_a_draft_of_ones_own_is_not_lost_to_a_correction(office, people, sent):
    article, revision = sent

    held = edit_article(people["r1"], article, a_text("身份证号11010519491231002X。"))
    assert held.held
    block = first_block(people["r1"], revision)

    refused("draft_waiting", correct_and_approve, people["r1"], article, revision,
            [Wording(block, "改过。")])  # fmt: skip

    assert people["r1"].draft(article) is not None
    assert people["r1"].store.read(queries.status).held_back == 1
