"""A lane: one thread with a desk of its own, opened on the thread that uses it.

Several lanes of one home may work side by side: SQLite lets one write and all read. A long import
therefore never keeps a list from being shown.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from workstation.usecases.desk import Desk

T = TypeVar("T")


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
