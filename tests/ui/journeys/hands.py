"""Two hands at a window: they see what is visible, click and type, and count what they do."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

BUTTON = Qt.MouseButton.LeftButton


class Hands:
    """One person at one window. `gestures` counts clicks, drops and keys pressed on purpose."""

    def __init__(self, window, qtbot, until):
        self.window = window
        self.qtbot = qtbot
        self.until = until
        self.gestures = 0

    def on_screen(self, kind, root=None):
        """Return the visible widgets of a kind, in the window or a dialog over it."""
        roots = [root] if root is not None else self._windows()
        return [one for top in roots for one in top.findChildren(kind) if one.isVisible()]

    def _windows(self):
        dialog = QApplication.activeModalWidget()
        return [dialog] if dialog is not None else [self.window]

    def button(self, words, root=None):
        """Return the visible, enabled button whose words begin so."""
        found = []

        def look():
            found[:] = [
                one
                for one in self.on_screen(QAbstractButton, root)
                if (one.text() or one.accessibleName()).startswith(words) and one.isEnabled()
            ]
            return found

        self.until(look)
        return found[0]

    def click(self, what):
        """Click a button, named by its words or at hand."""
        button = self.button(what) if isinstance(what, str) else what
        self.gestures += 1
        self.qtbot.mouseClick(button, BUTTON)

    def answer(self, what):
        """Click a button of the dialog that is open, or opens soon."""
        self.until(QApplication.activeModalWidget)
        self.click(what)

    def enter(self):
        """Press Enter in the dialog that is open, or opens soon."""
        self.until(QApplication.activeModalWidget)
        dialog = QApplication.activeModalWidget()
        self.press(dialog.focusWidget() or dialog, "Return")

    def press(self, widget, keys):
        """Press a key or several together, with the keyboard on a widget."""
        self.gestures += 1
        if QApplication.activeWindow() is None:  # offscreen, a dialog gives it back to nobody
            self.window.activateWindow()
            self.until(self.window.isActiveWindow)
        widget.setFocus()
        pressed = QKeySequence(keys)[0]
        self.qtbot.keyClick(widget, pressed.key(), pressed.keyboardModifiers())

    def text(self, page):
        """Return what takes the keys of an article's text, once it is painted and has them."""
        self.until(lambda: page.article.paper.is_ready)
        text = page.article.paper.canvas.living.view.focusProxy()
        if QApplication.activeWindow() is None:  # offscreen, a dialog gives it back to nobody
            self.window.activateWindow()
            self.until(self.window.isActiveWindow)
        text.setFocus()
        self.until(text.hasFocus)
        return text

    def drop(self, widget, *paths):
        """Drop files onto a widget."""
        self.gestures += 1
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        at = widget.rect().center()
        told = (Qt.DropAction.CopyAction, data, BUTTON, Qt.KeyboardModifier.NoModifier)
        enter = QDragEnterEvent(QPoint(at), *told)
        widget.dragEnterEvent(enter)
        assert enter.isAccepted()
        widget.dropEvent(QDropEvent(QPointF(at), *told))

    def sees(self, words, root=None):
        """Tell whether some visible text says so."""
        texts = [one.text() for one in self.on_screen(QLabel, root)]
        return any(words in text for text in texts)

    def waits_to_see(self, words):
        """Wait until some visible text says so."""
        self.until(lambda: self.sees(words))
