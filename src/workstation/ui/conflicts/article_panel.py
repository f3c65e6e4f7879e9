"""An article that was changed apart: its versions side by side, block by block, then one draft."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workstation.document.marked import MarkedContent
from workstation.domain.ids import ArticleId
from workstation.ui.conflicts import words
from workstation.ui.keys import shown
from workstation.ui.messages import told
from workstation.ui.reading.paper import Paper
from workstation.ui.room import Room
from workstation.ui.settling.choices import ChoiceCard
from workstation.ui.settling.merged_view import MergedView
from workstation.ui.widgets.boxes import box, row, scrolled, spaced
from workstation.ui.widgets.buttons import Segments, button, primary
from workstation.ui.widgets.labels import label, relook
from workstation.usecases.apart_page import (
    ApartArticle,
    Chosen,
    apart_article,
    shown_after,
)
from workstation.usecases.conflict_sides import Conflict
from workstation.wording.catalogue import sentence


class ArticlePanel(QWidget):
    """Shows one article. `saved` carries its id and what was chosen, `opened` its id."""

    saved = Signal(str, object)
    opened = Signal(str)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._apart: ApartArticle | None = None
        self.merged = MergedView()
        self.merged.chosen.connect(self._on_chosen)
        self.title = label("", "headline", wrap=True)
        self.story = label("", wrap=True)
        self.note = label("", wrap=True)
        self.views = Segments((("choose", self.tr("Choose")), ("whole", self.tr("Whole article"))))
        self.views.chosen.connect(self.show_view)
        self.left = label("", "muted", wrap=True)
        self.open_article = button(self.tr("Open the article"), self._open)
        self.save = primary(self.tr("Save as one draft"), self._save)
        self.save.setToolTip(shown("save_choices"))
        self.paper = Paper(room.pictures)
        self._stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        head: QVBoxLayout = spaced(QVBoxLayout(), 26, 20, 26, 12, spacing=10)
        top = row()
        top.addWidget(self.title, 1)
        top.addWidget(self.views, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(top)
        head.addWidget(self.story)
        inner = row(14, 10, 14, 10)
        inner.addWidget(self.note, 1)
        self._note = box("note", inner)
        head.addWidget(self._note)
        self._stack.addWidget(scrolled(self.merged))
        self._stack.addWidget(self.paper)
        foot: QHBoxLayout = spaced(QHBoxLayout(), 26, 10, 26, 10)
        foot.addWidget(self.left, 1)
        foot.addWidget(self.open_article)
        foot.addWidget(self.save)
        whole = spaced(QVBoxLayout(self), spacing=0)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        whole.addWidget(box("bar-bottom", foot))

    # --- what is shown --------------------------------------------------------------------------

    @property
    def cards(self) -> list[ChoiceCard]:
        """What is to be chosen, in reading order."""
        return self.merged.cards

    @property
    def shown_article(self) -> str:
        """The article on screen; empty before the first."""
        return self._apart.article if self._apart is not None else ""

    def show_conflict(self, conflict: Conflict, now: datetime) -> None:
        """Fetch an article and show it; what was chosen of the same one stays chosen."""
        article = ArticleId(conflict.target.partition("/")[2])
        self.title.setText(words.title(self._room.lang, conflict))
        self.story.setText(words.happened(conflict))
        if self._apart is not None and self._apart.article != article:
            self._forget()
        work = partial(apart_article, article=article)
        done = partial(self._show, now)
        self._room.tasks.query(self, work, done, failed=self._failed, topic="apart")

    def _forget(self) -> None:
        self._apart = None
        self.merged.clear()
        self.paper.clear_page()
        self.save.setEnabled(False)

    def _show(self, now: datetime, apart: ApartArticle) -> None:
        if apart == self._apart:
            return
        self._apart = apart
        self.merged.show_article(apart, self._room.lang, now)
        self._tell(apart)
        self.views.setVisible(bool(self.cards))
        self.show_view("choose" if self.cards else "whole")
        self._on_chosen()

    def _tell(self, apart: ApartArticle) -> None:
        why = ""
        if apart.blocked:
            why = sentence(self._room.lang, apart.blocked, {})
        elif not self.cards:
            why = self.tr(
                "They changed different places, so both are put together already. Read it once, "
                "then save it as one draft."
            )
        self._say(why, "note" if apart.blocked else "info")
        if not apart.blocked and not apart.mine:
            self.left.setText(self.tr("Editors and this branch settle it; you can read it here."))

    def _failed(self, error: Exception) -> None:
        self._forget()
        self._say(told(error, self._room.lang).words, "note")

    def _say(self, words: str, look: str) -> None:
        self.note.setText(words)
        self._note.setVisible(bool(words))
        relook(self._note, look)

    def complain(self, why: str) -> None:
        """Say why it was not saved."""
        self._say(why, "note")
        self._on_chosen()

    def show_view(self, view: str) -> None:
        """Show what is to be chosen, or the whole article as it would be saved."""
        self.views.choose(view)
        self._stack.setCurrentIndex(0 if view == "choose" else 1)
        if view == "whole" and self._apart is not None:
            if self._apart.whole is not None:
                self.paper.show_page(self._apart.whole)
            work = partial(shown_after, article=self._apart.article, chosen=self.chosen())
            self._room.tasks.query(
                self, work, self._show_whole, failed=self._failed_whole, topic="whole"
            )

    def _show_whole(self, page: MarkedContent) -> None:
        self.paper.show_page(page, keep_place=True)

    def _failed_whole(self, error: Exception) -> None:
        self.paper.clear_page()
        self.complain(told(error, self._room.lang).words)

    # --- choosing -------------------------------------------------------------------------------

    def chosen(self) -> Chosen:
        """Return what is chosen so far."""
        return self.merged.picked()

    def pick(self, number: int) -> None:
        """Choose a side of the first card that waits."""
        waiting = next((card for card in self.cards if not card.is_picked), None)
        if waiting is not None and waiting.isEnabled():
            waiting.pick(number)

    def _on_chosen(self) -> None:
        apart = self._apart
        if apart is None:
            return
        waiting = self.merged.waiting
        may = apart.mine and not apart.blocked
        self.save.setEnabled(may and not waiting)
        if may and waiting:
            self.left.setText(self.tr("%n place(s) still to choose", "", waiting))
        elif may:
            self.left.setText(self.tr("Both drafts stay in the article's history."))

    def ask_save(self) -> None:
        """Save, where everything is chosen."""
        if self.save.isEnabled():
            self._save()

    def _save(self) -> None:
        if self._apart is not None:
            self.save.setEnabled(False)
            self.saved.emit(self._apart.article, self.chosen())

    def _open(self) -> None:
        if self._apart is not None:
            self.opened.emit(self._apart.article)
