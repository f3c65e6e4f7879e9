"""The publisher at work: carries orders out on the exchange lane, whatever page is on screen.

One for each room. It goes on by itself with what was broken off, when the program starts and when
a network or WeChat that was away may be back.
"""

from functools import partial
from threading import Event
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from workstation.bootstrap import open_office_share
from workstation.ui.long_task import Cancelled, LongTask
from workstation.ui.room import Room
from workstation.usecases.desk import Desk
from workstation.usecases.publication_progress import Progress
from workstation.usecases.publishing_orders import Order, Round, rounds_to_go_on

PAUSES_MS: Final = (30_000, 60_000, 120_000, 300_000, 600_000)
"""Between tries that go on by themselves; WeChat allows 100 looks a day and a try takes six."""


class Run:
    """One order being carried out. `stop` and `leaving` are asked on the exchange lane."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.progress: dict[str, Progress] = {}
        self.paused = Event()
        self.called_off = Event()

    def done_and_total(self) -> tuple[int, int]:
        """Return how many phases are done, of all that are known so far."""
        phases = [one for told in self.progress.values() for one in told.phases]
        return sum(one.state == "done" for one in phases), len(phases)


class Publisher(QObject):
    """Orders under way by issue. `progressed` and `ended` name the issue."""

    progressed = Signal(str)
    ended = Signal(str, object)
    _heard = Signal(object, object)

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._room = room
        self._running: dict[str, Run] = {}
        self._last: dict[str, dict[str, Progress]] = {}
        self._tries: dict[str, int] = {}
        self._timers: dict[str, QTimer] = {}
        self._heard.connect(self._on_heard)

    def resume(self) -> None:
        """Go on with what was broken off or waits for the network, as after a start."""
        self._room.tasks.query(self, rounds_to_go_on, self._start_all)

    def _start_all(self, orders: tuple[Order, ...]) -> None:
        for order in orders:
            self.start(order)

    def start(self, order: Order) -> None:
        """Carry an order out; one that is under way goes on as it is."""
        if order.issue in self._running:
            return
        self._forget_timer(order.issue)
        run = Run(order)
        self._running[order.issue] = run
        self._room.tasks.long_command(
            self,
            self.tr("Publishing"),
            partial(self._work, run),
            partial(self._done, run),
            failed=partial(self._failed, run),
            errand=True,
        )
        self.progressed.emit(order.issue)

    def pause(self, issue: str) -> None:
        """Stop before the next step; the present one is carried through and recorded."""
        self._forget_timer(issue)
        if (run := self._running.get(issue)) is not None:
            run.paused.set()
            self.progressed.emit(issue)

    def run_of(self, issue: str) -> Run | None:
        """Return the order under way for an issue."""
        return self._running.get(issue)

    def progress_of(self, issue: str) -> dict[str, Progress]:
        """Return how far each channel of an issue is, or was when it last stopped."""
        run = self._running.get(issue)
        return dict(run.progress) if run else self._last.get(issue, {})

    def is_waiting(self, issue: str) -> bool:
        """Tell whether an order goes on by itself after a while."""
        return issue in self._timers

    def _work(self, run: Run, desk: Desk, task: LongTask) -> Round:
        from workstation.usecases.exchange import announce  # noqa: PLC0415 - loads the network
        from workstation.usecases.publishing_rounds import publish_round  # noqa: PLC0415 - same

        def watch(progress: Progress) -> None:
            run.progress[progress.channel] = progress
            self._ask(run, task)
            if shiboken6.isValid(self):
                self._heard.emit(run, progress)

        def stop() -> bool:
            self._ask(run, task)
            return run.paused.is_set() or (run.called_off.is_set() and self._room.tasks.is_open)

        def leaving() -> bool:
            self._ask(run, task)
            return run.called_off.is_set() and not self._room.tasks.is_open

        return publish_round(
            desk,
            run.order,
            announce=lambda: announce(desk, open_office_share(desk)),
            watch=watch,
            stop=stop,
            leaving=leaving,
        )

    @staticmethod
    def _ask(run: Run, task: LongTask) -> None:
        """Tell the status line, and hear whether somebody pressed Stop or closes the window."""
        try:
            task.tell(*run.done_and_total())
        except Cancelled:
            run.called_off.set()

    def _on_heard(self, run: Run, _progress: Progress) -> None:
        self.progressed.emit(run.order.issue)

    def _done(self, run: Run, told: Round) -> None:
        issue = run.order.issue
        self._running.pop(issue, None)
        self._last[issue] = dict(run.progress)
        self._room.sync_wanted.emit()
        if told.goes_on:
            self._try_later(run.order)
        else:
            self._tries.pop(issue, None)
        self.ended.emit(issue, told)

    def _failed(self, run: Run, error: Exception) -> None:
        self._running.pop(run.order.issue, None)
        self._room.notices.tell(error)
        self.ended.emit(run.order.issue, None)

    def _try_later(self, order: Order) -> None:
        tries = self._tries.get(order.issue, 0)
        self._tries[order.issue] = tries + 1
        timer = QTimer(self, singleShot=True, interval=PAUSES_MS[min(tries, len(PAUSES_MS) - 1)])
        timer.timeout.connect(partial(self.start, order))
        self._timers[order.issue] = timer
        timer.start()

    def _forget_timer(self, issue: str) -> None:
        if (timer := self._timers.pop(issue, None)) is not None:
            timer.stop()
            timer.deleteLater()


def publisher_of(room: Room) -> Publisher:
    """Return the room's publisher; the first to ask brings it to life."""
    found = room.findChild(Publisher)
    return found if isinstance(found, Publisher) else Publisher(room)


def resume_publishing(room: Room) -> None:
    """Go on with publications that were broken off; for the start of the window."""
    publisher_of(room).resume()
