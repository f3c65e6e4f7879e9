"""Dialogs that do something: they stay until it is done, and say in place why it was refused."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

from workstation.domain.errors import NewsroomError
from workstation.ui.messages import told
from workstation.ui.room import Room
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import Complaint
from workstation.usecases.desk import Desk


class DoingSheet(Sheet):
    """Does its work when accepted. Subclasses say what in `work`, and what comes after in `after`.

    `far` is for what waits for a folder or a network.
    """

    far = False

    def __init__(self, room: Room, title: str, parent: QWidget | None, *, width: int = 460) -> None:
        super().__init__(title, parent, width=width)
        self.room = room
        self.problem = Complaint()
        self._busy = False

    @override
    def set_buttons(self, accept: str, reject: str) -> None:
        self.body.addWidget(self.problem)
        super().set_buttons(accept, reject)

    def work(self) -> Callable[[Desk], object] | None:
        """Return what is to be done with what the dialog says now; None: nothing yet."""
        raise NotImplementedError

    def after(self, _answer: Any) -> None:  # noqa: ANN401 - whatever the work answers
        """Go on once it is done; the usual way is to close."""
        self.done(QDialog.DialogCode.Accepted.value)

    def ready(self) -> bool:
        """Tell whether what is filled in can be tried."""
        return True

    def check(self) -> None:
        """Let the primary act be chosen when everything is filled in."""
        self.accept_button.setEnabled(self.ready() and not self._busy)

    @override
    def accept(self) -> None:
        if not self.ready() or self._busy:
            return
        work = self.work()
        if work is None:
            return
        self.set_busy(busy=True)
        send = self.room.tasks.errand if self.far else self.room.tasks.command
        send(self, work, self._done, failed=self._failed)

    def set_busy(self, *, busy: bool) -> None:
        """Wait for the work, or for the person."""
        self._busy = busy
        self.complain("")
        self.check()

    def complain(self, words: str) -> None:
        """Say why it was not done."""
        self.problem.say(words)

    def _done(self, answer: object) -> None:
        self.set_busy(busy=False)
        self.after(answer)

    def _failed(self, error: Exception) -> None:
        self.set_busy(busy=False)
        self.complain(told(error, self.room.lang).words)
        if not isinstance(error, NewsroomError | OSError):
            self.room.notices.tell(error)
