"""Rulings: what a reviewer may decide now, found out before anything is written.

The same questions are asked when a decision is only meant (it waits ten seconds to be signed) and
when it is recorded. What is refused here for one person's own good is also void everywhere when
recorded by a tampered program.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from workstation.document.rewording import Wording, corrected
from workstation.domain import bodies
from workstation.domain.content import Content
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId, FactId, RevisionId
from workstation.domain.permissions import may_decide
from workstation.domain.reviews import Standing
from workstation.domain.revisions import revision_id
from workstation.domain.tally import Recorded, Tally, ancestors
from workstation.domain.tree_form import content_bytes, content_hash
from workstation.store.drafts import Draft
from workstation.usecases.articles import record_revision
from workstation.usecases.checking import blocked, findings_in, refuse_private_words
from workstation.usecases.desk import Change, Desk
from workstation.usecases.merging import refuse_unsettled, unsettled_in


class Ruling(NamedTuple):
    """A decision that may be taken now, and everything it records; nothing is written yet.

    `draft` and `content` are a correction of the reviewer's that is recorded with it.
    """

    standing: Standing
    submission: FactId
    current: Tally
    stage: int
    verdict: Literal["approve", "return"]
    seen: RevisionId
    note: str
    draft: Draft | None = None
    content: Content | None = None


def rule_approval(
    desk: Desk,
    article: ArticleId,
    seen: RevisionId,
    *,
    edited_from: RevisionId | None = None,
    note: str = "",
) -> Ruling:
    """Tell how an approval would be recorded; refused as `approve_revision` is."""
    standing = desk.standing(article)
    current, stage = stage_to_decide(desk, standing, seen=edited_from or seen)
    if edited_from is not None:
        _check_correction(desk, standing, edited_from, seen)
        _refuse_blocked_content(desk, article, desk.content(seen))
        refuse_unsettled(unsettled_in(desk, seen))
    return _ruling(standing, current, stage, "approve", seen=seen, note=note)


def rule_correction(
    desk: Desk,
    article: ArticleId,
    seen: RevisionId,
    wordings: Sequence[Wording],
    *,
    note: str = "",
) -> Ruling:
    """Tell how a correction and its approval would be recorded together; refused as they are."""
    standing = desk.standing(article)
    current, stage = stage_to_decide(desk, standing, seen=seen)
    if standing.head != seen:
        raise Refused("stale_revision", seen=seen, current=standing.head or "")
    if desk.draft(article) is not None:
        raise Refused("draft_waiting", article=article)
    before = desk.content(seen)
    content = corrected(before, wordings)
    if content == before:
        raise Refused("nothing_corrected", article=article)
    _refuse_blocked_content(desk, article, content)
    refuse_unsettled(unsettled_in(desk, seen))
    revision = revision_id(content_hash(content), [seen])
    draft = Draft(
        article, standing.branch, revision, content_bytes(content), (seen,), (),
        held=False, updated=0,
    )  # fmt: skip
    ruling = _ruling(standing, current, stage, "approve", seen=revision, note=note)
    return ruling._replace(draft=draft, content=content)


def _refuse_blocked_content(desk: Desk, article: ArticleId, content: Content) -> None:
    found = findings_in(desk, article, content)
    if blocking := tuple(f for f in found if f.level == "block"):
        raise blocked(blocking)


def rule_return(desk: Desk, article: ArticleId, seen: RevisionId, note: str) -> Ruling:
    """Tell how a return would be recorded; refused as `return_revision` is."""
    if not note.strip():
        raise Refused("note_missing")
    standing = desk.standing(article)
    current, stage = stage_to_decide(desk, standing, seen=seen)
    return _ruling(standing, current, stage, "return", seen=seen, note=note)


def stage_to_decide(desk: Desk, standing: Standing, *, seen: RevisionId) -> tuple[Tally, int]:
    """Return the tally and the stage that this home's member may decide on what they saw.

    Raises:
        Refused: `not_submitted`, `own_work`, `same_member_twice`, `not_your_stage`,
            `stale_revision`.
    """
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


def _ruling(
    standing: Standing,
    current: Tally,
    stage: int,
    verdict: Literal["approve", "return"],
    *,
    seen: RevisionId,
    note: str,
) -> Ruling:
    if note:
        refuse_private_words(note)
    submission = standing.submission
    if submission is None:
        raise Refused("not_submitted", article=standing.article, state=standing.state)
    return Ruling(standing, submission.id, current, stage, verdict, seen, note)


def record_ruling(change: Change, ruling: Ruling) -> None:
    """Record a decision, with the correction it signs: both or neither."""
    desk, current = change.desk, ruling.current
    if ruling.draft is not None and ruling.content is not None:
        record_revision(change, ruling.draft, ruling.content)
    base = _rests_on(current, ruling.stage)
    change.record(
        "decision",
        bodies.Decision(
            article=ruling.standing.article,
            submission=ruling.submission,
            stage=ruling.stage,
            verdict=ruling.verdict,
            received=current.signed,
            revision=ruling.seen,
            builds_on=tuple(sorted(fact.id for fact in base)),
            over=tuple(sorted(fact.id for fact in current.standing_returns())),
            member=desk.member,
            under=desk.membership.head,
            note_text=change.keep_text(ruling.note) if ruling.note else "",
        ),
    )


def _rests_on(current: Tally, stage: int) -> list[Recorded]:
    return [fact for number, group in current.passed.items() for fact in group if number != stage]
