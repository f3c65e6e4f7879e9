"""Review: submitting, approving, correcting while approving (改后通过), returning, taking back.

Use cases fetch, ask `rulings` and the rules of `domain.reviews`, and record.
"""

from collections.abc import Sequence

from workstation.document.rewording import Wording
from workstation.domain import bodies
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import ArticleId, FactId, RevisionId
from workstation.domain.permissions import writing
from workstation.domain.reviews import Standing
from workstation.domain.tally import as_decision
from workstation.usecases.articles import share_draft
from workstation.usecases.checking import blocked, findings_in, refuse_private_words
from workstation.usecases.desk import Desk
from workstation.usecases.merging import (
    merge_article,
    merged_view,
    refuse_unsettled,
    unsettled_in,
)
from workstation.usecases.rulings import (
    Ruling,
    record_ruling,
    rule_approval,
    rule_correction,
    rule_return,
)


class Reviewed(bodies.FactBody, frozen=True):
    """Where an article stands after an act of review; `stage` is the one decided or next."""

    state: str
    revision: str
    stage: int


def standing_after(desk: Desk, article: ArticleId, stage: int = 0) -> Reviewed:
    """Return where an article stands after an act; `stage` is the one decided, else the next."""
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
    return standing_after(desk, article)


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
    return standing_after(desk, article)


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
    ruling = rule_approval(desk, article, seen, edited_from=edited_from, note=note)
    return carry_out(desk, ruling)


def correct_and_approve(
    desk: Desk,
    article: ArticleId,
    seen: RevisionId,
    wordings: Sequence[Wording],
    *,
    note: str = "",
) -> Reviewed:
    """Change some words of the revision seen and pass it so, in one act (改后通过).

    Raises:
        Refused: as `approve_revision`, and `nothing_corrected`, `draft_waiting`, `no_such_block`,
            `title_missing`, `title_too_long`, `article_too_long`.
    """
    return carry_out(desk, rule_correction(desk, article, seen, wordings, note=note))


def return_revision(desk: Desk, article: ArticleId, seen: RevisionId, note: str) -> Reviewed:
    """Send an article back with a note that says why.

    Raises:
        Refused: as `approve_revision`, and `note_missing`.
    """
    return carry_out(desk, rule_return(desk, article, seen, note))


def carry_out(desk: Desk, ruling: Ruling) -> Reviewed:
    """Record a ruling in a change of its own."""
    with desk.change() as change:
        record_ruling(change, ruling)
    return standing_after(desk, ruling.standing.article, ruling.stage)


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
    return standing_after(desk, article, stage)
