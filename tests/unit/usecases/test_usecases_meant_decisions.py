"""Decisions that wait ten seconds to be signed: taken back, signed, or kept through a power cut."""

import pytest

from offices import approve, edit, write
from workstation.document.rewording import TITLE, Wording
from workstation.domain.errors import Refused
from workstation.store.digests import compute_digest
from workstation.usecases.meant_decisions import (
    Meant,
    mean_decision,
    meant_decisions,
    sign_all_meant,
    sign_meant,
    take_back_meant,
)
from workstation.usecases.read_marks import read_marks
from workstation.usecases.reviewing import submit_article


@pytest.fixture
def people(office):
    """Reviewers of the first two stages and a liaison."""
    for stage in (1, 2):
        office.join(f"r{stage}", ["reviewer"], stages=[stage])
    office.join("lin", ["liaison"])
    return office.desks


@pytest.fixture
def sent(office, people):
    """An article of the liaison's in review everywhere; its first revision."""
    article, revision = write(people["lin"], "七个支部组队参赛。", title="篮球赛")
    submit_article(people["lin"], article)
    office.settle()
    return article, revision


def refused(code, act, *args):
    with pytest.raises(Refused) as refusal:
        act(*args)
    assert refusal.value.code == code


def approval(sent, **more):
    article, revision = sent
    return Meant(article=article, revision=revision, verdict="approve", **more)


def test_nothing_is_recorded_until_a_decision_is_signed(people, sent):
    desk = people["r1"]
    before = desk.store.read(compute_digest)

    kept = mean_decision(desk, approval(sent, title="篮球赛"))

    assert meant_decisions(desk) == (kept,)
    assert kept.at > 0
    assert desk.store.read(compute_digest) == before
    assert desk.standing(sent[0]).waiting == (1,)


def test_a_decision_taken_back_was_never_there(people, sent):
    desk = people["r1"]
    before = desk.store.read(compute_digest)
    mean_decision(desk, approval(sent, note="很好"))

    taken = take_back_meant(desk, sent[0])

    assert taken.note == "很好"
    assert meant_decisions(desk) == ()
    assert desk.store.read(compute_digest) == before
    refused("nothing_to_take_back", take_back_meant, desk, sent[0])
    refused("nothing_to_take_back", sign_meant, desk, sent[0])


def test_a_signed_decision_counts_everywhere_and_marks_what_was_read(office, people, sent):
    article, revision = sent
    mean_decision(people["r1"], approval(sent))

    signed = sign_meant(people["r1"], article)
    office.settle()

    assert (signed.reviewed.state, signed.reviewed.stage, signed.refused) == ("submitted", 1, "")
    assert people["r2"].standing(article).waiting == (2,)
    assert [one.revision for one in read_marks(people["r1"], article)] == [revision]
    assert meant_decisions(people["r1"]) == ()


def test_a_correction_that_is_meant_is_signed_with_its_words(office, people, sent):
    article, _ = sent
    mean_decision(people["r1"], approval(sent, wordings=(Wording(TITLE, "篮球赛落幕"),)))
    assert people["r1"].standing(article).known.keys() == {sent[1]}

    sign_meant(people["r1"], article)
    office.settle()

    head = people["r2"].standing(article).head
    assert people["r2"].content(head).title == "篮球赛落幕"


def test_what_would_be_refused_is_refused_before_anybody_waits(people, sent):
    article, revision = sent
    returned = Meant(article=article, revision=revision, verdict="return", note=" ")

    refused("note_missing", mean_decision, people["r1"], returned)
    refused("not_your_stage", mean_decision, people["r2"], approval(sent))
    refused("own_work", mean_decision, people["lin"], approval(sent))
    refused("title_missing", mean_decision, people["r1"], approval(
        sent, wordings=(Wording(TITLE, " "),)
    ))  # fmt: skip
    assert meant_decisions(people["r1"]) == ()


def test_a_newer_revision_that_comes_in_meanwhile_is_told_and_the_note_comes_back(
    office, people, sent
):
    article, _ = sent
    mean_decision(people["r1"], approval(sent, note="同意"))
    edit(people["lin"], article, "改过。")
    submit_article(people["lin"], article)
    office.settle()

    signed = sign_meant(people["r1"], article)

    assert (signed.refused, signed.reviewed, signed.meant.note) == ("stale_revision", None, "同意")
    assert meant_decisions(people["r1"]) == ()
    assert people["r1"].standing(article).waiting == (1,)


def test_what_a_power_cut_left_unsigned_is_signed_at_the_next_start(office, people, sent):
    article, _ = sent
    other, revision = write(people["lin"], "手抄党章。", title="晒一晒")
    submit_article(people["lin"], other)
    office.settle()
    mean_decision(people["r1"], approval(sent))
    mean_decision(people["r1"], Meant(
        article=other, revision=revision, verdict="return", note="请补照片"
    ))  # fmt: skip

    desk = office.reopen("r1")
    signed = sign_all_meant(desk)
    office.settle()

    assert [one.meant.article for one in signed] == [article, other]
    assert office.boss.standing(article).waiting == (2,)
    assert office.boss.standing(other).state == "returned"


def test_meaning_something_else_replaces_what_was_meant(people, sent):
    article, revision = sent
    mean_decision(people["r1"], approval(sent))
    mean_decision(people["r1"], Meant(
        article=article, revision=revision, verdict="return", note="请补照片"
    ))  # fmt: skip

    assert [one.verdict for one in meant_decisions(people["r1"])] == ["return"]


def test_a_decision_signed_on_another_pc_of_ones_own_is_told(office, people, sent):
    article, _ = sent
    mean_decision(people["r1"], approval(sent))
    approve(people["r1"], article)

    assert sign_meant(people["r1"], article).refused == "same_member_twice"
