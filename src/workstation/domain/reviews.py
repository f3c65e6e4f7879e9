"""Review: the state of an article, derived from what people recorded, never stored by a machine.

Pure rules over plain values. No clock, no database: time only breaks ties between facts that did
not know each other. Everything here is the same on every PC that holds the same facts and the
same chain, in whatever order they came. The table stands in state.md 4.

Invariant: an article is approved only at the exact revision that the last stage signed, each
stage by somebody who neither submitted nor wrote it and who took no other stage.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal

import msgspec

from workstation.domain import bodies
from workstation.domain.ids import ArticleId, BranchId, DeviceId, FactId, MemberId, RevisionId
from workstation.domain.membership import Membership
from workstation.domain.permissions import writing
from workstation.domain.revisions import revision_id
from workstation.domain.tally import (
    Case,
    Known,
    Recorded,
    Tally,
    ancestors,
    as_revision,
    as_submission,
    authors_of,
)

State = Literal["draft", "submitted", "returned", "approved", "published", "withdrawn"]


class Publication(msgspec.Struct, frozen=True):
    """A publication of one revision that is done: the plan, its claim to be newest, its page."""

    plan: str
    revision: RevisionId
    order: tuple[int, DeviceId, FactId]
    address: str = ""


class Standing(msgspec.Struct, frozen=True):
    """Where an article stands.

    `heads` are the revisions that no other one continues; `suggestions` a reviewer's corrections
    that no effective decision has signed; `round` the tally of the newest standing `submission`.
    """

    article: ArticleId
    branch: BranchId
    state: State
    changed: bool
    heads: tuple[RevisionId, ...]
    revisions: dict[RevisionId, Recorded]
    suggestions: dict[RevisionId, Recorded]
    submission: Recorded | None
    round: Tally | None
    superseded: bool
    publications: tuple[Publication, ...]
    withdrawn: frozenset[FactId]
    submissions: tuple[Recorded, ...] = ()
    decisions: tuple[Recorded, ...] = ()
    counted: frozenset[FactId] = frozenset()

    @property
    def head(self) -> RevisionId | None:
        """The single head, if there is one."""
        return self.heads[0] if len(self.heads) == 1 else None

    @property
    def known(self) -> dict[RevisionId, Recorded]:
        """All revisions, corrections that no decision has signed included."""
        return {**self.suggestions, **self.revisions}

    @property
    def approved_at_head(self) -> bool:
        """Tell whether the head is exactly the revision that the last stage signed."""
        return (
            self.round is not None
            and self.round.complete
            and not self.round.standing_returns()
            and self.head == self.round.signed
        )

    @property
    def waiting(self) -> tuple[int, ...]:
        """The stages that may be decided now: none unless the head stands in review."""
        if self.round is None or _state_in_review(self.head, self.round) != "submitted":
            return ()
        return self.round.waiting()

    def authors(self, revision: RevisionId) -> set[MemberId]:
        """Return the members ever named as authors up to this revision."""
        return authors_of(revision, self.known)


def derive_article(
    article: ArticleId,
    recorded: Iterable[Recorded],
    membership: Membership,
    publications: Iterable[Publication] = (),
) -> Standing | None:
    """Return where the article stands; None while no effective fact says that it exists."""
    facts = sorted(recorded, key=lambda fact: fact.order)
    branch = _branch(facts, membership)
    if branch is None:
        return None
    withdrawn = _withdrawn(facts, membership, branch)
    revisions, suggestions = _revisions(facts, membership, branch)
    case = Case(membership=membership, branch=branch, known={**suggestions, **revisions})
    submissions = _submissions(facts, case)
    tallies = {
        one.id: Tally(one, case, _decisions_on(one, facts, withdrawn))
        for one in submissions
        if one.id not in withdrawn
    }
    newest = _newest(submissions, withdrawn)
    revisions = _with_signed(revisions, suggestions, tallies.values(), case)
    heads = _heads(revisions)
    current = tallies[newest.id] if newest else None
    done = tuple(sorted(publications, key=lambda one: one.order))
    state, changed = _state(heads, current, done, withdrawn)
    return Standing(
        article=article,
        branch=branch,
        state=state,
        changed=changed,
        heads=heads,
        revisions=revisions,
        suggestions={one: f for one, f in suggestions.items() if one not in revisions},
        submission=newest,
        round=current,
        superseded=newest is not None and _is_superseded(newest, membership),
        publications=done,
        withdrawn=frozenset(withdrawn),
        submissions=tuple(submissions),
        decisions=tuple(f for f in facts if isinstance(f.body, bodies.Decision)),
        counted=frozenset(
            name for tally in tallies.values() for name in (*tally.approvals, *tally.returns)
        ),
    )


def _branch(facts: list[Recorded], membership: Membership) -> BranchId | None:
    for fact in facts:
        if isinstance(fact.body, bodies.Article):
            at = fact.under(membership)
            if writing(at, fact.body.branch) == "full":
                return fact.body.branch
    return None


def _withdrawn(
    facts: list[Recorded], membership: Membership, branch: BranchId
) -> dict[FactId, Recorded]:
    by_id = {fact.id: fact for fact in facts}
    found: dict[FactId, Recorded] = {}
    for fact in facts:
        if isinstance(fact.body, bodies.Withdrawal):
            at = fact.under(membership)
            target = by_id.get(fact.body.of)
            if target is not None and isinstance(target.body, bodies.Decision):
                in_standing = membership.in_good_standing(fact.device, fact.seq)
                allowed = in_standing and not at.suspended and at.member == target.body.member
            else:
                allowed = writing(at, branch) == "full"
            if allowed:
                found[fact.body.of] = fact
    return found


def _revisions(
    facts: list[Recorded], membership: Membership, branch: BranchId
) -> tuple[dict[RevisionId, Recorded], dict[RevisionId, Recorded]]:
    full: dict[RevisionId, Recorded] = {}
    suggested: dict[RevisionId, Recorded] = {}
    for fact in facts:
        if isinstance(fact.body, bodies.Revision) and _bears_its_own_name(fact.body):
            match writing(fact.under(membership), branch):
                case "full":
                    _add(full, fact)
                case "suggestion":
                    _add(suggested, fact)
                case "none":
                    pass
    return full, {one: fact for one, fact in suggested.items() if one not in full}


def _bears_its_own_name(body: bodies.Revision) -> bool:
    # Otherwise a writer could put other words under the name that a reviewer has signed.
    return body.revision == revision_id(body.content, body.parents)


def _add(known: dict[RevisionId, Recorded], fact: Recorded) -> None:
    """Add a revision; the same one recorded twice has the authors of both."""
    body = as_revision(fact)
    if (first := known.get(body.revision)) is None:
        known[body.revision] = fact
        return
    authors = tuple(sorted({*as_revision(first).authors, *body.authors}))
    both = msgspec.structs.replace(as_revision(first), authors=authors)
    known[body.revision] = msgspec.structs.replace(first, body=both)


def _submissions(facts: list[Recorded], case: Case) -> list[Recorded]:
    return [
        fact
        for fact in facts
        if isinstance(fact.body, bodies.Submission)
        and fact.body.revision in case.known
        and fact.body.policy in case.membership.policies
        and writing(fact.under(case.membership), case.branch) == "full"
    ]


def _decisions_on(
    submission: Recorded, facts: list[Recorded], withdrawn: Mapping[FactId, Recorded]
) -> list[Recorded]:
    return [
        fact
        for fact in facts
        if isinstance(fact.body, bodies.Decision)
        and fact.body.submission == submission.id
        and fact.id not in withdrawn
    ]


def _newest(submissions: list[Recorded], withdrawn: Collection[FactId]) -> Recorded | None:
    seen = {name for fact in submissions for name in as_submission(fact).saw}
    standing = [fact for fact in submissions if fact.id not in seen and fact.id not in withdrawn]
    return max(standing, key=lambda fact: fact.order, default=None)


def _is_superseded(submission: Recorded, membership: Membership) -> bool:
    position = membership.position(as_submission(submission).policy) or 0
    return position < membership.superseded_after


def _with_signed(
    revisions: dict[RevisionId, Recorded],
    suggestions: Known,
    tallies: Iterable[Tally],
    case: Case,
) -> dict[RevisionId, Recorded]:
    """Return the revisions plus each reviewer's correction that a decision of the round signs."""
    taken = dict(revisions)
    for one in {revision for tally in tallies for revision in tally.revisions}:
        for part in ancestors(one, case.known):
            if part in suggestions:
                taken[part] = suggestions[part]
    return taken


def _heads(revisions: Known) -> tuple[RevisionId, ...]:
    parents = {parent for fact in revisions.values() for parent in as_revision(fact).parents}
    return tuple(sorted(one for one in revisions if one not in parents))


def _state(
    heads: tuple[RevisionId, ...],
    current: Tally | None,
    publications: tuple[Publication, ...],
    withdrawn: Mapping[FactId, Recorded],
) -> tuple[State, bool]:
    head = heads[0] if len(heads) == 1 else None
    if publications:
        newest = publications[-1]
        if newest.order[2] in withdrawn:
            return "withdrawn", False
        return "published", head != newest.revision
    return _state_in_review(head, current), False


def _state_in_review(head: RevisionId | None, current: Tally | None) -> State:
    if head is None or current is None:
        return "draft"
    if head not in current.revisions:
        return "draft"
    if current.standing_returns():
        return "returned"
    if head != current.signed:
        return "draft"
    return "approved" if current.complete else "submitted"
