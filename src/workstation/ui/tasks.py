"""The only door between the UI thread and everything slow.

Three lanes work on the home side by side: `reading` for what screens show, `writing` for what
people do, `exchange` for the shared folder and WeChat, which may take minutes. Pictures are decoded
by a pool that knows no desk. Answers come home through one queued signal; an answer whose owner is
gone, or that a newer question of the same topic has overtaken, is dropped.
"""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from functools import partial
from typing import Any, Final, NamedTuple, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from workstation.ui.lanes import Lane, News, take_short_turns, with_news
from workstation.ui.long_task import Cancelled, LongTask
from workstation.usecases.desk import MEMBERSHIP, Desk

T = TypeVar("T")
Touched = frozenset[str]
EVERYTHING: Final[Touched] = frozenset({"*"})
"""What is touched when another program wrote to the home: nobody knows what."""
POOL_WORKERS = 2


def concerns(touched: Touched, *kinds: str) -> bool:
    """Tell whether any entity of these kinds (`article`, `issue`, …) was touched."""
    return touched == EVERYTHING or any(one.partition("/")[0] in kinds for one in touched)


class _Asked(NamedTuple):
    """Who asked, and what becomes of the answer."""

    owner: QObject
    done: Callable[[Any], object]
    failed: Callable[[Exception], object] | None = None
    matters: Callable[[], bool] = lambda: True
    task: LongTask | None = None


class Tasks(QObject):
    """Has work done on other threads and brings the answers home."""

    changed = Signal(object)
    failed = Signal(object)
    started = Signal(object)
    _arrived = Signal(object)

    def __init__(self, open_desk: Callable[[], Desk], parent: QObject | None = None) -> None:
        super().__init__(parent)
        take_short_turns()
        self._reading = Lane("reading", open_desk)
        self._writing = Lane("writing", open_desk)
        self._exchange = Lane("exchange", open_desk)
        self._pool = ThreadPoolExecutor(POOL_WORKERS, thread_name_prefix="pool")
        self._latest: dict[tuple[int, str], object] = {}
        self._running: list[LongTask] = []
        self._open = True
        self._tide: int | None = None
        self._arrived.connect(self._run, Qt.ConnectionType.QueuedConnection)

    @property
    def is_open(self) -> bool:
        """Tell whether the window lives: long work that is called off may ask why."""
        return self._open

    def query(
        self,
        owner: QObject,
        work: Callable[[Desk], T],
        done: Callable[[T], object],
        *,
        failed: Callable[[Exception], object] | None = None,
        topic: str = "",
    ) -> None:
        """Read, then hand the answer to `done` on the UI thread, if `owner` still lives.

        With a `topic`, an answer is dropped when the same owner has asked again meanwhile.
        """
        asked = _Asked(owner, done, failed, self._ticket(owner, topic))
        self._send(self._reading, work, asked)

    def command(
        self,
        owner: QObject,
        work: Callable[[Desk], T],
        done: Callable[[T], object] = lambda _: None,
        *,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Write, then tell every view what was touched, then `done`."""
        self._send(self._writing, with_news(work), _Asked(owner, done, failed))

    def errand(
        self,
        owner: QObject,
        work: Callable[[Desk], T],
        done: Callable[[T], object] = lambda _: None,
        *,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Do what waits for a folder or a network, beside all other work."""
        self._send(self._exchange, with_news(work), _Asked(owner, done, failed))

    def long_command(
        self,
        owner: QObject,
        title: str,
        work: Callable[[Desk, LongTask], T],
        done: Callable[[T], object] = lambda _: None,
        *,
        failed: Callable[[Exception], object] | None = None,
        errand: bool = False,
    ) -> LongTask:
        """Do a long piece of writing (or an errand) that the window shows with progress."""
        task = LongTask(title, self)
        self._running.append(task)
        lane = self._exchange if errand else self._writing
        asked = _Asked(owner, done, failed, task=task)
        self._send(lane, with_news(lambda desk: work(desk, task)), asked)
        self.started.emit(task)
        return task

    def aside(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], object],
        *,
        failed: Callable[[Exception], object] | None = None,
        topic: str = "",
    ) -> None:
        """Do work that needs no desk (decode a picture, look at a file) on the pool."""
        if self._open:
            asked = _Asked(owner, done, failed, self._ticket(owner, topic))
            self._come_home(self._pool.submit(work), asked)

    def long_aside(
        self,
        owner: QObject,
        title: str,
        work: Callable[[LongTask], T],
        done: Callable[[T], object],
        *,
        failed: Callable[[Exception], object] | None = None,
    ) -> LongTask:
        """Do long work that needs no desk on the pool, with progress: nobody's typing waits."""
        task = LongTask(title, self)
        if self._open:
            self._running.append(task)
            self._come_home(self._pool.submit(work, task), _Asked(owner, done, failed, task=task))
            self.started.emit(task)
        return task

    def tell_changed(self, touched: Touched) -> None:
        """Tell every view that something was written elsewhere; the desks forget what they knew."""
        if concerns(touched, MEMBERSHIP.partition("/")[0]):
            self._reading.submit(Desk.forget_membership)
            self._writing.submit(Desk.forget_membership)
            self._exchange.submit(Desk.forget_membership)
        self.changed.emit(touched)

    def look_around(self, owner: QObject) -> None:
        """Tell every view that anything may have changed, if another program wrote to the home."""
        self._send(self._reading, _tide, _Asked(owner, self._on_tide))

    def _on_tide(self, tide: int) -> None:
        before, self._tide = self._tide, tide
        if before not in {None, tide}:
            self.tell_changed(EVERYTHING)

    def close(self) -> None:
        """Call long work off, do the rest, close the desks. Answers still under way are dropped."""
        if not self._open:
            return
        self._open = False
        for task in self._running:
            task.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        for lane in (self._writing, self._exchange, self._reading):
            lane.close()

    def _send(self, lane: Lane, work: Callable[[Desk], Any], asked: _Asked) -> None:
        if self._open:
            self._come_home(lane.submit(work), asked)

    def _ticket(self, owner: QObject, topic: str) -> Callable[[], bool]:
        """Return what tells later whether an answer still matters."""
        if not topic:
            return lambda: True
        key, mark = (id(owner), topic), object()
        self._latest[key] = mark
        return lambda: self._latest.get(key) is mark

    def _come_home(self, future: Future[Any], asked: _Asked) -> None:
        def arrived(_: Future[Any]) -> None:
            if self._open:
                self._arrived.emit(partial(self._settle, future, asked))

        future.add_done_callback(arrived)

    @Slot(object)
    def _run(self, arrival: Callable[[], None]) -> None:
        arrival()

    def _settle(self, future: Future[Any], asked: _Asked) -> None:
        if asked.task is not None:
            self._running.remove(asked.task)
            asked.task.ended.emit()
            asked.task.deleteLater()
        try:
            answer = self._heard(future.result())
        except (Cancelled, CancelledError):
            return
        except Exception as error:  # noqa: BLE001 - every ending is told to a person
            self._tell_failed(asked, error)
            return
        if shiboken6.isValid(asked.owner) and asked.matters():
            asked.done(answer)

    def _tell_failed(self, asked: _Asked, error: Exception) -> None:
        if asked.failed is not None and shiboken6.isValid(asked.owner):
            asked.failed(error)
        else:
            self.failed.emit(error)

    def _heard(self, answer: Any) -> Any:  # noqa: ANN401 - any answer of any work
        """Tell the news that came with an answer; what failed may have touched something too."""
        if not isinstance(answer, News):
            return answer
        if answer.touched:
            self.tell_changed(answer.touched)
        if answer.error is not None:
            raise answer.error
        return answer.answer


def _tide(desk: Desk) -> int:
    return desk.store.tide()
