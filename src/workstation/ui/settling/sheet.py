"""Settling an article on its own page: the merged article, each choice where it stands."""

from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.ids import ArticleId
from workstation.ui.messages import told
from workstation.ui.room import Room
from workstation.ui.settling.merged_view import MergedView
from workstation.ui.widgets.boxes import scrolled
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import label
from workstation.usecases.apart_page import ApartArticle, apart_article
from workstation.wording.catalogue import sentence

SIZE: Final = (820, 640)


class SettleSheet(Sheet):
    """Asks which wordings stay. `settled` carries what was `Chosen`."""

    settled = Signal(object)

    def __init__(self, room: Room, article: str, parent: QWidget | None) -> None:
        super().__init__("", parent, width=SIZE[0])
        self.heading.setText(self.tr("Which wording stays?"))
        self.setWindowTitle(self.heading.text())
        self.resize(*SIZE)
        self._room = room
        self._apart: ApartArticle | None = None
        self.left = label("", "muted", wrap=True)
        self.view = MergedView()
        self.body.addWidget(self.left)
        self.body.addWidget(scrolled(self.view), 1)
        self.set_buttons(self.tr("Save as one draft"), self.tr("Later"))
        self.accept_button.setEnabled(False)
        self.view.chosen.connect(self._look)
        self.accepted.connect(lambda: self.settled.emit(self.view.picked()))
        work = partial(apart_article, article=ArticleId(article))
        room.tasks.query(self, work, self._show, failed=self._failed)

    def _show(self, apart: ApartArticle) -> None:
        self._apart = apart
        self.view.show_article(apart, self._room.lang, datetime.now().astimezone())
        self._look()

    def _failed(self, error: Exception) -> None:
        self.left.setText(told(error, self._room.lang).words)

    def _look(self) -> None:
        waiting, apart = self.view.waiting, self._apart
        if apart is None:
            return
        self.accept_button.setEnabled(apart.mine and not apart.blocked and not waiting)
        if apart.blocked:
            self.left.setText(sentence(self._room.lang, apart.blocked, {}))
        elif waiting:
            self.left.setText(self.tr("%n place(s) still to choose", "", waiting))
        else:
            self.left.setText(self.tr("Both drafts stay in the article's history."))

    def choose(self, place: int, number: int) -> None:
        """Choose an answer of one card."""
        self.view.cards[place].pick(number)
