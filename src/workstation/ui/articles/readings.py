"""What is read of the text in hand, again and again: findings, length on WeChat, looks.

Each is asked of the reading lane; an answer about another article, or about what was asked anew
meanwhile, is dropped.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from workstation.document.writers.wechat import Length
from workstation.domain.content import Content
from workstation.domain.ids import ArticleId
from workstation.ui.room import Room
from workstation.ui.square_looks import SquareLooks
from workstation.usecases.canvas_page import CanvasLook, canvas_look, length_on_wechat
from workstation.usecases.correcting import FindingLine, findings_while_typing
from workstation.usecases.editing import Edited

CHECK_MS: Final = 900


class Readings(QObject):
    """Holds the last answers. `due`: the pause after typing is over, and it is time to ask."""

    due = Signal()
    findings_changed = Signal()
    length_changed = Signal()
    look_changed = Signal()

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._article = ArticleId("")
        self._theme = ""
        self.findings: tuple[FindingLine, ...] = ()
        self.length: Length | None = None
        self.look: CanvasLook | None = None
        self._pause = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._pause.timeout.connect(self.due)
        self._squares = SquareLooks(room, self)
        self._squares.news.connect(self.due)

    def forget(self) -> None:
        """Know nothing: no article is on screen."""
        self._pause.stop()
        self._article, self._theme = ArticleId(""), ""
        self.findings, self.length, self.look = (), None, None

    def soon(self) -> None:
        """Ask when the typist pauses."""
        self._pause.start()

    def check(self, article: ArticleId, content: Content, edited: Edited) -> None:
        """Ask what the rules say of what is on screen, and how long it would be on WeChat."""
        self._article = article
        work = partial(findings_while_typing, article=article, content=content, edited=edited)
        query = self._room.tasks.query
        query(self, work, partial(self._checked, article), topic="check")
        measure = partial(length_on_wechat, content=content, edited=edited)
        query(self, measure, partial(self._measured, article), topic="length")
        self._squares.look(content)

    def _checked(self, article: ArticleId, findings: tuple[FindingLine, ...]) -> None:
        if article == self._article:
            self.findings = findings
            self.findings_changed.emit()

    def _measured(self, article: ArticleId, length: Length | None) -> None:
        if article == self._article and length is not None:
            self.length = length
            self.length_changed.emit()

    def look_up(self, article: ArticleId, content: Content) -> None:
        """Ask for the looks of the theme, and for what the frame says of people today."""
        self._article, self._theme = article, content.theme.hash
        work = partial(canvas_look, article=article, content=content)
        self._room.tasks.query(self, work, partial(self._looks, article), topic="look")

    def look_up_if_other(self, article: ArticleId, content: Content) -> None:
        """Ask for the looks where the article wears another theme than before."""
        if content.theme.hash != self._theme:
            self.look_up(article, content)

    def _looks(self, article: ArticleId, look: CanvasLook) -> None:
        if article == self._article and look != self.look:
            self.look = look
            self.look_changed.emit()
