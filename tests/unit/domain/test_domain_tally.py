"""Which decisions count, and how far a review has come."""

from itertools import permutations

import pytest
from domain_scenes import Newsroom, a_staffed_newsroom, approved, in_review

from workstation.domain.policy import DEFAULT_POLICY, Policy, Stage

THREE = DEFAULT_POLICY.stages
SIDE_BY_SIDE = Policy(stages=THREE, parallel=True)
TWO_FIRST = Policy(stages=(Stage(number=1, name="初审", need=2), Stage(number=2, name="终审")))
TWO_LAST = Policy(stages=(Stage(number=1, name="初审"), Stage(number=2, name="会签", need=2)))
ON_PAPER = Policy(stages=THREE, on_paper=True)
TINY = Policy(stages=THREE, own_work=True)


@pytest.fixture
def newsroom():
    return a_staffed_newsroom()


def passed_by(newsroom):
    """Return who satisfied each stage."""
    tally = newsroom.standing().round
    return {number: sorted(f.body.member for f in group) for number, group in tally.passed.items()}


# --- the order of stages -----------------------------------------------------------------------


def test_three_stages_by_three_people_approve(newsroom):
    revision, submission = in_review(newsroom)

    approved(newsroom, revision, submission)

    assert newsroom.state == "approved"
    assert passed_by(newsroom) == {1: ["first"], 2: ["second"], 3: ["third"]}


def test_after_each_stage_the_next_one_waits(newsroom):
    revision, submission = in_review(newsroom)
    waiting = [newsroom.standing().waiting]

    one = newsroom.decide("pc-first", submission, 1, revision)
    waiting.append(newsroom.standing().waiting)
    two = newsroom.decide("pc-second", submission, 2, revision, builds_on=[one])
    waiting.append(newsroom.standing().waiting)
    newsroom.decide("pc-third", submission, 3, revision, builds_on=[one, two])
    waiting.append(newsroom.standing().waiting)

    assert waiting == [(1,), (2,), (3,), ()]


def test_a_stage_that_rests_on_nothing_is_no_stage(newsroom):
    revision, submission = in_review(newsroom)
    newsroom.decide("pc-first", submission, 1, revision)
    newsroom.decide("pc-third", submission, 3, revision)
    newsroom.decide("pc-second", submission, 2, revision)

    assert passed_by(newsroom) == {1: ["first"]}


def test_a_stage_rests_on_all_earlier_ones_not_on_the_last_alone(newsroom):
    revision, submission = in_review(newsroom)
    one = newsroom.decide("pc-first", submission, 1, revision)
    two = newsroom.decide("pc-second", submission, 2, revision, builds_on=[one])
    newsroom.decide("pc-third", submission, 3, revision, builds_on=[two])

    assert passed_by(newsroom) == {1: ["first"], 2: ["second"]}


def test_nothing_rests_on_its_own_or_a_later_stage(newsroom):
    revision, submission = in_review(newsroom)
    one = newsroom.decide("pc-first", submission, 1, revision)
    newsroom.decide("pc-anna", submission, 1, revision, builds_on=[one])

    assert passed_by(newsroom) == {1: ["first"]}


def test_an_approval_of_another_revision_than_the_one_passed_on_does_not_count(newsroom):
    revision, submission = in_review(newsroom)
    one = newsroom.decide("pc-first", submission, 1, revision)
    other = newsroom.write("pc-second", "悄悄改过", [revision])
    newsroom.decide("pc-second", submission, 2, other, builds_on=[one])

    assert passed_by(newsroom) == {1: ["first"]}


def test_a_decision_on_a_stage_that_the_policy_does_not_have_is_nothing(newsroom):
    newsroom.enrol("zhou", ["reviewer"], stages=[4])
    revision, submission = in_review(newsroom)
    newsroom.decide("pc-zhou", submission, 4, revision)

    assert newsroom.standing().counted == frozenset()


def test_a_decision_counts_for_its_own_submission_only(newsroom):
    revision, submission = in_review(newsroom)
    one = newsroom.decide("pc-first", submission, 1, revision)
    again = newsroom.submit("pc-liaison", revision, saw=[submission])
    newsroom.decide("pc-second", again, 2, revision, builds_on=[one])

    assert passed_by(newsroom) == {}
    assert newsroom.standing().waiting == (1,)


def test_a_stage_that_needs_two_waits_for_the_second_reviewer():
    newsroom = a_staffed_newsroom(TWO_FIRST)
    revision, submission = in_review(newsroom)
    one = newsroom.decide("pc-first", submission, 1, revision)
    newsroom.decide("pc-second", submission, 2, revision, builds_on=[one])
    assert (newsroom.state, newsroom.standing().waiting) == ("submitted", (1,))

    two = newsroom.decide("pc-anna", submission, 1, revision)
    newsroom.decide("pc-second", submission, 2, revision, builds_on=[one, two])

    assert newsroom.state == "approved"
    assert passed_by(newsroom) == {1: ["anna", "first"], 2: ["second"]}


def test_one_member_on_two_pcs_is_not_two_reviewers():
    newsroom = Newsroom(TWO_FIRST)
    newsroom.enrol("liaison", ["liaison"], branches=["gang"])
    newsroom.enrol("anna", ["reviewer"], stages=[1, 2], pcs=["pc-anna@1", "pc-anna@2"])
    revision, submission = in_review(newsroom)
    newsroom.decide("pc-anna@1", submission, 1, revision)
    newsroom.decide("pc-anna@2", submission, 1, revision)

    assert newsroom.standing().round.complete is False
    assert newsroom.standing().waiting == (1,)


# --- separation of duties ----------------------------------------------------------------------


def test_nobody_takes_two_stages(newsroom):
    revision, submission = in_review(newsroom)
    one = newsroom.decide("pc-anna", submission, 1, revision)
    newsroom.decide("pc-anna", submission, 2, revision, builds_on=[one])

    assert passed_by(newsroom) == {1: ["anna"]}


def test_nobody_takes_two_stages_by_leaving_their_own_approval_out():
    newsroom = a_staffed_newsroom()
    revision, submission = in_review(newsroom)
    one = newsroom.decide("pc-first", submission, 1, revision)
    annas = newsroom.decide("pc-anna", submission, 1, revision)
    two = newsroom.decide("pc-second", submission, 2, revision, builds_on=[annas])
    newsroom.decide("pc-anna", submission, 3, revision, builds_on=[one, two])

    assert newsroom.state == "submitted"


def test_a_later_stage_rests_on_no_two_approvals_of_one_member(newsroom):
    revision, submission = in_review(newsroom)
    one = newsroom.decide("pc-first", submission, 1, revision)
    annas = newsroom.decide("pc-anna", submission, 1, revision)
    two = newsroom.decide("pc-anna", submission, 2, revision, builds_on=[one])
    newsroom.decide("pc-third", submission, 3, revision, builds_on=[annas, two])

    assert newsroom.state == "submitted"


def test_two_who_sign_together_are_not_among_those_they_rest_on():
    newsroom = a_staffed_newsroom(TWO_LAST)
    revision, submission = in_review(newsroom)
    annas = newsroom.decide("pc-anna", submission, 1, revision)
    berts = newsroom.decide("pc-bert", submission, 1, revision)
    newsroom.decide("pc-anna", submission, 2, revision, builds_on=[berts])
    newsroom.decide("pc-second", submission, 2, revision, builds_on=[annas])

    assert newsroom.state == "submitted"

    newsroom.enrol("zhou", ["reviewer"], stages=[2])
    newsroom.decide("pc-zhou", submission, 2, revision, builds_on=[annas])
    assert newsroom.state == "approved"
    assert passed_by(newsroom) == {1: ["anna"], 2: ["second", "zhou"]}


def test_whoever_submits_takes_no_stage(newsroom):
    newsroom.open_article("pc-anna", "gang")
    revision = newsroom.write("pc-anna", "原文")
    submission = newsroom.submit("pc-anna", revision)
    newsroom.decide("pc-anna", submission, 1, revision)

    assert newsroom.standing().round.is_own_work("anna")
    assert passed_by(newsroom) == {}


def test_an_author_takes_no_stage_however_long_ago_they_were_named(newsroom):
    newsroom.open_article("pc-liaison", "gang")
    first = newsroom.write("pc-liaison", "一稿", authors=["anna"])
    second = newsroom.write("pc-liaison", "二稿", [first])
    submission = newsroom.submit("pc-liaison", second)
    newsroom.decide("pc-anna", submission, 1, second)

    assert newsroom.standing().round.is_own_work("anna")
    assert passed_by(newsroom) == {}


def test_an_author_named_by_a_reviewers_correction_takes_no_later_stage(newsroom):
    revision, submission = in_review(newsroom)
    better = newsroom.write("pc-first", "改正", [revision], authors=["second"])
    one = newsroom.decide("pc-first", submission, 1, revision, revision=better)
    newsroom.decide("pc-second", submission, 2, better, builds_on=[one])

    assert newsroom.standing().round.is_own_work("second")
    assert passed_by(newsroom) == {1: ["first"]}


def test_naming_fewer_authors_for_the_same_words_clears_nobody(newsroom):
    newsroom.open_article("pc-liaison", "gang")
    newsroom.write("pc-anna", "原文", hlc=1)
    revision = newsroom.write("pc-liaison", "原文", authors=["anna"])
    submission = newsroom.submit("pc-liaison", revision)
    newsroom.decide("pc-anna", submission, 1, revision)

    assert passed_by(newsroom) == {}


def test_a_tiny_office_may_review_its_own_work_with_a_reason():
    newsroom = a_staffed_newsroom(TINY)
    revision, submission = in_review(newsroom, authors=["first"])
    newsroom.decide("pc-first", submission, 1, revision)
    assert passed_by(newsroom) == {}

    newsroom.decide("pc-first", submission, 1, revision, override_text="a" * 64)

    assert passed_by(newsroom) == {1: ["first"]}


def test_a_reason_is_no_excuse_where_the_policy_knows_none(newsroom):
    revision, submission = in_review(newsroom, authors=["first"])
    newsroom.decide("pc-first", submission, 1, revision, override_text="a" * 64)

    assert passed_by(newsroom) == {}


# --- entitlement -------------------------------------------------------------------------------


def test_a_decision_in_somebody_elses_name_is_nobodys(newsroom):
    revision, submission = in_review(newsroom)
    newsroom.decide("pc-editor", submission, 1, revision, member="first")
    newsroom.decide("pc-anna", submission, 1, revision, member="first")

    assert passed_by(newsroom) == {}


@pytest.mark.parametrize(
    ("pc", "stage"), [("pc-second", 1), ("pc-editor", 1), ("pc-boss@2", 1), ("pc-nobody", 1)]
)
def test_who_lacks_the_stage_decides_nothing(newsroom, pc, stage):
    revision, submission = in_review(newsroom)
    newsroom.decide(pc, submission, stage, revision)

    assert passed_by(newsroom) == {}


def test_a_decision_cites_an_entry_of_the_chain_where_the_right_stood(newsroom):
    before = newsroom.chain.head
    newsroom.enrol("zhou", ["reviewer"], stages=[1])
    revision, submission = in_review(newsroom)
    newsroom.decide("pc-zhou", submission, 1, revision, under=before)
    newsroom.decide("pc-zhou", submission, 1, revision, under="entry-of-nobody")
    assert passed_by(newsroom) == {}

    newsroom.decide("pc-zhou", submission, 1, revision)

    assert passed_by(newsroom) == {1: ["zhou"]}


def test_a_right_taken_away_voids_later_decisions_and_what_rests_on_them(newsroom):
    revision, submission = in_review(newsroom)
    approved(newsroom, revision, submission)
    assert newsroom.state == "approved"

    newsroom.chain.grants("first", [], cuts={"pc-first": 0})

    assert newsroom.state == "submitted"
    assert passed_by(newsroom) == {}
    assert newsroom.standing().waiting == (1,)


def test_a_decision_before_the_cut_stands(newsroom):
    revision, submission = in_review(newsroom)
    approved(newsroom, revision, submission)

    newsroom.chain.revoke("pc-first", 1)

    assert newsroom.state == "approved"


# --- returns -----------------------------------------------------------------------------------


def test_a_return_made_beside_an_approval_of_the_same_stage_wins_in_any_order(newsroom):
    revision, submission = in_review(newsroom)
    newsroom.decide("pc-first", submission, 1, revision)
    newsroom.send_back("pc-anna", submission, 1, revision)

    for facts in permutations(newsroom.facts[-2:]):
        newsroom.facts[-2:] = facts
        assert newsroom.state == "returned"
        assert newsroom.standing().waiting == ()


def test_a_return_wins_even_over_a_finished_review(newsroom):
    revision, submission = in_review(newsroom)
    approved(newsroom, revision, submission)
    newsroom.send_back("pc-anna", submission, 1, revision, hlc=1)

    assert newsroom.state == "returned"
    assert not newsroom.standing().approved_at_head


def test_an_approval_that_names_the_return_settles_it(newsroom):
    revision, submission = in_review(newsroom)
    back = newsroom.send_back("pc-anna", submission, 1, revision)
    newsroom.decide("pc-first", submission, 1, revision, over=[back])

    assert newsroom.state == "submitted"
    assert newsroom.standing().waiting == (2,)


def test_an_approval_of_another_stage_settles_no_return(newsroom):
    revision, submission = in_review(newsroom)
    one = newsroom.decide("pc-first", submission, 1, revision)
    back = newsroom.send_back("pc-anna", submission, 1, revision)
    newsroom.decide("pc-second", submission, 2, revision, builds_on=[one], over=[back])

    assert newsroom.state == "returned"


def test_a_return_by_somebody_without_the_stage_is_nothing(newsroom):
    revision, submission = in_review(newsroom)
    newsroom.send_back("pc-third", submission, 1, revision)
    newsroom.send_back("pc-editor", submission, 1, revision)

    assert newsroom.state == "submitted"


def test_a_return_passes_no_correction_along(newsroom):
    revision, submission = in_review(newsroom)
    better = newsroom.write("pc-anna", "改正", [revision])
    newsroom.send_back("pc-anna", submission, 1, revision, revision=better)

    assert newsroom.standing().counted == frozenset()


# --- approvals made apart ----------------------------------------------------------------------


@pytest.mark.parametrize("hlc", [1, 10**6])
def test_a_late_approval_does_not_overturn_a_finished_review(newsroom, hlc):
    revision, submission = in_review(newsroom)
    approved(newsroom, revision, submission)
    before = passed_by(newsroom)

    newsroom.decide("pc-anna", submission, 1, revision, hlc=hlc)

    assert newsroom.state == "approved"
    assert passed_by(newsroom) == before


def test_a_late_correction_of_an_earlier_stage_does_not_overturn_a_finished_review(newsroom):
    newsroom.enrol("xu", ["reviewer"], stages=[1], branches=["nan"])
    revision, submission = in_review(newsroom, by="pc-editor", branch="")
    approved(newsroom, revision, submission)

    other = newsroom.write("pc-xu", "另一种改法", [revision], hlc=1)
    newsroom.decide("pc-xu", submission, 1, revision, revision=other, hlc=2)

    standing = newsroom.standing()
    assert (standing.state, standing.head) == ("approved", revision)
    assert set(standing.suggestions) == {other}


def test_of_two_first_approvals_made_apart_neither_hinders_the_next_stage(newsroom):
    revision, submission = in_review(newsroom)
    one = newsroom.decide("pc-first", submission, 1, revision)
    other = newsroom.decide("pc-anna", submission, 1, revision)
    newsroom.decide("pc-second", submission, 2, revision, builds_on=[one, other])

    assert newsroom.standing().waiting == (3,)


@pytest.mark.parametrize("hlc", [1, 10**6])
def test_of_two_last_approvals_made_apart_the_corrected_one_holds(newsroom, hlc):
    revision, submission = in_review(newsroom)
    one, two, _ = approved(newsroom, revision, submission)
    better = newsroom.write("pc-anna", "改正", [revision])
    newsroom.decide(
        "pc-anna", submission, 3, revision, revision=better, builds_on=[one, two], hlc=hlc
    )

    standing = newsroom.standing()
    assert (standing.state, standing.head) == ("approved", better)


# --- 改后通过 -----------------------------------------------------------------------------------


def test_a_reviewer_corrects_and_passes_in_one_act_and_the_next_one_signs_that(newsroom):
    revision, submission = in_review(newsroom)
    better = newsroom.write("pc-first", "改正", [revision])
    one = newsroom.decide("pc-first", submission, 1, revision, revision=better)
    two = newsroom.decide("pc-second", submission, 2, better, builds_on=[one])
    newsroom.decide("pc-third", submission, 3, better, builds_on=[one, two])

    standing = newsroom.standing()
    assert standing.state == "approved"
    assert standing.round.signed == better
    assert standing.head == better


def test_a_correction_over_several_revisions_and_pcs_of_one_reviewer_counts():
    newsroom = a_staffed_newsroom()
    newsroom.chain.admit("pc-first@2", "first")
    revision, submission = in_review(newsroom)
    half = newsroom.write("pc-first", "改了一半", [revision])
    better = newsroom.write("pc-first@2", "改完", [half])
    newsroom.decide("pc-first", submission, 1, revision, revision=better)

    assert newsroom.standing().round.signed == better


def test_nobody_passes_a_correction_that_somebody_else_made(newsroom):
    revision, submission = in_review(newsroom)
    theirs = newsroom.write("pc-editor", "编辑改的", [revision])
    mixed = newsroom.write("pc-first", "审核人又改", [theirs])
    newsroom.decide("pc-first", submission, 1, revision, revision=theirs)
    newsroom.decide("pc-first", submission, 1, revision, revision=mixed)

    assert newsroom.standing().counted == frozenset()
    assert newsroom.state == "draft"


def test_a_correction_continues_what_came_to_the_stage(newsroom):
    revision, submission = in_review(newsroom)
    unrelated = newsroom.write("pc-first", "另起炉灶")
    newsroom.decide("pc-first", submission, 1, revision, revision=unrelated)

    assert newsroom.standing().counted == frozenset()


def test_a_later_stage_does_not_sign_what_came_before_the_correction(newsroom):
    revision, submission = in_review(newsroom)
    better = newsroom.write("pc-first", "改正", [revision])
    one = newsroom.decide("pc-first", submission, 1, revision, revision=better)
    newsroom.decide("pc-second", submission, 2, revision, builds_on=[one])

    assert newsroom.standing().waiting == (2,)


def test_a_suggestion_that_nobody_signed_does_not_touch_the_head(newsroom):
    newsroom.enrol("xu", ["reviewer"], stages=[2], branches=["nan"])
    revision, submission = in_review(newsroom)
    suggestion = newsroom.write("pc-xu", "建议", [revision])
    assert newsroom.standing().heads == (revision,)

    one = newsroom.decide("pc-first", submission, 1, revision)
    newsroom.decide("pc-xu", submission, 2, revision, revision=suggestion, builds_on=[one])

    assert newsroom.standing().heads == (suggestion,)
    assert newsroom.standing().waiting == (3,)


# --- 并审 ---------------------------------------------------------------------------------------


def test_side_by_side_the_stages_are_taken_in_any_order():
    newsroom = a_staffed_newsroom(SIDE_BY_SIDE)
    revision, submission = in_review(newsroom)
    assert newsroom.standing().waiting == (1, 2, 3)

    newsroom.decide("pc-third", submission, 3, revision)
    newsroom.decide("pc-first", submission, 1, revision)
    assert newsroom.standing().waiting == (2,)
    newsroom.decide("pc-second", submission, 2, revision)

    assert newsroom.state == "approved"


def test_side_by_side_nobody_takes_two_stages_from_two_pcs():
    newsroom = a_staffed_newsroom(SIDE_BY_SIDE)
    newsroom.chain.admit("pc-anna@2", "anna")
    revision, submission = in_review(newsroom)
    newsroom.decide("pc-anna", submission, 1, revision)
    newsroom.decide("pc-anna@2", submission, 2, revision)
    newsroom.decide("pc-third", submission, 3, revision)

    assert newsroom.state == "submitted"
    assert len(newsroom.standing().waiting) == 1


def test_side_by_side_a_second_try_found_later_does_not_overturn_a_finished_review():
    newsroom = a_staffed_newsroom(SIDE_BY_SIDE)
    newsroom.chain.admit("pc-anna@2", "anna")
    revision, submission = in_review(newsroom)
    newsroom.decide("pc-anna", submission, 2, revision)
    newsroom.decide("pc-first", submission, 1, revision)
    newsroom.decide("pc-third", submission, 3, revision)
    assert newsroom.state == "approved"

    newsroom.decide("pc-anna@2", submission, 1, revision, hlc=1)

    assert newsroom.state == "approved"


def test_side_by_side_a_correction_passes_the_stage_of_who_made_it():
    newsroom = a_staffed_newsroom(SIDE_BY_SIDE)
    revision, submission = in_review(newsroom)
    one = newsroom.decide("pc-first", submission, 1, revision)
    better = newsroom.write("pc-second", "改正", [revision])
    two = newsroom.decide("pc-second", submission, 2, revision, revision=better)
    newsroom.decide("pc-third", submission, 3, better, builds_on=[one, two])

    standing = newsroom.standing()
    assert (standing.state, standing.head) == ("approved", better)


def test_side_by_side_an_older_wording_approved_again_does_not_undo_a_correction():
    newsroom = a_staffed_newsroom(SIDE_BY_SIDE)
    newsroom.chain.admit("pc-anna@2", "anna")
    revision, submission = in_review(newsroom)
    better = newsroom.write("pc-anna", "改正", [revision])
    one = newsroom.decide("pc-anna", submission, 1, revision, revision=better)
    newsroom.decide("pc-second", submission, 2, better, builds_on=[one])
    newsroom.decide("pc-third", submission, 3, better, builds_on=[one])
    assert newsroom.state == "approved"

    newsroom.decide("pc-anna@2", submission, 1, revision, hlc=1)
    newsroom.decide("pc-first", submission, 1, revision, hlc=1)

    assert newsroom.state == "approved"


def test_side_by_side_of_two_reviews_finished_apart_the_corrected_one_holds():
    newsroom = a_staffed_newsroom(SIDE_BY_SIDE)
    newsroom.enrol("xu", ["reviewer"], stages=[3], branches=["nan"])
    revision, submission = in_review(newsroom)
    for stage, member in enumerate(("first", "second", "third"), start=1):
        newsroom.decide(f"pc-{member}", submission, stage, revision)

    other = newsroom.write("pc-xu", "另一种改法", [revision], hlc=1)
    newsroom.decide("pc-xu", submission, 3, revision, revision=other, hlc=2)

    standing = newsroom.standing()
    assert (standing.state, standing.head) == ("approved", other)


@pytest.mark.parametrize("branches", [[], ["nan"]])
def test_side_by_side_two_corrections_made_apart_are_a_conflict_for_a_person(branches):
    newsroom = a_staffed_newsroom(SIDE_BY_SIDE)
    for member, stage in (("xu", 1), ("yu", 2)):
        newsroom.enrol(member, ["reviewer"], stages=[stage], branches=branches)
    revision, submission = in_review(newsroom, by="pc-editor", branch="")
    mine = newsroom.write("pc-xu", "一种改法", [revision])
    yours = newsroom.write("pc-yu", "另一种改法", [revision])
    newsroom.decide("pc-xu", submission, 1, revision, revision=mine)
    newsroom.decide("pc-yu", submission, 2, revision, revision=yours)
    newsroom.decide("pc-third", submission, 3, revision)

    standing = newsroom.standing()
    assert standing.heads == tuple(sorted((mine, yours)))
    assert standing.state == "draft"


# --- decisions on paper ------------------------------------------------------------------------


def on_paper(newsroom, submission, revision, *, by="pc-editor", **told):
    told = {"member": "first", "recorded_for": "first", "evidence": "e" * 64, **told}
    return newsroom.decide(by, submission, 1, revision, **told)


def test_a_decision_on_paper_counts_where_the_policy_allows_it():
    newsroom = a_staffed_newsroom(ON_PAPER)
    revision, submission = in_review(newsroom)
    on_paper(newsroom, submission, revision)

    assert passed_by(newsroom) == {1: ["first"]}


@pytest.mark.parametrize(
    "told",
    [
        {"evidence": ""},
        {"recorded_for": "anna"},
        {"member": "editor", "recorded_for": "editor"},
        {"by": "pc-liaison"},
        {"by": "pc-nobody"},
        {"under": "entry-of-nobody"},
    ],
    ids=["no evidence", "two names", "no reviewer", "the author", "a stranger", "no entry"],
)
def test_a_decision_on_paper_needs_evidence_a_reviewer_and_another_hand(told):
    newsroom = a_staffed_newsroom(ON_PAPER)
    revision, submission = in_review(newsroom)
    on_paper(newsroom, submission, revision, **told)

    assert passed_by(newsroom) == {}


def test_paper_is_nothing_where_the_policy_does_not_know_it(newsroom):
    revision, submission = in_review(newsroom)
    on_paper(newsroom, submission, revision)

    assert passed_by(newsroom) == {}


def test_a_pc_that_was_shut_out_records_no_decision_on_paper():
    newsroom = a_staffed_newsroom(ON_PAPER)
    revision, submission = in_review(newsroom)
    newsroom.chain.revoke("pc-editor", 0)
    on_paper(newsroom, submission, revision)

    assert passed_by(newsroom) == {}


def test_a_decision_on_paper_outlives_the_reviewers_office():
    newsroom = a_staffed_newsroom(ON_PAPER)
    revision, submission = in_review(newsroom)
    on_paper(newsroom, submission, revision)

    newsroom.chain.grants("first", [], cuts={"pc-first": 0})

    assert passed_by(newsroom) == {1: ["first"]}


def test_a_decision_on_paper_needs_the_office_at_the_entry_it_cites():
    newsroom = a_staffed_newsroom(ON_PAPER)
    revision, submission = in_review(newsroom)
    newsroom.chain.grants("first", [], cuts={"pc-first": 0})
    on_paper(newsroom, submission, revision)

    assert passed_by(newsroom) == {}


def test_on_paper_the_first_stage_stays_within_its_branch():
    newsroom = a_staffed_newsroom(ON_PAPER)
    newsroom.enrol("xu", ["reviewer"], stages=[1], branches=["nan"])
    revision, submission = in_review(newsroom, branch="gang")
    on_paper(newsroom, submission, revision, member="xu", recorded_for="xu")

    assert passed_by(newsroom) == {}
