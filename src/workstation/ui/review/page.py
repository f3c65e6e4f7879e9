"""审稿: the queue at the left, the article in the middle, stages and checks at the right."""

from datetime import datetime
from functools import partial
from typing import Final, Literal

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain.ids import ArticleId, RevisionId
from workstation.ui.messages import told
from workstation.ui.page import Page
from workstation.ui.review.actions import ReviewActions
from workstation.ui.review.beside import Beside
from workstation.ui.review.deciding import Deciding
from workstation.ui.review.decision_bar import DecisionBar
from workstation.ui.review.freshness import Freshness
from workstation.ui.review.notes import Notes
from workstation.ui.review.presenter import ReviewPresenter, Which
from workstation.ui.review.queue_panel import QueuePanel
from workstation.ui.review.reading_pane import ReadingPane
from workstation.ui.review.side import ReviewSide
from workstation.ui.review.strips import Strips
from workstation.ui.review.telling import show_findings, tell_signed, withdraw_opinion
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.painting import scale
from workstation.usecases.meant_decisions import Meant, Signed
from workstation.usecases.reading import ReviewPage as PageToRead
from workstation.wording.catalogue import sentence

ROOMY: Final = 1_150
WIDTHS: Final = (300, 746, 294)


class ReviewPage(Page):
    """Wires the parts: what is chosen, read and decided. Rules and lists live elsewhere."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.presenter = ReviewPresenter(room, self)
        self.deciding = Deciding(room, self)
        self.presenter.hidden = self.deciding.holds
        self.queue = QueuePanel()
        self.pane = ReadingPane(room)
        self.side = ReviewSide()
        self.beside = Beside(room, self.side, self.pane)
        self.bar = DecisionBar()
        self.strips = Strips()
        self._notes = Notes(room.memory)
        self._restored: Meant | None = None
        self._following = ArticleId("")
        self.freshness = Freshness(room, self.pane.banner, self)
        self._lay_out()
        self._connect()
        self._acts = ReviewActions(self)
        self.presenter.reload()

    def _lay_out(self) -> None:
        middle = QWidget()
        column = spaced(QVBoxLayout(middle), spacing=0)
        column.addWidget(self.pane, 1)
        column.addWidget(self.strips)
        column.addWidget(self.bar)
        self._split = QSplitter()
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        for part in (self.queue, middle, self.beside):
            self._split.addWidget(part)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes(list(WIDTHS))
        spaced(QVBoxLayout(self)).addWidget(self._split)

    def _connect(self) -> None:
        presenter, deciding = self.presenter, self.deciding
        presenter.listed.connect(self._show_lists)
        presenter.opening.connect(self._on_opening)
        presenter.opened.connect(self._show_page)
        presenter.renewed.connect(self._renew_page)
        presenter.outdated.connect(self._say_outdated)
        presenter.emptied.connect(self._show_nothing)
        presenter.failed.connect(self._show_failure)
        presenter.photos_came.connect(self.pane.look_for_photos)
        deciding.changed.connect(self._show_waiting)
        deciding.meant.connect(self._on_meant)
        deciding.taken_back.connect(self._on_taken_back)
        deciding.refused.connect(self._on_refused)
        deciding.signed.connect(self._on_signed)
        self._connect_parts()

    def _connect_parts(self) -> None:
        self.queue.opened.connect(self._open)
        self.queue.list_chosen.connect(self.show_list)
        self.pane.head.base_chosen.connect(self._read_against)
        self.pane.issues.article_wanted.connect(partial(self.room.go.emit, "articles"))
        self.pane.corrections_changed.connect(self._offer)
        self.pane.all_wanted.connect(partial(self.show_list, "all"))
        self.pane.correction_failed.connect(self._on_refused)
        self.side.details_wanted.connect(self._show_findings)
        self.side.withdraw_wanted.connect(self._withdraw)
        self.bar.approved.connect(partial(self._decide, "approve"))
        self.bar.returned.connect(partial(self._decide, "return"))
        self.bar.correcting_wanted.connect(self.correct)
        self.strips.taken_back.connect(lambda article: self.deciding.take_back(ArticleId(article)))
        self.room.closing.connect(self._on_closing)

    # --- as the shell asks ---------------------------------------------------------------------

    @override
    def menu_actions(self) -> list[QAction]:
        return [*self.actions(), *self._acts.letters]

    @override
    def open_at(self, target: str) -> None:
        self.presenter.open(ArticleId(target))

    @override
    def shown(self) -> None:
        self.freshness.start()
        self.queue.list.setFocus()

    @override
    def left(self) -> None:
        self.freshness.stop()
        self._keep_note()

    def _on_closing(self) -> None:
        """Sign what waits, while the desks are still open."""
        self._keep_note()
        self.deciding.sign_all()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.compact(on=event.size().width() < ROOMY * scale())

    # --- lists ---------------------------------------------------------------------------------

    def _show_lists(self) -> None:
        self.queue.show_list(self.presenter, _now())
        waiting = len(self.presenter.waiting)
        self.badge_changed.emit(waiting)
        left = self.tr("%n article(s) to review", "", waiting)
        keys = self.tr("J / K next and previous")
        right = self.tr("Reviewing works offline; opinions go out when the folder is back")
        self.status_changed.emit(f"{left}　　{keys}", right)
        if self.presenter.loaded and not self.presenter.items and not self.presenter.current:
            self._show_nothing()

    def show_list(self, which: Which) -> None:
        """Show another list, and read nothing until it is there."""
        if which != self.presenter.which:
            self.presenter.close()
            self.presenter.show(which)

    def _open(self, article: str) -> None:
        self.presenter.open(ArticleId(article))

    # --- the page ------------------------------------------------------------------------------

    def _on_opening(self, article: str) -> None:
        self._keep_note()
        self._notes.turn_to(article)
        self.queue.choose(article)
        self.bar.allow(allowed=False)

    def _show_page(self, page: PageToRead) -> None:
        now = _now()
        self.pane.show_page(page, now)
        self.side.show_page(page, now)
        self.beside.show_article(page.article)
        self.freshness.say(page)
        self.bar.note.setPlainText(self._notes.text)
        self._offer()
        self.queue.choose(page.article)
        restored, self._restored = self._restored, None
        if restored is not None and restored.article == page.article and restored.wordings:
            self.pane.correct(restored.wordings)

    def _renew_page(self, page: PageToRead) -> None:
        now = _now()
        self.pane.renew_page(page, now)
        self.side.show_page(page, now)
        self.freshness.say(page)
        self._offer()

    def _offer(self) -> None:
        """Offer what this member may decide on the page, or say why nothing."""
        page = self.presenter.page
        if page is None:
            self.bar.bar("")
        elif not page.stage:
            told_why = sentence(self.room.lang, page.barred, page.barred_fields)
            self.bar.bar(told_why if page.barred != "not_submitted" else "")
        else:
            places = self.pane.in_hand.places if self.pane.in_hand.wordings else -1
            self.bar.offer(page.stage_name, places=places)
            readable = page.content is not None and page.newest == page.revision
            self.bar.allow(allowed=readable and not self.deciding.holds(page.article))

    def _say_outdated(self, page: PageToRead) -> None:
        self.freshness.say_outdated(page, self.presenter.read)
        self._offer()

    def _show_nothing(self) -> None:
        mine = self.presenter.loaded and self.presenter.which == "mine"
        words = self.queue.empty.words.text() if mine and not self.presenter.items else ""
        more = self.queue.empty.more.text() if words else ""
        self.pane.show_nothing(words, more, lead_on=bool(words))
        self._clear_sides()
        self.bar.bar("")

    def _show_failure(self, error: Exception) -> None:
        self.pane.show_nothing(told(error, self.room.lang).words)
        self._clear_sides()
        self.bar.bar("")

    def _clear_sides(self) -> None:
        self.side.clear()
        self.beside.show_article("")

    def _read_against(self, base: str) -> None:
        page = self.presenter.page
        if page is not None:
            self.presenter.read(revision=page.revision, base=RevisionId(base))

    def _show_findings(self) -> None:
        page = self.presenter.page
        if page is not None and page.checks is not None:
            show_findings(page.checks.findings, self)

    # --- deciding ------------------------------------------------------------------------------

    def correct(self) -> None:
        """Let the reviewer change a few words in place."""
        if self.bar.correct.isEnabled():
            self.bar.say("")
            self.pane.correct()
            if self.pane.corrector is not None:
                self.pane.corrector.start_writing()

    def _decide(self, verdict: Literal["approve", "return"], note: str) -> None:
        page = self.presenter.page
        if page is None:
            return
        wordings = self.pane.all_written().wordings if verdict == "approve" else ()
        self._following = self.presenter.after(page.article)
        self.bar.allow(allowed=False)
        self.deciding.decide(
            Meant(
                article=page.article, revision=page.revision, verdict=verdict, note=note,
                wordings=wordings, title=page.title,
            )
        )  # fmt: skip

    def _on_meant(self, meant: Meant) -> None:
        self._notes.forget(meant.article)
        self.pane.forget_corrections(meant.article)
        self.bar.note.clear()
        self._show_lists()
        if self.presenter.current == meant.article:
            self.presenter.open(self._following)

    def _on_taken_back(self, meant: Meant) -> None:
        self._notes.keep(meant.article, meant.note)
        self._restored = meant
        self.presenter.reload()
        self.presenter.open(meant.article)

    def _on_refused(self, error: Exception) -> None:
        self.bar.say(told(error, self.room.lang).words)
        self._offer()

    def _on_signed(self, signed: Signed) -> None:
        if signed.refused:
            self._notes.keep(signed.meant.article, signed.meant.note)
        tell_signed(signed, self.room)
        self.presenter.reload()

    def _withdraw(self, revision: str) -> None:
        page = self.presenter.page
        if page is not None:
            withdraw_opinion(self, self.room, page.article, RevisionId(revision))

    def _show_waiting(self) -> None:
        self.strips.show_waiting(self.deciding.waiting)
        self._show_lists()

    def _keep_note(self) -> None:
        self._notes.keep_current(self.bar.note.toPlainText())


def _now() -> datetime:
    return datetime.now().astimezone()
