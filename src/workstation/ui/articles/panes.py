"""Going from pane to pane with the keyboard: F6 and Shift+F6, and out of the text with Tab."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from workstation.ui.articles.toolbar import Toolbar


class Panes(QObject):
    """The panes of the article page in the order in which F6 goes round."""

    def __init__(self, view: QWidget, *panes: QWidget) -> None:
        super().__init__(view)
        self._panes = list(panes)

    def add(self, pane: QWidget, *, before: QWidget) -> None:
        """Go round by another pane too, one that was built later."""
        self._panes.insert(self._panes.index(before), pane)

    def go(self, forward: bool) -> None:  # noqa: FBT001 - a signal carries it
        """Go to the next pane that is on screen, or to the one before."""
        shown = [one for one in self._panes if one.isVisible() and _enterable(one)]
        if not shown:
            return
        here = next((at for at, one in enumerate(shown) if _holds_focus(one)), -1)
        step = 1 if forward else -1
        self._enter(shown[(here + step) % len(shown)] if here >= 0 else shown[0])

    def _enter(self, pane: QWidget) -> None:
        if isinstance(pane, Toolbar):
            pane.take_focus()
        elif pane.focusProxy() is not None:
            pane.setFocus(Qt.FocusReason.TabFocusReason)
        elif (first := next(_stops(pane), None)) is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)


def _holds_focus(pane: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))


def _enterable(pane: QWidget) -> bool:
    return isinstance(pane, Toolbar) or pane.focusProxy() is not None or any(_stops(pane))


def _stops(pane: QWidget) -> Iterator[QWidget]:
    """Yield what the Tab key reaches in a pane, in its order."""
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:
        stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if stops and pane.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            yield widget
        widget = widget.nextInFocusChain()
