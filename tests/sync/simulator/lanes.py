"""A PC's exchange lane: a thread that stops before every file operation until it is let on.

Only one thread ever runs: whoever holds the baton. So a history is the same every time, and still
the real program runs, with nothing of it rewritten.
"""

import threading

from workstation.domain.errors import NewsroomError

STACK_BYTES = 1 << 20


class Killed(BaseException):
    """The process ends here, whatever it was doing."""


class Lane:
    """Runs jobs on a desk of its own; `resume` lets it do some file operations and waits."""

    def __init__(self, open_desk):
        self._open_desk = open_desk
        self._go, self._back = threading.Lock(), threading.Lock()
        self._go.acquire()
        self._back.acquire()
        self._budget = 0
        self._killed = self._dead = False
        self._job = None
        self.desk = None
        self.outcome = None
        self.crash = None
        self.busy = False
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def start(self, job):
        """Give the lane its next job; nothing runs before `resume`."""
        self._job, self.busy, self.outcome = job, True, None

    def resume(self, operations):
        """Let the job do so many file operations, or come to its end."""
        self._budget = operations
        self._go.release()
        self._back.acquire()

    def pause(self):
        """Wait for permission; called before each file operation, on the lane itself."""
        if self._budget <= 0 and not self._killed:
            self._hand_over()
        if self._killed:
            raise Killed
        self._budget -= 1

    @property
    def alive(self):
        """Tell whether the process of this lane still runs."""
        return not self._dead

    def is_here(self):
        """Tell whether the lane itself is asking."""
        return threading.current_thread() is self._thread

    def kill(self):
        """End the process of this lane where it stands: no clean-up of ours is of any use to it."""
        self._killed = True
        if not self._dead:
            self.resume(0)
        self._thread.join()

    def _hand_over(self):
        self._back.release()
        self._go.acquire()

    def _work(self):
        self._go.acquire()
        try:
            if not self._killed:
                self.desk = self._open_desk()
            while not self._killed:
                self._do()
                self._hand_over()
        except Killed:
            pass
        except BaseException as error:  # noqa: BLE001 - told by the history with its seed
            self.crash = error
        finally:
            self.busy, self._dead = False, True
            if self.desk is not None:
                self.desk.store.close()
            self._back.release()

    def _do(self):
        try:
            self.outcome = self._job(self.desk)
        except NewsroomError as error:
            self.outcome = error
        self.busy = False
