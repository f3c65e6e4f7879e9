"""Sending for review and deciding, as the program does it: refusals and what they leave."""

import pytest

from offices import a_text, approve, edit, write
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId
from workstation.domain.importing import Imported
from workstation.store.digests import compute_digest
from workstation.usecases.listing import history
from workstation.usecases.returned_files import edit_article
from workstation.usecases.reviewing import (
    approve_revision,
    return_revision,
    submit_article,
    withdraw_article,
    withdraw_decision,
)

NOBODY = ArticleId("z" * 20)


@pytest.fixture
def reviewers(office):
    """Reviewers of the three stages, one who holds all of them, and a liaison."""
    for stage in (1, 2, 3):
        office.join(f"r{stage}", ["reviewer"], stages=[stage])
    office.join("anna", ["reviewer"], stages=[1, 2, 3])
    office.join("lin", ["liaison"])
    return office.desks


@pytest.fixture
def submitted(office, reviewers):
    """An article by the liaison that stands in review on every PC; its first revision."""
    article, revision = write(reviewers["lin"], "请审核。")
    submit_article(reviewers["lin"], article)
    office.settle()
    return article, revision


def refused(code, act, *args, **kwargs):
    """Assert that an act is refused with a code, and return the details."""
    with pytest.raises(Refused) as refusal:
        act(*args, **kwargs)
    assert refusal.value.code == code
    return refusal.value.details


def step(office, by, act):
    """Let somebody act and everybody hear of it."""
    office.settle()
    result = act(by)
    office.settle()
    return result


def test_a_refused_act_leaves_no_trace_in_the_log(office, reviewers, submitted):
    article, revision = submitted
    desk = reviewers["lin"]
    before = desk.store.read(compute_digest)

    refused("own_work", approve_revision, desk, article, revision)
    refused("already_submitted", submit_article, desk, article)
    refused("reason_missing", withdraw_article, desk, article, "  ")
    refused("nothing_to_withdraw", withdraw_decision, desk, article, revision, "收回")

    assert desk.store.read(compute_digest) == before
    assert desk.store.log.outbox() == ()


def test_an_article_passes_three_stages_by_three_people(office, reviewers, submitted):
    article, revision = submitted

    told = [step(office, reviewers[f"r{n}"], lambda by: approve(by, article)) for n in (1, 2, 3)]

    assert [(one.state, one.stage) for one in told] == [
        ("submitted", 1),
        ("submitted", 2),
        ("approved", 3),
    ]
    assert told[-1].revision == revision
    refused("not_submitted", approve_revision, reviewers["anna"], article, revision)


def test_each_person_is_told_why_they_may_not_decide(office, reviewers, submitted):
    article, revision = submitted

    assert refused("not_your_stage", approve_revision, reviewers["r2"], article, revision) == {
        "stage": 1
    }
    refused("own_work", approve_revision, reviewers["lin"], article, revision)
    refused("not_found", approve_revision, reviewers["r1"], NOBODY, revision)
    step(office, reviewers["anna"], lambda by: approve(by, article))
    refused("same_member_twice", approve_revision, reviewers["anna"], article, revision)


def test_the_author_takes_no_stage_though_somebody_else_submitted(office, reviewers):
    boss = office.boss
    article, revision = write(boss, "署名文章。", author="anna")
    submit_article(boss, article)
    office.settle()

    refused("own_work", approve_revision, reviewers["anna"], article, revision)
    refused("own_work", approve_revision, boss, article, revision)


def test_a_revision_that_was_not_the_one_in_review_is_stale(office, reviewers, submitted):
    article, revision = submitted
    withdraw_article(reviewers["lin"], article, "还要改。")
    newer = edit(reviewers["lin"], article, "改过。")
    submit_article(reviewers["lin"], article)
    office.settle()

    assert refused("stale_revision", approve_revision, reviewers["r1"], article, revision) == {
        "seen": revision,
        "current": newer,
    }


def test_an_edit_during_review_stops_it_until_it_is_sent_again(office, reviewers, submitted):
    article, revision = submitted
    edit(reviewers["lin"], article, "作者又改了。")
    office.settle()

    refused("not_submitted", approve_revision, reviewers["r1"], article, revision)
    again = submit_article(reviewers["lin"], article)

    assert (again.state, again.stage) == ("submitted", 1)


def test_a_changed_word_after_approval_and_its_undoing_both_need_a_new_review(
    office, reviewers, submitted
):
    article, revision = submitted
    for name in ("r1", "r2", "r3"):
        step(office, reviewers[name], lambda by: approve(by, article))
    lin = reviewers["lin"]
    content = lin.content(revision)

    edit(lin, article, "改一个字。")
    assert lin.standing(article).state == "draft"
    undone = edit_article(lin, article, Imported(doc=content.doc))

    assert lin.content(undone.revision) == content
    assert undone.revision != revision
    assert lin.standing(article).state == "draft"


def test_saving_what_is_there_makes_no_revision(office, reviewers, submitted):
    article, revision = submitted

    again = edit_article(reviewers["lin"], article, a_text("请审核。"))

    assert again.revision == revision
    assert reviewers["lin"].standing(article).state == "submitted"


# --- returning and taking back -----------------------------------------------------------------


def test_a_return_needs_a_note_that_the_author_reads(office, reviewers, submitted):
    article, revision = submitted
    refused("note_missing", return_revision, reviewers["r1"], article, revision, " ")

    step(office, reviewers["r1"], lambda by: return_revision(by, article, revision, "请补照片"))

    assert reviewers["lin"].standing(article).state == "returned"
    assert history(reviewers["lin"], article)["decisions"][0]["note"] == "请补照片"
    refused("not_submitted", approve_revision, reviewers["anna"], article, revision)
    assert submit_article(reviewers["lin"], article).state == "submitted"


def test_a_decision_taken_back_opens_its_stage_again(office, reviewers, submitted):
    article, revision = submitted
    for name in ("r1", "r2"):
        step(office, reviewers[name], lambda by: approve(by, article))

    refused("nothing_to_withdraw", withdraw_decision, reviewers["r3"], article, revision, "收回")
    refused("reason_missing", withdraw_decision, reviewers["r1"], article, revision, "")
    step(office, reviewers["r1"], lambda by: withdraw_decision(by, article, revision, "看漏了"))

    assert office.boss.standing(article).waiting == (1,)
    assert step(office, reviewers["anna"], lambda by: approve(by, article)).state == "submitted"


def test_a_submission_taken_back_is_a_draft_again(office, reviewers, submitted):
    article, revision = submitted

    step(office, reviewers["lin"], lambda by: withdraw_article(by, article, "暂缓"))

    assert office.boss.standing(article).state == "draft"
    refused("nothing_to_withdraw", withdraw_article, office.boss, article, "再撤一次")
    refused("not_submitted", approve_revision, reviewers["r1"], article, revision)


def test_a_return_and_an_approval_made_apart_end_as_a_return(office, reviewers, submitted):
    article, revision = submitted
    approve(reviewers["r1"], article)
    return_revision(reviewers["anna"], article, revision, "请补照片")

    office.settle()

    assert {desk.standing(article).state for desk in office.desks.values()} == {"returned"}


# --- 改后通过 -----------------------------------------------------------------------------------


def test_a_reviewer_corrects_and_passes_in_one_act(office, reviewers, submitted):
    article, revision = submitted
    better = edit(reviewers["r1"], article, "请审核（已改）。")
    told = approve_revision(reviewers["r1"], article, better, edited_from=revision)
    office.settle()

    assert (told.revision, told.stage) == (better, 1)
    assert reviewers["r2"].standing(article).waiting == (2,)
    refused("stale_revision", approve_revision, reviewers["r2"], article, revision)
    for name in ("r2", "r3"):
        step(office, reviewers[name], lambda by: approve(by, article))
    assert office.boss.standing(article).head == better
    assert office.boss.standing(article).state == "approved"


def test_a_reviewer_of_another_branch_corrects_by_a_suggestion(office, reviewers, submitted):
    guest = office.join("guest", ["reviewer"], stages=[2], branch="南区支部")
    article, revision = submitted
    step(office, reviewers["r1"], lambda by: approve(by, article))
    better = edit(guest, article, "客座审核人改的。")
    office.settle()
    assert office.boss.standing(article).heads == (revision,)

    approve_revision(guest, article, better, edited_from=revision)
    office.settle()

    assert office.boss.standing(article).heads == (better,)
    assert office.boss.standing(article).waiting == (3,)


def test_nobody_passes_somebody_elses_correction_as_their_own(office, reviewers, submitted):
    article, revision = submitted
    theirs = edit(reviewers["anna"], article, "安娜改的。")
    office.settle()

    refused("not_submitted", approve_revision, reviewers["r1"], article, theirs,
            edited_from=revision)  # fmt: skip


def test_a_correction_with_private_words_is_not_passed(office, reviewers, submitted):
    article, revision = submitted
    held = edit_article(reviewers["r1"], article, a_text("身份证号11010519491231002X。"))

    assert held.held
    refused("not_found", approve_revision, reviewers["r1"], article, held.revision,
            edited_from=revision)  # fmt: skip


def test_a_note_with_private_words_is_refused_with_its_decision(office, reviewers, submitted):
    article, revision = submitted

    refused("blocked_by_findings", approve_revision, reviewers["r1"], article, revision,
            note="11010519491231002X")  # fmt: skip

    assert reviewers["r1"].standing(article).waiting == (1,)


# --- who may send ------------------------------------------------------------------------------


def test_a_plain_file_does_not_choose_between_two_heads(office, reviewers):
    lin = reviewers["lin"]
    article, _ = write(lin, "第一稿。")
    office.settle()
    edit(lin, article, "联络员改的。")
    edit(office.boss, article, "编辑改的。")
    office.settle()

    refused("several_heads", edit, lin, article, "再改。")


def test_only_who_may_write_it_sends_or_withdraws_it(office, reviewers):
    article, _ = write(office.boss, "机关的稿件。")
    other = office.join("other", ["liaison"], branch="南区支部")
    office.settle()

    refused("not_allowed", submit_article, other, article)
    refused("not_allowed", withdraw_article, other, article, "撤")
    refused("not_allowed", edit, other, article, "改")
    refused("not_found", submit_article, other, NOBODY)
