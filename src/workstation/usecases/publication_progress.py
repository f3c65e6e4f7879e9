"""Progress of a publication: its steps gathered into the five that a person follows.

上传图片, 建立草稿, 核对草稿, 发布, 核验与归档 on WeChat; 生成 and 归档 for pages and files.
"""

from collections.abc import Callable, Iterable
from typing import Literal

from workstation.domain import bodies
from workstation.domain.publications import PlanStanding

Phase = Literal["pictures", "draft", "compare", "publish", "verify", "write", "archive"]
PhaseState = Literal["ahead", "going", "done", "failed", "unknown"]

_ENDINGS: dict[str, PhaseState] = {
    "open": "going",
    "begun": "going",
    "done": "done",
    "failed": "failed",
    "unknown": "unknown",
}


class PhaseProgress(bodies.FactBody, frozen=True):
    """How far one phase is: `done` of `total` things, `reused` of them needed no doing."""

    phase: Phase
    state: PhaseState = "ahead"
    done: int = 0
    total: int = 0
    reused: int = 0


class Progress(bodies.FactBody, frozen=True):
    """How far a publication is, phase by phase."""

    channel: str
    plan: str
    phases: tuple[PhaseProgress, ...]


Watch = Callable[[Progress], None]
Stop = Callable[[], bool]


def unwatched(_progress: Progress) -> None:
    """Watch nothing: for callers who only want the end."""


def never() -> bool:
    """Never stop between steps."""
    return False


def phases_for(channel: str, mode: str) -> tuple[Phase, ...]:
    """Return the phases a publication goes through."""
    if channel != "wechat":
        return ("write", "archive")
    drafting: tuple[Phase, ...] = ("pictures", "draft", "compare")
    return (*drafting, "verify") if mode == "draft" else (*drafting, "publish", "verify")


def phase_of(step: str, channel: str) -> Phase:
    """Return the phase that a step belongs to."""
    if channel != "wechat":
        return "archive" if step == "settle" else "write"
    match step:
        case "draft":
            return "draft"
        case "compare":
            return "compare"
        case "publish" | "poll":
            return "publish"
        case "verify" | "settle":
            return "verify"
        case _:
            return "pictures"


class ProgressTeller:
    """Hears of steps one by one and tells a watcher how far each phase is."""

    def __init__(self, standing: PlanStanding, watch: Watch) -> None:
        plan = standing.plan
        self._channel, self._plan = plan.channel, plan.plan
        self._watch = watch
        self._articles = len(plan.articles)
        self._steps: dict[str, str] = {}
        self._pictures: tuple[int, int] | None = None
        self._order = phases_for(plan.channel, plan.mode)
        for one in standing.steps:
            self._steps[one.step] = one.state

    def expect_pictures(self, total: int, reused: int) -> None:
        """Hear how many pictures the articles need, and how many WeChat has from earlier issues."""
        self._pictures = (total, reused)
        self.tell()

    def step(self, step: str, state: str) -> None:
        """Hear that a step has begun or ended."""
        self._steps[step] = state
        self.tell()

    def tell(self) -> None:
        """Tell the watcher."""
        self._watch(self.progress())

    def progress(self) -> Progress:
        """Return how far each phase is."""
        return Progress(
            channel=self._channel,
            plan=self._plan,
            phases=tuple(self._phase(one) for one in self._order),
        )

    def _phase(self, phase: Phase) -> PhaseProgress:
        states = [
            state for step, state in self._steps.items() if phase_of(step, self._channel) == phase
        ]
        done = states.count("done")
        total, reused = self._expected(phase, len(states))
        done = min(done + reused, total) if total else done
        return PhaseProgress(
            phase=phase,
            state=_state(phase, states, complete=self._is_complete(phase, done, total)),
            done=done,
            total=total,
            reused=reused,
        )

    def _expected(self, phase: Phase, begun: int) -> tuple[int, int]:
        if phase == "pictures":
            return self._pictures or (begun, 0)
        return (self._articles if phase in {"draft", "write"} else 0), 0

    def _is_complete(self, phase: Phase, done: int, total: int) -> bool:
        match phase:
            case "pictures":
                return "draft" in self._steps or (self._pictures is not None and done >= total)
            case "publish":
                return self._steps.get("verify") is not None or self._steps.get("poll") == "done"
            case "verify" | "archive":
                return self._steps.get("settle") == "done"
            case "write":
                return done >= total
            case _:
                return done > 0


def _state(phase: Phase, states: Iterable[str], *, complete: bool) -> PhaseState:
    endings = {_ENDINGS.get(one, "going") for one in states}
    for bad in ("unknown", "failed"):
        if bad in endings:
            return "unknown" if bad == "unknown" else "failed"
    if complete:
        return "done"
    return "going" if endings or phase == "write" else "ahead"


def progress_of(standing: PlanStanding) -> Progress:
    """Return how far a recorded publication is, as its facts tell."""
    return ProgressTeller(standing, unwatched).progress()
