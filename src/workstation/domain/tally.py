"""The tally: which decisions on one submission count, and how far its stages have come.

An approval rests on the approvals it names (`builds_on`), never on what happened to arrive first,
so that a late concurrent decision cannot overturn a finished review. Rules: state.md 4.
"""

from collections.abc import Iterable, Mapping

import msgspec

from workstation.domain import bodies
from workstation.domain.forks import Paths
from workstation.domain.ids import BranchId, DeviceId, FactId, MemberId, RevisionId
from workstation.domain.membership import Membership
from workstation.domain.permissions import Standpoint, may_decide, may_record_for
from workstation.domain.policy import Policy
from workstation.domain.side_by_side import share_out


class Recorded(msgspec.Struct, frozen=True):
    """A fact with its typed body and its place in its device's chain or tree."""

    id: FactId
    device: DeviceId
    seq: int
    hlc: int
    body: bodies.FactBody
    paths: Paths = ()

    def under(self, membership: Membership) -> Standpoint:
        """Return where the fact stands under a membership."""
        return Standpoint(membership, self.device, self.seq, self.paths)

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
        frozen: Policy = case.membership.policies[body.policy]
        self.policy = frozen.route(sensitive=body.sensitive)
        self.submitted = body.revision
        self.approvals: dict[FactId, Recorded] = {}
        self.returns: dict[FactId, Recorded] = {}
        self._case = case
        self._submitter = case.membership.member_of(submission.device)
        self._count(sorted(decisions, key=lambda fact: fact.order))
        self.passed = self._passed_in_any_order() if self.policy.parallel else self._passed()

    @property
    def revisions(self) -> tuple[RevisionId, ...]:
        """The submitted revision and all that the satisfied stages signed, each once, sorted."""
        signed = {as_decision(fact).revision for group in self.passed.values() for fact in group}
        return tuple(sorted({self.submitted, *signed}))

    @property
    def signed(self) -> RevisionId:
        """The revision that the last satisfied stage signed; the submitted one before any."""
        return max(self.revisions, key=lambda one: len(ancestors(one, self._case.known)))

    @property
    def complete(self) -> bool:
        """Tell whether every stage of the policy is satisfied."""
        return all(stage.number in self.passed for stage in self.policy.stages)

    def is_own_work(self, member: MemberId) -> bool:
        """Tell whether the member submitted the article or is named as an author of it."""
        return member in self._writers_of(self.signed)

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

    def _writers_of(self, revision: RevisionId) -> set[MemberId]:
        submitters = set() if self._submitter is None else {self._submitter}
        return authors_of(revision, self._case.known) | submitters

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
        if any(
            one.stage >= body.stage or not {*one.builds_on} <= {*body.builds_on} for one in base
        ):
            return False
        for stage in self.policy.stages:
            members = {one.member for one in base if one.stage == stage.number}
            if stage.number < body.stage and len(members) < stage.need:
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
        at = fact.under(membership)
        if under is None or at.member is None:
            return False
        people = [body.member, *(one.member for one in self._base(body))]
        if len(set(people)) < len(people):
            return False
        writers = self._writers_of(body.revision)
        if body.member in writers and not (self.policy.own_work and body.override_text):
            return False
        if body.recorded_for:
            return at.member not in writers and self._recorded_properly(body, at, under)
        return at.member == body.member and may_decide(
            at, body.stage, self._case.branch, under=under
        )

    def _recorded_properly(self, body: bodies.Decision, at: Standpoint, under: int) -> bool:
        return (
            self.policy.on_paper
            and bool(body.evidence)
            and body.recorded_for == body.member
            and may_record_for(at, body.member, body.stage, self._case.branch, under=under)
        )

    def _passed(self) -> dict[int, tuple[Recorded, ...]]:
        for stage in reversed(self.policy.stages):
            groups: dict[RevisionId, list[Recorded]] = {}
            for fact in self._approvals_in_order():
                if as_decision(fact).stage == stage.number:
                    groups.setdefault(as_decision(fact).revision, []).append(fact)
            full = [
                together
                for group in groups.values()
                if (together := self._together(group, stage.need))
            ]
            if full:
                return self._by_stage(min(full, key=self._preference))
        return {}

    def _approvals_in_order(self) -> list[Recorded]:
        return sorted(self.approvals.values(), key=lambda fact: fact.order)

    def _together(self, group: list[Recorded], need: int) -> list[Recorded]:
        """Return approvals of one stage that stand together, at least `need`; else nothing.

        They stand together when nobody is twice among them and those they rest on.
        """
        for first in group:
            chosen = [first]
            for fact in group:
                if fact is not first and self._nobody_twice([*chosen, fact]):
                    chosen.append(fact)
            if len(chosen) >= need:
                return chosen
        return []

    def _nobody_twice(self, group: list[Recorded]) -> bool:
        people = [as_decision(fact).member for fact in self._with_base(group)]
        return len(set(people)) == len(people)

    def _with_base(self, group: list[Recorded]) -> list[Recorded]:
        base = {name for fact in group for name in as_decision(fact).builds_on}
        return [*(self.approvals[name] for name in sorted(base)), *group]

    def _preference(self, group: list[Recorded]) -> tuple[int, tuple[int, DeviceId, FactId]]:
        depth = len(ancestors(as_decision(group[0]).revision, self._case.known))
        return (-depth, min(fact.order for fact in group))

    def _by_stage(self, group: list[Recorded]) -> dict[int, tuple[Recorded, ...]]:
        passed: dict[int, tuple[Recorded, ...]] = {}
        for fact in sorted(self._with_base(group), key=lambda one: one.order):
            number = as_decision(fact).stage
            passed[number] = (*passed.get(number, ()), fact)
        return passed

    def _passed_in_any_order(self) -> dict[int, tuple[Recorded, ...]]:
        """Return the approvals along one line of corrections that finishes the review, if any.

        Otherwise all of them: corrections made apart are then two heads for a person to settle.
        """
        known = self._case.known
        depth = {one: len(ancestors(one, known)) for one in self._signed_by_anybody()}
        approvals = sorted(
            self._approvals_in_order(), key=lambda fact: -depth[as_decision(fact).revision]
        )
        for revision in dict.fromkeys(as_decision(fact).revision for fact in approvals):
            line = ancestors(revision, known)
            passed = self._shared_out([f for f in approvals if as_decision(f).revision in line])
            if len(passed) == len(self.policy.stages):
                return passed
        return self._shared_out(approvals)

    def _signed_by_anybody(self) -> set[RevisionId]:
        return {as_decision(fact).revision for fact in self.approvals.values()}

    def _shared_out(self, approvals: list[Recorded]) -> dict[int, tuple[Recorded, ...]]:
        needs = {stage.number: stage.need for stage in self.policy.stages}
        told = [(as_decision(fact).member, as_decision(fact).stage, fact) for fact in approvals]
        passed = share_out(told, needs)
        return {number: group for number, group in passed.items() if len(group) >= needs[number]}
