"""Steps of the demo: what was done by whom, whether it came out as promised, and in how long."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import msgspec

from workstation.domain.errors import NewsroomError, Refused

Value = str | int
Values = dict[str, Value]


class Step(msgspec.Struct, frozen=True):
    """One step; `refused` is the code of a refusal that was meant to happen, or of a failure.

    `values` fill the sentences of `words.py`; `detail` is such a sentence in the language asked
    for; `seconds` is what the step took.
    """

    name: str
    ok: bool
    refused: str
    detail: str
    who: str = ""
    values: Values = {}
    seconds: float = 0.0


class NotAsPromised(Exception):  # noqa: N818 - what the demo found, not a fault of its own
    """The program did something else than it promises; `promise` says what did not hold."""

    def __init__(self, promise: str) -> None:
        super().__init__(promise)
        self.promise = promise


class DemoStopped(Exception):  # noqa: N818 - how a play ends early
    """A step failed; what comes after it would rest on nothing."""


def promise(kept: bool, what: str) -> None:  # noqa: FBT001 - reads as the sentence it checks
    """Go on only if a promise is kept.

    Raises:
        NotAsPromised: it is not.
    """
    if not kept:
        raise NotAsPromised(what)


class StepLog:
    """Records steps as they happen and tells each one at once."""

    def __init__(self, tell: Callable[[Step], Step]) -> None:
        self.steps: list[Step] = []
        self._tell = tell

    @property
    def ok(self) -> bool:
        """Tell whether every step so far came out as promised."""
        return all(step.ok for step in self.steps)

    @contextmanager
    def step(self, name: str, who: str = "") -> Iterator[Values]:
        """Play a step; what the caller puts into the mapping is told with it.

        Raises:
            DemoStopped: it failed; the reason is recorded.
        """
        values: Values = {}
        started = time.perf_counter()
        try:
            yield values
        except (NewsroomError, NotAsPromised) as error:
            raise self.failed(name, who, error, started) from error
        self._keep(name, who, values, started)

    @contextmanager
    def refusal(self, name: str, who: str, code: str) -> Iterator[Values]:
        """Play a step that must be refused with this code.

        Raises:
            DemoStopped: it was allowed, or refused for another reason.
        """
        values: Values = {}
        started = time.perf_counter()
        try:
            yield values
        except (NewsroomError, NotAsPromised) as error:
            if not isinstance(error, Refused) or error.code != code:
                raise self.failed(name, who, error, started) from error
            self._keep(name, who, values, started, refused=code)
            return
        raise self.failed(name, who, NotAsPromised("this is refused"), started)

    def milestone(self, name: str, who: str, values: Values, seconds: float) -> None:
        """Record a step that has just happened inside a longer act."""
        self.steps.append(
            self._tell(Step(name, True, "", "", who=who, values=values, seconds=seconds))
        )

    def skip(self, name: str, reason: str) -> None:
        """Record a step that cannot be played on this machine."""
        self.steps.append(self._tell(Step(name, ok=True, refused="", detail=f"skipped: {reason}")))

    def failed(
        self, name: str, who: str, error: NewsroomError | NotAsPromised, started: float
    ) -> DemoStopped:
        """Record that a step failed, and return what ends the play."""
        if isinstance(error, NewsroomError):
            refused, detail = error.code, f"{error.code} {error.details or ''}".strip()
        else:
            refused, detail = "", error.promise
        step = Step(name, False, refused, detail, who=who, seconds=_since(started))
        self.steps.append(self._tell(step))
        return DemoStopped(name)

    def _keep(
        self, name: str, who: str, values: Values, started: float, *, refused: str = ""
    ) -> None:
        step = Step(name, True, refused, "", who=who, values=values, seconds=_since(started))
        self.steps.append(self._tell(step))


def _since(started: float) -> float:
    return round(time.perf_counter() - started, 3)
