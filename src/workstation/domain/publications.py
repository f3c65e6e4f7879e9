"""Publications: what became of a plan, derived from intents and outcomes (state.md 8).

A step is two facts: an intent before the call, an outcome after. An intent without an outcome
means that nobody knows: it is settled by asking WeChat or by a person, never by trying again.
"""

from collections.abc import Iterable
from typing import Literal

import msgspec

from workstation.domain import bodies
from workstation.domain.ids import ArticleId, DeviceId, FactId, RevisionId
from workstation.domain.membership import Membership
from workstation.domain.permissions import Standpoint, may_publish
from workstation.domain.reviews import Publication
from workstation.domain.tally import Recorded

PublicationState = Literal["running", "waiting", "done", "needs_person", "failed"]
FINAL_STEP = "settle"


class StepRecord(msgspec.Struct, frozen=True):
    """One step as far as it came: `open` has an intent and no outcome."""

    step: str
    attempt: int
    state: Literal["open", "done", "failed", "unknown"]
    intent: FactId
    hlc: int
    refs: dict[str, str]


class PlanStanding(msgspec.Struct, frozen=True):
    """Where a publication stands; `addresses` maps each article to its page."""

    plan: bodies.Plan
    fact: Recorded
    state: PublicationState
    steps: tuple[StepRecord, ...]
    addresses: dict[ArticleId, str]
    contested: bool
    order: tuple[int, DeviceId, FactId]

    def step(self, name: str) -> StepRecord | None:
        """Return the latest record of a step."""
        return next((one for one in reversed(self.steps) if one.step == name), None)

    @property
    def published(self) -> bool:
        """Tell whether readers can see it: a draft in WeChat's box is no publication."""
        return self.state == "done" and self.plan.mode != "draft"

    def publication_of(self, article: ArticleId) -> Publication | None:
        """Return the finished publication of one of the plan's articles."""
        revision = next((a.revision for a in self.plan.articles if a.article == article), None)
        if revision is None or not self.published:
            return None
        return Publication(
            plan=self.plan.plan,
            revision=RevisionId(revision),
            order=self.order,
            address=self.addresses.get(article, ""),
        )


def derive_plan(recorded: Iterable[Recorded], membership: Membership) -> PlanStanding | None:
    """Return where a plan stands; None while no effective fact lays it down."""
    facts = sorted(recorded, key=lambda fact: fact.order)
    effective = [fact for fact in facts if _is_publishers(fact, membership)]
    laid_down = next((fact for fact in effective if isinstance(fact.body, bodies.Plan)), None)
    if laid_down is None or not isinstance(laid_down.body, bodies.Plan):
        return None
    steps = _steps(effective)
    contested = _contested(effective)
    final = next((s for s in reversed(steps) if s.step == FINAL_STEP), None)
    outcome = next(
        (
            fact
            for fact in reversed(effective)
            if isinstance(fact.body, bodies.Outcome) and fact.body.step == FINAL_STEP
        ),
        laid_down,
    )
    addresses = (
        {
            article.article: final.refs.get(article.article, "")
            for article in laid_down.body.articles
        }
        if final
        else {}
    )
    return PlanStanding(
        plan=laid_down.body,
        fact=laid_down,
        state=_state(steps, contested=contested),
        steps=steps,
        addresses=addresses,
        contested=contested,
        order=outcome.order,
    )


def _is_publishers(fact: Recorded, membership: Membership) -> bool:
    at = Standpoint(membership, fact.device, fact.seq)
    if isinstance(fact.body, bodies.Plan | bodies.Claim):
        under = membership.position(fact.body.under)
        return under is not None and may_publish(at, under=under)
    return may_publish(at)


def _steps(facts: list[Recorded]) -> tuple[StepRecord, ...]:
    outcomes = {
        fact.body.intent: fact.body for fact in facts if isinstance(fact.body, bodies.Outcome)
    }
    found: list[StepRecord] = []
    for fact in facts:
        if isinstance(fact.body, bodies.Intent):
            outcome = outcomes.get(fact.id)
            found.append(
                StepRecord(
                    step=fact.body.step,
                    attempt=fact.body.attempt,
                    state=outcome.state if outcome else "open",
                    intent=fact.id,
                    hlc=fact.hlc,
                    refs=outcome.refs if outcome else {},
                )
            )
    return tuple(found)


def _contested(facts: list[Recorded]) -> bool:
    claims = [(fact.id, fact.body) for fact in facts if isinstance(fact.body, bodies.Claim)]
    over = {name for _, claim in claims for name in claim.over}
    standing = [claim for name, claim in claims if name not in over]
    highest = max((claim.fence for claim in standing), default=0)
    return sum(claim.fence == highest for claim in standing) > 1


def _state(steps: tuple[StepRecord, ...], *, contested: bool) -> PublicationState:
    if contested:
        return "needs_person"
    latest = {one.step: one for one in steps}
    final = latest.get(FINAL_STEP)
    if final is not None and final.state in {"done", "failed"}:
        return "done" if final.state == "done" else "failed"
    if any(one.state == "unknown" for one in latest.values()):
        return "needs_person"
    if any(one.state == "failed" for one in latest.values()):
        return "failed"
    return "waiting" if "publish" in latest else "running"
