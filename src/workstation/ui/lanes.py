"""A lane: one thread with a desk of its own, opened on the thread that uses it.

Several lanes of one home may work side by side: SQLite lets one write and all read. A long import
therefore never keeps a list from being shown.
"""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, Final, NamedTuple, TypeVar

from workstation.usecases.desk import Desk

T = TypeVar("T")

TURN_SECONDS: Final = 0.0005
"""How long a thread keeps the interpreter while another waits for it. With the usual ten times as
much, a grid that scrolls while 5,000 photos are read waits a turn for each of its cells."""


def take_short_turns() -> None:
    """Let the window have the interpreter soon, whatever lanes and pool are at."""
    sys.setswitchinterval(TURN_SECONDS)


class Lane:
    """Works one piece after another, on one thread, with one desk."""

    def __init__(self, name: str, open_desk: Callable[[], Desk]) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._open_desk = open_desk
        self._desk: Desk | None = None

    def submit(self, work: Callable[[Desk], T]) -> Future[T]:
        """Have a piece of work done after those before it."""
        return self._thread.submit(self._do, work)

    def _do(self, work: Callable[[Desk], T]) -> T:
        if self._desk is None:
            self._desk = self._open_desk()
        return work(self._desk)

    def close(self) -> None:
        """Do all that was asked for, cut what waits in the outbox, and close the desk."""
        closing = self._thread.submit(self._close_desk)
        self._thread.shutdown(wait=True)
        closing.result()

    def _close_desk(self) -> None:
        if self._desk is not None:
            self._desk.close()
            self._desk = None


class News(NamedTuple):
    """How a piece of writing ended, and what it touched."""

    answer: Any
    touched: frozenset[str]
    error: Exception | None


def with_news(work: Callable[[Desk], Any]) -> Callable[[Desk], News]:
    """Return work that also tells what it touched, however it ends."""
    return partial(_work_and_listen, work)


def _work_and_listen(work: Callable[[Desk], Any], desk: Desk) -> News:
    answer, ending = None, None
    try:
        answer = work(desk)
    except Exception as error:  # noqa: BLE001 - it ends on the UI thread, with the news
        ending = error
    return News(answer, desk.take_news(), ending)
