"""What stands beside the article: the stages, or what colleagues say about its passages."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from workstation.ui.comments.panel import CommentsPanel
from workstation.ui.review.reading_pane import ReadingPane
from workstation.ui.review.side import ReviewSide
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import line, row, scrolled, spaced
from workstation.ui.widgets.buttons import Segments
from workstation.usecases.comments import CommentLine

TABS = ("stages", "comments")


class Beside(QFrame):
    """Shows the stages or the comments, and marks on both papers which blocks are spoken of."""

    def __init__(
        self, room: Room, stages: ReviewSide, pane: ReadingPane, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "side-right")
        self._pane = pane
        self._article = ""
        self.comments = CommentsPanel(room)
        self.tabs = Segments(
            [(TABS[0], self.tr("Stages")), (TABS[1], self.tr("Comments"))], look="side-tab"
        )
        self._layers = QStackedWidget()
        whole = spaced(QVBoxLayout(self), spacing=0)
        head = row(12, 6, 12, 6)
        head.addWidget(self.tabs)
        head.addStretch(1)
        whole.addLayout(head)
        whole.addWidget(line())
        whole.addWidget(self._layers, 1)
        self._layers.addWidget(stages)
        self._layers.addWidget(scrolled(self.comments))
        self.tabs.chosen.connect(self.show_tab)
        self.show_tab(TABS[0])
        self._connect()

    def _connect(self) -> None:
        self.comments.counted.connect(self._count)
        self.comments.listed.connect(self._mark)
        self.comments.place_asked.connect(self._show_block)
        for paper in (self._pane.paper, self._pane.changes):
            paper.pointed.connect(self.comments.stand_at)
            paper.remark_asked.connect(partial(self.show_tab, TABS[1]))

    def show_article(self, article: str) -> None:
        """Show what is said of an article; nothing for none."""
        if article != self._article:
            self._article = article
            self.comments.show_article(article)

    def show_tab(self, name: str, _block: str = "") -> None:
        """Show the stages or the comments."""
        self.tabs.choose(name)
        self._layers.setCurrentIndex(TABS.index(name))

    def begin(self) -> None:
        """Let the reviewer say something about the passage clicked last."""
        if self._article:
            self.show_tab(TABS[1])
            self.comments.begin()

    def _count(self, number: int) -> None:
        words = self.tr("Comments {number}").format(number=number)
        self.tabs.rename(TABS[1], words if number else self.tr("Comments"))

    def _mark(self, comments: Sequence[CommentLine]) -> None:
        numbers = Counter(one.block for one in comments if one.block and not one.settled)
        for paper in (self._pane.paper, self._pane.changes):
            paper.show_remarks(numbers)

    def _show_block(self, block: str) -> None:
        self._pane.show_block(block)
