"""Notices on screen: above the foot of the window, in turn, never in the way of the keyboard."""

from collections import deque
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from workstation.ui.bug_report import BugReport
from workstation.ui.notices import Act, Notice
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label

LIFT_PIXELS = 44
MOST_WIDTH = 720


class Toast(QFrame):
    """One notice."""

    gone = Signal()

    def __init__(self, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "toast")
        whole = spaced(QHBoxLayout(self), 16, 10, 10, 10, spacing=10)
        words = label(notice.words, wrap=True)
        words.setMaximumWidth(MOST_WIDTH - 200)
        words.setMinimumWidth(min(words.fontMetrics().horizontalAdvance(notice.words) + 4, 420))
        whole.addWidget(words, 1)
        acts = notice.acts
        if notice.bug is not None:
            bug = notice.bug
            acts = (*acts, Act(self.tr("Details"), lambda: BugReport(bug, parent).open()))
        for act in acts:
            whole.addWidget(button(act.words, partial(self._act, act)))
        whole.addWidget(button("×", self.close_now, look="quiet"))
        self.setAccessibleName(notice.words)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.close_now)
        if notice.seconds:
            self._timer.start(notice.seconds * 1000)

    def _act(self, act: Act) -> None:
        self.close_now()
        act.do()

    def close_now(self) -> None:
        """Go away."""
        self._timer.stop()
        self.hide()
        self.gone.emit()
        self.deleteLater()


class Toasts(QObject):
    """Shows one notice at a time over a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: deque[Notice] = deque()
        self._shown: Toast | None = None

    def show(self, notice: Notice) -> None:
        """Show a notice when those before it are gone; the newest of many of a kind is enough."""
        if self._shown is not None:
            if notice.seconds or any(notice == one for one in self._waiting):
                self._waiting.clear()
            self._waiting.append(notice)
            if self._shown.property("passing"):
                self._shown.close_now()
            return
        toast = Toast(notice, self._window)
        toast.setProperty("passing", bool(notice.seconds))
        toast.gone.connect(self._next)
        self._shown = toast
        self.place()
        toast.show()
        toast.raise_()

    def _next(self) -> None:
        self._shown = None
        if self._waiting:
            self.show(self._waiting.popleft())

    def place(self) -> None:
        """Put the notice where it belongs; the window asks when it was resized."""
        if self._shown is None:
            return
        self._shown.setMaximumWidth(min(MOST_WIDTH, self._window.width() - 40))
        self._shown.adjustSize()
        left = (self._window.width() - self._shown.width()) // 2
        self._shown.move(left, self._window.height() - self._shown.height() - LIFT_PIXELS)
