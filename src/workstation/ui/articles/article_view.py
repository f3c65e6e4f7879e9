"""The article page: panel of styles, bar, paper and preview, and what stands around at the right.

It arranges the parts and connects them; each part knows what it does.
"""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.articles.acts import Acts
from workstation.ui.articles.article_bar import ArticleBar
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.canvas_asks import CanvasAsks
from workstation.ui.articles.desk_work import Acted
from workstation.ui.articles.dock_place import DockPlace
from workstation.ui.articles.exporting import Exporting
from workstation.ui.articles.finding_words import FindingWords
from workstation.ui.articles.guess_strip import GuessStrip
from workstation.ui.articles.inserting import Inserting
from workstation.ui.articles.leading import Leading
from workstation.ui.articles.left_dock import LeftDock
from workstation.ui.articles.looks_strip import LooksStrip
from workstation.ui.articles.middle import Middle
from workstation.ui.articles.page_acts import PageActs
from workstation.ui.articles.panes import Panes
from workstation.ui.articles.paper import Paper
from workstation.ui.articles.pasting import Pasting
from workstation.ui.articles.photo_drop import PhotoDrop
from workstation.ui.articles.questions import ask_discard, ask_submit, ask_withdraw
from workstation.ui.articles.ready_strip import ReadyPlace, ReadyStrip
from workstation.ui.articles.side_tabs import WIDTH, SideTabs
from workstation.ui.articles.status import status_words
from workstation.ui.articles.strips import Strips
from workstation.ui.canvas.view import Dropped
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced


class ArticleView(QWidget):
    """Arranges the parts of the page and forwards what people do. `left`: back to the list."""

    left = Signal()
    status_changed = Signal(str, str)
    files_dropped = Signal(list)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.presenter = ArticlePresenter(room, self)
        self.paper = Paper(self.presenter)
        self.acts = Acts(self, self.paper.act)
        self.inserting = Inserting(self, room, self.paper.act)
        self.asks = CanvasAsks(self.presenter, self.paper, self.acts, self.inserting, self)
        self.bar = ArticleBar(self.presenter)
        self.dock = LeftDock(self.presenter, self.paper, self.bar.head)
        self.finder = FindingWords(self.paper, self)
        self.pasting = Pasting(self.presenter, self.paper, self)
        self.strips = Strips(self.presenter)
        self.guesses = GuessStrip(self.presenter)
        self.looks = LooksStrip(self.presenter)
        self.ready = ReadyStrip(room.lang)
        self.exporting = Exporting(self.presenter, self)
        self.photos = PhotoDrop(self.presenter, self.paper, self)
        self.middle = Middle(self.presenter, self.paper)
        self._beside = QWidget()
        self._lay_out()
        self.dock_place = DockPlace(self, self.dock, self.bar, self._beside, room.memory)
        self.leading = Leading(self)
        self.panes = Panes(self, self.dock, self.bar.tools, self.paper, self._beside)
        self.page_acts = PageActs(self)
        self.bar.fill(self.acts, self.inserting, self.page_acts.of)
        self._connect()
        # A moment after the rest: both at once would hold the window up.
        later = QTimer(self, singleShot=True)
        later.timeout.connect(lambda: self.side)
        room.closing.connect(later.stop)  # a window that closes has no paper left to connect to
        later.start()

    @cached_property
    def side(self) -> SideTabs:
        """The tabs at the right; built late, they catch up with what was read meanwhile."""
        made, presenter = SideTabs(self.presenter), self.presenter
        made.hide()
        self._beside.setFixedWidth(made.width())
        made.fitted.connect(self._beside.setFixedWidth)
        spaced(QHBoxLayout(self._beside)).addWidget(made)
        self.strips.waiver_asked.connect(made.findings.ask_reason)
        made.findings.place_asked.connect(self.leading.show_finding)
        made.story.compare_asked.connect(self.middle.compare_pair)
        made.story.restore_asked.connect(self.middle.restore)
        made.comments.place_asked.connect(self.paper.focus_block)
        made.comments.listed.connect(self.leading.mark_comments)
        self.paper.loaded.connect(lambda: self.leading.mark_comments(made.comments.comments))
        self.paper.canvas.stood.connect(
            lambda standing: made.comments.stand_at(standing.block, standing.chosen_text)
        )
        presenter.page_changed.connect(lambda: QTimer.singleShot(0, made, made.show))
        if presenter.page is not None:
            presenter.page_changed.emit()
            presenter.findings_changed.emit()
        return made

    def _lay_out(self) -> None:
        centre = spaced(QVBoxLayout(), spacing=0)
        centre.addWidget(self.bar)
        centre.addWidget(self.finder.bar)
        centre.addWidget(ReadyPlace(self.ready))
        centre.addWidget(self.strips)
        centre.addWidget(self.guesses)
        centre.addWidget(self.looks)
        centre.addWidget(self.middle, 1)
        whole = spaced(QHBoxLayout(self), spacing=0)
        whole.addWidget(self.dock)
        whole.addLayout(centre, 1)
        self._beside.setFixedWidth(WIDTH)
        whole.addWidget(self._beside)

    def _connect(self) -> None:
        bar, presenter, asks = self.bar, self.presenter, self.asks
        middle, leading = self.middle, self.leading
        bar.back_asked.connect(self.left)
        bar.submit_asked.connect(self.ask_submit)
        bar.withdraw_asked.connect(partial(ask_withdraw, presenter, self))
        bar.publish_asked.connect(self._publish_alone)
        bar.preview_asked.connect(middle.show_preview)
        middle.previewed.connect(lambda on: bar.show_preview(on=on))
        middle.preview_built.connect(partial(self.panes.add, before=self._beside))
        middle.comparing.connect(self.page_acts.let_step_findings)
        bar.tools.left.connect(self.paper.setFocus)
        bar.export.setMenu(self.exporting.menu())
        asks.left.connect(self.panes.go)
        asks.find_asked.connect(partial(self.finder.open, replace=False))
        asks.escaped.connect(self.finder.bar.close_bar)
        asks.finding_asked.connect(leading.show_findings)
        asks.comment_asked.connect(leading.comment_here)
        asks.comments_asked.connect(leading.show_comments_at)
        asks.paste_asked.connect(self.pasting.paste)
        asks.photo_asked.connect(self.photos.replace)
        self.dock.photos_asked.connect(self.photos.choose)
        self.strips.place_asked.connect(leading.show_finding)
        self.strips.choice_asked.connect(leading.choose_wordings)
        self.strips.compare_asked.connect(middle.compare)
        self.strips.discard_asked.connect(partial(ask_discard, presenter, self))
        self.paper.canvas.stood.connect(self._on_stood)
        asks.dropped.connect(self._on_drop)
        presenter.acted.connect(self._on_acted)
        presenter.look_changed.connect(self._show_colours)
        presenter.gone.connect(lambda _: self.left.emit())
        presenter.page_changed.connect(self._show_rights)
        told = (presenter.keeping_changed, presenter.edited_changed, presenter.page_changed)
        for one in (*told, presenter.length_changed):
            one.connect(self.tell_status)

    def menu_actions(self) -> list[QAction]:
        """Return what the window's menu offers while an article is on screen."""
        return self.actions()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys to the text; a focus proxy would tear the chain of the Tab key apart."""
        del event
        self.paper.setFocus()

    # --- what is on screen ----------------------------------------------------------------------

    def open(self, article: str) -> None:
        """Show an article."""
        if article != self.presenter.article:
            self.ready.hide()
            self.finder.bar.close_bar()
            self.middle.show_text()
            self.side.show_tab("facts")
        self.presenter.open(article)

    def close_article(self) -> None:
        """Let go of the article; what was typed is kept."""
        self.presenter.leave(self.paper.clear)
        self.middle.show_preview(on=False)

    def hand_over(self, done: Callable[[], object] = lambda: None) -> None:
        """Keep what was typed, now: the page goes off screen or the window closes."""

        def keep() -> None:
            self.presenter.keep_now()
            done()

        self.presenter.hand_in(keep)

    def ask_submit(self) -> None:
        """Ask before sending for review; what the rules say of the last words is asked first."""
        self.presenter.hand_in(partial(ask_submit, self.presenter, self))

    # --- what the parts tell --------------------------------------------------------------------

    def _on_drop(self, drop: Dropped) -> None:
        """Take what was dropped onto the text: files here, anything else as if it were pasted."""
        paths = [Path(one) for one in drop.files]
        if not paths:
            self.pasting.drop(drop)
        elif not self.photos.take(paths):
            self.files_dropped.emit(paths)

    def _on_stood(self, standing: Any) -> None:  # noqa: ANN401 - the canvas's own `Standing`
        for one in (self.acts, self.inserting, self.bar.tools, self.dock):
            one.show_standing(standing)
        # The gallery proposes to put photos where the cursor was left.
        self.room.memory.put("article.stood", {self.presenter.article: standing.block})

    def _show_rights(self) -> None:
        writable = self.presenter.may_write
        self.acts.let_write(writable=writable)
        self.inserting.let_write(writable=writable)
        self.page_acts.let_write(writable=writable)

    def _show_colours(self) -> None:
        if self.presenter.look is not None:
            self.inserting.show_colours(self.presenter.look.colours)

    def _on_acted(self, acted: Acted) -> None:
        self.ready.tell(acted)
        said = {
            "saved": self.tr("Saved; colleagues get it with the next sync."),
            "settled": self.tr("Put together as one draft."),
        }
        if acted.held:
            self.room.notices.say(
                self.tr("Kept on this PC only: see what is marked above."), kind="warn"
            )
        elif acted.name in said:
            self.room.notices.say(said[acted.name])

    def _publish_alone(self) -> None:
        """Let the publishing place make an issue of this article by itself."""
        self.presenter.room.go.emit("publish", f"article/{self.presenter.article}")

    def tell_status(self) -> None:
        """Tell the status line how long the text is and where it lies."""
        if self.isVisible() and self.presenter.article:
            self.status_changed.emit(*status_words(self.presenter))
