"""The article page: bar above, paper in the middle, what stands around it at the right."""

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.ids import RevisionId
from workstation.domain.photo_blocks import Layout
from workstation.ui.articles.article_bar import ArticleBar
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.comparing import CompareSheet
from workstation.ui.articles.desk_work import Acted
from workstation.ui.articles.exporting import Exporting
from workstation.ui.articles.paper import Paper
from workstation.ui.articles.photo_drop import PhotoDrop
from workstation.ui.articles.questions import ask_discard, ask_submit, ask_withdraw
from workstation.ui.articles.ready_strip import ReadyStrip
from workstation.ui.articles.settling import SettleSheet
from workstation.ui.articles.side_tabs import WIDTH, SideTabs
from workstation.ui.articles.status import status_words
from workstation.ui.articles.strips import Strips
from workstation.ui.articles.writing import Writing
from workstation.ui.keys import action
from workstation.ui.phone import PHONE_WIDTH, Phone
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced
from workstation.usecases.correcting import FindingLine

PHONE_EDGE = 24
"""Room for the frame and the scroll bar beside a phone's own width."""


class ArticleView(QWidget):
    """Arranges the parts of the page and forwards what people do. `left`: back to the list."""

    left = Signal()
    status_changed = Signal(str, str)
    files_dropped = Signal(list)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.presenter = ArticlePresenter(room, self)
        self.writing = Writing(self.presenter, self)
        self.bar = ArticleBar(self.presenter, self.writing)
        self.strips = Strips(self.presenter)
        self.ready = ReadyStrip(room.lang)
        self.paper = Paper(self.presenter, self.writing)
        self._beside = QWidget()
        self.exporting = Exporting(self.presenter, self)
        self.photos = PhotoDrop(self.presenter, self.writing, self)
        self.phone: Phone | None = None
        self._middle = QStackedWidget()
        self._lay_out()
        self._connect()
        self._add_actions()
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
        presenter.page_changed.connect(lambda: QTimer.singleShot(0, made, made.show))
        if presenter.page is not None:
            presenter.page_changed.emit()
            presenter.findings_changed.emit()
        return made

    def _lay_out(self) -> None:
        self._middle.addWidget(self.paper)
        centre = spaced(QVBoxLayout(), spacing=0)
        held = spaced(QHBoxLayout(), 20, 10, 20, 0)
        held.addWidget(self.ready)
        centre.addLayout(held)
        centre.addWidget(self.strips)
        centre.addWidget(self._middle, 1)
        left = spaced(QVBoxLayout(), spacing=0)
        left.addWidget(self.bar)
        left.addLayout(centre, 1)
        whole = spaced(QHBoxLayout(self), spacing=0)
        whole.addLayout(left, 1)
        self._beside.setFixedWidth(WIDTH)
        whole.addWidget(self._beside)
        self.setFocusProxy(self.paper.title)

    def _connect(self) -> None:
        bar, presenter = self.bar, self.presenter
        bar.back_asked.connect(self.left)
        bar.submit_asked.connect(partial(ask_submit, presenter, self))
        bar.withdraw_asked.connect(partial(ask_withdraw, presenter, self))
        bar.photos_asked.connect(self.photos.choose)
        bar.publish_asked.connect(self._publish_alone)
        bar.view_chosen.connect(self.show_side_of)
        bar.export.setMenu(self.exporting.menu())
        self.strips.place_asked.connect(self.show_finding)
        self.strips.choice_asked.connect(self.choose_wordings)
        self.strips.compare_asked.connect(self.compare)
        self.strips.discard_asked.connect(partial(ask_discard, presenter, self))
        presenter.acted.connect(self._on_acted)
        presenter.gone.connect(lambda _: self.left.emit())
        for told in (presenter.keeping_changed, presenter.edited_changed, presenter.page_changed):
            told.connect(self.tell_status)

    def _add_actions(self) -> None:
        presenter, writing = self.presenter, self.writing
        action(self, "save_article", self.tr("Save"), presenter.save)
        action(self, "submit_article", self.tr("Send for review…"), self.bar.ask_main)
        action(self, "undo_edit", self.tr("Undo"), presenter.undo)
        action(self, "redo_edit", self.tr("Redo"), presenter.redo)
        action(self, "block_up", self.tr("Move paragraph up"), partial(writing.move, -1))
        action(self, "block_down", self.tr("Move paragraph down"), partial(writing.move, 1))
        action(self, "split_block", self.tr("Add text below"), writing.add)
        action(self, "article_preview", self.tr("Phone preview"), self.bar.toggle_view)
        action(self, "where_is_it", self.tr("Why is it not there…"), self.show_where)
        action(self, "add_photos", self.tr("Add photos"), self.photos.choose)
        action(self, "back_to_list", self.tr("Back to the list"), self.left.emit)

    def menu_actions(self) -> list[QAction]:
        """Return what the window's menu offers while an article is on screen."""
        return self.actions()

    # --- what is on screen ----------------------------------------------------------------------

    def open(self, article: str) -> None:
        """Show an article."""
        if article != self.presenter.article:
            self.ready.hide()
            self.writing.choose("")
            self.bar.choose_view("text")
            self.side.show_tab("facts")
            self.paper.area.verticalScrollBar().setValue(0)
        self.presenter.open(article)

    def close_article(self) -> None:
        """Let go of the article; what was typed is kept."""
        self.presenter.close()
        self.paper.show_edited()

    def hand_over(self) -> None:
        """Keep what was typed, now: the page goes off screen or the window closes."""
        self.presenter.keep_now()

    def show_side_of(self, view: str) -> None:
        """Show the text to write in, or the article as the phone shows it."""
        if view == "text":
            self._middle.setCurrentWidget(self.paper)
            return
        if self.phone is None:
            self.phone = Phone(self.room)
            self._middle.addWidget(_phone_frame(self.phone))
        self._middle.setCurrentIndex(1)
        self.presenter.keep_now()
        # After what was typed: the writing lane is asked first, then the page is read.
        self.room.tasks.command(self, lambda _desk: None, lambda _: self._show_phone())

    def _show_phone(self) -> None:
        if self.phone is not None and self.presenter.article:
            self.phone.show_article(self.presenter.article)

    def show_finding(self, line: FindingLine) -> None:
        """Show where a finding stands, in the text or beside it."""
        finding = line.finding
        field = self.side.facts.fields.get(finding.block)
        if field is not None and finding.block != "title":
            self.side.show_tab("facts")
            field.field.setFocus()
            return
        self.bar.choose_view("text")
        self.show_side_of("text")
        self.paper.show_place(finding.block, finding.start, finding.end)

    def show_where(self) -> None:
        """Show how far the article has come, and what keeps the rest."""
        self.side.show_tab("where")

    def choose_wordings(self) -> None:
        """Ask which of several wordings stay."""
        page = self.presenter.page
        if page is not None and page.choices:
            sheet = SettleSheet(page.choices, self)
            sheet.settled.connect(self.presenter.settle)
            sheet.open()

    def compare(self, older: str, newer: str) -> None:
        """Show what changed from one draft to another."""
        title = self.tr("What changed")
        CompareSheet(self.room, title, RevisionId(older), RevisionId(newer), self).open()

    def takes(self, paths: Sequence[Path]) -> bool:
        """Take dropped photos into the article; False where something else was dropped."""
        return self.photos.take(paths)

    def put_photos(self, paths: Sequence[Path], layout: Layout | None) -> None:
        """Take photos in and put them behind the chosen block."""
        self.photos.bring(paths, layout)

    # --- what is told ---------------------------------------------------------------------------

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
        if self._middle.currentIndex() == 1:
            self._show_phone()

    def _publish_alone(self) -> None:
        """Let the publishing place make an issue of this article by itself."""
        self.presenter.room.go.emit("publish", f"article/{self.presenter.article}")

    def tell_status(self) -> None:
        """Tell the status line how long the text is and where it lies."""
        if self.isVisible() and self.presenter.article:
            self.status_changed.emit(*status_words(self.presenter))


def _phone_frame(phone: Phone) -> QWidget:
    """Return the preview in the middle, at the width of a phone."""
    frame = QFrame()
    frame.setProperty("look", "card")
    frame.setFixedWidth(PHONE_WIDTH + PHONE_EDGE)
    spaced(QVBoxLayout(frame), 4, 8, 4, 8).addWidget(phone)
    made = QWidget()
    middle = spaced(QHBoxLayout(made), 16, 20, 16, 20)
    middle.addStretch(1)
    middle.addWidget(frame)
    middle.addStretch(1)
    return made
