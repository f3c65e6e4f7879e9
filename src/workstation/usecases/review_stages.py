"""The stages of a review as people see them: who decided what and when, who is next."""

from collections.abc import Mapping
from typing import Literal

from workstation.document.marked import marked_content
from workstation.domain import bodies
from workstation.domain.clock import reading_ms
from workstation.domain.errors import NewsroomError
from workstation.domain.ids import MemberId, RevisionId
from workstation.domain.permissions import covers
from workstation.domain.reviews import Standing
from workstation.domain.tally import Recorded, Tally, as_decision
from workstation.store import queries
from workstation.usecases.absence import outdated_decisions
from workstation.usecases.desk import Desk
from workstation.usecases.listing import read_words

StageState = Literal["passed", "returned", "waiting", "later"]


class DecisionLine(bodies.FactBody, frozen=True):
    """One decision that counts: who took it and when (milliseconds), on which draft.

    `corrected`: the reviewer changed words while passing it (改后通过), at so many `places` (0
    where one of both texts is not here). `on_paper`: entered for somebody else, with evidence.
    `outdated`: its PC had not heard of the office for long (过期，需复核).
    """

    member: MemberId
    name: str
    branch: str
    verdict: str
    at: int
    revision: RevisionId
    number: int
    corrected: bool
    places: int
    note: str
    on_paper: bool
    mine: bool
    outdated: bool = False


class StageLine(bodies.FactBody, frozen=True):
    """One stage. `holders` are who may take it now, `mine` whether this member may."""

    number: int
    name: str
    state: StageState
    need: int
    decisions: tuple[DecisionLine, ...]
    holders: tuple[str, ...] = ()
    mine: bool = False


def stage_lines(
    desk: Desk, standing: Standing, numbers: Mapping[RevisionId, int]
) -> tuple[StageLine, ...]:
    """Return the stages of the newest submission in order; none while there is none."""
    current = standing.round
    if current is None:
        return ()
    waiting = standing.waiting
    names = desk.store.read(queries.names, "member")
    holders = {
        one.number: holders_of(desk, standing, current, one.number) for one in current.policy.stages
    }
    returned = {as_decision(fact).stage for fact in current.standing_returns()}
    return tuple(
        StageLine(
            number=stage.number,
            name=stage.name,
            state=_state(stage.number, current, waiting, returned),
            need=stage.need,
            decisions=tuple(
                _line(desk, fact, numbers) for fact in _decisions(current, stage.number)
            ),
            holders=tuple(names.get(one, "") for one in holders[stage.number]),
            mine=stage.number in waiting and desk.member in holders[stage.number],
        )
        for stage in current.policy.stages
    )


def _state(stage: int, current: Tally, waiting: tuple[int, ...], returned: set[int]) -> StageState:
    if stage in returned:
        return "returned"
    if stage in current.passed:
        return "passed"
    return "waiting" if stage in waiting else "later"


def _decisions(current: Tally, stage: int) -> list[Recorded]:
    returns = [f for f in current.standing_returns() if as_decision(f).stage == stage]
    # Where a stage needs several, those who have approved so far are told as well.
    passed = current.passed.get(stage) or [
        fact for fact in current.approvals.values() if as_decision(fact).stage == stage
    ]
    return sorted([*passed, *returns], key=lambda fact: fact.order)


def _line(desk: Desk, fact: Recorded, numbers: Mapping[RevisionId, int]) -> DecisionLine:
    body = as_decision(fact)
    corrected = body.received != body.revision
    return DecisionLine(
        member=body.member,
        name=desk.store.read(queries.register_text, f"member/{body.member}", "name"),
        branch=_branch_of(desk, body.member),
        verdict=body.verdict,
        at=reading_ms(fact.hlc),
        revision=body.revision,
        number=numbers.get(body.revision, 0),
        corrected=corrected,
        places=_places(desk, body.received, body.revision) if corrected else 0,
        note=read_words(desk, body.note_text),
        on_paper=bool(body.recorded_for),
        mine=body.member == desk.member,
        outdated=bool(outdated_decisions(desk, [fact])),
    )


def _branch_of(desk: Desk, member: MemberId) -> str:
    branch = desk.store.read(queries.register_value, f"member/{member}", "branch")
    return desk.store.read(queries.register_text, f"branch/{branch}", "name") if branch else ""


def _places(desk: Desk, older: RevisionId, newer: RevisionId) -> int:
    try:
        return marked_content(desk.content(older), desk.content(newer)).counted.places
    except NewsroomError:  # a text was purged or is still on its way
        return 0


def holders_of(desk: Desk, standing: Standing, current: Tally, stage: int) -> tuple[MemberId, ...]:
    """Return who may take a stage now: granted, not the author, no other stage taken."""
    return tuple(
        member
        for member in desk.membership.members
        if not current.is_own_work(member)
        and not current.took_a_stage(member)
        and any(
            "reviewer" in grant.roles and covers(grant, stage, standing.branch)
            for grant in desk.membership.current_grants(member)
        )
    )
