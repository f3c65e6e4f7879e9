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
from workstation.domain.permissions import may_publish
from workstation.domain.reviews import Publication
from workstation.domain.tally import Recorded

PublicationState = Literal["running", "waiting", "done", "needs_person", "failed"]
FINAL_STEP = "settle"


class StepRecord(msgspec.Struct, frozen=True):
    """One step as far as it came: `open` has an intent and no outcome. `device` intended it."""

    step: str
    attempt: int
    state: Literal["open", "done", "failed", "unknown"]
    intent: FactId
    hlc: int
    refs: dict[str, str]
    device: DeviceId


class PlanStanding(msgspec.Struct, frozen=True):
    """Where a publication stands; `addresses` maps each article to its page.

    `claims` are those that no later one settled, of the highest fence; while there is one, its
    device is the `holder` and nobody else carries the plan out. `doubtful`: something was done
    with it on a line of a forked device that no administrator has judged yet, so that readers may
    have seen it; then nobody carries it out.
    """

    plan: bodies.Plan
    fact: Recorded
    state: PublicationState
    steps: tuple[StepRecord, ...]
    addresses: dict[ArticleId, str]
    claims: tuple[Recorded, ...]
    order: tuple[int, DeviceId, FactId]
    doubtful: bool = False

    @property
    def contested(self) -> bool:
        """Tell whether several PCs claimed the plan with one fence: then nobody acts."""
        return len(self.claims) > 1

    @property
    def holder(self) -> DeviceId:
        """The PC that carries the plan out."""
        return self.claims[0].device if self.claims else self.fact.device

    @property
    def by_hand(self) -> bool:
        """Tell whether somebody published by hand and registered it here afterwards."""
        return self.plan.channel == "wechat" and not self.plan.account

    @property
    def fence(self) -> int:
        """The highest fence that counts; 0 before any claim."""
        return max((_claim(one).fence for one in self.claims), default=0)

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
    """Return where a plan stands; None while no effective or doubtful fact lays it down."""
    facts = sorted(recorded, key=lambda fact: fact.order)
    effective = [fact for fact in facts if _is_publishers(fact, membership)]
    doubtful = [fact for fact in facts if _is_doubtful(fact, membership)]
    laid_down = next(
        (fact for fact in (*effective, *doubtful) if isinstance(fact.body, bodies.Plan)), None
    )
    if laid_down is None or not isinstance(laid_down.body, bodies.Plan):
        return None
    steps = _steps(effective)
    claims = _claims(effective)
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
        state=_state(steps, contested=len(claims) > 1, doubtful=bool(doubtful)),
        steps=steps,
        addresses=addresses,
        claims=claims,
        order=outcome.order,
        doubtful=bool(doubtful),
    )


def _is_doubtful(fact: Recorded, membership: Membership) -> bool:
    """Tell whether only a fork that nobody has judged keeps a fact from counting."""
    if not fact.under(membership).suspended:
        return False
    judged = membership.judged(fact.device)
    return any(not judged.issuperset(path) for path in fact.paths) and _is_publishers(
        msgspec.structs.replace(fact, paths=()), membership
    )


def _is_publishers(fact: Recorded, membership: Membership) -> bool:
    at = fact.under(membership)
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
                    device=fact.device,
                )
            )
    return tuple(found)


def _claims(facts: list[Recorded]) -> tuple[Recorded, ...]:
    claims = [fact for fact in facts if isinstance(fact.body, bodies.Claim)]
    over = {name for fact in claims for name in _claim(fact).over}
    standing = [fact for fact in claims if fact.id not in over]
    highest = max((_claim(fact).fence for fact in standing), default=0)
    return tuple(fact for fact in standing if _claim(fact).fence == highest)


def _claim(fact: Recorded) -> bodies.Claim:
    if not isinstance(fact.body, bodies.Claim):  # only claims come here
        raise TypeError(fact.id)
    return fact.body


def _state(steps: tuple[StepRecord, ...], *, contested: bool, doubtful: bool) -> PublicationState:
    if contested:
        return "needs_person"
    latest = {one.step: one for one in steps}
    final = latest.get(FINAL_STEP)
    if final is not None and final.state == "done":
        return "done"
    states = {one.state for one in latest.values()}
    if doubtful or ("unknown" in states and (final is None or final.state != "failed")):
        return "needs_person"
    if "failed" in states:
        return "failed"
    return "waiting" if "publish" in latest else "running"
