"""批注: what colleagues say about passages of an article, the open ones first."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain.entities import COMMENTS
from workstation.domain.ids import ArticleId
from workstation.ui.comments.words import by_words, shortened
from workstation.ui.messages import told
from workstation.ui.room import Room
from workstation.ui.tasks import EVERYTHING, Touched
from workstation.ui.widgets.boxes import box, column, emptied, line, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import Complaint, Elided, label
from workstation.usecases.comments import (
    CommentLine,
    add_comment,
    comments_of,
    settle_comment,
)
from workstation.wording.catalogue import word

LINES = 3


class CommentsPanel(QWidget):
    """Shows the comments of an article and takes new ones.

    `counted` carries how many are open; `place_asked` the block that one stands at; `listed` all
    comments as they are now. A comment that is being written stays with its article.
    """

    counted = Signal(int)
    place_asked = Signal(str)
    listed = Signal(object)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._article = ArticleId("")
        self._block = self._about = self._shown_at = ""
        self._begun: dict[ArticleId, str] = {}
        self.comments: tuple[CommentLine, ...] = ()
        self._shows_settled = False
        self.about = Elided(look="muted")
        self.field = QPlainTextEdit()
        self.send = button(self.tr("Add comment"), self.add)
        self.complaint = Complaint()
        self._lay_out()
        room.tasks.changed.connect(self._on_touched)

    def _lay_out(self) -> None:
        whole = spaced(QVBoxLayout(self), 18, 14, 18, 20, spacing=8)
        self.field.setPlaceholderText(self.tr("What should be looked at here?"))
        self.field.setAccessibleName(self.tr("New comment"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * LINES + 16)
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        foot = row()
        foot.addWidget(self.about, 1)
        foot.addWidget(self.send)
        whole.addWidget(self.field)
        whole.addLayout(foot)
        whole.addWidget(self.complaint)
        whole.addWidget(line())
        self._list = column(spacing=10)
        whole.addLayout(self._list)
        whole.addStretch(1)
        self.stand_at("")
        self._on_typed()

    # --- what is shown --------------------------------------------------------------------------

    def show_article(self, article: str) -> None:
        """Show the comments of an article; nothing for none."""
        if self._article:
            self._begun[self._article] = self.field.toPlainText()
        self._article = ArticleId(article)
        self.field.setPlainText(self._begun.pop(self._article, ""))
        self.complaint.say("")
        self._shown_at = ""
        self.stand_at("")
        self._show(self._article, ())
        self.reload()

    def reload(self) -> None:
        """Fetch the comments again."""
        if self._article:
            work = partial(comments_of, article=self._article)
            done = partial(self._show, self._article)
            self._room.tasks.query(self, work, done, failed=lambda _: None, topic="comments")

    def _on_touched(self, touched: Touched) -> None:
        if touched == EVERYTHING or f"{COMMENTS}/{self._article}" in touched:
            self.reload()

    def _show(self, article: ArticleId, comments: Sequence[CommentLine]) -> None:
        if article != self._article:
            return
        self.comments = tuple(comments)
        self.counted.emit(sum(not one.settled for one in comments))
        self.listed.emit(self.comments)
        self._list_them()

    def _list_them(self) -> None:
        emptied(self._list)
        waiting = [one for one in self.comments if not one.settled]
        settled = [one for one in self.comments if one.settled]
        if not self.comments:
            words = self.tr(
                "Nobody has said anything yet. Put the cursor into a passage and write what "
                "colleagues should look at; they see it after the next sync."
            )
            self._list.addWidget(label(words, "muted", wrap=True))
        for one in waiting:
            self._list.addWidget(self._card(one))
        self._reach()
        if settled:
            words = self.tr("Hide settled ones") if self._shows_settled else self._settled_words()
            self._list.addWidget(button(words, self._turn_settled, look="link"))
        for one in settled if self._shows_settled else ():
            self._list.addWidget(self._card(one))

    def show_at(self, block: str) -> None:
        """Bring what is said about a block into view, and raise it from the rest."""
        self._shown_at = block
        self._list_them()

    def _reach(self) -> None:
        """Scroll to the first of what is shown, once everything has its place."""
        at = [one for one in self.comments if not one.settled].index
        found = next((one for one in self.comments if self._is_shown(one)), None)
        item = self._list.itemAt(at(found)) if found is not None else None
        card = item.widget() if item is not None else None
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if card is not None and area is not None:
            QTimer.singleShot(0, card, partial(area.ensureWidgetVisible, card))

    def _is_shown(self, one: CommentLine) -> bool:
        return bool(self._shown_at) and one.block == self._shown_at and not one.settled

    def _settled_words(self) -> str:
        return self.tr("Show %n settled one(s)", "", sum(one.settled for one in self.comments))

    def _turn_settled(self) -> None:
        self._shows_settled = not self._shows_settled
        self._list_them()

    def _card(self, one: CommentLine) -> QFrame:
        whole = column(12, 10, 12, 8, spacing=4)
        whole.addWidget(label(by_words(one, datetime.now().astimezone()), "muted"))
        whole.addWidget(Elided(self._where(one), "muted"))
        words = one.words or word(self._room.lang, "missing", one.missing)
        whole.addWidget(label(words, "muted" if one.settled or not one.words else "", wrap=True))
        acts = row(spacing=14)
        if one.block and not one.gone:
            go = partial(self.place_asked.emit, one.block)
            acts.addWidget(button(self.tr("Go to the passage"), go, look="link"))
        acts.addStretch(1)
        done = self.tr("Open again") if one.settled else self.tr("Settled")
        acts.addWidget(button(done, partial(self.settle, one), look="link"))
        whole.addLayout(acts)
        look = "info" if self._is_shown(one) else "plain" if one.settled else "sunken"
        return box(look, whole)

    def _where(self, one: CommentLine) -> str:
        if one.gone:
            return self.tr("The passage is gone")
        if not one.block:
            return self.tr("The whole article")
        return self.tr("“{words}”").format(words=one.about or "…")

    # --- writing --------------------------------------------------------------------------------

    def stand_at(self, block: str, words: str = "") -> None:
        """Note where the cursor stands: a new comment is about this block and its words."""
        self._block, self._about = block, words
        if not block:
            self.about.setText(self.tr("About the whole article"))
        elif words.strip():
            self.about.setText(self.tr("About: {words}").format(words=shortened(words)))
        else:
            self.about.setText(self.tr("About the passage at the cursor"))

    def begin(self) -> None:
        """Let the person write a comment on the block where the cursor stands."""
        self.field.setFocus()

    def _on_typed(self) -> None:
        self.send.setEnabled(bool(self.field.toPlainText().strip()))

    def add(self) -> None:
        """Share what was written."""
        words = self.field.toPlainText()
        if not words.strip():
            return
        self.complaint.say("")
        self.send.setEnabled(False)
        work = partial(add_comment, article=self._article, words=words, block=self._block)
        done = partial(self._added, self._article, words)
        self._room.tasks.command(self, work, done, failed=self._failed)

    def _added(self, article: ArticleId, words: str, _comment: str) -> None:
        if article == self._article and self.field.toPlainText() == words:
            self.field.clear()
        self._room.sync_wanted.emit()
        self.reload()

    def _failed(self, error: Exception) -> None:
        self.complaint.say(told(error, self._room.lang).words)
        self._on_typed()

    def settle(self, one: CommentLine) -> None:
        """Mark a comment as settled, or open again."""
        work = partial(
            settle_comment, article=self._article, comment=one.id, settled=not one.settled
        )
        self._room.tasks.command(self, work, lambda _: self._settled())

    def _settled(self) -> None:
        self._room.sync_wanted.emit()
        self.reload()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Ctrl+Enter send: Enter begins another line."""
        if watched is self.field and isinstance(event, QKeyEvent):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                if event.type() == QEvent.Type.KeyPress:
                    self.add()
                return True
        return super().eventFilter(watched, event)
