"""The article page: panel of styles, bar, paper and preview, and what stands around at the right.

It arranges the parts and connects them; each part knows what it does.
"""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain.ids import RevisionId
from workstation.ui.articles.acts import Acts
from workstation.ui.articles.article_bar import ArticleBar
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.canvas_asks import CanvasAsks
from workstation.ui.articles.desk_work import Acted
from workstation.ui.articles.exporting import Exporting
from workstation.ui.articles.finding_words import FindingWords
from workstation.ui.articles.guess_strip import GuessStrip
from workstation.ui.articles.inserting import Inserting
from workstation.ui.articles.left_dock import LeftDock
from workstation.ui.articles.looks_strip import LooksStrip
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
from workstation.ui.history.choice import Pair, Restored
from workstation.ui.history.compare_pane import ComparePane
from workstation.ui.preview.beside import Beside
from workstation.ui.preview.panel import PreviewPanel
from workstation.ui.room import Room
from workstation.ui.settling.sheet import SettleSheet
from workstation.ui.theme import percent_in_use
from workstation.ui.widgets.boxes import spaced
from workstation.usecases.comments import CommentLine
from workstation.usecases.correcting import FindingLine

TEXT_NEEDS: Final = 640
"""Where less is left for the text, the panel at the left goes; the bar takes the way back."""

STYLES: Final = "articles.styles"
"""Remembers who wants the panel of styles shown or hidden, whatever room there is."""


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
        self.preview: PreviewPanel | None = None
        self.compared: ComparePane | None = None
        self._at_finding = -1
        self._beside = QWidget()
        self._middle = QStackedWidget()
        self._lay_out()
        self.panes = Panes(self, self.dock, self.bar.tools, self.paper, self._beside)
        self.page_acts = PageActs(self)
        self.bar.fill(self.acts, self.inserting, self.page_acts.of)
        self._connect()
        # A moment after the rest: both at once would hold the window up.
        QTimer.singleShot(0, self, lambda: self.side)

    @cached_property
    def side(self) -> SideTabs:
        """The tabs at the right; built late, they catch up with what was read meanwhile."""
        made, presenter = SideTabs(self.presenter), self.presenter
        made.hide()
        self._beside.setFixedWidth(made.width())
        spaced(QHBoxLayout(self._beside)).addWidget(made)
        self.strips.waiver_asked.connect(made.findings.ask_reason)
        made.findings.place_asked.connect(self.show_finding)
        made.story.compare_asked.connect(self.compare_pair)
        made.story.restore_asked.connect(self.restore)
        made.comments.place_asked.connect(self.paper.focus_block)
        made.comments.listed.connect(self._show_comments)
        self.paper.loaded.connect(lambda: self._show_comments(made.comments.comments))
        self.paper.canvas.stood.connect(
            lambda standing: made.comments.stand_at(standing.block, standing.chosen_text)
        )
        presenter.page_changed.connect(lambda: QTimer.singleShot(0, made, made.show))
        if presenter.page is not None:
            presenter.page_changed.emit()
            presenter.findings_changed.emit()
        return made

    def _lay_out(self) -> None:
        self.text = Beside(self.paper, self.room.memory)
        self._middle.addWidget(self.text)
        centre = spaced(QVBoxLayout(), spacing=0)
        centre.addWidget(self.bar)
        centre.addWidget(self.finder.bar)
        centre.addWidget(ReadyPlace(self.ready))
        centre.addWidget(self.strips)
        centre.addWidget(self.guesses)
        centre.addWidget(self.looks)
        centre.addWidget(self._middle, 1)
        whole = spaced(QHBoxLayout(self), spacing=0)
        whole.addWidget(self.dock)
        whole.addLayout(centre, 1)
        self._beside.setFixedWidth(WIDTH)
        whole.addWidget(self._beside)

    def _connect(self) -> None:
        bar, presenter, asks = self.bar, self.presenter, self.asks
        bar.back_asked.connect(self.left)
        bar.submit_asked.connect(self.ask_submit)
        bar.withdraw_asked.connect(partial(ask_withdraw, presenter, self))
        bar.publish_asked.connect(self._publish_alone)
        bar.preview_asked.connect(self.show_preview)
        bar.tools.left.connect(self.paper.setFocus)
        bar.export.setMenu(self.exporting.menu())
        asks.left.connect(self.panes.go)
        asks.find_asked.connect(partial(self.finder.open, replace=False))
        asks.escaped.connect(self.finder.bar.close_bar)
        asks.finding_asked.connect(lambda: self.side.show_tab("findings"))
        asks.comment_asked.connect(self.comment_here)
        asks.comments_asked.connect(self.show_comments_at)
        asks.paste_asked.connect(self.pasting.paste)
        asks.photo_asked.connect(self.photos.replace)
        self.dock.photos_asked.connect(self.photos.choose)
        self.strips.place_asked.connect(self.show_finding)
        self.strips.choice_asked.connect(self.choose_wordings)
        self.strips.compare_asked.connect(self.compare)
        self.strips.discard_asked.connect(partial(ask_discard, presenter, self))
        self.paper.canvas.stood.connect(self._on_stood)
        asks.dropped.connect(self._on_drop)
        presenter.acted.connect(self._on_acted)
        presenter.look_changed.connect(self._show_colours)
        presenter.gone.connect(lambda _: self.left.emit())
        presenter.page_changed.connect(self._show_rights)
        presenter.edited_changed.connect(self._show_preview_of)
        for told in (
            presenter.keeping_changed,
            presenter.edited_changed,
            presenter.page_changed,
            presenter.length_changed,
        ):
            told.connect(self.tell_status)

    def menu_actions(self) -> list[QAction]:
        """Return what the window's menu offers while an article is on screen."""
        return self.actions()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys to the text; a focus proxy would tear the chain of the Tab key apart."""
        del event
        self.paper.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_dock()

    def _place_dock(self) -> None:
        """Show the panel of styles where there is room for it, or as somebody chose."""
        beside = self.dock.width() + self._beside.width()
        room = self.width() - beside >= TEXT_NEEDS * percent_in_use() / 100
        wanted = {"on": True, "off": False}.get(str(self.room.memory.get(STYLES, "")), room)
        if wanted == self.dock.isHidden():
            self.dock.setVisible(wanted)
            if wanted:
                self.dock.take_head(self.bar.head)
            else:
                self.bar.take_head()

    def toggle_styles(self) -> None:
        """Show the panel of styles, or give its room to the text; remembered."""
        self.room.memory.put(STYLES, "on" if self.dock.isHidden() else "off")
        self._place_dock()

    # --- what is on screen ----------------------------------------------------------------------

    def open(self, article: str) -> None:
        """Show an article."""
        if article != self.presenter.article:
            self.ready.hide()
            self.finder.bar.close_bar()
            self.show_text()
            self.side.show_tab("facts")
        self.presenter.open(article)

    def close_article(self) -> None:
        """Let go of the article; what was typed is kept."""
        self.presenter.leave(self.paper.clear)
        self.show_preview(on=False)

    def hand_over(self, done: Callable[[], object] = lambda: None) -> None:
        """Keep what was typed, now: the page goes off screen or the window closes."""

        def keep() -> None:
            self.presenter.keep_now()
            done()

        self.presenter.hand_in(keep)

    def show_text(self) -> None:
        """Show the text to write in, whatever stood in its place."""
        self._middle.setCurrentWidget(self.text)

    def show_finding(self, line: FindingLine) -> None:
        """Show where a finding stands, in the text or beside it."""
        finding = line.finding
        field = self.side.facts.fields.get(finding.block)
        if field is not None and finding.block != "title":
            self.side.show_tab("facts")
            field.field.setFocus()
            return
        self.show_text()
        self.paper.show_place(finding)

    def step_finding(self, by: int) -> None:
        """Show the next finding in reading order, or the one before."""
        lines = [one for one in self.presenter.findings if not one.ignored]
        if lines:
            self._at_finding = (self._at_finding + by) % len(lines)
            self.side.show_tab("findings")
            self.show_finding(lines[self._at_finding])

    def show_where(self) -> None:
        """Show how far the article has come, and what keeps the rest."""
        self.side.show_tab("where")

    def choose_wordings(self) -> None:
        """Ask which of several wordings stay."""
        page = self.presenter.page
        if page is not None and page.choices:
            sheet = SettleSheet(self.room, self.presenter.article, self)
            sheet.settled.connect(self.presenter.settle)
            sheet.open()

    def ask_submit(self) -> None:
        """Ask before sending for review; what the rules say of the last words is asked first."""
        self.presenter.hand_in(partial(ask_submit, self.presenter, self))

    def comment_here(self) -> None:
        """Let the person say something about the passage at the cursor."""
        self.side.show_tab("comments")
        self.side.comments.begin()

    def show_comments_at(self, block: str) -> None:
        """Show what colleagues say about a block."""
        self.side.show_tab("comments")
        self.side.comments.show_at(block)

    def _show_comments(self, comments: Sequence[CommentLine]) -> None:
        """Mark the blocks that somebody says something about, the settled aside."""
        said = [one.block for one in comments if one.block and not one.settled]
        self.paper.canvas.show_comments(said)

    # --- drafts compared ------------------------------------------------------------------------

    def compare(self, older: str, newer: str) -> None:
        """Show what changed from one draft to another, told by their ids."""
        self.compare_pair(Pair(RevisionId(older), RevisionId(newer)))

    def compare_pair(self, pair: Pair) -> None:
        """Show what changed from one draft to another, where the text stands."""
        if self.compared is None:
            self.compared = ComparePane(self.room)
            self.compared.left.connect(self.show_text)
            self.compared.restore_asked.connect(self.restore)
            self._middle.addWidget(self.compared)
            self._middle.currentChanged.connect(self._share_keys)
        self.compared.show_pair(self.presenter.article, pair)
        self._middle.setCurrentWidget(self.compared)

    def _share_keys(self) -> None:
        """F7 goes from change to change where drafts are compared, else from finding to finding."""
        comparing = self._middle.currentWidget() is self.compared
        for name in ("next_finding", "previous_finding"):
            self.page_acts.of[name].setEnabled(not comparing)

    def restore(self, restored: Restored) -> None:
        """Put an older draft, or one change of it, in hand as one step that can be undone."""
        if restored.whole:
            self.show_text()
        if self.presenter.edited is not None:
            where = restored.where(self.presenter.edited.doc)
            self.presenter.change(restored.edited, where)

    # --- the preview ----------------------------------------------------------------------------

    def show_preview(self, on: bool) -> None:  # noqa: FBT001 - a signal carries it
        """Show the article beside the text as a phone shows it, or no longer."""
        if on and self.preview is None:
            self.preview = PreviewPanel(self.room)
            self.preview.placed.connect(self._place_preview)
            self.preview.block_asked.connect(self.paper.focus_block)
            self.text.hold(self.preview)
            self.panes.add(self.preview, before=self._beside)
        if self.preview is None:
            return
        self._place_preview(self.preview.choice.place if on else "off")
        self._show_preview_of()

    def _place_preview(self, place: str) -> None:
        self.text.put(place)
        self.bar.show_preview(on=place != "off")
        if place != "alone":
            self.paper.show()

    def _show_preview_of(self) -> None:
        presenter = self.presenter
        if self.preview is None or self.text.place == "off":
            return
        if presenter.edited is not None and presenter.content is not None:
            self.preview.show_edited(presenter.article, presenter.content, presenter.edited)

    # --- what is dropped ------------------------------------------------------------------------

    def takes(self, paths: Sequence[Path]) -> bool:
        """Take dropped photos into the article; False where something else was dropped."""
        return self.photos.take(paths)

    def _on_drop(self, drop: Dropped) -> None:
        """Take what was dropped onto the text: files here, anything else as if it were pasted."""
        paths = [Path(one) for one in drop.files]
        if not paths:
            self.pasting.drop(drop)
        elif not self.takes(paths):
            self.files_dropped.emit(paths)

    # --- what is told ---------------------------------------------------------------------------

    def _on_stood(self, standing: Any) -> None:  # noqa: ANN401 - the canvas's own `Standing`
        for one in (self.acts, self.inserting, self.bar.tools, self.dock):
            one.show_standing(standing)
        if self.preview is not None:
            self.preview.show_block(standing.block)
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
