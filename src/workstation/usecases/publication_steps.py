"""The step machine: intent before, outcome after, and never a blind second try (state.md 8)."""

from collections.abc import Callable
from typing import Literal

from workstation.domain import bodies
from workstation.domain.errors import NewsroomError, Unavailable
from workstation.domain.ids import FactId, PlanId
from workstation.domain.publications import PlanStanding, StepRecord
from workstation.usecases.desk import Desk
from workstation.usecases.publication_progress import never

NO_REPLY = "wechat_no_reply"

Refs = dict[str, str]
Act = Callable[[], Refs]
Settle = Callable[[], Refs | None]


def _nobody(_step: str, _state: str) -> None:
    pass


class NeedsPersonError(Exception):
    """Nobody but a person can tell what happened at a step; it is never tried again unasked."""

    def __init__(self, step: str, code: str) -> None:
        super().__init__(step, code)
        self.step = step
        self.code = code


class StillWaitingError(Exception):
    """WeChat is at work; a later `--resume` goes on from here."""


class PausedError(Exception):
    """Somebody asked to stop (暂停); everything so far is recorded and the rest waits."""


class StepMachine:
    """Carries one plan's steps out, each at most once unless it is known not to have happened.

    `announce` publishes what is recorded so far on the share and reads it back; it runs before a
    step that reaches readers. `told` hears of each step as it begins and ends; `stop` is asked
    between steps, never inside one.
    """

    def __init__(
        self,
        desk: Desk,
        plan: PlanId,
        announce: Callable[[], None],
        *,
        told: Callable[[str, str], None] = _nobody,
        stop: Callable[[], bool] = never,
    ) -> None:
        self._desk = desk
        self._plan = plan
        self._announce = announce
        self._told = told
        self.stop = stop

    def standing(self) -> PlanStanding:
        """Return the plan as recorded."""
        found = self._desk.projection().plan(self._plan)
        if found is None:
            raise Unavailable("plan_not_effective", plan=self._plan)
        return found

    def run(
        self, step: str, act: Act, *, settle: Settle | None = None, reaches_readers: bool = False
    ) -> Refs:
        """Carry a step out, or return what came of it before.

        `settle` asks the outside world what became of an earlier try whose reply was lost: it
        returns the references if it happened, None if it certainly did not, and raises
        `NeedsPersonError` when it cannot tell. Without it a lost try is harmless and repeated.
        """
        last = self.standing().step(step)
        if last is not None and last.state == "done":
            return last.refs
        self.pause_if_asked()
        if last is not None and last.state in {"open", "unknown"} and settle is not None:
            found = self._settled(last, settle)
            if found is not None:
                return found
            # Told as failed, so that whoever takes the plan over need not ask about it again.
            self.record(last.intent, step, "failed", {"code": NO_REPLY})
        first = (last.attempt if last else 0) + 1
        for attempt in (first, first + 1):
            found = self._attempt(step, attempt, act, settle, reaches_readers=reaches_readers)
            if found is not None:
                return found
        raise Unavailable(NO_REPLY, call=step)

    def pause_if_asked(self) -> None:
        """Stop here where somebody asked to.

        Raises:
            PausedError: nothing is under way; going on later loses nothing.
        """
        if self.stop():
            raise PausedError

    def _attempt(
        self, step: str, attempt: int, act: Act, settle: Settle | None, *, reaches_readers: bool
    ) -> Refs | None:
        """Try once; None when the reply was lost and trying again does no harm."""
        intent = self._intend(step, attempt)
        if reaches_readers:
            self._get_ready(intent, step)
        try:
            refs = act()
        except NeedsPersonError as error:
            self.record(intent, step, "unknown", {"code": error.code})
            raise
        except NewsroomError as error:
            if error.code != NO_REPLY:
                self.record(intent, step, "failed", {"code": error.code})
                raise
        else:
            self.record(intent, step, "done", refs)
            return refs
        record = StepRecord(step, attempt, "open", intent, 0, {}, self._desk.device)
        found = self._settled(record, settle) if settle is not None else None
        if found is None:
            self.record(intent, step, "failed", {"code": NO_REPLY})
        return found

    def _get_ready(self, intent: FactId, step: str) -> None:
        try:
            self._announce()
        except (NewsroomError, NeedsPersonError) as error:
            self.record(intent, step, "failed", {"code": error.code})  # the call was never made
            raise

    def _settled(self, last: StepRecord, settle: Settle) -> Refs | None:
        try:
            refs = settle()
        except NeedsPersonError as error:
            if last.state == "open":
                self.record(last.intent, last.step, "unknown", {"code": error.code})
            raise
        if refs is not None:
            self.record(last.intent, last.step, "done", refs)
        return refs

    def _intend(self, step: str, attempt: int) -> FactId:
        with self._desk.change() as change:
            body = bodies.Intent(plan=self._plan, step=step, attempt=attempt)
            intent = change.record("intent", body)
        self._told(step, "begun")
        return intent

    def record(
        self,
        intent: FactId,
        step: str,
        state: Literal["done", "failed", "unknown"],
        refs: Refs,
    ) -> None:
        """Record what came of an intent."""
        with self._desk.change() as change:
            change.record(
                "outcome",
                bodies.Outcome(plan=self._plan, intent=intent, step=step, state=state, refs=refs),
            )
        self._told(step, state)
