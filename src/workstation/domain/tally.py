"""The tally: which decisions on one submission count, and how far its stages have come.

An approval rests on the approvals it names (`builds_on`), never on what happened to arrive first,
so that a late concurrent decision cannot overturn a finished review. Rules: state.md 4.
"""

from collections.abc import Iterable, Mapping

import msgspec

from workstation.domain import bodies
from workstation.domain.ids import BranchId, DeviceId, FactId, MemberId, RevisionId
from workstation.domain.membership import Membership
from workstation.domain.permissions import Standpoint, may_decide
from workstation.domain.policy import Policy


class Recorded(msgspec.Struct, frozen=True):
    """A fact with its typed body and its place in its device's chain."""

    id: FactId
    device: DeviceId
    seq: int
    hlc: int
    body: bodies.FactBody

    @property
    def order(self) -> tuple[int, DeviceId, FactId]:
        """The last resort between facts that did not know each other."""
        return (self.hlc, self.device, self.id)


Known = Mapping[RevisionId, Recorded]


def as_revision(fact: Recorded) -> bodies.Revision:
    """Return the body of a fact known to be a revision."""
    if not isinstance(fact.body, bodies.Revision):
        raise TypeError(fact.id)
    return fact.body


def as_submission(fact: Recorded) -> bodies.Submission:
    """Return the body of a fact known to be a submission."""
    if not isinstance(fact.body, bodies.Submission):
        raise TypeError(fact.id)
    return fact.body


def as_decision(fact: Recorded) -> bodies.Decision:
    """Return the body of a fact known to be a decision."""
    if not isinstance(fact.body, bodies.Decision):
        raise TypeError(fact.id)
    return fact.body


def ancestors(revision: RevisionId, known: Known) -> set[RevisionId]:
    """Return a revision and everything it descends from, as far as it is known here."""
    found: set[RevisionId] = set()
    waiting = [revision]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            if one in known:
                waiting += as_revision(known[one]).parents
    return found


def authors_of(revision: RevisionId, known: Known) -> set[MemberId]:
    """Return the members ever named as authors up to this revision."""
    return {
        author
        for one in ancestors(revision, known)
        if one in known
        for author in as_revision(known[one]).authors
    }


class Case(msgspec.Struct, frozen=True):
    """What decisions are judged by: the chain, the article's branch, its revisions."""

    membership: Membership
    branch: BranchId
    known: dict[RevisionId, Recorded]


class Tally:
    """Counts the decisions on one submission."""

    def __init__(self, submission: Recorded, case: Case, decisions: Iterable[Recorded]) -> None:
        body = as_submission(submission)
        self.policy: Policy = case.membership.policies[body.policy]
        self.submitted = body.revision
        self.approvals: dict[FactId, Recorded] = {}
        self.returns: dict[FactId, Recorded] = {}
        self._case = case
        self._writers = authors_of(body.revision, case.known)
        if (submitter := case.membership.member_of(submission.device)) is not None:
            self._writers.add(submitter)
        self._count(sorted(decisions, key=lambda fact: fact.order))
        self.passed = self._passed_in_any_order() if self.policy.parallel else self._passed()

    @property
    def signed(self) -> RevisionId:
        """The revision that the last satisfied stage signed; the submitted one before any."""
        revisions = [as_decision(f).revision for group in self.passed.values() for f in group]
        return max(
            [self.submitted, *revisions],
            key=lambda one: len(ancestors(one, self._case.known)),
        )

    @property
    def complete(self) -> bool:
        """Tell whether every stage of the policy is satisfied."""
        return all(stage.number in self.passed for stage in self.policy.stages)

    def is_own_work(self, member: MemberId) -> bool:
        """Tell whether the member submitted the article or is named as an author of it."""
        return member in self._writers

    def took_a_stage(self, member: MemberId) -> bool:
        """Tell whether one of the member's approvals counts in this round."""
        return any(
            as_decision(fact).member == member for group in self.passed.values() for fact in group
        )

    def standing_returns(self) -> tuple[Recorded, ...]:
        """Return the returns that no approval of the same stage has settled."""
        settled = {
            (as_decision(fact).stage, name)
            for fact in self.approvals.values()
            for name in as_decision(fact).over
        }
        return tuple(
            fact
            for fact in self.returns.values()
            if (as_decision(fact).stage, fact.id) not in settled
        )

    def waiting(self) -> tuple[int, ...]:
        """Return the stages that may be decided now."""
        if self.standing_returns():
            return ()
        missing = [s.number for s in self.policy.stages if s.number not in self.passed]
        return tuple(missing if self.policy.parallel else missing[:1])

    def _count(self, decisions: list[Recorded]) -> None:
        waiting = decisions
        while True:
            ready = [fact for fact in waiting if self._counts(fact)]
            if not ready:
                return
            for fact in ready:
                approves = as_decision(fact).verdict == "approve"
                (self.approvals if approves else self.returns)[fact.id] = fact
            waiting = [fact for fact in waiting if fact not in ready]

    def _counts(self, fact: Recorded) -> bool:
        body = as_decision(fact)
        return (
            self.policy.stage(body.stage) is not None
            and all(name in self.approvals for name in body.builds_on)
            and body.revision in self._case.known
            and self._rests_on_earlier_stages(body)
            and self._corrected_by_reviewer(body)
            and self._entitled(fact)
        )

    def _base(self, body: bodies.Decision) -> list[bodies.Decision]:
        return [as_decision(self.approvals[name]) for name in body.builds_on]

    def _rests_on_earlier_stages(self, body: bodies.Decision) -> bool:
        base = self._base(body)
        if self.policy.parallel:
            return body.received in {self.submitted, *(one.revision for one in base)}
        before = [stage for stage in self.policy.stages if stage.number < body.stage]
        if any(one.stage >= body.stage for one in base):
            return False
        for stage in before:
            members = {one.member for one in base if one.stage == stage.number}
            if len(members) < stage.need:
                return False
        last = max((one.stage for one in base), default=0)
        signed = {one.revision for one in base if one.stage == last} or {self.submitted}
        return signed == {body.received}

    def _corrected_by_reviewer(self, body: bodies.Decision) -> bool:
        if body.revision == body.received:
            return True
        known = self._case.known
        line = ancestors(body.revision, known)
        between = line - ancestors(body.received, known)
        return (
            body.verdict == "approve"
            and body.received in line
            and all(
                one in known and self._case.membership.member_of(known[one].device) == body.member
                for one in between
            )
        )

    def _entitled(self, fact: Recorded) -> bool:
        body = as_decision(fact)
        membership = self._case.membership
        under = membership.position(body.under)
        at = Standpoint(membership=membership, device=fact.device, seq=fact.seq)
        if under is None or at.member is None:
            return False
        if body.member in {one.member for one in self._base(body)}:
            return False
        if self.is_own_work(body.member) and not (self.policy.own_work and body.override_text):
            return False
        if body.recorded_for:
            return self._recorded_properly(body, at)
        return at.member == body.member and may_decide(
            at, body.stage, self._case.branch, under=under
        )

    def _recorded_properly(self, body: bodies.Decision, at: Standpoint) -> bool:
        return (
            self.policy.on_paper
            and bool(body.evidence)
            and body.recorded_for == body.member
            and at.member not in self._writers
            and any(
                "reviewer" in grant.roles and body.stage in grant.stages
                for grant in at.membership.current_grants(body.member)
            )
        )

    def _passed(self) -> dict[int, tuple[Recorded, ...]]:
        for stage in sorted(self.policy.stages, key=lambda one: -one.number):
            groups: dict[RevisionId, list[Recorded]] = {}
            for fact in self.approvals.values():
                if as_decision(fact).stage == stage.number:
                    groups.setdefault(as_decision(fact).revision, []).append(fact)
            full = [
                group
                for group in groups.values()
                if len({as_decision(fact).member for fact in group}) >= stage.need
            ]
            if full:
                chosen = min(full, key=self._preference)
                return self._with_base(stage.number, chosen)
        return {}

    def _preference(self, group: list[Recorded]) -> tuple[int, tuple[int, DeviceId, FactId]]:
        depth = len(ancestors(as_decision(group[0]).revision, self._case.known))
        return (-depth, min(fact.order for fact in group))

    def _with_base(self, number: int, group: list[Recorded]) -> dict[int, tuple[Recorded, ...]]:
        passed: dict[int, tuple[Recorded, ...]] = {}
        first = min(group, key=lambda fact: fact.order)
        for name in as_decision(first).builds_on:
            fact = self.approvals[name]
            earlier = as_decision(fact).stage
            passed[earlier] = (*passed.get(earlier, ()), fact)
        passed[number] = tuple(sorted(group, key=lambda fact: fact.order))
        return passed

    def _passed_in_any_order(self) -> dict[int, tuple[Recorded, ...]]:
        passed: dict[int, tuple[Recorded, ...]] = {}
        taken: set[MemberId] = set()
        for fact in sorted(self.approvals.values(), key=lambda one: one.order):
            body = as_decision(fact)
            if body.member not in taken:
                taken.add(body.member)
                passed[body.stage] = (*passed.get(body.stage, ()), fact)
        needs = {stage.number: stage.need for stage in self.policy.stages}
        return {number: group for number, group in passed.items() if len(group) >= needs[number]}
