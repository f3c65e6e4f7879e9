"""Review: submitting, approving, correcting while approving (改后通过), returning, taking back.

Use cases fetch, ask the rules of `domain.reviews`, and record. What is refused here for one
person's own good is also void everywhere when recorded by a tampered program.
"""

from typing import Literal

from workstation.domain import bodies
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import ArticleId, FactId, RevisionId
from workstation.domain.permissions import may_decide, writing
from workstation.domain.reviews import Standing
from workstation.domain.tally import Recorded, Tally, ancestors, as_decision
from workstation.usecases.articles import share_draft
from workstation.usecases.checking import blocked, findings_in, refuse_private_words
from workstation.usecases.desk import Desk
from workstation.usecases.merging import (
    merge_article,
    merged_view,
    refuse_unsettled,
    unsettled_in,
)


class Reviewed(bodies.FactBody, frozen=True):
    """Where an article stands after an act of review; `stage` is the one decided or next."""

    state: str
    revision: str
    stage: int


def _after(desk: Desk, article: ArticleId, stage: int = 0) -> Reviewed:
    standing = desk.standing(article)
    return Reviewed(
        state=standing.state,
        revision=standing.head or "",
        stage=stage or (standing.waiting[0] if standing.waiting else 0),
    )


def submit_article(desk: Desk, article: ArticleId, *, sensitive: bool = False) -> Reviewed:
    """Send an article for review (送审) under the policy in force.

    A `sensitive` one takes the stages that the policy keeps for such articles too.

    Raises:
        Refused: `not_found`, `not_allowed`, `several_heads`, `already_submitted`, `no_revision`,
            `blocked_by_findings`, `unsettled_blocks`.
        Unavailable: `membership_missing` before the first sync of a new PC, `text_missing`.
    """
    if desk.draft(article) is not None:
        saved = share_draft(desk, article)
        if saved is not None and saved.held:
            _refuse_blocked_draft(desk, article)
    standing = desk.standing(article)
    if writing(desk.here, standing.branch) != "full":
        raise Refused("not_allowed", act="submit")
    if not desk.membership.head:
        raise Unavailable("membership_missing")
    if len(standing.heads) > 1:
        standing = _made_one(desk, standing)
    head = _single_head(standing)
    if standing.waiting or standing.approved_at_head:
        raise Refused("already_submitted", article=article, state=standing.state)
    refuse_unsettled(unsettled_in(desk, head))
    content = desk.content(head)
    blocking = tuple(f for f in findings_in(desk, article, content) if f.level == "block")
    if blocking:
        raise blocked(blocking)
    with desk.change() as change:
        change.record(
            "submission",
            bodies.Submission(
                article=article,
                revision=head,
                policy=desk.membership.head,
                saw=tuple(sorted(fact.id for fact in standing.submissions)),
                sensitive=sensitive,
            ),
        )
    return _after(desk, article)


def _made_one(desk: Desk, standing: Standing) -> Standing:
    """Merge the heads where nothing is left to choose; a pick by rule is seen before it is sent."""
    view = merged_view(desk, standing.article)
    refuse_unsettled(view.unsettled)
    if view.fields:
        raise Refused("several_heads", heads=[str(one) for one in standing.heads])
    if merge_article(desk, standing.article).saved.held:
        _refuse_blocked_draft(desk, standing.article)
    return desk.standing(standing.article)


def _refuse_blocked_draft(desk: Desk, article: ArticleId) -> None:
    from workstation.domain.tree_form import parse_content  # noqa: PLC0415 - this branch only

    draft = desk.draft(article)
    if draft is not None:
        content = parse_content(draft.content)
        raise blocked(tuple(f for f in findings_in(desk, article, content) if f.level == "block"))


def _single_head(standing: Standing) -> RevisionId:
    if not standing.heads:
        raise Refused("no_revision", article=standing.article)
    if standing.head is None:
        raise Refused("several_heads", heads=[str(one) for one in standing.heads])
    return standing.head


def withdraw_article(desk: Desk, article: ArticleId, reason: str) -> Reviewed:
    """Take a submission back, or register that a publication was withdrawn (撤稿).

    Raises:
        Refused: `not_found`, `not_allowed`, `nothing_to_withdraw`, `reason_missing`.
    """
    standing = desk.standing(article)
    if writing(desk.here, standing.branch) != "full":
        raise Refused("not_allowed", act="withdraw")
    if standing.state == "published":
        target = standing.publications[-1].order[2]
    elif standing.submission is not None and standing.state != "withdrawn":
        target = standing.submission.id
    else:
        raise Refused("nothing_to_withdraw", article=article)
    _withdraw(desk, article, target, reason)
    return _after(desk, article)


def _withdraw(desk: Desk, article: ArticleId, target: FactId, reason: str) -> None:
    if not reason.strip():
        raise Refused("reason_missing")
    refuse_private_words(reason)
    with desk.change() as change:
        change.record(
            "withdrawal",
            bodies.Withdrawal(article=article, of=target, reason_text=change.keep_text(reason)),
        )


def approve_revision(
    desk: Desk,
    article: ArticleId,
    seen: RevisionId,
    *,
    edited_from: RevisionId | None = None,
    note: str = "",
) -> Reviewed:
    """Approve the revision the reviewer has seen; with `edited_from`, their own correction of it.

    Raises:
        Refused: `not_found`, `not_submitted`, `own_work`, `same_member_twice`, `not_your_stage`,
            `stale_revision`, `not_your_correction`, `blocked_by_findings`, `unsettled_blocks`.
    """
    standing = desk.standing(article)
    current, stage = _stage_to_decide(desk, standing, seen=edited_from or seen)
    if edited_from is not None:
        _check_correction(desk, standing, edited_from, seen)
        _refuse_blocked_content(desk, article, seen)
        refuse_unsettled(unsettled_in(desk, seen))
    _decide(desk, standing, current, stage, "approve", seen=seen, note=note)
    return _after(desk, article, stage)


def _refuse_blocked_content(desk: Desk, article: ArticleId, revision: RevisionId) -> None:
    found = findings_in(desk, article, desk.content(revision))
    if blocking := tuple(f for f in found if f.level == "block"):
        raise blocked(blocking)


def return_revision(desk: Desk, article: ArticleId, seen: RevisionId, note: str) -> Reviewed:
    """Send an article back with a note that says why.

    Raises:
        Refused: as `approve_revision`, and `note_missing`.
    """
    if not note.strip():
        raise Refused("note_missing")
    standing = desk.standing(article)
    current, stage = _stage_to_decide(desk, standing, seen=seen)
    _decide(desk, standing, current, stage, "return", seen=seen, note=note)
    return _after(desk, article, stage)


def _stage_to_decide(desk: Desk, standing: Standing, *, seen: RevisionId) -> tuple[Tally, int]:
    current = standing.round
    if current is None or (
        standing.submission is not None
        and not standing.waiting
        and not _correction_under_way(desk, standing)
    ):
        raise Refused("not_submitted", article=standing.article, state=standing.state)
    if current.is_own_work(desk.member):
        raise Refused("own_work", article=standing.article)
    if current.took_a_stage(desk.member):
        raise Refused("same_member_twice", article=standing.article)
    mine = [
        stage
        for stage in current.waiting()
        if may_decide(desk.here, stage, standing.branch, under=desk.membership.length)
    ]
    if not mine:
        waiting = current.waiting()
        raise Refused("not_your_stage", stage=waiting[0] if waiting else 0)
    if seen != current.signed:
        raise Refused("stale_revision", seen=seen, current=current.signed)
    return current, mine[0]


def _correction_under_way(desk: Desk, standing: Standing) -> bool:
    """Tell whether the head is this reviewer's own correction of what stands in review."""
    current, head = standing.round, standing.head
    if current is None or head is None or not current.waiting():
        return False
    between = _between(standing, current.signed, head)
    return bool(between) and all(
        desk.membership.member_of(standing.known[one].device) == desk.member for one in between
    )


def _between(standing: Standing, older: RevisionId, newer: RevisionId) -> set[RevisionId]:
    line = ancestors(newer, standing.known)
    if older not in line:
        return set()
    return {one for one in line - ancestors(older, standing.known) if one in standing.known}


def _check_correction(desk: Desk, standing: Standing, older: RevisionId, newer: RevisionId) -> None:
    if newer not in standing.known:
        raise Refused("not_found", kind="revision", id=newer)
    between = _between(standing, older, newer)
    mine = all(
        desk.membership.member_of(standing.known[one].device) == desk.member for one in between
    )
    if newer != older and not (between and mine):
        raise Refused("not_your_correction", revision=newer)


def _decide(
    desk: Desk,
    standing: Standing,
    current: Tally,
    stage: int,
    verdict: Literal["approve", "return"],
    *,
    seen: RevisionId,
    note: str,
) -> None:
    if note:
        refuse_private_words(note)
    base = _rests_on(current, stage)
    submission = standing.submission
    if submission is None:
        raise Refused("not_submitted", article=standing.article, state=standing.state)
    with desk.change() as change:
        change.record(
            "decision",
            bodies.Decision(
                article=standing.article,
                submission=submission.id,
                stage=stage,
                verdict=verdict,
                received=current.signed,
                revision=seen,
                builds_on=tuple(sorted(fact.id for fact in base)),
                over=tuple(sorted(fact.id for fact in current.standing_returns())),
                member=desk.member,
                under=desk.membership.head,
                note_text=change.keep_text(note) if note else "",
            ),
        )


def _rests_on(current: Tally, stage: int) -> list[Recorded]:
    return [fact for number, group in current.passed.items() for fact in group if number != stage]


def withdraw_decision(desk: Desk, article: ArticleId, seen: RevisionId, reason: str) -> Reviewed:
    """Take one's own decision on a revision back, while the review still runs.

    Raises:
        Refused: `not_found`, `nothing_to_withdraw`, `reason_missing`.
    """
    standing = desk.standing(article)
    submission = standing.submission
    mine = [
        fact
        for fact in standing.decisions
        if submission is not None
        and as_decision(fact).submission == submission.id
        and as_decision(fact).member == desk.member
        and as_decision(fact).revision == seen
        and fact.id in standing.counted
        and fact.id not in standing.withdrawn
    ]
    if not mine or standing.state == "published":
        raise Refused("nothing_to_withdraw", article=article)
    stage = as_decision(mine[-1]).stage
    _withdraw(desk, article, mine[-1].id, reason)
    return _after(desk, article, stage)
