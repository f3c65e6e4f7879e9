"""Previews of the article that is written: phone in light and dark, web page, pages of paper.

The article's page tells what is on screen (`show_edited`) and where the cursor stands
(`show_block`); everything else happens here, off the UI thread. What is chosen is remembered.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.ids import ArticleId, RevisionId
from workstation.domain.tree_text import block_text
from workstation.ui.messages import told
from workstation.ui.preview.bar import PreviewBar
from workstation.ui.preview.choice import Choice, remember, remembered
from workstation.ui.preview.fault_strip import FaultStrip
from workstation.ui.preview.following import Following, Made, Subject
from workstation.ui.preview.screen import Screen
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced

if TYPE_CHECKING:
    from workstation.domain.content import Content
    from workstation.ui.preview.paper_view import PaperView
    from workstation.usecases.editing import Edited

_ANY_WIDTH = 16_777_215
LEAST_WIDTH = 300
EDGE = 16
"""Room for the scroll bar and the frame beside a phone's own width."""


class PreviewPanel(QFrame):
    """Shows the article as readers will see it.

    `placed` tells that it should stand `beside` the text, `alone`, or be `off`; `block_asked` that
    somebody wants to go to a block; `painted` that something was shown.
    """

    placed = Signal(str)
    block_asked = Signal(str)
    painted = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side-ground")
        self._room = room
        self.choice = remembered(room.memory)
        self._block = ""
        self._subject: Subject | None = None
        self._shown = ("", Choice())
        self._paper: PaperView | None = None
        self.bar = PreviewBar(self.choice)
        self.screen_page = Screen(room)
        self.strip = FaultStrip()
        self._following = Following(room, self.choice, self)
        self._lay_out()
        self._connect()
        self._fit()
        self.setAccessibleName(self.tr("Preview of the article"))

    def _lay_out(self) -> None:
        self.setMinimumWidth(LEAST_WIDTH)
        self._layers = QStackedWidget()
        self._frame = QFrame()
        self._frame.setProperty("look", "card")
        spaced(QVBoxLayout(self._frame), 1, spacing=0).addWidget(self.screen_page)
        held = QWidget()
        middle: QHBoxLayout = spaced(QHBoxLayout(held), 12, 12, 12, 12, spacing=0)
        middle.addStretch(1)
        middle.addWidget(self._frame, 1_000)
        middle.addStretch(1)
        self._layers.addWidget(held)
        whole = spaced(QVBoxLayout(self), spacing=0)
        whole.addWidget(self.bar)
        whole.addWidget(self._layers, 1)
        whole.addWidget(self.strip)

    def _connect(self) -> None:
        self.bar.chosen.connect(self.choose)
        self.bar.closed.connect(partial(self.placed.emit, "off"))
        self.strip.block_asked.connect(self._go_to)
        self.screen_page.painted.connect(self._on_painted)
        self._following.made.connect(self._show)
        self._following.failed.connect(self._say)

    # --- what is previewed ----------------------------------------------------------------------

    def show_edited(self, article: ArticleId, content: "Content", edited: "Edited") -> None:
        """Preview what is on screen; called as often as it changes.

        What the rules say of its layout is told to the `strip` below.
        """
        self._follow(Subject(article, content, edited))

    def show_article(self, article: ArticleId, revision: RevisionId | None = None) -> None:
        """Preview an article as it is kept, or one revision of it."""
        self._follow(Subject(article, revision=revision))

    def _follow(self, subject: Subject) -> None:
        if self._subject is None or self._subject.article != subject.article:
            self._block = ""
            self.strip.hide()
        self._subject = subject
        self._following.follow(subject)

    def show_block(self, block: str) -> None:
        """Keep a block on screen: the one the cursor stands in."""
        if block == self._block:
            return
        self._block = block
        self._reach(block)

    def _reach(self, block: str) -> None:
        if not self.isVisible():
            return
        if self.choice.kind != "paper":
            self.screen_page.show_block(block)
        elif self._paper is not None:
            self._paper.show_words(_words_of(self._subject, block))

    def _go_to(self, block: str) -> None:
        self._block = ""
        self.show_block(block)
        self.block_asked.emit(block)

    def clear(self, words: str = "") -> None:
        """Preview nothing."""
        self._subject = None
        self._following.stop()
        self.screen_page.clear(words)
        self.strip.hide()
        self._shown = ("", self.choice)
        if self._paper is not None:
            self._paper.clear()

    @property
    def shows_page(self) -> bool:
        """Tell whether what was chosen is on show."""
        if self.choice.kind == "paper":
            return self._paper is not None and self._paper.pages > 0
        return self.screen_page.is_showing and self._shown[1] == self.choice

    # --- what is chosen -------------------------------------------------------------------------

    def choose(self, choice: Choice) -> None:
        """Show something else of the same article, and remember it."""
        before, self.choice = self.choice, choice
        remember(self._room.memory, choice)
        self.bar.show_choice(choice)
        self._fit()
        if choice._replace(place=before.place) != before:
            self._following.choose(choice)
        if choice.place != before.place:
            self.placed.emit(choice.place)

    def _fit(self) -> None:
        choice, phone = self.choice, self.choice.kind == "phone"
        self.screen_page.set_page_width(choice.page_width, at_most=phone, dark=choice.in_the_dark)
        self._frame.setMaximumWidth(choice.page_width + EDGE if phone else _ANY_WIDTH)

    # --- what came of it ------------------------------------------------------------------------

    def _show(self, made: Made) -> None:
        follow = self._shown[0] == made.article and self._shown[1].kind == made.choice.kind
        self._shown = (made.article, made.choice)
        if made.page is not None:
            self._layers.setCurrentIndex(0)
            self.screen_page.show_page(made.page, follow=follow)
            return
        paper = self._paper_view()
        if not follow:
            paper.clear()
            paper.show_words(_words_of(self._subject, self._block))
        paper.show_paper(made.paper)
        self._layers.setCurrentWidget(paper)

    def _paper_view(self) -> "PaperView":
        if self._paper is None:
            from workstation.ui.preview.paper_view import PaperView

            self._paper = PaperView(self._room.tasks)
            self._paper.painted.connect(self.painted)
            self._layers.addWidget(self._paper)
        return self._paper

    def _on_painted(self) -> None:
        if self._block:
            self.screen_page.show_block(self._block)
        self.painted.emit()

    def _say(self, error: Exception) -> None:
        self._layers.setCurrentIndex(0)
        self._shown = ("", self.choice)
        words = told(error, self._room.lang).words
        self.screen_page.say(words, self._following.ask_again)

    def dispose(self) -> None:
        """Let the web engine go; for the end of the window."""
        self._following.stop()
        self.screen_page.dispose()


def _words_of(subject: Subject | None, block: str) -> str:
    """Return the words of a block, to find it by on a page."""
    if subject is None or subject.edited is None:
        return ""
    found = next((one for one in subject.edited.doc.content if one.attrs.id == block), None)
    return block_text(found) if found is not None else ""
