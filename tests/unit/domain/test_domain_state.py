"""The state of an article: each row of the table, first match first."""

import pytest
from domain_scenes import ARTICLE, a_staffed_newsroom, approved, in_review

from workstation.domain import bodies
from workstation.domain.membership_entries import SetPolicy
from workstation.domain.policy import DEFAULT_POLICY, Policy, Stage
from workstation.domain.reviews import Publication

ONE_STAGE = Policy(stages=(Stage(number=1, name="审核"),))


@pytest.fixture
def newsroom():
    return a_staffed_newsroom()


def published(revision, name="fact-settled", hlc=10_000):
    return Publication(plan="plan", revision=revision, order=(hlc, "pc-boss", name))


# --- drafts ------------------------------------------------------------------------------------


def test_without_an_effective_opening_there_is_no_article(newsroom):
    newsroom.open_article("pc-nobody", "gang")
    newsroom.open_article("pc-liaison", "nan")
    newsroom.write("pc-editor", "原文")

    assert newsroom.standing() is None


def test_what_was_never_submitted_is_a_draft(newsroom):
    newsroom.open_article("pc-liaison", "gang")
    revision = newsroom.write("pc-liaison", "原文")

    standing = newsroom.standing()
    assert (standing.state, standing.heads, standing.submission) == ("draft", (revision,), None)


def test_several_heads_are_a_draft_even_when_one_was_approved(newsroom):
    revision, submission = in_review(newsroom)
    approved(newsroom, revision, submission)
    newsroom.write("pc-editor", "另起一稿")

    assert newsroom.standing().head is None
    assert newsroom.state == "draft"


def test_an_edit_after_approval_makes_it_a_draft(newsroom):
    revision, submission = in_review(newsroom)
    approved(newsroom, revision, submission)
    newsroom.write("pc-editor", "改一个字", [revision])

    assert newsroom.state == "draft"
    assert not newsroom.standing().approved_at_head


def test_undoing_an_edit_after_approval_does_not_bring_the_approval_back(newsroom):
    revision, submission = in_review(newsroom)
    approved(newsroom, revision, submission)
    edited = newsroom.write("pc-editor", "改一个字", [revision])
    undone = newsroom.write("pc-editor", "原文", [edited])

    assert undone != revision
    assert newsroom.state == "draft"


def test_an_edit_during_review_makes_it_a_draft(newsroom):
    revision, submission = in_review(newsroom)
    newsroom.decide("pc-first", submission, 1, revision)
    newsroom.write("pc-liaison", "作者又改", [revision])

    assert newsroom.state == "draft"
    assert newsroom.standing().waiting == ()


def test_a_submission_after_an_edit_starts_at_the_first_stage(newsroom):
    revision, submission = in_review(newsroom)
    approved(newsroom, revision, submission)
    edited = newsroom.write("pc-editor", "改一个字", [revision])
    newsroom.submit("pc-editor", edited, saw=[submission])

    assert (newsroom.state, newsroom.standing().waiting) == ("submitted", (1,))


@pytest.mark.parametrize("pc", ["pc-nobody", "pc-boss@9"])
def test_what_strangers_write_changes_nothing(newsroom, pc):
    revision, submission = in_review(newsroom)
    approved(newsroom, revision, submission)
    newsroom.write(pc, "外人改的", [revision])
    newsroom.submit(pc, revision, saw=[submission])
    newsroom.withdraw(pc, submission)

    assert newsroom.state == "approved"


def test_a_waiting_pc_counts_from_its_first_word_once_it_is_admitted(newsroom):
    newsroom.open_article("pc-new", "gang")
    revision = newsroom.write("pc-new", "原文")
    submission = newsroom.submit("pc-new", revision, policy=newsroom.chain.entries[0].hash)
    assert newsroom.standing() is None

    newsroom.enrol("new", ["liaison"], branches=["gang"])

    assert newsroom.standing().submission.id == submission


# --- a revision is what its name says ----------------------------------------------------------


def test_a_revision_that_bears_anothers_name_is_none(newsroom):
    revision, submission = in_review(newsroom)
    approved(newsroom, revision, submission)
    original = newsroom.standing().revisions[revision]
    false = bodies.Revision(
        article=ARTICLE, revision=revision, content="f" * 64, parents=(), text="e" * 64,
        authors=(), pictures=(),
    )  # fmt: skip
    newsroom.record("pc-editor", false, hlc=1)

    standing = newsroom.standing()
    assert standing.state == "approved"
    assert standing.revisions[revision] == original


def test_parents_are_part_of_a_revisions_name(newsroom):
    revision, submission = in_review(newsroom)
    approved(newsroom, revision, submission)
    body = newsroom.standing().revisions[revision].body
    other = bodies.Revision(
        article=ARTICLE, revision=revision, content=body.content, parents=("x" * 24,),
        text="e" * 64, authors=(), pictures=(),
    )  # fmt: skip
    newsroom.record("pc-editor", other, hlc=1)

    assert newsroom.standing().revisions[revision].body.parents == ()


# --- submissions -------------------------------------------------------------------------------


def test_the_newest_submission_is_the_one_no_other_saw_whatever_the_clock_says(newsroom):
    revision, first = in_review(newsroom)
    newsroom.send_back("pc-first", first, 1, revision)
    assert newsroom.state == "returned"

    second = newsroom.submit("pc-liaison", revision, saw=[first], hlc=1)

    assert newsroom.standing().submission.id == second
    assert newsroom.state == "submitted"


def test_a_submission_of_an_unknown_revision_or_under_an_unknown_policy_is_none(newsroom):
    revision, submission = in_review(newsroom)
    newsroom.submit("pc-liaison", "r" * 24, saw=[submission])
    newsroom.submit("pc-liaison", revision, saw=[submission], policy="entry-of-nobody")

    assert newsroom.standing().submission.id == submission


def test_a_submission_freezes_the_policy_of_the_entry_it_names(newsroom):
    revision, submission = in_review(newsroom)
    newsroom.chain.append(SetPolicy(policy=ONE_STAGE))
    newsroom.decide("pc-first", submission, 1, revision)
    assert (newsroom.state, newsroom.standing().waiting) == ("submitted", (2,))
    assert not newsroom.standing().superseded

    again = newsroom.submit("pc-liaison", revision, saw=[submission])
    newsroom.decide("pc-first", again, 1, revision)

    assert newsroom.state == "approved"


def test_a_policy_for_running_submissions_supersedes_those_before_it(newsroom):
    revision, submission = in_review(newsroom)
    newsroom.chain.append(SetPolicy(policy=DEFAULT_POLICY, running=True))
    assert newsroom.standing().superseded

    newsroom.submit("pc-liaison", revision, saw=[submission])

    assert not newsroom.standing().superseded


def test_a_submission_taken_back_leaves_a_draft(newsroom):
    revision, submission = in_review(newsroom)
    newsroom.decide("pc-first", submission, 1, revision)
    newsroom.withdraw("pc-liaison", submission)

    standing = newsroom.standing()
    assert (standing.state, standing.waiting, standing.submission) == ("draft", (), None)


def test_a_submission_taken_back_does_not_revive_the_one_it_replaced(newsroom):
    revision, first = in_review(newsroom)
    second = newsroom.submit("pc-liaison", revision, saw=[first])
    newsroom.withdraw("pc-liaison", second)

    assert newsroom.state == "draft"


def test_of_two_submissions_made_apart_the_one_not_taken_back_stands(newsroom):
    revision, first = in_review(newsroom)
    second = newsroom.submit("pc-editor", revision)
    newsroom.withdraw("pc-editor", second)

    assert newsroom.state == "submitted"
    assert newsroom.standing().submission.id == first


# --- withdrawn decisions -----------------------------------------------------------------------


def test_a_withdrawn_decision_voids_what_built_on_it(newsroom):
    revision, submission = in_review(newsroom)
    one, _, _ = approved(newsroom, revision, submission)
    newsroom.withdraw("pc-first", one)

    assert (newsroom.state, newsroom.standing().waiting) == ("submitted", (1,))


def test_a_withdrawn_return_lets_the_review_go_on(newsroom):
    revision, submission = in_review(newsroom)
    back = newsroom.send_back("pc-first", submission, 1, revision)
    newsroom.withdraw("pc-first", back)

    assert newsroom.state == "submitted"


def test_nobody_takes_back_somebody_elses_decision(newsroom):
    revision, submission = in_review(newsroom)
    one, _, _ = approved(newsroom, revision, submission)
    newsroom.withdraw("pc-boss", one)
    newsroom.withdraw("pc-editor", one)

    assert newsroom.state == "approved"


def test_a_pc_that_was_shut_out_takes_nothing_back(newsroom):
    revision, submission = in_review(newsroom)
    one, _, _ = approved(newsroom, revision, submission)
    newsroom.chain.revoke("pc-first", 1)
    newsroom.withdraw("pc-first", one, seq=2)

    assert newsroom.state == "approved"


# --- the rows of the table ---------------------------------------------------------------------


def test_published_comes_before_everything_but_withdrawn(newsroom):
    revision, submission = in_review(newsroom)
    newsroom.send_back("pc-first", submission, 1, revision)
    done = published(revision)
    assert newsroom.standing([done]).state == "published"

    newsroom.withdraw("pc-editor", "fact-settled")

    assert newsroom.standing([done]).state == "withdrawn"


def test_a_published_article_edited_since_is_marked_changed(newsroom):
    revision, submission = in_review(newsroom)
    approved(newsroom, revision, submission)
    done = published(revision)
    assert not newsroom.standing([done]).changed

    edited = newsroom.write("pc-editor", "改一个字", [revision])
    assert newsroom.standing([done]).changed
    newsroom.write("pc-liaison", "另改一个字", [revision])
    assert newsroom.standing([done]).changed
    assert not newsroom.standing([published(edited)]).head


def test_a_newer_publication_outlives_the_withdrawal_of_an_older_one(newsroom):
    revision, submission = in_review(newsroom)
    approved(newsroom, revision, submission)
    newsroom.withdraw("pc-editor", "fact-old")
    both = [published(revision, "fact-new", 20_000), published(revision, "fact-old", 10_000)]

    assert newsroom.standing(both).state == "published"


def test_an_ordinary_life_passes_through_the_states(newsroom):
    newsroom.open_article("pc-liaison", "gang")
    revision = newsroom.write("pc-liaison", "原文")
    seen = [newsroom.state]
    submission = newsroom.submit("pc-liaison", revision)
    seen.append(newsroom.state)
    back = newsroom.send_back("pc-first", submission, 1, revision)
    seen.append(newsroom.state)
    again = newsroom.submit("pc-liaison", revision, saw=[submission])
    seen.append(newsroom.state)
    approved(newsroom, revision, again)
    seen.append(newsroom.state)

    assert seen == ["draft", "submitted", "returned", "submitted", "approved"]
    assert back in newsroom.standing().counted
