"""Open the real window on a home, open an article and type, until somebody ends this process.

`python typing_person.py HOME ARTICLE WORDS…`. Each of the WORDS is composed at the start of the
first paragraph, as an input method gives it. Whenever what was typed lies on the disk, a line says
how many of the words are in hand.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from workstation.domain import tree
from workstation.ui.app import Application

LOOK_MS = 20
PAUSE_MS = 60


class Person(QObject):
    """Somebody at the window who types and types."""

    def __init__(self, application, article, words):
        super().__init__()
        self._application = application
        self._article = article
        self._words = list(words)
        self._typed = 0
        self._look = QTimer(self, interval=LOOK_MS, timeout=self._come_in)
        self._look.start()
        self._write = QTimer(self, interval=PAUSE_MS, timeout=self._type)

    @property
    def _view(self):
        return self._application.shell.page("articles").article

    def _come_in(self):
        """Open the article, and put the cursor into its first paragraph."""
        shell = self._application.shell
        if shell is None:
            return
        if self._article:
            shell.go_to("articles", self._article)
            self._article = ""
            return
        page = shell.page("articles")
        if page._layers.currentWidget() is page.list or not self._view.paper.is_ready:
            return
        blocks = self._view.presenter.edited.doc.content
        block = next(one.attrs.id for one in blocks if isinstance(one, tree.Paragraph))
        self._look.stop()
        canvas = self._view.paper.canvas
        canvas.focus_block(block)  # an article opens with the keys in its title
        canvas.flush(self._begin)

    def _begin(self):
        """Write, now that the page has put its cursor into the text."""
        self._view.presenter.keeping_changed.connect(self._tell)
        self._write.start()

    def _type(self):
        if self._typed == len(self._words):
            self._write.stop()
            return
        event = QInputMethodEvent("", [])
        event.setCommitString(self._words[self._typed])
        self._typed += 1
        QCoreApplication.sendEvent(self._view.paper.canvas.living.view.focusProxy(), event)

    def _tell(self):
        """Say how many of the words lie on the disk."""
        hand = self._view.presenter.page.hand  # it is told only of what was written
        text = str(hand.edited.doc)
        sys.stdout.write(f"{sum(one in text for one in self._words)}\n")
        sys.stdout.flush()


def main(home, article, *words):
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication([])
    application = Application(app, Path(home), "zh_CN")
    person = Person(application, article, words)
    application.start()
    sys.exit(app.exec() if person is not None else 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
